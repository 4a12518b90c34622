// The emulator over HTTPS, called by Python's standard library with and without the authority's file.
#include "net/emulator/emulator.h"
#include "tests/support/damage.h"
#include "tests/support/results.h"
#include "tests/support/test_main.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QSslSocket>
#include <QTcpSocket>
#include <QTemporaryDir>

using namespace zhanggui;
using namespace zhanggui::test;

namespace {

// Arguments: URL, file of the authority or "", host header or "". Prints one line a request of one
// connection: status, content type, body.
const char *const kClient = R"(
import http.client, ssl, sys, urllib.parse
url, trusted, paths = urllib.parse.urlsplit(sys.argv[1]), sys.argv[2], sys.argv[3:]
try:
    if url.scheme == "https":
        context = ssl.create_default_context(cafile=trusted or None)
        connection = http.client.HTTPSConnection("127.0.0.1", url.port, context=context, timeout=30)
    else:
        connection = http.client.HTTPConnection("127.0.0.1", url.port, timeout=30)
    for path in paths:
        connection.request("GET", path)
        answer = connection.getresponse()
        print(answer.status, answer.headers["Content-Type"], answer.read().decode().replace("\n", "~"))
except ssl.SSLCertVerificationError as refusal:
    print("refused:", refusal.verify_message)
)";

QList<QByteArray> ask(const QUrl &url, const QString &trusted, const QStringList &paths)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(QStringLiteral("python3"),
        QStringList{ QStringLiteral("-c"), QString::fromLatin1(kClient), url.toString(), trusted } + paths);
    if (!QTest::qWaitFor([&] { return process.state() == QProcess::NotRunning; }, 60'000))
        process.kill();
    return process.readAll().trimmed().split('\n');
}

const QString kPem = QStringLiteral("/_emulator/authority.pem");
const QString kOrder = QStringLiteral("/api/mkp-openapi-public/global/v1/order/query?orderId=MOCKONETIMENEW");

} // namespace

class EmulatorTlsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void shouldServeTheSameOverHttpAndHttps();
    void shouldBeRefusedByAClientThatWasNotTold();
    void shouldServeHttpsAlone();
    void shouldNotListenOverTlsWithoutAnAuthority();
    void shouldSayThatItHasNoAuthority();
    void shouldGoOnServingWhileClientsStallTheirHandshake();
    void shouldRefuseOldProtocols();
    void shouldSayWhenThePortIsTaken();

private:
    Emulator::Options options() const
    {
        return { .accessKey = QStringLiteral("AK"),
            .secretKey = Secret("SK"),
            .orders = *OrderBook::builtIn(),
            .authority = *LocalAuthority::open(m_folder.path(), QDateTime::currentMSecsSinceEpoch()) };
    }
    QString trusted() const { return m_folder.filePath(QStringLiteral("authority.pem")); }

    QTemporaryDir m_folder;
};

void EmulatorTlsTest::initTestCase()
{
    QVERIFY(QSslSocket::supportsSsl());
    VERIFY_OK(LocalAuthority::open(m_folder.path(), QDateTime::currentMSecsSinceEpoch()));
}

void EmulatorTlsTest::shouldServeTheSameOverHttpAndHttps()
{
    Emulator emulator(options());
    const Result<QUrl> plain = emulator.listen(0);
    const Result<QUrl> secure = emulator.listenTls(0);
    VERIFY_OK(plain);
    VERIFY_OK(secure);
    QCOMPARE(secure->scheme(), QStringLiteral("https"));
    QVERIFY(plain->port() != secure->port());

    const QList<QByteArray> overHttp = ask(*plain, {}, { kPem, kOrder, kOrder });
    const QList<QByteArray> overHttps = ask(*secure, trusted(), { kPem, kOrder, kOrder });

    QCOMPARE(overHttp.size(), 3);
    QVERIFY2(overHttp.at(0).startsWith("200 application/x-pem-file -----BEGIN CERTIFICATE-----"),
        overHttp.at(0).constData());
    QCOMPARE(overHttp.at(0).mid(overHttp.at(0).indexOf("-----")).replace('~', '\n').trimmed(),
        readFile(trusted()).trimmed());
    QVERIFY2(overHttp.at(1).startsWith("401 application/json"), overHttp.at(1).constData());
    QCOMPARE(overHttps.size(), 3);
    QCOMPARE(overHttps.at(0), overHttp.at(0));
    QVERIFY(overHttps.at(1).startsWith("401 application/json"));
    // Both listeners fill one list, without the control route.
    QCOMPARE(emulator.exchanges().size(), size_t(4));
}

