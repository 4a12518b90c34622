// When callbacks are tried again, what counts as success, and what follows when nobody answers.
#include "net/emulator/lifecycle/call_answer.h"
#include "net/emulator/lifecycle/call_ladder.h"
#include "net/emulator/lifecycle/order_making.h"
#include "tests/support/market_stage.h"
#include "tests/support/results.h"
#include "tests/support/test_main.h"

using namespace zhanggui;
using test::aProduct;
using test::MarketStage;
using test::ScriptedSender;

namespace {

constexpr qint64 kMinuteMs = 60'000;

std::optional<QByteArray> nobody(const ScriptedSender::Sent &)
{
    return std::nullopt;
}

QPair<const char *, QByteArray> named(const char *name, const QString &id)
{
    return { name, MarketStage::text(id) };
}

/// Minutes after the start at which an interface was called.
QList<qint64> minutesOf(MarketStage &stage, const QString &interfaceId)
{
    QList<qint64> minutes;
    const QList<MarketLogEntry> log = stage.log();
    for (const MarketLogEntry &entry : log) {
        if (entry.api == interfaceId)
            minutes.append((entry.clockMs - test::kStageStart) / kMinuteMs);
    }
    return minutes;
}

/// Every refusal of a create, by what the seller answers.
struct Refusal {
    const char *name;
    int status;
    const char *body;
    const char *says;
};
const Refusal kRefusals[] = {
    { "HTTP status", 500, R"({"resultCode":"000000","instanceId":"i"})", "HTTP status 500" },
    { "no JSON", 200, "<html>", "no JSON object" },
    { "a list", 200, "[]", "no JSON object" },
    { "no result code", 200, R"({"instanceId":"i"})", "no resultCode" },
    { "a number as result code", 200, R"({"resultCode":0,"instanceId":"i"})", "no resultCode" },
    { "another code", 200, R"({"resultCode":"000005","instanceId":"i"})", "resultCode 000005" },
    { "no instance", 200, R"({"resultCode":"000000"})", "no instanceId" },
    { "empty instance", 200, R"({"resultCode":"000000","instanceId":""})", "no instanceId" },
};

} // namespace

class MarketLaddersTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void shouldRefundACreateOfV2ThatFailsForThreeHours();
    void shouldTryACreateByTheChosenLadder();
    void shouldGiveEveryCreateANewBusinessId();
    void shouldTryByTheLadderOfEachInterface_data();
    void shouldTryByTheLadderOfEachInterface();
    void shouldGiveUpOtherCallsAndTakeThemUpByHand();
    void shouldRefuseToRestartWhatIsNotGivenUp();
    void shouldCountFailedOrdersOfTheMonth();
    void shouldSucceedByHttpAndResultCodeAlone_data();
    void shouldSucceedByHttpAndResultCodeAlone();
    void shouldGiveUpAnInstanceWhoseInformationNeverComes();
    void shouldNameAnInstanceThatChanged();
    void shouldRefuseAnInstanceOfAnotherOrder();
    void shouldReleaseAnInstanceThatCameTooLate();
    void shouldReadAQueryStrictly_data();
    void shouldReadAQueryStrictly();
};

