// A seller's files on the command line, with the real program.
#include "tests/support/test_main.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

#include <csignal>

namespace {

constexpr int kTimeLimitMs = 60'000;

struct Outcome {
    int code = -1;
    QByteArray out;
    QByteArray err;
    QJsonObject object() const { return QJsonDocument::fromJson(out).object(); }
    QJsonObject counts() const { return object().value(QLatin1String("counts")).toObject(); }
};

QString fixture(const char *name)
{
    return QStringLiteral(ZHANGGUI_TEST_DATA "/tables/%1").arg(QLatin1String(name));
}

} // namespace

class ImportTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void shouldImportWithoutAMappingAndWithoutAsking();
    void shouldFindNothingNewTheSecondTime();
    void shouldSayWhatWouldHappenAndWriteNothing();
    void shouldReportRejectedRowsAndSucceed();
    void shouldRefuseWhatItCannotUnderstand_data();
    void shouldRefuseWhatItCannotUnderstand();
    void shouldRememberAMapping();
    void shouldTakeNamesOfItsOwn();
    void shouldReadWorkbooks_data();
    void shouldReadWorkbooks();
    void shouldReadItsOwnList();
    void shouldReadItsOwnExportInAnyZone_data();
    void shouldReadItsOwnExportInAnyZone();
    void undoShouldRestoreTheExportByteForByte();
    void shouldKeepNewerFacts();
    void shouldAskWhichEnvironment();
    void shouldEndCleanlyWhenToldTo();
    void shouldSayThatAnImportWasBrokenOff();

private:
    QStringList arguments(const QStringList &line) const
    {
        return QStringList{ QStringLiteral("--workspace"), m_folder->filePath(QStringLiteral("ws")) } + line;
    }
    Outcome run(const QStringList &line, const QString &zone = {}) const;
    Outcome importJson(const QString &file, const QStringList &more = {}) const
    {
        return run(QStringList{ QStringLiteral("import"), QStringLiteral("orders"), file,
                       QStringLiteral("--format"), QStringLiteral("json") }
            + more);
    }
    QString file(const QByteArray &text, const char *name = "orders.csv") const
    {
        QFile file(m_folder->filePath(QString::fromLatin1(name)));
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("The file cannot be written.");
        return file.fileName();
    }
    QByteArray listed() const
    {
        return run({ QStringLiteral("orders"), QStringLiteral("list"), QStringLiteral("--format"),
                       QStringLiteral("csv"), QStringLiteral("--reveal") })
            .out;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

Outcome ImportTest::run(const QStringList &line, const QString &zone) const
{
    QProcess process;
    if (!zone.isEmpty()) {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("TZ"), zone);
        process.setProcessEnvironment(environment);
    }
    process.start(QStringLiteral(ZHANGGUI_PROGRAM), arguments(line));
    if (!process.waitForFinished(kTimeLimitMs)) {
        process.kill();
        process.waitForFinished();
        return {};
    }
    return { process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError() };
}

void ImportTest::shouldImportWithoutAMappingAndWithoutAsking()
{
    const Outcome text = run({ QStringLiteral("import"), QStringLiteral("orders"), fixture("gb18030.csv") });
    QCOMPARE(text.code, 0);
    QVERIFY(text.err.isEmpty());
    QVERIFY(text.out.contains("3 rows: 3 new"));
    QVERIFY(listed().contains("CS2610010001,云堡垒机 标准版,华为云测试客户,NEW,PERIOD,已完成,1234.56"));
}

void ImportTest::shouldFindNothingNewTheSecondTime()
{
    QCOMPARE(importJson(fixture("utf8.csv")).code, 0);
    const QByteArray before = listed();
    const Outcome again = importJson(fixture("utf8.csv"));
    QCOMPARE(again.code, 0);
    QCOMPARE(again.counts().value(QLatin1String("new")).toInt(), 0);
    QCOMPARE(again.counts().value(QLatin1String("same")).toInt(), 3);
    QCOMPARE(again.object()
                 .value(QLatin1String("earlierImport"))
                 .toObject()
                 .value(QLatin1String("stepId"))
                 .toInt(),
        1);
    QCOMPARE(listed(), before);
}

void ImportTest::shouldSayWhatWouldHappenAndWriteNothing()
{
    const Outcome dry = importJson(fixture("utf8.csv"), { QStringLiteral("--dry-run") });
    QCOMPARE(dry.code, 0);
    QCOMPARE(dry.counts().value(QLatin1String("new")).toInt(), 3);
    QVERIFY(dry.object().value(QLatin1String("stepId")).isNull());
    QVERIFY(!listed().contains("CS26"));
}

