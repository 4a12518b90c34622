// Every family against the published vectors and those computed elsewhere, and the verifier against the
// signer.
#include "models/json/json_writer.h"
#include "net/signing/callback_signature.h"
#include "net/signing/callback_verify.h"
#include "net/signing/form_encoding.h"
#include "tests/support/test_main.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <random>

using namespace zhanggui;

namespace {

QByteArray utf8(const QJsonValue &value)
{
    return value.toString().toUtf8();
}

Secret secret(QByteArrayView text)
{
    return Secret(text);
}

QList<QJsonObject> vectors(const QString &group)
{
    QFile file(QStringLiteral(ZHANGGUI_TEST_DATA "/signing/callbacks.json"));
    const QJsonObject all =
        file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
    QList<QJsonObject> found;
    for (const QString &kind : { QStringLiteral("published_verified"), QStringLiteral("self_computed") }) {
        for (const auto &vector : all[kind].toArray()) {
            if (vector[u"group"].toString().startsWith(group))
                found.append(vector.toObject());
        }
    }
    return found;
}

void addVectors(const char *group)
{
    QTest::addColumn<QJsonObject>("vector");
    for (const QJsonObject &vector : vectors(QString::fromUtf8(group)))
        QTest::newRow(utf8(vector[u"id"]).constData()) << vector;
}

CallbackParameters parametersOf(const QJsonObject &object)
{
    CallbackParameters parameters;
    for (auto it = object.begin(); it != object.end(); ++it)
        parameters.append({ it.key().toUtf8(), utf8(it.value()) });
    return parameters;
}

constexpr char kTime[] = "1680508066618";
constexpr char kNonce[] = "8BF8496A350E37BD";

} // namespace

class CallbackSignatureTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void signsSaasV2AsTheVectorsSay_data() { addVectors("V2 base"); }
    void signsSaasV2AsTheVectorsSay();
    void signsKitAsTheVectorsSay_data() { addVectors("V2 kit"); }
    void signsKitAsTheVectorsSay();
    void signsSaasV1AsTheVectorsSay_data() { addVectors("V1 GET authToken"); }
    void signsSaasV1AsTheVectorsSay();
    void signsKitV1AsTheVectorsSay_data() { addVectors("V1 kit POST"); }
    void signsKitV1AsTheVectorsSay();
    void signsBodiesAsTheVectorsSay_data() { addVectors("V1 response Body-Sign"); }
    void signsBodiesAsTheVectorsSay();
    void signsGatewayTokensAsTheVectorsSay_data() { addVectors("Agents AK/SK JWT"); }
    void signsGatewayTokensAsTheVectorsSay();
    void signsUsagePushes();
    void normalisesBodies_data();
    void normalisesBodies();
    void refusesBodiesThatAreNoObject_data();
    void refusesBodiesThatAreNoObject();
    void coversWhatKitV1Covers();
    void masksTheKeyInTheCanonicalText();
    void refusesWhatWasChanged();
    void judgesGatewayTokens();
    void encodesQueriesAsJavaDoes_data();
    void encodesQueriesAsJavaDoes();
    void refusesBrokenEscapes_data();
    void refusesBrokenEscapes();
    void readsBackWhatItEncodes();
    void namesItsFamilies();
};

void CallbackSignatureTest::signsSaasV2AsTheVectorsSay()
{
    QFETCH(QJsonObject, vector);
    const auto payload = normalisedPayload(utf8(vector[u"wire_body"]));
    QVERIFY(payload.has_value());
    QCOMPARE(*payload, utf8(vector[u"request_payload"]));
    const auto made = signSaasV2(
        *payload, utf8(vector[u"nonce"]), utf8(vector[u"timestamp"]), secret(utf8(vector[u"key"])));
    QCOMPARE(made.payload, *payload);
    QCOMPARE(made.bodyHash, utf8(vector[u"body_hash"]));
    QCOMPARE(made.canonical, utf8(vector[u"canonical_request"]));
    QCOMPARE(made.signature, utf8(vector[u"expected_signature"]).toUpper());
    QVERIFY(verifySaasV2(utf8(vector[u"wire_body"]), utf8(vector[u"nonce"]), utf8(vector[u"timestamp"]),
        utf8(vector[u"expected_signature"]), secret(utf8(vector[u"key"]))));
}

