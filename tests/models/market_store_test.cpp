// The rows of the emulated marketplace: kept whole, found again, in their order.
#include "models/market/market_store.h"
#include "models/store/connection.h"
#include "models/store/native_query.h"
#include "tests/support/results.h"
#include "tests/support/sample_market.h"
#include "tests/support/test_main.h"

#include <QTemporaryDir>

#include <sqlite3.h>

using namespace zhanggui;

namespace {

QString text(const char *latin)
{
    return QString::fromLatin1(latin);
}

QStringList idsOf(const Result<QList<MarketOrder>> &orders)
{
    QStringList ids;
    for (const MarketOrder &order : orders.value_or(QList<MarketOrder>()))
        ids.append(order.id);
    return ids;
}

} // namespace

class MarketStoreTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        auto opened = MarketStore::open();
        VERIFY_OK(opened);
        m_store = std::move(*opened);
    }

    void shouldGiveBackEveryMemberOfEveryRow()
    {
        const MarketProduct product = test::sampleProduct();
        const MarketCustomer customer = test::sampleCustomer();
        const MarketOrder order = test::sampleMarketOrder();
        const MarketInstance instance = test::sampleInstance();
        const MarketLicense license = test::sampleLicense();
        const MarketTenant tenant{ text("t1"), text("i1"), text("o1"), text("code"), text("name"),
            text("d") };
        const MarketLicenseEvent event{ text("e1"), text("i1"), text("finger"), 1, 2, 3, text("delivered"),
            text("FILE"), text("a.lic"), "00ff" };
        VERIFY_OK(m_store->put(product));
        VERIFY_OK(m_store->put(customer));
        VERIFY_OK(m_store->put(order));
        VERIFY_OK(m_store->put(instance));
        VERIFY_OK(m_store->put(license));
        VERIFY_OK(m_store->put(tenant));
        VERIFY_OK(m_store->put(event));

        QVERIFY(m_store->product(product.id) == product);
        QVERIFY(m_store->customer(customer.id) == customer);
        QVERIFY(m_store->order(order.id) == order);
        QVERIFY(m_store->instance(instance.id) == instance);
        QVERIFY(m_store->license(license.code) == license);
        QVERIFY(m_store->tenant(tenant.id) == tenant);
        QVERIFY(m_store->licenseEvent(event.eventId) == event);
        QCOMPARE(m_store->products()->size(), 1);
        QCOMPARE(m_store->licenseEvents()->size(), 1);
    }

    void shouldKeepEmptyMembersAndWhatIsNotKnown()
    {
        MarketOrder order;
        order.id = text("CS1");
        VERIFY_OK(m_store->put(order));
        const auto found = m_store->order(order.id);
        QVERIFY(found == order);
        QVERIFY(!found->expireMs.has_value());
        VERIFY_OK(m_store->put(MarketProduct()));
        VERIFY_OK(m_store->put(MarketCall()));
        QVERIFY(m_store->product(QString()) == MarketProduct());
    }

    void shouldSayWhichRowIsNotThere()
    {
        const auto order = m_store->order(text("CS9"));
        VERIFY_FAILS(order, ErrorKind::NotFound);
        QCOMPARE(order.error().what, text("there is no such order"));
        QCOMPARE(order.error().detail, text("CS9"));
        VERIFY_FAILS(m_store->product(text("x")), ErrorKind::NotFound);
        VERIFY_FAILS(m_store->customer(text("x")), ErrorKind::NotFound);
        VERIFY_FAILS(m_store->instance(text("x")), ErrorKind::NotFound);
        VERIFY_FAILS(m_store->license(text("x")), ErrorKind::NotFound);
        VERIFY_FAILS(m_store->tenant(text("x")), ErrorKind::NotFound);
        VERIFY_FAILS(m_store->applicationOfClient(text("x")), ErrorKind::NotFound);
        VERIFY_FAILS(m_store->licenseEvent(text("x")), ErrorKind::NotFound);
        VERIFY_FAILS(m_store->call(7), ErrorKind::NotFound);
        VERIFY_FAILS(m_store->usageRecord(7), ErrorKind::NotFound);
    }

    void shouldReplaceARowInItsPlace()
    {
        for (const char *id : { "A", "B", "C" })
            VERIFY_OK(m_store->put(test::sampleMarketOrder(text(id))));
        MarketOrder changed = test::sampleMarketOrder(text("B"));
        changed.stage = OrderStage::Refunded;
        changed.expireMs.reset();
        VERIFY_OK(m_store->put(changed));
        QCOMPARE(idsOf(m_store->orders()), QStringList({ text("A"), text("B"), text("C") }));
        QVERIFY(m_store->order(text("B")) == changed);
    }

    void shouldPageThroughOrders()
    {
        for (const char *id : { "D", "A", "C", "B" })
            VERIFY_OK(m_store->put(test::sampleMarketOrder(text(id))));
        QCOMPARE(idsOf(m_store->orders(2)), QStringList({ text("D"), text("A") }));
        QCOMPARE(idsOf(m_store->orders(2, text("A"))), QStringList({ text("C"), text("B") }));
        QCOMPARE(idsOf(m_store->orders(2, text("B"))), QStringList());
        QCOMPARE(idsOf(m_store->orders(2, text("unknown"))), QStringList());
        QCOMPARE(idsOf(m_store->newestOrders(2)), QStringList({ text("C"), text("B") }));
    }

    void shouldFindOrdersAboutAnOrderAnInstanceOrALicense()
    {
        const auto put = [this](
                             const char *id, const char *about, const char *instance, const char *license) {
            MarketOrder order = test::sampleMarketOrder(text(id));
            order.aboutOrder = text(about);
            order.instanceId = text(instance);
            order.license = text(license);
            return m_store->put(order);
        };
        VERIFY_OK(put("first", "", "i1", ""));
        VERIFY_OK(put("other", "", "i2", "PL2"));
        VERIFY_OK(put("renewal", "first", "i1", ""));
        QCOMPARE(idsOf(m_store->ordersAbout(text("first"))), QStringList({ text("first"), text("renewal") }));
        QCOMPARE(idsOf(m_store->ordersAbout(text("i1"))), QStringList({ text("first"), text("renewal") }));
        QCOMPARE(idsOf(m_store->ordersAbout(text("PL2"))), QStringList({ text("other") }));
        QCOMPARE(idsOf(m_store->ordersAbout(QString())), QStringList());
    }

    void shouldListTheNewestInstancesAndLicenses()
    {
        for (const char *id : { "c", "a", "b" }) {
            VERIFY_OK(m_store->put(test::sampleInstance(text(id))));
            VERIFY_OK(m_store->put(test::sampleLicense(text(id))));
        }
        const auto instances = m_store->instances(2);
        VERIFY_OK(instances);
        QCOMPARE(instances->size(), 2);
        QCOMPARE(instances->constFirst().id, text("a"));
        QCOMPARE(instances->constLast().id, text("b"));
        QCOMPARE(m_store->licenses(2)->constFirst().code, text("a"));
        QCOMPARE(m_store->instancesOf(text("CS1"))->size(), 3);
        QCOMPARE(m_store->licensesOf(text("CS1"))->size(), 3);
        QCOMPARE(m_store->instancesOf(text("CS2"))->size(), 0);
    }

    void shouldKeepTenantsWithWhatBelongsToThem()
    {
        for (const char *tenant : { "t1", "t2" }) {
            const QString id = text(tenant);
            VERIFY_OK(m_store->put(MarketTenant{ id, {}, {}, {}, {}, {} }));
            VERIFY_OK(m_store->put(MarketApplication{
                id + text("-app"), id, id + text("-client"), text("s"), { text("https://a"), text("b") } }));
            VERIFY_OK(m_store->put(MarketUser{ text("u"), id, text("user"), text("n"), text("o"),
                text("admin"), false, text("m"), text("e") }));
            VERIFY_OK(m_store->put(MarketDepartment{ id, text("d"), text("n"), text("p") }));
        }
        QCOMPARE(m_store->applications(text("t1"))->constFirst().redirectUris.size(), 2);
        QCOMPARE(m_store->applications()->size(), 2);
        QCOMPARE(m_store->applicationOfClient(text("t2-client"))->appId, text("t2-app"));
        QCOMPARE(m_store->users(text("t1"))->constFirst().role, text("admin"));
        QCOMPARE(m_store->users(text("t1"))->constFirst().enabled, false);
        QCOMPARE(m_store->departments(text("t2"))->constFirst().parentCode, text("p"));

        VERIFY_OK(m_store->removeUser(text("t2"), text("user")));
        VERIFY_OK(m_store->removeDepartment(text("t2"), text("d")));
        QCOMPARE(m_store->users()->size(), 1);
        QCOMPARE(m_store->departments()->size(), 1);
        VERIFY_OK(m_store->removeTenant(text("t1")));
        QCOMPARE(m_store->users()->size(), 0);
        QCOMPARE(m_store->departments()->size(), 0);
        QCOMPARE(m_store->applications()->size(), 1);
        QCOMPARE(m_store->tenants()->size(), 1);
        VERIFY_OK(m_store->removeApplication(text("t2-app")));
        QCOMPARE(m_store->applications()->size(), 0);
        VERIFY_OK(m_store->removeTenant(text("t1")));
    }

    void shouldForgetWhatATransactionDidNotCommit()
    {
        {
            auto transaction = m_store->begin();
            VERIFY_OK(transaction);
            VERIFY_OK(m_store->put(test::sampleMarketOrder()));
            VERIFY_OK(m_store->put(test::sampleCall()));
            VERIFY_OK(m_store->removeTenant(text("t")));
        }
        QCOMPARE(m_store->counts()->orders, 0);
        QCOMPARE(m_store->counts()->calls, 0);
    }

    void shouldCountRows()
    {
        VERIFY_OK(m_store->put(test::sampleProduct()));
        VERIFY_OK(m_store->put(test::sampleMarketOrder(text("a"))));
        VERIFY_OK(m_store->put(test::sampleMarketOrder(text("b"))));
        VERIFY_OK(m_store->log(test::sampleLogEntry()));
        MarketCounts expected;
        expected.products = 1;
        expected.orders = 2;
        expected.log = 1;
        QVERIFY(m_store->counts() == expected);
    }

    void shouldFindRowsByTheirIndexes()
    {
        // GIVEN everything was asked once
        const QString id = text("x");
        (void)m_store->product(id);
        (void)m_store->customer(id);
        (void)m_store->order(id);
        (void)m_store->orders(10, id);
        (void)m_store->newestOrders();
        (void)m_store->ordersAbout(id);
        (void)m_store->instance(id);
        (void)m_store->instancesOf(id);
        (void)m_store->license(id);
        (void)m_store->licensesOf(id);
        (void)m_store->usage(id);
        (void)m_store->usage();
        (void)m_store->waitingUsage();
        (void)m_store->unbilledUsage();
        (void)m_store->knowsSerial(id, 0);
        (void)m_store->knowsPeriod(test::sampleUsage());
        (void)m_store->applications(id);
        (void)m_store->applicationOfClient(id);
        (void)m_store->users(id);
        (void)m_store->departments(id);
        (void)m_store->nextEvent();
        (void)m_store->removeEvents(id, id);
        (void)m_store->call(1);
        (void)m_store->callsAbout(id);
        (void)m_store->trimLog();

        // THEN no statement looks at every row for its WHERE, or sorts what an index gives in order
        int statements = 0;
        sqlite3 *database = m_store->connection().native();
        QStringList asked;
        for (sqlite3_stmt *each = sqlite3_next_stmt(database, nullptr); each;
             each = sqlite3_next_stmt(database, each))
            asked.append(QString::fromUtf8(sqlite3_sql(each)));
        for (const QString &sql : asked) {
            const QStringList plan = planOf(sql);
            QVERIFY2(!plan.isEmpty() || !sql.contains(QLatin1String("WHERE")), qPrintable(sql));
            const bool picks = sql.contains(QLatin1String("WHERE"));
            for (const QString &step : plan) {
                const bool looksAtAll = step.startsWith(QLatin1String("SCAN"))
                    && !step.contains(QLatin1String("INDEX")) && !step.startsWith(QLatin1String("SCAN log"));
                QVERIFY2(!picks || !looksAtAll || sql.contains(QLatin1String(" IN (SELECT")),
                    qPrintable(step + text(" in ") + sql));
                QVERIFY2(!sql.contains(QLatin1String("FROM events"))
                        || !step.contains(QLatin1String("TEMP B-TREE")),
                    qPrintable(step + text(" in ") + sql));
            }
            ++statements;
        }
        QVERIFY2(statements >= 25, qPrintable(QString::number(statements)));
    }

    void shouldKeepAFileForTheNextStart()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(text("state.zgm"));
        {
            const auto store = MarketStore::open(file);
            VERIFY_OK(store);
            QCOMPARE((*store)->file(), file);
            VERIFY_OK((*store)->put(test::sampleMarketOrder()));
        }
        const auto again = MarketStore::open(file);
        VERIFY_OK(again);
        QVERIFY((*again)->order(test::sampleMarketOrder().id) == test::sampleMarketOrder());
    }

    void shouldSayThatAFolderIsMissing()
    {
        const QTemporaryDir folder;
        const auto store = MarketStore::open(folder.filePath(text("none/state.zgm")));
        VERIFY_FAILS(store, ErrorKind::Storage);
        QCOMPARE(store.error().what, text("the state cannot be locked"));
    }

    void shouldRemoveATemporaryStoreWithTheObject()
    {
        const QString file = m_store->file();
        QVERIFY(QFile::exists(file));
        m_store.reset();
        QVERIFY(!QFile::exists(file));
    }

    void shouldLetOneEmulatorWriteAndOthersRead()
    {
        // GIVEN
        const QTemporaryDir folder;
        const QString file = folder.filePath(text("state.zgm"));
        VERIFY_FAILS(MarketStore::openReadOnly(file), ErrorKind::NotFound);
        const auto writer = MarketStore::open(file);
        VERIFY_OK(writer);

        // WHEN
        const auto second = MarketStore::open(file);
        const auto reader = MarketStore::openReadOnly(file);

        // THEN
        VERIFY_FAILS(second, ErrorKind::Locked);
        QCOMPARE(second.error().what, text("another emulator writes this file"));
        VERIFY_OK(reader);
        VERIFY_OK((*writer)->log(test::sampleLogEntry()));
        QCOMPARE((*reader)->findLog({})->size(), 1);
        VERIFY_FAILS((*reader)->put(test::sampleMarketOrder()), ErrorKind::ReadOnly);
        VERIFY_FAILS((*reader)->log(test::sampleLogEntry()), ErrorKind::ReadOnly);
    }

private:
    QStringList planOf(const QString &sql)
    {
        QStringList steps;
        auto query = NativeQuery::prepare(m_store->connection(), QStringLiteral("EXPLAIN QUERY PLAN ") + sql);
        while (query && query->next().value_or(false))
            steps.append(query->text(3));
        return steps;
    }

    std::unique_ptr<MarketStore> m_store;
};

ZHANGGUI_TEST(MarketStoreTest)
#include "market_store_test.moc"
