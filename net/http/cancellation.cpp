#include "net/http/cancellation.h"

namespace zhanggui {

Cancellation::Cancellation()
    : m_source(std::make_shared<CancellationSource>())
{
}

void Cancellation::cancel() const
{
    if (m_source->cancelled)
        return;
    // A listener may drop the last copy of this object.
    const std::shared_ptr<CancellationSource> keepAlive = m_source;
    keepAlive->cancelled = true;
    Q_EMIT keepAlive->cancelRequested();
}

bool Cancellation::isCancelled() const
{
    return m_source->cancelled;
}

void Cancellation::onCancelled(QObject *context, std::function<void()> stop) const
{
    if (m_source->cancelled)
        stop();
    else
        QObject::connect(m_source.get(), &CancellationSource::cancelRequested, context, std::move(stop));
}

} // namespace zhanggui
