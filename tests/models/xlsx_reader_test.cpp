#include "models/tables/xlsx_cells.h"
#include "models/tables/zip_archive.h"
#include "tests/support/results.h"
#include "tests/support/table_rows.h"
#include "tests/support/test_main.h"
#include "tests/support/workbook.h"

#include <QTemporaryDir>

using namespace zhanggui;
using namespace zhanggui::test;

class XlsxReaderTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void shouldReadWhatOtherProgramsWrite_data();
    void shouldReadWhatOtherProgramsWrite();
    void shouldSkipTitlesAndGaps();
    void shouldPreferTheVisibleSheetWithKnownHeaders();
    void shouldReadEveryKindOfCell_data();
    void shouldReadEveryKindOfCell();
    void shouldReadCellsThatStandAnywhere();
    void shouldSkipPhoneticRunsAndKeepBlanks();
    void shouldMarkCellsThatCannotBeRead_data();
    void shouldMarkCellsThatCannotBeRead();
    void shouldReadSerialDates_data();
    void shouldReadSerialDates();
    void shouldTellDateFormats_data();
    void shouldTellDateFormats();
    void shouldWriteNumbersExactly_data();
    void shouldWriteNumbersExactly();
    void shouldRefuseLongTextsAndWideRowsByRow();
    void shouldStopBehindTheLastRowThatASheetCanHave();
    void shouldRefuseHostileXml_data();
    void shouldRefuseHostileXml();
    void shouldRefuseHostileArchives();
    void shouldRefuseABomb();
    void shouldReadAWorkbookWithPrefixedNames();

