// Runs plans with the real engine, for outage replay and key rehearsal.
#pragma once

#include "net/callbacks/plan_runner.h"

namespace zhanggui {

class CallbackPlanRunner : public QObject, public PlanRunner {
    Q_OBJECT

public:
    /// `protocol` and `catalog` are borrowed and outlive this.
    CallbackPlanRunner(const CallbackProtocol &protocol, const CheckCatalog &catalog, Now now,
        RandomBytes random, QObject *parent = nullptr);
    ~CallbackPlanRunner() override;

    [[nodiscard]] Result<void> run(const RunPlan &plan, Done done) override;
    void cancel() override;

Q_SIGNALS:
    void caseDone(const zhanggui::CaseRecord &record);

private:
    CallbackRunner m_runner;
    Done m_done;
};

} // namespace zhanggui
