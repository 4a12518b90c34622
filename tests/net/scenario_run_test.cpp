// Running scenarios against sellers in this process: correct, dead, silent.
#include "net/emulator/scenario/scenario_junit.h"
#include "net/seller/reference_seller.h"
#include "tests/support/plain_seller.h"
#include "tests/support/results.h"
#include "tests/support/scenario_play.h"
#include "tests/support/test_main.h"

#include <QXmlStreamReader>

#include <algorithm>

using namespace zhanggui;
using namespace zhanggui::test;

class ScenarioRunTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void shouldMeetWhatHolds();
    void shouldPlayTheSellersSoftware();
    void shouldFailWhatDoesNotHold_data();
    void shouldFailWhatDoesNotHold();
    void shouldGoOnAfterARefusedAction();
    void shouldGiveTheSameCallsEachTime();
    void shouldSendNothingToAPublicSellerWithoutConsent();
    void shouldRefuseASecondRunMeanwhile();
    void shouldSayThatNobodyIsThere();
    void shouldEndWhenTheSellerNeverAnswers();
    void shouldEndSoonWhenCancelled();
    void shouldReportExpectationsToBuildServers();

private:
    ReferenceSeller::Options m_options;
    std::unique_ptr<ReferenceSeller> m_seller;
    QUrl m_url;
};

void ScenarioRunTest::init()
{
    ReferenceSeller::Options options;
    options.keys = oneKey();
    m_seller = std::make_unique<ReferenceSeller>(options);
    const auto url = m_seller->listen(0);
    VERIFY_OK(url);
    m_url = *url;
}

void ScenarioRunTest::shouldMeetWhatHolds()
{
    const auto scenario = scenarioOf(buying("first", "P")
        + R"(,{"expect": "call", "interface": "saas-v2.newInstance", "scene": "period", "of": "$first.order",
               "times": 1, "outcome": "succeeded", "resultCode": "000000", "attempts": 1, "within": "1m",
               "sameInstance": true},
              {"expect": "noCall", "interface": "saas-v2.releaseInstance"},
              {"expect": "order", "of": "$first.order", "stage": "done", "type": "NEW", "buyer": "已完成"},
              {"expect": "instance", "of": "$first.order", "stage": "running", "expires": "365d", "amount": 1},)"
        + buying("code", "L") + R"(,
              {"expect": "license", "of": "$code.license", "stage": "issued"},
              {"advanceTo": "expiry +1h", "of": "$first.order"},
              {"expect": "instance", "of": "$first.instance", "stage": "frozen"})");
    VERIFY_OK(scenario);

    const ScenarioReport report = played(*scenario, m_url);

    QVERIFY2(report.passed, faultsOf(report).constData());
    QCOMPARE(report.verdicts.size(), scenario->steps.size());
    QVERIFY(report.virtualMs > qint64(364) * 86'400'000);
    QVERIFY(!report.calls.isEmpty());
    QVERIFY(!report.unreachable);
}

void ScenarioRunTest::shouldPlayTheSellersSoftware()
{
    const auto scenario = scenarioOf(buying("first", "P") + ',' + buying("meter", "D") + ','
        + buying("code", "L") + R"(,{"seller": "queryOrder", "order": "$first.order"},
              {"expect": "answer", "code": "MKT.0000", "status": 200, "contains": "PERIOD"},
              {"expect": "api", "api": "order-query", "times": 1},
              {"advance": "2h"},
              {"seller": "pushUsage", "instance": "$meter.instance", "serial": "sn-1"},
              {"expect": "answer", "code": "MKT.0000"},
              {"advance": "10m"},
              {"expect": "usage", "instance": "$meter.instance", "serial": "sn-1", "stage": "accepted", "codes": []},
              {"expect": "log", "filter": "api:usage-push", "times": 1},
              {"do": "receive", "license": "$code.license"},
              {"seller": "activateLicense", "license": "$code.license"},
              {"expect": "answer", "code": "92020000"},
              {"expect": "license", "of": "$code.license", "stage": "alive", "expires": "365d"})");
    VERIFY_OK(scenario);

    const ScenarioReport report = played(*scenario, m_url);

    QVERIFY2(report.passed, faultsOf(report).constData());
}

