// Holds exchanges back until later ones have overtaken them.
#pragma once

#include <QObject>

#include <functional>
#include <list>

namespace zhanggui {

class ReorderGate : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// The place of an exchange in the order in which they came.
    quint64 enter() { return ++m_places; }
    /// Calls `release` once, with true when `count` exchanges of later places were delivered, with false when
    /// `ms` have passed; not at all once `context` is gone.
    void hold(quint64 place, int count, int ms, QObject *context, std::function<void(bool)> release);
    /// The exchange of this place has had its answer.
    void delivered(quint64 place);

private:
    struct Held {
        quint64 place = 0;
        int left = 0;
        std::function<void(bool)> release;
    };
    void release(quint64 place, bool overtaken);

    quint64 m_places = 0;
    std::list<Held> m_held;
};

} // namespace zhanggui
