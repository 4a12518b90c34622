// The cells of one sheet, row by row, as its XML comes in.
#pragma once

#include "models/tables/row_source.h"
#include "models/tables/xlsx_workbook.h"

#include <deque>

namespace zhanggui {

/// What the cells of a sheet refer to.
struct SheetContext {
    bool is1904 = false;
    std::vector<bool> dateStyles;
    SharedStrings strings;
};

/// A row of a sheet whose texts stand one after the other.
struct PackedRow {
    struct Cell {
        CellKind kind = CellKind::Empty;
        quint32 begin = 0;
        quint32 length = 0;
    };
    qint64 line = 0;
    std::string text;
    std::vector<Cell> cells; // by column
    std::optional<RowFaultKind> fault;
    int faultColumn = -1;
};

/// Takes the sheet's XML and keeps the rows that are done until somebody takes them.
class SheetRows : public XmlHandler {
public:
    explicit SheetRows(const SheetContext &context)
        : m_context(context)
    {
    }

    void begin(std::string_view element, const XmlAttributes &attributes) override;
    void end(std::string_view element) override;
    void text(std::string_view text) override;

    bool hasRow() const { return !m_rows.empty(); }
    /// Valid until the next call.
    const PackedRow &takeRow();

private:
    enum class Inside { Nothing, Value, Inline };

    void beginRow(const XmlAttributes &attributes);
    void endRow();
    void beginCell(const XmlAttributes &attributes);
    void endCell();
    void put(CellKind kind, std::string_view text);
    void putValue();
    void putNumber();
    void putShared();
    void fault(RowFaultKind kind, int column);

    const SheetContext &m_context;
    std::deque<PackedRow> m_rows;
    std::vector<PackedRow> m_spare; // whose memory is used again
    PackedRow m_taken;

    PackedRow m_row;
    qint64 m_rowCount = 0;
    int m_column = -1;
    std::string m_type; // of the cell
    bool m_isDate = false;
    bool m_hasFormula = false;
    bool m_hasValue = false;
    Inside m_inside = Inside::Nothing;
    std::string m_value;
    RichText m_inline;
    bool m_inData = false;
    bool m_inRow = false;
    bool m_inCell = false;
    bool m_tooManyRows = false;
};

} // namespace zhanggui
