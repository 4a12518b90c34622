// WireClient over TLS, to servers with good and bad certificates and with manners of every kind.
#include "net/wire/wire_client.h"
#include "tests/support/bad_server.h"
#include "tests/support/test_main.h"
#include "tests/support/tls_server.h"
#include "tests/support/wire_call.h"

#include <QSignalSpy>
#include <QSslCertificate>

using namespace zhanggui;
using namespace zhanggui::test;

namespace {

const QByteArray kPost = "POST /callback HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\n{}";
const QByteArray kGood = httpAnswer(200, {}, "{\"resultCode\":\"000000\"}");

WireTarget at(quint16 port, const QString &host = QStringLiteral("127.0.0.1"))
{
    return { .tls = true, .host = host, .port = port };
}

QStringList arguments(const char *words)
{
    return QString::fromLatin1(words).split(u' ', Qt::SkipEmptyParts);
}

} // namespace

class WireTlsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void shouldRecordTheSecureConnection_data();
    void shouldRecordTheSecureConnection();
    void shouldSayWhenOnlyAnAddedAuthorityVouches();
    void shouldRefuseABadCertificateBeforeTheRequestIsSent_data();
    void shouldRefuseABadCertificateBeforeTheRequestIsSent();
    void shouldRefuseAnAuthorityThatWasNotAdded();
    void shouldRefuseWhatIsTooOldOrTooWeak_data();
    void shouldRefuseWhatIsTooOldOrTooWeak();
    void shouldNameEveryFaultOfACertificate();
    void shouldSayThatAPlainServerDoesNotSpeakTls();
    void shouldSayThatATlsServerWasSpokenToInPlainWords();
    void shouldNameTheEndOfAHandshake_data();
    void shouldNameTheEndOfAHandshake();
    void shouldSayThatACertificateIsAskedOfUs_data();
    void shouldSayThatACertificateIsAskedOfUs();
    void shouldTellACutFromAnEnd_data();
    void shouldTellACutFromAnEnd();
    void shouldUseASecureConnectionAgain();
    void shouldNotUseAConnectionThatWasJudgedByOtherAuthorities();
    void shouldSendExactlyOnce();

private:
    WireOptions trusting() const { return { .authorities = m_workshop.authority() }; }
    std::unique_ptr<BadServer> serve(const char *certificate, const BadPlan &plan) const
    {
        return std::make_unique<BadServer>(
            plan, m_workshop.certificateFile(certificate), m_workshop.keyFile(certificate));
    }

    CertificateWorkshop m_workshop;
    QTemporaryDir m_root;
};

void WireTlsTest::initTestCase()
{
    QCOMPARE(m_workshop.prepare(), QString());
    QFile file(m_root.filePath(QStringLiteral("callback")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(kGood);
}

void WireTlsTest::shouldRecordTheSecureConnection_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("protocol");
    QTest::newRow("TLS 1.2") << arguments("-tls1_2") << QStringLiteral("127.0.0.1")
                             << QStringLiteral("TLSv1.2");
    QTest::newRow("TLS 1.3") << arguments("-tls1_3") << QStringLiteral("127.0.0.1")
                             << QStringLiteral("TLSv1.3");
    QTest::newRow("name") << QStringList() << QStringLiteral("localhost") << QStringLiteral("TLSv1.3");
}

void WireTlsTest::shouldRecordTheSecureConnection()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, host);
    TlsServer server(m_workshop, "good", m_root.path(), arguments);
    QVERIFY2(server.isListening(), server.output().constData());
    WireClient client;

    const WireRecord record = call(client, at(quint16(server.url({}).port()), host),
        "GET /callback HTTP/1.1\r\nHost: x\r\n\r\n", trusting());

    QCOMPARE(record.failure, QString());
    QCOMPARE(record.outcome, WireOutcome::Answered);
    QCOMPARE(record.response, kGood);
    QTEST(record.tls.protocol, "protocol");
    QVERIFY(!record.tls.cipher.isEmpty());
    QCOMPARE(record.tls.chain.first(),
        QSslCertificate::fromPath(m_workshop.certificateFile("good")).first().toDer());
    QCOMPARE(record.tls.faults, QStringList());
    QCOMPARE(record.tls.faultText, QString());
    QVERIFY(record.times.connectUs >= 0 && record.times.tlsUs >= 0);
    QVERIFY(record.times.totalUs >= record.times.connectUs + record.times.tlsUs + record.times.firstByteUs);
}

