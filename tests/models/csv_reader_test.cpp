#include "tests/support/results.h"
#include "tests/support/table_rows.h"
#include "tests/support/test_main.h"

#include <QStringEncoder>
#include <QTemporaryDir>

using namespace zhanggui;
using namespace zhanggui::test;

class CsvReaderTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void shouldReadEveryEncodingAndSeparator_data();
    void shouldReadEveryEncodingAndSeparator();
    void shouldAskWhenNobodyCanTellTheEncoding();
    void shouldTakeTheEncodingAndSeparatorThatAreGiven();
    void shouldRejectOnlyTheBadLine_data();
    void shouldRejectOnlyTheBadLine();
    void shouldReadLinesThatEndInAnyWay_data();
    void shouldReadLinesThatEndInAnyWay();
    void shouldCountLinesAcrossQuotedOnes();
    void shouldReadOddQuotes();
    void shouldKeepRawTextOfCells();
    void shouldFindABadByteAtTheBorderOfABlock();
    void shouldHandOverBadCharactersOfEveryEncodingAsFaults_data();
    void shouldHandOverBadCharactersOfEveryEncodingAsFaults();
    void shouldKeepRowsAcrossBlocksWhole_data();
    void shouldKeepRowsAcrossBlocksWhole();
    void shouldLimitFieldsLinesAndColumns();
    void shouldGoOnBehindAnUnclosedQuoteInALargeFile();
    void shouldSkipAnEndlessLine();
};

namespace {

const QStringList kFirst{ QStringLiteral("CS2610010001"), QStringLiteral("CS2610010001-000001"),
    QStringLiteral("云堡垒机 标准版"), QStringLiteral("华为云测试客户"), QStringLiteral("新购"),
    QStringLiteral("包周期"), QStringLiteral("已完成"), QStringLiteral("1234.56"),
    QStringLiteral("2026-10-01 09:30:00") };

QStringList firstColumn(const ReadTable &table)
{
    QStringList ids;
    for (int i = 0; i < table.rows.size(); ++i)
        ids << table.texts(i).value(0);
    return ids;
}

const QStringList kThreeShort{ QStringLiteral("订单号"), QStringLiteral("CS1"), QStringLiteral("CS2"),
    QStringLiteral("CS3") };
const QStringList kWithoutSecond{ QStringLiteral("订单号"), QStringLiteral("CS1"), QStringLiteral("CS3") };

} // namespace

void CsvReaderTest::shouldReadEveryEncodingAndSeparator_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("encoding");
    QTest::addColumn<bool>("hasBom");
    QTest::addColumn<char>("separator");
    const auto row = [](const char *file, const char *encoding, bool hasBom, char separator = ',') {
        QTest::newRow(file) << QString::fromLatin1(file) << QByteArray(encoding) << hasBom << separator;
    };
    row("utf8.csv", "UTF-8", false);
    row("utf8_bom_crlf.csv", "UTF-8", true);
    row("gb18030.csv", "GB18030", false);
    row("gb18030_bom.csv", "GB18030", true);
    row("utf16le_bom.csv", "UTF-16LE", true);
    row("utf16be_bom.csv", "UTF-16BE", true);
    row("utf16le.csv", "UTF-16LE", false);
    row("utf16be.csv", "UTF-16BE", false);
    row("semicolon.csv", "UTF-8", false, ';');
    row("tab.csv", "UTF-8", false, '\t');
    row("sep_line.csv", "UTF-8", true, ';');
}

void CsvReaderTest::shouldReadEveryEncodingAndSeparator()
{
    QFETCH(QString, file);
    const Result<ReadTable> table = readTable(tableFixture(file));
    VERIFY_OK(table);
    QTEST(table->facts.encoding, "encoding");
    QTEST(table->facts.hasBom, "hasBom");
    QTEST(table->facts.separator, "separator");
    QCOMPARE(table->faults.size(), 0);
    QCOMPARE(table->rows.size(), 4);
    QCOMPARE(table->texts(0).first(), QStringLiteral("订单号"));
    QCOMPARE(table->texts(1), kFirst);
    QCOMPARE(table->texts(2).at(3), QStringLiteral("张三 \"老客户\""));
    QVERIFY(table->texts(3).at(2).startsWith(QStringLiteral("工单系统")));
    QCOMPARE(table->texts(3).at(3), QStringLiteral("朱镕基𠮷科技"));
}

