#include "app/commands/environment_command.h"
#include "app/commands/vault_command.h"
#include "tests/support/test_main.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

using namespace zhanggui;

namespace {

struct Outcome {
    Exit exit = Exit::Good;
    QString out;
    QString err;
};

QStringList words(const char *line)
{
    return QString::fromUtf8(line).split(u' ', Qt::SkipEmptyParts);
}

} // namespace

class EnvironmentCommandTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void listsNothingInANewWorkspace();
    void addsShowsAndListsWithoutAVault();
    void tellsWhichSecretsAreStored();
    void refusesBeforeWritingAnything_data();
    void refusesBeforeWritingAnything();
    void setsOnlyWhatIsGiven();
    void takesTheDefaultsOfANewSite();
    void forgetsOneSecret();
    void removesAnEnvironmentWithItsSecrets();
    void makesAVaultOnce();
    void changesThePassphrase();
    void leavesADamagedVaultAlone();

private:
    Outcome run(Exit (*command)(CommandContext &), const char *line, bool withPassphrase = false);
    Outcome environment(const char *line) { return run(runEnvironment, line); }
    Outcome unlocked(const char *line) { return run(runEnvironment, line, true); }
    QJsonObject shown(const char *name);
    QString vaultFile() const { return m_folder->filePath(QStringLiteral("vault.json")); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void EnvironmentCommandTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    qputenv("TEST_SK", "marker-sk-value");
    qputenv("TEST_TOKEN", "marker-token-value");
    qputenv("TEST_PASS", "marker-passphrase");
    qputenv("TEST_NEXT", "marker-next");
    qputenv("TEST_EMPTY", "");
}

Outcome EnvironmentCommandTest::run(Exit (*command)(CommandContext &), const char *line, bool withPassphrase)
{
    Outcome outcome;
    QTextStream out(&outcome.out);
    QTextStream err(&outcome.err);
    CommandContext context{ { m_folder->path(), withPassphrase ? QStringLiteral("TEST_PASS") : QString() },
        words(line), out, err };
    outcome.exit = command(context);
    out.flush();
    err.flush();
    return outcome;
}

QJsonObject EnvironmentCommandTest::shown(const char *name)
{
    const QByteArray line = QByteArray("show --format json ") + name;
    return QJsonDocument::fromJson(environment(line.constData()).out.toUtf8()).object();
}

void EnvironmentCommandTest::listsNothingInANewWorkspace()
{
    const Outcome listed = environment("list --format json");
    QCOMPARE(listed.exit, Exit::Good);
    QVERIFY(QJsonDocument::fromJson(listed.out.toUtf8()).array().isEmpty());
    QCOMPARE(environment("list").out, QString());
}

void EnvironmentCommandTest::addsShowsAndListsWithoutAVault()
{
    QCOMPARE(environment("add shop --site intl --ak EXAMPLEACCESSKEY0001").exit, Exit::Good);
    QCOMPARE(environment("add 模拟器 --site emulator --base-url http://127.0.0.1:9").exit, Exit::Good);
    QVERIFY(!QFile::exists(vaultFile()));
    const QJsonObject shop = shown("shop");
    QCOMPARE(shop.value(QLatin1String("site")).toString(), QStringLiteral("intl"));
    QCOMPARE(shop.value(QLatin1String("baseUrl")).toString(),
        QStringLiteral("https://mkt-intl.myhuaweicloud.com"));
    QCOMPARE(shop.value(QLatin1String("currency")).toString(), QStringLiteral("USD"));
    QCOMPARE(shop.value(QLatin1String("accessKey")).toString(), QStringLiteral("EXAMPLEACCESSKEY0001"));
    QVERIFY(!shop.value(QLatin1String("secrets")).toObject().value(QLatin1String("sk")).toBool());

    const QString text = environment("show shop").out;
    QVERIFY(text.contains(QLatin1String("AK: EXAM****0001")));
    QCOMPARE(environment("list").out.count(u'\n'), 2);
    const QJsonArray all = QJsonDocument::fromJson(environment("list --format json").out.toUtf8()).array();
    QCOMPARE(all.size(), 2);
    QCOMPARE(all.at(1).toObject().value(QLatin1String("name")).toString(), QStringLiteral("模拟器"));
}

