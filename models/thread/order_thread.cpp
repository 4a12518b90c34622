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

/// Everything of the store and the emulator, not sorted.
Result<void> readSources(
    Connection &connection, const WorkCatalog &catalog, const ThreadKey &key, OrderThread &thread)
{
    const auto add = [&thread](const ThreadEntries &entries) -> Result<void> {
        if (!entries)
            return tl::unexpected<Error>(entries.error());
        thread.entries += *entries;
        return {};
    };
    return add(fetchEntries(connection, key))
        .and_then([&] { return add(stepEntries(connection, key)); })
        .and_then([&] { return add(noteEntries(connection, key)); })
        .and_then([&] { return add(callbackEntries(connection, key)); })
        .and_then([&] { return add(emulatorEntries(emulatorFile(connection), key)); })
        .and_then([&]() -> Result<void> {
            Result<ThreadWork> work = workEntries(connection, catalog, key);
            if (!work)
                return tl::unexpected<Error>(work.error());
            thread.work = std::move(work->records);
            thread.entries += work->entries;
            return {};
        });
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
    if (const Result<void> read = readSources(connection, catalog, key, thread); !read)
        return tl::unexpected<Error>(read.error());
    if (!thread.order && thread.entries.isEmpty())
        return failure(ErrorKind::NotFound, QStringLiteral("Nothing is known of this order"), orderId);
    std::stable_sort(thread.entries.begin(), thread.entries.end(),
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
