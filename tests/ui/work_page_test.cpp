// The page of a kind of record that is described in this test's own workspace, walked through by keyboard.

#include "models/records/record_model.h"
#include "models/records/reveals.h"
#include "models/store/store.h"
#include "models/work/work_schema.h"
#include "tests/support/test_main.h"
#include "ui/widgets/action_collection.h"
#include "ui/widgets/deadline_chip.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/prompts.h"
#include "ui/widgets/record_list.h"
#include "ui/work/correct_dialog.h"
#include "ui/work/evidence_list.h"
#include "ui/work/new_work_dialog.h"
#include "ui/work/transition_dialog.h"
#include "ui/work/work_actions.h"
#include "ui/work/work_area.h"
#include "ui/work/work_bulk_dialog.h"
#include "ui/work/work_detail.h"
#include "ui/work/work_form.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QToolButton>
#include <QTreeWidget>

using namespace zhanggui;

namespace {

constexpr int kWaitMs = 20'000;
constexpr qint64 kNowMs = 1'795'330'000'000; // 2026-11-22

const QByteArray kKind = R"({
 "id": "parcel", "title": {"en": "Parcels", "zh": "包裹"}, "one": {"en": "parcel", "zh": "包裹"},
 "area": "records", "icon": "records",
 "number": {"title": {"en": "Parcel no.", "zh": "包裹号"}, "prefix": "PA-"},
 "sections": [{"id": "what", "title": {"en": "What", "zh": "内容"}}],
 "fields": [
  {"id": "subject", "title": {"en": "Subject", "zh": "主题"}, "type": "text", "section": "what",
   "required": true, "shown": true, "source": "P1 C"},
  {"id": "amount", "title": {"en": "Amount", "zh": "金额"}, "type": "amount", "section": "what", "shown": true,
   "source": "P1 C"},
  {"id": "result", "title": {"en": "Result", "zh": "结果"}, "type": "text", "section": "what", "source": "P1 C"},
  {"id": "phone", "title": {"en": "Phone", "zh": "电话"}, "type": "phone", "section": "what", "personal": true,
   "source": "P1 C"},
  {"id": "address", "title": {"en": "Address", "zh": "地址"}, "type": "long-text", "section": "what",
   "personal": true, "source": "P1 C"}],
 "evidence": [{"id": "proof", "title": {"en": "Proof", "zh": "凭证"}, "required": true, "source": "P1 C"}],
 "roles": {"amount": "amount"},
 "empty": {"en": "Parcels stand here.", "zh": "这里是包裹。"},
 "sources": {"P1": {"page": "test", "date": "2026-01-01"}}, "source": "P1 C"})";

const QByteArray kMachine = R"({
 "id": "parcel", "kind": "parcel", "title": {"en": "Parcel", "zh": "包裹"}, "initial": "open",
 "sources": {"P1": {"page": "test", "date": "2026-01-01"}}, "source": "P1 C",
 "states": [
  {"id": "open", "title": {"en": "Open", "zh": "待处理"}, "tone": "wait", "waitsFor": "seller", "stage": 1, "source": "P1 C"},
  {"id": "done", "title": {"en": "Done", "zh": "已完成"}, "tone": "ok", "end": true, "stage": 2, "source": "P1 C"},
  {"id": "lost", "title": {"en": "Lost", "zh": "丢失"}, "tone": "fail", "end": true, "source": "P1 C"}],
 "transitions": [
  {"id": "finish", "title": {"en": "Finish", "zh": "完成"}, "from": ["open"], "to": "done", "actor": "seller",
   "inputs": [{"field": "result", "required": true}, {"field": "phone"}], "source": "P1 C"},
  {"id": "lose", "title": {"en": "Lose", "zh": "丢失"}, "from": ["open"], "to": "lost", "actor": "seller",
   "guards": [{"id": "no-money", "condition": {"value": "amount", "atMost": 100},
     "say": {"en": "Nothing dear may be lost.", "zh": "贵重物品不得丢失。"}, "level": "refuse", "source": "P1 C"}],
   "source": "P1 C"}],
 "clocks": [{"id": "week", "title": {"en": "Within 7 days", "zh": "7 天内"}, "runsIn": ["open"], "length": 7,
   "unit": "days", "source": "P1 C"}]})";

class NoPrompts : public Prompts {
public:
    void confirm(QWidget *, const Question &, std::function<void(bool)> answer) override { answer(true); }
    void choose(QWidget *, const Question &, const QStringList &, std::function<void(int)> answer) override
    {
        answer(-1);
    }
    void openFile(QWidget *, const FileRequest &, std::function<void(QString)> answer) override
    {
        answer(file);
    }
    void saveFile(QWidget *, const FileRequest &, std::function<void(QString)> answer) override
    {
        answer({});
    }
    QString file;
};

