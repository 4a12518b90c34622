// Encrypted fields, clientSecret and saasExtendParams: published and foreign vectors, round trips, bad input.
#include "net/signing/field_cipher.h"
#include "net/signing/rsa_oaep.h"
#include "net/signing/saas_extend_params.h"
#include "tests/support/test_main.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>

#include <random>

using namespace zhanggui;

namespace {

QByteArray utf8(const QJsonValue &value)
{
    return value.toString().toUtf8();
}

QJsonObject vectorFile()
{
    QFile file(QStringLiteral(ZHANGGUI_TEST_DATA "/signing/callbacks.json"));
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

QByteArray bytesOf(BIO *bio)
{
    char *data = nullptr;
    const auto size = BIO_get_mem_data(bio, &data);
    QByteArray bytes(data, qsizetype(size));
    BIO_free(bio);
    return bytes;
}

struct KeyPair {
    QByteArray publicPem;
    QByteArray privatePem;
};

KeyPair rsaKey(unsigned bits)
{
    EVP_PKEY *key = EVP_RSA_gen(bits);
    BIO *open = BIO_new(BIO_s_mem());
    PEM_write_bio_PUBKEY(open, key);
    BIO *closed = BIO_new(BIO_s_mem());
    PEM_write_bio_PrivateKey(closed, key, nullptr, nullptr, 0, nullptr, nullptr);
    EVP_PKEY_free(key);
    return { bytesOf(open), bytesOf(closed) };
}

constexpr char kIv[] = "0123456789abcdef";

} // namespace

class FieldCipherTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void encryptsAsTheVectorsSay_data();
    void encryptsAsTheVectorsSay();
    void opensWhatItSealed();
    void makesFreshIvs();
    void refusesBadIvsAndKeys();
    void saysWhatIsWrongWithAValue_data();
    void saysWhatIsWrongWithAValue();
    void saysWhenTheKeyIsAnother();
    void readsThePublishedExtendParams();
    void writesExtendParams();
    void refusesBadExtendParams_data();
    void refusesBadExtendParams();
    void sealsClientSecrets();
    void refusesWeakAndForeignKeys();
};

void FieldCipherTest::encryptsAsTheVectorsSay_data()
{
    QTest::addColumn<QJsonObject>("vector");
    for (const auto &vector : vectorFile()[u"self_computed"].toArray()) {
        if (vector[u"group"].toString() == QLatin1String("V1 sensitive field"))
            QTest::newRow(utf8(vector[u"id"]).constData()) << vector.toObject();
    }
}

void FieldCipherTest::encryptsAsTheVectorsSay()
{
    QFETCH(QJsonObject, vector);
    const int bits = fieldBits(utf8(vector[u"encryptType"])).value_or(0);
    const Secret key(utf8(vector[u"key"]));
    QCOMPARE(sha1Prng(key.bytes(), bits / 8).toHex(), utf8(vector[u"aes_key_hex"]));
    const auto sealed = encryptField(utf8(vector[u"plaintext"]), key, bits, utf8(vector[u"iv"]));
    QCOMPARE(sealed.value_or("refused"), utf8(vector[u"expected_value"]));
    QCOMPARE(decryptField(*sealed, key, bits).value_or("refused"), utf8(vector[u"plaintext"]));
}

void FieldCipherTest::opensWhatItSealed()
{
    std::mt19937 random(20261122);
    std::uniform_int_distribution<int> length(0, 70);
    std::uniform_int_distribution<int> letter(0x20, 0x9fff);
    for (int round = 0; round < 500; ++round) {
        QString plain;
        for (int n = length(random); n > 0; --n)
            plain += QChar(ushort(letter(random)));
        QByteArray keyBytes;
        for (int n = length(random) + 1; n > 0; --n)
            keyBytes += static_cast<char>(letter(random));
        const Secret key(keyBytes);
        const int bits = round % 2 == 0 ? 256 : 128;
        const auto sealed = encryptField(plain.toUtf8(), key, bits, randomFieldIv());
        QVERIFY(sealed.has_value());
        QCOMPARE(decryptField(*sealed, key, bits).value_or("refused"), plain.toUtf8());
    }
}

void FieldCipherTest::makesFreshIvs()
{
    const QByteArray iv = randomFieldIv();
    QCOMPARE(iv.size(), 16);
    QVERIFY(std::all_of(iv.begin(), iv.end(), [](char c) { return isalnum(static_cast<unsigned char>(c)); }));
    QVERIFY(iv != randomFieldIv());
}

