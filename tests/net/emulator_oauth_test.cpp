// OAuth of the emulator: every call of the guides and every error they print, provoked by state.
#include "models/market/market_seed.h"
#include "models/market/market_store.h"
#include "net/emulator/oauth/oauth_api.h"
#include "tests/support/results.h"
#include "tests/support/test_main.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QUrl>
#include <QUrlQuery>

using namespace zhanggui;

namespace {

constexpr qint64 kStartMs = 1'800'000'000'000;
constexpr qint64 kMinuteMs = 60'000;
constexpr qint64 kHourMs = 60 * kMinuteMs;
constexpr qint64 kDayMs = 24 * kHourMs;
const QString kToken = QStringLiteral("/api/v1/oauth2/token");
const QString kCallback = QStringLiteral("https://seller.example.com/login?from=kit");

struct Answered {
    ApiAnswer answer;
    QJsonObject json;
    QByteArray header(const char *name) const { return headerValue(answer.headers, name); }
    QString error() const { return json.value(u"error").toString(); }
    QString description() const { return json.value(u"error_description").toString(); }
    QUrlQuery location() const { return QUrlQuery(QUrl(QString::fromLatin1(header("Location")))); }
};

using Form = QList<QPair<QString, QString>>;

QByteArray encoded(const Form &form)
{
    QUrlQuery query;
    for (const auto &[name, value] : form)
        query.addQueryItem(name, QString::fromLatin1(QUrl::toPercentEncoding(value)));
    return query.toString(QUrl::FullyEncoded).toLatin1();
}

} // namespace

class EmulatorOauthTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void shouldLogInAndGiveTokensAndUserinfo();
    void shouldFindTheTenantByItsAddress_data();
    void shouldFindTheTenantByItsAddress();
    void shouldTakeACodeOnce();
    void shouldEndACodeAfterItsTime();
    void shouldTakeTheCodesTimeFromTheSettings();
    void shouldRefuseAToken_data();
    void shouldRefuseAToken();
    void shouldTellASecretThatWasNotDecrypted();
    void shouldRefuseACodeOfAnotherClient();
    void shouldRefuseAForeignTenantsAddress();
    void shouldRefresh();
    void shouldEndTokensAfterTheirTime();
    void shouldRefuseARefreshTokenOfAnotherClient();
    void shouldShutOutAUserWhoWasSwitchedOff();
    void shouldShutOutTheApplicationThatWasRemoved();
    void shouldAskForTheBearer_data();
    void shouldAskForTheBearer();
    void shouldShowThePageOfTheUnifiedLogin();
    void shouldEscapeWhatTheStoreHolds();
    void shouldBringCodeAndTenantToTheLoginAddress();
    void shouldRefuseAFormOfAnotherSite();
    void shouldReturnTheStateUnchanged();
    void shouldKnowTheBrowserThatSignedIn();
    void shouldRefuseToAuthorize_data();
    void shouldRefuseToAuthorize();
    void shouldHoldTheRedirectToWhatIsRegistered();
    void shouldLogOut();
    void shouldNotGoAnywhereThatIsNoWebAddress_data();
    void shouldNotGoAnywhereThatIsNoWebAddress();
    void shouldGiveTheCodeWithoutABrowser_data();
    void shouldGiveTheCodeWithoutABrowser();
    void shouldRefuseOtherMethods();
    void shouldKeepNoSecretInTheStoreOrTheLog();
    void shouldSayWhenTheStoreFails();

private:
    Answered call(const QByteArray &method, const QString &target, const HttpHeaders &headers = {},
        const QByteArray &body = {});
    Answered post(const Form &form, const QString &path = kToken);
    Answered userinfo(
        const QByteArray &token, const QString &path = QStringLiteral("/api/v1/oauth2/userinfo"));
    QString code(
        const QString &client = QStringLiteral("client-a"), const QString &user = QStringLiteral("ua"));
    Form tokenForm(const QString &code) const;
    Answered tokens() { return post(tokenForm(code())); }

    std::unique_ptr<MarketStore> m_store;
    std::unique_ptr<ApiContext> m_context;
    ApiRoutes m_routes;
    qint64 m_nowMs = kStartMs;
    int m_drawn = 0;
    QList<QByteArray> m_given; // texts that stand for something
};

