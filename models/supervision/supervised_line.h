// One supervised order line, as far as its rules look at it: the record, and what the order query told of its
// line. Values in; nothing here reads the store but readOrderLine().
#pragma once

#include "models/core/marketplace_day.h"
#include "models/work/work_record.h"

namespace zhanggui {

class Connection;

/// What the order query told of a line; the order must have been fetched or imported.
struct OrderLineFacts {
    bool known = false;
    QString orderType; // NEW, RENEW …
    QString product; // of the order
    QStringList products; // of the line, in order: names
    QStringList skus; // of the line: what the console calls a spec, by its code
    QString periodType; // "year", "month", "day"
    std::optional<qint64> periodNumber;
    std::optional<qint64> createMs;
    std::optional<qint64> expireMs;
};

/// `lineId` empty: the order's only line; of an order with several lines only what the order itself says.
/// `known` is false when the order is not in the store.
[[nodiscard]] Result<OrderLineFacts> readOrderLine(
    Connection &connection, const QString &environment, const QString &orderId, const QString &lineId);

struct SupervisedLine {
    WorkRecord record;
    RuleValues values; // the record's fields and facts
    Party waitsFor = Party::Nobody;
    BothLanguages stateTitle; // of the machine; the raw text twice where it has no such state
    bool ended = false; // nothing follows in that state
    OrderLineFacts order;
    qint64 nowMs = 0;

    QString text(const char *field) const; // of the record; empty when it has none
    std::optional<qint64> instant(const char *field) const;
    /// When the order was placed: the field orderedAt, else what the order query says.
    std::optional<qint64> orderedMs() const;
    bool frozen() const; // an appeal is open
    /// specName, which may hold several, apart at line ends, ";", "；" and "、".
    QStringList specs() const;
};

/// What the machine says of the record's state; without a machine only the record itself.
SupervisedLine lineOf(const WorkRecord &record, const RuleValues &values, const Machine *machine,
    const OrderLineFacts &order, qint64 nowMs);

/// The values, and what rules ask beside them: "waits" (seller, customer, platform, ""), "waitedDays" (whole
/// days in the state), "frozen", "ended", "rejections" (0 when the field is empty), "daysToOldClosing" (days
/// until 365 days after the order, before which no appeal was possible in the old rule).
RuleValues supervisionFacts(const SupervisedLine &line);

} // namespace zhanggui