void FieldCipherTest::refusesBadIvsAndKeys()
{
    const Secret key(QByteArrayView("k"));
    for (const char *iv :
        { "", "0123456789abcde", "0123456789abcdef0", "0123456789abcde\n", "云云云云云a" }) {
        const auto sealed = encryptField("x", key, 256, iv);
        QVERIFY2(!sealed.has_value(), iv);
        QCOMPARE(sealed.error().kind, ErrorKind::BadInput);
    }
    QVERIFY(!encryptField("x", key, 192, kIv).has_value());
    QVERIFY(!encryptField("x", Secret(), 256, kIv).has_value());
    QVERIFY(!decryptField("x", key, 0).has_value());
    QVERIFY(!fieldBits("3").has_value());
}

void FieldCipherTest::saysWhatIsWrongWithAValue_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QString>("reason");
    const auto row = [](const char *name, const QByteArray &value, const char *reason) {
        QTest::newRow(name) << value << QString::fromUtf8(reason);
    };
    const QByteArray iv(kIv);
    row("empty", "", "0 bytes");
    row("plain number", "15905222222", "11 bytes");
    row("only the IV", iv, "16 bytes");
    row("IV of binary bytes", QByteArray(16, '\x01') + "0uVmOC7TCXBP3g2Hy/bvpg==", "no IV");
    row("no base64", iv + "*not base64*", "no base64");
    row("percent-encoded", iv + "0uVmOC7TCXBP3g2Hy%2Fbvpg%3D%3D", "no base64");
    row("plus became a blank", iv + "Uh2977H2620i0K251ckE cPpVaeXADc5xJivbg==", "no base64");
    row("half a block", iv + QByteArray(8, 'x').toBase64(), "whole blocks");
    row("one block and a half", iv + QByteArray(24, 'x').toBase64(), "whole blocks");
}

void FieldCipherTest::saysWhatIsWrongWithAValue()
{
    QFETCH(QByteArray, value);
    QFETCH(QString, reason);
    const auto plain = decryptField(value, Secret(QByteArrayView("xxxxxxx")), 256);
    QVERIFY(!plain.has_value());
    QCOMPARE(plain.error().kind, ErrorKind::BadInput);
    QVERIFY2(plain.error().detail.contains(reason), qPrintable(plain.error().detail));
}

void FieldCipherTest::saysWhenTheKeyIsAnother()
{
    const QByteArray value = "0123456789abcdef0uVmOC7TCXBP3g2Hy/bvpg==";
    for (const auto &[key, bits] : { std::pair("xxxxxxX", 256), std::pair("xxxxxxx", 128) }) {
        const auto plain = decryptField(value, Secret(QByteArrayView(key)), bits);
        QVERIFY(!plain.has_value());
        QCOMPARE(plain.error().kind, ErrorKind::Rejected);
        QVERIFY(!plain.error().detail.contains(QLatin1String(key)));
    }
    // A padding that fits by chance still gives no text: 4096 keys, none opens to something readable as it
    // was.
    int opened = 0;
    for (int i = 0; i < 4096; ++i) {
        const auto plain = decryptField(value, Secret(QByteArray::number(i)), 256);
        opened += plain.has_value() ? 1 : 0;
        QVERIFY(!plain || *plain != "15905222222");
    }
    QVERIFY(opened < 20);
}

void FieldCipherTest::readsThePublishedExtendParams()
{
    for (const auto &vector : vectorFile()[u"published_verified"].toArray()) {
        if (vector[u"group"].toString() != QLatin1String("V1 saasExtendParams"))
            continue;
        const auto decoded = readSaasExtendParams(utf8(vector[u"base64"]));
        const auto fromWire = readSaasExtendParams(utf8(vector[u"on_the_wire"]));
        QVERIFY(decoded.has_value() && fromWire.has_value());
        QCOMPARE(*decoded, *fromWire);
        QCOMPARE(
            decoded->at(1), (SaasExtendParam{ QStringLiteral("userName"), QStringLiteral("huawei123") }));
        QCOMPARE(saasExtendParamsValue(*decoded).value_or("refused"), utf8(vector[u"base64"]));
        QCOMPARE(saasExtendParamsOnTheWire(*decoded).value_or("refused"), utf8(vector[u"on_the_wire"]));
        return;
    }
    QFAIL("no vector");
}

