// Lets Ctrl+Z and Ctrl+Shift+Z reach one history from every control of a form. Text controls would undo
// within themselves, and the window has an undo of its own.
#pragma once

#include <QObject>

#include <functional>

class QWidget;

namespace zhanggui {

class UndoKeys : public QObject {
    Q_OBJECT

public:
    UndoKeys(std::function<void()> undo, std::function<void()> redo, QObject *parent);

    /// Watches `top` and everything in it that can have the focus. Call again for new controls.
    void watch(QWidget *top);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    std::function<void()> m_undo;
    std::function<void()> m_redo;
};

} // namespace zhanggui