private:
    QString fileWith(const Parts &parts) const
    {
        return writeZip(m_folder->filePath(QStringLiteral("a.xlsx")), parts);
    }
    Result<ReadTable> rows(const QByteArray &xml, const QByteArray &strings = {}) const
    {
        return readTable(fileWith(workbookParts(xml, strings)));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void XlsxReaderTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void XlsxReaderTest::shouldReadWhatOtherProgramsWrite_data()
{
    QTest::addColumn<QString>("file");
    for (const char *file : { "openpyxl_plain.xlsx", "openpyxl_epoch_1904.xlsx", "openpyxl_hidden_first.xlsx",
             "exceljs_plain.xlsx", "exceljs_streamed.xlsx", "exceljs_date1904.xlsx" })
        QTest::newRow(file) << QString::fromLatin1(file);
}

void XlsxReaderTest::shouldReadWhatOtherProgramsWrite()
{
    QFETCH(QString, file);
    const Result<ReadTable> table = readTable(tableFixture(file));
    VERIFY_OK(table);
    QCOMPARE(table->facts.format, TableFormat::Xlsx);
    QCOMPARE(table->facts.sheet, QStringLiteral("订单"));
    QCOMPARE(table->faults.size(), 0);
    QCOMPARE(table->rows.size(), 4);
    QCOMPARE(table->texts(0).first(), QStringLiteral("订单号"));
    QCOMPARE(table->texts(1),
        (QStringList{ QStringLiteral("CS2610010001"), QStringLiteral("CS2610010001-000001"),
            QStringLiteral("云堡垒机 标准版"), QStringLiteral("华为云测试客户"), QStringLiteral("新购"),
            QStringLiteral("包周期"), QStringLiteral("已完成"), QStringLiteral("1234.56"),
            QStringLiteral("2026-10-01T09:30:00") }));
    QCOMPARE(table->rows.at(1).at(7).kind, CellKind::Number);
    QCOMPARE(table->rows.at(1).at(8).kind, CellKind::Date);
    QCOMPARE(table->texts(2).at(7), QStringLiteral("-3.5"));
    QCOMPARE(table->texts(3).at(2), QStringLiteral("工单系统\n企业版"));
    QCOMPARE(table->texts(3).at(3), QStringLiteral("朱镕基𠮷科技"));
    QCOMPARE(table->texts(3).at(7), QStringLiteral("0"));
    QCOMPARE(table->texts(3).at(8), QStringLiteral("2026-10-03T23:59:59"));
}

void XlsxReaderTest::shouldSkipTitlesAndGaps()
{
    const Result<ReadTable> table = readTable(tableFixture(QStringLiteral("openpyxl_titles.xlsx")));
    VERIFY_OK(table);
    QCOMPARE(table->lines, (QList<qint64>{ 1, 2, 4, 5, 6, 7, 9 }));
    QCOMPARE(table->texts(0).value(0), QStringLiteral("订单列表"));
    QCOMPARE(table->texts(2).value(0), QString());
    QCOMPARE(table->texts(2).value(1), QStringLiteral("订单号"));
    QCOMPARE(table->texts(6).value(8), QStringLiteral("1231.06"));
}

void XlsxReaderTest::shouldPreferTheVisibleSheetWithKnownHeaders()
{
    const QString file = tableFixture(QStringLiteral("openpyxl_hidden_first.xlsx"));
    const Result<TableFileFacts> facts = inspectTableFile(file, {}, orderHeaders());
    VERIFY_OK(facts);
    QCOMPARE(facts->sheets,
        (QStringList{ QStringLiteral("说明"), QStringLiteral("订单"), QStringLiteral("旧订单") }));
    QCOMPARE(facts->sheet, QStringLiteral("订单"));
    QCOMPARE(inspectTableFile(file, {}, {})->sheet, QStringLiteral("说明"));
    const Result<TableFileFacts> given =
        inspectTableFile(file, { {}, 0, QStringLiteral("旧订单") }, orderHeaders());
    VERIFY_OK(given);
    QCOMPARE(given->sheet, QStringLiteral("旧订单"));
    const auto missing = inspectTableFile(file, { {}, 0, QStringLiteral("发票") }, orderHeaders());
    VERIFY_FAILS(missing, ErrorKind::BadInput);
    QVERIFY(missing.error().detail.contains(QStringLiteral("旧订单")));
}

void XlsxReaderTest::shouldReadEveryKindOfCell_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("text");
    const char *file = "openpyxl_oddities.xlsx";
    const auto row = [&file](const char *name, CellKind kind, const char *text) {
        QTest::newRow(qPrintable(QString::fromLatin1(file).left(8) + QLatin1String(name)))
            << QString::fromLatin1(file) << QString::fromLatin1(name) << int(kind) << QString::fromUtf8(text);
    };
    row("text number", CellKind::Text, "00123");
    row("long id as text", CellKind::Text, "6737174442215405460");
    row("long id as number", CellKind::Number, "6.737174442215406e+18");
    row("integer of 15 digits", CellKind::Number, "123456789012345");
    row("decimal", CellKind::Number, "0.3");
    row("negative", CellKind::Number, "-1234.5");
    row("tiny", CellKind::Number, "0.0000001");
    row("true", CellKind::Boolean, "true");
    row("false", CellKind::Boolean, "false");
    row("error", CellKind::Fault, "#REF!");
    row("formula without value", CellKind::Fault, "formula without a value");
    row("date", CellKind::Date, "2026-10-01T00:00:00");
    row("date and time", CellKind::Date, "2026-10-01T09:30:15");
    row("time", CellKind::Text, "12:30:00");
    row("control character", CellKind::Text, "a\rb");
    row("blanks", CellKind::Text, "  两端有空格  ");
    row("line break", CellKind::Text, "第一行\n第二行");
    row("apostrophe", CellKind::Text, "'123");
    row("custom chinese", CellKind::Date, "2026-10-01T12:00:00");
    row("custom locale", CellKind::Date, "2026-10-01T12:00:00");
    row("built-in 22", CellKind::Date, "2026-10-01T12:00:00");
    row("money", CellKind::Number, "46296.5");
    row("red", CellKind::Number, "46296.5");
    row("days in words", CellKind::Number, "46296.5");
    row("hours", CellKind::Number, "46296.5");
    file = "exceljs_oddities.xlsx";
    row("formula with number", CellKind::Number, "3");
    row("formula with text", CellKind::Text, "ab");
    row("formula with error", CellKind::Fault, "#DIV/0!");
    row("formula with truth", CellKind::Boolean, "true");
    row("formula with date", CellKind::Date, "2026-10-01T00:00:00");
    row("formula without value", CellKind::Fault, "formula without a value");
    row("error", CellKind::Fault, "#N/A");
    row("rich text", CellKind::Text, "粗 细");
    row("link", CellKind::Text, "商品");
    row("blanks", CellKind::Text, "  两端有空格  ");
    row("merged", CellKind::Text, "左上");
    row("after a gap", CellKind::Empty, "");
    row("truth", CellKind::Boolean, "true");
}

