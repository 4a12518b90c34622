#include "tests/support/results.h"
#include "tests/support/test_main.h"
#include "ui/report/pdf_report.h"

#include <QApplication>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>

using namespace zhanggui;

namespace {

/// What another program reads in it, without blanks. Some fonts draw a character and its radical with one
/// glyph, which reads as either.
QString textOf(const QString &file)
{
    QProcess python;
    python.start(
        QStringLiteral("python3"), { QStringLiteral(ZHANGGUI_SOURCE "/tests/support/pdf_text.py"), file });
    if (!python.waitForFinished() || python.exitCode() != 0)
        qWarning().noquote() << python.readAllStandardError();
    static const QRegularExpression blanks(QStringLiteral("\\s"));
    return QString::fromUtf8(python.readAllStandardOutput())
        .normalized(QString::NormalizationForm_KC)
        .remove(blanks);
}

} // namespace

class PdfReportTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void writesTextThatCanBeReadAgain()
    {
        // GIVEN a page in both languages
        const QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("report.pdf"));
        const PdfReport report{ QStringLiteral("CS1-000001"),
            QString::fromUtf8("<h1>Acceptance 验收文档</h1><p>a &lt;b&gt; c</p>"), {} };

        // WHEN
        VERIFY_OK(writePdf(report, file, false));

        // THEN
        const QString text = textOf(file);
        QVERIFY2(text.contains(QString::fromUtf8("Acceptance验收文档")), qPrintable(text));
        QVERIFY2(text.contains(QStringLiteral("a<b>c")), qPrintable(text));
        QVERIFY2(text.contains(QStringLiteral("CS1-0000011/1")), qPrintable(text));
    }

    void breaksWhatIsLongIntoNumberedPages()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("long.pdf"));
        QString html;
        for (int line = 0; line < 200; ++line)
            html += QStringLiteral("<p>line%1</p>").arg(line);

        VERIFY_OK(writePdf({ QStringLiteral("T"), html, {} }, file, false));

        const QString text = textOf(file);
        QVERIFY2(text.contains(QStringLiteral("line0")) && text.contains(QStringLiteral("line199")),
            qPrintable(text));
        const qsizetype pages = QStringView(text).mid(6, 1).toInt();
        QVERIFY(pages > 2);
        QVERIFY2(text.contains(QStringLiteral("T%1/%1").arg(pages)), qPrintable(text));
    }

    void leavesAFileOfThatNameAloneUnlessItMayReplaceIt()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("there.pdf"));
        QFile there(file);
        QVERIFY(there.open(QIODevice::WriteOnly) && there.write("mine") == 4);
        there.close();

        VERIFY_FAILS(
            writePdf({ QStringLiteral("T"), QStringLiteral("x"), {} }, file, false), ErrorKind::Conflict);
        QCOMPARE(there.size(), 4);
        VERIFY_OK(writePdf({ QStringLiteral("T"), QStringLiteral("x"), {} }, file, true));
        QVERIFY(QFile(file).size() > 4);
    }
};

ZHANGGUI_GUI_TEST(PdfReportTest)
#include "pdf_report_test.moc"
