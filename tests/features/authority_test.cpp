// `zhanggui authority` and `zhanggui emulate --https` as a user runs them.
#include "tests/support/damage.h"
#include "tests/support/test_main.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QSslCertificate>
#include <QTemporaryDir>

using namespace zhanggui::test;

namespace {

constexpr int kLimitMs = 60'000;

struct Outcome {
    int code = -1;
    QByteArray out;
    QByteArray err;
};

Outcome finish(QProcess &process)
{
    if (!process.waitForFinished(kLimitMs))
        return {};
    return { process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -2,
        process.readAllStandardOutput(), process.readAllStandardError() };
}

} // namespace

class AuthorityTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void saysThatThereIsNone();
    void makesOneAndTellsHowATestClientTrustsIt();
    void keepsOneForEachWorkspaceAndOneForTheUser();
    void issuesForServersOfThisMachine();
    void refusesToIssue_data();
    void refusesToIssue();
    void overwritesNothing();
    void removesIt();
    void namesADamagedOne();
    void makesOneWhenSeveralProgramsStartAtOnce();
    void servesHttps();
    void refusesBadPorts();

private:
    QStringList inWorkspace(const char *words) const
    {
        return QStringList{ QStringLiteral("--workspace"), m_directory->filePath(QStringLiteral("w")) }
        + QString::fromUtf8(words).split(u' ', Qt::SkipEmptyParts);
    }
    Outcome run(const QStringList &arguments) const
    {
        QProcess process;
        process.setWorkingDirectory(m_directory->path());
        process.start(QStringLiteral(ZHANGGUI_PROGRAM), arguments);
        return finish(process);
    }
    Outcome run(const char *words) const { return run(inWorkspace(words)); }
    QString pem() const { return m_directory->filePath(QStringLiteral("w/authority/authority.pem")); }

    std::unique_ptr<QTemporaryDir> m_directory;
};

void AuthorityTest::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
}

void AuthorityTest::saysThatThereIsNone()
{
    const Outcome none = run("authority show");
    QCOMPARE(none.code, 2);
    QVERIFY2(none.err.contains("authority path"), none.err.constData());
    QVERIFY(!QFileInfo::exists(m_directory->filePath(QStringLiteral("w"))));
    QCOMPARE(run("authority remove").code, 2);
    QCOMPARE(run("authority").code, 2);
}

void AuthorityTest::makesOneAndTellsHowATestClientTrustsIt()
{
    const Outcome path = run("authority path");
    QCOMPARE(path.code, 0);
    QCOMPARE(QString::fromUtf8(path.out.trimmed()), pem());
    QCOMPARE(run("authority path").out, path.out);
    const QSslCertificate certificate = QSslCertificate::fromPath(pem()).value(0);

    const Outcome text = run("authority show");
    QCOMPARE(text.code, 0);
    for (const char *client : { "curl --cacert", "requests", "keytool", "NODE_EXTRA_CA_CERTS", "Go", ".NET" })
        QVERIFY2(text.out.contains(client), text.out.constData());
    QVERIFY(text.out.contains(pem().toUtf8()) && !text.out.contains("%1"));

    const QJsonObject json = QJsonDocument::fromJson(run("authority show --format json").out).object();
    QCOMPARE(json.value(QLatin1String("file")).toString(), pem());
    QCOMPARE(json.value(QLatin1String("sha256")).toString().remove(u':').toLower().toLatin1(),
        certificate.digest(QCryptographicHash::Sha256).toHex());
    QCOMPARE(json.value(QLatin1String("until")).toString(),
        certificate.expiryDate().toUTC().toString(Qt::ISODate));
}

void AuthorityTest::keepsOneForEachWorkspaceAndOneForTheUser()
{
    const QString mine =
        QString::fromUtf8(run({ QStringLiteral("authority"), QStringLiteral("path") }).out.trimmed());
    QVERIFY(mine.startsWith(QString::fromLocal8Bit(qgetenv("XDG_DATA_HOME"))));
    const QString other = QString::fromUtf8(run("authority path").out.trimmed());
    QVERIFY(mine != other);
    QVERIFY(readFile(mine) != readFile(other));
}

