// Settlement lines as lists: filter, sort, export. Only what is newest of every line.
#pragma once

#include "models/records/record_kind.h"
#include "models/settlement/settlement_line.h"

namespace zhanggui {

/// Fields of the view settlement_transactions or settlement_bill_lines; choices are the words of
/// settlementWords().
const RecordKind &settlementKind(SettlementLayer layer);

} // namespace zhanggui
