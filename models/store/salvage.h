// What can still be read of a damaged database, row by row, into a new file.
#pragma once

#include "models/core/result.h"

#include <QList>

namespace zhanggui {

/// Row ids between which nothing could be read (both inclusive; `to` is -1 when the end is unknown).
struct LostRange {
    qint64 from = 0;
    qint64 to = 0;
};

struct SalvagedTable {
    QString table;
    qint64 kept = 0;
    qint64 refused = 0; // read, but not acceptable any more: broken values, parents that are lost
    QList<LostRange> lost; // unreadable
    bool isWhole() const { return refused == 0 && lost.isEmpty(); }
};

struct SalvageReport {
    QList<SalvagedTable> tables;
    bool isWhole() const;
};

/// Reads `damaged`, never writes to it, and makes `target`, which must not exist, with the newest schema.
/// Errors: Conflict when `target` exists; Corrupt when nothing at all can be read; Rejected as checkOurs();
/// Storage.
[[nodiscard]] Result<SalvageReport> salvageDatabase(const QString &damaged, const QString &target);

} // namespace zhanggui
