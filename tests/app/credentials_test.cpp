#include "app/commands/command_line.h"
#include "app/commands/credentials.h"
#include "models/vault/vault.h"
#include "models/workspace/workspace.h"
#include "tests/support/test_main.h"

#include <QFile>
#include <QTemporaryDir>

using namespace zhanggui;

namespace {

const char kKey[] = "ZHANGGUI_TEST_KEY";
const char kToken[] = "ZHANGGUI_TEST_TOKEN";
const char kPass[] = "ZHANGGUI_TEST_PASS";

Secret secretOf(const char *text)
{
    return Secret{ QByteArrayView(text) };
}

template <class T> ErrorKind kindOf(const Result<T> &result)
{
    return result ? ErrorKind::ServerFault /* no error */ : result.error().kind;
}

/// A parser that has read these options.
std::unique_ptr<QCommandLineParser> parserWith(const QStringList &options)
{
    auto parser = std::make_unique<QCommandLineParser>();
    addCredentialOptions(*parser);
    parser->parse(QStringList(QStringLiteral("zhanggui")) + options);
    return parser;
}

} // namespace

class CredentialsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void readsVariables();
    void readsFilesWithoutTheirLastLineEnd();
    void takesCredentialsFromOptions();
    void saysWhichOptionIsMissing_data();
    void saysWhichOptionIsMissing();
    void makesAndOpensTheVaultWithThePassphrase();
    void saysHowToGiveAPassphrase();
    void prefersOptionsToTheVault();
    void readsTheCommandsArguments();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

void CredentialsTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    qputenv(kKey, "the-sk");
    qputenv(kToken, "the-token");
    qputenv(kPass, "the-passphrase");
}

void CredentialsTest::readsVariables()
{
    QVERIFY(*secretFromVariable(QString::fromLatin1(kKey)) == secretOf("the-sk"));
    QCOMPARE(kindOf(secretFromVariable(QStringLiteral("ZHANGGUI_NOT_SET"))), ErrorKind::NotFound);
    QCOMPARE(kindOf(secretFromVariable(QString())), ErrorKind::NotFound);
    qputenv(kKey, "");
    QCOMPARE(kindOf(secretFromVariable(QString::fromLatin1(kKey))), ErrorKind::BadInput);
}

void CredentialsTest::readsFilesWithoutTheirLastLineEnd()
{
    const QString path = m_folder->filePath(QStringLiteral("key"));
    const auto write = [&path](const QByteArray &bytes) {
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    };
    QVERIFY(write("the key \r\n"));
    QVERIFY(*secretFromFile(path) == secretOf("the key "));
    QVERIFY(write("\n"));
    QCOMPARE(kindOf(secretFromFile(path)), ErrorKind::BadInput);
    QVERIFY(write(QByteArray(1 << 20, 'x')));
    QCOMPARE(kindOf(secretFromFile(path)), ErrorKind::BadInput);
    QCOMPARE(kindOf(secretFromFile(path + QStringLiteral("none"))), ErrorKind::NotFound);
}

void CredentialsTest::takesCredentialsFromOptions()
{
    const auto parser =
        parserWith({ QStringLiteral("--ak"), QStringLiteral("AK1"), QStringLiteral("--key-env"),
            QString::fromLatin1(kKey), QStringLiteral("--token-env"), QString::fromLatin1(kToken) });
    QVERIFY(hasCredentialOptions(*parser));
    const Result<Credentials> credentials = credentialsFromOptions(*parser);
    QVERIFY(credentials);
    QCOMPARE(credentials->accessKey, QStringLiteral("AK1"));
    QVERIFY(credentials->secretKey == secretOf("the-sk"));
    QVERIFY(credentials->securityToken == secretOf("the-token"));
    QVERIFY(!hasCredentialOptions(*parserWith({})));
}

void CredentialsTest::saysWhichOptionIsMissing_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QString>("named");
    QTest::newRow("no SK") << QStringList{ QStringLiteral("--ak=A") } << QStringLiteral("--key-env");
    QTest::newRow("no AK") << QStringList{ QStringLiteral("--key-env=ZHANGGUI_TEST_KEY") }
                           << QStringLiteral("--ak");
    QTest::newRow("two SKs") << QStringList{ QStringLiteral("--ak=A"),
        QStringLiteral("--key-env=ZHANGGUI_TEST_KEY"), QStringLiteral("--key-file=/dev/null") }
                             << QStringLiteral("not both");
}

