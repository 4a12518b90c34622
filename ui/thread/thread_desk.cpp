#include "ui/thread/thread_desk.h"

#include "models/store/steps.h"
#include "models/store/store.h"
#include "models/thread/order_notes.h"
#include "models/work/work_catalog.h"
#include "ui/async/when_done.h"

#include <variant>

namespace zhanggui {

namespace {

using Answer = std::variant<OrderThread, QStringList>;

Result<Answer> read(
    Connection &connection, const WorkCatalog &catalog, QString environment, const QString &orderId)
{
    if (environment.isEmpty()) {
        const Result<QStringList> known = threadEnvironments(connection, catalog, orderId);
        if (!known)
            return tl::unexpected<Error>(known.error());
        if (known->size() > 1)
            return Answer(*known);
        environment = known->value(0);
    }
    return readOrderThread(connection, catalog, environment, orderId).map([](OrderThread thread) {
        return Answer(std::move(thread));
    });
}

} // namespace

ThreadDesk::ThreadDesk(
    Store &store, std::shared_ptr<const WorkCatalog> catalog, Now now, QString actor, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_catalog(std::move(catalog))
    , m_now(std::move(now))
    , m_actor(std::move(actor))
{
}

void ThreadDesk::load(const QString &environment, const QString &orderId)
{
    const quint64 number = ++m_loads;
    const auto work = m_store.run([catalog = m_catalog, environment, orderId](Connection &connection) {
        return read(connection, *catalog, environment, orderId);
    });
    whenDone(work, this, [this, number, orderId](const Result<Answer> &answer) {
        if (number != m_loads)
            return;
        if (!answer)
            Q_EMIT loadFailed(orderId, answer.error());
        else if (const auto *several = std::get_if<QStringList>(&*answer))
            Q_EMIT severalKnown(orderId, *several);
        else
            Q_EMIT loaded(std::get<OrderThread>(*answer));
    });
}

void ThreadDesk::addNote(const QString &environment, const QString &orderId, const QString &text)
{
    const NewOrderNote note{ environment, orderId, text, m_actor, m_now() };
    const auto work =
        m_store.run([note](Connection &connection) { return writeOrderNote(connection, note); });
    whenDone(work, this, [this](const Result<qint64> &step) {
        if (step)
            Q_EMIT noteSaved(*step);
        else
            Q_EMIT writeFailed(step.error());
    });
}

void ThreadDesk::undo(qint64 stepId)
{
    const auto work = m_store.run([stepId, at = m_now(), actor = m_actor](Connection &connection) {
        return Steps(connection).undo(stepId, at, actor);
    });
    whenDone(work, this, [this](const Result<qint64> &step) {
        if (step)
            Q_EMIT undone();
        else
            Q_EMIT writeFailed(step.error());
    });
}

} // namespace zhanggui
