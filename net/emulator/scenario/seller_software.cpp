#include "net/emulator/scenario/seller_software.h"

#include "net/callbacks/strict_object.h"
#include "net/emulator/json_spans.h"
#include "net/signing/canonical.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QUrlQuery>

#include <algorithm>

namespace zhanggui {

namespace {

constexpr QLatin1String kState("scenario1");
constexpr QLatin1String kRedirect("https://seller.example.com/login");

QByteArray bytesOf(const HttpRequest &request)
{
    QByteArray bytes = request.method + ' ' + requestTarget(request.url) + " HTTP/1.1\r\n";
    for (const HttpHeader &header : request.headers)
        bytes += header.name + ": " + header.value + "\r\n";
    return bytes + "Content-Length: " + QByteArray::number(request.body.size())
        + "\r\nConnection: close\r\n\r\n" + request.body;
}

SellerAnswer answerOf(const WireRecord &record)
{
    SellerAnswer answer{ record.status, {}, record.body, record.failure };
    const QJsonObject object = QJsonDocument::fromJson(record.body).object();
    for (const char *name : { "error_code", "resultCode", "error" }) {
        if (answer.code.isEmpty())
            answer.code = object.value(QLatin1String(name)).toString();
    }
    return answer;
}

QByteArray formBody(const QList<QPair<QString, QString>> &members)
{
    QByteArrayList parts;
    for (const auto &[name, value] : members)
        parts.append(QUrl::toPercentEncoding(name) + '=' + QUrl::toPercentEncoding(value));
    return parts.join('&');
}

QString memberOf(const QByteArray &body, const char *name)
{
    return QJsonDocument::fromJson(body).object().value(QLatin1String(name)).toString();
}

} // namespace

/// What the requests of one login share.
struct SellerSoftware::Login {
    QString clientId;
    QString clientSecret;
    QString user; // id
    QString redirect;
    bool refresh = false;
    Done done;
};

SellerSoftware::SellerSoftware(SellerIdentity identity, const MarketStore &store, Now wall,
    RandomBytes random, int timeoutMs, QObject *parent)
    : QObject(parent)
    , m_identity(std::move(identity))
    , m_store(store)
    , m_wall(std::move(wall))
    , m_random(std::move(random))
    , m_timeoutMs(timeoutMs)
{
}

Result<void> SellerSoftware::play(const MarketAction &step, qint64 clockMs, Done done)
{
    if (step.word == u"login")
        return login(step, std::move(done));
    const Result<HttpRequest> request = sellerRequest(step, m_identity, m_wall(), clockMs, m_random);
    if (!request)
        return tl::unexpected(request.error());
    send(*request, [done = std::move(done)](const WireRecord &record) { done(answerOf(record)); });
    return {};
}

void SellerSoftware::send(const HttpRequest &request, Answered answered)
{
    const QUrl &url = request.url;
    const bool tls = url.scheme() == u"https";
    WireOptions options;
    options.totalMs = m_timeoutMs;
    m_client.send({ tls, url.host(), quint16(url.port(tls ? 443 : 80)) }, bytesOf(request), options, this,
        std::move(answered));
}

HttpRequest SellerSoftware::oauthRequest(const QByteArray &method, const QString &path) const
{
    HttpRequest request;
    request.method = method;
    request.url = m_identity.market;
    request.url.setPath(path);
    request.headers = { HttpHeader{ "Host", hostHeaderValue(request.url) },
        HttpHeader{ "Accept", "application/json" } };
    return request;
}

/// The sequence of the enterprise workbench: authorize, the user's choice on the login page, token, who it is
/// (saascenter_usermanual_0158; token zh-cn_topic_0070649448, who it is zh-cn_topic_0070649450, C).
Result<void> SellerSoftware::login(const MarketAction &step, Done done)
{
    const auto login = loginOf(step, std::move(done));
    if (!login)
        return tl::unexpected(login.error());
    HttpRequest request = oauthRequest("GET", QStringLiteral("/api/v1/oauth2/authorize"));
    QUrlQuery query;
    query.setQueryItems({ { QStringLiteral("response_type"), QStringLiteral("code") },
        { QStringLiteral("client_id"), login->clientId }, { QStringLiteral("redirect_uri"), login->redirect },
        { QStringLiteral("state"), kState } });
    request.url.setQuery(query);
    send(request, [this, login = *login](const WireRecord &record) {
        if (record.status == 200)
            chooseUser(login);
        else
            login.done(answerOf(record));
    });
    return {};
}

Result<SellerSoftware::Login> SellerSoftware::loginOf(const MarketAction &step, Done done) const
{
    const QString tenant = step.text(u"tenant");
    const auto applications = m_store.applications(tenant);
    if (!applications)
        return tl::unexpected(applications.error());
    const auto users = m_store.users(tenant);
    if (!users)
        return tl::unexpected(users.error());
    if (applications->isEmpty())
        return failure(ErrorKind::NotFound, QStringLiteral("The tenant has no application"), tenant);
    const MarketApplication &application = applications->constFirst();
    const QString wanted = step.text(u"user");
    const auto user = std::ranges::find_if(
        *users, [&wanted](const MarketUser &one) { return wanted.isEmpty() || one.userName == wanted; });
    if (user == users->cend())
        return failure(ErrorKind::NotFound, QStringLiteral("The tenant has no such user"), wanted);
    return Login{ application.clientId, application.clientSecret, user->id,
        application.redirectUris.value(0, kRedirect), step.text(u"refresh") == u"true", std::move(done) };
}

/// What the browser sends from the login page.
void SellerSoftware::chooseUser(const Login &login)
{
    HttpRequest request = oauthRequest("POST", QStringLiteral("/unified-login/login"));
    request.headers.append(HttpHeader{ "Content-Type", "application/x-www-form-urlencoded" });
    request.body = formBody(
        { { QStringLiteral("client"), login.clientId }, { QStringLiteral("redirect_uri"), login.redirect },
            { QStringLiteral("state"), kState }, { QStringLiteral("user"), login.user } });
    send(request, [this, login](const WireRecord &record) {
        const QUrl back(QString::fromUtf8(headerOf(record, "Location")));
        const QString code = QUrlQuery(back).queryItemValue(QStringLiteral("code"), QUrl::FullyDecoded);
        if (code.isEmpty())
            return login.done(answerOf(record));
        askForToken(login,
            { { QStringLiteral("grant_type"), QStringLiteral("authorization_code") },
                { QStringLiteral("code"), code }, { QStringLiteral("redirect_uri"), login.redirect } },
            login.refresh);
    });
}

void SellerSoftware::askForToken(
    const Login &login, const QList<QPair<QString, QString>> &grant, bool refresh)
{
    HttpRequest request = oauthRequest("POST", QStringLiteral("/api/v1/oauth2/token"));
    request.headers.append(HttpHeader{ "Content-Type", "application/x-www-form-urlencoded" });
    request.body = formBody(QList<QPair<QString, QString>>{ { QStringLiteral("client_id"), login.clientId },
                                { QStringLiteral("client_secret"), login.clientSecret } }
        + grant);
    send(request, [this, login, refresh](const WireRecord &record) {
        const QString token = memberOf(record.body, "access_token");
        if (token.isEmpty())
            return login.done(answerOf(record));
        if (!refresh)
            return askWhoItIs(login, token.toUtf8());
        askForToken(login,
            { { QStringLiteral("grant_type"), QStringLiteral("refresh_token") },
                { QStringLiteral("refresh_token"), memberOf(record.body, "refresh_token") } },
            false);
    });
}

void SellerSoftware::askWhoItIs(const Login &login, const QByteArray &token)
{
    HttpRequest request = oauthRequest("GET", QStringLiteral("/api/v1/oauth2/userinfo"));
    request.headers.append(HttpHeader{ "Authorization", "Bearer " + token });
    send(request, [login](const WireRecord &record) { login.done(answerOf(record)); });
}

} // namespace zhanggui
