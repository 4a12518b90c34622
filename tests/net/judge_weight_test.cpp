// What checks weigh for whom, and what they leave alone.
#include "tests/support/judged_exchange.h"
#include "tests/support/results.h"
#include "tests/support/test_main.h"
#include "tests/support/tls_server.h"

#include <QRandomGenerator>

using namespace zhanggui;
using namespace zhanggui::test;

namespace {

using Change = std::function<void(JudgedExchange &)>;

const QByteArray kOther = R"({"resultCode":"000000","resultMsg":"success.","instanceId":"i-2"})";

Severity worst(const QList<Verdict> &verdicts)
{
    Severity result = Severity::Pass;
    for (const Verdict &verdict : verdicts)
        result = std::max(result, verdict.severity);
    return result;
}

} // namespace

class JudgeWeightTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void shouldFindNothingInAGoodAnswer();
    void shouldSayWhenTheCertificateExpiresSoon();
    void shouldSoftenForPrivateTargets();
    void shouldSoftenUnderTestFlag();
    void shouldNeverSoftenAForgedCall();
    void shouldLetACaseWeighItsExpectations();
    void shouldWeighAnswersToStrangeRequestsAsWarningsAtMost();
    void shouldTakeRefusalsByStatusAsNotes();
    void shouldNotBelieveTheProtocolOfARefusedConnection();
    void shouldNameTheBytesThatWereSigned();
    void shouldSayWhichStrengthOpensAField();
    void shouldJudgeTheGatewayWithoutResultCode();
    void shouldBeSilentAboutWhatWasStopped();
    void shouldKeepSecretsOutOfFacts();
    void shouldReportEverythingAtOnce();
    void shouldSurviveHostileAnswers();
    void shouldSurviveRandomAnswers();

private:
    CheckCatalog m_catalog;
};

void JudgeWeightTest::initTestCase()
{
    m_catalog = *CheckCatalog::load();
}

