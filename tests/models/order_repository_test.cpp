#include "models/core/collation.h"
#include "models/orders/fetch_queue.h"
#include "models/orders/order_kind.h"
#include "models/orders/order_repository.h"
#include "models/records/reveals.h"
#include "models/store/exchange_log.h"
#include "models/store/made_rows.h"
#include "models/store/schema.h"
#include "models/store/steps.h"
#include "tests/support/results.h"
#include "tests/support/sample_order.h"
#include "tests/support/test_main.h"

#include <QCollator>
#include <QTemporaryDir>

using namespace zhanggui;
using test::fetchedAt;
using test::sampleOrder;

namespace {

const EnvironmentName kEmulator(QStringLiteral("emulator"));

}

class OrderRepositoryTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void keepsAWholeOrder();
    void fillsTheColumnsOfTheList();
    void leavesASumOutWhenOneAmountCannotBeRead();
    void keepsTheSameNumberPerEnvironment();
    void tellsSameFromChanged();
    void followsLinesThatComeAndGo();
    void olderNeverOverwritesNewer();
    void aColumnNewerThanTheAnswerStays();
    void aLineNewerThanTheAnswerStays();
    void anAnswerBringsNoAges();
    void tellsWhichImportMadeIt();
    void refusesWhatHasNoName();
    void keepsAllOrNothing();
    void tagsManyOrdersAtOnce();
    void refusesTagsWithBlanks();
    void keepsANote();
    void aLaterFetchLeavesTagsAndNoteAlone();
    void logsWhatWasRevealed();
    void tellsTheHistory();
    void undoesAFetch();
    void undoesTagsAlthoughTheOrderWasFetchedAgain();
    void sortsAsChineseReadersExpect();
    void remembersWhatIsStillToBeFetched();

private:
    qint64 step(const char *source = "fetch")
    {
        return Steps(*m_connection)
            .begin(
                { ++m_time, QStringLiteral("tester"), QString::fromUtf8(source), QStringLiteral("a step") })
            .value_or(-1);
    }
    SaveOutcome save(const FetchedOrder &fetched)
    {
        const auto outcome = m_orders->save(fetched, step());
        if (!outcome)
            qWarning("%s", qPrintable(outcome.error().what + outcome.error().detail));
        return outcome.value_or(SaveOutcome(-1));
    }
    StoredOrder stored(const Order &order = sampleOrder())
    {
        return m_orders->find(kEmulator, order.id).value_or(std::nullopt).value_or(StoredOrder());
    }
    QVariant cell(const char *column)
    {
        return m_connection->value(QStringLiteral("SELECT %1 FROM orders").arg(QLatin1String(column)))
            .value_or(QVariant());
    }

    qint64 m_time = 0;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Connection> m_connection;
    std::unique_ptr<OrderRepository> m_orders;
};

void OrderRepositoryTest::init()
{
    m_connection.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    auto connection = openDatabase(m_folder->filePath(QStringLiteral("test.db")), Connection::Access::Create);
    VERIFY_OK(connection);
    m_connection = std::move(*connection);
    m_orders = std::make_unique<OrderRepository>(*m_connection);
}

void OrderRepositoryTest::keepsAWholeOrder()
{
    Order order = sampleOrder();
    OrderLine bare;
    bare.expireTime.raw = QStringLiteral("someday");
    order.lines.append(bare);
    QCOMPARE(save(fetchedAt(5000, order)), SaveOutcome::New);
    const StoredOrder found = stored();
    QVERIFY(found.order == order);
    QCOMPARE(found.environment, kEmulator);
    QCOMPARE(found.firstSeenMs, 5000);
    QCOMPARE(found.fetchedMs, 5000);
    QCOMPARE(found.answeredMs, 5000);
    QVERIFY(found.status.isEmpty());
    QVERIFY((*m_orders->find(found.rowId))->order == order);

    Order withoutBuyer = sampleOrder(QStringLiteral("OTHER"));
    withoutBuyer.buyer.reset();
    withoutBuyer.lines.clear();
    QCOMPARE(save(fetchedAt(5000, withoutBuyer)), SaveOutcome::New);
    QVERIFY(stored(withoutBuyer).order == withoutBuyer);
    QVERIFY(!*m_orders->find(kEmulator, OrderId(QStringLiteral("NONE"))));
}

