#include "models/json/json_value.h"
#include "net/callbacks/request_builder.h"
#include "net/signing/callback_verify.h"
#include "net/signing/digest.h"
#include "net/signing/field_cipher.h"
#include "net/signing/form_encoding.h"
#include "tests/support/results.h"
#include "tests/support/sample_callbacks.h"
#include "tests/support/test_main.h"

#include <QUrlQuery>

using namespace zhanggui;
using namespace zhanggui::test;

namespace {

constexpr qint64 kNow = 1'680'508'066'618;
const Secret kKey{ QByteArrayView("test-access-key-0001") };

struct Parts {
    QByteArray method;
    QByteArray path;
    QByteArray query;
    QByteArray head;
    QByteArray body;

    QByteArray header(const QByteArray &name) const
    {
        const QByteArray wanted = "\r\n" + name + ": ";
        const qsizetype at = head.indexOf(wanted);
        return at < 0 ? QByteArray() : head.mid(at + wanted.size()).split('\r').first();
    }
    QByteArray parameter(const QByteArray &name) const
    {
        const auto all = decodedQuery(query).value_or(CallbackParameters());
        for (const auto &[key, value] : all) {
            if (key == name)
                return value;
        }
        return {};
    }
};

Parts partsOf(const QByteArray &bytes)
{
    const qsizetype end = bytes.indexOf("\r\n\r\n");
    Parts parts;
    parts.head = bytes.first(end + 2);
    parts.body = bytes.sliced(end + 4);
    const QList<QByteArray> line = parts.head.split('\r').first().split(' ');
    parts.method = line.value(0);
    parts.path = line.value(1).split('?').first();
    parts.query =
        line.value(1).contains('?') ? line.value(1).mid(line.value(1).indexOf('?') + 1) : QByteArray();
    return parts;
}

/// Where each family keeps the parts of its signature, read by the verifying side.
struct Family {
    QString name;

    bool isV1() const { return name.endsWith(QLatin1String("v1")); }
    bool hasNonce() const { return name == QLatin1String("saas-v2") || name == QLatin1String("kit"); }
    CallbackInterface callback() const
    {
        CallbackInterface made = aCallback(
            QStringLiteral("x.newInstance"), name, name == QLatin1String("saas-v1") ? "GET" : "POST");
        made.key = name == QLatin1String("jwt") ? CallbackKey::Gateway : CallbackKey::Basic;
        return made;
    }
    QByteArray part(const Parts &parts, const QByteArray &what) const
    {
        if (name == QLatin1String("kit"))
            return parts.header(QByteArray("x-" + what));
        return parts.parameter(what == "sign" ? QByteArray("signature") : what);
    }
    QByteArray token(const Parts &parts) const
    {
        if (name == QLatin1String("jwt"))
            return parts.header("Authorization").mid(7);
        return name == QLatin1String("kit-v1") ? parts.header("authToken") : parts.parameter("authToken");
    }
    QByteArray time(const Parts &parts) const
    {
        if (name == QLatin1String("kit-v1"))
            return readJson(parts.body)->root.member(u"timeStamp").text.toUtf8();
        if (name == QLatin1String("jwt"))
            return QByteArray::number(readJson(
                QByteArray::fromBase64(token(parts).split('.').value(1), QByteArray::Base64UrlEncoding))
                                          ->root.member(u"timestamp")
                                          .text.toLongLong());
        return name == QLatin1String("saas-v1") ? parts.parameter("timeStamp") : part(parts, "timestamp");
    }
    bool signatureIsRight(const Parts &parts, bool inSeconds) const
    {
        if (name == QLatin1String("saas-v1"))
            return verifySaasV1(decodedQuery(parts.query).value(), kKey);
        if (name == QLatin1String("kit-v1"))
            return verifyKitV1(parts.body, token(parts), kKey);
        if (name == QLatin1String("jwt"))
            return verifyGatewayJwt(
                       token(parts), "api-key-id", kKey, inSeconds ? kNow / 1000 : kNow - 100'000)
                == GatewayJwtVerdict::Good;
        if (name == QLatin1String("kit"))
            return verifyKit(
                parts.body, part(parts, "nonce"), part(parts, "timestamp"), part(parts, "sign"), kKey);
        return verifySaasV2(
            parts.body, part(parts, "nonce"), part(parts, "timestamp"), part(parts, "sign"), kKey);
    }
    /// Whether the request names that part at all.
    bool carries(const Parts &parts, const QString &member) const
    {
        const QByteArray all = QByteArray(parts.head + parts.query + parts.body).toLower();
        if (name == QLatin1String("kit"))
            return all.contains(QByteArray("x-" + member.left(4).toUtf8()));
        if (hasNonce())
            return all.contains(QByteArray(member.toUtf8() + '='));
        if (member == QLatin1String("signature"))
            return all.contains("authtoken") || all.contains("authorization");
        return isV1() && member == QLatin1String("timestamp") && all.contains("timestamp");
    }
};

} // namespace

class RequestBuilderTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void shouldBuildWhatTheMarketplaceSends();
    void shouldSignAsTheVectorSays();
    void shouldBuildEachForm_data();
    void shouldBuildEachForm();
    void shouldWriteTheBodyInEachWay_data();
    void shouldWriteTheBodyInEachWay();
    void shouldMakeVolatileValuesAnewAtEverySend();
    void shouldKeepTheAddressesOwnQueryAndAppendTheInterfacesPath();
    void shouldSignV1QueriesWithTheAddressesOwnPart();
    void shouldEncipherAndCodeV1Fields();
    void shouldSignKitsInHeaders();
    void shouldSendAJwt();
    void shouldNotLetAValueBreakTheHead_data();
    void shouldNotLetAValueBreakTheHead();
    void shouldTellWhatCannotBeBuilt();
    void shouldFillPlaces_data();
    void shouldFillPlaces();

private:
    RequestContext context();
    BuiltRequest build(const CallbackInterface &callback, const CaseStep &step);

