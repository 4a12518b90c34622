// One query a source of the order thread. For order_thread.cpp alone. Each gives its newest entries, at most
// `most`, in any order.
#pragma once

#include "models/thread/order_thread.h"

namespace zhanggui {

struct ThreadKey {
    QString environment;
    QString orderId;
    qint64 orderRow = 0; // 0: not in the store
    int most = 0;
};

using ThreadEntries = Result<QList<ThreadEntry>>;

/// When it was placed, and when its lines expire.
QList<ThreadEntry> ownEntries(const StoredOrder &order);
ThreadEntries fetchEntries(Connection &connection, const ThreadKey &key);
/// Imports and edits that changed the order or made it.
ThreadEntries stepEntries(Connection &connection, const ThreadKey &key);
ThreadEntries noteEntries(Connection &connection, const ThreadKey &key);
/// Cases of the debugger that sent the number, not real; and calls that the person said had failed.
ThreadEntries callbackEntries(Connection &connection, const ThreadKey &key);
/// From the emulator's file; none when it is not there.
ThreadEntries emulatorEntries(const QString &file, const ThreadKey &key);

struct ThreadWork {
    QList<WorkRecord> records;
    QList<ThreadEntry> entries;
    QList<ThreadGap> gaps; // kinds that could not be read
};
Result<ThreadWork> workEntries(Connection &connection, const WorkCatalog &catalog, const ThreadKey &key);
/// Environments of records that name the order.
Result<QStringList> workEnvironments(
    Connection &connection, const WorkCatalog &catalog, const QString &orderId);

} // namespace zhanggui
