// Finds rows and fields in the bytes of a CSV file (RFC 4180 and what is usual beside it), in bounded memory.
// Knows nothing of encodings but that separators, quotes and line ends are single ASCII bytes.
//
// Lines end with CR LF, LF or CR. A quote begins a quoted field only as its first byte; anywhere else it is a
// letter. Behind a closing quote stand only blanks, a separator or the line's end. A quoted field that is
// never closed, or closed by a quote that was meant to open another one, spoils the line where it opened and
// what the row had before; reading goes on with the line below.
#pragma once

#include "models/tables/row_source.h"

#include <algorithm>
#include <functional>
#include <span>

namespace zhanggui {

class CsvTokenizer {
public:
    /// Puts at most `room` bytes, 0 at the end.
    using Fill = std::function<Result<qsizetype>(char *to, qsizetype room)>;
    CsvTokenizer(Fill fill, char separator);

    enum class Step { Row, Fault, End };
    /// What it found is valid until the next call. Errors are those of `fill`.
    [[nodiscard]] Result<Step> next();

    struct Field {
        char *begin = nullptr;
        char *end = nullptr;
        bool doubledQuotes = false; // has "" inside that stand for one
        std::string_view text() const { return { begin, size_t(end - begin) }; }
    };
    /// Of a Row. The bytes may be written to.
    std::span<Field> fields() { return { m_fields.data(), size_t(std::min(m_columns, kMaxColumns)) }; }
    /// All bytes of a Row or Fault without the line's end; of a fault perhaps only the beginning.
    std::string_view record() const { return m_record; }
    /// The line where the Row begins, or the one the Fault is about.
    qint64 line() const { return m_foundLine; }
    RowFaultKind fault() const { return m_fault; }
    int faultColumn() const { return m_faultColumn; } // -1: the whole row
    bool hasNul() const { return m_hasNul; }

private:
    enum class Scan { Row, BlankRow, Field, NeedsMore, Fault };

    [[nodiscard]] Result<bool> fillMore();
    Scan scan();
    /// Field: the quotes are closed and `at` stands behind them.
    Scan scanQuoted(char *&at, Field &field);
    bool findClosingQuote(char *&at, Field &field);
    Scan endRecord(char *at);
    Scan unclosed(char *opening, RowFaultKind fault);
    Scan tooLong();
    [[nodiscard]] Result<void> skipLine();

    static constexpr qsizetype kBlockBytes = qsizetype(1024) * 1024;

    Fill m_fill;
    char m_separator;
    std::vector<char> m_buffer;
    char *m_begin; // of the record that is looked for
    char *m_end; // of what is there; a line feed stands behind it
    bool m_atEnd = false; // `fill` has no more

    std::vector<Field> m_fields; // the first m_columns of them are in use
    std::string_view m_record;
    qint64 m_line = 1; // of m_begin
    qint64 m_foundLine = 1;
    qint64 m_quotedLines = 0; // line ends inside the quotes of the record so far
    RowFaultKind m_fault = RowFaultKind::BadEncoding;
    int m_faultColumn = -1;
    int m_columns = 0;
    int m_longField = -1;
    bool m_hasNul = false;
    bool m_skipsLine = false;
};

} // namespace zhanggui
