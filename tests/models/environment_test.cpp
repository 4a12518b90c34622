#include "models/environments/environment.h"
#include "models/environments/site_defaults.h"
#include "tests/support/test_main.h"

#include <QFile>
#include <QTemporaryDir>

using namespace zhanggui;

namespace {

Environment anEnvironment()
{
    Environment environment;
    environment.name = EnvironmentName(QStringLiteral("店铺 1"));
    environment.site = Site::China;
    environment.baseUrl = QUrl(QStringLiteral("https://mkt.example.com"));
    environment.accessKey = QStringLiteral("EXAMPLEACCESSKEY0001");
    environment.currency = QStringLiteral("CNY");
    return environment;
}

/// The field that the refusal names; empty when it was accepted.
QString refusedField(const Environment &environment)
{
    const Result<Environment> checked = validated(environment);
    return checked ? QString() : checked.error().detail.section(u':', 0, 0);
}

} // namespace

class EnvironmentTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void acceptsAddressesThatKeepSecretsSafe_data();
    void acceptsAddressesThatKeepSecretsSafe();
    void refusesAddressesThatDoNot_data();
    void refusesAddressesThatDoNot();
    void namesTheFieldThatIsWrong_data();
    void namesTheFieldThatIsWrong();
    void refusesAPlainHttpFallbackToAnotherMachine();
    void readsTheCaFileBeforeAcceptingIt();
    void tidiesWhatWasTyped();
    void knowsTheDocumentedHosts();
    void keepsIdsOfSitesAndFieldsApart();
};

void EnvironmentTest::acceptsAddressesThatKeepSecretsSafe_data()
{
    QTest::addColumn<QString>("url");
    for (const char *url : { "https://mkt.example.com", "https://mkt.example.com:8443",
             "https://10.0.0.1/base", "http://127.0.0.1:8080", "http://127.255.0.9", "http://[::1]:9",
             "http://localhost:1", "http://LOCALHOST" })
        QTest::newRow(url) << QString::fromUtf8(url);
}

void EnvironmentTest::acceptsAddressesThatKeepSecretsSafe()
{
    QFETCH(QString, url);
    Environment environment = anEnvironment();
    environment.baseUrl = QUrl(url);
    QCOMPARE(refusedField(environment), QString());
}

void EnvironmentTest::refusesAddressesThatDoNot_data()
{
    QTest::addColumn<QString>("url");
    for (const char *url :
        { "", "mkt.example.com", "http://mkt.example.com", "http://128.0.0.1", "http://127.0.0.1.example.com",
            "http://localhost.example.com", "http://[::2]", "http://10.0.0.1", "ftp://127.0.0.1",
            "file:///etc", "https://", "https://user@mkt.example.com", "https://user:pw@mkt.example.com",
            "https://mkt.example.com?x=1", "https://mkt.example.com#f", "https://@mkt.example.com" })
        QTest::newRow(url) << QString::fromUtf8(url);
}

void EnvironmentTest::refusesAddressesThatDoNot()
{
    QFETCH(QString, url);
    Environment environment = anEnvironment();
    environment.baseUrl = QUrl(url);
    QCOMPARE(refusedField(environment), QStringLiteral("baseUrl"));
}

void EnvironmentTest::namesTheFieldThatIsWrong_data()
{
    using Edit = std::function<void(Environment &)>;
    QTest::addColumn<Edit>("edit");
    QTest::addColumn<QString>("field");
    const auto row = [](const char *title, const char *field, const Edit &edit) {
        QTest::newRow(title) << edit << QString::fromLatin1(field);
    };
    const auto name = [](const QString &text) {
        return [text](Environment &e) { e.name = EnvironmentName(text); };
    };
    row("nothing", "", [](Environment &) {});
    row("name of 64", "", name(QString(64, u'x')));
    row("no name", "name", name(QStringLiteral("  ")));
    row("long name", "name", name(QString(65, u'x')));
    row("name with line end", "name", name(QStringLiteral("a\nb")));
    row("name that turns text", "name", name(QStringLiteral("a\u202Eb")));
    row("AK with blank", "accessKey", [](Environment &e) { e.accessKey = QStringLiteral("A B"); });
    row("AK with line end", "accessKey", [](Environment &e) { e.accessKey = QStringLiteral("A\r\nX: y"); });
    row("AK with comma", "accessKey", [](Environment &e) { e.accessKey = QStringLiteral("A,B"); });
    row("Chinese AK", "accessKey", [](Environment &e) { e.accessKey = QStringLiteral("密钥"); });
    row("no AK yet", "", [](Environment &e) { e.accessKey.clear(); });
    row("fallback host", "", [](Environment &e) { e.fallbackHost = QStringLiteral("b.example.cn"); });
    row("fallback with port", "", [](Environment &e) { e.fallbackHost = QStringLiteral("127.0.0.1:81"); });
    row("fallback with scheme", "fallbackHost",
        [](Environment &e) { e.fallbackHost = QStringLiteral("https://b.example.cn"); });
    row("fallback with path", "fallbackHost",
        [](Environment &e) { e.fallbackHost = QStringLiteral("b.example.cn/x"); });
    row("fallback with user", "fallbackHost",
        [](Environment &e) { e.fallbackHost = QStringLiteral("u@b.example.cn"); });
    row("http proxy", "", [](Environment &e) { e.proxy = QStringLiteral("http://proxy.example:3128"); });
    row("socks proxy", "", [](Environment &e) { e.proxy = QStringLiteral("socks5://127.0.0.1:1080"); });
    row("proxy with password", "proxy",
        [](Environment &e) { e.proxy = QStringLiteral("http://u:pw@proxy.example:3128"); });
    row("proxy without port", "proxy",
        [](Environment &e) { e.proxy = QStringLiteral("http://proxy.example"); });
    row("unknown proxy", "proxy", [](Environment &e) { e.proxy = QStringLiteral("ftp://proxy.example:1"); });
    row("currency", "currency", [](Environment &e) { e.currency = QStringLiteral("yuan"); });
    row("no currency", "", [](Environment &e) { e.currency.clear(); });
    row("no CA file there", "caFile", [](Environment &e) { e.caFile = QStringLiteral("/no/such.pem"); });
    row("CA file is a folder", "caFile", [](Environment &e) { e.caFile = QStringLiteral("/"); });
}

