// The local authority, judged by others: the openssl command, Python's ssl module, and the wire's own checks.
#include "net/tls/local_authority.h"
#include "net/wire/wire_client.h"
#include "tests/support/bad_server.h"
#include "tests/support/damage.h"
#include "tests/support/full_disk.h"
#include "tests/support/results.h"
#include "tests/support/test_main.h"
#include "tests/support/wire_call.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QProcess>
#include <QSslCertificateExtension>
#include <QTemporaryDir>

#include <thread>
#include <vector>

using namespace zhanggui;
using namespace zhanggui::test;

namespace {

constexpr qint64 kDayMs = 86'400'000;
constexpr int kProcessMs = 60'000;

struct Outcome {
    int exitCode = -1;
    QByteArray output; // both streams
};

/// The event loop runs meanwhile: a server of this process may answer.
Outcome run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    if (!QTest::qWaitFor([&] { return process.state() == QProcess::NotRunning; }, kProcessMs))
        process.kill();
    return { process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1, process.readAll() };
}

QStringList words(const char *text)
{
    return QString::fromLatin1(text).split(u' ', Qt::SkipEmptyParts);
}

/// Python's own client: prints what the handshake said, 0 when it was taken.
const char *const kPythonClient = R"(
import socket, ssl, sys
host, port, trusted = sys.argv[1], int(sys.argv[2]), sys.argv[3]
context = ssl.create_default_context(cafile=trusted if trusted else None)
context.verify_flags |= ssl.VERIFY_X509_STRICT
with socket.create_connection(("127.0.0.1", port)) as plain:
    try:
        with context.wrap_socket(plain, server_hostname=host) as secure:
            print("taken", secure.version())
    except ssl.SSLCertVerificationError as refusal:
        print("refused:", refusal.verify_message)
        sys.exit(1)
)";

} // namespace

Q_DECLARE_METATYPE(zhanggui::LocalAuthority::Wish)

class LocalAuthorityTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void shouldMakeBothFilesOnceAndReadThemAfterwards();
    void shouldMakeAnAuthorityForLoopbackOnly();
    void shouldIssueWhatOpensslAcceptsStrictly();
    void shouldBeTrustedByPythonOnlyWithTheAuthoritysFile();
    void shouldBeRefusedForTheFaultThatWasWished_data();
    void shouldBeRefusedForTheFaultThatWasWished();
    void shouldRefuseToVouchForTheWorld();
    void shouldMakeAnotherKeyAndSerialEachTime();
    void shouldRefuseWishesThatMakeNoCertificate_data();
    void shouldRefuseWishesThatMakeNoCertificate();
    void shouldNameADamagedFileAndReplaceNothing_data();
    void shouldNameADamagedFileAndReplaceNothing();
    void shouldNameAnAuthorityThatHasExpired();
    void shouldLeaveNothingHalfOnAFullDisk();
    void shouldMakeOneWhenManyAskAtOnce();
    void shouldRemoveBothFilesAndMakeAnotherAfterwards();
    void shouldMakeNothingWhenOnlyReading();

private:
    LocalAuthority authority() const { return *LocalAuthority::open(m_folder.path(), m_nowMs); }
    /// Files NAME.pem and NAME.key in a folder of this test's own.
    void issueFiles(const LocalAuthority::Wish &wish);
    Outcome verify(const QStringList &more, const QString &trusted);

    QTemporaryDir m_folder;
    QTemporaryDir m_leaves;
    qint64 m_nowMs = QDateTime::currentMSecsSinceEpoch();
    QString m_certificate;
    QString m_key;
};

void LocalAuthorityTest::initTestCase()
{
    m_certificate = m_leaves.filePath(QStringLiteral("leaf.pem"));
    m_key = m_leaves.filePath(QStringLiteral("leaf.key"));
}

void LocalAuthorityTest::issueFiles(const LocalAuthority::Wish &wish)
{
    const Result<PemPair> pair = authority().issuePem(wish, m_nowMs);
    if (!pair)
        qFatal("%s", qPrintable(pair.error().what));
    QFile::remove(m_certificate);
    QFile::remove(m_key);
    if (!writeFile(m_certificate, pair->certificate) || !writeFile(m_key, pair->key))
        qFatal("The files cannot be written.");
}

