// `zhanggui replay` against servers of this process: exit codes, text, JSON, report files, secrets, signals.
#include "app/commands/callback_options.h"
#include "app/commands/replay_command.h"
#include "net/callbacks/case_file.h"
#include "tests/support/results.h"
#include "tests/support/sample_callbacks.h"
#include "tests/support/seller_server.h"
#include "tests/support/test_main.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTimer>

#include <pthread.h>

#include <csignal>

using namespace zhanggui;
using namespace zhanggui::test;

namespace {

const QByteArray kKey = "Mk9replay-key-marker-0001";

QByteArray openedInstance(const QByteArray &)
{
    return jsonAnswer("{\"resultCode\":\"000000\",\"resultMsg\":\"ok\",\"instanceId\":\"i-1\"}");
}

} // namespace

class ReplayCommandTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void shouldBeGoodWhenNothingFails();
    void shouldTellEveryFailInWords();
    void shouldWriteJsonForPrograms();
    void shouldWriteReportsWithoutSecrets();
    void shouldRefuseBadUsageBeforeAnythingIsSent_data();
    void shouldRefuseBadUsageBeforeAnythingIsSent();
    void shouldReplayAnInterfaceThatAFileAdded();
    void shouldTellThatNobodyListens();
    void shouldNoticeAnUnwritableReportBeforeTheFirstRequest();
    void shouldSkipAndCountKitCasesWithoutTheirKey();
    void shouldNotActForRealOnAPublicAddress();
    void shouldPickCasesByPattern();
    void shouldRepeat();
    void shouldEndInOrderOnASignal();
    void shouldNotLetAServersTextMoveTheCursor();

private:
    int replay(const QStringList &arguments);
    QStringList withCase(const QUrl &url) const;
    QByteArray read(const QString &name) const;

    QTemporaryDir m_folder;
    QString m_out;
    QString m_err;
};

void ReplayCommandTest::init()
{
    QVERIFY(m_folder.isValid());
    qputenv("REPLAY_KEY", kKey);
    VERIFY_OK(saveCaseFile(m_folder.filePath(QStringLiteral("cases")), aNewInstance()));
}

int ReplayCommandTest::replay(const QStringList &arguments)
{
    m_out.clear();
    m_err.clear();
    QTextStream out(&m_out);
    QTextStream err(&m_err);
    CommandContext context{ {}, arguments, out, err };
    const Exit code = runReplay(context);
    out.flush();
    err.flush();
    return int(code);
}

QStringList ReplayCommandTest::withCase(const QUrl &url) const
{
    return { QStringLiteral("--dir"), m_folder.filePath(QStringLiteral("cases")), QStringLiteral("--url"),
        url.toString(), QStringLiteral("--key-env"), QStringLiteral("REPLAY_KEY") };
}

