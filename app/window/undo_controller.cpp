#include "app/window/undo_controller.h"

#include "app/window/step_turner.h"
#include "models/history/step_text.h"
#include "models/store/steps.h"
#include "models/workspace/workspace.h"
#include "ui/async/when_done.h"
#include "ui/widgets/action_collection.h"
#include "ui/window/main_window.h"

#include <QAction>

namespace zhanggui {

namespace {

struct Next {
    std::optional<Step> undo;
    std::optional<Step> redo;
};

QString textOf(const std::optional<Step> &step)
{
    return step ? stepText(step->source, step->title, step->facts) : QString();
}

Result<Next> nextSteps(Connection &connection)
{
    Steps steps(connection);
    const Result<std::optional<Step>> undo = steps.nextToUndo();
    if (!undo)
        return tl::unexpected(undo.error());
    const Result<std::optional<Step>> redo = steps.nextToRedo();
    if (!redo)
        return tl::unexpected(redo.error());
    return Next{ *undo, *redo };
}

} // namespace

UndoController::UndoController(const WindowParts &parts, StepTurner &turner)
    : QObject(&parts.window)
    , m_parts(parts)
    , m_turner(turner)
{
    const auto on = [this](const char *id, RevertWay way) {
        QAction *action = m_parts.actions.find(QString::fromLatin1(id));
        action->setEnabled(false);
        connect(action, &QAction::triggered, this, [this, way] { m_turner.turnNewest(way); });
    };
    on("edit.undo", RevertWay::Undo);
    on("edit.redo", RevertWay::Redo);
    connect(&parts.workspace.store(), &Store::changed, this, [this](const QString &table) {
        if (table == QLatin1String("steps"))
            look();
    });
    connect(&turner, &StepTurner::runningChanged, this, &UndoController::look);
    look();
}

void UndoController::look()
{
    QAction *undo = m_parts.actions.find(QStringLiteral("edit.undo"));
    QAction *redo = m_parts.actions.find(QStringLiteral("edit.redo"));
    if (m_parts.workspace.isReadOnly())
        return;
    if (m_turner.isRunning()) {
        undo->setEnabled(false);
        redo->setEnabled(false);
        return;
    }
    whenDone(m_parts.workspace.store().run(nextSteps), this, [this, undo, redo](const Result<Next> &next) {
        if (m_turner.isRunning())
            return;
        undo->setEnabled(next && next->undo);
        redo->setEnabled(next && next->redo);
        undo->setStatusTip(next ? textOf(next->undo) : QString());
        redo->setStatusTip(next ? textOf(next->redo) : QString());
    });
}

} // namespace zhanggui