Outcome LocalAuthorityTest::verify(const QStringList &more, const QString &trusted)
{
    return run(QStringLiteral("openssl"),
        QStringList{ QStringLiteral("verify"), QStringLiteral("-x509_strict"), QStringLiteral("-no-CApath"),
            QStringLiteral("-no-CAstore"), QStringLiteral("-CAfile"), trusted, QStringLiteral("-purpose"),
            QStringLiteral("sslserver"), QStringLiteral("-auth_level"), QStringLiteral("2") }
            + more + QStringList{ m_certificate });
}

void LocalAuthorityTest::shouldMakeBothFilesOnceAndReadThemAfterwards()
{
    QTemporaryDir directory;
    const QString folder = directory.filePath(QStringLiteral("some/where/authority"));
    const Result<LocalAuthority> first = LocalAuthority::open(folder, m_nowMs);
    VERIFY_OK(first);
    const QString key = folder + QStringLiteral("/authority.key");
    const QFileDevice::Permissions others = QFileDevice::ReadGroup | QFileDevice::WriteGroup
        | QFileDevice::ExeGroup | QFileDevice::ReadOther | QFileDevice::WriteOther | QFileDevice::ExeOther;

    QCOMPARE(QFileInfo(key).permissions() & others, QFileDevice::Permissions());
    QCOMPARE(QFileInfo(folder).permissions() & others, QFileDevice::Permissions());
    QCOMPARE(QFileInfo(first->certificateFile()).permissions() & others,
        QFileDevice::ReadGroup | QFileDevice::ReadOther);
    QVERIFY(!readFile(first->certificateFile()).contains("PRIVATE"));

    const QByteArray keyBefore = readFile(key);
    const Result<LocalAuthority> second = LocalAuthority::open(folder, m_nowMs + kDayMs);
    VERIFY_OK(second);
    QCOMPARE(second->certificate(), first->certificate());
    QCOMPARE(readFile(key), keyBefore);
    // Nothing half is left about.
    QCOMPARE(QDir(folder).entryList(QDir::Files),
        QStringList({ QStringLiteral("authority.key"), QStringLiteral("authority.pem") }));
}

void LocalAuthorityTest::shouldMakeAnAuthorityForLoopbackOnly()
{
    const Outcome text =
        run(QStringLiteral("openssl"), words("x509 -noout -text -in") << authority().certificateFile());
    QCOMPARE(text.exitCode, 0);
    for (const char *fact : { "CA:TRUE, pathlen:1", "Name Constraints: critical", "DNS:localhost",
             "IP:127.0.0.0/255.0.0.0", "IP:0:0:0:0:0:0:0:1/FFFF:FFFF:FFFF:FFFF:FFFF:FFFF:FFFF:FFFF",
             "Key Usage: critical", "Certificate Sign, CRL Sign", "TLS Web Server Authentication",
             "Subject Key Identifier", "prime256v1", "ecdsa-with-SHA256" })
        QVERIFY2(text.output.contains(fact), fact);
}

void LocalAuthorityTest::shouldIssueWhatOpensslAcceptsStrictly()
{
    issueFiles({});
    const QString trusted = authority().certificateFile();
    for (const char *host : { "-verify_ip 127.0.0.1", "-verify_ip ::1", "-verify_hostname localhost" }) {
        const Outcome outcome = verify(words(host), trusted);
        QVERIFY2(outcome.exitCode == 0, outcome.output.constData());
    }
    const Outcome other = verify(words("-verify_ip 127.0.0.2"), trusted);
    QVERIFY2(other.output.contains("IP address mismatch"), other.output.constData());
}

