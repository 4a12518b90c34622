#include "models/export/record_export.h"
#include "models/export/xlsx_table_writer.h"
#include "models/orders/order_kind.h"
#include "models/records/cell_text.h"
#include "models/records/reveals.h"
#include "models/store/schema.h"
#include "models/tables/formula_guard.h"
#include "tests/support/full_disk.h"
#include "tests/support/ordinary_user.h"
#include "tests/support/results.h"
#include "tests/support/sample_database.h"
#include "tests/support/sample_orders.h"
#include "tests/support/table_rows.h"
#include "tests/support/test_main.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>

#include <sys/stat.h>

using namespace zhanggui;
using namespace zhanggui::test;

class ExportTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void shouldGuardWhatASpreadsheetTakesForAFormula_data();
    void shouldGuardWhatASpreadsheetTakesForAFormula();
    void shouldWriteCsvInTheStyleAskedFor();
    void shouldWriteWallClockTimesOfEveryZone_data();
    void shouldWriteWallClockTimesOfEveryZone();
    void shouldGiveBackWhatWasWritten_data();
    void shouldGiveBackWhatWasWritten();
    void shouldBeReadByPython_data();
    void shouldBeReadByPython();
    void shouldBeginAnotherSheetWhenOneIsFull();
    void shouldNameSheetsAsTheFormatAllows();
    void shouldCutTextsThatNoCellHolds();
    void shouldExportWhatTheListShows();
    void shouldWriteNamesOrIds();
    void shouldMaskPersonalDataUnlessRevealed();
    void shouldLogWhatIsRevealed();
    void shouldWriteTheSameBytesTwice_data();
    void shouldWriteTheSameBytesTwice();
    void shouldLeaveTheOldFileWhenItFails_data();
    void shouldLeaveTheOldFileWhenItFails();
    void shouldRefuseBadTargets();
    void shouldFollowLinksAndKeepPermissions();
    void shouldTellProgress();
    void shouldRefuseUnknownColumns();

private:
    QString path(const char *name) const { return m_folder->filePath(QString::fromLatin1(name)); }
    Result<ExportReport> exportTo(const QString &file, const ExportSelection &selection = {},
        const ExportOptions &options = {}, const std::function<bool()> &cancelled = {});
    QStringList files() const
    {
        return QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden, QDir::Name);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Connection> m_connection;
};

namespace {

constexpr qint64 kNoon = 1'790'856'000'000; // 2026-10-01 12:00 UTC

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("The exported file cannot be read.");
    return file.readAll();
}

/// One row of everything that is hard to write.
const QStringList kHardTexts{ QStringLiteral("plain"), QStringLiteral("a,b;c\td"),
    QStringLiteral("\"quoted\""), QStringLiteral("two\nlines\r\nthree"), QStringLiteral("=1+1"),
    QStringLiteral("-5"), QStringLiteral("  +x"), QStringLiteral("＝1"), QStringLiteral("'=1"),
    QStringLiteral("'plain"), QStringLiteral("朱镕基𠮷🙂"), QStringLiteral("6737174442215405460"),
    QStringLiteral("0012"), QStringLiteral("_x000D_"), QStringLiteral("<a href=\"x\">&amp;</a>"),
    QStringLiteral(" blanks "),
    QStringLiteral("a\x01"
                   "b") };

QList<TableColumn> hardColumns()
{
    QList<TableColumn> columns;
    for (int i = 0; i < kHardTexts.size(); ++i)
        columns << TableColumn{ QStringLiteral("text %1").arg(i), ColumnType::Text, 12 };
    columns << TableColumn{ QStringLiteral("金额"), ColumnType::Amount }
            << TableColumn{ QStringLiteral("时间"), ColumnType::Instant }
            << TableColumn{ QStringLiteral("number"), ColumnType::Number }
            << TableColumn{ QStringLiteral("nothing"), ColumnType::Text };
    return columns;
}

Result<void> writeHardRows(TableWriter &writer)
{
    if (Result<void> begun = writer.begin(hardColumns()); !begun)
        return begun;
    for (const QString &text : kHardTexts)
        writer.text(text.toStdString());
    writer.amount(-123'456);
    writer.instant(kNoon);
    writer.number(-42);
    writer.empty();
    if (Result<void> ended = writer.endRow(); !ended)
        return ended;
    return writer.finish();
}

Result<void> writeHardFile(const QString &path, const CsvStyle &style = {})
{
    const QTimeZone zone("Asia/Shanghai");
    if (path.endsWith(QLatin1String(".xlsx"))) {
        XlsxTableWriter writer(path, { QStringLiteral("表"), kNoon }, zone);
        return writeHardRows(writer);
    }
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return failure(ErrorKind::Storage, QStringLiteral("cannot be opened"));
    CsvTableWriter writer(
        [&file](std::string_view bytes) -> Result<void> {
            file.write(bytes.data(), qint64(bytes.size()));
            return {};
        },
        style, zone);
    return writeHardRows(writer);
}

} // namespace

