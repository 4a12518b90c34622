// authorize of the enterprise workbench (SaaS centre manual 0158, C; which parameters are mandatory is
// inferred, and so are the errors: RFC 6749 §4.1.2.1).
#include "net/emulator/oauth/login_page.h"
#include "net/emulator/oauth/oauth_api.h"
#include "net/emulator/oauth/oauth_parts.h"
#include "net/emulator/oauth/oauth_session.h"

#include <algorithm>

namespace zhanggui {

namespace {

struct Asked {
    QString responseType;
    QString clientId;
    QString redirectUri;
    QString scope;
    QString state;
};

ApiAnswer refusal(const QString &description)
{
    return oauthError(400, "invalid_request", description);
}

/// Sends the browser back with the error, as the address is known to be the application's.
ApiAnswer sentBack(const Asked &asked, const QString &error, const QString &description)
{
    QList<QPair<QString, QString>> parameters{ { QStringLiteral("error"), error },
        { QStringLiteral("error_description"), description } };
    if (!asked.state.isEmpty())
        parameters.append({ QStringLiteral("state"), asked.state });
    ApiAnswer answer = redirection(addressWith(asked.redirectUri, parameters));
    answer.code = error.toLatin1();
    answer.failure = description;
    return answer;
}

bool isLettersAndDigits(const QString &text)
{
    return std::ranges::all_of(text, [](QChar c) {
        return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
    });
}

/// What is wrong with the parameters once the address to go back to is known; nullopt: nothing.
std::optional<ApiAnswer> faultToSendBack(const Asked &asked)
{
    if (!isLettersAndDigits(asked.state))
        return sentBack(
            asked, QStringLiteral("invalid_request"), QStringLiteral("state must be letters and digits"));
    if (asked.responseType != u"code")
        return sentBack(
            asked, QStringLiteral("unsupported_response_type"), QStringLiteral("response_type must be code"));
    if (!asked.scope.isEmpty() && asked.scope != u"get_user_info")
        return sentBack(
            asked, QStringLiteral("invalid_scope"), QStringLiteral("scope must be get_user_info"));
    return std::nullopt;
}

/// The parameters, or why they cannot be read.
tl::expected<Asked, ApiAnswer> askedBy(const ApiRequest &request)
{
    Asked asked;
    const std::pair<const char *, QString Asked::*> all[] = { { "response_type", &Asked::responseType },
        { "client_id", &Asked::clientId }, { "redirect_uri", &Asked::redirectUri },
        { "scope", &Asked::scope }, { "state", &Asked::state } };
    for (const auto &[name, member] : all) {
        const ApiParameter found = queryParameter(request.query, name);
        if (found.count > 1 || !found.wellFormed)
            return tl::unexpected(
                refusal(QStringLiteral("Parameter %1 is repeated or no UTF-8").arg(QLatin1String(name))));
        asked.*member = found.value;
    }
    return asked;
}

/// The application; its tenant must be the one of the address.
tl::expected<MarketApplication, ApiAnswer> applicationFor(
    OauthParts &parts, const ApiRequest &request, const QString &clientId)
{
    const auto tenant = addressedTenant(parts.store(), request);
    if (!tenant)
        return tl::unexpected(tenant.error().kind == ErrorKind::NotFound
                ? oauthError(404, "not_found", QStringLiteral("There is no tenant at this address"))
                : oauthFailure(tenant.error()));
    const Result<MarketApplication> application = parts.store().applicationOfClient(clientId);
    if (!application)
        return tl::unexpected(application.error().kind == ErrorKind::NotFound
                ? oauthError(401, "invalid_client", QStringLiteral("Client ID mismatch"),
                    QStringLiteral("no application has this client_id"))
                : oauthFailure(application.error()));
    if (*tenant && application->tenantId != (*tenant)->id)
        return tl::unexpected(oauthError(401, "invalid_client", QStringLiteral("Bad client credentials"),
            QStringLiteral("the application is not of the tenant with this domain_name")));
    return *application;
}

} // namespace

ApiAnswer answerAuthorize(OauthParts &parts, const ApiRequest &request)
{
    auto asked = askedBy(request);
    if (!asked)
        return asked.error();
    if (asked->clientId.isEmpty())
        return refusal(QStringLiteral("client_id is missing"));
    const auto application = applicationFor(parts, request, asked->clientId);
    if (!application)
        return application.error();
    if (asked->redirectUri.isEmpty() && application->redirectUris.size() == 1)
        asked->redirectUri = application->redirectUris.first();
    // Never back to an address that nobody registered.
    if (!takesRedirect(*application, asked->redirectUri))
        return refusal(QStringLiteral("redirect_uri is missing or not registered"));
    if (std::optional<ApiAnswer> fault = faultToSendBack(*asked))
        return *std::move(fault);
    const std::optional<MarketUser> user = sessionUser(parts, request, application->tenantId);
    if (user) {
        const Result<QByteArray> code =
            giveCode(parts, *application, *user, asked->redirectUri, request.clockMs);
        if (!code)
            return oauthFailure(code.error());
        ApiAnswer answer = redirectionWithCode(asked->redirectUri, *code, asked->state);
        answer.subject = user->id;
        return answer;
    }
    const Result<MarketTenant> tenant = parts.store().tenant(application->tenantId);
    if (!tenant)
        return oauthFailure(tenant.error());
    const LoginForm form{ *tenant, *application, signInUsers(parts.store(), tenant->id), asked->redirectUri,
        asked->state };
    return loginPage({ form }, addressPrefix(request) + "/unified-login/login");
}

} // namespace zhanggui
