#include "models/thread/order_thread.h"

#include "models/store/connection.h"
#include "models/thread/thread_sources.h"
#include "models/work/work_catalog.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace zhanggui {

namespace {

QString emulatorFile(const Connection &connection)
{
    return QFileInfo(connection.file()).dir().filePath(QStringLiteral("emulator.db"));
}

/// Everything of the store and the emulator, not sorted. One that cannot be read does not hide the others.
void readSources(
    Connection &connection, const WorkCatalog &catalog, const ThreadKey &key, OrderThread &thread)
{
    const auto add = [&thread](ThreadSource source, const ThreadEntries &entries) {
        if (entries)
            thread.entries += *entries;
        else
            thread.gaps.append({ source, {}, entries.error() });
    };
    add(ThreadSource::Fetch, fetchEntries(connection, key));
    add(ThreadSource::Edit, stepEntries(connection, key));
    add(ThreadSource::Note, noteEntries(connection, key));
    add(ThreadSource::Callback, callbackEntries(connection, key));
    add(ThreadSource::Emulator, emulatorEntries(emulatorFile(connection), key));
    Result<ThreadWork> work = workEntries(connection, catalog, key);
    if (!work) {
        thread.gaps.append({ ThreadSource::Work, {}, work.error() });
        return;
    }
    thread.work = std::move(work->records);
    thread.entries += work->entries;
    thread.gaps += work->gaps;
}

/// Whether what was read says that there is no such order: trials do not count.
bool isUnknown(const OrderThread &thread)
{
    return !thread.order && thread.entries.isEmpty()
        && std::ranges::all_of(
            thread.gaps, [](const ThreadGap &gap) { return gap.source == ThreadSource::Emulator; });
}

} // namespace

QString idOf(ThreadSource source)
{
    switch (source) {
    case ThreadSource::Order:
        return QStringLiteral("order");
    case ThreadSource::Fetch:
        return QStringLiteral("fetch");
    case ThreadSource::Import:
        return QStringLiteral("import");
    case ThreadSource::Edit:
        return QStringLiteral("edit");
    case ThreadSource::Callback:
        return QStringLiteral("callback");
    case ThreadSource::Emulator:
        return QStringLiteral("emulator");
    case ThreadSource::Work:
        return QStringLiteral("work");
    case ThreadSource::Note:
        break;
    }
    return QStringLiteral("note");
}

QString threadSourceText(ThreadSource source)
{
    const auto say = [](const char *text) { return QCoreApplication::translate("OrderThread", text); };
    switch (source) {
    case ThreadSource::Order:
        return say(QT_TRANSLATE_NOOP("OrderThread", "Order"));
    case ThreadSource::Fetch:
        return say(QT_TRANSLATE_NOOP("OrderThread", "Fetches"));
    case ThreadSource::Import:
        return say(QT_TRANSLATE_NOOP("OrderThread", "Imports"));
    case ThreadSource::Edit:
        return say(QT_TRANSLATE_NOOP("OrderThread", "Edits"));
    case ThreadSource::Callback:
        return say(QT_TRANSLATE_NOOP("OrderThread", "Callbacks"));
    case ThreadSource::Emulator:
        return say(QT_TRANSLATE_NOOP("OrderThread", "Emulator"));
    case ThreadSource::Work:
        return say(QT_TRANSLATE_NOOP("OrderThread", "Records"));
    case ThreadSource::Note:
        break;
    }
    return say(QT_TRANSLATE_NOOP("OrderThread", "Notes"));
}

QString threadGapName(const ThreadGap &gap)
{
    QString source = threadSourceText(gap.source);
    if (gap.kind.isEmpty())
        return source;
    //: %1: "Records", %2: "Refunds"
    return QCoreApplication::translate("OrderThread", "%1: %2").arg(source, gap.kind);
}

Result<OrderThread> readOrderThread(Connection &connection, const WorkCatalog &catalog,
    const QString &environment, const QString &orderId, int limit)
{
    Result<std::optional<StoredOrder>> order =
        OrderRepository(connection).find(EnvironmentName(environment), OrderId(orderId));
    if (!order)
        return tl::unexpected<Error>(order.error());
    OrderThread thread;
    thread.environment = environment;
    thread.orderId = orderId;
    thread.order = std::move(*order);
    if (thread.order) {
        thread.orderRow = thread.order->rowId;
        thread.entries = ownEntries(*thread.order);
    }
    // One more than can be shown tells that there are more.
    const ThreadKey key{ environment, orderId, thread.orderRow, limit + 1 };
    readSources(connection, catalog, key, thread);
    if (isUnknown(thread))
        return failure(ErrorKind::NotFound, QStringLiteral("Nothing is known of this order"), orderId);
    QList<ThreadEntry> &entries = thread.entries;
    std::stable_sort(entries.begin(), entries.end(),
        [](const ThreadEntry &a, const ThreadEntry &b) { return a.atMs < b.atMs; });
    if (thread.entries.size() > limit) {
        thread.entries.remove(0, thread.entries.size() - limit);
        thread.cut = true;
    }
    return thread;
}

Result<QStringList> threadEnvironments(
    Connection &connection, const WorkCatalog &catalog, const QString &orderId)
{
    Result<QStringList> names = workEnvironments(connection, catalog, orderId);
    if (!names)
        return names;
    for (const char *table : { "orders", "order_notes" }) {
        const Result<void> read =
            connection.forEach(QStringLiteral("SELECT DISTINCT environment FROM %1 WHERE order_id = :order")
                                   .arg(QLatin1String(table)),
                { { QStringLiteral("order"), orderId } },
                [&names](const QSqlQuery &row) { *names << row.value(0).toString(); });
        if (!read)
            return tl::unexpected<Error>(read.error());
    }
    names->removeDuplicates();
    names->sort();
    return names;
}

} // namespace zhanggui
