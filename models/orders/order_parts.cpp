// The parts of an order in their tables. Parts are matched by position, so that a later answer that changes
// one field is one recorded change.
#include "models/orders/order_rows.h"
#include "models/store/connection.h"
#include "models/store/tracked_rows.h"

namespace zhanggui {

namespace {

constexpr QLatin1String kLines("order_lines");
constexpr QLatin1String kProducts("order_products");
constexpr QLatin1String kParams("order_params");

QVariant text(const QString &value)
{
    return value.isEmpty() ? QVariant() : QVariant(value);
}

QVariant number(const std::optional<qint64> &value)
{
    return value ? QVariant(*value) : QVariant();
}

QVariantMap lineColumns(const OrderLine &line)
{
    return {
        { QStringLiteral("line_id"), text(line.id.text()) },
        { QStringLiteral("charging_mode"), text(line.chargingMode) },
        { QStringLiteral("period_type"), text(line.periodType) },
        { QStringLiteral("period_number"), number(line.periodNumber) },
        { QStringLiteral("expire_raw"), text(line.expireTime.raw) },
        { QStringLiteral("expire_ms"), number(line.expireTime.utcMs) },
        { QStringLiteral("amount_raw"), text(line.amount.raw) },
        { QStringLiteral("amount_minor"), number(line.amount.minor) },
        { QStringLiteral("amount_after_raw"), text(line.amountAfterDiscount.raw) },
        { QStringLiteral("amount_after_minor"), number(line.amountAfterDiscount.minor) },
    };
}

QVariantMap productColumns(const OrderProduct &product)
{
    return {
        { QStringLiteral("product_id"), text(product.productId) },
        { QStringLiteral("sku_code"), text(product.skuCode) },
        { QStringLiteral("product_name"), text(product.productName) },
        { QStringLiteral("linear_value"), number(product.linearValue) },
    };
}

QVariantMap paramColumns(const ExtendParam &param)
{
    return { { QStringLiteral("name"), text(param.name) }, { QStringLiteral("value"), text(param.value) } };
}

template <class Part>
QList<QVariantMap> columnsOf(const QList<Part> &parts, QVariantMap (*columns)(const Part &))
{
    QList<QVariantMap> all;
    for (const Part &part : parts)
        all.append(columns(part));
    return all;
}

/// Writes the parts of one order and remembers whether anything differed.
class PartsWriter {
public:
    PartsWriter(Connection &connection, TrackedRows &tracked)
        : m_connection(connection)
        , m_tracked(tracked)
    {
    }

    bool changed() const { return m_changed; }

    Result<void> write(qint64 orderRow, const Order &order)
    {
        const QVariantMap owner{ { QStringLiteral("order_row"), orderRow } };
        const auto lines = sync(kLines, owner, columnsOf(order.lines, &lineColumns));
        if (!lines)
            return tl::unexpected(lines.error());
        for (qsizetype i = 0; i < order.lines.size(); ++i) {
            if (auto done = writeLine(orderRow, lines->at(i), order.lines.at(i)); !done)
                return done;
        }
        return sync(kParams,
            { { QStringLiteral("order_row"), orderRow }, { QStringLiteral("line_row"), QVariant() } },
            columnsOf(order.extendParams, &paramColumns))
            .map([](const QList<qint64> &) {});
    }

private:
    Result<void> writeLine(qint64 orderRow, qint64 lineRow, const OrderLine &line)
    {
        const auto products = sync(kProducts, { { QStringLiteral("line_row"), lineRow } },
            columnsOf(line.products, &productColumns));
        if (!products)
            return tl::unexpected(products.error());
        return sync(kParams,
            { { QStringLiteral("order_row"), orderRow }, { QStringLiteral("line_row"), lineRow } },
            columnsOf(line.extendParams, &paramColumns))
            .map([](const QList<qint64> &) {});
    }

    /// Makes the rows of `owner` (columns that name it) equal to `wanted`; gives their ids.
    Result<QList<qint64>> sync(
        const QString &table, const QVariantMap &owner, const QList<QVariantMap> &wanted)
    {
        auto ids = existing(table, owner);
        if (!ids)
            return ids;
        while (ids->size() > wanted.size()) {
            if (const auto removed = remove(table, ids->takeLast()); !removed)
                return tl::unexpected(removed.error());
        }
        for (qsizetype i = 0; i < wanted.size(); ++i) {
            if (i < ids->size()) {
                const auto updated = m_tracked.update(table, ids->at(i), wanted.at(i));
                if (!updated)
                    return tl::unexpected(updated.error());
                m_changed = m_changed || *updated;
                continue;
            }
            QVariantMap row = wanted.at(i);
            row.insert(owner);
            row.insert(QStringLiteral("position"), i);
            const auto id = m_tracked.insert(table, row);
            if (!id)
                return tl::unexpected(id.error());
            ids->append(*id);
            m_changed = true;
        }
        return ids;
    }

    Result<QList<qint64>> existing(const QString &table, const QVariantMap &owner)
    {
        QStringList conditions;
        QVariantMap binds;
        for (auto column = owner.cbegin(); column != owner.cend(); ++column) {
            const bool isNull = column.value().isNull();
            conditions.append(
                (isNull ? QStringLiteral("%1 IS NULL") : QStringLiteral("%1 = :%1")).arg(column.key()));
            if (!isNull)
                binds.insert(column.key(), column.value());
        }
        return m_connection.list<qint64>(QStringLiteral("SELECT id FROM %1 WHERE %2 ORDER BY position")
                                             .arg(table, conditions.join(QStringLiteral(" AND "))),
            binds, [](const QSqlQuery &row) { return row.value(0).toLongLong(); });
    }

    Result<void> remove(const QString &table, qint64 id)
    {
        m_changed = true;
        if (table == kLines) {
            const QVariantMap line{ { QStringLiteral("line_row"), id } };
            for (const QLatin1String part : { kProducts, kParams }) {
                if (const auto done = sync(part, line, {}); !done)
                    return tl::unexpected(done.error());
            }
        }
        return m_tracked.remove(table, id);
    }

    Connection &m_connection;
    TrackedRows &m_tracked;
    bool m_changed = false;
};

} // namespace

Result<bool> syncParts(Connection &connection, TrackedRows &tracked, qint64 orderRow, const Order &order)
{
    PartsWriter writer(connection, tracked);
    if (const auto written = writer.write(orderRow, order); !written)
        return tl::unexpected(written.error());
    return writer.changed();
}

} // namespace zhanggui
