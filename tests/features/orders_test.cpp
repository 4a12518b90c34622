// A seller's day on the command line, with the real program: fetch orders from the emulator, list and show
// them, go on offline, meet every documented error, resume after the program was killed.
#include "tests/support/test_main.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QUrl>
#include <QUrlQuery>

#include <csignal>

namespace {

constexpr int kTimeLimitMs = 60'000;
const QStringList kMockOrders{ QStringLiteral("MOCKPERIODYEARNEW"), QStringLiteral("MOCKONETIMENEW"),
    QStringLiteral("MOCKONDEMAND"), QStringLiteral("MOCKONDEMANDPKG"), QStringLiteral("MOCKPERIODDAYTRIAL"),
    QStringLiteral("MOCKMONTYTRIALTOFORMAL"), QStringLiteral("MOCKMONTYUNSUBSCRIBE"),
    QStringLiteral("MOCKMONTYRENEW"), QStringLiteral("MOCKMONTYCHANGE") };

struct Outcome {
    int code = -1;
    QByteArray out;
    QByteArray err;
    QJsonObject object() const { return QJsonDocument::fromJson(out).object(); }
    QJsonArray array() const { return QJsonDocument::fromJson(out).array(); }
};

QProcessEnvironment variables()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("TEST_SK"), QStringLiteral("feature-secret"));
    environment.insert(QStringLiteral("OTHER_SK"), QStringLiteral("another-secret"));
    return environment;
}

QStringList words(const QString &text)
{
    return text.split(u' ', Qt::SkipEmptyParts);
}

const QString kKey = QStringLiteral(" --ak AK1 --key-env TEST_SK ");

/// Answers every order query, signed or not, until it is told to hold; then it accepts and stays silent.
class SilentMarketplace : public QTcpServer {
public:
    int answers = 0; // how many more are given
    int asked = 0;
    SilentMarketplace()
    {
        connect(this, &QTcpServer::newConnection, this, [this] {
            while (QTcpSocket *socket = nextPendingConnection())
                connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
        });
    }

private:
    void read(QTcpSocket *socket)
    {
        const QByteArray request = socket->property("request").toByteArray() + socket->readAll();
        socket->setProperty("request", request);
        if (!request.endsWith("\r\n\r\n"))
            return;
        socket->setProperty("request", QByteArray());
        ++asked;
        if (answers <= 0)
            return;
        --answers;
        const QUrl url = QUrl::fromEncoded(request.split(' ').value(1));
        const QByteArray id = QUrlQuery(url).queryItemValue(QStringLiteral("orderId")).toUtf8();
        const QByteArray body = R"({"resultCode":"MKT.0000","resultMsg":"ok","orderInfo":{"orderId":")" + id
            + R"(","orderType":"NEW","createTime":"20260101000000","orderLine":[]}})";
        socket->write(
            "HTTP/1.1 200 OK\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body);
    }
};

} // namespace

class OrdersTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void shouldFetchListAndShowAndGoOnOffline();
    void shouldKeepPersonalDataMaskedUntilAskedFor();
    void shouldFilterAndExport();
    void shouldReadIdsFromAFile();
    void shouldSayWhatToCheckForEveryDocumentedError_data();
    void shouldSayWhatToCheckForEveryDocumentedError();
    void shouldTryAgainWhenTheLimitIsReached();
    void shouldTurnToTheFallbackHost();
    void shouldRefuseAWrongKey();
    void shouldResumeAfterBeingKilled();
    void shouldEndInOrderWhenToldTo();
    void shouldRefuseBadUse_data();
    void shouldRefuseBadUse();

private:
    Outcome run(const QString &line, const QStringList &more = {}) const;
    void startEmulator(const QString &more = {});
    void addEnvironment(const QString &more = {});
    QStringList arguments(const QString &line) const;

    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<QProcess> m_emulator;
    QString m_url;
};

