// Work records of a kind that only data files describe (tests/data/work).
#include "models/store/schema.h"
#include "models/store/settings.h"
#include "models/store/steps.h"
#include "models/work/work_catalog.h"
#include "models/work/work_facts.h"
#include "models/work/work_files.h"
#include "models/work/work_kind_reader.h"
#include "models/work/work_repository.h"
#include "models/work/work_schema.h"
#include "tests/support/test_main.h"

#include <QTemporaryDir>

using namespace zhanggui;

namespace {

constexpr qint64 kDay = 86'400'000;
constexpr qint64 kNow = 1'772'380'800'000; // 2026-03-02 00:00 in China
const QString kParcel = QStringLiteral("parcel");
const QString kShop = QStringLiteral("shop");

QString dataFolder()
{
    return QStringLiteral(ZHANGGUI_TEST_DATA "/work");
}

} // namespace

class WorkRepositoryTest : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Connection> m_connection;
    std::shared_ptr<const WorkCatalog> m_catalog;
    qint64 m_step = 0;

    WorkRepository repository(qint64 nowMs = kNow)
    {
        return WorkRepository(*m_connection, *m_catalog, QStringLiteral("li"), nowMs);
    }
    qint64 step()
    {
        m_step = Steps(*m_connection)
                     .begin({ kNow, QStringLiteral("li"), QStringLiteral("edit"), QStringLiteral("test") })
                     .value();
        return m_step;
    }
    NewWork parcel(const WorkValues &values = {}) { return { kParcel, kShop, {}, {}, 0, values }; }
    qint64 make(const WorkValues &values = {})
    {
        const auto id = repository().create(parcel(values), step());
        if (!id)
            qWarning() << id.error().what << id.error().detail;
        return id.value_or(0);
    }
    WorkRecord read(qint64 id) { return repository().find(kParcel, id).value().value_or(WorkRecord()); }
    Result<void> go(qint64 id, const char *transition, const WorkValues &inputs = {}, qint64 atMs = 0)
    {
        return repository(atMs == 0 ? kNow : atMs)
            .transition(kParcel, id, { QLatin1String(transition), inputs, {}, Party::Seller, atMs }, step());
    }
    void undo() { QVERIFY(Steps(*m_connection).undo(m_step, kNow, QStringLiteral("li"))); }

