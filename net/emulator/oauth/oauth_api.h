// Joint operation's login (AG/zh-cn_topic_0070649141 … 0070649145, 0070649442 … 0070649450; SaaS centre
// manual 0153 … 0169; all C unless said): unified login, authorize, token, refresh, userinfo, logout. The
// tenants' domain names all lead here: every address stands at the root and below /t/<tenantId>.
#pragma once

#include "net/callbacks/callback_keys.h"
#include "net/emulator/api/api_context.h"
#include "net/emulator/api/api_route.h"

namespace zhanggui {

// C: access token 2 h, refresh token 30 d. A signed-in browser: assumed.
constexpr qint64 kAccessTokenMs = qint64(2) * 3600 * 1000;
constexpr qint64 kRefreshTokenMs = qint64(30) * 24 * 3600 * 1000;
constexpr qint64 kSessionMs = qint64(12) * 3600 * 1000;

/// Nothing without a store. `context` is borrowed and outlives the routes.
QList<ApiRoute> oauthApi(const ApiContext &context, const RandomBytes &random = &systemRandomBytes);

/// {"error":…,"error_description":…} as OAuth's errors are written; `why` is for the log alone.
ApiAnswer oauthError(
    int status, const QByteArray &error, const QString &description, const QString &why = {});
/// A failure of the store: 500 server_error.
ApiAnswer oauthFailure(const Error &error);
/// 302, never cached; 500 when the address is empty.
ApiAnswer redirection(const QByteArray &address);

} // namespace zhanggui
