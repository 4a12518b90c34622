#include "net/callbacks/redact_run.h"
#include "tests/support/bad_server.h"
#include "tests/support/marker_search.h"
#include "tests/support/results.h"
#include "tests/support/test_main.h"

#include <optional>

using namespace zhanggui;
using namespace zhanggui::test;

namespace {

const QByteArray kKey = "Kq7-access+key/0001é";
const QByteArray kSignature = "C506F4221EC15F98C40B8A5D5065D8B815A2C5596CF4421382088B5652565458";
const QByteArray kToken = "Gzbfjf9LHRBcI3bFVi++sLinCNOBF6qa7is1fvjEgYQ=";
const QByteArray kPassword = "pa55-word-of-the-buyer";

SendRecord exchange(const QByteArray &answerBody)
{
    SendRecord send;
    send.interfaceId = QStringLiteral("saas-v2.queryInstance");
    send.signing = { QStringLiteral("saas-v2"), "{\"a\":1}", "00", "********************n1", kSignature };
    send.wire.request = "POST /x?signature=" + kSignature
        + "&timestamp=1&nonce=AB HTTP/1.1\r\nHost: a\r\nContent-Length: 7\r\n\r\n{\"a\":1}";
    send.wire.response = httpAnswer(200,
        { "Set-Cookie: session=s3cr3t-cookie",
            "Body-Sign: sign_type=\"HMAC-SHA256\", signature= \"" + kToken + "\"" },
        answerBody);
    send.wire.body = answerBody;
    send.wire.headers = { { "Set-Cookie", "session=s3cr3t-cookie" },
        { "Body-Sign", "sign_type=\"HMAC-SHA256\", signature= \"" + kToken + "\"" } };
    return send;
}

} // namespace

class RedactRunTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void shouldMarkTheKeyInEveryCoding_data();
    void shouldMarkTheKeyInEveryCoding();
    void shouldMarkSignaturesWhereverTheyStand();
    void shouldShortenSignaturesInReports();
    void shouldMarkSecretMembersAlsoAcrossChunks();
    void shouldMarkPersonalFieldsInReportsOnly();
    void shouldMarkV1QueriesAndTokens();
    void shouldKeepEverythingElse();

private:
    RunRecord redacted(const SendRecord &send, RedactFor target = RedactFor::Workspace) const;
    static QByteArray allOf(const RunRecord &run);
    std::optional<CallbackProtocol> m_protocol;
    SecretMembers m_members;
};

void RedactRunTest::initTestCase()
{
    const Result<CallbackProtocol> protocol = CallbackProtocol::load();
    VERIFY_OK(protocol);
    m_protocol = *protocol;
    const Result<SecretMembers> members = SecretMembers::load();
    VERIFY_OK(members);
    m_members = *members;
}

RunRecord RedactRunTest::redacted(const SendRecord &send, RedactFor target) const
{
    RunRecord run;
    run.url = QStringLiteral("https://a/x?access_token=%1&b=1").arg(QString::fromLatin1(kPassword));
    CaseRecord record;
    record.sends.append(send);
    record.verdicts.append(
        { QStringLiteral("c"), Severity::Fail, {}, { { QStringLiteral("got"), QString::fromUtf8(kKey) } } });
    run.cases.append(record);
    return redactRun(run, { { Secret(kKey) }, m_members, &*m_protocol, target });
}

QByteArray RedactRunTest::allOf(const RunRecord &run)
{
    QByteArray all = run.url.toUtf8();
    for (const CaseRecord &record : run.cases) {
        for (const SendRecord &send : record.sends) {
            all += send.wire.request + '\n' + send.wire.response + '\n' + send.wire.body + '\n'
                + send.wire.failure.toUtf8() + '\n' + send.signing.payload + '\n' + send.signing.canonical
                + '\n' + send.signing.signature + '\n';
            for (const auto &[name, value] : send.wire.headers)
                all += value + '\n';
            for (const WireFinding &finding : send.wire.findings)
                all += finding.evidence + '\n';
        }
        for (const Verdict &verdict : record.verdicts)
            all += verdict.facts.value(QStringLiteral("got")).toUtf8();
    }
    return all;
}

void RedactRunTest::shouldMarkTheKeyInEveryCoding_data()
{
    QTest::addColumn<QByteArray>("coded");
    QTest::newRow("raw") << kKey;
    QTest::newRow("hex") << kKey.toHex();
    QTest::newRow("upper hex") << kKey.toHex().toUpper();
    QTest::newRow("base64") << kKey.toBase64();
    QTest::newRow("base64, one before") << QByteArray("x" + kKey + "tail").toBase64();
    QTest::newRow("base64, two before") << QByteArray("xy" + kKey + "tail").toBase64();
    QTest::newRow("percent") << kKey.toPercentEncoding();
    QTest::newRow("JSON with slashes") << QByteArray(kKey).replace('/', "\\/");
}

void RedactRunTest::shouldMarkTheKeyInEveryCoding()
{
    QFETCH(QByteArray, coded);
    // GIVEN a server that answers with the key, in body, header and a broken tail
    SendRecord send = exchange("{\"resultMsg\":\"expected " + coded + "\"}");
    send.wire.failure = QString::fromUtf8(coded);
    send.wire.headers.append({ "X-Debug", coded });
    send.wire.findings.append(
        { QStringLiteral("tail"), send.wire.response.size() - coded.size() - 2, coded, false });
    const MarkerSearch search({ { QStringLiteral("key"), kKey } });
    QVERIFY(!search.inBytes(send.wire.response, QStringLiteral("before")).isEmpty());
    // WHEN it is redacted
    const RunRecord run = redacted(send);
    // THEN nothing tells it, and nothing moved
    const QStringList found = search.inBytes(allOf(run), QStringLiteral("after"));
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
    QCOMPARE(run.cases.first().sends.first().wire.response.size(), send.wire.response.size());
}

