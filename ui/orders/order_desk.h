// What the orders page asks of the store, without waiting: loading one order with its history, tags, notes,
// the record of reveals. Lives on the GUI thread.
#pragma once

#include "models/core/wire_time.h"
#include "models/orders/order_repository.h"

#include <QObject>

namespace zhanggui {

class Store;

struct OrderRecord {
    StoredOrder order;
    QList<OrderHistoryEntry> history; // newest first
};

class OrderDesk : public QObject {
    Q_OBJECT

public:
    /// What was tried, so that the page can say what could not be done.
    enum class Task { Load, SetTags, SetNote, LogReveal };

    /// `store` must outlive this. `actor` is written into the history.
    OrderDesk(Store &store, Now now, QString actor, QObject *parent = nullptr);

    /// Answered by loaded() or failed(); only the newest call is answered.
    void load(qint64 rowId);
    /// One step each, which can be undone.
    void setTags(const QList<qint64> &rowIds, const QStringList &tags);
    void setNote(qint64 rowId, const QString &note);
    /// `field`: a Field::id, or what else was shown.
    void logReveal(qint64 rowId, const QString &field);

Q_SIGNALS:
    void loaded(const zhanggui::OrderRecord &record);
    /// The order is not in the store any more.
    void gone(qint64 rowId);
    void saved(zhanggui::OrderDesk::Task task);
    void failed(zhanggui::OrderDesk::Task task, const zhanggui::Error &error);

private:
    void write(Task task, const char *title, const QJsonObject &facts,
        std::function<Result<void>(OrderRepository &, qint64 step)> change);

    Store &m_store;
    Now m_now;
    QString m_actor;
    quint64 m_loads = 0;
};

} // namespace zhanggui
