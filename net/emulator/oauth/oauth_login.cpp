// Signing in: the page and its form, POST /_emulator/login, and the end of it. The unified login brings code
// and tenant to the application's login address (SaaS centre manual 0153, C); authorize brings code and
// state.
#include "models/market/market_seed.h"
#include "net/emulator/oauth/login_page.h"
#include "net/emulator/oauth/oauth_api.h"
#include "net/emulator/oauth/oauth_parts.h"
#include "net/emulator/oauth/oauth_session.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>

namespace zhanggui {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("EmulatedLogin", text);
}

/// A page of another site must not sign somebody in.
bool isOwnPage(const ApiRequest &request)
{
    const QByteArray origin = request.header("origin");
    return origin.isEmpty() || origin == "http://" + request.header("host")
        || origin == "https://" + request.header("host");
}

/// Where the unified login ends: the application's login address.
QString loginAddress(const MarketApplication &application)
{
    return application.redirectUris.value(0);
}

struct LoginWish {
    QString tenant;
    QString client;
    QString user;
};

struct Login {
    MarketApplication application;
    MarketUser user;
};

template <class T> Result<T> only(const QList<T> &list, const QString &none, const QString &several)
{
    if (list.isEmpty())
        return failure(ErrorKind::NotFound, none);
    if (list.size() > 1)
        return failure(ErrorKind::Conflict, several);
    return list.first();
}

Result<MarketApplication> wishedApplication(const MarketStore &store, const LoginWish &wish)
{
    if (!wish.client.isEmpty()) {
        Result<MarketApplication> found = store.applicationOfClient(wish.client);
        if (found && !wish.tenant.isEmpty() && found->tenantId != wish.tenant)
            return failure(ErrorKind::Conflict, QStringLiteral("the client is not of this tenant"));
        return found;
    }
    const auto theOne = [&store](const QString &tenantId) {
        return store.applications(tenantId).and_then([](const QList<MarketApplication> &list) {
            return only(list, QStringLiteral("the tenant has no application"),
                QStringLiteral("the tenant has several applications: name the client"));
        });
    };
    if (!wish.tenant.isEmpty())
        return theOne(wish.tenant);
    return store.tenants()
        .and_then([](const QList<MarketTenant> &list) {
            return only(list, QStringLiteral("there is no tenant"),
                QStringLiteral("there are several tenants: name one"));
        })
        .and_then([&theOne](const MarketTenant &tenant) { return theOne(tenant.id); });
}

/// Forbidden: the user is switched off.
Result<Login> wishedLogin(const MarketStore &store, const LoginWish &wish)
{
    const Result<MarketApplication> application = wishedApplication(store, wish);
    if (!application)
        return tl::unexpected(application.error());
    const Result<MarketUser> user = tenantUser(store, application->tenantId, wish.user);
    if (!user)
        return tl::unexpected(user.error());
    if (!user->enabled)
        return failure(ErrorKind::Forbidden, QStringLiteral("the user is switched off"), user->userName);
    return Login{ *application, *user };
}

QList<LoginForm> formsOf(const MarketStore &store, const QList<MarketTenant> &tenants)
{
    QList<LoginForm> forms;
    for (const MarketTenant &tenant : tenants) {
        const QList<MarketApplication> applications =
            store.applications(tenant.id).value_or(QList<MarketApplication>());
        for (const MarketApplication &application : applications)
            forms.append({ tenant, application, signInUsers(store, tenant.id), {}, {} });
    }
    return forms;
}

int statusOf(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::NotFound:
        return 404;
    case ErrorKind::Forbidden:
        return 403;
    case ErrorKind::Conflict:
        return 409;
    case ErrorKind::BadInput:
        return 400;
    default:
        return 500;
    }
}

} // namespace

Result<QByteArray> giveCode(OauthParts &parts, const MarketApplication &application, const MarketUser &user,
    const QString &redirectUri, qint64 nowMs)
{
    const Result<MarketSettings> settings = parts.store().settings();
    if (!settings)
        return tl::unexpected(settings.error());
    OauthGrant grant;
    grant.clientId = application.clientId;
    grant.tenantId = application.tenantId;
    grant.userId = user.id;
    grant.redirectUri = redirectUri;
    grant.untilMs = nowMs + qint64(settings->oauthCodeSeconds) * 1000;
    return parts.grants.give(GrantKind::Code, grant);
}

ApiAnswer answerLoginPage(OauthParts &parts, const ApiRequest &request)
{
    const auto addressed = addressedTenant(parts.store(), request);
    if (!addressed)
        return messagePage(statusOf(addressed.error()),
            say(QT_TRANSLATE_NOOP("EmulatedLogin", "There is no tenant at this address.")));
    QList<MarketTenant> tenants;
    if (*addressed)
        tenants.append(**addressed);
    else if (const auto all = parts.store().tenants())
        tenants = *all;
    return loginPage(formsOf(parts.store(), tenants), addressPrefix(request) + "/unified-login/login");
}

