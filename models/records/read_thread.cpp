#include "models/records/read_thread.h"

#include "models/store/connection.h"

#include <QMutexLocker>
#include <QThread>

namespace zhanggui {

ReadThread::ReadThread(QString file)
    : m_file(std::move(file))
    , m_thread(QThread::create([this] { work(); }))
{
    m_thread->setObjectName(QStringLiteral("list reader"));
    m_thread->start();
}

ReadThread::~ReadThread()
{
    {
        const QMutexLocker lock(&m_mutex);
        m_ending = true;
        m_next.reset();
        m_superseded = true;
        interruptRunning();
        m_wake.wakeOne();
    }
    // Again and again: an interrupt just before a statement starts is lost.
    while (!m_thread->wait(QDeadlineTimer(20)))
        interruptOlder();
}

void ReadThread::run(Job job)
{
    const QMutexLocker lock(&m_mutex);
    m_next = std::move(job);
    if (m_running)
        m_superseded = true;
    interruptRunning();
    m_wake.wakeOne();
}

void ReadThread::interruptOlder()
{
    const QMutexLocker lock(&m_mutex);
    if (m_superseded)
        interruptRunning();
}

void ReadThread::interruptRunning()
{
    if (m_running && m_open != nullptr)
        m_open->interrupt();
}

void ReadThread::work()
{
    std::unique_ptr<Connection> connection;
    while (true) {
        Job job;
        {
            QMutexLocker lock(&m_mutex);
            m_running = false;
            while (!m_next && !m_ending)
                m_wake.wait(&m_mutex);
            if (m_ending) {
                m_open = nullptr;
                return;
            }
            job = std::move(*m_next);
            m_next.reset();
            m_superseded = false;
            m_running = true;
        }
        std::optional<Error> fault;
        if (!connection) {
            Result<std::unique_ptr<Connection>> opened =
                Connection::open(m_file, Connection::Access::ReadOnly, kWorkerBusyTimeout);
            if (opened)
                connection = std::move(*opened);
            else
                fault = opened.error();
            const QMutexLocker lock(&m_mutex);
            m_open = connection.get();
        }
        const Superseded superseded = [this] { return m_superseded.load(); };
        if (fault)
            job(tl::unexpected<Error>(*fault), superseded);
        else
            job(connection.get(), superseded);
    }
}

} // namespace zhanggui
