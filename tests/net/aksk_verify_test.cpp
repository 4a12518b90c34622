#include "net/signing/aksk.h"
#include "net/signing/aksk_verify.h"
#include "net/signing/digest.h"
#include "tests/support/test_main.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>

using namespace zhanggui;
using Reason = AkskFault::Reason;

namespace {

constexpr qint64 kNow = 1767225600000; // 20260101T000000Z
constexpr qint64 kMinute = 60000;

QByteArray utf8(const QJsonValue &value)
{
    return value.toString().toUtf8();
}

QJsonArray vectors()
{
    QFile file(QStringLiteral(ZHANGGUI_TEST_DATA "/signing/aksk.json"));
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll())[u"vectors"].toArray()
                                          : QJsonArray();
}

/// The vector as it arrives: with its Authorization.
WireRequest received(const QJsonObject &vector)
{
    WireRequest request{ utf8(vector[u"method"]), utf8(vector[u"target"]), {}, utf8(vector[u"body"]) };
    for (const auto &header : vector[u"headers"].toArray())
        request.headers.append({ utf8(header[0]), utf8(header[1]) });
    request.headers.append(HttpHeader{ "Authorization", utf8(vector[u"authorization"]) });
    return request;
}

SecretOfAccessKey only(const QString &accessKey, const Secret &key)
{
    return [accessKey, &key](const QString &asked) { return asked == accessKey ? &key : nullptr; };
}

const Secret kKey = Secret(QByteArrayView("SK-of-the-test"));
const QString kAccessKey = QStringLiteral("AK");

WireRequest plainRequest()
{
    return { "POST", "/api/%E4%BA%91/a%2Fb?orderId=1&b=%20%2B+&c",
        { { "Host", "127.0.0.1:80" }, { "Content-Type", "application/json" },
            { "X-Sdk-Date", "20260101T000000Z" } },
        "{\"a\":1}" };
}

WireRequest signedRequest(WireRequest request = plainRequest())
{
    const auto made = signAkskWire(request, kAccessKey, kKey, kNow);
    request.headers = made ? made->headers : HttpHeaders();
    return request;
}

void setHeader(WireRequest &request, QByteArrayView name, const QByteArray &value)
{
    for (HttpHeader &header : request.headers) {
        if (header.name.compare(name, Qt::CaseInsensitive) == 0)
            header.value = value;
    }
}

tl::expected<QString, AkskFault> verify(const WireRequest &request, qint64 nowMs = kNow)
{
    return verifyAksk(request, only(kAccessKey, kKey), nowMs);
}

/// One change of one byte, one header or one piece. The result may equal the original.
WireRequest mutated(WireRequest request, QRandomGenerator &random)
{
    const auto scramble = [&random](QByteArray &text) {
        const auto at = qsizetype(random.bounded(quint32(text.size() + 1)));
        switch (random.bounded(4)) {
        case 0:
            text.insert(at, char(random.bounded(256)));
            break;
        case 1:
            text.remove(at, qsizetype(random.bounded(4)));
            break;
        case 2:
            if (at < text.size())
                text[at] = char(text[at] ^ char(1 << random.bounded(8)));
            break;
        default:
            text = text.left(at) + text.mid(at).repeated(2);
        }
    };
    auto &header = request.headers[qsizetype(random.bounded(quint32(request.headers.size())))];
    switch (random.bounded(8)) {
    case 0:
        scramble(request.method);
        break;
    case 1:
        scramble(request.target);
        break;
    case 2:
        scramble(request.body);
        break;
    case 3:
        scramble(header.name);
        break;
    case 4:
        header.value.clear();
        break;
    default:
        scramble(header.value);
    }
    return request;
}

/// What the signature covers, so that a mutation without meaning can be told from one that must be refused.
QByteArray covered(const WireRequest &request)
{
    return canonicalRequest(request, signableHeaderNames(request.headers))
        + headerValue(request.headers, "authorization").simplified().replace(", ", ",");
}

} // namespace

class AkskVerifyTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void acceptsTheVectors_data();
    void acceptsTheVectors();
    void refusesOtherAlgorithmsByName_data();
    void refusesOtherAlgorithmsByName();
    void acceptsWhatItSigned();
    void acceptsEverySdkReading_data();
    void acceptsEverySdkReading();
    void acceptsUnsignedPayload();
    void refusesAnotherBodyUnderANamedHash();
    void refusesTamperedRequests_data();
    void refusesTamperedRequests();
    void echoesItsCanonicalRequest();
    void holdsTheClockWindow();
    void refusesMalformedAuthorizations_data();
    void refusesMalformedAuthorizations();
    void neverAcceptsAMutation();
};

void AkskVerifyTest::acceptsTheVectors_data()
{
    QTest::addColumn<QJsonObject>("vector");
    for (const auto &value : vectors()) {
        if (value[u"accepted"].toBool())
            QTest::newRow(utf8(value[u"id"]).constData()) << value.toObject();
    }
}

void AkskVerifyTest::acceptsTheVectors()
{
    QFETCH(QJsonObject, vector);
    const WireRequest request = received(vector);
    const Secret key(utf8(vector[u"secretKey"]));
    const QString accessKey = vector[u"accessKey"].toString();
    const qint64 signedAt = *sdkDateMs(headerValue(request.headers, "x-sdk-date"));
    const auto verdict = verifyAksk(request, only(accessKey, key), signedAt);
    QVERIFY(verdict.has_value());
    QCOMPARE(*verdict, accessKey);
    // The same request under another key is refused.
    const Secret other(QByteArray(utf8(vector[u"secretKey"]) + "x"));
    const auto refused = verifyAksk(request, only(accessKey, other), signedAt);
    QVERIFY(!refused.has_value());
    QCOMPARE(refused.error().reason, Reason::WrongSignature);
}

void AkskVerifyTest::refusesOtherAlgorithmsByName_data()
{
    QTest::addColumn<QJsonObject>("vector");
    int rows = 0;
    for (const auto &value : vectors()) {
        if (!value[u"accepted"].toBool()) {
            QTest::newRow(utf8(value[u"id"]).constData()) << value.toObject();
            ++rows;
        }
    }
    QCOMPARE(rows, 9);
}

void AkskVerifyTest::refusesOtherAlgorithmsByName()
{
    QFETCH(QJsonObject, vector);
    const WireRequest request = received(vector);
    const Secret key(utf8(vector[u"secretKey"]));
    const auto verdict = verifyAksk(request, only(vector[u"accessKey"].toString(), key),
        *sdkDateMs(headerValue(request.headers, "x-sdk-date")));
    QVERIFY(!verdict.has_value());
    QCOMPARE(verdict.error().reason, Reason::OtherAlgorithm);
    const QString algorithm = vector[u"algorithm"].toString();
    QVERIFY(verdict.error().detail.contains(algorithm));
    if (algorithm == QStringLiteral("SDK-HMAC-SHA256"))
        QVERIFY(verdict.error().detail.contains(QStringLiteral("Credential=")));
}

void AkskVerifyTest::acceptsWhatItSigned()
{
    const auto verdict = verify(signedRequest());
    QVERIFY2(verdict.has_value(), verdict ? "" : qPrintable(verdict.error().detail));
    WireRequest noBody = plainRequest();
    noBody.body.clear();
    QVERIFY(verify(signedRequest(noBody)).has_value());
}

void AkskVerifyTest::acceptsEverySdkReading_data()
{
    QTest::addColumn<CanonicalReading::Path>("path");
    QTest::addColumn<bool>("sortEncoded");
    QTest::newRow("guide") << CanonicalReading::Path::SegmentBySegment << false;
    QTest::newRow("sorted encoded") << CanonicalReading::Path::SegmentBySegment << true;
    QTest::newRow("whole path decoded") << CanonicalReading::Path::DecodedFirst << false;
    QTest::newRow("path not decoded") << CanonicalReading::Path::NotDecoded << false;
}

void AkskVerifyTest::acceptsEverySdkReading()
{
    QFETCH(CanonicalReading::Path, path);
    QFETCH(bool, sortEncoded);
    // GIVEN a request whose path and order differ between the readings, signed in one of them
    WireRequest request = plainRequest();
    request.target = "/a%2Fb%20c?x=%2C&x=-";
    const QByteArrayList names = signableHeaderNames(request.headers);
    const QByteArray canonical = canonicalRequest(request, names, { path, sortEncoded });
    const QByteArray toSign = "SDK-HMAC-SHA256\n20260101T000000Z\n" + sha256Hex(canonical);
    request.headers.append(HttpHeader{ "Authorization",
        "SDK-HMAC-SHA256 Access=AK, SignedHeaders=" + names.join(';')
            + ", Signature=" + hmacSha256(kKey.bytes(), toSign).toHex() });
    // WHEN the gateway's side reads it THEN it is accepted
    QVERIFY(verify(request).has_value());
}