void MarketLaddersTest::shouldRefundACreateOfV2ThatFailsForThreeHours()
{
    MarketStage stage({ aProduct("P1", "saas-v2") });
    stage.sender.answer = nobody;
    const ActionResult bought = stage.buy("P1", "1y");

    stage.advance("2h 59m");
    QCOMPARE(stage.stageOf(bought), QStringLiteral("opening"));
    stage.advance("1d");

    // THEN the spacing that no guide names is the assumed one of ten minutes
    QCOMPARE(minutesOf(stage, QStringLiteral("saas-v2.newInstance")).mid(0, 3), QList<qint64>({ 0, 10, 20 }));
    QCOMPARE(stage.sender.count(u"saas-v2.newInstance"), 19);
    QCOMPARE(stage.stageOf(bought), QStringLiteral("failed"));
    QCOMPARE(stage.order(bought.order).stageSinceMs, test::kStageStart + 180 * kMinuteMs);
    const QList<MarketOrder> about = stage.store->ordersAbout(bought.order).value();
    QCOMPARE(about.size(), 2);
    QCOMPARE(about.at(1).type, QStringLiteral("UNSUBSCRIBE"));
    QCOMPARE(about.at(1).paidMinor, qint64(-10'000));
    QCOMPARE(about.at(1).stage, OrderStage::Done);
    QCOMPARE(stage.sender.count(u"saas-v2.releaseInstance"), 0);
}

void MarketLaddersTest::shouldTryACreateByTheChosenLadder()
{
    MarketStage stage({ aProduct("P1", "saas-v2") });
    stage.options.settings.ladders.insert(QStringLiteral("saas-v2.newInstance"), QStringLiteral("3h-hourly"));
    stage.start();
    stage.sender.answer = nobody;
    const ActionResult bought = stage.buy("P1", "1y");
    stage.advance("3h");
    QCOMPARE(minutesOf(stage, QStringLiteral("saas-v2.newInstance")), QList<qint64>({ 0, 60, 120, 180 }));
    QCOMPARE(stage.stageOf(bought), QStringLiteral("failed"));
}

void MarketLaddersTest::shouldGiveEveryCreateANewBusinessId()
{
    MarketStage stage({ aProduct("P1", "saas-v2") });
    stage.sender.answer = nobody;
    const ActionResult bought = stage.buy("P1", "1y");
    stage.advance("1h");
    QSet<QString> ids;
    for (const ScriptedSender::Sent &sent : stage.sender.calls)
        ids.insert(sent.text(u"businessId"));
    QCOMPARE(ids.size(), stage.sender.calls.size());
    QCOMPARE(stage.order(bought.order).businessId, stage.sender.last().text(u"businessId"));
}

void MarketLaddersTest::shouldTryByTheLadderOfEachInterface_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("site");
    QTest::addColumn<int>("attempts");
    QTest::addColumn<int>("lastMinute");
    QTest::newRow("V2 refresh, 2 h") << "saas-v2.refreshInstance"
                                     << "cn" << 13 << 120;
    QTest::newRow("V2 status, 1 h") << "saas-v2.updateInstanceStatus"
                                    << "cn" << 7 << 60;
    QTest::newRow("V2 release, nothing known") << "saas-v2.releaseInstance"
                                               << "cn" << 7 << 60;
    QTest::newRow("V2 create, international, nothing known") << "saas-v2.newInstance"
                                                             << "intl" << 7 << 60;
    QTest::newRow("V1 create, 3 h") << "saas-v1.newInstance"
                                    << "cn" << 19 << 180;
    QTest::newRow("V1 expiry, 1 h") << "saas-v1.expireInstance"
                                    << "cn" << 7 << 60;
    QTest::newRow("code, 60 times every 2 min") << "license-code.refreshLicenseCode"
                                                << "cn" << 61 << 120;
    QTest::newRow("online create, 2 h every 2 min") << "license-online.newInstance"
                                                    << "cn" << 61 << 120;
    QTest::newRow("License 1.0 create, hourly") << "license-1.getLicense"
                                                << "cn" << 4 << 180;
    QTest::newRow("License 1.0 refresh, once") << "license-1.refreshLicense"
                                               << "cn" << 1 << 0;
    QTest::newRow("notice, 3 h") << "order-notify.orderNotify"
                                 << "cn" << 19 << 180;
    QTest::newRow("kit, by hand") << "kit-v2.tenantSync"
                                  << "cn" << 1 << 0;
    QTest::newRow("poll, every minute as long as the create") << "saas-v2.queryInstance"
                                                              << "cn" << 181 << 180;
}

void MarketLaddersTest::shouldTryByTheLadderOfEachInterface()
{
    QFETCH(QString, id);
    QFETCH(QString, site);
    QFETCH(int, attempts);
    QFETCH(int, lastMinute);
    const auto protocol = CallbackProtocol::load();
    const auto schedule = callSchedule(*protocol, *protocol->interfaceOf(id), site, {});
    VERIFY_OK(schedule);
    QCOMPARE(int(schedule->offsets.size()), attempts);
    QCOMPARE(int(schedule->lastsSeconds() / 60), lastMinute);
    MarketSettings wrong;
    wrong.ladders.insert(id, QStringLiteral("no such ladder"));
    if (id != u"saas-v2.queryInstance")
        VERIFY_FAILS(callSchedule(*protocol, *protocol->interfaceOf(id), site, wrong), ErrorKind::BadInput);
}

void MarketLaddersTest::shouldGiveUpOtherCallsAndTakeThemUpByHand()
{
    // GIVEN an instance whose release nobody takes
    MarketStage stage({ aProduct("P1", "saas-v2") });
    const ActionResult bought = stage.buy("P1", "1m");
    const QString instance = stage.instanceOf(bought);
    stage.sender.answer = nobody;
    stage.advance("60d");
    const MarketCall given = stage.lastCall();
    QCOMPARE(given.interfaceId, QStringLiteral("saas-v2.releaseInstance"));
    QCOMPARE(given.stage, CallStage::GivenUp);
    QCOMPARE(given.attempts, 7);
    QCOMPARE(given.exception, QStringLiteral("Nobody took the connection"));
    QVERIFY(!given.nextMs);
    QCOMPARE(stage.instance(instance).stage, InstanceStage::Released);

    // WHEN it is restarted twice, once in vain
    stage.act("restart", { { "call", QByteArray::number(given.id) } });
    QCOMPARE(stage.lastCall().stage, CallStage::GivenUp);
    QCOMPARE(stage.lastCall().attempts, 8);
    stage.sender.answer = {};
    stage.act("restart", { { "call", QByteArray::number(given.id) } });

    // THEN it is delivered
    QCOMPARE(stage.lastCall().stage, CallStage::Succeeded);
    QVERIFY(stage.lastCall().exception.isEmpty());
    QVERIFY(stage.lastCall().manual);
}

void MarketLaddersTest::shouldRefuseToRestartWhatIsNotGivenUp()
{
    MarketStage stage({ aProduct("P1", "saas-v2") });
    stage.buy("P1", "1m");
    VERIFY_FAILS(stage.attempt("restart", { { "call", QByteArray::number(stage.lastCall().id) } }),
        ErrorKind::Conflict);
    VERIFY_FAILS(stage.attempt("restart", { { "call", "99999" } }), ErrorKind::NotFound);
    stage.sender.answer = nobody;
    stage.buy("P1", "1m");
    stage.advance("4h");
    VERIFY_FAILS(stage.attempt("restart", { { "call", QByteArray::number(stage.lastCall().id) } }),
        ErrorKind::Conflict);
}

void MarketLaddersTest::shouldCountFailedOrdersOfTheMonth()
{
    MarketStage stage({ aProduct("P1", "saas-v2"), aProduct("P2", "saas-v2") });
    stage.sender.answer = nobody;
    for (int i = 0; i < 6; ++i)
        stage.buy("P1", "1m");
    stage.advance("4h");
    const QString product = QStringLiteral("P1");
    QCOMPARE(failedOrders(*stage.store, product, stage.engine->nowMs()).value_or(-1), 6);
    QVERIFY(6 > kMostFailedOrders);
    QCOMPARE(failedOrders(*stage.store, QStringLiteral("P2"), stage.engine->nowMs()).value_or(-1), 0);
    stage.advance("31d");
    QCOMPARE(failedOrders(*stage.store, product, stage.engine->nowMs()).value_or(-1), 0);
}

void MarketLaddersTest::shouldSucceedByHttpAndResultCodeAlone_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("says");
    for (const Refusal &one : kRefusals)
        QTest::newRow(one.name) << one.status << QByteArray(one.body) << QString::fromLatin1(one.says);
}

