#include "models/json/json_value.h"
#include "net/callbacks/callback_runner.h"
#include "tests/support/results.h"
#include "tests/support/sample_callbacks.h"
#include "tests/support/seller_server.h"
#include "tests/support/test_main.h"

#include <QElapsedTimer>
#include <QSignalSpy>

#include <optional>

using namespace zhanggui;
using namespace zhanggui::test;

namespace {

constexpr qint64 kNow = 1'680'508'066'618;

QString sent(const QByteArray &request, const QString &member)
{
    const Result<JsonText> json = readJson(request.mid(request.indexOf("\r\n\r\n") + 4));
    return json ? json->root.member(member).text : QString();
}

/// Opens one instance for each order, and knows it afterwards.
QByteArray sellerAnswer(const QByteArray &request)
{
    if (sent(request, QStringLiteral("activity")) == u"newInstance")
        return jsonAnswer("{\"resultCode\":\"000000\",\"resultMsg\":\"ok\",\"instanceId\":\"i-"
            + sent(request, QStringLiteral("orderId")).toUtf8() + "\"}");
    return jsonAnswer("{\"resultCode\":\"000000\",\"resultMsg\":\"ok\"}");
}

CallbackCase aFreeze()
{
    return aCase(QStringLiteral("saas-v2.updateInstanceStatus.FREEZE"),
        QStringLiteral("saas-v2.updateInstanceStatus"),
        { { "activity", "\"updateInstanceStatus\"" }, { "instanceId", "\"{{instance}}\"" },
            { "status", "\"FREEZE\"" }, { "testFlag", "\"1\"" } });
}

CallbackCase aCapturingNew()
{
    CallbackCase made = aNewInstance();
    made.steps.first().capture.append({ QStringLiteral("instance"), QStringLiteral("instanceId") });
    return made;
}

} // namespace

class CallbackRunnerTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void shouldSendEveryCaseOnceAndRecordAll();
    void shouldFeedTheCapturedInstanceToLaterCases();
    void shouldNoteWhenNoInstanceWasCaptured();
    void shouldRepeatTheVeryBytesOfAStep();
    void shouldSendAtOnceWhatBelongsTogether();
    void shouldRunRoundsSideBySide();
    void shouldSkipCasesWithoutTheirKey();
    void shouldAskConsentBeforeActingOnAPublicAddress();
    void shouldNotTryTheRestWhenNobodyListens();
    void shouldGoOnAfterATimeOut();
    void shouldEndAtOnceWhenCancelled();
    void shouldFailACaseByItsVerdicts();
    void shouldRefuseAPlan_data();
    void shouldRefuseAPlan();
    void shouldKnowPrivateTargets_data();
    void shouldKnowPrivateTargets();

private:
    RunPlan plan(const QUrl &url, const QList<CallbackCase> &cases) const;
    RunRecord run(const RunPlan &plan);

    std::optional<CallbackProtocol> m_protocol;
    std::optional<CheckCatalog> m_catalog;
};

void CallbackRunnerTest::initTestCase()
{
    Result<CallbackProtocol> protocol = CallbackProtocol::load();
    VERIFY_OK(protocol);
    m_protocol = *protocol;
    Result<CheckCatalog> catalog = CheckCatalog::load();
    VERIFY_OK(catalog);
    m_catalog = *catalog;
}

RunPlan CallbackRunnerTest::plan(const QUrl &url, const QList<CallbackCase> &cases) const
{
    RunPlan made;
    made.suite.id = QStringLiteral("mine");
    made.suite.cases = cases;
    made.url = url;
    made.softTarget = true;
    made.keys.keys.insert(CallbackKey::Basic, Secret(QByteArrayView("test-access-key-0001")));
    return made;
}

