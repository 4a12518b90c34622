#include "models/vault/vault_document.h"
#include "tests/support/test_main.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace zhanggui;

namespace {

const ScryptParameters kCheap{ 16, 8, 1 };
const QString kFirst = QStringLiteral("environment/店铺/sk");
const QString kSecond = QStringLiteral("environment/店铺/token");

Secret secretOf(const char *text)
{
    return Secret{ QByteArrayView(text) };
}

/// Two secrets under the passphrase "open".
OpenedVault aVault()
{
    OpenedVault vault = *newVault();
    vault.document.wrap = *wrapWithPassphrase(vault.document.id, secretOf("open"), kCheap, vault.dataKey);
    if (!putEntry(vault.document, vault.dataKey, kFirst, secretOf("first secret"))
        || !putEntry(vault.document, vault.dataKey, kSecond, secretOf("second secret"))
        || !stamp(vault.document, vault.dataKey))
        qFatal("the vault could not be made");
    return vault;
}

/// What an attacker can do who knows the form: put the checksum right after his change.
QByteArray withChecksum(QJsonObject object)
{
    object.remove(QStringLiteral("checksum"));
    const QByteArray sum = QCryptographicHash::hash(
        QJsonDocument(object).toJson(QJsonDocument::Compact), QCryptographicHash::Sha256)
                               .toHex();
    object.insert(QStringLiteral("checksum"), QString::fromLatin1(sum));
    return QJsonDocument(object).toJson();
}

/// The kind of the first error on the way from the bytes to both secrets; nullopt when all is well.
std::optional<ErrorKind> faultOf(const QByteArray &bytes, const Secret &passphrase)
{
    const Result<VaultDocument> document = documentFromBytes(bytes);
    if (!document)
        return document.error().kind;
    const Result<Secret> dataKey = unwrapWithPassphrase(*document, passphrase);
    if (!dataKey)
        return dataKey.error().kind;
    for (const QString &place : { kFirst, kSecond }) {
        const Result<Secret> secret = takeEntry(*document, *dataKey, place);
        if (!secret)
            return secret.error().kind;
    }
    return std::nullopt;
}

QJsonObject objectOf(const VaultDocument &document)
{
    return QJsonDocument::fromJson(documentToBytes(document)).object();
}

} // namespace

class VaultDocumentTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void decryptsThePublishedGcmVector();
    void derivesThePublishedScryptVector();
    void refusesCostsThatWouldExhaustTheMachine_data();
    void refusesCostsThatWouldExhaustTheMachine();
    void neverRepeatsANonce();
    void readsWhatItWrote();
    void holdsNoSecretInTheClear();
    void noticesEveryFlippedByte();
    void noticesMissingAndAddedBytes();
    void noticesChangesWithAPatchedChecksum_data();
    void noticesChangesWithAPatchedChecksum();
    void noticesSwappedEntriesEvenUnderAGoodStamp();
    void noticesAnEntryOfAnotherVault();
    void refusesANewerVersion();
    void tellsAWrongPassphraseFromDamage();
};

void VaultDocumentTest::decryptsThePublishedGcmVector()
{
    // GIVEN test case 16 of McGrew and Viega, "The Galois/Counter Mode of Operation"
    const Secret key{ QByteArray::fromHex(
        "feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308") };
    const QByteArray associated = QByteArray::fromHex("feedfacedeadbeeffeedfacedeadbeefabaddad2");
    Sealed sealed;
    sealed.nonce = QByteArray::fromHex("cafebabefacedbaddecaf888");
    sealed.ciphertext = QByteArray::fromHex("522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa"
                                            "8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662");
    sealed.tag = QByteArray::fromHex("76fc6ece0f4e1768cddf8853bb2d551b");
    // WHEN
    const Result<Secret> plain = unseal(key, associated, sealed);
    // THEN
    QVERIFY(plain);
    QCOMPARE(plain->bytes().toByteArray().toHex(),
        QByteArray("d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a72"
                   "1c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39"));
    QCOMPARE(unseal(key, associated.chopped(1), sealed).error().kind, ErrorKind::Corrupt);
}

void VaultDocumentTest::derivesThePublishedScryptVector()
{
    // RFC 7914, section 12: the third vector, of which the first 32 bytes are the shorter key.
    const Result<Secret> key = deriveKey(secretOf("pleaseletmein"), "SodiumChloride", { 16384, 8, 1 });
    QVERIFY(key);
    QCOMPARE(key->bytes().toByteArray().toHex(),
        QByteArray("7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2"));
}