ApiAnswer answerLoginForm(OauthParts &parts, const ApiRequest &request)
{
    if (!isOwnPage(request))
        return messagePage(
            403, say(QT_TRANSLATE_NOOP("EmulatedLogin", "The form was sent from a page of another site.")));
    const auto field = [&request](const char *name) { return formParameter(request.wire.body, name).value; };
    const Result<Login> login = wishedLogin(parts.store(), { {}, field("client"), field("user") });
    if (!login)
        return messagePage(statusOf(login.error()),
            say(QT_TRANSLATE_NOOP("EmulatedLogin", "This user cannot sign in to this application: %1"))
                .arg(login.error().what));
    const QString redirectUri = field("redirect_uri");
    const bool authorizing = !redirectUri.isEmpty();
    const QString registered = loginAddress(login->application);
    const QString address = authorizing ? redirectUri
        : registered.isEmpty()          ? field("login_address")
                                        : registered;
    if (!takesRedirect(login->application, address))
        return messagePage(409,
            say(QT_TRANSLATE_NOOP(
                "EmulatedLogin", "The application has no login address: give it one (redirectUris) first.")));
    const Result<QByteArray> code =
        giveCode(parts, login->application, login->user, redirectUri, request.clockMs);
    if (!code)
        return oauthFailure(code.error());
    ApiAnswer answer = authorizing ? redirectionWithCode(address, *code, field("state"))
                                   : redirection(addressWith(address,
                                       { { QStringLiteral("code"), QString::fromLatin1(*code) },
                                           { QStringLiteral("tenant"), login->application.tenantId } }));
    answer.subject = login->user.id;
    if (const Result<HttpHeader> cookie = beginSession(parts, login->user, request.clockMs))
        answer.headers.append(*cookie);
    return answer;
}

ApiAnswer answerLoginCommand(OauthParts &parts, const ApiRequest &request)
{
    QJsonParseError parsing;
    const QJsonDocument document = QJsonDocument::fromJson(request.wire.body, &parsing);
    if (parsing.error != QJsonParseError::NoError || !document.isObject())
        return oauthError(400, "bad_input", QStringLiteral("The body must be a JSON object"));
    const QJsonObject wish = document.object();
    for (auto member = wish.begin(); member != wish.end(); ++member) {
        static const QStringList known{ QStringLiteral("tenant"), QStringLiteral("client"),
            QStringLiteral("user"), QStringLiteral("redirect_uri") };
        if (!known.contains(member.key()) || !member.value().isString())
            return oauthError(
                400, "bad_input", QStringLiteral("Unknown member, or no text: %1").arg(member.key()));
    }
    const auto text = [&wish](QStringView name) { return wish.value(name).toString(); };
    const Result<Login> login =
        wishedLogin(parts.store(), { text(u"tenant"), text(u"client"), text(u"user") });
    if (!login)
        return oauthError(statusOf(login.error()), "refused", login.error().what);
    const QString redirectUri = text(u"redirect_uri");
    if (!redirectUri.isEmpty() && !takesRedirect(login->application, redirectUri))
        return oauthError(409, "refused", QStringLiteral("redirect_uri is not registered"));
    const Result<QByteArray> code =
        giveCode(parts, login->application, login->user, redirectUri, request.clockMs);
    if (!code)
        return oauthFailure(code.error());
    const QByteArray location = addressWith(loginAddress(login->application),
        { { QStringLiteral("code"), QString::fromLatin1(*code) },
            { QStringLiteral("tenant"), login->application.tenantId } });
    const QJsonObject object{ { QStringLiteral("code"), QString::fromLatin1(*code) },
        { QStringLiteral("tenant"), login->application.tenantId },
        { QStringLiteral("client"), login->application.clientId }, { QStringLiteral("user"), login->user.id },
        { QStringLiteral("location"), QString::fromLatin1(location) } };
    ApiAnswer answer;
    answer.body = QJsonDocument(object).toJson(QJsonDocument::Compact);
    return answer;
}

ApiAnswer answerLogout(OauthParts &parts, const ApiRequest &request)
{
    const ApiParameter wanted = queryParameter(request.query, "redirect_url");
    QByteArray address = addressPrefix(request) + "/unified-login/";
    if (wanted.count > 0 && !wanted.value.isEmpty()) {
        // A fragment is allowed here: the default login page of the real one has one.
        const QUrl url(wanted.value);
        const bool web =
            url.isValid() && !url.host().isEmpty() && (url.scheme() == u"https" || url.scheme() == u"http");
        if (!web || wanted.count > 1)
            return oauthError(
                400, "invalid_request", QStringLiteral("redirect_url must be one http or https address"));
        address = url.toEncoded();
    }
    ApiAnswer answer = redirection(address);
    answer.headers.append(endSession(parts, request));
    return answer;
}

} // namespace zhanggui
