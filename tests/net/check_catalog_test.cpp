// The checks are data that the judge and every report rely on: whole, in both languages, with their sources.
#include "net/callbacks/check_catalog.h"
#include "net/signing/body_sign_header.h"
#include "net/wire/http_reader.h"
#include "tests/support/results.h"
#include "tests/support/test_main.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace zhanggui;

class CheckCatalogTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void shouldReadTheChecksOfTheProgram();
    void shouldHaveTheConsolesMessagesLetterByLetter_data();
    void shouldHaveTheConsolesMessagesLetterByLetter();
    void shouldSoftenNothingToMoreThanItsSeverity();
    void shouldFillFactsInBothLanguages();
    void shouldQuoteTheServerLetterByLetter();
    void shouldSayEveryFindingOfTheWire();
    void shouldTakeTheMilderOfTwoSeverities();
    void shouldNameWhatIsDamaged_data();
    void shouldNameWhatIsDamaged();

private:
    static CheckCatalog catalog() { return *CheckCatalog::load(); }
};

void CheckCatalogTest::shouldReadTheChecksOfTheProgram()
{
    const Result<CheckCatalog> read = CheckCatalog::load();

    VERIFY_OK(read);
    QVERIFY(read->checks().size() >= 60);
    for (const CheckDescription &check : read->checks()) {
        QVERIFY2(!check.source.page.isEmpty() && !check.source.date.isEmpty() && !check.source.mark.isEmpty(),
            qPrintable(check.id));
        QVERIFY2(!check.advice.en.isEmpty() && !check.advice.zh.isEmpty(), qPrintable(check.id));
    }
    QVERIFY(!read->check(u"no-such-check"));
}

void CheckCatalogTest::shouldHaveTheConsolesMessagesLetterByLetter_data()
{
    QTest::addColumn<QString>("check");
    QTest::addColumn<QString>("message");

    QTest::newRow("code") << "result-code"
                          << "调用失败,生产接口resultCode返回错误.";
    QTest::newRow("field") << "mandatory-field"
                           << "调测失败,接口响应缺少instanceId.";
    QTest::newRow("expected field") << "field-present"
                                    << "调测失败,接口响应缺少instanceId.";
    QTest::newRow("json")
        << "json-body"
        << R"(调测失败,解析响应体失败,响应格式参考{"resultCode":"000000","resultMsg":"success."}.)";
    QTest::newRow("type") << "content-type"
                          << "调测失败,响应content-type格式错误,返回的格式为text/html,"
                             "正确的格式为\"application/json\".";
    QTest::newRow("unreachable") << "reachable"
                                 << "调测失败,生产地址不可达.";
    QTest::newRow("late") << "in-time"
                          << "调测失败,调用接口超时20s.";
    QTest::newRow("status") << "http-status"
                            << "调测失败,接口响应httpCode=502,请检查服务器日志,定位失败原因.";
    QTest::newRow("unsigned") << "body-sign-present"
                              << "调测失败,生产接口响应头缺少Body-Sign,或Body-Sign格式错误.";
    QTest::newRow("length") << "field-length"
                            << "调测失败,字段instanceId长度不合法.";
    QTest::newRow("none") << "quick"
                          << "";
}

void CheckCatalogTest::shouldHaveTheConsolesMessagesLetterByLetter()
{
    QFETCH(QString, check);
    QFETCH(QString, message);

    const Verdict verdict{ check, Severity::Fail, {},
        { { QStringLiteral("field"), QStringLiteral("instanceId") },
            { QStringLiteral("status"), QStringLiteral("502") },
            { QStringLiteral("type"), QStringLiteral("text/html") } } };

    QCOMPARE(officialMessage(catalog(), verdict), message);
    Verdict passed = verdict;
    passed.severity = Severity::Pass;
    QCOMPARE(officialMessage(catalog(), passed), QString());
}

void CheckCatalogTest::shouldSoftenNothingToMoreThanItsSeverity()
{
    const CheckCatalog read = catalog();
    for (const CheckDescription &check : read.checks()) {
        QVERIFY2(check.privateTarget <= check.severity && check.underTestFlag <= check.severity,
            qPrintable(check.id));
        QVERIFY2(
            check.severity > Severity::Pass && check.privateTarget > Severity::Pass, qPrintable(check.id));
    }
    QCOMPARE(read.check(u"forged-call-let-in")->privateTarget, Severity::Fail);
    QCOMPARE(read.check(u"forged-call-let-in")->underTestFlag, Severity::Fail);
}