void LocalAuthorityTest::shouldBeTrustedByPythonOnlyWithTheAuthoritysFile()
{
    issueFiles({});
    BadServer server({ .bytes = httpAnswer(200, {}, "{}") }, m_certificate, m_key);
    const auto ask = [&](const char *host, const QString &trusted) {
        return run(QStringLiteral("python3"),
            { QStringLiteral("-c"), QString::fromLatin1(kPythonClient), QString::fromLatin1(host),
                QString::number(server.port()), trusted });
    };
    for (const char *host : { "127.0.0.1", "localhost", "::1" }) {
        const Outcome taken = ask(host, authority().certificateFile());
        QVERIFY2(taken.output.startsWith("taken TLSv1.3"), taken.output.constData());
    }
    const Outcome unknown = ask("127.0.0.1", {});
    QVERIFY2(
        unknown.output.contains("self-signed certificate in certificate chain"), unknown.output.constData());
    const Outcome named = ask("elsewhere.localhost", authority().certificateFile());
    QVERIFY2(named.output.contains("Hostname mismatch"), named.output.constData());
}

void LocalAuthorityTest::shouldBeRefusedForTheFaultThatWasWished_data()
{
    QTest::addColumn<LocalAuthority::Wish>("wish");
    QTest::addColumn<QByteArray>("openssl"); // what `openssl verify` says, and only that
    QTest::addColumn<QStringList>("wire"); // what our own client says
    const qint64 now = m_nowMs;
    LocalAuthority::Wish expired;
    expired.fromMs = now - 20 * kDayMs;
    expired.untilMs = now - 10 * kDayMs;
    QTest::newRow("expired") << expired << QByteArray("certificate has expired") << words("expired");
    LocalAuthority::Wish early;
    early.fromMs = now + 10 * kDayMs;
    QTest::newRow("not yet valid") << early << QByteArray("certificate is not yet valid")
                                   << words("not-yet-valid");
    LocalAuthority::Wish other;
    other.names = QStringList{ QStringLiteral("elsewhere.localhost") };
    other.addresses.clear();
    QTest::newRow("other host") << other << QByteArray("IP address mismatch") << words("other-host");
    LocalAuthority::Wish own;
    own.selfSigned = true;
    QTest::newRow("self-signed") << own << QByteArray("self-signed certificate") << words("self-signed");
    LocalAuthority::Wish weak;
    weak.rsaBits = 1024;
    QTest::newRow("weak") << weak << QByteArray("EE certificate key too weak") << QStringList();
}

void LocalAuthorityTest::shouldBeRefusedForTheFaultThatWasWished()
{
    QFETCH(LocalAuthority::Wish, wish);
    QFETCH(QByteArray, openssl);
    QFETCH(QStringList, wire);
    issueFiles(wish);
    const Outcome outcome = verify(words("-verify_ip 127.0.0.1"), authority().certificateFile());
    QVERIFY(outcome.exitCode != 0);
    QVERIFY2(outcome.output.contains(QByteArray(": " + openssl)), outcome.output.constData());
    QCOMPARE(outcome.output.count("error "), 1 + outcome.output.count("verification failed"));
    if (wire.isEmpty())
        return; // OpenSSL's own servers refuse to load it
    BadServer server({ .bytes = httpAnswer(200, {}, "{}"), .closeAfter = false }, m_certificate, m_key);
    WireClient client;
    const WireRecord record =
        call(client, { .tls = true, .host = QStringLiteral("127.0.0.1"), .port = server.port() },
            "GET / HTTP/1.1\r\nHost: x\r\n\r\n", { .authorities = { authority().certificate() } });
    QCOMPARE(record.outcome, WireOutcome::TlsRefused);
    QCOMPARE(record.tls.faults, wire);
    QCOMPARE(server.requests().size(), 0);
}

void LocalAuthorityTest::shouldRefuseToVouchForTheWorld()
{
    // GIVEN a certificate for a host that is not of this machine
    LocalAuthority::Wish world;
    world.names = QStringList{ QStringLiteral("mkt.myhuaweicloud.com") };
    world.addresses.clear();
    issueFiles(world);
    const Outcome byName =
        verify(words("-verify_hostname mkt.myhuaweicloud.com"), authority().certificateFile());
    QVERIFY2(byName.output.contains("permitted subtree violation"), byName.output.constData());
    world.names = QStringList{ QStringLiteral("localhost") };
    world.addresses = QStringList{ QStringLiteral("10.1.2.3") };
    issueFiles(world);
    const Outcome byAddress = verify(words("-verify_ip 10.1.2.3"), authority().certificateFile());
    QVERIFY2(byAddress.output.contains("permitted subtree violation"), byAddress.output.constData());
}

