#include "models/import/row_stager.h"

#include "models/import/progress_meter.h"

#include <algorithm>

namespace zhanggui {

namespace {

bool isBlank(const SourceCell &cell)
{
    return cell.kind == CellKind::Empty || (cell.kind == CellKind::Text && plainText(cell.text).empty());
}

bool isFirstFilled(const SourceRow &row, const SourceCell &cell)
{
    const auto first = std::find_if(
        row.cells.begin(), row.cells.end(), [](const SourceCell &other) { return !isBlank(other); });
    return first != row.cells.end() && &*first == &cell;
}

QString shown(std::string_view text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size())).left(kMaxRawCharacters);
}

bool hasForeignLetters(std::string_view text)
{
    return std::any_of(
        text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
}

const SourceCell kNoCell;

const SourceCell &cellAt(const SourceRow &row, int column)
{
    return column >= 0 && size_t(column) < row.cells.size() ? row.cells[size_t(column)] : kNoCell;
}

/// The zone that the field's column names; else `otherwise`.
FileZone zoneOf(const ImportField &field, const ImportInspection &inspection, const FileZone &otherwise)
{
    const auto column = std::find_if(inspection.columns.begin(), inspection.columns.end(),
        [&field](const ImportColumn &one) { return one.fieldId == field.id; });
    if (column == inspection.columns.end() || column->zone.isEmpty())
        return otherwise;
    return FileZone::from(column->zone).value_or(otherwise);
}

} // namespace

RowStager::RowStager(const ImportKind &kind, const ImportSetup &setup, StagedRows &rows, const FileZone &zone)
    : m_kind(kind)
    , m_setup(setup)
    , m_rows(rows)
    , m_cells(size_t(kind.fields.size()))
    , m_totals(kind)
{
    for (int i = 0; i < kind.fields.size(); ++i) {
        m_readers.emplace_back(kind.fields.at(i), zoneOf(kind.fields.at(i), setup.inspection, zone));
        if (kind.fields.at(i).type == ImportType::Currency)
            m_currencyField = i;
    }
    for (const ImportColumn &column : setup.inspection.columns) {
        const int field = kind.indexOf(column.fieldId);
        if (field < 0)
            continue;
        m_bound.push_back({ field, column.index, column.name, column.currency.toStdString() });
        if (field == kind.keyField)
            m_keyColumn = column.index;
    }
    // First, because what is wrong with another cell is told with the key.
    std::stable_partition(
        m_bound.begin(), m_bound.end(), [&kind](const Bound &bound) { return bound.field == kind.keyField; });
    const auto named = std::find_if(
        m_bound.begin(), m_bound.end(), [&kind](const Bound &bound) { return kind.isKey(bound.field); });
    if (named != m_bound.end()) {
        m_headerColumn = named->column;
        m_header = named->columnName.toStdString();
    }
}

Result<std::unique_ptr<RowStager>> RowStager::create(
    const ImportKind &kind, const ImportSetup &setup, StagedRows &rows)
{
    const auto zone = FileZone::from(setup.mapping.zone);
    if (!zone)
        return tl::unexpected(zone.error());
    return std::unique_ptr<RowStager>(new RowStager(kind, setup, rows, *zone));
}

Result<void> RowStager::open()
{
    auto source = openTable(m_setup.inspection.file);
    if (!source)
        return tl::unexpected(source.error());
    // Titles and the header are no data.
    for (qint64 line = 0; line < m_setup.inspection.headerLine;) {
        const auto next = (*source)->next(m_row, m_fault);
        if (!next)
            return tl::unexpected(next.error());
        line = *next == RowSource::Next::Row ? m_row.line : m_fault.line;
        if (*next == RowSource::Next::End || line > m_setup.inspection.headerLine)
            return failure(ErrorKind::Conflict, QStringLiteral("the file changed since it was looked at"),
                m_setup.inspection.file.path);
    }
    m_source = std::move(*source);
    return {};
}

Result<void> RowStager::run(const ImportProgressed &progressed, const ImportCancelled &cancelled)
{
    if (m_done)
        return {};
    if (!m_source) {
        if (auto opened = open(); !opened)
            return opened;
    }
    if (auto begun = m_rows.begin(); !begun)
        return begun;
    auto read = readAll(progressed, cancelled);
    const auto ended = m_rows.end();
    return read && !ended ? ended : read;
}

Result<void> RowStager::readAll(const ImportProgressed &progressed, const ImportCancelled &cancelled)
{
    ProgressMeter meter(ImportProgress::Phase::Stage, 0, progressed);
    for (qint64 count = 1;; ++count) {
        const auto next = m_source->next(m_row, m_fault);
        if (!next)
            return tl::unexpected(next.error());
        if (*next == RowSource::Next::End)
            break;
        auto taken = *next == RowSource::Next::Row ? take(m_row) : takeFault(m_fault);
        if (!taken)
            return taken;
        if (!meter.isDue(count))
            continue;
        meter.tell(m_counts.rows, m_source->bytesRead(), m_source->bytesTotal());
        if (cancelled && cancelled())
            return failure(ErrorKind::Cancelled, QStringLiteral("the import was cancelled"));
    }
    meter.tell(m_counts.rows, m_source->bytesTotal(), m_source->bytesTotal(), true);
    m_source.reset();
    m_done = true;
    return {};
}

