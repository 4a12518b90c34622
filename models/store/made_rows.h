// Rows that a step made in bulk, as ranges of ids instead of one image each: an import of a million rows
// costs a handful of rows of history. Undo archives the images into `changes` and removes the rows; redo puts
// them back (steps.h).
#pragma once

#include "models/core/result.h"

#include <QList>
#include <QString>

namespace zhanggui {

class Connection;

struct MadeRange {
    qint64 id = 0;
    qint64 stepId = 0;
    QString table;
    qint64 firstKey = 0; // both inclusive
    qint64 lastKey = 0;
    QString recordTable; // the record that a person sees the rows as parts of

    qint64 count() const { return lastKey - firstKey + 1; }
};

class MadeRows {
public:
    /// `table` has `id INTEGER PRIMARY KEY AUTOINCREMENT`, and the step itself made *every* row from
    /// `firstKey` to `lastKey`. `recordTable` is `table` itself or one that its foreign keys lead to
    /// (order_products → order_lines → orders). Record parents before their parts, in the transaction that
    /// inserts the rows. BadInput for an empty range.
    [[nodiscard]] static Result<void> record(Connection &connection, qint64 stepId, const QString &table,
        qint64 firstKey, qint64 lastKey, const QString &recordTable);

    /// In the order in which they were recorded.
    [[nodiscard]] static Result<QList<MadeRange>> of(Connection &connection, qint64 stepId);
    /// The ranges that hold the row, of every step that made it (made once, and made again by each redo).
    [[nodiscard]] static Result<QList<MadeRange>> holding(
        Connection &connection, const QString &table, qint64 key);
};

} // namespace zhanggui