void EmulatorOauthTest::init()
{
    m_routes = {};
    m_nowMs = kStartMs;
    m_given.clear();
    auto store = MarketStore::open();
    VERIFY_OK(store);
    m_store = *std::move(store);
    // Two tenants; the first has a manager, a plain user and one who is switched off.
    for (const char *letter : { "a", "b" }) {
        const QString one = QString::fromLatin1(letter);
        MarketTenant tenant{ u"tenant-" + one, u"instance-" + one, u"order-" + one, u"code-" + one,
            u"Tenant " + one.toUpper(), {} };
        if (one == u"b")
            tenant.domainName = QStringLiteral("https://b.localhost:8443");
        VERIFY_OK(m_store->put(tenant));
        VERIFY_OK(m_store->put(MarketApplication{
            u"app-" + one, tenant.id, u"client-" + one, u"secret of " + one + u" +&=%", { kCallback } }));
        VERIFY_OK(
            m_store->put(MarketDepartment{ tenant.id, QStringLiteral("D1"), QStringLiteral("研发部"), {} }));
        VERIFY_OK(m_store->put(MarketUser{ u"u" + one, tenant.id, u"zhang." + one, QStringLiteral("张三"),
            QStringLiteral("D1"), QStringLiteral("admin"), true, QStringLiteral("00000000123"),
            QStringLiteral("zhang@example.com") }));
        VERIFY_OK(m_store->put(MarketUser{ u"v" + one, tenant.id, u"off." + one, QStringLiteral("Off"),
            QStringLiteral("D1"), QStringLiteral("user"), false, {}, {} }));
    }
    m_context = std::make_unique<ApiContext>();
    m_context->store = m_store.get();
    m_context->clock = [this] { return m_nowMs; };
    m_routes.add(oauthApi(*m_context, [this](int count) {
        QByteArray bytes = QByteArray::number(++m_drawn).rightJustified(count, 'x');
        m_given.append(bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
        return bytes;
    }));
}

Answered EmulatorOauthTest::call(
    const QByteArray &method, const QString &target, const HttpHeaders &headers, const QByteArray &body)
{
    ApiRequest request;
    request.wire = { method, target.toLatin1(), headers, body };
    const qsizetype mark = request.wire.target.indexOf('?');
    request.path = request.wire.target.left(mark < 0 ? request.wire.target.size() : mark);
    if (mark >= 0)
        request.query = request.wire.target.mid(mark + 1);
    if (request.path.size() > 1 && request.path.endsWith('/'))
        request.path.chop(1);
    request.clockMs = m_nowMs;
    const ApiRoutes::Match match = m_routes.find(method, request.path);
    if (!match.route)
        return { { .status = 404 }, {} };
    request.route = match.route;
    request.placeholders = match.placeholders;
    Answered answered;
    match.route->handler(request, [&answered](const ApiAnswer &answer) { answered.answer = answer; });
    answered.json = QJsonDocument::fromJson(answered.answer.body).object();
    return answered;
}

Answered EmulatorOauthTest::post(const Form &form, const QString &path)
{
    return call("POST", path, { { "Content-Type", "application/x-www-form-urlencoded; charset=UTF-8" } },
        encoded(form));
}

Answered EmulatorOauthTest::userinfo(const QByteArray &token, const QString &path)
{
    return call("GET", path, { { "Authorization", "Bearer " + token } });
}

QString EmulatorOauthTest::code(const QString &client, const QString &user)
{
    const QJsonObject wish{ { QStringLiteral("client"), client }, { QStringLiteral("user"), user } };
    return call("POST", QStringLiteral("/_emulator/login"), {}, QJsonDocument(wish).toJson())
        .json.value(u"code")
        .toString();
}

Form EmulatorOauthTest::tokenForm(const QString &code) const
{
    return { { QStringLiteral("client_id"), QStringLiteral("client-a") },
        { QStringLiteral("client_secret"), QStringLiteral("secret of a +&=%") },
        { QStringLiteral("code"), code },
        { QStringLiteral("grant_type"), QStringLiteral("authorization_code") } };
}

void EmulatorOauthTest::shouldLogInAndGiveTokensAndUserinfo()
{
    const Answered token = tokens();
    QCOMPARE(token.answer.status, 200);
    QCOMPARE(token.json.value(u"token_type").toString(), QStringLiteral("Bearer"));
    QCOMPARE(token.json.value(u"expires_in").toInt(), 7200);
    QCOMPARE(token.json.value(u"scope").toString(), QStringLiteral("get_user_info"));
    const QByteArray access = token.json.value(u"access_token").toString().toLatin1();
    const QByteArray refresh = token.json.value(u"refresh_token").toString().toLatin1();
    QVERIFY(access.size() >= 40 && refresh.size() >= 40 && access != refresh);
    QCOMPARE(token.header("Cache-Control"), QByteArray("no-store"));

    const Answered info = userinfo(access);
    QCOMPARE(info.answer.status, 200);
    const QJsonObject expected{ { QStringLiteral("id"), QStringLiteral("ua") },
        { QStringLiteral("userName"), QStringLiteral("zhang.a") },
        { QStringLiteral("name"), QStringLiteral("张三") },
        { QStringLiteral("email"), QStringLiteral("zhang@example.com") },
        { QStringLiteral("mobile"), QStringLiteral("00000000123") },
        { QStringLiteral("role"), QStringLiteral("admin") },
        { QStringLiteral("organizationName"), QStringLiteral("研发部") },
        { QStringLiteral("userId"), QStringLiteral("ua") },
        { QStringLiteral("organizationCode"), QStringLiteral("D1") },
        { QStringLiteral("projectName"), QStringLiteral("Tenant A") },
        { QStringLiteral("tenant"), QStringLiteral("tenant-a") } };
    QCOMPARE(info.json, expected);
    // A refresh token is no access token, nor is a code.
    QCOMPARE(userinfo(refresh).answer.status, 401);
    QCOMPARE(userinfo(code().toLatin1()).answer.status, 401);
}

void EmulatorOauthTest::shouldFindTheTenantByItsAddress_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("host");
    QTest::addColumn<int>("status");
    QTest::newRow("root") << kToken << QByteArray("127.0.0.1:80") << 200;
    QTest::newRow("its own path") << QString(u"/t/tenant-a" + kToken) << QByteArray("127.0.0.1") << 200;
    QTest::newRow("escaped") << QString(u"/t/tenant%2Da" + kToken) << QByteArray("127.0.0.1") << 200;
    QTest::newRow("path of another") << QString(u"/t/tenant-b" + kToken) << QByteArray("127.0.0.1") << 401;
    QTest::newRow("path of none") << QString(u"/t/tenant-c" + kToken) << QByteArray("127.0.0.1") << 403;
    QTest::newRow("host of another") << kToken << QByteArray("B.localhost:8443") << 401;
    QTest::newRow("another port of that host") << kToken << QByteArray("b.localhost") << 200;
}