void XlsxReaderTest::shouldReadEveryKindOfCell()
{
    QFETCH(QString, file);
    QFETCH(QString, name);
    const Result<ReadTable> table = readTable(tableFixture(file));
    VERIFY_OK(table);
    QTEST(int(table->beside(name).kind), "kind");
    QTEST(table->beside(name).text, "text");
}

void XlsxReaderTest::shouldReadCellsThatStandAnywhere()
{
    const Result<ReadTable> table = rows("<row r=\"5\"><c r=\"C5\"><v>3</v></c><c r=\"A5\"><v>1</v></c></row>"
                                         "<row r=\"2\"><c><v>10</v></c><c><v>20</v></c></row>"
                                         "<row><c r=\"B3\"><v>7</v></c></row>"
                                         "<row r=\"9\"/><row r=\"10\"><c r=\"XFD10\" s=\"1\"/></row>");
    VERIFY_OK(table);
    QCOMPARE(table->lines, (QList<qint64>{ 5, 2, 3 }));
    QCOMPARE(table->texts(0), (QStringList{ QStringLiteral("1"), QString(), QStringLiteral("3") }));
    QCOMPARE(table->texts(1), (QStringList{ QStringLiteral("10"), QStringLiteral("20") }));
    QCOMPARE(table->texts(2), (QStringList{ QString(), QStringLiteral("7") }));
    QCOMPARE(table->faults.size(), 0);
}

void XlsxReaderTest::shouldSkipPhoneticRunsAndKeepBlanks()
{
    const Result<ReadTable> table = rows(
        "<row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c><c t=\"inlineStr\"><is><r><t>a</t></r><rPh><t>"
        "x</t></rPh><r><t xml:space=\"preserve\"> b</t></r></is></c></row>",
        "<si><t>東京</t><rPh sb=\"0\" eb=\"2\"><t>トウキョウ</t></rPh></si><si><t xml:space=\"preserve\"> "
        "_x005F_x000D_ _x4E91_ </t></si>");
    VERIFY_OK(table);
    QCOMPARE(table->texts(0),
        (QStringList{ QStringLiteral("東京"), QStringLiteral(" _x000D_ _x4E91_ "), QStringLiteral("a b") }));
}

void XlsxReaderTest::shouldMarkCellsThatCannotBeRead_data()
{
    QTest::addColumn<QByteArray>("cell");
    QTest::addColumn<QString>("text");
    QTest::newRow("string out of range")
        << QByteArray("<c t=\"s\"><v>1</v></c>") << QStringLiteral("missing text: 1");
    QTest::newRow("negative string") << QByteArray("<c t=\"s\"><v>-1</v></c>")
                                     << QStringLiteral("missing text: -1");
    QTest::newRow("huge string") << QByteArray("<c t=\"s\"><v>99999999999999999999</v></c>")
                                 << QStringLiteral("missing text: 99999999999999999999");
    QTest::newRow("no number") << QByteArray("<c><v>12a</v></c>") << QStringLiteral("no number: 12a");
    QTest::newRow("infinite") << QByteArray("<c><v>1e400</v></c>") << QStringLiteral("no number: 1e400");
    QTest::newRow("nan") << QByteArray("<c><v>nan</v></c>") << QStringLiteral("no number: nan");
    QTest::newRow("negative date") << QByteArray("<c s=\"1\"><v>-1</v></c>") << QStringLiteral("no date: -1");
    QTest::newRow("late date") << QByteArray("<c s=\"1\"><v>2958466</v></c>")
                               << QStringLiteral("no date: 2958466");
    QTest::newRow("bad ISO date") << QByteArray("<c t=\"d\"><v>2026-13-01</v></c>")
                                  << QStringLiteral("no date: 2026-13-01");
    QTest::newRow("unknown type") << QByteArray("<c t=\"zz\"><v>1</v></c>")
                                  << QStringLiteral("unknown type of cell: zz");
    QTest::newRow("formula without value")
        << QByteArray("<c t=\"str\"><f>A1</f></c>") << QStringLiteral("formula without a value");
}