void CheckCatalogTest::shouldFillFactsInBothLanguages()
{
    const Verdict verdict{ QStringLiteral("framing"), Severity::Fail, {},
        { { QStringLiteral("byte"), QStringLiteral("12") },
            { QStringLiteral("reason"), QStringLiteral("truncated-body") } } };

    QCOMPARE(verdictSentence(catalog(), verdict, false),
        QStringLiteral("The answer breaks HTTP at byte 12: the connection ended before the announced end of "
                       "the body"));
    QCOMPARE(verdictSentence(catalog(), verdict, true),
        QStringLiteral("响应在第 12 字节违反 HTTP：连接在响应体结束之前中断"));
    QCOMPARE(verdictSentence(catalog(), { QStringLiteral("framing"), Severity::Pass, {}, {} }, true),
        QStringLiteral("响应符合 HTTP 规范"));
    QCOMPARE(verdictSentence(catalog(), { QStringLiteral("no-such-check"), Severity::Fail, {}, {} }, true),
        QStringLiteral("no-such-check"));
}

void CheckCatalogTest::shouldQuoteTheServerLetterByLetter()
{
    // GIVEN a server whose values look like our words and our places
    const Verdict verdict{ QStringLiteral("result-code"), Severity::Fail, {},
        { { QStringLiteral("got"), QStringLiteral("expired {expected}") },
            { QStringLiteral("expected"), QStringLiteral("000000") } } };

    QCOMPARE(verdictSentence(catalog(), verdict, true),
        QStringLiteral("服务器返回 expired {expected}，应为 000000。"));
}

void CheckCatalogTest::shouldSayEveryFindingOfTheWire()
{
    const CheckCatalog read = catalog();
    const QStringList ids = wireFindingIds();
    for (const QString &id : ids)
        QVERIFY2(read.say(id, true) != id && read.say(id, false) != id, qPrintable(id));
    for (int oddity = 0; oddity <= int(BodySignOddity::NoPadding); ++oddity) {
        const QString id = QString::fromLatin1(bodySignOddityId(BodySignOddity(oddity)));
        QVERIFY2(read.say(id, true) != id, qPrintable(id));
    }
}

void CheckCatalogTest::shouldTakeTheMilderOfTwoSeverities()
{
    CheckDescription check;
    check.severity = Severity::Fail;
    check.privateTarget = Severity::Warning;
    check.underTestFlag = Severity::Note;

    QCOMPARE(severityOf(check, false, false), Severity::Fail);
    QCOMPARE(severityOf(check, true, false), Severity::Warning);
    QCOMPARE(severityOf(check, false, true), Severity::Note);
    QCOMPARE(severityOf(check, true, true), Severity::Note);
}

void CheckCatalogTest::shouldNameWhatIsDamaged_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("named");

    const QByteArray good = R"("date": "2025-07-03", "mark": "C")";
    QTest::newRow("no date") << good << QByteArray(R"("mark": "C")") << "date";
    QTest::newRow("no mark") << good << QByteArray(R"("date": "2025-07-03")") << "mark";
    QTest::newRow("odd mark") << good << QByteArray(R"("date": "2025-07-03", "mark": "Z")") << "\"Z\"";
    QTest::newRow("severity") << QByteArray(R"("severity": "fail")") << QByteArray(R"("severity": "pass")")
                              << "\"pass\"";
    QTest::newRow("group") << QByteArray(R"("group": "time")") << QByteArray(R"("group": "tea")")
                           << "\"tea\"";
    QTest::newRow("member") << QByteArray(R"("group": "time")") << QByteArray(R"("tea": 1, "group": "time")")
                            << ".tea";
    QTest::newRow("places") << QByteArray("{seconds} s;") << QByteArray("{milliseconds} s;")
                            << "quick.sentence";
    QTest::newRow("twice") << QByteArray(R"("id": "quick")") << QByteArray(R"("id": "in-time")") << "in-time";
    QTest::newRow("no Chinese") << QByteArray(R"(, "zh": "响应迅速")") << QByteArray() << "quick.title.zh";
    QTest::newRow("no JSON") << QByteArray(R"("checks": [)") << QByteArray(R"("checks": ()") << "checks";
}

void CheckCatalogTest::shouldNameWhatIsDamaged()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(QString, named);
    QByteArray json = *protocolFile(QStringLiteral("checks.json"));
    QVERIFY2(json.contains(from), "the fixture no longer fits the data");

    const Result<CheckCatalog> read = CheckCatalog::fromJson(json.replace(from, to));

    VERIFY_FAILS(read, ErrorKind::Corrupt);
    QVERIFY2(read.error().detail.contains(named), qPrintable(read.error().detail));
}

ZHANGGUI_TEST(CheckCatalogTest)
#include "check_catalog_test.moc"
