// The tab Checklist of a listing as its seller uses it: results, judgements, what is kept, word lists,
// exports, files that are dropped, notes.
#include "models/listing/kept_checklist.h"
#include "models/listing/listing_record.h"
#include "tests/support/damage.h"
#include "tests/support/focus_walk.h"
#include "tests/support/listing_files.h"
#include "tests/support/scripted_prompts.h"
#include "tests/support/test_main.h"
#include "tests/support/work_stage.h"
#include "ui/listing/checklist_tree.h"
#include "ui/listing/listing_panel.h"
#include "ui/listing/words_dialog.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDropEvent>
#include <QLabel>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>

using namespace zhanggui;
using test::WorkStage;

namespace {

constexpr int kWaitMs = 20'000;
const QString kKind = QString::fromUtf16(kListingKind);

} // namespace

class ListingPanelTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void saysWhatFailedAndHowToMendIt();
    void remembersWhatAPersonJudged();
    void keepsTheResultAndComparesTheNextWithIt();
    void changesTheWordLists();
    void saysWhenTheWordListsAreDamaged();
    void exportsTheChecklist_data();
    void exportsTheChecklist();
    void attachesWhatIsDroppedForItsPurpose();
    void showsTheNotesThatFitTheClass();
    void isReachedWithTheKeyboardAlone();

