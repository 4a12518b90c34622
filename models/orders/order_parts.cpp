// The parts of an order in their tables. Lines are matched by their id, what has none by position, so that a
// later answer that changes one field is one recorded change.
#include "models/orders/order_facts.h"
#include "models/orders/order_rows.h"
#include "models/store/connection.h"
#include "models/store/tracked_rows.h"

#include <QSet>

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

constexpr QLatin1String kProductFact("product_name");

struct StoredLine {
    LineFacts facts;
    QString lineId;
    qint64 position = 0;
    std::vector<QVariant> cells; // beside lineFactColumns(); of the products only whether there are any
};

/// The newest of what is known of the line.
bool isNewer(const StoredLine &line, qint64 answeredMs)
{
    return line.facts.asOfMs > answeredMs;
}

/// Which stored line each line of the answer is: the same id, or else the next one that the answer could
/// have meant. -1: none.
QList<qsizetype> matched(const QList<StoredLine> &stored, const QList<OrderLine> &lines, qint64 answeredMs)
{
    QList<qsizetype> places(lines.size(), -1);
    QSet<qsizetype> taken;
    const auto take = [&](qsizetype line, auto fits) {
        for (qsizetype i = 0; i < stored.size() && places.at(line) < 0; ++i) {
            if (!taken.contains(i) && fits(stored.at(i))) {
                places[line] = i;
                taken.insert(i);
            }
        }
    };
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QString id = lines.at(i).id.text();
        if (!id.isEmpty())
            take(i, [&id](const StoredLine &line) { return line.lineId == id; });
    }
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const bool named = !lines.at(i).id.isEmpty();
        take(i, [named, answeredMs](const StoredLine &line) {
            return !isNewer(line, answeredMs) || !named || line.lineId.isEmpty();
        });
    }
    return places;
}

/// Writes the parts of one order and remembers whether anything differed.
class PartsWriter {
public:
    PartsWriter(Connection &connection, TrackedRows &tracked, qint64 answeredMs)
        : m_connection(connection)
        , m_tracked(tracked)
        , m_answeredMs(answeredMs)
    {
    }

    const SyncedParts &done() const { return m_done; }

    Result<void> write(qint64 orderRow, const Order &order)
    {
        const auto stored = storedLines(orderRow);
        if (!stored)
            return tl::unexpected(stored.error());
        const QList<qsizetype> places = matched(*stored, order.lines, m_answeredMs);
        for (qsizetype i = stored->size(); i-- > 0;) {
            if (places.contains(i))
                continue;
            if (isNewer(stored->at(i), m_answeredMs))
                m_done.hasNewer = true;
            else if (auto removed = remove(kLines, stored->at(i).facts.rowId); !removed)
                return removed;
        }
        for (qsizetype i = 0; i < places.size(); ++i) {
            const StoredLine *known = places.at(i) < 0 ? nullptr : &stored->at(places.at(i));
            if (auto done = writeLine(orderRow, i, known, order.lines.at(i)); !done)
                return done;
        }
        return sync(kParams,
            { { QStringLiteral("order_row"), orderRow }, { QStringLiteral("line_row"), QVariant() } },
            columnsOf(order.extendParams, &paramColumns))
            .map([](const QList<qint64> &) {});
    }

private:
    Result<QList<StoredLine>> storedLines(qint64 orderRow)
    {
        QStringList columns;
        for (const QString &column : lineFactColumns()) {
            columns.append(column == kProductFact
                    ? QStringLiteral("(SELECT max(product_name) FROM order_products WHERE line_row = l.id)")
                    : column);
        }
        return m_connection.list<StoredLine>(
            QStringLiteral("SELECT l.id, l.line_id, l.position, coalesce(l.as_of_ms, o.answered_ms), l.ages, "
                           "l.%1 FROM order_lines l JOIN orders o ON o.id = l.order_row "
                           "WHERE l.order_row = :order ORDER BY l.position, l.id")
                .arg(
                    columns.join(QStringLiteral(", l.")).replace(QStringLiteral("l.("), QStringLiteral("("))),
            { { QStringLiteral("order"), orderRow } }, [](const QSqlQuery &row) {
                StoredLine line{ { row.value(0).toLongLong(), row.value(3).toLongLong(),
                                     agesFrom(row.value(4).toString()).value_or(Ages()) },
                    row.value(1).toString(), row.value(2).toLongLong(), {} };
                for (size_t i = 0; i < lineFactColumns().size(); ++i)
                    line.cells.push_back(row.value(int(i) + 5));
                return line;
            });
    }