void WireTlsTest::shouldSayWhenOnlyAnAddedAuthorityVouches()
{
    const auto server = serve("good", { .bytes = kGood });
    WireClient client;
    QVERIFY(call(client, at(server->port()), kPost, trusting()).tls.privateAuthority);

    // GIVEN a system that knows the authority itself
    qputenv("SSL_CERT_FILE", m_workshop.authorityFile().toLocal8Bit());
    WireClient second;
    const WireRecord record = call(second, at(server->port()), kPost, trusting());
    qunsetenv("SSL_CERT_FILE");
    QCOMPARE(record.outcome, WireOutcome::Answered);
    QVERIFY(!record.tls.privateAuthority);
}

void WireTlsTest::shouldRefuseABadCertificateBeforeTheRequestIsSent_data()
{
    QTest::addColumn<QByteArray>("certificate");
    QTest::addColumn<QStringList>("faults");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *name, const char *faults, const char *says) {
        QTest::newRow(name) << QByteArray(name) << arguments(faults) << QString::fromLatin1(says);
    };
    row("expired", "expired", "has expired");
    row("notYet", "not-yet-valid", "not valid yet");
    row("wrongHost", "other-host", "issued for another host");
    row("selfSigned", "self-signed", "signed by itself");
    row("cnOnly", "common-name-only", "no alternative names");
    row("unknownCa", "unknown-authority incomplete-chain", "not known here");
    row("chained", "unknown-authority incomplete-chain", "not known here");
}

void WireTlsTest::shouldRefuseABadCertificateBeforeTheRequestIsSent()
{
    QFETCH(QByteArray, certificate);
    QFETCH(QString, says);
    const auto server = serve(certificate.constData(), { .bytes = kGood, .closeAfter = false });
    QSignalSpy left(server.get(), &BadServer::clientLeft);
    WireClient client;

    const WireRecord record = call(client, at(server->port()), kPost, trusting());

    QCOMPARE(record.outcome, WireOutcome::TlsRefused);
    QTEST(record.tls.faults, "faults");
    QVERIFY2(record.tls.faultText.contains(says), qPrintable(record.tls.faultText));
    QVERIFY2(record.tls.faultText.contains(QStringLiteral("SHA-256")), qPrintable(record.tls.faultText));
    QCOMPARE(record.failure, record.tls.faultText);
    // The facts are there for the report.
    QCOMPARE(record.tls.chain.first(),
        QSslCertificate::fromPath(m_workshop.certificateFile(certificate.constData())).first().toDer());
    QCOMPARE(record.tls.protocol, QStringLiteral("TLSv1.3"));
    QVERIFY(!record.tls.privateAuthority);
    QCOMPARE(record.sentAtMs, 0);
    QCOMPARE(record.times.firstByteUs, -1);
    QVERIFY(!left.isEmpty() || left.wait(test::kPatienceMs));
    QCOMPARE(server->requests().size(), 0);
    QCOMPARE(server->connections(), 1);
}

void WireTlsTest::shouldRefuseAnAuthorityThatWasNotAdded()
{
    const auto server = serve("good", { .bytes = kGood });
    WireClient client;
    const WireRecord record = call(client, at(server->port()), kPost);
    QCOMPARE(record.outcome, WireOutcome::TlsRefused);
    QVERIFY(record.tls.faults.contains(QStringLiteral("unknown-authority")));
    QCOMPARE(server->requests().size(), 0);
}

void WireTlsTest::shouldRefuseWhatIsTooOldOrTooWeak_data()
{
    QTest::addColumn<QByteArray>("certificate");
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("fault");
    QTest::addColumn<QString>("says");
    const QString old = QStringLiteral("no TLS version from 1.2 on");
    QTest::newRow("TLS 1.0") << QByteArray("good") << arguments("-tls1") << QStringLiteral("old-protocol")
                             << old;
    QTest::newRow("TLS 1.1") << QByteArray("good") << arguments("-tls1_1") << QStringLiteral("old-protocol")
                             << old;
    QTest::newRow("RSA 1024") << QByteArray("weak") << arguments("-tls1_2") << QStringLiteral("weak-key")
                              << QStringLiteral("too weak");
    QTest::newRow("RSA 1024, TLS 1.3") << QByteArray("weak") << arguments("-tls1_3")
                                       << QStringLiteral("weak-key") << QStringLiteral("too weak");
}

