#include "app/callbacks/runner_host.h"

#include "net/callbacks/redact_run.h"

namespace zhanggui {

/// Owns the runner; everything of it happens in the host's thread.
class RunnerHost::Worker : public QObject {
public:
    Worker(RunnerHost &host, SharedCallbackData data, Now now)
        : m_host(host)
        , m_data(std::move(data))
        , m_now(std::move(now))
    {
    }

    void start(const RunPlan &plan)
    {
        if (!m_runner)
            makeRunner();
        m_rules = { plan.keys.all(), m_data->secrets, &m_data->protocol, RedactFor::Workspace };
        RunRecord run;
        run.suite = plan.suite.id;
        run.title = plan.suite.titleEn;
        run.revision = suiteRevision(plan.suite.cases);
        run.environment = plan.environment;
        run.url = plan.url.toString();
        run.privateTarget = plan.softTarget;
        run.startedMs = m_now();
        const Result<void> begun = m_runner->start(plan);
        if (begun)
            Q_EMIT m_host.started(run);
        else
            Q_EMIT m_host.refused(begun.error());
    }

    void cancel()
    {
        if (m_runner)
            m_runner->cancel();
    }

private:
    void makeRunner()
    {
        m_runner = std::make_unique<CallbackRunner>(
            m_data->protocol, m_data->checks, m_now, systemRandomBytes, nullptr);
        connect(m_runner.get(), &CallbackRunner::sent, &m_host, &RunnerHost::sent);
        connect(m_runner.get(), &CallbackRunner::caseDone, this,
            [this](const CaseRecord &record) { Q_EMIT m_host.caseDone(redactCase(record, m_rules)); });
        connect(m_runner.get(), &CallbackRunner::finished, this, [this](const RunRecord &run) {
            RunRecord head = run;
            head.cases.clear();
            head.url = redactRun(head, m_rules).url;
            Q_EMIT m_host.finished(head);
        });
    }

    RunnerHost &m_host;
    SharedCallbackData m_data;
    Now m_now;
    RedactRules m_rules;
    std::unique_ptr<CallbackRunner> m_runner;
};

RunnerHost::RunnerHost(SharedCallbackData data, Now now, QObject *parent)
    : QObject(parent)
    , m_worker(new Worker(*this, std::move(data), std::move(now)))
{
    qRegisterMetaType<RunRecord>();
    qRegisterMetaType<CaseRecord>();
    qRegisterMetaType<Error>();
    m_thread.setObjectName(QStringLiteral("callbacks"));
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread.start();
}

RunnerHost::~RunnerHost()
{
    QMetaObject::invokeMethod(m_worker, [worker = m_worker] { worker->cancel(); });
    m_thread.quit();
    m_thread.wait();
}

void RunnerHost::start(const RunPlan &plan)
{
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, plan] { worker->start(plan); });
}

void RunnerHost::cancel()
{
    QMetaObject::invokeMethod(m_worker, [worker = m_worker] { worker->cancel(); });
}

} // namespace zhanggui
