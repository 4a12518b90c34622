// Runs in the workspace: kept as they go, read in windows, pruned. The test starts itself again as the
// process that is killed.
#include "models/callbacks/run_json.h"
#include "models/callbacks/run_repository.h"
#include "models/callbacks/run_retention.h"
#include "models/store/integrity.h"
#include "models/store/schema.h"
#include "tests/support/results.h"
#include "tests/support/sample_database.h"
#include "tests/support/sample_runs.h"
#include "tests/support/test_main.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTextStream>

using namespace zhanggui;
using Access = Connection::Access;

namespace {

constexpr qint64 kDayMs = 86'400'000;

int writeCases(const QString &file)
{
    const auto connection = openDatabase(file, Access::ReadWrite);
    if (!connection)
        return 1;
    RunRepository runs(**connection);
    const auto run = runs.begin(test::sampleRun());
    QTextStream out(stdout);
    CaseRecord record = test::sampleCase();
    record.sends = QList<SendRecord>(5, test::sampleSend(QByteArray(3000, 'x')));
    while (run && runs.addCase(*run, record))
        out << "case" << Qt::endl;
    return 2;
}

} // namespace

class RunRepositoryTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void givesBackWhatWasStored();
    void keepsABodyThatIsNotTheEndOfTheAnswer();
    void listsRunsNewestFirstAndInPages();
    void countsWhatTheCasesWere();
    void aRunThatWasDeletedTakesNoMoreCases();
    void readsTenThousandExchangesInWindows();
    void saysTheLastStateOfACaseAtAnAddress();
    void deletesARunWithItsExchanges();
    void prunesByNumberAgeAndSize();
    void keepsTheNewestRunWhateverItsSize();
    void refusesALimitBelowOne();
    void aKilledRunLeavesWholeCases();
    void leavesTheUndoHistoryAlone();

private:
    QString file() const { return m_folder->filePath(QStringLiteral("runs.db")); }
    qint64 storedRun(qint64 startedMs, int cases = 1)
    {
        RunRecord run = test::sampleRun();
        run.startedMs = startedMs;
        const qint64 id = m_runs->begin(run).value_or(0);
        for (int i = 0; i < cases; ++i) {
            if (!m_runs->addCase(id, test::sampleCase()))
                return 0;
        }
        return m_runs->end(id, startedMs + 1000) ? id : 0;
    }
    QList<qint64> ids()
    {
        QList<qint64> all;
        for (const RunSummary &run : m_runs->runs(1000).value_or(QList<RunSummary>()))
            all.append(run.id);
        return all;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Connection> m_connection;
    std::optional<RunRepository> m_runs;
};

void RunRepositoryTest::init()
{
    m_runs.reset();
    m_connection.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    auto connection = openDatabase(file(), Access::Create);
    VERIFY_OK(connection);
    m_connection = std::move(*connection);
    m_runs.emplace(*m_connection);
}

void RunRepositoryTest::givesBackWhatWasStored()
{
    // GIVEN a run of two cases, one of them without an exchange
    RunRecord run = test::sampleRun();
    CaseRecord skipped{ QStringLiteral("kit-v2.tenantSync.add"), QStringLiteral("Tenant"),
        QStringLiteral("a"), 3, CaseState::Skipped, QStringLiteral("no-kit-key"), {}, {} };
    run.cases = { test::sampleCase(), skipped };
    run.endedMs = run.startedMs + 9;
    // WHEN it is stored as it goes
    const auto id = m_runs->begin(run);
    VERIFY_OK(id);
    for (const CaseRecord &record : std::as_const(run.cases))
        VERIFY_OK(m_runs->addCase(*id, record));
    VERIFY_OK(m_runs->end(*id, run.endedMs));
    // THEN it comes back as it was
    run.id = *id;
    const auto stored = m_runs->record(*id);
    VERIFY_OK(stored);
    QVERIFY(stored->has_value());
    QCOMPARE((*stored)->cases.value(0).sends.value(0).wire, run.cases.at(0).sends.at(0).wire);
    QVERIFY(**stored == run);
}

void RunRepositoryTest::keepsABodyThatIsNotTheEndOfTheAnswer()
{
    CaseRecord record = test::sampleCase();
    WireRecord &wire = record.sends.first().wire;
    wire.response = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n";
    wire.body = "{}";
    record.sends.append(test::sampleSend({}));
    const auto run = m_runs->begin(test::sampleRun());
    const auto row = m_runs->addCase(*run, record);
    VERIFY_OK(row);
    QVERIFY(**m_runs->caseRecord(*row) == record);
}