void RedactRunTest::shouldMarkSignaturesWhereverTheyStand()
{
    const RunRecord run = redacted(exchange("{\"resultMsg\":\"got " + kSignature.toLower() + "\"}"));
    const QByteArray all = allOf(run);
    for (const QByteArray &hidden :
        { kSignature, kSignature.toLower(), kToken, QByteArray("s3cr3t-cookie"), kPassword })
        QVERIFY2(!all.contains(hidden), hidden.constData());
    QVERIFY(all.contains(QByteArray("signature=" + QByteArray(64, '*') + "&timestamp=1&nonce=AB HTTP/1.1")));
    QVERIFY(all.contains(QByteArray(
        "Body-Sign: sign_type=\"HMAC-SHA256\", signature= \"" + QByteArray(kToken.size(), '*') + '"')));
    QVERIFY(
        all.contains(QByteArray("https://a/x?access_token=" + QByteArray(kPassword.size(), '*') + "&b=1")));
}

void RedactRunTest::shouldShortenSignaturesInReports()
{
    const QByteArray all = allOf(redacted(exchange("{}"), RedactFor::Report));
    QVERIFY(!all.contains(kSignature));
    QVERIFY(all.contains(QByteArray("signature=C506F422" + QByteArray(52, '*') + "5458&timestamp")));
    QVERIFY(all.contains(QByteArray("signature= \"Gzbfjf9L" + QByteArray(32, '*') + "gYQ=\"")));
}

void RedactRunTest::shouldMarkSecretMembersAlsoAcrossChunks()
{
    // GIVEN an answer whose password lies across two chunks
    const QByteArray body =
        "{\"info\":[{\"appInfo\":{\"password\":\"" + kPassword + "\"}}],\"resultCode\":\"000000\"}";
    SendRecord send = exchange(body);
    const QByteArray one = body.first(44);
    const QByteArray two = body.sliced(44);
    send.wire.response = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
        + QByteArray::number(one.size(), 16) + "\r\n" + one + "\r\n" + QByteArray::number(two.size(), 16)
        + "\r\n" + two + "\r\n0\r\n\r\n";
    QVERIFY(!send.wire.response.contains(kPassword));
    const WireRecord wire = redacted(send).cases.first().sends.first().wire;
    QVERIFY(!wire.response.contains(kPassword.first(8)));
    QVERIFY(!wire.response.contains(kPassword.last(8)));
    QVERIFY(!wire.body.contains(kPassword));
    QCOMPARE(wire.response.size(), send.wire.response.size());
    QVERIFY(wire.response.endsWith("\"resultCode\":\"000000\"}\r\n0\r\n\r\n"));
    // AND in the clear without chunks, and where the text is broken
    for (const QByteArray &text : { body, QByteArray(body + ",,") }) {
        const QByteArray plain = allOf(redacted(exchange(text)));
        QVERIFY(!plain.contains(kPassword));
    }
}

void RedactRunTest::shouldMarkPersonalFieldsInReportsOnly()
{
    const QByteArray body = "{\"info\":[{\"appInfo\":{\"userName\":\"zhang.san@example.com\"}}]}";
    const CallbackField *field =
        m_protocol->interfaceOf(u"saas-v2.queryInstance")->responseField(u"info[].appInfo.userName");
    QVERIFY(field && field->personal);
    QVERIFY(allOf(redacted(exchange(body))).contains("zhang.san"));
    QVERIFY(!allOf(redacted(exchange(body), RedactFor::Report)).contains("zhang.san"));
}

void RedactRunTest::shouldMarkV1QueriesAndTokens()
{
    SendRecord send;
    send.interfaceId = QStringLiteral("saas-v1.newInstance");
    send.signing = { QStringLiteral("saas-v1"), "b=1&password=" + kPassword, {}, "b=1&password=" + kPassword,
        kToken };
    send.wire.request = "GET /x?password=" + kPassword + "&b=1&authToken=" + kToken.toPercentEncoding()
        + " HTTP/1.1\r\nauthToken: " + kToken
        + "\r\nAuthorization: Bearer aaaaaaaaaa.bbbbbbbbbb.cccccccccc\r\n\r\n";
    const QByteArray all = allOf(redacted(send));
    for (const QByteArray &hidden :
        { kToken, kToken.toPercentEncoding(), kPassword, QByteArray("cccccccccc") })
        QVERIFY2(!all.contains(hidden), hidden.constData());
    QVERIFY(all.contains(QByteArray("&b=1&")));
}

void RedactRunTest::shouldKeepEverythingElse()
{
    SendRecord send = exchange("{\"resultCode\":\"000000\",\"a\":[1,2]}");
    const SendRecord after = redacted(send).cases.first().sends.first();
    QCOMPARE(after.wire.body, send.wire.body);
    QCOMPARE(after.signing.payload, send.signing.payload);
    QVERIFY(after.wire.request.endsWith("Host: a\r\nContent-Length: 7\r\n\r\n{\"a\":1}"));
    QVERIFY(after.wire.response.endsWith(send.wire.body));
}

ZHANGGUI_TEST(RedactRunTest)
#include "redact_run_test.moc"