void EmulatorOauthTest::shouldFindTheTenantByItsAddress()
{
    QFETCH(QString, path);
    QFETCH(QByteArray, host);
    const Answered token =
        call("POST", path, { { "Content-Type", "application/x-www-form-urlencoded" }, { "Host", host } },
            encoded(tokenForm(code())));
    QTEST(token.answer.status, "status");
    if (token.answer.status == 401)
        QCOMPARE(token.description(), QStringLiteral("Bad client credentials"));
}

void EmulatorOauthTest::shouldTakeACodeOnce()
{
    const QString once = code();
    QCOMPARE(post(tokenForm(once)).answer.status, 200);
    const Answered again = post(tokenForm(once));
    QCOMPARE(again.answer.status, 400);
    QCOMPARE(again.error(), QStringLiteral("invalid_grant"));
    QCOMPARE(again.description(), QStringLiteral("Invalid authorization code"));
    // The log tells the reason that the answer keeps to itself.
    QVERIFY2(again.answer.failure.contains(QStringLiteral("used before")), qPrintable(again.answer.failure));
    QCOMPARE(again.answer.code, QByteArray("invalid_grant"));
    // A request that was refused for another reason uses no code up.
    const QString kept = code();
    Form wrong = tokenForm(kept);
    wrong[1].second = QStringLiteral("other");
    QCOMPARE(post(wrong).answer.status, 401);
    QCOMPARE(post(tokenForm(kept)).answer.status, 200);
}

void EmulatorOauthTest::shouldEndACodeAfterItsTime()
{
    const QString early = code();
    m_nowMs += 2 * kMinuteMs - 1;
    QCOMPARE(post(tokenForm(early)).answer.status, 200);
    const QString late = code();
    m_nowMs += 2 * kMinuteMs;
    const Answered refused = post(tokenForm(late));
    QCOMPARE(refused.description(), QStringLiteral("Invalid authorization code"));
    QVERIFY(refused.answer.failure.contains(QStringLiteral("time is over")));
}

void EmulatorOauthTest::shouldTakeTheCodesTimeFromTheSettings()
{
    MarketSettings settings = *m_store->settings();
    settings.oauthCodeSeconds = 10;
    VERIFY_OK(m_store->put(settings));
    const QString late = code();
    m_nowMs += 10'000;
    QCOMPARE(post(tokenForm(late)).answer.status, 400);
}

void EmulatorOauthTest::shouldRefuseAToken_data()
{
    QTest::addColumn<QString>("name"); // of the parameter that is changed
    QTest::addColumn<QString>("value"); // "-": left out; "2": given twice
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("error");
    QTest::addColumn<QString>("description");
    const auto row = [](const char *title, const char *name, const char *value, int status, const char *error,
                         const char *description) {
        QTest::newRow(title) << QString::fromLatin1(name) << QString::fromLatin1(value) << status
                             << QString::fromLatin1(error) << QString::fromLatin1(description);
    };
    const char *const full = "Full authentication is required to access this resource";
    row("unknown client", "client_id", "other", 401, "invalid_client", "Client ID mismatch");
    row("wrong secret", "client_secret", "other", 401, "invalid_client", "Bad client credentials");
    row("secret of another client", "client_secret", "secret of b +&=%", 401, "invalid_client",
        "Bad client credentials");
    row("no client", "client_id", "-", 401, "unauthorized", full);
    row("no secret", "client_secret", "-", 401, "unauthorized", full);
    row("made-up code", "code", "other", 400, "invalid_grant", "Invalid authorization code");
    row("no code", "code", "-", 400, "invalid_request", "An authorization code must be supplied.");
    row("no grant type", "grant_type", "-", 400, "invalid_request", "Missing grant type");
    row("other grant type", "grant_type", "password", 400, "unsupported_grant_type",
        "Unsupported grant type: password");
    row("a code given twice", "code", "2", 400, "invalid_request", "Parameter code is repeated or no UTF-8");
    row("redirect that is not registered", "redirect_uri", "https://elsewhere.example.com", 400,
        "invalid_grant", "Redirect URI mismatch.");
    row("refresh without its token", "grant_type", "refresh_token", 400, "invalid_request",
        "A refresh token must be supplied.");
}

