// Outages and rehearsals against a real server over the real engine: nobody listens at first, and then the
// server answers.
#include "net/callbacks/callback_plan_runner.h"
#include "net/callbacks/key_rehearsal.h"
#include "net/callbacks/outage_case.h"
#include "net/callbacks/suite_catalog.h"
#include "tests/support/results.h"
#include "tests/support/small_seller.h"
#include "tests/support/test_main.h"

#include <QJsonArray>
#include <QSet>
#include <QSignalSpy>

using namespace zhanggui;
using test::isSignedWith;
using test::SellerRequest;
using test::SmallSeller;

namespace {

const QString kCreate = QStringLiteral("saas-v2.newInstance");
constexpr int kPatience = 20'000;

QByteArray json(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QByteArray answerOf(const QString &code, const QString &instance = {})
{
    QJsonObject answer{ { QStringLiteral("resultCode"), code },
        { QStringLiteral("resultMsg"), QStringLiteral("x") } };
    if (!instance.isEmpty())
        answer.insert(QStringLiteral("instanceId"), instance);
    return json(answer);
}

QByteArray informationOf(const QString &instance)
{
    return json({ { QStringLiteral("resultCode"), QStringLiteral("000000") },
        { QStringLiteral("resultMsg"), QStringLiteral("x") },
        { QStringLiteral("info"),
            QJsonArray{ QJsonObject{ { QStringLiteral("instanceId"), instance },
                { QStringLiteral("appInfo"),
                    QJsonObject{
                        { QStringLiteral("frontEndUrl"), QStringLiteral("https://example.com") } } } } } } });
}

bool isQuery(const SellerRequest &request)
{
    return request.body.value(QLatin1String("activity")).toString() == QLatin1String("queryInstance");
}

} // namespace

class OutageServerTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void getsThroughOnceTheServerIsBack();
    void compressesThreeHours();
    void pollsAServerThatWorksOnTheOrder();
    void givesUpOnAServerThatStaysDown();
    void findsTwoInstancesOfOneOrder();
    void stopsInTheMiddle();
    void rehearsesKeys_data();
    void rehearsesKeys();

private:
    OutagePlan planFor(const SmallSeller &seller, bool real = false) const;

    std::optional<CallbackProtocol> m_protocol;
    std::optional<CheckCatalog> m_checks;
};

void OutageServerTest::initTestCase()
{
    auto protocol = CallbackProtocol::load();
    VERIFY_OK(protocol);
    m_protocol = *std::move(protocol);
    auto checks = CheckCatalog::load();
    VERIFY_OK(checks);
    m_checks = *std::move(checks);
}

OutagePlan OutageServerTest::planFor(const SmallSeller &seller, bool real) const
{
    OutageChoice choice;
    choice.interfaceId = kCreate;
    choice.variant = QStringLiteral("3h-hourly");
    choice.real = real;
    const auto made = outagePlanFor(*m_protocol, choice);
    OutagePlan plan = made ? *made : OutagePlan();
    plan.run.url = seller.url();
    plan.run.softTarget = true;
    plan.run.keys.keys.insert(CallbackKey::Basic, Secret(QByteArrayView("key-of-the-test")));
    plan.factor = 1e6; // three hours in 11 ms
    return plan;
}

void OutageServerTest::getsThroughOnceTheServerIsBack()
{
    SmallSeller seller([](const SellerRequest &) {
        return answerOf(QStringLiteral("000000"), QStringLiteral("instance-1"));
    });
    CallbackPlanRunner runner(*m_protocol, *m_checks, systemNowMs, systemRandomBytes);
    OutageRun outage(runner, systemNowMs, systemRandomBytes, startRealTimer);
    QSignalSpy finished(&outage, &OutageRun::finished);
    connect(&outage, &OutageRun::attempted, &seller, [&seller](const OutageAttempt &attempt) {
        if (attempt.number == 2)
            QVERIFY(seller.comeUp());
    });
    VERIFY_OK(outage.start(planFor(seller, true)));
    QVERIFY(finished.wait(kPatience));
    const auto report = finished.first().first().value<OutageReport>();
    QCOMPARE(report.end, OutageEnd::Succeeded);
    QCOMPARE(report.attempts.size(), 4);
    QCOMPARE(report.attempts.at(0).outcome, WireOutcome::Unreachable);
    QCOMPARE(report.attempts.at(1).outcome, WireOutcome::Unreachable);
    QVERIFY(report.attempts.at(2).ended);
    QCOMPARE(report.attempts.at(3).stage, OutageStage::Confirm);
    QCOMPARE(report.run.cases.constFirst().state, CaseState::Passed);
    QVERIFY(report.run.privateTarget);

    // The server saw one order, and everything else that is new was new.
    QCOMPARE(seller.requests.size(), 2);
    QSet<QString> nonces;
    QSet<QString> signatures;
    QSet<QString> businesses;
    QSet<QString> orders;
    for (const SellerRequest &request : std::as_const(seller.requests)) {
        nonces.insert(request.query.queryItemValue(QStringLiteral("nonce")));
        signatures.insert(request.query.queryItemValue(QStringLiteral("signature")));
        businesses.insert(request.body.value(QLatin1String("businessId")).toString());
        orders.insert(request.body.value(QLatin1String("orderId")).toString());
        QVERIFY(isSignedWith(request, "key-of-the-test"));
        QVERIFY(!request.body.contains(QLatin1String("testFlag")));
    }
    QCOMPARE(nonces.size(), 2);
    QCOMPARE(signatures.size(), 2);
    QCOMPARE(businesses.size(), 2);
    QCOMPARE(orders.size(), 1);
    QVERIFY(orders.constBegin()->startsWith(u"CS"));
}