void MarketLaddersTest::shouldSucceedByHttpAndResultCodeAlone()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(QString, says);
    MarketStage stage({ aProduct("P1", "saas-v2") });
    stage.sender.status = status;
    stage.sender.answer = [body](const ScriptedSender::Sent &) { return std::optional(body); };

    const ActionResult bought = stage.buy("P1");

    QCOMPARE(stage.stageOf(bought), QStringLiteral("opening"));
    QVERIFY2(stage.lastCall().exception.contains(says), qPrintable(stage.lastCall().exception));
    QCOMPARE(stage.lastCall().stage, CallStage::Waiting);
    QCOMPARE(stage.lastCall().nextMs.value_or(0), test::kStageStart + 10 * kMinuteMs);
    QCOMPARE(stage.log().constLast().failure, stage.lastCall().exception);
}

void MarketLaddersTest::shouldGiveUpAnInstanceWhoseInformationNeverComes()
{
    MarketStage stage({ aProduct("P1", "saas-v2") });
    stage.sender.answer = [](const ScriptedSender::Sent &sent) -> std::optional<QByteArray> {
        return sent.interfaceId == u"saas-v2.queryInstance" ? ScriptedSender::code("000004")
                                                            : ScriptedSender::good(sent);
    };
    const ActionResult bought = stage.buy("P1", "1y");
    stage.advance("4h");
    QCOMPARE(stage.stageOf(bought), QStringLiteral("failed"));
    QCOMPARE(stage.order(bought.order).reason, QStringLiteral("no-info"));
    // The seller made an instance, so it is told to release it, by the order that took it back.
    QCOMPARE(stage.sender.last().interfaceId, QStringLiteral("saas-v2.releaseInstance"));
    QCOMPARE(stage.order(stage.sender.last().text(u"orderId")).type, QStringLiteral("UNSUBSCRIBE"));
    QCOMPARE(stage.instance(stage.instanceOf(bought)).stage, InstanceStage::Released);
}

void MarketLaddersTest::shouldNameAnInstanceThatChanged()
{
    // GIVEN an old product; the buyer looks at it, and the create gives another instance
    MarketStage stage({ aProduct("V1", "saas-v1") });
    const QString instance = stage.instanceOf(stage.buy("V1", "1y"));
    stage.act("viewResource", { named("instance", instance) });
    QVERIFY(stage.lastCall().exception.isEmpty());
    stage.sender.answer = [](const ScriptedSender::Sent &) {
        return std::optional<QByteArray>(R"({"resultCode":"000000","instanceId":"another"})");
    };

    stage.act("viewResource", { named("instance", instance) });

    QVERIFY(stage.lastCall().exception.contains(u"another"));
    QVERIFY(stage.lastCall().exception.contains(instance));
    QCOMPARE(stage.store->instances().value().size(), 1);
}