void VaultDocumentTest::refusesCostsThatWouldExhaustTheMachine_data()
{
    QTest::addColumn<quint64>("n");
    QTest::addColumn<quint32>("r");
    QTest::addColumn<quint32>("p");
    QTest::newRow("no power of two") << quint64(131071) << 8U << 1U;
    QTest::newRow("zero") << quint64(0) << 8U << 1U;
    QTest::newRow("one") << quint64(1) << 8U << 1U;
    QTest::newRow("no r") << quint64(16) << 0U << 1U;
    QTest::newRow("no p") << quint64(16) << 8U << 0U;
    QTest::newRow("2 GiB") << (quint64(1) << 21) << 8U << 1U;
    QTest::newRow("all of it") << (quint64(1) << 63) << 0xffffffffU << 0xffffffffU;
    QTest::newRow("an hour") << (quint64(1) << 17) << 8U << 1024U;
}

void VaultDocumentTest::refusesCostsThatWouldExhaustTheMachine()
{
    QFETCH(quint64, n);
    QFETCH(quint32, r);
    QFETCH(quint32, p);
    QVERIFY(!isAffordable({ n, r, p }));
    QCOMPARE(deriveKey(secretOf("x"), "salt", { n, r, p }).error().kind, ErrorKind::BadInput);

    // The same numbers out of a file, with a checksum that fits.
    QJsonObject object = objectOf(aVault().document);
    QJsonObject wrap = object.value(QLatin1String("wrap")).toObject();
    wrap.insert(QStringLiteral("n"), qint64(n >> 1 << 1));
    wrap.insert(QStringLiteral("r"), qint64(r));
    wrap.insert(QStringLiteral("p"), qint64(p));
    object.insert(QStringLiteral("wrap"), wrap);
    const auto fault = faultOf(withChecksum(object), secretOf("open"));
    QVERIFY(fault == ErrorKind::Corrupt || fault == ErrorKind::WrongPassphrase);
}

void VaultDocumentTest::neverRepeatsANonce()
{
    OpenedVault vault = aVault();
    QSet<QByteArray> nonces;
    for (int i = 0; i < 500; ++i) {
        QVERIFY(putEntry(vault.document, vault.dataKey, kFirst, secretOf("same")));
        nonces.insert(vault.document.entries.value(kFirst).nonce);
    }
    QCOMPARE(nonces.size(), 500);
}

void VaultDocumentTest::readsWhatItWrote()
{
    const OpenedVault vault = aVault();
    const QByteArray bytes = documentToBytes(vault.document);
    const Result<VaultDocument> read = documentFromBytes(bytes);
    QVERIFY(read);
    QCOMPARE(documentToBytes(*read), bytes);
    const Result<Secret> dataKey = unwrapWithPassphrase(*read, secretOf("open"));
    QVERIFY(dataKey);
    QVERIFY(*dataKey == vault.dataKey);
    QVERIFY(*takeEntry(*read, *dataKey, kFirst) == secretOf("first secret"));
    QCOMPARE(takeEntry(*read, *dataKey, QStringLiteral("x")).error().kind, ErrorKind::NotFound);
}

void VaultDocumentTest::holdsNoSecretInTheClear()
{
    const OpenedVault vault = aVault();
    const QByteArray bytes = documentToBytes(vault.document);
    for (const QByteArray &secret :
        { QByteArray("first secret"), QByteArray("open"), vault.dataKey.bytes().toByteArray() }) {
        QVERIFY(!bytes.contains(secret));
        QVERIFY(!bytes.contains(secret.toBase64(QByteArray::OmitTrailingEquals)));
        QVERIFY(!bytes.contains(secret.toHex()));
    }
}

void VaultDocumentTest::noticesEveryFlippedByte()
{
    const QByteArray bytes = documentToBytes(aVault().document);
    const Secret passphrase = secretOf("open");
    QCOMPARE(faultOf(bytes, passphrase), std::optional<ErrorKind>());
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        for (const char flip : { '\x01', '\x20', '\x80', '\xff' }) {
            QByteArray changed = bytes;
            changed[i] = char(changed.at(i) ^ flip);
            const auto fault = faultOf(changed, passphrase);
            QVERIFY2(fault == ErrorKind::Corrupt || fault == ErrorKind::WrongPassphrase,
                qPrintable(QStringLiteral("byte %1").arg(i)));
        }
    }
}

void VaultDocumentTest::noticesMissingAndAddedBytes()
{
    const QByteArray bytes = documentToBytes(aVault().document);
    for (qsizetype size = 0; size < bytes.size(); ++size)
        QCOMPARE(documentFromBytes(bytes.first(size)).error().kind, ErrorKind::Corrupt);
    QCOMPARE(documentFromBytes(bytes + ' ').error().kind, ErrorKind::Corrupt);
    QCOMPARE(documentFromBytes(' ' + bytes).error().kind, ErrorKind::Corrupt);
}