    CallbackKeys m_keys;
    QUrl m_url{ QStringLiteral("http://127.0.0.1:8080/saasproduce") };
    RandomBytes m_random = countingBytes();
};

RequestContext RequestBuilderTest::context()
{
    for (const CallbackKey type :
        { CallbackKey::Basic, CallbackKey::V1, CallbackKey::JointSaas, CallbackKey::Gateway })
        m_keys.keys.insert(type, kKey);
    m_keys.gatewayApiKey = Secret(QByteArrayView("api-key-id"));
    RequestContext made;
    made.values.nowMs = kNow;
    made.values.random = m_random;
    made.values.order = QStringLiteral("CS1");
    made.values.newOrder = QStringLiteral("CS2");
    made.keys = &m_keys;
    made.url = m_url;
    return made;
}

BuiltRequest RequestBuilderTest::build(const CallbackInterface &callback, const CaseStep &step)
{
    const Result<BuiltRequest> built = buildRequest(callback, step, context());
    if (!built)
        qFatal("%s", qPrintable(built.error().what));
    return *built;
}

void RequestBuilderTest::shouldBuildWhatTheMarketplaceSends()
{
    const BuiltRequest built =
        build(aCallback(QStringLiteral("saas-v2.newInstance"), QStringLiteral("saas-v2")),
            aNewInstance().steps.first());
    const Parts parts = partsOf(built.bytes);

    QCOMPARE(parts.method, QByteArray("POST"));
    QCOMPARE(parts.path, QByteArray("/saasproduce"));
    QCOMPARE(parts.header("Host"), QByteArray("127.0.0.1:8080"));
    QCOMPARE(parts.header("Accept"), QByteArray("application/json"));
    QCOMPARE(parts.header("Content-Type"), QByteArray("application/json;charset=utf8"));
    QCOMPARE(parts.header("Content-Length"), QByteArray::number(parts.body.size()));
    QVERIFY(parts.header("User-Agent").startsWith("zhanggui/"));
    QCOMPARE(parts.header("Connection"), QByteArray("close"));
    QVERIFY(parts.query.startsWith("signature="));
    QCOMPARE(parts.parameter("timestamp"), QByteArray::number(kNow));
    QCOMPARE(parts.parameter("nonce").size(), 64);
    QCOMPARE(parts.parameter("nonce"), built.nonce);
    QVERIFY(parts.body.startsWith("{\"activity\":\"newInstance\",\"businessId\":\""));
    QVERIFY(parts.body.endsWith("\",\"orderId\":\"CS1\",\"orderLineId\":\"CS1-000001\",\"testFlag\":\"1\"}"));
    QVERIFY(built.testFlag);
    QCOMPARE(parts.parameter("signature"), parts.parameter("signature").toUpper());
    QVERIFY(
        verifySaasV2(parts.body, built.nonce, QByteArray::number(kNow), parts.parameter("signature"), kKey));
    QCOMPARE(built.signing.payload, parts.body);
    QCOMPARE(built.signing.kind, QStringLiteral("saas-v2"));
    QVERIFY(!built.signing.canonical.contains(kKey.bytes()));
    QVERIFY(built.signing.canonical.startsWith(QByteArray("********************" + built.nonce)));
    QCOMPARE(built.signing.signature, parts.parameter("signature"));
}

