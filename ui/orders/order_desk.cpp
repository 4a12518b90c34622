#include "ui/orders/order_desk.h"

#include "models/history/step_text.h"
#include "models/orders/order_kind.h"
#include "models/records/reveals.h"
#include "models/store/steps.h"
#include "models/store/store.h"
#include "ui/async/when_done.h"

namespace zhanggui {

namespace {

using Loaded = Result<std::optional<OrderRecord>>;

Loaded loadOrder(Connection &connection, qint64 rowId)
{
    OrderRepository orders(connection);
    Result<std::optional<StoredOrder>> order = orders.find(rowId);
    if (!order)
        return tl::unexpected<Error>(order.error());
    if (!*order)
        return std::nullopt;
    return orders.history(rowId).map([&](QList<OrderHistoryEntry> history) {
        return std::optional(OrderRecord{ **order, std::move(history) });
    });
}

} // namespace

OrderDesk::OrderDesk(Store &store, Now now, QString actor, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_now(std::move(now))
    , m_actor(std::move(actor))
{
}

void OrderDesk::load(qint64 rowId)
{
    const quint64 number = ++m_loads;
    const QFuture<Loaded> work =
        m_store.run([rowId](Connection &connection) { return loadOrder(connection, rowId); });
    whenDone(work, this, [this, number, rowId](const Loaded &record) {
        if (number != m_loads)
            return;
        if (!record)
            Q_EMIT failed(Task::Load, record.error());
        else if (!*record)
            Q_EMIT gone(rowId);
        else
            Q_EMIT loaded(**record);
    });
}

void OrderDesk::setTags(const QList<qint64> &rowIds, const QStringList &tags)
{
    write(Task::SetTags, "Set tags", editFacts(EditedField::Tags, rowIds.size()),
        [rowIds, tags](OrderRepository &orders, qint64 step) { return orders.setTags(rowIds, tags, step); });
}

void OrderDesk::setNote(qint64 rowId, const QString &note)
{
    write(Task::SetNote, "Edit note", editFacts(EditedField::Note, 1),
        [rowId, note](OrderRepository &orders, qint64 step) { return orders.setNote(rowId, note, step); });
}

void OrderDesk::write(Task task, const char *title, const QJsonObject &facts,
    std::function<Result<void>(OrderRepository &, qint64 step)> change)
{
    const NewStep step{ m_now(), m_actor, QStringLiteral("edit"), QString::fromLatin1(title), facts };
    const QFuture<Result<void>> work =
        m_store.run([step, change = std::move(change)](Connection &connection) -> Result<void> {
            Result<Transaction> transaction = Transaction::begin(connection);
            if (!transaction)
                return tl::unexpected<Error>(transaction.error());
            const Result<qint64> id = Steps(connection).begin(step);
            if (!id)
                return tl::unexpected<Error>(id.error());
            OrderRepository orders(connection);
            return change(orders, *id).and_then([&] { return transaction->commit(); });
        });
    whenDone(work, this, [this, task](const Result<void> &done) {
        if (done)
            Q_EMIT saved(task);
        else
            Q_EMIT failed(task, done.error());
    });
}

void OrderDesk::logReveal(qint64 rowId, const QString &field)
{
    const QFuture<Result<void>> work =
        m_store.run([rowId, field, who = Revealer{ m_actor, m_now() }](Connection &connection) {
            return zhanggui::logReveal(connection, orderKind(), rowId, { field }, who);
        });
    whenDone(work, this, [this](const Result<void> &done) {
        if (!done)
            Q_EMIT failed(Task::LogReveal, done.error());
    });
}

} // namespace zhanggui