void AuthorityTest::issuesForServersOfThisMachine()
{
    const Outcome made = run("authority issue --out leaf --name seller.localhost --name 127.0.0.2 --days 3");
    QVERIFY2(made.code == 0, made.err.constData());
    QCOMPARE(QJsonDocument::fromJson(made.out).object().value(QLatin1String("certificate")).toString(),
        QStringLiteral("leaf.pem"));
    const QFileInfo key(m_directory->filePath(QStringLiteral("leaf.key")));
    QCOMPARE(
        key.permissions() & (QFileDevice::ReadGroup | QFileDevice::ReadOther), QFileDevice::Permissions());
    for (const char *host : { "-verify_hostname seller.localhost", "-verify_ip 127.0.0.2" }) {
        QProcess openssl;
        openssl.start(QStringLiteral("openssl"),
            QStringList{
                QStringLiteral("verify"), QStringLiteral("-x509_strict"), QStringLiteral("-CAfile"), pem() }
                + QString::fromLatin1(host).split(u' ')
                + QStringList{ m_directory->filePath(QStringLiteral("leaf.pem")) });
        const Outcome verified = finish(openssl);
        QVERIFY2(verified.code == 0, verified.err.constData());
    }
}

void AuthorityTest::refusesToIssue_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QByteArray>("says");
    QTest::newRow("nowhere to") << QByteArray("authority issue") << QByteArray("--out");
    QTest::newRow("another host") << QByteArray("authority issue --out a --name example.com")
                                  << QByteArray("example.com");
    QTest::newRow("a host that ends like one of ours")
        << QByteArray("authority issue --out a --name notlocalhost") << QByteArray("notlocalhost");
    QTest::newRow("another address") << QByteArray("authority issue --out a --name 10.0.0.1")
                                     << QByteArray("10.0.0.1");
    QTest::newRow("no host name") << QByteArray("authority issue --out a --name a,DNS:b.localhost")
                                  << QByteArray("no host name");
    QTest::newRow("no days") << QByteArray("authority issue --out a --days 0") << QByteArray("--days");
    QTest::newRow("an unknown option") << QByteArray("authority issue --ou a") << QByteArray("ou");
}

void AuthorityTest::refusesToIssue()
{
    QFETCH(QByteArray, line);
    QFETCH(QByteArray, says);
    const Outcome refused = run(line.constData());
    QCOMPARE(refused.code, 2);
    QVERIFY2(refused.err.contains(says), refused.err.constData());
    QVERIFY(!QFileInfo::exists(m_directory->filePath(QStringLiteral("a.pem"))));
    QVERIFY(!QFileInfo::exists(m_directory->filePath(QStringLiteral("a.key"))));
}

void AuthorityTest::overwritesNothing()
{
    QVERIFY(writeFile(m_directory->filePath(QStringLiteral("mine.key")), "mine"));
    const Outcome refused = run("authority issue --out mine");
    QCOMPARE(refused.code, 2);
    QVERIFY(refused.err.contains("mine.key"));
    QCOMPARE(readFile(m_directory->filePath(QStringLiteral("mine.key"))), QByteArray("mine"));
    QVERIFY(!QFileInfo::exists(m_directory->filePath(QStringLiteral("mine.pem"))));
}

void AuthorityTest::removesIt()
{
    QCOMPARE(run("authority path").code, 0);
    const QByteArray before = readFile(pem());
    QCOMPARE(run("authority remove").code, 0);
    QVERIFY(!QFileInfo::exists(pem()));
    QCOMPARE(run("authority path").code, 0);
    QVERIFY(readFile(pem()) != before);
}

