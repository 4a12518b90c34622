// The facts that conditions can look at beside a record's own fields:
//
//   state, before, stateMs, createdMs, now, environment, site ("cn", "intl", of the environment)
//   order.known (bool), order.type, order.charging, order.status, order.createdMs, order.expireMs,
//   order.amount, order.currency, order.product, order.customer, order.lines
//   order.openRefunds        refunds of the order that its seller has not reviewed or that run
//   order.invoices           invoices to the customer that are neither rejected nor returned
//   order.unreturnedInvoices those of them that were issued
//   order.openAppeals        appeals of its supervised lines that are under way
//   order.supervision        the state id of its supervised line ("" when there is none)
//   files, files.<evidence>  how many files the record has, and of one kind of evidence
//   count.<transition>       how often that transition was made
//   settings.<name>          what the workspace says where no page does: settings `work/<name>` (integers)
#pragma once

#include "models/core/result.h"
#include "models/rules/condition.h"
#include "models/work/work_record.h"

namespace zhanggui {

class Connection;
class WorkCatalog;

/// Everything above for the record; its order is the one of its environment and order id. Names of a field
/// stand for the record's own values.
[[nodiscard]] Result<RuleValues> workFacts(
    Connection &connection, const WorkCatalog &catalog, const WorkRecord &record, qint64 nowMs);

/// A record and its facts, as they were.
struct KnownFacts {
    const WorkRecord &record;
    const RuleValues &facts;
};
/// The facts of the record after it changed from `before`: its own values are read from it, everything else
/// from the store only where it belongs to another order now. Files and transitions are counted as before.
[[nodiscard]] Result<RuleValues> workFactsAfter(Connection &connection, const WorkCatalog &catalog,
    const KnownFacts &before, const WorkRecord &record, qint64 nowMs);

/// Environment → the fact "site"; environments of a custom site have none.
[[nodiscard]] Result<QHash<QString, QVariant>> siteFacts(Connection &connection);

} // namespace zhanggui
