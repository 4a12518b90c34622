// Tells a widget how far work on another thread has come.
#pragma once

#include <QCoreApplication>
#include <QMetaObject>
#include <QPointer>

#include <utility>

namespace zhanggui {

/// A function that any thread may call: `say(widget, values…)` runs soon in the GUI thread, with copies of
/// the values, unless the widget is gone by then.
template <class Widget, class F> auto toldTo(Widget *widget, F say)
{
    return [shown = QPointer<Widget>(widget), say = std::move(say)](auto... values) {
        QMetaObject::invokeMethod(QCoreApplication::instance(), [shown, say, values...] {
            if (shown)
                say(*shown, values...);
        });
    };
}

} // namespace zhanggui
