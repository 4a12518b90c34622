// Body-Sign as real servers spell it.
#include "net/signing/body_sign_header.h"
#include "net/signing/callback_signature.h"
#include "tests/support/test_main.h"

#include <random>

using namespace zhanggui;

namespace {

constexpr char kValue[] = "qb0Z+UzcLiwiVdPanUOzny7p1sGJxv2jd5CQthyjDmk=";

QByteArrayList words(const BodySignHeader &header)
{
    QByteArrayList list;
    for (const BodySignOddity oddity : header.oddities)
        list.append(bodySignOddityId(oddity));
    return list;
}

} // namespace

class BodySignHeaderTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsRealSpellings_data();
    void readsRealSpellings();
    void readsWhatWeWrite();
    void refusesWhatHoldsNoSignature_data();
    void refusesWhatHoldsNoSignature();
    void survivesAnything();
};

void BodySignHeaderTest::readsRealSpellings_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("oddities");
    const auto row = [](const char *value, const char *oddities, const char *name = "Body-Sign") {
        QTest::newRow(value) << QByteArray(name) << QByteArray(value).replace("$", kValue)
                             << QByteArray(oddities);
    };
    row("sign_type=\"HMAC-SHA256\", signature= \"$\"", "");
    QTest::newRow("name") << QByteArray("Body-sign")
                          << QByteArray("sign_type=\"HMAC-SHA256\", signature= \"$\"").replace("$", kValue)
                          << QByteArray("header-name");
    row("sign_type=\"HMAC-SHA256\", signature=\"$\"", "no-blank");
    row("sign_type= \"HMAC-SHA256\", signature= \"$\"", "other-blanks");
    row("sign_type=\"HMAC-SHA256\",signature= \"$\"", "other-blanks");
    row("sign_type=\"HMAC-SHA256\" , signature =  \"$\"", "other-blanks");
    row("signature= \"$\", sign_type=\"HMAC-SHA256\"", "other-order");
    row("sign_type='HMAC-SHA256', signature= '$'", "single-quotes");
    row("sign_type=HMAC-SHA256, signature= $", "no-quotes");
    row("sign_type=HMAC-SHA256,signature=$", "no-blank other-blanks no-quotes");
    row("sign_type=\"HMAC-SHA256\"; signature= \"$\"", "separator");
    row("sign_type=\"HMAC-SHA256\" signature= \"$\"", "separator");
    row("Sign_Type=\"HMAC-SHA256\", Signature= \"$\"", "word-case");
    row("sign-type=\"HMAC-SHA256\", signature= \"$\"", "word-spelling");
    row("signType=\"HMAC-SHA256\", sign= \"$\"", "word-case word-spelling");
    row("sign_type=\"HmacSHA256\", signature= \"$\"", "sign-type-spelling");
    row("sign_type=\"hmac-sha256\", signature= \"$\"", "sign-type-spelling");
    row("signature= \"$\"", "no-sign-type");
    row("$", "bare-value");
    row("\"$\"", "bare-value");
    row("signature=$", "no-blank no-quotes no-sign-type");
    row("sign_type=\"HMAC-SHA256\", signature= \"$\", v=\"1\"", "extra-fields");
    row("sign_type=\"HMAC-SHA256\", signature= \"qb0Z-UzcLiwiVdPanUOzny7p1sGJxv2jd5CQthyjDmk=\"",
        "url-safe-base64");
    row("sign_type=\"HMAC-SHA256\", signature= \"qb0Z+UzcLiwiVdPanUOzny7p1sGJxv2jd5CQthyjDmk\"",
        "no-padding");
    row("sign_type=HMAC-SHA256, signature= qb0Z-UzcLiwiVdPanUOzny7p1sGJxv2jd5CQthyjDmk",
        "no-quotes url-safe-base64 no-padding");
}

void BodySignHeaderTest::readsRealSpellings()
{
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, value);
    QFETCH(QByteArray, oddities);
    const auto header = readBodySign(name, value);
    QVERIFY2(header.has_value(), header ? "" : qPrintable(header.error().detail));
    QCOMPARE(header->signature, kValue);
    QCOMPARE(words(*header).join(' '), oddities);
    QCOMPARE(header->isOfficial(), oddities.isEmpty());
}

void BodySignHeaderTest::readsWhatWeWrite()
{
    for (int i = 0; i < 200; ++i) {
        const Secret key(QByteArray::number(i));
        const auto header = readBodySign("Body-Sign", bodySignHeader("{}", key));
        QVERIFY(header.has_value());
        QCOMPARE(header->signature, bodySign("{}", key));
        QVERIFY(header->isOfficial());
        QCOMPARE(header->signType, "HMAC-SHA256");
    }
}

void BodySignHeaderTest::refusesWhatHoldsNoSignature_data()
{
    QTest::addColumn<QByteArray>("value");
    for (const char *value :
        { "", " ", ",;,", "sign_type=\"HMAC-SHA256\"", "signature= \"\"",
            "signature=", "sign_type=\"HMAC-SHA256\", signature= \"xxxxxxxxxxxxx\"",
            "sign_type=\"HMAC-SHA256\", signature= "
            "\"A9BD19F94CDC2E2C2255D3DA9D43B39F2EE9D6C189C6FDA3779090B61CA30E69\"",
            "signature= \"qb0Z+UzcLiwiVdPanUOzny7p1sGJxv2jd5CQthyjDmk=\", signature= \"x\"", "=", "\"", "'" })
        QTest::newRow(value) << QByteArray(value);
}

void BodySignHeaderTest::refusesWhatHoldsNoSignature()
{
    QFETCH(QByteArray, value);
    const auto header = readBodySign("Body-Sign", value);
    QVERIFY(!header.has_value());
    QCOMPARE(header.error().kind, ErrorKind::BadInput);
    QVERIFY(!header.error().detail.isEmpty());
}

void BodySignHeaderTest::survivesAnything()
{
    // GIVEN good headers with bytes changed, dropped and doubled
    const QByteArray good = QByteArray("sign_type=\"HMAC-SHA256\", signature= \"") + kValue + '"';
    std::mt19937 random(20261122);
    const auto below = [&random](qsizetype end) { return qsizetype(random() % quint32(end)); };
    for (int round = 0; round < 20'000; ++round) {
        QByteArray value = good;
        for (qsizetype n = below(4); n >= 0; --n) {
            const qsizetype at = below(value.size());
            switch (below(3)) {
            case 0:
                value[at] = " =,;\"'\tA\0\xff"[below(10)];
                break;
            case 1:
                value.remove(at, 1 + below(10));
                break;
            default:
                value.insert(at, value.mid(below(value.size()), 5));
            }
            if (value.isEmpty())
                value = good;
        }
        // THEN it is read or refused, and what is read is 32 bytes
        if (const auto header = readBodySign("Body-Sign", value))
            QCOMPARE(QByteArray::fromBase64(header->signature).size(), 32);
    }
}

ZHANGGUI_TEST(BodySignHeaderTest)
#include "body_sign_header_test.moc"
