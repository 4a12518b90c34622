#include "models/core/redact.h"
#include "models/core/secret_members.h"
#include "tests/support/test_main.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>

using namespace zhanggui;

namespace {

const QStringList kMembers{ QStringLiteral("access_token"), QStringLiteral("password"),
    QStringLiteral("license") };

Secret secretOf(const char *text)
{
    return Secret{ QByteArrayView(text) };
}

} // namespace

class RedactTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void marksListedMembersAndNothingElse_data();
    void marksListedMembersAndNothingElse();
    void marksAllBehindAMentionInBrokenJson_data();
    void marksAllBehindAMentionInBrokenJson();
    void keepsValidJsonValid();
    void takesDeepJsonWithoutRecursion();
    void neverLeavesASecretInRandomJson();
    void marksFormParameters();
    void findsAKnownSecretInEverySpelling_data();
    void findsAKnownSecretInEverySpelling();
    void leavesOtherTextAlone();
    void redactsHeaders_data();
    void redactsHeaders();
    void masksPersonalData_data();
    void masksPersonalData();
    void shortensAccessKeys();
    void takesTheMembersFromTheProtocolData();
};

void RedactTest::marksListedMembersAndNothingElse_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("redacted");
    const auto row = [](const char *title, const char *json, const char *redacted) {
        QTest::newRow(title) << QByteArray(json) << QByteArray(redacted);
    };
    row("text", R"({"access_token":"abc","x":"abc"})", R"({"access_token":"***","x":"abc"})");
    row("blanks and line ends", "{ \"password\"\n :\t\"p w\" , \"y\": 1 }",
        "{ \"password\"\n :\t\"***\" , \"y\": 1 }");
    row("escapes in the value", R"({"password":"a\"b\\","z":"\""})", R"({"password":"******","z":"\""})");
    row("bytes beyond ASCII", R"({"password":"密码","y":"密码"})", R"({"password":"******","y":"密码"})");
    row("escapes in the name", R"({"pass\u0077ord":"abc"})", R"({"pass\u0077ord":"***"})");
    row("other case", R"({"Password":"abc"})", R"({"Password":"***"})");
    row("nested", R"({"a":[{"b":{"password":"abc"}}]})", R"({"a":[{"b":{"password":"***"}}]})");
    row("twice", R"({"password":"a","password":"bc"})", R"({"password":"*","password":"**"})");
    row("empty text", R"({"password":""})", R"({"password":""})");
    row("number", R"({"password":12345,"n":12345})", R"({"password":"***","n":12345})");
    row("digit", R"({"password":7})", R"({"password":0})");
    row("truth value", R"({"password":true})", R"({"password":"**"})");
    row("null", R"({"password":null})", R"({"password":null})");
    row("object", R"({"password":{"a":"b}"},"c":1})", R"({"password":"********","c":1})");
    row("array", R"({"license":["A","B"],"c":1})", R"({"license":"*******","c":1})");
    row("name as a value", R"({"name":"password","value":"abc"})", R"({"name":"password","value":"abc"})");
    row("name inside a text", R"({"msg":"bad password: x"})", R"({"msg":"bad password: x"})");
    row("longer name", R"({"passwordHint":"abc"})", R"({"passwordHint":"abc"})");
    row("JSON within a text", R"({"info":"{\"license\":\"PL1\"}","b":"c"})",
        R"({"info":"*********************","b":"c"})");
    row("other JSON within a text", R"({"info":"{\"order\":\"1\"}"})", R"({"info":"{\"order\":\"1\"}"})");
    row("nothing to do", R"({"a":1})", R"({"a":1})");
    row("empty", "", "");
}

void RedactTest::marksListedMembersAndNothingElse()
{
    QFETCH(QByteArray, json);
    QFETCH(QByteArray, redacted);
    QCOMPARE(redactJsonMembers(json, kMembers), redacted);
}

void RedactTest::marksAllBehindAMentionInBrokenJson_data()
{
    QTest::addColumn<QByteArray>("bytes");
    for (const char *bytes : { R"({"a":1,"access_token":"SECRET)", R"({"access_token":SECRET})",
             R"({'access_token':'SECRET'})", R"(<a access_token="SECRET">)", "ACCESS_TOKEN=SECRET",
             R"({"access_token":"x"} SECRET)", R"({"access_token" "SECRET"})",
             R"({"\u0061ccess_token":"SECRET)", R"({"license":["SECRET")", "\"access_token\":\"SECRET\\" })
        QTest::newRow(bytes) << QByteArray(bytes);
    const QString wide = QStringLiteral(R"({"access_token":"SECRET"})");
    QByteArray utf16(qsizetype(wide.size()) * 2, '\0');
    for (qsizetype i = 0; i < wide.size(); ++i)
        utf16[i * 2] = wide.at(i).toLatin1();
    QTest::newRow("UTF-16") << utf16;
}

