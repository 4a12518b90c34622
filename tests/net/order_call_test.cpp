// One order query as a whole, over a scripted transport: tries, fallback host, wrong clock, redaction.
#include "net/marketplace/order_call.h"
#include "net/marketplace/order_ids.h"
#include "net/marketplace/retry.h"
#include "net/signing/aksk.h"
#include "net/signing/canonical_diff.h"
#include "tests/support/test_main.h"

#include <QFile>
#include <qcoro/qcorofuture.h>

using namespace zhanggui;

namespace {

const QByteArray kSecret = "marker-secret-key-of-the-test";
constexpr qint64 kNow = 1'767'225'600'000; // 2026-01-01 00:00:00 UTC

QCoro::Task<Result<HttpReply>> ready(Result<HttpReply> reply)
{
    co_return reply;
}

Result<HttpReply> answer(int status, const QByteArray &body, const HttpHeaders &headers = {})
{
    return HttpReply{ status, headers, body, 1 };
}

QByteArray orderBody(const QByteArray &id)
{
    QFile file(QStringLiteral(ZHANGGUI_TEST_DATA "/order_query/period_year_new.json"));
    return file.open(QIODevice::ReadOnly) ? file.readAll().trimmed().replace("MOCKPERIODYEARNEW", id)
                                          : QByteArray();
}

} // namespace

class OrderCallTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void shouldSignWhatItSends();
    void shouldSignEachTryAnew();
    void shouldRetryWhatIsWorthIt_data();
    void shouldRetryWhatIsWorthIt();
    void shouldHonourRetryAfterUpToAMinute();
    void shouldTurnToTheFallbackHostSignedAnew();
    void shouldStayWithTheFallbackHostThatAnswered();
    void shouldNameAWrongClockAndSignWithTheServersTime();
    void shouldNameTheClockWhenTheCorrectionDoesNotHelp();
    void shouldNameTheFirstDifferenceToTheGatewaysEcho();
    void shouldSayThatTheKeyIsWrongWhenTheEchoIsTheSame();
    void shouldKeepNoSecretInTheExchange();
    void shouldKeepAnEchoedTokenOutOfTheError();
    void shouldStopWaitingWhenCancelled();
    void shouldGrowTheBackOffWithJitter();
    void shouldReadRetryAfterAndDates();
    void shouldReadIdsFromText();
    void shouldReadIdsFromWords();

private:
    OrderCall call()
    {
        return QCoro::waitFor(queryOrder(m_session, OrderId(QStringLiteral("ORDER1")), {}, m_cancellation));
    }

    std::shared_ptr<MarketplaceSession> m_session;
    QList<Result<HttpReply>> m_answers; // the last one stays
    QList<HttpRequest> m_sent;
    QList<qint64> m_waits;
    qint64 m_now = kNow;
    Cancellation m_cancellation;
};

void OrderCallTest::init()
{
    m_answers.clear();
    m_sent.clear();
    m_waits.clear();
    m_now = kNow;
    m_cancellation = Cancellation();
    MarketplaceTools tools;
    tools.send = [this](HttpRequest request, Cancellation) {
        m_sent.append(request);
        return ready(m_answers.size() > 1 ? m_answers.takeFirst() : m_answers.first());
    };
    tools.now = [this] { return m_now; };
    tools.random = [] { return 0.0; };
    tools.wait = [this](qint64 ms, Cancellation) {
        m_waits.append(ms);
        m_now += ms;
        QPromise<void> promise;
        promise.start();
        promise.finish();
        return promise.future();
    };
    const MarketplaceAccess access{ EnvironmentName(QStringLiteral("test")),
        QUrl(QStringLiteral("https://first.example")), QStringLiteral("second.example"),
        QStringLiteral("EXAMPLEACCESSKEY0001"), Secret(kSecret), Secret() };
    const auto session = marketplaceSession(access, *orderQueryProtocol(), tools);
    QVERIFY(session.has_value());
    m_session = *session;
}

void OrderCallTest::shouldSignWhatItSends()
{
    m_answers = { answer(200, orderBody("ORDER1"), { { "Date", "Thu, 01 Jan 2026 00:00:05 GMT" } }) };
    m_session->access.securityToken = Secret(QByteArray("temporary"));

    const OrderCall result = call();

    QVERIFY2(result.answer.has_value(), result.answer ? "" : qPrintable(result.answer.error().detail));
    QCOMPARE(result.tries, 1);
    QCOMPARE(result.answeredAtMs, kNow + 5000);
    QCOMPARE(result.fetchedAtMs, kNow);
    const HttpRequest &sent = m_sent.first();
    QVERIFY(validateRequest(sent).has_value());
    QCOMPARE(headerValue(sent.headers, "Host"), QByteArray("first.example"));
    QCOMPARE(headerValue(sent.headers, "X-Sdk-Date"), QByteArray("20260101T000000Z"));
    QCOMPARE(headerValue(sent.headers, "X-Security-Token"), QByteArray("temporary"));
    const QByteArray authorization = headerValue(sent.headers, "Authorization");
    QVERIFY(authorization.startsWith("SDK-HMAC-SHA256 Access=EXAMPLEACCESSKEY0001, SignedHeaders="));
    QVERIFY(authorization.contains("content-type;host;x-sdk-date;x-security-token"));
    QCOMPARE(result.exchange.outcome, QStringLiteral("ok"));
    QCOMPARE(result.exchange.body, orderBody("ORDER1"));
    QVERIFY(result.exchange.responseHead.startsWith("HTTP/1.1 200\r\nDate: "));
}

