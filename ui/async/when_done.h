// Hands a future's result to a widget without the pitfalls of QFuture::then on Qt 6.4: when `context` dies
// first, the callback never runs.
#pragma once

#include <QFuture>
#include <QFutureWatcher>

#include <utility>

namespace zhanggui {

/// Calls `use(const T &)` in the thread of `context`; nothing when the future was cancelled.
template <class T, class F> void whenDone(QFuture<T> future, QObject *context, F use)
{
    auto *watcher = new QFutureWatcher<T>(context);
    QObject::connect(
        watcher, &QFutureWatcherBase::finished, context, [watcher, use = std::move(use)]() mutable {
            const QFuture<T> done = watcher->future();
            watcher->deleteLater();
            if (done.resultCount() > 0)
                use(done.result());
        });
    watcher->setFuture(std::move(future));
}

} // namespace zhanggui
