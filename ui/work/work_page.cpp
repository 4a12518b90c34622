#include "ui/work/work_page.h"

#include "models/work/work_files.h"
#include "ui/records/bulk_edit_dialog.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/progress_strip.h"
#include "ui/widgets/prompts.h"
#include "ui/widgets/record_list.h"
#include "ui/window/error_message.h"
#include "ui/work/correct_dialog.h"
#include "ui/work/evidence_list.h"
#include "ui/work/new_work_dialog.h"
#include "ui/work/transition_dialog.h"
#include "ui/work/work_bulk_dialog.h"
#include "ui/work/work_detail.h"
#include "ui/work/work_events_view.h"
#include "ui/work/work_form.h"
#include "ui/work/work_words.h"

#include <QAction>
#include <QDir>

namespace zhanggui {

namespace {

/// What the store's refusal means to the person; `detail` of such an error names a field or a guard.
QString refusalText(const WorkKind &kind, const Machine *machine, const Error &error)
{
    if (error.kind == ErrorKind::Conflict)
        return WorkPage::tr("A record of this number exists already, or it was changed meanwhile.");
    for (const MachineTransition &transition :
        machine == nullptr ? QList<MachineTransition>() : machine->transitions) {
        for (const RuleGuard &guard : transition.guards) {
            if (guard.id == error.detail)
                return guard.say.said();
        }
    }
    if (const WorkField *field = kind.field(error.detail))
        return WorkPage::tr("%1: this value cannot be taken. %2").arg(field->title.said(), error.what);
    return error.detail.isEmpty() ? error.what : QStringLiteral("%1 (%2)").arg(error.what, error.detail);
}

} // namespace

WorkPage::WorkPage(Store &store, ActionCollection &actions, const Setting &setting,
    const WorkDesk::Setting &desk, const WorkKind &kind, Prompts &prompts, QWidget *parent)
    : RecordPage(
        store, desk.catalog->records(kind.id), actions, setting, { "work", ActionGroup::Work }, parent)
    , m_workKind(kind)
    , m_prompts(prompts)
    , m_desk(new WorkDesk(store, desk, this))
    , m_detail(new WorkDetail(kind, *m_desk, setting.style, this))
{
    setObjectName(QStringLiteral("workPage_") + kind.id);
    addActions();
    connectDetail();
    connectFiles();
    assemble({ m_detail, { QStringLiteral("new"), QStringLiteral("import"), QStringLiteral("columns") },
        { QStringLiteral("open"), QStringLiteral("step"), QStringLiteral("edit"), QStringLiteral("note"),
            QStringLiteral("attach"), QStringLiteral("tags"), QStringLiteral("correct"),
            QStringLiteral("openOrder"), QStringLiteral("copy"), QStringLiteral("copyWithHeaders"),
            QStringLiteral("export"), QStringLiteral("remove"), QStringLiteral("clearFilter"),
            QStringLiteral("columns"), QStringLiteral("group"), QStringLiteral("colors") } });
}

void WorkPage::addActions()
{
    const auto onDetail = [this](void (WorkDetail::*what)()) {
        openDetail();
        (m_detail->*what)();
    };
    add("new", QT_TRANSLATE_NOOP("Action", "&New record…"), "add", { Qt::Key_Insert },
        [this] { newRecord({}); });
    add("step", QT_TRANSLATE_NOOP("Action", "Record a &step…"), "forward", { Qt::CTRL | Qt::Key_J },
        [onDetail] { onDetail(&WorkDetail::showStepMenu); });
    add("edit", QT_TRANSLATE_NOOP("Action", "&Edit the record or the selection"), "edit",
        { Qt::CTRL | Qt::Key_E }, [this] { editSelected(); });
    add("tags", QT_TRANSLATE_NOOP("Action", "Edit tags and notes of the se&lection…"), "tag",
        { Qt::CTRL | Qt::Key_T }, [this] { editTags(); });
    add("note", QT_TRANSLATE_NOOP("Action", "Add a no&te"), "note", { Qt::CTRL | Qt::SHIFT | Qt::Key_N },
        [onDetail] { onDetail(&WorkDetail::writeNote); });
    add("attach", QT_TRANSLATE_NOOP("Action", "&Attach files…"), "attach",
        { Qt::CTRL | Qt::SHIFT | Qt::Key_A }, [this, onDetail] {
            onDetail(&WorkDetail::showFiles);
            attach(m_detail->files().currentEvidence());
        });
    add("correct", QT_TRANSLATE_NOOP("Action", "&Correct the state…"), "undo",
        { Qt::CTRL | Qt::SHIFT | Qt::Key_K }, [this] {
            openDetail();
            correct();
        });
    add("remove", QT_TRANSLATE_NOOP("Action", "Re&move"), "remove", { Qt::CTRL | Qt::Key_Delete },
        [this] { remove(); });
    add("openOrder", QT_TRANSLATE_NOOP("Action", "Open the &order"), "orders",
        { Qt::CTRL | Qt::SHIFT | Qt::Key_O }, [this] {
            openDetail();
            if (const auto &view = m_detail->view(); view && !view->record.orderId.isEmpty())
                Q_EMIT orderWanted(view->record.environment, view->record.orderId);
        });
    add("import", QT_TRANSLATE_NOOP("Action", "&Import a file…"), "import", {},
        [this] { Q_EMIT importWanted(m_workKind.id); });
    add("export", QT_TRANSLATE_NOOP("Action", "E&xport this list…"), "export", {},
        [this] { Q_EMIT exportWanted(m_workKind.id); });
}

void WorkPage::enableOwnActions()
{
    const bool writes = !setting().readOnly;
    // The detail may show a record that the filter hides in the list.
    const bool current =
        list().currentIndex().isValid() || (!m_detail->isHidden() && m_detail->view().has_value());
    const bool selected = list().selectionModel()->hasSelection();
    enable("new", writes);
    enable("import", writes);
    for (const char *name : { "note", "attach", "correct", "step" })
        enable(name, writes && current);
    for (const char *name : { "edit", "tags", "remove" })
        enable(name, writes && selected);
    enable("openOrder", current);
}

void WorkPage::connectDetail()
{
    connect(m_desk, &WorkDesk::loaded, this, [this](const WorkView &view) {
        m_detail->setView(view);
        enableActions();
    });
    connect(m_detail, &WorkDetail::changesLeft, this,
        [this](qint64 id, const QString &number, const WorkValues &values) {
            say({ Tone::Warn, tr("The changes of %1 were not saved.").arg(number), {}, {}, {},
                    tr("Save them") },
                [this, id, values] { m_desk->edit(m_workKind.id, { id }, values); });
        });
    connect(m_desk, &WorkDesk::gone, m_detail, &WorkDetail::clear);
    connect(m_desk, &WorkDesk::failed, this, &WorkPage::showFailure);
    connect(m_desk, &WorkDesk::saved, this,
        [this](WorkDesk::Task task, const QString &, qint64 id, qint64 step) { showSaved(task, id, step); });
    connect(m_desk, &WorkDesk::historyLoaded, this,
        [this](const QString &, qint64 id, const QList<WorkChange> &changes) {
            if (id == currentId())
                m_detail->showHistory(changes);
        });
    connect(m_detail, &WorkDetail::historyWanted, this, [this] {
        if (currentId() != 0)
            m_desk->loadHistory(m_workKind.id, currentId());
    });
    connect(m_detail, &WorkDetail::closeRequested, this, &WorkPage::closeDetail);
    connect(m_detail, &WorkDetail::stepRequested, this, &WorkPage::ask);
    connect(m_detail, &WorkDetail::saveRequested, this,
        [this](const WorkValues &values) { m_desk->edit(m_workKind.id, { currentId() }, values); });
    connect(m_detail, &WorkDetail::noteEntered, this, [this](const QString &text, Party party) {
        m_desk->addNote(m_workKind.id, currentId(), text, party);
    });
    connect(m_detail, &WorkDetail::orderRequested, this, [this] {
        const WorkRecord &record = m_detail->view()->record;
        Q_EMIT orderWanted(record.environment, record.orderId);
    });
    connect(m_detail, &WorkDetail::revealed, m_desk,
        [this](const QString &field) { m_desk->logReveal(m_workKind.id, currentId(), field); });
    connect(m_detail, &WorkDetail::recordWanted, this, &WorkPage::recordWanted);
    connect(m_detail, &WorkDetail::messageWanted, this, [this](const Message &message) { say(message); });
}

void WorkPage::connectFiles()
{
    EvidenceList &files = m_detail->files();
    connect(&files, &EvidenceList::attachRequested, this, &WorkPage::attach);
    connect(
        &files, &EvidenceList::filesDropped, this, [this](const QString &evidence, const QStringList &paths) {
            m_detail->progress().begin(tr("Copying files"), 0);
            m_desk->attach(m_workKind.id, currentId(), evidence, paths);
        });
    connect(&files, &EvidenceList::removeRequested, this,
        [this](qint64 file) { m_desk->detach(m_workKind.id, currentId(), file); });
    const auto withFile = [this](qint64 id, auto &&use) {
        for (const WorkFile &file : m_detail->view()->record.files) {
            if (file.id == id)
                use(pathOf(m_desk->setting().attachments, file), file.name);
        }
    };
    connect(&files, &EvidenceList::openRequested, this, [this, withFile](qint64 id) {
        withFile(id, [this](const QString &path, const QString &name) { Q_EMIT openFileWanted(path, name); });
    });
    connect(&files, &EvidenceList::saveRequested, this, [this, withFile](qint64 id) {
        withFile(id, [this](const QString &path, const QString &name) { Q_EMIT saveFileWanted(path, name); });
    });
    connect(m_desk, &WorkDesk::progress, this, [this](qint64 done, qint64 total) {
        if (m_detail->progress().isRunning())
            m_detail->progress().setProgress(done, total);
    });
    connect(&m_detail->progress(), &ProgressStrip::cancelRequested, m_desk, &WorkDesk::cancel);
}

QList<qint64> WorkPage::selected()
{
    const Ids ids = list().selectedIds();
    return { ids.begin(), ids.end() };
}

qint64 WorkPage::currentId() const
{
    return m_detail->view() ? m_detail->view()->record.id : 0;
}

void WorkPage::setEnvironments(const QStringList &names, const QString &current)
{
    m_environments = names;
    m_environment = current;
}

void WorkPage::newRecord(const NewWork &begun)
{
    NewWork work = begun;
    work.kind = m_workKind.id;
    if (work.environment.isEmpty())
        work.environment = m_environment;
    QStringList names = m_environments;
    if (!work.environment.isEmpty() && !names.contains(work.environment))
        names.prepend(work.environment);
    if (names.isEmpty()) {
        say({ Tone::Warn, tr("There is no environment yet."), {},
            tr("Connect an account or start the emulator first: a record belongs to one."), {}, {} });
        return;
    }
    m_new = new NewWorkDialog(*m_desk, work, names, setting().style, window());
    m_new->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_new, &NewWorkDialog::chosen, m_desk, &WorkDesk::create);
    m_new->open();
}

