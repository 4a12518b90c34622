// Behaviours of Qt 6.4.2 that HttpClient and the readers of answers work around. They are pinned here, with
// bare Qt, so that an upgrade which changes one is noticed: then look at the place named, and simplify it.
#include "net/http/body_device.h"
#include "tests/support/bad_server.h"
#include "tests/support/test_main.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSignalSpy>
#include <QStringDecoder>

using namespace zhanggui::test;

class QtPinsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void shouldResendAPostWhenTheServerClosesWithoutAnswer();
    void shouldNotResendASequentialBody();
    void shouldSendLineBreaksInHeadersAsTheyAre();
    void shouldForwardAuthorizationOverRedirectsToAnotherHost();
    void shouldReportNoErrorOnBadFraming_data();
    void shouldReportNoErrorOnBadFraming();
    void shouldRunTheTransferTimeoutInTheQueue();
    void shouldRestartTheTransferTimeoutWithEachByte();
    void shouldHaveNoTransferTimeoutByDefault();
    void shouldAllowHttp2AndStoreCookiesByDefault();
    void shouldTurnBigJsonIntegersIntoDoubles();
    void shouldTakeTheLastOfRepeatedJsonMembers();
    void shouldDecodeGb18030();
    void shouldDecodeUtf8AsGb18030WithoutAnError();
    void shouldReplaceBadUtf8InSilence();

private:
    struct Ended {
        QNetworkReply::NetworkError error;
        QByteArray body;
    };
    static Ended wait(QNetworkReply *reply)
    {
        QSignalSpy finished(reply, &QNetworkReply::finished);
        if (!reply->isFinished())
            finished.wait(20'000);
        reply->deleteLater();
        return { reply->error(), reply->readAll() };
    }
};

void QtPinsTest::shouldResendAPostWhenTheServerClosesWithoutAnswer()
{
    // net/http/body_device.h
    BadServer server({});
    QNetworkAccessManager manager;

    const Ended ended = wait(manager.post(QNetworkRequest(server.url()), QByteArray("charge=1")));

    QVERIFY(ended.error != QNetworkReply::NoError);
    QVERIFY2(server.requests().size() > 1, "Qt sends a POST once now: body_device.h may go");
}

void QtPinsTest::shouldNotResendASequentialBody()
{
    BadServer server({});
    QNetworkAccessManager manager;
    zhanggui::BodyDevice body("charge=1");
    QNetworkRequest request(server.url());
    request.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    request.setHeader(QNetworkRequest::ContentLengthHeader, 8);

    wait(manager.post(request, &body));

    QCOMPARE(server.requests().size(), 1);
}

void QtPinsTest::shouldSendLineBreaksInHeadersAsTheyAre()
{
    // net/http/http_policy.cpp, validateHeader()
    BadServer server({ .bytes = httpAnswer(200, {}, "x") });
    QNetworkAccessManager manager;
    QNetworkRequest request(server.url());
    request.setRawHeader("X-A", "1\r\nX-Injected: 2");

    wait(manager.get(request));

    QVERIFY2(server.requests().first().contains("\r\nX-Injected: 2\r\n"), "Qt checks header values now");
}

void QtPinsTest::shouldForwardAuthorizationOverRedirectsToAnotherHost()
{
    // net/http/http_call.cpp: ManualRedirectPolicy
    BadServer other({ .bytes = httpAnswer(200, {}, "x") });
    const QByteArray target = "Location: http://localhost:" + QByteArray::number(other.port()) + "/";
    BadServer server({ .bytes = httpAnswer(302, { target }, {}) });
    QNetworkAccessManager manager;
    QNetworkRequest request(server.url());
    request.setRawHeader("Authorization", "SDK-HMAC-SHA256 Access=marker");

    wait(manager.get(request));

    QCOMPARE(other.requests().size(), 1);
    QVERIFY2(
        other.requests().first().contains("Access=marker"), "Qt strips Authorization over redirects now");
}

void QtPinsTest::shouldReportNoErrorOnBadFraming_data()
{
    // net/http/http_call.cpp, headFault() and lengthFault()
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray ok("HTTP/1.1 200 OK\r\n");
    QTest::newRow("negative length") << ok + "Content-Length: -5\r\nConnection: close\r\n\r\nhello";
    QTest::newRow("doubled length") << ok
            + "Content-Length: 5\r\nContent-Length: 2\r\nConnection: close\r\n\r\nhello";
    QTest::newRow("cut close-delimited body") << ok + "Connection: close\r\n\r\n{\"a\":";
}

