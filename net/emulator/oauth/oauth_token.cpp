// The token call, of a code and of a refresh token. Wrong requests are answered as the guides print it where
// they do (invalid_grant with 400, the texts of invalid_client, 403 for a secret that was not decrypted);
// the HTTP status of invalid_client and the texts for requests that lack something are inferred (RFC 6749
// §5.2, and Spring's wording, which the printed texts share).
#include "models/core/secret.h"
#include "models/store/connection.h"
#include "net/emulator/oauth/oauth_api.h"
#include "net/emulator/oauth/oauth_parts.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace zhanggui {

namespace {

using Refused = std::optional<ApiAnswer>;

// A secret that its seller forgot to decrypt is RSA of 3072 bits or more, in Base64.
constexpr qsizetype kShortestSealed = 384;

bool looksSealed(const QString &secret)
{
    const auto bytes = QByteArray::fromBase64Encoding(
        secret.toUtf8(), QByteArray::Base64Encoding | QByteArray::AbortOnBase64DecodingErrors);
    return bytes && bytes.decoded.size() >= kShortestSealed;
}

/// A parameter of the form that is there once and readable.
Result<QString> parameter(const ApiRequest &request, const char *name)
{
    const ApiParameter found = formParameter(request.wire.body, name);
    if (found.count > 1 || !found.wellFormed)
        return failure(ErrorKind::BadInput,
            QStringLiteral("Parameter %1 is repeated or no UTF-8").arg(QLatin1String(name)));
    return found.value;
}

ApiAnswer badRequest(const QString &description)
{
    return oauthError(400, "invalid_request", description);
}

ApiAnswer badGrant(const QString &description, const QString &why)
{
    return oauthError(400, "invalid_grant", description, why);
}

ApiAnswer badClient(const QString &description, const QString &why)
{
    return oauthError(401, "invalid_client", description, why);
}

Refused refusedForm(const ApiRequest &request)
{
    const QByteArray type = request.header("content-type").toLower();
    if (!type.startsWith("application/x-www-form-urlencoded"))
        return badRequest(QStringLiteral("Content-Type must be application/x-www-form-urlencoded"));
    for (const char *name :
        { "client_id", "client_secret", "grant_type", "code", "refresh_token", "redirect_uri" }) {
        if (const Result<QString> read = parameter(request, name); !read)
            return badRequest(read.error().what);
    }
    return std::nullopt;
}

Refused refusedClient(OauthParts &parts, const ApiRequest &request, MarketApplication &application)
{
    const auto tenant = addressedTenant(parts.store(), request);
    if (!tenant) {
        if (tenant.error().kind != ErrorKind::NotFound)
            return oauthFailure(tenant.error());
        return oauthError(403, "access_denied", QStringLiteral("Access is denied"),
            QStringLiteral("domain_name: no tenant has this address"));
    }
    const QString id = parameter(request, "client_id").value_or(QString());
    const QString secret = parameter(request, "client_secret").value_or(QString());
    if (id.isEmpty() || secret.isEmpty())
        return oauthError(401, "unauthorized",
            QStringLiteral("Full authentication is required to access this resource"),
            QStringLiteral("client_id or client_secret is missing"));
    const Result<MarketApplication> found = parts.store().applicationOfClient(id);
    if (!found) {
        return found.error().kind == ErrorKind::NotFound ? badClient(
                   QStringLiteral("Client ID mismatch"), QStringLiteral("no application has this client_id"))
                                                         : oauthFailure(found.error());
    }
    if (*tenant && found->tenantId != (*tenant)->id)
        return badClient(QStringLiteral("Bad client credentials"),
            QStringLiteral("the application is not of the tenant with this domain_name"));
    if (Secret(secret.toUtf8()) != Secret(found->clientSecret.toUtf8())) {
        if (looksSealed(secret))
            return oauthError(403, "access_denied", QStringLiteral("Access is denied"),
                QStringLiteral("client_secret looks encrypted: decrypt it with your RSA key first"));
        return badClient(
            QStringLiteral("Bad client credentials"), QStringLiteral("client_secret is another one"));
    }
    application = *found;
    return std::nullopt;
}

/// Why the user may no longer come in; empty when they may.
QString shutOut(OauthParts &parts, const OauthGrant &grant)
{
    const Result<MarketUser> user = tenantUser(parts.store(), grant.tenantId, grant.userId);
    if (!user)
        return user.error().what;
    return user->enabled ? QString() : QStringLiteral("the user is switched off");
}

ApiAnswer tokenAnswer(const QByteArray &access, const QByteArray &refresh, const OauthGrant &grant)
{
    const auto body = [](const QString &accessText, const QString &refreshText) {
        const QJsonObject object{ { QStringLiteral("access_token"), accessText },
            { QStringLiteral("token_type"), QStringLiteral("Bearer") },
            { QStringLiteral("expires_in"), kAccessTokenMs / 1000 },
            { QStringLiteral("scope"), QStringLiteral("get_user_info") },
            { QStringLiteral("refresh_token"), refreshText } };
        return QJsonDocument(object).toJson(QJsonDocument::Compact);
    };
    const QString mark = QStringLiteral("***");
    ApiAnswer answer;
    answer.body = body(QString::fromLatin1(access), QString::fromLatin1(refresh));
    answer.headers = { { "Cache-Control", "no-store" }, { "Pragma", "no-cache" } };
    answer.subject = grant.userId;
    answer.loggedAnswer = body(mark, mark);
    return answer;
}

Result<QByteArray> giveAccess(OauthParts &parts, OauthGrant grant, qint64 nowMs)
{
    grant.untilMs = nowMs + kAccessTokenMs;
    grant.companion.clear();
    return parts.grants.give(GrantKind::AccessToken, grant);
}

/// Access and refresh token for what a code stood for; the code ends with it, all or nothing.
Result<ApiAnswer> redeem(OauthParts &parts, const QByteArray &code, OauthGrant grant, qint64 nowMs)
{
    Result<Transaction> transaction = parts.store().begin();
    if (!transaction)
        return tl::unexpected(transaction.error());
    if (const Result<void> ended = parts.grants.end(GrantKind::Code, code); !ended)
        return tl::unexpected(ended.error());
    const Result<QByteArray> access = giveAccess(parts, grant, nowMs);
    if (!access)
        return tl::unexpected(access.error());
    grant.untilMs = nowMs + kRefreshTokenMs;
    grant.companion = OauthGrants::keyOf(GrantKind::AccessToken, *access);
    const Result<QByteArray> refresh = parts.grants.give(GrantKind::RefreshToken, grant);
    if (!refresh)
        return tl::unexpected(refresh.error());
    if (const Result<void> committed = transaction->commit(); !committed)
        return tl::unexpected(committed.error());
    return tokenAnswer(*access, *refresh, grant);
}

ApiAnswer answerCode(OauthParts &parts, const ApiRequest &request, const MarketApplication &application)
{
    const QByteArray code = parameter(request, "code").value_or(QString()).toUtf8();
    if (code.isEmpty())
        return badRequest(QStringLiteral("An authorization code must be supplied."));
    const QString refusal = QStringLiteral("Invalid authorization code");
    const Result<OauthGrant> grant = parts.grants.find(GrantKind::Code, code, request.clockMs);
    if (!grant)
        return OauthGrants::refused(grant.error()) ? badGrant(refusal, u"code: " + grant.error().what)
                                                   : oauthFailure(grant.error());
    if (grant->clientId != application.clientId)
        return badClient(
            QStringLiteral("Client ID mismatch"), QStringLiteral("the code was given to another client_id"));
    const QString redirect = parameter(request, "redirect_uri").value_or(QString());
    // The guides call it optional; where it is sent it must fit (RFC 6749 §4.1.3).
    const bool fits =
        grant->redirectUri.isEmpty() ? takesRedirect(application, redirect) : redirect == grant->redirectUri;
    if (!redirect.isEmpty() && !fits)
        return badGrant(QStringLiteral("Redirect URI mismatch."),
            QStringLiteral("redirect_uri is not the one of the authorize request, or not registered"));
    if (const QString why = shutOut(parts, *grant); !why.isEmpty())
        return badGrant(refusal, why);
    const Result<ApiAnswer> answer = redeem(parts, code, *grant, request.clockMs);
    return answer ? *answer : oauthFailure(answer.error());
}

/// A new access token; the refresh token stays the same and the access token before it ends (both inferred).
ApiAnswer answerRefresh(OauthParts &parts, const ApiRequest &request, const MarketApplication &application)
{
    const QByteArray refresh = parameter(request, "refresh_token").value_or(QString()).toUtf8();
    if (refresh.isEmpty())
        return badRequest(QStringLiteral("A refresh token must be supplied."));
    const QString refusal = QStringLiteral("Invalid refresh token");
    Result<OauthGrant> grant = parts.grants.find(GrantKind::RefreshToken, refresh, request.clockMs);
    if (!grant)
        return OauthGrants::refused(grant.error())
            ? badGrant(refusal, u"refresh_token: " + grant.error().what)
            : oauthFailure(grant.error());
    if (grant->clientId != application.clientId)
        return badGrant(refusal, QStringLiteral("the refresh token was given to another client_id"));
    if (const QString why = shutOut(parts, *grant); !why.isEmpty())
        return badGrant(refusal, why);
    Result<Transaction> transaction = parts.store().begin();
    if (!transaction)
        return oauthFailure(transaction.error());
    if (const Result<void> ended = parts.grants.endKey(grant->companion); !ended)
        return oauthFailure(ended.error());
    const Result<QByteArray> access = giveAccess(parts, *grant, request.clockMs);
    if (!access)
        return oauthFailure(access.error());
    grant->companion = OauthGrants::keyOf(GrantKind::AccessToken, *access);
    if (const Result<void> kept = parts.grants.replace(GrantKind::RefreshToken, refresh, *grant); !kept)
        return oauthFailure(kept.error());
    if (const Result<void> committed = transaction->commit(); !committed)
        return oauthFailure(committed.error());
    return tokenAnswer(*access, refresh, *grant);
}

ApiAnswer tokenFor(OauthParts &parts, const ApiRequest &request)
{
    if (Refused refused = refusedForm(request))
        return *std::move(refused);
    MarketApplication application;
    if (Refused refused = refusedClient(parts, request, application))
        return *std::move(refused);
    const QString grantType = parameter(request, "grant_type").value_or(QString());
    if (grantType.isEmpty())
        return badRequest(QStringLiteral("Missing grant type"));
    if (grantType == u"authorization_code")
        return answerCode(parts, request, application);
    if (grantType == u"refresh_token")
        return answerRefresh(parts, request, application);
    return oauthError(
        400, "unsupported_grant_type", QStringLiteral("Unsupported grant type: %1").arg(grantType));
}

/// The form as the log keeps it: names, and the values that let nobody in.
QByteArray loggedForm(const QByteArray &form)
{
    QByteArrayList kept;
    for (const QByteArray &piece : form.split('&')) {
        const qsizetype end = piece.indexOf('=');
        // A piece without a name may be a secret that its sender forgot to name.
        const QByteArray name = end < 0 ? QByteArray() : piece.left(end);
        const bool open = name == "client_id" || name == "grant_type" || name == "redirect_uri";
        kept.append(open ? piece : QByteArray(name + "=***"));
    }
    return kept.join('&');
}

} // namespace

ApiAnswer answerToken(OauthParts &parts, const ApiRequest &request)
{
    ApiAnswer answer = tokenFor(parts, request);
    // What is no form may hold a secret anywhere.
    const bool form =
        request.header("content-type").toLower().startsWith("application/x-www-form-urlencoded");
    answer.loggedRequest = form ? loggedForm(request.wire.body) : QByteArray("***");
    return answer;
}

} // namespace zhanggui