void WorkPage::ask(const QString &transition)
{
    const auto &view = m_detail->view();
    const MachineTransition *chosen =
        view && view->machine != nullptr ? view->machine->transition(transition) : nullptr;
    if (chosen == nullptr)
        return;
    m_step = new TransitionDialog({ view->kind, view->machine, chosen, view->record.number,
                                      view->record.state, view->record.currency, view->values },
        { setting().style, setting().now }, window());
    m_step->setAttribute(Qt::WA_DeleteOnClose);
    connect(
        m_step, &TransitionDialog::chosen, m_desk, [this, id = view->record.id](const MadeTransition &made) {
            m_desk->transition(m_workKind.id, id, made);
        });
    connect(m_step, &TransitionDialog::revealed, m_desk,
        [this, id = view->record.id](const QString &field) { m_desk->logReveal(m_workKind.id, id, field); });
    m_step->open();
}

void WorkPage::correct()
{
    const auto &view = m_detail->view();
    if (!view)
        return;
    const auto machines = m_desk->catalog().machines().ofKind(m_workKind.id);
    const Machine *machine = view->machine != nullptr ? view->machine
        : machines.isEmpty()                          ? nullptr
                                                      : machines.constFirst();
    auto *dialog = new CorrectDialog(machine, view->record.number, view->record.state, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &CorrectDialog::chosen, m_desk,
        [this, id = view->record.id](
            const QString &state, const QString &why) { m_desk->correct(m_workKind.id, id, state, why); });
    dialog->open();
}

