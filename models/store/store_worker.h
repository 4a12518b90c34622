// The thread behind Store: one connection, one queue.
#pragma once

#include "models/store/connection.h"

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

namespace zhanggui {

class StoreWorker {
public:
    using Job = std::function<void(Connection &)>;
    using Changed = std::function<void(const QStringList &tables)>; // called in the worker's thread

    StoreWorker() = default;
    /// Runs what is queued, closes the connection, joins.
    ~StoreWorker();
    Q_DISABLE_COPY_MOVE(StoreWorker)

    /// Starts the thread and waits until the database is open there. Once.
    [[nodiscard]] Result<void> start(const QString &file, Connection::Access access);
    /// Before the first job.
    void setChanged(Changed changed) { m_changed = std::move(changed); }
    void enqueue(Job job);
    void interrupt();
    /// As the connection saw them when it opened.
    QString file() const { return m_file; }
    bool isReadOnly() const { return m_readOnly; }

private:
    void loop(Connection &connection);
    void run(Connection &connection, const Job &job);

    std::thread m_thread;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Job> m_jobs; // guarded by m_mutex
    bool m_stop = false; // guarded by m_mutex
    Connection *m_connection = nullptr; // guarded by m_mutex; set while a job runs
    Changed m_changed;
    QString m_file;
    bool m_readOnly = false;
};

} // namespace zhanggui
