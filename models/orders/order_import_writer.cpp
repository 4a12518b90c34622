#include "models/orders/order_import_writer.h"

#include "models/orders/order_bulk.h"
#include "models/store/tracked_rows.h"

namespace zhanggui {

using namespace OrderImport;

namespace {

constexpr QLatin1String kOrders("orders");
constexpr QLatin1String kLines("order_lines");
constexpr QLatin1String kProducts("order_products");
constexpr QLatin1String kProductName("product_name");

QVariant rawOf(const ImportValue &value)
{
    return value.isNothing() ? QVariant()
                             : QVariant(QString::fromUtf8(value.text.data(), qsizetype(value.text.size())));
}

QVariantMap lineColumns(const GatheredLine &line, qint64 orderRow, int position, qint64 asOfMs)
{
    const ImportValue &amount = lineAmount(line.cells);
    return {
        { QStringLiteral("order_row"), orderRow },
        { QStringLiteral("position"), position },
        { QStringLiteral("line_id"), QString::fromUtf8(line.id.data(), qsizetype(line.id.size())) },
        { QStringLiteral("charging_mode"), variantOf(line.cells[Charging]) },
        { QStringLiteral("expire_raw"), rawOf(line.cells[Expires]) },
        { QStringLiteral("expire_ms"), variantOf(line.cells[Expires]) },
        { QStringLiteral("amount_raw"), rawOf(line.cells[ListAmount]) },
        { QStringLiteral("amount_minor"), variantOf(line.cells[ListAmount]) },
        { QStringLiteral("amount_after_raw"), rawOf(amount) },
        { QStringLiteral("amount_after_minor"), variantOf(amount) },
        { QStringLiteral("as_of_ms"), asOfMs },
        { QStringLiteral("ages"), QStringLiteral("") },
    };
}

Result<void> insertProduct(TrackedRows &tracked, qint64 lineRow, const OrderCells &cells)
{
    if (cells[Product].isNothing() && cells[ProductId].isNothing())
        return {};
    return tracked
        .insert(kProducts,
            { { QStringLiteral("line_row"), lineRow }, { QStringLiteral("position"), 0 },
                { QStringLiteral("product_id"), variantOf(cells[ProductId]) },
                { kProductName, variantOf(cells[Product]) } })
        .map([](qint64) {});
}

Result<void> insertLine(TrackedRows &tracked, const QVariantMap &columns, const OrderCells &cells)
{
    const auto row = tracked.insert(kLines, columns);
    if (!row)
        return tl::unexpected(row.error());
    return insertProduct(tracked, *row, cells);
}

Result<void> updateLine(TrackedUpdates &updates, TrackedRows &tracked, qint64 orderRow,
    const KnownLine &known, const MergedFacts &facts, const OrderCells &cells)
{
    if (facts.writesNothing())
        return {};
    QVariantMap columns = facts.writes;
    const bool named = columns.remove(kProductName) > 0;
    columns.insert(QStringLiteral("as_of_ms"), facts.asOfMs);
    columns.insert(QStringLiteral("ages"), agesText(facts.ages));
    if (const auto updated = updates.update(kLines, known.id, orderRow, columns); !updated)
        return tl::unexpected(updated.error());
    if (!named)
        return {};
    if (known.productRow == 0)
        return insertProduct(tracked, known.id, cells);
    return updates
        .update(kProducts, known.productRow, orderRow, { { kProductName, variantOf(cells[Product]) } })
        .map([](bool) {});
}

} // namespace

OrderImportWriter::OrderImportWriter(Connection &connection, const ImportContext &context)
    : m_connection(connection)
    , m_context(context)
    , m_updates(connection, context.stepId, kOrders)
{
}

Result<void> OrderImportWriter::write(const KnownOrder &order, const std::vector<KnownLine> &lines,
    const GatheredOrder &said, const MergedOrder &merged)
{
    TrackedRows tracked(m_connection, m_context.stepId);
    tracked.setRecord(kOrders, order.id);
    QVariantMap columns = merged.facts.writes;
    columns.insert(QStringLiteral("answered_ms"), merged.facts.asOfMs);
    columns.insert(QStringLiteral("fetched_ms"), merged.fetchedMs);
    columns.insert(QStringLiteral("ages"), agesText(merged.facts.ages));
    if (const auto updated = m_updates.update(kOrders, order.id, order.id, columns); !updated)
        return tl::unexpected(updated.error());
    int position = lines.empty() ? 0 : lines.back().position + 1;
    for (size_t i = 0; i < merged.lines.size(); ++i) {
        const GatheredLine &line = said.lines[i];
        const int known = merged.lines[i].known;
        auto written = known < 0
            ? insertLine(tracked, lineColumns(line, order.id, position++, m_context.asOfMs), line.cells)
            : updateLine(
                m_updates, tracked, order.id, lines[size_t(known)], merged.lines[i].facts, line.cells);
        if (!written)
            return written;
    }
    return {};
}

} // namespace zhanggui
