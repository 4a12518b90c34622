// What the import is measured against: the same file into the same tables and indexes by SQLite's own
// interface and a hand-written reader, in one transaction, without staging, checks or history; and the
// sqlite3 shell's .import.
#pragma once

#include "models/core/result.h"

#include <QString>

namespace zhanggui::bench {

/// `count` rows as the console writes them, newest first; with a column of lines when `lines`.
void writeOrderFile(const QString &path, int count, bool lines);

/// Into a new database with our schema. Gives the number of orders.
[[nodiscard]] Result<qint64> rawImport(const QString &csv, const QString &database, bool lines);

/// Into a new database, as text, with indexes on the same columns. False: there is no sqlite3 program. The
/// CPU time is that of the child.
bool shellImport(const QString &csv, const QString &database, double *cpuMs);

} // namespace zhanggui::bench