void OrdersTest::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    m_emulator = std::make_unique<QProcess>();
    m_url.clear();
}

void OrdersTest::cleanup()
{
    if (m_emulator->state() != QProcess::NotRunning) {
        m_emulator->kill();
        m_emulator->waitForFinished(kTimeLimitMs);
    }
}

QStringList OrdersTest::arguments(const QString &line) const
{
    return QStringList{ QStringLiteral("--workspace"), m_directory->filePath(QStringLiteral("ws")) }
    + words(line);
}

Outcome OrdersTest::run(const QString &line, const QStringList &more) const
{
    QProcess process;
    process.setProcessEnvironment(variables());
    process.start(QStringLiteral(ZHANGGUI_PROGRAM), arguments(line) + more);
    if (!process.waitForFinished(kTimeLimitMs))
        return {};
    return { process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -2,
        process.readAllStandardOutput(), process.readAllStandardError() };
}

void OrdersTest::startEmulator(const QString &more)
{
    m_emulator->setProcessEnvironment(variables());
    m_emulator->start(
        QStringLiteral(ZHANGGUI_PROGRAM), words(QStringLiteral("emulate --port 0") + kKey + more));
    while (!m_emulator->canReadLine())
        QVERIFY(m_emulator->waitForReadyRead(kTimeLimitMs));
    m_url = QJsonDocument::fromJson(m_emulator->readLine()).object().value(QLatin1String("url")).toString();
    QVERIFY(!m_url.isEmpty());
}

void OrdersTest::addEnvironment(const QString &more)
{
    const Outcome added =
        run(QStringLiteral("environment add emu --site emulator --ak AK1 --base-url ") + m_url + u' ' + more);
    QVERIFY2(added.code == 0, added.err.constData());
}

void OrdersTest::shouldFetchListAndShowAndGoOnOffline()
{
    startEmulator();
    addEnvironment();

    const Outcome fetched = run(QStringLiteral("orders fetch --format json") + kKey + kMockOrders.join(u' '));
    QVERIFY2(fetched.code == 0, fetched.err.constData());
    QCOMPARE(fetched.object().value(QLatin1String("new")).toInt(), 9);

    const Outcome again =
        run(QStringLiteral("orders fetch --environment emu") + kKey + kMockOrders.join(u' '));
    QCOMPARE(again.code, 0);
    QVERIFY2(again.out.contains("9 unchanged"), again.out.constData());

    // WHEN the emulator is gone
    cleanup();

    const QJsonArray list = run(QStringLiteral("orders list --format json")).array();
    QCOMPARE(list.size(), 9);
    QStringList ids;
    for (const auto &row : list)
        ids << row.toObject().value(QLatin1String("orderId")).toString();
    ids.sort();
    QStringList expected = kMockOrders;
    expected.sort();
    QCOMPARE(ids, expected);

    const QJsonObject order = run(QStringLiteral("orders show MOCKPERIODYEARNEW --format json")).object();
    QCOMPARE(order.value(QLatin1String("orderType")).toString(), QStringLiteral("NEW"));
    QCOMPARE(order.value(QLatin1String("createTime")).toObject().value(QLatin1String("raw")).toString(),
        QStringLiteral("20241121090846"));
    QCOMPARE(order.value(QLatin1String("history")).toArray().size(), 2);
    QVERIFY(run(QStringLiteral("orders show MOCKPERIODYEARNEW")).out.contains("MOCK测试商品"));

    const Outcome offline = run(QStringLiteral("orders fetch MOCKONDEMAND") + kKey);
    QCOMPARE(offline.code, 3);
    QVERIFY2(offline.err.contains("refused the connection"), offline.err.constData());
}

