#include "models/tables/xlsx_sheet.h"

#include "models/tables/xlsx_cells.h"

#include <algorithm>
#include <charconv>

namespace zhanggui {
namespace {

std::optional<qint64> integerOf(std::string_view text)
{
    qint64 number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (text.empty() || error != std::errc() || end != text.data() + text.size())
        return {};
    return number;
}

} // namespace

void SheetRows::begin(std::string_view element, const XmlAttributes &attributes)
{
    if (element == "sheetData") {
        m_inData = true;
    } else if (m_inData && element == "row") {
        beginRow(attributes);
    } else if (m_inRow && element == "c") {
        beginCell(attributes);
    } else if (m_inCell) {
        if (element == "v") {
            m_inside = Inside::Value;
            m_hasValue = true;
        } else if (element == "is") {
            m_inside = Inside::Inline;
        } else if (element == "f") {
            m_hasFormula = true;
        }
        if (m_inside == Inside::Inline)
            m_inline.begin(element);
    }
}

void SheetRows::end(std::string_view element)
{
    if (!m_inData)
        return;
    if (m_inside == Inside::Inline)
        m_inline.end(element);
    if (element == "v" || element == "is") {
        m_inside = Inside::Nothing;
    } else if (element == "c" && m_inCell) {
        endCell();
        m_inCell = false;
    } else if (element == "row" && m_inRow) {
        endRow();
        m_inRow = false;
    } else if (element == "sheetData") {
        m_inData = false;
    }
}

void SheetRows::text(std::string_view text)
{
    if (m_inside == Inside::Inline)
        m_inline.text(text);
    else if (m_inside == Inside::Value && qsizetype(m_value.size()) <= kMaxCellTextBytes)
        m_value += text.substr(0, size_t(kMaxCellTextBytes) + 1 - m_value.size());
}

void SheetRows::beginRow(const XmlAttributes &attributes)
{
    const qint64 before = m_row.line;
    if (!m_spare.empty()) {
        m_row = std::move(m_spare.back());
        m_spare.pop_back();
    }
    m_row.text.clear();
    m_row.cells.clear();
    m_row.fault.reset();
    m_row.line = integerOf(attributes.value("r")).value_or(before + 1);
    m_column = -1;
    m_inRow = !m_tooManyRows;
    if (++m_rowCount > kMaxSheetRows || m_row.line > kMaxSheetRows || m_row.line < 1)
        fault(RowFaultKind::TooManyRows, -1);
}

void SheetRows::endRow()
{
    if (m_tooManyRows)
        return;
    m_tooManyRows = m_row.fault == RowFaultKind::TooManyRows;
    const bool blank = std::all_of(m_row.cells.begin(), m_row.cells.end(),
        [](const PackedRow::Cell &cell) { return cell.kind == CellKind::Empty; });
    if (blank && !m_row.fault)
        return;
    const qint64 line = m_row.line;
    m_rows.push_back(std::move(m_row));
    m_row = PackedRow();
    m_row.line = line;
}

void SheetRows::beginCell(const XmlAttributes &attributes)
{
    const std::optional<CellReference> reference = cellReference(attributes.value("r"));
    m_column = reference ? reference->column : m_column + 1;
    const std::string_view type = attributes.value("t");
    m_type.assign(type.empty() ? std::string_view("n") : type);
    const std::optional<qint64> style = integerOf(attributes.value("s"));
    m_isDate = style && *style >= 0 && size_t(*style) < m_context.dateStyles.size()
        && m_context.dateStyles[size_t(*style)];
    m_hasFormula = false;
    m_hasValue = false;
    m_value.clear();
    m_inline.clear();
    m_inCell = true;
}

void SheetRows::endCell()
{
    if (qsizetype(m_value.size()) > kMaxCellTextBytes
        || qsizetype(m_inline.collected().size()) > kMaxCellTextBytes)
        return fault(RowFaultKind::FieldTooLong, m_column);
    if (m_type == "inlineStr")
        return put(CellKind::Text, unescaped(m_inline.collected()));
    // A formula whose text is empty has one; openpyxl writes <v></v> for a value that nobody calculated.
    if (m_hasFormula && (!m_hasValue || (m_value.empty() && m_type != "str")))
        return put(CellKind::Fault, "formula without a value");
    putValue();
}

void SheetRows::putValue()
{
    if (m_value.empty())
        return;
    if (m_type == "s") {
        putShared();
    } else if (m_type == "str") {
        put(CellKind::Text, unescaped(m_value));
    } else if (m_type == "b") {
        put(CellKind::Boolean, m_value == "1" || m_value == "true" ? "true" : "false");
    } else if (m_type == "e") {
        put(CellKind::Fault, m_value);
    } else if (m_type == "d") {
        const std::optional<std::string> date = dateFromIso(m_value);
        put(date ? CellKind::Date : CellKind::Fault, date ? *date : "no date: " + m_value);
    } else if (m_type == "n") {
        putNumber();
    } else {
        put(CellKind::Fault, "unknown type of cell: " + m_type);
    }
}

void SheetRows::putNumber()
{
    if (m_isDate) {
        const std::optional<std::string> date = dateFromSerial(m_value, m_context.is1904);
        if (!date)
            return put(CellKind::Fault, "no date: " + m_value);
        const bool onlyTime = date->find('T') == std::string::npos;
        return put(onlyTime ? CellKind::Text : CellKind::Date, *date);
    }
    const std::optional<std::string> number = decimalText(m_value);
    put(number ? CellKind::Number : CellKind::Fault, number ? *number : "no number: " + m_value);
}

void SheetRows::putShared()
{
    const std::optional<qint64> index = integerOf(m_value);
    if (!index || *index < 0 || *index >= m_context.strings.count())
        return put(CellKind::Fault, "missing text: " + m_value);
    const std::string_view text = m_context.strings.at(*index);
    if (qsizetype(text.size()) > kMaxCellTextBytes)
        return fault(RowFaultKind::FieldTooLong, m_column);
    put(CellKind::Text, text);
}

void SheetRows::put(CellKind kind, std::string_view text)
{
    if (text.empty() || m_row.fault)
        return;
    if (m_column >= kMaxColumns)
        return fault(RowFaultKind::TooManyColumns, -1);
    if (qsizetype(m_row.text.size() + text.size()) > kMaxLineBytes)
        return fault(RowFaultKind::LineTooLong, -1);
    if (m_row.cells.size() <= size_t(m_column))
        m_row.cells.resize(size_t(m_column) + 1);
    m_row.cells[size_t(m_column)] = { kind, quint32(m_row.text.size()), quint32(text.size()) };
    m_row.text += text;
}

void SheetRows::fault(RowFaultKind kind, int column)
{
    if (m_row.fault)
        return;
    m_row.fault = kind;
    m_row.faultColumn = column;
}

const PackedRow &SheetRows::takeRow()
{
    m_spare.push_back(std::move(m_taken));
    m_taken = std::move(m_rows.front());
    m_rows.pop_front();
    return m_taken;
}

} // namespace zhanggui
