// Everything with a clock, sorted by what hurts first. The clocks of work records come from their columns
// due_ms and due_clock through the view `deadlines`; orders that expire, products whose probes fail and other
// sources without a record of their own are rows of the same view.
#pragma once

#include "models/core/result.h"
#include "models/records/record_kind.h"

#include <QList>

namespace zhanggui {

class Connection;
class WorkCatalog;

struct Deadline {
    QString source; // WorkKind::id, "order", "preflight"
    qint64 rowId = 0; // of the source's table
    QString environment;
    QString number; // what the record is called by
    QString title; // product, customer or subject; never personal data
    QString clock; // ClockRule::id, "expiry", "probe-freeze"
    QString state;
    QString waitsFor; // idOf(Party)
    QString orderId;
    qint64 dueMs = 0;
    qint64 amountMinor = 0;
    QString currency;
};

/// The SQL of the view `deadlines` over every kind's table and the other sources; ensureWorkTables() makes
/// it.
QString deadlinesView(const WorkCatalog &catalog);

/// The board as a list: `id` is unique over all sources. `catalog` outlives it.
RecordKind deadlineKind(const WorkCatalog &catalog);

/// Due before `untilMs`, overdue ones too, the earliest first; at most `limit`.
[[nodiscard]] Result<QList<Deadline>> readDeadlines(
    Connection &connection, const WorkCatalog &catalog, qint64 untilMs, int limit);

} // namespace zhanggui
