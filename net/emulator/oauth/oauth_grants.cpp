#include "net/emulator/oauth/oauth_grants.h"

#include "models/market/market_store.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>

namespace zhanggui {

namespace {

constexpr int kRandomBytes = 32;

QByteArray kindName(GrantKind kind)
{
    switch (kind) {
    case GrantKind::Code:
        return "code";
    case GrantKind::AccessToken:
        return "access";
    case GrantKind::RefreshToken:
        return "refresh";
    case GrantKind::Session:
        return "session";
    }
    return {};
}

QByteArray toJson(const OauthGrant &grant)
{
    const QJsonObject object{ { QStringLiteral("client"), grant.clientId },
        { QStringLiteral("tenant"), grant.tenantId }, { QStringLiteral("user"), grant.userId },
        { QStringLiteral("redirect"), grant.redirectUri },
        { QStringLiteral("companion"), QString::fromLatin1(grant.companion) },
        { QStringLiteral("until"), grant.untilMs }, { QStringLiteral("ended"), grant.ended } };
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

OauthGrant fromJson(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    return { object.value(u"client").toString(), object.value(u"tenant").toString(),
        object.value(u"user").toString(), object.value(u"redirect").toString(),
        object.value(u"companion").toString().toLatin1(), object.value(u"until").toInteger(),
        object.value(u"ended").toBool() };
}

} // namespace

OauthGrants::OauthGrants(MarketStore &store, RandomBytes random)
    : m_store(store)
    , m_random(std::move(random))
{
}

QByteArray OauthGrants::keyOf(GrantKind kind, const QByteArray &text)
{
    return "oauth." + kindName(kind) + '.'
        + QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex();
}

Result<QByteArray> OauthGrants::give(GrantKind kind, const OauthGrant &grant)
{
    QByteArray text =
        m_random(kRandomBytes).toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    if (const Result<void> kept = replace(kind, text, grant); !kept)
        return tl::unexpected(kept.error());
    return text;
}

Result<OauthGrant> OauthGrants::find(GrantKind kind, const QByteArray &text, qint64 nowMs) const
{
    const Result<QByteArray> json = m_store.value(QString::fromLatin1(keyOf(kind, text)));
    if (!json)
        return tl::unexpected(json.error());
    if (json->isEmpty())
        return failure(ErrorKind::NotFound, QStringLiteral("it was never given out"));
    OauthGrant grant = fromJson(*json);
    if (grant.ended)
        return failure(ErrorKind::Conflict, QStringLiteral("it was used before, or taken back"));
    if (nowMs >= grant.untilMs)
        return failure(ErrorKind::Timeout, QStringLiteral("its time is over"));
    return grant;
}

bool OauthGrants::refused(const Error &error)
{
    return error.kind == ErrorKind::NotFound || error.kind == ErrorKind::Conflict
        || error.kind == ErrorKind::Timeout;
}

Result<void> OauthGrants::end(GrantKind kind, const QByteArray &text)
{
    return endKey(keyOf(kind, text));
}

Result<void> OauthGrants::endKey(const QByteArray &key)
{
    const QString name = QString::fromLatin1(key);
    const Result<QByteArray> json = m_store.value(name);
    if (!json)
        return tl::unexpected(json.error());
    if (json->isEmpty())
        return {};
    OauthGrant grant = fromJson(*json);
    grant.ended = true;
    return m_store.setValue(name, toJson(grant));
}

Result<void> OauthGrants::replace(GrantKind kind, const QByteArray &text, const OauthGrant &grant)
{
    return m_store.setValue(QString::fromLatin1(keyOf(kind, text)), toJson(grant));
}

} // namespace zhanggui
