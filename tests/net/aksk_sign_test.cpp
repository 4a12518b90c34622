#include "net/signing/aksk.h"
#include "tests/support/test_main.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace zhanggui;

namespace {

constexpr qint64 kNewYear2026 = 1767225600000; // 20260101T000000Z

QJsonObject vectorFile()
{
    QFile file(QStringLiteral(ZHANGGUI_TEST_DATA "/signing/aksk.json"));
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

QByteArray utf8(const QJsonValue &value)
{
    return value.toString().toUtf8();
}

WireRequest requestOf(const QJsonObject &vector)
{
    WireRequest request{ utf8(vector[u"method"]), utf8(vector[u"target"]), {}, utf8(vector[u"body"]) };
    for (const auto &header : vector[u"headers"].toArray())
        request.headers.append({ utf8(header[0]), utf8(header[1]) });
    return request;
}

Secret secret(const char *text)
{
    return Secret(QByteArrayView(text));
}

WireRequest get(const char *target, HttpHeaders headers = {})
{
    return { "GET", target, std::move(headers), {} };
}

QByteArray canonicalOf(const WireRequest &request)
{
    const auto made = signAkskWire(request, QStringLiteral("AK"), secret("SK"), kNewYear2026);
    return made ? made->canonicalRequest : QByteArray("refused: ") + made.error().what.toUtf8();
}

} // namespace

class AkskSignTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void signsAsTheVectorsSay_data();
    void signsAsTheVectorsSay();
    void writesTheOfficialCanonicalQuery();
    void canonicalisesPaths_data();
    void canonicalisesPaths();
    void canonicalisesQueries_data();
    void canonicalisesQueries();
    void signsExactlyTheGivenHeaders();
    void addsTheDateOnlyWhenItIsAbsent();
    void takesTheGivenPayloadHash();
    void hashesTheExactBody();
    void replacesAnEarlierAuthorization();
    void refusesWhatCannotBeSigned_data();
    void refusesWhatCannotBeSigned();
    void signsWhatQtSends_data();
    void signsWhatQtSends();
    void namesTheHostAsSent_data();
    void namesTheHostAsSent();
    void readsDates();
    void tellsNoSecret();
};

void AkskSignTest::signsAsTheVectorsSay_data()
{
    QTest::addColumn<QJsonObject>("vector");
    for (const auto &value : vectorFile()[u"vectors"].toArray()) {
        if (value[u"accepted"].toBool())
            QTest::newRow(utf8(value[u"id"]).constData()) << value.toObject();
    }
}

void AkskSignTest::signsAsTheVectorsSay()
{
    QFETCH(QJsonObject, vector);
    const auto made = signAkskWire(
        requestOf(vector), vector[u"accessKey"].toString(), Secret(utf8(vector[u"secretKey"])), 0);
    QVERIFY(made.has_value());
    QCOMPARE(made->canonicalRequest, utf8(vector[u"canonicalRequest"]));
    QCOMPARE(made->stringToSign, utf8(vector[u"stringToSign"]));
    QCOMPARE(made->authorization, utf8(vector[u"authorization"]));
    QVERIFY(made->authorization.endsWith(made->signature));
}

void AkskSignTest::writesTheOfficialCanonicalQuery()
{
    const QJsonArray cases = vectorFile()[u"canonicalQuery"].toArray();
    QCOMPARE(cases.size(), 1);
    QCOMPARE(canonicalQuery(utf8(cases[0][u"query"])), utf8(cases[0][u"expected"]));
}

