#include "net/marketplace/api_error.h"

#include "models/json/json_value.h"
#include "net/protocol/interface_description.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace zhanggui {

namespace {

std::optional<ErrorKind> kindFromWord(const QString &word)
{
    static const QHash<QString, ErrorKind> kKinds{
        { QStringLiteral("badInput"), ErrorKind::BadInput },
        { QStringLiteral("notFound"), ErrorKind::NotFound },
        { QStringLiteral("conflict"), ErrorKind::Conflict },
        { QStringLiteral("unauthorized"), ErrorKind::Unauthorized },
        { QStringLiteral("forbidden"), ErrorKind::Forbidden },
        { QStringLiteral("rateLimited"), ErrorKind::RateLimited },
        { QStringLiteral("rejected"), ErrorKind::Rejected },
        { QStringLiteral("serverFault"), ErrorKind::ServerFault },
        { QStringLiteral("badReply"), ErrorKind::BadReply },
    };
    const auto found = kKinds.constFind(word);
    return found == kKinds.constEnd() ? std::nullopt : std::optional(*found);
}

ErrorKind kindOfStatus(int http)
{
    switch (http) {
    case 401:
        return ErrorKind::Unauthorized;
    case 403:
        return ErrorKind::Forbidden;
    case 404:
        return ErrorKind::NotFound;
    case 406: // the marketplace's own rate limit comes under 406
    case 429:
        return ErrorKind::RateLimited;
    default:
        return http >= 500 ? ErrorKind::ServerFault : ErrorKind::Rejected;
    }
}

QString withOfficialPrefix(const QString &code)
{
    return code.startsWith(QLatin1String("CBC.")) ? u"MKT." % code.mid(4) : code;
}

/// What is shown of a stranger's text: one line, bounded.
QString shown(const QString &text)
{
    return text.simplified().left(600);
}

} // namespace

Result<ApiErrorTable> ApiErrorTable::fromJson(const QByteArray &json)
{
    const auto damaged = [](const QString &detail) {
        return failure(ErrorKind::Corrupt, QStringLiteral("The table of error codes is damaged."), detail);
    };
    ApiErrorTable table;
    const QJsonArray rows = QJsonDocument::fromJson(json).object().value(QLatin1String("errors")).toArray();
    for (const auto row : rows) {
        const QJsonObject object = row.toObject();
        ApiErrorEntry entry;
        entry.code = object.value(QLatin1String("code")).toString();
        const std::optional<ErrorKind> kind = kindFromWord(object.value(QLatin1String("kind")).toString());
        const QJsonArray statuses = object.value(QLatin1String("http")).toArray();
        for (const auto status : statuses)
            entry.http.append(status.toInt());
        entry.message = object.value(QLatin1String("message")).toString();
        const QJsonObject advice = object.value(QLatin1String("advice")).toObject();
        entry.adviceEn = advice.value(QLatin1String("en")).toString();
        entry.adviceZh = advice.value(QLatin1String("zh")).toString();
        if (entry.code.isEmpty() || !kind || entry.adviceEn.isEmpty() || entry.adviceZh.isEmpty())
            return damaged(entry.code.isEmpty() ? QStringLiteral("an entry without a code") : entry.code);
        entry.kind = *kind;
        table.m_entries.append(entry);
    }
    if (table.m_entries.isEmpty())
        return damaged(QStringLiteral("no entries"));
    return table;
}

Result<ApiErrorTable> ApiErrorTable::builtIn()
{
    const Result<QByteArray> json = protocolFile(QStringLiteral("open_api_errors.json"));
    return json ? fromJson(*json) : Result<ApiErrorTable>(tl::unexpected<Error>(json.error()));
}

const ApiErrorEntry *ApiErrorTable::find(const QString &code, int http, const QString &message) const
{
    const QString official = withOfficialPrefix(code);
    const ApiErrorEntry *best = nullptr;
    qsizetype bestScore = -1;
    for (const ApiErrorEntry &entry : m_entries) {
        if (entry.code != official)
            continue;
        // The status weighs more than any message; of the messages the longest that fits.
        qsizetype score = entry.http.contains(http) ? 10'000 : 0;
        if (!entry.message.isEmpty()
            && message.contains(
                entry.message.chopped(entry.message.endsWith(u'.') ? 1 : 0), Qt::CaseInsensitive))
            score += entry.message.size();
        if (score > bestScore) {
            best = &entry;
            bestScore = score;
        }
    }
    return best;
}

std::optional<ApiFault> apiFaultOf(const HttpReply &reply)
{
    const Result<JsonText> json = readJson(reply.body);
    if (!json)
        return {};
    const JsonValue &root = json->root;
    const auto either = [&root](const QString &first, const QString &second) {
        const JsonValue &value = root.member(first);
        return value.isNothing() ? root.member(second).text : value.text;
    };
    ApiFault fault;
    fault.http = reply.status;
    fault.code = either(QStringLiteral("resultCode"), QStringLiteral("error_code"));
    fault.message = either(QStringLiteral("resultMsg"), QStringLiteral("error_msg"));
    fault.requestId = root.member(QStringLiteral("request_id")).text;
    const bool good = withOfficialPrefix(fault.code) == QLatin1String("MKT.0000") && reply.status < 300;
    return fault.code.isEmpty() || good ? std::nullopt : std::optional(fault);
}

Error errorOf(const ApiFault &fault, const ApiErrorTable &table)
{
    const ApiErrorEntry *entry = table.find(fault.code, fault.http, fault.message);
    QString detail = QStringLiteral("%1 (HTTP %2): %3")
                         .arg(shown(fault.code).left(40))
                         .arg(fault.http)
                         .arg(shown(fault.message));
    if (!fault.requestId.isEmpty())
        detail += u" (request_id " % shown(fault.requestId).left(80) % u')';
    return { entry ? entry->kind : kindOfStatus(fault.http),
        entry ? entry->adviceEn : QStringLiteral("The marketplace answered with a code that no guide names."),
        detail };
}

Error errorOfStatus(const HttpReply &reply)
{
    return { kindOfStatus(reply.status),
        QStringLiteral("The server answered HTTP %1 without an error code; a proxy or another server may "
                       "have answered instead of the marketplace.")
            .arg(reply.status),
        QStringLiteral("HTTP %1, %2, %3 bytes")
            .arg(reply.status)
            .arg(QString::fromLatin1(headerValue(reply.headers, "content-type").left(80)))
            .arg(reply.body.size()) };
}

QString apiCodeOf(const Error &error)
{
    static const QRegularExpression leading(QStringLiteral("^((?:[A-Z]+\\.)?\\d{4,8}) \\(HTTP \\d+\\):"));
    return leading.match(error.detail).captured(1);
}

QString adviceFor(const Error &error, const ApiErrorTable &table, const QLocale &locale)
{
    static const QRegularExpression status(
        QStringLiteral("\\(HTTP (\\d+)\\): (.*)$"), QRegularExpression::DotMatchesEverythingOption);
    const QRegularExpressionMatch match = status.match(error.detail);
    const QString code = apiCodeOf(error);
    const ApiErrorEntry *entry =
        code.isEmpty() ? nullptr : table.find(code, match.captured(1).toInt(), match.captured(2));
    if (!entry)
        return {};
    return locale.language() == QLocale::Chinese ? entry->adviceZh : entry->adviceEn;
}

} // namespace zhanggui
