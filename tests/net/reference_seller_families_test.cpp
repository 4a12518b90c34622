// Is a call genuine, and what the other families answer: V1.0, kit, licence codes, notices, gateway.
#include "net/signing/body_sign_header.h"
#include "net/signing/callback_verify.h"
#include "net/signing/field_cipher.h"
#include "tests/support/results.h"
#include "tests/support/seller_calls.h"
#include "tests/support/test_main.h"

#include <QRandomGenerator>

using namespace zhanggui;
using namespace zhanggui::test;

namespace {

QByteArray tenant(int flag, const QByteArray &id = "t1")
{
    return "{\"instanceId\":\"never-was\",\"orderId\":\"CS1\",\"tenantId\":\"" + id
        + "\",\"tenantCode\":\"c\",\"name\":\"N\",\"domainName\":\"https://c.example.com\",\"flag\":"
        + QByteArray::number(flag) + ",\"testFlag\":0,\"timeStamp\":\"20231114221320000\"}";
}

CallbackParameters purchase(const QByteArray &order, const QByteArray &product, const QByteArray &mode)
{
    return { { "activity", "newInstance" }, { "businessId", "b-" + order + product }, { "customerId", "c" },
        { "customerName", "n" }, { "orderId", order }, { "productId", product }, { "chargingMode", mode } };
}

QByteArray headerOf(const SellerReply &reply, const char *name)
{
    for (const auto &[key, value] : reply.headers) {
        if (key == name)
            return value;
    }
    return {};
}

} // namespace

class ReferenceSellerFamiliesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void shouldRefuseWhatIsNotGenuine();
    void shouldRefuseARepeatedNonce();
    void shouldTakeThePathForTheProduct();
    void shouldRefuseWithoutTheKeyOfTheType();
    void shouldRefuseABodyThatIsTooLarge();
    void shouldSignV1AnswersAndEncipherTheirFields();
    void shouldMakeAnInstanceForEachProductPaidByUse();
    void shouldExpireAndReleaseInV1();
    void shouldRepeatLicencesOfVersionOne();
    void shouldKnowIssuedLicenceCodesOnly();
    void shouldSynchroniseAndForgetCompanies();
    void shouldLookAtTheFormOfTheClientSecret();
    void shouldTakeNoticesRepeatedly();
    void shouldServeTheGatewayForGoodTokensOnly();
    void shouldAnswerStrangeCallsProperly();
};

void ReferenceSellerFamiliesTest::shouldRefuseWhatIsNotGenuine()
{
    SellerCaller seller;
    QCOMPARE(seller.v2Code(newInstanceBody("CS1", "b"), CallbackKey::JointSaas), QStringLiteral("000001"));
    seller.shiftMs = -60'001;
    QCOMPARE(seller.v2Code(newInstanceBody("CS1", "b")), QStringLiteral("000002"));
    seller.shiftMs = 60'001;
    QCOMPARE(seller.v2Code(newInstanceBody("CS1", "b")), QStringLiteral("000002"));
    seller.shiftMs = -59'999;
    QCOMPARE(seller.v2Code(newInstanceBody("CS1", "b")), QStringLiteral("000000"));
    seller.shiftMs = 0;
    SellerCall changed = seller.v2(newInstanceBody("CS1", "b"), CallbackKey::Basic, "/produce");
    changed.body.replace("CS1", "CS2");
    QCOMPARE(seller.service->answer(changed).code, QStringLiteral("000001"));
}

