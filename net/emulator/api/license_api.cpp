#include "net/emulator/api/license_api.h"

#include "models/json/json_value.h"
#include "models/store/connection.h"
#include "net/emulator/api/license_state.h"
#include "net/emulator/json_spans.h"

namespace zhanggui {

namespace {

constexpr qsizetype kMostListed = 100;
constexpr qsizetype kLongestCode = 64;

using Fault = std::optional<LicenseFault>;

LicenseFault parameterFault(const QString &detail)
{
    return { Situation::LicenseParameter, detail };
}

/// A text member that must be there; or the fault.
tl::expected<QString, LicenseFault> neededText(
    const JsonValue &object, const QString &name, qsizetype longest)
{
    const JsonValue &value = object.member(name);
    if (value.isNothing() || (value.kind == JsonValue::Kind::Text && value.text.isEmpty()))
        return tl::unexpected(parameterFault(QStringLiteral("%1 is missing").arg(name)));
    if (value.kind != JsonValue::Kind::Text)
        return tl::unexpected(parameterFault(QStringLiteral("%1 is no text").arg(name)));
    if (value.text.size() > longest)
        return tl::unexpected(
            parameterFault(QStringLiteral("%1 is longer than %2 characters").arg(name).arg(longest)));
    return value.text;
}

/// Nothing when it is not there.
tl::expected<std::optional<qint64>, LicenseFault> effectTime(const JsonValue &body)
{
    const JsonValue &value = body.member(u"real_effect_time");
    if (value.isNothing())
        return std::optional<qint64>();
    auto time = licenseTimeFromText(value.text);
    if (value.kind != JsonValue::Kind::Text || !time)
        return tl::unexpected(LicenseFault{
            Situation::LicenseBadValue, QStringLiteral("real_effect_time is not yyyyMMddHHmmss") });
    return time;
}

tl::expected<QStringList, LicenseFault> licenseList(const JsonValue &body)
{
    const JsonValue &list = body.member(u"license_list");
    if (list.kind != JsonValue::Kind::List || list.items.isEmpty() || list.items.size() > kMostListed)
        return tl::unexpected(
            parameterFault(QStringLiteral("license_list must be a list of 1 to %1 codes").arg(kMostListed)));
    QStringList codes;
    for (const JsonValue &item : list.items) {
        if (item.kind != JsonValue::Kind::Text || item.text.isEmpty() || item.text.size() > kLongestCode)
            return tl::unexpected(
                parameterFault(QStringLiteral("license_list[%1] is no code").arg(codes.size())));
        if (!codes.contains(item.text))
            codes.append(item.text);
    }
    return codes;
}

QByteArray quoted(const QString &text)
{
    return jsonString(text);
}

/// The JSON text of license_code_info, members as in the guide's sample.
QString codeInfo(const KnownLicense &known)
{
    QByteArray json = R"({"status":"ALIVE","expire_time":)" + quoted(licenseTime(known.license.expireMs))
        + R"(,"product_id":)" + quoted(known.license.productId) + R"(,"amount":)"
        + QByteArray::number(known.license.amount) + R"(,"order_id":)" + quoted(known.license.orderId) + '}';
    return QString::fromUtf8(json);
}

QByteArray licenseInfo(const ApiContext &context, const MarketLicense &license)
{
    return R"({"license_code":)" + quoted(license.code) + R"(,"status":)"
        + quoted(licenseStatus(context, license)) + R"(,"activate_time":)"
        + quoted(licenseTime(license.activatedMs)) + R"(,"expire_time":)"
        + quoted(licenseTime(license.expireMs)) + R"(,"product_id":)" + quoted(license.productId)
        + R"(,"order_id":)" + quoted(license.orderId) + R"(,"amount":)" + QByteArray::number(license.amount)
        + '}';
}

/// Stores them all or none, and plans their ends.
Result<void> keepActivated(const ApiContext &context, const QList<MarketLicense> &licenses)
{
    Result<Transaction> transaction = context.store->begin();
    if (!transaction)
        return tl::unexpected<Error>(transaction.error());
    for (const MarketLicense &license : licenses) {
        if (Result<void> kept = context.store->put(license); !kept)
            return kept;
    }
    if (Result<void> done = transaction->commit(); !done)
        return done;
    for (const MarketLicense &license : licenses) {
        if (!license.expireMs)
            continue;
        const MarketEvent end{ 0, *license.expireMs, QStringLiteral("expire-license"), license.code, {} };
        if (Result<void> planned = context.plan(end); !planned)
            return planned;
    }
    return {};
}

class LicenseApi {
public:
    explicit LicenseApi(const ApiContext &context)
        : m_context(context)
    {
    }
    using Handler = ApiAnswer (LicenseApi::*)(const ApiRequest &, const JsonValue &) const;
    /// Content type and body, then the handler.
    ApiAnswer checked(const ApiRequest &request, Handler handler) const;

