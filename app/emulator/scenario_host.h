// Runs scenarios in a thread of its own, so that no step ever waits for the window.
#pragma once

#include "models/core/wire_time.h"
#include "net/emulator/scenario/scenario_run.h"

#include <QObject>
#include <QThread>

namespace zhanggui {

class ScenarioHost : public QObject {
    Q_OBJECT

public:
    explicit ScenarioHost(Now wall, QObject *parent = nullptr);
    /// Ends what runs, and waits for the thread's end.
    ~ScenarioHost() override;

    /// finished() or refused() follow. One at a time: while one runs, another is refused.
    void start(const ScenarioPlan &plan);
    /// finished() follows.
    void cancel();

Q_SIGNALS:
    void refused(const zhanggui::Error &error);
    void stepBegun(int step, qint64 clockMs);
    void stepDone(const zhanggui::ScenarioVerdict &verdict);
    void finished(const zhanggui::ScenarioReport &report);

private:
    class Worker;
    QThread m_thread;
    Worker *m_worker; // lives in the thread
};

} // namespace zhanggui