void ScenarioRunTest::shouldFailWhatDoesNotHold_data()
{
    QTest::addColumn<QByteArray>("expectation");
    QTest::addColumn<QString>("found");

    const auto row = [](const char *name, const QByteArray &members, const char *found) {
        QTest::newRow(name) << members << QString::fromUtf8(found);
    };
    row("call that never came", R"("call", "interface": "saas-v2.releaseInstance")", "0 call(s)");
    row("call of another scene", R"("call", "interface": "saas-v2.newInstance", "scene": "trial")",
        "0 call(s)");
    row("call of another order", R"("call", "interface": "saas-v2.newInstance", "of": "CS1")", "0 call(s)");
    row("too few", R"("call", "interface": "saas-v2.newInstance", "atLeast": 2)", "1 call(s)");
    row("too many", R"("call", "interface": "saas-v2.newInstance", "atMost": 0)", "1 call(s)");
    row("another number", R"("call", "interface": "saas-v2.newInstance", "times": 2)", "1 call(s)");
    row("another outcome", R"("call", "interface": "saas-v2.newInstance", "outcome": "givenUp")",
        "succeeded");
    row("another code", R"("call", "interface": "saas-v2.newInstance", "resultCode": "000004")", "000000");
    row("other attempts", R"("call", "interface": "saas-v2.newInstance", "attempts": 3)", "1 attempt(s)");
    row("more attempts", R"("call", "interface": "saas-v2.newInstance", "attemptsAtLeast": 2)",
        "1 attempt(s)");
    row("no instance named", R"("call", "interface": "saas-v2.queryInstance", "sameInstance": true)",
        "instances answered");
    row("a call after all", R"("noCall")", "call(s)");
    row("order's stage", R"("order", "of": "$first.order", "stage": "refunded")", "done");
    row("order's type", R"("order", "of": "$first.order", "type": "RENEW")", "NEW");
    row("order's reason", R"("order", "of": "$first.order", "reason": "lost")", "reason");
    row("buyer's view", R"("order", "of": "$first.order", "buyer": "已取消")", "buyer");
    row("seller's view", R"("order", "of": "$first.order", "seller": "已取消")", "seller");
    row("platform's view", R"("order", "of": "$first.order", "platform": "已取消")", "platform");
    row("no such order", R"("order", "of": "CS404", "stage": "done")", "CS404");
    row("instance's stage", R"("instance", "of": "$first.order", "stage": "frozen")", "running");
    row("an instance after all", R"("instance", "of": "$first.order", "stage": "none")", "running");
    row("instance's expiry", R"("instance", "of": "$first.order", "stage": "running", "expires": "300d")",
        "expires: 36");
    row("never expires", R"("instance", "of": "$first.order", "stage": "running", "expires": "never")",
        "expires: 36");
    row("instance's amount", R"("instance", "of": "$first.order", "stage": "running", "amount": 2)",
        "amount: 1");
    row("no licence", R"("license", "of": "$first.order", "stage": "alive")", "There is no licence");
    row("no usage", R"("usage", "instance": "$first.instance", "stage": "accepted")", "no such usage record");
    row("no request", R"("api", "api": "order-query", "atLeast": 1)", "0 row(s)");
    row("no answer", R"("answer", "status": 200)", "No \"seller\" step came before");
    row("log", R"("log", "filter": "api:usage-push", "times": 1)", "0 row(s)");
    row("a filter that is none", R"("log", "filter": "nosuchfield:1", "times": 1)", "");
}

