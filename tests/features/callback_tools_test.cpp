// outage, preflight and rehearse as programs, against a server of the test: exit codes, what they print, what
// they keep.
#include "tests/support/small_seller.h"
#include "tests/support/test_main.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QProcess>
#include <QTemporaryDir>

using namespace zhanggui;
using test::SellerRequest;

namespace {

constexpr int kWaitMs = 60'000;
const QByteArray kKey = "key-of-the-test";

QByteArray answerTo(const SellerRequest &request)
{
    QJsonObject answer{ { QStringLiteral("resultMsg"), QStringLiteral("x") },
        { QStringLiteral("resultCode"),
            test::isSignedWith(request, kKey) ? QStringLiteral("000000") : QStringLiteral("000001") } };
    if (request.body.contains(QLatin1String("businessId")))
        answer.insert(QStringLiteral("instanceId"), QStringLiteral("i-1"));
    if (request.body.value(QLatin1String("activity")) == QLatin1String("queryInstance"))
        answer.insert(QStringLiteral("info"),
            QJsonArray{ QJsonObject{
                { QStringLiteral("instanceId"), request.body.value(QLatin1String("instanceId")) },
                { QStringLiteral("appInfo"),
                    QJsonObject{ { QStringLiteral("frontEndUrl"),
                        QStringLiteral("https://seller.example.com") } } } } });
    return QJsonDocument(answer).toJson(QJsonDocument::Compact);
}

} // namespace

class CallbackToolsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void printsATimeTable();
    void namesTheReadingsWhereTheSpacingIsNotFound();
    void getsThrough();
    void givesUpWithAnotherKey();
    void saysThatNobodyIsThere();
    void countsPreflightsInTheWorkspace();
    void countsNothingWithoutAWorkspace();
    void countsPastedOrders();
    void rehearses();

private:
    struct Outcome {
        int exit = -1;
        QString out;
        QString err;
        QJsonObject json() const { return QJsonDocument::fromJson(out.toUtf8()).object(); }
    };
    /// Events are processed meanwhile, so that the server of the test answers.
    Outcome run(const QString &line, bool workspace = false);

    std::unique_ptr<QTemporaryDir> m_home;
    std::unique_ptr<test::SmallSeller> m_seller;
};

void CallbackToolsTest::init()
{
    m_home = std::make_unique<QTemporaryDir>();
    m_seller = std::make_unique<test::SmallSeller>(answerTo);
    QVERIFY(m_seller->comeUp());
}

CallbackToolsTest::Outcome CallbackToolsTest::run(const QString &line, bool workspace)
{
    QProcess program;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("KEY"), QString::fromUtf8(kKey));
    environment.insert(QStringLiteral("OTHER"), QStringLiteral("another key"));
    program.setProcessEnvironment(environment);
    QStringList arguments;
    if (workspace)
        arguments << QStringLiteral("--workspace") << m_home->filePath(QStringLiteral("w"));
    QString filled = line;
    filled.replace(QLatin1String("%URL%"), m_seller->url().toString())
        .replace(QLatin1String("%DIR%"), m_home->path());
    program.start(QStringLiteral(ZHANGGUI_PROGRAM), arguments + filled.split(u' '));
    if (!QTest::qWaitFor([&program] { return program.state() == QProcess::NotRunning; }, kWaitMs))
        return {};
    return { program.exitCode(), QString::fromUtf8(program.readAllStandardOutput()),
        QString::fromUtf8(program.readAllStandardError()) };
}

void CallbackToolsTest::printsATimeTable()
{
    const Outcome plan = run(
        QStringLiteral("outage --interface saas-v2.newInstance --variant 3h-hourly --plan --format json"));
    QCOMPARE(plan.exit, 0);
    QCOMPARE(
        plan.json().value(QLatin1String("offsetsSeconds")).toArray(), (QJsonArray{ 0, 3600, 7200, 10800 }));
    QVERIFY(m_seller->requests.isEmpty());
}

void CallbackToolsTest::namesTheReadingsWhereTheSpacingIsNotFound()
{
    const Outcome asked = run(QStringLiteral("outage --interface saas-v2.newInstance --plan"));
    QCOMPARE(asked.exit, 2);
    QVERIFY(asked.err.contains(QStringLiteral("3h-hourly")));
    QVERIFY(asked.err.contains(QStringLiteral("--spacing")));
    QCOMPARE(run(QStringLiteral("outage --interface saas-v2.newInstance --plan --spacing 30m")).exit, 0);
    QCOMPARE(run(QStringLiteral("outage --interface saas-v2.newInstance --plan --spacing soon")).exit, 2);
    QCOMPARE(run(QStringLiteral("outage --interface saas-v9.nothing --plan")).exit, 2);
}