private:
    void showRecord();
    void edit(const char *field, const QVariant &value)
    {
        m_stage->write([this, field, value](WorkRepository &works, qint64 step) {
            return works.edit(kKind, m_id, { { QLatin1String(field), value } }, step);
        });
    }
    template <class T> T *find(const char *name) const
    {
        return m_panel->findChild<T *>(QLatin1String(name));
    }
    ChecklistTree &tree() const { return *find<ChecklistTree>("listingChecks"); }
    QString textOf(const char *label) const { return find<QLabel>(label)->text(); }
    /// Chooses the row whose check reads so; false when it is not there.
    bool choose(const QString &check)
    {
        const auto rows = tree().findItems(check, Qt::MatchContains, 1);
        if (!rows.isEmpty())
            tree().setCurrentItem(rows.constFirst());
        return !rows.isEmpty();
    }
    void drop(const QList<QUrl> &urls)
    {
        QMimeData data;
        data.setUrls(urls);
        // The application hands a drop to what took the drag.
        QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(m_panel.get(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent event(QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(m_panel.get(), &event);
    }

    test::ScriptedPrompts m_prompts;
    std::unique_ptr<WorkStage> m_stage;
    std::unique_ptr<WorkDesk> m_desk;
    std::unique_ptr<ListingPanel> m_panel;
    WorkView m_view;
    qint64 m_id = 0;
};

void ListingPanelTest::init()
{
    m_prompts = {};
    m_stage = std::make_unique<WorkStage>();
    NewWork work;
    work.kind = kKind;
    work.environment = QStringLiteral("shop");
    work.number = QStringLiteral("L-1");
    work.values = { { QStringLiteral("name"), QStringLiteral("Cloud Backup V2.0") },
        { QStringLiteral("targetSite"), QStringLiteral("cn") },
        { QStringLiteral("productType"), QStringLiteral("saas") },
        { QStringLiteral("productClass"), QStringLiteral("general") },
        { QStringLiteral("version"), QStringLiteral("V2.0") } };
    m_id = m_stage->make(work);
    WorkDesk::Setting setting{ m_stage->workspace->workCatalog(), m_stage->workspace->attachmentsDirectory(),
        [] { return WorkStage::kNow; }, QStringLiteral("tester") };
    m_desk = std::make_unique<WorkDesk>(m_stage->workspace->store(), setting);
    connect(m_desk.get(), &WorkDesk::loaded, this, [this](const WorkView &view) { m_view = view; });
    m_panel = std::make_unique<ListingPanel>(*m_desk);
    m_panel->usePrompts(m_prompts);
    m_panel->setCellStyle({ QLocale(), QTimeZone(8 * 3600) });
    m_panel->resize(900, 700);
    showRecord();
}

void ListingPanelTest::cleanup()
{
    m_panel.reset();
    m_desk.reset();
    m_stage.reset();
}

void ListingPanelTest::showRecord()
{
    QSignalSpy loaded(m_desk.get(), &WorkDesk::loaded);
    QSignalSpy checked(m_panel.get(), &ListingPanel::checked);
    m_desk->load(kKind, m_id);
    QTRY_COMPARE_WITH_TIMEOUT(loaded.size(), 1, kWaitMs);
    m_panel->show(m_view);
    QTRY_COMPARE_WITH_TIMEOUT(checked.size(), 1, kWaitMs);
}

void ListingPanelTest::saysWhatFailedAndHowToMendIt()
{
    QVERIFY(choose(QStringLiteral("The name has no version")));
    QVERIFY(tree().currentItem()->text(3).contains(QStringLiteral("V2.0"), Qt::CaseInsensitive));
    QVERIFY(textOf("listingMend").contains(QStringLiteral("its own field")));
    QVERIFY(textOf("listingSource").contains(QString::fromUtf8("2024-12-09 · printed in an official page")));
    // What passed is shown on demand, and what was chosen stays chosen.
    QVERIFY(tree().findItems(QStringLiteral("The product has a name"), Qt::MatchContains, 1).isEmpty());
    find<QCheckBox>("listingAll")->click();
    QVERIFY(!tree().findItems(QStringLiteral("The product has a name"), Qt::MatchContains, 1).isEmpty());
    QVERIFY(tree().currentItem()->text(1).contains(QStringLiteral("The name has no version")));
    // WHEN it is mended, it is gone
    edit("name", QStringLiteral("Cloud Backup"));
    find<QCheckBox>("listingAll")->click();
    showRecord();
    QVERIFY(!choose(QStringLiteral("The name has no version")));
}

void ListingPanelTest::remembersWhatAPersonJudged()
{
    const auto person = std::ranges::find_if(
        m_panel->lines(), [](const ListingLine &line) { return line.rule->test == ListingTest::Person; });
    QVERIFY(person != m_panel->lines().cend());
    const QString id = person->rule->id;
    QVERIFY(choose(person->rule->title.en));
    QVERIFY(!find<QCheckBox>("listingJudged")->isHidden());
    QSignalSpy saved(m_desk.get(), &WorkDesk::saved);
    find<QCheckBox>("listingJudged")->click();
    QTRY_COMPARE_WITH_TIMEOUT(saved.size(), 1, kWaitMs);
    const WorkRecord record = m_stage->read(kKind, m_id);
    QCOMPARE(record.fields.value(QStringLiteral("confirmed")).toString(), id);
    showRecord();
    // It stands there still, so that it can be taken back.
    QCOMPARE(tree().line()->rule->id, id);
    QVERIFY(find<QCheckBox>("listingJudged")->isChecked());
}

void ListingPanelTest::keepsTheResultAndComparesTheNextWithIt()
{
    QVERIFY(find<QLabel>("listingKept")->isHidden());
    QSignalSpy saved(m_desk.get(), &WorkDesk::saved);
    find<QPushButton>("listingKeep")->click();
    QTRY_COMPARE_WITH_TIMEOUT(saved.size(), 1, kWaitMs);
    // THEN the record has it, and it is said what became of it
    const WorkRecord record = m_stage->read(kKind, m_id);
    QCOMPARE(record.fields.value(QStringLiteral("checkResult")).toString(), QStringLiteral("failed"));
    QVERIFY(record.fields.value(QStringLiteral("checkLines"))
                .toString()
                .contains(QStringLiteral("failed name-no-version")));
    edit("name", QStringLiteral("Cloud Backup"));
    edit("version", QStringLiteral("first"));
    showRecord();
    const QString kept = textOf("listingKept");
    QVERIFY2(kept.contains(QStringLiteral("2025-06-10 10:00")), qPrintable(kept));
    QVERIFY2(kept.contains(QStringLiteral("1 mended, 1 new")), qPrintable(kept));
}

void ListingPanelTest::changesTheWordLists()
{
    edit("name", QStringLiteral("Miracle Backup"));
    showRecord();
    QVERIFY(!choose(QStringLiteral("The name does not exaggerate")));
    find<QPushButton>("listingWords")->click();
    QPointer<WordsDialog> dialog;
    QTRY_VERIFY_WITH_TIMEOUT((dialog = m_panel->window()->findChild<WordsDialog *>()), kWaitMs);
    QVERIFY(QTest::qWaitForWindowActive(dialog));
    QVERIFY(
        test::comesInOrder(test::tabWalk(*dialog), { QStringLiteral("wordLists"), QStringLiteral("words") }));
    auto *words = dialog->findChild<QPlainTextEdit *>(QStringLiteral("words"));
    QCOMPARE(dialog->findChild<QComboBox *>(QStringLiteral("wordLists"))->currentData().toString(),
        QStringLiteral("exaggeration"));
    words->appendPlainText(QStringLiteral("Miracle"));
    QVERIFY(dialog->findChild<QLabel *>(QStringLiteral("wordsCount"))
                ->text()
                .contains(QStringLiteral("1 of your own")));
    QSignalSpy checked(m_panel.get(), &ListingPanel::checked);
    dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Save)->click();
    QTRY_COMPARE_WITH_TIMEOUT(checked.size(), 1, kWaitMs);
    QVERIFY(choose(QStringLiteral("The name does not exaggerate")));
    // WHEN they are changed and left by Escape, nothing is written
    const QByteArray before = test::readFile(m_stage->directory() + QStringLiteral("/listing-words.json"));
    QVERIFY(before.contains("Miracle"));
    find<QPushButton>("listingWords")->click();
    QTRY_VERIFY_WITH_TIMEOUT((dialog = m_panel->window()->findChild<WordsDialog *>()), kWaitMs);
    dialog->findChild<QPlainTextEdit *>(QStringLiteral("words"))->clear();
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_VERIFY(!dialog);
    QCOMPARE(test::readFile(m_stage->directory() + QStringLiteral("/listing-words.json")), before);
}

void ListingPanelTest::saysWhenTheWordListsAreDamaged()
{
    QVERIFY(test::writeFile(m_stage->directory() + QStringLiteral("/listing-words.json"), "{"));
    QSignalSpy told(m_panel.get(), &WorkPanel::messageWanted);
    find<QPushButton>("listingWords")->click();
    QTRY_COMPARE_WITH_TIMEOUT(told.size(), 1, kWaitMs);
    const auto message = told.at(0).at(0).value<Message>();
    QCOMPARE(message.tone, Tone::Fail);
    QVERIFY(message.todo.contains(QStringLiteral("listing-words.json")));
}

void ListingPanelTest::exportsTheChecklist_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("begin");
    QTest::newRow("HTML") << QStringLiteral("list.html") << QByteArrayLiteral("<");
    QTest::newRow("CSV") << QStringLiteral("list.csv") << QByteArrayLiteral("\xEF\xBB\xBF");
}

