#include "net/callbacks/case_file.h"
#include "tests/support/results.h"
#include "tests/support/sample_callbacks.h"
#include "tests/support/test_main.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace zhanggui;
using namespace zhanggui::test;

class CaseFileTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void shouldWriteOneMemberALineInAFixedOrder();
    void shouldReadWhatItWrote_data();
    void shouldReadWhatItWrote();
    void shouldBringAnyLayoutIntoTheCanonicalForm();
    void shouldRefuse_data();
    void shouldRefuse();
    void shouldKeepPlacesInSecretMembers();
    void shouldNumberARevisionByTheText();
    void shouldLoadTheGoodFilesAndNameTheBad();
    void shouldLeaveTheOldFileWhenACaseCannotBeSaved();

private:
    static CallbackCase full();
};

CallbackCase CaseFileTest::full()
{
    CallbackCase made = aNewInstance(QStringLiteral("mine.every-member"));
    made.titleZh = QStringLiteral("新购");
    made.about = QStringLiteral("Line one\nline \"two\"");
    made.aboutZh = QStringLiteral("说明");
    made.site = QStringLiteral("intl");
    made.probe = QStringLiteral("injection");
    made.fallbackInstance = QStringLiteral("i-1");
    CaseStep &step = made.steps.first();
    step.request[1].wrongOnPurpose = true;
    step.request.append({ QStringLiteral("productInfo"), "{\"b\":[1,2.50,{\"c\":null}],\"a\":{}}" });
    step.request.append({ QStringLiteral("amount"), "6737174442215405460123.10" });
    step.request.append({ QStringLiteral("note"), "\"\\u0000 云 {{{{7*7}}\"" });
    step.form.body = QStringLiteral("raw");
    step.form.rawBody = "{\"a\":1";
    step.form.signature = QStringLiteral("other-key");
    step.form.timestampShiftMs = -61'000;
    step.form.timestamp = QStringLiteral("seconds");
    step.form.nonce = QStringLiteral("reused");
    step.form.contentType = QStringLiteral("text/plain");
    step.form.method = "PUT";
    step.form.times = 3;
    step.form.together = 4;
    step.form.abandonAfterMs = 0;
    step.expect.append({ QStringLiteral("result-code"),
        { QStringLiteral("000000"), QStringLiteral("000004") }, {}, Severity::Warning, Severity::Note });
    step.capture.append({ QStringLiteral("instance"), QStringLiteral("instanceId") });
    step.strange = true;
    CaseStep again;
    again.interfaceId = QStringLiteral("saas-v2.newInstance");
    again.form.repeatOfStep = 0;
    again.form.rawBody = QByteArray("\xff\x00\x01", 3);
    made.steps.append(again);
    made.together.append({ QStringLiteral("same-value"), {}, QStringLiteral("instanceId"), {}, {} });
    return made;
}

void CaseFileTest::shouldWriteOneMemberALineInAFixedOrder()
{
    const QByteArray expected = R"({
  "id": "saas-v2.newInstance.period",
  "title": "Sample",
  "steps": [
    {
      "interface": "saas-v2.newInstance",
      "request": {
        "activity": "newInstance",
        "orderId": "{{order}}",
        "orderLineId": "{{line}}",
        "businessId": "{{business}}",
        "testFlag": "1"
      },
      "expect": [
        {
          "check": "result-code",
          "values": ["000000", "000004"]
        }
      ],
      "capture": {
        "instance": "instanceId"
      }
    }
  ]
}
)";
    CallbackCase made = aNewInstance();
    made.steps.first().expect.append({ QStringLiteral("result-code"),
        { QStringLiteral("000000"), QStringLiteral("000004") }, {}, {}, {} });
    made.steps.first().capture.append({ QStringLiteral("instance"), QStringLiteral("instanceId") });
    QCOMPARE(caseToText(made), expected);
}

void CaseFileTest::shouldReadWhatItWrote_data()
{
    QTest::addColumn<bool>("everything");
    QTest::newRow("few members") << false;
    QTest::newRow("every member") << true;
}