void AkskSignTest::canonicalisesPaths_data()
{
    QTest::addColumn<QByteArray>("raw");
    QTest::addColumn<QByteArray>("canonical");
    const auto row = [](const char *name, const char *raw, const char *canonical) {
        QTest::newRow(name) << QByteArray(raw) << QByteArray(canonical);
    };
    row("root", "/", "/");
    row("empty", "", "/");
    row("slash is added", "/a/b", "/a/b/");
    row("slash is there", "/a/b/", "/a/b/");
    row("two slashes stay", "//a//", "//a//");
    row("lower-case escape", "/%e4%ba%91", "/%E4%BA%91/");
    row("upper-case escape", "/%E4%BA%91", "/%E4%BA%91/");
    row("bare UTF-8", "/云", "/%E4%BA%91/");
    row("needless escape", "/%41%7e%7E", "/A~~/");
    row("slash in a segment", "/a%2Fb%2fc", "/a%2Fb%2Fc/");
    row("dot segments stay", "/a/./b/../c", "/a/./b/../c/");
    row("encoded dots", "/%2e%2E/x", "/../x/");
    row("plus and others", "/a+b!$&'()*,;=:@", "/a%2Bb%21%24%26%27%28%29%2A%2C%3B%3D%3A%40/");
    row("malformed escapes are text", "/%zz%4%", "/%25zz%254%25/");
    row("half of a character", "/%e4", "/%E4/");
    row("encoded percent", "/%2541", "/%2541/");
}

void AkskSignTest::canonicalisesPaths()
{
    QFETCH(QByteArray, raw);
    QFETCH(QByteArray, canonical);
    QCOMPARE(canonicalUri(raw), canonical);
}

void AkskSignTest::canonicalisesQueries_data()
{
    QTest::addColumn<QByteArray>("raw");
    QTest::addColumn<QByteArray>("canonical");
    const auto row = [](const char *name, const char *raw, const char *canonical) {
        QTest::newRow(name) << QByteArray(raw) << QByteArray(canonical);
    };
    row("none", "", "");
    row("no value, no equals sign", "b&a=", "a=&b=");
    row("second equals sign belongs to the value", "a=b=c", "a=b%3Dc");
    row("empty pieces", "&&a=1&&", "a=1");
    row("empty name", "=1", "=1");
    row("sorted by name", "orderLineId=2&orderId=1", "orderId=1&orderLineId=2");
    row("upper case before lower", "b=1&A=2&a=3", "A=2&a=3&b=1");
    row("same name by value", "a=2&a=10&a=1", "a=1&a=10&a=2");
    row("duplicates stay", "a=1&a=1", "a=1&a=1");
    row("name before its longer sister", "a-b=1&a=2", "a=2&a-b=1");
    row("space", "a=b%20c", "a=b%20c");
    row("plus is a plus", "a=b+c", "a=b%2Bc");
    row("encoded plus", "a=b%2Bc", "a=b%2Bc");
    row("tilde", "a=%7E~", "a=~~");
    row("Chinese in either spelling", "b=%e4%ba%91&a=云", "a=%E4%BA%91&b=%E4%BA%91");
    row("order of the decoded text", "a=%7B&a=A&a=%2C&a=-", "a=%2C&a=-&a=A&a=%7B");
    row("question mark", "a=?", "a=%3F");
}

void AkskSignTest::canonicalisesQueries()
{
    QFETCH(QByteArray, raw);
    QFETCH(QByteArray, canonical);
    QCOMPARE(canonicalQuery(raw), canonical);
}

