// Licence codes 2.0 (zh-cn_topic_0070649167 to -169): the marketplace makes the code, the seller's software
// activates it; these calls tell what becomes of it. 000003 is for a code that was never issued
// (zh-cn_topic_0070649189, C).
#include "net/seller/families/families.h"

namespace zhanggui {

namespace {

SellerAnswer onLicense(SellerDesk &desk, const SellerCall &call, const QString &code,
    const std::function<SellerAnswer(SellerLicense &)> &act)
{
    if (call.isTest())
        return sellerSuccess();
    const auto license = desk.state.licenses().find(code);
    if (license != desk.state.licenses().end())
        return act(*license);
    if (desk.faults.has("success-for-unknown"))
        return sellerSuccess();
    SellerAnswer answer = sellerAnswer(seller_code::kUnknown, QStringLiteral("licence code not found"));
    if (desk.faults.has("unknown-as-error"))
        answer = sellerAnswer(seller_code::kBroken, QStringLiteral("internal error"));
    if (desk.faults.has("unknown-breaks"))
        answer.status = 500;
    return answer;
}

SellerAnswer again(const SellerDesk &desk, const char *fault)
{
    return desk.faults.has(fault)
        ? sellerAnswer(seller_code::kBroken, QStringLiteral("internal error: done before"))
        : sellerSuccess();
}

SellerAnswer refresh(SellerDesk &desk, const SellerCall &call)
{
    CallFields fields(call.fields, desk.faults);
    const QString scene = fields.word("scene", { "RENEWAL", "UNSUBSCRIBE_RENEWAL_PERIOD" });
    const QString order = fields.text("orderId");
    fields.text("orderLineId");
    const QString code = fields.text("license");
    fields.optional("productId");
    const QString expireTime = fields.time("expireTime");
    if (const auto refusal = fields.refusal())
        return *refusal;
    return onLicense(desk, call, code, [&](SellerLicense &license) {
        const QString done = scene % u' ' % order;
        if (license.doneOrders.contains(done))
            return again(desk, "renewal-twice-fails");
        license.doneOrders.insert(done);
        // What was released stays so; the call itself is well.
        if (license.state != InstanceState::Released)
            license.expireTime = expireTime;
        return sellerSuccess();
    });
}

SellerAnswer updateStatus(SellerDesk &desk, const SellerCall &call)
{
    CallFields fields(call.fields, desk.faults);
    const QString code = fields.text("license");
    const QString status = fields.word("status", { "FREEZE", "UNFREEZE" });
    if (const auto refusal = fields.refusal())
        return *refusal;
    return onLicense(desk, call, code, [&](SellerLicense &license) {
        const InstanceState wanted = status == u"FREEZE" ? InstanceState::Frozen : InstanceState::Running;
        if (license.state == wanted && wanted == InstanceState::Frozen)
            return again(desk, "freeze-twice-fails");
        if (license.state != InstanceState::Released)
            license.state = wanted;
        return sellerSuccess();
    });
}

SellerAnswer release(SellerDesk &desk, const SellerCall &call)
{
    CallFields fields(call.fields, desk.faults);
    const QString code = fields.text("license");
    fields.optional("orderId");
    fields.optional("orderLineId");
    if (const auto refusal = fields.refusal())
        return *refusal;
    return onLicense(desk, call, code, [&](SellerLicense &license) {
        if (license.state == InstanceState::Released && desk.faults.has("release-twice-breaks")) {
            SellerAnswer answer = sellerAnswer(seller_code::kBroken, QStringLiteral("internal error"));
            answer.status = 500;
            return answer;
        }
        license.state = InstanceState::Released;
        return sellerSuccess();
    });
}

} // namespace

SellerAnswer answerLicenseCode(SellerDesk &desk, const SellerCall &call)
{
    const QString activity = call.field("activity");
    if (activity == u"refreshLicenseCode")
        return refresh(desk, call);
    if (activity == u"updateLicenseCodeStatus")
        return updateStatus(desk, call);
    if (activity == u"releaseLicenseCode")
        return release(desk, call);
    return unknownActivity(desk);
}

} // namespace zhanggui
