#include "tests/support/focus_walk.h"
#include "tests/support/results.h"
#include "tests/support/scripted_prompts.h"
#include "tests/support/test_main.h"
#include "tests/support/work_stage.h"
#include "ui/supervision/appeal_dialog.h"
#include "ui/supervision/pack_dialog.h"
#include "ui/supervision/supervision_panel.h"

#include <QApplication>
#include <QBuffer>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QImage>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>

using namespace zhanggui;
using test::WorkStage;

namespace {

constexpr int kWaitMs = 20'000;
const QString kKind = QStringLiteral("supervision");

QByteArray picture(Qt::GlobalColor color)
{
    QImage image(40, 20, QImage::Format_RGB32);
    image.fill(color);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    image.save(&buffer, "PNG");
    return bytes;
}

} // namespace

class SupervisionPanelTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_stage = std::make_unique<WorkStage>();
        m_id = m_stage->make(test::supervisedLine());
        WorkDesk::Setting setting{ m_stage->workspace->workCatalog(),
            m_stage->workspace->attachmentsDirectory(), [] { return WorkStage::kNow; },
            QStringLiteral("tester") };
        m_desk = std::make_unique<WorkDesk>(m_stage->workspace->store(), setting);
        m_panel = std::make_unique<SupervisionPanel>(*m_desk);
        m_panel->usePrompts(m_prompts);
        m_panel->setCellStyle({ QLocale(), QTimeZone(8 * 3600) });
        m_prompts = {};
    }
    void cleanup()
    {
        m_panel.reset();
        m_desk.reset();
        m_stage.reset();
    }

    void saysWhoseTurnItIsWhichRuleHoldsAndWhoMayAppeal()
    {
        showRecord();
        const QString text = shown();
        for (const char *expected : { "It is the customer's turn.", "9 whole day",
                 "Huawei Cloud reviews before the customer accepts.", "enablement-cloud track",
                 "The seller can appeal now, since 2025-06-01 10:00.", "The customer can appeal now",
                 "The actual open time is filled in, so the term began at 2025-05-11 10:00.", "Flow: " })
            QVERIFY2(
                text.contains(QLatin1String(expected)), qPrintable(QLatin1String(expected) + u'\n' + text));
        QVERIFY(!text.contains(QStringLiteral("13812345678")));
    }

    void namesWhatTheEvidenceLacksUntilItIsThere()
    {
        showRecord();
        QVERIFY(shown().contains(QStringLiteral("needs both the requirement document")));
        QVERIFY(shown().contains(QStringLiteral("Missing: SOW, Acceptance document.")));
        m_stage->attach(kKind, m_id, "sow", QStringLiteral("SOW.txt"), "what is to be done");
        m_stage->attach(
            kKind, m_id, "acceptance", QStringLiteral("Acceptance.txt"), "Cloud Backup, Standard");
        showRecord();
        const QString text = shown();
        QVERIFY(!text.contains(QStringLiteral("needs both the requirement document")));
        QVERIFY(text.contains(QStringLiteral("The acceptance document names the product")));
        QVERIFY(text.contains(QStringLiteral("The acceptance document lists every spec")));
    }

    void freezesWhileAnAppealIsOpen()
    {
        m_stage->write([this](WorkRepository &works, qint64 step) {
            return works.correct(kKind, m_id, QStringLiteral("appeal"), QStringLiteral("seen there"), step);
        });
        showRecord();
        QVERIFY(shown().contains(QStringLiteral("An appeal is open")));
        QVERIFY(shown().contains(QStringLiteral("until 2025-06-13 23:59")));
    }

    void writesThePackAsAZip()
    {
        m_stage->attach(kKind, m_id, "sow", QStringLiteral("SOW.txt"), "words");
        showRecord();
        const QString file = m_stage->folder.filePath(QStringLiteral("out.zip"));
        m_prompts.files = { m_stage->folder.filePath(QStringLiteral("out")) }; // without an ending
        QSignalSpy told(m_panel.get(), &WorkPanel::messageWanted);

        PackDialog *dialog = m_panel->openPack();
        QVERIFY(dialog->findChild<QLabel *>(QStringLiteral("packChecks"))
                    ->text()
                    .contains(QStringLiteral("fall short")));
        QTest::mouseClick(dialog->findChild<QPushButton *>(QStringLiteral("packSave")), Qt::LeftButton);

        QTRY_COMPARE_WITH_TIMEOUT(told.size(), 1, kWaitMs);
        QVERIFY(test::readFile(file).startsWith("PK"));
    }

    void writesThePackAsAPdfWithThePictures()
    {
        showRecord();
        const QString without = packAsPdf(QStringLiteral("without.pdf"));
        m_stage->attach(kKind, m_id, "screenshot", QStringLiteral("a.png"), picture(Qt::red));
        showRecord();
        const QString with = packAsPdf(QStringLiteral("with.pdf"));
        QVERIFY(!test::readFile(without).contains("/Subtype /Image"));
        QVERIFY(test::readFile(with).contains("/Subtype /Image"));
    }

    void saysWhichKeptFileIsDamagedAndKeepsTheDialogOpen()
    {
        m_stage->attach(kKind, m_id, "sow", QStringLiteral("SOW.txt"), "words");
        showRecord();
        const WorkFile file = m_panel->reading()->line.record.files.constFirst();
        const QString kept = pathOf(m_stage->workspace->attachmentsDirectory(), file);
        QFile::setPermissions(kept, QFile::ReadOwner | QFile::WriteOwner);
        QVERIFY(test::overwrite(kept, 0, "W"));
        m_prompts.files = { m_stage->folder.filePath(QStringLiteral("out.zip")) };

        PackDialog *dialog = m_panel->openPack();
        QTest::mouseClick(dialog->findChild<QPushButton *>(QStringLiteral("packSave")), Qt::LeftButton);

        auto *result = dialog->findChild<QLabel *>(QStringLiteral("packResult"));
        QTRY_VERIFY_WITH_TIMEOUT(!dialog->isWriting() && result->isVisibleTo(dialog), kWaitMs);
        QVERIFY2(result->text().contains(QStringLiteral("SOW.txt")), qPrintable(result->text()));
        QVERIFY(dialog->isVisible());
        QVERIFY(!QFile::exists(m_prompts.filesAsked.constFirst().suggestion));
    }

    void preparesAnAppealInEitherLanguageAndKeepsItAsANote()
    {
        showRecord();
        AppealDialog *dialog = m_panel->openAppeal();
        auto *language = dialog->findChild<QComboBox *>(QStringLiteral("appealLanguage"));
        language->setCurrentIndex(0);
        QVERIFY(dialog->text().contains(QString::fromUtf8("发起申诉")));
        language->setCurrentIndex(1);
        QVERIFY(dialog->text().contains(QStringLiteral("We appeal about order line")));
        QVERIFY(dialog->findChild<QLabel *>(QStringLiteral("appealFacts"))
                    ->text()
                    .contains(QString::fromUtf8("申诉介入处理承诺函")));
        QVERIFY(!dialog->text().contains(QStringLiteral("Blue Whale")));

        // WHEN the person adds words, the other language does not write over them
        auto *text = dialog->findChild<QPlainTextEdit *>(QStringLiteral("appealText"));
        text->appendPlainText(QStringLiteral("Called five times."));
        QVERIFY(!language->isEnabled());
        QTest::mouseClick(dialog->findChild<QPushButton *>(QStringLiteral("appealCopy")), Qt::LeftButton);
        QVERIFY(QGuiApplication::clipboard()->text().contains(QStringLiteral("Called five times.")));
        QSignalSpy saved(m_desk.get(), &WorkDesk::saved);
        QTest::mouseClick(dialog->findChild<QPushButton *>(QStringLiteral("appealNote")), Qt::LeftButton);

        QTRY_COMPARE_WITH_TIMEOUT(saved.size(), 1, kWaitMs);
        const WorkRecord record = m_stage->read(kKind, m_id);
        QVERIFY(record.events.constLast().text.contains(QStringLiteral("Called five times.")));
    }

    void packsWithTheKeyboardAlone()
    {
        showRecord();
        PackDialog *dialog = m_panel->openPack();
        QVERIFY(QTest::qWaitForWindowActive(dialog));
        QVERIFY(test::comesInOrder(
            test::tabWalk(*dialog), { QStringLiteral("packZip"), QStringLiteral("packSave") }));
        // WHEN PDF is chosen with the arrow and Return is pressed
        auto *zip = dialog->findChild<QRadioButton *>(QStringLiteral("packZip"));
        zip->setFocus();
        QTest::keyClick(zip, Qt::Key_Down);
        QVERIFY(dialog->findChild<QRadioButton *>(QStringLiteral("packPdf"))->isChecked());
        const QString file = m_stage->folder.filePath(QStringLiteral("by-keys.pdf"));
        m_prompts.files = { file };
        QSignalSpy written(dialog, &PackDialog::written);
        QTest::keyClick(dialog, Qt::Key_Return);
        // THEN it is written
        QTRY_COMPARE_WITH_TIMEOUT(written.size(), 1, kWaitMs);
        QVERIFY(test::readFile(file).startsWith("%PDF"));
    }

    void leavesThePackWithEscape()
    {
        showRecord();
        const QPointer<PackDialog> dialog = m_panel->openPack();
        QTest::keyClick(dialog, Qt::Key_Escape);
        QTRY_VERIFY(!dialog);
        QVERIFY(m_prompts.filesAsked.isEmpty());
    }

    void stopsPackingWhenToldToAndLeavesNothing()
    {
        m_stage->attach(kKind, m_id, "sow", QStringLiteral("big.bin"), test::garbage(16 * 1024 * 1024));
        showRecord();
        const QString file = m_stage->folder.filePath(QStringLiteral("stopped.zip"));
        m_prompts.files = { file };
        PackDialog *dialog = m_panel->openPack();
        QTest::mouseClick(dialog->findChild<QPushButton *>(QStringLiteral("packSave")), Qt::LeftButton);
        QVERIFY(dialog->isWriting());
        QTest::keyClick(dialog, Qt::Key_Escape);
        // THEN it says so, is still there, and nothing stands where the pack would be
        QTRY_VERIFY_WITH_TIMEOUT(!dialog->isWriting(), kWaitMs);
        QVERIFY(dialog->isVisible());
        QVERIFY(dialog->findChild<QLabel *>(QStringLiteral("packResult"))
                    ->text()
                    .contains(QStringLiteral("Stopped")));
        QVERIFY(!QFile::exists(file));
        QCOMPARE(QDir(m_stage->folder.path())
                     .entryList({ QStringLiteral("*stopped*") }, QDir::AllEntries | QDir::Hidden),
            QStringList());
    }

    void keepsWhatWasWrittenOfAnAppealThatWasClosed()
    {
        showRecord();
        QPointer<AppealDialog> dialog = m_panel->openAppeal();
        QVERIFY(QTest::qWaitForWindowActive(dialog));
        QVERIFY(test::comesInOrder(
            test::tabWalk(*dialog), { QStringLiteral("appealLanguage"), QStringLiteral("appealText") }));
        auto *text = dialog->findChild<QPlainTextEdit *>(QStringLiteral("appealText"));
        text->appendPlainText(QStringLiteral("Called five times."));
        // WHEN it is left by Escape and opened again
        QTest::keyClick(text, Qt::Key_Escape);
        QTRY_VERIFY(!dialog);
        dialog = m_panel->openAppeal();
        // THEN what was written is there
        QVERIFY(dialog->text().contains(QStringLiteral("Called five times.")));
    }

