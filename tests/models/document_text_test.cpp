#include "models/supervision/document_text.h"
#include "tests/support/damage.h"
#include "tests/support/results.h"
#include "tests/support/test_main.h"

#include <QProcess>
#include <QTemporaryDir>

using namespace zhanggui;

class DocumentTextTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsTheWordsOfATextDocument()
    {
        const auto text = documentText(made("good"), QStringLiteral("a.DOCX"));
        VERIFY_OK(text);
        QVERIFY(text->has_value());
        QVERIFY2((*text)->contains(QString::fromUtf8("Cloud 备份 V2.1\n")), qPrintable(**text));
        QVERIFY((*text)->contains(QStringLiteral("Spec A")) && (*text)->contains(QStringLiteral("Head")));
        QVERIFY(!(*text)->contains(QStringLiteral("HIDDEN")));
    }

    void refusesWhatIsDamagedOrHostile()
    {
        VERIFY_FAILS(documentText(made("entity"), QStringLiteral("a.docx")), ErrorKind::BadInput);
        VERIFY_FAILS(documentText(made("other"), QStringLiteral("a.docx")), ErrorKind::BadInput);
        const QString file = m_folder.filePath(QStringLiteral("noise.docx"));
        QVERIFY(test::writeFile(file, test::garbage(5000)));
        VERIFY_FAILS(documentText(file, QStringLiteral("noise.docx")), ErrorKind::BadInput);
        VERIFY_FAILS(documentText(m_folder.filePath(QStringLiteral("none")), QStringLiteral("a.docx")),
            ErrorKind::NotFound);
    }

    void readsPlainTextAndMarkupAndLeavesTheRestToPeople()
    {
        const QString file = m_folder.filePath(QStringLiteral("kept"));
        QVERIFY(test::writeFile(file, "<p>Spec <b>A</b></p>"));
        QCOMPARE(**documentText(file, QStringLiteral("a.html")), QStringLiteral("Spec A"));
        QCOMPARE(**documentText(file, QStringLiteral("a.txt")), QStringLiteral("<p>Spec <b>A</b></p>"));
        QVERIFY(!documentText(file, QStringLiteral("a.pdf"))->has_value());
    }

private:
    QString made(const char *kind)
    {
        QString file = m_folder.filePath(QLatin1String(kind));
        QProcess python;
        python.start(QStringLiteral("python3"),
            { QStringLiteral(ZHANGGUI_SOURCE "/tests/models/write_docx.py"), file, QLatin1String(kind) });
        if (!python.waitForFinished() || python.exitCode() != 0)
            qWarning().noquote() << python.readAllStandardError();
        return file;
    }

    QTemporaryDir m_folder;
};

ZHANGGUI_TEST(DocumentTextTest)
#include "document_text_test.moc"
