// What a run says of itself: counts, the worst verdict, the time of a case.
#include "models/callbacks/run_record.h"
#include "tests/support/test_main.h"

using namespace zhanggui;

namespace {

SendRecord sent(qint64 atMs, qint64 tookUs)
{
    SendRecord send;
    send.wire.sentAtMs = atMs;
    send.wire.times.totalUs = tookUs;
    return send;
}

CaseRecord inState(CaseState state, Severity worst = Severity::Pass)
{
    CaseRecord record;
    record.state = state;
    record.verdicts = { Verdict{ QStringLiteral("result-code"), worst, {}, {} } };
    return record;
}

} // namespace

class RunRecordTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void shouldTellACasesTimeByTheClock();
    void shouldCountByState();
    void shouldTakeAnUnknownWordForTheWorst();
};

void RunRecordTest::shouldTellACasesTimeByTheClock()
{
    // WHEN nothing was sent THEN there is no time
    QCOMPARE(spentUs(CaseRecord()), -1);
    // AND one exchange took what it took
    CaseRecord record;
    record.sends = { sent(1'000, 2'500) };
    QCOMPARE(spentUs(record), 2'500);
    // AND exchanges at once took as long as the slowest, not their sum
    record.sends = { sent(1'000, 300'000), sent(1'000, 200'000), sent(1'001, 250'000) };
    QCOMPARE(spentUs(record), 300'000);
    // AND exchanges one after another as long as from the first to the last
    record.sends = { sent(1'000, 1'000), sent(1'500, 2'000) };
    QCOMPARE(spentUs(record), 502'000);
    // AND what could not be sent still took its time
    record.sends = { sent(0, 700) };
    QCOMPARE(spentUs(record), 700);
}

void RunRecordTest::shouldCountByState()
{
    RunRecord run;
    run.cases = { inState(CaseState::Passed), inState(CaseState::Passed, Severity::Warning),
        inState(CaseState::Failed, Severity::Fail), inState(CaseState::Skipped),
        inState(CaseState::Unreachable, Severity::Fail), inState(CaseState::Cancelled) };
    run.cases[0].sends = { sent(1, 1), sent(2, 2) };
    QCOMPARE(countRun(run), (RunCounts{ 2, 1, 1, 1, 1, 1, 2 }));
}

void RunRecordTest::shouldTakeAnUnknownWordForTheWorst()
{
    for (const Severity severity : { Severity::Pass, Severity::Note, Severity::Warning, Severity::Fail })
        QCOMPARE(severityFromWord(severityWord(severity)), severity);
    QCOMPARE(severityFromWord(u"splendid"), Severity::Fail);
    QCOMPARE(caseStateFromWord(u"splendid"), CaseState::Failed);
    QCOMPARE(wireOutcomeFromWord(u"splendid"), WireOutcome::Unreachable);
}

ZHANGGUI_TEST(RunRecordTest)
#include "run_record_test.moc"
