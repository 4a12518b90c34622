// Orders that were not known, written as fast as the store can.
#pragma once

#include "models/orders/order.h"
#include "models/orders/order_gather.h"
#include "models/store/bulk_insert.h"

#include <optional>
#include <string>
#include <unordered_map>

namespace zhanggui {

/// chineseSortKey() of texts that come again and again.
class SortKeys {
public:
    const QByteArray &of(std::string_view text);

private:
    std::unordered_map<std::string, QByteArray> m_keys;
};

class OrderBulk {
public:
    /// `currency`: of the environment, for files that name none; empty: not known.
    [[nodiscard]] static Result<std::unique_ptr<OrderBulk>> prepare(
        const ImportContext &context, const QString &currency);

    /// An order that is not stored yet, with its lines.
    [[nodiscard]] Result<void> insert(const GatheredOrder &order);
    [[nodiscard]] Result<void> recordMade() const;

private:
    OrderBulk(const ImportContext &context, QString currency, BulkInsert orders, BulkInsert lines,
        BulkInsert products);
    [[nodiscard]] Result<void> insertLines(const GatheredOrder &order, qint64 orderRow);
    /// The order's cells with what follows from the lines where the file says nothing of the order itself.
    OrderCells withAggregates(const GatheredOrder &order);
    void bindAggregates(const OrderCells &cells);
    void bindCurrency(const ImportValue &said);

    const ImportContext &m_context;
    std::string m_environment;
    std::string m_currency;
    BulkInsert m_orders;
    BulkInsert m_lines;
    BulkInsert m_products;
    SortKeys m_keys;
    std::string m_joinedProduct; // bound, so they must live until the row is written
    std::string m_joinedModes;
    std::string m_expireRaw;
};

/// The line as far as files know it.
OrderLine orderLineOf(const GatheredLine &line);

/// What was given for the line's price: 订单行金额, or else the amount when that belongs to lines.
const ImportValue &lineAmount(const OrderCells &cells);

/// Whether rows say anything of the buyer.
bool hasBuyer(const OrderCells &cells);

} // namespace zhanggui
