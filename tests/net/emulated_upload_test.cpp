#include "models/store/connection.h"
#include "net/emulator/api/multipart.h"
#include "tests/support/emulated_market.h"
#include "tests/support/test_main.h"

using namespace zhanggui;
using test::EmulatedMarket;
using test::RawAnswer;

namespace {

QByteArray target(const QByteArray &event)
{
    return "/api/mkp-openapi-public/global/v1/market-event/" + event + "/file";
}

QByteArray part(const QByteArray &disposition, const QByteArray &type, const QByteArray &content)
{
    return "--BOUNDARY\r\nContent-Disposition: form-data; " + disposition + "\r\nContent-Type: " + type
        + "\r\n\r\n" + content + "\r\n";
}

QByteArray asked(const QByteArray &json)
{
    return part("name=\"isvUpdateFileReq\"", "application/json", json);
}

QByteArray file(const QByteArray &content)
{
    return part("name=\"file\"; filename=\"license.lic\"", "application/octet-stream", content);
}

const QByteArray kEnd = "--BOUNDARY--\r\n";
const QByteArray kCharacters = R"({"type":"CHARACTERS","characters":"0078369f54-授权"})";

QByteArray fileJson(const QByteArray &content)
{
    return R"({"type":"FILE","file_name":"license.lic","sha256":")" + sha256Hex(content) + "\"}";
}

} // namespace

class EmulatedUploadTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void takesCharacters();
    void takesAFileAndItsHash();
    void takesEveryWayToSignIt_data();
    void takesEveryWayToSignIt();
    void takesTheSameLicenceAgain();
    void answersByTheEventsState_data();
    void answersByTheEventsState();
    void refusesBadUploads_data();
    void refusesBadUploads();
    void givesOneLicenceADevice();
    void refusesWhoIsNoSeller();
    void saysWhenTheStoreFails();
    void readsPartsStrictly_data();
    void readsPartsStrictly();

private:
    WireRequest upload(const QByteArray &event, const QByteArray &body) const
    {
        WireRequest wire = m_market.request("POST", target(event), body);
        wire.headers.last().value = "multipart/form-data; boundary=BOUNDARY";
        return wire;
    }
    RawAnswer send(const QByteArray &event, const QByteArray &json) const
    {
        return m_market.call(upload(event, asked(json) + kEnd));
    }
    MarketLicenseEvent kept(const char *id) const
    {
        return m_market.store->licenseEvent(QString::fromLatin1(id)).value_or(MarketLicenseEvent());
    }
    EmulatedMarket m_market;
};

void EmulatedUploadTest::init()
{
    m_market.start();
}

void EmulatedUploadTest::takesCharacters()
{
    const RawAnswer answer = send("EV-1", kCharacters);
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.body, QByteArray(R"({"error_code":"CBC.0000","error_msg":"success"})"));
    QCOMPARE(kept("EV-1").state, QStringLiteral("delivered"));
    QCOMPARE(kept("EV-1").deliveredType, QStringLiteral("CHARACTERS"));
    QCOMPARE(kept("EV-1").delivered, QByteArray("0078369f54-授权"));
}

void EmulatedUploadTest::takesAFileAndItsHash()
{
    const QByteArray content("\x00\r\n--BOUNDAR\xff binary", 20);
    const RawAnswer answer = m_market.call(upload("EV-1", file(content) + asked(fileJson(content)) + kEnd));
    QCOMPARE(answer.text("error_code"), QStringLiteral("CBC.0000"));
    QCOMPARE(kept("EV-1").deliveredName, QStringLiteral("license.lic"));
    QCOMPARE(kept("EV-1").delivered, sha256Hex(content));
}

void EmulatedUploadTest::takesEveryWayToSignIt_data()
{
    QTest::addColumn<QByteArray>("hash");
    QTest::addColumn<QString>("code");
    QTest::newRow("body hashed") << QByteArray() << QStringLiteral("CBC.0000");
    QTest::newRow("unsigned payload") << QByteArray("UNSIGNED-PAYLOAD") << QStringLiteral("CBC.0000");
    QTest::newRow("hash of another body") << sha256Hex("other") << QStringLiteral("APIGW.0301");
}

void EmulatedUploadTest::takesEveryWayToSignIt()
{
    QFETCH(QByteArray, hash);
    QFETCH(QString, code);
    WireRequest wire = upload("EV-1", asked(kCharacters) + kEnd);
    if (!hash.isEmpty())
        wire.headers.append(HttpHeader{ "X-Sdk-Content-Sha256", hash });
    QCOMPARE(m_market.call(wire).text("error_code"), code);
}

void EmulatedUploadTest::takesTheSameLicenceAgain()
{
    QCOMPARE(send("EV-1", kCharacters).text("error_code"), QStringLiteral("CBC.0000"));
    QCOMPARE(send("EV-1", kCharacters).text("error_code"), QStringLiteral("CBC.0000"));
    QCOMPARE(send("EV-1", R"({"type":"CHARACTERS","characters":"another"})").text("error_code"),
        QStringLiteral("91381034"));
    QCOMPARE(kept("EV-1").delivered, QByteArray("0078369f54-授权"));
}

void EmulatedUploadTest::answersByTheEventsState_data()
{
    QTest::addColumn<QByteArray>("id");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *id, int status, const char *code) {
        QTest::newRow(id) << QByteArray(id) << status << QString::fromLatin1(code);
    };
    row("EV-UNKNOWN", 200, "91381034");
    row("EV-DENIED", 200, "91381038");
    row("EV-FROZEN", 200, "91381033");
    row("EV-NOBODY", 200, "91381033");
    row("EV-OTHERS", 403, "CBC.0150");
}