void CsvReaderTest::shouldAskWhenNobodyCanTellTheEncoding()
{
    const Result<ReadTable> table = readTable(tableFixture(QStringLiteral("big5.csv")));
    VERIFY_FAILS(table, ErrorKind::BadInput);
    QVERIFY(table.error().detail.contains(QStringLiteral("GB18030")));
    QVERIFY(table.error().detail.contains(QStringLiteral("Big5")));

    // Plain letters in the header say nothing, but the text below is common simplified Chinese.
    const Result<ReadTable> english = readTable(tableFixture(QStringLiteral("english_header_gbk.csv")));
    VERIFY_OK(english);
    QCOMPARE(english->facts.encoding, QByteArray("GB18030"));
    QCOMPARE(english->texts(1).at(1), QStringLiteral("云堡垒机"));
}

void CsvReaderTest::shouldTakeTheEncodingAndSeparatorThatAreGiven()
{
    const Result<ReadTable> big5 =
        readTable(tableFixture(QStringLiteral("big5.csv")), { "big5", 0, QString() });
    VERIFY_OK(big5);
    QCOMPARE(big5->texts(0).first(), QStringLiteral("訂單編號"));
    QCOMPARE(big5->texts(2).at(1), QStringLiteral("資料備份服務"));

    const Result<ReadTable> semicolons =
        readTable(tableFixture(QStringLiteral("utf8.csv")), { {}, ';', QString() });
    VERIFY_OK(semicolons);
    QCOMPARE(semicolons->texts(0).size(), 1);

    VERIFY_FAILS(
        readTable(tableFixture(QStringLiteral("utf8.csv")), { "ebcdic", 0, QString() }), ErrorKind::BadInput);
    QCOMPARE(tableEncoding("gbk"), QByteArray("GB18030"));
    QCOMPARE(tableEncoding("ebcdic"), QByteArray());
}

void CsvReaderTest::shouldRejectOnlyTheBadLine_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("column");
    const auto row = [](const char *file, RowFaultKind kind, int column) {
        QTest::newRow(file) << QString::fromLatin1(file) << int(kind) << column;
    };
    row("mixed_gbk_first.csv", RowFaultKind::BadEncoding, -1);
    row("mixed_utf8_first.csv", RowFaultKind::BadEncoding, 1);
    row("overlong.csv", RowFaultKind::BadEncoding, 1);
    row("surrogate_bytes.csv", RowFaultKind::BadEncoding, 1);
    row("utf16le_lone_surrogate.csv", RowFaultKind::BadEncoding, 1);
    row("nul.csv", RowFaultKind::NulCharacter, -1);
    row("lost_characters.csv", RowFaultKind::LostCharacters, 1);
    row("unclosed_quote.csv", RowFaultKind::UnclosedQuote, 1);
    row("stray_quote.csv", RowFaultKind::StrayQuote, 1);
}

void CsvReaderTest::shouldRejectOnlyTheBadLine()
{
    QFETCH(QString, file);
    const Result<ReadTable> table = readTable(tableFixture(file));
    VERIFY_OK(table);
    QCOMPARE(firstColumn(*table), kWithoutSecond);
    QCOMPARE(table->faults.size(), 1);
    QTEST(int(table->faults.first().kind), "kind");
    QTEST(table->faults.first().column, "column");
    QCOMPARE(table->faults.first().line, 3);
    QVERIFY(table->faults.first().raw.startsWith(QStringLiteral("CS2,")));
    QCOMPARE(table->lines, (QList<qint64>{ 1, 2, 4 }));
}