void CaseFileTest::shouldReadWhatItWrote()
{
    QFETCH(bool, everything);
    const CallbackCase made = everything ? full() : aNewInstance();

    const QByteArray text = caseToText(made);
    const Result<CallbackCase> read = caseFromText(text);

    VERIFY_OK(read);
    QVERIFY(*read == made);
    QCOMPARE(caseToText(*read), text);
    QVERIFY(text.endsWith("}\n"));
}

void CaseFileTest::shouldBringAnyLayoutIntoTheCanonicalForm()
{
    const QByteArray loose =
        "\r\n{\"steps\":[{\"request\":{ \"a\" : { \"b\" :\t1.0 } },\"interface\":\"x.y\"}],"
        "\"site\":\"cn\",\"id\":\"one\"}\n\n";
    const Result<CallbackCase> read = caseFromText(loose);
    VERIFY_OK(read);
    QCOMPARE(read->steps.first().request.first().json, QByteArray("{\"b\":1.0}"));
    const QByteArray text = caseToText(*read);
    QCOMPARE(caseToText(caseFromText(text).value()), text);
    QVERIFY(!text.contains("\"site\""));
}

void CaseFileTest::shouldRefuse_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("says"); // parts, apart by |
    const auto row = [](const char *name, const QByteArray &text, const QByteArray &says) {
        QTest::newRow(name) << text << says;
    };
    const QByteArray step = "{\"interface\":\"x.y\",\n\"request\":{}}";
    row("no JSON", "{", "JSON");
    row("nothing", "", "JSON");
    row("a list", "[]", "object");
    row("unknown member", "{\"id\":\"a\",\n\"colour\":1,\"steps\":[" + step + "]}", "Line 2|colour");
    row("twice", "{\"id\":\"a\",\"id\":\"b\",\"steps\":[" + step + "]}", "id|twice");
    row("no id", "{\"steps\":[" + step + "]}", "id|missing");
    row("no steps", "{\"id\":\"a\",\"steps\":[]}", "steps");
    row("id a number", "{\"id\":1,\"steps\":[" + step + "]}", "id|text");
    row("unknown site", "{\"id\":\"a\",\"site\":\"mars\",\"steps\":[" + step + "]}", "site|mars");
    row("unknown word",
        "{\"id\":\"a\",\"steps\":[{\"interface\":\"x.y\",\"request\":{},\n\n\"form\":{\"body\":\"blue\"}}]}",
        "Line 3|steps[0].form.body|blue");
    row("times 0", "{\"id\":\"a\",\"steps\":[{\"interface\":\"x\",\"request\":{},\"form\":{\"times\":0}}]}",
        "times");
    row("times 1.5",
        "{\"id\":\"a\",\"steps\":[{\"interface\":\"x\",\"request\":{},\"form\":{\"times\":1.5}}]}", "times");
    row("repeat of itself",
        "{\"id\":\"a\",\"steps\":[{\"interface\":\"x\",\"request\":{},\"form\":{\"repeatOfStep\":0}}]}",
        "repeatOfStep");
    row("header break",
        "{\"id\":\"a\",\"steps\":[{\"interface\":\"x\",\"request\":{},\"form\":{\"method\":\"GET / "
        "\\r\\n\"}}]}",
        "method");
    row("field twice", "{\"id\":\"a\",\"steps\":[{\"interface\":\"x\",\"request\":{\"f\":1,\"f\":2}}]}",
        "request.f|twice");
    row("secret",
        "{\"id\":\"a\",\"steps\":[{\"interface\":\"x\",\"request\":{\n\"clientSecret\":\"s3cr3t\"}}]}",
        "Line 2|clientSecret|secret");
    row("nested secret",
        "{\"id\":\"a\",\"steps\":[{\"interface\":\"x\",\"request\":{\"o\":{\"PASSWORD\":\"s3cr3t\"}}}]}",
        "request.o|secret");
    row("secret in a raw body",
        "{\"id\":\"a\",\"steps\":[{\"interface\":\"x\",\"request\":{},\"form\":{\"rawBody\":\"{"
        "\\\"accessKey\\\":\\\"s3cr3t\\\"}\"}}]}",
        "rawBody|secret");
    row("wrong on purpose is not there",
        "{\"id\":\"a\",\"steps\":[{\"interface\":\"x\",\"request\":{},\"wrongOnPurpose\":[\"f\"]}]}",
        "wrongOnPurpose");
    row("severity",
        "{\"id\":\"a\",\"steps\":[{\"interface\":\"x\",\"request\":{},\"expect\":[{\"check\":\"c\","
        "\"severity\":\"bad\"}]}]}",
        "expect[0].severity");
}