void ScenarioRunTest::shouldFailWhatDoesNotHold()
{
    QFETCH(QByteArray, expectation);
    QFETCH(QString, found);
    const auto scenario = scenarioOf(buying("first", "P") + R"(,{"expect": )" + expectation + "}");
    VERIFY_OK(scenario);

    const ScenarioReport report = played(*scenario, m_url);

    QVERIFY(!report.passed);
    QCOMPARE(report.verdicts.size(), 2);
    QVERIFY2(report.verdicts[0].passed, faultsOf(report).constData());
    QVERIFY(!report.verdicts[1].passed);
    QVERIFY2(report.verdicts[1].text.en.contains(found), faultsOf(report).constData());
    QVERIFY(!report.verdicts[1].text.zh.isEmpty());
}

void ScenarioRunTest::shouldGoOnAfterARefusedAction()
{
    // An unpaid order cannot be renewed, so what refers to the renewal fails too; the last step can.
    const auto scenario =
        scenarioOf(buying("first", "P") + R"(,{"do": "pay", "as": "again", "order": "$first.order"},
              {"expect": "order", "of": "$again.order", "stage": "done"},
              {"expect": "order", "of": "$first.order", "stage": "done"})");
    VERIFY_OK(scenario);

    const ScenarioReport report = played(*scenario, m_url);

    QVERIFY(!report.passed);
    QCOMPARE(report.verdicts.size(), 4);
    QVERIFY(report.verdicts[1].text.en.startsWith(QStringLiteral("Refused: ")));
    QVERIFY(!report.verdicts[2].passed);
    QVERIFY(report.verdicts[2].text.en.contains(QStringLiteral("did not succeed")));
    QVERIFY(report.verdicts[3].passed);
}

void ScenarioRunTest::shouldGiveTheSameCallsEachTime()
{
    const auto scenario = scenarioOf(buying("first", "P")
        + R"(,{"do": "outage", "for": "40m"}, {"do": "renew", "instance": "$first.instance"},
              {"advance": "3h"}, {"do": "unsubscribe", "order": "$first.order"}, {"advance": "1d"})");
    VERIFY_OK(scenario);
    const auto told = [](const ScenarioReport &report) {
        QStringList calls;
        for (const MarketCall &call : report.calls)
            calls.append(QStringLiteral("%1 %2 %3 %4")
                             .arg(call.interfaceId, call.scene, callStageWord(call.stage))
                             .arg(call.attempts));
        return calls;
    };

    const QStringList once = told(played(*scenario, m_url));
    init();
    const QStringList again = told(played(*scenario, m_url));

    QVERIFY(once.size() >= 4);
    QCOMPARE(again, once);
}

void ScenarioRunTest::shouldSendNothingToAPublicSellerWithoutConsent()
{
    ScenarioPlan plan;
    plan.scenario = scenarioOf(buying("first", "P")).value();
    plan.seller = QUrl(QStringLiteral("https://seller.example.com/callback"));
    plan.keys = oneKey();
    ScenarioRun run(callbackProtocol(), &systemNowMs, &systemRandomBytes);

    VERIFY_FAILS(run.start(plan), ErrorKind::BadInput);
    QVERIFY(!run.isRunning());
}