void XlsxReaderTest::shouldMarkCellsThatCannotBeRead()
{
    QFETCH(QByteArray, cell);
    const Result<ReadTable> table = rows("<row>" + cell + "<c><v>1</v></c></row>", "<si><t>only</t></si>");
    VERIFY_OK(table);
    QCOMPARE(table->rows.at(0).at(0).kind, CellKind::Fault);
    QTEST(table->rows.at(0).at(0).text, "text");
    QCOMPARE(table->rows.at(0).at(1).text, QStringLiteral("1"));
}

void XlsxReaderTest::shouldReadSerialDates_data()
{
    QTest::addColumn<QByteArray>("serial");
    QTest::addColumn<bool>("is1904");
    QTest::addColumn<QByteArray>("date");
    QTest::newRow("first") << QByteArray("1") << false << QByteArray("1900-01-01T00:00:00");
    QTest::newRow("before the day that never was")
        << QByteArray("59") << false << QByteArray("1900-02-28T00:00:00");
    QTest::newRow("the day that never was") << QByteArray("60") << false << QByteArray("1900-02-28T00:00:00");
    QTest::newRow("behind it") << QByteArray("61") << false << QByteArray("1900-03-01T00:00:00");
    QTest::newRow("last") << QByteArray("2958465.999") << false << QByteArray("9999-12-31T23:58:33.600");
    QTest::newRow("1904 first") << QByteArray("0") << true << QByteArray("1904-01-01T00:00:00");
    QTest::newRow("1904") << QByteArray("44834.5") << true << QByteArray("2026-10-01T12:00:00");
    QTest::newRow("rounded to the second")
        << QByteArray("46296.999988425923") << false << QByteArray("2026-10-01T23:59:59");
    QTest::newRow("milliseconds") << QByteArray("46296.00000001") << false
                                  << QByteArray("2026-10-01T00:00:00.001");
    QTest::newRow("exponent") << QByteArray("4.6296E4") << false << QByteArray("2026-10-01T00:00:00");
}

void XlsxReaderTest::shouldReadSerialDates()
{
    QFETCH(QByteArray, serial);
    QFETCH(bool, is1904);
    const std::optional<std::string> date = dateFromSerial(serial.toStdString(), is1904);
    QVERIFY(date);
    QTEST(QByteArray::fromStdString(*date), "date");
    QCOMPARE(dateFromIso("2026-10-01"), std::string("2026-10-01T00:00:00"));
    QCOMPARE(dateFromIso("2026-10-01T09:30:15.25Z"), std::string("2026-10-01T09:30:15.250"));
    QVERIFY(!dateFromIso("yesterday"));
}

void XlsxReaderTest::shouldTellDateFormats_data()
{
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<bool>("isDate");
    for (const char *code : { "yyyy-mm-dd", "m/d/yy", "[$-804]yyyy\"年\"m\"月\"", "h:mm AM/PM", "mmm",
             "D.M.YYYY", "[$-F800]dddd, mmmm dd, yyyy", "\\d yyyy" })
        QTest::newRow(code) << QByteArray(code) << true;
    for (const char *code : { "General", "0.00", "0.00E+00", "#,##0.00_);[Red](#,##0.00)", "\"day\" 0",
             "[h]:mm:ss", "[mm]:ss", "0\\d", "@", "", "[Red]0;yyyy", "_d0", "*s0", "¥#,##0" })
        QTest::newRow(code) << QByteArray(code) << false;
}

void XlsxReaderTest::shouldTellDateFormats()
{
    QFETCH(QByteArray, code);
    QTEST(isDateFormat(std::string_view(code.constData(), size_t(code.size()))), "isDate");
}