void EmulatedUploadTest::answersByTheEventsState()
{
    QFETCH(QByteArray, id);
    QFETCH(int, status);
    QFETCH(QString, code);
    const RawAnswer answer = send(id, kCharacters);
    QCOMPARE(answer.text("error_code"), code);
    QCOMPARE(answer.status, status);
}

void EmulatedUploadTest::refusesBadUploads_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *name, const QByteArray &body, int status, const char *code) {
        QTest::newRow(name) << body << status << QString::fromLatin1(code);
    };
    row("no multipart", "characters", 400, "CBC.0101");
    row("no end", asked(kCharacters), 400, "CBC.0101");
    row("no request part", file("x") + kEnd, 400, "CBC.0101");
    row("request is no JSON", asked("type") + kEnd, 400, "CBC.0101");
    row("no type", asked("{}") + kEnd, 400, "CBC.0101");
    row("unknown type", asked(R"({"type":"TEXT"})") + kEnd, 400, "CBC.0101");
    row("no characters", asked(R"({"type":"CHARACTERS"})") + kEnd, 400, "CBC.0101");
    row("characters are a number", asked(R"({"type":"CHARACTERS","characters":1})") + kEnd, 400, "CBC.0101");
    row("long characters",
        asked(R"({"type":"CHARACTERS","characters":")" + QByteArray(1025, 'c') + "\"}") + kEnd, 200,
        "91381037");
    row("no file", asked(fileJson("x")) + kEnd, 400, "CBC.0101");
    row("no hash", asked(R"({"type":"FILE","file_name":"a"})") + file("x") + kEnd, 400, "CBC.0101");
    row("other hash", asked(fileJson("y")) + file("x") + kEnd, 200, "91381037");
    row("empty file", asked(fileJson("")) + file("") + kEnd, 200, "91381037");
}

void EmulatedUploadTest::refusesBadUploads()
{
    QFETCH(QByteArray, body);
    QFETCH(int, status);
    QFETCH(QString, code);
    const RawAnswer answer = m_market.call(upload("EV-1", body));
    QCOMPARE(answer.text("error_code"), code);
    QCOMPARE(answer.status, status);
    QCOMPARE(kept("EV-1").state, QStringLiteral("waiting"));
}

void EmulatedUploadTest::givesOneLicenceADevice()
{
    // GIVEN an order for one device THEN a second one gets none
    QCOMPARE(send("EV-1", kCharacters).text("error_code"), QStringLiteral("CBC.0000"));
    QCOMPARE(send("EV-2", kCharacters).text("error_code"), QStringLiteral("91381035"));
    // WHEN the first licence is over THEN there is one left
    MarketLicenseEvent first = kept("EV-1");
    first.expireMs = m_market.wallMs;
    QVERIFY(m_market.store->put(first).has_value());
    QCOMPARE(send("EV-2", kCharacters).text("error_code"), QStringLiteral("CBC.0000"));
}

void EmulatedUploadTest::refusesWhoIsNoSeller()
{
    const RawAnswer answer = m_market.callAs(
        upload("EV-1", asked(kCharacters) + kEnd), QStringLiteral("BUYER"), EmulatedMarket::kBuyerKey);
    QCOMPARE(answer.text("error_code"), QStringLiteral("91380150"));
}

void EmulatedUploadTest::saysWhenTheStoreFails()
{
    QVERIFY(m_market.store->connection()
                .execute(QStringLiteral("CREATE TRIGGER full BEFORE INSERT ON license_events "
                                        "BEGIN SELECT RAISE(FAIL, 'full'); END"))
                .has_value());
    QCOMPARE(send("EV-1", kCharacters).text("error_code"), QStringLiteral("91381036"));
    QVERIFY(m_market.store->connection().execute(QStringLiteral("DROP TABLE license_events")).has_value());
    const RawAnswer answer = send("EV-1", kCharacters);
    QCOMPARE(answer.status, 500);
    QCOMPARE(answer.text("error_code"), QStringLiteral("CBC.0999"));
}

void EmulatedUploadTest::readsPartsStrictly_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("parts"); // -1: refused
    const QByteArray type = "multipart/form-data; boundary=BOUNDARY";
    QTest::newRow("two") << type << asked("{}") + file("x") + kEnd << 2;
    QTest::newRow("quoted boundary") << QByteArray(
        "Multipart/Form-Data; charset=utf-8; boundary=\"BOUNDARY\"")
                                     << asked("{}") + kEnd << 1;
    QTest::newRow("text before") << type << "preamble\r\n" + asked("{}") + kEnd << 1;
    QTest::newRow("none") << type << kEnd << 0;
    QTest::newRow("no boundary") << QByteArray("multipart/form-data") << kEnd << -1;
    QTest::newRow("other type") << QByteArray("multipart/mixed; boundary=BOUNDARY") << kEnd << -1;
    QTest::newRow("cut") << type << asked("{}").chopped(4) << -1;
    QTest::newRow("no name") << type << part("filename=\"a\"", "text/plain", "x") + kEnd << -1;
    QTest::newRow("no head's end") << type << QByteArray("--BOUNDARY\r\nContent-Type: a\r\n") + kEnd << -1;
    QTest::newRow("empty") << type << QByteArray() << -1;
}

void EmulatedUploadTest::readsPartsStrictly()
{
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, body);
    QFETCH(int, parts);
    const auto read = formParts(type, body);
    QCOMPARE(read ? int(read->size()) : -1, parts);
}

ZHANGGUI_TEST(EmulatedUploadTest)
#include "emulated_upload_test.moc"