void OrderCallTest::shouldSignEachTryAnew()
{
    m_answers = { answer(
                      429, "{\"error_code\":\"APIGW.0308\",\"error_msg\":\"x\"}", { { "Retry-After", "7" } }),
        answer(200, orderBody("ORDER1")) };

    const OrderCall result = call();

    QVERIFY(result.answer.has_value());
    QCOMPARE(result.tries, 2);
    QCOMPARE(m_waits, QList<qint64>{ 7000 });
    QCOMPARE(headerValue(m_sent[0].headers, "X-Sdk-Date"), QByteArray("20260101T000000Z"));
    QCOMPARE(headerValue(m_sent[1].headers, "X-Sdk-Date"), QByteArray("20260101T000007Z"));
    QVERIFY(
        headerValue(m_sent[0].headers, "Authorization") != headerValue(m_sent[1].headers, "Authorization"));
}

void OrderCallTest::shouldRetryWhatIsWorthIt_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<int>("tries");
    QTest::newRow("gateway's limit") << 429 << QByteArray("APIGW.0308") << 6;
    QTest::newRow("marketplace's limit") << 406 << QByteArray("MKT.0250") << 6;
    QTest::newRow("marketplace's limit, other prefix") << 406 << QByteArray("CBC.0250") << 6;
    QTest::newRow("internal error") << 500 << QByteArray("MKT.0999") << 4;
    QTest::newRow("backend away") << 502 << QByteArray("APIGW.0201") << 4;
    QTest::newRow("503 without a code") << 503 << QByteArray() << 4;
    QTest::newRow("unknown instance, although 500") << 500 << QByteArray("MKT.9001") << 1;
    QTest::newRow("bad parameter, although 500") << 500 << QByteArray("MKT.0100") << 1;
    QTest::newRow("missing parameter") << 400 << QByteArray("MKT.0101") << 1;
    QTest::newRow("not ours") << 401 << QByteArray("MKT.0150") << 1;
    QTest::newRow("bad signature") << 401 << QByteArray("APIGW.0301") << 1;
    QTest::newRow("no such API") << 404 << QByteArray("APIGW.0101") << 1;
    QTest::newRow("broken answer") << 200 << QByteArray("none") << 1;
}

void OrderCallTest::shouldRetryWhatIsWorthIt()
{
    QFETCH(int, status);
    QFETCH(QByteArray, code);
    QFETCH(int, tries);
    m_answers = { answer(
        status, code.isEmpty() || code == "none" ? QByteArray("{}") : "{\"resultCode\":\"" + code + "\"}") };

    const OrderCall result = call();

    QVERIFY(!result.answer.has_value());
    QCOMPARE(m_sent.size(), tries);
    QCOMPARE(m_waits.size(), tries - 1);
}