bool write(const QString &path, const QByteArray &bytes)
{
    QDir().mkpath(QFileInfo(path).absolutePath());
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

} // namespace

class WorkPageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void saysWhatToDoWhenThereIsNothing();
    void isWalkedByKeyboardAlone();
    void leavesTheKeysInTheListWhenAStepIsClicked();
    void tellsWhyAStepCannotBeMade();
    void asksForWhatAStepNeeds();
    void namesTheFieldThatIsMissingInANewRecord();
    void keepsWhatWasTypedIntoANewRecordThatWasClosed();
    void countsDownWhileTheRecordIsOpen();
    void keepsWhatIsChosenInTheMenuOfStepsWhileTheRecordIsReadAgain();
    void offersNoUndoOfWhatWasUndoneElsewhere();
    void correctsAStateThatNoRuleKnows();
    void editsManyWithPreviewAndUndo();
    void attachesAFileAsEvidence();
    void tellsThatAnAttachedFileWasChanged();
    void showsWhatChangedInTheHistory();
    void offersNoWritingInAReadOnlyWorkspace();
    void recordsThatPersonalDataWasShown();
    void remembersTheKindThatWasLookedAt();
    void offersToSaveWhatWasTypedIntoARecordThatIsLeft();
    void actsThroughTheSharedActionsOnThePageThatIsShown();
    void everyKindOfTheProgramIsBegunByKeyboardAlone();

private:
    void makeArea(bool readOnly = false);
    WorkPage &page() { return m_area->current(); }
    qint64 add(const QString &number, const QString &subject, qint64 amount, const QString &state = {});
    void openRow(qint64 id)
    {
        page().openRecord(id);
        QTRY_VERIFY_WITH_TIMEOUT(page().detail().view() && page().detail().view()->record.id == id, kWaitMs);
    }
    QString state() { return page().detail().view() ? page().detail().view()->record.state : QString(); }
    template <class W> W *dialog(const char *name)
    {
        W *found = nullptr;
        for (W *one : m_area->window()->findChildren<W *>(QLatin1String(name))) {
            if (one->isVisible())
                found = one;
        }
        return found;
    }
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key(key), modifiers);
    }
    void type(const QString &text) { QTest::keyClicks(QApplication::focusWidget(), text); }
    QString message() { return page().messages().message().what; }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Store> m_store;
    std::shared_ptr<const WorkCatalog> m_catalog;
    std::unique_ptr<ActionCollection> m_shared;
    std::unique_ptr<WorkActions> m_actions;
    NoPrompts m_prompts;
    std::unique_ptr<WorkArea> m_area;
};

void WorkPageTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(write(m_folder->filePath(QStringLiteral("work/parcel.json")), kKind));
    QVERIFY(write(m_folder->filePath(QStringLiteral("rules/machines/parcel.json")), kMachine));
    auto catalog = WorkCatalog::load(m_folder->path());
    QVERIFY2(catalog.has_value(), catalog ? "" : qPrintable(catalog.error().what + catalog.error().detail));
    m_catalog = *catalog;
    auto opened = Store::open(m_folder->filePath(QStringLiteral("z.db")), Connection::Access::Create);
    QVERIFY(opened.has_value());
    m_store = std::move(*opened);
    auto made =
        m_store->run([this](Connection &connection) { return ensureWorkTables(connection, *m_catalog); });
    made.waitForFinished();
    QVERIFY2(made.result().has_value(),
        made.result() ? "" : qPrintable(made.result().error().what + made.result().error().detail));
    makeArea();
}

void WorkPageTest::cleanup()
{
    m_area.reset();
    m_actions.reset();
    m_shared.reset();
    m_store.reset();
    m_folder.reset();
    m_prompts.file.clear();
}

