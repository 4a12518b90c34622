// The four outcomes of a key rehearsal, and what lies between them.
#include "net/callbacks/key_rehearsal.h"
#include "tests/support/results.h"
#include "tests/support/scripted_plans.h"
#include "tests/support/test_main.h"

#include <QSignalSpy>

using namespace zhanggui;
using test::answeredCase;

namespace {

const QByteArray kRefused = R"({"resultCode":"000001","resultMsg":"bad signature"})";
const QByteArray kWrong = R"({"resultCode":"000005","resultMsg":"broken"})";

CaseRecord caseOf(const QString &id, KeyAnswer answer)
{
    switch (answer) {
    case KeyAnswer::Passed:
        return answeredCase(id, CaseState::Passed, R"({"resultCode":"000000"})");
    case KeyAnswer::Refused:
        return answeredCase(id, CaseState::Failed, kRefused);
    case KeyAnswer::FellShort:
        return answeredCase(id, CaseState::Failed, kWrong);
    case KeyAnswer::Unreachable:
        return answeredCase(id, CaseState::Unreachable, {}, 0);
    case KeyAnswer::NotRun:
        break;
    }
    CaseRecord skipped;
    skipped.caseId = id;
    skipped.state = CaseState::Skipped;
    return skipped;
}

RunRecord runOf(const QList<KeyAnswer> &answers)
{
    RunRecord run;
    for (qsizetype i = 0; i < answers.size(); ++i)
        run.cases.append(caseOf(QStringLiteral("case-%1").arg(i), answers.at(i)));
    return run;
}

RunPlan planOf(const QList<CallbackCase> &cases, const QByteArray &key)
{
    RunPlan plan;
    plan.suite.cases = cases;
    plan.keys.keys.insert(CallbackKey::Basic, Secret(key));
    return plan;
}

CallbackCase plainCase(const QString &id)
{
    CallbackCase one;
    one.id = id;
    one.steps = { CaseStep() };
    return one;
}

} // namespace

class KeyRehearsalTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void tellsWhatTheServerTakes_data();
    void tellsWhatTheServerTakes();
    void readsTheAnswerToAKey();
    void isReadyOnlyWhenEveryCasePassesWithBoth();
    void theLastRoundCounts();
    void leavesOutRequestsThatAreWrongOnPurpose();
    void runsOnceWithEachKey();
    void refusesWhenNoCaseTellsAnything();
    void cancelsBetweenTheKeys();
};

void KeyRehearsalTest::tellsWhatTheServerTakes_data()
{
    using K = KeyAnswer;
    QTest::addColumn<QList<KeyAnswer>>("withOld");
    QTest::addColumn<QList<KeyAnswer>>("withNew");
    QTest::addColumn<QString>("verdict");
    QTest::addColumn<bool>("ready");
    QTest::newRow("both") << QList{ K::Passed, K::Passed } << QList{ K::Passed, K::Passed }
                          << QStringLiteral("both") << true;
    QTest::newRow("only old") << QList{ K::Passed, K::Passed } << QList{ K::Refused, K::Refused }
                              << QStringLiteral("only-old") << false;
    QTest::newRow("only new") << QList{ K::Refused, K::Refused } << QList{ K::Passed, K::Passed }
                              << QStringLiteral("only-new") << false;
    QTest::newRow("neither") << QList{ K::Refused, K::Refused } << QList{ K::Refused, K::Refused }
                             << QStringLiteral("neither") << false;
    QTest::newRow("some refuse the new") << QList{ K::Passed, K::Passed } << QList{ K::Passed, K::Refused }
                                         << QStringLiteral("mixed") << false;
    QTest::newRow("one fails anyway") << QList{ K::Passed, K::FellShort } << QList{ K::Passed, K::FellShort }
                                      << QStringLiteral("both") << false;
    QTest::newRow("answers are signed with the old key only")
        << QList{ K::Passed } << QList{ K::FellShort } << QStringLiteral("only-old") << false;
    QTest::newRow("all fail anyway") << QList{ K::FellShort } << QList{ K::FellShort }
                                     << QStringLiteral("neither") << false;
    QTest::newRow("nobody there") << QList{ K::Unreachable } << QList{ K::Unreachable }
                                  << QStringLiteral("not-reached") << false;
    QTest::newRow("gone in between") << QList{ K::Passed, K::Passed } << QList{ K::Passed, K::Unreachable }
                                     << QStringLiteral("not-reached") << false;
    QTest::newRow("skipped") << QList{ K::NotRun } << QList{ K::NotRun } << QStringLiteral("nothing-run")
                             << false;
    QTest::newRow("one skipped") << QList{ K::Passed, K::NotRun } << QList{ K::Passed, K::NotRun }
                                 << QStringLiteral("both") << true;
}

