// Undo and redo of what was done last, in the Edit menu: a step of the store, or a change of what deadlines
// are counted by.
#pragma once

#include "app/window/window_parts.h"
#include "models/history/revert_block.h"

#include <QObject>

namespace zhanggui {

class Recomputer;
class StepTurner;

class UndoController : public QObject {
    Q_OBJECT

public:
    /// `turner` and `recomputer` are borrowed and outlive this.
    UndoController(const WindowParts &parts, StepTurner &turner, Recomputer &recomputer);

private:
    /// Asks the store what could be undone and redone now.
    void look();
    void turn(RevertWay way);

    WindowParts m_parts;
    StepTurner &m_turner;
    Recomputer &m_recomputer;
    bool m_asking = false; // the store, which one is the newest
};

} // namespace zhanggui