void WorkPage::remove()
{
    m_desk->remove(m_workKind.id, selected());
}

void WorkPage::attach(const QString &evidence)
{
    m_prompts.openFiles(this, { tr("Attach files"), QDir::homePath(), {}, tr("All files (*)") },
        [this, evidence, id = currentId()](const QStringList &files) {
            if (files.isEmpty() || id == 0)
                return;
            m_detail->progress().begin(tr("Copying files"), 0);
            m_desk->attach(m_workKind.id, id, evidence, files);
        });
}

void WorkPage::editSelected()
{
    const QList<qint64> ids = selected();
    if (ids.size() <= 1) {
        openDetail();
        m_detail->editForm();
        return;
    }
    m_bulk = new WorkBulkDialog(*m_desk, m_workKind, ids, setting().style, window());
    m_bulk->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_bulk, &WorkBulkDialog::chosen, m_desk,
        [this, ids](const WorkValues &values) { m_desk->edit(m_workKind.id, ids, values); });
    m_bulk->open();
}

void WorkPage::editTags()
{
    const EditedColumn tags{ kind().table, QStringLiteral("tags"), QStringLiteral("number") };
    const EditedColumn note{ kind().table, QStringLiteral("note"), QStringLiteral("number") };
    auto *dialog = new BulkEditDialog(
        store(), { tags, note, list().selectedIds(), setting().now, setting().actor }, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &BulkEditDialog::applied, this, [this](qint64 stepId, qint64 changed) {
        say({ Tone::Ok, tr("%Ln record(s) were changed.", nullptr, int(changed)), {}, {}, {}, tr("Undo") },
            [this, stepId] { undoStep(stepId); });
    });
    dialog->open();
}

