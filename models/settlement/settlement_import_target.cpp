#include "models/settlement/settlement_import_target.h"

#include "models/import/cell_values.h"
#include "models/settlement/line_columns.h"
#include "models/settlement/line_rows.h"
#include "models/settlement/line_writer.h"
#include "models/settlement/settlement_store.h"
#include "models/store/connection.h"
#include "models/store/secondary_indexes.h"

#include <QSet>

#include <algorithm>
#include <map>

namespace zhanggui {

namespace {

/// From how many rows on it pays to make the indexes of an empty table afterwards.
constexpr qint64 kBulkRows = 5000;

QString qtext(std::string_view text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

/// The line that is newest of a key, as far as comparing needs it.
struct KnownLine {
    qint64 id = 0;
    qint64 fileId = 0;
    qint64 asOfMs = 0; // of the newest file that says it
    QByteArray digest;
};

struct RowLine {
    const ImportRow *row = nullptr;
    SettlementLine line;
    QByteArray digest;
};

auto amountsOf(const RowLine &row)
{
    return std::tuple(row.line.salesMinor, row.line.paidMinor, row.line.netMinor, row.digest, row.row->line);
}

class SettlementImportTarget final : public ImportTarget {
public:
    SettlementImportTarget(SettlementLayer layer, const ImportContext &context)
        : m_layer(layer)
        , m_context(context)
    {
    }

    Result<void> begin() override;
    Result<void> record(std::span<const ImportRow> rows, ImportFindings &findings) override;
    Result<void> end(const std::function<bool()> &cancelled) override;

private:
    Result<void> prepareLookup();
    Result<void> prepareWriting();
    Result<std::optional<KnownLine>> find(const SettlementLine &line);
    Result<void> take(const RowLine &row, ImportFindings &findings);
    Result<void> takeFresh(const RowLine &row, ImportFindings &findings);
    Result<void> takeSame(const RowLine &row, const KnownLine &known, ImportFindings &findings);
    Result<void> takeOther(const RowLine &row, const KnownLine &known, ImportFindings &findings);
    Result<void> write(const RowLine &row, const KnownLine &known, qint64 asOfMs, bool wins);
    Result<void> tell(
        const RowLine &row, const SettlementLine &before, RowOutcome outcome, ImportFindings &findings);
    bool isNewer(const RowLine &row, const KnownLine &known) const;

    SettlementLayer m_layer;
    ImportContext m_context;
    QString m_currency; // of the environment
    bool m_wasEmpty = false;
    QSet<qint64> m_sameBytes; // files that hold the same bytes
    bool m_readBefore = false; // and one of them is no older
    std::optional<NativeQuery> m_known;
    std::unique_ptr<LineWriter> m_writer;
    std::optional<SecondaryIndexes> m_indexes;
};

Result<void> SettlementImportTarget::begin()
{
    Connection &connection = *m_context.connection;
    const auto any = connection.value(QStringLiteral("SELECT EXISTS (SELECT 1 FROM settlement_lines)"));
    if (!any)
        return tl::unexpected(any.error());
    m_wasEmpty = !any->toBool();
    const auto currency =
        connection.value(QStringLiteral("SELECT currency FROM environments WHERE name = :name"),
            { { QStringLiteral("name"), m_context.environment } });
    if (!currency)
        return tl::unexpected(currency.error());
    m_currency = currency->toString();
    const auto files = settlementFiles(connection, m_context.environment);
    if (!files)
        return tl::unexpected(files.error());
    for (const SettlementFile &file : *files) {
        if (file.layer != m_layer || file.sha256 != QString::fromLatin1(m_context.sha256.toHex()))
            continue;
        m_sameBytes.insert(file.id);
        m_readBefore = m_readBefore || file.asOfMs >= m_context.asOfMs;
    }
    if (auto prepared = prepareLookup(); !prepared || !m_context.write)
        return prepared;
    return prepareWriting();
}

Result<void> SettlementImportTarget::prepareLookup()
{
    auto known = NativeQuery::prepare(*m_context.connection,
        QStringLiteral("SELECT l.id, l.file_id, max(l.as_of_ms, coalesce((SELECT max(s.as_of_ms) "
                       "FROM settlement_seen s WHERE s.line_id = l.id), 0)), l.digest "
                       "FROM settlement_lines l WHERE l.environment = ?1 AND l.layer = ?2 AND l.key = ?3 "
                       "AND l.scope = ?4 AND l.superseded_by IS NULL"));
    if (!known)
        return tl::unexpected(known.error());
    m_known.emplace(std::move(*known));
    return {};
}

Result<void> SettlementImportTarget::prepareWriting()
{
    if (m_wasEmpty && m_context.rows >= kBulkRows) {
        auto indexes = SecondaryIndexes::drop(*m_context.connection, { QStringLiteral("settlement_lines") });
        if (!indexes)
            return tl::unexpected(indexes.error());
        m_indexes.emplace(std::move(*indexes));
    }
    auto writer = LineWriter::create(m_layer, m_context);
    if (!writer)
        return tl::unexpected(writer.error());
    m_writer = std::move(*writer);
    return {};
}

Result<std::optional<KnownLine>> SettlementImportTarget::find(const SettlementLine &line)
{
    if (m_wasEmpty)
        return std::nullopt;
    m_known->reset();
    m_known->bind(1, m_context.environment);
    m_known->bind(2, idOf(m_layer));
    m_known->bind(3, line.key);
    const QString scope = lineScope(line);
    m_known->bind(4, scope.isEmpty() ? QStringLiteral("") : scope); // a null text would be NULL
    const auto found = m_known->next();
    if (!found)
        return tl::unexpected(found.error());
    if (!*found)
        return std::nullopt;
    KnownLine known{ m_known->int64(0), m_known->int64(1), m_known->int64(2), m_known->bytes(3) };
    m_known->reset();
    return known;
}

Result<void> SettlementImportTarget::record(std::span<const ImportRow> rows, ImportFindings &findings)
{
    std::map<std::pair<QString, QString>, std::vector<RowLine>> byKey;
    for (const ImportRow &row : rows) {
        RowLine read{ &row, lineFromRow(m_layer, row, m_context.environment, m_currency), {} };
        read.digest = factsDigest(read.line);
        byKey[{ lineKey(read.line), lineScope(read.line) }].push_back(std::move(read));
    }
    for (auto &[key, lines] : byKey) {
        std::sort(lines.begin(), lines.end(),
            [](const RowLine &a, const RowLine &b) { return amountsOf(a) < amountsOf(b); });
        int occurrence = 0;
        for (RowLine &line : lines) {
            line.line.key = lineKey(line.line, ++occurrence);
            if (auto taken = take(line, findings); !taken)
                return taken;
        }
    }
    return {};
}

Result<void> SettlementImportTarget::take(const RowLine &row, ImportFindings &findings)
{
    const auto known = find(row.line);
    if (!known)
        return tl::unexpected(known.error());
    if (!*known)
        return takeFresh(row, findings);
    if ((*known)->digest == row.digest)
        return takeSame(row, **known, findings);
    return takeOther(row, **known, findings);
}

Result<void> SettlementImportTarget::takeFresh(const RowLine &row, ImportFindings &findings)
{
    findings.count(RowOutcome::New);
    findings.recordSeen(true, false);
    if (!m_context.write)
        return {};
    return m_writer->add(row.line, row.row->line, row.digest, m_context.asOfMs, 0).map([](qint64) {});
}

Result<void> SettlementImportTarget::takeSame(
    const RowLine &row, const KnownLine &known, ImportFindings &findings)
{
    findings.count(RowOutcome::Same);
    findings.recordSeen(false, false);
    return m_context.write && !m_readBefore ? m_writer->seen(known.id, row.row->line) : Result<void>();
}

bool SettlementImportTarget::isNewer(const RowLine &row, const KnownLine &known) const
{
    if (m_context.asOfMs != known.asOfMs)
        return m_context.asOfMs > known.asOfMs;
    // The same bytes, read with other columns: what was read last counts.
    return m_sameBytes.contains(known.fileId) || row.digest > known.digest;
}

Result<void> SettlementImportTarget::takeOther(
    const RowLine &row, const KnownLine &known, ImportFindings &findings)
{
    const auto before = settlementLine(*m_context.connection, known.id);
    if (!before)
        return tl::unexpected(before.error());
    const bool rereads = m_sameBytes.contains(known.fileId);
    if (!rereads && saysNoMore(row.line, *before))
        return takeSame(row, known, findings);
    const bool fillsIn = saysNoMore(*before, row.line);
    const bool wins = fillsIn || isNewer(row, known);
    const RowOutcome outcome = wins ? RowOutcome::Changed : RowOutcome::Older;
    findings.count(outcome);
    findings.recordSeen(false, wins);
    if (auto told = tell(row, *before, outcome, findings); !told)
        return told;
    if (!m_context.write)
        return {};
    return write(row, known, fillsIn ? std::max(m_context.asOfMs, known.asOfMs) : m_context.asOfMs, wins);
}

Result<void> SettlementImportTarget::write(
    const RowLine &row, const KnownLine &known, qint64 asOfMs, bool wins)
{
    const auto id = m_writer->add(row.line, row.row->line, row.digest, asOfMs, wins ? 0 : known.id);
    if (!id)
        return tl::unexpected(id.error());
    return wins ? m_writer->supersede(known.id, known.fileId, *id) : Result<void>();
}

Result<void> SettlementImportTarget::tell(
    const RowLine &row, const SettlementLine &before, RowOutcome outcome, ImportFindings &findings)
{
    for (const LineColumn &column : lineColumns()) {
        if (sayTheSame(before, row.line, column))
            continue;
        ImportFinding finding;
        finding.line = row.row->line;
        finding.outcome = outcome;
        finding.reason = outcome == RowOutcome::Older ? ImportReason::NewerStored : ImportReason::None;
        finding.fieldId = QString::fromLatin1(column.id);
        finding.before = factOf(before, column);
        finding.after = factOf(row.line, column);
        if (auto told = findings.found(std::move(finding)); !told)
            return told;
    }
    return {};
}

Result<void> SettlementImportTarget::end(const std::function<bool()> &cancelled)
{
    if (!m_context.write)
        return {};
    if (m_indexes) {
        if (auto made = m_indexes->make(cancelled); !made)
            return made;
    }
    return m_writer->recordMade();
}

void takeCell(SettlementLine &line, const LineColumn &column, const ImportValue &cell)
{
    if (column.text != nullptr)
        line.*column.text = qtext(cell.text);
    else if (column.type == ImportType::Number)
        line.*column.number = wholeNumberFromText(cell.text, false);
    else
        line.*column.number = cell.number;
}

} // namespace

SettlementLine lineFromRow(
    SettlementLayer layer, const ImportRow &row, const QString &environment, const QString &currency)
{
    SettlementLine line;
    line.layer = layer;
    line.environment = environment;
    size_t place = 0;
    for (const LineColumn &column : lineColumns()) {
        if (const ImportValue &cell = row.cells[place++]; !cell.isNothing())
            takeCell(line, column, cell);
    }
    line.period = accountPeriodFromText(line.period);
    if (line.currency.isEmpty())
        line.currency = currency;
    settleKindAndSigns(line);
    return line;
}

std::unique_ptr<ImportTarget> makeSettlementImportTarget(SettlementLayer layer, const ImportContext &context)
{
    return std::make_unique<SettlementImportTarget>(layer, context);
}

} // namespace zhanggui
