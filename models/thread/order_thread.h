// Everything that is known of one order, on one time line.
#pragma once

#include "models/core/result.h"
#include "models/orders/order_repository.h"
#include "models/work/work_record.h"

#include <optional>

namespace zhanggui {

class Connection;
class WorkCatalog;

/// What an entry is about, for icon, colour and the filter above the line.
enum class ThreadSource { Order, Fetch, Import, Edit, Callback, Emulator, Work, Note };
inline constexpr ThreadSource kThreadSources[] = { ThreadSource::Order, ThreadSource::Fetch,
    ThreadSource::Import, ThreadSource::Edit, ThreadSource::Callback, ThreadSource::Emulator,
    ThreadSource::Work, ThreadSource::Note };
/// "order", "fetch" …: stable, for JSON, settings and object names.
QString idOf(ThreadSource source);
/// In the program's language.
QString threadSourceText(ThreadSource source);

struct ThreadEntry {
    qint64 atMs = 0;
    ThreadSource source = ThreadSource::Order;
    bool real = true; // false: the debugger's or the emulator's, never mixed with real data
    /// What `rowId` is of: "order", "exchange", "step", "run", "failed-order", "note", "emulator-order",
    /// "emulator-instance", "emulator-license", "emulator-usage", "emulator-call", "emulator-log", or
    /// WorkKind::id of Work.
    QString kind;
    qint64 rowId = 0; // to open it; of "run": the run, of Work: the record
    int place = 0; // of "run": which of its cases, from 0
    QString subject; // of the emulator's orders, instances, licences and usage: what it is called there
    QString title; // one line in the program's language, without personal data
    QString text; // more, possibly what people wrote; may be empty
    QString actor; // who; empty: nobody in particular
    ChoiceTone tone = ChoiceTone::Neutral;
};

/// A source that could not be read; the others are there.
struct ThreadGap {
    ThreadSource source = ThreadSource::Order;
    QString kind; // of Work: the kind of records, in the program's language; empty: all of the source
    Error error;
};
/// "Emulator", "Records: Refunds"
QString threadGapName(const ThreadGap &gap);

struct OrderThread {
    QString environment;
    QString orderId;
    qint64 orderRow = 0; // 0: the order itself is not in the store
    std::optional<StoredOrder> order;
    QList<ThreadEntry> entries; // oldest first
    QList<WorkRecord> work; // its records, without fields, events and files
    bool cut = false; // more than the limit: the oldest were left out
    QList<ThreadGap> gaps;
};

/// NotFound when nothing at all is known of the order. A source that cannot be read becomes a gap; only what
/// the order itself lacks is an error. At most `limit` entries, and of each source no more
/// are read. What the emulator knows of the number comes from `emulator.db` beside the database, if it is
/// there, and at the times of the emulator's own clock. Not on the GUI thread.
[[nodiscard]] Result<OrderThread> readOrderThread(Connection &connection, const WorkCatalog &catalog,
    const QString &environment, const QString &orderId, int limit = 2000);

/// Environments in which something is known of the number, the order itself or a record or note about it.
[[nodiscard]] Result<QStringList> threadEnvironments(
    Connection &connection, const WorkCatalog &catalog, const QString &orderId);

} // namespace zhanggui
