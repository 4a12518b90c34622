// HttpClient against a server that misbehaves: each measured default of Qt 6.4 has its answer here.
#include "net/http/http_client.h"
#include "tests/support/bad_server.h"
#include "tests/support/test_main.h"

#include <QLoggingCategory>
#include <QRegularExpression>
#include <QSignalSpy>
#include <qcoro/qcorofuture.h>
#include <qcoro/qcorotask.h>

using namespace zhanggui;
using namespace zhanggui::test;

class HttpClientTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void shouldAnswerStatusHeadersAndBody();
    void shouldSendOnlyWhatItWasGivenAndNoSecretsOfItsOwn();
    void shouldTreatErrorStatusAsAnAnswer_data();
    void shouldTreatErrorStatusAsAnAnswer();
    void shouldFailWhenTheDeadlinePasses_data();
    void shouldFailWhenTheDeadlinePasses();
    void shouldRefuseABodyOverTheCap_data();
    void shouldRefuseABodyOverTheCap();
    void shouldStopReadingAnEndlessAnswer();
    void shouldRefuseAGzipBomb();
    void shouldNotFollowARedirectAndNameItsTarget();
    void shouldNotifyBadFraming_data();
    void shouldNotifyBadFraming();
    void shouldReadWellFramedAnswers_data();
    void shouldReadWellFramedAnswers();
    void shouldSendAPostOnceWhenTheServerClosesWithoutAnAnswer_data();
    void shouldSendAPostOnceWhenTheServerClosesWithoutAnAnswer();
    void shouldSendThePostBodyWithItsLength();
    void shouldRefuseHugeHeaders();
    void shouldRefuseBadRequestsBeforeSending_data();
    void shouldRefuseBadRequestsBeforeSending();
    void shouldAcceptHostHeadersThatMatch();
    void shouldKeepNoCookies();
    void shouldSayThatTheConnectionWasRefused();
    void shouldSayThatTheNameWasNotFound();
    void shouldHoldBackMoreThanSixCallsPerHost();
    void shouldNotCountTheQueueAgainstTheDeadline();
    void shouldCancelQueuedAndRunningCalls();
    void shouldEndAsCancelledWhenTheClientIsDestroyed();
    void shouldAskTheProxyForAnotherHostButNotForLoopback();
    void shouldLogNeitherQueryNorHeaders();
    void shouldReadProxies_data();
    void shouldReadProxies();
    void shouldSayWhenTheTransportsClientIsGone();

private:
    static HttpRequest get(const QUrl &url, const HttpHeaders &headers = {})
    {
        return { "GET", url, headers, {} };
    }
    static Result<HttpReply> send(HttpClient &client, const HttpRequest &request)
    {
        return QCoro::waitFor(client.send(request));
    }
};

void HttpClientTest::shouldAnswerStatusHeadersAndBody()
{
    BadServer server(
        { .bytes = httpAnswer(200, { "X-Two: a", "Content-Type: application/json" }, "{\"a\":1}") });
    HttpClient client({});

    const Result<HttpReply> reply = send(client, get(server.url(QStringLiteral("/p?q=%E4%BA%91"))));

    QVERIFY2(reply.has_value(), reply ? "" : qPrintable(reply.error().what + reply.error().detail));
    QCOMPARE(reply->status, 200);
    QCOMPARE(reply->body, QByteArray("{\"a\":1}"));
    QCOMPARE(headerValue(reply->headers, "x-two"), QByteArray("a"));
    QVERIFY(server.requests().first().startsWith("GET /p?q=%E4%BA%91 HTTP/1.1\r\n"));
}

void HttpClientTest::shouldSendOnlyWhatItWasGivenAndNoSecretsOfItsOwn()
{
    BadServer server({ .bytes = httpAnswer(200, {}, "x") });
    HttpClient client({});

    QVERIFY(send(client, get(server.url(), { { "X-Sdk-Date", "20260101T000000Z" } })).has_value());

    const QByteArray sent = server.requests().first();
    QVERIFY(sent.contains("X-Sdk-Date: 20260101T000000Z\r\n"));
    QVERIFY(sent.contains("User-Agent: zhanggui/"));
    QVERIFY(!sent.contains("Mozilla"));
    QVERIFY(!sent.toLower().contains("cookie:"));
    QVERIFY(!sent.toLower().contains("upgrade"));
}