void OrderRepositoryTest::fillsTheColumnsOfTheList()
{
    VERIFY_OK(
        m_connection->execute(QStringLiteral("INSERT INTO environments (name, site, base_url, currency) "
                                             "VALUES ('emulator', 'emulator', 'http://127.0.0.1', 'CNY')")));
    Order order = sampleOrder();
    OrderLine second = order.lines.first();
    second.chargingMode = QStringLiteral("ON_DEMAND");
    second.expireTime = wireTimeFromCompact(QStringLiteral("20261121235959"), 8 * 3600);
    second.products.first().productName = QString::fromUtf8("第二个");
    order.lines = { order.lines.first(), second, order.lines.first() };
    QCOMPARE(save(fetchedAt(5000, order)), SaveOutcome::New);
    QCOMPARE(cell("charging_mode").toString(), QStringLiteral("PERIOD,ON_DEMAND"));
    QCOMPARE(cell("product").toString(), QString::fromUtf8("云商店商品,基础版 / 第二个"));
    QCOMPARE(cell("product_key").toByteArray(), chineseSortKey(cell("product").toString()));
    QCOMPARE(cell("customer_key").toByteArray(), chineseSortKey(QStringLiteral("mock_user_01")));
    QCOMPARE(cell("expire_raw").toString(), QStringLiteral("20261121235959"));
    QCOMPARE(cell("expire_ms").toLongLong(), *second.expireTime.utcMs);
    QCOMPARE(cell("line_count").toInt(), 3);
    QCOMPARE(cell("amount_minor").toLongLong(), 30150);
    QCOMPARE(cell("currency").toString(), QStringLiteral("CNY"));
    QVERIFY(cell("status").isNull());
    QVERIFY(cell("email").isNull());
}

void OrderRepositoryTest::leavesASumOutWhenOneAmountCannotBeRead()
{
    Order order = sampleOrder();
    order.lines.append(order.lines.first());
    order.lines.last().amountAfterDiscount = { QStringLiteral("about 5"), std::nullopt };
    QCOMPARE(save(fetchedAt(5000, order)), SaveOutcome::New);
    QVERIFY(cell("amount_minor").isNull());
    QVERIFY(!stored().amountMinor);
}

void OrderRepositoryTest::keepsTheSameNumberPerEnvironment()
{
    FetchedOrder there = fetchedAt(5000);
    there.environment = EnvironmentName(QStringLiteral("production"));
    QCOMPARE(save(fetchedAt(5000)), SaveOutcome::New);
    QCOMPARE(save(there), SaveOutcome::New);
    QCOMPARE(m_orders->findAll(sampleOrder().id)->size(), 2);
}

void OrderRepositoryTest::tellsSameFromChanged()
{
    QCOMPARE(save(fetchedAt(5000)), SaveOutcome::New);
    QCOMPARE(save(fetchedAt(6000)), SaveOutcome::Same);
    QCOMPARE(stored().fetchedMs, 6000);
    QCOMPARE(stored().firstSeenMs, 5000);

    Order order = sampleOrder();
    order.orderType = QStringLiteral("RENEW");
    QCOMPARE(save(fetchedAt(7000, order)), SaveOutcome::Changed);
    order.lines.first().extendParams.first().value = QStringLiteral("new.example");
    QCOMPARE(save(fetchedAt(8000, order)), SaveOutcome::Changed);
    QVERIFY(stored().order == order);
}

void OrderRepositoryTest::followsLinesThatComeAndGo()
{
    Order order = sampleOrder();
    order.lines = { order.lines.first(), order.lines.first(), order.lines.first() };
    QCOMPARE(save(fetchedAt(5000, order)), SaveOutcome::New);
    order.lines.removeLast();
    order.lines.removeLast();
    order.lines.first().products.clear();
    QCOMPARE(save(fetchedAt(6000, order)), SaveOutcome::Changed);
    QVERIFY(stored().order == order);
    QCOMPARE(m_connection->value(QStringLiteral("SELECT count(*) FROM order_products"))->toInt(), 0);
    order = sampleOrder();
    order.lines.append(order.lines.first());
    QCOMPARE(save(fetchedAt(7000, order)), SaveOutcome::Changed);
    QVERIFY(stored().order == order);
}

void OrderRepositoryTest::olderNeverOverwritesNewer()
{
    QCOMPARE(save(fetchedAt(9000)), SaveOutcome::New);
    Order older = sampleOrder();
    older.orderType = QStringLiteral("TRIAL");
    QCOMPARE(save(fetchedAt(8999, older)), SaveOutcome::Stale);
    QCOMPARE(stored().order.orderType, QStringLiteral("NEW"));
    QCOMPARE(stored().answeredMs, 9000);
    QCOMPARE(ExchangeLog(*m_connection).about(kEmulator, older.id.text())->size(), 2);
}