void WorkPageTest::makeArea(bool readOnly)
{
    m_area.reset();
    m_actions.reset();
    m_shared = std::make_unique<ActionCollection>();
    m_actions = std::make_unique<WorkActions>(*m_shared);
    const CellStyle style{ QLocale::c(), QTimeZone(8 * 3600) };
    const Now now = [] { return kNowMs; };
    const RecordPage::Setting setting{ style, now, QStringLiteral("tester"), readOnly };
    const WorkDesk::Setting desk{ m_catalog, m_folder->filePath(QStringLiteral("attachments")), now,
        QStringLiteral("tester"), style.zone, readOnly };
    QDir().mkpath(desk.attachments);
    QList<const WorkKind *> kinds{ m_catalog->kind(QStringLiteral("parcel")) };
    for (const WorkKind &kind : m_catalog->kinds()) {
        if (kinds.size() < 2 && kind.id != QLatin1String("parcel"))
            kinds << &kind;
    }
    m_area = std::make_unique<WorkArea>(
        WorkArea::Parts{ *m_store, *m_actions, m_prompts, setting, desk }, QStringLiteral("records"), kinds);
    m_area->setEnvironments({ QStringLiteral("emulator"), QStringLiteral("shop") }, QStringLiteral("shop"));
    m_area->resize(1280, 800);
    m_area->show();
    QApplication::setActiveWindow(m_area.get());
    QTRY_COMPARE_WITH_TIMEOUT(page().model().state(), RecordModel::State::Ready, kWaitMs);
}

qint64 WorkPageTest::add(const QString &number, const QString &subject, qint64 amount, const QString &state)
{
    NewWork work;
    work.kind = QStringLiteral("parcel");
    work.environment = QStringLiteral("shop");
    work.number = number;
    work.state = state;
    work.values = { { QStringLiteral("subject"), subject }, { QStringLiteral("amount"), amount },
        { QStringLiteral("currency"), QStringLiteral("CNY") },
        { QStringLiteral("phone"), QStringLiteral("13812345678") },
        { QStringLiteral("address"), QStringLiteral("Sample Road 1") } };
    auto made = m_store->run([this, work](Connection &connection) -> Result<qint64> {
        const auto step =
            Steps(connection)
                .begin({ kNowMs, QStringLiteral("tester"), QStringLiteral("edit"), QStringLiteral("test") });
        if (!step)
            return tl::unexpected(step.error());
        return WorkRepository(connection, *m_catalog, QStringLiteral("tester"), kNowMs).create(work, *step);
    });
    made.waitForFinished();
    const Result<qint64> id = made.result();
    if (!id)
        qWarning() << id.error().what << id.error().detail;
    return id.value_or(0);
}

void WorkPageTest::saysWhatToDoWhenThereIsNothing()
{
    auto *empty = page().findChild<EmptyState *>();
    QTRY_VERIFY_WITH_TIMEOUT(empty->isVisible(), kWaitMs);
    QStringList texts;
    for (const QLabel *label : empty->findChildren<QLabel *>())
        texts << label->text();
    QVERIFY(texts.contains(QStringLiteral("Parcels stand here.")));
    empty->findChild<QPushButton *>()->click();
    QVERIFY(dialog<NewWorkDialog>("newWorkDialog"));
}

