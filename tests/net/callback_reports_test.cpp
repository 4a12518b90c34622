// Reports of runs: read by strangers' readers, true to the run, and not to be broken by what a server sent.
#include "net/callbacks/report_har.h"
#include "net/callbacks/report_html.h"
#include "net/callbacks/report_junit.h"
#include "net/callbacks/report_text.h"
#include "tests/support/results.h"
#include "tests/support/test_main.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

using namespace zhanggui;

namespace {

const QString kHostile = QStringLiteral("<script>alert('x')</script>]]>&amp;\"") % QChar(u'\x01')
    % QChar(0xD800) % QStringLiteral("\n😀");

SendRecord send(const QByteArray &body, qint64 at)
{
    SendRecord made;
    made.interfaceId = QStringLiteral("saas-v2.newInstance");
    made.signing.canonical = "****************nonce1790000000000hash";
    WireRecord &wire = made.wire;
    wire.outcome = WireOutcome::Answered;
    wire.sentAtMs = at;
    wire.address = QStringLiteral("[::1]:8080");
    wire.request = "POST /produce?signature=AB&nonce=n%2B1 HTTP/1.1\r\nHost: [::1]:8080\r\nContent-Type: "
                   "application/json;charset=utf8\r\n\r\n{\"activity\":\"newInstance\"}";
    wire.status = 200;
    wire.reason = "OK";
    wire.headers = { { "Content-Type", "application/json" } };
    wire.body = body;
    wire.response = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n" + body;
    wire.times = { -1, 300, -1, 2000, 2500 };
    return made;
}

Verdict verdict(const char *check, Severity severity, const QMap<QString, QString> &facts = {})
{
    return { QString::fromLatin1(check), severity, {}, facts };
}

RunRecord sampleRun()
{
    RunRecord run;
    run.suite = QStringLiteral("saas-v2-period");
    run.title = QStringLiteral("SaaS V2.0 period ") % kHostile;
    run.url = QStringLiteral("http://user:secretword@[::1]:8080/produce");
    run.startedMs = 1'790'000'000'000;
    run.endedMs = 1'790'000'001'500;
    CaseRecord good;
    good.caseId = QStringLiteral("saas-v2.newInstance.period");
    good.sends = { send(R"({"resultCode":"000000"})", 1'790'000'000'100) };
    good.sends.first().verdicts = { verdict("http-status", Severity::Pass),
        verdict("quick", Severity::Warning,
            { { QStringLiteral("seconds"), QStringLiteral("6") },
                { QStringLiteral("limit"), QStringLiteral("5") } }) };
    CaseRecord bad = good;
    bad.caseId = QStringLiteral("saas-v2.releaseInstance.x");
    bad.title = kHostile;
    bad.state = CaseState::Failed;
    bad.sends = { send(QByteArray("\xFF\xFE\x00\x01<b>", 7) + kHostile.toUtf8(), 1'790'000'000'000) };
    bad.sends.first().verdicts = { verdict("result-code", Severity::Fail,
                                       { { QStringLiteral("got"), kHostile },
                                           { QStringLiteral("expected"), QStringLiteral("000000") } }),
        verdict("http-status", Severity::Fail, { { QStringLiteral("status"), QStringLiteral("500") } }) };
    CaseRecord skipped;
    skipped.caseId = QStringLiteral("kit-v2.tenantSync.add");
    skipped.state = CaseState::Skipped;
    skipped.reason = QStringLiteral("no-kit-key");
    CaseRecord unreached = good;
    unreached.caseId = QStringLiteral("saas-v2.queryInstance.single");
    unreached.state = CaseState::Unreachable;
    unreached.sends.first().wire = WireRecord();
    unreached.sends.first().wire.failure = QStringLiteral("connection refused");
    unreached.sends.first().verdicts = { verdict("reachable", Severity::Fail,
        { { QStringLiteral("reason"), QStringLiteral("unreachable") },
            { QStringLiteral("detail"), QStringLiteral("connection refused") } }) };
    run.cases = { good, bad, skipped, unreached };
    return run;
}

/// What Python's own reader says of `input`, by `script`.
QByteArray python(const QString &script, const QByteArray &input)
{
    QProcess process;
    process.start(QStringLiteral("python3"), { QStringLiteral("-c"), script });
    process.write(input);
    process.closeWriteChannel();
    process.waitForFinished(30'000);
    return process.readAllStandardOutput() + process.readAllStandardError();
}

} // namespace

class CallbackReportsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_catalog = *CheckCatalog::load(); }
    void shouldBeReadByAnotherXmlReader();
    void shouldReportFailuresWithTheirSentences();
    void shouldSpeakChinese();
    void shouldRefuseAnEmptySuite();
    void shouldShowNothingUnescapedInHtml();
    void shouldLoadNothingFromElsewhere();
    void shouldWriteAnArchiveThatOthersRead();
    void shouldTellOnceWhatEveryCaseHas();
    void shouldTitleCasesInTheLanguage();
    void shouldNotShowThePasswordOfAnAddress();
    void shouldMakeBytesReadable_data();
    void shouldMakeBytesReadable();