void WireTlsTest::shouldRefuseWhatIsTooOldOrTooWeak()
{
    QFETCH(QByteArray, certificate);
    QFETCH(QStringList, arguments);
    QFETCH(QString, says);
    QFETCH(QString, fault);
    arguments << QStringLiteral("-cipher") << QStringLiteral("ALL:@SECLEVEL=0");
    TlsServer server(m_workshop, certificate.constData(), m_root.path(), arguments);
    QVERIFY2(server.isListening(), server.output().constData());
    WireClient client;

    const WireRecord record = call(client, at(quint16(server.url({}).port())), kPost, trusting());

    QCOMPARE(record.outcome, WireOutcome::TlsRefused);
    QVERIFY2(record.tls.faults.contains(fault), qPrintable(record.tls.faults.join(u' ') + record.failure));
    QVERIFY2(record.failure.contains(says), qPrintable(record.failure));
    QCOMPARE(record.sentAtMs, 0);
}

void WireTlsTest::shouldNameEveryFaultOfACertificate()
{
    // Expired, asked for by a name that it does not carry, and of an authority that was not added.
    const auto server = serve("expired", { .bytes = kGood });
    WireClient client(nullptr,
        [](const QString &, QObject *, auto found) { found({ QHostAddress(QHostAddress::LocalHost) }, {}); });
    const WireRecord record = call(client, at(server->port(), QStringLiteral("shop.example")), kPost);
    QCOMPARE(record.tls.faults, arguments("expired other-host unknown-authority incomplete-chain"));
    QVERIFY2(record.failure.startsWith(QStringLiteral("The certificate of shop.example has expired.")),
        qPrintable(record.failure));
}

void WireTlsTest::shouldSayThatAPlainServerDoesNotSpeakTls()
{
    BadServer server({ .bytes = httpAnswer(400, {}, {}), .answerAt = 1 });
    WireClient client;
    const WireRecord record = call(client, at(server.port()), kPost);
    QCOMPARE(record.outcome, WireOutcome::TlsRefused);
    QCOMPARE(record.tls.faults, arguments("handshake"));
    QVERIFY2(record.failure.contains(QStringLiteral("does not speak TLS on this port")),
        qPrintable(record.failure));
    QVERIFY(record.tls.chain.isEmpty());
}

void WireTlsTest::shouldSayThatATlsServerWasSpokenToInPlainWords()
{
    const auto server = serve("good", { .bytes = kGood });
    WireClient client;
    WireTarget target = at(server->port());
    target.tls = false;
    const WireRecord record = call(client, target, kPost);
    QCOMPARE(record.outcome, WireOutcome::NoAnswer);
    QVERIFY2(record.failure.contains(QStringLiteral("begins with https")), qPrintable(record.failure));
    QCOMPARE(server->requests().size(), 0);
}

void WireTlsTest::shouldNameTheEndOfAHandshake_data()
{
    QTest::addColumn<BadPlan>("plan");
    QTest::addColumn<QString>("says");
    QTest::newRow("closed") << BadPlan{ .closeBeforeRequest = true }
                            << QStringLiteral("the connection during the handshake");
    QTest::newRow("closed after the hello")
        << BadPlan{ .answerAt = 1 } << QStringLiteral("closed the connection");
    QTest::newRow("reset after the hello")
        << BadPlan{ .reset = true, .answerAt = 1 } << QStringLiteral("reset the connection");
    QTest::newRow("refused by an alert") << BadPlan{ .bytes = QByteArray::fromHex("15030300020228"),
        .answerAt = 1 } << QStringLiteral("could not be made");
}

void WireTlsTest::shouldNameTheEndOfAHandshake()
{
    QFETCH(BadPlan, plan);
    QFETCH(QString, says);
    BadServer server(plan);
    WireClient client;
    const WireRecord record = call(client, at(server.port()), kPost);
    QCOMPARE(record.outcome, WireOutcome::TlsRefused);
    QCOMPARE(record.tls.faults, arguments("handshake"));
    QVERIFY2(record.failure.contains(says), qPrintable(record.failure));
    QCOMPARE(record.sentAtMs, 0);
    QVERIFY(record.times.connectUs >= 0);
    QCOMPARE(record.times.tlsUs, -1);
    QCOMPARE(server.connections(), 1);
}