void CredentialsTest::saysWhichOptionIsMissing()
{
    QFETCH(QStringList, options);
    QFETCH(QString, named);
    const Result<Credentials> credentials = credentialsFromOptions(*parserWith(options));
    QCOMPARE(kindOf(credentials), ErrorKind::BadInput);
    QVERIFY2(credentials.error().what.contains(named), qPrintable(credentials.error().what));
}

void CredentialsTest::makesAndOpensTheVaultWithThePassphrase()
{
    const auto workspace = Workspace::open(m_folder->path(), Workspace::Mode::ReadWrite);
    QVERIFY(workspace);
    const GlobalOptions global{ m_folder->path(), QString::fromLatin1(kPass) };
    const auto vault = workspaceVault(**workspace);
    QCOMPARE(kindOf(openVault(*vault, global)), ErrorKind::NotFound);
    QVERIFY(openOrCreateVault(*vault, global));
    QCOMPARE(vault->state(), Vault::State::Open);
    // The cost that the file keeps is never below OWASP's floor.
    QVERIFY(vault->facts()->scrypt.n >= quint64(1) << 17);

    const auto again = workspaceVault(**workspace);
    QVERIFY(openOrCreateVault(*again, global));
    qputenv(kPass, "another");
    QCOMPARE(kindOf(openVault(*workspaceVault(**workspace), global)), ErrorKind::WrongPassphrase);
}

void CredentialsTest::saysHowToGiveAPassphrase()
{
    // GIVEN a session without a keyring and no passphrase
    const auto workspace = Workspace::open(m_folder->path(), Workspace::Mode::ReadWrite);
    QVERIFY(workspace);
    const auto vault = workspaceVault(**workspace);
    const Result<void> opened = openOrCreateVault(*vault, { m_folder->path(), QString() });
    QCOMPARE(kindOf(opened), ErrorKind::BadInput);
    QVERIFY(opened.error().what.contains(QLatin1String("--passphrase-env")));
    QCOMPARE(vault->state(), Vault::State::Missing);
}

void CredentialsTest::prefersOptionsToTheVault()
{
    const auto workspace = Workspace::open(m_folder->path(), Workspace::Mode::ReadWrite);
    QVERIFY(workspace);
    const GlobalOptions global{ m_folder->path(), QString::fromLatin1(kPass) };
    Environment environment;
    environment.name = EnvironmentName(QStringLiteral("shop"));
    environment.accessKey = QStringLiteral("AK-OF-SHOP");
    {
        const auto vault = workspaceVault(**workspace);
        QVERIFY(openOrCreateVault(*vault, global));
        QVERIFY(vault->write(secretPlace(environment.name, SecretField::SecretKey), secretOf("stored")));
    }
    const auto stored = credentialsFor(*parserWith({}), environment, global, **workspace);
    QVERIFY(stored);
    QVERIFY(stored->secretKey == secretOf("stored"));
    const auto given = credentialsFor(
        *parserWith({ QStringLiteral("--key-env=ZHANGGUI_TEST_KEY") }), environment, global, **workspace);
    QVERIFY(given);
    QVERIFY(given->secretKey == secretOf("the-sk"));
    QCOMPARE(given->accessKey, environment.accessKey);
}

void CredentialsTest::readsTheCommandsArguments()
{
    QString out;
    QString err;
    QTextStream outStream(&out);
    QTextStream errStream(&err);
    CommandContext context{ {}, {}, outStream, errStream };
    const auto run = [&](const QStringList &arguments) {
        QCommandLineParser parser;
        addFormatOption(parser);
        return parseArguments(parser, context, arguments, QStringLiteral("thing do NAME"), 1, 1);
    };
    QCOMPARE(run({ QStringLiteral("x") }), std::optional<Exit>());
    QCOMPARE(run({}), std::optional(Exit::BadUsage));
    QCOMPARE(run({ QStringLiteral("x"), QStringLiteral("--nonsense") }), std::optional(Exit::BadUsage));
    QVERIFY(err.contains(QLatin1String("nonsense")));
    QVERIFY(out.isEmpty());
    QCOMPARE(run({ QStringLiteral("--help") }), std::optional(Exit::Good));
    QVERIFY(out.startsWith(QLatin1String("Usage: zhanggui [options] thing do NAME\n")));
    QVERIFY(out.contains(QLatin1String("--format")));
}

ZHANGGUI_TEST(CredentialsTest)
#include "credentials_test.moc"
