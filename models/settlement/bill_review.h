// Bills of a period against what was paid for them and against the invoices to Huawei Cloud. Both are work
// records (kinds "bill", "payment", "huawei-invoice"); a bill without a record is the sum of its lines.
#pragma once

#include "models/core/result.h"
#include "models/settlement/reconcile.h"

namespace zhanggui {

class Connection;
class WorkCatalog;

struct BillComparisons {
    ReconcileResult paid;
    ReconcileResult invoiced;
};

/// A bill is compared with payments when it is said to be completed or something was paid for it, with
/// invoices when one with an amount is here: before that nothing is missing. Payments and invoices find
/// their bill by its number, else by the payment requisition (申付单号).
[[nodiscard]] Result<BillComparisons> compareBills(Connection &connection, const WorkCatalog &catalog,
    const QString &environment, const QString &period, const Tolerance &tolerance);

} // namespace zhanggui
