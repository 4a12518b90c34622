// One order as its buyer, its seller and the platform see it.
#include "net/emulator/lifecycle/order_views.h"
#include "tests/support/market_stage.h"
#include "tests/support/results.h"
#include "tests/support/test_main.h"

using namespace zhanggui;
using test::aProduct;
using test::MarketStage;
using test::ScriptedSender;

namespace {

QPair<const char *, QByteArray> named(const char *name, const QString &id)
{
    return { name, MarketStage::text(id) };
}

std::optional<QByteArray> nobody(const ScriptedSender::Sent &)
{
    return std::nullopt;
}

OrderViews viewsOf(MarketStage &stage, const QString &order)
{
    const auto views = orderViews(*stage.store, order);
    if (!views)
        qFatal("%s", qPrintable(views.error().what));
    return *views;
}

/// Every text is there in both languages and holds no place that was not filled.
bool isWhole(const OrderViews &views)
{
    for (const OrderView &view : { views.buyer, views.seller, views.platform }) {
        for (const QString &text : { view.stateZh, view.stateEn, view.text.en, view.text.zh }) {
            if (text.isEmpty() || text.contains(u'%') || text.contains(u"  "))
                return false;
        }
    }
    return true;
}

} // namespace

class MarketViewsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void shouldShowAnUnpaidAndACancelledOrder()
    {
        MarketStage stage({ aProduct("P1", "saas-v2") });
        const ActionResult bought = stage.act(
            "buy", { { "product", "\"P1\"" }, named("customer", test::aCustomer().id), { "paid", "false" } });
        QCOMPARE(viewsOf(stage, bought.order).buyer.stateZh, QStringLiteral("待支付"));
        stage.act("cancel", { named("order", bought.order) });
        const OrderViews views = viewsOf(stage, bought.order);
        QCOMPARE(views.seller.stateZh, QStringLiteral("已取消"));
        QVERIFY(isWhole(views));
    }

    void shouldTellTheSellerOfAttemptsAndTheNextOne()
    {
        MarketStage stage({ aProduct("P1", "saas-v2") });
        stage.sender.answer = nobody;
        const ActionResult bought = stage.buy("P1", "1y");
        stage.advance("15m");

        const OrderViews views = viewsOf(stage, bought.order);

        QVERIFY(isWhole(views));
        QCOMPARE(views.buyer.stateZh, QStringLiteral("处理中"));
        QVERIFY(!views.buyer.text.en.contains(u"attempt"));
        QVERIFY2(
            views.seller.text.en.contains(u"newInstance: attempt 2 of 19"), qPrintable(views.seller.text.en));
        QVERIFY(views.seller.text.en.contains(u"Nobody took the connection"));
        QVERIFY(views.seller.text.en.contains(u"2026-03-02 10:20:00"));
        QVERIFY(views.seller.text.zh.contains(u"生产接口消息"));
        QVERIFY(views.platform.text.zh.contains(u"第2次"));
        QCOMPARE(views.seller.sinceMs, test::kStageStart);
    }

    void shouldSayFailedForThreeHoursRefunded()
    {
        MarketStage stage({ aProduct("P1", "saas-v2") });
        stage.sender.answer = nobody;
        const ActionResult bought = stage.buy("P1", "1y");
        stage.advance("4h");

        const OrderViews views = viewsOf(stage, bought.order);

        QVERIFY(isWhole(views));
        QCOMPARE(views.buyer.stateZh, QStringLiteral("已退订"));
        QCOMPARE(views.seller.stateZh, QStringLiteral("订单失败"));
        QVERIFY2(views.buyer.text.en.contains(u"3 hours"), qPrintable(views.buyer.text.en));
        QVERIFY(views.buyer.text.en.contains(u"Refunded at 2026-03-02 13:00:00"));
        QVERIFY(views.buyer.text.en.contains(u"100.00 CNY"));
        QVERIFY(views.seller.text.en.contains(u"Failed for 3 hours: refunded."));
        QVERIFY(views.seller.text.en.contains(u"attempt 19 of 19"));
        QVERIFY(views.seller.text.en.contains(u"more than five"));
        QVERIFY(views.platform.text.zh.contains(u"连续3小时失败：已退款"));
    }

    void shouldNameTheCallThatWaitsForARestart()
    {
        MarketStage stage({ aProduct("P1", "saas-v2") });
        const QString instance = stage.instanceOf(stage.buy("P1", "1y"));
        stage.sender.answer = nobody;
        const ActionResult renewed = stage.act("renew", { named("instance", instance) });
        stage.advance("3h");
        const OrderViews views = viewsOf(stage, renewed.order);
        QVERIFY(isWhole(views));
        QCOMPARE(views.seller.stateZh, QStringLiteral("处理中"));
        QVERIFY(views.seller.text.zh.contains(u"重新启动"));
        QVERIFY(views.seller.text.en.contains(u"No further attempt"));
        QVERIFY(!views.buyer.text.zh.contains(u"重新启动"));
    }

    void shouldShowSupervisionAndCompletion()
    {
        MarketProduct product = aProduct("S1", "service", "ONE_TIME");
        product.supervised = true;
        MarketStage stage({ product });
        const ActionResult bought = stage.buy("S1");
        QVERIFY(viewsOf(stage, bought.order).buyer.text.zh.contains(u"验收"));
        QCOMPARE(viewsOf(stage, bought.order).buyer.stateZh, QStringLiteral("处理中"));
        stage.act("accept", { named("order", bought.order) });
        stage.advance("3h");
        QCOMPARE(viewsOf(stage, bought.order).buyer.stateZh, QStringLiteral("已完成"));
        QVERIFY(isWhole(viewsOf(stage, bought.order)));
    }

    void shouldShowARefundUnderWayAndThrough()
    {
        MarketStage stage({ aProduct("P1", "saas-v2") });
        const ActionResult bought = stage.buy("P1", "1y");
        stage.sender.answer = nobody;
        const ActionResult back = stage.act("unsubscribe", { named("order", bought.order) });
        OrderViews views = viewsOf(stage, bought.order);
        QVERIFY(isWhole(views));
        QCOMPARE(views.buyer.stateZh, QStringLiteral("退款中"));
        QVERIFY(views.seller.text.en.contains(u"releaseInstance: attempt 1 of 7"));
        stage.sender.answer = {};
        stage.advance("10m");
        views = viewsOf(stage, bought.order);
        QCOMPARE(views.buyer.stateZh, QStringLiteral("已退订"));
        QVERIFY(views.buyer.text.en.contains(back.refund));
        const OrderViews refund = viewsOf(stage, back.refund);
        QCOMPARE(refund.platform.stateZh, QStringLiteral("已完成"));
        QVERIFY(refund.platform.text.en.contains(bought.order));
        QVERIFY(isWhole(refund));
    }

    void shouldKnowNoOrderThatIsNotThere()
    {
        MarketStage stage({});
        VERIFY_FAILS(orderViews(*stage.store, QStringLiteral("no")), ErrorKind::NotFound);
    }
};

ZHANGGUI_TEST(MarketViewsTest)
#include "market_views_test.moc"