void LocalAuthorityTest::shouldMakeAnotherKeyAndSerialEachTime()
{
    const Result<ServerIdentity> one = authority().issue({}, m_nowMs);
    const Result<ServerIdentity> two = authority().issue({}, m_nowMs);
    VERIFY_OK(one);
    VERIFY_OK(two);
    QVERIFY(one->key != two->key);
    QVERIFY(!one->key.isNull());
    QVERIFY(one->chain.first().serialNumber() != two->chain.first().serialNumber());
    QCOMPARE(one->chain.size(), 2);
    QCOMPARE(one->chain.last(), authority().certificate());
    const Result<LocalAuthority> stranger = LocalAuthority::inMemory(m_nowMs);
    VERIFY_OK(stranger);
    QVERIFY(stranger->certificate().serialNumber() != authority().certificate().serialNumber());
    QCOMPARE(stranger->certificateFile(), QString());
}

void LocalAuthorityTest::shouldRefuseWishesThatMakeNoCertificate_data()
{
    QTest::addColumn<LocalAuthority::Wish>("wish");
    const auto named = [](const char *name) {
        LocalAuthority::Wish wish;
        wish.names = QStringList{ QString::fromUtf8(name) };
        return wish;
    };
    QTest::newRow("another entry hidden in a name") << named("localhost,DNS:example.com");
    QTest::newRow("line end") << named("localhost\n");
    QTest::newRow("not ASCII") << named("掌柜");
    QTest::newRow("empty") << named("");
    LocalAuthority::Wish wish;
    wish.addresses = QStringList{ QStringLiteral("127.0.0.1,DNS:a") };
    QTest::newRow("no address") << wish;
    wish.addresses = QStringList{ QStringLiteral("fe80::1%eth0") };
    QTest::newRow("address with a zone") << wish;
    wish.addresses.clear();
    wish.names.clear();
    QTest::newRow("nothing named") << wish;
    wish = {};
    wish.fromMs = m_nowMs;
    wish.untilMs = m_nowMs - 1;
    QTest::newRow("ends before it begins") << wish;
    wish = {};
    wish.rsaBits = 12;
    QTest::newRow("too short a key") << wish;
}

void LocalAuthorityTest::shouldRefuseWishesThatMakeNoCertificate()
{
    QFETCH(LocalAuthority::Wish, wish);
    VERIFY_FAILS(authority().issue(wish, m_nowMs), ErrorKind::BadInput);
}

void LocalAuthorityTest::shouldNameADamagedFileAndReplaceNothing_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("content");
    const QString certificate = QStringLiteral("authority.pem");
    const QString key = QStringLiteral("authority.key");
    const auto half = [this](const char *name) {
        const QByteArray whole = readFile(m_folder.filePath(QString::fromLatin1(name)));
        return whole.left(whole.size() / 2);
    };
    static_cast<void>(authority());
    const PemPair leaf = *authority().issuePem({}, m_nowMs);
    QTest::newRow("certificate gone") << certificate << QByteArray();
    QTest::newRow("key gone") << key << QByteArray();
    QTest::newRow("half a certificate") << certificate << half("authority.pem");
    QTest::newRow("half a key") << key << half("authority.key");
    QTest::newRow("garbage for a certificate") << certificate << garbage(3000);
    QTest::newRow("garbage for a key") << key << garbage(3000);
    QTest::newRow("another key") << key << leaf.key;
    QTest::newRow("a server's certificate") << certificate << leaf.certificate;
}

