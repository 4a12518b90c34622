// What the words of the vocabulary do: buying, refunds, freezing, licences, joint operation, the market.
#include "net/emulator/lifecycle/actions.h"
#include "tests/support/market_stage.h"
#include "tests/support/results.h"
#include "tests/support/test_main.h"

#include <QSignalSpy>

using namespace zhanggui;
using test::aProduct;
using test::MarketStage;
using test::ScriptedSender;

namespace {

QPair<const char *, QByteArray> named(const char *name, const QString &id)
{
    return { name, MarketStage::text(id) };
}

QPair<const char *, QByteArray> theCustomer()
{
    return named("customer", test::aCustomer().id);
}

} // namespace

class MarketActionsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void shouldHaveAHandlerForEveryWord();
    void shouldOpenNothingBeforeItIsPaid();
    void shouldCancelWhatIsNotPaid();
    void shouldOpenEachKind_data();
    void shouldOpenEachKind();
    void shouldSendTheBuyersParametersInV1();
    void shouldRefuseParametersThatAreTooMany();
    void shouldRefuseToSellADelistedProduct();
    void shouldWaitForAcceptanceOfSupervisedProducts();
    void shouldTellOfOrdersWhereTheProductHasNotices();
    void shouldUnsubscribeWithARefund_data();
    void shouldUnsubscribeWithARefund();
    void shouldRefundNoMoreThanWasPaid();
    void shouldRefuseToUnsubscribeTrialsAndWhatIsGone();
    void shouldFreezeAndUnfreezeForViolation_data();
    void shouldFreezeAndUnfreezeForViolation();
    void shouldKeepViolationApartFromExpiry();
    void shouldFreezePayPerUseInArrears_data();
    void shouldFreezePayPerUseInArrears();
    void shouldLookAtAResource();
    void shouldSetLimitsAndKeepThem();
    void shouldProvokeFailures();
};

void MarketActionsTest::shouldHaveAHandlerForEveryWord()
{
    for (const MarketActionForm &form : marketActionForms())
        QVERIFY2(actionHandler(QString::fromLatin1(form.word)), form.word);
}

void MarketActionsTest::shouldOpenNothingBeforeItIsPaid()
{
    MarketStage stage({ aProduct("P1", "saas-v2") });
    const ActionResult bought = stage.act(
        "buy", { { "product", "\"P1\"" }, theCustomer(), { "period", "\"1m\"" }, { "paid", "false" } });
    QCOMPARE(stage.stageOf(bought), QStringLiteral("unpaid"));
    QCOMPARE(stage.sender.calls.size(), 0);
    stage.advance("10d");

    stage.act("pay", { named("order", bought.order) });

    QCOMPARE(stage.stageOf(bought), QStringLiteral("done"));
    // The month begins with the payment.
    QCOMPARE(stage.order(bought.order).expireMs.value_or(0),
        QDateTime::fromString(QStringLiteral("2026-04-12T23:59:59+08:00"), Qt::ISODate).toMSecsSinceEpoch());
    VERIFY_FAILS(stage.attempt("pay", { named("order", bought.order) }), ErrorKind::Conflict);
}

void MarketActionsTest::shouldCancelWhatIsNotPaid()
{
    MarketStage stage({ aProduct("P1", "saas-v2") });
    const ActionResult bought =
        stage.act("buy", { { "product", "\"P1\"" }, theCustomer(), { "paid", "false" } });
    stage.act("cancel", { named("order", bought.order) });
    QCOMPARE(stage.stageOf(bought), QStringLiteral("cancelled"));
    VERIFY_FAILS(stage.attempt("pay", { named("order", bought.order) }), ErrorKind::Conflict);
    VERIFY_FAILS(stage.attempt("unsubscribe", { named("order", bought.order) }), ErrorKind::Conflict);
}