void WorkPageTest::isWalkedByKeyboardAlone()
{
    page().focusFilter();
    // A new record.
    press(Qt::Key_Insert);
    auto *made = dialog<NewWorkDialog>("newWorkDialog");
    QVERIFY(made);
    QApplication::setActiveWindow(made);
    made->form().focusFirst();
    QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("edit_number"));
    type(QStringLiteral("P-1"));
    press(Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("edit_subject"));
    type(QStringLiteral("Books"));
    press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(page().detail().view(), kWaitMs);
    QApplication::setActiveWindow(m_area.get());
    QCOMPARE(page().detail().view()->record.number, QStringLiteral("P-1"));
    QCOMPARE(page().detail().view()->record.environment, QStringLiteral("shop"));
    QCOMPARE(state(), QStringLiteral("open"));
    // An edit, saved with Ctrl+S.
    page().list().setFocus();
    press(Qt::Key_E, Qt::ControlModifier);
    QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("edit_number"));
    press(Qt::Key_Tab);
    type(QStringLiteral("Old books"));
    press(Qt::Key_S, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(
        page().detail().view()->record.fields.value(QStringLiteral("subject")).toString(),
        QStringLiteral("Old books"), kWaitMs);
    // A note.
    press(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
    type(QStringLiteral("called"));
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(
        std::any_of(page().detail().view()->record.events.cbegin(),
            page().detail().view()->record.events.cend(),
            [](const WorkEvent &event) { return event.text == QLatin1String("called"); }),
        kWaitMs);
    // A step.
    press(Qt::Key_J, Qt::ControlModifier);
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    QVERIFY(menu);
    // A mouse that rests elsewhere takes the choice away, not the key.
    menu->setActiveAction(nullptr);
    QTest::keyClick(menu, Qt::Key_Return);
    auto *step = dialog<TransitionDialog>("transitionDialog");
    QVERIFY(step);
    QApplication::setActiveWindow(step);
    step->findChild<QLineEdit *>(QStringLiteral("edit_result"))->setFocus();
    type(QStringLiteral("sent"));
    press(Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(state(), QStringLiteral("done"), kWaitMs);
    QApplication::setActiveWindow(m_area.get());
    // Away, and back.
    page().list().setFocus();
    press(Qt::Key_Delete, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(page().model().rowCount(), 0, kWaitMs);
    page().messages().findChild<QPushButton *>(QStringLiteral("messageAction"))->click();
    QTRY_COMPARE_WITH_TIMEOUT(page().model().rowCount(), 1, kWaitMs);
}

void WorkPageTest::leavesTheKeysInTheListWhenAStepIsClicked()
{
    // GIVEN an open record, with the keys in the list
    openRow(add(QStringLiteral("P-1"), QStringLiteral("Gold"), 500));
    page().list().setFocus();
    const QWidget *before = m_area->window()->focusWidget();
    QVERIFY(before);
    // WHEN a step's button is clicked, and its dialog left
    auto *button = page().detail().findChild<QPushButton *>(QStringLiteral("step_lose"));
    QTest::mouseClick(button, Qt::LeftButton);
    auto *step = dialog<TransitionDialog>("transitionDialog");
    QVERIFY(step);
    step->reject();
    // THEN they are where they were, also after the buttons went
    QCOMPARE(m_area->window()->focusWidget(), before);
}

void WorkPageTest::tellsWhyAStepCannotBeMade()
{
    openRow(add(QStringLiteral("P-1"), QStringLiteral("Gold"), 500));
    page().detail().findChild<QPushButton *>(QStringLiteral("step_lose"))->click();
    auto *step = dialog<TransitionDialog>("transitionDialog");
    QVERIFY(step);
    const auto *guard = step->findChild<QWidget *>(QStringLiteral("guard_no-money"));
    QVERIFY(guard);
    QVERIFY(guard->findChild<QLabel *>() != nullptr);
    QStringList texts;
    for (const QLabel *label : guard->findChildren<QLabel *>())
        texts << label->text();
    QVERIFY(texts.contains(QStringLiteral("Nothing dear may be lost.")));
    QVERIFY(!step->findChild<QPushButton *>(QStringLiteral("transitionOk"))->isEnabled());
}

void WorkPageTest::asksForWhatAStepNeeds()
{
    openRow(add(QStringLiteral("P-1"), QStringLiteral("Books"), 0));
    page().detail().findChild<QPushButton *>(QStringLiteral("step_finish"))->click();
    auto *step = dialog<TransitionDialog>("transitionDialog");
    auto *ok = step->findChild<QPushButton *>(QStringLiteral("transitionOk"));
    QVERIFY(!ok->isEnabled());
    QTest::keyClicks(step->findChild<QLineEdit *>(QStringLiteral("edit_result")), QStringLiteral("sent"));
    QVERIFY(ok->isEnabled());
    ok->click();
    QTRY_COMPARE_WITH_TIMEOUT(state(), QStringLiteral("done"), kWaitMs);
    QCOMPARE(page().detail().view()->record.fields.value(QStringLiteral("result")).toString(),
        QStringLiteral("sent"));
    QVERIFY(!dialog<TransitionDialog>("transitionDialog"));
    QCOMPARE(message(), QStringLiteral("The step was recorded."));
}

void WorkPageTest::namesTheFieldThatIsMissingInANewRecord()
{
    page().newRecord({});
    auto *made = dialog<NewWorkDialog>("newWorkDialog");
    QVERIFY(made->form().field(QStringLiteral("subject"))->faultText().isEmpty());
    made->findChild<QPushButton *>(QStringLiteral("newOk"))->click();
    QVERIFY(!made->form().field(QStringLiteral("subject"))->faultText().isEmpty());
    QVERIFY(made->isVisible());
    QCOMPARE(page().model().rowCount(), 0);
}

void WorkPageTest::keepsWhatWasTypedIntoANewRecordThatWasClosed()
{
    // GIVEN a form that nobody typed into: nothing is kept of it
    page().newRecord({});
    dialog<NewWorkDialog>("newWorkDialog")->reject();
    QVERIFY(message().isEmpty());

    // WHEN one that was typed into is closed
    page().newRecord({});
    dialog<NewWorkDialog>("newWorkDialog")
        ->form()
        .field(QStringLiteral("subject"))
        ->enterValue(QStringLiteral("Books"));
    dialog<NewWorkDialog>("newWorkDialog")->reject();
    QCOMPARE(message(), QStringLiteral("Nothing was recorded. What you typed is kept."));

    // THEN the next one has it, and can be begun anew
    page().newRecord({});
    const QPointer<NewWorkDialog> again = dialog<NewWorkDialog>("newWorkDialog");
    QCOMPARE(again->form().field(QStringLiteral("subject"))->value().toString(), QStringLiteral("Books"));
    again->findChild<QPushButton *>(QStringLiteral("newAnew"))->click();
    QTRY_VERIFY_WITH_TIMEOUT(!again && dialog<NewWorkDialog>("newWorkDialog"), kWaitMs);
    auto *fresh = dialog<NewWorkDialog>("newWorkDialog");
    QVERIFY(fresh->form().field(QStringLiteral("subject"))->value().toString().isEmpty());
    QVERIFY(!fresh->findChild<QPushButton *>(QStringLiteral("newAnew"))->isVisible());
}

void WorkPageTest::countsDownWhileTheRecordIsOpen()
{
    openRow(add(QStringLiteral("P-1"), QStringLiteral("Books"), 0));
    auto *chip = page().detail().findChild<DeadlineChip *>(QStringLiteral("clock_week"));
    QVERIFY(chip);
    const QString before = chip->text();
    page().detail().form().field(QStringLiteral("subject"))->enterValue(QStringLiteral("Typed"));
    // WHEN two days go by THEN the chip says so, and what is typed stays
    page().detail().tick(kNowMs + 2 * 86'400'000LL);
    QTRY_VERIFY_WITH_TIMEOUT(page().detail().findChildren<DeadlineChip *>().size() == 1, kWaitMs);
    chip = page().detail().findChild<DeadlineChip *>(QStringLiteral("clock_week"));
    QVERIFY(chip->text() != before);
    QCOMPARE(
        page().detail().form().field(QStringLiteral("subject"))->value().toString(), QStringLiteral("Typed"));
}

void WorkPageTest::keepsWhatIsChosenInTheMenuOfStepsWhileTheRecordIsReadAgain()
{
    openRow(add(QStringLiteral("P-1"), QStringLiteral("Books"), 0));
    page().detail().showStepMenu();
    const QPointer<QMenu> menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    QVERIFY(menu);
    QTest::keyClick(menu, Qt::Key_Down);
    const QString chosen = menu->activeAction()->text();
    const WorkView again = *page().detail().view();
    page().detail().setView(again);
    QVERIFY(menu && menu->activeAction());
    QCOMPARE(menu->activeAction()->text(), chosen);
    menu->close();
}

void WorkPageTest::offersNoUndoOfWhatWasUndoneElsewhere()
{
    // GIVEN a message that offers to undo
    openRow(add(QStringLiteral("P-1"), QStringLiteral("Books"), 0));
    page().sayUndoable({ Tone::Ok, QStringLiteral("Written."), {}, {}, {}, {} }, 1);
    QCOMPARE(page().messages().message().action, QStringLiteral("Undo"));
    // WHEN a step is undone elsewhere THEN it goes; another message would stay
    page().forgetUndo();
    QVERIFY(!page().messages().isVisible());
    page().say({ Tone::Warn, QStringLiteral("Look."), {}, {}, {}, {} });
    page().forgetUndo();
    QCOMPARE(message(), QStringLiteral("Look."));
}

void WorkPageTest::correctsAStateThatNoRuleKnows()
{
    openRow(add(QStringLiteral("P-1"), QStringLiteral("Books"), 0, QStringLiteral("躺平")));
    QCOMPARE(state(), QStringLiteral("躺平"));
    QVERIFY(page().detail().view()->transitions.isEmpty());
    page().list().setFocus();
    press(Qt::Key_K, Qt::ControlModifier | Qt::ShiftModifier);
    auto *correct = dialog<CorrectDialog>("correctDialog");
    QVERIFY(correct);
    auto *ok = correct->findChild<QPushButton *>(QStringLiteral("correctOk"));
    QVERIFY(!ok->isEnabled());
    correct->findChild<QComboBox *>(QStringLiteral("correctState"))->setCurrentText(QStringLiteral("Open"));
    ok->click();
    QTRY_COMPARE_WITH_TIMEOUT(state(), QStringLiteral("open"), kWaitMs);
}

void WorkPageTest::editsManyWithPreviewAndUndo()
{
    for (int i = 1; i <= 3; ++i)
        QVERIFY(add(QStringLiteral("P-%1").arg(i), QStringLiteral("Books"), i * 100) != 0);
    page().refresh();
    QTRY_COMPARE_WITH_TIMEOUT(page().model().rowCount(), 3, kWaitMs);
    page().list().setFocus();
    page().list().selectAll();
    press(Qt::Key_E, Qt::ControlModifier);
    auto *bulk = dialog<WorkBulkDialog>("workBulkDialog");
    QVERIFY(bulk);
    // Nothing is emptied by a Return that came too early; who wants that says so.
    const auto *apply = bulk->findChild<QPushButton *>(QStringLiteral("bulkApply"));
    auto *clear = bulk->findChild<QCheckBox *>(QStringLiteral("bulkClear"));
    QTRY_VERIFY_WITH_TIMEOUT(!bulk->isReading(), kWaitMs);
    QVERIFY(!apply->isEnabled());
    auto *field = bulk->findChild<QComboBox *>(QStringLiteral("bulkField"));
    field->setCurrentIndex(field->findData(QStringLiteral("amount")));
    QVERIFY(!apply->isEnabled());
    // Tab leads from the field to its value, also when another field was chosen by key.
    field->setFocus();
    QTest::keyClick(field, Qt::Key_Tab);
    QVERIFY(bulk->focusWidget());
    QCOMPARE(bulk->focusWidget()->objectName(), QStringLiteral("edit_amount"));
    clear->click();
    QTRY_VERIFY_WITH_TIMEOUT(apply->isEnabled(), kWaitMs);
    clear->click();
    QVERIFY(!apply->isEnabled());
    QTest::keyClicks(
        bulk->findChildren<QLineEdit *>(QStringLiteral("edit_amount")).constLast(), QStringLiteral("2"));
    QTRY_VERIFY_WITH_TIMEOUT(!bulk->isReading(), kWaitMs);
    // The second has the value already.
    QCOMPARE(bulk->findChild<QTableWidget *>(QStringLiteral("bulkPreview"))->rowCount(), 2);
    QCOMPARE(bulk->findChild<QLabel *>(QStringLiteral("bulkSummary"))->text(),
        QStringLiteral("Records that change: 2 of 3."));
    bulk->findChild<QPushButton *>(QStringLiteral("bulkApply"))->click();
    QTRY_COMPARE_WITH_TIMEOUT(message(), QStringLiteral("The change was saved."), kWaitMs);
    page().messages().findChild<QPushButton *>(QStringLiteral("messageAction"))->click();
    QTRY_COMPARE_WITH_TIMEOUT(message(), QStringLiteral("The change was undone."), kWaitMs);
}

void WorkPageTest::attachesAFileAsEvidence()
{
    openRow(add(QStringLiteral("P-1"), QStringLiteral("Books"), 0));
    m_prompts.file = m_folder->filePath(QStringLiteral("proof.pdf"));
    QVERIFY(write(m_prompts.file, "%PDF-1.4"));
    EvidenceList &files = page().detail().files();
    QCOMPARE(files.missing(), 1);
    page().detail().showFiles();
    auto *tree = files.findChild<QTreeWidget *>(QStringLiteral("evidenceTree"));
    tree->setCurrentItem(tree->topLevelItem(0));
    files.findChild<QPushButton *>(QStringLiteral("attachFile"))->click();
    QTRY_COMPARE_WITH_TIMEOUT(page().detail().view()->record.files.size(), 1, kWaitMs);
    QCOMPARE(page().detail().view()->record.files.constFirst().evidence, QStringLiteral("proof"));
    QCOMPARE(files.missing(), 0);
    // A file that is gone is told, and nothing is attached.
    m_prompts.file = m_folder->filePath(QStringLiteral("nowhere.pdf"));
    files.findChild<QPushButton *>(QStringLiteral("attachFile"))->click();
    QTRY_COMPARE_WITH_TIMEOUT(page().messages().message().tone, Tone::Fail, kWaitMs);
    QCOMPARE(page().detail().view()->record.files.size(), 1);
}

void WorkPageTest::tellsThatAnAttachedFileWasChanged()
{
    const qint64 id = add(QStringLiteral("PA-1"), QStringLiteral("Lamp"), 100);
    openRow(id);
    const QString source = m_folder->filePath(QStringLiteral("proof.pdf"));
    QVERIFY(write(source, "proof"));
    page().desk().attach(QStringLiteral("parcel"), id, QStringLiteral("proof"), { source });
    QTRY_VERIFY_WITH_TIMEOUT(page().detail().view()->record.files.size() == 1, kWaitMs);
    auto *damage = page().detail().findChild<QLabel *>(QStringLiteral("fileDamage"));
    QVERIFY(damage->isHidden());
    // WHEN somebody writes into the folder of attachments
    const WorkFile file = page().detail().view()->record.files.constFirst();
    const QString kept = pathOf(page().desk().setting().attachments, file);
    QFile::remove(kept);
    page().refresh();

    // THEN the record says so, with the file's name and what to do
    QTRY_VERIFY_WITH_TIMEOUT(!damage->isHidden(), kWaitMs);
    QVERIFY(damage->text().contains(QStringLiteral("proof.pdf")));
    QVERIFY(damage->text().contains(QStringLiteral("Attach the file again")));
}

void WorkPageTest::showsWhatChangedInTheHistory()
{
    const qint64 id = add(QStringLiteral("P-1"), QStringLiteral("Books"), 0);
    openRow(id);
    page().desk().edit(QStringLiteral("parcel"), { id }, { { QStringLiteral("amount"), qint64(1234) } });
    QTRY_COMPARE_WITH_TIMEOUT(message(), QStringLiteral("The change was saved."), kWaitMs);
    auto *history = page().detail().findChild<QTreeWidget *>(QStringLiteral("workHistory"));
    page().desk().loadHistory(QStringLiteral("parcel"), id);
    QTRY_COMPARE_WITH_TIMEOUT(history->topLevelItemCount(), 2, kWaitMs);
    const QTreeWidgetItem *newest = history->topLevelItem(0);
    QCOMPARE(newest->childCount(), 1);
    QCOMPARE(newest->child(0)->text(0), QStringLiteral("Amount"));
    QCOMPARE(newest->child(0)->text(2), QStringLiteral("12.34 CNY"));
}

void WorkPageTest::offersNoWritingInAReadOnlyWorkspace()
{
    const qint64 id = add(QStringLiteral("P-1"), QStringLiteral("Books"), 0);
    makeArea(true);
    QTRY_COMPARE_WITH_TIMEOUT(page().model().rowCount(), 1, kWaitMs);
    openRow(id);
    for (const char *name : { "new", "edit", "note", "attach", "correct", "remove", "step", "import" }) {
        const QString action = QStringLiteral("work.") + QLatin1String(name);
        QVERIFY2(!m_shared->find(action)->isEnabled(), name);
    }
    QVERIFY(!page().detail().findChild<QPushButton *>(QStringLiteral("step_finish")));
    QVERIFY(page().detail().form().findChild<QLineEdit *>(QStringLiteral("edit_subject"))->isReadOnly());
}

void WorkPageTest::recordsThatPersonalDataWasShown()
{
    const auto logged = [this] {
        auto read = m_store->run([this](Connection &connection) {
            return revealsOf(connection, m_catalog->records(QStringLiteral("parcel")), 1);
        });
        read.waitForFinished();
        QStringList fields;
        for (const Reveal &reveal : read.result().value_or(QList<Reveal>()))
            fields << reveal.actor + u' ' + reveal.field;
        return fields;
    };
    // GIVEN a record with a phone number and an address
    openRow(add(QStringLiteral("PA-1"), QStringLiteral("Lamp"), 100));
    auto *phone = page().detail().findChild<QLineEdit *>(QStringLiteral("edit_phone"));
    auto *address = page().detail().findChild<QPlainTextEdit *>(QStringLiteral("edit_address"));
    QCOMPARE(phone->text(), QStringLiteral("138****5678"));
    QVERIFY(!address->toPlainText().contains(QStringLiteral("Road")));
    QCOMPARE(logged(), QStringList());
    // WHEN each is asked for
    page().detail().findChild<QToolButton *>(QStringLiteral("reveal_phone"))->click();
    QCOMPARE(phone->text(), QStringLiteral("13812345678"));
    page().detail().findChild<QToolButton *>(QStringLiteral("reveal_address"))->click();
    QCOMPARE(address->toPlainText(), QStringLiteral("Sample Road 1"));
    // THEN it is known who saw what
    QTRY_COMPARE(logged(), (QStringList{ QStringLiteral("tester address"), QStringLiteral("tester phone") }));
    // AND a step that asks for the number says so as well
    Q_EMIT page().detail().stepRequested(QStringLiteral("finish"));
    auto *step = dialog<TransitionDialog>("transitionDialog");
    QVERIFY(step);
    step->findChild<QToolButton *>(QStringLiteral("reveal_phone"))->click();
    QTRY_COMPARE(logged().size(), 3);
}

void WorkPageTest::remembersTheKindThatWasLookedAt()
{
    QVERIFY(m_area->kinds().size() >= 2);
    const QString other = m_area->kinds().at(1);
    m_area->showKind(other);
    QCOMPARE(page().workKind().id, other);
    const QByteArray state = m_area->saveState();
    makeArea();
    QCOMPARE(page().workKind().id, QStringLiteral("parcel"));
    m_area->restoreState(state);
    QCOMPARE(page().workKind().id, other);
    // Damaged bytes change nothing.
    m_area->restoreState("{\"kind\": 7");
    QCOMPARE(page().workKind().id, other);
}

void WorkPageTest::offersToSaveWhatWasTypedIntoARecordThatIsLeft()
{
    const qint64 first = add(QStringLiteral("P-1"), QStringLiteral("Books"), 0);
    const qint64 second = add(QStringLiteral("P-2"), QStringLiteral("Pens"), 0);
    openRow(first);
    auto *subject = page().detail().form().findChild<QLineEdit *>(QStringLiteral("edit_subject"));
    QTest::keyClicks(subject, QStringLiteral(" and maps"));
    openRow(second);
    QTRY_COMPARE_WITH_TIMEOUT(message(), QStringLiteral("The changes of P-1 were not saved."), kWaitMs);
    page().messages().findChild<QPushButton *>(QStringLiteral("messageAction"))->click();
    QTRY_COMPARE_WITH_TIMEOUT(message(), QStringLiteral("The change was saved."), kWaitMs);
    openRow(first);
    QVERIFY(page()
                .detail()
                .view()
                ->record.fields.value(QStringLiteral("subject"))
                .toString()
                .contains(QStringLiteral("and maps")));
}

void WorkPageTest::actsThroughTheSharedActionsOnThePageThatIsShown()
{
    m_shared->find(QStringLiteral("work.new"))->trigger();
    QVERIFY(dialog<NewWorkDialog>("newWorkDialog"));
    m_area->hide();
    QVERIFY(!m_shared->find(QStringLiteral("work.new"))->isEnabled());
    m_area->show();
    QVERIFY(m_shared->find(QStringLiteral("work.new"))->isEnabled());
}

void WorkPageTest::everyKindOfTheProgramIsBegunByKeyboardAlone()
{
    const CellStyle style{ QLocale::c(), QTimeZone(8 * 3600) };
    const Now now = [] { return kNowMs; };
    QList<const WorkKind *> kinds;
    for (const WorkKind &kind : m_catalog->kinds())
        kinds << &kind;
    m_area = std::make_unique<WorkArea>(
        WorkArea::Parts{ *m_store, *m_actions, m_prompts, { style, now, QStringLiteral("tester"), false },
            { m_catalog, m_folder->path(), now, QStringLiteral("tester"), style.zone, false } },
        QStringLiteral("all"), kinds);
    m_area->setEnvironments({ QStringLiteral("shop") }, QStringLiteral("shop"));
    m_area->resize(1280, 800);
    m_area->show();
    for (const WorkKind *kind : std::as_const(kinds)) {
        // GIVEN the page of the kind
        m_area->showKind(kind->id);
        QApplication::setActiveWindow(m_area.get());
        page().focusFilter();
        // WHEN a new record is begun, given a number, and Return is pressed
        press(Qt::Key_Insert);
        const QPointer<NewWorkDialog> made = dialog<NewWorkDialog>("newWorkDialog");
        QVERIFY2(made, qPrintable(kind->id));
        QApplication::setActiveWindow(made);
        made->form().focusFirst();
        type(QStringLiteral("N-1"));
        press(Qt::Key_Return);
        // THEN it is in the list, or the field that is asked for has the focus and says so
        QTRY_VERIFY2_WITH_TIMEOUT(page().model().rowCount() == 1 || (made && !made->form().isGood()),
            qPrintable(kind->id), kWaitMs);
        if (page().model().rowCount() == 1)
            continue;
        QVERIFY2(QApplication::focusWidget()->objectName().startsWith(QStringLiteral("edit_")),
            qPrintable(kind->id));
        const QString field = QApplication::focusWidget()->objectName().mid(5);
        QVERIFY2(!made->form().field(field)->faultText().isEmpty(), qPrintable(kind->id + field));
        press(Qt::Key_Escape);
        QVERIFY2(!dialog<NewWorkDialog>("newWorkDialog"), qPrintable(kind->id));
    }
}

ZHANGGUI_GUI_TEST(WorkPageTest)
#include "work_page_test.moc"