void ImportTest::shouldReportRejectedRowsAndSucceed()
{
    const Outcome outcome = importJson(fixture("amounts.csv"));
    QCOMPARE(outcome.code, 0);
    QStringList told;
    for (const auto &value : outcome.object().value(QLatin1String("findings")).toArray()) {
        const QJsonObject finding = value.toObject();
        told.append(QStringLiteral("%1 %2 %3 %4")
                        .arg(finding.value(QLatin1String("line")).toInt())
                        .arg(finding.value(QLatin1String("column")).toString(),
                            finding.value(QLatin1String("reason")).toString(),
                            finding.value(QLatin1String("raw")).toString()));
    }
    QCOMPARE(told,
        (QStringList{ QString::fromUtf8("5 订单金额 inexact-amount 1.005"),
            QString::fromUtf8("6 订单金额 exponent-amount 1e3"),
            QString::fromUtf8("7 订单金额 exponent-amount 9.2e18") }));
    const QByteArray rows = listed();
    for (const char *amount : { "CS1,,,,,,1234.56,", "CS2,,,,,,123.45,", "CS3,,,,,,-1.00,", "CS7,,,,,,0.00,",
             "CS8,,,,,,8.80,", "CS9,,,,,,-1.00," })
        QVERIFY2(rows.contains(amount), amount);
    const Outcome ids = importJson(fixture("excel_ids.csv"));
    QCOMPARE(ids.code, 0);
    QCOMPARE(ids.counts().value(QLatin1String("bad")).toInt(), 1);
    QVERIFY(listed().contains("6737174442215405460,"));
    QVERIFY(!listed().contains("6.737"));
}

void ImportTest::shouldRefuseWhatItCannotUnderstand_data()
{
    QTest::addColumn<QStringList>("line");
    const auto row = [](const char *name, const QStringList &line) {
        QTest::newRow(name) << QStringList{ QStringLiteral("import"), QStringLiteral("orders") } + line;
    };
    row("no file", {});
    row("two files", { QStringLiteral("a"), QStringLiteral("b") });
    row("not there", { QStringLiteral("nothing.csv") });
    row("empty", { fixture("empty.csv") });
    row("a folder", { QStringLiteral("/") });
    row("a device", { QStringLiteral("/dev/zero") });
    row("not a table", { QStringLiteral(ZHANGGUI_PROGRAM) });
    row("unknown mapping", { fixture("utf8.csv"), QStringLiteral("--mapping"), QStringLiteral("none") });
    row("unknown field", { fixture("utf8.csv"), QStringLiteral("--map"), QStringLiteral("订单号=nothing") });
    row("the id left out", { fixture("utf8.csv"), QStringLiteral("--map"), QStringLiteral("订单号=") });
    row("half a pair", { fixture("utf8.csv"), QStringLiteral("--map"), QStringLiteral("订单号") });
    row("zone", { fixture("utf8.csv"), QStringLiteral("--zone"), QStringLiteral("Mars") });
    row("as of", { fixture("utf8.csv"), QStringLiteral("--as-of"), QStringLiteral("soon") });
    row("as of tomorrow", { fixture("utf8.csv"), QStringLiteral("--as-of"), QStringLiteral("9999-01-01") });
    row("separator", { fixture("utf8.csv"), QStringLiteral("--separator"), QStringLiteral("|") });
    row("format", { fixture("utf8.csv"), QStringLiteral("--format"), QStringLiteral("xml") });
}

void ImportTest::shouldRefuseWhatItCannotUnderstand()
{
    QFETCH(QStringList, line);
    const Outcome outcome = run(line);
    QCOMPARE(outcome.code, 2);
    QVERIFY(outcome.out.isEmpty());
    QVERIFY(!outcome.err.isEmpty());
    QVERIFY(!listed().contains("CS26"));
}

