#include "net/callbacks/callback_plan_runner.h"

#include <utility>

namespace zhanggui {

CallbackPlanRunner::CallbackPlanRunner(const CallbackProtocol &protocol, const CheckCatalog &catalog, Now now,
    RandomBytes random, QObject *parent)
    : QObject(parent)
    , m_runner(protocol, catalog, std::move(now), std::move(random))
{
    connect(&m_runner, &CallbackRunner::caseDone, this, &CallbackPlanRunner::caseDone);
    // Later, so that the receiver may start the next plan at once.
    connect(
        &m_runner, &CallbackRunner::finished, this,
        [this](const RunRecord &run) {
            if (const Done done = std::exchange(m_done, nullptr))
                done(run);
        },
        Qt::QueuedConnection);
}

CallbackPlanRunner::~CallbackPlanRunner() = default;

Result<void> CallbackPlanRunner::run(const RunPlan &plan, Done done)
{
    auto started = m_runner.start(plan);
    if (started)
        m_done = std::move(done);
    return started;
}

void CallbackPlanRunner::cancel()
{
    m_runner.cancel();
}

} // namespace zhanggui
