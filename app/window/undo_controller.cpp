#include "app/window/undo_controller.h"

#include "app/window/recomputer.h"
#include "app/window/step_turner.h"
#include "models/history/step_text.h"
#include "models/store/steps.h"
#include "models/workspace/workspace.h"
#include "ui/async/when_done.h"
#include "ui/widgets/action_collection.h"
#include "ui/window/main_window.h"

#include <QAction>

#include <utility>

namespace zhanggui {

namespace {

QString textOf(const std::optional<Step> &step)
{
    return step ? stepText(step->source, step->title, step->facts) : QString();
}

} // namespace

UndoController::UndoController(const WindowParts &parts, StepTurner &turner, Recomputer &recomputer)
    : QObject(&parts.window)
    , m_parts(parts)
    , m_turner(turner)
    , m_recomputer(recomputer)
{
    const auto on = [this](const char *id, RevertWay way) {
        QAction *action = m_parts.actions.find(QString::fromLatin1(id));
        action->setEnabled(false);
        connect(action, &QAction::triggered, this, [this, way] { turn(way); });
    };
    on("edit.undo", RevertWay::Undo);
    on("edit.redo", RevertWay::Redo);
    connect(&parts.workspace.store(), &Store::changed, this, [this](const QString &table) {
        if (table == QLatin1String("steps"))
            look();
    });
    connect(&turner, &StepTurner::runningChanged, this, &UndoController::look);
    connect(&recomputer, &Recomputer::changed, this, &UndoController::look);
    connect(&recomputer, &Recomputer::orderChanged, this, &UndoController::look);
    look();
}

void UndoController::turn(RevertWay way)
{
    if (std::exchange(m_asking, true))
        return;
    whenDone(
        m_parts.workspace.store().run(NextSteps::read), this, [this, way](const Result<NextSteps> &next) {
            m_asking = false;
            if (next && !m_recomputer.next(way, *next).isEmpty())
                m_recomputer.turn(way);
            else
                m_turner.turnNewest(way);
        });
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
    whenDone(m_parts.workspace.store().run(NextSteps::read), this,
        [this, undo, redo](const Result<NextSteps> &next) {
            if (m_turner.isRunning())
                return;
            const auto show = [&](QAction *action, RevertWay way, std::optional<Step> NextSteps::*step) {
                const QString saving = next ? m_recomputer.next(way, *next) : QString();
                const std::optional<Step> found = next ? (*next).*step : std::nullopt;
                action->setEnabled(!saving.isEmpty() || found);
                action->setStatusTip(saving.isEmpty() ? textOf(found) : saving);
            };
            show(undo, RevertWay::Undo, &NextSteps::undo);
            show(redo, RevertWay::Redo, &NextSteps::redo);
        });
}

} // namespace zhanggui