void CallbackSignatureTest::signsKitAsTheVectorsSay()
{
    QFETCH(QJsonObject, vector);
    const QJsonValue headers = vector[u"headers"];
    const QByteArray body = utf8(vector[u"request_payload"]);
    const Secret key = secret(utf8(vector[u"key"]));
    QCOMPARE(normalisedPayload(body).value_or(QByteArray()), body);
    const auto made = signKit(body, utf8(headers[u"x-nonce"]), utf8(headers[u"x-timestamp"]), key);
    QCOMPARE(made.canonical, utf8(vector[u"canonical_request"]));
    QCOMPARE(made.signature, utf8(headers[u"x-sign"]));
    QCOMPARE(made.bodyHash, QByteArray());
    QVERIFY(verifyKit(body, utf8(headers[u"x-nonce"]), utf8(headers[u"x-timestamp"]),
        utf8(vector[u"expected_x_sign"]), key));
}

void CallbackSignatureTest::signsSaasV1AsTheVectorsSay()
{
    QFETCH(QJsonObject, vector);
    const Secret key = secret(utf8(vector[u"key"]));
    const CallbackParameters parameters = parametersOf(vector[u"params"].toObject());
    const auto made = signSaasV1(parameters, key);
    QCOMPARE(made.canonical, utf8(vector[u"string_to_sign"]));
    QCOMPARE(made.signature, utf8(vector[u"expected_authToken"]));
    if (vector.contains(u"query")) {
        const auto query = decodedQuery(utf8(vector[u"query"]));
        QVERIFY(query.has_value());
        QVERIFY(verifySaasV1(*query, key));
    }
    if (vector.contains(u"expected_authToken_urlencoded"))
        QCOMPARE(formEncoded(made.signature), utf8(vector[u"expected_authToken_urlencoded"]));
}

void CallbackSignatureTest::signsKitV1AsTheVectorsSay()
{
    QFETCH(QJsonObject, vector);
    const QByteArray body = QJsonDocument(vector[u"params"].toObject()).toJson();
    const Secret key = secret(utf8(vector[u"key"]));
    const auto made = signKitV1(body, key);
    QVERIFY(made.has_value());
    QCOMPARE(made->canonical, utf8(vector[u"string_to_sign"]));
    QCOMPARE(made->signature, utf8(vector[u"expected_authToken"]));
    QVERIFY(verifyKitV1(body, utf8(vector[u"expected_authToken"]), key));
    QVERIFY(!verifyKitV1("[]", utf8(vector[u"expected_authToken"]), key));
}

void CallbackSignatureTest::signsBodiesAsTheVectorsSay()
{
    QFETCH(QJsonObject, vector);
    const QByteArray body = utf8(vector[u"body"]);
    const Secret key = secret(utf8(vector[u"key"]));
    QCOMPARE(bodySign(body, key), utf8(vector[u"expected_signature"]));
    QCOMPARE("Body-Sign: " + bodySignHeader(body, key), utf8(vector[u"header"]));
    QCOMPARE(signBody(body, key).canonical, body);
    QVERIFY(verifyBodySign(body, utf8(vector[u"expected_signature"]), key));
    QVERIFY(!verifyBodySign(QByteArray(body + '\n'), utf8(vector[u"expected_signature"]), key));
}

void CallbackSignatureTest::signsGatewayTokensAsTheVectorsSay()
{
    QFETCH(QJsonObject, vector);
    const Secret key = secret(utf8(vector[u"secret"]));
    const auto made = signGatewayJwt(utf8(vector[u"api_key"]), key, 1735689600000);
    QCOMPARE(made.payload, utf8(vector[u"payload_json"]));
    QCOMPARE(gatewayJwtToken(made), utf8(vector[u"expected_token"]));
    QCOMPARE(gatewayJwtToken(signGatewayJwtPayload(made.payload, key)), utf8(vector[u"expected_token"]));
}

