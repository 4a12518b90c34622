// Everything that is known of one order, on one time line.
#pragma once

#include "models/core/result.h"
#include "models/work/work_record.h"

#include <QJsonObject>

namespace zhanggui {

class Connection;
class WorkCatalog;

/// What an entry is about, for icon, colour and the filter above the line.
enum class ThreadSource { Order, Fetch, Import, Edit, Callback, Emulator, Work, Note };

struct ThreadEntry {
    qint64 atMs = 0;
    ThreadSource source = ThreadSource::Order;
    bool real = true; // false: the debugger's or the emulator's, never mixed with real data
    QString kind; // WorkKind::id of Work; a stable word else
    qint64 rowId = 0; // to open it: of the kind's table, the exchange, the run's case
    QString title; // one line in the program's language, without personal data
    QString text; // more; may be empty
    ChoiceTone tone = ChoiceTone::Neutral;
};

struct OrderThread {
    QString environment;
    QString orderId;
    qint64 orderRow = 0; // 0: the order itself is not in the store
    QList<ThreadEntry> entries; // oldest first
    QList<WorkRecord> work; // its records, without events
    bool cut = false; // more than the limit: the oldest were left out
};

/// NotFound when nothing at all is known of the order.
[[nodiscard]] Result<OrderThread> readOrderThread(Connection &connection, const WorkCatalog &catalog,
    const QString &environment, const QString &orderId, int limit = 2000);

} // namespace zhanggui
