// Everything that settlement knows of one order: each line's conditions, the period in which it is billed,
// what it should pay and how that is computed, and what the bills say.
#pragma once

#include "models/settlement/eligibility.h"
#include "models/settlement/expected_bill.h"
#include "models/settlement/order_days.h"

namespace zhanggui {

class Connection;
class WorkCatalog;

struct OrderQuestion {
    QString environment;
    QString site; // "cn", "intl"
    QString orderId;
    std::optional<QDate> at; // see ExpectedOptions
    qint64 nowMs = 0;
};

struct ExplainedLine {
    SettlementLine line; // of the transactions, as the file says it
    QList<SettlementLine> billed; // lines of bills that are the same order line and kind
    Eligibility eligibility;
    ExpectedLine expected;
    QList<MissingRatio> missing; // of what is asked for, what a contract tells
    QList<CycleDay> after; // steps after its bill run
};

/// An order that no line names, though the orders of the workspace know it.
struct OrderAlone {
    OrderFacts facts;
    Eligibility eligibility; // by the order alone; what needs the transaction details is Unknown
};

struct OrderSettlement {
    OrderQuestion question;
    QList<ExplainedLine> lines;
    QList<SettlementLine> onlyBilled; // lines of bills without a transaction here
    std::optional<OrderAlone> alone; // then both lists are empty
    QString ownFault; // of SettlementPolicy: why the seller's own rules are left out
};

/// Reads every transaction of the environment once, for the tier of the product and the minimum of the class:
/// on a worker thread. Where a line does not tell the day of its order, that of the order query counts
/// (order_days.h). NotFound: no line names the order, and no order of the environment has the number.
[[nodiscard]] Result<OrderSettlement> explainOrder(Connection &connection, const WorkCatalog &catalog,
    const SettlementPolicy &policy, const OrderQuestion &question);

} // namespace zhanggui
