// A thread with a read-only connection of its own that does one job at a time; the newest job wins.
#pragma once

#include "models/core/result.h"
#include "models/records/row_reader.h"

#include <QMutex>
#include <QString>
#include <QWaitCondition>

#include <functional>
#include <memory>
#include <optional>

class QThread;

namespace zhanggui {

class Connection;

class ReadThread {
public:
    /// The connection, or why there is none. The job ends soon after `superseded()` turns true.
    using Job = std::function<void(Result<Connection *>, const Superseded &superseded)>;

    /// Opens `file` when the first job comes; a file that could not be opened is tried again by the next one.
    explicit ReadThread(QString file);
    /// Drops the waiting job, stops the running one, joins.
    ~ReadThread();
    Q_DISABLE_COPY_MOVE(ReadThread)

    /// Runs `job` as soon as the running one ended, which is interrupted. A job that still waits is dropped.
    void run(Job job);
    /// Stops a running job that is older than the newest one. SQLite forgets an interrupt that arrives just
    /// before the statement starts, so whoever waits calls this again now and then.
    void interruptOlder();

private:
    void work();
    void interruptRunning();

    const QString m_file;
    QMutex m_mutex;
    QWaitCondition m_wake;
    std::optional<Job> m_next; // guarded
    Connection *m_open = nullptr; // guarded; belongs to the thread
    bool m_running = false; // guarded
    std::atomic<bool> m_superseded = false;
    bool m_ending = false; // guarded
    std::unique_ptr<QThread> m_thread;
};

} // namespace zhanggui
