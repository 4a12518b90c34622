#include "models/settlement/review_lines.h"

#include "models/settlement/line_rows.h"
#include "models/store/connection.h"

namespace zhanggui {

namespace {

constexpr QLatin1String kCurrent("SELECT %1 FROM settlement_lines l INDEXED BY settlement_lines_by_key "
                                 "WHERE l.superseded_by IS NULL AND l.environment = :environment "
                                 "AND l.layer = :layer%2 ORDER BY l.key, l.scope, l.id");

Result<NativeQuery> currentLines(
    Connection &connection, const QString &environment, SettlementLayer layer, const QString &more = {})
{
    auto rows =
        NativeQuery::prepare(connection, QString(kCurrent).arg(lineRowColumns(QStringLiteral("l")), more));
    if (rows)
        rows->bind(
            { { QStringLiteral("environment"), environment }, { QStringLiteral("layer"), idOf(layer) } });
    return rows;
}

} // namespace

LineGroups::LineGroups(NativeQuery transactions, NativeQuery billLines)
    : m_transactions{ std::move(transactions), {}, {} }
    , m_billLines{ std::move(billLines), {}, {} }
{
}

Result<LineGroups> LineGroups::open(Connection &connection, const QString &environment)
{
    auto transactions = currentLines(connection, environment, SettlementLayer::Transaction);
    if (!transactions)
        return tl::unexpected(transactions.error());
    auto billLines = currentLines(connection, environment, SettlementLayer::BillLine);
    if (!billLines)
        return tl::unexpected(billLines.error());
    LineGroups groups(*std::move(transactions), *std::move(billLines));
    for (Side *side : { &groups.m_transactions, &groups.m_billLines }) {
        if (const auto read = groups.advance(*side); !read)
            return tl::unexpected(read.error());
    }
    return groups;
}

Result<void> LineGroups::advance(Side &side)
{
    const auto more = side.rows.next();
    if (!more)
        return tl::unexpected(more.error());
    side.line.reset();
    if (*more) {
        side.line = lineFrom(side.rows);
        side.key = keyWithoutOccurrence(side.line->key);
        ++m_read;
    }
    return {};
}

Result<void> LineGroups::collect(Side &side, const QString &key, QList<SettlementLine> &lines)
{
    while (side.line && side.key == key) {
        lines.append(*std::move(side.line));
        if (auto read = advance(side); !read)
            return read;
    }
    return {};
}

Result<bool> LineGroups::next(LineGroup &group)
{
    group = {};
    if (!m_transactions.line && !m_billLines.line)
        return false;
    // As the index compares: by the bytes of UTF-8.
    const bool left =
        m_transactions.line && (!m_billLines.line || m_transactions.key.toUtf8() <= m_billLines.key.toUtf8());
    group.key = left ? m_transactions.key : m_billLines.key;
    if (const auto read = collect(m_transactions, group.key, group.transactions); !read)
        return tl::unexpected(read.error());
    if (const auto read = collect(m_billLines, group.key, group.billLines); !read)
        return tl::unexpected(read.error());
    return true;
}

QString keyWithoutOccurrence(const QString &key)
{
    qsizetype at = key.size();
    while (at > 0 && key.at(at - 1).isDigit())
        --at;
    return at > 1 && at < key.size() && key.at(at - 1) == u'#' && key.at(at - 2) == u'|' ? key.left(at - 2)
                                                                                         : key;
}

Result<std::optional<SettlementLine>> lineWithKey(
    Connection &connection, const QString &environment, SettlementLayer layer, const QString &key)
{
    auto rows = currentLines(connection, environment, layer, QStringLiteral(" AND l.key = :key"));
    if (!rows)
        return tl::unexpected(rows.error());
    rows->bind({ { QStringLiteral("key"), key } });
    const auto found = rows->next();
    if (!found)
        return tl::unexpected(found.error());
    return *found ? std::make_optional(lineFrom(*rows)) : std::nullopt;
}

} // namespace zhanggui
