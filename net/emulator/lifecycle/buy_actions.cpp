#include "models/json/json_value.h"
#include "net/emulator/lifecycle/actions.h"
#include "net/emulator/lifecycle/opening.h"
#include "net/emulator/lifecycle/order_making.h"

namespace zhanggui {

namespace {

constexpr int kMostCustomParameters = 3; // of a product (zh-cn_topic_0070649013, C)
constexpr int kMostAmount = 9999; // four digits in V1 (zh-cn_topic_0070649013; seven in newer prints, D)
constexpr int kLeastTrialDays = 3; // trials last 3 to 180 days (sales rules, C)
constexpr qint64 kAcceptedMs = qint64(3) * 3600 * 1000; // within 3 hours after acceptance (P6, C)

MarketProduct productOnSale(MarketWork &work, const QString &id)
{
    MarketProduct product = work.product(id);
    if (!work.failed() && product.delisted)
        work.refuse(QStringLiteral("The product is off the shelf"), id);
    return product;
}

/// {"name": "value"} or [{"name": …, "value": …}].
QList<QPair<QString, QString>> parametersOf(MarketWork &work, const MarketAction &action)
{
    QList<QPair<QString, QString>> list;
    const auto found = std::find_if(action.members.begin(), action.members.end(),
        [](const auto &member) { return member.first == u"params"; });
    if (found == action.members.end())
        return list;
    const auto json = readJson(found->second);
    if (json && json->root.kind == JsonValue::Kind::Object) {
        for (const auto &[name, value] : json->root.members)
            list.append({ name, value.text });
    } else if (json) {
        for (const JsonValue &one : json->root.items)
            list.append({ one.member(u"name").text, one.member(u"value").text });
    }
    const bool named =
        std::all_of(list.begin(), list.end(), [](const auto &one) { return !one.first.isEmpty(); });
    if (!json || !named || list.size() > kMostCustomParameters)
        work.badInput(QStringLiteral("params are at most %1 names with values").arg(kMostCustomParameters));
    return list;
}

bool hasPeriod(const MarketProduct &product)
{
    return product.chargingMode == u"PERIOD" || product.chargingMode == u"ON_DEMAND_PKG";
}

ActionResult about(const MarketOrder &order)
{
    ActionResult result;
    result.order = order.id;
    result.instance = order.instanceId;
    result.license = order.license;
    return result;
}

/// beginOpening() may have made a licence.
ActionResult opened(MarketWork &work, const MarketOrder &order)
{
    const qint64 call = beginOpening(work, order);
    ActionResult result = about(work.order(order.id));
    result.call = call;
    return result;
}

} // namespace

ActionResult doBuy(MarketWork &work, const MarketAction &action)
{
    const MarketProduct product = productOnSale(work, action.text(u"product"));
    const MarketCustomer customer = work.customer(action.text(u"customer"));
    MarketOrder order = newOrder(work, product, customer.id, "NEW");
    order.amount = int(numberOf(work, action, "amount", 1, kMostAmount, 1));
    order.extendParams = parametersOf(work, action);
    if (hasPeriod(product))
        setPeriod(order, product, periodOf(work, action), work.nowMs());
    else if (action.has(u"period"))
        work.badInput(QStringLiteral("A product that is not sold by period has none"), product.id);
    else
        setPrice(order, product);
    if (work.failed())
        return {};
    if (action.has(u"paid") && action.text(u"paid") == u"false") {
        setStage(work, order, OrderStage::Unpaid);
        return about(order);
    }
    return opened(work, order);
}

ActionResult doPay(MarketWork &work, const MarketAction &action)
{
    MarketOrder order = work.order(action.text(u"order"));
    if (!work.failed() && order.stage != OrderStage::Unpaid)
        work.refuse(QStringLiteral("Only an unpaid order can be paid"), order.id);
    const MarketProduct product = productOnSale(work, order.productId);
    if (work.failed())
        return {};
    // The period begins with the payment, not with the placing.
    if (hasPeriod(product))
        setPeriod(order, product, { order.periodType, order.periodNumber }, work.nowMs());
    return opened(work, order);
}

ActionResult doCancel(MarketWork &work, const MarketAction &action)
{
    MarketOrder order = work.order(action.text(u"order"));
    if (!work.failed() && order.stage != OrderStage::Unpaid)
        work.refuse(QStringLiteral("Only an unpaid order can be cancelled"), order.id);
    if (!work.failed())
        setStage(work, order, OrderStage::Cancelled);
    return about(order);
}

ActionResult doTry(MarketWork &work, const MarketAction &action)
{
    const MarketProduct product = productOnSale(work, action.text(u"product"));
    const MarketCustomer customer = work.customer(action.text(u"customer"));
    // SaaS by period, and what is opened like it (sales rules, C; online licences know the conversion, C).
    const bool kind = product.kind.startsWith(u"saas-") || product.kind == u"license-online";
    const bool offered = kind && product.chargingMode == u"PERIOD" && product.trialDays >= kLeastTrialDays;
    if (!work.failed() && !offered)
        work.refuse(QStringLiteral("The product offers no trial"), product.id);
    MarketOrder order = newOrder(work, product, customer.id, "TRIAL");
    const int days = int(numberOf(work, action, "days", kLeastTrialDays,
        std::max(product.trialDays, kLeastTrialDays), product.trialDays));
    setPeriod(order, product, { QStringLiteral("day"), days }, work.nowMs());
    order.amountMinor = order.paidMinor = 0;
    return work.failed() ? ActionResult() : opened(work, order);
}

ActionResult doAccept(MarketWork &work, const MarketAction &action)
{
    const MarketOrder order = work.order(action.text(u"order"));
    if (!work.failed() && order.stage != OrderStage::Supervised)
        work.refuse(QStringLiteral("The order does not wait for the buyer's acceptance"), order.id);
    work.unplan(QStringLiteral("complete"), order.id);
    work.plan(QStringLiteral("complete"), order.id, work.nowMs() + kAcceptedMs);
    return about(order);
}

ActionResult doNotifyOrder(MarketWork &work, const MarketAction &action)
{
    const MarketOrder order = work.order(action.text(u"order"));
    const MarketProduct product = work.product(order.productId);
    if (!work.failed() && !product.orderNotice)
        work.refuse(QStringLiteral("The product has no order notification"), product.id);
    ActionResult result = about(order);
    result.call = work.failed() ? 0 : notifyOrder(work, order);
    return result;
}

} // namespace zhanggui
