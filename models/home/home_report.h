// What the home page tells of a workspace, read in one go: what is due, what cannot be billed yet and why,
// failing probes, last fetches and imports, and the numbers behind its charts. Orders of emulated
// environments are trials and count nowhere.
#pragma once

#include "models/callbacks/preflight.h"
#include "models/callbacks/preflight_reading.h"
#include "models/core/result.h"
#include "models/tickets/missed_answers.h"

#include <QDate>
#include <QList>
#include <QMap>
#include <QTimeZone>

namespace zhanggui {

class Connection;
class WorkCatalog;

/// Deadlines of one source (Deadline::source).
struct DueCount {
    QString source;
    int overdue = 0;
    int today = 0; // still to come today
    int week = 0; // in the seven days from now, today's too
};

/// Money that cannot come into a bill yet. Business rules: an order is billed when it is paid, in effect and
/// its service supervision is over; a running refund stops it.
struct UnbilledSum {
    /// "unpaid", "review", "refund", "supervision-seller", "supervision-customer", "supervision-platform",
    /// "supervision", "processing", "unknown" (no file told the state of the order yet).
    QString reason;
    QString currency;
    qint64 amountMinor = 0;
    int orders = 0;
};

struct FailingProbe {
    QString product;
    PreflightCounters counters;
};

struct LastFetch {
    QString environment;
    qint64 orders = 0;
    qint64 fetchedMs = 0; // UTC
};

struct LastImport {
    QString kind;
    QString fileName;
    qint64 asOfMs = 0; // UTC
};

struct HomeReport {
    QList<DueCount> due; // in the catalog's order; sources without a deadline in the week are left out
    QList<UnbilledSum> unbilled; // by reason in the order above, then currency
    QList<FailingProbe> probes; // frozen ones first
    QList<ProductMisses> answers; // most misses first, of the days that the workspace counts
    QList<LastFetch> fetches; // newest first
    QList<LastImport> imports; // newest first, at most five
    QMap<QDate, QMap<QString, int>> ordersByMonth; // first day of the month → order type → count; 12 months
    QMap<QDate, QMap<QString, int>> dueByDay; // of the 14 days from today → source → count, without overdue
};

struct HomeQuestion {
    qint64 nowMs = 0;
    QTimeZone zone = QTimeZone::utc(); // whose days and months
    PreflightReading probes; // by which failing days are counted
};

[[nodiscard]] Result<HomeReport> readHome(
    Connection &connection, const WorkCatalog &catalog, const HomeQuestion &question);

/// The parts of it that have rules of their own, for tests.
[[nodiscard]] Result<QList<UnbilledSum>> readUnbilled(Connection &connection, const WorkCatalog &catalog);

} // namespace zhanggui