void ExportTest::init()
{
    m_connection.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(QDir(m_folder->path()).mkdir(QStringLiteral("db")));
    auto connection =
        openDatabase(m_folder->filePath(QStringLiteral("db/orders.db")), Connection::Access::Create);
    VERIFY_OK(connection);
    m_connection = std::move(*connection);
}

Result<ExportReport> ExportTest::exportTo(const QString &file, const ExportSelection &selection,
    const ExportOptions &options, const std::function<bool()> &cancelled)
{
    ExportOptions complete = options;
    complete.format = exportFormatOf(file).value_or(ExportFormat::Csv);
    complete.title = QStringLiteral("订单");
    complete.nowMs = kNoon;
    return exportRecords(*m_connection, orderKind(), selection, file, complete, {}, cancelled);
}

void ExportTest::shouldGuardWhatASpreadsheetTakesForAFormula_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("cell");
    QTest::newRow("plain") << QStringLiteral("CS1") << QStringLiteral("CS1");
    QTest::newRow("empty") << QString() << QString();
    QTest::newRow("comma") << QStringLiteral("a,b") << QStringLiteral("\"a,b\"");
    QTest::newRow("quote") << QStringLiteral("a\"b") << QStringLiteral("\"a\"\"b\"");
    QTest::newRow("line break") << QStringLiteral("a\nb") << QStringLiteral("\"a\nb\"");
    QTest::newRow("equals") << QStringLiteral("=1+1") << QStringLiteral("\"'=1+1\"");
    QTest::newRow("plus") << QStringLiteral("+1") << QStringLiteral("\"'+1\"");
    QTest::newRow("minus") << QStringLiteral("-1") << QStringLiteral("\"'-1\"");
    QTest::newRow("at") << QStringLiteral("@x") << QStringLiteral("\"'@x\"");
    QTest::newRow("full-width") << QStringLiteral("＝1") << QStringLiteral("\"'＝1\"");
    QTest::newRow("full-width minus") << QStringLiteral("－1") << QStringLiteral("\"'－1\"");
    QTest::newRow("behind blanks") << QStringLiteral("  =1") << QStringLiteral("\"'  =1\"");
    QTest::newRow("behind a full-width blank") << QStringLiteral("　=1") << QStringLiteral("\"'　=1\"");
    QTest::newRow("tab") << QStringLiteral("\tx") << QStringLiteral("\"'\tx\"");
    QTest::newRow("carriage return") << QStringLiteral("\rx") << QStringLiteral("\"'\rx\"");
    QTest::newRow("equals inside") << QStringLiteral("a=1") << QStringLiteral("a=1");
    QTest::newRow("its own apostrophe") << QStringLiteral("'a") << QStringLiteral("'a");
    QTest::newRow("its own guard") << QStringLiteral("'=1") << QStringLiteral("\"''=1\"");
}

void ExportTest::shouldGuardWhatASpreadsheetTakesForAFormula()
{
    QFETCH(QString, text);
    QFETCH(QString, cell);
    std::string written;
    CsvTableWriter writer(
        [&written](std::string_view bytes) -> Result<void> {
            written += bytes;
            return {};
        },
        { false, false, ',' }, QTimeZone::utc());
    writer.text(text.toStdString());
    writer.amount(-150);
    VERIFY_OK(writer.endRow());
    VERIFY_OK(writer.finish());
    QCOMPARE(QString::fromStdString(written), cell + QStringLiteral(",-1.50\n"));
    // and the guard can be taken away again
    const std::string guarded =
        looksLikeFormula(text.toStdString()) ? '\'' + text.toStdString() : text.toStdString();
    QCOMPARE(QString::fromStdString(std::string(withoutFormulaGuard(guarded))), text);
}

