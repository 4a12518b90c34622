#include "models/orders/order_import_target.h"

#include "models/orders/order_bulk.h"
#include "models/orders/order_facts.h"
#include "models/orders/order_import_merge.h"
#include "models/orders/order_import_writer.h"
#include "models/store/connection.h"
#include "models/store/secondary_indexes.h"

#include <algorithm>

namespace zhanggui {

using namespace OrderImport;

namespace {

/// From how many rows on it pays to make the indexes of an empty table afterwards.
constexpr qint64 kBulkRows = 5000;

bool holds(const QList<qsizetype> &places, int place)
{
    return places.contains(place);
}

/// What became of one field of one row.
struct FieldVerdict {
    RowOutcome outcome = RowOutcome::Same;
    QVariant before;
};

FieldVerdict verdictOf(const MergedFacts &facts, const KnownFacts &known, int place)
{
    const QVariant before = known.cells[size_t(place)];
    if (holds(facts.merge.conflicting, place))
        return { RowOutcome::Conflict, before };
    if (holds(facts.merge.changed, place))
        return { RowOutcome::Changed, before };
    if (holds(facts.merge.older, place))
        return { RowOutcome::Older, before };
    return { RowOutcome::Same, before };
}

/// The strongest of a row's verdicts names the row.
int weight(RowOutcome outcome)
{
    switch (outcome) {
    case RowOutcome::Conflict:
        return 4;
    case RowOutcome::New:
        return 3;
    case RowOutcome::Changed:
        return 2;
    case RowOutcome::Older:
        return 1;
    default:
        return 0;
    }
}

ImportReason reasonFor(RowOutcome outcome)
{
    if (outcome == RowOutcome::Older)
        return ImportReason::NewerStored;
    return outcome == RowOutcome::Conflict ? ImportReason::SameTime : ImportReason::None;
}

class OrderImportTarget final : public ImportTarget {
public:
    explicit OrderImportTarget(const ImportContext &context)
        : m_context(context)
        , m_fields(m_context)
    {
    }

    Result<void> begin() override;
    Result<void> record(std::span<const ImportRow> rows, ImportFindings &findings) override;
    Result<void> end(const std::function<bool()> &cancelled) override;

private:
    Result<void> addNew(ImportFindings &findings);
    Result<void> addKnown(const KnownOrder &known, ImportFindings &findings);
    Result<void> tellFileConflicts(ImportFindings &findings);
    Result<void> tellRow(
        const GatheredRow &row, const KnownOrder &known, const MergedOrder &merged, ImportFindings &findings);
    Result<QString> currencyOfEnvironment();
    ImportFinding finding(const ImportRow &row, int field, RowOutcome outcome) const;