void CaseFileTest::shouldRefuse()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, says);
    const Result<CallbackCase> read = caseFromText(text);
    VERIFY_FAILS(read, ErrorKind::BadInput);
    for (const QByteArray &part : says.split('|'))
        QVERIFY2(read.error().what.contains(QString::fromUtf8(part)), qPrintable(read.error().what));
    QVERIFY(!read.error().what.contains(QStringLiteral("s3cr3t")));
}

void CaseFileTest::shouldKeepPlacesInSecretMembers()
{
    CallbackCase made = aNewInstance();
    made.steps.first().request.append({ QStringLiteral("clientSecret"), "\"{{uuid}}\"" });
    made.steps.first().request.append({ QStringLiteral("password"), "null" });
    VERIFY_OK(caseFromText(caseToText(made)));
}

void CaseFileTest::shouldNumberARevisionByTheText()
{
    CallbackCase made = aNewInstance();
    const QString before = caseRevision(made);
    QCOMPARE(before.size(), 12);
    made.steps.first().request.last().json = "\"0\"";
    QVERIFY(caseRevision(made) != before);
    QVERIFY(suiteRevision({ made }) == caseRevision(made));
    QVERIFY(suiteRevision({ made, aNewInstance() }) != suiteRevision({ aNewInstance(), made }));
}

void CaseFileTest::shouldLoadTheGoodFilesAndNameTheBad()
{
    // GIVEN two good cases, one that is broken, one of a known id, and a file that is no case
    const QTemporaryDir folder;
    const auto write = [&folder](const char *name, const QByteArray &text) {
        QFile file(folder.filePath(QString::fromLatin1(name)));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    };
    VERIFY_OK(saveCaseFile(folder.path(), aNewInstance(QStringLiteral("b"))));
    VERIFY_OK(saveCaseFile(folder.path(), aNewInstance(QStringLiteral("a"))));
    write("c.case.json", "{\n\n");
    write("d.case.json", caseToText(aNewInstance(QStringLiteral("a"))));
    write("notes.txt", "x");

    const Result<CaseFolder> read = loadCaseFolder(folder.path());

    VERIFY_OK(read);
    QCOMPARE(read->cases.size(), 2);
    QCOMPARE(read->cases.first().id, QStringLiteral("a"));
    QCOMPARE(read->files.first(), folder.filePath(QStringLiteral("a.case.json")));
    QCOMPARE(read->bad.size(), 2);
    QVERIFY(read->bad.first().file.endsWith(QStringLiteral("c.case.json")));
    QCOMPARE(suiteOfFolder(folder.path(), *read).cases.size(), 2);
    VERIFY_FAILS(loadCaseFolder(folder.filePath(QStringLiteral("none"))), ErrorKind::NotFound);
}

void CaseFileTest::shouldLeaveTheOldFileWhenACaseCannotBeSaved()
{
    const QTemporaryDir folder;
    const Result<QString> path = saveCaseFile(folder.path(), aNewInstance());
    VERIFY_OK(path);
    CallbackCase bad = aNewInstance();
    bad.steps.first().request.append({ QStringLiteral("secretKey"), "\"s3cr3t\"" });
    VERIFY_FAILS(saveCaseFile(folder.path(), bad), ErrorKind::BadInput);
    QVERIFY(*loadCaseFile(*path) == aNewInstance());
    bad = aNewInstance(QStringLiteral("../escape"));
    VERIFY_FAILS(saveCaseFile(folder.path(), bad), ErrorKind::BadInput);
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 1);
}

ZHANGGUI_TEST(CaseFileTest)
#include "case_file_test.moc"