void CsvReaderTest::shouldReadLinesThatEndInAnyWay_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QList<qint64>>("lines");
    QTest::newRow("cr") << QStringLiteral("cr.csv") << QList<qint64>{ 1, 2, 3, 4 };
    QTest::newRow("no final newline")
        << QStringLiteral("no_final_newline.csv") << QList<qint64>{ 1, 2, 3, 4 };
    QTest::newRow("blank lines") << QStringLiteral("blank_lines.csv") << QList<qint64>{ 2, 4, 5, 8 };
    QTest::newRow("trailing commas") << QStringLiteral("trailing_commas.csv") << QList<qint64>{ 1, 2, 3, 4 };
}

void CsvReaderTest::shouldReadLinesThatEndInAnyWay()
{
    QFETCH(QString, file);
    const Result<ReadTable> table = readTable(tableFixture(file));
    VERIFY_OK(table);
    QCOMPARE(firstColumn(*table), kThreeShort);
    QCOMPARE(table->texts(3).at(2), QStringLiteral("3.00"));
    QTEST(table->lines, "lines");
    QCOMPARE(table->faults.size(), 0);
}

void CsvReaderTest::shouldCountLinesAcrossQuotedOnes()
{
    QTemporaryDir folder;
    const QString file = fileOf(QDir(folder.path()), QStringLiteral("a.csv"),
        "id,\"a\nb\r\nc\rd\"\r\n\r\nx,\"y\"\r\n\"z\n\",w\nlast,row\n");
    const Result<ReadTable> table = readTable(file);
    VERIFY_OK(table);
    QCOMPARE(table->lines, (QList<qint64>{ 1, 6, 7, 9 }));
    QCOMPARE(table->texts(0).at(1), QStringLiteral("a\nb\r\nc\rd"));
}

void CsvReaderTest::shouldReadOddQuotes()
{
    const Result<ReadTable> table = readTable(tableFixture(QStringLiteral("quote_in_the_middle.csv")));
    VERIFY_OK(table);
    QCOMPARE(table->texts(1).at(1), QStringLiteral("5\" 云盘"));
    QCOMPARE(table->texts(2).at(1), QStringLiteral("数据"));
    QCOMPARE(table->texts(2).at(2), QStringLiteral("2.00"));
}

void CsvReaderTest::shouldKeepRawTextOfCells()
{
    const Result<ReadTable> table = readTable(tableFixture(QStringLiteral("excel_ids.csv")));
    VERIFY_OK(table);
    QCOMPARE(table->texts(1).at(0), QStringLiteral("=\"6737174442215405460\""));
    QCOMPARE(table->texts(1).at(1), QStringLiteral("=\"6737174442215405460-000001\""));
    const auto plain = [](const char *text) {
        return QByteArray(plainText(text).data(), qsizetype(plainText(text).size()));
    };
    QCOMPARE(plain("=\"123\""), QByteArray("123"));
    QCOMPARE(plain("'123"), QByteArray("123"));
    QCOMPARE(plain(" \xE3\x80\x80"
                   "123\xC2\xA0"),
        QByteArray("123"));
    QCOMPARE(plain("\xEF\xBB\xBF"
                   "id"),
        QByteArray("id"));
    QCOMPARE(plain("=\""), QByteArray("=\""));
    QCOMPARE(plain(""), QByteArray(""));
    QCOMPARE(plain("it's"), QByteArray("it's"));
    const auto words = [](const char *text) {
        return QByteArray(plainWords(text).data(), qsizetype(plainWords(text).size()));
    };
    QCOMPARE(words("'=1+1"), QByteArray("=1+1"));
    QCOMPARE(words("''=1"), QByteArray("'=1"));
    QCOMPARE(words("'plain' words "), QByteArray("'plain' words"));
    QCOMPARE(words("=\"0012\""), QByteArray("0012"));
}

