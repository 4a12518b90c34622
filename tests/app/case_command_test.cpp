#include "app/commands/case_command.h"
#include "net/callbacks/case_file.h"
#include "net/callbacks/case_lint.h"
#include "net/callbacks/suite_catalog.h"
#include "tests/support/results.h"
#include "tests/support/sample_callbacks.h"
#include "tests/support/test_main.h"

#include <QDir>
#include <QTemporaryDir>

using namespace zhanggui;
using namespace zhanggui::test;

class CaseCommandTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void shouldFindNothingWrongWithShippedSuites();
    void shouldNameFileFieldAndReason();
    void shouldLeaveAloneWhatIsWrongOnPurpose();
    void shouldBringFilesIntoTheCanonicalForm();
    void shouldMakeACaseOfAPaste();
    void shouldRefuseBadUsage_data();
    void shouldRefuseBadUsage();

private:
    int run(const QStringList &arguments);
    static void write(const QString &file, const QByteArray &text);
    QString m_out;
    QString m_err;
};

int CaseCommandTest::run(const QStringList &arguments)
{
    m_out.clear();
    m_err.clear();
    QTextStream out(&m_out);
    QTextStream err(&m_err);
    CommandContext context{ {}, arguments, out, err };
    const int code = int(runCase(context));
    out.flush();
    err.flush();
    return code;
}

void CaseCommandTest::write(const QString &file, const QByteArray &text)
{
    QFile target(file);
    QVERIFY(target.open(QIODevice::WriteOnly));
    target.write(text);
}

void CaseCommandTest::shouldFindNothingWrongWithShippedSuites()
{
    const Result<CallbackProtocol> protocol = CallbackProtocol::load();
    VERIFY_OK(protocol);
    const Result<SuiteCatalog> catalog = SuiteCatalog::load(*protocol);
    VERIFY_OK(catalog);
    for (const CallbackSuite &suite : catalog->suites()) {
        for (const CallbackCase &one : suite.cases) {
            const Result<CallbackCase> read = caseFromText(caseToText(one));
            VERIFY_OK(read);
            QVERIFY2(*read == one, qPrintable(one.id));
            const QList<CaseFinding> findings = lintCase(*protocol, one);
            QVERIFY2(findings.isEmpty(),
                qPrintable(findings.isEmpty() ? QString()
                                              : one.id + findings.first().member + findings.first().reason));
        }
    }
    // AND a suite can be taken home as files
    const QTemporaryDir folder;
    QCOMPARE(run({ QStringLiteral("export"), QStringLiteral("--suite"), QStringLiteral("saas-v2-period"),
                 QStringLiteral("--out"), folder.path() }),
        0);
    QCOMPARE(loadCaseFolder(folder.path())->cases.size(), catalog->suite(u"saas-v2-period")->cases.size());
    QVERIFY2(run({ QStringLiteral("check"), folder.path() }) == 0, qPrintable(m_out));
}

void CaseCommandTest::shouldNameFileFieldAndReason()
{
    // GIVEN a case with one fault of each kind, and one that is no case
    const QTemporaryDir folder;
    CallbackCase made = aNewInstance(QStringLiteral("bad"));
    QList<CaseField> &request = made.steps.first().request;
    request[0].json = "1";
    request[1].json = "\"{{text:65}}\"";
    request[3].json = "\"{{nobody}}\"";
    request.append({ QStringLiteral("colour"), "\"blue\"" });
    request.removeAt(2);
    write(folder.filePath(QStringLiteral("bad.case.json")), caseToText(made));
    write(folder.filePath(QStringLiteral("worse.case.json")), "{");
    // WHEN they are checked
    QCOMPARE(run({ QStringLiteral("check"), folder.path() }), 1);
    // THEN each is told with its place
    for (const char *place : { "bad.case.json: steps[0].request.activity: ", "steps[0].request.orderId: ",
             "steps[0].request.businessId: ", "steps[0].request.colour: ", "steps[0].request.orderLineId: ",
             "worse.case.json" })
        QVERIFY2(m_out.contains(QString::fromLatin1(place)), qPrintable(m_out));
    QVERIFY(m_out.contains(QStringLiteral("2 case files, 6 findings")));
}