void HttpClientTest::shouldTreatErrorStatusAsAnAnswer_data()
{
    QTest::addColumn<int>("status");
    for (const int status :
        { 400, 401, 403, 404, 405, 406, 409, 413, 414, 418, 429, 494, 500, 501, 502, 503, 504, 599 })
        QTest::addRow("%d", status) << status;
}

void HttpClientTest::shouldTreatErrorStatusAsAnAnswer()
{
    QFETCH(int, status);
    BadServer server({ .bytes = httpAnswer(status, { "Retry-After: 7" }, "{\"resultCode\":\"MKT.0999\"}") });
    HttpClient client({});

    const Result<HttpReply> reply = send(client, get(server.url()));

    QVERIFY2(reply.has_value(), reply ? "" : qPrintable(reply.error().what + reply.error().detail));
    QCOMPARE(reply->status, status);
    QCOMPARE(reply->body, QByteArray("{\"resultCode\":\"MKT.0999\"}"));
    QCOMPARE(headerValue(reply->headers, "retry-after"), QByteArray("7"));
}

void HttpClientTest::shouldFailWhenTheDeadlinePasses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("dripMs");
    QTest::newRow("silent") << QByteArray() << 0;
    QTest::newRow("head only") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n") << 0;
    // Each byte would start Qt's own transfer time-out anew.
    QTest::newRow("drip") << httpAnswer(200, {}, QByteArray(1000, 'x')) << 10;
}

void HttpClientTest::shouldFailWhenTheDeadlinePasses()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, dripMs);
    BadServer server({ .bytes = bytes, .dripMs = dripMs, .closeAfter = false });
    HttpClient client({ .deadlineMs = 300 });
    QSignalSpy left(&server, &BadServer::clientLeft);

    const Result<HttpReply> reply = send(client, get(server.url()));

    QVERIFY(!reply.has_value());
    QCOMPARE(reply.error().kind, ErrorKind::Timeout);
    QVERIFY2(reply.error().what.contains(QStringLiteral("300 ms")), qPrintable(reply.error().what));
    QVERIFY(!left.isEmpty() || left.wait(test::kPatienceMs)); // the connection is freed
}

void HttpClientTest::shouldRefuseABodyOverTheCap_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray big(20'971'520, 'x');
    QTest::newRow("announced") << httpAnswer(200, {}, big);
    QTest::newRow("until close") << "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n" + big;
    QTest::newRow("chunked") << "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1400000\r\n" + big
            + "\r\n0\r\n\r\n";
}

void HttpClientTest::shouldRefuseABodyOverTheCap()
{
    QFETCH(QByteArray, bytes);
    BadServer server({ .bytes = bytes });
    HttpClient client({ .maxBodyBytes = 1'048'576 });

    const Result<HttpReply> reply = send(client, get(server.url()));

    QVERIFY(!reply.has_value());
    QCOMPARE(reply.error().kind, ErrorKind::BadReply);
    QVERIFY2(reply.error().what.contains(QStringLiteral("1048576 bytes")), qPrintable(reply.error().what));
}

