#include "models/export/csv_table_writer.h"

#include "models/tables/formula_guard.h"

#include <array>
#include <charconv>

namespace zhanggui {
namespace {

constexpr size_t kBlockBytes = size_t(1024) * 1024;
constexpr size_t kRoomForARow = size_t(64) * 1024;

void appendNumber(quint64 number, std::string &text)
{
    std::array<char, 24> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
    text.append(digits.data(), size_t(end - digits.data()));
}

quint64 magnitude(qint64 number)
{
    // Through unsigned, so that the smallest one has a magnitude.
    return number < 0 ? ~quint64(number) + 1 : quint64(number);
}

} // namespace

CsvTableWriter::CsvTableWriter(Sink sink, const CsvStyle &style, const QTimeZone &zone)
    : m_sink(std::move(sink))
    , m_style(style)
    , m_clock(zone)
{
    for (const char c : { '"', '\r', '\n', style.separator })
        m_special[static_cast<unsigned char>(c)] = true;
    m_buffer.reserve(kBlockBytes + kRoomForARow);
    if (style.byteOrderMark)
        m_buffer = "\xEF\xBB\xBF";
}

Result<void> CsvTableWriter::begin(const QList<TableColumn> &columns)
{
    for (const TableColumn &column : columns) {
        const QByteArray title = column.title.toUtf8();
        text({ title.constData(), size_t(title.size()) });
    }
    return endRow();
}

void CsvTableWriter::beginCell()
{
    if (m_rowBegun)
        m_buffer += m_style.separator;
    m_rowBegun = true;
}

bool CsvTableWriter::mustBeQuoted(std::string_view utf8) const
{
    for (const char c : utf8) {
        if (m_special[static_cast<unsigned char>(c)])
            return true;
    }
    return false;
}

void CsvTableWriter::text(std::string_view utf8)
{
    beginCell();
    const bool formula = looksLikeFormula(utf8);
    if (!formula && !mustBeQuoted(utf8)) {
        m_buffer += utf8;
        return;
    }
    m_buffer += formula ? "\"'" : "\"";
    for (const char c : utf8) {
        if (c == '"')
            m_buffer += '"';
        m_buffer += c;
    }
    m_buffer += '"';
}

void CsvTableWriter::amount(qint64 minorUnits)
{
    beginCell();
    const quint64 size = magnitude(minorUnits);
    if (minorUnits < 0)
        m_buffer += '-';
    appendNumber(size / 100, m_buffer);
    m_buffer += '.';
    m_buffer += char('0' + size % 100 / 10);
    m_buffer += char('0' + size % 10);
}

void CsvTableWriter::instant(qint64 utcMs)
{
    beginCell();
    m_clock.append(utcMs, m_buffer);
}

void CsvTableWriter::number(qint64 value)
{
    beginCell();
    if (value < 0)
        m_buffer += '-';
    appendNumber(magnitude(value), m_buffer);
}

Result<void> CsvTableWriter::endRow()
{
    m_buffer += m_style.crlf ? "\r\n" : "\n";
    m_rowBegun = false;
    return m_buffer.size() >= kBlockBytes ? flush() : Result<void>();
}

Result<void> CsvTableWriter::flush()
{
    Result<void> written = m_sink(m_buffer);
    m_buffer.clear();
    return written;
}

Result<void> CsvTableWriter::finish()
{
    return flush();
}

} // namespace zhanggui
