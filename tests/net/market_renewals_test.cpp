// Renewals, conversions, changes and upgrades: calls, members, orders, expiry.
#include "tests/support/market_stage.h"
#include "tests/support/results.h"
#include "tests/support/test_main.h"

using namespace zhanggui;
using test::aProduct;
using test::MarketStage;
using test::ScriptedSender;

namespace {

constexpr qint64 kDayMs = 86'400'000;

using Member = QPair<const char *, QByteArray>;

Member named(const char *name, const QString &id)
{
    return { name, MarketStage::text(id) };
}

qint64 at(const char *time)
{
    return QDateTime::fromString(QLatin1String(time), Qt::ISODate).toMSecsSinceEpoch();
}

std::optional<QByteArray> nobody(const ScriptedSender::Sent &)
{
    return std::nullopt;
}

} // namespace

class MarketRenewalsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void shouldTellARenewalToEachKind_data();
    void shouldTellARenewalToEachKind();
    void shouldUnfreezeAnInstanceThatIsRenewedAfterItsExpiry();
    void shouldNotUnfreezeWhatWasNeverToldToFreeze();
    void shouldExtendTheInstanceAlthoughTheSellerIsDown();
    void shouldMakeATrialFormal_data();
    void shouldMakeATrialFormal();
    void shouldSendTheProductWhenATrialBecomesAnotherOne();
    void shouldRefuseTrialsWhereThereAreNone();
    void shouldChangeWithARenewalWhenTheSellerAgrees();
    void shouldPlaceNoOrderWhenTheSellerRefusesTheChange();
    void shouldOfferAChangeInTheLastThirtyDaysOnly();
    void shouldTakeAnUneffectiveRenewalBack_data();
    void shouldTakeAnUneffectiveRenewalBack();
    void shouldRefuseToTakeAnEffectiveRenewalBack();
    void shouldUpgradeWhenTheSellerDidIt_data();
    void shouldUpgradeWhenTheSellerDidIt();
    void shouldRefundAnUpgradeOfV1ThatFails();
    void shouldKeepAnUpgradeOfV2ForRestart();
    void shouldRefuseAnUpgradeThatIsNone();
};

void MarketRenewalsTest::shouldTellARenewalToEachKind_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("call");
    QTest::addColumn<QString>("scene");
    QTest::newRow("V2") << "saas-v2"
                        << "saas-v2.refreshInstance"
                        << "RENEWAL";
    QTest::newRow("V1") << "saas-v1"
                        << "saas-v1.refreshInstance"
                        << "renewal";
    QTest::newRow("online licence") << "license-online"
                                    << "license-online.refreshInstance"
                                    << "RENEWAL";
    QTest::newRow("License 1.0") << "license-1"
                                 << "license-1.refreshLicense"
                                 << "renewal";
}