void ReferenceSellerFamiliesTest::shouldRefuseARepeatedNonce()
{
    SellerCaller seller;
    SellerCall call = seller.v2(newInstanceBody("CS1", "b"), CallbackKey::Basic, "/produce");
    QCOMPARE(seller.service->answer(call).code, QStringLiteral("000000"));
    QCOMPARE(seller.service->answer(call).code, QStringLiteral("000002"));
    // A forged call does not use a nonce up.
    SellerCall forged = seller.v2(newInstanceBody("CS1", "b"), CallbackKey::JointSaas, "/produce");
    QCOMPARE(seller.service->answer(forged).code, QStringLiteral("000001"));
    NonceMemory nonces;
    QVERIFY(nonces.remember("n", 0));
    QVERIFY(!nonces.remember("n", 120'000));
    QVERIFY(nonces.remember("n", 600'000));
}

void ReferenceSellerFamiliesTest::shouldTakeThePathForTheProduct()
{
    SellerCaller seller;
    const auto code = [&](CallbackKey type, const QByteArray &path) {
        return seller.send(newInstanceBody("CS1", "b"), type, path).code;
    };
    QCOMPARE(code(CallbackKey::Basic, "/produce"), QStringLiteral("000000"));
    QCOMPARE(code(CallbackKey::License, "/produce"), QStringLiteral("000000"));
    QCOMPARE(code(CallbackKey::Basic, "/saasproduce"), QStringLiteral("000000"));
    QCOMPARE(code(CallbackKey::License, "/saasproduce"), QStringLiteral("000001"));
    QCOMPARE(code(CallbackKey::License, "/Licenseproduce"), QStringLiteral("000000"));
    QCOMPARE(code(CallbackKey::Basic, "/Licenseproduce"), QStringLiteral("000001"));
}

void ReferenceSellerFamiliesTest::shouldRefuseWithoutTheKeyOfTheType()
{
    SellerService::Options options;
    options.random = &systemRandomBytes;
    SellerService service(options);
    SellerCaller caller;
    const SellerCall call = caller.v2(newInstanceBody("CS1", "b"), CallbackKey::Basic, "/produce");
    QCOMPARE(service.answer(call).code, QStringLiteral("000001"));
}

void ReferenceSellerFamiliesTest::shouldRefuseABodyThatIsTooLarge()
{
    SellerCaller seller;
    const QByteArray more = ",\"x\":\"" + QByteArray(1024 * 1024, 'x') + '"';
    QCOMPARE(seller.v2Code(newInstanceBody("CS1", "b", more)), QStringLiteral("000002"));
}

void ReferenceSellerFamiliesTest::shouldSignV1AnswersAndEncipherTheirFields()
{
    SellerCaller seller;
    const Secret key = *seller.keys.of(CallbackKey::V1);
    const SellerReply reply = seller.get(purchase("CS1", "P1", "1"));
    QCOMPARE(reply.code, QStringLiteral("000000"));
    const auto header = readBodySign("Body-Sign", headerOf(reply, "Body-Sign"));
    VERIFY_OK(header);
    QVERIFY(header->isOfficial());
    QVERIFY(verifyBodySign(reply.body, header->signature, key));
    const JsonValue answer = seller.json(reply);
    QCOMPARE(answer.member(u"encryptType").text, QStringLiteral("1"));
    const JsonValue &info = answer.member(u"appInfo");
    for (const char16_t *name : { u"userName", u"password" }) {
        const QByteArray cipher = info.member(name).text.toLatin1();
        const auto plain = decryptField(cipher, key, 256);
        VERIFY_OK(plain);
        QVERIFY(plain->size() >= 8 && cipher.size() <= 128);
    }
    // A refusal is signed as well.
    const SellerReply refused = seller.service->answer(
        readSellerCall("GET", "/produce?activity=newInstance&timeStamp=1&authToken=x", {}, {}, kSellerNow));
    QCOMPARE(refused.code, QStringLiteral("000001"));
    QVERIFY(!headerOf(refused, "Body-Sign").isEmpty());
}

void ReferenceSellerFamiliesTest::shouldMakeAnInstanceForEachProductPaidByUse()
{
    SellerCaller seller;
    const auto instance = [&](const QByteArray &order, const QByteArray &product, const QByteArray &mode) {
        return seller.json(seller.get(purchase(order, product, mode))).member(u"instanceId").text;
    };
    QCOMPARE(instance("CS1", "P2", "1"), instance("CS1", "P1", "1"));
    QVERIFY(instance("CS2", "P2", "0") != instance("CS2", "P1", "0"));
    QCOMPARE(instance("CS2", "P1", "0"), instance("CS2", "P1", "0"));
}

void ReferenceSellerFamiliesTest::shouldExpireAndReleaseInV1()
{
    SellerCaller seller;
    const QByteArray id =
        seller.json(seller.get(purchase("CS1", "P1", "1"))).member(u"instanceId").text.toUtf8();
    const auto code = [&](const QByteArray &activity) {
        return seller.get({ { "activity", activity }, { "instanceId", id }, { "orderId", "CS1" } }).code;
    };
    QCOMPARE(code("expireInstance"), QStringLiteral("000000"));
    QCOMPARE(code("expireInstance"), QStringLiteral("000000"));
    QCOMPARE(code("queryInstance"), QStringLiteral("000000"));
    QCOMPARE(code("releaseInstance"), QStringLiteral("000000"));
    QCOMPARE(code("releaseInstance"), QStringLiteral("000000"));
    QCOMPARE(code("queryInstance"), QStringLiteral("000003"));
}

void ReferenceSellerFamiliesTest::shouldRepeatLicencesOfVersionOne()
{
    SellerCaller seller;
    const auto license = [&](const QByteArray &order, const QByteArray &extend) {
        return seller
            .json(seller.get({ { "activity", "getLicense" }, { "businessId", "b" }, { "customerId", "c" },
                { "orderId", order }, { "productId", "P" }, { "saasExtendParams", extend } }))
            .member(u"license")
            .text;
    };
    const QByteArray machine =
        QByteArray("[{\"name\":\"identificationCode\",\"value\":\"ABCD\"}]").toBase64();
    const QByteArray other = QByteArray("[{\"name\":\"identificationCode\",\"value\":\"EFGH\"}]").toBase64();
    QVERIFY(license("CS1", machine).startsWith(u"LIC-"));
    QCOMPARE(license("CS1", machine), license("CS1", machine));
    QVERIFY(license("CS1", other) != license("CS1", machine));
    QVERIFY(license("CS1", "no base64 at all").isEmpty());
}

void ReferenceSellerFamiliesTest::shouldKnowIssuedLicenceCodesOnly()
{
    SellerCaller seller;
    const auto code = [&](const char *activity, const QByteArray &license, const QByteArray &more = {}) {
        return seller.v2Code(
            QByteArray("{\"activity\":\"") + activity + "\",\"license\":\"" + license + '"' + more + '}',
            CallbackKey::License);
    };
    QCOMPARE(code("updateLicenseCodeStatus", "PL1", ",\"status\":\"FREEZE\""), QStringLiteral("000000"));
    QCOMPARE(code("updateLicenseCodeStatus", "PL2", ",\"status\":\"FREEZE\""), QStringLiteral("000003"));
    QCOMPARE(code("updateLicenseCodeStatus", "PL2", ",\"status\":\"FREEZE\",\"testFlag\":\"1\""),
        QStringLiteral("000000"));
    QCOMPARE(code("releaseLicenseCode", "PL1"), QStringLiteral("000000"));
    QCOMPARE(code("releaseLicenseCode", "PL1"), QStringLiteral("000000"));
}

void ReferenceSellerFamiliesTest::shouldSynchroniseAndForgetCompanies()
{
    SellerCaller seller;
    QMap<QString, SellerTenant> &tenants = seller.service->state().tenants();
    QCOMPARE(seller.kit("tenantSync", tenant(1)).code, QStringLiteral("000000"));
    QCOMPARE(seller.kit("tenantSync", tenant(1)).code, QStringLiteral("000000"));
    QCOMPARE(tenants.size(), 1);
    QCOMPARE(tenants.value(QStringLiteral("t1")).name, QStringLiteral("N"));
    QCOMPARE(seller.kit("tenantSync", tenant(0)).code, QStringLiteral("000000"));
    QCOMPARE(seller.kit("tenantSync", tenant(0)).code, QStringLiteral("000000"));
    QVERIFY(tenants.isEmpty());
    QCOMPARE(seller.kit("tenantSync", tenant(9)).code, QStringLiteral("000002"));
    QCOMPARE(seller.kit("noSuchSync", tenant(1)).code, QStringLiteral("000002"));
    const QByteArray org =
        "{\"instanceId\":\"\",\"tenantId\":\"t1\",\"orgInfoList\":[{\"orgCode\":\"1\",\"orgName\":\"A\"}],"
        "\"testFlag\":0,\"timeStamp\":\"20231114221320000\"}";
    QCOMPARE(seller.kit("allOrgSync", org).code, QStringLiteral("000000"));
    QCOMPARE(tenants.value(QStringLiteral("t1")).departments.value(QStringLiteral("1")), QStringLiteral("A"));
}

void ReferenceSellerFamiliesTest::shouldLookAtTheFormOfTheClientSecret()
{
    SellerCaller seller;
    const auto code = [&](const QByteArray &secret) {
        return seller
            .kit("applicationSync",
                "{\"instanceId\":\"i\",\"tenantId\":\"t\",\"appId\":\"a\",\"clientId\":\"c\","
                "\"clientSecret\":\""
                    + secret + "\",\"flag\":1,\"testFlag\":0,\"timeStamp\":\"20231114221320000\"}")
            .code;
    };
    QCOMPARE(code(QByteArray(384, 'x').toBase64()), QStringLiteral("000000"));
    QCOMPARE(code("plain text"), QStringLiteral("000101"));
    QCOMPARE(code(QByteArray(16, 'x').toBase64()), QStringLiteral("000101"));
}

void ReferenceSellerFamiliesTest::shouldTakeNoticesRepeatedly()
{
    SellerCaller seller;
    const QByteArray notice = "{\"activity\":\"orderNotify\",\"orderId\":\"CS1\",\"orderLineId\":\"CS1-"
                              "000001\",\"testFlag\":\"0\"}";
    QCOMPARE(seller.v2Code(notice, CallbackKey::Common), QStringLiteral("000000"));
    QCOMPARE(seller.v2Code(notice, CallbackKey::Common), QStringLiteral("000000"));
    QCOMPARE(seller.v2Code(notice, CallbackKey::Basic), QStringLiteral("000001"));
}

void ReferenceSellerFamiliesTest::shouldServeTheGatewayForGoodTokensOnly()
{
    SellerCaller seller;
    const auto answer = [&](const QByteArray &apiKey, qint64 at) {
        const QByteArray token =
            gatewayJwtToken(signGatewayJwt(apiKey, *seller.keys.of(CallbackKey::Gateway), at));
        return seller.service->answer(readSellerCall("POST", "/chat",
            { { "Authorization", "Bearer " + token } }, "{\"prompt\":\"hello\"}", kSellerNow));
    };
    const SellerReply good = answer("seller-api-key-07", kSellerNow);
    QCOMPARE(good.status, 200);
    const JsonValue usage = seller.json(good).member(u"usage");
    QCOMPARE(usage.member(u"total_tokens").text.toInt(),
        usage.member(u"prompt_tokens").text.toInt() + usage.member(u"completion_tokens").text.toInt());
    QCOMPARE(answer("seller-api-key-07", kSellerNow - 300'001).status, 401);
    QCOMPARE(answer("another", kSellerNow).status, 401);
}

void ReferenceSellerFamiliesTest::shouldAnswerStrangeCallsProperly()
{
    SellerCaller seller;
    QRandomGenerator random(20231114);
    const QByteArrayList names{ "activity", "orderId", "orderLineId", "businessId", "instanceId", "scene",
        "status", "expireTime", "productInfo", "license", "eventId", "effectiveTime", "userList", "flag",
        "testFlag", "tenantId", "timeStamp", "orgInfoList", "clientSecret" };
    const QByteArrayList values{ "null", "\"\"", "1e999", "-1", "true", "[]", "{}", "[[[[1]]]]", "\"1\"",
        "\"FREEZE\"", "\"newInstance\"", "\"queryInstance\"", "\"getLicenseAsync\"", "\"refreshInstance\"",
        "\"releaseLicenseCode\"", "\",,,,\"", "\"\\ud800\"", "\"a\\u0000b\"", "\"20231114221320\"",
        "[{\"orgCode\":1}]", '"' + QByteArray(70'000, 'x') + '"' };
    const QByteArrayList kits{ "tenantSync", "applicationSync", "authSync", "singleOrgSync", "allOrgSync",
        "x" };
    for (int round = 0; round < 3000; ++round) {
        QByteArray body = "{";
        for (int member = random.bounded(8); member >= 0; --member)
            body += (body.size() > 1 ? "," : "") + ('"' + names[random.bounded(names.size())])
                + "\":" + values[random.bounded(values.size())];
        body += random.bounded(20) == 0 ? "" : "}";
        const SellerReply reply = round % 3 == 0
            ? seller.kit(kits[random.bounded(kits.size())], body)
            : seller.send(body, round % 3 == 1 ? CallbackKey::Basic : CallbackKey::License);
        QCOMPARE(reply.status, 200);
        QVERIFY2(seller.json(reply).member(u"resultCode").text.size() == 6, body.constData());
        QVERIFY2(!seller.json(reply).member(u"resultMsg").text.isEmpty(), body.constData());
    }
}

ZHANGGUI_TEST(ReferenceSellerFamiliesTest)
#include "reference_seller_families_test.moc"