void HttpClientTest::shouldStopReadingAnEndlessAnswer()
{
    BadServer server({ .bytes = "HTTP/1.1 200 OK\r\nX-A: 1\r\n\r\n", .endless = QByteArray(65'536, 'x') });
    HttpClient client({ .maxBodyBytes = 1'048'576 });
    QSignalSpy left(&server, &BadServer::clientLeft);

    const Result<HttpReply> reply = send(client, get(server.url()));

    QVERIFY(!reply.has_value());
    QCOMPARE(reply.error().kind, ErrorKind::BadReply);
    QVERIFY(!left.isEmpty() || left.wait(test::kPatienceMs));
}

void HttpClientTest::shouldRefuseAGzipBomb()
{
    // GIVEN 64 MB of zeros, deflated with the gzip framing that qCompress does not write
    const QByteArray zlib = qCompress(QByteArray(67'108'864, '\0'), 9).mid(4);
    BadServer server({ .bytes = httpAnswer(200, { "Content-Encoding: deflate" }, zlib) });
    HttpClient client({ .maxBodyBytes = 1'048'576 });

    const Result<HttpReply> reply = send(client, get(server.url()));

    QVERIFY(!reply.has_value());
    QCOMPARE(reply.error().kind, ErrorKind::BadReply);
}

void HttpClientTest::shouldNotFollowARedirectAndNameItsTarget()
{
    BadServer other({ .bytes = httpAnswer(200, {}, "stolen") });
    for (const int status : { 301, 302, 303, 307, 308 }) {
        const QByteArray target =
            "Location: http://user:pw@localhost:" + QByteArray::number(other.port()) + "/x?secret=1";
        BadServer server({ .bytes = httpAnswer(status, { target }, {}) });
        HttpClient client({});

        const Result<HttpReply> reply =
            send(client, get(server.url(), { { "Authorization", "Access=secret" } }));

        QVERIFY(!reply.has_value());
        QCOMPARE(reply.error().kind, ErrorKind::BadReply);
        QVERIFY2(reply.error().detail.contains(QStringLiteral("localhost:%1").arg(other.port())),
            qPrintable(reply.error().detail));
        QVERIFY(!reply.error().detail.contains(QStringLiteral("pw")));
        QVERIFY(!reply.error().detail.contains(QStringLiteral("secret")));
    }
    QCOMPARE(other.connections(), 0);
}

void HttpClientTest::shouldNotifyBadFraming_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray ok("HTTP/1.1 200 OK\r\n");
    QTest::newRow("cut body") << ok + "Content-Length: 100\r\n\r\nshort";
    QTest::newRow("negative length") << ok + "Content-Length: -5\r\n\r\nhello";
    QTest::newRow("doubled length") << ok + "Content-Length: 5\r\nContent-Length: 2\r\n\r\nhello";
    QTest::newRow("overflowing length") << ok + "Content-Length: 18446744073709551621\r\n\r\nhello";
    QTest::newRow("length and chunks")
        << ok + "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n";
    QTest::newRow("length with words") << ok + "Content-Length: 5 bytes\r\n\r\nhello";
    QTest::newRow("garbage") << QByteArray("\x16\x03\x01 not http at all\r\n\r\n");
    QTest::newRow("half a status line") << QByteArray("HTTP/1.1 2");
    QTest::newRow("closed without a byte") << QByteArray();
    QTest::newRow("corrupt deflate") << ok
            + "Content-Encoding: gzip\r\nContent-Length: 12\r\n\r\nnot gzip now";
}

void HttpClientTest::shouldNotifyBadFraming()
{
    QFETCH(QByteArray, bytes);
    BadServer server({ .bytes = bytes });
    HttpClient client({ .deadlineMs = 5000 });

    const Result<HttpReply> reply = send(client, get(server.url()));

    QVERIFY2(!reply.has_value(), reply ? reply->body.constData() : "");
    QVERIFY2(reply.error().kind == ErrorKind::BadReply || reply.error().kind == ErrorKind::Network,
        qPrintable(reply.error().what));
    QVERIFY(!reply.error().what.isEmpty());
}

void HttpClientTest::shouldReadWellFramedAnswers_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray ok("HTTP/1.1 200 OK\r\n");
    const QByteArray deflated = qCompress("hello", 9).mid(4);
    QTest::newRow("length") << ok + "Content-Length: 5\r\n\r\nhello";
    QTest::newRow("chunks") << ok + "Transfer-Encoding: chunked\r\n\r\n2\r\nhe\r\n3\r\nllo\r\n0\r\n\r\n";
    QTest::newRow("until close") << ok + "Connection: close\r\n\r\nhello";
    QTest::newRow("deflated") << ok + "Content-Encoding: deflate\r\nContent-Length: "
            + QByteArray::number(deflated.size()) + "\r\n\r\n" + deflated;
}

void HttpClientTest::shouldReadWellFramedAnswers()
{
    QFETCH(QByteArray, bytes);
    BadServer server({ .bytes = bytes });
    HttpClient client({});

    const Result<HttpReply> reply = send(client, get(server.url()));

    QVERIFY2(reply.has_value(), reply ? "" : qPrintable(reply.error().what + reply.error().detail));
    QCOMPARE(reply->body, QByteArray("hello"));
}

void HttpClientTest::shouldSendAPostOnceWhenTheServerClosesWithoutAnAnswer_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("reset");
    QTest::newRow("body") << QByteArray("{\"charge\":1}") << false;
    QTest::newRow("empty body") << QByteArray() << false;
    QTest::newRow("reset") << QByteArray("{\"charge\":1}") << true;
}

