#include "net/emulator/received_log.h"

#include "models/core/redact.h"
#include "models/core/secret_members.h"
#include "net/emulator/emulator_server.h"

namespace zhanggui {

namespace {

constexpr qsizetype kMostBytes = qsizetype(64) * 1024; // of a body

QStringList jsonSecrets()
{
    static const QStringList names = [] {
        const Result<SecretMembers> members = SecretMembers::load();
        return (members ? members->everywhere() : QStringList())
            + QStringList{ QStringLiteral("signature"), QStringLiteral("token") };
    }();
    return names;
}

/// In forms and queries the authorization code too: it opens a session once.
QStringList formSecrets()
{
    static const QStringList names = jsonSecrets() + QStringList{ QStringLiteral("code") };
    return names;
}

QByteArray redactedBody(const QByteArray &body, const QByteArray &contentType)
{
    const QByteArray type = contentType.toLower();
    QByteArray text = body;
    if (type.startsWith("application/x-www-form-urlencoded"))
        text = redactFormMembers(text, formSecrets());
    else if (text.trimmed().startsWith('{') || text.trimmed().startsWith('['))
        text = redactJsonMembers(text, jsonSecrets());
    if (text.size() > kMostBytes) {
        text.truncate(kMostBytes);
        text += "\n…";
    }
    return text;
}

QByteArray redactedTarget(const QByteArray &target)
{
    const qsizetype mark = target.indexOf('?');
    if (mark < 0)
        return target;
    return target.first(mark + 1) + redactFormMembers(target.sliced(mark + 1), formSecrets());
}

} // namespace

MarketLogEntry logEntry(const EmulatedAnswer &answer, qint64 clockMs)
{
    MarketLogEntry entry;
    entry.wallMs = answer.wallMs;
    entry.clockMs = clockMs;
    entry.direction = QStringLiteral("in");
    entry.api = answer.api;
    entry.method = QString::fromLatin1(answer.request.method);
    entry.target = QString::fromUtf8(redactedTarget(answer.request.target));
    entry.status = answer.answer.status;
    entry.code = QString::fromUtf8(answer.answer.code);
    entry.subject = answer.answer.subject;
    entry.failure = answer.answer.failure;
    entry.request = answer.answer.loggedRequest.value_or(
        redactedBody(answer.request.body, headerValue(answer.request.headers, "content-type")));
    entry.answer = answer.answer.loggedAnswer.value_or(
        redactedBody(answer.answer.body, headerValue(answer.answer.headers, "content-type")));
    entry.tookUs = int(std::min<qint64>(answer.tookUs, std::numeric_limits<int>::max()));
    return entry;
}

} // namespace zhanggui