void OutageServerTest::compressesThreeHours()
{
    SmallSeller seller([](const SellerRequest &) { return answerOf(QStringLiteral("000005")); });
    QVERIFY(seller.comeUp());
    CallbackPlanRunner runner(*m_protocol, *m_checks, systemNowMs, systemRandomBytes);
    QList<qint64> waits;
    OutageRun outage(runner, systemNowMs, systemRandomBytes,
        [&waits](qint64 ms, QObject *context, std::function<void()> then) {
            waits.append(ms);
            startRealTimer(0, context, std::move(then));
        });
    QSignalSpy finished(&outage, &OutageRun::finished);
    OutagePlan plan = planFor(seller);
    plan.factor = 3600;
    VERIFY_OK(outage.start(plan));
    QVERIFY(finished.wait(kPatience));
    QCOMPARE(waits, (QList<qint64>{ 0, 1000, 1000, 1000 })); // 3 h in 3 s
    QCOMPARE(seller.requests.size(), 4);
    const auto report = finished.first().first().value<OutageReport>();
    QCOMPARE(report.end, OutageEnd::GaveUp);
    QCOMPARE(report.attempts.constLast().resultCode, QStringLiteral("000005"));
    QCOMPARE(report.run.cases.constFirst().state, CaseState::Failed);
    for (const SellerRequest &request : std::as_const(seller.requests))
        QCOMPARE(request.body.value(QLatin1String("testFlag")).toString(), QStringLiteral("1"));
}

void OutageServerTest::pollsAServerThatWorksOnTheOrder()
{
    int queries = 0;
    SmallSeller seller([&queries](const SellerRequest &request) {
        if (!isQuery(request))
            return answerOf(QStringLiteral("000004"), QStringLiteral("instance-1"));
        return ++queries == 1 ? answerOf(QStringLiteral("000004"))
                              : informationOf(QStringLiteral("instance-1"));
    });
    QVERIFY(seller.comeUp());
    CallbackPlanRunner runner(*m_protocol, *m_checks, systemNowMs, systemRandomBytes);
    OutageRun outage(runner, systemNowMs, systemRandomBytes, startRealTimer);
    QSignalSpy finished(&outage, &OutageRun::finished);
    VERIFY_OK(outage.start(planFor(seller, true)));
    QVERIFY(finished.wait(kPatience));
    const auto report = finished.first().first().value<OutageReport>();
    QCOMPARE(report.end, OutageEnd::Succeeded);
    QCOMPARE(seller.requests.size(), 4); // create, two queries, create again
    for (const SellerRequest &request : std::as_const(seller.requests)) {
        if (isQuery(request))
            QCOMPARE(
                request.body.value(QLatin1String("instanceId")).toString(), QStringLiteral("instance-1"));
    }
}

void OutageServerTest::givesUpOnAServerThatStaysDown()
{
    SmallSeller seller([](const SellerRequest &) { return QByteArray(); });
    CallbackPlanRunner runner(*m_protocol, *m_checks, systemNowMs, systemRandomBytes);
    OutageRun outage(runner, systemNowMs, systemRandomBytes, startRealTimer);
    QSignalSpy finished(&outage, &OutageRun::finished);
    VERIFY_OK(outage.start(planFor(seller)));
    QVERIFY(finished.wait(kPatience));
    const auto report = finished.first().first().value<OutageReport>();
    QCOMPARE(report.end, OutageEnd::GaveUp);
    QCOMPARE(report.attempts.size(), 4);
    QCOMPARE(report.run.cases.constFirst().state, CaseState::Unreachable);
    QVERIFY(!report.attempts.constFirst().failure.isEmpty());
}