void EmulatorOauthTest::shouldRefuseAToken()
{
    QFETCH(QString, name);
    QFETCH(QString, value);
    Form form = tokenForm(code());
    const Form whole = form;
    form.removeIf([&](const auto &one) { return one.first == name && value != u"2"; });
    if (value != u"-")
        form.append({ name, value });
    const Answered refused = post(form);
    QTEST(refused.answer.status, "status");
    QTEST(refused.error(), "error");
    QTEST(refused.description(), "description");
    QCOMPARE(refused.json.size(), 2);
    // Nothing was used up.
    QCOMPARE(post(whole).answer.status, 200);

    const Answered json = call(
        "POST", kToken, { { "Content-Type", "application/json" } }, R"({"grant_type":"authorization_code"})");
    QCOMPARE(json.answer.status, 400);
    QCOMPARE(json.error(), QStringLiteral("invalid_request"));
}

void EmulatorOauthTest::shouldTellASecretThatWasNotDecrypted()
{
    Form form = tokenForm(code());
    form[1].second = QString::fromLatin1(QByteArray(384, 'q').toBase64());
    const Answered refused = post(form);
    QCOMPARE(refused.answer.status, 403);
    QVERIFY(refused.answer.failure.contains(QStringLiteral("decrypt")));
}

void EmulatorOauthTest::shouldRefuseACodeOfAnotherClient()
{
    const Answered refused = post(tokenForm(code(QStringLiteral("client-b"), QStringLiteral("ub"))));
    QCOMPARE(refused.answer.status, 401);
    QCOMPARE(refused.error(), QStringLiteral("invalid_client"));
    QCOMPARE(refused.description(), QStringLiteral("Client ID mismatch"));
}

void EmulatorOauthTest::shouldRefuseAForeignTenantsAddress()
{
    const QByteArray access = tokens().json.value(u"access_token").toString().toLatin1();
    const auto at = [&](const char *prefix) {
        return userinfo(access, QLatin1String(prefix) + QStringLiteral("/api/v1/oauth2/userinfo"))
            .answer.status;
    };
    QCOMPARE(at(""), 200);
    QCOMPARE(at("/t/tenant-a"), 200);
    QCOMPARE(at("/t/tenant-b"), 401);
    QCOMPARE(at("/t/none"), 401);
}

void EmulatorOauthTest::shouldRefresh()
{
    const Answered first = tokens();
    const QByteArray access = first.json.value(u"access_token").toString().toLatin1();
    Form form = tokenForm({});
    form[2] = { QStringLiteral("refresh_token"), first.json.value(u"refresh_token").toString() };
    form[3].second = QStringLiteral("refresh_token");
    m_nowMs += kHourMs;
    const Answered second = post(form);
    QCOMPARE(second.answer.status, 200);
    const QByteArray next = second.json.value(u"access_token").toString().toLatin1();
    QVERIFY(next != access);
    QCOMPARE(second.json.value(u"refresh_token"), first.json.value(u"refresh_token"));
    QCOMPARE(userinfo(next).answer.status, 200);
    QCOMPARE(userinfo(access).answer.status, 401);
    // Again and again, and each ends the one before.
    const QByteArray third = post(form).json.value(u"access_token").toString().toLatin1();
    QCOMPARE(userinfo(next).answer.status, 401);
    QCOMPARE(userinfo(third).answer.status, 200);
    form[2].second = QStringLiteral("other");
    const Answered refused = post(form);
    QCOMPARE(refused.answer.status, 400);
    QCOMPARE(refused.error(), QStringLiteral("invalid_grant"));
    QCOMPARE(refused.description(), QStringLiteral("Invalid refresh token"));
}

void EmulatorOauthTest::shouldEndTokensAfterTheirTime()
{
    const Answered first = tokens();
    const QByteArray access = first.json.value(u"access_token").toString().toLatin1();
    Form form = tokenForm({});
    form[2] = { QStringLiteral("refresh_token"), first.json.value(u"refresh_token").toString() };
    form[3].second = QStringLiteral("refresh_token");
    m_nowMs = kStartMs + 2 * kHourMs - 1;
    QCOMPARE(userinfo(access).answer.status, 200);
    m_nowMs = kStartMs + 2 * kHourMs;
    QCOMPARE(userinfo(access).answer.status, 401);
    m_nowMs = kStartMs + 30 * kDayMs - 1;
    QCOMPARE(post(form).answer.status, 200);
    m_nowMs = kStartMs + 30 * kDayMs;
    QCOMPARE(post(form).description(), QStringLiteral("Invalid refresh token"));
}

void EmulatorOauthTest::shouldRefuseARefreshTokenOfAnotherClient()
{
    const Answered first = tokens();
    const Form form{ { QStringLiteral("client_id"), QStringLiteral("client-b") },
        { QStringLiteral("client_secret"), QStringLiteral("secret of b +&=%") },
        { QStringLiteral("refresh_token"), first.json.value(u"refresh_token").toString() },
        { QStringLiteral("grant_type"), QStringLiteral("refresh_token") } };
    QCOMPARE(post(form).description(), QStringLiteral("Invalid refresh token"));
}