void OrdersTest::shouldKeepPersonalDataMaskedUntilAskedFor()
{
    startEmulator();
    addEnvironment();
    QCOMPARE(run(QStringLiteral("orders fetch MOCKPERIODYEARNEW") + kKey).code, 0);

    for (const char *line : { "orders list", "orders list --format json", "orders list --format csv",
             "orders show MOCKPERIODYEARNEW", "orders show MOCKPERIODYEARNEW --format json" }) {
        const Outcome shown = run(QString::fromLatin1(line));
        QCOMPARE(shown.code, 0);
        QVERIFY2(!shown.out.contains("18600000000"), line);
        QVERIFY2(!shown.out.contains("测试用户1"), line);
    }

    QVERIFY(run(QStringLiteral("orders list --format csv --reveal")).out.contains("18600000000"));
    const Outcome revealed = run(QStringLiteral("orders show MOCKPERIODYEARNEW --reveal"));
    QVERIFY(revealed.out.contains("18600000000"));
    QVERIFY(revealed.out.contains("测试用户1"));
    QCOMPARE(run(QStringLiteral("orders show MOCKPERIODYEARNEW --raw")).code, 2);
    const QJsonObject raw = run(QStringLiteral("orders show MOCKPERIODYEARNEW --raw --reveal")).object();
    QCOMPARE(raw.value(QLatin1String("resultCode")).toString(), QStringLiteral("MKT.0000"));
}

void OrdersTest::shouldFilterAndExport()
{
    startEmulator();
    addEnvironment();
    QCOMPARE(run(QStringLiteral("orders fetch") + kKey + kMockOrders.join(u' ')).code, 0);

    const QJsonArray renewals = run(QStringLiteral("orders list --format json --filter type:RENEW")).array();
    QCOMPARE(renewals.size(), 1);
    QCOMPARE(renewals.first().toObject().value(QLatin1String("orderId")).toString(),
        QStringLiteral("MOCKMONTYRENEW"));
    QCOMPARE(run(QStringLiteral("orders list --format json --filter"), { QStringLiteral("类型:试用") })
                 .array()
                 .size(),
        1);
    QCOMPARE(run(QStringLiteral("orders list --format json --filter orderId:none")).array().size(), 0);

    const QList<QByteArray> rows = run(QStringLiteral("orders list --format csv")).out.split('\n');
    QVERIFY(rows.first().startsWith("orderId,"));
    QCOMPARE(rows.size(), 11); // header, nine orders, nothing behind the last line end
}