void ImportTest::shouldRememberAMapping()
{
    const QString path = file("编号;应收;状态\nCS1;12.00;done\n");
    const Outcome first = importJson(path,
        { QStringLiteral("--map"), QStringLiteral("编号=orderId"), QStringLiteral("--map"),
            QStringLiteral("应收=amount"), QStringLiteral("--map"), QStringLiteral("状态="),
            QStringLiteral("--save-mapping"), QStringLiteral("月报") });
    QVERIFY2(first.code == 0, first.err.constData());
    QVERIFY(listed().contains("CS1,,,,,,12.00"));
    const Outcome list = run({ QStringLiteral("import"), QStringLiteral("mappings") });
    QCOMPARE(QString::fromUtf8(list.out), QString::fromUtf8("月报\n"));
    const QString next = file("编号;应收;状态\nCS2;13.00;done\n", "next.csv");
    QCOMPARE(importJson(next).code, 2);
    QCOMPARE(importJson(next, { QStringLiteral("--mapping"), QStringLiteral("月报") }).code, 0);
    QVERIFY(listed().contains("CS2,,,,,,13.00"));
    QCOMPARE(run({ QStringLiteral("import"), QStringLiteral("mappings"), QStringLiteral("--remove"),
                     QStringLiteral("月报") })
                 .code,
        0);
    QCOMPARE(run({ QStringLiteral("import"), QStringLiteral("mappings"), QStringLiteral("--remove"),
                     QStringLiteral("月报") })
                 .code,
        2);
}

void ImportTest::shouldTakeNamesOfItsOwn()
{
    const QString path = file("采购单,订单金额\nCS1,12.00\n");
    QCOMPARE(importJson(path).code, 2);
    const QString names = file(R"({"fields": [{"id": "orderId", "names": ["采购单"]}]})", "names.json");
    QCOMPARE(importJson(path, { QStringLiteral("--names"), names }).code, 0);
    file(R"({"orders": {"fields": [{"id": "orderId", "names": ["采购单"]}]}})", "ws/import-names.json");
    QCOMPARE(importJson(path).code, 0);
    file("{", "ws/import-names.json");
    QCOMPARE(importJson(path).code, 2);
}

void ImportTest::shouldReadWorkbooks_data()
{
    QTest::addColumn<QString>("path");
    for (const char *name :
        { "openpyxl_plain.xlsx", "exceljs_plain.xlsx", "openpyxl_titles.xlsx", "exceljs_streamed.xlsx" })
        QTest::newRow(name) << fixture(name);
}

void ImportTest::shouldReadWorkbooks()
{
    QFETCH(QString, path);
    const Outcome outcome = importJson(path);
    QVERIFY2(outcome.code == 0, outcome.err.constData());
    QVERIFY2(outcome.counts().value(QLatin1String("new")).toInt() > 0, outcome.out.constData());
    QVERIFY2(outcome.counts().value(QLatin1String("bad")).toInt() == 0, outcome.out.constData());
}

void ImportTest::shouldReadItsOwnList()
{
    QCOMPARE(importJson(fixture("utf8.csv")).code, 0);
    const QByteArray before = listed();
    const Outcome again = importJson(
        file(before, "list.csv"), { QStringLiteral("--zone"), QStringLiteral("America/New_York") });
    QVERIFY2(again.code == 0, again.err.constData());
    QCOMPARE(again.counts().value(QLatin1String("new")).toInt(), 0);
    QCOMPARE(again.counts().value(QLatin1String("bad")).toInt(), 0);
    QCOMPARE(again.counts().value(QLatin1String("changed")).toInt(), 0);
}

void ImportTest::shouldReadItsOwnExportInAnyZone_data()
{
    QTest::addColumn<QString>("zone");
    for (const char *zone : { "UTC", "Asia/Shanghai", "Asia/Kathmandu", "America/New_York" })
        QTest::newRow(zone) << QString::fromLatin1(zone);
}

void ImportTest::shouldReadItsOwnExportInAnyZone()
{
    QFETCH(QString, zone);
    QCOMPARE(importJson(fixture("utf8.csv")).code, 0);
    for (const char *name : { "own.csv", "own.xlsx" }) {
        const QString own = m_folder->filePath(QLatin1String(name));
        QCOMPARE(run({ QStringLiteral("export"), QStringLiteral("orders"), QStringLiteral("--reveal"),
                         QStringLiteral("--out"), own },
                     zone)
                     .code,
            0);
        const QJsonObject counts = importJson(own).counts();
        QCOMPARE(counts.value(QLatin1String("same")).toInt(), 3);
        QCOMPARE(counts.value(QLatin1String("rows")).toInt(), 3);
    }
}