void FieldCipherTest::writesExtendParams()
{
    const QList<SaasExtendParam> odd{ { QStringLiteral("名\"字"), QStringLiteral("a/b\n😀<&>") }, {} };
    QCOMPARE(
        readSaasExtendParams(saasExtendParamsOnTheWire(odd).value_or("")).value_or(QList<SaasExtendParam>()),
        odd);
    QCOMPARE(saasExtendParamsValue({}).value_or("refused"), QByteArray("[]").toBase64());
    const auto read =
        readSaasExtendParams(QByteArray(R"([{"name":"n","value":12.50},{"name":"m"}])").toBase64());
    QVERIFY(read.has_value());
    QCOMPARE(read->at(0).value, QStringLiteral("12.50"));
    const SaasExtendParam longest{ QStringLiteral("n"), QString(1509, u'x') };
    QCOMPARE(saasExtendParamsValue({ longest }).value_or("refused").size(), 2048);
    const auto tooLong = saasExtendParamsValue({ { QStringLiteral("n"), QString(1513, u'x') } });
    QCOMPARE(tooLong.error().kind, ErrorKind::BadInput);
}

void FieldCipherTest::refusesBadExtendParams_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("JSON") << QByteArray("[{\"name\":1}]");
    QTest::newRow("broken escape") << QByteArray("W10%3");
    QTest::newRow("object") << QByteArray("{}").toBase64();
    QTest::newRow("no name") << QByteArray("[{\"value\":\"a\"}]").toBase64();
    QTest::newRow("texts") << QByteArray("[\"a\"]").toBase64();
}

void FieldCipherTest::refusesBadExtendParams()
{
    QFETCH(QByteArray, text);
    const auto read = readSaasExtendParams(text);
    QVERIFY(!read.has_value());
    QCOMPARE(read.error().kind, ErrorKind::BadInput);
    QVERIFY(!read.error().detail.isEmpty());
}

void FieldCipherTest::sealsClientSecrets()
{
    const KeyPair pair = rsaKey(3072);
    const Secret key(pair.privatePem);
    const QByteArray plain = "client-secret-云-0123456789";
    for (const OaepDigest digest :
        { OaepDigest::Sha1, OaepDigest::Sha256, OaepDigest::Sha384, OaepDigest::Sha512 }) {
        const OaepScheme scheme{ digest, OaepDigest::Sha1 };
        const auto sealed = encryptClientSecret(plain, pair.publicPem, scheme);
        QVERIFY(sealed.has_value());
        QCOMPARE(QByteArray::fromBase64(*sealed).size(), 384);
        QCOMPARE(decryptClientSecret(*sealed, key, scheme).value_or("refused"), plain);
        // The mask's digest counts too: this is how Java and others differ.
        const auto other = decryptClientSecret(*sealed, key, { digest, OaepDigest::Sha256 });
        QVERIFY(!other.has_value());
        QCOMPARE(other.error().kind, ErrorKind::Rejected);
    }
    QVERIFY(
        *encryptClientSecret(plain, pair.publicPem, {}) != *encryptClientSecret(plain, pair.publicPem, {}));
}

void FieldCipherTest::refusesWeakAndForeignKeys()
{
    const KeyPair weak = rsaKey(2048);
    const auto refused = encryptClientSecret("x", weak.publicPem, {});
    QCOMPARE(refused.error().kind, ErrorKind::BadInput);
    QCOMPARE(refused.error().detail, QStringLiteral("2048"));
    QVERIFY(!encryptClientSecret("x", "", {}).has_value());
    QVERIFY(!encryptClientSecret("x", "-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----\n", {})
                 .has_value());
    QVERIFY(!encryptClientSecret("x", weak.privatePem, {}).has_value());
    QCOMPARE(encryptClientSecret(QByteArray(1000, 'x'), rsaKey(3072).publicPem, {}).error().kind,
        ErrorKind::BadInput);
    QCOMPARE(decryptClientSecret("!", Secret(weak.privatePem), {}).error().kind, ErrorKind::BadInput);
    QCOMPARE(decryptClientSecret("AAAA", Secret(weak.publicPem), {}).error().kind, ErrorKind::BadInput);
    for (const char *id : { "sha1", "sha256", "sha384", "sha512" })
        QCOMPARE(oaepDigestId(oaepDigest(id).value_or(OaepDigest::Sha1)), id);
    QVERIFY(!oaepDigest("md5").has_value());
}

ZHANGGUI_TEST(FieldCipherTest)
#include "field_cipher_test.moc"
