#include "models/environments/credentials.h"
#include "models/environments/environment_repository.h"
#include "models/store/schema.h"
#include "models/store/steps.h"
#include "models/vault/vault.h"
#include "tests/support/test_main.h"

#include <QTemporaryDir>

using namespace zhanggui;

namespace {

const QString kActor = QStringLiteral("tester");

Environment anEnvironment(const QString &name)
{
    Environment environment;
    environment.name = EnvironmentName(name);
    environment.site = Site::KooGallery;
    environment.baseUrl = QUrl(QStringLiteral("https://mkt.example.com:8443/base"));
    environment.fallbackHost = QStringLiteral("b.example.com");
    environment.accessKey = QStringLiteral("EXAMPLEACCESSKEY0001");
    environment.proxy = QStringLiteral("socks5://127.0.0.1:1080");
    environment.currency = QStringLiteral("USD");
    return environment;
}

Secret secretOf(const char *text)
{
    return Secret{ QByteArrayView(text) };
}

} // namespace

class EnvironmentRepositoryTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void keepsEveryField();
    void keepsEverySite();
    void keepsEmptyFieldsEmpty();
    void replacesTheOneOfThatName();
    void refusesWhatIsNotValid();
    void removesOne();
    void recordsStepsThatCanBeUndone();
    void givesCredentialsFromTheVault();
    void tellsWhatIsMissingOfTheCredentials();
    void removesTheSecretsOfOneEnvironment();

private:
    std::unique_ptr<Vault> openVault();

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Connection> m_connection;
};

void EnvironmentRepositoryTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    auto opened = openDatabase(m_folder->filePath(QStringLiteral("zhanggui.db")), Connection::Access::Create);
    QVERIFY(opened);
    m_connection = *std::move(opened);
}

void EnvironmentRepositoryTest::cleanup()
{
    m_connection.reset();
    m_folder.reset();
}

std::unique_ptr<Vault> EnvironmentRepositoryTest::openVault()
{
    Vault::Options options;
    options.scrypt = { 16, 8, 1 };
    auto vault = std::make_unique<Vault>(
        m_folder->filePath(QStringLiteral("vault.json")), [] { return qint64(0); }, options);
    if (!vault->createWithPassphrase(secretOf("pass")))
        return nullptr;
    return vault;
}

void EnvironmentRepositoryTest::keepsEveryField()
{
    EnvironmentRepository repository(*m_connection);
    const Environment second = anEnvironment(QStringLiteral("b 店铺"));
    const Environment first = anEnvironment(QStringLiteral("a"));
    QVERIFY(repository.save(second, 1, kActor));
    QVERIFY(repository.save(first, 2, kActor));
    QCOMPARE(*repository.find(second.name), second);
    QCOMPARE(*repository.list(), (QList<Environment>{ first, second }));
    QCOMPARE(repository.find(EnvironmentName(QStringLiteral("c"))).error().kind, ErrorKind::NotFound);
}

void EnvironmentRepositoryTest::keepsEverySite()
{
    EnvironmentRepository repository(*m_connection);
    for (const Site site : kSites) {
        Environment environment = anEnvironment(siteId(site));
        environment.site = site;
        QVERIFY(repository.save(environment, 1, kActor));
        QCOMPARE(repository.find(environment.name)->site, site);
    }
}

void EnvironmentRepositoryTest::keepsEmptyFieldsEmpty()
{
    EnvironmentRepository repository(*m_connection);
    Environment environment;
    environment.name = EnvironmentName(QStringLiteral("bare"));
    environment.baseUrl = QUrl(QStringLiteral("http://127.0.0.1:1"));
    QVERIFY(repository.save(environment, 1, kActor));
    QCOMPARE(*repository.find(environment.name), environment);
}

void EnvironmentRepositoryTest::replacesTheOneOfThatName()
{
    EnvironmentRepository repository(*m_connection);
    Environment environment = anEnvironment(QStringLiteral("shop"));
    QVERIFY(repository.save(environment, 1, kActor));
    environment.accessKey = QStringLiteral("ANOTHER");
    QVERIFY(repository.save(environment, 2, kActor));
    QCOMPARE(*repository.list(), QList<Environment>{ environment });
}

