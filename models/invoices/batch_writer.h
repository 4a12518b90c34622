// The store's side of a batch of invoices: which records the rows may speak of, and the steps that issue
// them.
#pragma once

#include "models/invoices/invoice_batch.h"

#include <functional>

namespace zhanggui {

class Connection;
class WorkCatalog;

/// The customer invoices that a row of `table` names by application or order number, with what is known
/// around each. `chinese`: language of the guards' sentences. Cancelled.
[[nodiscard]] Result<QList<BatchCandidate>> batchCandidates(Connection &connection,
    const WorkCatalog &catalog, const QString &environment, const ReadInvoiceTable &table,
    const InvoiceRules &rules, qint64 nowMs, bool chinese, const std::function<bool()> &cancelled = {});

struct BatchResult {
    qint64 stepId = 0;
    qint64 issued = 0;
};
/// Issues every good row: one step of the history, all or nothing. Conflict when a request was changed since
/// the plan was made and no longer takes the step (`detail`: row and record); BadInput when no row is good.
/// `progressed`: rows done; false cancels, and nothing was written.
[[nodiscard]] Result<BatchResult> writeBatch(Connection &connection, const WorkCatalog &catalog,
    const BatchPlan &plan, const QString &actor, qint64 nowMs,
    const std::function<bool(qint64 done, qint64 total)> &progressed = {});

} // namespace zhanggui
