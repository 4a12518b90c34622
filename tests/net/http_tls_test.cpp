// HttpClient against real HTTPS servers, with good and bad certificates.
#include "net/http/http_client.h"
#include "tests/support/test_main.h"
#include "tests/support/tls_server.h"

#include <QFile>
#include <QStandardPaths>
#include <QTcpServer>
#include <qcoro/qcorofuture.h>
#include <qcoro/qcorotask.h>

using namespace zhanggui;
using namespace zhanggui::test;

class HttpTlsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void shouldTalkToAServerOfAnAddedAuthority_data();
    void shouldTalkToAServerOfAnAddedAuthority();
    void shouldRefuseTheAuthorityWithoutAddingIt();
    void shouldRefuseABadCertificate_data();
    void shouldRefuseABadCertificate();
    void shouldRefuseOldVersionsOfTls_data();
    void shouldRefuseOldVersionsOfTls();
    void shouldSayThatAPlainServerDoesNotSpeakTls();
    void shouldShowNoRequestToAServerWithoutAnAlternativeName();
    void shouldReadAuthoritiesFromAFile();

private:
    HttpPolicy policy() const { return { .deadlineMs = 20'000, .extraCa = m_workshop.authority() }; }
    static Result<HttpReply> get(HttpClient &client, const QUrl &url)
    {
        const HttpRequest request{ "GET", url, { { "Authorization", "marker-of-the-request" } }, {} };
        return QCoro::waitFor(client.send(request));
    }

    CertificateWorkshop m_workshop;
    QTemporaryDir m_root;
};

void HttpTlsTest::initTestCase()
{
    QVERIFY2(!QStandardPaths::findExecutable(QStringLiteral("openssl")).isEmpty(),
        "the openssl command is needed");
    QCOMPARE(m_workshop.prepare(), QString());
    QFile file(m_root.filePath(QStringLiteral("order.json")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(
        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 15\r\n\r\n{\"served\":true}");
}

void HttpTlsTest::shouldTalkToAServerOfAnAddedAuthority_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("host");
    QTest::newRow("address") << QStringList() << QStringLiteral("127.0.0.1");
    QTest::newRow("name") << QStringList() << QStringLiteral("localhost");
    QTest::newRow("TLS 1.2") << QStringList{ QStringLiteral("-tls1_2") } << QStringLiteral("127.0.0.1");
    QTest::newRow("TLS 1.3") << QStringList{ QStringLiteral("-tls1_3") } << QStringLiteral("127.0.0.1");
}

void HttpTlsTest::shouldTalkToAServerOfAnAddedAuthority()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, host);
    TlsServer server(m_workshop, "good", m_root.path(), arguments);
    QVERIFY2(server.isListening(), server.output().constData());
    HttpClient client(policy());

    const Result<HttpReply> reply = get(client, server.url(QStringLiteral("/order.json"), host));

    QVERIFY2(reply.has_value(), reply ? "" : qPrintable(reply.error().what + reply.error().detail));
    QCOMPARE(reply->body, QByteArray("{\"served\":true}"));
}

void HttpTlsTest::shouldRefuseTheAuthorityWithoutAddingIt()
{
    TlsServer server(m_workshop, "good", m_root.path());
    QVERIFY2(server.isListening(), server.output().constData());
    HttpClient client({ .deadlineMs = 20'000 });

    const Result<HttpReply> reply = get(client, server.url(QStringLiteral("/order.json")));

    QVERIFY(!reply.has_value());
    QCOMPARE(reply.error().kind, ErrorKind::Tls);
}

void HttpTlsTest::shouldRefuseABadCertificate_data()
{
    QTest::addColumn<QByteArray>("certificate");
    QTest::addColumn<QString>("says");
    QTest::newRow("expired") << QByteArray("expired") << QStringLiteral("has expired");
    QTest::newRow("not yet valid") << QByteArray("notYet") << QStringLiteral("not valid yet");
    QTest::newRow("wrong host") << QByteArray("wrongHost") << QStringLiteral("another host");
    QTest::newRow("self-signed") << QByteArray("selfSigned") << QStringLiteral("signed by itself");
    QTest::newRow("unknown authority")
        << QByteArray("unknownCa") << QStringLiteral("authority that is not known");
    QTest::newRow("common name only") << QByteArray("cnOnly") << QStringLiteral("names no host");
}

void HttpTlsTest::shouldRefuseABadCertificate()
{
    QFETCH(QByteArray, certificate);
    QFETCH(QString, says);
    TlsServer server(m_workshop, certificate.constData(), m_root.path());
    QVERIFY2(server.isListening(), server.output().constData());
    HttpClient client(policy());

    // Twice: a connection that was refused must not be taken up again.
    for (int attempt = 0; attempt < 2; ++attempt) {
        const Result<HttpReply> reply = get(client, server.url(QStringLiteral("/order.json")));

        QVERIFY2(!reply.has_value(), reply ? reply->body.constData() : "");
        QCOMPARE(reply.error().kind, ErrorKind::Tls);
        QVERIFY2(reply.error().what.contains(says), qPrintable(reply.error().what + reply.error().detail));
        QVERIFY2(
            reply.error().detail.contains(QStringLiteral("valid from")), qPrintable(reply.error().detail));
        QVERIFY2(reply.error().detail.contains(QStringLiteral("SHA-256")), qPrintable(reply.error().detail));
    }
}

void HttpTlsTest::shouldRefuseOldVersionsOfTls_data()
{
    QTest::addColumn<QString>("version");
    QTest::newRow("TLS 1.0") << QStringLiteral("-tls1");
    QTest::newRow("TLS 1.1") << QStringLiteral("-tls1_1");
}

void HttpTlsTest::shouldRefuseOldVersionsOfTls()
{
    QFETCH(QString, version);
    TlsServer server(m_workshop, "good", m_root.path(),
        { version, QStringLiteral("-cipher"), QStringLiteral("ALL:@SECLEVEL=0") });
    QVERIFY2(server.isListening(), server.output().constData());
    HttpClient client(policy());

    const Result<HttpReply> reply = get(client, server.url(QStringLiteral("/order.json")));

    QVERIFY(!reply.has_value());
    QCOMPARE(reply.error().kind, ErrorKind::Tls);
    QVERIFY2(reply.error().what.contains(QStringLiteral("no TLS version from 1.2 on")),
        qPrintable(reply.error().what + reply.error().detail));
}

void HttpTlsTest::shouldSayThatAPlainServerDoesNotSpeakTls()
{
    QTcpServer plain;
    QVERIFY(plain.listen(QHostAddress::LocalHost, 0));
    connect(&plain, &QTcpServer::newConnection, &plain, [&plain] {
        plain.nextPendingConnection()->write("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n");
    });
    HttpClient client(policy());

    const Result<HttpReply> reply =
        get(client, QUrl(QStringLiteral("https://127.0.0.1:%1/").arg(plain.serverPort())));

    QVERIFY(!reply.has_value());
    QCOMPARE(reply.error().kind, ErrorKind::Tls);
    QVERIFY2(reply.error().what.contains(QStringLiteral("does not speak TLS")),
        qPrintable(reply.error().what + reply.error().detail));
}

void HttpTlsTest::shouldShowNoRequestToAServerWithoutAnAlternativeName()
{
    // The server names the file it was asked for
    TlsServer server(m_workshop, "cnOnly", m_root.path());
    QVERIFY2(server.isListening(), server.output().constData());
    HttpClient client(policy());

    QVERIFY(!get(client, server.url(QStringLiteral("/order.json"))).has_value());
    TlsServer witness(m_workshop, "good", m_root.path());
    QVERIFY(get(client, witness.url(QStringLiteral("/order.json"))).has_value());

    QTRY_VERIFY(witness.output().contains("order.json"));
    QVERIFY2(!server.output().contains("order.json"), server.output().constData());
}

void HttpTlsTest::shouldReadAuthoritiesFromAFile()
{
    QCOMPARE(certificatesFromFile(m_workshop.authorityFile())->size(), 1);
    QVERIFY(certificatesFromFile(QString())->isEmpty());
    QCOMPARE(certificatesFromFile(m_root.filePath(QStringLiteral("order.json"))).error().kind,
        ErrorKind::BadInput);
    QCOMPARE(certificatesFromFile(m_root.filePath(QStringLiteral("none"))).error().kind, ErrorKind::BadInput);
}

ZHANGGUI_TEST(HttpTlsTest)
#include "http_tls_test.moc"
