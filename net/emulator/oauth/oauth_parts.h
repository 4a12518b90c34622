// The handlers behind oauthApi(), one file each.
#pragma once

#include "net/emulator/api/api_context.h"
#include "net/emulator/oauth/oauth_grants.h"
#include "net/emulator/oauth/oauth_tenants.h"

namespace zhanggui {

/// What they share; borrowed things outlive the routes.
struct OauthParts {
    const ApiContext &context;
    OauthGrants grants;
    MarketStore &store() const { return *context.store; }
};

ApiAnswer answerToken(OauthParts &parts, const ApiRequest &request);
ApiAnswer answerUserinfo(OauthParts &parts, const ApiRequest &request);
ApiAnswer answerAuthorize(OauthParts &parts, const ApiRequest &request);
ApiAnswer answerLogout(OauthParts &parts, const ApiRequest &request);
ApiAnswer answerLoginPage(OauthParts &parts, const ApiRequest &request);
/// The page's form.
ApiAnswer answerLoginForm(OauthParts &parts, const ApiRequest &request);
/// POST /_emulator/login: the code without a browser.
ApiAnswer answerLoginCommand(OauthParts &parts, const ApiRequest &request);

/// A code for the user, on the emulator's clock.
[[nodiscard]] Result<QByteArray> giveCode(OauthParts &parts, const MarketApplication &application,
    const MarketUser &user, const QString &redirectUri, qint64 nowMs);

} // namespace zhanggui
