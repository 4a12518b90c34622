// Undo and redo of the store's steps, in the Edit menu.
#pragma once

#include "app/window/window_parts.h"

#include <QObject>

namespace zhanggui {

class StepTurner;

class UndoController : public QObject {
    Q_OBJECT

public:
    /// `turner` is borrowed and outlives this.
    UndoController(const WindowParts &parts, StepTurner &turner);

private:
    /// Asks the store what could be undone and redone now.
    void look();

    WindowParts m_parts;
    StepTurner &m_turner;
};

} // namespace zhanggui
