// When an order was placed, for lines of settlement whose file does not tell it: what the orders of the
// workspace know (order query, order files). What a line tells itself always wins; nothing is written.
#pragma once

#include "models/settlement/expected_bill.h"
#include "models/store/native_query.h"

namespace zhanggui {

/// What is known of an order beside settlement.
struct OrderFacts {
    QString status; // as files say it; the order query tells none
    QString orderType; // "NEW" …
    std::optional<qint64> orderedMs;
    qint64 asOfMs = 0; // of that day
};

struct OrderDay {
    qint64 orderedMs = 0;
    qint64 asOfMs = 0; // when the order was answered
};

class OrderDays {
public:
    /// `policy` outlives it. Only orders of `environment` are looked at.
    [[nodiscard]] static Result<OrderDays> prepare(Connection &connection, const SettlementPolicy &policy,
        const QString &environment, const QString &site);

    /// None: no order of that number is known.
    [[nodiscard]] Result<std::optional<OrderFacts>> find(const QString &orderId);
    /// Fills `line` in. None, and nothing is filled in: the line tells the day itself, a rule takes another
    /// of its days for it (usage), or nobody knows it.
    [[nodiscard]] Result<std::optional<OrderDay>> complete(SettlementLine &line);
    /// Whether complete() has anything to ask for.
    bool lacksDay(const SettlementLine &line) const;

private:
    OrderDays(const SettlementPolicy &policy, QString environment, QString site, NativeQuery orders);

    const SettlementPolicy &m_policy;
    QString m_environment;
    QString m_site;
    NativeQuery m_orders;
};

/// Adds to the unfolded amount that the day of the order is from there.
void tellOrderDay(ExpectedLine &expected, const SettlementPolicy &policy, const OrderDay &day);

} // namespace zhanggui
