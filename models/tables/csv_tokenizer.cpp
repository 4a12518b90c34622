#include "models/tables/csv_tokenizer.h"

#include <algorithm>
#include <cstring>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace zhanggui {
namespace {

constexpr size_t kReadAhead = 16; // bytes behind the end that may be looked at

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

/// Separators, line ends and NULs one after the other, sixteen bytes looked at at once. There always is a
/// next one, because a line feed stands behind the buffer's end.
class Specials {
public:
    Specials(const char *at, char separator)
        : m_separator(separator)
    {
        restart(at);
    }
    void restart(const char *at)
    {
        m_block = at;
        m_found = look();
    }
    qptrdiff nextFrom(const char *at)
    {
        while (m_found == 0) {
            m_block += kReadAhead;
            m_found = look();
        }
        const char *const next = m_block + __builtin_ctz(m_found);
        m_found &= m_found - 1;
        return next - at;
    }

private:
    /// A bit for each of the next sixteen bytes.
    unsigned look() const
    {
#ifdef __SSE2__
        const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i *>(m_block));
        const auto are = [bytes](char c) { return _mm_cmpeq_epi8(bytes, _mm_set1_epi8(c)); };
        const __m128i found =
            _mm_or_si128(_mm_or_si128(are(m_separator), are('\n')), _mm_or_si128(are('\r'), are('\0')));
        return static_cast<unsigned>(_mm_movemask_epi8(found));
#else
        unsigned found = 0;
        for (size_t i = 0; i < kReadAhead; ++i) {
            const char c = m_block[i];
            found |= unsigned(c == m_separator || c == '\n' || c == '\r' || c == '\0') << i;
        }
        return found;
#endif
    }

    char m_separator;
    const char *m_block = nullptr;
    unsigned m_found = 0; // of m_block, without what was given out
};

} // namespace

CsvTokenizer::CsvTokenizer(Fill fill, char separator)
    : m_fill(std::move(fill))
    , m_separator(separator)
    , m_buffer(size_t(kMaxLineBytes + kBlockBytes) + kReadAhead)
    , m_begin(m_buffer.data())
    , m_end(m_buffer.data())
    , m_fields(kMaxColumns + 1)
{
    *m_end = '\n';
}

Result<bool> CsvTokenizer::fillMore()
{
    const auto kept = m_end - m_begin;
    if (m_begin != m_buffer.data())
        std::memmove(m_buffer.data(), m_begin, size_t(kept));
    m_begin = m_buffer.data();
    m_end = m_begin + kept;
    const qsizetype room = qsizetype(m_buffer.size() - kReadAhead) - kept;
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
    m_foundLine = m_line;
    m_quotedLines = 0;
    m_longField = -1;
    m_hasNul = false;
    char *at = m_begin;
    Specials specials(at, m_separator);
    for (m_columns = 0;;) {
        // Those over the limit share one place: how many there are is still counted.
        Field &field = m_fields[size_t(std::min(m_columns, kMaxColumns))];
        if (*at == '"' && at < m_end) {
            if (const Scan found = scanQuoted(at, field); found != Scan::Field)
                return found;
            specials.restart(at);
            specials.nextFrom(at); // where `at` stands
        } else {
            field.begin = at;
            at += specials.nextFrom(at);
            for (; *at == '\0' && at < m_end; at += specials.nextFrom(at))
                m_hasNul = true;
            field.end = at = std::min(at, m_end);
            field.doubledQuotes = false;
        }
        if (at == m_end && !m_atEnd)
            return Scan::NeedsMore;
        if (field.end - field.begin > kMaxFieldBytes && m_longField < 0)
            m_longField = m_columns;
        ++m_columns;
        if (*at != m_separator || at == m_end)
            return endRecord(at);
        ++at;
    }
}

CsvTokenizer::Scan CsvTokenizer::scanQuoted(char *&at, Field &field)
{
    char *const opening = at;
    if (!findClosingQuote(at, field))
        return m_atEnd || m_end - m_begin > kMaxLineBytes ? unclosed(opening, RowFaultKind::UnclosedQuote)
                                                          : Scan::NeedsMore;
    while (*at == ' ' && at < m_end)
        ++at;
    if (at < m_end && *at != m_separator && *at != '\n' && *at != '\r')
        return unclosed(opening, RowFaultKind::StrayQuote);
    m_quotedLines += countLines(field.text());
    return Scan::Field;
}

/// False: the closing quote is not among the bytes that are there, or not in a line of fair length.
bool CsvTokenizer::findClosingQuote(char *&at, Field &field)
{
    char *const limit = m_end - m_begin > kMaxLineBytes ? m_begin + kMaxLineBytes : m_end;
    field.begin = ++at;
    field.doubledQuotes = false;
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