private:
    QByteArray junit(bool chinese = false) const { return *junitReport(sampleRun(), m_catalog, chinese); }
    CheckCatalog m_catalog;
};

void CallbackReportsTest::shouldBeReadByAnotherXmlReader()
{
    const QByteArray said =
        python(QStringLiteral("import sys, xml.etree.ElementTree as T\n"
                              "r = T.fromstring(sys.stdin.buffer.read())\n"
                              "s = r.find('testsuite')\n"
                              "print(r.tag, s.get('name'), s.get('tests'), s.get('failures'), "
                              "s.get('errors'), s.get('skipped'))\n"
                              "for c in s.findall('testcase'):\n"
                              "  print(c.get('classname'), c.get('name'), c.get('time'), "
                              "[k.tag for k in c])\n"),
            junit());

    QCOMPARE(QString::fromUtf8(said),
        QStringLiteral("testsuites saas-v2-period 4 1 1 1\n"
                       "saas-v2-period saas-v2.newInstance.period 0.002 ['system-out']\n"
                       "saas-v2-period saas-v2.releaseInstance.x 0.002 ['failure', 'system-out']\n"
                       "saas-v2-period kit-v2.tenantSync.add 0.000 ['skipped']\n"
                       "saas-v2-period saas-v2.queryInstance.single 0.000 ['error', 'system-out']\n"));
}

void CallbackReportsTest::shouldReportFailuresWithTheirSentences()
{
    const QString text = QString::fromUtf8(junit());

    // Both failures of the case, the console's words, and the exchange.
    QVERIFY(text.contains(QStringLiteral("[fail] result-code: The server answered &lt;script&gt;")));
    QVERIFY(text.contains(QStringLiteral("调测失败,接口响应httpCode=500,请检查服务器日志,定位失败原因.")));
    QVERIFY(text.contains(QStringLiteral("type=\"result-code\"")));
    QVERIFY(text.contains(QStringLiteral("[warning] quick: The answer took 6 s")));
    QVERIFY(text.contains(QStringLiteral("no-kit-key: no key for the joint SaaS kit was given")));
    QVERIFY(text.contains(QStringLiteral("POST /produce?signature=AB")));
    QVERIFY(text.contains(QStringLiteral("****************nonce1790000000000hash")));
    QVERIFY(!text.contains(QStringLiteral("[pass]")));
}

void CallbackReportsTest::shouldSpeakChinese()
{
    QVERIFY(QString::fromUtf8(junit(true)).contains(QStringLiteral("响应耗时 6 秒")));
    QVERIFY(QString::fromUtf8(*htmlReport(sampleRun(), m_catalog, true))
                .contains(QStringLiteral("响应耗时 6 秒")));
}

void CallbackReportsTest::shouldRefuseAnEmptySuite()
{
    VERIFY_FAILS(junitReport(RunRecord(), m_catalog, false), ErrorKind::BadInput);
}

void CallbackReportsTest::shouldShowNothingUnescapedInHtml()
{
    const QByteArray html = *htmlReport(sampleRun(), m_catalog, false);

    QVERIFY(!html.contains("<script"));
    QVERIFY(html.contains("&lt;script&gt;"));
    QVERIFY(!html.contains('\x01'));
    QVERIFY(html.contains("\\xff\\xfe\\x00\\x01&lt;b&gt;"));
    // The same number of elements is opened and closed.
    const QByteArray said = python(QStringLiteral("import sys\nfrom html.parser import HTMLParser\n"
                                                  "class P(HTMLParser):\n"
                                                  "  s=[]; bad=[]\n"
                                                  "  def handle_starttag(self,t,a):\n"
                                                  "    if t not in('meta',): self.s.append(t)\n"
                                                  "  def handle_endtag(self,t):\n"
                                                  "    if not self.s or self.s.pop()!=t: self.bad.append(t)\n"
                                                  "p=P(); p.feed(sys.stdin.buffer.read().decode('utf-8')); "
                                                  "print(p.s, p.bad)\n"),
        html);
    QCOMPARE(said, QByteArray("[] []\n"));
}

void CallbackReportsTest::shouldLoadNothingFromElsewhere()
{
    RunRecord run = sampleRun();
    run.url = QStringLiteral("https://seller.example.com/");
    const QByteArray html = *htmlReport(run, m_catalog, false);

    for (const char *tag : { "<link", "<img", "<iframe", "src=", "url(", "@import", "onclick" })
        QVERIFY2(!html.contains(tag), tag);
    QVERIFY(html.contains("default-src 'none'"));
}