void CallbackSignatureTest::signsUsagePushes()
{
    // GIVEN a body whose spelling must not change; computed with openssl dgst -sha256 -hmac
    const QByteArray body = "{ \"usage_records\": [] }\n";
    const auto made = signUsagePush(body, "n-1", kTime, secret("push-key"));
    QCOMPARE(made.canonical, "ts=1680508066618&nonce=n-1&body={ \"usage_records\": [] }\n");
    QCOMPARE(made.signature, "OoOSszKlSRf1UEfVQgIzD6+IvmSp1YE7WObssmer2yU=");
    QVERIFY(verifyUsagePush(body, "n-1", kTime, made.signature, secret("push-key")));
    QVERIFY(!verifyUsagePush(body, "n-2", kTime, made.signature, secret("push-key")));
}

void CallbackSignatureTest::normalisesBodies_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("payload");
    const auto row = [](const char *name, const QByteArray &body, const QByteArray &payload) {
        QTest::newRow(name) << body << payload;
    };
    row("empty", "{}", "{}");
    row("sorted", R"({"b":1,"a":2})", R"({"a":2,"b":1})");
    row("upper case before lower", R"({"a":1,"B":2,"_":3,"A":4})", R"({"A":4,"B":2,"_":3,"a":1})");
    row("shorter name first", R"({"orderLineId":1,"orderId":2})", R"({"orderId":2,"orderLineId":1})");
    row("nulls of the outermost object go", R"({"a":null,"b":"","c":[null],"d":{"x":null}})",
        R"({"b":"","c":[null],"d":{"x":null}})");
    row("nested order stays", R"({"b":{"z":1,"a":[{"y":1,"x":2}]},"a":0})",
        R"({"a":0,"b":{"z":1,"a":[{"y":1,"x":2}]}})");
    row("blanks go", "\r\n{ \"a\" :\t[ 1 , 2 ] }\n", R"({"a":[1,2]})");
    row("blanks in text stay", R"({"a":" x  y "})", R"({"a":" x  y "})");
    row("numbers as written", R"({"a":1.10,"b":1E+2,"c":-0,"d":12345678901234567890.0})",
        R"({"a":1.10,"b":1E+2,"c":-0,"d":12345678901234567890.0})");
    row("escaped letters become letters", R"({"a":"\u534e\u4e3a\/\u0041"})", R"({"a":"华为/A"})");
    row("beyond the basic plane", R"({"a":"\ud83d\ude00"})", R"({"a":"😀"})");
    // Java's order: U+1F600 is D83D DE00 and comes before U+FF61.
    row("code units, not code points", R"({"｡":1,"😀":2})", R"({"😀":2,"｡":1})");
    row("slashes", R"({"a":"http:\/\/x/y"})", R"({"a":"http://x/y"})");
    row("controls", R"({"a":"\u0000\u001f\n\t\"\\\u007f"})", "{\"a\":\"\\u0000\\u001F\\n\\t\\\"\\\\\x7f\"}");
    row("not HTML", R"({"a":"<b>&'"})", R"({"a":"<b>&'"})");
    row("the last of repeated members", R"({"a":1,"b":2,"a":3})", R"({"a":3,"b":2})");
    row("the last is null", R"({"a":1,"a":null})", R"({})");
    row("repeated in depth", R"({"x":{"a":1,"b":2,"a":3}})", R"({"x":{"a":3,"b":2}})");
    row("byte order mark", "\xEF\xBB\xBF{\"a\":1}", R"({"a":1})");
    row("truth values", R"({"b":true,"a":false})", R"({"a":false,"b":true})");
}

void CallbackSignatureTest::normalisesBodies()
{
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, payload);
    QCOMPARE(normalisedPayload(body).value_or("refused"), payload);
    QCOMPARE(normalisedPayload(payload).value_or("refused"), payload);
}

void CallbackSignatureTest::refusesBodiesThatAreNoObject_data()
{
    QTest::addColumn<QByteArray>("body");
    for (const char *body : { "", " ", "[]", "[{}]", "\"a\"", "1", "null", "{", "{}x", "{'a':1}",
             "{\"a\":01}", "{\"a\":\"\xff\"}" })
        QTest::newRow(body) << QByteArray(body);
}

void CallbackSignatureTest::refusesBodiesThatAreNoObject()
{
    QFETCH(QByteArray, body);
    const auto payload = normalisedPayload(body);
    QVERIFY(!payload.has_value());
    QCOMPARE(payload.error().kind, ErrorKind::BadInput);
    QVERIFY(!payload.error().detail.isEmpty());
    QCOMPARE(signKitV1(body, secret("k")).has_value(), false);
}