QString WorkPage::savedText(WorkDesk::Task task) const
{
    switch (task) {
    case WorkDesk::Task::Create:
        return tr("The record was added.");
    case WorkDesk::Task::Edit:
        return tr("The change was saved.");
    case WorkDesk::Task::Transition:
        return tr("The step was recorded.");
    case WorkDesk::Task::Correct:
        return tr("The state was corrected.");
    case WorkDesk::Task::Note:
        return tr("The note was added.");
    case WorkDesk::Task::Attach:
        return tr("The files were attached.");
    case WorkDesk::Task::Detach:
        return tr("The file was taken off the record; it stays in the workspace.");
    case WorkDesk::Task::Remove:
        return tr("The selection was removed.");
    case WorkDesk::Task::Load:
    case WorkDesk::Task::LogReveal:
        break;
    }
    return {};
}

void WorkPage::showSaved(WorkDesk::Task task, qint64 id, qint64 stepId)
{
    for (QDialog *dialog :
        { static_cast<QDialog *>(m_new), static_cast<QDialog *>(m_step), static_cast<QDialog *>(m_bulk) }) {
        if (dialog != nullptr)
            dialog->accept();
    }
    if (task == WorkDesk::Task::Edit)
        m_detail->takeSaved();
    if (task == WorkDesk::Task::Note)
        m_detail->events().clearNote();
    if (task == WorkDesk::Task::Attach)
        m_detail->progress().end();
    if (task == WorkDesk::Task::Remove)
        closeDetail();
    if (task == WorkDesk::Task::Create)
        openRecord(id);
    else if (!m_detail->isHidden())
        reloadDetail();
    say({ Tone::Ok, savedText(task), {}, {}, {}, tr("Undo") }, [this, stepId] { undoStep(stepId); });
}

void WorkPage::showFailure(WorkDesk::Task task, const Error &error)
{
    const Machine *machine = m_detail->view() ? m_detail->view()->machine : nullptr;
    const bool refused = error.kind == ErrorKind::BadInput || error.kind == ErrorKind::Conflict;
    const QString sentence =
        refused ? refusalText(m_workKind, machine, error) : tr("It could not be written: %1").arg(error.what);
    if (task == WorkDesk::Task::Create && m_new) {
        m_new->showError(sentence, error.detail);
        return;
    }
    if (task == WorkDesk::Task::Transition && m_step) {
        m_step->showError(sentence, error.detail);
        return;
    }
    if (task == WorkDesk::Task::Edit && m_bulk) {
        m_bulk->showError(sentence);
        return;
    }
    if (task == WorkDesk::Task::Edit && refused) {
        m_detail->showRefusal(sentence, error.detail);
        return;
    }
    if (task == WorkDesk::Task::Attach) {
        m_detail->progress().end();
        if (error.kind == ErrorKind::Cancelled) {
            say({ Tone::Neutral, tr("Copying was stopped."), tr("Nothing was attached."), {}, {}, {} });
            return;
        }
    }
    if (task == WorkDesk::Task::LogReveal) {
        say(messageFor(tr("That personal data was shown could not be recorded."), error));
        return;
    }
    Message message = messageFor(
        task == WorkDesk::Task::Load ? words().unread : tr("The change could not be saved."), error);
    message.kept = tr("The stored record is as it was.");
    say(message);
}

void WorkPage::setCellStyle(const CellStyle &style)
{
    RecordPage::setCellStyle(style);
    m_desk->setZone(style.zone);
    m_detail->setCellStyle(style);
}

RecordPage::Words WorkPage::words() const
{
    Words words;
    words.title = m_workKind.title.said();
    words.icon = m_workKind.icon;
    //: %1: records of a kind, such as 发票
    words.nothing = tr("Nothing here yet: %1").arg(words.title);
    words.nothingText = m_workKind.emptyText.said();
    words.nothingAction = QStringLiteral("new");
    words.nothingButton = tr("New record…");
    words.noMatch = tr("No record matches the filter");
    words.noMatchText = tr("The filter hides every record of this list.");
    words.hidden = tr("The filter hides this record in the list.");
    words.unread = tr("The records could not be read.");
    return words;
}

QString WorkPage::countText(int rows, bool filtered) const
{
    return filtered ? tr("%Ln matching record(s)", nullptr, rows) : tr("%Ln record(s)", nullptr, rows);
}

void WorkPage::load(qint64 rowId)
{
    m_desk->load(m_workKind.id, rowId);
}

} // namespace zhanggui