    Result<void> writeLine(
        qint64 orderRow, qsizetype position, const StoredLine *known, const OrderLine &line)
    {
        QVariantMap columns = lineColumns(line);
        columns.insert(QStringLiteral("position"), position);
        if (known == nullptr)
            return insertLine(orderRow, columns, line);
        const FactMerge merge = mergeLine(*known, columns, line);
        bool keepsProducts = false;
        for (const qsizetype place : merge.older) {
            const QString &column = lineFactColumns()[size_t(place)];
            keepsProducts = keepsProducts || column == kProductFact;
            columns.remove(column);
            for (const QString &follower : columnsThatFollow(column))
                columns.remove(follower);
        }
        if (!merge.older.isEmpty() || merge.stale)
            m_done.hasNewer = true;
        if (merge.stale)
            return {};
        const qint64 row = known->facts.rowId;
        const auto updated = m_tracked.update(kLines, row, columns);
        if (!updated)
            return tl::unexpected(updated.error());
        m_done.changed = m_done.changed || *updated;
        m_done.aged.append({ row, merge.asOfMs, merge.ages });
        return writeLineParts(orderRow, row, line, !keepsProducts);
    }

    FactMerge mergeLine(const StoredLine &known, const QVariantMap &columns, const OrderLine &line) const
    {
        std::vector<QVariant> incoming;
        const QVariant nothing(QMetaType(QMetaType::QString));
        for (const QString &column : lineFactColumns()) {
            if (column == kProductFact)
                incoming.push_back(
                    line.products.isEmpty() ? nothing : text(line.products.first().productName));
            else
                incoming.push_back(columns.value(column));
            if (!incoming.back().isValid())
                incoming.back() = nothing; // the answer says that there is none
        }
        return mergeFacts({ lineFactColumns(), known.cells, known.facts.asOfMs, known.facts.ages }, incoming,
            m_answeredMs, FactOrigin::Answer);
    }

    Result<void> insertLine(qint64 orderRow, QVariantMap columns, const OrderLine &line)
    {
        columns.insert(QStringLiteral("order_row"), orderRow);
        columns.insert(QStringLiteral("as_of_ms"), m_answeredMs);
        const auto id = m_tracked.insert(kLines, columns);
        if (!id)
            return tl::unexpected(id.error());
        m_done.changed = true;
        return writeLineParts(orderRow, *id, line, true);
    }

    Result<void> writeLineParts(qint64 orderRow, qint64 lineRow, const OrderLine &line, bool products)
    {
        if (products) {
            const auto done = sync(kProducts, { { QStringLiteral("line_row"), lineRow } },
                columnsOf(line.products, &productColumns));
            if (!done)
                return tl::unexpected(done.error());
        }
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
                m_done.changed = m_done.changed || *updated;
                continue;
            }
            QVariantMap row = wanted.at(i);
            row.insert(owner);
            row.insert(QStringLiteral("position"), i);
            const auto id = m_tracked.insert(table, row);
            if (!id)
                return tl::unexpected(id.error());
            ids->append(*id);
            m_done.changed = true;
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
        m_done.changed = true;
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
    qint64 m_answeredMs;
    SyncedParts m_done;
};

} // namespace

Result<SyncedParts> syncParts(
    Connection &connection, TrackedRows &tracked, qint64 orderRow, const Order &order, qint64 answeredMs)
{
    PartsWriter writer(connection, tracked, answeredMs);
    if (const auto written = writer.write(orderRow, order); !written)
        return tl::unexpected(written.error());
    return writer.done();
}

} // namespace zhanggui