void CaseCommandTest::shouldLeaveAloneWhatIsWrongOnPurpose()
{
    const QTemporaryDir folder;
    CallbackCase made = aNewInstance(QStringLiteral("strange"));
    made.steps.first().request[1] = { QStringLiteral("orderId"), "[]", true };
    made.steps.first().request.append({ QStringLiteral("colour"), "\"blue\"", true });
    VERIFY_OK(saveCaseFile(folder.path(), made));
    QVERIFY2(run({ QStringLiteral("check"), folder.path() }) == 0, qPrintable(m_out));
}

void CaseCommandTest::shouldBringFilesIntoTheCanonicalForm()
{
    const QTemporaryDir folder;
    const QString loose = folder.filePath(QStringLiteral("a.case.json"));
    write(
        loose, QByteArray(caseToText(aNewInstance(QStringLiteral("a")))).replace("\n", "").replace("  ", ""));
    VERIFY_OK(saveCaseFile(folder.path(), aNewInstance(QStringLiteral("b"))));
    QCOMPARE(run({ QStringLiteral("format"), folder.path() }), 0);
    QCOMPARE(m_out.trimmed(), loose);
    QVERIFY(*loadCaseFile(loose) == aNewInstance(QStringLiteral("a")));
    QCOMPARE(run({ QStringLiteral("format"), folder.path() }), 0);
    QVERIFY(m_out.isEmpty());
}

void CaseCommandTest::shouldMakeACaseOfAPaste()
{
    const QTemporaryDir folder;
    const QString from = folder.filePath(QStringLiteral("paste.txt"));
    write(from,
        "curl 'https://a/x?signature=5ECR3T5ECR3T&nonce=1' -d "
        "'{\"activity\":\"newInstance\",\"orderId\":\"CS1\",\"orderLineId\":\"CS1-000001\",\"businessId\":"
        "\"b\"}'");
    const QStringList paste{ QStringLiteral("paste"), QStringLiteral("--from"), from };
    QCOMPARE(run(paste), 0);
    QVERIFY(m_out.contains(QStringLiteral("\"businessId\": \"{{business}}\"")));
    QVERIFY(m_err.contains(QStringLiteral("signature, nonce")));
    QVERIFY(!QString(m_out + m_err).contains(QStringLiteral("5ECR3T")));
    const QStringList saved = paste + QStringList{ QStringLiteral("--out"), folder.path() };
    QCOMPARE(run(saved), 0);
    QVERIFY(QFile::exists(folder.filePath(QStringLiteral("saas-v2.newInstance.pasted.case.json"))));
    // AND never over what is there
    QCOMPARE(run(saved), 2);
    QCOMPARE(run(saved + QStringList{ QStringLiteral("--id"), QStringLiteral("mine") }), 0);
    QCOMPARE(run(saved + QStringList{ QStringLiteral("--force") }), 0);
}

void CaseCommandTest::shouldRefuseBadUsage_data()
{
    QTest::addColumn<QString>("line");
    for (const char *line :
        { "", "colour", "check", "check /nowhere", "format /nowhere", "paste --from /nowhere",
            "paste --from /dev/null", "export", "export --suite none --out x", "check --bogus a" })
        QTest::newRow(line) << QString::fromLatin1(line);
}

void CaseCommandTest::shouldRefuseBadUsage()
{
    QFETCH(QString, line);
    QCOMPARE(run(line.split(u' ', Qt::SkipEmptyParts)), 2);
    QVERIFY(!m_err.isEmpty());
}

ZHANGGUI_TEST(CaseCommandTest)
#include "case_command_test.moc"
