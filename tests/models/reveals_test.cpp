#include "models/orders/order_kind.h"
#include "models/records/reveals.h"
#include "models/store/migrations.h"
#include "models/store/schema.h"
#include "tests/support/damage.h"
#include "tests/support/results.h"
#include "tests/support/test_main.h"
#include "tests/support/work_stage.h"

#include <sqlite3.h>

using namespace zhanggui;
using test::WorkStage;

namespace {

const Revealer kWho{ QStringLiteral("tester"), 1000 };

NewWork ticket(const QString &number)
{
    NewWork work;
    work.kind = QStringLiteral("ticket");
    work.environment = QStringLiteral("shop");
    work.number = number;
    work.values = { { QStringLiteral("subject"), QStringLiteral("Login") },
        { QStringLiteral("contactPhone"), QStringLiteral("13812345678") } };
    return work;
}

} // namespace

class RevealsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void logsOneFieldOfARecordOfAnyKind();
    void listsTheNewestOfAllRecords();
    void logsEveryPersonalFieldOfWhatAConditionFinds();
    void logsOnlyTheColumnsThatAreWritten();
    void keepsWhatIsLoggedWhenTheRecordIsRemoved();
    void refusesARecordThatIsNotThere();
    void keepsRevealsOfAnOlderWorkspace();

private:
    template <class F> auto run(F work)
    {
        auto done = m_stage->workspace->store().run(std::move(work));
        done.waitForFinished();
        return done.result();
    }
    const RecordKind &tickets()
    {
        return m_stage->workspace->workCatalog()->records(QStringLiteral("ticket"));
    }
    QStringList logged(qint64 id)
    {
        const auto reveals =
            run([this, id](Connection &connection) { return revealsOf(connection, tickets(), id); });
        QStringList all;
        for (const Reveal &reveal : reveals.value_or(QList<Reveal>()))
            all << QStringLiteral("%1 %2 %3").arg(reveal.actor, reveal.field).arg(reveal.atMs);
        return all;
    }

    std::unique_ptr<WorkStage> m_stage;
};

void RevealsTest::init()
{
    m_stage = std::make_unique<WorkStage>();
}

void RevealsTest::logsOneFieldOfARecordOfAnyKind()
{
    const qint64 one = m_stage->make(ticket(QStringLiteral("T1")));
    const qint64 other = m_stage->make(ticket(QStringLiteral("T2")));
    VERIFY_OK(run([this, one](Connection &connection) {
        return logReveal(connection, tickets(), one, { QStringLiteral("contactPhone") }, kWho);
    }));
    QCOMPARE(logged(one), QStringList{ QStringLiteral("tester contactPhone 1000") });
    QCOMPARE(logged(other), QStringList());
    const auto row = run([](Connection &connection) {
        return connection.value(
            QStringLiteral("SELECT record_table || ' ' || environment || ' ' || number FROM reveals"));
    });
    QCOMPARE(row->toString(), QStringLiteral("work_ticket shop T1"));
}

void RevealsTest::listsTheNewestOfAllRecords()
{
    const qint64 one = m_stage->make(ticket(QStringLiteral("T1")));
    const qint64 other = m_stage->make(ticket(QStringLiteral("T2")));
    for (const qint64 id : { one, other })
        VERIFY_OK(run([this, id](Connection &connection) {
            return logReveal(connection, tickets(), id, { QStringLiteral("contactPhone") }, kWho);
        }));
    const auto all = run([](Connection &connection) { return newestReveals(connection, 10); });
    VERIFY_OK(all);
    QCOMPARE(all->size(), 2);
    QCOMPARE(all->at(0).number, QStringLiteral("T2"));
    QCOMPARE(all->at(0).table, tickets().table);
    QCOMPARE(all->at(0).environment, QStringLiteral("shop"));
    QCOMPARE(all->at(1).reveal.actor, QStringLiteral("tester"));
    QCOMPARE(all->at(1).reveal.field, QStringLiteral("contactPhone"));
    const auto newest = run([](Connection &connection) { return newestReveals(connection, 1); });
    QCOMPARE(newest->size(), 1);
}