void CsvReaderTest::shouldFindABadByteAtTheBorderOfABlock()
{
    // GIVEN a three-byte character cut by the end of the first block, good and then damaged
    QTemporaryDir folder;
    constexpr qsizetype kBlock = 1024 * 1024;
    for (int shift = -4; shift <= 4; ++shift) {
        QByteArray bytes("订单号,商品名称\n");
        while (bytes.size() < kBlock - 100)
            bytes += "CS1,云堡垒机\n";
        bytes += QByteArray(kBlock - bytes.size() + shift - 1, 'x') + "云,好\n";
        const QString good = fileOf(QDir(folder.path()), QStringLiteral("good.csv"), bytes + "CS2,b\n");
        const Result<ReadTable> whole = readTable(good);
        VERIFY_OK(whole);
        QCOMPARE(whole->faults.size(), 0);
        QVERIFY(whole->texts(int(whole->rows.size()) - 2).first().endsWith(QStringLiteral("云")));

        // WHEN one of its bytes is wrong
        const qsizetype place = kBlock + shift;
        bytes[place] = '\xFF';
        const QString bad = fileOf(QDir(folder.path()), QStringLiteral("bad.csv"), bytes + "CS2,b\n");
        const Result<ReadTable> table = readTable(bad);
        // THEN only its line is refused
        VERIFY_OK(table);
        QCOMPARE(table->faults.size(), 1);
        QCOMPARE(table->faults.first().kind, RowFaultKind::BadEncoding);
        QCOMPARE(table->faults.first().line, bytes.left(place).count('\n') + 1);
        QCOMPARE(table->texts(int(table->rows.size()) - 1).first(), QStringLiteral("CS2"));
    }
}

void CsvReaderTest::shouldHandOverBadCharactersOfEveryEncodingAsFaults_data()
{
    QTest::addColumn<QByteArray>("encoding");
    QTest::addColumn<QByteArray>("bad");
    QTest::newRow("gb18030 lonely lead") << QByteArray("GB18030") << QByteArray("\x81");
    QTest::newRow("gb18030 0xFF") << QByteArray("GB18030")
                                  << QByteArray("\xFF"
                                                "a");
    QTest::newRow("gb18030 0x80") << QByteArray("GB18030")
                                  << QByteArray("\x80"
                                                "a");
    QTest::newRow("gb18030 bad four bytes") << QByteArray("GB18030")
                                            << QByteArray("\x81\x30\x81"
                                                          "a");
    QTest::newRow("gb18030 beyond unicode") << QByteArray("GB18030") << QByteArray("\xFE\x39\xFE\x39");
    QTest::newRow("gb18030 U+FFFD") << QByteArray("GB18030") << QByteArray("\x84\x31\xA4\x37");
    QTest::newRow("big5 lonely lead") << QByteArray("Big5") << QByteArray("\xA4");
    QTest::newRow("utf-8 cut") << QByteArray("UTF-8") << QByteArray("\xE4\xBA");
    QTest::newRow("utf-8 too large") << QByteArray("UTF-8") << QByteArray("\xF4\x90\x80\x80");
}

void CsvReaderTest::shouldHandOverBadCharactersOfEveryEncodingAsFaults()
{
    QFETCH(QByteArray, encoding);
    QFETCH(QByteArray, bad);
    QTemporaryDir folder;
    const QString file =
        fileOf(QDir(folder.path()), QStringLiteral("a.csv"), "id,name\nCS1," + bad + ",1\nCS2,b,2\n");
    const Result<ReadTable> table = readTable(file, { encoding, ',', QString() });
    VERIFY_OK(table);
    QCOMPARE(table->faults.size(), 1);
    QCOMPARE(table->faults.first().kind, RowFaultKind::BadEncoding);
    QCOMPARE(table->faults.first().line, 2);
    QCOMPARE(table->faults.first().column, 1);
    QCOMPARE(firstColumn(*table), (QStringList{ QStringLiteral("id"), QStringLiteral("CS2") }));
}

void CsvReaderTest::shouldKeepRowsAcrossBlocksWhole_data()
{
    QTest::addColumn<QByteArray>("encoding");
    for (const QByteArray &encoding : tableEncodings())
        QTest::newRow(encoding.constData()) << encoding;
}

