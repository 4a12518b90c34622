// What outage replay, preflight and key rehearsal need of the engine: a plan is run once, its record comes
// later. An interface, so that their tests can play the server's answers; see callback_plan_runner.h for the
// one that sends.
#pragma once

#include "net/callbacks/callback_runner.h"

#include <functional>

namespace zhanggui {

class PlanRunner {
public:
    using Done = std::function<void(const RunRecord &run)>;

    virtual ~PlanRunner() = default;
    /// `done` is called exactly once, later, in this thread; not at all when this fails (as
    /// CallbackRunner::start()) or the runner died first. One plan at a time.
    [[nodiscard]] virtual Result<void> run(const RunPlan &plan, Done done) = 0;
    /// What runs ends as cancelled; its record still comes.
    virtual void cancel() = 0;
};

} // namespace zhanggui
