// What the page of an order's thread asks of the store, without waiting. Lives on the GUI thread.
#pragma once

#include "models/core/wire_time.h"
#include "models/thread/order_thread.h"

#include <QObject>

#include <memory>

namespace zhanggui {

class Store;
class WorkCatalog;

class ThreadDesk : public QObject {
    Q_OBJECT

public:
    /// `store` outlives this. `actor` is written into notes and history.
    ThreadDesk(Store &store, std::shared_ptr<const WorkCatalog> catalog, Now now, QString actor,
        QObject *parent = nullptr);

    /// Answered by loaded() or failed(); only the newest call is answered. An empty environment: the one that
    /// knows the order; severalKnown() when there are several.
    void load(const QString &environment, const QString &orderId);
    /// Answered by noteSaved() with the step, or failed().
    void addNote(const QString &environment, const QString &orderId, const QString &text);
    void undo(qint64 stepId);
    qint64 now() const { return m_now(); }

Q_SIGNALS:
    void loaded(const zhanggui::OrderThread &thread);
    void severalKnown(const QString &orderId, const QStringList &environments);
    void noteSaved(qint64 stepId);
    void undone();
    void loadFailed(const QString &orderId, const zhanggui::Error &error);
    void writeFailed(const zhanggui::Error &error);

private:
    Store &m_store;
    std::shared_ptr<const WorkCatalog> m_catalog;
    Now m_now;
    QString m_actor;
    quint64 m_loads = 0;
};

} // namespace zhanggui
