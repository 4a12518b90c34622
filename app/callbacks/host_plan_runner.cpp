#include "app/callbacks/host_plan_runner.h"

#include <utility>

namespace zhanggui {

HostPlanRunner::HostPlanRunner(SharedCallbackData data, Now now, QObject *parent)
    : QObject(parent)
    , m_host(std::move(data), std::move(now))
{
    connect(&m_host, &RunnerHost::caseDone, this, [this](const CaseRecord &record) {
        m_run.cases.append(record);
        Q_EMIT caseDone(record);
    });
    connect(&m_host, &RunnerHost::finished, this, &HostPlanRunner::finish);
    connect(&m_host, &RunnerHost::refused, this, [this](const Error &error) {
        CaseRecord refused;
        refused.state = CaseState::Skipped;
        refused.reason = error.detail.isEmpty() ? error.what : QString(error.what % u": " % error.detail);
        m_run.cases = { refused };
        finish({});
    });
}

HostPlanRunner::~HostPlanRunner() = default;

Result<void> HostPlanRunner::run(const RunPlan &plan, Done done)
{
    if (m_done)
        return failure(ErrorKind::Conflict, QStringLiteral("A run is under way"));
    m_done = std::move(done);
    m_run = {};
    m_host.start(plan);
    return {};
}

void HostPlanRunner::cancel()
{
    m_host.cancel();
}

void HostPlanRunner::finish(const RunRecord &head)
{
    RunRecord run = head;
    run.cases = std::exchange(m_run.cases, {});
    if (const Done done = std::exchange(m_done, nullptr))
        done(run);
}

} // namespace zhanggui
