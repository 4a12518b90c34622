#include "net/emulator/api/api_rules.h"

#include "net/emulator/json_spans.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

namespace zhanggui {

namespace {

constexpr std::array<const char *, size_t(Situation::Count)> kNames{ "unknownApi", "unsigned",
    "malformedAuthorization", "otherAlgorithm", "unknownAccessKey", "dateNotSigned", "clockSkew",
    "payloadMismatch", "wrongSignature", "accessKeyLocked", "tooManyAtGateway", "bodyTooLarge", "tooMany",
    "notASeller", "illegalToken", "internal", "missingOrderId", "repeatedParameter", "tooLong",
    "malformedParameter", "bodyOfQuery", "unknownOrder", "unknownOrderLine", "orderOfOtherSeller",
    "usageUnsigned", "usageWrongSignature", "usageStale", "usageReplayed", "usageUnreadable",
    "usageUnknownMember", "usageMissingMember", "usageNoInstance", "usageBadMember", "usageEmpty",
    "usageTooMany", "usageQuota", "usageUnknownInstance", "usageOfOtherSeller", "usageTooOld", "usageInvalid",
    "licenseMethod", "licenseContentType", "licenseUnreadable", "licenseParameter", "licenseBadValue",
    "licenseIllegalState", "licenseNotReceived", "licenseUnknown", "licenseNotActivated",
    "licenseInvalidInList", "licenseOfOtherSeller", "licenseNotASeller", "licenseInternal", "licenseQuota",
    "uploadParameter", "uploadOfOtherSeller", "uploadInternal", "uploadInner", "uploadResource",
    "uploadEvent", "uploadNoRemainder", "uploadFormat", "uploadDenied", "uploadNotASeller" };

std::optional<Situation> situationNamed(const QString &name)
{
    for (size_t i = 0; i < kNames.size(); ++i) {
        if (name == QLatin1String(kNames[i]))
            return Situation(int(i));
    }
    return std::nullopt;
}

QByteArray member(const QByteArray &name, const QByteArray &json)
{
    return '"' + name + "\":" + json;
}

tl::unexpected<Error> corrupt(const QString &place)
{
    return failure(ErrorKind::Corrupt, QStringLiteral("The emulator's rules cannot be read"), place);
}

} // namespace

Result<ApiRules> ApiRules::builtIn()
{
    const Result<ApiFailureTable> table = ApiFailureTable::builtIn();
    if (!table)
        return tl::unexpected<Error>(table.error());
    QFile file(QStringLiteral(":/protocol/emulator.json"));
    if (!file.open(QIODevice::ReadOnly))
        return corrupt(file.fileName());
    return fromJson(file.readAll(), *table);
}

Result<ApiRules> ApiRules::fromJson(const QByteArray &json, const ApiFailureTable &table)
{
    const QJsonObject root = QJsonDocument::fromJson(json).object();
    ApiRules rules;
    for (size_t i = 0; i < kNames.size(); ++i) {
        const QString name = QString::fromLatin1(kNames[i]);
        const QJsonObject row = root[u"situations"][name].toObject();
        const auto found = table.find(row[u"error"].toString().toLatin1(), row[u"status"].toInt());
        if (!found)
            return corrupt(QStringLiteral("situations.") + name);
        rules.m_situations[i] = { *found, row[u"new"].toString() != u"silent",
            row[u"old"].toString() != u"silent" };
        if (row.contains(u"message"))
            rules.m_situations[i].failure.message = row[u"message"].toString();
    }
    const QJsonObject apis = root[u"apis"].toObject();
    for (auto api = apis.begin(); api != apis.end(); ++api) {
        const QJsonValue row = api.value();
        const Api read{ row[u"method"].toString().toLatin1(), row[u"path"].toString().toLatin1(),
            row[u"names"].toString() == u"error_code" ? ErrorNames::ErrorCode : ErrorNames::OfFamily,
            situationNamed(row[u"notASeller"].toString()).value_or(Situation::NotASeller) };
        if (read.method.isEmpty() || !read.path.startsWith('/'))
            return corrupt(QStringLiteral("apis.") + api.key());
        rules.m_apis.insert(api.key(), read);
    }
    rules.m_extraInfo = compactJson(jsonMember(json, "extraInfo"));
    const QJsonValue assumed = root[u"assumptions"];
    rules.m_usageWindowMs = assumed[u"usageWindowSeconds"][u"value"].toInteger() * 1000;
    rules.m_frozenStatus = assumed[u"frozenLicenseStatus"][u"value"].toString();
    rules.m_checkFailMember = assumed[u"softwareUsageFailures"][u"value"].toString();
    if (rules.m_extraInfo.isEmpty() || rules.m_usageWindowMs <= 0 || rules.m_frozenStatus.isEmpty()
        || rules.m_checkFailMember.isEmpty())
        return corrupt(QStringLiteral("assumptions"));
    return rules;
}

ApiRoute ApiRules::route(const QString &api, ApiAuth auth) const
{
    const Api row = m_apis.value(api);
    return { api, row.method, row.path, auth, row.names, {} };
}

bool ApiRules::isImmediate(Situation situation, bool oldInterface) const
{
    const Row &row = m_situations[size_t(situation)];
    return oldInterface ? row.immediateOld : row.immediateNew;
}

ApiAnswer ApiRules::refusal(const ApiRequest &request, Situation situation, const QString &detail) const
{
    return refusal(request, failure(situation), detail);
}

ApiAnswer ApiRules::refusal(const ApiRequest &request, const ApiFailure &failure, const QString &detail) const
{
    QString message = failure.message;
    if (!detail.isEmpty()) {
        if (message.endsWith(u'.'))
            message.chop(1);
        message += QStringLiteral(": ") + detail;
    }
    const bool plain = request.route && request.route->names == ErrorNames::ErrorCode;
    const QByteArray code =
        member(plain ? QByteArrayLiteral("error_code") : failure.codeName, '"' + failure.code + '"');
    const QByteArray text =
        member(plain ? QByteArrayLiteral("error_msg") : failure.messageName, jsonString(message));
    ApiAnswer answer{ failure.status, failure.code, {}, {}, {}, message };
    if (failure.family == ApiFailure::Family::Gateway) {
        const QByteArray id = QByteArray::number(request.number, 16).rightJustified(32, '0');
        answer.body = '{' + text + ',' + code + ",\"request_id\":\"" + id + "\"}";
        return answer;
    }
    answer.body = '{' + code + ',' + text;
    if (failure.extraInfo)
        answer.body += ',' + member("extra_info", m_extraInfo);
    answer.body += '}';
    return answer;
}

ApiAnswer goodAnswer(const QByteArray &code, const QByteArray &message, const QByteArray &more)
{
    QByteArray body = R"({"error_code":")" + code + R"(","error_msg":")" + message + '"';
    if (!more.isEmpty())
        body += ',' + more;
    return { 200, code, body + '}', {}, {}, {} };
}

} // namespace zhanggui