void HttpClientTest::shouldSendAPostOnceWhenTheServerClosesWithoutAnAnswer()
{
    QFETCH(QByteArray, body);
    QFETCH(bool, reset);
    BadServer server({ .reset = reset });
    HttpClient client({});

    const Result<HttpReply> reply = send(client, { "POST", server.url(), {}, body });

    QVERIFY(!reply.has_value());
    QCOMPARE(reply.error().kind, ErrorKind::Network);
    QCOMPARE(server.requests().size(), 1);
}

void HttpClientTest::shouldSendThePostBodyWithItsLength()
{
    BadServer server({ .bytes = httpAnswer(200, {}, "ok") });
    HttpClient client({});
    const QByteArray body(300'000, 'b');

    QVERIFY(
        send(client, { "POST", server.url(), { { "Content-Type", "application/json" } }, body }).has_value());

    const QByteArray sent = server.requests().first();
    QVERIFY(sent.startsWith("POST / HTTP/1.1\r\n"));
    QCOMPARE(sent.count("Content-Length: 300000\r\n"), 1);
    QVERIFY(sent.endsWith(QByteArray("\r\n\r\n" + body)));
}

void HttpClientTest::shouldRefuseHugeHeaders()
{
    QList<QByteArray> lines;
    for (int i = 0; i < 150; ++i)
        lines.append("X-Big-" + QByteArray::number(i) + ": " + QByteArray(2000, 'h'));
    BadServer server({ .bytes = httpAnswer(200, lines, "x") });
    HttpClient client({});

    const Result<HttpReply> reply = send(client, get(server.url()));

    QVERIFY2(!reply.has_value(), qPrintable(QString::number(reply->headers.size())));
    QCOMPARE(reply.error().kind, ErrorKind::BadReply);
    QVERIFY(reply.error().what.contains(QStringLiteral("headers")));
}

void HttpClientTest::shouldRefuseBadRequestsBeforeSending_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QString>("address"); // %1: the port
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("value");
    const QString here = QStringLiteral("http://127.0.0.1:%1/");
    const QByteArray none;
    QTest::newRow("line break in a value")
        << QByteArray("GET") << here << QByteArray("X-A") << QByteArray("a\r\nX-B: b");
    QTest::newRow("line feed in a value")
        << QByteArray("GET") << here << QByteArray("X-A") << QByteArray("a\nb");
    QTest::newRow("line break in a name")
        << QByteArray("GET") << here << QByteArray("X-A\r\nX-B") << QByteArray("a");
    QTest::newRow("NUL in a value") << QByteArray("GET") << here << QByteArray("X-A")
                                    << QByteArray("a\0b", 3);
    QTest::newRow("Chinese in a value")
        << QByteArray("GET") << here << QByteArray("X-A") << QByteArray("\xE4\xBA\x91");
    QTest::newRow("blank in a name") << QByteArray("GET") << here << QByteArray("X A") << QByteArray("a");
    QTest::newRow("colon in a name") << QByteArray("GET") << here << QByteArray("X-A:") << QByteArray("a");
    QTest::newRow("no name") << QByteArray("GET") << here << none << QByteArray("a");
    QTest::newRow("length given") << QByteArray("GET") << here << QByteArray("content-length")
                                  << QByteArray("3");
    QTest::newRow("encoding given") << QByteArray("GET") << here << QByteArray("Accept-Encoding")
                                    << QByteArray("gzip");
    QTest::newRow("other host") << QByteArray("GET") << here << QByteArray("Host")
                                << QByteArray("elsewhere.example");
    QTest::newRow("lower-case method") << QByteArray("get") << here << QByteArray("X-A") << QByteArray("a");
    QTest::newRow("method with blank")
        << QByteArray("GET /x HTTP/1.1\r\nX:") << here << QByteArray("X-A") << QByteArray("a");
    QTest::newRow("user in address") << QByteArray("GET") << QStringLiteral("http://u:p@127.0.0.1:%1/")
                                     << QByteArray("X-A") << QByteArray("a");
    QTest::newRow("http elsewhere") << QByteArray("GET") << QStringLiteral("http://mkt.example:%1/")
                                    << QByteArray("X-A") << QByteArray("a");
    QTest::newRow("loopback as a name's part")
        << QByteArray("GET") << QStringLiteral("http://127.0.0.1.example:%1/") << QByteArray("X-A")
        << QByteArray("a");
    QTest::newRow("file") << QByteArray("GET") << QStringLiteral("file:///etc/passwd?%1") << QByteArray("X-A")
                          << QByteArray("a");
    QTest::newRow("ftp") << QByteArray("GET") << QStringLiteral("ftp://127.0.0.1:%1/") << QByteArray("X-A")
                         << QByteArray("a");
    QTest::newRow("no host") << QByteArray("GET") << QStringLiteral("https:///x?%1") << QByteArray("X-A")
                             << QByteArray("a");
}