void ExportTest::shouldWriteCsvInTheStyleAskedFor()
{
    const auto rows = [](const CsvStyle &style) {
        std::string written;
        CsvTableWriter writer(
            [&written](std::string_view bytes) -> Result<void> {
                written += bytes;
                return {};
            },
            style, QTimeZone::utc());
        bool good = writer.begin({ { QStringLiteral("a") }, { QStringLiteral("b") } }).has_value();
        writer.text("x;y");
        writer.number(std::numeric_limits<qint64>::min());
        good = good && writer.endRow() && writer.finish();
        return good ? QByteArray::fromStdString(written) : QByteArray();
    };
    QCOMPARE(rows({}),
        QByteArray("\xEF\xBB\xBF"
                   "a,b\r\nx;y,-9223372036854775808\r\n"));
    QCOMPARE(rows({ false, false, ';' }), QByteArray("a;b\n\"x;y\";-9223372036854775808\n"));
    QCOMPARE(rows({ false, true, '\t' }), QByteArray("a\tb\r\nx;y\t-9223372036854775808\r\n"));
}

void ExportTest::shouldWriteWallClockTimesOfEveryZone_data()
{
    QTest::addColumn<QByteArray>("zone");
    for (const char *zone : { "UTC", "Asia/Shanghai", "America/New_York", "Asia/Kathmandu", "Europe/Berlin" })
        QTest::newRow(zone) << QByteArray(zone);
}