void EmulatorTlsTest::shouldBeRefusedByAClientThatWasNotTold()
{
    Emulator emulator(options());
    const Result<QUrl> secure = emulator.listenTls(0);
    VERIFY_OK(secure);
    const QList<QByteArray> answers = ask(*secure, {}, { kOrder });
    QVERIFY2(answers.first().startsWith("refused: self-signed certificate in certificate chain"),
        answers.first().constData());
    QCOMPARE(emulator.exchanges().size(), size_t(0));
}

void EmulatorTlsTest::shouldServeHttpsAlone()
{
    Emulator emulator(options());
    const Result<QUrl> secure = emulator.listenTls(0);
    VERIFY_OK(secure);
    QVERIFY(ask(*secure, trusted(), { kOrder }).first().startsWith("401 "));
}

void EmulatorTlsTest::shouldNotListenOverTlsWithoutAnAuthority()
{
    Emulator::Options without = options();
    without.authority.reset();
    Emulator emulator(without);
    VERIFY_FAILS(emulator.listenTls(0), ErrorKind::BadInput);
}

void EmulatorTlsTest::shouldSayThatItHasNoAuthority()
{
    Emulator::Options without = options();
    without.authority.reset();
    Emulator emulator(without);
    const Result<QUrl> plain = emulator.listen(0);
    VERIFY_OK(plain);
    const QList<QByteArray> answers = ask(*plain, {}, { kPem });
    QVERIFY2(answers.first().startsWith("404 application/json") && answers.first().contains("without HTTPS"),
        answers.first().constData());
}

void EmulatorTlsTest::shouldGoOnServingWhileClientsStallTheirHandshake()
{
    Emulator emulator(options());
    const Result<QUrl> secure = emulator.listenTls(0);
    VERIFY_OK(secure);
    // GIVEN one who says nothing, one who speaks plain HTTP, one who says rubbish
    QTcpSocket silent;
    QTcpSocket plain;
    QTcpSocket rubbish;
    for (QTcpSocket *socket : { &silent, &plain, &rubbish })
        socket->connectToHost(QStringLiteral("127.0.0.1"), quint16(secure->port()));
    QVERIFY(QTest::qWaitFor([&] {
        return silent.state() == QAbstractSocket::ConnectedState
            && plain.state() == QAbstractSocket::ConnectedState
            && rubbish.state() == QAbstractSocket::ConnectedState;
    }));
    plain.write("GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");
    rubbish.write(garbage(4000));
    QVERIFY(ask(*secure, trusted(), { kOrder, kOrder }).last().startsWith("401 "));
    QVERIFY(QTest::qWaitFor([&] { return plain.state() == QAbstractSocket::UnconnectedState; }, 30'000));
    QVERIFY(QTest::qWaitFor([&] { return rubbish.state() == QAbstractSocket::UnconnectedState; }, 30'000));
}

void EmulatorTlsTest::shouldRefuseOldProtocols()
{
    Emulator emulator(options());
    const Result<QUrl> secure = emulator.listenTls(0);
    VERIFY_OK(secure);
    const auto handshake = [&](const char *version) {
        QProcess process;
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(QStringLiteral("openssl"),
            { QStringLiteral("s_client"), QStringLiteral("-connect"),
                QStringLiteral("127.0.0.1:%1").arg(secure->port()), QString::fromLatin1(version),
                QStringLiteral("-CAfile"), trusted(), QStringLiteral("-verify_return_error"),
                QStringLiteral("-verify_ip"), QStringLiteral("127.0.0.1"), QStringLiteral("-cipher"),
                QStringLiteral("DEFAULT@SECLEVEL=0") });
        process.closeWriteChannel();
        if (!QTest::qWaitFor([&] { return process.state() == QProcess::NotRunning; }, 60'000))
            process.kill();
        return process.readAll();
    };
    const QByteArray old = handshake("-tls1_1");
    QVERIFY2(!old.contains("Cipher is ECDHE"), old.constData());
    const QByteArray now = handshake("-tls1_2");
    QVERIFY2(now.contains("Verify return code: 0 (ok)") && now.contains("Cipher is ECDHE"), now.constData());
}

void EmulatorTlsTest::shouldSayWhenThePortIsTaken()
{
    Emulator first(options());
    const Result<QUrl> secure = first.listenTls(0);
    VERIFY_OK(secure);
    Emulator second(options());
    VERIFY_FAILS(second.listenTls(quint16(secure->port())), ErrorKind::Storage);
}

ZHANGGUI_TEST(EmulatorTlsTest)
#include "emulator_tls_test.moc"
