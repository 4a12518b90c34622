// redactHeaderValue(): what may be kept of headers that carry credentials.
#include "models/core/redact.h"

#include <algorithm>

namespace zhanggui {

namespace {

constexpr char kMark[] = "****";

bool isAmong(QByteArrayView name, std::initializer_list<const char *> names)
{
    return std::ranges::any_of(
        names, [name](const char *candidate) { return name.compare(candidate, Qt::CaseInsensitive) == 0; });
}

/// `Access=…`, `Credential=…` (AK shortened), `SignedHeaders=…` (kept), anything else marked.
QByteArray redactedPart(const QByteArray &part)
{
    QByteArray trimmed = part.trimmed();
    const qsizetype equals = trimmed.indexOf('=');
    if (equals < 0)
        return kMark;
    const QByteArray name = trimmed.first(equals);
    const QByteArray value = trimmed.sliced(equals + 1);
    if (isAmong(name, { "SignedHeaders" }))
        return trimmed;
    if (isAmong(name, { "Access", "Credential" }))
        return name + '=' + shortenedAccessKey(QString::fromUtf8(value)).toUtf8();
    return name + '=' + kMark;
}

QByteArray redactedAuthorization(const QByteArray &value)
{
    const qsizetype blank = value.trimmed().indexOf(' ');
    if (blank < 0)
        return kMark;
    const QByteArray scheme = value.trimmed().first(blank);
    const QByteArray rest = value.trimmed().sliced(blank + 1);
    // Only the signing schemes are lists of name=value; a bearer token may hold '=' as well.
    if (!scheme.contains("HMAC"))
        return scheme + ' ' + kMark;
    QByteArrayList parts;
    for (const QByteArray &part : rest.split(','))
        parts.append(redactedPart(part));
    return scheme + ' ' + parts.join(", ");
}

} // namespace

QByteArray redactHeaderValue(QByteArrayView name, const QByteArray &value)
{
    if (isAmong(name, { "Authorization", "Proxy-Authorization", "X-OrgID-Authorization" }))
        return redactedAuthorization(value);
    if (isAmong(name,
            { "X-Security-Token", "X-Auth-Token", "X-Subject-Token", "X-Sign", "X-Apig-AppCode", "authToken",
                "Cookie", "Set-Cookie" }))
        return kMark;
    return value;
}

} // namespace zhanggui