void RequestBuilderTest::shouldSignAsTheVectorSays()
{
    // sc-v2-newInstance of the vectors, made with another program
    const QByteArray nonce = "50D83FDECAED6CCD8EF597F2A577950527928BA287D04E6036E92B2806FD17DA";
    m_random = [nonce](
                   int count) { return QByteArray::fromHex(nonce).left(count).leftJustified(count, 'x'); };
    const CallbackCase made = aCase(QStringLiteral("a"), QStringLiteral("saas-v2.newInstance"),
        { { "testFlag", "\"1\"" }, { "orderLineId", "\"CS2211181819B4LVS-000001\"" },
            { "orderId", "\"CS2211181819B4LVS\"" }, { "activity", "\"newInstance\"" },
            { "businessId", "\"87b94795-0603-4e24-8ae5-69420d60e3c8\"" } });
    const BuiltRequest built = build(
        aCallback(QStringLiteral("saas-v2.newInstance"), QStringLiteral("saas-v2")), made.steps.first());
    m_random = countingBytes();
    QCOMPARE(built.signing.signature.toLower(),
        QByteArray("c506f4221ec15f98c40b8a5d5065d8b815a2c5596cf4421382088b5652565458"));
}

void RequestBuilderTest::shouldBuildEachForm_data()
{
    QTest::addColumn<QString>("member");
    QTest::addColumn<QString>("word");
    QTest::addColumn<bool>("good"); // the signature is right
    const auto row = [](const char *member, const char *word, bool good) {
        QTest::addRow("%s %s", member, word)
            << QString::fromLatin1(member) << QString::fromLatin1(word) << good;
    };
    row("signature", "right", true);
    row("signature", "lower-case", true);
    row("signature", "wrong", false);
    row("signature", "missing", false);
    row("signature", "empty", false);
    row("signature", "other-key", false);
    row("signature", "other-body", false);
    row("signature", "plain-hash", false);
    row("timestamp", "seconds", true);
    row("timestamp", "missing", true);
    row("timestamp", "text", true);
    row("timestamp", "shift", true);
    row("nonce", "reused", true);
    row("nonce", "missing", true);
    row("nonce", "empty", true);
}

