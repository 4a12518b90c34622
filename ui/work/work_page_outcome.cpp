// How a write of the page ended, in words.

#include "ui/widgets/message_bar.h"
#include "ui/widgets/progress_strip.h"
#include "ui/window/error_message.h"
#include "ui/work/new_work_dialog.h"
#include "ui/work/transition_dialog.h"
#include "ui/work/work_bulk_dialog.h"
#include "ui/work/work_detail.h"
#include "ui/work/work_events_view.h"
#include "ui/work/work_page.h"
#include "ui/work/work_words.h"

namespace zhanggui {

namespace {

struct Refusal {
    QString sentence;
    QString source; // of the rule; empty: none
};

const RuleGuard *guardOf(const Machine *machine, const QString &id)
{
    if (machine == nullptr)
        return nullptr;
    for (const MachineTransition &transition : machine->transitions) {
        for (const RuleGuard &guard : transition.guards) {
            if (guard.id == id)
                return &guard;
        }
    }
    return nullptr;
}

/// What the store's refusal means to the person; `detail` of such an error names a field or a guard.
Refusal refusalOf(const WorkKind &kind, const Machine *machine, const Error &error)
{
    if (error.kind == ErrorKind::Conflict)
        return { WorkPage::tr("A record of this number exists already, or it was changed meanwhile."), {} };
    if (const RuleGuard *guard = guardOf(machine, error.detail))
        return { guard->say.said(), sourceText(guard->source) };
    // The store writes sentences of checks in English.
    for (const WorkCheck &check : kind.checks) {
        if (check.fields.contains(error.detail) && error.what.endsWith(check.say.en))
            return { check.say.said(), sourceText(check.source) };
    }
    if (const WorkField *field = kind.field(error.detail))
        return { WorkPage::tr("%1: this value cannot be taken. %2").arg(field->title.said(), error.what),
            {} };
    return { error.detail.isEmpty() ? error.what : QStringLiteral("%1 (%2)").arg(error.what, error.detail),
        {} };
}

} // namespace

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
    // A file that was attached from the step's dialog leaves it open.
    if (task == WorkDesk::Task::Create && m_new)
        m_new->accept();
    if (task == WorkDesk::Task::Transition && m_step)
        m_step->accept();
    if (task == WorkDesk::Task::Edit && m_bulk)
        m_bulk->accept();
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
    sayUndoable({ Tone::Ok, savedText(task), {}, {}, {}, {} }, stepId);
}

void WorkPage::showFailure(WorkDesk::Task task, const Error &error)
{
    const Machine *machine = m_detail->view() ? m_detail->view()->machine : nullptr;
    const bool refused = error.kind == ErrorKind::BadInput || error.kind == ErrorKind::Conflict;
    const auto [sentence, source] = refused
        ? refusalOf(m_workKind, machine, error)
        : Refusal{ tr("It could not be written: %1").arg(error.what), {} };
    if (task == WorkDesk::Task::Create && m_new) {
        m_new->showError(sentence, error.detail);
        return;
    }
    if (task == WorkDesk::Task::Transition && m_step) {
        m_step->showError(sentence, error.detail, source);
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
        if (m_step) {
            m_step->showError(tr("The file could not be attached: %1").arg(sentence), {});
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

} // namespace zhanggui
