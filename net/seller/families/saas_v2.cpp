// SaaS V2.0 (zh-cn_topic_0070649414 ff., 2025-12; intl topic_0070649092 ff., 2025-10): POST, one address,
// `activity` in the body. There is no expireInstance: expiry is FREEZE, and after the days of grace RELEASE.
#include "net/seller/families/families.h"
#include "net/seller/instance_rules.h"

namespace zhanggui {

namespace {

constexpr qsizetype kLongestIds =
    100 * 64 + 99; // the table's 100 characters would not hold the 100 ids it allows

SellerAnswer newInstance(SellerDesk &desk, const SellerCall &call)
{
    CallFields fields(call.fields, desk.faults);
    InstanceOrder order;
    order.orderId = fields.text("orderId");
    order.orderLineId = fields.text("orderLineId");
    order.businessId = fields.text("businessId"); // another one in every request: never part of the key
    if (const auto refusal = fields.refusal())
        return *refusal;
    order.key = order.orderId % u'\n' % order.orderLineId;
    return creationAnswer(desk, call, instanceFor(desk, call, order));
}

SellerAnswer queryInstance(SellerDesk &desk, const SellerCall &call)
{
    CallFields fields(call.fields, desk.faults);
    const QString ids = fields.text("instanceId", kLongestIds);
    if (const auto refusal = fields.refusal())
        return *refusal;
    return queryInstances(desk, call, ids, nullptr);
}

SellerAnswer refresh(SellerDesk &desk, const SellerCall &call)
{
    CallFields fields(call.fields, desk.faults);
    const QString scene = fields.word(
        "scene", { "TRIAL_TO_FORMAL", "RENEWAL", "UNSUBSCRIBE_RENEWAL_PERIOD", "RENEWAL_CHANGE" });
    const QString order = fields.text("orderId");
    const QString line = fields.text("orderLineId");
    const QString id = fields.text("instanceId");
    fields.optional("productId");
    const QString expireTime = fields.time("expireTime");
    if (const auto refusal = fields.refusal())
        return *refusal;
    // A cancelled renewal may name the order of the renewal itself (intl pages), so the scene counts too.
    return refreshInstance(desk, call, id, QString(scene % u' ' % order % u' ' % line), expireTime);
}

SellerAnswer updateStatus(SellerDesk &desk, const SellerCall &call)
{
    CallFields fields(call.fields, desk.faults);
    const QString id = fields.text("instanceId");
    const QString status = fields.word("status", { "FREEZE", "UNFREEZE" });
    if (const auto refusal = fields.refusal())
        return *refusal;
    return status == u"FREEZE" ? freezeInstance(desk, call, id) : unfreezeInstance(desk, call, id);
}

SellerAnswer release(SellerDesk &desk, const SellerCall &call)
{
    CallFields fields(call.fields, desk.faults);
    const QString id = fields.text("instanceId");
    fields.optional("orderId"); // only after an unsubscription
    fields.optional("orderLineId");
    if (const auto refusal = fields.refusal())
        return *refusal;
    return releaseInstance(desk, call, id);
}

SellerAnswer upgrade(SellerDesk &desk, const SellerCall &call)
{
    CallFields fields(call.fields, desk.faults);
    const QString id = fields.text("instanceId");
    const QString order = fields.text("orderId");
    const QString line = fields.text("orderLineId");
    if (const auto refusal = fields.refusal())
        return *refusal;
    SellerAnswer answer = upgradeInstance(desk, call, id, order);
    // What it becomes stands in the order alone.
    if (desk.orderToQuery && !call.isTest() && answer.code() == QLatin1String(seller_code::kSuccess))
        desk.orderToQuery(order, line);
    return answer;
}

/// A downgrade must leave room for what is in use (zh-cn_topic_0212111358, C).
SellerAnswer changeCheck(SellerDesk &desk, const SellerCall &call)
{
    CallFields fields(call.fields, desk.faults);
    const QString id = fields.text("instanceId");
    if (const auto refusal = fields.refusal())
        return *refusal;
    const JsonValue &target = call.fields.member(u"productInfo");
    if (target.kind != JsonValue::Kind::Object && !desk.faults.has("fields-unchecked"))
        return sellerAnswer(
            seller_code::kBadRequest, QStringLiteral("invalid parameter: productInfo is no object"));
    const JsonValue &amount = target.member(u"linearValue");
    return onInstance(desk, call, id, [&amount](const SellerInstance &instance) {
        if (!amount.isNothing() && amount.text.toLongLong() < instance.seats)
            return sellerAnswer(seller_code::kBadRequest,
                QStringLiteral("invalid parameter: more is in use than the target holds"));
        return sellerSuccess();
    });
}

} // namespace

SellerAnswer answerSaasV2(SellerDesk &desk, const SellerCall &call)
{
    const QString activity = call.field("activity");
    if (activity == u"newInstance")
        return newInstance(desk, call);
    if (activity == u"queryInstance")
        return queryInstance(desk, call);
    if (activity == u"refreshInstance")
        return refresh(desk, call);
    if (activity == u"updateInstanceStatus")
        return updateStatus(desk, call);
    if (activity == u"releaseInstance")
        return release(desk, call);
    if (activity == u"upgradeInstance")
        return upgrade(desk, call);
    if (activity == u"changeInstanceCheck")
        return changeCheck(desk, call);
    return unknownActivity(desk);
}

SellerAnswer unknownActivity(const SellerDesk &desk)
{
    if (desk.faults.has("unknown-activity-accepted"))
        return sellerSuccess();
    return sellerAnswer(
        seller_code::kBadRequest, QStringLiteral("invalid parameter: the activity is not known"));
}

} // namespace zhanggui