void CsvReaderTest::shouldKeepRowsAcrossBlocksWhole()
{
    QFETCH(QByteArray, encoding);
    QString text = QStringLiteral("number,name,remark\r\n");
    for (int i = 0; i < 40'000; ++i)
        text += QStringLiteral("%1,\"數據,中\r\n文%1\",備註「%1」\r\n").arg(i);
    QStringEncoder encoder(encoding.constData());
    QTemporaryDir folder;
    const QByteArray bytes = encoder(text);
    const QString file = fileOf(QDir(folder.path()), QStringLiteral("a.csv"), bytes);
    const Result<ReadTable> table = readTable(file, { encoding, 0, QString() });
    VERIFY_OK(table);
    QCOMPARE(table->faults.size(), 0);
    QCOMPARE(table->rows.size(), 40'001);
    for (int i = 0; i < 40'000; ++i) {
        QCOMPARE(table->texts(i + 1),
            (QStringList{ QString::number(i), QStringLiteral("數據,中\r\n文%1").arg(i),
                QStringLiteral("備註「%1」").arg(i) }));
        QCOMPARE(table->lines.at(i + 1), 2 + 2 * i);
    }
}

void CsvReaderTest::shouldLimitFieldsLinesAndColumns()
{
    QTemporaryDir folder;
    const QDir dir(folder.path());
    const auto faultOf = [&dir](const QByteArray &line) -> Result<ReadTable> {
        return readTable(fileOf(dir, QStringLiteral("a.csv"), "id,b\n" + line + "\nlast,row\n"));
    };
    const auto verifyFault = [](const Result<ReadTable> &table, RowFaultKind kind, int column) {
        return table && table->faults.size() == 1 && table->faults.first().kind == kind
            && table->faults.first().line == 2 && table->faults.first().column == column
            && table->faults.first().raw.size() <= kMaxRawCharacters
            && table->texts(int(table->rows.size()) - 1).first() == QStringLiteral("last");
    };
    const QByteArray largestField(kMaxFieldBytes, 'x');
    QCOMPARE(faultOf("a," + largestField)->faults.size(), 0);
    QVERIFY(verifyFault(faultOf("a," + largestField + "x,b"), RowFaultKind::FieldTooLong, 1));
    QVERIFY(verifyFault(faultOf("a,\"" + largestField + "\nx\",b"), RowFaultKind::FieldTooLong, 1));
    QCOMPARE(faultOf(QByteArray(kMaxColumns - 1, ','))->faults.size(), 0);
    QVERIFY(verifyFault(faultOf(QByteArray(kMaxColumns, ',')), RowFaultKind::TooManyColumns, -1));
    QVERIFY(verifyFault(faultOf(QByteArray(1'000'000, ',')), RowFaultKind::TooManyColumns, -1));
    const QByteArray manyFields = QByteArray(QByteArray(10'000, 'x') + ',').repeated(110);
    QVERIFY(verifyFault(faultOf(manyFields), RowFaultKind::LineTooLong, -1));
}

void CsvReaderTest::shouldGoOnBehindAnUnclosedQuoteInALargeFile()
{
    QTemporaryDir folder;
    QByteArray bytes("订单号,商品名称\nCS0,a\nCS1,\"b\n");
    for (int i = 2; i < 200'000; ++i)
        bytes += "CS" + QByteArray::number(i) + ",云\n";
    const Result<ReadTable> table = readTable(fileOf(QDir(folder.path()), QStringLiteral("a.csv"), bytes));
    VERIFY_OK(table);
    QCOMPARE(table->faults.size(), 1);
    QCOMPARE(table->faults.first().kind, RowFaultKind::UnclosedQuote);
    QCOMPARE(table->faults.first().line, 3);
    QCOMPARE(table->rows.size(), 200'000);
    QCOMPARE(table->lines.last(), 200'001);
}

void CsvReaderTest::shouldSkipAnEndlessLine()
{
    QTemporaryDir folder;
    const QByteArray bytes = "订单号,商品名称\nCS1,a\n" + QByteArray(5'000'000, 'y') + "\r\nCS2,b\n";
    const Result<ReadTable> table = readTable(fileOf(QDir(folder.path()), QStringLiteral("a.csv"), bytes));
    VERIFY_OK(table);
    QCOMPARE(table->faults.size(), 1);
    QCOMPARE(table->faults.first().kind, RowFaultKind::LineTooLong);
    QCOMPARE(table->faults.first().line, 3);
    QCOMPARE(table->lines, (QList<qint64>{ 1, 2, 4 }));
}

ZHANGGUI_TEST(CsvReaderTest)
#include "csv_reader_test.moc"