void OrderRepositoryTest::aColumnNewerThanTheAnswerStays()
{
    // GIVEN an order of whose columns a file of 8000 said two
    QCOMPARE(save(fetchedAt(5000)), SaveOutcome::New);
    VERIFY_OK(m_connection->execute(QStringLiteral(
        "UPDATE orders SET status = 'done', customer_name = 'from the file', answered_ms = 8000, "
        "ages = (SELECT json_group_object(value, 5000) FROM json_each('[\"order_type\","
        "\"create_ms\",\"expire_ms\",\"charging_mode\",\"product\",\"customer_id\","
        "\"customer_real_name\",\"customer_type\",\"phone\",\"line_count\","
        "\"amount_minor\"]'))")));
    // WHEN an answer comes that is newer than the rest of it
    Order order = sampleOrder();
    order.orderType = QStringLiteral("RENEW");
    order.buyer.reset();
    QCOMPARE(save(fetchedAt(7000, order)), SaveOutcome::Changed);
    // THEN what the file said stays, and the rest is as answered
    StoredOrder found = stored();
    QCOMPARE(found.order.orderType, QStringLiteral("RENEW"));
    QCOMPARE(found.order.buyer->customerName, QStringLiteral("from the file"));
    QVERIFY(found.order.buyer->mobilePhone.isEmpty());
    QCOMPARE(found.status, QStringLiteral("done"));
    QCOMPARE(found.answeredMs, 8000);
    QCOMPARE(found.ages.value(QStringLiteral("order_type")), 7000);
    QVERIFY(!found.ages.contains(QStringLiteral("customer_name")));
    // One that is older than all of it says nothing.
    QCOMPARE(save(fetchedAt(6000)), SaveOutcome::Stale);
    // And one that is newer than all of it says everything but the status, of which it knows nothing.
    QCOMPARE(save(fetchedAt(9000)), SaveOutcome::Changed);
    found = stored();
    QVERIFY(found.order == sampleOrder());
    QCOMPARE(found.ages, (Ages{ { QStringLiteral("status"), 8000 } }));
}

void OrderRepositoryTest::aLineNewerThanTheAnswerStays()
{
    // GIVEN an order of two lines, of which a file of 8000 knew an amount, and a third line
    Order order = sampleOrder();
    order.lines.append(order.lines.first());
    order.lines.last().id = OrderLineId(QStringLiteral("L2"));
    QCOMPARE(save(fetchedAt(5000, order)), SaveOutcome::New);
    VERIFY_OK(m_connection->execute(
        QStringLiteral("UPDATE order_lines SET amount_after_minor = 500, amount_after_raw = '5', "
                       "as_of_ms = 8000, ages = '{\"charging_mode\":5000,\"product_name\":5000}' "
                       "WHERE line_id = 'L2'")));
    VERIFY_OK(m_connection->execute(
        QStringLiteral("INSERT INTO order_lines (order_row, position, line_id, amount_after_minor, as_of_ms) "
                       "SELECT id, 2, 'L3', 7, 8000 FROM orders")));
    // WHEN an answer of 7000 has the lines in another order and knows no third one
    std::swap(order.lines[0], order.lines[1]);
    order.lines[0].products.first().productName = QStringLiteral("renamed");
    QCOMPARE(save(fetchedAt(7000, order)), SaveOutcome::Changed);
    // THEN the newer amount and the newer line stay, and the order's sum is that of all lines
    const StoredOrder found = stored();
    QCOMPARE(found.order.lines.size(), 3);
    QCOMPARE(found.order.lines.at(0).id.text(), QStringLiteral("L2"));
    QCOMPARE(found.order.lines.at(0).amountAfterDiscount, (WireAmount{ QStringLiteral("5"), 500 }));
    QCOMPARE(found.order.lines.at(0).products.first().productName, QStringLiteral("renamed"));
    QCOMPARE(found.order.lines.at(2).id.text(), QStringLiteral("L3"));
    QCOMPARE(found.lineFacts.at(0).asOfMs, 8000);
    QCOMPARE(found.lineFacts.at(0).ages.value(QStringLiteral("product_name")), 7000);
    QCOMPARE(found.lineFacts.at(1).asOfMs, 7000);
    QCOMPARE(*found.amountMinor, 500 + 10050 + 7);
    QCOMPARE(cell("line_count").toInt(), 3);
    QCOMPARE(cell("product").toString(), QString::fromUtf8("renamed / 云商店商品,基础版"));
    // WHEN a newer one comes THEN it has the last word
    QCOMPARE(save(fetchedAt(9000, order)), SaveOutcome::Changed);
    QVERIFY(stored().order == order);
    QCOMPARE(*stored().amountMinor, 20100);
}