void EnvironmentTest::namesTheFieldThatIsWrong()
{
    QFETCH(std::function<void(Environment &)>, edit);
    QFETCH(QString, field);
    Environment environment = anEnvironment();
    edit(environment);
    QCOMPARE(refusedField(environment), field);
}

void EnvironmentTest::refusesAPlainHttpFallbackToAnotherMachine()
{
    // GIVEN a base address over plain http, whose scheme the fallback takes over
    Environment environment = anEnvironment();
    environment.baseUrl = QUrl(QStringLiteral("http://127.0.0.1:8080"));
    environment.fallbackHost = QStringLiteral("mkt.example.cn");
    // THEN
    QCOMPARE(refusedField(environment), QStringLiteral("fallbackHost"));
    environment.fallbackHost = QStringLiteral("127.0.0.1:8081");
    QCOMPARE(refusedField(environment), QString());
}

void EnvironmentTest::readsTheCaFileBeforeAcceptingIt()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("ca.pem"));
    const auto write = [&path](const QByteArray &text) {
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
    };
    Environment environment = anEnvironment();
    environment.caFile = path;

    QVERIFY(write("-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n"));
    QCOMPARE(refusedField(environment), QString());
    QVERIFY(write("-----BEGIN PRIVATE KEY-----\nMIIB\n-----END PRIVATE KEY-----\n"));
    QCOMPARE(refusedField(environment), QStringLiteral("caFile"));
    QVERIFY(write("-----END CERTIFICATE-----\n-----BEGIN CERTIFICATE-----\n"));
    QCOMPARE(refusedField(environment), QStringLiteral("caFile"));
}

void EnvironmentTest::tidiesWhatWasTyped()
{
    // GIVEN
    Environment environment = anEnvironment();
    environment.name = EnvironmentName(QStringLiteral("  shop "));
    environment.baseUrl = QUrl(QStringLiteral("https://mkt.example.com/"));
    environment.currency = QStringLiteral("usd");
    // WHEN
    const Result<Environment> checked = validated(environment);
    // THEN
    QVERIFY(checked);
    QCOMPARE(checked->name.text(), QStringLiteral("shop"));
    QCOMPARE(checked->baseUrl.toString(), QStringLiteral("https://mkt.example.com"));
    QCOMPARE(checked->currency, QStringLiteral("USD"));
}

void EnvironmentTest::knowsTheDocumentedHosts()
{
    const auto china = siteDefaults(Site::China);
    QVERIFY(china);
    QCOMPARE(china->baseUrl, QUrl(QStringLiteral("https://mkt.myhuaweicloud.com")));
    QCOMPARE(china->fallbackHost, QStringLiteral("mkt.myhuaweicloud.cn"));
    QCOMPARE(china->currency, QStringLiteral("CNY"));
    const auto international = siteDefaults(Site::KooGallery);
    QVERIFY(international);
    QCOMPARE(international->baseUrl.host(), QStringLiteral("mkt-intl.myhuaweicloud.com"));
    const auto europe = siteDefaults(Site::Europe);
    QVERIFY(europe);
    QCOMPARE(europe->baseUrl.host(), QStringLiteral("mkt.myhuaweicloud.eu"));
    QVERIFY(europe->fallbackHost.isEmpty());

    for (const Site site : { Site::China, Site::KooGallery, Site::Europe }) {
        const auto environment = environmentForSite(EnvironmentName(QStringLiteral("shop")), site);
        QVERIFY(environment);
        QVERIFY(validated(*environment));
    }
    QVERIFY(environmentForSite(EnvironmentName(QStringLiteral("e")), Site::Emulator)->baseUrl.isEmpty());
}

void EnvironmentTest::keepsIdsOfSitesAndFieldsApart()
{
    for (const Site site : kSites)
        QCOMPARE(siteFromId(siteId(site)), std::optional(site));
    QVERIFY(!siteFromId(QStringLiteral("CN")));
    QSet<QString> places;
    for (const SecretField field : kSecretFields)
        places.insert(secretPlace(EnvironmentName(QStringLiteral("shop")), field));
    QCOMPARE(places.size(), qsizetype(kSecretFields.size()));
    QVERIFY(places.contains(QStringLiteral("environment/shop/sk")));
}

ZHANGGUI_TEST(EnvironmentTest)
#include "environment_test.moc"