void CallbackToolsTest::getsThrough()
{
    const Outcome outage =
        run(QStringLiteral("outage --interface saas-v2.newInstance --variant 3h-hourly --url %URL% "
                           "--key-env KEY --real --factor 1000000 --format json"));
    QCOMPARE(outage.exit, 0);
    QCOMPARE(outage.json().value(QLatin1String("end")).toString(), QStringLiteral("succeeded"));
    QCOMPARE(m_seller->requests.size(), 2);
    QVERIFY(!m_seller->requests.constFirst().body.contains(QLatin1String("testFlag")));
}

void CallbackToolsTest::givesUpWithAnotherKey()
{
    const Outcome outage =
        run(QStringLiteral("outage --interface saas-v2.newInstance --variant 3h-hourly --url %URL% "
                           "--key-env OTHER --factor 1000000"));
    QCOMPARE(outage.exit, 1);
    QCOMPARE(m_seller->requests.size(), 4);
    QVERIFY(outage.out.contains(QStringLiteral("gives up")));
}

void CallbackToolsTest::saysThatNobodyIsThere()
{
    m_seller->goDown();
    QCOMPARE(
        run(QStringLiteral("outage --interface saas-v2.newInstance --variant 3h-hourly --url %URL% --key-env "
                           "KEY --factor 1000000"))
            .exit,
        3);
    QCOMPARE(
        run(QStringLiteral("rehearse --suite saas-v2-one-time --url %URL% --key-env KEY --new-key-env OTHER"))
            .exit,
        3);
}

void CallbackToolsTest::countsPreflightsInTheWorkspace()
{
    const QString line =
        QStringLiteral("preflight --suite saas-v2-one-time --product Desk --url %URL% --format json");
    const Outcome good = run(line + QStringLiteral(" --key-env KEY"), true);
    QCOMPARE(good.exit, 0);
    QCOMPARE(
        good.json().value(QLatin1String("counters")).toObject().value(QLatin1String("failingDays")).toInt(),
        0);
    const Outcome bad = run(line + QStringLiteral(" --key-env OTHER"), true);
    QCOMPARE(bad.exit, 1);
    QCOMPARE(
        bad.json().value(QLatin1String("counters")).toObject().value(QLatin1String("failingDays")).toInt(),
        1);
    const Outcome counters = run(QStringLiteral("preflight --product Desk --counters --format json"), true);
    QCOMPARE(counters.exit, 0);
    QCOMPARE(counters.json()
                 .value(QLatin1String("counters"))
                 .toObject()
                 .value(QLatin1String("failingDays"))
                 .toInt(),
        1);
}

void CallbackToolsTest::countsNothingWithoutAWorkspace()
{
    const Outcome loose =
        run(QStringLiteral("preflight --suite saas-v2-one-time --product Desk --url %URL% --key-env KEY"));
    QCOMPARE(loose.exit, 0);
    QVERIFY(loose.err.contains(QStringLiteral("--workspace")));
    QCOMPARE(run(QStringLiteral("preflight --product Desk --counters")).exit, 2);
}

void CallbackToolsTest::countsPastedOrders()
{
    QFile lines(m_home->filePath(QStringLiteral("lines.txt")));
    QVERIFY(lines.open(QIODevice::WriteOnly));
    for (int i = 0; i < 6; ++i)
        lines.write("CS221118181" + QByteArray::number(i) + "B4LVS failed\n");
    lines.close();
    const Outcome added =
        run(QStringLiteral("preflight --product Desk --failed-orders %DIR%/lines.txt --format json"), true);
    QCOMPARE(added.exit, 1); // more than five: the limit is passed
    QCOMPARE(added.json().value(QLatin1String("added")).toInt(), 6);
    QVERIFY(
        added.json().value(QLatin1String("counters")).toObject().value(QLatin1String("delisted")).toBool());
}

void CallbackToolsTest::rehearses()
{
    const QString line = QStringLiteral("rehearse --suite saas-v2-one-time --url %URL% --format json");
    const Outcome onlyOld = run(line + QStringLiteral(" --key-env KEY --new-key-env OTHER"));
    QCOMPARE(onlyOld.exit, 1);
    QCOMPARE(onlyOld.json().value(QLatin1String("verdict")).toString(), QStringLiteral("only-old"));
    QCOMPARE(run(line + QStringLiteral(" --key-env KEY --new-key-env KEY")).exit, 2);
}

ZHANGGUI_TEST(CallbackToolsTest)
#include "callback_tools_test.moc"