void RunRepositoryTest::listsRunsNewestFirstAndInPages()
{
    QList<qint64> made;
    for (int i = 0; i < 5; ++i)
        made.prepend(storedRun(1000 * i));
    QCOMPARE(ids(), made);
    const auto page = m_runs->runs(2, made.at(1));
    QCOMPARE(page->size(), 2);
    QCOMPARE(page->first().id, made.at(2));
    QCOMPARE(m_runs->count().value_or(0), 5);
}

void RunRepositoryTest::countsWhatTheCasesWere()
{
    const auto id = m_runs->begin(test::sampleRun());
    CaseRecord warned = test::sampleCase();
    warned.sends.first().verdicts.append(test::verdictOf("slow", Severity::Warning));
    CaseRecord failed = test::sampleCase();
    failed.state = CaseState::Failed;
    failed.sends.append(test::sampleSend());
    failed.sends.last().verdicts.append(test::verdictOf("result-code", Severity::Fail, "resultCode"));
    for (const CaseRecord &record : { test::sampleCase(), warned, failed })
        VERIFY_OK(m_runs->addCase(*id, record));
    const auto summary = m_runs->run(*id);
    QVERIFY(summary->has_value());
    QCOMPARE((*summary)->counts, (RunCounts{ 2, 1, 1, 0, 0, 0, 4 }));
    QCOMPARE((*summary)->cases, 3);
    QCOMPARE((*summary)->endedMs, 0);
    QVERIFY((*summary)->bytes > 1000);
    const auto cases = m_runs->cases(*id, 2, 10);
    QCOMPARE(cases->size(), 1);
    QCOMPARE(cases->first().headline.place, QStringLiteral("resultCode"));
    QCOMPARE(cases->first().worst, Severity::Fail);
    QCOMPARE(cases->first().totalUs, 16'000);
}

void RunRepositoryTest::aRunThatWasDeletedTakesNoMoreCases()
{
    const auto id = m_runs->begin(test::sampleRun());
    VERIFY_OK(m_runs->remove({ *id }));
    VERIFY_FAILS(m_runs->addCase(*id, test::sampleCase()), ErrorKind::NotFound);
    VERIFY_FAILS(m_runs->end(*id, 1), ErrorKind::NotFound);
    QCOMPARE(test::countOf(*m_connection, QStringLiteral("callback_sends")), 0);
}

void RunRepositoryTest::readsTenThousandExchangesInWindows()
{
    // GIVEN a run of 10,000 exchanges
    constexpr int kCases = 10'000;
    const auto id = m_runs->begin(test::sampleRun());
    auto transaction = Transaction::begin(*m_connection);
    CaseRecord record = test::sampleCase();
    for (int i = 0; i < kCases; ++i) {
        record.round = i;
        VERIFY_OK(m_runs->addCase(*id, record));
    }
    VERIFY_OK(transaction->commit());
    // WHEN windows are read, THEN each holds just its rows, and its plan walks an index
    for (const int first : { 0, 4321, kCases - 50 }) {
        const auto page = m_runs->cases(*id, first, 128);
        VERIFY_OK(page);
        QCOMPARE(page->size(), qMin(128, kCases - first));
        QCOMPARE(page->first().position, first);
        QCOMPARE(page->last().round, first + int(page->size()) - 1);
    }
    const auto plan = m_connection->list<QString>(
        QStringLiteral(
            "EXPLAIN QUERY PLAN SELECT id FROM callback_cases WHERE run_id = 1 AND position >= 5000 "
            "ORDER BY position LIMIT 128"),
        {}, [](const QSqlQuery &row) { return row.value(3).toString(); });
    QCOMPARE(plan->size(), 1);
    QVERIFY(plan->first().contains(QStringLiteral("callback_cases_by_run (run_id=? AND position>?)")));
    QCOMPARE(m_runs->run(*id)->value().counts.sends, kCases);
}

void RunRepositoryTest::saysTheLastStateOfACaseAtAnAddress()
{
    storedRun(1000);
    CaseRecord failed = test::sampleCase();
    failed.state = CaseState::Failed;
    const auto second = m_runs->begin(test::sampleRun());
    VERIFY_OK(m_runs->addCase(*second, failed));
    RunRecord elsewhere = test::sampleRun();
    elsewhere.url = QStringLiteral("https://other.example.com");
    VERIFY_OK(m_runs->addCase(*m_runs->begin(elsewhere), test::sampleCase()));
    const auto last = m_runs->lastStates(test::sampleRun().url);
    VERIFY_OK(last);
    QCOMPARE(last->size(), 1);
    QCOMPARE(last->value(failed.caseId).state, CaseState::Failed);
}

void RunRepositoryTest::deletesARunWithItsExchanges()
{
    const qint64 first = storedRun(1000, 3);
    const qint64 second = storedRun(2000, 2);
    VERIFY_OK(m_runs->remove({ first, 4711 }));
    QCOMPARE(ids(), QList<qint64>{ second });
    QCOMPARE(test::countOf(*m_connection, QStringLiteral("callback_cases")), 2);
    QCOMPARE(test::countOf(*m_connection, QStringLiteral("callback_sends")), 2);
}

void RunRepositoryTest::prunesByNumberAgeAndSize()
{
    QList<qint64> made;
    for (int day = 0; day < 10; ++day)
        made.prepend(storedRun(day * kDayMs));
    const qint64 now = 9 * kDayMs;
    QCOMPARE(pruneRuns(*m_connection, {}, now).value_or(-1), 0);
    QCOMPARE(pruneRuns(*m_connection, { 500, 500, 6 }, now).value_or(-1), 3);
    QCOMPARE(ids(), made.first(7));
    QCOMPARE(pruneRuns(*m_connection, { 5, 500, 90 }, now).value_or(-1), 2);
    QCOMPARE(ids(), made.first(5));
    VERIFY_OK(m_connection->execute(QStringLiteral("UPDATE callback_runs SET bytes = 400000")));
    QCOMPARE(pruneRuns(*m_connection, { 500, 1, 90 }, now).value_or(-1), 3);
    QCOMPARE(ids(), made.first(2));
}

void RunRepositoryTest::keepsTheNewestRunWhateverItsSize()
{
    const qint64 only = storedRun(0);
    VERIFY_OK(m_connection->execute(QStringLiteral("UPDATE callback_runs SET bytes = 9000000")));
    QCOMPARE(pruneRuns(*m_connection, { 1, 1, 1 }, 100 * kDayMs).value_or(-1), 0);
    QCOMPARE(ids(), QList<qint64>{ only });
}

void RunRepositoryTest::refusesALimitBelowOne()
{
    const RunRetention retention{ 20, 30, 40 };
    VERIFY_OK(setRunRetention(*m_connection, retention));
    VERIFY_FAILS(setRunRetention(*m_connection, { 1, 0, 1 }), ErrorKind::BadInput);
    QCOMPARE(runRetention(*m_connection).value(), retention);
}

void RunRepositoryTest::aKilledRunLeavesWholeCases()
{
    QProcess child;
    child.start(QCoreApplication::applicationFilePath(), { QStringLiteral("--write-cases"), file() });
    QByteArray said;
    while (said.count('\n') < 5 && child.waitForReadyRead(30'000))
        said += child.readAllStandardOutput();
    child.kill();
    child.waitForFinished();
    said += child.readAllStandardOutput();
    const int reported = int(said.count("case\n"));
    QVERIFY(reported >= 5);

    QVERIFY(checkIntegrity(*m_connection, CheckDepth::Full)->isWhole());
    const auto runs = m_runs->runs(10);
    QCOMPARE(runs->size(), 1);
    QCOMPARE(runs->first().endedMs, 0);
    QVERIFY(runs->first().cases >= reported);
    QCOMPARE(test::countOf(*m_connection, QStringLiteral("callback_cases")), runs->first().cases);
    QCOMPARE(test::countOf(*m_connection, QStringLiteral("callback_sends")), runs->first().cases * 5);
}

void RunRepositoryTest::leavesTheUndoHistoryAlone()
{
    storedRun(1000, 2);
    QCOMPARE(test::countOf(*m_connection, QStringLiteral("steps")), 0);
    QCOMPARE(test::countOf(*m_connection, QStringLiteral("changes")), 0);
}

int main(int argc, char **argv)
{
    test::prepareProcess();
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == QLatin1String("--write-cases"))
        return writeCases(arguments.value(2));
    RunRepositoryTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "run_repository_test.moc"
