// Undoes and redoes steps off the GUI thread, with progress and cancel in the status strip, and says above
// the page how it ended. One at a time.
#pragma once

#include "app/window/window_parts.h"
#include "models/history/revert_block.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace zhanggui {

class StepTurner : public QObject {
    Q_OBJECT

public:
    explicit StepTurner(const WindowParts &parts);
    ~StepTurner() override;

    bool isRunning() const { return m_run != nullptr; }
    /// Nothing happens while another one runs.
    void turn(RevertWay way, qint64 stepId);
    /// The step that Ctrl+Z would undo, or Ctrl+Shift+Z would redo; nothing when there is none.
    void turnNewest(RevertWay way);

Q_SIGNALS:
    /// A step was undone or redone.
    void reverted();
    /// isRunning() changed.
    void runningChanged();

private:
    struct Run;
    struct Outcome {
        Result<qint64> done;
        Step step; // the one that was turned; id 0: there is none
        RevertBlock block;
    };
    void start(RevertWay way, std::function<Result<std::optional<Step>>(Steps &)> which);
    void showProgress();
    void finish(RevertWay way, const Outcome &outcome);

    WindowParts m_parts;
    std::shared_ptr<Run> m_run; // shared with the store's thread
    QTimer m_poll;
    bool m_inStrip = false;
};

/// What a person reads when later changes stand in the way.
QString textOf(const RevertBlock &block);

} // namespace zhanggui