void ListingPanelTest::exportsTheChecklist()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, begin);
    edit("name", QStringLiteral("A/B Backup V2.0"));
    showRecord();
    const QString file = m_stage->folder.filePath(name);
    m_prompts.files = { file };
    QSignalSpy told(m_panel.get(), &WorkPanel::messageWanted);
    find<QPushButton>("listingExport")->click();
    QTRY_COMPARE_WITH_TIMEOUT(told.size(), 1, kWaitMs);
    QCOMPARE(told.at(0).at(0).value<Message>().tone, Tone::Ok);
    QCOMPARE(m_prompts.filesAsked.at(0).suggestion, QStringLiteral("A_B Backup V2.0.html"));
    const QByteArray bytes = test::readFile(file);
    QVERIFY(bytes.startsWith(begin));
    QVERIFY(bytes.contains("The name has no version"));
    // WHEN it cannot be written, it says so
    m_prompts.files = { m_stage->folder.filePath(QStringLiteral("nowhere/") + name) };
    find<QPushButton>("listingExport")->click();
    QTRY_COMPARE_WITH_TIMEOUT(told.size(), 2, kWaitMs);
    QCOMPARE(told.at(1).at(0).value<Message>().tone, Tone::Fail);
}

void ListingPanelTest::attachesWhatIsDroppedForItsPurpose()
{
    const QString logo =
        test::writePicture(m_stage->folder.filePath(QStringLiteral("logo.png")), { 120, 120 }, "PNG");
    const QString paper =
        test::writeBytes(m_stage->folder.filePath(QStringLiteral("paper.pdf")), test::pdfBytes());
    QSignalSpy told(m_panel.get(), &WorkPanel::messageWanted);
    drop({ QUrl::fromLocalFile(logo), QUrl::fromLocalFile(paper),
        QUrl::fromLocalFile(m_stage->folder.path()) });
    // THEN a folder is named as what cannot be attached, the files are there
    QTRY_COMPARE_WITH_TIMEOUT(told.size(), 2, kWaitMs);
    QCOMPARE(told.at(0).at(0).value<Message>().tone, Tone::Warn);
    const auto done = told.at(1).at(0).value<Message>();
    QVERIFY2(done.what.contains(QStringLiteral("2 file")), qPrintable(done.what));
    QVERIFY2(done.details.contains(QStringLiteral("logo.png: Logo")), qPrintable(done.details));
    QVERIFY2(done.details.contains(QStringLiteral("paper.pdf: no purpose yet")), qPrintable(done.details));
    const WorkRecord record = m_stage->read(kKind, m_id);
    QCOMPARE(record.files.size(), 2);
    for (const WorkFile &file : record.files)
        QCOMPARE(file.evidence, file.name == QStringLiteral("logo.png") ? QStringLiteral("logo") : QString());
}