private Q_SLOTS:
    void initTestCase()
    {
        auto catalog = WorkCatalog::load(dataFolder());
        if (!catalog)
            qWarning() << catalog.error().what << catalog.error().detail;
        QVERIFY(catalog);
        m_catalog = *catalog;
    }

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_connection =
            std::move(*openDatabase(m_folder->filePath(QStringLiteral("a.db")), Connection::Access::Create));
        const auto made = ensureWorkTables(*m_connection, *m_catalog);
        if (!made)
            qWarning() << made.error().what << made.error().detail;
        QVERIFY(made);
    }

    void cleanup() { m_connection.reset(); }

    void makesTheTableOnceAndAddsColumnsOfNewFields()
    {
        QVERIFY(ensureWorkTables(*m_connection, *m_catalog));
        QVERIFY(m_connection->execute(QStringLiteral("ALTER TABLE work_parcel DROP COLUMN f_fragile")));
        QVERIFY(ensureWorkTables(*m_connection, *m_catalog));
        QVERIFY(make({ { QStringLiteral("fragile"), true } }) > 0);
    }

    void refusesAFieldThatWasOfAnotherType()
    {
        QVERIFY(m_connection->execute(QStringLiteral("ALTER TABLE work_parcel DROP COLUMN f_fragile")));
        QVERIFY(m_connection->execute(QStringLiteral("ALTER TABLE work_parcel ADD COLUMN f_fragile TEXT")));
        const auto made = ensureWorkTables(*m_connection, *m_catalog);
        QVERIFY(!made);
        QCOMPARE(made.error().kind, ErrorKind::Corrupt);
        QCOMPARE(made.error().detail, QStringLiteral("parcel.fragile"));
    }

    void createsARecordInTheInitialStateWithItsDeadline()
    {
        const qint64 id = make({ { QStringLiteral("orderId"), QStringLiteral("CS1") },
            { QStringLiteral("amount"), 1250 }, { QStringLiteral("requestedAt"), kNow - kDay },
            { QStringLiteral("tags"), QStringLiteral("b a b") } });
        const WorkRecord record = read(id);
        QCOMPARE(record.number, QStringLiteral("PCL-000001"));
        QCOMPARE(record.state, QStringLiteral("to-send"));
        QCOMPARE(record.waitsFor, Party::Seller);
        QCOMPARE(record.dueMs.value_or(0), kNow + 6 * kDay);
        QCOMPARE(record.dueClock, QStringLiteral("send"));
        QCOMPARE(record.orderId, QStringLiteral("CS1"));
        QCOMPARE(record.fields.value(QStringLiteral("amount")).toLongLong(), 1250);
        QCOMPARE(record.tags, (QStringList{ QStringLiteral("a"), QStringLiteral("b") }));
        QCOMPARE(record.events.size(), 1);
        QCOMPARE(repository().proposedNumber(kParcel, kShop).value(), QStringLiteral("PCL-000002"));
        QCOMPARE(repository().ofOrder(kShop, QStringLiteral("CS1")).value().size(), 1);
        QCOMPARE(repository().ofOrder(QStringLiteral("other"), QStringLiteral("CS1")).value().size(), 0);
    }

    void refusesWhatDoesNotFit()
    {
        const auto why = [&](const WorkValues &values) {
            const auto made = repository().create(parcel(values), step());
            return made ? QString() : made.error().detail;
        };
        QCOMPARE(why({ { QStringLiteral("nothing"), 1 } }), QStringLiteral("nothing"));
        QCOMPARE(why({ { QStringLiteral("amount"), QStringLiteral("much") } }), QStringLiteral("amount"));
        QCOMPARE(
            why({ { QStringLiteral("productName"), QString(21, u'x') } }), QStringLiteral("productName"));
        QCOMPARE(why({ { QStringLiteral("courierNumber"), QStringLiteral("1") } }),
            QStringLiteral("courierNumber"));
        QVERIFY(make() > 0);
        NewWork twice = parcel();
        twice.number = QStringLiteral("PCL-000001");
        const auto made = repository().create(twice, step());
        QVERIFY(!made);
        QCOMPARE(made.error().kind, ErrorKind::Conflict);
        QCOMPARE(m_connection->value(QStringLiteral("SELECT count(*) FROM work_parcel"))->toInt(), 1);
    }

    void keepsAChoiceThatTheDataDoesNotKnowAndSaysSo()
    {
        const WorkRecord record = read(make({ { QStringLiteral("medium"), QStringLiteral("骑手") } }));
        QCOMPARE(record.fields.value(QStringLiteral("medium")).toString(), QStringLiteral("骑手"));
        const auto facts = workFacts(*m_connection, *m_catalog, record, kNow);
        const QList<WorkFault> faults = checkWork(*m_catalog->kind(kParcel), *facts);
        QCOMPARE(faults.size(), 1);
        QCOMPARE(faults.constFirst().check, QStringLiteral("not-a-choice"));
        QVERIFY(faults.constFirst().level == RuleLevel::Warn);
    }

    void editsAndUndoesWithTheDeadline()
    {
        const qint64 id = make({ { QStringLiteral("requestedAt"), kNow } });
        QVERIFY(repository().edit(kParcel, id, { { QStringLiteral("requestedAt"), kNow + kDay } }, step()));
        QCOMPARE(read(id).dueMs.value_or(0), kNow + 8 * kDay);
        undo();
        QCOMPARE(read(id).dueMs.value_or(0), kNow + 7 * kDay);
        QCOMPARE(read(id).fields.value(QStringLiteral("requestedAt")).toLongLong(), kNow);
        const auto fixed = repository().edit(kParcel, id, { { QStringLiteral("sentAt"), kNow } }, step());
        QVERIFY(!fixed);
        QCOMPARE(fixed.error().detail, QStringLiteral("sentAt"));
    }

    void editsManyOrNone()
    {
        const QList<qint64> ids{ make(), make(), make() };
        const WorkValues post{ { QStringLiteral("medium"), QStringLiteral("post") } };
        QVERIFY(repository().edit(kParcel, ids.constFirst(), post, step()));
        QCOMPARE(repository().editAll(kParcel, ids, post, step()).value(), 2);
        undo();
        QVERIFY(!read(ids.constLast()).fields.contains(QStringLiteral("medium")));
        QVERIFY(!repository().editAll(kParcel, ids + QList<qint64>{ 99 }, post, step()));
        QVERIFY(!read(ids.constLast()).fields.contains(QStringLiteral("medium")));
    }

    void movesARecordWithInputsEffectsAndEvent()
    {
        const qint64 id = make({ { QStringLiteral("requestedAt"), kNow } });
        const auto refused = go(id, "send", { { QStringLiteral("medium"), QStringLiteral("courier") } });
        QVERIFY(!refused);
        QCOMPARE(refused.error().detail, QStringLiteral("courierNumber"));
        const auto sent = go(id, "send",
            { { QStringLiteral("medium"), QStringLiteral("courier") },
                { QStringLiteral("courierNumber"), QStringLiteral("SF123456") } },
            kNow + kDay);
        if (!sent)
            qWarning() << sent.error().what << sent.error().detail;
        QVERIFY(sent);
        const WorkRecord record = read(id);
        QCOMPARE(record.state, QStringLiteral("on-its-way"));
        QCOMPARE(record.stateMs, kNow + kDay);
        QCOMPARE(record.beforeState, QStringLiteral("to-send"));
        QCOMPARE(record.fields.value(QStringLiteral("sentAt")).toLongLong(), kNow + kDay);
        QCOMPARE(record.fields.value(QStringLiteral("attempts")).toLongLong(), 1);
        QVERIFY(!record.dueMs); // nobody told how long it takes
        QCOMPARE(record.events.constLast().transition, QStringLiteral("send"));
        const StateHistory history = stateHistoryOf(record);
        QCOMPARE(history.size(), 2);
        QCOMPARE(history.constLast().fromMs, kNow + kDay);
        undo();
        QCOMPARE(read(id).state, QStringLiteral("to-send"));
        QCOMPARE(read(id).dueMs.value_or(0), kNow + 7 * kDay);
        QCOMPARE(read(id).events.size(), 1);
    }

    void goesBackToTheStateBefore()
    {
        const qint64 id = make();
        QVERIFY(go(id, "hold", {}, kNow + kDay));
        QCOMPARE(read(id).waitsFor, Party::Platform);
        QVERIFY(go(id, "release", {}, kNow + 2 * kDay));
        QCOMPARE(read(id).state, QStringLiteral("to-send"));
        QVERIFY(!go(id, "receive"));
    }

    void keepsTheSentenceOfAWarningWithTheStep()
    {
        const qint64 id = make();
        QVERIFY(go(id, "send", { { QStringLiteral("medium"), QStringLiteral("post") } }));
        QVERIFY(go(id, "receive"));
        QVERIFY(read(id).events.constLast().text.contains(QStringLiteral("The receipt is not attached.")));
    }

    void correctsToAnyState()
    {
        const qint64 id = make();
        QVERIFY(repository().correct(
            kParcel, id, QStringLiteral("运输中"), QStringLiteral("console says so"), step()));
        QCOMPARE(read(id).state, QStringLiteral("on-its-way"));
        QVERIFY(repository().correct(kParcel, id, QStringLiteral("海关查验"), {}, step()));
        const WorkRecord record = read(id);
        QCOMPARE(record.state, QStringLiteral("海关查验"));
        QCOMPARE(record.waitsFor, Party::Nobody);
        QVERIFY(repository().offered(record).value().transitions.isEmpty());
    }

    void keepsFilesUnderTheirDigestAndCountsThem()
    {
        const qint64 id = make();
        const QString source = m_folder->filePath(QStringLiteral("回执.pdf"));
        QFile file(source);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("signed");
        file.close();
        auto kept = keepFile(m_folder->path(), source);
        QVERIFY(kept);
        QVERIFY(keepFile(m_folder->path(), source)); // the same bytes again
        QVERIFY(verifyFile(m_folder->path(), *kept));
        kept->evidence = QStringLiteral("receipt");
        const auto fileId = repository().attach(kParcel, id, *kept, step());
        QVERIFY(fileId);
        const auto facts = workFacts(*m_connection, *m_catalog, read(id), kNow);
        QVERIFY(evidenceOf(*m_catalog->kind(kParcel), *facts).constFirst().met());
        QVERIFY(repository().detach(kParcel, id, *fileId, step()));
        QVERIFY(read(id).files.isEmpty());
        undo();
        QCOMPARE(read(id).files.size(), 1);
        QFile::setPermissions(pathOf(m_folder->path(), *kept), QFile::ReadOwner | QFile::WriteOwner);
        QFile changed(pathOf(m_folder->path(), *kept));
        QVERIFY(changed.open(QIODevice::WriteOnly));
        changed.write("forged");
        changed.close();
        QCOMPARE(verifyFile(m_folder->path(), *kept).error().kind, ErrorKind::Corrupt);
    }

    void removesWithEventsAndBringsBack()
    {
        const qint64 id = make();
        QVERIFY(repository().addNote(kParcel, id, QStringLiteral("called"), Party::Customer, step()));
        QVERIFY(repository().remove(kParcel, id, step()));
        QVERIFY(!repository().find(kParcel, id).value());
        undo();
        QCOMPARE(read(id).events.constLast().text, QStringLiteral("called"));
    }

    void computesDeadlinesAnewWithoutStandingInTheWayOfUndo()
    {
        const qint64 id = make({ { QStringLiteral("requestedAt"), kNow } });
        QVERIFY(go(id, "send", { { QStringLiteral("medium"), QStringLiteral("post") } }));
        QVERIFY(Settings(*m_connection).setValue(QStringLiteral("work/arrivalDays"), QStringLiteral("3")));
        QCOMPARE(repository().recompute().value(), 1);
        QCOMPARE(read(id).dueMs.value_or(0), kNow + 3 * kDay);
        QCOMPARE(repository().recompute().value(), 0);
        undo();
        QCOMPARE(read(id).state, QStringLiteral("to-send"));
    }

    void readsEveryKindThatTheProgramCarriesAndMakesItsTable()
    {
        const auto shipped = WorkCatalog::load();
        if (!shipped)
            qWarning() << shipped.error().what << shipped.error().detail;
        QVERIFY(shipped);
        QVERIFY((*shipped)->kinds().size() > 20);
        QVERIFY(ensureWorkTables(*m_connection, **shipped));
        for (const WorkKind &kind : (*shipped)->kinds()) {
            const auto rows = m_connection->value(QStringLiteral("SELECT count(*) FROM ") + kind.table());
            QVERIFY(rows);
        }
        QVERIFY(m_connection->value(QStringLiteral("SELECT count(*) FROM deadlines")));
    }

    void namesWhatIsWrongWithAKind()
    {
        QFile file(dataFolder() + QStringLiteral("/work/parcel.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray good = file.readAll();
        QVERIFY(readWorkKind(good));
        const auto fault = [&good](const char *before, const char *after) {
            QByteArray bad = good;
            bad.replace(before, after);
            const auto read = readWorkKind(bad);
            return read ? QString() : read.error().detail;
        };
        QVERIFY(fault("\"T I\"", "\"T\"").contains(QStringLiteral("source")));
        QVERIFY(fault("\"T I\"", "\"X I\"").contains(QStringLiteral("source")));
        QVERIFY(fault("\"id\": \"fragile\"", "\"id\": \"state\"").contains(QStringLiteral("fields[8].id")));
        QVERIFY(fault("\"value\": \"medium\"", "\"value\": \"medum\"").contains(QStringLiteral("medum")));
        QVERIFY(fault("\"zh\": \"易碎\"", "\"zh\": \"\"").contains(QStringLiteral("zh")));
        QVERIFY(fault("\"max\": 20", "\"maximum\": 20").contains(QStringLiteral("maximum")));
        QVERIFY(
            fault("\"order\": \"orderId\"", "\"order\": \"order\"").contains(QStringLiteral("roles.order")));
    }
};

ZHANGGUI_TEST(WorkRepositoryTest)
#include "work_repository_test.moc"