private:
    void showRecord()
    {
        QSignalSpy loaded(m_desk.get(), &WorkDesk::loaded);
        QSignalSpy ready(m_panel.get(), &SupervisionPanel::ready);
        const auto connection = connect(
            m_desk.get(), &WorkDesk::loaded, m_panel.get(), [this](const WorkView &view) { m_view = view; });
        m_desk->load(kKind, m_id);
        QTRY_COMPARE_WITH_TIMEOUT(loaded.size(), 1, kWaitMs);
        disconnect(connection);
        m_panel->show(m_view);
        QTRY_COMPARE_WITH_TIMEOUT(ready.size(), 1, kWaitMs);
    }
    QString shown() const
    {
        QStringList all;
        const auto labels = m_panel->findChildren<QLabel *>();
        for (const QLabel *label : labels)
            all.append(label->text());
        return all.join(u'\n');
    }
    QString packAsPdf(const QString &name)
    {
        QString file = m_stage->folder.filePath(name);
        m_prompts.files = { file };
        PackDialog *dialog = m_panel->openPack();
        QSignalSpy written(dialog, &PackDialog::written);
        dialog->findChild<QRadioButton *>(QStringLiteral("packPdf"))->setChecked(true);
        QTest::mouseClick(dialog->findChild<QPushButton *>(QStringLiteral("packSave")), Qt::LeftButton);
        if (!QTest::qWaitFor([&written] { return !written.isEmpty(); }, kWaitMs))
            qWarning() << "no pack was written";
        return file;
    }

    test::ScriptedPrompts m_prompts;
    std::unique_ptr<WorkStage> m_stage;
    std::unique_ptr<WorkDesk> m_desk;
    std::unique_ptr<SupervisionPanel> m_panel;
    WorkView m_view;
    qint64 m_id = 0;
};

ZHANGGUI_GUI_TEST(SupervisionPanelTest)
#include "supervision_panel_test.moc"
