#include "net/emulator/oauth/oauth_api.h"

#include "net/emulator/oauth/oauth_parts.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <memory>

namespace zhanggui {

namespace {

using Answering = ApiAnswer (*)(OauthParts &parts, const ApiRequest &request);

struct Row {
    const char *api;
    const char *method;
    const char *path;
    Answering answering;
};

// /unified-login/ is served by https://macroverse.huaweicloud.com, the others by the tenant's domain name.
constexpr Row kRows[] = {
    { "oauth-login", "GET", "/unified-login", answerLoginPage },
    { "oauth-login", "POST", "/unified-login/login", answerLoginForm },
    { "oauth-authorize", "GET", "/api/v1/oauth2/authorize", answerAuthorize },
    { "oauth-token", "POST", "/api/v1/oauth2/token", answerToken },
    { "oauth-userinfo", "GET", "/api/v1/oauth2/userinfo", answerUserinfo },
    { "oauth-logout", "GET", "/api/v1/logout", answerLogout },
};

ApiRoute route(const char *api, const QByteArray &method, const QByteArray &path, ApiHandler handler)
{
    ApiRoute made;
    made.api = QString::fromLatin1(api);
    made.method = method;
    made.pattern = path;
    made.auth = ApiAuth::None;
    made.handler = std::move(handler);
    return made;
}

ApiHandler otherMethod(const QByteArray &allowed)
{
    return answering([allowed](const ApiRequest &request) {
        ApiAnswer answer = oauthError(405, "method_not_allowed",
            QStringLiteral("Request method '%1' not supported")
                .arg(QString::fromLatin1(request.wire.method)));
        answer.headers.append(HttpHeader{ "Allow", allowed });
        answer.loggedRequest = QByteArray(request.wire.body.isEmpty() ? "" : "***");
        return answer;
    });
}

} // namespace

QList<ApiRoute> oauthApi(const ApiContext &context, const RandomBytes &random)
{
    if (!context.store)
        return {};
    const auto parts =
        std::make_shared<OauthParts>(OauthParts{ context, OauthGrants(*context.store, random) });
    QList<ApiRoute> routes;
    for (const char *prefix : { "", "/t/{tenant}" }) {
        for (const Row &row : kRows) {
            const QByteArray path = QByteArray(prefix) + row.path;
            routes.append(route(row.api, row.method, path,
                answering([parts, work = row.answering](
                              const ApiRequest &request) { return work(*parts, request); })));
            routes.append(route(row.api, "*", path, otherMethod(row.method)));
        }
    }
    ApiRoute login = route("oauth-login", "POST", "/_emulator/login",
        answering([parts](const ApiRequest &request) { return answerLoginCommand(*parts, request); }));
    login.auth = ApiAuth::Control;
    routes.append(login);
    return routes;
}

ApiAnswer oauthError(int status, const QByteArray &error, const QString &description, const QString &why)
{
    const QJsonObject object{ { QStringLiteral("error"), QString::fromLatin1(error) },
        { QStringLiteral("error_description"), description } };
    ApiAnswer answer;
    answer.status = status;
    answer.code = error;
    answer.body = QJsonDocument(object).toJson(QJsonDocument::Compact);
    answer.headers = { { "Cache-Control", "no-store" } };
    answer.failure = why.isEmpty() ? description : why;
    return answer;
}

ApiAnswer oauthFailure(const Error &error)
{
    return oauthError(500, "server_error", QStringLiteral("System internal error."), error.what);
}

ApiAnswer redirection(const QByteArray &address)
{
    if (address.isEmpty())
        return oauthError(500, "server_error", QStringLiteral("There is no address to go to"));
    ApiAnswer answer;
    answer.status = 302;
    answer.headers = { { "Location", address }, { "Cache-Control", "no-store" },
        { "Referrer-Policy", "no-referrer" } };
    return answer;
}

} // namespace zhanggui