    ApiAnswer activate(const ApiRequest &request, const JsonValue &body) const;
    ApiAnswer activateList(const ApiRequest &request, const JsonValue &body) const;
    ApiAnswer heartbeat(const ApiRequest &request, const JsonValue &body) const;
    ApiAnswer heartbeatList(const ApiRequest &request, const JsonValue &body) const;
    ApiAnswer softwareUsage(const ApiRequest &request, const JsonValue &body) const;

private:
    ApiAnswer refusal(const ApiRequest &request, const LicenseFault &fault) const
    {
        return m_context.rules.refusal(request, fault.situation, fault.detail);
    }
    /// In a list an unknown code is 92020020, whatever it is alone.
    static LicenseFault inList(LicenseFault fault, const QString &code);
    tl::expected<MarketLicense, LicenseFault> activatedLicense(
        const QString &code, std::optional<qint64> effectMs) const;
    /// Of a code that was activated.
    tl::expected<MarketLicense, LicenseFault> liveLicense(const QString &code) const;
    static Fault heartbeatInfoFault(const JsonValue &body);
    static Fault softwareFault(const JsonValue &software, const QString &place);
    static Fault usageInfoFault(const JsonValue &usage, const QString &place);

    const ApiContext &m_context;
};

ApiAnswer LicenseApi::checked(const ApiRequest &request, Handler handler) const
{
    const QByteArray type = request.header("content-type").split(';').first().trimmed().toLower();
    // The guides print "application/json charset=UTF-8", without the semicolon.
    if (type.split(' ').first() != "application/json")
        return refusal(request, { Situation::LicenseContentType, {} });
    const Result<JsonText> json = readJson(request.wire.body);
    if (!json || json->root.kind != JsonValue::Kind::Object)
        return refusal(request, { Situation::LicenseUnreadable, {} });
    return (this->*handler)(request, json->root);
}

LicenseFault LicenseApi::inList(LicenseFault fault, const QString &code)
{
    if (fault.situation == Situation::LicenseUnknown || fault.situation == Situation::LicenseOfOtherSeller)
        fault.situation = Situation::LicenseInvalidInList;
    if (fault.situation != Situation::LicenseInternal && fault.detail.isEmpty())
        fault.detail = code;
    return fault;
}

tl::expected<MarketLicense, LicenseFault> LicenseApi::activatedLicense(
    const QString &code, std::optional<qint64> effectMs) const
{
    const auto known = knownLicense(m_context, code);
    if (!known)
        return tl::unexpected(known.error());
    if (const Fault fault = activationFault(m_context, *known, effectMs))
        return tl::unexpected(*fault);
    return activated(*known, effectMs.value_or(m_context.clock()));
}

ApiAnswer LicenseApi::activate(const ApiRequest &request, const JsonValue &body) const
{
    const auto code = neededText(body, QStringLiteral("license"), kLongestCode);
    if (!code)
        return refusal(request, code.error());
    const auto effect = effectTime(body);
    if (!effect)
        return refusal(request, effect.error());
    const auto license = activatedLicense(*code, *effect);
    ApiAnswer answer;
    if (!license)
        answer = refusal(request, license.error());
    else if (!keepActivated(m_context, { *license }))
        answer = refusal(request, { Situation::LicenseInternal, {} });
    else
        answer = goodAnswer("92020000", "success",
            R"("data":{"license_code_info":)" + quoted(codeInfo({ *license, {}, {} })) + '}');
    answer.subject = *code;
    return answer;
}

ApiAnswer LicenseApi::activateList(const ApiRequest &request, const JsonValue &body) const
{
    const auto codes = licenseList(body);
    if (!codes)
        return refusal(request, codes.error());
    const auto effect = effectTime(body);
    if (!effect)
        return refusal(request, effect.error());
    QList<MarketLicense> licenses;
    for (const QString &code : *codes) {
        const auto license = activatedLicense(code, *effect);
        if (!license)
            return refusal(request, inList(license.error(), code));
        licenses.append(*license);
    }
    if (!keepActivated(m_context, licenses))
        return refusal(request, { Situation::LicenseInternal, {} });
    ApiAnswer answer = goodAnswer("92020000", "success");
    answer.subject = codes->first();
    return answer;
}

Fault LicenseApi::heartbeatInfoFault(const JsonValue &body)
{
    constexpr qsizetype kLongestAccount = 256;
    constexpr qsizetype kLongestIp = 32;
    const JsonValue &info = body.member(u"heartbeatInfo");
    if (info.isNothing())
        return {};
    if (info.kind != JsonValue::Kind::Object)
        return parameterFault(QStringLiteral("heartbeatInfo is no object"));
    if (const auto account = neededText(info, QStringLiteral("thirdPartyAccount"), kLongestAccount); !account)
        return account.error();
    const JsonValue &ip = info.member(u"ip");
    if (!ip.isNothing() && (ip.kind != JsonValue::Kind::Text || ip.text.size() > kLongestIp))
        return parameterFault(QStringLiteral("ip is no text of at most %1 characters").arg(kLongestIp));
    return {};
}

tl::expected<MarketLicense, LicenseFault> LicenseApi::liveLicense(const QString &code) const
{
    const auto known = knownLicense(m_context, code);
    if (!known)
        return tl::unexpected(known.error());
    const MarketLicense &license = known->license;
    if (license.stage == LicenseStage::Issued || license.stage == LicenseStage::Received)
        return tl::unexpected(LicenseFault{ Situation::LicenseNotActivated, {} });
    return license;
}

ApiAnswer LicenseApi::heartbeat(const ApiRequest &request, const JsonValue &body) const
{
    const auto code = neededText(body, QStringLiteral("license"), kLongestCode);
    if (!code)
        return refusal(request, code.error());
    if (const Fault fault = heartbeatInfoFault(body))
        return refusal(request, *fault);
    const auto license = liveLicense(*code);
    ApiAnswer answer = license
        ? goodAnswer("92020000", "success", R"("data":)" + licenseInfo(m_context, *license))
        : refusal(request, license.error());
    answer.subject = *code;
    return answer;
}

ApiAnswer LicenseApi::heartbeatList(const ApiRequest &request, const JsonValue &body) const
{
    const auto codes = licenseList(body);
    if (!codes)
        return refusal(request, codes.error());
    QByteArrayList infos;
    for (const QString &code : *codes) {
        const auto license = liveLicense(code);
        if (!license)
            return refusal(request, inList(license.error(), code));
        infos.append(licenseInfo(m_context, *license));
    }
    ApiAnswer answer = goodAnswer("92020000", "success", R"("data":[)" + infos.join(',') + ']');
    answer.subject = codes->first();
    return answer;
}

Fault LicenseApi::softwareFault(const JsonValue &software, const QString &place)
{
    constexpr qsizetype kLongestId = 256;
    constexpr qsizetype kMostDigits = 9;
    const JsonValue &id = software.member(u"id");
    const JsonValue &number = software.member(u"active_num");
    if (software.kind != JsonValue::Kind::Object || id.isNothing() == number.isNothing())
        return parameterFault(QStringLiteral("%1 must have either id or active_num").arg(place));
    if (!id.isNothing()
        && (id.kind != JsonValue::Kind::Text || id.text.isEmpty() || id.text.size() > kLongestId))
        return parameterFault(
            QStringLiteral("%1.id must be text of at most %2 characters").arg(place).arg(kLongestId));
    const auto isDigit = [](QChar c) { return c >= u'0' && c <= u'9'; };
    if (!number.isNothing()
        && (number.kind != JsonValue::Kind::Number || number.text.size() > kMostDigits
            || !std::all_of(number.text.begin(), number.text.end(), isDigit)))
        return parameterFault(QStringLiteral("%1.active_num must be a number of at most %2 digits")
                                  .arg(place)
                                  .arg(kMostDigits));
    return {};
}

Fault LicenseApi::usageInfoFault(const JsonValue &usage, const QString &place)
{
    if (const auto code = neededText(usage, QStringLiteral("license"), kLongestCode); !code)
        return parameterFault(place + u'.' + code.error().detail);
    // The capital I is as the guide prints it.
    const JsonValue &list = usage.member(u"software_usage_Info");
    if (list.kind != JsonValue::Kind::List || list.items.isEmpty() || list.items.size() > kMostListed)
        return parameterFault(
            QStringLiteral("%1.software_usage_Info must be a list of 1 to %2").arg(place).arg(kMostListed));
    const bool byId = !list.items.first().member(u"id").isNothing();
    for (qsizetype i = 0; i < list.items.size(); ++i) {
        const QString at = QStringLiteral("%1.software_usage_Info[%2]").arg(place).arg(i);
        if (Fault fault = softwareFault(list.items.at(i), at))
            return fault;
        if (list.items.at(i).member(u"id").isNothing() == byId)
            return parameterFault(at + QStringLiteral(" is of another kind than the first"));
    }
    return {};
}

ApiAnswer LicenseApi::softwareUsage(const ApiRequest &request, const JsonValue &body) const
{
    const JsonValue &list = body.member(u"usage_info");
    if (list.kind != JsonValue::Kind::List || list.items.isEmpty() || list.items.size() > kMostListed)
        return refusal(
            request, parameterFault(QStringLiteral("usage_info must be a list of 1 to %1").arg(kMostListed)));
    for (qsizetype i = 0; i < list.items.size(); ++i) {
        if (const Fault fault = usageInfoFault(list.items.at(i), QStringLiteral("usage_info[%1]").arg(i)))
            return refusal(request, *fault);
    }
    QByteArrayList failed;
    for (const JsonValue &usage : list.items) {
        const QString code = usage.member(u"license").text;
        const auto license = liveLicense(code);
        if (license)
            continue;
        const ApiFailure &why = m_context.rules.failure(license.error().situation);
        failed.append(R"({"license":)" + quoted(code) + R"(,"error_code":")" + why.code + R"(","error_msg":)"
            + quoted(why.message) + '}');
    }
    ApiAnswer answer = goodAnswer("92020000", "success");
    if (!failed.isEmpty()) {
        answer = refusal(request, { Situation::LicenseInvalidInList, {} });
        answer.body.chop(1);
        answer.body += R"(,"data":{")" + m_context.rules.checkFailMember().toUtf8() + R"(":[)"
            + failed.join(',') + "]}}";
    }
    answer.subject = list.items.first().member(u"license").text;
    return answer;
}

} // namespace

QList<ApiRoute> licenseApi(const ApiContext &context)
{
    const auto api = std::make_shared<LicenseApi>(context);
    struct Row {
        const char *name;
        LicenseApi::Handler handler;
    };
    static constexpr Row rows[] = { { "license-activate", &LicenseApi::activate },
        { "license-activate-v2", &LicenseApi::activateList }, { "license-heartbeat", &LicenseApi::heartbeat },
        { "license-heartbeat-v2", &LicenseApi::heartbeatList },
        { "software-usage", &LicenseApi::softwareUsage } };
    QList<ApiRoute> routes;
    for (const Row &row : rows) {
        ApiRoute route = context.rules.route(QString::fromLatin1(row.name));
        route.handler = answering([api, handler = row.handler](
                                      const ApiRequest &request) { return api->checked(request, handler); });
        routes.append(route);
        route.method = "*";
        route.handler = answering([&context](const ApiRequest &request) {
            return context.rules.refusal(request, Situation::LicenseMethod);
        });
        routes.append(route);
    }
    return routes;
}

} // namespace zhanggui