Result<void> RowStager::take(const SourceRow &row)
{
    const auto filled = std::count_if(
        row.cells.begin(), row.cells.end(), [](const SourceCell &cell) { return !isBlank(cell); });
    if (filled == 0)
        return {};
    QList<ImportFinding> bad = readCells(row);
    const bool keyBad = std::any_of(
        bad.begin(), bad.end(), [this](const ImportFinding &finding) { return finding.fieldId == keyId(); });
    if (takeTotals(row, keyBad))
        return {};
    if (isHeaderAgain(row))
        return {};
    const int keyField = keyFieldOf(m_kind, m_cells);
    if (keyField < 0 && !keyBad) {
        const bool says = std::any_of(m_cells.begin(), m_cells.end(),
            [](const CellValue &cell) { return cell.kind != ImportValue::Kind::Nothing; });
        if (!says && bad.isEmpty())
            return {}; // a remark in columns that are not imported
        bad.prepend(finding(row, m_kind.keyField, ImportReason::MissingKey));
    } else if (filled == 1 && bad.isEmpty() && hasForeignLetters(m_cells[size_t(keyField)].text)) {
        bad.append(finding(row, m_kind.keyField, ImportReason::Remark));
    }
    ++m_counts.rows;
    if (!bad.isEmpty())
        return reject(bad);
    m_totals.add(m_cells);
    return m_rows.add(row.line, m_cells);
}

/// Files that were put together have their header again in the middle.
bool RowStager::isHeaderAgain(const SourceRow &row) const
{
    const SourceCell &cell = cellAt(row, m_headerColumn);
    return cell.kind == CellKind::Text && plainText(cell.text) == m_header;
}

QList<ImportFinding> RowStager::readCells(const SourceRow &row)
{
    QList<ImportFinding> bad;
    for (const Bound &bound : m_bound) {
        CellValue &value = m_cells[size_t(bound.field)];
        const ImportReason reason = m_readers[size_t(bound.field)].read(cellAt(row, bound.column), value);
        if (reason != ImportReason::None) {
            bad.append(finding(row, bound.field, reason));
            value.clear();
        }
        m_counts.maskedCells += value.masked ? 1 : 0;
        if (value.kind == ImportValue::Kind::Number && value.currency.empty() && !bound.currency.empty())
            value.currency = bound.currency;
    }
    fillCurrency();
    return bad;
}

/// A currency that the amounts name counts where no column says one.
void RowStager::fillCurrency()
{
    if (m_currencyField < 0)
        return;
    CellValue &currency = m_cells[size_t(m_currencyField)];
    const bool hasColumn = std::any_of(m_bound.begin(), m_bound.end(),
        [this](const Bound &bound) { return bound.field == m_currencyField; });
    if (!hasColumn)
        currency.clear();
    if (currency.kind != ImportValue::Kind::Nothing)
        return;
    for (const CellValue &cell : m_cells) {
        if (cell.kind == ImportValue::Kind::Number && !cell.currency.empty()) {
            currency.kind = ImportValue::Kind::Text;
            currency.text = cell.currency;
            return;
        }
    }
}

bool RowStager::takeTotals(const SourceRow &row, bool keyIsBad)
{
    const std::string_view key = plainText(cellAt(row, m_keyColumn).text);
    if (isTotalsWord(key)) {
        m_totals.addTotalsRow(row.line, shown(key), m_cells);
        return true;
    }
    if (keyIsBad || m_cells[size_t(m_kind.keyField)].kind != ImportValue::Kind::Nothing)
        return false;
    const auto label = std::find_if(row.cells.begin(), row.cells.end(), [](const SourceCell &cell) {
        return cell.kind == CellKind::Text && isTotalsWord(plainText(cell.text));
    });
    // Without a word for it, what adds up is a sum only where the row names nothing else.
    const bool isNamed = keyFieldOf(m_kind, m_cells) >= 0;
    if (isNamed && (label == row.cells.end() || !isFirstFilled(row, *label)))
        return false;
    if (label == row.cells.end() && !m_totals.isSumSoFar(m_cells))
        return false;
    m_totals.addTotalsRow(
        row.line, label != row.cells.end() ? shown(plainText(label->text)) : QString(), m_cells);
    return true;
}

ImportFinding RowStager::finding(const SourceRow &row, int field, ImportReason reason) const
{
    ImportFinding finding;
    finding.line = row.line;
    finding.reason = reason;
    const int keyField = keyFieldOf(m_kind, m_cells);
    finding.record = keyField < 0 ? QString() : shown(m_cells[size_t(keyField)].text);
    finding.fieldId = m_kind.fields.at(field).id;
    for (const Bound &bound : m_bound) {
        if (bound.field == field) {
            finding.column = bound.column;
            finding.columnName = bound.columnName;
            finding.raw = shown(cellAt(row, bound.column).text);
        }
    }
    return finding;
}

QString RowStager::keyId() const
{
    return m_kind.fields.at(m_kind.keyField).id;
}

Result<void> RowStager::takeFault(const RowFault &fault)
{
    ImportFinding found;
    found.line = fault.line;
    found.reason = reasonOf(fault.kind);
    found.column = fault.column;
    if (fault.column >= 0 && fault.column < m_setup.inspection.columns.size())
        found.columnName = m_setup.inspection.columns.at(fault.column).name;
    found.raw = fault.raw;
    ++m_counts.rows;
    return reject({ found });
}

Result<void> RowStager::reject(const QList<ImportFinding> &findings)
{
    ++m_counts.bad;
    for (const ImportFinding &finding : findings) {
        if (const auto added = m_rows.addFinding(finding); !added)
            return tl::unexpected(added.error());
    }
    return {};
}

} // namespace zhanggui