void EmulatorOauthTest::shouldShutOutAUserWhoWasSwitchedOff()
{
    const Answered first = tokens();
    const QString pending = code();
    MarketUser user = m_store->users(QStringLiteral("tenant-a"))->first();
    user.enabled = false;
    VERIFY_OK(m_store->put(user));
    QCOMPARE(userinfo(first.json.value(u"access_token").toString().toLatin1()).answer.status, 401);
    QCOMPARE(post(tokenForm(pending)).description(), QStringLiteral("Invalid authorization code"));
    Form form = tokenForm({});
    form[2] = { QStringLiteral("refresh_token"), first.json.value(u"refresh_token").toString() };
    form[3].second = QStringLiteral("refresh_token");
    QCOMPARE(post(form).description(), QStringLiteral("Invalid refresh token"));
    QCOMPARE(code(), QString());
}

void EmulatorOauthTest::shouldShutOutTheApplicationThatWasRemoved()
{
    const QString pending = code();
    VERIFY_OK(m_store->removeTenant(QStringLiteral("tenant-a")));
    QCOMPARE(post(tokenForm(pending)).description(), QStringLiteral("Client ID mismatch"));
}

void EmulatorOauthTest::shouldAskForTheBearer_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::newRow("none") << QByteArray();
    QTest::newRow("empty") << QByteArray("Bearer ");
    QTest::newRow("made up") << QByteArray("Bearer abc");
    QTest::newRow("another scheme") << QByteArray("Basic YTpi");
}

void EmulatorOauthTest::shouldAskForTheBearer()
{
    QFETCH(QByteArray, header);
    const Answered refused =
        call("GET", QStringLiteral("/api/v1/oauth2/userinfo"), { { "Authorization", header } });
    QCOMPARE(refused.answer.status, 401);
    QCOMPARE(refused.error(), QStringLiteral("unauthorized"));
    QCOMPARE(
        refused.description(), QStringLiteral("Full authentication is required to access this resource"));
    QCOMPARE(refused.header("WWW-Authenticate"), QByteArray("Bearer"));
}

void EmulatorOauthTest::shouldShowThePageOfTheUnifiedLogin()
{
    const Answered page = call("GET", QStringLiteral("/unified-login/"));
    QCOMPARE(page.answer.status, 200);
    QVERIFY(page.header("Content-Type").startsWith("text/html"));
    const QString html = QString::fromUtf8(page.answer.body);
    QVERIFY(html.contains(QStringLiteral("data-app=\"app-a\"")) && html.contains(QStringLiteral("张三")));
    // Nobody who is switched off, nothing from outside, no secret.
    QVERIFY(!html.contains(QStringLiteral("off.a")));
    QVERIFY(!html.contains(QStringLiteral("://")) && !html.contains(QStringLiteral("src=")));
    QVERIFY(!html.contains(QStringLiteral("secret of")));
    const QByteArray policy = page.header("Content-Security-Policy");
    QVERIFY2(
        policy.contains("default-src 'none'") && policy.contains("script-src 'sha256-"), policy.constData());
    // Of one tenant's address: only this one.
    const QByteArray own = call("GET", QStringLiteral("/t/tenant-b/unified-login/")).answer.body;
    QVERIFY(own.contains("app-b") && !own.contains("app-a"));
    QVERIFY(own.contains("action=\"/t/tenant-b/unified-login/login\""));
    QCOMPARE(call("GET", QStringLiteral("/t/none/unified-login/")).answer.status, 404);
}

void EmulatorOauthTest::shouldEscapeWhatTheStoreHolds()
{
    const QString evil = QStringLiteral("\"><script>alert(1)</script>");
    VERIFY_OK(
        m_store->put(MarketUser{ evil, QStringLiteral("tenant-a"), evil, evil, evil, evil, true, {}, {} }));
    VERIFY_OK(m_store->put(MarketTenant{ QStringLiteral("tenant-a"), {}, {}, {}, evil, {} }));
    VERIFY_OK(m_store->put(MarketApplication{ evil, QStringLiteral("tenant-a"), evil, evil,
        { QStringLiteral("https://x.example.com/\r\nX: y") } }));
    QVERIFY(!call("GET", QStringLiteral("/unified-login/")).answer.body.contains("<script>alert"));
    const QString target =
        QStringLiteral("/api/v1/oauth2/authorize?response_type=code&client_id=client-a&"
                       "redirect_uri=%1&state=%2")
            .arg(QString::fromLatin1(QUrl::toPercentEncoding(kCallback)), QStringLiteral("abc"));
    QVERIFY(!call("GET", target).answer.body.contains("<script>alert"));
    const Answered login = post({ { QStringLiteral("client"), evil }, { QStringLiteral("user"), evil } },
        QStringLiteral("/unified-login/login"));
    QVERIFY(!login.header("Location").contains('\n') && !login.header("Location").contains('\r'));
}

