// The workspace's database on a thread of its own. Work runs there in the order it was asked for, so that no
// window waits for the disk. Lives in, and is destroyed in, the thread that opened it.
#pragma once

#include "models/store/connection.h"

#include <QFuture>
#include <QObject>
#include <QPromise>

#include <functional>
#include <memory>
#include <type_traits>

namespace zhanggui {

class StoreWorker;

class Store : public QObject {
    Q_OBJECT
public:
    /// Opens on the worker thread and brings the schema up to date (schema.h); Access::Create makes a new
    /// file. Errors as openDatabase(). Blocks until the database is open.
    [[nodiscard]] static Result<std::unique_ptr<Store>> open(const QString &file, Connection::Access access);
    /// Finishes everything that was asked for, in order, then closes. Call interrupt() before to cut short
    /// what may be thrown away.
    ~Store() override;
    Q_DISABLE_COPY_MOVE(Store)

    /// Runs `work(Connection &)` on the worker. Work gives Result<T> and opens its own Transaction when it
    /// writes; one left open is rolled back. Cancelling the future before the work started skips it.
    /// Wait with QFutureWatcher, QCoro, or waitForFinished() in headless code; never with
    /// QFuture::then(context) on Qt 6.4.
    template <class F> auto run(F work) -> QFuture<std::invoke_result_t<F, Connection &>>
    {
        using Value = std::invoke_result_t<F, Connection &>;
        const auto promise = std::make_shared<QPromise<Value>>();
        QFuture<Value> future = promise->future();
        promise->start();
        enqueue([promise, work = std::move(work)](Connection &connection) mutable {
            if (!promise->isCanceled()) {
                if constexpr (std::is_void_v<Value>)
                    work(connection);
                else
                    promise->addResult(work(connection));
            }
            promise->finish();
        });
        return future;
    }

    /// The statement that runs now, if any, fails as Cancelled; later work is not touched. Any thread.
    void interrupt();

    QString file() const;
    bool isReadOnly() const;

Q_SIGNALS:
    /// After a committed change through this store; emitted in the thread of the store.
    void changed(const QString &table);

private:
    explicit Store(std::unique_ptr<StoreWorker> worker);
    void enqueue(std::function<void(Connection &)> job);

    std::unique_ptr<StoreWorker> m_worker;
};

} // namespace zhanggui
