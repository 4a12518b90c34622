#include "net/emulator/oauth/oauth_session.h"

#include "net/emulator/oauth/oauth_api.h"

namespace zhanggui {

namespace {

constexpr QByteArrayView kCookie("zhanggui_session=");

QByteArray cookieOf(const ApiRequest &request)
{
    for (const QByteArray &piece : request.header("cookie").split(';')) {
        const QByteArray pair = piece.trimmed();
        if (pair.startsWith(kCookie))
            return pair.sliced(kCookie.size());
    }
    return {};
}

HttpHeader setCookie(const QByteArray &value, const QByteArray &more)
{
    return { "Set-Cookie", kCookie.toByteArray() + value + "; Path=/; HttpOnly; SameSite=Lax" + more };
}

} // namespace

QList<MarketUser> signInUsers(const MarketStore &store, const QString &tenantId)
{
    QList<MarketUser> users = store.users(tenantId).value_or(QList<MarketUser>());
    users.removeIf([](const MarketUser &user) { return !user.enabled; });
    return users;
}

ApiAnswer redirectionWithCode(const QString &address, const QByteArray &code, const QString &state)
{
    QList<QPair<QString, QString>> parameters{ { QStringLiteral("code"), QString::fromLatin1(code) } };
    if (!state.isEmpty())
        parameters.append({ QStringLiteral("state"), state });
    return redirection(addressWith(address, parameters));
}

Result<HttpHeader> beginSession(OauthParts &parts, const MarketUser &user, qint64 nowMs)
{
    OauthGrant grant;
    grant.tenantId = user.tenantId;
    grant.userId = user.id;
    grant.untilMs = nowMs + kSessionMs;
    return parts.grants.give(GrantKind::Session, grant).map([](const QByteArray &text) {
        return setCookie(text, {});
    });
}

std::optional<MarketUser> sessionUser(OauthParts &parts, const ApiRequest &request, const QString &tenantId)
{
    const QByteArray cookie = cookieOf(request);
    if (cookie.isEmpty())
        return std::nullopt;
    const Result<OauthGrant> grant = parts.grants.find(GrantKind::Session, cookie, request.clockMs);
    if (!grant || grant->tenantId != tenantId)
        return std::nullopt;
    const Result<MarketUser> user = tenantUser(parts.store(), tenantId, grant->userId);
    return user && user->enabled ? std::optional(*user) : std::nullopt;
}

HttpHeader endSession(OauthParts &parts, const ApiRequest &request)
{
    const QByteArray cookie = cookieOf(request);
    if (!cookie.isEmpty())
        static_cast<void>(parts.grants.end(GrantKind::Session, cookie));
    return setCookie({}, "; Max-Age=0");
}

} // namespace zhanggui