void EnvironmentCommandTest::tellsWhichSecretsAreStored()
{
    const Outcome added = unlocked(
        "add shop --site cn --ak AK1 --key-env TEST_SK --token-env TEST_TOKEN --license-key-env TEST_SK");
    QCOMPARE(added.exit, Exit::Good);
    const QJsonObject secrets = shown("shop").value(QLatin1String("secrets")).toObject();
    QCOMPARE(secrets.size(), 6);
    for (const QString &field : secrets.keys()) {
        const bool stored = field == u"sk" || field == u"token" || field == u"callback-license";
        QCOMPARE(secrets.value(field).toBool(), stored);
    }
}

void EnvironmentCommandTest::refusesBeforeWritingAnything_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QString>("named");
    const auto row = [](const char *line, const char *named) {
        QTest::newRow(line) << QByteArray(line) << QString::fromUtf8(named);
    };
    row("add shop", "--site");
    row("add shop --site moon", "moon");
    row("add --site cn", "NAME");
    row("add a b --site cn", "NAME");
    row("add shop --site cn --sk x", "sk");
    row("add shop --site emulator", "baseUrl");
    row("add shop --site custom --base-url http://example.com", "baseUrl");
    row("add shop --site cn --ca /no/such/file", "caFile");
    row("add shop --site cn --key-env TEST_NOT_SET", "TEST_NOT_SET");
    row("add shop --site cn --key-env TEST_EMPTY", "TEST_EMPTY");
    row("add shop --site cn --key-env TEST_SK --key-file /dev/null", "not both");
    row("add shop --site cn --key-env TEST_SK", "--passphrase-env");
    row("set shop --currency CNY", "shop");
    row("show shop", "shop");
    row("remove shop", "shop");
    row("list --format csv", "csv");
    row("dance", "usage");
}

void EnvironmentCommandTest::refusesBeforeWritingAnything()
{
    QFETCH(QByteArray, line);
    QFETCH(QString, named);
    const Outcome refused = environment(line.constData());
    QCOMPARE(refused.exit, Exit::BadUsage);
    QVERIFY2(refused.err.contains(named), qPrintable(refused.err));
    QCOMPARE(refused.out, QString());
    QVERIFY(!QFile::exists(vaultFile()));
    QCOMPARE(environment("list").out, QString());
}

void EnvironmentCommandTest::setsOnlyWhatIsGiven()
{
    QCOMPARE(environment("add shop --site cn --ak AK1").exit, Exit::Good);
    QCOMPARE(environment("set shop --proxy http://127.0.0.1:1 --currency usd").exit, Exit::Good);
    const QJsonObject shop = shown("shop");
    QCOMPARE(shop.value(QLatin1String("proxy")).toString(), QStringLiteral("http://127.0.0.1:1"));
    QCOMPARE(shop.value(QLatin1String("currency")).toString(), QStringLiteral("USD"));
    QCOMPARE(shop.value(QLatin1String("accessKey")).toString(), QStringLiteral("AK1"));
    QCOMPARE(environment("set shop --proxy nonsense").exit, Exit::BadUsage);
    QCOMPARE(shown("shop"), shop);
    QCOMPARE(environment("add shop --site cn").exit, Exit::BadUsage);
    QCOMPARE(shown("shop"), shop);
}

void EnvironmentCommandTest::takesTheDefaultsOfANewSite()
{
    QCOMPARE(environment("add shop --site cn").exit, Exit::Good);
    QCOMPARE(environment("set shop --site eu").exit, Exit::Good);
    QCOMPARE(shown("shop").value(QLatin1String("baseUrl")).toString(),
        QStringLiteral("https://mkt.myhuaweicloud.eu"));
    QCOMPARE(shown("shop").value(QLatin1String("fallbackHost")).toString(), QString());
}