void EmulatorOauthTest::shouldBringCodeAndTenantToTheLoginAddress()
{
    const Answered login = post({ { QStringLiteral("client"), QStringLiteral("client-a") },
                                    { QStringLiteral("user"), QStringLiteral("ua") } },
        QStringLiteral("/unified-login/login"));
    QCOMPARE(login.answer.status, 302);
    QVERIFY(login.header("Location").startsWith("https://seller.example.com/login?from=kit&code="));
    QCOMPARE(login.location().queryItemValue(QStringLiteral("tenant")), QStringLiteral("tenant-a"));
    QCOMPARE(post(tokenForm(login.location().queryItemValue(QStringLiteral("code")))).answer.status, 200);
    const auto status = [this](const char *client, const char *user) {
        return post({ { QStringLiteral("client"), QString::fromLatin1(client) },
                        { QStringLiteral("user"), QString::fromLatin1(user) } },
            QStringLiteral("/unified-login/login"))
            .answer.status;
    };
    QCOMPARE(status("none", "ua"), 404);
    QCOMPARE(status("client-a", "ub"), 404);
    QCOMPARE(status("client-a", "va"), 403);
    VERIFY_OK(m_store->put(MarketApplication{ QStringLiteral("app-a"), QStringLiteral("tenant-a"),
        QStringLiteral("client-a"), QStringLiteral("s"), {} }));
    QCOMPARE(status("client-a", "ua"), 409);
    // Then the page asks for the address.
    QVERIFY(call("GET", QStringLiteral("/unified-login/")).answer.body.contains("name=\"login_address\""));
    const Answered typed =
        post({ { QStringLiteral("client"), QStringLiteral("client-a") },
                 { QStringLiteral("user"), QStringLiteral("ua") },
                 { QStringLiteral("login_address"), QStringLiteral("http://127.0.0.1:3000/") } },
            QStringLiteral("/unified-login/login"));
    QVERIFY(typed.header("Location").startsWith("http://127.0.0.1:3000/?code="));
}

void EmulatorOauthTest::shouldRefuseAFormOfAnotherSite()
{
    const QByteArray body = "client=client-a&user=ua";
    const auto status = [&](const QByteArray &origin) {
        return call("POST", QStringLiteral("/unified-login/login"),
            { { "Host", "127.0.0.1:8080" }, { "Origin", origin } }, body)
            .answer.status;
    };
    QCOMPARE(status("http://127.0.0.1:8080"), 302);
    QCOMPARE(status("https://127.0.0.1:8080"), 302);
    QCOMPARE(status("http://127.0.0.1:8081"), 403);
    QCOMPARE(status("https://evil.example.com"), 403);
    QCOMPARE(status("null"), 403);
}

void EmulatorOauthTest::shouldReturnTheStateUnchanged()
{
    const Answered login = post(
        { { QStringLiteral("client"), QStringLiteral("client-a") },
            { QStringLiteral("user"), QStringLiteral("ua") }, { QStringLiteral("redirect_uri"), kCallback },
            { QStringLiteral("state"), QStringLiteral("aZ09") } },
        QStringLiteral("/unified-login/login"));
    QCOMPARE(login.answer.status, 302);
    QCOMPARE(login.location().queryItemValue(QStringLiteral("state")), QStringLiteral("aZ09"));
    QVERIFY(!login.location().hasQueryItem(QStringLiteral("tenant")));
    // The token request may name the redirect; another one is refused.
    Form form = tokenForm(login.location().queryItemValue(QStringLiteral("code")));
    Form other = form;
    other.append({ QStringLiteral("redirect_uri"), QStringLiteral("https://seller.example.com/") });
    QCOMPARE(post(other).description(), QStringLiteral("Redirect URI mismatch."));
    form.append({ QStringLiteral("redirect_uri"), kCallback });
    QCOMPARE(post(form).answer.status, 200);
}

void EmulatorOauthTest::shouldKnowTheBrowserThatSignedIn()
{
    const QString target =
        u"/api/v1/oauth2/authorize?response_type=code&client_id=client-a&scope=get_user_info"
        u"&state=s1&redirect_uri="
        + QString::fromLatin1(QUrl::toPercentEncoding(kCallback));
    // GIVEN a browser that is not signed in: it gets the page, which keeps address and state
    const Answered page = call("GET", target);
    QCOMPARE(page.answer.status, 200);
    QVERIFY(page.answer.body.contains("name=\"state\" value=\"s1\""));
    QVERIFY(page.answer.body.contains("value=\"https://seller.example.com/login?from=kit\""));
    const Answered login = post({ { QStringLiteral("client"), QStringLiteral("client-a") },
                                    { QStringLiteral("user"), QStringLiteral("ua") } },
        QStringLiteral("/unified-login/login"));
    const QByteArray set = login.header("Set-Cookie");
    QVERIFY2(set.contains("HttpOnly") && set.contains("SameSite=Lax"), set.constData());
    const QByteArray cookie = "theme=dark; " + set.left(set.indexOf(';'));
    // WHEN it comes back
    const auto authorized = [&] { return call("GET", target, { { "Cookie", cookie } }); };
    const Answered straight = authorized();
    QCOMPARE(straight.answer.status, 302);
    QCOMPARE(straight.location().queryItemValue(QStringLiteral("state")), QStringLiteral("s1"));
    QCOMPARE(post(tokenForm(straight.location().queryItemValue(QStringLiteral("code")))).answer.status, 200);
    // Not for another tenant's application, not after the logout, not after its time.
    QString ofB = target;
    ofB.replace(QStringLiteral("client-a"), QStringLiteral("client-b"));
    QCOMPARE(call("GET", ofB, { { "Cookie", cookie } }).answer.status, 200);
    m_nowMs += 12 * kHourMs;
    QCOMPARE(authorized().answer.status, 200);
    m_nowMs = kStartMs;
    QCOMPARE(authorized().answer.status, 302);
    QVERIFY(call("GET", QStringLiteral("/api/v1/logout"), { { "Cookie", cookie } })
                .header("Set-Cookie")
                .contains("Max-Age=0"));
    QCOMPARE(authorized().answer.status, 200);
}