void LocalAuthorityTest::shouldNameADamagedFileAndReplaceNothing()
{
    QFETCH(QString, file);
    QFETCH(QByteArray, content);
    QTemporaryDir folder;
    VERIFY_OK(LocalAuthority::open(folder.path(), m_nowMs));
    const QString damaged = folder.filePath(file);
    QVERIFY(QFile::remove(damaged));
    if (!content.isEmpty())
        QVERIFY(writeFile(damaged, content));
    const QByteArray certificate = readFile(folder.filePath(QStringLiteral("authority.pem")));
    const QByteArray key = readFile(folder.filePath(QStringLiteral("authority.key")));

    const Result<LocalAuthority> again = LocalAuthority::open(folder.path(), m_nowMs);

    VERIFY_FAILS(again, ErrorKind::Corrupt);
    // Of a pair that does not match either may be the wrong one: the key is named.
    const bool named = again.error().detail.contains(file)
        || again.error().what.contains(QStringLiteral("the key is not the certificate's"));
    QVERIFY2(named, qPrintable(again.error().detail));
    QCOMPARE(readFile(folder.filePath(QStringLiteral("authority.pem"))), certificate);
    QCOMPARE(readFile(folder.filePath(QStringLiteral("authority.key"))), key);
    QVERIFY(!QString(again.error().what + again.error().detail).contains(QStringLiteral("BEGIN")));
}

void LocalAuthorityTest::shouldNameAnAuthorityThatHasExpired()
{
    QTemporaryDir folder;
    VERIFY_OK(LocalAuthority::open(folder.path(), m_nowMs - 4000 * kDayMs));
    const Result<LocalAuthority> late = LocalAuthority::open(folder.path(), m_nowMs);
    VERIFY_FAILS(late, ErrorKind::Corrupt);
    QVERIFY(late.error().what.contains(QStringLiteral("expired")));
}

void LocalAuthorityTest::shouldLeaveNothingHalfOnAFullDisk()
{
    QTemporaryDir folder;
    {
        const FullDisk full;
        VERIFY_FAILS(LocalAuthority::open(folder.path(), m_nowMs), ErrorKind::Storage);
    }
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList());
    VERIFY_OK(LocalAuthority::open(folder.path(), m_nowMs));
}

void LocalAuthorityTest::shouldMakeOneWhenManyAskAtOnce()
{
    QTemporaryDir directory;
    const QString folder = directory.filePath(QStringLiteral("authority"));
    constexpr size_t kMany = 8;
    std::vector<QByteArray> serials(kMany);
    std::vector<std::thread> threads;
    // The lock is one of open files, not of processes: threads stand for processes here.
    for (size_t i = 0; i < kMany; ++i) {
        threads.emplace_back([this, &folder, &serials, i] {
            const Result<LocalAuthority> made = LocalAuthority::open(folder, m_nowMs);
            serials[i] = made ? made->certificate().serialNumber() : made.error().what.toUtf8();
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    for (const QByteArray &serial : serials)
        QCOMPARE(serial, serials.front());
    QCOMPARE(serials.front().count(':'), 19);
}

void LocalAuthorityTest::shouldRemoveBothFilesAndMakeAnotherAfterwards()
{
    QTemporaryDir folder;
    const Result<LocalAuthority> before = LocalAuthority::open(folder.path(), m_nowMs);
    VERIFY_OK(before);
    VERIFY_OK(LocalAuthority::remove(folder.path()));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList());
    VERIFY_FAILS(LocalAuthority::remove(folder.path()), ErrorKind::NotFound);
    const Result<LocalAuthority> after = LocalAuthority::open(folder.path(), m_nowMs);
    VERIFY_OK(after);
    QVERIFY(after->certificate() != before->certificate());
    // WHEN only a damaged half is left, removing is the way out.
    QVERIFY(QFile::remove(after->certificateFile()));
    VERIFY_OK(LocalAuthority::remove(folder.path()));
    VERIFY_OK(LocalAuthority::open(folder.path(), m_nowMs));
}

void LocalAuthorityTest::shouldMakeNothingWhenOnlyReading()
{
    QTemporaryDir directory;
    const QString folder = directory.filePath(QStringLiteral("authority"));
    VERIFY_FAILS(LocalAuthority::read(folder, m_nowMs), ErrorKind::NotFound);
    QVERIFY(!QFileInfo::exists(folder));
    VERIFY_OK(LocalAuthority::open(folder, m_nowMs));
    VERIFY_OK(LocalAuthority::read(folder, m_nowMs));
}

ZHANGGUI_TEST(LocalAuthorityTest)
#include "local_authority_test.moc"
