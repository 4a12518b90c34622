// Changes what deadlines are counted by and has every due time computed anew, on the store's thread: tells
// that it takes its time, can be stopped, and takes the change back when asked to.
#pragma once

#include "app/window/window_parts.h"
#include "models/core/result.h"

#include <QFuture>
#include <QObject>
#include <QTimer>

#include <atomic>
#include <functional>
#include <memory>

namespace zhanggui {

/// A change and the way back. Each gives how many due times differ now; cancelled it leaves all as it was.
struct Recomputation {
    using Save = std::function<QFuture<Result<qint64>>(std::function<bool()> cancelled)>;
    Save save;
    Save undo; // empty: none is offered
    QString done; // "The calendar was saved."
    QString failed; // "The calendar could not be saved; the old one counts."
};

class Recomputer : public QObject {
    Q_OBJECT

public:
    explicit Recomputer(const WindowParts &parts);

    /// While one runs the next is refused, and it is said.
    void start(const Recomputation &task);
    bool isRunning() const { return m_running; }

Q_SIGNALS:
    /// Everything counts anew: due times in the store, and what pages reckon from the calendar.
    void changed();

private:
    void finish(const Recomputation &task, const Result<qint64> &saved);

    WindowParts m_parts;
    std::shared_ptr<std::atomic_bool> m_cancelled;
    Recomputation m_last; // what the Undo of the message takes back
    QTimer m_slow;
    bool m_running = false;
};

} // namespace zhanggui