void MarketActionsTest::shouldOpenEachKind_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("mode");
    QTest::addColumn<QStringList>("calls");
    const auto row = [](const char *kind, const char *mode, const QStringList &calls) {
        QTest::addRow("%s %s", kind, mode) << QString::fromLatin1(kind) << QString::fromLatin1(mode) << calls;
    };
    const QStringList v2{ QStringLiteral("saas-v2.newInstance"), QStringLiteral("saas-v2.queryInstance") };
    for (const char *mode : { "PERIOD", "ONE_TIME", "ON_DEMAND", "ON_DEMAND_PKG" })
        row("saas-v2", mode, v2);
    row("saas-v1", "PERIOD", { QStringLiteral("saas-v1.newInstance") });
    row("saas-v1", "ONE_TIME", { QStringLiteral("saas-v1.newInstance") });
    row("saas-v1", "ON_DEMAND",
        { QStringLiteral("saas-v1.newInstance"), QStringLiteral("saas-v1.queryInstance") });
    row("license-online", "PERIOD", { QStringLiteral("license-online.newInstance") });
    row("license-1", "ONE_TIME", { QStringLiteral("license-1.getLicense") });
    row("license-code", "PERIOD", {});
    row("service", "ONE_TIME", {});
}

void MarketActionsTest::shouldOpenEachKind()
{
    QFETCH(QString, kind);
    QFETCH(QString, mode);
    QFETCH(QStringList, calls);
    MarketStage stage({ aProduct("P1", qPrintable(kind), qPrintable(mode)) });
    const ActionResult bought = stage.buy("P1");
    QCOMPARE(stage.sender.names(), calls);
    QCOMPARE(stage.stageOf(bought), QStringLiteral("done"));
    const MarketOrder order = stage.order(bought.order);
    QCOMPARE(order.paidMinor, mode == u"ON_DEMAND" ? qint64(0) : qint64(10'000));
    QCOMPARE(!order.instanceId.isEmpty(), !calls.isEmpty());
    QCOMPARE(!order.license.isEmpty(), kind.startsWith(u"license-") && kind != u"license-online");
    if (mode == u"ONE_TIME" || mode == u"ON_DEMAND")
        QVERIFY(!order.expireMs);
}

void MarketActionsTest::shouldSendTheBuyersParametersInV1()
{
    MarketStage stage({ aProduct("V1", "saas-v1") });
    stage.act("buy",
        { { "product", "\"V1\"" }, theCustomer(), { "period", "\"2m\"" }, { "amount", "7" },
            { "params", "[{\"name\":\"emailDomainName\",\"value\":\"test.example.com\"}]" } });
    const ScriptedSender::Sent &sent = stage.sender.last();
    QCOMPARE(sent.json(u"chargingMode"), QByteArray("1"));
    QCOMPARE(sent.json(u"amount"), QByteArray("7"));
    QCOMPARE(sent.text(u"periodType"), QStringLiteral("month"));
    QCOMPARE(sent.json(u"periodNumber"), QByteArray("2"));
    QCOMPARE(sent.json(u"orderAmount"), QByteArray("1400.00"));
    QCOMPARE(sent.text(u"mobilePhone"), test::aCustomer().mobile);
    QCOMPARE(sent.text(u"customerId"), test::aCustomer().id);
    QVERIFY(sent.json(u"saasExtendParams").contains("test.example.com"));
    QVERIFY(sent.json(u"trialFlag").isEmpty());
}

void MarketActionsTest::shouldRefuseParametersThatAreTooMany()
{
    MarketStage stage({ aProduct("V1", "saas-v1") });
    VERIFY_FAILS(stage.attempt("buy",
                     { { "product", "\"V1\"" }, theCustomer(),
                         { "params", "{\"a\":\"1\",\"b\":\"2\",\"c\":\"3\",\"d\":\"4\"}" } }),
        ErrorKind::BadInput);
    VERIFY_FAILS(stage.attempt("buy", { { "product", "\"V1\"" }, theCustomer(), { "params", "[{}]" } }),
        ErrorKind::BadInput);
}

void MarketActionsTest::shouldRefuseToSellADelistedProduct()
{
    MarketStage stage({ aProduct("P1", "saas-v2") });
    stage.act("delist", { { "product", "\"P1\"" } });
    VERIFY_FAILS(stage.attempt("buy", { { "product", "\"P1\"" }, theCustomer() }), ErrorKind::Conflict);
    stage.act("relist", { { "product", "\"P1\"" } });
    stage.buy("P1");
}

void MarketActionsTest::shouldWaitForAcceptanceOfSupervisedProducts()
{
    MarketProduct product = aProduct("S1", "service", "ONE_TIME");
    product.supervised = true;
    MarketStage stage({ product });
    const ActionResult bought = stage.buy("S1");
    QCOMPARE(stage.stageOf(bought), QStringLiteral("supervised"));
    stage.advance("10d");
    QCOMPARE(stage.stageOf(bought), QStringLiteral("supervised"));

    stage.act("accept", { named("order", bought.order) });

    QCOMPARE(stage.stageOf(bought), QStringLiteral("supervised"));
    stage.advance("3h");
    QCOMPARE(stage.stageOf(bought), QStringLiteral("done"));
    VERIFY_FAILS(stage.attempt("accept", { named("order", bought.order) }), ErrorKind::Conflict);
}

void MarketActionsTest::shouldTellOfOrdersWhereTheProductHasNotices()
{
    MarketProduct product = aProduct("S1", "service", "ONE_TIME");
    product.orderNotice = true;
    MarketStage stage({ product, aProduct("P1", "saas-v2") });
    const ActionResult bought = stage.buy("S1");
    QCOMPARE(stage.sender.names(), QStringList({ QStringLiteral("order-notify.orderNotify") }));
    QCOMPARE(stage.sender.last().text(u"orderId"), bought.order);
    QCOMPARE(stage.sender.last().text(u"testFlag"), QStringLiteral("0"));
    stage.act("notifyOrder", { named("order", bought.order) });
    QCOMPARE(stage.sender.count(u"order-notify.orderNotify"), 2);
    const ActionResult plain = stage.buy("P1");
    VERIFY_FAILS(stage.attempt("notifyOrder", { named("order", plain.order) }), ErrorKind::Conflict);
}

void MarketActionsTest::shouldUnsubscribeWithARefund_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("call");
    QTest::addColumn<bool>("namesRefund");
    QTest::newRow("V2") << "saas-v2"
                        << "saas-v2.releaseInstance" << true;
    QTest::newRow("V1") << "saas-v1"
                        << "saas-v1.releaseInstance" << false;
    QTest::newRow("online licence") << "license-online"
                                    << "license-online.releaseInstance" << true;
    QTest::newRow("License 1.0") << "license-1"
                                 << "license-1.releaseLicense" << false;
    QTest::newRow("licence code") << "license-code"
                                  << "license-code.releaseLicenseCode" << true;
}

void MarketActionsTest::shouldUnsubscribeWithARefund()
{
    QFETCH(QString, kind);
    QFETCH(QString, call);
    QFETCH(bool, namesRefund);
    MarketStage stage({ aProduct("P1", qPrintable(kind)) });
    const ActionResult bought = stage.buy("P1", "1y");

    const ActionResult back =
        stage.act("unsubscribe", { named("order", bought.order), { "refund", "4000" } });

    const MarketOrder refund = stage.order(back.refund);
    QCOMPARE(refund.type, QStringLiteral("UNSUBSCRIBE"));
    QCOMPARE(refund.paidMinor, qint64(-4000));
    QCOMPARE(refund.aboutOrder, bought.order);
    QCOMPARE(stage.stageOf(bought), QStringLiteral("refunded"));
    QCOMPARE(stage.sender.last().interfaceId, call);
    QCOMPARE(stage.sender.last().text(u"orderId"), namesRefund ? refund.id : bought.order);
    const MarketOrder order = stage.order(bought.order);
    if (!order.instanceId.isEmpty())
        QCOMPARE(stage.instance(order.instanceId).stage, InstanceStage::Released);
    if (!order.license.isEmpty())
        QCOMPARE(stage.license(order.license).stage, LicenseStage::Released);
    const auto planned = stage.store->events().value();
    QCOMPARE(planned.size(), 0);
}

void MarketActionsTest::shouldRefundNoMoreThanWasPaid()
{
    MarketStage stage({ aProduct("P1", "saas-v2") });
    const ActionResult bought = stage.buy("P1", "1y");
    const QString instance = stage.instanceOf(bought);
    stage.act("renew", { named("instance", instance) });
    VERIFY_FAILS(stage.attempt("unsubscribe", { named("instance", instance), { "refund", "20001" } }),
        ErrorKind::BadInput);
    QCOMPARE(stage.stageOf(bought), QStringLiteral("done"));
    const ActionResult back = stage.act("unsubscribe", { named("instance", instance) });
    QCOMPARE(stage.order(back.refund).paidMinor, qint64(-20'000));
}

void MarketActionsTest::shouldRefuseToUnsubscribeTrialsAndWhatIsGone()
{
    MarketStage stage({ aProduct("P1", "saas-v2") });
    const ActionResult tried = stage.act("try", { { "product", "\"P1\"" }, theCustomer() });
    VERIFY_FAILS(stage.attempt("unsubscribe", { named("order", tried.order) }), ErrorKind::Conflict);
    const ActionResult bought = stage.buy("P1", "1m");
    stage.advance("90d");
    VERIFY_FAILS(stage.attempt("unsubscribe", { named("order", bought.order) }), ErrorKind::Conflict);
    VERIFY_FAILS(
        stage.attempt("renew", { named("instance", stage.instanceOf(bought)) }), ErrorKind::Conflict);
}

void MarketActionsTest::shouldFreezeAndUnfreezeForViolation_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("member");
    QTest::addColumn<QString>("back");
    QTest::newRow("V2") << "saas-v2"
                        << "status"
                        << "UNFREEZE";
    QTest::newRow("V1") << "saas-v1"
                        << "instanceStatus"
                        << "NORMAL";
    QTest::newRow("online licence") << "license-online"
                                    << "status"
                                    << "UNFREEZE";
}

void MarketActionsTest::shouldFreezeAndUnfreezeForViolation()
{
    QFETCH(QString, kind);
    QFETCH(QString, member);
    QFETCH(QString, back);
    MarketStage stage({ aProduct("P1", qPrintable(kind)) });
    const QString instance = stage.instanceOf(stage.buy("P1", "1y"));
    VERIFY_FAILS(stage.attempt("unfreeze", { named("instance", instance) }), ErrorKind::Conflict);

    stage.act("freeze", { named("instance", instance) });
    QCOMPARE(stage.instance(instance).stage, InstanceStage::Frozen);
    QCOMPARE(stage.sender.last().text(member), QStringLiteral("FREEZE"));
    VERIFY_FAILS(stage.attempt("freeze", { named("instance", instance) }), ErrorKind::Conflict);
    stage.advance("30d");
    QCOMPARE(stage.instance(instance).stage, InstanceStage::Frozen);

    stage.act("unfreeze", { named("instance", instance) });
    QCOMPARE(stage.instance(instance).stage, InstanceStage::Running);
    QCOMPARE(stage.sender.last().text(member), back);
}

void MarketActionsTest::shouldKeepViolationApartFromExpiry()
{
    // GIVEN an instance frozen for a violation that expires meanwhile
    MarketStage stage({ aProduct("P1", "saas-v2"), aProduct("L1", "license-1") });
    const QString instance = stage.instanceOf(stage.buy("P1", "1m"));
    stage.act("freeze", { named("instance", instance) });
    const QString old = stage.instanceOf(stage.buy("L1", "1m"));
    VERIFY_FAILS(stage.attempt("freeze", { named("instance", old) }), ErrorKind::Conflict);
    stage.advance("35d");

    // THEN it is not told twice, cannot be unfrozen, and is released in the end
    QCOMPARE(stage.sender.count(u"saas-v2.updateInstanceStatus"), 1);
    VERIFY_FAILS(stage.attempt("unfreeze", { named("instance", instance) }), ErrorKind::Conflict);
    stage.advance("20d");
    QCOMPARE(stage.instance(instance).stage, InstanceStage::Released);
}

void MarketActionsTest::shouldFreezePayPerUseInArrears_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("call");
    QTest::newRow("V2") << "saas-v2"
                        << "saas-v2.updateInstanceStatus";
    QTest::newRow("V1") << "saas-v1"
                        << "saas-v1.instanceStatus";
}

void MarketActionsTest::shouldFreezePayPerUseInArrears()
{
    QFETCH(QString, kind);
    QFETCH(QString, call);
    MarketStage stage({ aProduct("P1", qPrintable(kind), "ON_DEMAND") });
    const QString instance = stage.instanceOf(stage.buy("P1"));
    QVERIFY(!stage.instance(instance).expireMs);
    stage.act("expire", { named("instance", instance) });
    QCOMPARE(stage.sender.last().interfaceId, call);
    QCOMPARE(stage.instance(instance).stage, InstanceStage::Frozen);

    // Paid again within the days of grace.
    stage.advance("10d");
    stage.act("unfreeze", { named("instance", instance) });
    stage.advance("30d");
    QCOMPARE(stage.instance(instance).stage, InstanceStage::Running);

    stage.act("expire", { named("instance", instance) });
    stage.advance("16d");
    QCOMPARE(stage.instance(instance).stage, InstanceStage::Released);
}

void MarketActionsTest::shouldLookAtAResource()
{
    MarketStage stage({ aProduct("P1", "saas-v2"), aProduct("O1", "license-online") });
    const QString instance = stage.instanceOf(stage.buy("P1", "1y"));
    stage.act("viewResource", { named("instance", instance) });
    QCOMPARE(stage.sender.count(u"saas-v2.queryInstance"), 2);
    stage.sender.answer = [](const ScriptedSender::Sent &) { return std::optional<QByteArray>(); };
    stage.act("viewResource", { named("instance", instance) });
    QCOMPARE(stage.lastCall().stage, CallStage::GivenUp);
    QCOMPARE(stage.instance(instance).stage, InstanceStage::Running);
    stage.sender.answer = {};
    const QString other = stage.instanceOf(stage.buy("O1", "1y"));
    VERIFY_FAILS(stage.attempt("viewResource", { named("instance", other) }), ErrorKind::Conflict);
}

void MarketActionsTest::shouldSetLimitsAndKeepThem()
{
    MarketStage stage({});
    stage.act("limits", { { "perSecond", "5" }, { "skewMs", "-900000" } });
    stage.act("limits", { { "usageQuota", "100" } });
    QCOMPARE(stage.engine->limits().perSecond, 5);
    stage.start();
    QCOMPARE(stage.engine->limits().perSecond, 5);
    QCOMPARE(stage.engine->limits().skewMs, qint64(-900'000));
    QCOMPARE(stage.engine->limits().usageQuota, 100);
    VERIFY_FAILS(stage.attempt("limits", { { "perSecond", "-1" } }), ErrorKind::BadInput);
}

void MarketActionsTest::shouldProvokeFailures()
{
    MarketStage stage({});
    QSignalSpy provoked(stage.engine.get(), &MarketEngine::failureProvoked);
    stage.act("fail", { { "code", "\"MKT.0999\"" }, { "times", "2" } });
    QCOMPARE(provoked.size(), 1);
    QCOMPARE(provoked.at(0).at(0).toString(), QStringLiteral("MKT.0999"));
    QCOMPARE(provoked.at(0).at(1).toInt(), 2);
}

ZHANGGUI_TEST(MarketActionsTest)
#include "market_actions_test.moc"