void MarketRenewalsTest::shouldTellARenewalToEachKind()
{
    QFETCH(QString, kind);
    QFETCH(QString, call);
    QFETCH(QString, scene);
    MarketStage stage({ aProduct("P1", qPrintable(kind)) });
    const ActionResult bought = stage.buy("P1", "1y");
    const QString instance = stage.instanceOf(bought);

    const ActionResult renewed = stage.act("renew", { named("instance", instance), { "period", "\"3m\"" } });

    const MarketOrder order = stage.order(renewed.order);
    QCOMPARE(order.type, QStringLiteral("RENEW"));
    QCOMPARE(order.stage, OrderStage::Done);
    QCOMPARE(order.aboutOrder, bought.order);
    QCOMPARE(order.paidMinor, qint64(30'000));
    QCOMPARE(order.effectiveMs, stage.order(bought.order).expireMs);
    QCOMPARE(order.expireMs.value_or(0), at("2027-06-02T23:59:59+08:00"));
    QCOMPARE(stage.instance(instance).expireMs, order.expireMs);
    QCOMPARE(stage.sender.last().interfaceId, call);
    QCOMPARE(stage.lastCall().scene, scene);
    QCOMPARE(stage.sender.last().text(u"orderId"), order.id);
    QCOMPARE(stage.sender.last().text(u"expireTime"), QStringLiteral("20270602155959"));
    QVERIFY(stage.sender.last().json(u"productId").isEmpty());
}

void MarketRenewalsTest::shouldUnfreezeAnInstanceThatIsRenewedAfterItsExpiry()
{
    MarketStage stage({ aProduct("P1", "saas-v2") });
    const QString instance = stage.instanceOf(stage.buy("P1", "1m"));
    stage.advance("40d");
    QCOMPARE(stage.instance(instance).stage, InstanceStage::Frozen);

    stage.act("renew", { named("instance", instance), { "period", "\"1m\"" } });

    QCOMPARE(stage.instance(instance).stage, InstanceStage::Running);
    QCOMPARE(stage.sender.names().mid(2),
        QStringList({ QStringLiteral("saas-v2.updateInstanceStatus"),
            QStringLiteral("saas-v2.refreshInstance"), QStringLiteral("saas-v2.updateInstanceStatus") }));
    QCOMPARE(stage.sender.last().text(u"status"), QStringLiteral("UNFREEZE"));
    // The old plan to release it is gone: it expires at its new time.
    QCOMPARE(stage.instance(instance).expireMs.value_or(0), at("2026-05-02T23:59:59+08:00"));
    stage.advanceTo(at("2026-05-02T23:59:58+08:00"));
    QCOMPARE(stage.instance(instance).stage, InstanceStage::Running);
    stage.advance("1s");
    QCOMPARE(stage.instance(instance).stage, InstanceStage::Frozen);
}

void MarketRenewalsTest::shouldNotUnfreezeWhatWasNeverToldToFreeze()
{
    MarketStage stage({ aProduct("P1", "saas-v2") });
    const QString instance = stage.instanceOf(stage.buy("P1", "1y"));
    stage.act("renew", { named("instance", instance) });
    QCOMPARE(stage.sender.count(u"saas-v2.updateInstanceStatus"), 0);
}

void MarketRenewalsTest::shouldExtendTheInstanceAlthoughTheSellerIsDown()
{
    // GIVEN a seller who is down for 40 minutes at the renewal
    MarketStage stage({ aProduct("P1", "saas-v2") });
    const QString instance = stage.instanceOf(stage.buy("P1", "1y"));
    stage.act("outage", { { "for", "\"40m\"" } });

    // WHEN it is renewed
    const ActionResult renewed = stage.act("renew", { named("instance", instance) });

    // THEN it lasts longer at once, the order waits, and is done by the first attempt after the outage
    QCOMPARE(stage.instance(instance).expireMs.value_or(0), at("2028-03-02T23:59:59+08:00"));
    QCOMPARE(stage.stageOf(renewed), QStringLiteral("opening"));
    stage.advance("39m");
    QCOMPARE(stage.stageOf(renewed), QStringLiteral("opening"));
    QCOMPARE(stage.sender.count(u"saas-v2.refreshInstance"), 0);
    stage.advance("10m");
    QCOMPARE(stage.stageOf(renewed), QStringLiteral("done"));
    QCOMPARE(stage.sender.count(u"saas-v2.refreshInstance"), 1);
    QCOMPARE(stage.lastCall().attempts, 5);
}

void MarketRenewalsTest::shouldMakeATrialFormal_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("member");
    QTest::addColumn<QString>("value");
    QTest::newRow("V2") << "saas-v2"
                        << "scene"
                        << "TRIAL_TO_FORMAL";
    QTest::newRow("V1") << "saas-v1"
                        << "trialToFormal"
                        << "1";
}

void MarketRenewalsTest::shouldMakeATrialFormal()
{
    QFETCH(QString, kind);
    QFETCH(QString, member);
    QFETCH(QString, value);
    MarketStage stage({ aProduct("P1", qPrintable(kind)) });
    const ActionResult tried = stage.act(
        "try", { { "product", "\"P1\"" }, named("customer", test::aCustomer().id), { "days", "7" } });
    const QString instance = stage.instanceOf(tried);
    QVERIFY(stage.instance(instance).trial);
    QCOMPARE(stage.order(tried.order).paidMinor, qint64(0));
    QCOMPARE(stage.instance(instance).expireMs.value_or(0), at("2026-03-09T23:59:59+08:00"));
    VERIFY_FAILS(stage.attempt("renew", { named("instance", instance) }), ErrorKind::Conflict);

    const ActionResult formal =
        stage.act("tryToFormal", { named("instance", instance), { "period", "\"1y\"" } });

    QCOMPARE(stage.order(formal.order).type, QStringLiteral("TRIAL_TO_FORMAL"));
    QCOMPARE(stage.stageOf(formal), QStringLiteral("done"));
    QVERIFY(!stage.instance(instance).trial);
    QCOMPARE(stage.instance(instance).expireMs.value_or(0), at("2027-03-02T23:59:59+08:00"));
    QCOMPARE(stage.sender.last().text(member), value);
    QCOMPARE(stage.sender.last().text(u"orderId"), formal.order);
}

void MarketRenewalsTest::shouldSendTheProductWhenATrialBecomesAnotherOne()
{
    MarketStage stage({ aProduct("P1", "saas-v2"), aProduct("P2", "saas-v2"), aProduct("V1", "saas-v1") });
    const ActionResult tried =
        stage.act("try", { { "product", "\"P1\"" }, named("customer", test::aCustomer().id) });
    const QString instance = stage.instanceOf(tried);
    VERIFY_FAILS(stage.attempt("tryToFormal", { named("instance", instance), { "product", "\"V1\"" } }),
        ErrorKind::Conflict);

    stage.act("tryToFormal", { named("instance", instance), { "product", "\"P2\"" } });

    QCOMPARE(stage.sender.last().text(u"productId"), QStringLiteral("P2"));
    QCOMPARE(stage.instance(instance).productId, QStringLiteral("P2"));
}

void MarketRenewalsTest::shouldRefuseTrialsWhereThereAreNone()
{
    MarketProduct none = aProduct("P1", "saas-v2");
    none.trialDays = 0;
    MarketStage stage({ none, aProduct("P2", "saas-v2") });
    const Member customer = named("customer", test::aCustomer().id);
    VERIFY_FAILS(stage.attempt("try", { { "product", "\"P1\"" }, customer }), ErrorKind::Conflict);
    VERIFY_FAILS(
        stage.attempt("try", { { "product", "\"P2\"" }, customer, { "days", "2" } }), ErrorKind::BadInput);
    VERIFY_FAILS(
        stage.attempt("try", { { "product", "\"P2\"" }, customer, { "days", "31" } }), ErrorKind::BadInput);
}

void MarketRenewalsTest::shouldChangeWithARenewalWhenTheSellerAgrees()
{
    MarketStage stage({ aProduct("P1", "saas-v2"), aProduct("P2", "saas-v2") });
    const QString instance = stage.instanceOf(stage.buy("P1", "1m"));
    stage.advance("20d");

    const ActionResult changed = stage.act("renewChange",
        { named("instance", instance), { "product", "\"P2\"" }, { "amount", "5" }, { "period", "\"1m\"" } });

    QCOMPARE(stage.sender.names().mid(2),
        QStringList(
            { QStringLiteral("saas-v2.changeInstanceCheck"), QStringLiteral("saas-v2.refreshInstance") }));
    QCOMPARE(stage.sender.last().text(u"scene"), QStringLiteral("RENEWAL_CHANGE"));
    QCOMPARE(stage.sender.last().text(u"productId"), QStringLiteral("P2"));
    QCOMPARE(stage.sender.calls.at(2).json(u"productInfo"),
        QByteArray(R"({"productId":"P2","skuCode":"sku-P2","linearValue":5})"));
    QCOMPARE(stage.order(changed.order).type, QStringLiteral("CHANGE"));
    QCOMPARE(stage.stageOf(changed), QStringLiteral("done"));
    QCOMPARE(stage.instance(instance).amount, 5);
    QCOMPARE(stage.instance(instance).productId, QStringLiteral("P2"));
    QCOMPARE(stage.instance(instance).expireMs.value_or(0), at("2026-05-02T23:59:59+08:00"));
}

void MarketRenewalsTest::shouldPlaceNoOrderWhenTheSellerRefusesTheChange()
{
    MarketStage stage({ aProduct("P1", "saas-v2") });
    const QString instance = stage.instanceOf(stage.buy("P1", "1m"));
    stage.advance("5d");
    const MarketInstance before = stage.instance(instance);
    stage.sender.answer = [](const ScriptedSender::Sent &) {
        return std::optional(ScriptedSender::code("000005"));
    };

    const ActionResult changed = stage.act("renewChange", { named("instance", instance), { "amount", "5" } });

    VERIFY_FAILS(stage.store->order(changed.order), ErrorKind::NotFound);
    QCOMPARE(stage.instance(instance), before);
    QCOMPARE(stage.lastCall().stage, CallStage::GivenUp);
    QCOMPARE(stage.lastCall().attempts, 1);
    stage.advance("1d");
    QCOMPARE(stage.sender.count(u"saas-v2.changeInstanceCheck"), 1);
}

void MarketRenewalsTest::shouldOfferAChangeInTheLastThirtyDaysOnly()
{
    MarketStage stage({ aProduct("P1", "saas-v2"), aProduct("V1", "saas-v1") });
    const QString instance = stage.instanceOf(stage.buy("P1", "1y"));
    VERIFY_FAILS(stage.attempt("renewChange", { named("instance", instance), { "amount", "2" } }),
        ErrorKind::Conflict);
    const QString old = stage.instanceOf(stage.buy("V1", "1m"));
    VERIFY_FAILS(
        stage.attempt("renewChange", { named("instance", old), { "amount", "2" } }), ErrorKind::Conflict);
    stage.advanceTo(*stage.instance(instance).expireMs - 30 * kDayMs);
    stage.act("renewChange", { named("instance", instance), { "amount", "2" } });
}

void MarketRenewalsTest::shouldTakeAnUneffectiveRenewalBack_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<bool>("namesRenewal");
    QTest::newRow("V2") << "saas-v2" << false;
    QTest::newRow("V1") << "saas-v1" << false;
    QTest::newRow("online licence") << "license-online" << true;
}

