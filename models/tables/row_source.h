// Rows of a table file, one at a time, whatever the file is. What is wrong with one row is handed over as a
// fault of that row and reading goes on; what is wrong with the file ends it.
#pragma once

#include "models/core/result.h"

#include <QString>

#include <string_view>
#include <vector>

namespace zhanggui {

enum class CellKind {
    Empty, // also a text of nothing but blanks is Text: only "nothing there" is Empty
    Text,
    Number, // decimal text as exact as the file has it: "1234.5", "-0.07", "1.2E+18"
    Date, // "yyyy-MM-ddTHH:mm:ss[.zzz]", local, without a zone
    Boolean, // "true" or "false"
    Fault, // "#REF!" and its like; "formula without a value"; "missing text: 7"; "no date: -1"
};

struct SourceCell {
    CellKind kind = CellKind::Empty;
    std::string_view text; // UTF-8, valid until the next call of RowSource::next()
    friend bool operator==(const SourceCell &, const SourceCell &) = default;
};

/// A CSV file knows only Text and Empty. Cells behind the last one that holds something may be missing.
struct SourceRow {
    qint64 line = 0; // CSV: the line where the row begins, from 1; XLSX: the row's number
    std::vector<SourceCell> cells;
};

enum class RowFaultKind {
    BadEncoding, // bytes that the file's encoding does not have
    LostCharacters, // U+FFFD: somebody decoded the text wrongly before us
    NulCharacter,
    UnclosedQuote, // `line` is where it opened; reading goes on with the line below
    StrayQuote, // text behind a closing quote
    TooManyColumns, // more than kMaxColumns
    FieldTooLong, // more than kMaxFieldBytes
    LineTooLong, // more than kMaxLineBytes
    TooManyRows, // a sheet has at most 1,048,576; nothing behind it is read
};

struct RowFault {
    qint64 line = 0;
    RowFaultKind kind = RowFaultKind::BadEncoding;
    int column = -1; // from 0; -1: the whole row
    QString raw; // what could be read of the row, at most kMaxRawCharacters; for showing only
};

inline constexpr int kMaxColumns = 512;
inline constexpr qsizetype kMaxFieldBytes = qsizetype(64) * 1024;
inline constexpr qsizetype kMaxLineBytes = qsizetype(1024) * 1024;
inline constexpr int kMaxRawCharacters = 200;

/// One pass over a table file in bounded memory. Belongs to one thread at a time.
class RowSource {
public:
    virtual ~RowSource();

    enum class Next { Row, Fault, End };
    /// Fills `row` or `fault`, whose memory is used again by the next call. Empty lines are left out.
    /// Errors, after which nothing more is read: Conflict (the file changed since it was inspected), BadInput
    /// (damaged or hostile file), Storage (it cannot be read).
    [[nodiscard]] virtual Result<Next> next(SourceRow &row, RowFault &fault) = 0;

    /// How far the reading got: bytes of the file, or of the unpacked sheet.
    virtual qint64 bytesRead() const = 0;
    virtual qint64 bytesTotal() const = 0;

protected:
    RowSource() = default;
    Q_DISABLE_COPY_MOVE(RowSource)
};

/// What a person meant by the cell: `="123"` and `'123`, which keep a spreadsheet from reading a number, give
/// 123; blanks around it are gone, also full-width ones and U+FEFF. A view into `text`.
std::string_view plainText(std::string_view text);
/// The same for words, which may begin with an apostrophe of their own: only one that guards a formula goes.
std::string_view plainWords(std::string_view text);

} // namespace zhanggui
