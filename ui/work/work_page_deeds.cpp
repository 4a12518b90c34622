// What a person can do on the page of a kind: the dialogs, and what they ask of the desk.

#include "ui/records/bulk_edit_dialog.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/progress_strip.h"
#include "ui/widgets/prompts.h"
#include "ui/widgets/record_list.h"
#include "ui/work/correct_dialog.h"
#include "ui/work/new_work_dialog.h"
#include "ui/work/transition_dialog.h"
#include "ui/work/work_bulk_dialog.h"
#include "ui/work/work_detail.h"
#include "ui/work/work_page.h"

#include <QDir>

namespace zhanggui {

void WorkPage::newRecord(const NewWork &begun)
{
    // What comes from elsewhere, e.g. an order, begins its own; a draft waits.
    const bool continues = m_draft && begun.values.isEmpty() && begun.number.isEmpty();
    NewWork work = continues ? *m_draft : begun;
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
    m_new = new NewWorkDialog(*m_desk, work, { names, m_currencies }, setting().style, window());
    m_new->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_new, &NewWorkDialog::chosen, m_desk, &WorkDesk::create);
    if (continues)
        m_new->showDraft();
    const bool replaces = continues || !m_draft;
    connect(m_new, &NewWorkDialog::accepted, this, [this, continues] {
        if (continues)
            m_draft.reset();
    });
    connect(m_new, &NewWorkDialog::rejected, this, [this, replaces] {
        if (replaces)
            keepDraft();
    });
    connect(
        m_new, &NewWorkDialog::beginAnew, this, [this] { newRecord({}); }, Qt::QueuedConnection);
    m_new->open();
}

void WorkPage::keepDraft()
{
    m_draft.reset();
    if (!m_new->isTyped())
        return;
    m_draft = m_new->typed();
    say({ Tone::Neutral, tr("Nothing was recorded. What you typed is kept."), {},
        tr("“New record” shows it again until the program ends."), {}, {} });
}

void WorkPage::ask(const QString &transition)
{
    const auto &view = m_detail->view();
    const MachineTransition *chosen =
        view && view->machine != nullptr ? view->machine->transition(transition) : nullptr;
    if (chosen == nullptr)
        return;
    m_step = new TransitionDialog({ view->kind, view->machine, chosen, view->record.id, view->record.number,
                                      view->record.state, view->record.currency, view->values },
        { setting().style, setting().now }, window());
    m_step->setAttribute(Qt::WA_DeleteOnClose);
    connect(
        m_step, &TransitionDialog::chosen, m_desk, [this, id = view->record.id](const MadeTransition &made) {
            m_desk->transition(m_workKind.id, id, made);
        });
    connect(m_step, &TransitionDialog::attachRequested, this, &WorkPage::attach);
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
    // Over the step's dialog, where that asked for it.
    QWidget *over = m_step != nullptr ? static_cast<QWidget *>(m_step) : this;
    m_prompts.openFiles(over, { tr("Attach files"), QDir::homePath(), {}, tr("All files (*)") },
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
        sayUndoable(
            { Tone::Ok, tr("%Ln record(s) were changed.", nullptr, int(changed)), {}, {}, {}, {} }, stepId);
    });
    dialog->open();
}

} // namespace zhanggui
