// How many records there are and what their amounts come to. Exact; read in the connection's thread.
#pragma once

#include "models/records/row_reader.h"
#include "models/records/sums.h"

namespace zhanggui {

struct Totals {
    qint64 rows = 0;
    QList<AmountSum> sums; // by field in the kind's order, then by currency; only where a row has an amount
    friend bool operator==(const Totals &, const Totals &) = default;
};

/// Of the records that match. Cancelled when superseded.
[[nodiscard]] Result<Totals> readTotals(Connection &connection, const RecordKind &kind,
    const SqlCondition &condition, const Superseded &superseded);
/// Of the records with these ids; ids that are gone are not counted.
[[nodiscard]] Result<Totals> readTotals(
    Connection &connection, const RecordKind &kind, const Ids &ids, const Superseded &superseded);
/// Only the number of records that match.
[[nodiscard]] Result<qint64> readCount(
    Connection &connection, const RecordKind &kind, const SqlCondition &condition);

} // namespace zhanggui