void XlsxReaderTest::shouldWriteNumbersExactly_data()
{
    QTest::addColumn<QByteArray>("raw");
    QTest::addColumn<QByteArray>("text");
    const auto row = [](const char *raw, const char *text) {
        QTest::newRow(raw) << QByteArray(raw) << QByteArray(text);
    };
    row("1234.5599999999999", "1234.56");
    row("0.10000000000000001", "0.1");
    row("-0", "0");
    row("+5", "5");
    row(" 7 ", "7");
    row("1E3", "1000");
    row("999999999999999", "999999999999999");
    row("1000000000000000", "1000000000000000");
    row("6737174442215405460", "6737174442215405460");
    row("6.7371744422154E+18", "6.7371744422154E+18");
    row("1e-20", "1e-20");
    row("100.50", "100.5");
}

void XlsxReaderTest::shouldWriteNumbersExactly()
{
    QFETCH(QByteArray, raw);
    const std::optional<std::string> text = decimalText(raw.toStdString());
    QVERIFY(text);
    QTEST(QByteArray::fromStdString(*text), "text");
    for (const char *bad : { "", "+", "1,5", "0x10", "1 2", "--1", "1e", "inf" })
        QVERIFY2(!decimalText(bad), bad);
}

void XlsxReaderTest::shouldRefuseLongTextsAndWideRowsByRow()
{
    const QByteArray longText(40'000, 'x');
    QByteArray wide;
    for (int i = 0; i <= kMaxColumns; ++i)
        wide += "<c><v>1</v></c>";
    const Result<ReadTable> table = rows("<row r=\"1\"><c t=\"s\"><v>0</v></c></row>"
                                         "<row r=\"2\"><c><v>1</v></c><c t=\"inlineStr\"><is><t>"
            + longText + "</t></is></c></row><row r=\"3\">" + wide
            + "</row><row r=\"4\"><c><v>4</v></c></row>",
        "<si><t>" + longText + "</t></si>");
    VERIFY_OK(table);
    QCOMPARE(table->lines, QList<qint64>{ 4 });
    QCOMPARE(table->faults.size(), 3);
    QCOMPARE(table->faults.at(0).kind, RowFaultKind::FieldTooLong);
    QCOMPARE(table->faults.at(0).column, 0);
    QCOMPARE(table->faults.at(1).kind, RowFaultKind::FieldTooLong);
    QCOMPARE(table->faults.at(1).column, 1);
    QCOMPARE(table->faults.at(2).kind, RowFaultKind::TooManyColumns);
    QCOMPARE(table->faults.at(2).line, 3);
}

void XlsxReaderTest::shouldStopBehindTheLastRowThatASheetCanHave()
{
    QByteArray xml;
    xml.reserve(64 * 1024 * 1024);
    constexpr int kRows = 1'048'577;
    for (int i = 1; i <= kRows; ++i) {
        const QByteArray number = QByteArray::number(i);
        xml += "<row r=\"" + number + "\"><c><v>" + number + "</v></c></row>";
    }
    const QString file = fileWith(workbookParts(xml));
    xml.clear();
    const Result<TableFileFacts> facts = inspectTableFile(file, {}, {});
    VERIFY_OK(facts);
    const Result<std::unique_ptr<RowSource>> source = openTable(*facts);
    VERIFY_OK(source);
    SourceRow row;
    RowFault fault;
    qint64 read = 0;
    Result<RowSource::Next> next = RowSource::Next::Row;
    while (next && *next == RowSource::Next::Row) {
        next = (*source)->next(row, fault);
        read += next && *next == RowSource::Next::Row ? 1 : 0;
    }
    VERIFY_OK(next);
    QCOMPARE(*next, RowSource::Next::Fault);
    QCOMPARE(fault.kind, RowFaultKind::TooManyRows);
    QCOMPARE(fault.line, kRows);
    QCOMPARE(read, kMaxSheetRows);
    QCOMPARE((*source)->next(row, fault).value(), RowSource::Next::End);
    QCOMPARE((*source)->bytesRead(), (*source)->bytesTotal());
}

void XlsxReaderTest::shouldRefuseHostileXml_data()
{
    QTest::addColumn<QByteArray>("part");
    QTest::addColumn<QByteArray>("xml");
    const QByteArray sheet("xl/worksheets/sheet1.xml");
    const QByteArray rows("<worksheet><sheetData>");
    QTest::newRow("laughs")
        << sheet
        << QByteArray(
               "<!DOCTYPE w [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\">]><worksheet>&b;</worksheet>");
    QTest::newRow("doctype") << sheet << QByteArray("<!DOCTYPE worksheet><worksheet/>");
    QTest::newRow("external") << sheet
                              << QByteArray("<!DOCTYPE w SYSTEM \"file:///etc/passwd\"><worksheet/>");
    QTest::newRow("unknown entity") << sheet << rows + "<row><c><v>&x;</v></c></row></sheetData></worksheet>";
    QTest::newRow("deep") << sheet << QByteArray("<a>").repeated(1'000'000);
    QByteArray attributes("<worksheet");
    for (int i = 0; i < 200'000; ++i)
        attributes += " a" + QByteArray::number(i) + "=\"\"";
    QTest::newRow("many attributes") << sheet << attributes + "/>";
    QByteArray some("<worksheet");
    for (int i = 0; i < 65; ++i)
        some += " a" + QByteArray::number(i) + "=\"\"";
    QTest::newRow("65 attributes") << sheet << some + "/>";
    QTest::newRow("invalid UTF-8") << sheet << rows + "<row><c><v>\xFF</v></c></row></sheetData></worksheet>";
    QTest::newRow("unknown encoding")
        << sheet << QByteArray("<?xml version=\"1.0\" encoding=\"GBK\"?><worksheet/>");
    QTest::newRow("bad reference") << sheet << rows + "<row><c><v>&#0;</v></c></row></sheetData></worksheet>";
    QTest::newRow("surrogate reference")
        << sheet << rows + "<row><c><v>&#xD800;</v></c></row></sheetData></worksheet>";
    QTest::newRow("cut off") << sheet << rows + "<row><c><v>1</v>";
    QTest::newRow("not closed") << sheet << rows + "</row></worksheet>";
    QTest::newRow("two roots") << sheet << QByteArray("<worksheet/><worksheet/>");
    QTest::newRow("empty part") << sheet << QByteArray();
    QTest::newRow("endless comment") << sheet
                                     << QByteArray("<worksheet><!--")
            + QByteArray(4'000'000, 'c').replace(1, 1, "d");
    QTest::newRow("doctype in strings")
        << QByteArray("xl/sharedStrings.xml") << QByteArray("<!DOCTYPE sst><sst/>");
    QTest::newRow("doctype in styles")
        << QByteArray("xl/styles.xml") << QByteArray("<!DOCTYPE x><styleSheet/>");
    QTest::newRow("doctype in workbook")
        << QByteArray("xl/workbook.xml") << QByteArray("<!DOCTYPE x><workbook/>");
    QTest::newRow("doctype in relations")
        << QByteArray("_rels/.rels") << QByteArray("<!DOCTYPE x><Relationships/>");
    QTest::newRow("no sheets") << QByteArray("xl/workbook.xml") << QByteArray("<workbook/>");
    QTest::newRow("no workbook") << QByteArray("_rels/.rels") << QByteArray("<Relationships/>");
}

void XlsxReaderTest::shouldRefuseHostileXml()
{
    QFETCH(QByteArray, part);
    QFETCH(QByteArray, xml);
    Parts parts = workbookParts("<row><c><v>1</v></c></row>");
    parts[part] = xml;
    const Result<ReadTable> table =
        readTable(writeZip(m_folder->filePath(QStringLiteral("a.xlsx")), parts, ZIP_CM_STORE));
    VERIFY_FAILS(table, ErrorKind::BadInput);
}

void XlsxReaderTest::shouldRefuseHostileArchives()
{
    const QString good = fileWith(workbookParts("<row><c><v>1</v></c></row>"));
    QFile file(good);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    const QDir dir(m_folder->path());
    const auto refused = [&dir](const QByteArray &content) {
        const Result<ReadTable> table = readTable(fileOf(dir, QStringLiteral("bad.xlsx"), content));
        return !table && table.error().kind == ErrorKind::BadInput && !table.error().what.isEmpty();
    };
    QVERIFY(refused(bytes.left(bytes.size() / 2)));
    QVERIFY(refused("PK\x03\x04garbage"));
    QVERIFY(refused(QByteArray("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") + QByteArray(600, '\0')));
    QByteArray encrypted = bytes;
    const QByteArray directoryHead("PK\x01\x02", 4);
    for (qsizetype at = encrypted.indexOf(directoryHead); at >= 0;
         at = encrypted.indexOf(directoryHead, at + 1))
        encrypted[at + 8] = char(encrypted[at + 8] | 1);
    QVERIFY(refused(encrypted));
    // Names stand in an archive as they are, so that another one as long can be put in their place.
    Parts pair = workbookParts("<row><c><v>1</v></c></row>");
    pair["xl/worksheets/sheet2.xml"] = pair["xl/worksheets/sheet1.xml"];
    QFile pairFile(fileWith(pair));
    QVERIFY(pairFile.open(QIODevice::ReadOnly));
    const QByteArray twoNames = pairFile.readAll();
    QVERIFY(!refused(twoNames));
    QVERIFY(refused(QByteArray(twoNames).replace("worksheets/sheet2.xml", "worksheets/sheet1.xml")));
    Parts upper = workbookParts("<row/>");
    upper["XL/Workbook.xml"] = "<workbook/>";
    QVERIFY(!readTable(fileWith(upper)));
    Parts missing = workbookParts("<row/>");
    missing.remove("xl/worksheets/sheet1.xml");
    QVERIFY(!readTable(fileWith(missing)));
    QVERIFY(!readTable(fileWith({ { "mimetype", "application/vnd.oasis.opendocument.spreadsheet" } })));
    Parts many = workbookParts("<row/>");
    for (int i = 0; i < 1001; ++i)
        many.insert("x/" + QByteArray::number(i), "");
    QVERIFY(!readTable(fileWith(many)));
    // A wrong checksum is found although every byte of the cells reads well.
    Parts plain = workbookParts("<row><c><v>123454321</v></c></row>");
    const QString stored = writeZip(dir.filePath(QStringLiteral("stored.xlsx")), plain, ZIP_CM_STORE);
    QFile storedFile(stored);
    QVERIFY(storedFile.open(QIODevice::ReadOnly));
    QVERIFY(refused(storedFile.readAll().replace("123454321", "923454321")));
}

void XlsxReaderTest::shouldRefuseABomb()
{
    // GIVEN a sheet that packs a thousand to one
    const QByteArray zeros = "<row><c><v>" + QByteArray(60 * 1024 * 1024, '0') + "</v></c></row>";
    const QString file = fileWith(workbookParts(zeros));
    QVERIFY(QFileInfo(file).size() < 100'000);
    const Result<ReadTable> table = readTable(file);
    VERIFY_FAILS(table, ErrorKind::BadInput);
    QVERIFY(table.error().what.contains(QStringLiteral("unpacks")));
    // and a file that is too large to be opened at all
    QFile large(m_folder->filePath(QStringLiteral("large.xlsx")));
    QVERIFY(large.open(QIODevice::WriteOnly));
    large.write("PK\x03\x04");
    QVERIFY(large.resize(kMaxArchiveBytes + 1));
    large.close();
    VERIFY_FAILS(readTable(large.fileName()), ErrorKind::BadInput);
}

void XlsxReaderTest::shouldReadAWorkbookWithPrefixedNames()
{
    Parts parts = workbookParts({});
    parts["xl/worksheets/sheet1.xml"] =
        "<x:worksheet xmlns:x=\"http://purl.oclc.org/ooxml/spreadsheetml/main\"><x:sheetData><x:row r=\"1\">"
        "<x:c r=\"A1\" t=\"d\"><x:v>2026-10-01T08:00:00</x:v></x:c></x:row></x:sheetData></x:worksheet>";
    const Result<ReadTable> table = readTable(fileWith(parts));
    VERIFY_OK(table);
    QCOMPARE(table->rows.at(0).at(0).kind, CellKind::Date);
    QCOMPARE(table->texts(0), QStringList{ QStringLiteral("2026-10-01T08:00:00") });
}

ZHANGGUI_TEST(XlsxReaderTest)
#include "xlsx_reader_test.moc"