void OrderCallTest::shouldHonourRetryAfterUpToAMinute()
{
    const QByteArray limited = "{\"error_code\":\"APIGW.0308\"}";
    m_answers = { answer(429, limited, { { "Retry-After", "7" } }),
        answer(429, limited, { { "Retry-After", "100000" } }),
        answer(429, limited, { { "Retry-After", "-5" } }), answer(200, orderBody("ORDER1")) };

    QVERIFY(call().answer.has_value());

    QCOMPARE(m_waits, (QList<qint64>{ 7000, 60'000, 2000 }));
}

void OrderCallTest::shouldTurnToTheFallbackHostSignedAnew()
{
    m_answers = { failure(ErrorKind::Network, QStringLiteral("The name was not found.")),
        answer(200, orderBody("ORDER1")) };

    const OrderCall result = call();

    QVERIFY(result.answer.has_value());
    QCOMPARE(m_sent.size(), 2);
    QCOMPARE(m_sent[1].url.host(), QStringLiteral("second.example"));
    QCOMPARE(headerValue(m_sent[1].headers, "Host"), QByteArray("second.example"));
    QVERIFY(validateRequest(m_sent[1]).has_value());
    QVERIFY(
        headerValue(m_sent[0].headers, "Authorization") != headerValue(m_sent[1].headers, "Authorization"));
    QCOMPARE(result.notes.size(), 1);
    QVERIFY(result.notes.first().contains(QStringLiteral("second.example")));
}

void OrderCallTest::shouldStayWithTheFallbackHostThatAnswered()
{
    m_answers = { failure(ErrorKind::Timeout, QStringLiteral("late")), answer(200, orderBody("ORDER1")) };
    QVERIFY(call().answer.has_value());

    QVERIFY(call().answer.has_value());

    QCOMPARE(m_sent.size(), 3);
    QCOMPARE(m_sent[2].url.host(), QStringLiteral("second.example"));
}

void OrderCallTest::shouldNameAWrongClockAndSignWithTheServersTime()
{
    // GIVEN a server whose clock is 20 minutes ahead of ours
    m_answers = { answer(401, "{\"error_code\":\"APIGW.0303\",\"error_msg\":\"signature expired\"}",
                      { { "Date", "Thu, 01 Jan 2026 00:20:00 GMT" } }),
        answer(200, orderBody("ORDER1"), { { "Date", "Thu, 01 Jan 2026 00:20:00 GMT" } }) };

    const OrderCall result = call();

    QVERIFY(result.answer.has_value());
    QCOMPARE(headerValue(m_sent[1].headers, "X-Sdk-Date"), QByteArray("20260101T002000Z"));
    QCOMPARE(result.notes.size(), 1);
    QVERIFY2(
        result.notes.first().contains(QStringLiteral("20 minutes behind")), qPrintable(result.notes.first()));
}

void OrderCallTest::shouldNameTheClockWhenTheCorrectionDoesNotHelp()
{
    m_answers = { answer(
        401, "{\"error_code\":\"APIGW.0303\"}", { { "Date", "Wed, 31 Dec 2025 23:30:00 GMT" } }) };

    const OrderCall result = call();

    QCOMPARE(m_sent.size(), 2);
    QCOMPARE(result.answer.error().kind, ErrorKind::Unauthorized);
    QVERIFY2(result.answer.error().what.contains(QStringLiteral("30 minutes ahead")),
        qPrintable(result.answer.error().what));
}

void OrderCallTest::shouldNameTheFirstDifferenceToTheGatewaysEcho()
{
    // GIVEN a gateway that saw another content type than we signed
    m_answers = { answer(401, "{}") };
    call();
    const AkskSigned ours =
        *signAksk({ "GET", m_sent.first().url,
                      { { "Host", "first.example" }, { "Content-Type", "application/json" } }, {} },
            QStringLiteral("EXAMPLEACCESSKEY0001"), Secret(kSecret), kNow);
    QByteArray echo = ours.canonicalRequest;
    echo.replace("application/json", "text/plain").replace('\n', '|');
    m_answers = { answer(401,
        "{\"error_code\":\"APIGW.0301\",\"error_msg\":\"Incorrect IAM authentication information: verify "
        "aksk signature fail, canonicalRequest:"
            + echo + "\"}") };

    const OrderCall result = call();

    const QString detail = result.answer.error().detail;
    QVERIFY2(detail.contains(QStringLiteral("the header content-type")), qPrintable(detail));
    QVERIFY2(detail.contains(QStringLiteral("text/plain")), qPrintable(detail));
}

void OrderCallTest::shouldSayThatTheKeyIsWrongWhenTheEchoIsTheSame()
{
    m_answers = { answer(401, "{}") };
    call();
    const AkskSigned ours =
        *signAksk({ "GET", m_sent.first().url,
                      { { "Host", "first.example" }, { "Content-Type", "application/json" } }, {} },
            QStringLiteral("EXAMPLEACCESSKEY0001"), Secret(kSecret), kNow);
    const QByteArray echo = QByteArray(ours.canonicalRequest).replace('\n', '|');
    m_answers = { answer(401,
        "{\"error_code\":\"APIGW.0301\",\"error_msg\":\"Incorrect IAM authentication information: verify "
        "aksk signature fail, canonicalRequest:"
            + echo + "\"}") };

    const OrderCall result = call();

    QVERIFY2(result.answer.error().detail.contains(QStringLiteral("SK is not the one of this AK")),
        qPrintable(result.answer.error().detail));
}

void OrderCallTest::shouldKeepNoSecretInTheExchange()
{
    QByteArray body = orderBody("ORDER1");
    const QByteArray secrets =
        "{\"access_token\":\"member-marker\",\"echo\":\"" + kSecret + "\",\"resultCode\"";
    body.replace("{\"resultCode\"", secrets);
    m_answers = { answer(200, body, { { "Set-Cookie", "session=cookie-marker" } }) };
    m_session->access.securityToken = Secret(QByteArray("token-marker-value"));

    const Exchange exchange = call().exchange;

    const QByteArray all = exchange.requestHead + exchange.responseHead + exchange.body;
    for (const char *marker : { "member-marker", kSecret.constData(), "token-marker-value", "cookie-marker" })
        QVERIFY2(!all.contains(marker), marker);
    const QByteArray signature = headerValue(m_sent.first().headers, "Authorization").right(64);
    QVERIFY(!all.contains(signature));
    QCOMPARE(exchange.body.size(), body.size());
}

void OrderCallTest::shouldKeepAnEchoedTokenOutOfTheError()
{
    const QByteArray token = "token-marker-value";
    m_session->access.securityToken = Secret(token);
    m_answers = { answer(401,
        "{\"error_code\":\"APIGW.0301\",\"error_msg\":\"verify aksk signature fail, "
        "canonicalRequest:GET|/other/||x-security-token:"
            + token + "||x-security-token|abc\"}") };

    const OrderCall result = call();

    const Error error = result.answer.error();
    QCOMPARE(error.kind, ErrorKind::Unauthorized);
    QVERIFY2(error.detail.contains(QStringLiteral("the path")), qPrintable(error.detail));
    QVERIFY(!QString(error.what + error.detail).contains(QString::fromLatin1(token)));
    QVERIFY(!result.exchange.body.contains(token));
}

void OrderCallTest::shouldStopWaitingWhenCancelled()
{
    m_answers = { answer(503, "{}") };
    m_session->tools.wait = timerWait();
    const QCoro::Task<OrderCall> task =
        queryOrder(m_session, OrderId(QStringLiteral("ORDER1")), {}, m_cancellation);
    QCOMPARE(m_sent.size(), 1);

    m_cancellation.cancel();

    QCOMPARE(m_sent.size(), 1);
    QTRY_VERIFY(task.isReady());
}

void OrderCallTest::shouldGrowTheBackOffWithJitter()
{
    const auto delay = [](int tries, double random) {
        return *retryDelayMs(ErrorKind::RateLimited, tries, {}, random);
    };
    QCOMPARE(delay(1, 0.0), 500);
    QCOMPARE(delay(1, 0.999), 999);
    QCOMPARE(delay(3, 0.0), 2000);
    QCOMPARE(delay(5, 0.5), 12'000);
    QVERIFY(!retryDelayMs(ErrorKind::RateLimited, 6, {}, 0.0));
    for (const ErrorKind kind :
        { ErrorKind::Tls, ErrorKind::Unauthorized, ErrorKind::Forbidden, ErrorKind::BadReply,
            ErrorKind::NotFound, ErrorKind::Cancelled, ErrorKind::Rejected, ErrorKind::BadInput })
        QVERIFY(!retryDelayMs(kind, 1, 5000, 0.0));
}

void OrderCallTest::shouldReadRetryAfterAndDates()
{
    const auto after = [](const char *text) { return retryAfterMs({ { "retry-after", text } }, kNow); };
    QCOMPARE(after("3"), std::optional<qint64>(3000));
    QCOMPARE(after("Thu, 01 Jan 2026 00:00:30 GMT"), std::optional<qint64>(30'000));
    QVERIFY(!after("Wed, 31 Dec 2025 23:00:00 GMT"));
    QVERIFY(!after("-1"));
    QVERIFY(!after("soon"));
    QVERIFY(!retryAfterMs({}, kNow));
    QCOMPARE(httpDateMs("Thu, 01 Jan 2026 00:00:00 GMT"), std::optional<qint64>(kNow));
    QVERIFY(!httpDateMs("2026-01-01"));
}

void OrderCallTest::shouldReadIdsFromText()
{
    const OrderIdList list =
        orderIdsFromText("\xEF\xBB\xBF# orders of January\r\nA1\r\n\r\n  B2  # the second\nA1\rC 3\n"
            + QByteArray(65, 'x') + "\n\xFF\n" + "D4");

    QCOMPARE(list.ids,
        (QList<OrderId>{
            OrderId(QStringLiteral("A1")), OrderId(QStringLiteral("B2")), OrderId(QStringLiteral("D4")) }));
    QCOMPARE(list.repeated, 1);
    QCOMPARE(list.bad.size(), 3);
    QCOMPARE(list.bad[0].line, 6);
    QCOMPARE(list.bad[1].line, 7);
    QCOMPARE(list.bad[2].line, 8);
    QVERIFY(!list.bad[2].reason.isEmpty());
}

void OrderCallTest::shouldReadIdsFromWords()
{
    const OrderIdList list =
        orderIdsFromWords({ QStringLiteral("A1"), QStringLiteral(""), QStringLiteral("A1") });

    QCOMPARE(list.ids.size(), 1);
    QCOMPARE(list.bad.size(), 1);
    QCOMPARE(list.bad.first().line, 2);
}

ZHANGGUI_TEST(OrderCallTest)
#include "order_call_test.moc"