void OutageServerTest::findsTwoInstancesOfOneOrder()
{
    int number = 0;
    SmallSeller seller([&number](const SellerRequest &) {
        return answerOf(QStringLiteral("000000"), QStringLiteral("instance-%1").arg(++number));
    });
    QVERIFY(seller.comeUp());
    CallbackPlanRunner runner(*m_protocol, *m_checks, systemNowMs, systemRandomBytes);
    OutageRun outage(runner, systemNowMs, systemRandomBytes, startRealTimer);
    QSignalSpy finished(&outage, &OutageRun::finished);
    VERIFY_OK(outage.start(planFor(seller, true)));
    QVERIFY(finished.wait(kPatience));
    QCOMPARE(finished.first().first().value<OutageReport>().end, OutageEnd::OtherInstance);
    finished.clear();
    // Under testFlag 1 the official sample does the same.
    VERIFY_OK(outage.start(planFor(seller)));
    QVERIFY(finished.wait(kPatience));
    QCOMPARE(finished.first().first().value<OutageReport>().end, OutageEnd::Succeeded);
}

void OutageServerTest::stopsInTheMiddle()
{
    SmallSeller seller([](const SellerRequest &) { return answerOf(QStringLiteral("000005")); });
    QVERIFY(seller.comeUp());
    CallbackPlanRunner runner(*m_protocol, *m_checks, systemNowMs, systemRandomBytes);
    OutageRun outage(runner, systemNowMs, systemRandomBytes, startRealTimer);
    QSignalSpy finished(&outage, &OutageRun::finished);
    QSignalSpy waiting(&outage, &OutageRun::waiting);
    OutagePlan plan = planFor(seller);
    plan.factor = 1; // the second attempt would come in an hour
    VERIFY_OK(outage.start(plan));
    QTRY_COMPARE_WITH_TIMEOUT(waiting.size(), 2, kPatience);
    outage.cancel();
    QCOMPARE(finished.size(), 1);
    const auto report = finished.first().first().value<OutageReport>();
    QCOMPARE(report.end, OutageEnd::Cancelled);
    QCOMPARE(report.attempts.size(), 1);
}

void OutageServerTest::rehearsesKeys_data()
{
    QTest::addColumn<QByteArrayList>("known");
    QTest::addColumn<QString>("verdict");
    QTest::newRow("both") << QByteArrayList{ "old", "new" } << QStringLiteral("both");
    QTest::newRow("only old") << QByteArrayList{ "old" } << QStringLiteral("only-old");
    QTest::newRow("only new") << QByteArrayList{ "new" } << QStringLiteral("only-new");
    QTest::newRow("neither") << QByteArrayList{ "third" } << QStringLiteral("neither");
}

void OutageServerTest::rehearsesKeys()
{
    QFETCH(const QByteArrayList, known);
    QFETCH(const QString, verdict);
    SmallSeller seller([&known](const SellerRequest &request) {
        for (const QByteArray &key : known) {
            if (isSignedWith(request, key))
                return isQuery(request)
                    ? informationOf(request.body.value(QLatin1String("instanceId")).toString())
                    : answerOf(
                        QStringLiteral("000000"), request.body.value(QLatin1String("businessId")).toString());
        }
        return answerOf(QStringLiteral("000001"));
    });
    QVERIFY(seller.comeUp());
    const auto suites = SuiteCatalog::load(*m_protocol);
    VERIFY_OK(suites);
    RunPlan plan;
    plan.suite = *suites->suite(u"saas-v2-period");
    plan.url = seller.url();
    plan.softTarget = true;
    plan.keys.keys.insert(CallbackKey::Basic, Secret(QByteArrayView("old")));
    CallbackKeys newKeys;
    newKeys.keys.insert(CallbackKey::Basic, Secret(QByteArrayView("new")));

    CallbackPlanRunner runner(*m_protocol, *m_checks, systemNowMs, systemRandomBytes);
    KeyRehearsal rehearsal(runner);
    QSignalSpy finished(&rehearsal, &KeyRehearsal::finished);
    VERIFY_OK(rehearsal.start(plan, newKeys));
    QVERIFY(finished.wait(kPatience));
    const auto report = finished.first().first().value<RehearsalReport>();
    QCOMPARE(rehearsalVerdictWord(report.rehearsal.verdict), verdict);
    QCOMPARE(report.rehearsal.isReady(), verdict == QLatin1String("both"));
    QVERIFY(report.rehearsal.cases.size() >= 5);
}

ZHANGGUI_TEST(OutageServerTest)
#include "outage_server_test.moc"
