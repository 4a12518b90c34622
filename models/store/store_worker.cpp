#include "models/store/store_worker.h"

#include "models/store/schema.h"

#include <QLoggingCategory>

#include <sqlite3.h>

#include <future>

namespace zhanggui {

namespace {

Q_LOGGING_CATEGORY(logStore, "zhanggui.store")

}

StoreWorker::~StoreWorker()
{
    if (!m_thread.joinable())
        return;
    {
        const std::lock_guard lock(m_mutex);
        m_stop = true;
    }
    m_wake.notify_one();
    m_thread.join();
}

Result<void> StoreWorker::start(const QString &file, Connection::Access access)
{
    std::promise<Result<void>> opened;
    auto answer = opened.get_future();
    m_thread = std::thread([this, file, access, opened = std::move(opened)]() mutable {
        auto connection = openDatabase(file, access, kWorkerBusyTimeout);
        if (!connection) {
            opened.set_value(tl::unexpected(connection.error()));
            return;
        }
        m_file = (*connection)->file();
        m_readOnly = (*connection)->isReadOnly();
        (void)(*connection)->takeChangedTables();
        opened.set_value({});
        loop(**connection);
    });
    return answer.get();
}

void StoreWorker::enqueue(Job job)
{
    {
        const std::lock_guard lock(m_mutex);
        m_jobs.push_back(std::move(job));
    }
    m_wake.notify_one();
}

void StoreWorker::interrupt()
{
    const std::lock_guard lock(m_mutex);
    if (m_connection)
        m_connection->interrupt();
}

void StoreWorker::loop(Connection &connection)
{
    std::unique_lock lock(m_mutex);
    for (;;) {
        m_wake.wait(lock, [this] { return m_stop || !m_jobs.empty(); });
        if (m_jobs.empty())
            return;
        const Job job = std::move(m_jobs.front());
        m_jobs.pop_front();
        m_connection = &connection;
        lock.unlock();
        run(connection, job);
        lock.lock();
        m_connection = nullptr;
    }
}

void StoreWorker::run(Connection &connection, const Job &job)
{
    job(connection);
    if (connection.inTransaction()) {
        qCWarning(logStore, "A job left its transaction open; it is rolled back.");
        sqlite3_exec(connection.native(), "ROLLBACK", nullptr, nullptr, nullptr);
    }
    const QStringList tables = connection.takeChangedTables();
    if (!tables.isEmpty() && m_changed)
        m_changed(tables);
}

} // namespace zhanggui
