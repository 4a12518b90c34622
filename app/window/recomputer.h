// Changes what deadlines are counted by and has every due time computed anew, on the store's thread: tells
// that it takes its time, can be stopped, and takes the change back when asked to. A change is no step of the
// history, since due times follow from it; while the window is open it has its place among them, so that
// Ctrl+Z takes back what was done last. Other savings that are no step, as own rules, have theirs here, too.
#pragma once

#include "app/window/window_parts.h"
#include "models/core/result.h"
#include "models/history/revert_block.h"
#include "models/store/steps.h"
#include "ui/widgets/message_bar.h"

#include <QFuture>
#include <QObject>
#include <QTimer>

#include <atomic>
#include <functional>
#include <memory>
#include <optional>

namespace zhanggui {

/// A change and the way back. Each gives how many due times differ now; cancelled it leaves all as it was.
struct Recomputation {
    using Save = std::function<QFuture<Result<qint64>>(std::function<bool()> cancelled)>;
    Save save;
    Save undo;
    QString title; // "Change the calendar"
    QString done; // "The calendar was saved."
    QString failed; // "The calendar could not be saved; the old one counts."
    QString kept = {}; // what is said of it instead of due times; not empty: no due time follows from it
    std::function<Message()> hindrance = {}; // why it cannot be turned now; says nothing: it can
};

/// What Ctrl+Z and Ctrl+Shift+Z would turn among the steps of the store.
struct NextSteps {
    std::optional<Step> undo;
    std::optional<Step> redo;
    qint64 newest = 0; // the newest step that changed something, undone or not

    [[nodiscard]] static Result<NextSteps> read(Connection &connection);
};

class Recomputer : public QObject {
    Q_OBJECT

public:
    explicit Recomputer(const WindowParts &parts);

    /// While one runs the next is refused, and it is said.
    void start(const Recomputation &task);
    bool isRunning() const { return m_running; }
    /// Gives a change that was saved and told already its place.
    void note(const Recomputation &saved);
    /// Takes back the newest change if it is the one that said `done`; else false.
    bool takeBack(const QString &done);

    /// Its title, when a change of this window comes before the steps of the store; else empty.
    QString next(RevertWay way, const NextSteps &steps) const;
    /// Turns the change that next() told.
    void turn(RevertWay way);

Q_SIGNALS:
    /// Everything counts anew: due times in the store, and what pages reckon from the calendar.
    void changed();
    /// What Ctrl+Z or Ctrl+Shift+Z would turn is another one; nothing counts anew.
    void orderChanged();

private:
    struct Saving {
        Recomputation task;
        qint64 after = 0; // the newest step when it was made
    };
    enum class Turn { First, Back, Again };
    void run(const Saving &saving, Turn turn);
    void place(const Saving &saving);
    void finish(Saving saving, Turn turn, qint64 newest, const Result<qint64> &saved);
    void tell(const Recomputation &task, Turn turn, qint64 dueTimes);

    WindowParts m_parts;
    std::shared_ptr<std::atomic_bool> m_cancelled;
    QList<Saving> m_made; // in their order
    QList<Saving> m_takenBack; // the last one comes back first
    qint64 m_newestThen = 0; // the newest step when one was taken back: after another one none comes back
    QTimer m_slow;
    bool m_running = false;
};

} // namespace zhanggui
