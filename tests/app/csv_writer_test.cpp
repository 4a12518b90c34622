#include "app/commands/csv_writer.h"
#include "tests/support/test_main.h"

using namespace zhanggui;

class CsvWriterTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void shouldGuardWhatASpreadsheetTakesForAFormula_data();
    void shouldGuardWhatASpreadsheetTakesForAFormula();
    void shouldWriteRows();
};

void CsvWriterTest::shouldGuardWhatASpreadsheetTakesForAFormula_data()
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
    QTest::newRow("behind blanks") << QStringLiteral("  =1") << QStringLiteral("\"'  =1\"");
    QTest::newRow("tab") << QStringLiteral("\tx") << QStringLiteral("\"'\tx\"");
    QTest::newRow("equals inside") << QStringLiteral("a=1") << QStringLiteral("a=1");
}

void CsvWriterTest::shouldGuardWhatASpreadsheetTakesForAFormula()
{
    QFETCH(QString, text);
    QFETCH(QString, cell);
    QCOMPARE(csvText(text), cell);
}

void CsvWriterTest::shouldWriteRows()
{
    QString written;
    QTextStream stream(&written);
    CsvWriter csv(stream);
    csv.text(QStringLiteral("a"));
    csv.number(QStringLiteral("-1.50"));
    csv.endRow();
    csv.text(QString());
    csv.text(QStringLiteral("b"));
    csv.endRow();
    stream.flush();

    QCOMPARE(written, QStringLiteral("a,-1.50\r\n,b\r\n"));
}

ZHANGGUI_TEST(CsvWriterTest)
#include "csv_writer_test.moc"