void OrderRepositoryTest::anAnswerBringsNoAges()
{
    QCOMPARE(save(fetchedAt(5000)), SaveOutcome::New);
    QCOMPARE(save(fetchedAt(6000)), SaveOutcome::Same);
    QVERIFY(stored().ages.isEmpty());
    QCOMPARE(stored().lineFacts.first().asOfMs, 6000);
    QVERIFY(stored().lineFacts.first().ages.isEmpty());
    const auto history = m_orders->history(stored().rowId);
    VERIFY_OK(history);
    for (const OrderHistoryEntry &entry : *history) {
        for (const FieldChange &change : entry.changes)
            QVERIFY2(change.field != QStringLiteral("ages") && change.field != QStringLiteral("as_of_ms"),
                qPrintable(change.field));
    }
}

void OrderRepositoryTest::tellsWhichImportMadeIt()
{
    QCOMPARE(save(fetchedAt(5000)), SaveOutcome::New);
    const qint64 import = step("import");
    VERIFY_OK(m_connection->execute(
        QStringLiteral("INSERT INTO orders (environment, order_id, answered_ms, fetched_ms, first_seen_ms) "
                       "VALUES ('emulator', 'IMPORTED', 1, 1, 1)")));
    const qint64 row = stored(sampleOrder(QStringLiteral("IMPORTED"))).rowId;
    VERIFY_OK(MadeRows::record(
        *m_connection, import, QStringLiteral("orders"), row, row, QStringLiteral("orders")));
    const auto history = m_orders->history(row);
    VERIFY_OK(history);
    QCOMPARE(history->size(), 1);
    QCOMPARE(history->first().stepId, import);
    QCOMPARE(history->first().source, QStringLiteral("import"));
    QVERIFY(history->first().changes.isEmpty());
    QCOMPARE(m_orders->history(row - 1)->size(), 1);
}

void OrderRepositoryTest::refusesWhatHasNoName()
{
    VERIFY_FAILS(m_orders->save(fetchedAt(1, Order()), step()), ErrorKind::BadInput);
    VERIFY_FAILS(m_orders->save(fetchedAt(1), 0), ErrorKind::BadInput);
    FetchedOrder nowhere = fetchedAt(1);
    nowhere.environment = {};
    VERIFY_FAILS(m_orders->save(nowhere, step()), ErrorKind::BadInput);
}

void OrderRepositoryTest::keepsAllOrNothing()
{
    // GIVEN a store that refuses the last thing an order needs
    VERIFY_OK(m_connection->execute(
        QStringLiteral("CREATE TEMP TRIGGER full BEFORE INSERT ON order_params WHEN NEW.line_row IS NULL "
                       "BEGIN SELECT raise(ABORT, 'no'); END")));
    QVERIFY(!m_orders->save(fetchedAt(5000), step()));
    // THEN neither the order nor its exchange nor its changes are there
    for (const char *table : { "orders", "order_lines", "exchanges", "changes" })
        QCOMPARE(
            m_connection->value(QStringLiteral("SELECT count(*) FROM %1").arg(QLatin1String(table)))->toInt(),
            0);
}

void OrderRepositoryTest::tagsManyOrdersAtOnce()
{
    QCOMPARE(save(fetchedAt(5000)), SaveOutcome::New);
    QCOMPARE(save(fetchedAt(5000, sampleOrder(QStringLiteral("OTHER")))), SaveOutcome::New);
    const qint64 one = stored().rowId;
    const qint64 two = stored(sampleOrder(QStringLiteral("OTHER"))).rowId;
    const QStringList tags{ QString::fromUtf8("重要"), QStringLiteral(" b"), QStringLiteral("a"),
        QStringLiteral("b"), QString() };
    VERIFY_OK(m_orders->setTags({ one, two }, tags, step("edit")));
    const QStringList expected{ QStringLiteral("a"), QStringLiteral("b"), QString::fromUtf8("重要") };
    QCOMPARE(stored().tags, expected);
    QCOMPARE((*m_orders->find(two))->tags, expected);
    VERIFY_OK(m_orders->setTags({ one }, {}, step("edit")));
    QVERIFY(stored().tags.isEmpty());
    VERIFY_FAILS(m_orders->setTags({ one, 99 }, tags, step("edit")), ErrorKind::NotFound);
    QVERIFY(stored().tags.isEmpty());
}