void OrdersTest::shouldReadIdsFromAFile()
{
    startEmulator();
    addEnvironment();
    QFile file(m_directory->filePath(QStringLiteral("ids.txt")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("# January\nMOCKPERIODYEARNEW\n\nMOCK ONETIME\nMOCKONETIMENEW # second\nMOCKPERIODYEARNEW\n");
    file.close();

    const Outcome fetched =
        run(QStringLiteral("orders fetch --format json --file ") + file.fileName() + kKey);

    QCOMPARE(fetched.code, 1);
    QCOMPARE(fetched.object().value(QLatin1String("new")).toInt(), 2);
    QCOMPARE(fetched.object().value(QLatin1String("repeated")).toInt(), 1);
    const QJsonArray bad = fetched.object().value(QLatin1String("badIds")).toArray();
    QCOMPARE(bad.size(), 1);
    QCOMPARE(bad.first().toObject().value(QLatin1String("line")).toInt(), 4);
}

void OrdersTest::shouldSayWhatToCheckForEveryDocumentedError_data()
{
    QTest::addColumn<QString>("code");
    for (const char *code : { "MKT.0100", "MKT.0101", "MKT.0199", "MKT.0150", "MKT.0151", "MKT.0154",
             "MKT.9001", "APIGW.0101", "APIGW.0301", "APIGW.0302", "APIGW.0303" })
        QTest::newRow(code) << QString::fromLatin1(code);
}

void OrdersTest::shouldSayWhatToCheckForEveryDocumentedError()
{
    QFETCH(QString, code);
    QFile table(QStringLiteral(ZHANGGUI_SOURCE "/resources/protocol/open_api_errors.json"));
    QVERIFY(table.open(QIODevice::ReadOnly));
    const QJsonArray rows =
        QJsonDocument::fromJson(table.readAll()).object().value(QLatin1String("errors")).toArray();
    QStringList advice;
    for (const auto &row : rows) {
        if (row.toObject().value(QLatin1String("code")).toString() == code)
            advice << row.toObject()
                          .value(QLatin1String("advice"))
                          .toObject()
                          .value(QLatin1String("en"))
                          .toString();
    }
    startEmulator(QStringLiteral("--fail ") + code);
    addEnvironment();

    const Outcome fetched = run(QStringLiteral("orders fetch MOCKONDEMAND") + kKey);

    QCOMPARE(fetched.code, 1);
    QVERIFY2(fetched.err.contains(code.toLatin1()), fetched.err.constData());
    const QString said = QString::fromUtf8(fetched.err);
    QVERIFY2(std::any_of(
                 advice.begin(), advice.end(), [&said](const QString &text) { return said.contains(text); }),
        fetched.err.constData());
}

void OrdersTest::shouldTryAgainWhenTheLimitIsReached()
{
    startEmulator(QStringLiteral("--fail MKT.0250:1"));
    addEnvironment();

    const Outcome fetched = run(QStringLiteral("orders fetch MOCKONDEMAND") + kKey);

    QVERIFY2(fetched.code == 0, fetched.err.constData());
    QVERIFY(fetched.out.contains("1 new"));
}

void OrdersTest::shouldTurnToTheFallbackHost()
{
    startEmulator();
    const QString living = QUrl(m_url).authority();
    {
        // GIVEN a port where nobody listens
        QTcpServer taken;
        QVERIFY(taken.listen(QHostAddress::LocalHost, 0));
        m_url = QStringLiteral("http://127.0.0.1:%1").arg(taken.serverPort());
    }
    addEnvironment(QStringLiteral("--fallback-host ") + living);

    const Outcome fetched = run(QStringLiteral("orders fetch MOCKONDEMAND") + kKey);

    QVERIFY2(fetched.code == 0, fetched.err.constData());
    QVERIFY2(fetched.err.contains("could not be reached"), fetched.err.constData());
}

void OrdersTest::shouldRefuseAWrongKey()
{
    startEmulator();
    addEnvironment();

    const Outcome fetched = run(QStringLiteral("orders fetch MOCKONDEMAND --ak AK1 --key-env OTHER_SK"));

    QCOMPARE(fetched.code, 1);
    QVERIFY2(fetched.err.contains("SK is not the one of this AK"), fetched.err.constData());
}

void OrdersTest::shouldResumeAfterBeingKilled()
{
    // GIVEN a marketplace that falls silent after three answers
    SilentMarketplace marketplace;
    QVERIFY(marketplace.listen(QHostAddress::LocalHost, 0));
    marketplace.answers = 3;
    m_url = QStringLiteral("http://127.0.0.1:%1").arg(marketplace.serverPort());
    addEnvironment();
    QStringList ids;
    for (int i = 0; i < 20; ++i)
        ids << QStringLiteral("CS%1").arg(i);

    // WHEN the program is killed in the middle
    QProcess process;
    process.setProcessEnvironment(variables());
    process.start(QStringLiteral(ZHANGGUI_PROGRAM),
        arguments(QStringLiteral("orders fetch --concurrency 1") + kKey + ids.join(u' ')));
    QTRY_COMPARE_WITH_TIMEOUT(marketplace.asked, 4, kTimeLimitMs);
    QCOMPARE(::kill(pid_t(process.processId()), SIGKILL), 0);
    // Not waitForFinished(): the marketplace lives in this thread's event loop.
    QTRY_COMPARE_WITH_TIMEOUT(process.state(), QProcess::NotRunning, kTimeLimitMs);

    // THEN the rest, and only the rest, is fetched later
    marketplace.answers = 1000;
    marketplace.asked = 0;
    QProcess resumed;
    resumed.setProcessEnvironment(variables());
    resumed.start(QStringLiteral(ZHANGGUI_PROGRAM),
        arguments(QStringLiteral("orders fetch --resume --format json") + kKey));
    QTRY_COMPARE_WITH_TIMEOUT(resumed.state(), QProcess::NotRunning, kTimeLimitMs);
    const QJsonObject summary = QJsonDocument::fromJson(resumed.readAllStandardOutput()).object();
    QCOMPARE(resumed.exitCode(), 0);
    QCOMPARE(marketplace.asked, 17);
    QCOMPARE(summary.value(QLatin1String("new")).toInt(), 17);
    QCOMPARE(run(QStringLiteral("orders list --format json")).array().size(), 20);
}

void OrdersTest::shouldEndInOrderWhenToldTo()
{
    SilentMarketplace marketplace;
    QVERIFY(marketplace.listen(QHostAddress::LocalHost, 0));
    marketplace.answers = 2;
    m_url = QStringLiteral("http://127.0.0.1:%1").arg(marketplace.serverPort());
    addEnvironment();

    QProcess process;
    process.setProcessEnvironment(variables());
    process.start(QStringLiteral(ZHANGGUI_PROGRAM),
        arguments(QStringLiteral("orders fetch --concurrency 1 --format json A B C D E") + kKey));
    QTRY_COMPARE_WITH_TIMEOUT(marketplace.asked, 3, kTimeLimitMs);
    QCOMPARE(::kill(pid_t(process.processId()), SIGTERM), 0);
    QTRY_COMPARE_WITH_TIMEOUT(process.state(), QProcess::NotRunning, kTimeLimitMs);

    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 1);
    const QJsonObject summary = QJsonDocument::fromJson(process.readAllStandardOutput()).object();
    QCOMPARE(summary.value(QLatin1String("new")).toInt(), 2);
    QCOMPARE(summary.value(QLatin1String("left")).toInt(), 3);
}

void OrdersTest::shouldRefuseBadUse_data()
{
    QTest::addColumn<QString>("line");
    QTest::newRow("no subcommand") << QStringLiteral("orders");
    QTest::newRow("unknown subcommand") << QStringLiteral("orders burn");
    QTest::newRow("nothing to fetch") << QStringLiteral("orders fetch");
    QTest::newRow("two ways at once") << QStringLiteral("orders fetch A --resume");
    QTest::newRow("unknown environment") << QStringLiteral("orders fetch A --environment nope");
    QTest::newRow("bad concurrency") << QStringLiteral("orders fetch A --concurrency 7");
    QTest::newRow("id too long") << QStringLiteral("orders fetch ") + QString(65, u'x');
    QTest::newRow("file missing") << QStringLiteral("orders fetch --file /nonexistent/ids");
    QTest::newRow("bad format") << QStringLiteral("orders list --format xml");
    QTest::newRow("unknown field") << QStringLiteral("orders list --filter nope:1");
    QTest::newRow("unknown order") << QStringLiteral("orders show NOPE");
    QTest::newRow("unknown option") << QStringLiteral("orders list --colour");
    QTest::newRow("key without AK") << QStringLiteral("orders fetch A --key-env NOT_SET");
}

void OrdersTest::shouldRefuseBadUse()
{
    QFETCH(QString, line);
    m_url = QStringLiteral("http://127.0.0.1:9");
    addEnvironment();

    const Outcome outcome = run(line);

    QVERIFY2(outcome.code == 2, qPrintable(QStringLiteral("exit %1").arg(outcome.code)));
    QVERIFY(outcome.err.startsWith("zhanggui: "));
    QVERIFY(outcome.out.isEmpty());
}

ZHANGGUI_TEST(OrdersTest)
#include "orders_test.moc"
