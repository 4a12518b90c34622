// Licences opened online (zh-cn_topic_0070649282 ff., 2023-12-26): instances as in SaaS V2.0, and the buyer's
// software applies for its licence through the marketplace (getLicenseAsync). The answer says only that the
// application was taken; the licence is uploaded afterwards under the event's id (zh-cn_topic_0070649351).
#include "net/seller/families/families.h"
#include "net/seller/instance_rules.h"
#include "net/signing/digest.h"

namespace zhanggui {

namespace {

/// "2023-10-27 10:30:15 z" is the guide's example; digits alone are taken too.
bool isLicenceTime(const SellerDesk &desk, const QString &text)
{
    const auto digits =
        std::count_if(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    if (desk.faults.has("licence-time-digits-only") && digits != text.size())
        return false;
    return digits == 14 || digits == 17;
}

} // namespace

SellerAnswer answerLicenseOnline(SellerDesk &desk, const SellerCall &call)
{
    if (call.field("activity") != u"getLicenseAsync")
        return answerSaasV2(desk, call);
    CallFields fields(call.fields, desk.faults);
    const QString id = fields.text("instanceId");
    const QString from = fields.text("effectiveTime", 32);
    const QString until = fields.optional("expireTime", 32);
    const QString event = fields.text("eventId");
    const QString machine = fields.optional("deviceFingerprint", 1024);
    if (const auto refusal = fields.refusal())
        return *refusal;
    if (!isLicenceTime(desk, from) || (!until.isEmpty() && !isLicenceTime(desk, until)))
        return sellerAnswer(seller_code::kBadRequest, QStringLiteral("invalid parameter: no time"));
    return onInstance(desk, call, id, [&](SellerInstance &instance) {
        if (until.isEmpty() && instance.chargingMode == u"PERIOD")
            return sellerAnswer(
                seller_code::kNeedsExpiry, QStringLiteral("a licence by period needs expireTime"));
        // The same application gets the same licence, uploaded once (zh-cn_topic_0070649255, C).
        if (instance.events.contains(event))
            return sellerSuccess();
        instance.events.insert(event);
        const QString text = id % u'\n' % machine % u'\n' % from % u'\n' % until;
        instance.license = u"LIC-" % QString::fromLatin1(sha256Hex(text.toUtf8()).left(32).toUpper());
        if (desk.licenseToUpload)
            desk.licenseToUpload(event, instance.license);
        return sellerSuccess();
    });
}

} // namespace zhanggui