void KeyRehearsalTest::tellsWhatTheServerTakes()
{
    QFETCH(const QList<KeyAnswer>, withOld);
    QFETCH(const QList<KeyAnswer>, withNew);
    QFETCH(const QString, verdict);
    QFETCH(const bool, ready);
    const Rehearsal rehearsal = compareKeys(runOf(withOld), runOf(withNew));
    QCOMPARE(rehearsalVerdictWord(rehearsal.verdict), verdict);
    QCOMPARE(rehearsal.isReady(), ready);
    QCOMPARE(rehearsal.cases.size(), withOld.size());
    for (qsizetype i = 0; i < withOld.size(); ++i) {
        QCOMPARE(rehearsal.cases.at(i).oldKey, withOld.at(i));
        QCOMPARE(rehearsal.cases.at(i).newKey, withNew.at(i));
    }
}

void KeyRehearsalTest::readsTheAnswerToAKey()
{
    QCOMPARE(keyAnswerOf(answeredCase({}, CaseState::Failed, kRefused)), KeyAnswer::Refused);
    QCOMPARE(keyAnswerOf(answeredCase({}, CaseState::Failed, "no", 401)), KeyAnswer::Refused);
    QCOMPARE(keyAnswerOf(answeredCase({}, CaseState::Failed, "no", 403)), KeyAnswer::Refused);
    QCOMPARE(keyAnswerOf(answeredCase({}, CaseState::Failed, "no", 500)), KeyAnswer::FellShort);
    QCOMPARE(keyAnswerOf(answeredCase({}, CaseState::Failed, kWrong)), KeyAnswer::FellShort);
    // A case that passed although it answered 000001 expected it.
    QCOMPARE(keyAnswerOf(answeredCase({}, CaseState::Passed, kRefused)), KeyAnswer::Passed);
}

void KeyRehearsalTest::isReadyOnlyWhenEveryCasePassesWithBoth()
{
    using K = KeyAnswer;
    const Rehearsal rehearsal = compareKeys(
        runOf({ K::Passed, K::FellShort, K::NotRun }), runOf({ K::Passed, K::FellShort, K::NotRun }));
    QCOMPARE(rehearsal.failing, 1);
    QCOMPARE(rehearsal.notRun, 1);
    QVERIFY(!rehearsal.isReady());
}

void KeyRehearsalTest::theLastRoundCounts()
{
    RunRecord twice = runOf({ KeyAnswer::Refused });
    twice.cases.append(runOf({ KeyAnswer::Passed }).cases);
    const Rehearsal rehearsal = compareKeys(twice, runOf({ KeyAnswer::Passed }));
    QCOMPARE(rehearsal.cases.size(), 1);
    QCOMPARE(rehearsal.verdict, RehearsalVerdict::Both);
}