QByteArray ReplayCommandTest::read(const QString &name) const
{
    QFile file(m_folder.filePath(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void ReplayCommandTest::shouldBeGoodWhenNothingFails()
{
    SellerServer server(openedInstance);
    QCOMPARE(replay(withCase(server.url())), 0);
    QCOMPARE(server.requests().size(), 1);
    QVERIFY(m_out.contains(QStringLiteral("✓ passed  saas-v2.newInstance.period")));
    QVERIFY(m_out.contains(QStringLiteral("1 cases: 1 passed")));
    QVERIFY(m_err.isEmpty());
}

void ReplayCommandTest::shouldTellEveryFailInWords()
{
    SellerServer server(
        [](const QByteArray &) { return httpAnswer(500, { "Content-Type: text/html" }, "<h1>no</h1>"); });
    QCOMPARE(replay(withCase(server.url())), 1);
    QVERIFY(m_out.contains(QStringLiteral("✗ failed")));
    QVERIFY(m_out.contains(QStringLiteral("[http-status]")));
    QVERIFY(m_out.contains(
        QStringLiteral("official console: 调测失败,接口响应httpCode=500,请检查服务器日志,定位失败原因.")));
    QVERIFY(m_out.contains(QStringLiteral("what to do: ")));
}

void ReplayCommandTest::shouldWriteJsonForPrograms()
{
    SellerServer server(openedInstance);
    QCOMPARE(replay(withCase(server.url()) << QStringLiteral("--format") << QStringLiteral("json")), 0);
    const QJsonObject run = QJsonDocument::fromJson(m_out.toUtf8()).object();
    QCOMPARE(run.value(QStringLiteral("counts")).toObject().value(QStringLiteral("passed")).toInt(), 1);
    const QJsonObject send = run.value(QStringLiteral("cases"))
                                 .toArray()
                                 .first()
                                 .toObject()
                                 .value(QStringLiteral("sends"))
                                 .toArray()
                                 .first()
                                 .toObject();
    QCOMPARE(send.value(QStringLiteral("status")).toInt(), 200);
    QCOMPARE(send.value(QStringLiteral("outcome")).toString(), QStringLiteral("answered"));
    QVERIFY(send.value(QStringLiteral("times")).toObject().value(QStringLiteral("totalUs")).toInteger() > 0);
    QVERIFY(send.value(QStringLiteral("request"))
                .toString()
                .contains(QRegularExpression(QStringLiteral("signature=[0-9A-F]{8}\\*{52}[0-9A-F]{4}&"))));
    QVERIFY(!send.value(QStringLiteral("verdicts")).toArray().isEmpty());
    QVERIFY(!m_out.toUtf8().contains(kKey));
}

void ReplayCommandTest::shouldWriteReportsWithoutSecrets()
{
    // GIVEN a server that answers with the key
    SellerServer server([](const QByteArray &) {
        return jsonAnswer("{\"resultCode\":\"000001\",\"resultMsg\":\"expected key " + kKey + "\"}");
    });
    QStringList arguments = withCase(server.url());
    for (const char *kind : { "junit", "html", "har" })
        arguments << QStringLiteral("--%1").arg(QLatin1String(kind))
                  << m_folder.filePath(QStringLiteral("report.%1").arg(QLatin1String(kind)));
    QCOMPARE(replay(arguments), 1);
    for (const char *kind : { "junit", "html", "har" }) {
        const QByteArray report = read(QStringLiteral("report.%1").arg(QLatin1String(kind)));
        QVERIFY2(report.contains("000001"), kind);
        QVERIFY2(!report.contains(kKey), kind);
    }
    QVERIFY(!m_out.toUtf8().contains(kKey));
}

void ReplayCommandTest::shouldRefuseBadUsageBeforeAnythingIsSent_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *line, const char *says) {
        QTest::newRow(line) << QString::fromLatin1(line) << QString::fromUtf8(says);
    };
    row("--url %URL% --key-env REPLAY_KEY", "--suite");
    row("--suite a --dir b --url %URL% --key-env REPLAY_KEY", "--suite");
    row("--suite saas-v2-perod --url %URL% --key-env REPLAY_KEY", "saas-v2-period");
    row("--suite saas-v2-period --key-env REPLAY_KEY", "--url");
    row("--suite saas-v2-period --url 127.0.0.1:80/x --key-env REPLAY_KEY", "http://");
    row("--suite saas-v2-period --url ftp://127.0.0.1/x --key-env REPLAY_KEY", "http://");
    row("--suite saas-v2-period --url http://me:secret@127.0.0.1/x --key-env REPLAY_KEY", "user");
    row("--suite saas-v2-period --url http://127.0.0.1/x#y --key-env REPLAY_KEY", "#");
    row("--suite saas-v2-period --url %URL%", "--key-env");
    row("--suite saas-v2-period --url %URL% --key-env REPLAY_NOT_SET", "REPLAY_NOT_SET");
    row("--suite saas-v2-period --only nothing --url %URL% --key-env REPLAY_KEY", "saas-v2.newInstance");
    row("--suite saas-v2-period --only x*y --url %URL% --key-env REPLAY_KEY", "x*y");
    row("--suite saas-v2-period --url %URL% --key-env REPLAY_KEY --repeat 0", "--repeat");
    row("--suite saas-v2-period --url %URL% --key-env REPLAY_KEY --parallel 65", "--parallel");
    row("--suite saas-v2-period --url %URL% --key-env REPLAY_KEY --format xml", "--format");
    row("--suite saas-v2-period --url %URL% --key-env REPLAY_KEY --ca-file /nowhere.pem", "nowhere");
    row("--suite saas-v2-period --url %URL% --key-env REPLAY_KEY --junit same --html same", "one file");
    row("--dir /nowhere --url %URL% --key-env REPLAY_KEY", "/nowhere");
    row("--case /etc/passwd --url %URL% --key-env REPLAY_KEY", "JSON");
    row("--suite saas-v2-period --url %URL% --key-env REPLAY_KEY extra", "arguments");
    row("--bogus", "bogus");
}

void ReplayCommandTest::shouldRefuseBadUsageBeforeAnythingIsSent()
{
    QFETCH(QString, line);
    QFETCH(QString, says);
    SellerServer server(openedInstance);
    line.replace(QStringLiteral("%URL%"), server.url().toString());
    QCOMPARE(replay(line.split(u' ')), 2);
    QVERIFY2(m_err.contains(says), qPrintable(m_err));
    QVERIFY(!m_err.contains(QStringLiteral("secret")));
    QVERIFY(server.requests().isEmpty());
    QVERIFY(m_out.isEmpty());
}

void ReplayCommandTest::shouldReplayAnInterfaceThatAFileAdded()
{
    // GIVEN an interface and suites that only files tell of
    const auto ping = [this](const QUrl &url, const char *suite) {
        return replay({ QStringLiteral("--suite"), QLatin1String(suite), QStringLiteral("--url"),
            url.toString(), QStringLiteral("--key-env"), QStringLiteral("REPLAY_KEY"),
            QStringLiteral("--protocol-dir"), QStringLiteral(ZHANGGUI_TEST_DATA "/protocol"),
            QStringLiteral("--suite-dir"), QStringLiteral(ZHANGGUI_TEST_DATA "/team-suites") });
    };
    SellerServer right([](const QByteArray &) {
        return jsonAnswer("{\"resultCode\":\"000000\",\"resultMsg\":\"ok\",\"latency\":1.5}");
    });
    SellerServer wrong(
        [](const QByteArray &) { return jsonAnswer("{\"resultCode\":\"000000\",\"resultMsg\":\"ok\"}"); });

    // THEN requests and checks follow the files
    QCOMPARE(ping(right.url(), "extra-ping"), 0);
    QVERIFY(right.requests().constFirst().startsWith("POST /saasproduce/extra?"));
    QVERIFY(right.requests().constFirst().contains("\"activity\":\"pingInstance\",\"depth\":2"));
    QCOMPARE(ping(wrong.url(), "extra-ping"), 1);
    QVERIFY2(m_out.contains(QStringLiteral("latency")), qPrintable(m_out));
    // A server that lets everything in fails the probes of a family that no code knows.
    QCOMPARE(ping(right.url(), "extra-security"), 1);
    QVERIFY2(m_out.contains(QStringLiteral("forged-call-let-in")), qPrintable(m_out));
}

void ReplayCommandTest::shouldTellThatNobodyListens()
{
    QUrl nobody;
    {
        const SellerServer server(openedInstance);
        nobody = server.url();
    }
    QCOMPARE(replay(withCase(nobody)), 3);
    QVERIFY(m_out.contains(QStringLiteral("1 unreachable")));
    QVERIFY(m_err.contains(QStringLiteral("no request reached the server")));
}

void ReplayCommandTest::shouldNoticeAnUnwritableReportBeforeTheFirstRequest()
{
    SellerServer server(openedInstance);
    QCOMPARE(replay(withCase(server.url())
                 << QStringLiteral("--junit") << m_folder.filePath(QStringLiteral("no/such/report.xml"))),
        3);
    QVERIFY(m_err.contains(QStringLiteral("report.xml")));
    QCOMPARE(replay(withCase(server.url()) << QStringLiteral("--html") << m_folder.path()), 3);
    QVERIFY(server.requests().isEmpty());
}

void ReplayCommandTest::shouldSkipAndCountKitCasesWithoutTheirKey()
{
    SellerServer server(openedInstance);
    const QStringList arguments{ QStringLiteral("--suite"), QStringLiteral("joint-saas-period"),
        QStringLiteral("--url"), server.url().toString(), QStringLiteral("--key-env"),
        QStringLiteral("REPLAY_KEY"), QStringLiteral("--only"), QStringLiteral("kit-v2.*"),
        QStringLiteral("--only"), QStringLiteral("saas-v2.newInstance") };
    // WHEN the kit's key is not there THEN its cases are skipped and counted, the others are sent
    QCOMPARE(replay(arguments), 0);
    QVERIFY(m_out.contains(QRegularExpression(QStringLiteral(
        "– skipped  kit-v2\\.tenantSync[^:]*: the key of the joint operation's interfaces is missing"))));
    const int skipped = int(m_out.count(QStringLiteral("– skipped")));
    QVERIFY(skipped >= 5);
    QVERIFY(m_out.contains(QStringLiteral("%1 skipped").arg(skipped)));
    const qsizetype before = server.requests().size();
    QVERIFY(before > 0);
    for (const QByteArray &request : server.requests())
        QVERIFY(request.startsWith("POST /saasproduce?signature="));
    // AND a suite of nothing else is no failure: nothing was to be sent
    QCOMPARE(replay({ QStringLiteral("--suite"), QStringLiteral("kit-v2-sync"), QStringLiteral("--url"),
                 server.url().toString(), QStringLiteral("--key-env"), QStringLiteral("REPLAY_KEY") }),
        0);
    QCOMPARE(server.requests().size(), before);
    // AND with it they are sent, to their own paths
    QCOMPARE(
        replay(arguments + QStringList{ QStringLiteral("--kit-key-env"), QStringLiteral("REPLAY_KEY") }), 0);
    QVERIFY(m_out.contains(QStringLiteral(" 0 skipped")));
    QCOMPARE(server.requests().size(), 2 * before + skipped);
    QVERIFY(server.requests().last().startsWith("POST /saasproduce/produceAPI/v2/"));
}

void ReplayCommandTest::shouldNotActForRealOnAPublicAddress()
{
    CallbackCase real = aNewInstance(QStringLiteral("real"));
    real.steps.first().request.removeLast();
    const QString folder = m_folder.filePath(QStringLiteral("real"));
    VERIFY_OK(saveCaseFile(folder, real));
    QCOMPARE(replay({ QStringLiteral("--dir"), folder, QStringLiteral("--url"),
                 QStringLiteral("https://seller.example/x"), QStringLiteral("--key-env"),
                 QStringLiteral("REPLAY_KEY") }),
        2);
    QVERIFY(m_err.contains(QStringLiteral("--allow-real")));
    QVERIFY(m_out.contains(QStringLiteral("1 skipped")));
}

void ReplayCommandTest::shouldPickCasesByPattern()
{
    CallbackSuite suite;
    for (const char *id :
        { "saas-v2.newInstance.period", "saas-v2.newInstance.trial", "saas-v2.queryInstance.single" })
        suite.cases.append(aNewInstance(QString::fromLatin1(id)));
    const auto picked = [&suite](const char *pattern) {
        return int(
            pickedCases(suite, { QString::fromLatin1(pattern) }).value_or(CallbackSuite()).cases.size());
    };
    QCOMPARE(picked("saas-v2.newInstance.trial"), 1);
    QCOMPARE(picked("saas-v2.newInstance"), 2);
    QCOMPARE(picked("*.newInstance.*"), 2);
    QCOMPARE(picked("saas-v2.?????Instance.single"), 1);
    QCOMPARE(picked("*"), 3);
    VERIFY_FAILS(
        pickedCases(suite, { QStringLiteral("*"), QStringLiteral("saas-v1.*") }), ErrorKind::BadInput);
    QCOMPARE(int(pickedCases(suite, {})->cases.size()), 3);
}

void ReplayCommandTest::shouldRepeat()
{
    SellerServer server(openedInstance);
    QCOMPARE(replay(withCase(server.url()) << QStringLiteral("--repeat") << QStringLiteral("7")
                                           << QStringLiteral("--parallel") << QStringLiteral("3")),
        0);
    QCOMPARE(server.requests().size(), 7);
    QVERIFY(m_out.contains(QStringLiteral("7 cases: 7 passed")));
}

void ReplayCommandTest::shouldEndInOrderOnASignal()
{
    // GIVEN a server that never answers
    SellerServer server([](const QByteArray &) { return QByteArray(); });
    QTimer watch;
    QObject::connect(&watch, &QTimer::timeout, &watch, [&server, &watch] {
        if (server.requests().isEmpty())
            return;
        watch.stop(); // once: a second signal would wait for the next test
        pthread_kill(pthread_self(), SIGTERM);
    });
    watch.start(5);
    // WHEN the program is told to end
    const QString report = m_folder.filePath(QStringLiteral("stopped.xml"));
    QCOMPARE(replay(withCase(server.url())
                 << QStringLiteral("--repeat") << QStringLiteral("3") << QStringLiteral("--junit") << report),
        3);
    // THEN the report is there and says so
    QVERIFY(m_out.contains(QStringLiteral("3 cancelled")));
    QVERIFY(read(QStringLiteral("stopped.xml")).contains("<skipped"));
}

void ReplayCommandTest::shouldNotLetAServersTextMoveTheCursor()
{
    SellerServer server([](const QByteArray &) {
        return jsonAnswer("{\"resultCode\":\"\\u001b[2J9\",\"resultMsg\":\"x\"}");
    });
    QCOMPARE(replay(withCase(server.url())), 1);
    QVERIFY(!m_out.contains(QChar(0x1b)));
}

ZHANGGUI_TEST(ReplayCommandTest)
#include "replay_command_test.moc"
