#include "net/emulator/lifecycle/order_views.h"

#include "net/emulator/lifecycle/market_work.h"

#include <algorithm>

namespace zhanggui {

namespace {

/// %1 … of both languages filled alike.
template <class... Args> BothLanguages said(const char *en, const char *zh, const Args &...args)
{
    BothLanguages text{ QString::fromUtf8(en), QString::fromUtf8(zh) };
    if constexpr (sizeof...(args) > 0) {
        text.en = text.en.arg(args...);
        text.zh = text.zh.arg(args...);
    }
    return text;
}

BothLanguages joined(const BothLanguages &first, const BothLanguages &second)
{
    if (second.en.isEmpty())
        return first;
    return { first.en % u' ' % second.en, first.zh % second.zh };
}

struct Facts {
    MarketOrder order;
    MarketProduct product;
    std::optional<MarketCall> call; // the newest that the order waits for, or that ended it
    int attempts = 0; // there are at most; 0: not known
    std::optional<MarketOrder> refund; // that takes it back
};

OrderView view(const Facts &facts, const char *en, const char *zh, const BothLanguages &text)
{
    return { QString::fromUtf8(zh), QString::fromUtf8(en), text, facts.order.stageSinceMs };
}

QString money(const Facts &facts, qint64 minor)
{
    return QStringLiteral("%1 %2").arg(
        QString::number(double(qAbs(minor)) / 100, 'f', 2), facts.product.currency);
}

QString callName(const MarketCall &call)
{
    return call.interfaceId.section(u'.', 1);
}

bool isNotice(const MarketCall &call)
{
    return callName(call) == u"orderNotify" || callName(call).endsWith(u"Sync");
}

/// Attempt n of m, what was wrong, and when the next one is; nothing without a call.
BothLanguages attemptText(const Facts &facts)
{
    if (!facts.call)
        return {};
    const MarketCall &call = *facts.call;
    if (call.attempts == 0 && call.stage == CallStage::Waiting)
        return said("%1 is about to be called.", "即将调用%1。", callName(call));
    const QString of = facts.attempts > 0 ? QString::number(facts.attempts) : QStringLiteral("?");
    BothLanguages text = said("%1: attempt %2 of %3.", "%1：第%2次调用，共%3次。", callName(call),
        QString::number(call.attempts), of);
    if (!call.exception.isEmpty())
        text = joined(text, said("The last answer: %1.", "最近一次结果：%1。", call.exception));
    if (call.stage == CallStage::Waiting && call.nextMs)
        return joined(text,
            said("The next attempt is at %1 (UTC+8).", "下次调用时间%1（UTC+8）。",
                marketMoment(*call.nextMs)));
    if (call.stage == CallStage::GivenUp)
        return joined(text, said("No further attempt is made.", "不再自动重试。"));
    return text;
}

/// Where the seller finds it and what to do: 生产接口消息 > 异常信息 > 重新启动 (C).
BothLanguages messageHint(const Facts &facts)
{
    if (!facts.call || facts.call->exception.isEmpty())
        return {};
    if (facts.call->stage == CallStage::GivenUp)
        return said("See Service Interface Messages: mend the server, then restart the call there.",
            "请在生产接口消息的异常信息中查看，修复后点击重新启动。");
    return said("The exception stands in Service Interface Messages.", "异常信息见生产接口消息。");
}

BothLanguages refundText(const Facts &facts)
{
    if (!facts.refund)
        return {};
    return said("Refunded at %1 (UTC+8): %2, order %3.", "已于%1（UTC+8）退款%2，退订订单%3。",
        marketMoment(facts.refund->createdMs), money(facts, facts.refund->paidMinor), facts.refund->id);
}

/// How long the opening was tried: "3 hours" of the guide, as it came out.
QString triedHours(const Facts &facts)
{
    if (!facts.call)
        return QStringLiteral("0");
    const qint64 ms = facts.order.stageSinceMs - facts.call->firstMs;
    return QString::number(double(ms) / 3'600'000, 'f', ms % 3'600'000 == 0 ? 0 : 1);
}

OrderViews sameForAll(const Facts &facts, const char *en, const char *zh, const BothLanguages &text)
{
    const OrderView one = view(facts, en, zh, text);
    return { one, one, one };
}

BothLanguages openingText(const Facts &facts)
{
    if (facts.order.aboutOrder.isEmpty())
        return said("Paid; the service is being opened.", "已支付，服务开通中。");
    return said("Paid; the change is being passed on to the service.", "已支付，正在通知服务商变更。");
}

OrderViews openingViews(const Facts &facts)
{
    const BothLanguages buyer = openingText(facts);
    const BothLanguages attempts = attemptText(facts);
    return { view(facts, "Processing", "处理中", buyer),
        view(facts, "Processing", "处理中", joined(joined(buyer, attempts), messageHint(facts))),
        view(facts, "Processing", "处理中", joined(buyer, attempts)) };
}

OrderViews supervisedViews(const Facts &facts)
{
    const BothLanguages opened =
        said("Opened; service supervision is not finished.", "已开通，服务监管未完成。");
    const OrderView others = view(facts, "Processing", "处理中", opened);
    return { view(facts, "Processing", "处理中",
                 joined(opened, said("Accept the service when it is delivered.", "服务交付后请验收。"))),
        others, others };
}

/// The automatic unsubscription after the ladder of a create (zh-cn_topic_0070649427, C).
OrderViews failedViews(const Facts &facts)
{
    const BothLanguages buyer =
        said("The service could not be opened for %1 hours; the order was unsubscribed automatically.",
            "服务连续%1小时开通失败，订单已自动退订。", triedHours(facts));
    const BothLanguages failed =
        said("Failed for %1 hours: refunded.", "连续%1小时失败：已退款。", triedHours(facts));
    const BothLanguages counted =
        said("It counts among the failed orders of the month; more than five may take the product off the "
             "shelf.",
            "计入当月失败订单；超过5笔可能被下架。");
    const BothLanguages seller = joined(joined(failed, attemptText(facts)), refundText(facts));
    return { view(facts, "Unsubscribed", "已退订", joined(buyer, refundText(facts))),
        view(facts, "Order failed", "订单失败", joined(joined(seller, counted), messageHint(facts))),
        view(facts, "Order failed, unsubscribed automatically", "订单失败，自动退订", seller) };
}

OrderViews refundViews(const Facts &facts, bool through)
{
    const BothLanguages buyer = through ? joined(said("Unsubscribed.", "已退订。"), refundText(facts))
                                        : said("The refund is under way.", "退款处理中。");
    const BothLanguages others = joined(buyer, attemptText(facts));
    const char *en = through ? "Unsubscribed" : "Refunding";
    const char *zh = through ? "已退订" : "退款中";
    return { view(facts, en, zh, buyer), view(facts, en, zh, joined(others, messageHint(facts))),
        view(facts, en, zh, others) };
}

OrderViews doneViews(const Facts &facts)
{
    if (facts.order.type == u"UNSUBSCRIBE")
        return sameForAll(facts, "Completed", "已完成",
            said("Takes order %1 back; %2 were paid back.", "退订订单%1，退款%2。", facts.order.aboutOrder,
                money(facts, facts.order.paidMinor)));
    const BothLanguages text = facts.order.aboutOrder.isEmpty()
        ? said("Opened at %1 (UTC+8).", "已于%1（UTC+8）开通。", marketMoment(facts.order.stageSinceMs))
        : said("Taken by the service at %1 (UTC+8).", "已于%1（UTC+8）生效。",
            marketMoment(facts.order.stageSinceMs));
    return sameForAll(facts, "Completed", "已完成", text);
}

Result<Facts> factsOf(const MarketStore &store, const QString &orderId)
{
    Facts facts;
    const auto order = store.order(orderId);
    if (!order)
        return tl::unexpected(order.error());
    facts.order = *order;
    const auto product = store.product(order->productId);
    if (product)
        facts.product = *product;
    const auto about = store.ordersAbout(orderId);
    const auto calls = store.callsAbout(orderId);
    if (!about || !calls)
        return tl::unexpected(about ? calls.error() : about.error());
    for (const MarketOrder &one : *about) {
        if (one.type == u"UNSUBSCRIBE" && one.aboutOrder == orderId)
            facts.refund = one;
    }
    QList<MarketCall> all = *calls;
    if (facts.refund) {
        const auto back = store.callsAbout(facts.refund->id);
        if (!back)
            return tl::unexpected(back.error());
        if (facts.order.stage == OrderStage::Refunding || facts.order.stage == OrderStage::Refunded)
            all += *back;
    }
    for (const MarketCall &call : std::as_const(all)) {
        if (!isNotice(call) && (!facts.call || call.id > facts.call->id))
            facts.call = call;
    }
    return facts;
}

/// A create that gave up is told by itself, not by the release that may have followed it.
void chooseCreate(const MarketStore &store, Facts &facts)
{
    const auto calls = store.callsAbout(facts.order.id);
    if (facts.order.stage != OrderStage::Failed || !calls)
        return;
    const auto gaveUp = std::ranges::find(*calls, CallStage::GivenUp, &MarketCall::stage);
    if (gaveUp != calls->end())
        facts.call = *gaveUp;
}

} // namespace

Result<OrderViews> orderViews(const MarketStore &store, const QString &orderId)
{
    Result<Facts> facts = factsOf(store, orderId);
    if (!facts)
        return tl::unexpected(facts.error());
    chooseCreate(store, *facts);
    if (facts->call) {
        const auto most = store.value(u"ladder/" % facts->call->interfaceId % u'/' % facts->product.site);
        facts->attempts = most ? most->toInt() : 0;
    }
    switch (facts->order.stage) {
    case OrderStage::Unpaid:
        return sameForAll(*facts, "To be paid", "待支付", said("Not paid yet.", "订单尚未支付。"));
    case OrderStage::Opening:
        return openingViews(*facts);
    case OrderStage::Supervised:
        return supervisedViews(*facts);
    case OrderStage::Done:
        return doneViews(*facts);
    case OrderStage::Failed:
        return failedViews(*facts);
    case OrderStage::Refunding:
        return refundViews(*facts, false);
    case OrderStage::Refunded:
        return refundViews(*facts, true);
    case OrderStage::Cancelled:
        break;
    }
    return sameForAll(*facts, "Cancelled", "已取消", said("Cancelled before it was paid.", "支付前已取消。"));
}

} // namespace zhanggui