void ScenarioRunTest::shouldRefuseASecondRunMeanwhile()
{
    ScenarioPlan plan;
    plan.scenario = scenarioOf(buying("first", "P")).value();
    plan.seller = m_url;
    plan.keys = oneKey();
    ScenarioRun run(callbackProtocol(), &systemNowMs, &systemRandomBytes);
    QSignalSpy ended(&run, &ScenarioRun::finished);
    VERIFY_OK(run.start(plan));
    QVERIFY(run.address().port() > 0);

    VERIFY_FAILS(run.start(plan), ErrorKind::Conflict);

    QVERIFY(ended.wait(30'000));
    VERIFY_OK(run.start(plan));
    QVERIFY(ended.wait(30'000));
}

void ScenarioRunTest::shouldSayThatNobodyIsThere()
{
    QTcpServer taken;
    QVERIFY(taken.listen(QHostAddress::LocalHost));
    const QUrl nobody(QStringLiteral("http://127.0.0.1:%1/callback").arg(taken.serverPort()));
    taken.close();
    const auto scenario = scenarioOf(buying("first", "P")
        + R"(,{"expect": "call", "interface": "saas-v2.newInstance", "outcome": "succeeded"})");
    VERIFY_OK(scenario);

    const ScenarioReport report = played(*scenario, nobody);

    QVERIFY(!report.passed);
    QVERIFY(report.unreachable);
}

void ScenarioRunTest::shouldEndWhenTheSellerNeverAnswers()
{
    PlainSeller seller;
    seller.silent = true;
    ScenarioPlan plan;
    plan.scenario = scenarioOf(buying("first", "P")
        + R"(,{"advance": "3h"}, {"expect": "order", "of": "$first.order", "stage": "done"})")
                        .value();
    plan.seller = seller.url();
    plan.keys = oneKey();
    plan.callTimeoutMs = 200;

    const ScenarioReport report = played(plan);

    QVERIFY(!report.passed);
    QCOMPARE(seller.requests, ScenarioRun::kMostSilent);
    QVERIFY(report.verdicts.constLast().text.en.contains(QStringLiteral("answered none")));
    QCOMPARE(report.verdicts.constLast().step, 2);
}

void ScenarioRunTest::shouldEndSoonWhenCancelled()
{
    // GIVEN a call that would be waited for a minute
    PlainSeller seller;
    seller.silent = true;
    ScenarioPlan plan;
    plan.scenario = scenarioOf(buying("first", "P")).value();
    plan.seller = seller.url();
    plan.keys = oneKey();
    plan.callTimeoutMs = 60'000;
    ScenarioRun run(callbackProtocol(), &systemNowMs, &systemRandomBytes);
    QList<ScenarioReport> reports;
    connect(&run, &ScenarioRun::finished, &run, [&](const ScenarioReport &told) { reports.append(told); });
    VERIFY_OK(run.start(plan));
    QTRY_COMPARE(seller.requests, 1);

    run.cancel();
    run.cancel();

    // THEN the next turn of the event loop ends it, once
    QCoreApplication::processEvents();
    QTRY_COMPARE(reports.size(), 1);
    QVERIFY(reports[0].cancelled);
    QVERIFY(!reports[0].passed);
    QVERIFY(!run.isRunning());
}

void ScenarioRunTest::shouldReportExpectationsToBuildServers()
{
    const auto scenario = scenarioOf(buying("first", "P")
        + R"(,{"expect": "order", "of": "$first.order", "stage": "done", "title": {"en": "Done <&>", "zh": "完成"}},
              {"expect": "order", "of": "$first.order", "stage": "refunded"},
              {"do": "pay", "order": "$first.order"})");
    VERIFY_OK(scenario);
    const ScenarioReport report = played(*scenario, m_url);

    const auto xml = scenarioJunit({ { *scenario, report } }, false);

    VERIFY_OK(xml);
    QXmlStreamReader reader(*xml);
    QStringList cases;
    int failures = 0;
    int errors = 0;
    while (!reader.atEnd()) {
        if (reader.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (reader.name() == u"testcase")
            cases.append(reader.attributes().value(QLatin1String("name")).toString());
        failures += reader.name() == u"failure" ? 1 : 0;
        errors += reader.name() == u"error" ? 1 : 0;
        if (reader.name() == u"testsuite")
            QCOMPARE(reader.attributes().value(QLatin1String("tests")).toString(), QStringLiteral("3"));
    }
    QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
    QCOMPARE(cases.size(), 3); // two expectations and the refused action
    QVERIFY(cases[0].contains(QStringLiteral("Done <&>")));
    QCOMPARE(failures, 1);
    QCOMPARE(errors, 1);
    QVERIFY(xml->contains("newInstance"));
    QVERIFY(!xml->contains("test-access-key-0001"));
    VERIFY_FAILS(scenarioJunit({}, false), ErrorKind::BadInput);
}

ZHANGGUI_TEST(ScenarioRunTest)
#include "scenario_run_test.moc"