RunRecord CallbackRunnerTest::run(const RunPlan &plan)
{
    CallbackRunner runner(
        *m_protocol, *m_catalog, [] { return kNow; }, countingBytes());
    QSignalSpy finished(&runner, &CallbackRunner::finished);
    const Result<void> started = runner.start(plan);
    if (!started)
        qFatal("%s", qPrintable(started.error().what));
    if (finished.isEmpty() && !finished.wait(30'000))
        qFatal("the run did not end");
    return finished.first().first().value<RunRecord>();
}

void CallbackRunnerTest::shouldSendEveryCaseOnceAndRecordAll()
{
    SellerServer server(sellerAnswer);
    const RunRecord record = run(plan(server.url(), { aNewInstance(), aFreeze() }));

    QCOMPARE(server.requests().size(), 2);
    QCOMPARE(record.cases.size(), 2);
    QCOMPARE(record.suite, QStringLiteral("mine"));
    QCOMPARE(record.startedMs, kNow);
    QVERIFY(record.privateTarget);
    const CaseRecord &first = record.cases.first();
    QCOMPARE(caseStateWord(first.state), QStringLiteral("passed"));
    QCOMPARE(first.sends.size(), 1);
    QCOMPARE(first.sends.first().wire.request, server.requests().first());
    QCOMPARE(first.sends.first().wire.status, 200);
    QVERIFY(first.sends.first().testFlag);
    QVERIFY(!first.sends.first().verdicts.isEmpty());
    QCOMPARE(first.revision.size(), 12);
    QCOMPARE(countRun(record).passed, 2);
}

void CallbackRunnerTest::shouldFeedTheCapturedInstanceToLaterCases()
{
    SellerServer server(sellerAnswer);
    const RunRecord record = run(plan(server.url(), { aCapturingNew(), aFreeze() }));
    const QString order = sent(server.requests().at(0), QStringLiteral("orderId"));
    QCOMPARE(
        sent(server.requests().at(1), QStringLiteral("instanceId")), QString(QStringLiteral("i-") + order));
    QVERIFY(record.cases.at(1).verdicts.isEmpty());
}

void CallbackRunnerTest::shouldNoteWhenNoInstanceWasCaptured()
{
    SellerServer server(sellerAnswer);
    CallbackCase freeze = aFreeze();
    freeze.fallbackInstance = QStringLiteral("i-known");
    const RunRecord record = run(plan(server.url(), { freeze }));
    QCOMPARE(sent(server.requests().at(0), QStringLiteral("instanceId")), QStringLiteral("i-known"));
    const QList<Verdict> &verdicts = record.cases.first().verdicts;
    QCOMPARE(verdicts.size(), 1);
    QCOMPARE(verdicts.first().check, QStringLiteral("no-captured-instance"));
    QCOMPARE(verdicts.first().severity, Severity::Note);
    QCOMPARE(verdicts.first().facts.value(QStringLiteral("instance")), QStringLiteral("i-known"));
}

void CallbackRunnerTest::shouldRepeatTheVeryBytesOfAStep()
{
    SellerServer server(sellerAnswer);
    CallbackCase made = aNewInstance();
    CaseStep again = made.steps.first();
    again.form.repeatOfStep = 0;
    CaseStep thrice = made.steps.first();
    thrice.form.times = 3;
    made.steps << again << thrice;
    const RunRecord record = run(plan(server.url(), { made }));
    const QList<QByteArray> &requests = server.requests();
    QCOMPARE(requests.size(), 5);
    QCOMPARE(requests.at(0), requests.at(1));
    QCOMPARE(QSet<QByteArray>(requests.begin(), requests.end()).size(), 4);
    // One order number a run of the case, a business id a send.
    QCOMPARE(
        sent(requests.at(0), QStringLiteral("orderId")), sent(requests.at(4), QStringLiteral("orderId")));
    QVERIFY(sent(requests.at(0), QStringLiteral("businessId"))
        != sent(requests.at(4), QStringLiteral("businessId")));
    QCOMPARE(record.cases.first().sends.at(4).step, 2);
    QCOMPARE(record.cases.first().sends.at(4).number, 2);
}

void CallbackRunnerTest::shouldSendAtOnceWhatBelongsTogether()
{
    SellerServer server(sellerAnswer);
    server.answerOnlyTogether(4);
    CallbackCase made = aNewInstance();
    made.steps.first().form.together = 4;
    const RunRecord record = run(plan(server.url(), { made }));
    QCOMPARE(server.busiest(), 4);
    QCOMPARE(record.cases.first().sends.size(), 4);
    QCOMPARE(QSet<QByteArray>(server.requests().begin(), server.requests().end()).size(), 4);
}

void CallbackRunnerTest::shouldRunRoundsSideBySide()
{
    SellerServer server(sellerAnswer);
    server.answerOnlyTogether(3);
    RunPlan made = plan(server.url(), { aCapturingNew(), aFreeze() });
    made.repeat = 6;
    made.parallel = 3;
    const RunRecord record = run(made);
    QCOMPARE(record.cases.size(), 12);
    QCOMPARE(server.busiest(), 3);
    for (int i = 0; i < 12; ++i) {
        QCOMPARE(record.cases.at(i).round, i / 2);
        QCOMPARE(caseStateWord(record.cases.at(i).state), QStringLiteral("passed"));
        if (i % 2 == 1) {
            const QByteArray &before = record.cases.at(i - 1).sends.first().wire.request;
            const QByteArray &request = record.cases.at(i).sends.first().wire.request;
            QCOMPARE(sent(request, QStringLiteral("instanceId")),
                QString(QStringLiteral("i-") + sent(before, QStringLiteral("orderId"))));
        }
    }
}

void CallbackRunnerTest::shouldSkipCasesWithoutTheirKey()
{
    SellerServer server(sellerAnswer);
    RunPlan made = plan(server.url(), { aNewInstance() });
    made.keys.keys = { { CallbackKey::JointSaas, Secret(QByteArrayView("another-key")) } };
    const RunRecord record = run(made);
    QVERIFY(server.requests().isEmpty());
    QCOMPARE(caseStateWord(record.cases.first().state), QStringLiteral("skipped"));
    QCOMPARE(record.cases.first().reason, QStringLiteral("no-basic-key"));
}

void CallbackRunnerTest::shouldAskConsentBeforeActingOnAPublicAddress()
{
    CallbackCase real = aNewInstance();
    real.steps.first().request.removeLast();
    RunPlan made = plan(QUrl(QStringLiteral("http://seller.example:9/x")), { real });
    const RunRecord record = run(made);
    QCOMPARE(record.cases.first().reason, QStringLiteral("needs-consent"));
    QCOMPARE(caseStateWord(record.cases.first().state), QStringLiteral("skipped"));
    // AND a private address needs none
    SellerServer server(sellerAnswer);
    QCOMPARE(countRun(run(plan(server.url(), { real }))).skipped, 0);
    QCOMPARE(server.requests().size(), 1);
}

void CallbackRunnerTest::shouldNotTryTheRestWhenNobodyListens()
{
    QUrl nobody;
    {
        const SellerServer server(sellerAnswer);
        nobody = server.url();
    }
    const RunRecord record = run(plan(nobody, { aNewInstance(), aFreeze(), aFreeze() }));
    const RunCounts counts = countRun(record);
    QCOMPARE(counts.unreachable, 3);
    QCOMPARE(counts.sends, 1);
    QCOMPARE(record.cases.at(1).reason, QStringLiteral("not-tried"));
}

void CallbackRunnerTest::shouldGoOnAfterATimeOut()
{
    int count = 0;
    SellerServer server(
        [&count](const QByteArray &request) { return ++count == 1 ? QByteArray() : sellerAnswer(request); });
    RunPlan made = plan(server.url(), { aNewInstance(), aFreeze() });
    made.limits.failMs = 150;
    const RunRecord record = run(made);
    QCOMPARE(wireOutcomeWord(record.cases.at(0).sends.first().wire.outcome), QStringLiteral("timed-out"));
    QCOMPARE(caseStateWord(record.cases.at(0).state), QStringLiteral("failed"));
    QCOMPARE(caseStateWord(record.cases.at(1).state), QStringLiteral("passed"));
}

void CallbackRunnerTest::shouldEndAtOnceWhenCancelled()
{
    // GIVEN a server that never answers, and three rounds at it
    SellerServer server([](const QByteArray &) { return QByteArray(); });
    RunPlan made = plan(server.url(), { aNewInstance(), aFreeze() });
    made.repeat = 5;
    made.parallel = 3;
    CallbackRunner runner(
        *m_protocol, *m_catalog, [] { return kNow; }, countingBytes());
    QSignalSpy finished(&runner, &CallbackRunner::finished);
    VERIFY_OK(runner.start(made));
    QVERIFY(runner.isRunning());
    VERIFY_FAILS(runner.start(made), ErrorKind::Conflict);
    QTRY_COMPARE(server.requests().size(), 3);
    // WHEN it is cancelled
    QElapsedTimer timer;
    timer.start();
    runner.cancel();
    QTRY_COMPARE(finished.size(), 1);
    // THEN every case is there, none under way
    const auto record = finished.first().first().value<RunRecord>();
    QCOMPARE(countRun(record).cancelled, 10);
    QCOMPARE(countRun(record).sends, 3);
    QVERIFY(!runner.isRunning());
}

void CallbackRunnerTest::shouldFailACaseByItsVerdicts()
{
    SellerServer server(
        [](const QByteArray &) { return jsonAnswer("{\"resultCode\":\"000005\",\"resultMsg\":\"no\"}"); });
    const RunRecord record = run(plan(server.url(), { aNewInstance() }));
    QCOMPARE(caseStateWord(record.cases.first().state), QStringLiteral("failed"));
    QCOMPARE(worstSeverity(record.cases.first()), Severity::Fail);
}

void CallbackRunnerTest::shouldRefuseAPlan_data()
{
    QTest::addColumn<QString>("url");
    for (const char *url : { "ftp://127.0.0.1/", "127.0.0.1:8080/x", "http:///x",
             "http://user:secret@127.0.0.1/", "http://127.0.0.1/#a", "" })
        QTest::newRow(url) << QString::fromLatin1(url);
}

void CallbackRunnerTest::shouldRefuseAPlan()
{
    QFETCH(QString, url);
    CallbackRunner runner(
        *m_protocol, *m_catalog, [] { return kNow; }, countingBytes());
    const Result<void> started = runner.start(plan(QUrl(url), { aNewInstance() }));
    VERIFY_FAILS(started, ErrorKind::BadInput);
    QVERIFY(!started.error().detail.contains(QStringLiteral("secret")));
    VERIFY_FAILS(runner.start(plan(QUrl(QStringLiteral("http://127.0.0.1/")), {})), ErrorKind::BadInput);
    CallbackCase unknown = aNewInstance();
    unknown.steps.first().interfaceId = QStringLiteral("no.such");
    VERIFY_FAILS(
        runner.start(plan(QUrl(QStringLiteral("http://127.0.0.1/")), { unknown })), ErrorKind::BadInput);
}

void CallbackRunnerTest::shouldKnowPrivateTargets_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<bool>("isPrivate");
    for (const char *host : { "localhost", "LOCALHOST", "localhost.", "printer", "a.local", "127.0.0.1",
             "127.9.9.9", "10.1.2.3", "172.16.0.1", "172.31.255.255", "192.168.1.1", "100.64.0.1",
             "169.254.1.1", "[::1]", "[fe80::1]", "[fd00::1]", "[::ffff:10.0.0.1]" })
        QTest::newRow(host) << QString::fromLatin1(host) << true;
    for (const char *host : { "seller.example", "localhost.example.com", "8.8.8.8", "172.32.0.1",
             "192.169.0.1", "11.0.0.1", "100.128.0.1", "[2001:db8::1]", "[::ffff:8.8.8.8]", "134744072" })
        QTest::newRow(host) << QString::fromLatin1(host) << false;
}

void CallbackRunnerTest::shouldKnowPrivateTargets()
{
    QFETCH(QString, host);
    QFETCH(bool, isPrivate);
    QCOMPARE(isPrivateTarget(QUrl(QStringLiteral("https://%1:444/x").arg(host))), isPrivate);
}

ZHANGGUI_TEST(CallbackRunnerTest)
#include "callback_runner_test.moc"