void RedactTest::marksAllBehindAMentionInBrokenJson()
{
    QFETCH(QByteArray, bytes);
    const QByteArray redacted = redactJsonMembers(bytes, kMembers);
    QCOMPARE(redacted.size(), bytes.size());
    QByteArray plain = redacted;
    plain.replace('\0', QByteArrayView());
    QVERIFY2(!plain.contains("SECRET"), plain.constData());
}

void RedactTest::keepsValidJsonValid()
{
    const QByteArray json = R"({"password":[1,{"a":null}],"access_token":-1.5e3,"license":false,"n":[7]})";
    const QByteArray redacted = redactJsonMembers(json, kMembers);
    QCOMPARE(redacted.size(), json.size());
    const QJsonObject object = QJsonDocument::fromJson(redacted).object();
    QCOMPARE(object.size(), 4);
    QCOMPARE(object.value(QLatin1String("n")).toArray().at(0).toInt(), 7);
}

void RedactTest::takesDeepJsonWithoutRecursion()
{
    const QByteArray json = QByteArray(200'000, '[') + R"({"password":"SECRET"})" + QByteArray(200'000, ']');
    const QByteArray redacted = redactJsonMembers(json, kMembers);
    QCOMPARE(redacted.size(), json.size());
    QVERIFY(!redacted.contains("SECRET"));
}

void RedactTest::neverLeavesASecretInRandomJson()
{
    // GIVEN documents cut and damaged at random places
    QRandomGenerator random(1);
    const QByteArray json =
        R"({"orderInfo":{"a":"b\"c","password":"SECRET","l":[{"license":"SECRET"},[1,2]],"access_token":"SECRET"}})";
    for (int round = 0; round < 5000; ++round) {
        QByteArray damaged = json.left(random.bounded(1, int(json.size()) + 1));
        const auto at = random.bounded(int(damaged.size()));
        // A letter is never damaged: a misspelt name is no listed member.
        if (!isalpha(uchar(damaged.at(at))) && damaged.at(at) != '_')
            damaged[at] = char(random.bounded(256));
        // THEN
        const QByteArray redacted = redactJsonMembers(damaged, kMembers);
        QCOMPARE(redacted.size(), damaged.size());
        QVERIFY2(!redacted.contains("SECRET"), damaged.constData());
    }
}

void RedactTest::marksFormParameters()
{
    QCOMPARE(redactFormMembers("grant_type=x&Access%5Ftoken=abc&password=&b=c&license", kMembers),
        QByteArray("grant_type=x&Access%5Ftoken=***&password=&b=c&license"));
}

void RedactTest::findsAKnownSecretInEverySpelling_data()
{
    QTest::addColumn<QByteArray>("text");
    const QByteArray secret = "s3cr/t+key \"x\" 密=1";
    const QByteArray json =
        QJsonDocument(QJsonArray{ QString::fromUtf8(secret) }).toJson(QJsonDocument::Compact);
    QTest::newRow("raw") << secret;
    QTest::newRow("JSON") << json.sliced(2, json.size() - 4);
    QTest::newRow("percent") << secret.toPercentEncoding();
    QTest::newRow("percent, lower") << secret.toPercentEncoding().toLower();
    QTest::newRow("form") << secret.toPercentEncoding().replace("%20", "+");
    QTest::newRow("hex") << secret.toHex();
    QTest::newRow("HEX") << secret.toHex().toUpper();
    QTest::newRow("base64") << secret.toBase64(QByteArray::OmitTrailingEquals).chopped(1);
    QTest::newRow("base64url")
        << secret.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals).chopped(1);
    QTest::newRow("within base64, 1 before") << QByteArray("u" + secret + "!").toBase64();
    QTest::newRow("within base64, 2 before") << QByteArray("u:" + secret + "!").toBase64();
    QTest::newRow("within base64, 3 before") << QByteArray("u:s" + secret + "!").toBase64();
}

void RedactTest::findsAKnownSecretInEverySpelling()
{
    QFETCH(QByteArray, text);
    // GIVEN the secret somewhere in a longer text
    const Secret secret = secretOf("s3cr/t+key \"x\" 密=1");
    const QByteArray before = "before <" + text + "> after " + text;
    // WHEN
    const QByteArray redacted = redactSecrets(before, { secret });
    // THEN
    QCOMPARE(redacted.size(), before.size());
    // Nothing of it is left but what a longer base64 text shares with its neighbours
    QVERIFY2(!redacted.contains(text.sliced(4, 4)), redacted.constData());
    QVERIFY(redacted.count('*') >= 2 * (text.size() - 6));
    QVERIFY(redacted.startsWith("before <"));
    QVERIFY(redacted.contains("> after "));
}