void EmulatorOauthTest::shouldRefuseToAuthorize_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("error");
    const QString good = u"&redirect_uri=" + QString::fromLatin1(QUrl::toPercentEncoding(kCallback));
    const auto row = [](const char *title, const QString &query, int status, const char *error) {
        QTest::newRow(title) << query << status << QString::fromLatin1(error);
    };
    row("no client", u"response_type=code" + good, 400, "invalid_request");
    row("unknown client", u"response_type=code&client_id=x" + good, 401, "invalid_client");
    row("other redirect",
        QStringLiteral("response_type=code&client_id=client-a&redirect_uri=https%3A%2F%2Fevil.example.com"),
        400, "invalid_request");
    row("redirect that begins alike",
        QStringLiteral(
            "response_type=code&client_id=client-a&redirect_uri=https%3A%2F%2Fseller.example.com%2Flogin"),
        400, "invalid_request");
    row("state twice", u"response_type=code&client_id=client-a&state=a&state=b" + good, 400,
        "invalid_request");
    row("no response type", u"client_id=client-a&state=s" + good, 302, "unsupported_response_type");
    row("other response type", u"response_type=token&client_id=client-a&state=s" + good, 302,
        "unsupported_response_type");
    row("other scope", u"response_type=code&client_id=client-a&scope=all&state=s" + good, 302,
        "invalid_scope");
    row("state that is no word", u"response_type=code&client_id=client-a&state=%3Cs%3E" + good, 302,
        "invalid_request");
}

void EmulatorOauthTest::shouldRefuseToAuthorize()
{
    QFETCH(QString, query);
    QFETCH(int, status);
    QFETCH(QString, error);
    const Answered refused = call("GET", u"/api/v1/oauth2/authorize?" + query);
    QCOMPARE(refused.answer.status, status);
    if (status != 302) {
        QCOMPARE(refused.error(), error);
        QVERIFY(refused.header("Location").isEmpty());
        return;
    }
    QVERIFY(refused.header("Location").startsWith("https://seller.example.com/"));
    QCOMPARE(refused.location().queryItemValue(QStringLiteral("error")), error);
    QVERIFY(refused.location().hasQueryItem(QStringLiteral("state")));
    QVERIFY(!refused.location().hasQueryItem(QStringLiteral("code")));
}

void EmulatorOauthTest::shouldHoldTheRedirectToWhatIsRegistered()
{
    // GIVEN an application that registered none: any web address, and no other
    VERIFY_OK(m_store->put(MarketApplication{ QStringLiteral("app-a"), QStringLiteral("tenant-a"),
        QStringLiteral("client-a"), QStringLiteral("s"), {} }));
    const auto status = [this](const char *address) {
        return call("GET",
            u"/api/v1/oauth2/authorize?response_type=code&client_id=client-a&redirect_uri="
                + QString::fromLatin1(QUrl::toPercentEncoding(QString::fromLatin1(address))))
            .answer.status;
    };
    QCOMPARE(status("http://127.0.0.1:3000/back"), 200);
    QCOMPARE(status("javascript:alert(1)"), 400);
    QCOMPARE(status("//evil.example.com"), 400);
    QCOMPARE(status("https://a.example.com/#x"), 400);
    QCOMPARE(status(""), 400);
}

void EmulatorOauthTest::shouldLogOut()
{
    const Answered plain = call("GET", QStringLiteral("/api/v1/logout"));
    QCOMPARE(plain.answer.status, 302);
    QCOMPARE(plain.header("Location"), QByteArray("/unified-login/"));
    const Answered wished = call("GET",
        QStringLiteral(
            "/t/tenant-a/api/v1/logout?redirect_url=https%3A%2F%2Fseller.example.com%2Fbye%3Fa%3D1%26b%3D2"));
    QCOMPARE(wished.answer.status, 302);
    QCOMPARE(wished.header("Location"), QByteArray("https://seller.example.com/bye?a=1&b=2"));
}

void EmulatorOauthTest::shouldNotGoAnywhereThatIsNoWebAddress_data()
{
    QTest::addColumn<QString>("address");
    QTest::newRow("script") << QStringLiteral("javascript:alert(1)");
    QTest::newRow("file") << QStringLiteral("file:///etc/passwd");
    QTest::newRow("path") << QStringLiteral("/elsewhere");
    QTest::newRow("two slashes") << QStringLiteral("//evil.example.com");
}