void CallbackReportsTest::shouldWriteAnArchiveThatOthersRead()
{
    const QByteArray har = *harReport(sampleRun());
    const QJsonObject log = QJsonDocument::fromJson(har).object().value(QLatin1String("log")).toObject();

    QCOMPARE(log.value(QLatin1String("version")).toString(), QStringLiteral("1.2"));
    const QJsonArray entries = log.value(QLatin1String("entries")).toArray();
    QCOMPARE(entries.size(), 2); // what was never sent is no entry
    const QJsonObject first = entries[0].toObject(); // in the order of sending
    const QJsonObject second = entries[1].toObject();
    QCOMPARE(first.value(QLatin1String("comment")).toString(), QStringLiteral("saas-v2.releaseInstance.x"));
    const QJsonObject request = second.value(QLatin1String("request")).toObject();
    QCOMPARE(request.value(QLatin1String("url")).toString(),
        QStringLiteral("http://[::1]:8080/produce?signature=AB&nonce=n%2B1"));
    QCOMPARE(request.value(QLatin1String("queryString"))
                 .toArray()[1]
                 .toObject()
                 .value(QLatin1String("value"))
                 .toString(),
        QStringLiteral("n+1"));
    QCOMPARE(request.value(QLatin1String("postData")).toObject().value(QLatin1String("text")).toString(),
        QStringLiteral("{\"activity\":\"newInstance\"}"));
    const QJsonObject timings = second.value(QLatin1String("timings")).toObject();
    QCOMPARE(timings.value(QLatin1String("dns")).toDouble(), -1.0);
    QCOMPARE(timings.value(QLatin1String("connect")).toDouble(), 0.3);
    QCOMPARE(timings.value(QLatin1String("ssl")).toDouble(), -1.0);
    QCOMPARE(timings.value(QLatin1String("wait")).toDouble(), 2.0);
    QCOMPARE(timings.value(QLatin1String("receive")).toDouble(), 0.2);
    QCOMPARE(second.value(QLatin1String("serverIPAddress")).toString(), QStringLiteral("::1"));
    const QJsonObject content =
        first.value(QLatin1String("response")).toObject().value(QLatin1String("content")).toObject();
    QCOMPARE(content.value(QLatin1String("encoding")).toString(), QStringLiteral("base64"));
    QVERIFY(QByteArray::fromBase64(content.value(QLatin1String("text")).toString().toLatin1())
                .startsWith(QByteArray("\xFF\xFE\x00\x01<b>", 7)));
}

void CallbackReportsTest::shouldTellOnceWhatEveryCaseHas()
{
    RunRecord run = sampleRun();
    const Verdict plain = verdict("https", Severity::Note);
    for (CaseRecord &record : run.cases) {
        for (SendRecord &one : record.sends)
            one.verdicts.append(plain);
    }

    QCOMPARE(saidOfAll(run), QList<Verdict>{ plain });
    QCOMPARE(htmlReport(run, m_catalog, false)->count("The address is plain http."), 1);
    run.cases = { run.cases.first() };
    QVERIFY(saidOfAll(run).isEmpty());
}

void CallbackReportsTest::shouldTitleCasesInTheLanguage()
{
    CallbackSuite suite;
    suite.titleEn = QStringLiteral("Period");
    suite.titleZh = QStringLiteral("包周期");
    CallbackCase known;
    known.id = QStringLiteral("saas-v2.newInstance.period");
    known.title = QStringLiteral("Create");
    known.titleZh = QStringLiteral("创建实例");
    suite.cases = { known };

    const RunRecord chinese = titledRun(sampleRun(), suite, true);
    const RunRecord english = titledRun(sampleRun(), suite, false);

    QCOMPARE(chinese.title, suite.titleZh);
    QCOMPARE(chinese.cases[0].title, known.titleZh);
    QCOMPARE(chinese.cases[1].title, kHostile); // a case that the suite does not know keeps its own
    QCOMPARE(english.title, suite.titleEn);
    QCOMPARE(english.cases[0].title, known.title);
}

void CallbackReportsTest::shouldNotShowThePasswordOfAnAddress()
{
    const RunRecord run = sampleRun();
    for (const QByteArray &report : { junit(), *htmlReport(run, m_catalog, false), *harReport(run) }) {
        QVERIFY(!report.contains("secretword"));
        QVERIFY(report.contains("[::1]:8080/produce"));
    }
}

void CallbackReportsTest::shouldMakeBytesReadable_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("text");

    QTest::newRow("text") << QByteArray("成功 ok") << QStringLiteral("成功 ok");
    QTest::newRow("lines") << QByteArray("a\r\nb\nc\td") << QStringLiteral("a\nb\nc\td");
    QTest::newRow("lone CR") << QByteArray("a\rb") << QStringLiteral("a\\x0db");
    QTest::newRow("binary") << QByteArray("\xFFz\x00", 3) << QStringLiteral("\\xffz\\x00");
    QTest::newRow("cut character") << QByteArray("z\xE6\x88") << QStringLiteral("z\\xe6\\x88");
    QTest::newRow("nothing") << QByteArray() << QString();
    QTest::newRow("long") << QByteArray(70'000, 'a')
                          << QString(QString(65'536, u'a') % QStringLiteral("\n… 4464 more byte(s)"));
}

void CallbackReportsTest::shouldMakeBytesReadable()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, text);
    QCOMPARE(readableBytes(bytes), text);
}

ZHANGGUI_TEST(CallbackReportsTest)
#include "callback_reports_test.moc"
