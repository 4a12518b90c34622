// License 1.0 (zh-cn_topic_0000001353181669, offline for new products): GET and Body-Sign as SaaS V1.0; the
// licence is made of the identification code of the buyer's machine and comes with the answer.
#include "net/seller/families/families.h"
#include "net/seller/instance_rules.h"
#include "net/signing/digest.h"
#include "net/signing/saas_extend_params.h"

namespace zhanggui {

namespace {

/// The same machine and instance get the same licence.
QString licenceFor(const SellerInstance &instance, const QString &machine)
{
    const QByteArray digest = sha256Hex(QString(instance.id % u'\n' % machine).toUtf8()).left(32).toUpper();
    return u"LIC-" % QString::fromLatin1(digest);
}

SellerAnswer getLicense(SellerDesk &desk, const SellerCall &call)
{
    CallFields fields(call.fields, desk.faults);
    InstanceOrder order;
    order.orderId = fields.text("orderId");
    order.businessId = fields.text("businessId");
    order.productId = fields.text("productId");
    fields.text("customerId", 100);
    fields.optional("customerName");
    fields.optional("skuCode");
    fields.optional("periodType", 10);
    order.expireTime = fields.optionalTime("expireTime");
    const QString extend = fields.text("saasExtendParams", kSaasExtendParamsLimit);
    if (const auto refusal = fields.refusal())
        return *refusal;
    const auto parameters = readSaasExtendParams(extend.toUtf8());
    if (!parameters && !desk.faults.has("fields-unchecked"))
        return sellerAnswer(
            seller_code::kBadRequest, QStringLiteral("invalid parameter: saasExtendParams cannot be read"));
    QString machine;
    for (const SaasExtendParam &one : parameters.value_or(QList<SaasExtendParam>())) {
        if (one.name == u"identificationCode")
            machine = one.value;
    }
    order.key = u"license\n" % order.orderId;
    const SellerInstance instance = instanceFor(desk, call, order);
    return creationAnswer(desk, call, instance).add("license", licenceFor(instance, machine));
}

SellerAnswer refreshLicense(SellerDesk &desk, const SellerCall &call)
{
    CallFields fields(call.fields, desk.faults);
    const QString order = fields.text("orderId");
    const QString id = fields.text("instanceId");
    fields.optional("productId");
    fields.optional("periodType", 10);
    const QString expireTime = fields.time("expireTime");
    if (const auto refusal = fields.refusal())
        return *refusal;
    return refreshInstance(desk, call, id, order, expireTime);
}

SellerAnswer ending(SellerDesk &desk, const SellerCall &call, bool forGood)
{
    CallFields fields(call.fields, desk.faults);
    const QString id = fields.text("instanceId");
    fields.text("orderId");
    if (const auto refusal = fields.refusal())
        return *refusal;
    return forGood ? releaseInstance(desk, call, id) : freezeInstance(desk, call, id);
}

} // namespace

SellerAnswer answerLicense1(SellerDesk &desk, const SellerCall &call)
{
    const QString activity = call.field("activity");
    if (activity == u"getLicense")
        return getLicense(desk, call);
    if (activity == u"refreshLicense")
        return refreshLicense(desk, call);
    if (activity == u"expireLicense" || activity == u"releaseLicense")
        return ending(desk, call, activity == u"releaseLicense");
    return unknownActivity(desk);
}

} // namespace zhanggui
