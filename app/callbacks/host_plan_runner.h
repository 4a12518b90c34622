// Runs plans for outage replay, preflight and key rehearsal in the engine's own thread. What comes out has
// been redacted for the workspace.
#pragma once

#include "app/callbacks/runner_host.h"
#include "net/callbacks/plan_runner.h"

namespace zhanggui {

class HostPlanRunner : public QObject, public PlanRunner {
    Q_OBJECT

public:
    HostPlanRunner(SharedCallbackData data, Now now, QObject *parent = nullptr);
    ~HostPlanRunner() override;

    /// What the engine refuses comes as one skipped case that says why. Conflict: a plan is running.
    [[nodiscard]] Result<void> run(const RunPlan &plan, Done done) override;
    void cancel() override;

Q_SIGNALS:
    void caseDone(const zhanggui::CaseRecord &record);

private:
    void finish(const RunRecord &head);

    RunnerHost m_host;
    RunRecord m_run;
    Done m_done;
};

} // namespace zhanggui