void OrderRepositoryTest::refusesTagsWithBlanks()
{
    QCOMPARE(save(fetchedAt(5000)), SaveOutcome::New);
    VERIFY_FAILS(m_orders->setTags({ stored().rowId }, { QStringLiteral("two words") }, step("edit")),
        ErrorKind::BadInput);
}

void OrderRepositoryTest::keepsANote()
{
    QCOMPARE(save(fetchedAt(5000)), SaveOutcome::New);
    const QString note = QString::fromUtf8("客户催单 😀\nsecond line");
    VERIFY_OK(m_orders->setNote(stored().rowId, note, step("edit")));
    QCOMPARE(stored().note, note);
    VERIFY_OK(m_orders->setNote(stored().rowId, QString(), step("edit")));
    QCOMPARE(stored().note, QString());
}

void OrderRepositoryTest::aLaterFetchLeavesTagsAndNoteAlone()
{
    QCOMPARE(save(fetchedAt(5000)), SaveOutcome::New);
    VERIFY_OK(m_orders->setTags({ stored().rowId }, { QStringLiteral("a") }, step("edit")));
    VERIFY_OK(m_orders->setNote(stored().rowId, QStringLiteral("n"), step("edit")));
    Order order = sampleOrder();
    order.orderType = QStringLiteral("RENEW");
    QCOMPARE(save(fetchedAt(6000, order)), SaveOutcome::Changed);
    QCOMPARE(stored().tags, QStringList{ QStringLiteral("a") });
    QCOMPARE(stored().note, QStringLiteral("n"));
}

void OrderRepositoryTest::logsWhatWasRevealed()
{
    QCOMPARE(save(fetchedAt(5000)), SaveOutcome::New);
    const auto log = [this](qint64 row, const char *field, qint64 at) {
        return logReveal(*m_connection, orderKind(), row, { QLatin1String(field) }, { {}, at });
    };
    VERIFY_OK(log(stored().rowId, "phone", 1));
    VERIFY_OK(log(stored().rowId, "email", 2));
    VERIFY_FAILS(log(99, "phone", 3), ErrorKind::NotFound);
    const auto reveals = revealsOf(*m_connection, orderKind(), stored().rowId);
    VERIFY_OK(reveals);
    QCOMPARE(reveals->size(), 2);
    QCOMPARE(reveals->first().field, QStringLiteral("email"));
    QCOMPARE(reveals->last().atMs, 1);
}

void OrderRepositoryTest::tellsTheHistory()
{
    QCOMPARE(save(fetchedAt(5000)), SaveOutcome::New);
    QCOMPARE(save(fetchedAt(6000)), SaveOutcome::Same);
    Order order = sampleOrder();
    order.lines.first().amountAfterDiscount = { QStringLiteral("90"), 9000 };
    QCOMPARE(save(fetchedAt(7000, order)), SaveOutcome::Changed);
    VERIFY_OK(m_orders->setNote(stored().rowId, QStringLiteral("n"), step("edit")));

    const auto history = m_orders->history(stored().rowId);
    VERIFY_OK(history);
    QCOMPARE(history->size(), 4);
    const OrderHistoryEntry &edit = history->at(0);
    QCOMPARE(edit.source, QStringLiteral("edit"));
    QVERIFY(!edit.exchange);
    QCOMPARE(edit.changes.size(), 1);
    QCOMPARE(edit.changes.first().field, QStringLiteral("note"));
    QCOMPARE(edit.changes.first().after.toString(), QStringLiteral("n"));

    const OrderHistoryEntry &changed = history->at(1);
    QCOMPARE(changed.exchange->exchange, fetchedAt(7000, order).exchange);
    QStringList fields;
    for (const FieldChange &change : changed.changes)
        fields.append(change.table + u'.' + change.field);
    QCOMPARE(fields,
        (QStringList{ QStringLiteral("orders.amount_minor"), QStringLiteral("order_lines.amount_after_minor"),
            QStringLiteral("order_lines.amount_after_raw") }));
    QCOMPARE(changed.changes.at(0).before.toInteger(), 10050);
    QCOMPARE(changed.changes.at(0).after.toInteger(), 9000);

    QCOMPARE(history->at(2).exchange->exchange.body, QByteArray("{\"at\":6000}"));
    QVERIFY(history->at(2).changes.isEmpty());
    QVERIFY(history->at(3).changes.first().before.isUndefined());
    VERIFY_FAILS(m_orders->history(99), ErrorKind::NotFound);
}

