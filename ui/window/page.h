// What the main window knows of a page. A page is any widget, made with its model and its actions; the
// functions say how it answers to the window's general actions, and may be empty.
#pragma once

#include <QByteArray>
#include <QString>

#include <functional>

class QWidget;

namespace zhanggui {

class SideEntries;

struct Page {
    QString id; // "orders": stable, for settings, actions ("go.orders") and picture names
    const char *title = nullptr; // the word in the side bar, marked with QT_TRANSLATE_NOOP("Page", …)
    const char *icon = nullptr; // a name of icon()
    QWidget *widget = nullptr; // the window takes it over
    std::function<void()> focusFilter = {}; // Ctrl+F
    std::function<void()> refresh = {}; // F5
    std::function<void()> closeDetail = {}; // Escape
    std::function<QByteArray()> saveState = {}; // columns, sort, filter, splitter
    std::function<void(const QByteArray &)> restoreState = {};
    SideEntries *entries = nullptr; // what stands under the area in the side bar; lives as long as the widget
};

} // namespace zhanggui