void EnvironmentCommandTest::forgetsOneSecret()
{
    QCOMPARE(unlocked("add shop --site cn --key-env TEST_SK --token-env TEST_TOKEN").exit, Exit::Good);
    QCOMPARE(unlocked("set shop --forget nonsense").exit, Exit::BadUsage);
    QCOMPARE(unlocked("set shop --forget token").exit, Exit::Good);
    const QJsonObject secrets = shown("shop").value(QLatin1String("secrets")).toObject();
    QVERIFY(secrets.value(QLatin1String("sk")).toBool());
    QVERIFY(!secrets.value(QLatin1String("token")).toBool());
}

void EnvironmentCommandTest::removesAnEnvironmentWithItsSecrets()
{
    QCOMPARE(unlocked("add shop --site cn --key-env TEST_SK").exit, Exit::Good);
    QCOMPARE(environment("remove shop").exit, Exit::BadUsage);
    QVERIFY(!shown("shop").isEmpty());
    QCOMPARE(unlocked("remove shop").exit, Exit::Good);
    QCOMPARE(environment("list").out, QString());
    const QJsonObject status =
        QJsonDocument::fromJson(run(runVault, "status --format json").out.toUtf8()).object();
    QVERIFY(status.value(QLatin1String("places")).toArray().isEmpty());
}

void EnvironmentCommandTest::makesAVaultOnce()
{
    const auto state = [this] {
        const Outcome status = run(runVault, "status --format json");
        return QJsonDocument::fromJson(status.out.toUtf8()).object().value(QLatin1String("state")).toString();
    };
    QCOMPARE(state(), QStringLiteral("missing"));
    QCOMPARE(run(runVault, "create").exit, Exit::BadUsage);
    QCOMPARE(run(runVault, "create", true).exit, Exit::Good);
    QCOMPARE(state(), QStringLiteral("locked"));
    QCOMPARE(run(runVault, "create", true).exit, Exit::BadUsage);
    // Behind the command the option means the same.
    QCOMPARE(environment("add shop --site cn --key-env TEST_SK --passphrase-env TEST_PASS").exit, Exit::Good);
    QCOMPARE(environment("set shop --token-env TEST_TOKEN --passphrase-env TEST_NEXT").exit, Exit::BadUsage);
    QVERIFY(run(runVault, "status").out.contains(QLatin1String("passphrase")));
}

void EnvironmentCommandTest::changesThePassphrase()
{
    QCOMPARE(unlocked("add shop --site cn --key-env TEST_SK").exit, Exit::Good);
    QCOMPARE(run(runVault, "change-passphrase", true).exit, Exit::BadUsage);
    QCOMPARE(run(runVault, "change-passphrase --new-passphrase-env TEST_NEXT", true).exit, Exit::Good);
    // Now the old one is wrong.
    QCOMPARE(run(runVault, "change-passphrase --new-passphrase-env TEST_NEXT", true).exit, Exit::BadUsage);
    qputenv("TEST_PASS", "marker-next");
    QCOMPARE(unlocked("set shop --token-env TEST_TOKEN").exit, Exit::Good);
}

void EnvironmentCommandTest::leavesADamagedVaultAlone()
{
    QCOMPARE(unlocked("add shop --site cn --key-env TEST_SK").exit, Exit::Good);
    QFile file(vaultFile());
    QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(100) && file.write("#") == 1);
    file.seek(0);
    const QByteArray damaged = file.readAll();
    file.close();
    QCOMPARE(unlocked("set shop --token-env TEST_TOKEN").exit, Exit::Unreachable);
    QCOMPARE(environment("show shop").exit, Exit::Unreachable);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), damaged);
}

ZHANGGUI_TEST(EnvironmentCommandTest)
#include "environment_command_test.moc"
