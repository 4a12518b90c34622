#include "app/emulator/scenario_host.h"

namespace zhanggui {

/// Owns the run; everything of it happens in the host's thread.
class ScenarioHost::Worker : public QObject {
public:
    Worker(ScenarioHost &host, Now wall)
        : m_host(host)
        , m_wall(std::move(wall))
    {
    }

    void start(const ScenarioPlan &plan)
    {
        const Result<void> ready = prepare();
        const Result<void> begun = ready ? m_run->start(plan) : ready;
        if (!begun)
            Q_EMIT m_host.refused(begun.error());
    }

    void cancel()
    {
        if (m_run)
            m_run->cancel();
    }

private:
    Result<void> prepare()
    {
        if (m_run)
            return {};
        auto protocol = CallbackProtocol::load();
        if (!protocol)
            return tl::unexpected(protocol.error());
        m_protocol = std::move(*protocol);
        m_run = std::make_unique<ScenarioRun>(*m_protocol, m_wall, systemRandomBytes);
        connect(m_run.get(), &ScenarioRun::stepBegun, &m_host, &ScenarioHost::stepBegun);
        connect(m_run.get(), &ScenarioRun::stepDone, &m_host, &ScenarioHost::stepDone);
        connect(m_run.get(), &ScenarioRun::finished, &m_host, &ScenarioHost::finished);
        return {};
    }

    ScenarioHost &m_host;
    Now m_wall;
    std::optional<CallbackProtocol> m_protocol;
    std::unique_ptr<ScenarioRun> m_run; // before what it borrows
};

ScenarioHost::ScenarioHost(Now wall, QObject *parent)
    : QObject(parent)
    , m_worker(new Worker(*this, std::move(wall)))
{
    qRegisterMetaType<ScenarioVerdict>();
    qRegisterMetaType<ScenarioReport>();
    qRegisterMetaType<Error>();
    m_thread.setObjectName(QStringLiteral("scenario"));
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread.start();
}

ScenarioHost::~ScenarioHost()
{
    QMetaObject::invokeMethod(m_worker, [worker = m_worker] { worker->cancel(); });
    m_thread.quit();
    m_thread.wait();
}

void ScenarioHost::start(const ScenarioPlan &plan)
{
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, plan] { worker->start(plan); });
}

void ScenarioHost::cancel()
{
    QMetaObject::invokeMethod(m_worker, [worker = m_worker] { worker->cancel(); });
}

} // namespace zhanggui