void MarketRenewalsTest::shouldTakeAnUneffectiveRenewalBack()
{
    QFETCH(QString, kind);
    QFETCH(bool, namesRenewal);
    MarketStage stage({ aProduct("P1", qPrintable(kind)) });
    const QString instance = stage.instanceOf(stage.buy("P1", "1y"));
    const auto before = stage.instance(instance).expireMs;
    const ActionResult renewed = stage.act("renew", { named("instance", instance) });

    const ActionResult cancelled = stage.act("cancelRenewal", { named("order", renewed.order) });

    QCOMPARE(stage.instance(instance).expireMs, before);
    QCOMPARE(stage.stageOf(renewed), QStringLiteral("refunded"));
    const MarketOrder refund = stage.order(cancelled.refund);
    QCOMPARE(refund.type, QStringLiteral("UNSUBSCRIBE"));
    QCOMPARE(refund.paidMinor, qint64(-10'000));
    QCOMPARE(refund.aboutOrder, renewed.order);
    QCOMPARE(stage.sender.last().text(u"orderId"), namesRenewal ? renewed.order : refund.id);
    QCOMPARE(stage.sender.last().text(u"expireTime"), QStringLiteral("20270302155959"));
    if (kind == u"saas-v1")
        QCOMPARE(stage.sender.last().json(u"orderAmount"), QByteArray("-100.00"));
    else
        QCOMPARE(stage.sender.last().text(u"scene"), QStringLiteral("UNSUBSCRIBE_RENEWAL_PERIOD"));
    VERIFY_FAILS(stage.attempt("cancelRenewal", { named("order", renewed.order) }), ErrorKind::Conflict);
}

void MarketRenewalsTest::shouldRefuseToTakeAnEffectiveRenewalBack()
{
    MarketStage stage({ aProduct("P1", "saas-v2") });
    const ActionResult bought = stage.buy("P1", "1m");
    const QString instance = stage.instanceOf(bought);
    const ActionResult first = stage.act("renew", { named("instance", instance), { "period", "\"1m\"" } });
    const ActionResult second = stage.act("renew", { named("instance", instance), { "period", "\"1m\"" } });
    VERIFY_FAILS(stage.attempt("cancelRenewal", { named("order", first.order) }), ErrorKind::Conflict);
    VERIFY_FAILS(stage.attempt("cancelRenewal", { named("order", bought.order) }), ErrorKind::Conflict);
    stage.advance("40d");
    VERIFY_FAILS(stage.attempt("cancelRenewal", { named("order", first.order) }), ErrorKind::Conflict);
    stage.act("cancelRenewal", { named("order", second.order) });

    // What was unsubscribed took its renewals with it.
    const ActionResult third = stage.act("renew", { named("instance", instance), { "period", "\"1m\"" } });
    stage.act("unsubscribe", { named("instance", instance) });
    VERIFY_FAILS(stage.attempt("cancelRenewal", { named("order", third.order) }), ErrorKind::Conflict);
}

void MarketRenewalsTest::shouldUpgradeWhenTheSellerDidIt_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("call");
    QTest::newRow("V2") << "saas-v2"
                        << "saas-v2.upgradeInstance";
    QTest::newRow("V1") << "saas-v1"
                        << "saas-v1.upgrade";
}

void MarketRenewalsTest::shouldUpgradeWhenTheSellerDidIt()
{
    QFETCH(QString, kind);
    QFETCH(QString, call);
    MarketStage stage({ aProduct("P1", qPrintable(kind)) });
    const QString instance = stage.instanceOf(stage.buy("P1", "1y"));
    stage.act("outage", { { "for", "\"5m\"" } });

    const ActionResult upgraded = stage.act("upgrade", { named("instance", instance), { "amount", "4" } });

    QCOMPARE(stage.instance(instance).amount, 1);
    QCOMPARE(stage.order(upgraded.order).type, QStringLiteral("CHANGE"));
    QCOMPARE(stage.order(upgraded.order).paidMinor, qint64(30'000));
    stage.advance("10m");
    QCOMPARE(stage.sender.last().interfaceId, call);
    QCOMPARE(stage.sender.last().text(u"orderId"), upgraded.order);
    QCOMPARE(stage.instance(instance).amount, 4);
    QCOMPARE(stage.stageOf(upgraded), QStringLiteral("done"));
}

void MarketRenewalsTest::shouldRefundAnUpgradeOfV1ThatFails()
{
    MarketStage stage({ aProduct("V1", "saas-v1") });
    const QString instance = stage.instanceOf(stage.buy("V1", "1y"));
    stage.sender.answer = nobody;
    const ActionResult upgraded = stage.act("upgrade", { named("instance", instance), { "amount", "4" } });
    stage.advance("3h");
    QCOMPARE(stage.stageOf(upgraded), QStringLiteral("failed"));
    QCOMPARE(stage.instance(instance).amount, 1);
    QCOMPARE(stage.instance(instance).stage, InstanceStage::Running);
    const auto about = stage.store->ordersAbout(upgraded.order).value();
    QCOMPARE(about.constLast().type, QStringLiteral("UNSUBSCRIBE"));
    QCOMPARE(about.constLast().paidMinor, qint64(-30'000));
}

void MarketRenewalsTest::shouldKeepAnUpgradeOfV2ForRestart()
{
    MarketStage stage({ aProduct("P1", "saas-v2") });
    const QString instance = stage.instanceOf(stage.buy("P1", "1y"));
    stage.sender.answer = nobody;
    const ActionResult upgraded = stage.act("upgrade", { named("instance", instance), { "amount", "4" } });
    stage.advance("3h");
    QCOMPARE(stage.stageOf(upgraded), QStringLiteral("opening"));
    QCOMPARE(stage.lastCall().stage, CallStage::GivenUp);
    QVERIFY(!stage.lastCall().exception.isEmpty());

    stage.sender.answer = {};
    stage.act("restart", { { "call", QByteArray::number(stage.lastCall().id) } });

    QCOMPARE(stage.stageOf(upgraded), QStringLiteral("done"));
    QCOMPARE(stage.instance(instance).amount, 4);
    QVERIFY(stage.lastCall().manual);
}

void MarketRenewalsTest::shouldRefuseAnUpgradeThatIsNone()
{
    MarketProduct fixed = aProduct("P2", "saas-v2");
    fixed.upgradable = false;
    MarketStage stage({ aProduct("P1", "saas-v2"), fixed });
    const QString instance = stage.instanceOf(stage.buy("P1", "1y"));
    VERIFY_FAILS(
        stage.attempt("upgrade", { named("instance", instance), { "amount", "1" } }), ErrorKind::Conflict);
    VERIFY_FAILS(stage.attempt("upgrade",
                     { named("instance", stage.instanceOf(stage.buy("P2", "1y"))), { "amount", "3" } }),
        ErrorKind::Conflict);
    stage.advance("400d");
    VERIFY_FAILS(
        stage.attempt("upgrade", { named("instance", instance), { "amount", "9" } }), ErrorKind::Conflict);
}

ZHANGGUI_TEST(MarketRenewalsTest)
#include "market_renewals_test.moc"
