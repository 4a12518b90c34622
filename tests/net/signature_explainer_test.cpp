// The explainer against wrong values that an independent script made: each mistake is named, nothing is made
// up.
#include "net/signing/explain/log_line.h"
#include "net/signing/explain/signature_explainer.h"
#include "tests/support/test_main.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace zhanggui;

namespace {

constexpr char kKey[] = "test-access-key-0001";
constexpr char kTime[] = "1680508066618";

const QJsonObject &mistakesFile()
{
    static const QJsonObject file = [] {
        QFile source(QStringLiteral(ZHANGGUI_TEST_DATA "/signing/mistakes.json"));
        return source.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(source.readAll()).object()
                                                : QJsonObject();
    }();
    return file;
}

QByteArray utf8(const QJsonValue &value)
{
    return value.toString().toUtf8();
}

Secret secret(QByteArrayView text)
{
    return Secret(text);
}

ExplainInput inputOf(const QJsonObject &file, const QJsonObject &row)
{
    const auto value = [&](const char16_t *name) {
        return utf8(row.contains(QStringView(name)) ? row[QStringView(name)] : file[QStringView(name)]);
    };
    ExplainInput input;
    input.family = callbackFamily(utf8(row[u"family"])).value_or(SignatureFamily::SaasV2);
    input.body = value(u"body");
    input.query = value(u"query");
    input.timestamp = value(u"timestamp");
    input.nonce = value(u"nonce");
    input.keys = { { QStringLiteral("basic"), secret(value(u"key")) },
        { QStringLiteral("license"), secret(value(u"otherKey")) } };
    input.computed = { utf8(row[u"computed"]) };
    return input;
}

ExplainInput saasV2(const char *body = R"({"a":"1","b":"2"})")
{
    ExplainInput input;
    input.body = body;
    input.timestamp = kTime;
    input.nonce = "N0nce";
    input.keys = { { QStringLiteral("basic"), secret(kKey) } };
    return input;
}

/// Ids of a chain, sorted, without the remark about case.
QByteArray idsOf(const MistakeChain &chain)
{
    QByteArrayList ids;
    for (const SignatureMistake &mistake : chain.mistakes) {
        if (mistake.id != "signature-case")
            ids.append(mistake.id);
    }
    std::sort(ids.begin(), ids.end());
    return ids.join(' ');
}

QByteArrayList chainsOf(const Explanation &explanation)
{
    QByteArrayList chains;
    for (const MistakeChain &chain : explanation.chains)
        chains.append(idsOf(chain));
    return chains;
}

} // namespace

class SignatureExplainerTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void namesTheMistake_data();
    void namesTheMistake();
    void triesEveryMistakeThatIsTold();
    void showsNoKey();
    void laysTheStepsSideBySide();
    void findsTheMistakeInAnIntermediate();
    void saysWhatHappenedToTheReceivedSignature();
    void tellsTheReceivedSignatureFromTheComputedOne();
    void tellsCaseFromDifference();
    void staysWithinItsBounds();
    void refusesWhatItCannotRead();
    void readsLogLines();
    void survivesAnyLogLine();
};

void SignatureExplainerTest::namesTheMistake_data()
{
    QTest::addColumn<QJsonObject>("row");
    int number = 0;
    for (const auto &row : mistakesFile()[u"rows"].toArray()) {
        QByteArrayList ids;
        for (const auto &id : row[u"expect"].toArray())
            ids.append(utf8(id));
        const QByteArray title =
            QByteArray::number(++number) + ' ' + utf8(row[u"family"]) + ' ' + ids.join('+');
        QTest::newRow(title.constData()) << row.toObject();
    }
}

void SignatureExplainerTest::namesTheMistake()
{
    QFETCH(QJsonObject, row);
    QByteArrayList expected;
    for (const auto &id : row[u"expect"].toArray())
        expected.append(utf8(id));
    std::sort(expected.begin(), expected.end());
    const auto made = explainSignature(inputOf(mistakesFile(), row));
    QVERIFY(made.has_value());
    const bool isRight = expected.isEmpty();
    const bool isNone = expected == QByteArrayList{ "none" };
    QCOMPARE(made->serverIsRight, isRight);
    QVERIFY(!made->wasCut);
    if (isRight || isNone) {
        for (const QByteArray &chain : chainsOf(*made))
            QCOMPARE(chain, "");
        QCOMPARE(made->tried > 50, isNone);
        return;
    }
    QVERIFY2(chainsOf(*made).contains(expected.join(' ')), chainsOf(*made).join(", ").constData());
    for (const MistakeChain &chain : made->chains)
        QCOMPARE(chain.reproduced, "signature");
}