    ImportContext m_context;
    LineFields m_fields;
    std::optional<KnownOrders> m_known;
    std::unique_ptr<OrderBulk> m_bulk;
    std::unique_ptr<OrderImportWriter> m_writer;
    std::optional<SecondaryIndexes> m_indexes;
    bool m_wasEmpty = false;
    GatheredOrder m_gathered;
    std::vector<KnownLine> m_lines;
};

Result<void> OrderImportTarget::begin()
{
    const auto any = m_context.connection->value(QStringLiteral("SELECT EXISTS (SELECT 1 FROM orders)"));
    if (!any)
        return tl::unexpected(any.error());
    m_wasEmpty = !any->toBool();
    auto known = KnownOrders::prepare(*m_context.connection, m_context.environment);
    if (!known)
        return tl::unexpected(known.error());
    m_known.emplace(std::move(*known));
    if (!m_context.write)
        return {};
    if (m_wasEmpty && m_context.rows >= kBulkRows) {
        auto indexes = SecondaryIndexes::drop(*m_context.connection,
            { QStringLiteral("orders"), QStringLiteral("order_lines"), QStringLiteral("order_products") });
        if (!indexes)
            return tl::unexpected(indexes.error());
        m_indexes.emplace(std::move(*indexes));
    }
    const auto currency = currencyOfEnvironment();
    if (!currency)
        return tl::unexpected(currency.error());
    auto bulk = OrderBulk::prepare(m_context, *currency);
    if (!bulk)
        return tl::unexpected(bulk.error());
    m_bulk = std::move(*bulk);
    m_writer = std::make_unique<OrderImportWriter>(*m_context.connection, m_context);
    return {};
}

Result<QString> OrderImportTarget::currencyOfEnvironment()
{
    return m_context.connection
        ->value(QStringLiteral("SELECT currency FROM environments WHERE name = :name"),
            { { QStringLiteral("name"), m_context.environment } })
        .map([](const QVariant &currency) { return currency.toString(); });
}

Result<void> OrderImportTarget::record(std::span<const ImportRow> rows, ImportFindings &findings)
{
    gatherOrder(rows, m_fields, m_gathered);
    if (auto told = tellFileConflicts(findings); !told)
        return told;
    if (m_wasEmpty)
        return addNew(findings);
    const auto known = m_known->find(m_gathered.id);
    if (!known)
        return tl::unexpected(known.error());
    return *known ? addKnown(**known, findings) : addNew(findings);
}

Result<void> OrderImportTarget::addNew(ImportFindings &findings)
{
    for (const GatheredRow &row : m_gathered.rows) {
        findings.count(row.conflict ? RowOutcome::Conflict
                : row.duplicate     ? RowOutcome::Duplicate
                                    : RowOutcome::New);
    }
    findings.recordSeen(true, false);
    return m_context.write ? m_bulk->insert(m_gathered) : Result<void>();
}

Result<void> OrderImportTarget::addKnown(const KnownOrder &known, ImportFindings &findings)
{
    m_lines.clear();
    if (!m_gathered.lines.empty()) {
        auto lines = m_known->lines(known);
        if (!lines)
            return tl::unexpected(lines.error());
        m_lines = std::move(*lines);
    }
    const MergedOrder merged = mergeOrder(known, m_lines, m_gathered, m_context.asOfMs);
    findings.recordSeen(false, merged.changes());
    for (const GatheredRow &row : m_gathered.rows) {
        if (auto told = tellRow(row, known, merged, findings); !told)
            return told;
    }
    if (!m_context.write || merged.writesNothing())
        return {};
    return m_writer->write(known, m_lines, m_gathered, merged);
}

ImportFinding OrderImportTarget::finding(const ImportRow &row, int field, RowOutcome outcome) const
{
    ImportFinding found;
    found.line = row.line;
    found.outcome = outcome;
    found.reason = reasonFor(outcome);
    found.fieldId = m_context.kind->fields.at(field).id;
    found.after = variantOf(row.cells[size_t(field)]);
    return found;
}

Result<void> OrderImportTarget::tellFileConflicts(ImportFindings &findings)
{
    for (const FileConflict &conflict : m_gathered.conflicts) {
        ImportFinding found =
            finding(*m_gathered.rows[conflict.row].row, conflict.field, RowOutcome::Conflict);
        found.reason = ImportReason::SameFile;
        found.before = variantOf(conflict.kept);
        if (auto told = findings.found(std::move(found)); !told)
            return told;
    }
    return {};
}

Result<void> OrderImportTarget::tellRow(
    const GatheredRow &row, const KnownOrder &known, const MergedOrder &merged, ImportFindings &findings)
{
    if (row.duplicate && !row.conflict) {
        findings.count(RowOutcome::Duplicate);
        return {};
    }
    RowOutcome outcome = row.conflict ? RowOutcome::Conflict : RowOutcome::Same;
    const MergedLine *line = row.line >= 0 ? &merged.lines[size_t(row.line)] : nullptr;
    if (line && line->known < 0 && !row.conflict)
        outcome = RowOutcome::New;
    for (int field = LineNo + 1; field < FieldCount; ++field) {
        if (row.row->cells[size_t(field)].isNothing())
            continue;
        const bool ofLine = line && m_fields.contains(field);
        const int place = ofLine ? linePlaceOf(field) : orderPlaceOf(field);
        if (place < 0 || (ofLine && line->known < 0))
            continue;
        const FieldVerdict verdict = ofLine ? verdictOf(line->facts, m_lines[size_t(line->known)], place)
                                            : verdictOf(merged.facts, known, place);
        if (verdict.outcome == RowOutcome::Same)
            continue;
        if (weight(verdict.outcome) > weight(outcome))
            outcome = verdict.outcome;
        ImportFinding found = finding(*row.row, field, verdict.outcome);
        found.before = verdict.before;
        if (auto told = findings.found(std::move(found)); !told)
            return told;
    }
    findings.count(outcome);
    return {};
}

Result<void> OrderImportTarget::end(const std::function<bool()> &cancelled)
{
    if (!m_context.write)
        return {};
    if (m_indexes) {
        if (auto made = m_indexes->make(cancelled); !made)
            return made;
    }
    return m_bulk->recordMade();
}

} // namespace

std::unique_ptr<ImportTarget> makeOrderImportTarget(const ImportContext &context)
{
    return std::make_unique<OrderImportTarget>(context);
}

} // namespace zhanggui