void OrderRepositoryTest::undoesAFetch()
{
    QCOMPARE(save(fetchedAt(5000)), SaveOutcome::New);
    const qint64 rowId = stored().rowId;
    Order changed = sampleOrder();
    changed.orderType = QStringLiteral("RENEW");
    changed.lines.append(changed.lines.first());
    const qint64 changing = step();
    QCOMPARE(m_orders->save(fetchedAt(6000, changed), changing).value(), SaveOutcome::Changed);
    const qint64 first = *Steps(*m_connection).nextToUndo().map([](const auto &s) { return s->id - 1; });

    VERIFY_OK(Steps(*m_connection).undo(changing, 1, QStringLiteral("tester")));
    QVERIFY(stored().order == sampleOrder());
    QCOMPARE(stored().answeredMs, 5000);
    VERIFY_OK(Steps(*m_connection).undo(first, 2, QStringLiteral("tester")));
    QVERIFY(!*m_orders->find(rowId));
    QCOMPARE(ExchangeLog(*m_connection).about(kEmulator, changed.id.text())->size(), 2);
    VERIFY_OK(Steps(*m_connection).redo(first, 3, QStringLiteral("tester")));
    VERIFY_OK(Steps(*m_connection).redo(changing, 4, QStringLiteral("tester")));
    QVERIFY((*m_orders->find(rowId))->order == changed);
}

void OrderRepositoryTest::undoesTagsAlthoughTheOrderWasFetchedAgain()
{
    QCOMPARE(save(fetchedAt(5000)), SaveOutcome::New);
    const qint64 tagging = step("edit");
    VERIFY_OK(m_orders->setTags({ stored().rowId }, { QStringLiteral("a") }, tagging));
    Order order = sampleOrder();
    order.orderType = QStringLiteral("RENEW");
    QCOMPARE(save(fetchedAt(6000, order)), SaveOutcome::Changed);
    VERIFY_OK(Steps(*m_connection).undo(tagging, 1, QStringLiteral("tester")));
    QVERIFY(stored().tags.isEmpty());
    QCOMPARE(stored().order.orderType, QStringLiteral("RENEW"));
}

void OrderRepositoryTest::sortsAsChineseReadersExpect()
{
    QStringList names;
    for (const char *name : { "张三", "李四", "王五", "阿里", "中国", "b", "a1", "9", "10", "（华为）",
             "华为", "赵六", "云商店", "-x" })
        names.append(QString::fromUtf8(name));
    QStringList expected = names;
    const QCollator collator(QLocale(QLocale::Chinese, QLocale::China));
    std::sort(expected.begin(), expected.end(), collator);
    std::sort(names.begin(), names.end(),
        [](const QString &a, const QString &b) { return chineseSortKey(a) < chineseSortKey(b); });
    QCOMPARE(names, expected);
    QCOMPARE(chineseSortKey(QString::fromUtf8("ＡＢＣ")), chineseSortKey(QStringLiteral("abc")));
    QVERIFY(chineseSortKey(QString::fromUtf8("掌😀")) > chineseSortKey(QString::fromUtf8("掌柜")));
    QVERIFY(chineseSortKey(QString()).isNull());
    QVERIFY(!chineseSortKey(QStringLiteral("")).isNull());
}

void OrderRepositoryTest::remembersWhatIsStillToBeFetched()
{
    FetchQueue queue(*m_connection);
    const OrderId one(QStringLiteral("1"));
    const OrderId two(QStringLiteral("2"));
    const OrderId three(QStringLiteral("3"));
    VERIFY_OK(queue.add(kEmulator, { three, one }, 1));
    VERIFY_OK(queue.add(kEmulator, { one, two }, 2));
    VERIFY_OK(queue.add(EnvironmentName(QStringLiteral("other")), { one }, 2));
    QCOMPARE(*queue.waiting(kEmulator), (QList<OrderId>{ three, one, two }));
    VERIFY_OK(queue.remove(kEmulator, one));
    QCOMPARE(*queue.waiting(kEmulator), (QList<OrderId>{ three, two }));
    VERIFY_OK(queue.clear(kEmulator));
    QVERIFY(queue.waiting(kEmulator)->isEmpty());
    QCOMPARE(queue.waiting(EnvironmentName(QStringLiteral("other")))->size(), 1);
}

ZHANGGUI_TEST(OrderRepositoryTest)
#include "order_repository_test.moc"
