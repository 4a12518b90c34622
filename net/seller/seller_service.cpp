#include "net/seller/seller_service.h"

#include "models/json/json_writer.h"
#include "net/seller/families/families.h"
#include "net/signing/callback_signature.h"

namespace zhanggui {

namespace {

constexpr qsizetype kLargestBody = qsizetype(1024) * 1024; // a kit call with 500 users has about 150 KB

bool isOneOf(const QString &activity, std::initializer_list<const char *> names)
{
    return std::any_of(names.begin(), names.end(),
        [&activity](const char *name) { return activity == QLatin1String(name); });
}

SellerRoute kitRoute(const SellerCall &call, qsizetype at)
{
    const bool v2 = call.path.sliced(at).startsWith("/produceAPI/v2/");
    return { v2 ? QStringLiteral("kit-v2") : QStringLiteral("kit-v1"),
        QString::fromUtf8(call.path.sliced(call.path.lastIndexOf('/') + 1)), { CallbackKey::JointSaas },
        !v2 };
}

bool isGateway(const SellerCall &call)
{
    for (const char *name : { "signature", "timestamp", "nonce", "authToken", "timeStamp", "activity" }) {
        if (call.hasParameter(name))
            return false;
    }
    return call.hasHeader("Authorization") || call.fields.member(u"activity").isMissing();
}

SellerRoute baseRoute(const SellerCall &call, const QString &activity)
{
    if (activity == u"orderNotify")
        return { QStringLiteral("order-notify"), activity, { CallbackKey::Common } };
    if (isOneOf(activity, { "refreshLicenseCode", "updateLicenseCodeStatus", "releaseLicenseCode" }))
        return { QStringLiteral("license-code"), activity, { CallbackKey::License } };
    const QByteArray path = call.path.toLower();
    if (activity == u"getLicenseAsync" || path.contains("license"))
        return { QStringLiteral("license-online"), activity, { CallbackKey::License } };
    if (path.contains("saas"))
        return { QStringLiteral("saas-v2"), activity, { CallbackKey::Basic } };
    return { QStringLiteral("saas-v2"), activity, { CallbackKey::Basic, CallbackKey::License } };
}

} // namespace

SellerRoute sellerRoute(const SellerCall &call)
{
    if (const qsizetype at = call.path.indexOf("/produceAPI/"); at >= 0)
        return kitRoute(call, at);
    const QString activity = call.field("activity");
    if (isGateway(call))
        return { QStringLiteral("gateway"), QStringLiteral("gateway"), { CallbackKey::Gateway } };
    if (call.method != "GET")
        return baseRoute(call, activity);
    if (isOneOf(activity, { "getLicense", "refreshLicense", "expireLicense", "releaseLicense" }))
        return { QStringLiteral("license-1"), activity, { CallbackKey::V1 }, true };
    return { QStringLiteral("saas-v1"), activity, { CallbackKey::V1 }, true };
}

SellerService::SellerService(Options options)
    : m_options(std::move(options))
    , m_policy(sellerPolicy(m_options.faults))
    , m_state(m_options.random)
    , m_verifier(m_policy, m_options.keys, m_state.nonces())
    , m_desk{ m_state, m_options.faults, m_options.keys, m_options.privateKey, m_options.international,
        m_options.fieldBits, m_options.openAfterMs, m_options.orderToQuery, m_options.licenseToUpload }
{
    for (const QString &license : std::as_const(m_options.licenses))
        m_state.licenses().insert(license, {});
}

SellerReply SellerService::answer(const SellerCall &call)
{
    const SellerRoute route = sellerRoute(call);
    if (call.body.size() > kLargestBody)
        return replyOf(call, route,
            sellerAnswer(
                seller_code::kBadRequest, QStringLiteral("invalid parameter: the body is too large")));
    if (const auto mistaken = faultyRefusal(m_options.faults, call))
        return replyOf(call, route, *mistaken);
    if (const SellerRefusal refusal = verify(call, route))
        return replyOf(call, route, *refusal);
    if (const auto broken = faultyBreak(m_options.faults, call))
        return replyOf(call, route, *broken);
    return replyOf(call, route, act(call, route));
}

SellerReply SellerService::answerAgain(const SellerCall &call)
{
    const SellerRoute route = sellerRoute(call);
    return replyOf(call, route, act(call, route));
}

SellerReply SellerService::replyOf(
    const SellerCall &call, const SellerRoute &route, SellerAnswer answer) const
{
    const Secret *signing = route.bodySign ? m_options.keys.of(route.keys.first()) : nullptr;
    const Secret *fieldKey = route.family == u"saas-v1" ? signing : nullptr;
    SellerReply reply = sellerReply(m_options.faults, call, std::move(answer), signing, fieldKey);
    reply.activity = route.activity;
    reply.family = route.family;
    reply.delayMs = qint64(double(reply.delayMs) * m_options.slowness);
    return reply;
}

void SellerService::learn(const Order &order)
{
    for (const OrderLine &line : order.lines) {
        SellerInstance *instance = m_state.madeForLine(order.id.text(), line.id.text());
        if (!instance)
            continue;
        instance->chargingMode = line.chargingMode;
        if (!line.products.isEmpty())
            instance->productId = line.products.first().productId;
        if (instance->expireTime.isEmpty())
            instance->expireTime = line.expireTime.raw;
    }
}

SellerRefusal SellerService::verify(const SellerCall &call, const SellerRoute &route)
{
    if (route.family == u"gateway")
        return m_verifier.gateway(call);
    if (route.family == u"kit-v2")
        return m_verifier.kit(call);
    if (route.family == u"kit-v1")
        return m_verifier.kitV1(call);
    if (route.family == u"saas-v1" || route.family == u"license-1")
        return m_verifier.v1(call);
    return m_verifier.base(call, route.keys);
}

SellerAnswer SellerService::act(const SellerCall &call, const SellerRoute &route)
{
    if (route.family == u"gateway")
        return answerGateway(m_desk, call);
    if (route.family == u"kit-v1" || route.family == u"kit-v2")
        return answerKit(m_desk, call, route.activity.toLatin1(), route.family == u"kit-v1");
    if (route.family == u"saas-v1")
        return answerSaasV1(m_desk, call);
    if (route.family == u"license-1")
        return answerLicense1(m_desk, call);
    if (route.family == u"license-code")
        return answerLicenseCode(m_desk, call);
    if (route.family == u"order-notify")
        return answerOrderNotify(m_desk, call);
    return answerLicenseOnline(m_desk, call);
}

} // namespace zhanggui
