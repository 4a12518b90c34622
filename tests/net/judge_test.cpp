// Every check of the catalogue against an exchange that fails it and one that passes it; a check without such
// a row fails this test.
#include "tests/support/judged_exchange.h"
#include "tests/support/test_main.h"

#include <QSet>

using namespace zhanggui;
using namespace zhanggui::test;

namespace {

using Change = std::function<void(JudgedExchange &)>;

struct Row {
    const char *check;
    Change fail;
    Change pass = [](JudgedExchange &) {};
};

const QByteArray kOther = R"({"resultCode":"000000","resultMsg":"success.","instanceId":"i-2"})";
const QByteArray kSame = R"({"resultCode":"000000","resultMsg":"success.","instanceId":"i-1"})";

QList<Row> reachRows()
{
    return {
        { "reachable", [](JudgedExchange &s) { s.send.wire.outcome = WireOutcome::Unreachable; } },
        { "reachable", [](JudgedExchange &s) { s.send.wire.outcome = WireOutcome::NameNotFound; } },
        { "reachable",
            [](JudgedExchange &s) {
                s.send.wire.outcome = WireOutcome::TimedOut;
                s.send.wire.address.clear();
                s.send.wire.sentAtMs = 0;
            } },
        { "public-address",
            [](JudgedExchange &s) { s.send.wire.address = QStringLiteral("192.168.3.4:443"); } },
        { "public-address", [](JudgedExchange &s) { s.send.wire.address = QStringLiteral("[::1]:443"); } },
        { "host-name", [](JudgedExchange &s) { s.context.host = QStringLiteral("203.0.113.7"); } },
        { "https", [](JudgedExchange &s) { s.context.tls = false; } },
        { "port", [](JudgedExchange &s) { s.context.port = 8443; } },
        { "answered", [](JudgedExchange &s) { s.send.wire.outcome = WireOutcome::NoAnswer; } },
        { "whole-answer", [](JudgedExchange &s) { s.send.wire.outcome = WireOutcome::BrokenAnswer; } },
        { "whole-answer", [](JudgedExchange &s) { s.send.wire.outcome = WireOutcome::TooLarge; } },
        { "in-time", [](JudgedExchange &s) { s.send.wire.outcome = WireOutcome::TimedOut; } },
        { "in-time", [](JudgedExchange &s) { s.send.wire.times.totalUs = 20'001'000; } },
        { "quick", [](JudgedExchange &s) { s.send.wire.times.totalUs = 5'100'000; } },
        { "framing",
            [](JudgedExchange &s) {
                s.send.wire.outcome = WireOutcome::BrokenAnswer;
                s.finding("truncated-body", true);
            } },
        { "framing-oddity", [](JudgedExchange &s) { s.finding("bytes-after-end"); } },
        { "framing-detail", [](JudgedExchange &s) { s.finding("close-delimited"); } },
    };
}

QList<Row> tlsRows()
{
    return {
        { "tls-handshake", [](JudgedExchange &s) { s.tlsFault("handshake"); } },
        { "tls-handshake",
            [](JudgedExchange &s) {
                s.tlsFault("handshake");
                s.send.wire.tls.faults.clear();
            } },
        { "tls-version", [](JudgedExchange &s) { s.tlsFault("old-protocol"); } },
        { "tls-version", [](JudgedExchange &s) { s.send.wire.tls.protocol = QStringLiteral("TLSv1.1"); } },
        { "certificate-chain", [](JudgedExchange &s) { s.tlsFault("self-signed"); } },
        { "certificate-chain", [](JudgedExchange &s) { s.tlsFault("unknown-authority"); } },
        { "certificate-host", [](JudgedExchange &s) { s.tlsFault("other-host"); } },
        { "certificate-time", [](JudgedExchange &s) { s.tlsFault("expired"); } },
        { "public-authority", [](JudgedExchange &s) { s.send.wire.tls.privateAuthority = true; } },
    };
}

QList<Row> httpRows()
{
    return {
        { "http-status", [](JudgedExchange &s) { s.send.wire.status = 502; } },
        { "redirect",
            [](JudgedExchange &s) {
                s.send.wire.status = 302;
                s.header("Location", "https://other.example.com/");
            } },
        { "error-page", [](JudgedExchange &s) { s.answer("<html><h1>Whitelabel Error Page</h1></html>"); } },
        { "cookie", [](JudgedExchange &s) { s.header("Set-Cookie", "JSESSIONID=1; Path=/"); } },
        { "content-type", [](JudgedExchange &s) { s.header("Content-Type", "text/html"); } },
        { "content-type", [](JudgedExchange &s) { s.send.wire.headers.clear(); } },
        { "content-type-parameters",
            [](JudgedExchange &s) { s.header("Content-Type", "application/json; charset=UTF-8"); } },
        { "declared-charset",
            [](JudgedExchange &s) { s.header("Content-Type", "application/json;charset=GBK"); },
            [](JudgedExchange &s) { s.header("Content-Type", "application/json;charset=\"utf8\""); } },
        { "content-encoding", [](JudgedExchange &s) { s.header("Content-Encoding", "gzip"); } },
        { "no-stack-trace",
            [](JudgedExchange &s) {
                s.answer(R"~({"resultCode":"000005","resultMsg":"x at a.b.C.d(C.java:12)"})~");
            } },
        { "no-stack-trace",
            [](JudgedExchange &s) {
                s.step.strange = true;
                s.answer("Traceback (most recent call last): …");
                s.expect("no-stack-trace");
            } },
        { "http-not-5xx",
            [](JudgedExchange &s) {
                s.expect("http-not-5xx");
                s.send.wire.status = 500;
            },
            [](JudgedExchange &s) { s.expect("http-not-5xx"); } },
        { "utf8-body", [](JudgedExchange &s) { s.answer("{\"resultMsg\":\"\xB3\xC9\xB9\xA6\"}"); } },
        { "byte-order-mark", [](JudgedExchange &s) { s.answer("\xEF\xBB\xBF" + kSame); } },
        { "json-body", [](JudgedExchange &s) { s.answer(kSame + "ok"); } },
        { "json-body", [](JudgedExchange &s) { s.answer(QByteArray()); } },
        { "json-body", [](JudgedExchange &s) { s.answer(QByteArray(100, '[') + QByteArray(100, ']')); } },
        { "json-object", [](JudgedExchange &s) { s.answer("[]"); } },
        { "json-repeated-members",
            [](JudgedExchange &s) { s.answer(R"({"resultCode":"000000","resultCode":"000001"})"); } },
        { "json-characters",
            [](JudgedExchange &s) { s.answer(R"({"resultCode":"000000","resultMsg":"\ud800"})"); } },
    };
}

QList<Row> answerRows()
{
    const QByteArray good = R"("instanceId":"i-1","appInfo":{"frontEndUrl":"https://s.example.com/"})";
    const auto query = [](const QByteArray &body) { return [body](JudgedExchange &s) { s.asQuery(body); }; };
    return {
        { "result-code-present", [](JudgedExchange &s) { s.answer(R"({"resultMsg":"x"})"); } },
        { "result-code-text", [](JudgedExchange &s) { s.answer(R"({"resultCode":0,"resultMsg":"x"})"); } },
        { "result-msg-present",
            [](JudgedExchange &s) { s.answer(R"({"resultCode":"000000","instanceId":"i"})"); } },
        { "result-code", [](JudgedExchange &s) { s.answer(R"({"resultCode":"000005","resultMsg":"x"})"); } },
        { "result-code", [](JudgedExchange &s) { s.expect("result-code", { QStringLiteral("000002") }); },
            [](JudgedExchange &s) { s.expect("result-code", { QStringLiteral("000000") }); } },
        { "result-code-known",
            [](JudgedExchange &s) { s.answer(R"({"resultCode":"999999","resultMsg":"x"})"); } },
        { "mandatory-field",
            [](JudgedExchange &s) { s.answer(R"({"resultCode":"000000","resultMsg":"x"})"); } },
        { "mandatory-field",
            [](JudgedExchange &s) {
                s.asV1();
                s.answer(R"({"resultCode":"000000","resultMsg":"x","instanceId":"i"})");
            },
            [](JudgedExchange &s) { s.asV1(); } },
        { "mandatory-field", query(good + R"(,"usageInfo":[{"usageValue":"1"}])"),
            query(good + R"(,"usageInfo":[{"usageValue":"1","statisticalTime":"20221124023618256"}])") },
        { "field-present", [](JudgedExchange &s) { s.expect("field-present", {}, "appInfo.frontEndUrl"); },
            [](JudgedExchange &s) { s.expect("field-present", {}, "instanceId"); } },
        { "field-present",
            [good](JudgedExchange &s) {
                s.asQuery(good);
                s.expect("field-present", {}, "info[].usageInfo");
            },
            [good](JudgedExchange &s) {
                s.asQuery(good);
                s.expect("field-present", {}, "info[].appInfo.frontEndUrl");
            } },
        { "instance-info",
            [](JudgedExchange &s) {
                s.asQuery("");
                s.answer(kSame);
            },
            query(good) },
        { "instance-named", query(R"("instanceId":"i-9")"), query(good) },
        { "field-structure", query(R"("instanceId":["i-1"])"), query(good) },
        { "field-type",
            [](JudgedExchange &s) {
                s.answer(R"({"resultCode":"000000","resultMsg":"x","instanceId":7})");
            } },
        { "field-length",
            [](JudgedExchange &s) {
                s.answer(
                    R"({"resultCode":"000000","resultMsg":"x","instanceId":")" + QByteArray(65, 'i') + "\"}");
            } },
        { "field-format", query(R"("instanceId":"i-1","appInfo":{"frontEndUrl":"s.example.com"})"),
            query(good) },
        { "field-format",
            query(good + R"(,"usageInfo":[{"usageValue":"1.23456","statisticalTime":"20221124023618256"}])"),
            query(good + R"(,"usageInfo":[{"usageValue":1.2345,"statisticalTime":"20221124023618256"}])") },
        { "field-format",
            query(good + R"(,"usageInfo":[{"usageValue":"1","statisticalTime":"20221399023618256"}])"),
            query(good + R"(,"usageInfo":[{"usageValue":"1","statisticalTime":"20221124023618256"}])") },
        { "field-value", query(good + R"(,"mode":"C")"), query(good + R"(,"mode":"B")") },
        { "unknown-field", query(good + R"(,"usageInfos":[])"), query(good) },
        { "memo-escapes",
            query(R"("instanceId":"i-1","appInfo":{"frontEndUrl":"https://s.cn/","memo":"初始"})"),
            query(R"("instanceId":"i-1","appInfo":{"frontEndUrl":"https://s.cn/","memo":"\u521d\u59cb"})") },
        { "unknown-instance", [](JudgedExchange &s) { s.expect("unknown-instance"); },
            [](JudgedExchange &s) {
                s.expect("unknown-instance");
                s.answer(R"({"resultCode":"000003","resultMsg":"x"})");
            } },
        { "result-code-processing",
            [](JudgedExchange &s) {
                s.answer(R"({"resultCode":"000004","resultMsg":"x","instanceId":"i-1"})");
            },
            nullptr },
        { "not-success", [](JudgedExchange &s) { s.expect("not-success"); },
            [](JudgedExchange &s) {
                s.expect("not-success");
                s.answer(R"({"resultCode":"000002","resultMsg":"x"})");
            } },
        { "well-formed-answer",
            [](JudgedExchange &s) {
                s.step.strange = true;
                s.expect("well-formed-answer");
                s.answer("<html>");
            },
            [](JudgedExchange &s) {
                s.expect("well-formed-answer");
                s.send.wire.status = 413;
                s.answer("too large");
            } },
    };
}

QList<Row> signatureRows()
{
    const auto v1 = [](const std::function<void(JudgedExchange &)> &change) {
        return [change](JudgedExchange &s) {
            s.asV1();
            change(s);
        };
    };
    const Change goodV1 = [](JudgedExchange &s) { s.asV1(); };
    return {
        { "body-sign-present", v1([](JudgedExchange &s) { s.send.wire.headers.removeLast(); }), goodV1 },
        { "body-sign-form", v1([](JudgedExchange &s) { s.header("Body-Sign", "sign_type"); }), goodV1 },
        { "body-sign-spelling", v1([](JudgedExchange &s) {
             s.header("Body-Sign", bodySignHeader(s.send.wire.body, kKey).replace("= ", "="));
         }),
            goodV1 },
        { "body-sign-value", v1([](JudgedExchange &s) { s.send.wire.body += '\n'; }), goodV1 },
        { "body-sign-unasked", [](JudgedExchange &s) { s.header("Body-Sign", bodySignHeader("x", kKey)); },
            [](JudgedExchange &s) { s.header("Body-Sign", bodySignHeader(s.send.wire.body, kKey)); } },
        { "encrypt-type", v1([](JudgedExchange &s) {
             s.send.wire.body.replace(R"("encryptType":"1")", R"("encryptType":"3")");
         }),
            goodV1 },
        { "field-cipher", v1([](JudgedExchange &s) {
             s.send.wire.body.replace(R"("userName":"abc)", R"("userName":"xyz0)");
         }),
            goodV1 },
    };
}

QList<Row> authenticationRows()
{
    const auto forged = [](const char *answer) {
        return [answer](JudgedExchange &s) {
            s.step.form.signature = QStringLiteral("wrong");
            s.expect("refused");
            s.answer(answer);
        };
    };
    return {
        { "forged-call-let-in", forged(R"({"resultCode":"000000","resultMsg":"x","instanceId":"i"})"),
            forged(R"({"resultCode":"000001","resultMsg":"x"})") },
        { "forged-call-let-in", forged(R"({"resultCode":"000004","resultMsg":"x","instanceId":"i"})"),
            [forged](JudgedExchange &s) {
                forged("denied")(s);
                s.send.wire.status = 401;
            } },
        { "refused", forged(R"({"resultCode":"000005","resultMsg":"x"})"),
            forged(R"({"resultCode":"000002","resultMsg":"x"})") },
    };
}

QList<Row> caseRows()
{
    const auto with = [](const char *check, const QByteArray &second) {
        return [check, second](JudgedExchange &s) {
            s.together2(check);
            s.another(second);
        };
    };
    return {
        { "same-value", with("same-value", kOther), with("same-value", kSame) },
        { "same-value",
            [](JudgedExchange &s) {
                s.step.expect = { { QStringLiteral("same-value"), {}, QStringLiteral("instanceId"), {},
                    {} } };
                s.another(kOther);
            },
            with("same-value", kSame) },
        { "distinct-value", with("distinct-value", kSame), with("distinct-value", kOther) },
        { "equal-answers", with("equal-answers", R"({"resultCode":"000003"})"),
            with("equal-answers", kOther) },
        { "nothing-to-compare", [](JudgedExchange &s) { s.together2("same-value"); }, nullptr },
    };
}

QList<Row> allRows()
{
    return reachRows() + tlsRows() + httpRows() + answerRows() + signatureRows() + authenticationRows()
        + caseRows();
}

} // namespace

class JudgeTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void shouldHaveARowForEveryCheck();
    void shouldFailAndPassEveryCheck_data();
    void shouldFailAndPassEveryCheck();

private:
    CheckCatalog m_catalog;
};

void JudgeTest::initTestCase()
{
    m_catalog = *CheckCatalog::load();
}

void JudgeTest::shouldHaveARowForEveryCheck()
{
    // The runner alone knows what it captured; the certificate of certificate-expiry is made below.
    QSet<QString> covered{ QStringLiteral("no-captured-instance"), QStringLiteral("certificate-expiry") };
    const QList<Row> rows = allRows();
    for (const Row &row : rows)
        covered.insert(QString::fromLatin1(row.check));

    for (const CheckDescription &check : m_catalog.checks())
        QVERIFY2(covered.remove(check.id), qPrintable(check.id % u" has no row"));
    QVERIFY2(covered.isEmpty(), qPrintable(covered.values().join(u' ')));
}

void JudgeTest::shouldFailAndPassEveryCheck_data()
{
    QTest::addColumn<int>("row");
    const QList<Row> rows = allRows();
    for (int i = 0; i < rows.size(); ++i)
        QTest::addRow("%s %d", rows[i].check, i) << i;
}

void JudgeTest::shouldFailAndPassEveryCheck()
{
    QFETCH(int, row);
    const Row tried = allRows().at(row);
    const QString check = QString::fromLatin1(tried.check);
    JudgedExchange bad;
    tried.fail(bad);
    JudgedExchange good;
    if (tried.pass)
        tried.pass(good);

    const QList<Verdict> fell = bad.judged(m_catalog);
    const QList<Verdict> held = good.judged(m_catalog);

    const Verdict *verdict = worstOf(fell, check);
    QVERIFY2(verdict && verdict->severity > Severity::Pass, "it did not fall short");
    for (const bool chinese : { false, true }) {
        const QStringList places = placesOf(m_catalog.check(check)->sentence.in(chinese));
        for (const QString &place : places)
            QVERIFY2(verdict->facts.contains(place), qPrintable(place % u" is not among the facts"));
        QVERIFY(!verdictSentence(m_catalog, *verdict, chinese).contains(u'{'));
    }
    const Verdict *passed = worstOf(held, check);
    if (tried.pass)
        QVERIFY2(passed && passed->severity == Severity::Pass, "it did not hold");
    else
        QVERIFY2(!passed || passed->severity == Severity::Pass, "it did not hold");
}

ZHANGGUI_TEST(JudgeTest)
#include "judge_test.moc"
