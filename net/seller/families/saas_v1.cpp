// SaaS V1.0 (saas_topic_0000001, 2025-11-13): GET, everything in the query, answers signed in Body-Sign,
// userName and password enciphered. New products are not made any more; those that exist are still called.
#include "net/seller/families/families.h"
#include "net/seller/instance_rules.h"
#include "net/signing/field_cipher.h"
#include "net/signing/saas_extend_params.h"

namespace zhanggui {

namespace {

/// chargingMode in the words of the order query (zh-cn_topic_0070649013, C).
QString modeName(const QString &number)
{
    if (number == u"0")
        return QStringLiteral("ON_DEMAND");
    if (number == u"5")
        return QStringLiteral("ON_DEMAND_PKG");
    return number == u"3" ? QStringLiteral("ONE_TIME") : QStringLiteral("PERIOD");
}

/// mobilePhone and email come enciphered, with the strength that was chosen when the product was published.
bool opens(const SellerDesk &desk, const QString &value)
{
    const Secret *key = desk.keys.of(CallbackKey::V1);
    return value.isEmpty() || !key || decryptField(value.toUtf8(), *key, desk.fieldBits).has_value();
}

SellerAnswer newInstance(SellerDesk &desk, const SellerCall &call)
{
    CallFields fields(call.fields, desk.faults);
    InstanceOrder order;
    order.orderId = fields.text("orderId");
    order.businessId = fields.text("businessId");
    order.productId = fields.text("productId");
    fields.text("customerId", 100);
    if (!desk.international)
        fields.text("customerName"); // O on the international site
    for (const char *name : { "customerName", "userId", "userName", "skuCode" })
        fields.optional(name);
    order.expireTime = fields.optionalTime("expireTime");
    fields.optional("periodType", 10);
    fields.optional("saasExtendParams", kSaasExtendParamsLimit);
    const QString mode = call.field("chargingMode");
    order.chargingMode = modeName(mode);
    if (const auto refusal = fields.refusal())
        return *refusal;
    const QString extend = call.field("saasExtendParams");
    if (!extend.isEmpty() && !readSaasExtendParams(extend.toUtf8()))
        return sellerAnswer(
            seller_code::kBadRequest, QStringLiteral("invalid parameter: saasExtendParams cannot be read"));
    if (!opens(desk, call.field("mobilePhone")) || !opens(desk, call.field("email")))
        return sellerAnswer(
            seller_code::kBadRequest, QStringLiteral("invalid parameter: an enciphered field does not open"));
    // Of what is paid by use, one order has an instance for each product (zh-cn_topic_0070649013, C).
    order.key = order.orderId;
    if (mode == u"0" || mode == u"5")
        order.key = order.orderId % u'\n' % order.productId;
    const SellerInstance instance = instanceFor(desk, call, order);
    SellerAnswer answer = creationAnswer(desk, call, instance);
    answer.add("encryptType", desk.fieldBits == 128 ? QStringLiteral("2") : QStringLiteral("1"));
    answer.add("appInfo", appInfoOf(desk, instance, desk.keys.of(CallbackKey::V1)));
    return answer;
}

SellerAnswer refresh(SellerDesk &desk, const SellerCall &call)
{
    CallFields fields(call.fields, desk.faults);
    const QString order = fields.text("orderId");
    const QString id = fields.text("instanceId");
    fields.optional("productId");
    fields.optional("trialToFormal", 2);
    fields.optional("periodType", 10);
    const QString expireTime = fields.time("expireTime");
    if (const auto refusal = fields.refusal())
        return *refusal;
    return refreshInstance(desk, call, id, order, expireTime);
}

/// expireInstance and releaseInstance name the order of the purchase.
SellerAnswer ending(SellerDesk &desk, const SellerCall &call, bool forGood)
{
    CallFields fields(call.fields, desk.faults);
    const QString id = fields.text("instanceId");
    fields.text("orderId");
    if (const auto refusal = fields.refusal())
        return *refusal;
    return forGood ? releaseInstance(desk, call, id) : freezeInstance(desk, call, id);
}

SellerAnswer upgrade(SellerDesk &desk, const SellerCall &call)
{
    CallFields fields(call.fields, desk.faults);
    const QString id = fields.text("instanceId");
    const QString order = fields.text("orderId");
    fields.text("skuCode");
    fields.text("productId");
    if (const auto refusal = fields.refusal())
        return *refusal;
    return upgradeInstance(desk, call, id, order);
}

SellerAnswer instanceStatus(SellerDesk &desk, const SellerCall &call)
{
    CallFields fields(call.fields, desk.faults);
    const QString id = fields.text("instanceId");
    const QString status = fields.word("instanceStatus", { "FREEZE", "NORMAL" });
    if (const auto refusal = fields.refusal())
        return *refusal;
    return status == u"FREEZE" ? freezeInstance(desk, call, id) : unfreezeInstance(desk, call, id);
}

SellerAnswer queryInstance(SellerDesk &desk, const SellerCall &call)
{
    CallFields fields(call.fields, desk.faults);
    const QString ids = fields.text("instanceId", 100 * 64 + 99);
    if (const auto refusal = fields.refusal())
        return *refusal;
    return queryInstances(desk, call, ids, desk.keys.of(CallbackKey::V1));
}

} // namespace

SellerAnswer answerSaasV1(SellerDesk &desk, const SellerCall &call)
{
    const QString activity = call.field("activity");
    if (activity == u"newInstance")
        return newInstance(desk, call);
    if (activity == u"refreshInstance")
        return refresh(desk, call);
    if (activity == u"expireInstance" || activity == u"releaseInstance")
        return ending(desk, call, activity == u"releaseInstance");
    if (activity == u"upgrade")
        return upgrade(desk, call);
    if (activity == u"instanceStatus")
        return instanceStatus(desk, call);
    if (activity == u"queryInstance")
        return queryInstance(desk, call);
    return unknownActivity(desk);
}

} // namespace zhanggui