void WireTlsTest::shouldSayThatACertificateIsAskedOfUs_data()
{
    QTest::addColumn<QStringList>("version");
    QTest::newRow("TLS 1.2") << arguments("-tls1_2 -Verify 1");
    QTest::newRow("TLS 1.3") << arguments("-tls1_3 -Verify 1");
}

void WireTlsTest::shouldSayThatACertificateIsAskedOfUs()
{
    QFETCH(QStringList, version);
    TlsServer server(m_workshop, "good", m_root.path(), version);
    QVERIFY2(server.isListening(), server.output().constData());
    WireClient client;
    const WireRecord record = call(client, at(quint16(server.url({}).port())), kPost, trusting());
    QCOMPARE(record.outcome, WireOutcome::TlsRefused);
    QVERIFY(record.tls.faults.contains(QStringLiteral("handshake")));
    QVERIFY2(record.failure.contains(QStringLiteral("alert")), qPrintable(record.failure));
}

void WireTlsTest::shouldTellACutFromAnEnd_data()
{
    QTest::addColumn<BadPlan>("plan");
    QTest::addColumn<QStringList>("findings");
    const QByteArray open = "HTTP/1.1 200 OK\r\n\r\n{}";
    QTest::newRow("closed properly") << BadPlan{ .bytes = open } << arguments("close-delimited");
    QTest::newRow("cut") << BadPlan{ .bytes = open, .withoutNotify = true }
                         << arguments("no-close-notify close-delimited");
    QTest::newRow("cut after an announced end")
        << BadPlan{ .bytes = kGood, .withoutNotify = true } << QStringList();
}

void WireTlsTest::shouldTellACutFromAnEnd()
{
    QFETCH(BadPlan, plan);
    const auto server = serve("good", plan);
    WireClient client;
    const WireRecord record = call(client, at(server->port()), kPost, trusting());
    QCOMPARE(record.failure, QString());
    QCOMPARE(record.outcome, WireOutcome::Answered);
    QTEST(idsOf(record), "findings");
}

void WireTlsTest::shouldUseASecureConnectionAgain()
{
    const auto server = serve("good", { .bytes = kGood, .closeAfter = false, .serveMore = true });
    WireClient client;
    WireOptions options = trusting();
    options.keepAlive = true;
    const WireRecord first = call(client, at(server->port()), kPost, options);
    for (int i = 0; i < 3; ++i) {
        const WireRecord next = call(client, at(server->port()), kPost, options);
        QVERIFY(next.reusedConnection);
        QCOMPARE(next.outcome, WireOutcome::Answered);
        QCOMPARE(next.tls, first.tls);
        QCOMPARE(next.times.tlsUs, -1);
    }
    QCOMPARE(server->connections(), 1);
}

void WireTlsTest::shouldNotUseAConnectionThatWasJudgedByOtherAuthorities()
{
    const auto server = serve("good", { .bytes = kGood, .closeAfter = false, .serveMore = true });
    WireClient client;
    WireOptions options = trusting();
    options.keepAlive = true;
    QCOMPARE(call(client, at(server->port()), kPost, options).outcome, WireOutcome::Answered);
    options.authorities.clear();
    QCOMPARE(call(client, at(server->port()), kPost, options).outcome, WireOutcome::TlsRefused);
}

void WireTlsTest::shouldSendExactlyOnce()
{
    // GIVEN a server that reads each request and closes
    const auto server = serve("good", {});
    WireClient client;
    constexpr int count = 100;
    int ended = 0;
    // WHEN many are sent at once
    for (int i = 0; i < count; ++i) {
        client.send(at(server->port()), "POST /" + QByteArray::number(i) + " HTTP/1.1\r\n\r\n", trusting(),
            this,
            [&ended](const WireRecord &record) { ended += record.outcome == WireOutcome::NoAnswer ? 1 : 0; });
    }
    QTRY_COMPARE_WITH_TIMEOUT(ended, count, 60'000);
    // THEN each has come once
    const QList<QByteArray> requests = server->requests();
    QCOMPARE(requests.size(), count);
    QCOMPARE(QSet<QByteArray>(requests.begin(), requests.end()).size(), count);
}

ZHANGGUI_TEST(WireTlsTest)
#include "wire_tls_test.moc"
