#include "app/window/undo_controller.h"

#include "models/store/steps.h"
#include "models/workspace/workspace.h"
#include "ui/async/when_done.h"
#include "ui/widgets/action_collection.h"
#include "ui/window/error_message.h"
#include "ui/window/main_window.h"

#include <QAction>

namespace zhanggui {

namespace {

struct Next {
    QString undo; // title of the step, or empty
    QString redo;
};

Result<Next> nextSteps(Connection &connection)
{
    Steps steps(connection);
    const Result<std::optional<Step>> undo = steps.nextToUndo();
    if (!undo)
        return tl::unexpected(undo.error());
    const Result<std::optional<Step>> redo = steps.nextToRedo();
    if (!redo)
        return tl::unexpected(redo.error());
    return Next{ *undo ? (*undo)->title : QString(), *redo ? (*redo)->title : QString() };
}

} // namespace

UndoController::UndoController(const WindowParts &parts)
    : QObject(&parts.window)
    , m_parts(parts)
{
    connect(parts.actions.find(QStringLiteral("edit.undo")), &QAction::triggered, this,
        [this] { revert(Way::Undo); });
    connect(parts.actions.find(QStringLiteral("edit.redo")), &QAction::triggered, this,
        [this] { revert(Way::Redo); });
    connect(&parts.workspace.store(), &Store::changed, this, [this](const QString &table) {
        if (table == QLatin1String("steps"))
            look();
    });
    for (const char *id : { "edit.undo", "edit.redo" })
        parts.actions.find(QString::fromLatin1(id))->setEnabled(false);
    look();
}

void UndoController::look()
{
    QAction *undo = m_parts.actions.find(QStringLiteral("edit.undo"));
    QAction *redo = m_parts.actions.find(QStringLiteral("edit.redo"));
    if (m_parts.workspace.isReadOnly())
        return;
    whenDone(m_parts.workspace.store().run(nextSteps), this, [undo, redo](const Result<Next> &next) {
        undo->setEnabled(next && !next->undo.isEmpty());
        redo->setEnabled(next && !next->redo.isEmpty());
        undo->setStatusTip(next ? next->undo : QString());
        redo->setStatusTip(next ? next->redo : QString());
    });
}

void UndoController::revert(Way way)
{
    const qint64 now = m_parts.now();
    const QString actor = m_parts.actor;
    const auto work = [way, now, actor](Connection &connection) -> Result<QString> {
        Steps steps(connection);
        const Result<std::optional<Step>> next = way == Way::Undo ? steps.nextToUndo() : steps.nextToRedo();
        if (!next)
            return tl::unexpected(next.error());
        if (!*next)
            return QString();
        const qint64 id = (*next)->id;
        const Result<qint64> done =
            way == Way::Undo ? steps.undo(id, now, actor) : steps.redo(id, now, actor);
        if (!done)
            return tl::unexpected(done.error());
        return (*next)->title;
    };
    whenDone(m_parts.workspace.store().run(work), this, [this, way](const Result<QString> &title) {
        const bool undo = way == Way::Undo;
        if (!title) {
            m_parts.window.messages().show(messageFor(
                undo ? tr("This step cannot be undone.") : tr("This step cannot be redone."), title.error()));
        } else if (!title->isEmpty()) {
            //: %1: the step, in English
            const QString what = undo ? tr("Undone: %1") : tr("Redone: %1");
            m_parts.window.messages().show({ Tone::Neutral, what.arg(*title), {}, {}, {}, {} });
            Q_EMIT reverted();
        }
        look();
    });
}

} // namespace zhanggui