void QtPinsTest::shouldReportNoErrorOnBadFraming()
{
    QFETCH(QByteArray, bytes);
    BadServer server({ .bytes = bytes });
    QNetworkAccessManager manager;

    QCOMPARE(wait(manager.get(QNetworkRequest(server.url()))).error, QNetworkReply::NoError);
}

void QtPinsTest::shouldRunTheTransferTimeoutInTheQueue()
{
    // net/http/http_client.cpp: own queue, clock started at dispatch
    BadServer server({ .bytes = httpAnswer(200, {}, QByteArray(40, 'x')), .dripMs = 5 });
    QNetworkAccessManager manager;
    QList<QNetworkReply *> replies;
    for (int i = 0; i < 14; ++i) {
        QNetworkRequest request(server.url());
        request.setTransferTimeout(500);
        replies.append(manager.get(request));
    }

    int timedOut = 0;
    for (QNetworkReply *reply : replies)
        timedOut += wait(reply).error == QNetworkReply::OperationCanceledError ? 1 : 0;

    QVERIFY2(timedOut > 0, "Qt starts the transfer time-out at dispatch now");
}

void QtPinsTest::shouldRestartTheTransferTimeoutWithEachByte()
{
    // net/http/http_call.cpp: the deadline for the whole call
    // Far more time than a byte needs on a busy machine, and less than all bytes need on an idle one.
    constexpr int timeoutMs = 1500;
    BadServer server({ .bytes = httpAnswer(200, {}, QByteArray(150, 'x')), .dripMs = 10 });
    QNetworkAccessManager manager;
    QNetworkRequest request(server.url());
    request.setTransferTimeout(timeoutMs);
    QElapsedTimer clock;
    clock.start();

    const Ended ended = wait(manager.get(request));

    QCOMPARE(ended.error, QNetworkReply::NoError);
    QVERIFY(clock.elapsed() > timeoutMs);
}

void QtPinsTest::shouldHaveNoTransferTimeoutByDefault()
{
    QCOMPARE(QNetworkRequest(QUrl()).transferTimeout(), 0);
    QCOMPARE(QNetworkAccessManager().transferTimeout(), 0);
}

void QtPinsTest::shouldAllowHttp2AndStoreCookiesByDefault()
{
    BadServer server({ .bytes = httpAnswer(200, { "Set-Cookie: session=1; Path=/" }, "x") });
    QNetworkAccessManager manager;

    wait(manager.get(QNetworkRequest(server.url())));
    wait(manager.get(QNetworkRequest(server.url())));

    QVERIFY(server.requests().last().contains("Cookie: session=1"));
}

void QtPinsTest::shouldTurnBigJsonIntegersIntoDoubles()
{
    // net/json/json_value.h
    const QJsonObject object = QJsonDocument::fromJson("{\"id\":6737174442215405460123}").object();

    QVERIFY(object.value(QLatin1String("id")).isDouble());
    QVERIFY(!QJsonDocument(object).toJson().contains("6737174442215405460123"));
}

void QtPinsTest::shouldTakeTheLastOfRepeatedJsonMembers()
{
    QCOMPARE(QJsonDocument::fromJson("{\"a\":1,\"a\":2}").object().value(QLatin1String("a")).toInt(), 2);
}

void QtPinsTest::shouldDecodeGb18030()
{
    QStringDecoder decoder("GB18030");
    QVERIFY(decoder.isValid());
    const QString text = decoder.decode(QByteArray::fromHex("b6a9b5a5"));
    QCOMPARE(text, QStringLiteral("订单"));
    QVERIFY(!decoder.hasError());
}

void QtPinsTest::shouldDecodeUtf8AsGb18030WithoutAnError()
{
    QStringDecoder decoder("GB18030");
    const QString text = decoder.decode(QByteArray("订单号码"));
    QVERIFY(!decoder.hasError());
    QVERIFY(text != QStringLiteral("订单号码"));
}

void QtPinsTest::shouldReplaceBadUtf8InSilence()
{
    QCOMPARE(QString::fromUtf8("a\xFF"), QStringLiteral("a\uFFFD"));
}

ZHANGGUI_TEST(QtPinsTest)
#include "qt_pins_test.moc"