void AkskSignTest::signsExactlyTheGivenHeaders()
{
    // GIVEN names in any case, blanks around values, an underscore, a repeated name
    const HttpHeaders headers{ { "X-Sdk-Date", " 20260101T000000Z\t" }, { "ACCEPT", "  a  b " },
        { "x_skip", "1" }, { "X-Tag", "two" }, { "x-tag", "one" } };
    // WHEN it is signed
    const auto made = signAkskWire(get("/p", headers), QStringLiteral("AK"), secret("SK"), 0);
    // THEN names are lower case and sorted, inner blanks kept, each value of a name has its line, no host
    QVERIFY(made.has_value());
    QCOMPARE(made->signedHeaders, "accept;x-sdk-date;x-tag");
    QCOMPARE(made->canonicalRequest,
        "GET\n/p/\n\naccept:a  b\nx-sdk-date:20260101T000000Z\nx-tag:one\nx-tag:two\n\n"
        "accept;x-sdk-date;x-tag\ne3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    // AND what is to be sent is what was given and the authorization
    QCOMPARE(made->headers.mid(0, 5), headers);
    QCOMPARE(made->headers.size(), 6);
    QCOMPARE(made->headers.last(), (HttpHeader{ "Authorization", made->authorization }));
}

void AkskSignTest::addsTheDateOnlyWhenItIsAbsent()
{
    const auto absent = signAkskWire(get("/"), QStringLiteral("AK"), secret("SK"), kNewYear2026);
    QVERIFY(absent.has_value());
    QCOMPARE(headerValue(absent->headers, "X-Sdk-Date"), "20260101T000000Z");
    QCOMPARE(absent->signedHeaders, "x-sdk-date");
    const HttpHeaders lower{ { "x-sdk-date", "20200608T023900Z" } };
    const auto given = signAkskWire(get("/", lower), QStringLiteral("AK"), secret("SK"), kNewYear2026);
    QVERIFY(given.has_value());
    QCOMPARE(given->headers.size(), 2);
    QVERIFY(given->stringToSign.startsWith("SDK-HMAC-SHA256\n20200608T023900Z\n"));
}

void AkskSignTest::takesTheGivenPayloadHash()
{
    WireRequest request = get("/", { { "X-Sdk-Content-Sha256", "UNSIGNED-PAYLOAD" } });
    request.body = "anything";
    QVERIFY(canonicalOf(request).endsWith("\nUNSIGNED-PAYLOAD"));
    QVERIFY(canonicalOf(request).contains("\nx-sdk-content-sha256:UNSIGNED-PAYLOAD\n"));
}

void AkskSignTest::hashesTheExactBody()
{
    WireRequest request = get("/");
    request.method = "post";
    request.body = QByteArray("a\0\r\n\xff", 5);
    QVERIFY(canonicalOf(request).startsWith("POST\n"));
    QVERIFY(
        canonicalOf(request).endsWith("\ndc44e33f0f3a24f15a85b9d2ab7d9aa612b77494a104f90539cef7321ddf0e7b"));
}

void AkskSignTest::replacesAnEarlierAuthorization()
{
    const HttpHeaders headers{ { "authorization", "old" } };
    const auto made = signAkskWire(get("/", headers), QStringLiteral("AK"), secret("SK"), kNewYear2026);
    QVERIFY(made.has_value());
    QCOMPARE(made->signedHeaders, "x-sdk-date");
    QCOMPARE(headerValue(made->headers, "Authorization"), made->authorization);
    QCOMPARE(made->headers.size(), 2);
}

void AkskSignTest::refusesWhatCannotBeSigned_data()
{
    QTest::addColumn<WireRequest>("request");
    QTest::addColumn<QString>("accessKey");
    QTest::addColumn<QByteArray>("key");
    const auto row = [](const char *name, WireRequest request, const char *ak = "AK",
                         const char *key = "SK") {
        QTest::newRow(name) << std::move(request) << QString::fromUtf8(ak) << QByteArray(key);
    };
    row("no access key", get("/"), "");
    row("access key that ends the field", get("/"), "AK,b");
    row("no secret", get("/"), "AK", "");
    row("no method", { "", "/", {}, {} });
    row("method with a blank", { "GE T", "/", {}, {} });
    row("relative target", get("a"));
    row("blank in the target", get("/a b"));
    row("line break in the target", get("/a\nb"));
    row("fragment", get("/a#b"));
    row("name with a blank", get("/", { { "a b", "1" } }));
    row("empty name", get("/", { { "", "1" } }));
    row("line break in a value", get("/", { { "a", "1\r\nb: 2" } }));
    row("NUL in a value", get("/", { { "a", QByteArray("1\0", 2) } }));
    row("two dates",
        get("/", { { "X-Sdk-Date", "20260101T000000Z" }, { "x-sdk-date", "20260101T000000Z" } }));
    row("date of another form", get("/", { { "X-Sdk-Date", "2026-01-01T00:00:00Z" } }));
    row("no real date", get("/", { { "X-Sdk-Date", "20260230T000000Z" } }));
    row("empty date", get("/", { { "X-Sdk-Date", "" } }));
}

void AkskSignTest::refusesWhatCannotBeSigned()
{
    QFETCH(WireRequest, request);
    QFETCH(QString, accessKey);
    QFETCH(QByteArray, key);
    const auto made = signAkskWire(request, accessKey, Secret(key), kNewYear2026);
    QVERIFY(!made.has_value());
    QCOMPARE(made.error().kind, ErrorKind::BadInput);
}

void AkskSignTest::signsWhatQtSends_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QByteArray>("target");
    const auto row = [](const char *url, const char *target) {
        QTest::newRow(url) << QString::fromUtf8(url) << QByteArray(target);
    };
    row("https://h.example", "/");
    row("https://h.example?a=1", "/?a=1");
    row("https://h.example/p?a=%e4%ba%91&b=云", "/p?a=%E4%BA%91&b=%E4%BA%91");
    row("https://h.example/p?a=1+2&b=%2B&c=%20&d=&e&f=~%7E#x", "/p?a=1+2&b=%2B&c=%20&d=&e&f=~~");
    row("https://h.example/a%2Fb/../c?", "/a%2Fb/../c?");
}