void AkskVerifyTest::acceptsUnsignedPayload()
{
    WireRequest request = plainRequest();
    request.headers.append(HttpHeader{ "X-Sdk-Content-Sha256", "UNSIGNED-PAYLOAD" });
    request = signedRequest(request);
    QVERIFY(verify(request).has_value());
    request.body = "another";
    QVERIFY(verify(request).has_value());
}

void AkskVerifyTest::refusesAnotherBodyUnderANamedHash()
{
    WireRequest request = plainRequest();
    request.headers.append(HttpHeader{ "X-Sdk-Content-Sha256", sha256Hex(request.body) });
    request = signedRequest(request);
    QVERIFY(verify(request).has_value());
    request.body = "another";
    QCOMPARE(verify(request).error().reason, Reason::PayloadMismatch);
}

void AkskVerifyTest::refusesTamperedRequests_data()
{
    QTest::addColumn<WireRequest>("request");
    const auto row = [](const char *name, auto change) {
        WireRequest request = signedRequest();
        change(request);
        QTest::newRow(name) << request;
    };
    row("method", [](WireRequest &r) { r.method = "PUT"; });
    row("path", [](WireRequest &r) { r.target.replace("/api", "/apj"); });
    row("query value", [](WireRequest &r) { r.target.replace("orderId=1", "orderId=2"); });
    row("one more parameter", [](WireRequest &r) { r.target += "&d="; });
    row("plus for a space", [](WireRequest &r) { r.target.replace("%20", "+"); });
    row("host", [](WireRequest &r) { setHeader(r, "host", "127.0.0.1:81"); });
    row("date", [](WireRequest &r) { setHeader(r, "x-sdk-date", "20260101T000001Z"); });
    row("body", [](WireRequest &r) { r.body += ' '; });
    row("signed header repeated", [](WireRequest &r) { r.headers.append(HttpHeader{ "Host", "evil" }); });
    row("signature", [](WireRequest &r) {
        QByteArray value = headerValue(r.headers, "authorization");
        value.back() = value.back() == '0' ? '1' : '0';
        setHeader(r, "authorization", value);
    });
}

void AkskVerifyTest::refusesTamperedRequests()
{
    QFETCH(WireRequest, request);
    const auto verdict = verify(request);
    QVERIFY(!verdict.has_value());
    QCOMPARE(verdict.error().reason, Reason::WrongSignature);
}

void AkskVerifyTest::echoesItsCanonicalRequest()
{
    WireRequest request = signedRequest();
    request.body = "tampered";
    const auto verdict = verify(request);
    QVERIFY(!verdict.has_value());
    const QByteArray canonical = canonicalRequest(request, { "content-type", "host", "x-sdk-date" });
    QCOMPARE(verdict.error().canonicalRequest, canonical);
    QCOMPARE(verdict.error().detail.toUtf8(),
        "verify aksk signature fail, canonicalRequest:" + QByteArray(canonical).replace('\n', '|'));
    QVERIFY(!verdict.error().detail.contains(QStringLiteral("SK-of-the-test")));
}

void AkskVerifyTest::holdsTheClockWindow()
{
    const WireRequest request = signedRequest();
    QVERIFY(verify(request, kNow + 15 * kMinute).has_value());
    QVERIFY(verify(request, kNow - 15 * kMinute).has_value());
    for (const qint64 now : { kNow + 15 * kMinute + 1, kNow - 15 * kMinute - 1 }) {
        const auto verdict = verify(request, now);
        QVERIFY(!verdict.has_value());
        QCOMPARE(verdict.error().reason, Reason::ClockSkew);
    }
    QCOMPARE(verify(request, kNow + 20 * kMinute).error().detail,
        QStringLiteral("signature expired, signature time:20260101T000000Z,server time:20260101T002000Z"));
}

