#include "models/work/work_step.h"

#include "models/history/step_text.h"
#include "models/work/work_catalog.h"

namespace zhanggui {

namespace {

struct TaskWords {
    const char *what; // as WorkStep has it
    const char *title; // English, for who cannot read the facts
};

TaskWords wordsOf(WorkTask task)
{
    switch (task) {
    case WorkTask::Create:
        return { "create", "New record" };
    case WorkTask::Edit:
        break;
    case WorkTask::Transition:
        return { "transition", "Record a step" };
    case WorkTask::Correct:
        return { "correct", "Correct the state" };
    case WorkTask::Note:
        return { "note", "Add a note" };
    case WorkTask::Attach:
        return { "attach", "Attach file(s)" };
    case WorkTask::Detach:
        return { "detach", "Remove a file" };
    case WorkTask::Remove:
        return { "remove", "Remove record(s)" };
    }
    return { "edit", "Edit record(s)" };
}

/// Versions of a machine say a transition alike.
BothLanguages titleOf(const WorkCatalog &catalog, const QString &kind, const QString &transition)
{
    for (const Machine *machine : catalog.machines().ofKind(kind)) {
        if (const MachineTransition *found = machine->transition(transition))
            return found->title;
    }
    return { transition, transition };
}

} // namespace

NewStep workStep(const WorkCatalog &catalog, const WorkDeed &deed, const QString &actor, qint64 atMs)
{
    const WorkKind *kind = catalog.kind(deed.kind);
    const TaskWords words = wordsOf(deed.task);
    WorkStep step{ deed.kind, kind == nullptr ? BothLanguages() : kind->one, words.what, deed.records,
        deed.number };
    if (deed.task == WorkTask::Transition)
        step.title = titleOf(catalog, deed.kind, deed.transition);
    return { atMs, actor, QStringLiteral("edit"), QString::fromLatin1(words.title), workStepFacts(step) };
}

} // namespace zhanggui