void CallbackSignatureTest::coversWhatKitV1Covers()
{
    const auto made = signKitV1(R"({"z":1.50,"timeStamp":"20220413093539534","blank":"","none":null,
        "flag":true,"list":[1, "二"],"authToken":"old","a":" "})",
        secret("k"));
    QVERIFY(made.has_value());
    QCOMPARE(made->canonical, "a= &flag=true&list=[1,\"二\"]&timeStamp=20220413093539534&z=1.50");
}

void CallbackSignatureTest::masksTheKeyInTheCanonicalText()
{
    const Secret key = secret("MARKER-key");
    for (const CallbackSignature &made :
        { signSaasV2("{}", kNonce, kTime, key), signKit("{}", kNonce, kTime, key),
            signUsagePush("{}", kNonce, kTime, key), signSaasV1({ { "a", "1" } }, key) }) {
        const QByteArray masked = maskedCanonical(made, key);
        QCOMPARE(masked.size(), made.canonical.size());
        QVERIFY(!masked.contains("MARKER"));
        QVERIFY(masked == made.canonical || masked.startsWith(QByteArray("**********").append(kNonce)));
    }
}

void CallbackSignatureTest::refusesWhatWasChanged()
{
    const Secret key = secret("k");
    const QByteArray body = R"({"a":"1","b":"2"})";
    const QByteArray good = signSaasV2(body, kNonce, kTime, key).signature;
    QVERIFY(verifySaasV2(R"({ "b":"2", "a":"1" })", kNonce, kTime, good.toLower(), key));
    QVERIFY(!verifySaasV2(R"({"a":"1","b":"3"})", kNonce, kTime, good, key));
    QVERIFY(!verifySaasV2(body, "x", kTime, good, key));
    QVERIFY(!verifySaasV2(body, kNonce, "1680508066619", good, key));
    QVERIFY(!verifySaasV2(body, kNonce, kTime, good, secret("K")));
    QVERIFY(!verifySaasV2(body, kNonce, kTime, good.left(63), key));
    QVERIFY(!verifySaasV2(body, kNonce, kTime, "", key));
    QVERIFY(!verifySaasV2("no JSON", kNonce, kTime, good, key));
    QVERIFY(!verifyKit(body, kNonce, kTime, good, key));
    CallbackParameters query{ { "a", "1" }, { "timeStamp", "20200101000000000" } };
    QVERIFY(!verifySaasV1(query, key));
    query.append({ "authToken", signSaasV1(query, key).signature });
    QVERIFY(verifySaasV1(query, key));
    query[0].second = "2";
    QVERIFY(!verifySaasV1(query, key));
}

void CallbackSignatureTest::judgesGatewayTokens()
{
    using Verdict = GatewayJwtVerdict;
    const Secret key = secret("sk");
    const qint64 now = 1735689600000;
    const QByteArray token = gatewayJwtToken(signGatewayJwt("ak\"é", key, now));
    const auto judge = [&](const QByteArray &given, qint64 at, const char *ak = "ak\"é") {
        return verifyGatewayJwt(given, ak, key, at);
    };
    QCOMPARE(judge(token, now), Verdict::Good);
    QCOMPARE(judge(token, now + kGatewayJwtLifeMs), Verdict::Good);
    QCOMPARE(judge(token, now + kGatewayJwtLifeMs + 1), Verdict::Expired);
    QCOMPARE(judge(token, now, "other"), Verdict::OtherApiKey);
    QCOMPARE(judge(token + 'A', now), Verdict::WrongSignature);
    QCOMPARE(verifyGatewayJwt(token, "ak\"é", secret("other"), now), Verdict::WrongSignature);
    QCOMPARE(judge("", now), Verdict::Malformed);
    QCOMPARE(judge("a.b", now), Verdict::Malformed);
    QCOMPARE(judge("!.e30.x", now), Verdict::Malformed);
    QCOMPARE(judge("e30.e30.x", now), Verdict::OtherAlgorithm);
    QCOMPARE(judge(QByteArray("{\"alg\":\"none\"}").toBase64() + ".e30.", now), Verdict::OtherAlgorithm);
    QCOMPARE(judge(gatewayJwtToken(signGatewayJwtPayload("{\"api_key\":\"ak\\\"é\"}", key)), now),
        Verdict::Malformed);
}