void EnvironmentRepositoryTest::refusesWhatIsNotValid()
{
    EnvironmentRepository repository(*m_connection);
    Environment environment = anEnvironment(QStringLiteral("shop"));
    environment.baseUrl = QUrl(QStringLiteral("http://mkt.example.com"));
    QCOMPARE(repository.save(environment, 1, kActor).error().kind, ErrorKind::BadInput);
    QVERIFY(repository.list()->isEmpty());
}

void EnvironmentRepositoryTest::removesOne()
{
    EnvironmentRepository repository(*m_connection);
    const Environment environment = anEnvironment(QStringLiteral("shop"));
    QVERIFY(repository.save(environment, 1, kActor));
    QVERIFY(repository.remove(environment.name, 2, kActor));
    QCOMPARE(repository.remove(environment.name, 3, kActor).error().kind, ErrorKind::NotFound);
    QVERIFY(repository.list()->isEmpty());
}

void EnvironmentRepositoryTest::recordsStepsThatCanBeUndone()
{
    // GIVEN
    EnvironmentRepository repository(*m_connection);
    const Environment environment = anEnvironment(QStringLiteral("shop"));
    QVERIFY(repository.save(environment, 1, kActor));
    QVERIFY(repository.remove(environment.name, 2, kActor));
    // WHEN
    Steps steps(*m_connection);
    const auto last = steps.nextToUndo();
    QVERIFY(last && *last);
    QCOMPARE((*last)->actor, kActor);
    QVERIFY(steps.undo((*last)->id, 3, kActor));
    // THEN
    QCOMPARE(*repository.find(environment.name), environment);
}

void EnvironmentRepositoryTest::givesCredentialsFromTheVault()
{
    const auto vault = openVault();
    QVERIFY(vault);
    const Environment environment = anEnvironment(QStringLiteral("shop"));
    QVERIFY(vault->write(secretPlace(environment.name, SecretField::SecretKey), secretOf("sk")));
    const Result<Credentials> plain = credentials(environment, *vault);
    QVERIFY(plain);
    QCOMPARE(plain->accessKey, environment.accessKey);
    QVERIFY(plain->secretKey == secretOf("sk"));
    QVERIFY(plain->securityToken.isEmpty());
    QVERIFY(vault->write(secretPlace(environment.name, SecretField::SecurityToken), secretOf("token")));
    QVERIFY(credentials(environment, *vault)->securityToken == secretOf("token"));
}

void EnvironmentRepositoryTest::tellsWhatIsMissingOfTheCredentials()
{
    const auto vault = openVault();
    QVERIFY(vault);
    Environment environment = anEnvironment(QStringLiteral("shop"));
    QCOMPARE(credentials(environment, *vault).error().kind, ErrorKind::NotFound);
    environment.accessKey.clear();
    QCOMPARE(credentials(environment, *vault).error().kind, ErrorKind::BadInput);
    vault->lock();
    QCOMPARE(credentials(anEnvironment(QStringLiteral("shop")), *vault).error().kind, ErrorKind::Locked);
}

void EnvironmentRepositoryTest::removesTheSecretsOfOneEnvironment()
{
    const auto vault = openVault();
    QVERIFY(vault);
    const EnvironmentName shop(QStringLiteral("shop"));
    const EnvironmentName other(QStringLiteral("shop/sk"));
    for (const EnvironmentName &name : { shop, other }) {
        QVERIFY(vault->write(secretPlace(name, SecretField::SecretKey), secretOf("sk")));
        QVERIFY(vault->write(secretPlace(name, SecretField::CallbackCommon), secretOf("key")));
    }
    QCOMPARE(*storedSecretFields(shop, *vault),
        (QList<SecretField>{ SecretField::SecretKey, SecretField::CallbackCommon }));
    QVERIFY(removeSecrets(shop, *vault));
    QVERIFY(storedSecretFields(shop, *vault)->isEmpty());
    QCOMPARE(storedSecretFields(other, *vault)->size(), 2);
}

ZHANGGUI_TEST(EnvironmentRepositoryTest)
#include "environment_repository_test.moc"