void EmulatorOauthTest::shouldNotGoAnywhereThatIsNoWebAddress()
{
    QFETCH(QString, address);
    const Answered refused =
        call("GET", u"/api/v1/logout?redirect_url=" + QString::fromLatin1(QUrl::toPercentEncoding(address)));
    QCOMPARE(refused.answer.status, 400);
    QVERIFY(refused.header("Location").isEmpty());
}

void EmulatorOauthTest::shouldGiveTheCodeWithoutABrowser_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    QTest::newRow("by client") << QByteArray(R"({"client":"client-a","user":"ua"})") << 200;
    QTest::newRow("by tenant and user name")
        << QByteArray(R"({"tenant":"tenant-a","user":"zhang.a"})") << 200;
    QTest::newRow("which tenant") << QByteArray(R"({"user":"ua"})") << 409;
    QTest::newRow("unknown tenant") << QByteArray(R"({"tenant":"x","user":"ua"})") << 404;
    QTest::newRow("unknown client") << QByteArray(R"({"client":"x","user":"ua"})") << 404;
    QTest::newRow("unknown user") << QByteArray(R"({"client":"client-a","user":"x"})") << 404;
    QTest::newRow("no user") << QByteArray(R"({"client":"client-a"})") << 404;
    QTest::newRow("switched off") << QByteArray(R"({"client":"client-a","user":"va"})") << 403;
    QTest::newRow("client of another tenant")
        << QByteArray(R"({"tenant":"tenant-b","client":"client-a","user":"ua"})") << 409;
    QTest::newRow("redirect") << QByteArray(
        R"({"client":"client-a","user":"ua","redirect_uri":"https://evil.example.com"})")
                              << 409;
    QTest::newRow("unknown member") << QByteArray(R"({"client":"client-a","user":"ua","x":"y"})") << 400;
    QTest::newRow("no text") << QByteArray(R"({"client":1,"user":"ua"})") << 400;
    QTest::newRow("no JSON") << QByteArray("client=client-a") << 400;
}

void EmulatorOauthTest::shouldGiveTheCodeWithoutABrowser()
{
    QFETCH(QByteArray, body);
    QFETCH(int, status);
    const Answered login = call("POST", QStringLiteral("/_emulator/login"), {}, body);
    QCOMPARE(login.answer.status, status);
    if (status != 200) {
        QVERIFY(!login.description().isEmpty());
        return;
    }
    QCOMPARE(login.json.value(u"tenant").toString(), QStringLiteral("tenant-a"));
    QVERIFY(login.json.value(u"location").toString().startsWith(kCallback + u"&code="));
    QCOMPARE(post(tokenForm(login.json.value(u"code").toString())).answer.status, 200);
}

void EmulatorOauthTest::shouldRefuseOtherMethods()
{
    const Answered refused = call("GET", kToken);
    QCOMPARE(refused.answer.status, 405);
    QCOMPARE(refused.header("Allow"), QByteArray("POST"));
    QCOMPARE(call("DELETE", QStringLiteral("/t/tenant-a/api/v1/oauth2/userinfo")).answer.status, 405);
}

void EmulatorOauthTest::shouldKeepNoSecretInTheStoreOrTheLog()
{
    const Form form = tokenForm(code());
    const Answered token = post(form);
    QVERIFY(token.answer.loggedRequest && token.answer.loggedAnswer);
    const Answered refused = post(tokenForm(QStringLiteral("marker-code")));
    QVERIFY(refused.answer.loggedRequest);
    const QByteArray logged = *token.answer.loggedRequest + *token.answer.loggedAnswer
        + *refused.answer.loggedRequest + refused.answer.body + refused.answer.failure.toUtf8();
    QVERIFY2(
        logged.contains("client_id=client-a") && logged.contains("client_secret=***"), logged.constData());
    QVERIFY2(
        !logged.contains("secret%20of") && !logged.contains("secret of") && !logged.contains("marker-code"),
        logged.constData());
    for (const QByteArray &text : std::as_const(m_given))
        QVERIFY2(!logged.contains(text), text.constData());

    QTemporaryDir folder;
    VERIFY_OK(m_store->snapshot(folder.filePath(QStringLiteral("s.db"))));
    QFile file(folder.filePath(QStringLiteral("s.db")));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    QVERIFY(bytes.contains("oauth.access.")); // the search looks where it should
    QVERIFY(m_given.size() >= 3);
    for (const QByteArray &text : std::as_const(m_given))
        QVERIFY2(!bytes.contains(text), text.constData());
}

void EmulatorOauthTest::shouldSayWhenTheStoreFails()
{
    QVERIFY(oauthApi(ApiContext{}).isEmpty());
    const ApiAnswer answer = oauthFailure({ ErrorKind::Storage, QStringLiteral("disk"), {} });
    QCOMPARE(answer.status, 500);
    QVERIFY(!answer.body.contains("disk"));
    QCOMPARE(answer.failure, QStringLiteral("disk"));
}

ZHANGGUI_TEST(EmulatorOauthTest)
#include "emulator_oauth_test.moc"
