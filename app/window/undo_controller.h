// Undo and redo of the store's steps, in the Edit menu.
#pragma once

#include "app/window/window_parts.h"
#include "models/core/result.h"

#include <QObject>

namespace zhanggui {

class UndoController : public QObject {
    Q_OBJECT

public:
    explicit UndoController(const WindowParts &parts);

Q_SIGNALS:
    /// A step was undone or redone.
    void reverted();

private:
    enum class Way { Undo, Redo };
    void revert(Way way);
    /// Asks the store what could be undone and redone now.
    void look();

    WindowParts m_parts;
};

} // namespace zhanggui