void SignatureExplainerTest::triesEveryMistakeThatIsTold()
{
    QByteArrayList shown;
    for (const auto &row : mistakesFile()[u"rows"].toArray()) {
        for (const auto &id : row[u"expect"].toArray())
            shown.append(utf8(id));
    }
    // Those about the received value have their own test.
    shown += { "signature-case", "token-plus-as-blank", "token-still-encoded", "token-blank-around" };
    for (const SignatureFamily family :
        { SignatureFamily::SaasV2, SignatureFamily::Kit, SignatureFamily::SaasV1, SignatureFamily::KitV1,
            SignatureFamily::BodySign, SignatureFamily::UsagePush, SignatureFamily::GatewayJwt }) {
        const QList<SignatureMistake> mistakes = signatureMistakes(family);
        QVERIFY(mistakes.size() > 15);
        for (const SignatureMistake &mistake : mistakes) {
            QVERIFY2(shown.contains(mistake.id), mistake.id.constData());
            QVERIFY(mistake.title && mistake.advice);
        }
    }
}

void SignatureExplainerTest::showsNoKey()
{
    // GIVEN a server that logs the keys in many spellings
    const QJsonObject &file = mistakesFile();
    for (const auto &row : file[u"rows"].toArray()) {
        ExplainInput input = inputOf(file, row.toObject());
        QByteArrayList keys;
        for (const ExplainKey &key : std::as_const(input.keys)) {
            const QByteArray text = key.key.bytes().toByteArray();
            keys += { text, text.trimmed() };
            if (text.size() > 6)
                keys += { text.toUpper(), text.toLower(), text.toHex(), text.toBase64() };
        }
        input.computedCanonical = keys.join('-');
        const auto made = explainSignature(input);
        QVERIFY(made.has_value());
        QList<ExplainStep> steps = made->steps;
        for (const MistakeChain &chain : made->chains)
            steps += chain.steps;
        // THEN no spelling of a key stands in what is shown
        for (const ExplainStep &step : steps) {
            for (const QByteArray &key : std::as_const(keys)) {
                QVERIFY2(!step.ours.contains(key), step.ours.constData());
                QVERIFY2(!step.theirs.contains(key), step.theirs.constData());
            }
        }
    }
}

void SignatureExplainerTest::laysTheStepsSideBySide()
{
    // GIVEN a server that hashes with SHA-256 and says its hash and its result
    ExplainInput input = saasV2();
    input.computedHash = "7D3B5F4B0B4B63EBD1C8E0EFA2C7D2E0B1D8F1C1E0A5B9D2F6C3A4E5B6C7D8E9";
    input.computed = { QByteArray(64, 'a') };
    const auto made = explainSignature(input);
    QVERIFY(made.has_value());
    const CallbackSignature right = signSaasV2(input.body, input.nonce, kTime, secret(kKey));
    QCOMPARE(made->steps.size(), 4);
    QCOMPARE(made->steps[0].id, "payload");
    QCOMPARE(made->steps[0].ours, input.body);
    QCOMPARE(made->steps[0].sameness, ExplainStep::Sameness::Unknown);
    QCOMPARE(made->steps[1].ours, right.bodyHash);
    QCOMPARE(made->steps[1].sameness, ExplainStep::Sameness::Different);
    QCOMPARE(made->steps[2].ours, maskedCanonical(right, secret(kKey)));
    QCOMPARE(made->steps[3].theirs, QByteArray(64, 'a'));
    // WHEN it says the right values, in another case
    input.computedHash = right.bodyHash.toUpper();
    input.computed = { right.signature };
    input.computedCanonical = right.canonical;
    const auto again = explainSignature(input);
    QCOMPARE(again->steps[1].sameness, ExplainStep::Sameness::SameButCase);
    QCOMPARE(again->steps[2].sameness, ExplainStep::Sameness::Same);
    QCOMPARE(again->steps[3].sameness, ExplainStep::Sameness::Same);
    QVERIFY(again->serverIsRight);
}

