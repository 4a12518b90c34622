// Walks a window with the Tab key as a person without a mouse would.
#pragma once

#include <QApplication>
#include <QStringList>
#include <QTest>
#include <QWidget>

namespace zhanggui::test {

/// Object names of what has the focus on the way, beginning with what has it now, until it comes round or 100
/// presses were made. Nameless ones are "".
inline QStringList tabWalk(QWidget &window)
{
    QStringList names;
    const QWidget *first = window.focusWidget();
    for (int presses = 0; presses < 100; ++presses) {
        QWidget *now = window.focusWidget();
        names.append(now != nullptr ? now->objectName() : QString());
        QTest::keyClick(now != nullptr ? now : &window, Qt::Key_Tab);
        if (window.focusWidget() == first)
            break;
    }
    return names;
}

/// Whether `wanted` comes in this order, with others between.
inline bool comesInOrder(const QStringList &names, const QStringList &wanted)
{
    qsizetype at = -1;
    for (const QString &name : wanted) {
        at = names.indexOf(name, at + 1);
        if (at < 0) {
            qWarning().noquote() << name << "is not reached in turn in" << names.join(u' ');
            return false;
        }
    }
    return true;
}

} // namespace zhanggui::test