void ExportTest::shouldWriteWallClockTimesOfEveryZone()
{
    QFETCH(QByteArray, zone);
    const QTimeZone timeZone(zone);
    LocalClock clock(timeZone);
    const auto verify = [&clock, &timeZone](qint64 ms) {
        std::string text;
        clock.append(ms, text);
        return QString::fromStdString(text) == instantText(ms, timeZone, InstantPrecision::Seconds);
    };
    // Years in steps that visit every hour of the day, then each half hour around the changes of 2026.
    for (qint64 ms = -2'208'988'800'000; ms < 4'102'444'800'000; ms += 3'599'987 * 241)
        QVERIFY2(verify(ms), qPrintable(QString::number(ms)));
    for (qint64 ms = 1'767'225'600'000; ms < 1'798'761'600'000; ms += 1'800'000)
        QVERIFY2(verify(ms), qPrintable(QString::number(ms)));
    for (const qint64 ms : { qint64(0), qint64(-1), qint64(951'782'399'000), qint64(253'402'300'799'999) })
        QVERIFY(verify(ms));
}

void ExportTest::shouldGiveBackWhatWasWritten_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("csv") << QStringLiteral("a.csv");
    QTest::newRow("xlsx") << QStringLiteral("a.xlsx");
}

void ExportTest::shouldGiveBackWhatWasWritten()
{
    QFETCH(QString, name);
    const bool csv = name.endsWith(QLatin1String("csv"));
    const QString file = m_folder->filePath(name);
    VERIFY_OK(writeHardFile(file));
    const Result<ReadTable> table =
        readTable(file, {}, { QStringLiteral("text 0"), QStringLiteral("text 1") });
    VERIFY_OK(table);
    QCOMPARE(table->faults.size(), 0);
    QCOMPARE(table->rows.size(), 2);
    for (int i = 0; i < kHardTexts.size(); ++i) {
        const ReadCell cell = table->rows.at(1).at(i);
        QCOMPARE(cell.kind, CellKind::Text);
        const std::string text = cell.text.toStdString();
        const QString plain =
            csv ? QString::fromStdString(std::string(withoutFormulaGuard(text))) : cell.text;
        QCOMPARE(plain, kHardTexts.at(i));
    }
    const QList<ReadCell> rest = table->rows.at(1).mid(kHardTexts.size());
    QCOMPARE(rest.at(0).text, csv ? QStringLiteral("-1234.56") : QStringLiteral("-1234.56"));
    QCOMPARE(
        rest.at(1).text, csv ? QStringLiteral("2026-10-01 20:00:00") : QStringLiteral("2026-10-01T20:00:00"));
    QCOMPARE(rest.at(2).text, QStringLiteral("-42"));
    if (!csv) {
        QCOMPARE(rest.at(0).kind, CellKind::Number);
        QCOMPARE(rest.at(1).kind, CellKind::Date);
    }
    QCOMPARE(rest.size(), csv ? 4 : 3);
}

void ExportTest::shouldBeReadByPython_data()
{
    shouldGiveBackWhatWasWritten_data();
}

void ExportTest::shouldBeReadByPython()
{
    QFETCH(QString, name);
    const QString file = m_folder->filePath(name);
    VERIFY_OK(writeHardFile(file));
    QProcess python;
    python.start(
        QStringLiteral("python3"), { QStringLiteral(ZHANGGUI_SOURCE "/tests/models/read_table.py"), file });
    QVERIFY(python.waitForFinished());
    QVERIFY2(python.exitCode() == 0, python.readAllStandardError().constData());
    const QJsonArray rows = QJsonDocument::fromJson(python.readAllStandardOutput()).array();
    QCOMPARE(rows.size(), 2);
    const QJsonArray cells = rows.at(1).toArray();
    for (int i = 0; i < kHardTexts.size(); ++i) {
        const QString text = cells.at(i).toString();
        const bool guarded =
            name.endsWith(QLatin1String("csv")) && looksLikeFormula(kHardTexts.at(i).toStdString());
        QCOMPARE(text, guarded ? u'\'' + kHardTexts.at(i) : kHardTexts.at(i));
    }
}

void ExportTest::shouldBeginAnotherSheetWhenOneIsFull()
{
    XlsxTableWriter writer(path("a.xlsx"), { QStringLiteral("S"), kNoon, 4 }, QTimeZone::utc());
    VERIFY_OK(writer.begin({ { QStringLiteral("n"), ColumnType::Number } }));
    for (int i = 0; i < 6; ++i) {
        writer.number(i);
        VERIFY_OK(writer.endRow());
    }
    VERIFY_OK(writer.finish());
    QCOMPARE(writer.sheets(), 2);
    const Result<ReadTable> first = readTable(path("a.xlsx"), { {}, 0, QStringLiteral("S") });
    const Result<ReadTable> second = readTable(path("a.xlsx"), { {}, 0, QStringLiteral("S 2") });
    VERIFY_OK(first);
    VERIFY_OK(second);
    QCOMPARE(first->rows.size(), 4);
    QCOMPARE(second->rows.size(), 4);
    QCOMPARE(second->texts(0), QStringList{ QStringLiteral("n") });
    QCOMPARE(second->texts(1), QStringList{ QStringLiteral("3") });
}

void ExportTest::shouldNameSheetsAsTheFormatAllows()
{
    QCOMPARE(sheetName(QStringLiteral("订单"), 1), QStringLiteral("订单"));
    QCOMPARE(sheetName(QStringLiteral("订单"), 2), QStringLiteral("订单 2"));
    QCOMPARE(sheetName(QStringLiteral("'a[b]:c*?/\\'"), 1), QStringLiteral("a b c"));
    QCOMPARE(sheetName(QString(), 1), QStringLiteral("Sheet"));
    QCOMPARE(sheetName(QString(40, u'x'), 12).size(), 31);
}

void ExportTest::shouldCutTextsThatNoCellHolds()
{
    XlsxTableWriter writer(path("a.xlsx"), { QStringLiteral("S"), kNoon }, QTimeZone::utc());
    VERIFY_OK(writer.begin({ { QStringLiteral("n") } }));
    writer.text(QString(32'768, u'云').toStdString());
    VERIFY_OK(writer.endRow());
    VERIFY_OK(writer.finish());
    QCOMPARE(writer.cutTexts(), 1);
}

void ExportTest::shouldExportWhatTheListShows()
{
    VERIFY_OK(addSampleOrders(*m_connection, 0, 50));
    ExportSelection selection;
    selection.columns = { QStringLiteral("orderId"), QStringLiteral("amount"), QStringLiteral("created") };
    selection.query.sortField = QStringLiteral("orderId");
    selection.query.descending = true;
    const auto condition = compileFilter(QStringLiteral("订单号:CS00000001"), orderKind(), {});
    QVERIFY(condition);
    selection.query.condition = *condition;
    const Result<ExportReport> report = exportTo(path("a.csv"), selection);
    VERIFY_OK(report);
    QCOMPARE(report->file, QFileInfo(path("a.csv")).canonicalFilePath());
    QCOMPARE(report->bytes, QFileInfo(path("a.csv")).size());
    const Result<ReadTable> table = readTable(path("a.csv"));
    VERIFY_OK(table);
    QCOMPARE(qint64(table->rows.size()), report->rows + 1);
    QCOMPARE(table->texts(0),
        (QStringList{ QStringLiteral("Order no."), QStringLiteral("Amount"), QStringLiteral("Currency"),
            QStringLiteral("Created (UTC)") }));
    QStringList ids;
    for (int i = 1; i < table->rows.size(); ++i)
        ids << table->texts(i).first();
    QStringList sorted = ids;
    std::sort(sorted.rbegin(), sorted.rend());
    QCOMPARE(ids, sorted);

    // WHEN only chosen rows are wanted
    const auto first =
        m_connection->value(QStringLiteral("SELECT id FROM orders ORDER BY id LIMIT 1 OFFSET 10"));
    VERIFY_OK(first);
    selection.query.condition = {};
    selection.only = Ids{ first->toLongLong(), first->toLongLong() + 1 };
    const Result<ExportReport> chosen = exportTo(path("b.csv"), selection);
    VERIFY_OK(chosen);
    QCOMPARE(chosen->rows, 2);
}

void ExportTest::shouldWriteNamesOrIds()
{
    VERIFY_OK(addOrders(*m_connection, 1));
    ExportSelection selection;
    selection.columns = { QStringLiteral("type"), QStringLiteral("charging"), QStringLiteral("amount") };
    VERIFY_OK(exportTo(path("names.csv"), selection));
    const Result<ReadTable> names = readTable(path("names.csv"));
    VERIFY_OK(names);
    QCOMPARE(names->texts(1).mid(0, 2),
        (QStringList{ QStringLiteral("New purchase"), QStringLiteral("Yearly/monthly") }));
    ExportOptions options;
    options.header = ExportHeader::FieldIds;
    VERIFY_OK(exportTo(path("ids.csv"), selection, options));
    const Result<ReadTable> ids = readTable(path("ids.csv"));
    VERIFY_OK(ids);
    QCOMPARE(ids->texts(0),
        (QStringList{ QStringLiteral("type"), QStringLiteral("charging"), QStringLiteral("amount"),
            QStringLiteral("currency") }));
    QCOMPARE(ids->texts(1).mid(0, 2), (QStringList{ QStringLiteral("NEW"), QStringLiteral("PERIOD") }));
}

void ExportTest::shouldMaskPersonalDataUnlessRevealed()
{
    VERIFY_OK(addOrders(*m_connection, 1));
    for (const char *name : { "a.csv", "a.xlsx" }) {
        ExportSelection selection;
        selection.columns = { QStringLiteral("orderId"), QStringLiteral("phone") };
        VERIFY_OK(exportTo(path(name), selection));
        QCOMPARE(readTable(path(name))->texts(1).at(1), QStringLiteral("186****0000"));
        ExportOptions options;
        options.reveal = true;
        options.existing = Existing::Replace;
        VERIFY_OK(exportTo(path(name), selection, options));
        QCOMPARE(readTable(path(name))->texts(1).at(1), QStringLiteral("18600000000"));
    }
}

void ExportTest::shouldLogWhatIsRevealed()
{
    VERIFY_OK(addOrders(*m_connection, 3));
    VERIFY_OK(logReveals(*m_connection, orderKind(), {}, {},
        { QStringLiteral("phone"), QStringLiteral("orderId") }, { {}, 5 }));
    QCOMPARE(countOf(*m_connection, QStringLiteral("reveals")), 3);
    const auto id = m_connection->value(QStringLiteral("SELECT min(id) FROM orders"));
    VERIFY_OK(logReveals(*m_connection, orderKind(), {}, Ids{ id->toLongLong() }, {}, { {}, 6 }));
    QCOMPARE(countOf(*m_connection, QStringLiteral("reveals")), 5); // phone and mail
}

void ExportTest::shouldWriteTheSameBytesTwice_data()
{
    shouldGiveBackWhatWasWritten_data();
}

void ExportTest::shouldWriteTheSameBytesTwice()
{
    QFETCH(QString, name);
    VERIFY_OK(addOrders(*m_connection, 5));
    VERIFY_OK(exportTo(m_folder->filePath(u'1' + name)));
    VERIFY_OK(exportTo(m_folder->filePath(u'2' + name)));
    QCOMPARE(contentOf(m_folder->filePath(u'1' + name)), contentOf(m_folder->filePath(u'2' + name)));
}

void ExportTest::shouldLeaveTheOldFileWhenItFails_data()
{
    shouldGiveBackWhatWasWritten_data();
}

void ExportTest::shouldLeaveTheOldFileWhenItFails()
{
    QFETCH(QString, name);
    VERIFY_OK(addSampleOrders(*m_connection, 0, 5000));
    const QString file = fileOf(QDir(m_folder->path()), name, "old");
    const QStringList before = files();
    ExportOptions options;
    options.existing = Existing::Replace;
    const auto unchanged = [&] { return contentOf(file) == "old" && files() == before; };
    // cancelled in the middle
    int asked = 0;
    VERIFY_FAILS(exportTo(file, {}, options, [&asked] { return ++asked > 3; }), ErrorKind::Cancelled);
    QVERIFY(unchanged());
    // on a full disk
    {
        const FullDisk full;
        VERIFY_FAILS(exportTo(file, {}, options), ErrorKind::Storage);
    }
    QVERIFY(unchanged());
    // not to be replaced
    VERIFY_FAILS(exportTo(file), ErrorKind::Conflict);
    QVERIFY(unchanged());
    // the database cannot be read
    ExportSelection broken;
    broken.query.condition.where = QStringLiteral("no_such_column = 1");
    QVERIFY(!exportTo(file, broken, options));
    QVERIFY(unchanged());
    VERIFY_OK(exportTo(file, {}, options));
    QVERIFY(contentOf(file).size() > 1000);
    QCOMPARE(files(), before);
}

void ExportTest::shouldRefuseBadTargets()
{
    VERIFY_FAILS(exportTo(m_folder->path()), ErrorKind::BadInput);
    VERIFY_FAILS(exportTo(path("a.csv/")), ErrorKind::BadInput);
    VERIFY_FAILS(exportTo(QString()), ErrorKind::BadInput);
    VERIFY_FAILS(exportTo(path("no/such/folder.csv")), ErrorKind::NotFound);
    VERIFY_FAILS(exportTo(QStringLiteral("/dev/null")), ErrorKind::BadInput);
    VERIFY_FAILS(exportTo(path("x.csv").replace(u'x', QString(300, u'x'))), ErrorKind::Storage);
    QVERIFY(!exportFormatOf(QStringLiteral("a.txt")));
    QCOMPARE(exportFormatOf(QStringLiteral("a.XLSX")), ExportFormat::Xlsx);
    const QString closed = path("closed");
    QVERIFY(QDir().mkdir(closed));
    QVERIFY(QFile::setPermissions(closed, QFileDevice::ReadOwner | QFileDevice::ExeOwner));
    const OrdinaryUser nobody;
    if (nobody.isOrdinary())
        VERIFY_FAILS(exportTo(closed + QStringLiteral("/a.csv")), ErrorKind::Storage);
}

void ExportTest::shouldFollowLinksAndKeepPermissions()
{
    const QString file = fileOf(QDir(m_folder->path()), QStringLiteral("real.csv"), "old");
    QVERIFY(QFile::setPermissions(file, QFileDevice::ReadOwner | QFileDevice::WriteOwner));
    const QString link = path("link.csv");
    QVERIFY(QFile::link(file, link));
    ExportOptions options;
    options.existing = Existing::Replace;
    const Result<ExportReport> report = exportTo(link, {}, options);
    VERIFY_OK(report);
    QCOMPARE(report->file, QFileInfo(file).canonicalFilePath());
    QVERIFY(QFileInfo(link).isSymLink());
    QVERIFY(contentOf(file) != "old");
    struct stat now { };
    QCOMPARE(::stat(QFile::encodeName(file).constData(), &now), 0);
    QCOMPARE(now.st_mode & 0777, mode_t(0600));
}

void ExportTest::shouldTellProgress()
{
    VERIFY_OK(addSampleOrders(*m_connection, 0, 20'000));
    qint64 last = 0;
    bool grows = true;
    ExportOptions options;
    options.format = ExportFormat::Xlsx;
    const Result<ExportReport> report =
        exportRecords(*m_connection, orderKind(), {}, path("a.xlsx"), options, [&](qint64 rows) {
            grows = grows && rows > last && rows <= 20'000;
            last = rows;
        });
    VERIFY_OK(report);
    QVERIFY(grows);
    QCOMPARE(report->rows, 20'000);
}

void ExportTest::shouldRefuseUnknownColumns()
{
    ExportSelection selection;
    selection.columns = { QStringLiteral("orderId"), QStringLiteral("nonsense") };
    const auto report = exportTo(path("a.csv"), selection);
    VERIFY_FAILS(report, ErrorKind::BadInput);
    QCOMPARE(report.error().detail, QStringLiteral("nonsense"));
    QVERIFY(!QFileInfo::exists(path("a.csv")));
    QCOMPARE(exportColumns(orderKind(), { QStringLiteral("orderId") }).value(),
        QStringList{ QStringLiteral("orderId") });
}

ZHANGGUI_TEST(ExportTest)
#include "export_test.moc"