void HttpClientTest::shouldRefuseBadRequestsBeforeSending()
{
    QFETCH(QByteArray, method);
    QFETCH(QString, address);
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, value);
    BadServer server({ .bytes = httpAnswer(200, {}, "x") });
    HttpClient client({ .deadlineMs = 2000 });

    const Result<HttpReply> reply =
        send(client, { method, QUrl(address.arg(server.port())), { { name, value } }, {} });

    QVERIFY(!reply.has_value());
    QCOMPARE(reply.error().kind, ErrorKind::BadInput);
    QCOMPARE(server.connections(), 0);
}

void HttpClientTest::shouldAcceptHostHeadersThatMatch()
{
    const auto valid = [](const char *address, const char *host) {
        return validateRequest({ "GET", QUrl(QString::fromLatin1(address)), { { "Host", host } }, {} })
            .has_value();
    };
    QVERIFY(valid("https://mkt.example/", "mkt.example"));
    QVERIFY(valid("https://mkt.example:443/", "mkt.example"));
    QVERIFY(valid("https://mkt.example:8443/", "mkt.example:8443"));
    QVERIFY(valid("http://[::1]:80/", "[::1]"));
    QVERIFY(!valid("https://mkt.example:8443/", "mkt.example"));
    QVERIFY(!valid("https://mkt.example/", "mkt.example:443"));
}

void HttpClientTest::shouldKeepNoCookies()
{
    BadServer server({ .bytes = httpAnswer(200, { "Set-Cookie: session=1; Path=/" }, "x") });
    HttpClient client({});

    QVERIFY(send(client, get(server.url())).has_value());
    QVERIFY(send(client, get(server.url())).has_value());

    QCOMPARE(server.requests().size(), 2);
    QVERIFY(!server.requests().last().toLower().contains("cookie"));
}

void HttpClientTest::shouldSayThatTheConnectionWasRefused()
{
    // GIVEN a port that was free a moment ago
    QUrl url;
    {
        const BadServer server({});
        url = server.url();
    }
    HttpClient client({});

    const Result<HttpReply> reply = send(client, get(url));

    QVERIFY(!reply.has_value());
    QCOMPARE(reply.error().kind, ErrorKind::Network);
    QVERIFY2(reply.error().what.contains(QStringLiteral("refused")), qPrintable(reply.error().what));
}