void RequestBuilderTest::shouldBuildEachForm()
{
    QFETCH(QString, member);
    QFETCH(QString, word);
    QFETCH(bool, good);
    for (const char *signing : { "saas-v2", "kit", "saas-v1", "kit-v1", "jwt" }) {
        const Family family{ QString::fromLatin1(signing) };
        CaseStep step = aNewInstance().steps.first();
        if (family.isV1())
            step.request.append({ QStringLiteral("timeStamp"), "\"{{utc17}}\"" });
        if (word == QLatin1String("shift"))
            step.form.timestampShiftMs = -61'000;
        else if (member == QLatin1String("signature"))
            step.form.signature = word;
        else
            (member == QLatin1String("nonce") ? step.form.nonce : step.form.timestamp) = word;
        RequestContext with = context();
        with.previousNonce = "BEFORE";
        const Result<BuiltRequest> built = buildRequest(family.callback(), step, with);
        VERIFY_OK(built);
        const Parts parts = partsOf(built->bytes);
        QVERIFY2(family.signatureIsRight(parts, word == QLatin1String("seconds")) == good, signing);
        if (word == QLatin1String("missing"))
            QVERIFY2(!family.carries(parts, member), signing);
        if (word == QLatin1String("shift"))
            QCOMPARE(family.time(parts),
                family.isV1() ? QByteArray("20230403074645618") : QByteArray::number(kNow - 61'000));
        if (word == QLatin1String("seconds") && family.name != QLatin1String("jwt"))
            QCOMPARE(family.time(parts),
                family.isV1() ? QByteArray("20230403074746") : QByteArray::number(kNow / 1000));
        if (word == QLatin1String("reused") && family.hasNonce())
            QCOMPARE(family.part(parts, "nonce"), QByteArray("BEFORE"));
        if (word == QLatin1String("lower-case") && family.hasNonce())
            QCOMPARE(family.part(parts, "sign"), family.part(parts, "sign").toLower());
    }
}

void RequestBuilderTest::shouldWriteTheBodyInEachWay_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("official") << QStringLiteral("official")
                              << QByteArray("{\"a\":null,\"b\":\"云\",\"c\":1.50}");
    QTest::newRow("unsorted") << QStringLiteral("unsorted")
                              << QByteArray("{\"c\":1.50,\"b\":\"云\",\"a\":null}");
    QTest::newRow("pretty") << QStringLiteral("pretty")
                            << QByteArray("{\n  \"a\": null,\n  \"b\": \"云\",\n  \"c\": 1.50\n}");
    QTest::newRow("ascii") << QStringLiteral("ascii")
                           << QByteArray("{\"a\":null,\"b\":\"\\u4e91\",\"c\":1.50}");
    QTest::newRow("newline") << QStringLiteral("newline")
                             << QByteArray("{\"a\":null,\"b\":\"云\",\"c\":1.50}\n");
    QTest::newRow("empty") << QStringLiteral("empty") << QByteArray();
    QTest::newRow("raw") << QStringLiteral("raw") << QByteArray("{\"o\":\"CS1\"");
}

void RequestBuilderTest::shouldWriteTheBodyInEachWay()
{
    QFETCH(QString, word);
    QFETCH(QByteArray, body);
    CaseStep step = aCase(QStringLiteral("a"), QStringLiteral("x.y"),
        { { "c", "1.50" }, { "b", "\"\\u4e91\"" }, { "a", "null" } })
                        .steps.first();
    step.form.body = word;
    step.form.rawBody = "{\"o\":\"{{order}}\"";
    const BuiltRequest built = build(aCallback(QStringLiteral("saas-v2.y"), QStringLiteral("saas-v2")), step);
    const Parts parts = partsOf(built.bytes);
    QCOMPARE(parts.body, body);
    // A server that sorts and drops nulls finds the signature right whatever the spelling.
    if (word != QLatin1String("empty") && word != QLatin1String("raw")) {
        QCOMPARE(built.signing.payload, QByteArray("{\"b\":\"云\",\"c\":1.50}"));
        QVERIFY(verifySaasV2(
            parts.body, built.nonce, parts.parameter("timestamp"), parts.parameter("signature"), kKey));
    } else {
        QCOMPARE(built.signing.payload, body);
    }
}

void RequestBuilderTest::shouldMakeVolatileValuesAnewAtEverySend()
{
    const CallbackInterface callback =
        aCallback(QStringLiteral("saas-v2.newInstance"), QStringLiteral("saas-v2"));
    const CaseStep step = aNewInstance().steps.first();
    const BuiltRequest one = build(callback, step);
    const BuiltRequest two = build(callback, step);
    QVERIFY(one.nonce != two.nonce);
    const auto member = [](const BuiltRequest &built, const QString &name) {
        return readJson(partsOf(built.bytes).body)->root.member(name).text;
    };
    QVERIFY(member(one, QStringLiteral("businessId")) != member(two, QStringLiteral("businessId")));
    QCOMPARE(member(one, QStringLiteral("orderId")), member(two, QStringLiteral("orderId")));
}

void RequestBuilderTest::shouldKeepTheAddressesOwnQueryAndAppendTheInterfacesPath()
{
    m_url = QUrl(QStringLiteral("https://seller.example/a%20b/?tenant=1%262"));
    CallbackInterface callback = aCallback(QStringLiteral("kit-v2.tenantSync"), QStringLiteral("kit"));
    callback.path = QStringLiteral("/produceAPI/v2/tenantSync");
    callback.key = CallbackKey::JointSaas;
    const Parts kit = partsOf(build(callback, aNewInstance().steps.first()).bytes);
    QCOMPARE(kit.path, QByteArray("/a%20b/produceAPI/v2/tenantSync"));
    QCOMPARE(kit.query, QByteArray("tenant=1%262"));
    QCOMPARE(kit.header("Host"), QByteArray("seller.example"));
    QCOMPARE(kit.header("Content-Type"), QByteArray("application/json"));
    m_url = QUrl(QStringLiteral("http://[::1]:80"));
    const Parts plain = partsOf(
        build(aCallback(QStringLiteral("saas-v2.y"), QStringLiteral("saas-v2")), aNewInstance().steps.first())
            .bytes);
    QCOMPARE(plain.path, QByteArray("/"));
    QCOMPARE(plain.header("Host"), QByteArray("[::1]"));
    m_url = QUrl(QStringLiteral("http://127.0.0.1:8080/saasproduce"));
}

void RequestBuilderTest::shouldSignV1QueriesWithTheAddressesOwnPart()
{
    m_url = QUrl(QStringLiteral("http://127.0.0.1/x?tenant=a%20b"));
    CallbackInterface callback =
        aCallback(QStringLiteral("saas-v1.queryInstance"), QStringLiteral("saas-v1"), "GET");
    callback.key = CallbackKey::V1;
    const CallbackCase made = aCase(
        QStringLiteral("a"), callback.id, { { "instanceId", "\"a,b c+/=~云\"" }, { "authToken", "\"x\"" } });
    const Parts parts = partsOf(build(callback, made.steps.first()).bytes);
    m_url = QUrl(QStringLiteral("http://127.0.0.1:8080/saasproduce"));
    QVERIFY(parts.query.startsWith(
        "tenant=a%20b&instanceId=a%2Cb+c%2B%2F%3D%7E%E4%BA%91&timeStamp=20230403074746618&authToken="));
    QVERIFY(parts.body.isEmpty());
    QVERIFY(!parts.head.contains("Content-"));
    QVERIFY(verifySaasV1(decodedQuery(parts.query).value(), kKey));
}

void RequestBuilderTest::shouldEncipherAndCodeV1Fields()
{
    CallbackInterface callback =
        aCallback(QStringLiteral("saas-v1.newInstance"), QStringLiteral("saas-v1"), "GET");
    CallbackField phone;
    phone.name = QStringLiteral("mobilePhone");
    phone.coding = QStringLiteral("field-cipher");
    CallbackField extend;
    extend.name = QStringLiteral("saasExtendParams");
    extend.coding = QStringLiteral("extend-params");
    CallbackField secret;
    secret.name = QStringLiteral("clientSecret");
    secret.coding = QStringLiteral("rsa-oaep");
    callback.request = { phone, extend, secret };
    CaseStep step = aCase(QStringLiteral("a"), callback.id,
        { { "mobilePhone", "\"13800138000\"" }, { "saasExtendParams", "[{\"name\":\"n\",\"value\":\"云\"}]" },
            { "clientSecret", "\"{{uuid}}\"" } })
                        .steps.first();
    const Parts parts = partsOf(build(callback, step).bytes);
    const Result<QByteArray> plain = decryptField(parts.parameter("mobilePhone"), kKey, 256);
    VERIFY_OK(plain);
    QCOMPARE(*plain, QByteArray("13800138000"));
    QCOMPARE(QByteArray::fromBase64(parts.parameter("saasExtendParams")),
        QByteArray("[{\"name\":\"n\",\"value\":\"云\"}]"));
    QCOMPARE(QByteArray::fromBase64(parts.parameter("clientSecret")).size(), 384);
    // AND a value that is wrong on purpose goes as it stands
    step.request.first().wrongOnPurpose = true;
    QCOMPARE(partsOf(build(callback, step).bytes).parameter("mobilePhone"), QByteArray("13800138000"));
}

void RequestBuilderTest::shouldSignKitsInHeaders()
{
    CallbackInterface callback = aCallback(QStringLiteral("kit-v2.tenantSync"), QStringLiteral("kit"));
    callback.key = CallbackKey::JointSaas;
    const BuiltRequest built = build(callback, aNewInstance().steps.first());
    const Parts parts = partsOf(built.bytes);
    QVERIFY(parts.query.isEmpty());
    QVERIFY(verifyKit(
        parts.body, parts.header("x-nonce"), parts.header("x-timestamp"), parts.header("x-sign"), kKey));
    QVERIFY(!built.signing.canonical.contains(kKey.bytes()));
}

void RequestBuilderTest::shouldSendAJwt()
{
    CallbackInterface callback = aCallback(QStringLiteral("gateway.call"), QStringLiteral("jwt"));
    callback.key = CallbackKey::Gateway;
    const Parts parts = partsOf(build(callback, aNewInstance().steps.first()).bytes);
    QVERIFY(parts.header("Authorization").startsWith("Bearer "));
    QCOMPARE(verifyGatewayJwt(parts.header("Authorization").mid(7), "api-key-id", kKey, kNow),
        GatewayJwtVerdict::Good);
    QVERIFY(!parts.header("X-Request-Id").isEmpty());
}

void RequestBuilderTest::shouldNotLetAValueBreakTheHead_data()
{
    QTest::addColumn<QString>("contentType");
    QTest::addColumn<QByteArray>("method");
    QTest::newRow("content type") << QStringLiteral("a\r\nX-Evil: 1") << QByteArray();
    QTest::newRow("method") << QString() << QByteArray("GET / HTTP/1.1\r\nX-Evil: 1\r\n\r\n");
    QTest::newRow("small letters") << QString() << QByteArray("get");
}

void RequestBuilderTest::shouldNotLetAValueBreakTheHead()
{
    QFETCH(QString, contentType);
    QFETCH(QByteArray, method);
    CaseStep step = aNewInstance().steps.first();
    step.form.contentType = contentType;
    step.form.method = method;
    VERIFY_FAILS(
        buildRequest(aCallback(QStringLiteral("saas-v2.y"), QStringLiteral("saas-v2")), step, context()),
        ErrorKind::BadInput);
}

void RequestBuilderTest::shouldTellWhatCannotBeBuilt()
{
    const CallbackInterface callback = aCallback(QStringLiteral("saas-v2.y"), QStringLiteral("saas-v2"));
    CaseStep step = aCase(QStringLiteral("a"), callback.id, { { "a", "\"{{nobody}}\"" } }).steps.first();
    VERIFY_FAILS(buildRequest(callback, step, context()), ErrorKind::BadInput);
    step.request.first().json = "{";
    VERIFY_FAILS(buildRequest(callback, step, context()), ErrorKind::BadInput);
    step.request.first().json = "1";
    RequestContext without = context();
    const CallbackKeys none;
    without.keys = &none;
    VERIFY_FAILS(buildRequest(callback, step, without), ErrorKind::NotFound);
}

void RequestBuilderTest::shouldFillPlaces_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("filled"); // a pattern
    const auto row = [](const char *text, const char *filled) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(filled);
    };
    row("{{utc14}}", "20230403074746");
    row("{{utc17}}", "20230403074746618");
    row("{{cst17}}", "20230403154746618");
    row("{{utc14+30d}}", "20230503074746");
    row("{{utc17-90s}}", "20230403074616618");
    row("{{order}}/{{line}}", "CS1/CS1-000001");
    row("{{newOrder}}/{{newLine}}", "CS2/CS2-000001");
    row("{{text:5}}", "aaaaa");
    row("{{captured.token}}", "t\\\\\"1");
    row("{{instance}}", "i-0");
    row("{{{{7*7}}", "\\{\\{7\\*7\\}\\}");
    row("{{uuid}}", "[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
    row("{\"a\":{\"b\":{}}}", "\\{\"a\":\\{\"b\":\\{\\}\\}\\}");
}

void RequestBuilderTest::shouldFillPlaces()
{
    QFETCH(QString, text);
    QFETCH(QString, filled);
    PlaceholderValues values = context().values;
    values.captured.insert(QStringLiteral("token"), QStringLiteral("t\"1"));
    values.fallbackInstance = QStringLiteral("i-0");
    const Result<FilledText> result = fillPlaces(text, values, true);
    VERIFY_OK(result);
    QVERIFY2(QRegularExpression(QRegularExpression::anchoredPattern(filled)).match(result->text).hasMatch(),
        qPrintable(result->text));
    QCOMPARE(result->notCaptured,
        text == QLatin1String("{{instance}}") ? QStringList{ QStringLiteral("instance") } : QStringList());
    QVERIFY(faultOfPlaces(text).isEmpty());
    QVERIFY(!faultOfPlaces(QString(text + QStringLiteral("{{x"))).isEmpty());
}

ZHANGGUI_TEST(RequestBuilderTest)
#include "request_builder_test.moc"