void KeyRehearsalTest::leavesOutRequestsThatAreWrongOnPurpose()
{
    CallbackCase forged = plainCase(QStringLiteral("forged"));
    forged.steps.first().form.signature = QStringLiteral("wrong");
    QVERIFY(!tellsAboutKey(forged));
    CallbackCase strange = plainCase(QStringLiteral("strange"));
    strange.steps.first().strange = true;
    QVERIFY(!tellsAboutKey(strange));
    CallbackCase stale = plainCase(QStringLiteral("stale"));
    stale.steps.first().form.timestampShiftMs = -61'000;
    QVERIFY(!tellsAboutKey(stale));
    QVERIFY(tellsAboutKey(plainCase(QStringLiteral("plain"))));

    test::ScriptedPlans plans([](const RunPlan &, int) { return runOf({ KeyAnswer::Passed }); });
    KeyRehearsal rehearsal(plans);
    QSignalSpy finished(&rehearsal, &KeyRehearsal::finished);
    VERIFY_OK(rehearsal.start(planOf({ plainCase(QStringLiteral("case-0")), forged, stale }, "old"), {}));
    QVERIFY(finished.wait(test::kPatienceMs));
    QCOMPARE(plans.plans.constFirst().suite.cases.size(), 1);
    QCOMPARE(finished.first().first().value<RehearsalReport>().rehearsal.leftOut, 2);
}

void KeyRehearsalTest::runsOnceWithEachKey()
{
    test::ScriptedPlans plans([](const RunPlan &plan, int) {
        const bool old = plan.keys.keys.value(CallbackKey::Basic) == Secret(QByteArrayView("old-key"));
        return runOf({ old ? KeyAnswer::Passed : KeyAnswer::Refused });
    });
    KeyRehearsal rehearsal(plans);
    QSignalSpy finished(&rehearsal, &KeyRehearsal::finished);
    CallbackKeys newKeys;
    newKeys.keys.insert(CallbackKey::Basic, Secret(QByteArrayView("new-key")));
    VERIFY_OK(rehearsal.start(planOf({ plainCase(QStringLiteral("case-0")) }, "old-key"), newKeys));
    QVERIFY(rehearsal.isRunning());
    VERIFY_FAILS(rehearsal.start(planOf({ plainCase(QStringLiteral("case-0")) }, "old-key"), newKeys),
        ErrorKind::Conflict);
    QVERIFY(finished.wait(test::kPatienceMs));
    QVERIFY(!rehearsal.isRunning());
    QCOMPARE(plans.plans.size(), 2);
    const auto report = finished.first().first().value<RehearsalReport>();
    QCOMPARE(report.rehearsal.verdict, RehearsalVerdict::OnlyOld);
    QVERIFY(!report.cancelled);
}

void KeyRehearsalTest::refusesWhenNoCaseTellsAnything()
{
    test::ScriptedPlans plans([](const RunPlan &, int) { return RunRecord(); });
    KeyRehearsal rehearsal(plans);
    VERIFY_FAILS(rehearsal.start(planOf({}, "old"), {}), ErrorKind::BadInput);
    QVERIFY(plans.plans.isEmpty());
    plans.refusal = Error{ ErrorKind::BadInput, QStringLiteral("no address"), {} };
    VERIFY_FAILS(rehearsal.start(planOf({ plainCase(QStringLiteral("a")) }, "old"), {}), ErrorKind::BadInput);
    QVERIFY(!rehearsal.isRunning());
}

void KeyRehearsalTest::cancelsBetweenTheKeys()
{
    test::ScriptedPlans plans([](const RunPlan &, int) { return runOf({ KeyAnswer::Passed }); });
    KeyRehearsal rehearsal(plans);
    QSignalSpy finished(&rehearsal, &KeyRehearsal::finished);
    VERIFY_OK(rehearsal.start(planOf({ plainCase(QStringLiteral("case-0")) }, "old"), {}));
    rehearsal.cancel();
    QVERIFY(finished.wait(test::kPatienceMs));
    QCOMPARE(plans.plans.size(), 1);
    const auto report = finished.first().first().value<RehearsalReport>();
    QVERIFY(report.cancelled);
    QVERIFY(!report.rehearsal.isReady());
}

ZHANGGUI_TEST(KeyRehearsalTest)
#include "key_rehearsal_test.moc"