void SignatureExplainerTest::findsTheMistakeInAnIntermediate()
{
    // Only the canonical text is known
    ExplainInput input = saasV2();
    const CallbackSignature seconds = signSaasV2(input.body, input.nonce, "1680508066", secret(kKey));
    input.computedCanonical = seconds.canonical + '\n';
    auto made = explainSignature(input);
    QCOMPARE(chainsOf(*made), QByteArrayList{ "seconds" });
    QCOMPARE(made->chains.first().reproduced, "canonical");
    // Only the hash of the body
    input.computedCanonical.clear();
    input.computedHash = signSaasV2(R"({"b":"2","a":"1"})", "", "", secret(kKey)).bodyHash;
    input.body = R"({"b":"2","a":"1"})";
    made = explainSignature(input);
    QVERIFY(chainsOf(*made).contains("unsorted"));
    QCOMPARE(made->chains.first().reproduced, "body-hash");
    // The final value wins over an intermediate that was right
    input = saasV2();
    input.computedHash = signSaasV2(input.body, "", "", secret(kKey)).bodyHash;
    input.computed = { seconds.signature };
    made = explainSignature(input);
    QCOMPARE(chainsOf(*made), QByteArrayList{ "seconds" });
    QCOMPARE(made->chains.first().reproduced, "signature");
}

void SignatureExplainerTest::saysWhatHappenedToTheReceivedSignature()
{
    // GIVEN a token with "+" and "/" in it
    ExplainInput input;
    input.family = SignatureFamily::SaasV1;
    input.query = "activity=newInstance&businessId=61e834ba-7b97-4418-b8f7-e5345137278c&customerId="
                  "68cbc86abc2018ab880d92f36422fa0e&expireTime=20200727153156&orderId=CS1906666666ABCDE&"
                  "productId=00301-666666-0--0&testFlag=1&timeStamp=20200727073711903";
    input.keys = { { QStringLiteral("basic"), secret("xxxxxxx") },
        { QStringLiteral("common"), secret("other") } };
    const QByteArray token = "Gzbfjf9LHRBcI3bFVi++sLinCNOBF6qa7is1fvjEgYQ=";
    input.computed = { token };
    const auto received = [&](const QByteArray &got) {
        input.got = got;
        const auto made = explainSignature(input);
        return made && made->serverIsRight && made->callChains.size() == 1 ? idsOf(made->callChains.first())
                                                                           : QByteArray("nothing");
    };
    QCOMPARE(received("Gzbfjf9LHRBcI3bFVi  sLinCNOBF6qa7is1fvjEgYQ="), "token-plus-as-blank");
    QCOMPARE(received("Gzbfjf9LHRBcI3bFVi%2B%2BsLinCNOBF6qa7is1fvjEgYQ%3D"), "token-still-encoded");
    QCOMPARE(received(token + "\r\n"), "token-blank-around");
    // The marketplace used another key than the one that is given
    QCOMPARE(received("FPhbsORC20xrf7ZFdywv3tyelSmCSH0TbqrK4pLB+Ak="), "other-key");
    input.got = token;
    const auto genuine = explainSignature(input);
    QVERIFY(genuine->callIsGenuine && genuine->serverIsRight);
    QVERIFY(genuine->chains.isEmpty() && genuine->callChains.isEmpty());
}

void SignatureExplainerTest::tellsTheReceivedSignatureFromTheComputedOne()
{
    // GIVEN a log line with both, in either order
    ExplainInput input = saasV2();
    const QByteArray right = signSaasV2(input.body, input.nonce, kTime, secret(kKey)).signature;
    const QByteArray wrong = signSaasV2(input.body, input.nonce, "1680508066", secret(kKey)).signature;
    for (const QByteArrayList &logged : { QByteArrayList{ right, wrong }, QByteArrayList{ wrong, right } }) {
        input.computed = logged;
        const auto made = explainSignature(input);
        QVERIFY(made->callIsGenuine && !made->serverIsRight);
        QCOMPARE(chainsOf(*made), QByteArrayList{ "seconds" });
    }
    input.computed = { right, right.toLower() };
    QVERIFY(explainSignature(input)->serverIsRight);
}