void JudgeWeightTest::shouldFindNothingInAGoodAnswer()
{
    JudgedExchange v2;
    JudgedExchange v1;
    v1.asV1();
    JudgedExchange query;
    query.asQuery(R"("instanceId":"i-1","appInfo":{"frontEndUrl":"https://s.example.com/","userName":"u"})");

    for (JudgedExchange *subject : { &v2, &v1, &query }) {
        const QList<Verdict> verdicts = subject->judged(m_catalog);
        for (const Verdict &verdict : verdicts)
            QVERIFY2(
                verdict.severity == Severity::Pass, qPrintable(verdictSentence(m_catalog, verdict, false)));
        QVERIFY(verdicts.size() > 20);
    }
}

void JudgeWeightTest::shouldSayWhenTheCertificateExpiresSoon()
{
    test::CertificateWorkshop workshop;
    const QString complaint = workshop.prepare();
    QVERIFY2(complaint.isEmpty(), qPrintable(complaint));
    const QSslCertificate certificate = QSslCertificate::fromPath(workshop.certificateFile("good")).value(0);
    QVERIFY(!certificate.isNull());
    JudgedExchange subject;
    subject.send.wire.tls.chain = { certificate.toDer() };

    subject.send.wire.sentAtMs = certificate.expiryDate().addDays(-3).toMSecsSinceEpoch();
    const QList<Verdict> soon = subject.judged(m_catalog);
    subject.send.wire.sentAtMs = certificate.expiryDate().addDays(-90).toMSecsSinceEpoch();
    const QList<Verdict> late = subject.judged(m_catalog);

    const Verdict *verdict = worstOf(soon, QStringLiteral("certificate-expiry"));
    QVERIFY(verdict);
    QCOMPARE(verdict->severity, Severity::Note);
    QCOMPARE(verdict->facts.value(QStringLiteral("days")), QStringLiteral("3"));
    QCOMPARE(worstOf(late, QStringLiteral("certificate-expiry"))->severity, Severity::Pass);
}

void JudgeWeightTest::shouldSoftenForPrivateTargets()
{
    JudgedExchange subject;
    subject.context.tls = false;
    subject.context.host = QStringLiteral("127.0.0.1");
    subject.context.port = 8080;
    subject.send.wire.address = QStringLiteral("127.0.0.1:8080");

    QCOMPARE(worst(subject.judged(m_catalog)), Severity::Fail);
    subject.context.privateTarget = true;
    QCOMPARE(worst(subject.judged(m_catalog)), Severity::Note);
}

void JudgeWeightTest::shouldSoftenUnderTestFlag()
{
    JudgedExchange different;
    different.together2("same-value");
    different.another(kOther);

    QCOMPARE(worstOf(different.judged(m_catalog), QStringLiteral("same-value"))->severity, Severity::Fail);
    different.send.testFlag = true;
    QCOMPARE(worstOf(different.judged(m_catalog), QStringLiteral("same-value"))->severity, Severity::Note);
    JudgedExchange unknown;
    unknown.expect("unknown-instance");
    QCOMPARE(
        worstOf(unknown.judged(m_catalog), QStringLiteral("unknown-instance"))->severity, Severity::Fail);
    unknown.send.testFlag = true;
    QCOMPARE(
        worstOf(unknown.judged(m_catalog), QStringLiteral("unknown-instance"))->severity, Severity::Note);
}

void JudgeWeightTest::shouldNeverSoftenAForgedCall()
{
    for (const bool strange : { false, true }) {
        JudgedExchange subject;
        subject.context.privateTarget = true;
        subject.send.testFlag = true;
        subject.step.strange = strange;
        subject.step.form.timestampShiftMs = -61'000;
        subject.expect("refused");

        const Verdict *verdict = nullptr;
        const QList<Verdict> verdicts = subject.judged(m_catalog);
        verdict = worstOf(verdicts, QStringLiteral("forged-call-let-in"));

        QVERIFY(verdict);
        QCOMPARE(verdict->severity, Severity::Fail);
        QVERIFY(verdictSentence(m_catalog, *verdict, false).contains(QStringLiteral("60 s window")));
        QVERIFY(!worstOf(verdicts, QStringLiteral("result-code")));
    }
}

void JudgeWeightTest::shouldLetACaseWeighItsExpectations()
{
    JudgedExchange subject;
    subject.step.form.nonce = QStringLiteral("reused");
    subject.step.expect = { { QStringLiteral("refused"), {}, {}, Severity::Warning, Severity::Note } };

    QCOMPARE(worstOf(subject.judged(m_catalog), QStringLiteral("forged-call-let-in"))->severity,
        Severity::Warning);
    subject.send.testFlag = true;
    QCOMPARE(
        worstOf(subject.judged(m_catalog), QStringLiteral("forged-call-let-in"))->severity, Severity::Note);
}

void JudgeWeightTest::shouldWeighAnswersToStrangeRequestsAsWarningsAtMost()
{
    const QList<Change> answers{ [](JudgedExchange &s) { s.send.wire.status = 500; },
        [](JudgedExchange &s) { s.answer("<html>java.lang.NullPointerException</html>"); },
        [](JudgedExchange &s) { s.send.wire.outcome = WireOutcome::NoAnswer; },
        [](JudgedExchange &s) { s.send.wire.outcome = WireOutcome::TimedOut; },
        [](JudgedExchange &s) { s.finding("truncated-body", true); } };
    for (const Change &change : answers) {
        JudgedExchange subject;
        subject.step.strange = true;
        subject.expect("well-formed-answer");
        subject.expect("no-stack-trace");
        subject.expect("http-not-5xx");
        change(subject);
        QCOMPARE(worst(subject.judged(m_catalog)), Severity::Warning);
    }
}

void JudgeWeightTest::shouldTakeRefusalsByStatusAsNotes()
{
    for (const int status : { 400, 401, 403 }) {
        JudgedExchange subject;
        subject.step.form.signature = QStringLiteral("missing");
        subject.expect("refused");
        subject.send.wire.status = status;
        subject.header("Content-Type", "text/plain");
        subject.answer("no");
        QCOMPARE(worst(subject.judged(m_catalog)), Severity::Note);
    }
    JudgedExchange broke;
    broke.step.form.signature = QStringLiteral("missing");
    broke.expect("refused");
    broke.send.wire.status = 500;
    QCOMPARE(worst(broke.judged(m_catalog)), Severity::Warning);
}

void JudgeWeightTest::shouldNotBelieveTheProtocolOfARefusedConnection()
{
    // GIVEN a server that was refused for its old protocol while the newest one was on offer
    JudgedExchange subject;
    subject.tlsFault("old-protocol");
    subject.send.wire.tls.protocol = QStringLiteral("TLSv1.3");

    const QList<Verdict> verdicts = subject.judged(m_catalog);
    const Verdict *verdict = worstOf(verdicts, QStringLiteral("tls-version"));

    QVERIFY(verdict);
    QCOMPARE(verdictSentence(m_catalog, *verdict, false),
        QStringLiteral("The server speaks older versions only; TLS 1.2 is the least."));
}

void JudgeWeightTest::shouldNameTheBytesThatWereSigned()
{
    JudgedExchange subject;
    subject.asV1();
    subject.send.wire.body += "\r\n";

    const QList<Verdict> verdicts = subject.judged(m_catalog);
    const Verdict *verdict = worstOf(verdicts, QStringLiteral("body-sign-value"));

    QVERIFY(verdict);
    QCOMPARE(verdict->facts.value(QStringLiteral("reason")), QStringLiteral("body-without-line-end"));
    QVERIFY(
        verdictSentence(m_catalog, *verdict, false).contains(QStringLiteral("without its last line end")));
}

void JudgeWeightTest::shouldSayWhichStrengthOpensAField()
{
    const auto reasonOf = [this](const QByteArray &from, const QByteArray &to) {
        JudgedExchange subject;
        subject.asV1();
        subject.send.wire.body.replace(from, to);
        const QList<Verdict> verdicts = subject.judged(m_catalog);
        const Verdict *verdict = worstOf(verdicts, QStringLiteral("field-cipher"));
        return verdict ? verdict->facts.value(QStringLiteral("reason")) : QString();
    };

    QCOMPARE(reasonOf("\"encryptType\":\"1\"", "\"encryptType\":\"2\""), QStringLiteral("cipher-other-bits"));
    QCOMPARE(reasonOf("\"userName\":\"", "\"userName\":\"x"), QStringLiteral("cipher-malformed"));
    QCOMPARE(reasonOf("judge", "judge"), QString());
}

void JudgeWeightTest::shouldJudgeTheGatewayWithoutResultCode()
{
    JudgedExchange subject;
    subject.callback = gatewayCall();
    subject.answer(R"({"choices":[],"usage":{"total_tokens":3}})");
    QVERIFY(worst(subject.judged(m_catalog)) <= Severity::Note);

    // usage is what the calls are billed by.
    subject.answer(R"({"choices":[]})");
    QCOMPARE(worstOf(subject.judged(m_catalog), QStringLiteral("mandatory-field"))->severity, Severity::Fail);

    // A forged call that got an answer with usage was let in, one that got an error was not.
    subject.step.form.signature = QStringLiteral("wrong");
    subject.expect("refused");
    subject.answer(R"({"usage":{"total_tokens":3}})");
    QCOMPARE(worst(subject.judged(m_catalog)), Severity::Fail);
    subject.send.wire.status = 401;
    QVERIFY(worst(subject.judged(m_catalog)) <= Severity::Note);
}

void JudgeWeightTest::shouldBeSilentAboutWhatWasStopped()
{
    for (const WireOutcome outcome : { WireOutcome::Cancelled, WireOutcome::Abandoned }) {
        JudgedExchange subject;
        subject.expect("refused");
        subject.send.wire.outcome = outcome;
        QVERIFY(subject.judged(m_catalog).isEmpty());
    }
}

void JudgeWeightTest::shouldKeepSecretsOutOfFacts()
{
    JudgedExchange subject;
    subject.asV1();
    subject.send.wire.body.replace(R"("userName":"abc)", R"("userName":"MARKERabc)");
    const QList<Verdict> verdicts = subject.judged(m_catalog);

    for (const Verdict &verdict : verdicts) {
        for (const QString &fact : verdict.facts) {
            QVERIFY(!fact.contains(QStringLiteral("MARKER")));
            QVERIFY(!fact.contains(QString::fromUtf8(kKey.bytes())));
        }
    }
}

void JudgeWeightTest::shouldReportEverythingAtOnce()
{
    JudgedExchange subject;
    subject.send.wire.status = 500;
    subject.header("Content-Type", "text/plain");
    subject.send.wire.times.totalUs = 6'000'000;
    subject.answer(R"({"resultCode":5})");
    const QList<Verdict> verdicts = subject.judged(m_catalog);

    for (const char *check : { "http-status", "content-type", "result-code-text", "result-msg-present",
             "result-code", "quick", "result-code-known" }) {
        const Verdict *verdict = worstOf(verdicts, QString::fromLatin1(check));
        QVERIFY2(verdict && verdict->severity > Severity::Pass, check);
    }
}

void JudgeWeightTest::shouldSurviveHostileAnswers()
{
    const QList<QByteArray> bodies{ QByteArray(1 << 16, '{'), QByteArray("\0\0\0", 3),
        R"({"resultCode":{"a":[]},"resultMsg":[],"info":{"a":1},"instanceId":null})",
        R"({"info":[1,null,[],{"appInfo":7,"usageInfo":[{"usageValue":true}]}],"resultCode":"{got}"})",
        "{\"resultCode\":\"" + QByteArray(100'000, 'x') + "\"}", QByteArray("\xF0\x9F\x98"),
        R"({"resultCode":"000000","info":[)" + QByteArray("{},").repeated(5000) + "{}]}" };
    for (const QByteArray &body : bodies) {
        for (const bool query : { false, true }) {
            JudgedExchange subject;
            if (query)
                subject.asQuery("");
            subject.answer(body);
            const QList<Verdict> verdicts = subject.judged(m_catalog);
            for (const Verdict &verdict : verdicts) {
                for (const QString &fact : verdict.facts)
                    QVERIFY(fact.size() < 1000);
            }
            QVERIFY2(verdicts.size() < 200, qPrintable(QString::number(verdicts.size())));
        }
    }
}

void JudgeWeightTest::shouldSurviveRandomAnswers()
{
    QRandomGenerator random(20261122); // the same answers in every run
    static constexpr char kBytes[] = "{}[]\",:\\\x00\xFF\xE6u0091.-e ";
    for (int round = 0; round < 3000; ++round) {
        JudgedExchange subject;
        if (round % 3 == 1)
            subject.asV1();
        else if (round % 3 == 2)
            subject.asQuery(R"("instanceId":"i-1","appInfo":{"frontEndUrl":"https://s.example.com/"})");
        QByteArray &body = subject.send.wire.body;
        for (int change = 1 + random.bounded(4); change > 0 && !body.isEmpty(); --change) {
            const int at = random.bounded(int(body.size()));
            switch (random.bounded(3)) {
            case 0:
                body[at] = kBytes[random.bounded(int(sizeof(kBytes)) - 1)];
                break;
            case 1:
                body.remove(at, 1 + random.bounded(20));
                break;
            default:
                body.insert(at, body.mid(random.bounded(int(body.size())), random.bounded(30)));
            }
        }
        subject.send.wire.status = random.bounded(600);

        const QList<Verdict> verdicts = subject.judged(m_catalog);

        QVERIFY(verdicts.size() > 10);
        for (const Verdict &verdict : verdicts)
            QVERIFY(!verdictSentence(m_catalog, verdict, true).isEmpty());
    }
}

ZHANGGUI_TEST(JudgeWeightTest)
#include "judge_weight_test.moc"