void AuthorityTest::namesADamagedOne()
{
    QCOMPARE(run("authority path").code, 0);
    QVERIFY(overwrite(pem(), 100, "####"));
    const QByteArray damaged = readFile(pem());
    for (const char *line : { "authority show", "authority path", "authority issue --out a",
             "emulate --port 0 --ak A --key-env TEST_NOTHING --https" }) {
        qputenv("TEST_NOTHING", "something");
        const Outcome refused = run(line);
        QCOMPARE(refused.code, 3);
        QVERIFY2(refused.err.contains("authority.pem"), refused.err.constData());
        QCOMPARE(readFile(pem()), damaged);
    }
    QCOMPARE(run("authority remove").code, 0);
    QCOMPARE(run("authority path").code, 0);
}

void AuthorityTest::makesOneWhenSeveralProgramsStartAtOnce()
{
    std::vector<std::unique_ptr<QProcess>> programs;
    for (int i = 0; i < 6; ++i) {
        auto program = std::make_unique<QProcess>();
        program->setWorkingDirectory(m_directory->path());
        const QByteArray line = "authority issue --out leaf" + QByteArray::number(i);
        program->start(QStringLiteral(ZHANGGUI_PROGRAM), inWorkspace(line.constData()));
        programs.push_back(std::move(program));
    }
    for (const auto &program : programs) {
        const Outcome outcome = finish(*program);
        QVERIFY2(outcome.code == 0, outcome.err.constData());
    }
    // THEN every certificate comes with the one authority that is kept
    const QByteArray authority = readFile(pem()).trimmed();
    for (int i = 0; i < 6; ++i)
        QVERIFY(readFile(m_directory->filePath(QStringLiteral("leaf%1.pem").arg(i))).contains(authority));
}

void AuthorityTest::servesHttps()
{
    qputenv("TEST_SK", "some-secret");
    QProcess emulator;
    emulator.start(
        QStringLiteral(ZHANGGUI_PROGRAM), inWorkspace("emulate --port 0 --ak A --key-env TEST_SK --https"));
    while (!emulator.canReadLine())
        QVERIFY2(emulator.waitForReadyRead(kLimitMs), emulator.readAllStandardError().constData());
    const QJsonObject line = QJsonDocument::fromJson(emulator.readLine()).object();
    QCOMPARE(line.value(QLatin1String("authority")).toString(), pem());
    QVERIFY(line.value(QLatin1String("url")).toString().startsWith(QLatin1String("http://127.0.0.1:")));
    const QString secure = line.value(QLatin1String("https")).toString();
    QVERIFY(secure.startsWith(QLatin1String("https://127.0.0.1:")));

    QProcess python;
    python.setProcessChannelMode(QProcess::MergedChannels);
    python.start(QStringLiteral("python3"),
        { QStringLiteral("-c"),
            QStringLiteral("import ssl, sys, urllib.request\n"
                           "context = ssl.create_default_context(cafile=sys.argv[2])\n"
                           "print(urllib.request.urlopen(sys.argv[1], context=context).read().decode())"),
            secure + QStringLiteral("/_emulator/authority.pem"), pem() });
    const Outcome fetched = finish(python);
    QCOMPARE(fetched.out.trimmed(), readFile(pem()).trimmed());
    emulator.terminate();
    QVERIFY(emulator.waitForFinished(kLimitMs));
    QCOMPARE(emulator.exitCode(), 0);
}

void AuthorityTest::refusesBadPorts()
{
    qputenv("TEST_SK", "some-secret");
    for (const char *port : { "x", "65536", "-1" }) {
        const Outcome refused =
            run(QByteArray("emulate --port 0 --ak A --key-env TEST_SK --https-port=" + QByteArray(port))
                    .constData());
        QCOMPARE(refused.code, 2);
        QVERIFY2(refused.err.contains("--https-port"), refused.err.constData());
    }
}

ZHANGGUI_TEST(AuthorityTest)
#include "authority_test.moc"