void MarketLaddersTest::shouldRefuseAnInstanceOfAnotherOrder()
{
    MarketStage stage({ aProduct("P1", "saas-v2") });
    const ActionResult first = stage.buy("P1");
    const QString taken = stage.instanceOf(first);
    stage.sender.answer = [taken](const ScriptedSender::Sent &sent) -> std::optional<QByteArray> {
        if (sent.interfaceId == u"saas-v2.newInstance")
            return "{\"resultCode\":\"000000\",\"instanceId\":\"" + taken.toUtf8() + "\"}";
        return ScriptedSender::good(sent);
    };
    const ActionResult second = stage.buy("P1");
    QCOMPARE(stage.stageOf(second), QStringLiteral("opening"));
    QVERIFY(stage.lastCall().exception.contains(first.order));
    QCOMPARE(stage.instance(taken).orderId, first.order);
}

void MarketLaddersTest::shouldReleaseAnInstanceThatCameTooLate()
{
    // GIVEN a create under way while its order is unsubscribed
    MarketStage stage({ aProduct("P1", "saas-v2") });
    stage.sender.heldBack = true;
    MarketAction buy;
    buy.word = QStringLiteral("buy");
    buy.members = { { QStringLiteral("product"), "\"P1\"" },
        { QStringLiteral("customer"), MarketStage::text(test::aCustomer().id) } };
    const ActionResult bought = stage.engine->perform(buy).value();
    QTRY_COMPARE(stage.sender.held.size(), 1);
    MarketAction back;
    back.word = QStringLiteral("unsubscribe");
    back.members = { { QStringLiteral("order"), MarketStage::text(bought.order) } };
    const ActionResult refunded = stage.engine->perform(back).value();
    stage.sender.heldBack = false;

    // WHEN the seller answers
    stage.sender.held.takeFirst()();
    stage.settle();

    // THEN what it made is released with the order that took it back
    QCOMPARE(stage.stageOf(bought), QStringLiteral("refunded"));
    QCOMPARE(stage.sender.last().interfaceId, QStringLiteral("saas-v2.releaseInstance"));
    QCOMPARE(stage.sender.last().text(u"orderId"), refunded.refund);
    QCOMPARE(stage.instance(stage.instanceOf(bought)).stage, InstanceStage::Released);
}

void MarketLaddersTest::shouldReadAQueryStrictly_data()
{
    QTest::addColumn<QByteArray>("info");
    QTest::addColumn<int>("meaning");
    QTest::addColumn<QString>("says");
    using Meaning = CallAnswer::Meaning;
    QTest::newRow("good") << QByteArray(R"([{"instanceId":"i","appInfo":{"frontEndUrl":"https://a"}}])")
                          << int(Meaning::Done) << QString();
    QTest::newRow("no information yet") << QByteArray("[]") << int(Meaning::Accepted) << QString();
    QTest::newRow("null") << QByteArray("null") << int(Meaning::Accepted) << QString();
    QTest::newRow("another instance") << QByteArray(R"([{"instanceId":"j"}])") << int(Meaning::Accepted)
                                      << QStringLiteral("other instances");
    QTest::newRow("no front end") << QByteArray(R"([{"instanceId":"i","appInfo":{"adminUrl":"https://a"}}])")
                                  << int(Meaning::Failed) << QStringLiteral("frontEndUrl");
    QTest::newRow("usage without time")
        << QByteArray(R"([{"instanceId":"i","usageInfo":[{"usageValue":1.5}]}])") << int(Meaning::Failed)
        << QStringLiteral("statisticalTime");
}

void MarketLaddersTest::shouldReadAQueryStrictly()
{
    QFETCH(QByteArray, info);
    QFETCH(int, meaning);
    QFETCH(QString, says);
    const auto protocol = CallbackProtocol::load();
    WireRecord record;
    record.outcome = WireOutcome::Answered;
    record.status = 200;
    record.body = "{\"resultCode\":\"000000\",\"resultMsg\":\"\",\"info\":" + info + '}';
    const CallAnswer answer = callAnswer(*protocol->interfaceOf(u"saas-v2.queryInstance"),
        *protocol->family(u"saas-v2"), record, QStringLiteral("i"));
    QCOMPARE(int(answer.meaning), meaning);
    QVERIFY2(answer.exception.contains(says), qPrintable(answer.exception));
    QCOMPARE(answer.info.isEmpty(), answer.meaning != CallAnswer::Meaning::Done);
}

ZHANGGUI_TEST(MarketLaddersTest)
#include "market_ladders_test.moc"
