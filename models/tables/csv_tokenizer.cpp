#include "models/tables/csv_tokenizer.h"

#include <algorithm>
#include <cstring>

namespace zhanggui {
namespace {

// What ends the run of ordinary bytes in a field without quotes.
enum : unsigned char { kOrdinary, kSeparator, kLineEnd, kNul };

/// Line ends in the text; a CR LF is one.
qint64 countLines(std::string_view text)
{
    qint64 lines = std::count(text.begin(), text.end(), '\n');
    for (size_t at = text.find('\r'); at != std::string_view::npos; at = text.find('\r', at + 1)) {
        if (at + 1 == text.size() || text[at + 1] != '\n')
            ++lines;
    }
    return lines;
}

} // namespace

CsvTokenizer::CsvTokenizer(Fill fill, char separator)
    : m_fill(std::move(fill))
    , m_separator(separator)
    , m_buffer(size_t(kMaxLineBytes + kBlockBytes + 1))
    , m_begin(m_buffer.data())
    , m_end(m_buffer.data())
{
    m_classes[static_cast<unsigned char>(separator)] = kSeparator;
    m_classes[static_cast<unsigned char>('\n')] = kLineEnd;
    m_classes[static_cast<unsigned char>('\r')] = kLineEnd;
    m_classes[0] = kNul;
    *m_end = '\n';
}

Result<bool> CsvTokenizer::fillMore()
{
    const auto kept = m_end - m_begin;
    if (m_begin != m_buffer.data())
        std::memmove(m_buffer.data(), m_begin, size_t(kept));
    m_begin = m_buffer.data();
    m_end = m_begin + kept;
    const qsizetype room = qsizetype(m_buffer.size()) - 1 - kept;
    const Result<qsizetype> got = m_fill(m_end, std::min(room, kBlockBytes));
    if (!got)
        return tl::unexpected(got.error());
    m_end += *got;
    *m_end = '\n'; // so that no loop needs to ask for the end at every byte
    m_atEnd = *got == 0;
    return *got > 0;
}

Result<CsvTokenizer::Step> CsvTokenizer::next()
{
    while (true) {
        if (m_skipsLine) {
            if (const Result<void> skipped = skipLine(); !skipped)
                return tl::unexpected(skipped.error());
        }
        if (m_begin == m_end && m_atEnd)
            return Step::End;
        switch (scan()) {
        case Scan::Row:
            return Step::Row;
        case Scan::Fault:
            return Step::Fault;
        case Scan::BlankRow:
        case Scan::Field:
            break;
        case Scan::NeedsMore:
            if (m_end - m_begin > kMaxLineBytes) {
                tooLong();
                return Step::Fault;
            }
            if (const Result<bool> more = fillMore(); !more)
                return tl::unexpected(more.error());
            break;
        }
    }
}

CsvTokenizer::Scan CsvTokenizer::scan()
{
    m_fields.clear();
    m_foundLine = m_line;
    m_quotedLines = 0;
    m_columns = 0;
    m_longField = -1;
    m_hasNul = false;
    char *at = m_begin;
    while (true) {
        const Scan found = scanField(at);
        if (found != Scan::Field)
            return found;
    }
}

CsvTokenizer::Scan CsvTokenizer::scanField(char *&at)
{
    Field field;
    field.begin = at;
    if (*at == '"' && at < m_end) {
        char *const opening = at;
        if (!scanQuoted(at, field))
            return m_atEnd || m_end - m_begin > kMaxLineBytes ? unclosed(opening, RowFaultKind::UnclosedQuote)
                                                              : Scan::NeedsMore;
        while (*at == ' ' && at < m_end)
            ++at;
        if (at < m_end && m_classes[static_cast<unsigned char>(*at)] != kSeparator && *at != '\n'
            && *at != '\r')
            return unclosed(opening, RowFaultKind::StrayQuote);
        m_quotedLines += countLines(field.text());
    } else {
        scanPlain(at);
        field.end = at;
    }
    if (at == m_end && !m_atEnd)
        return Scan::NeedsMore;
    keep(field);
    if (at < m_end && *at == m_separator) {
        ++at;
        return Scan::Field;
    }
    return endRecord(at);
}

/// False: the closing quote is not among the bytes that are there, or not in a line of fair length.
bool CsvTokenizer::scanQuoted(char *&at, Field &field)
{
    char *const limit = m_end - m_begin > kMaxLineBytes ? m_begin + kMaxLineBytes : m_end;
    field.begin = ++at;
    while (true) {
        at = at < limit ? static_cast<char *>(std::memchr(at, '"', size_t(limit - at))) : nullptr;
        if (!at || (at + 1 == m_end && !m_atEnd))
            return false;
        if (at + 1 < m_end && at[1] == '"') {
            field.doubledQuotes = true;
            at += 2;
            continue;
        }
        field.end = at++;
        m_hasNul = m_hasNul || field.text().find('\0') != std::string_view::npos;
        return true;
    }
}

void CsvTokenizer::scanPlain(char *&at)
{
    while (true) {
        unsigned char found = kOrdinary;
        while ((found = m_classes[static_cast<unsigned char>(*at)]) == kOrdinary)
            ++at;
        if (found != kNul)
            break;
        m_hasNul = true;
        ++at;
    }
    at = std::min(at, m_end);
}

void CsvTokenizer::keep(const Field &field)
{
    if (field.end - field.begin > kMaxFieldBytes && m_longField < 0)
        m_longField = m_columns;
    if (m_columns < kMaxColumns)
        m_fields.push_back(field);
    ++m_columns;
}

CsvTokenizer::Scan CsvTokenizer::endRecord(char *at)
{
    char *const end = at;
    if (at < m_end) {
        if (*at == '\r' && at + 1 == m_end && !m_atEnd)
            return Scan::NeedsMore; // the line feed may be in the next block
        at += *at == '\r' && at + 1 < m_end && at[1] == '\n' ? 2 : 1;
    }
    m_record = { m_begin, size_t(end - m_begin) };
    m_begin = at;
    m_line += 1 + m_quotedLines;
    if (m_record.empty())
        return Scan::BlankRow;
    m_faultColumn = -1;
    if (m_columns > kMaxColumns) {
        m_fault = RowFaultKind::TooManyColumns;
        return Scan::Fault;
    }
    if (qsizetype(m_record.size()) > kMaxLineBytes) {
        m_fault = RowFaultKind::LineTooLong;
        return Scan::Fault;
    }
    if (m_longField >= 0) {
        m_fault = RowFaultKind::FieldTooLong;
        m_faultColumn = m_longField;
        return Scan::Fault;
    }
    return Scan::Row;
}

CsvTokenizer::Scan CsvTokenizer::unclosed(char *opening, RowFaultKind fault)
{
    m_fault = fault;
    m_faultColumn = m_columns;
    m_foundLine = m_line + m_quotedLines;
    char *end = opening;
    while (end < m_end && *end != '\n' && *end != '\r')
        ++end;
    m_record = { m_begin, size_t(end - m_begin) };
    m_line = m_foundLine;
    m_begin = end;
    m_skipsLine = true;
    return Scan::Fault;
}

CsvTokenizer::Scan CsvTokenizer::tooLong()
{
    m_fault = RowFaultKind::LineTooLong;
    m_faultColumn = -1;
    m_record = { m_begin, size_t(m_end - m_begin) };
    m_foundLine = m_line + m_quotedLines;
    m_line = m_foundLine;
    m_begin = m_end;
    m_skipsLine = true;
    return Scan::Fault;
}

/// Behind the next line's end.
Result<void> CsvTokenizer::skipLine()
{
    while (true) {
        char *end = std::find_if(m_begin, m_end, [](char c) { return c == '\n' || c == '\r'; });
        m_begin = end;
        if (end < m_end && !(*end == '\r' && end + 1 == m_end && !m_atEnd)) {
            m_begin += *end == '\r' && end + 1 < m_end && end[1] == '\n' ? 2 : 1;
            break;
        }
        if (m_atEnd)
            break;
        if (const Result<bool> more = fillMore(); !more)
            return tl::unexpected(more.error());
    }
    ++m_line;
    m_skipsLine = false;
    return {};
}

} // namespace zhanggui