void VaultDocumentTest::noticesChangesWithAPatchedChecksum_data()
{
    using Change = std::function<void(QJsonObject &)>;
    QTest::addColumn<Change>("change");
    const auto row = [](const char *title, const Change &change) { QTest::newRow(title) << change; };
    const auto inWrap = [](const char *member, const QJsonValue &value) {
        return [member, value](QJsonObject &object) {
            QJsonObject wrap = object.value(QLatin1String("wrap")).toObject();
            wrap.insert(QLatin1String(member), value);
            object.insert(QStringLiteral("wrap"), wrap);
        };
    };
    const auto inEntries = [](const std::function<void(QJsonArray &)> &edit) {
        return [edit](QJsonObject &object) {
            QJsonArray entries = object.value(QLatin1String("entries")).toArray();
            edit(entries);
            object.insert(QStringLiteral("entries"), entries);
        };
    };
    row("other cost", inWrap("n", 32));
    row("other r", inWrap("r", 4));
    row("other p", inWrap("p", 2));
    row("other salt", inWrap("salt", QStringLiteral("AAAA")));
    row("other wrapping", inWrap("kind", QStringLiteral("keyring")));
    row("other id", [](QJsonObject &object) { object.insert(QStringLiteral("id"), QString(32, u'0')); });
    row("entry removed", inEntries([](QJsonArray &entries) { entries.removeFirst(); }));
    row("no entries", inEntries([](QJsonArray &entries) { entries = {}; }));
    row("entry added", inEntries([](QJsonArray &entries) {
        QJsonObject copy = entries.first().toObject();
        copy.insert(QStringLiteral("place"), QStringLiteral("zz"));
        entries.append(copy);
    }));
    row("entries swapped", inEntries([](QJsonArray &entries) {
        QJsonObject first = entries.at(0).toObject();
        QJsonObject second = entries.at(1).toObject();
        const QJsonValue place = first.value(QLatin1String("place"));
        first.insert(QStringLiteral("place"), second.value(QLatin1String("place")));
        second.insert(QStringLiteral("place"), place);
        entries = { second, first };
    }));
    row("place renamed", inEntries([](QJsonArray &entries) {
        QJsonObject first = entries.at(0).toObject();
        first.insert(QStringLiteral("place"), QStringLiteral("environment/other/sk"));
        entries.replace(0, first);
    }));
    row("member added", [](QJsonObject &object) { object.insert(QStringLiteral("x"), 1); });
    row("MAC removed", [](QJsonObject &object) { object.insert(QStringLiteral("mac"), QString()); });
}

void VaultDocumentTest::noticesChangesWithAPatchedChecksum()
{
    QFETCH(std::function<void(QJsonObject &)>, change);
    QJsonObject object = objectOf(aVault().document);
    QCOMPARE(faultOf(withChecksum(object), secretOf("open")), std::optional<ErrorKind>());
    change(object);
    const auto fault = faultOf(withChecksum(object), secretOf("open"));
    QVERIFY(fault == ErrorKind::Corrupt || fault == ErrorKind::WrongPassphrase);
}

void VaultDocumentTest::noticesSwappedEntriesEvenUnderAGoodStamp()
{
    // GIVEN a fault in the program itself that files two secrets under each other's place
    OpenedVault vault = aVault();
    std::swap(vault.document.entries[kFirst], vault.document.entries[kSecond]);
    QVERIFY(stamp(vault.document, vault.dataKey));
    // THEN the encryption itself knows its place
    QCOMPARE(takeEntry(vault.document, vault.dataKey, kFirst).error().kind, ErrorKind::Corrupt);
}

void VaultDocumentTest::noticesAnEntryOfAnotherVault()
{
    OpenedVault vault = aVault();
    vault.document.id = *randomBytes(16);
    QCOMPARE(takeEntry(vault.document, vault.dataKey, kFirst).error().kind, ErrorKind::Corrupt);
}

void VaultDocumentTest::refusesANewerVersion()
{
    QJsonObject object = objectOf(aVault().document);
    object.insert(QStringLiteral("version"), 2);
    object.insert(QStringLiteral("novelty"), true);
    const Result<VaultDocument> read = documentFromBytes(withChecksum(object));
    QCOMPARE(read.error().kind, ErrorKind::BadInput);
    QVERIFY(read.error().what.contains(QLatin1String("newer")));
}

void VaultDocumentTest::tellsAWrongPassphraseFromDamage()
{
    const QByteArray bytes = documentToBytes(aVault().document);
    QCOMPARE(faultOf(bytes, secretOf("Open")), std::optional(ErrorKind::WrongPassphrase));
    QCOMPARE(faultOf(bytes, Secret()), std::optional(ErrorKind::WrongPassphrase));
    QCOMPARE(faultOf(bytes.chopped(2), secretOf("open")), std::optional(ErrorKind::Corrupt));
}

ZHANGGUI_TEST(VaultDocumentTest)
#include "vault_document_test.moc"