void RedactTest::leavesOtherTextAlone()
{
    const QByteArray text = "nothing to see, abc";
    QCOMPARE(redactSecrets(text, { secretOf("another"), secretOf("abc"), Secret() }), text);
}

void RedactTest::redactsHeaders_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("redacted");
    const auto row = [](const char *name, const char *value, const char *redacted) {
        QTest::addRow("%s: %s", name, value) << QByteArray(name) << QByteArray(value) << QByteArray(redacted);
    };
    row("Authorization",
        "SDK-HMAC-SHA256 Access=EXAMPLEACCESSKEY0001, SignedHeaders=host;x-sdk-date, Signature=0af1",
        "SDK-HMAC-SHA256 Access=EXAM****0001, SignedHeaders=host;x-sdk-date, Signature=****");
    row("authorization", "SDK-HMAC-SHA256 Access=short,Signature=0af1",
        "SDK-HMAC-SHA256 Access=****, Signature=****");
    row("Authorization", "Bearer abc=def", "Bearer ****");
    row("Authorization", "abc", "****");
    row("Proxy-Authorization", "Basic dTpw", "Basic ****");
    row("X-Security-Token", "abc", "****");
    row("Cookie", "a=b", "****");
    row("Set-Cookie", "a=b", "****");
    row("authtoken", "abc", "****");
    row("X-Sdk-Date", "20260101T000000Z", "20260101T000000Z");
}

void RedactTest::redactsHeaders()
{
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, value);
    QFETCH(QByteArray, redacted);
    QCOMPARE(redactHeaderValue(name, value), redacted);
}

void RedactTest::masksPersonalData_data()
{
    QTest::addColumn<QString>("masked");
    QTest::addColumn<QString>("expected");
    const auto row = [](const QString &masked, const char *expected) {
        QTest::newRow(expected) << masked << QString::fromUtf8(expected);
    };
    row(maskedPhone(QStringLiteral("13812345678")), "138****5678");
    row(maskedPhone(QStringLiteral("+86 138 1234 5678")), "+86 138 **** 5678");
    row(maskedPhone(QStringLiteral("020-8888")), "***-**88");
    row(maskedPhone(QStringLiteral("110")), "**0");
    row(maskedPhone(QStringLiteral("unknown")), "u******");
    row(maskedMail(QStringLiteral("zhang.san@example.com")), "z***@example.com");
    row(maskedMail(QStringLiteral("z@example.com")), "***@example.com");
    row(maskedMail(QStringLiteral("nobody")), "n*****");
    row(maskedName(QStringLiteral("张三")), "张*");
    row(maskedName(QStringLiteral("欧阳小明")), "欧***");
    row(maskedName(QStringLiteral("𠮷田")), "𠮷*");
    row(maskedName(QStringLiteral("John Smith")), "J*** S****");
    row(maskedName(QStringLiteral("王")), "*");
    row(maskedName(QString()), "");
}

void RedactTest::masksPersonalData()
{
    QFETCH(QString, masked);
    QFETCH(QString, expected);
    QCOMPARE(masked, expected);
}

void RedactTest::shortensAccessKeys()
{
    QCOMPARE(shortenedAccessKey(QStringLiteral("EXAMPLEACCESSKEY0001")), QStringLiteral("EXAM****0001"));
    QCOMPARE(shortenedAccessKey(QStringLiteral("AK")), QStringLiteral("****"));
    QCOMPARE(shortenedAccessKey(QString()), QString());
}

void RedactTest::takesTheMembersFromTheProtocolData()
{
    const Result<SecretMembers> members = SecretMembers::load();
    QVERIFY(members);
    const QStringList orders = members->forInterface(QStringLiteral("order.query"));
    QVERIFY(orders.contains(QStringLiteral("access_token")));
    QVERIFY(!orders.contains(QStringLiteral("license")));
    QVERIFY(
        members->forInterface(QStringLiteral("license.heartbeat")).contains(QStringLiteral("license_code")));
    // An interface that the data does not know is treated with the most caution.
    QVERIFY(members->forInterface(QStringLiteral("new.one")).contains(QStringLiteral("license_code")));
    QVERIFY(!SecretMembers::fromJson("{}"));
}

ZHANGGUI_TEST(RedactTest)
#include "redact_test.moc"
