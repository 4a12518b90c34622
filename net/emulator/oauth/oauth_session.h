// A browser that signed in, known by a cookie; and what login and authorize share.
#pragma once

#include "net/emulator/oauth/oauth_parts.h"

namespace zhanggui {

/// Users of the tenant who are switched on.
QList<MarketUser> signInUsers(const MarketStore &store, const QString &tenantId);
/// 302 to the address with code, and state when there is one.
ApiAnswer redirectionWithCode(const QString &address, const QByteArray &code, const QString &state);

/// The Set-Cookie header of a browser that signed in just now.
[[nodiscard]] Result<HttpHeader> beginSession(OauthParts &parts, const MarketUser &user, qint64 nowMs);
/// Who signed in to this tenant with the request's browser and still may; nullopt: nobody.
std::optional<MarketUser> sessionUser(OauthParts &parts, const ApiRequest &request, const QString &tenantId);
/// Ends the browser's session; the Set-Cookie header that makes it forget.
HttpHeader endSession(OauthParts &parts, const ApiRequest &request);

} // namespace zhanggui
