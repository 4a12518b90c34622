// Everything with a clock, sorted by what hurts first. The clocks of work records come from their columns
// due_ms and due_clock through the view `deadlines`; orders that expire and products whose probes fail are
// rows of the same view.
//
//   deadlines: id, source, row_id, environment, number, title, customer, clock, state, waits_for, order_id,
//   due_ms, amount_minor, currency
//
// A clock or a state whose id means different things in two kinds is written "<source>:<id>" (see
// deadline_words.h).
#pragma once

#include "models/core/result.h"
#include "models/records/record_kind.h"

#include <QList>

namespace zhanggui {

class Connection;
class WorkCatalog;

struct Deadline {
    QString source; // WorkKind::id, "order", "preflight"
    qint64 rowId = 0; // of the source's table; of "preflight" the product's newest run
    QString environment;
    QString number; // what the record is called by
    QString title; // product or subject; never personal data
    QString customer; // empty where the kind calls it personal
    QString clock; // ClockRule::id, "expiry", "probe-freeze"
    QString state;
    QString waitsFor; // idOf(Party)
    QString orderId;
    qint64 dueMs = 0;
    qint64 amountMinor = 0;
    QString currency;
};

/// Ids of `source` that belong to no work kind.
inline constexpr char kOrderDeadline[] = "order";
inline constexpr char kProbeDeadline[] = "preflight";

/// The statement that makes the view `deadlines` over every kind's table and the other sources;
/// ensureWorkTables() executes it. An order is in it from 90 days before its term ends until it has ended –
/// then there is nothing left to do in time – by SQLite's own clock, since a view has no other. What is
/// overdue by any other clock stays. Orders of emulated environments are trials and are not in it. A product
/// is in it while its last preflights fail: due is the day on which the trade is frozen.
QString deadlinesView(const WorkCatalog &catalog);

/// The board as a list: `id` is unique over all sources. `catalog` outlives it.
RecordKind deadlineKind(const WorkCatalog &catalog);

/// Deadline::rowId of a row of the board.
qint64 rowIdBehind(qint64 deadlineId);

/// A change of this table changes the board.
bool changesDeadlines(const WorkCatalog &catalog, const QString &table);

/// Due before `untilMs`, overdue ones too, the earliest first; at most `limit`. A workspace that was never
/// opened for writing by this version has no view: nothing is due there. `sources`: of these alone; empty:
/// all.
[[nodiscard]] Result<QList<Deadline>> readDeadlines(
    Connection &connection, qint64 untilMs, int limit, const QStringList &sources = {});
/// NotFound: it is done, or was removed.
[[nodiscard]] Result<Deadline> readDeadline(Connection &connection, qint64 id);

} // namespace zhanggui
