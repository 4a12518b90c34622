// Rows of settlement_lines as lines, in one place.
#pragma once

#include "models/settlement/line_columns.h"
#include "models/store/native_query.h"

namespace zhanggui {

/// "l.id, l.environment, …" for `alias` "l": what lineFrom() reads, from column 0 on.
QString lineRowColumns(const QString &alias);
/// How many columns that are.
int lineRowColumnCount();
SettlementLine lineFrom(const NativeQuery &row);

} // namespace zhanggui
