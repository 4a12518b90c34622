// The wish to stop, shared by everything that works on one task of a person: calls in flight, waits before
// another try, queues. Copies share their state. One thread: that of the objects that listen.
#pragma once

#include <QObject>

#include <functional>
#include <memory>

namespace zhanggui {

class CancellationSource : public QObject {
    Q_OBJECT
public:
    bool cancelled = false;
Q_SIGNALS:
    void cancelRequested();
};

class Cancellation {
public:
    Cancellation();
    /// Tells every listener, once; they hear it before this returns.
    void cancel() const;
    bool isCancelled() const;
    /// Calls `stop` when cancel() is called, and at once when it was called before. Forgotten when `context`
    /// is destroyed.
    void onCancelled(QObject *context, std::function<void()> stop) const;

private:
    std::shared_ptr<CancellationSource> m_source;
};

} // namespace zhanggui