void AkskSignTest::signsWhatQtSends()
{
    QFETCH(QString, url);
    QFETCH(QByteArray, target);
    QCOMPARE(requestTarget(QUrl(url)), target);
    const auto made =
        signAksk({ "GET", QUrl(url), {}, {} }, QStringLiteral("AK"), secret("SK"), kNewYear2026);
    QVERIFY(made.has_value());
    QCOMPARE(made->canonicalRequest, canonicalOf(get(target.constData())));
    QCOMPARE(headerValue(made->request.headers, "Authorization"), made->authorization);
    QCOMPARE(made->request.url, QUrl(url));
}

void AkskSignTest::namesTheHostAsSent_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QByteArray>("host");
    QTest::newRow("plain") << QStringLiteral("https://mkt.myhuaweicloud.com/x")
                           << QByteArray("mkt.myhuaweicloud.com");
    QTest::newRow("usual port") << QStringLiteral("https://h:443/") << QByteArray("h");
    QTest::newRow("own port") << QStringLiteral("http://127.0.0.1:8080/") << QByteArray("127.0.0.1:8080");
    QTest::newRow("https on 80") << QStringLiteral("https://h:80/") << QByteArray("h:80");
    QTest::newRow("IPv6") << QStringLiteral("http://[::1]:81/") << QByteArray("[::1]:81");
}

void AkskSignTest::namesTheHostAsSent()
{
    QFETCH(QString, url);
    QFETCH(QByteArray, host);
    QCOMPARE(hostHeaderValue(QUrl(url)), host);
}

void AkskSignTest::readsDates()
{
    QCOMPARE(sdkDate(kNewYear2026), "20260101T000000Z");
    QCOMPARE(sdkDateMs("20260101T000000Z"), std::optional<qint64>(kNewYear2026));
    QVERIFY(!sdkDateMs("20260101T000000z"));
    QVERIFY(!sdkDateMs("20260101T0000+1Z"));
    QVERIFY(!sdkDateMs("20260101T250000Z"));
    QVERIFY(!sdkDateMs(""));
}

void AkskSignTest::tellsNoSecret()
{
    const auto made = signAkskWire(get("/"), QStringLiteral("AK"), secret("MARKER-secret"), kNewYear2026);
    QVERIFY(made.has_value());
    const QByteArray all = made->canonicalRequest + made->stringToSign + made->authorization;
    QVERIFY(!all.contains("MARKER-secret"));
}

ZHANGGUI_TEST(AkskSignTest)
#include "aksk_sign_test.moc"