void ListingPanelTest::showsTheNotesThatFitTheClass()
{
    QVERIFY(choose(QStringLiteral("A delisted product cannot be listed again")));
    QVERIFY(textOf("listingMend").contains(QStringLiteral("reason and proof")));
    QVERIFY(textOf("listingSource").endsWith(QStringLiteral("printed in an official page")));
    QVERIFY(!choose(QStringLiteral("Joint certification comes before publishing")));
    edit("productClass", QStringLiteral("joint"));
    showRecord();
    QVERIFY(choose(QStringLiteral("Joint certification comes before publishing")));
    QVERIFY(!choose(QStringLiteral("A delisted product cannot be listed again")));
    edit("productClass", QVariant()); // not said: both
    showRecord();
    QVERIFY(choose(QStringLiteral("Joint certification comes before publishing")));
    QVERIFY(choose(QStringLiteral("A delisted product cannot be listed again")));
}

void ListingPanelTest::isReachedWithTheKeyboardAlone()
{
    m_panel->QWidget::show();
    QVERIFY(QTest::qWaitForWindowActive(m_panel.get()));
    const auto person = std::ranges::find_if(
        m_panel->lines(), [](const ListingLine &line) { return line.rule->test == ListingTest::Person; });
    QVERIFY(choose(person->rule->title.en));
    find<QCheckBox>("listingAll")->setFocus();
    QVERIFY(test::comesInOrder(test::tabWalk(*m_panel),
        { QStringLiteral("listingAll"), QStringLiteral("listingWords"), QStringLiteral("listingExport"),
            QStringLiteral("listingKeep"), QStringLiteral("listingChecks"),
            QStringLiteral("listingJudged") }));
    tree().setFocus();
    QTest::keyClick(&tree(), Qt::Key_Home);
    const QString first = textOf("listingSource");
    QTest::keyClick(&tree(), Qt::Key_End);
    QVERIFY(textOf("listingSource") != first || tree().note() != nullptr);
}

ZHANGGUI_GUI_TEST(ListingPanelTest)
#include "listing_panel_test.moc"