void AkskVerifyTest::refusesMalformedAuthorizations_data()
{
    QTest::addColumn<QByteArray>("authorization");
    QTest::addColumn<Reason>("reason");
    const QByteArray hex(64, 'a');
    const auto row = [](const char *name, const QByteArray &text, Reason reason) {
        QTest::newRow(name) << text << reason;
    };
    row("empty", "", Reason::Missing);
    row("algorithm alone", "SDK-HMAC-SHA256", Reason::Malformed);
    row("Basic", "Basic QTpC", Reason::OtherAlgorithm);
    row("lower-case algorithm", "sdk-hmac-sha256 Access=AK, SignedHeaders=x-sdk-date, Signature=" + hex,
        Reason::OtherAlgorithm);
    row("other order", "SDK-HMAC-SHA256 SignedHeaders=x-sdk-date, Access=AK, Signature=" + hex,
        Reason::Malformed);
    row("no signature", "SDK-HMAC-SHA256 Access=AK, SignedHeaders=x-sdk-date", Reason::Malformed);
    row("one field more",
        "SDK-HMAC-SHA256 Access=AK, SignedHeaders=x-sdk-date, Signature=" + hex + ", A=", Reason::Malformed);
    row("short signature", "SDK-HMAC-SHA256 Access=AK, SignedHeaders=x-sdk-date, Signature=aa",
        Reason::Malformed);
    row("upper-case signature",
        "SDK-HMAC-SHA256 Access=AK, SignedHeaders=x-sdk-date, Signature=" + QByteArray(64, 'A'),
        Reason::Malformed);
    row("upper-case names", "SDK-HMAC-SHA256 Access=AK, SignedHeaders=X-Sdk-Date, Signature=" + hex,
        Reason::Malformed);
    row("unsorted names", "SDK-HMAC-SHA256 Access=AK, SignedHeaders=x-sdk-date;host, Signature=" + hex,
        Reason::Malformed);
    row("repeated names", "SDK-HMAC-SHA256 Access=AK, SignedHeaders=host;host;x-sdk-date, Signature=" + hex,
        Reason::Malformed);
    row("no names", "SDK-HMAC-SHA256 Access=AK, SignedHeaders=, Signature=" + hex, Reason::Malformed);
    row("a header that is not there",
        "SDK-HMAC-SHA256 Access=AK, SignedHeaders=x-a;x-sdk-date, Signature=" + hex, Reason::Malformed);
    row("date not signed", "SDK-HMAC-SHA256 Access=AK, SignedHeaders=host, Signature=" + hex,
        Reason::DateNotSigned);
    row("unknown access key", "SDK-HMAC-SHA256 Access=OTHER, SignedHeaders=x-sdk-date, Signature=" + hex,
        Reason::UnknownAccessKey);
    row("no access key", "SDK-HMAC-SHA256 Access=, SignedHeaders=x-sdk-date, Signature=" + hex,
        Reason::Malformed);
}

void AkskVerifyTest::refusesMalformedAuthorizations()
{
    QFETCH(QByteArray, authorization);
    QFETCH(Reason, reason);
    WireRequest request = plainRequest();
    request.headers.append(HttpHeader{ "Authorization", authorization });
    const auto verdict = verify(request);
    QVERIFY(!verdict.has_value());
    QCOMPARE(verdict.error().reason, reason);
    QVERIFY(!verdict.error().detail.isEmpty());
}

void AkskVerifyTest::neverAcceptsAMutation()
{
    // GIVEN one good request and a fixed seed
    const WireRequest good = signedRequest();
    const QByteArray goodCover = covered(good);
    QRandomGenerator random(20260101);
    int refused = 0;
    // WHEN it is changed in five thousand ways, one to three changes each
    for (int round = 0; round < 5000; ++round) {
        WireRequest changed = good;
        for (int step = 0; step <= round % 3; ++step)
            changed = mutated(changed, random);
        const auto verdict = verify(changed);
        // THEN it passes only when nothing that is signed has changed
        if (verdict)
            QCOMPARE(covered(changed), goodCover);
        else
            ++refused;
    }
    QVERIFY(refused > 4000);
}

ZHANGGUI_TEST(AkskVerifyTest)
#include "aksk_verify_test.moc"