void CallbackSignatureTest::encodesQueriesAsJavaDoes_data()
{
    QTest::addColumn<QByteArray>("plain");
    QTest::addColumn<QByteArray>("encoded");
    QTest::addColumn<QByteArray>("percent");
    QTest::newRow("kept") << QByteArray("aZ09.-*_") << QByteArray("aZ09.-*_") << QByteArray("aZ09.-*_");
    QTest::newRow("blank") << QByteArray("a b") << QByteArray("a+b") << QByteArray("a%20b");
    QTest::newRow("base64") << QByteArray("+/=,") << QByteArray("%2B%2F%3D%2C") << QByteArray("%2B%2F%3D%2C");
    QTest::newRow("tilde and others")
        << QByteArray("~!'()%") << QByteArray("%7E%21%27%28%29%25") << QByteArray("%7E%21%27%28%29%25");
    QTest::newRow("Chinese") << QByteArray("云") << QByteArray("%E4%BA%91") << QByteArray("%E4%BA%91");
}

void CallbackSignatureTest::encodesQueriesAsJavaDoes()
{
    QFETCH(QByteArray, plain);
    QFETCH(QByteArray, encoded);
    QFETCH(QByteArray, percent);
    QCOMPARE(formEncoded(plain), encoded);
    QCOMPARE(formEncoded(plain, BlankAs::Percent20), percent);
    QCOMPARE(formDecoded(encoded).value_or("refused"), plain);
    QCOMPARE(formDecoded(percent).value_or("refused"), plain);
}

void CallbackSignatureTest::refusesBrokenEscapes_data()
{
    QTest::addColumn<QByteArray>("query");
    for (const char *query : { "a=%", "a=%4", "a=%zz", "%=1", "a=%+1" })
        QTest::newRow(query) << QByteArray(query);
}

void CallbackSignatureTest::refusesBrokenEscapes()
{
    QFETCH(QByteArray, query);
    const auto parameters = decodedQuery(QByteArray("x=1&" + query));
    QVERIFY(!parameters.has_value());
    QCOMPARE(parameters.error().kind, ErrorKind::BadInput);
    QVERIFY(query.startsWith(parameters.error().detail.toUtf8()));
}

void CallbackSignatureTest::readsBackWhatItEncodes()
{
    std::mt19937 random(20261122);
    std::uniform_int_distribution<int> byte(0, 255);
    std::uniform_int_distribution<int> length(0, 40);
    for (int round = 0; round < 2000; ++round) {
        CallbackParameters parameters;
        for (int i = length(random) % 6; i >= 0; --i) {
            QByteArray value;
            for (int n = length(random); n > 0; --n)
                value += static_cast<char>(byte(random));
            parameters.append({ "p" + QByteArray::number(i) + value.left(3), value });
        }
        const BlankAs blank = round % 2 == 0 ? BlankAs::Plus : BlankAs::Percent20;
        QCOMPARE(decodedQuery(encodedQuery(parameters, blank).prepend('?')).value_or(CallbackParameters()),
            parameters);
        // What was signed verifies, whatever the bytes.
        const Secret key = secret(QByteArray::number(round));
        parameters.append({ "authToken", signSaasV1(parameters, key).signature });
        QVERIFY(verifySaasV1(parameters, key));
    }
    QCOMPARE(decodedQuery("a&b=&&c=1=2").value_or(CallbackParameters()),
        (CallbackParameters{ { "a", "" }, { "b", "" }, { "c", "1=2" } }));
}

void CallbackSignatureTest::namesItsFamilies()
{
    for (const char *id : { "saas-v2", "kit", "saas-v1", "kit-v1", "body-sign", "usage-push", "jwt" }) {
        const auto family = callbackFamily(id);
        QVERIFY(family.has_value());
        QCOMPARE(callbackFamilyId(*family), id);
    }
    QVERIFY(!callbackFamily("aksk").has_value());
}

ZHANGGUI_TEST(CallbackSignatureTest)
#include "callback_signature_test.moc"
