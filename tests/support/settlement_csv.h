// Settlement lines as the official console would export them.
#pragma once

#include "models/settlement/settlement_line.h"

#include <QByteArray>
#include <QList>

namespace zhanggui {

/// The layer as a CSV file with the names of columns of the official console's pages.
QByteArray csvOf(const QList<SettlementLine> &lines, SettlementLayer layer);

} // namespace zhanggui
