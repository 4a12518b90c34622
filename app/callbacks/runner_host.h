// The engine of the callback debugger in a thread of its own, so that no request of it ever waits for the
// window, nor the window for it. What comes out has been redacted for the workspace already.
#pragma once

#include "app/callbacks/callback_data.h"
#include "models/core/wire_time.h"
#include "net/callbacks/callback_runner.h"

#include <QObject>
#include <QThread>

namespace zhanggui {

class RunnerHost : public QObject {
    Q_OBJECT

public:
    RunnerHost(SharedCallbackData data, Now now, QObject *parent = nullptr);
    /// Stops what runs, and waits for the thread's end.
    ~RunnerHost() override;

    /// started() and finished(), or refused() follow. One at a time: while one runs, another is refused.
    void start(const RunPlan &plan);
    /// finished() follows.
    void cancel();

Q_SIGNALS:
    /// The run without its cases, before anything is sent.
    void started(const zhanggui::RunRecord &run);
    void refused(const zhanggui::Error &error);
    void sent(const QString &caseId, int done, int total);
    void caseDone(const zhanggui::CaseRecord &record);
    /// The run without its cases: they came one by one.
    void finished(const zhanggui::RunRecord &run);

private:
    class Worker;
    QThread m_thread;
    Worker *m_worker; // lives in the thread
};

} // namespace zhanggui