void RevealsTest::logsEveryPersonalFieldOfWhatAConditionFinds()
{
    const qint64 one = m_stage->make(ticket(QStringLiteral("T1")));
    const qint64 other = m_stage->make(ticket(QStringLiteral("T2")));
    const auto condition = compileFilter(QStringLiteral("number:T2"), tickets(), {});
    QVERIFY(condition.has_value());
    VERIFY_OK(run([this, &condition](Connection &connection) {
        return logReveals(connection, tickets(), *condition, {}, {}, kWho);
    }));
    QCOMPARE(logged(one), QStringList());
    QCOMPARE(logged(other).size(), personalFieldsOf(tickets()).size());
    QVERIFY(personalFieldsOf(tickets()).size() >= 3);
}

void RevealsTest::logsOnlyTheColumnsThatAreWritten()
{
    const qint64 one = m_stage->make(ticket(QStringLiteral("T1")));
    const qint64 other = m_stage->make(ticket(QStringLiteral("T2")));
    VERIFY_OK(run([this, other](Connection &connection) {
        return logReveals(connection, tickets(), {}, Ids{ other },
            { QStringLiteral("subject"), QStringLiteral("contactMail") }, kWho);
    }));
    QCOMPARE(logged(one), QStringList());
    QCOMPARE(logged(other), QStringList{ QStringLiteral("tester contactMail 1000") });
}

void RevealsTest::keepsWhatIsLoggedWhenTheRecordIsRemoved()
{
    const qint64 id = m_stage->make(ticket(QStringLiteral("T1")));
    VERIFY_OK(run([this, id](Connection &connection) {
        return logReveal(connection, tickets(), id, { QStringLiteral("contact") }, kWho);
    }));
    m_stage->write([id](WorkRepository &works, qint64 step) {
        return works.remove(QStringLiteral("ticket"), id, step);
    });
    QCOMPARE(logged(id), QStringList{ QStringLiteral("tester contact 1000") });
    // The same ticket, entered anew.
    const qint64 again = m_stage->make(ticket(QStringLiteral("T1")));
    QVERIFY(again != id);
    QCOMPARE(logged(again), QStringList{ QStringLiteral("tester contact 1000") });
}

void RevealsTest::refusesARecordThatIsNotThere()
{
    VERIFY_FAILS(run([this](Connection &connection) {
        return logReveal(connection, tickets(), 404, { QStringLiteral("contact") }, kWho);
    }),
        ErrorKind::NotFound);
}

void RevealsTest::keepsRevealsOfAnOlderWorkspace()
{
    // GIVEN a workspace of version 4, where somebody looked at the phone of an order
    const QTemporaryDir folder;
    const auto old = Connection::open(folder.filePath(QStringLiteral("old.db")), Connection::Access::Create);
    VERIFY_OK(old);
    const QByteArray dump = test::readFile(QStringLiteral(ZHANGGUI_TEST_DATA "/schema/v4.sql"));
    QCOMPARE(sqlite3_exec((*old)->native(), dump.constData(), nullptr, nullptr, nullptr), SQLITE_OK);
    // AND at one of an order that is gone
    VERIFY_OK((*old)->execute(QStringLiteral(
        "INSERT INTO reveals (environment, order_id, field, at_ms) VALUES ('gone', 'CS0', 'email', 7)")));
    // WHEN it is opened by this version
    VERIFY_OK(migrate(**old, schemaMigrations()));
    // THEN both are known, the first by its order
    const auto order =
        (*old)->value(QStringLiteral("SELECT id FROM orders WHERE order_id = 'MOCKPERIODYEARNEW'"));
    const auto kept = revealsOf(**old, orderKind(), order->toLongLong());
    VERIFY_OK(kept);
    QCOMPARE(kept->size(), 1);
    QCOMPARE(kept->constFirst().field, QStringLiteral("phone"));
    QCOMPARE(kept->constFirst().atMs, 1'732'180'126'000);
    QCOMPARE(kept->constFirst().actor, QString());
    const auto gone = (*old)->value(
        QStringLiteral("SELECT record_key || ' ' || number FROM reveals WHERE environment = 'gone'"));
    QCOMPARE(gone->toString(), QStringLiteral("0 CS0"));
}

ZHANGGUI_TEST(RevealsTest)
#include "reveals_test.moc"