void HttpClientTest::shouldSayThatTheNameWasNotFound()
{
    HttpClient client({ .deadlineMs = 20'000, .proxy = QNetworkProxy(QNetworkProxy::NoProxy) });

    const Result<HttpReply> reply = send(client, get(QUrl(QStringLiteral("https://no-such-host.invalid/"))));

    QVERIFY(!reply.has_value());
    QCOMPARE(reply.error().kind, ErrorKind::Network);
    QVERIFY2(
        reply.error().what.contains(QStringLiteral("no-such-host.invalid")), qPrintable(reply.error().what));
}

void HttpClientTest::shouldHoldBackMoreThanSixCallsPerHost()
{
    // GIVEN a server that answers nothing, and ten calls
    BadServer server({ .closeAfter = false });
    HttpClient client({});
    Cancellation cancellation;
    int ended = 0;
    const auto call = [&ended](HttpClient *c, HttpRequest request, Cancellation stop) -> QCoro::Task<> {
        const Result<HttpReply> reply = co_await c->send(request, stop);
        ended += reply.has_value() ? 0 : 1;
    };
    for (int i = 0; i < 10; ++i)
        call(&client, get(server.url()), cancellation);

    // WHEN six have arrived THEN no more come
    QTRY_COMPARE(server.requests().size(), 6);
    QTest::qWait(0);
    QCOMPARE(server.requests().size(), 6);
    QCOMPARE(server.busiest(), 6);

    cancellation.cancel();
    QTRY_COMPARE(ended, 10);
    QCOMPARE(server.requests().size(), 6);
}

void HttpClientTest::shouldNotCountTheQueueAgainstTheDeadline()
{
    // GIVEN one call at a time, each of about 60 ms, and a deadline shorter than the queue
    const QByteArray answer = httpAnswer(200, {}, "x");
    BadServer server({ .bytes = answer, .dripMs = 2 });
    HttpClient client({ .deadlineMs = 1500, .maxPerHost = 1 });
    int good = 0;
    int ended = 0;
    const auto call = [&good, &ended](HttpClient *c, HttpRequest request) -> QCoro::Task<> {
        const Result<HttpReply> reply = co_await c->send(request);
        good += reply.has_value() ? 1 : 0;
        ++ended;
    };
    for (int i = 0; i < 20; ++i)
        call(&client, get(server.url()));

    QTRY_COMPARE_WITH_TIMEOUT(ended, 20, 30'000);
    QCOMPARE(good, 20);
    QCOMPARE(server.busiest(), 1);
}

void HttpClientTest::shouldCancelQueuedAndRunningCalls()
{
    BadServer server({ .closeAfter = false });
    HttpClient client({ .maxPerHost = 1 });
    Cancellation first;
    Cancellation second;
    QList<ErrorKind> ends;
    const auto call = [&ends](HttpClient *c, HttpRequest request, Cancellation stop) -> QCoro::Task<> {
        const Result<HttpReply> reply = co_await c->send(request, stop);
        ends.append(reply ? ErrorKind::BadInput : reply.error().kind);
    };
    call(&client, get(server.url()), first);
    call(&client, get(server.url()), second);
    QTRY_COMPARE(server.requests().size(), 1);

    second.cancel();
    QTRY_COMPARE(ends, QList<ErrorKind>{ ErrorKind::Cancelled });
    QCOMPARE(server.requests().size(), 1);
    first.cancel();
    QTRY_COMPARE(ends.size(), 2);
    QCOMPARE(ends.last(), ErrorKind::Cancelled);

    // AND a call that is cancelled before it begins is not sent
    const Result<HttpReply> late = QCoro::waitFor(client.send(get(server.url()), first));
    QCOMPARE(late.error().kind, ErrorKind::Cancelled);
    QCOMPARE(server.requests().size(), 1);
}

void HttpClientTest::shouldEndAsCancelledWhenTheClientIsDestroyed()
{
    BadServer server({ .closeAfter = false });
    auto client = std::make_unique<HttpClient>(HttpPolicy{ .maxPerHost = 1 });
    QList<ErrorKind> ends;
    const auto call = [&ends](HttpClient *c, HttpRequest request) -> QCoro::Task<> {
        const Result<HttpReply> reply = co_await c->send(request);
        ends.append(reply ? ErrorKind::BadInput : reply.error().kind);
    };
    call(client.get(), get(server.url()));
    call(client.get(), get(server.url())); // this one waits in the queue
    QTRY_COMPARE(server.requests().size(), 1);

    client.reset();

    QTRY_COMPARE(ends, (QList<ErrorKind>{ ErrorKind::Cancelled, ErrorKind::Cancelled }));
}

void HttpClientTest::shouldAskTheProxyForAnotherHostButNotForLoopback()
{
    BadServer proxy({ .bytes = "HTTP/1.1 403 No\r\nContent-Length: 0\r\n\r\n" });
    BadServer server({ .bytes = httpAnswer(200, {}, "direct") });
    HttpClient client(
        { .proxy = QNetworkProxy(QNetworkProxy::HttpProxy, QStringLiteral("127.0.0.1"), proxy.port()) });

    const Result<HttpReply> direct = send(client, get(server.url()));
    const Result<HttpReply> through =
        send(client, get(QUrl(QStringLiteral("https://mkt.invalid/path?secret=1"))));

    QVERIFY(direct.has_value());
    QVERIFY(!through.has_value());
    QCOMPARE(through.error().kind, ErrorKind::Network);
    QCOMPARE(proxy.requests().size(), 1);
    QVERIFY(proxy.requests().first().startsWith("CONNECT mkt.invalid:443 "));
    QVERIFY(!proxy.requests().first().contains("secret"));
}

void HttpClientTest::shouldLogNeitherQueryNorHeaders()
{
    BadServer server({ .bytes = httpAnswer(200, {}, "x") });
    HttpClient client({});
    QLoggingCategory::setFilterRules(QStringLiteral("zhanggui.http.info=true"));
    QTest::ignoreMessage(
        QtInfoMsg, QRegularExpression(QStringLiteral("^GET 127\\.0\\.0\\.1:\\d+ /path 200 \\d+ ms$")));

    const Result<HttpReply> reply = send(
        client, get(server.url(QStringLiteral("/path?orderId=secret")), { { "Authorization", "secret" } }));

    QVERIFY(reply.has_value());
    QLoggingCategory::setFilterRules(QString());
}

void HttpClientTest::shouldReadProxies_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("good");
    QTest::addColumn<int>("type");
    QTest::newRow("system") << QString() << true << int(QNetworkProxy::DefaultProxy);
    QTest::newRow("none") << QStringLiteral("none") << true << int(QNetworkProxy::NoProxy);
    QTest::newRow("http") << QStringLiteral("http://proxy.example:3128") << true
                          << int(QNetworkProxy::HttpProxy);
    QTest::newRow("socks") << QStringLiteral("socks5://proxy.example:1080") << true
                           << int(QNetworkProxy::Socks5Proxy);
    QTest::newRow("password") << QStringLiteral("http://u:p@proxy.example:3128") << false << 0;
    QTest::newRow("no port") << QStringLiteral("http://proxy.example") << false << 0;
    QTest::newRow("no scheme") << QStringLiteral("proxy.example:3128") << false << 0;
}

void HttpClientTest::shouldReadProxies()
{
    QFETCH(QString, text);
    QFETCH(bool, good);
    QFETCH(int, type);

    const Result<QNetworkProxy> proxy = proxyFromText(text);

    QCOMPARE(proxy.has_value(), good);
    if (good)
        QCOMPARE(int(proxy->type()), type);
    else
        QCOMPARE(proxy.error().kind, ErrorKind::BadInput);
}

void HttpClientTest::shouldSayWhenTheTransportsClientIsGone()
{
    auto client = std::make_unique<HttpClient>(HttpPolicy{});
    const HttpTransport transport = transportOver(client.get());
    client.reset();

    const Result<HttpReply> reply =
        QCoro::waitFor(transport(get(QUrl(QStringLiteral("http://127.0.0.1/"))), {}));

    QCOMPARE(reply.error().kind, ErrorKind::Cancelled);
}

ZHANGGUI_TEST(HttpClientTest)
#include "http_client_test.moc"