void SignatureExplainerTest::tellsCaseFromDifference()
{
    ExplainInput input = saasV2();
    const QByteArray right = signSaasV2(input.body, input.nonce, kTime, secret(kKey)).signature;
    input.got = right;
    input.computed = { right.toLower() };
    const auto made = explainSignature(input);
    QVERIFY(made->serverIsRight && made->callIsGenuine);
    QCOMPARE(made->chains.size(), 1);
    QCOMPARE(made->chains.first().mistakes.first().id, "signature-case");
    // A wrong value in another case: both are named
    input.computed = { signSaasV2(input.body, input.nonce, "1680508066", secret(kKey)).signature.toLower() };
    const auto both = explainSignature(input);
    QCOMPARE(both->chains.first().mistakes.size(), 2);
    QCOMPARE(both->chains.first().mistakes.last().id, "signature-case");
    input.got = right.toLower();
    QCOMPARE(explainSignature(input)->chains.first().mistakes.size(), 1);
}

void SignatureExplainerTest::staysWithinItsBounds()
{
    // GIVEN a big body that nothing explains
    QByteArray body = "{\"z\":\"" + QByteArray("云 <b>/").repeated(40'000) + "\"";
    for (int i = 0; i < 200; ++i)
        body += ",\"m" + QByteArray::number(i) + "\":null";
    ExplainInput input = saasV2();
    input.body = body + '}';
    input.computed = { QByteArray(64, 'a') };
    const auto big = explainSignature(input);
    QVERIFY(big.has_value());
    QVERIFY(big->wasCut && big->chains.isEmpty());
    // A smaller limit is kept too
    input.body = R"({"a":"1"})";
    input.limit = 10;
    const auto few = explainSignature(input);
    QVERIFY(few->wasCut);
    QCOMPARE(few->tried, 10);
}

void SignatureExplainerTest::refusesWhatItCannotRead()
{
    ExplainInput input = saasV2("[]");
    QCOMPARE(explainSignature(input).error().kind, ErrorKind::BadInput);
    input = saasV2();
    input.keys.clear();
    QCOMPARE(explainSignature(input).error().kind, ErrorKind::BadInput);
    input = saasV2();
    input.family = SignatureFamily::SaasV1;
    input.query = "a=%4";
    QCOMPARE(explainSignature(input).error().kind, ErrorKind::BadInput);
    // Body-Sign needs no JSON
    input = saasV2("no JSON at all");
    input.family = SignatureFamily::BodySign;
    input.computed = { bodySign("no JSON at all\n", secret(kKey)) };
    QCOMPARE(chainsOf(*explainSignature(input)), QByteArrayList{ "body-newline" });
}

void SignatureExplainerTest::readsLogLines()
{
    const QByteArray nonce(64, 'B');
    const QByteArray got(64, 'c');
    const QByteArray line = "2026-11-22 21:00:01 WARN sign mismatch, timestamp=1680508066618 Nonce: \""
        + nonce + "\" expected=" + got + " actual=qb0Z+UzcLiwiVdPanUOzny7p1sGJxv2jd5CQthyjDmk= ts 1680508066 "
        + "authToken=Gzbfjf9LHRBcI3bFVi%2B%2BsLinCNOBF6qa7is1fvjEgYQ%3D body={\"a\":{\"b\":\"}\"}} {no} "
        + "timeStamp=20200727073711903 " + got;
    const LogFindings found = readLogLine(line);
    QCOMPARE(found.signatures,
        (QByteArrayList{ got, "qb0Z+UzcLiwiVdPanUOzny7p1sGJxv2jd5CQthyjDmk=",
            "Gzbfjf9LHRBcI3bFVi++sLinCNOBF6qa7is1fvjEgYQ=" }));
    QCOMPARE(found.nonces, QByteArrayList{ nonce });
    QCOMPARE(found.timestamps, (QByteArrayList{ "1680508066618", "1680508066", "20200727073711903" }));
    QCOMPARE(found.bodies, QByteArrayList{ "{\"a\":{\"b\":\"}\"}}" });
    QVERIFY(readLogLine("").signatures.isEmpty());
}

void SignatureExplainerTest::survivesAnyLogLine()
{
    QVERIFY(readLogLine(QByteArray(100'000, '{')).bodies.isEmpty());
    QVERIFY(readLogLine(QByteArray(200'000, 'a')).signatures.isEmpty());
    QVERIFY(readLogLine(QByteArray("{\"").repeated(50'000)).bodies.isEmpty());
    QVERIFY(readLogLine(QByteArray("\xff\xfe\0nonce=", 9)).nonces.isEmpty());
}

ZHANGGUI_TEST(SignatureExplainerTest)
#include "signature_explainer_test.moc"
