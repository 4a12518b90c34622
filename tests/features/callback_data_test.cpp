// What the program tells of callbacks and suites on the command line, and that the manual's pages are those
// that the data gives.
#include "tests/support/test_main.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QSet>

namespace {

struct Outcome {
    int exit = -1;
    QByteArray out;
    QByteArray err;
};

Outcome runProgram(const QStringList &arguments)
{
    QProcess process;
    process.start(QStringLiteral(ZHANGGUI_PROGRAM), arguments);
    if (!process.waitForFinished(60'000))
        return {};
    return { process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError() };
}

QByteArray fileOf(const QString &path)
{
    QFile file(QStringLiteral(ZHANGGUI_SOURCE "/") + path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class CallbackDataTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void shouldListSuitesAsJson();
    void shouldShowOneSuite();
    void shouldListInterfaces();
    void shouldTellWhereEveryFieldIsFrom();
    void shouldTellOfAnInterfaceThatAFileAdded();
    void shouldRefuseWhatItDoesNotKnow_data();
    void shouldRefuseWhatItDoesNotKnow();
    void shouldHaveTheManualOfTheData_data();
    void shouldHaveTheManualOfTheData();
    void shouldTellOfEveryProbe_data();
    void shouldTellOfEveryProbe();
};

void CallbackDataTest::shouldListSuitesAsJson()
{
    const Outcome outcome =
        runProgram({ QStringLiteral("suites"), QStringLiteral("--format"), QStringLiteral("json") });

    QCOMPARE(outcome.exit, 0);
    QVERIFY(outcome.err.isEmpty());
    const QJsonArray suites = QJsonDocument::fromJson(outcome.out).array();
    QSet<QString> ids;
    for (const auto value : suites) {
        const QJsonObject suite = value.toObject();
        ids.insert(suite.value(QLatin1String("id")).toString());
        for (const char *member : { "title", "product", "mode", "site", "kind", "sends" })
            QVERIFY2(!suite.value(QLatin1String(member)).toString().isEmpty(), member);
        QVERIFY(!suite.value(QLatin1String("cases")).toArray().isEmpty());
        QVERIFY(suite.value(QLatin1String("cases")).toArray().first().isString());
        QVERIFY(!suite.value(QLatin1String("source")).toObject().isEmpty());
    }
    for (const char *family : { "saas-v1", "saas-v2" }) {
        for (const char *kind : { "period", "one-time", "on-demand", "robustness", "security" }) {
            const QString id = QString::fromLatin1(family) + QLatin1Char('-') + QLatin1String(kind);
            QVERIFY2(ids.contains(id), qPrintable(id));
            QVERIFY2(ids.contains(id + QLatin1String("-intl")), qPrintable(id));
        }
    }
    for (const char *id :
        { "kit-v1-sync", "kit-v1-security", "kit-v2-sync", "kit-v2-robustness", "license-code-lifecycle",
            "license-online-lifecycle", "license-1-lifecycle", "license-1-security", "order-notify",
            "order-notify-security", "gateway", "gateway-security", "joint-saas-period" })
        QVERIFY2(ids.contains(QLatin1String(id)), id);
}

void CallbackDataTest::shouldShowOneSuite()
{
    const Outcome text = runProgram({ QStringLiteral("suites"), QStringLiteral("saas-v2-period") });
    const Outcome json = runProgram({ QStringLiteral("suites"), QStringLiteral("saas-v2-period"),
        QStringLiteral("--format"), QStringLiteral("json") });

    QCOMPARE(text.exit, 0);
    QVERIFY2(text.out.contains("saas-v2.newInstance.period"), text.out.constData());
    QVERIFY2(text.out.contains("2025-12-16"), text.out.constData());
    const QJsonObject suite = QJsonDocument::fromJson(json.out).object();
    QCOMPARE(suite.value(QLatin1String("details")).toArray().size(),
        suite.value(QLatin1String("cases")).toArray().size());
}

void CallbackDataTest::shouldListInterfaces()
{
    const Outcome text =
        runProgram({ QStringLiteral("interfaces"), QStringLiteral("--family"), QStringLiteral("kit-v2") });
    const Outcome json =
        runProgram({ QStringLiteral("interfaces"), QStringLiteral("--format"), QStringLiteral("json") });

    QCOMPARE(text.exit, 0);
    QCOMPARE(text.out.count('\n'), 5);
    QVERIFY(text.out.contains("/produceAPI/v2/tenantSync"));
    QVERIFY(QJsonDocument::fromJson(json.out).array().size() > 30);
}

void CallbackDataTest::shouldTellWhereEveryFieldIsFrom()
{
    const Outcome json = runProgram({ QStringLiteral("interfaces"), QStringLiteral("saas-v2.refreshInstance"),
        QStringLiteral("--format"), QStringLiteral("json") });
    const Outcome text =
        runProgram({ QStringLiteral("interfaces"), QStringLiteral("saas-v2.refreshInstance") });

    const QJsonObject object = QJsonDocument::fromJson(json.out).object();
    const QJsonArray request = object.value(QLatin1String("request")).toArray();
    QCOMPARE(request.size(), 8);
    for (const auto value : request) {
        const QJsonObject source = value.toObject().value(QLatin1String("source")).toObject();
        QVERIFY(!source.value(QLatin1String("page")).toString().isEmpty());
        QVERIFY(!source.value(QLatin1String("mark")).toString().isEmpty());
    }
    for (const char *said : { "UNSUBSCRIBE_RENEWAL_PERIOD", "17 digits", "000003", "2 hours" })
        QVERIFY2(text.out.contains(said), said);
}

void CallbackDataTest::shouldTellOfAnInterfaceThatAFileAdded()
{
    const Outcome outcome =
        runProgram({ QStringLiteral("interfaces"), QStringLiteral("sample-family.pingInstance"),
            QStringLiteral("--protocol-dir"), QStringLiteral(ZHANGGUI_TEST_DATA "/protocol") });

    QCOMPARE(outcome.exit, 0);
    QVERIFY2(outcome.out.contains("Ping an instance") && outcome.out.contains("1 = shallow"),
        outcome.out.constData());
}

void CallbackDataTest::shouldRefuseWhatItDoesNotKnow_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QByteArray>("named");
    QTest::newRow("interface") << QStringLiteral("interfaces saas-v2.nope") << QByteArray("saas-v2.nope");
    QTest::newRow("family") << QStringLiteral("interfaces --family nope") << QByteArray("order-notify");
    QTest::newRow("format") << QStringLiteral("interfaces --format xml") << QByteArray("markdown");
    QTest::newRow("folder") << QStringLiteral("suites --suite-dir /nowhere/at/all")
                            << QByteArray("/nowhere/at/all");
    QTest::newRow("suite") << QStringLiteral("suites saas-v2-perod") << QByteArray("saas-v2-period");
    QTest::newRow("too much") << QStringLiteral("suites a b") << QByteArray("suites");
}

void CallbackDataTest::shouldRefuseWhatItDoesNotKnow()
{
    QFETCH(QString, line);
    QFETCH(QByteArray, named);

    const Outcome outcome = runProgram(line.split(QLatin1Char(' ')));

    QCOMPARE(outcome.exit, 2);
    QVERIFY(outcome.out.isEmpty());
    QVERIFY2(outcome.err.contains(named), outcome.err.constData());
}

void CallbackDataTest::shouldHaveTheManualOfTheData_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("en") << QStringLiteral("en");
    QTest::newRow("zh_CN") << QStringLiteral("zh_CN");
}

void CallbackDataTest::shouldHaveTheManualOfTheData()
{
    QFETCH(QString, language);

    const Outcome outcome = runProgram({ QStringLiteral("--language"), language, QStringLiteral("interfaces"),
        QStringLiteral("--format"), QStringLiteral("markdown") });

    QCOMPARE(outcome.exit, 0);
    const QByteArray page = fileOf(QStringLiteral("docs/%1/callbacks-interfaces.md").arg(language));
    QVERIFY2(page == outcome.out, "the page is not what the data gives: run ./dev interfaces");
}

void CallbackDataTest::shouldTellOfEveryProbe_data()
{
    shouldHaveTheManualOfTheData_data();
}

void CallbackDataTest::shouldTellOfEveryProbe()
{
    QFETCH(QString, language);
    const QByteArray page = fileOf(QStringLiteral("docs/%1/callbacks-suites.md").arg(language));
    const QJsonArray probes = QJsonDocument::fromJson(fileOf(QStringLiteral("resources/suites/probes.json")))
                                  .object()
                                  .value(QLatin1String("probes"))
                                  .toArray();
    QVERIFY(probes.size() > 40);
    for (const auto value : probes) {
        const QByteArray id = '`' + value.toObject().value(QLatin1String("id")).toString().toUtf8() + '`';
        QVERIFY2(page.contains(id), id.constData());
    }
}

ZHANGGUI_TEST(CallbackDataTest)

#include "callback_data_test.moc"
