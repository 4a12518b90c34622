#include "ui/callbacks/editor/undo_keys.h"

#include <QKeyEvent>
#include <QWidget>

namespace zhanggui {

UndoKeys::UndoKeys(std::function<void()> undo, std::function<void()> redo, QObject *parent)
    : QObject(parent)
    , m_undo(std::move(undo))
    , m_redo(std::move(redo))
{
}

void UndoKeys::watch(QWidget *top)
{
    top->installEventFilter(this);
    const auto children = top->findChildren<QWidget *>();
    for (QWidget *child : children) {
        if (child->focusPolicy() != Qt::NoFocus)
            child->installEventFilter(this); // twice is once
    }
}

bool UndoKeys::eventFilter(QObject *watched, QEvent *event)
{
    const bool asks = event->type() == QEvent::ShortcutOverride;
    if (!asks && event->type() != QEvent::KeyPress)
        return QObject::eventFilter(watched, event);
    auto *key = static_cast<QKeyEvent *>(event);
    const bool undo = key->matches(QKeySequence::Undo);
    const bool redo = key->matches(QKeySequence::Redo) || key->keyCombination() == (Qt::CTRL | Qt::Key_Y);
    if (!undo && !redo)
        return QObject::eventFilter(watched, event);
    event->accept();
    if (!asks)
        (undo ? m_undo : m_redo)();
    return true;
}

} // namespace zhanggui