void ImportTest::undoShouldRestoreTheExportByteForByte()
{
    // GIVEN orders of one file, then newer and further ones of another
    const auto exported = [this] {
        const QString name = m_folder->filePath(QStringLiteral("out.csv"));
        const Outcome out = run({ QStringLiteral("export"), QStringLiteral("orders"),
            QStringLiteral("--reveal"), QStringLiteral("--force"), QStringLiteral("--out"), name });
        QFile file(name);
        return out.code == 0 && file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    const auto turned = [this](const char *way) {
        return run({ QStringLiteral("history"), QString::fromLatin1(way), QStringLiteral("2") }).code;
    };
    QCOMPARE(
        importJson(fixture("utf8.csv"), { QStringLiteral("--as-of"), QStringLiteral("2026-10-01") }).code, 0);
    const QByteArray before = exported();
    QVERIFY(before.count('\n') == 4);
    const QString second = file("订单号,订单状态,订单金额\nCS2610010001,退款中,10.00\nCS2610020002,,\n"
                                "CSNEW1,已完成,5\n");
    QCOMPARE(importJson(second, { QStringLiteral("--as-of"), QStringLiteral("2026-10-02") }).code, 0);
    const QByteArray after = exported();
    QVERIFY(after != before);
    // WHEN the second import is undone, brought again and undone once more
    // THEN the exports are those of before and after
    QCOMPARE(turned("undo"), 0);
    QCOMPARE(exported(), before);
    QCOMPARE(turned("redo"), 0);
    QCOMPARE(exported(), after);
    QCOMPARE(turned("undo"), 0);
    QCOMPARE(exported(), before);
}

void ImportTest::shouldKeepNewerFacts()
{
    QCOMPARE(importJson(file("订单号,订单状态\nCS1,已完成\n"),
                 { QStringLiteral("--as-of"), QStringLiteral("2026-02-01") })
                 .code,
        0);
    const Outcome older = importJson(
        file("订单号,订单状态\nCS1,处理中\n"), { QStringLiteral("--as-of"), QStringLiteral("2026-01-01") });
    QCOMPARE(older.counts().value(QLatin1String("older")).toInt(), 1);
    QVERIFY(listed().contains("已完成"));
    QCOMPARE(older.object().value(QLatin1String("asOf")).toString(), QStringLiteral("2025-12-31T16:00:00Z"));
}

void ImportTest::shouldAskWhichEnvironment()
{
    for (const char *name : { "a", "b" }) {
        const QStringList line =
            QStringLiteral("environment add %1 --site cn --ak AK").arg(QLatin1String(name)).split(u' ');
        const Outcome added = run(line);
        QVERIFY2(added.code == 0, added.err.constData());
    }
    const Outcome unsaid = importJson(fixture("utf8.csv"));
    QCOMPARE(unsaid.code, 2);
    QVERIFY(unsaid.err.contains("a, b"));
    QCOMPARE(importJson(fixture("utf8.csv"), { QStringLiteral("--environment"), QStringLiteral("b") })
                 .object()
                 .value(QLatin1String("environment"))
                 .toString(),
        QStringLiteral("b"));
}

void ImportTest::shouldEndCleanlyWhenToldTo()
{
    QByteArray text = "订单号,订单金额\n";
    for (int i = 0; i < 400'000; ++i)
        text += "CS" + QByteArray::number(i) + ",1.00\n";
    const QString path = file(text);
    QVERIFY(!listed().contains("CS1"));
    QProcess process;
    process.start(QStringLiteral(ZHANGGUI_PROGRAM),
        arguments({ QStringLiteral("import"), QStringLiteral("orders"), path }));
    const QDir workspace(m_folder->filePath(QStringLiteral("ws")));
    // It has begun when its staged rows are there.
    while (process.state() != QProcess::NotRunning
        && workspace.entryList({ QStringLiteral("import-*") }).isEmpty())
        process.waitForFinished(5);
    ::kill(pid_t(process.processId()), SIGTERM);
    QVERIFY(process.waitForFinished(kTimeLimitMs));
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 1);
    QVERIFY(workspace.entryList({ QStringLiteral("import-*") }).isEmpty());
    QVERIFY(!listed().contains("CS1"));
}

void ImportTest::shouldSayThatAnImportWasBrokenOff()
{
    QCOMPARE(importJson(fixture("utf8.csv")).code, 0);
    file("garbage", "ws/import-0.part");
    const Outcome outcome = importJson(fixture("utf8.csv"));
    QCOMPARE(outcome.code, 0);
    QVERIFY(outcome.err.contains("broken off"));
    QVERIFY(!QFile::exists(m_folder->filePath(QStringLiteral("ws/import-0.part"))));
}

ZHANGGUI_TEST(ImportTest)
#include "import_test.moc"
