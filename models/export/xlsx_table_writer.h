// A workbook by libxlsxwriter in constant memory: identifiers as text, amounts and instants as real numbers
// and dates, the header frozen and with filter buttons, further sheets when one is full.
#pragma once

#include "models/export/local_clock.h"
#include "models/export/table_writer.h"

#include <string>

struct lxw_workbook;
struct lxw_worksheet;
struct lxw_format;

namespace zhanggui {

struct XlsxStyle {
    QString sheet; // its name; further ones get " 2", " 3" …
    qint64 createdMs = 0; // UTC, told in the file's properties
    qint64 maxRows = 1'048'576; // of a sheet, the header among them; smaller in tests
};

class XlsxTableWriter final : public TableWriter {
public:
    /// `file` is made or replaced; temporary parts without a name stand in its folder meanwhile.
    XlsxTableWriter(const QString &file, const XlsxStyle &style, const QTimeZone &zone);
    ~XlsxTableWriter() override;

    Result<void> begin(const QList<TableColumn> &columns) override;
    void text(std::string_view utf8) override;
    void identifier(std::string_view utf8) override { text(utf8); }
    void amount(qint64 minorUnits) override;
    void instant(qint64 utcMs) override;
    void number(qint64 value) override;
    void empty() override;
    Result<void> endRow() override;
    Result<void> finish() override;

    /// Texts longer than the 32,767 characters of a cell, which were cut.
    qint64 cutTexts() const { return m_cutTexts; }
    int sheets() const { return m_sheets; }

private:
    [[nodiscard]] Result<void> beginSheet();
    void endSheet();
    void beginCell();
    void put(double number, lxw_format *format);
    void note(int code);
    Error writeError(int code) const;

    QString m_file;
    XlsxStyle m_style;
    LocalClock m_clock;
    QList<TableColumn> m_columns;
    lxw_workbook *m_workbook = nullptr; // closed by finish() or the destructor
    lxw_worksheet *m_sheet = nullptr;
    lxw_format *m_header = nullptr;
    lxw_format *m_amount = nullptr;
    lxw_format *m_instant = nullptr;
    std::string m_text; // ends with 0, as the library wants it
    std::string m_instantText;
    qint64 m_row = 0; // in the sheet
    int m_column = 0;
    int m_sheets = 0;
    qint64 m_cutTexts = 0;
    int m_error = 0; // the first one
};

/// A name that a sheet may have: at most 31 characters, none of []:*?/\ and no apostrophe at its ends.
QString sheetName(const QString &wanted, int number);

} // namespace zhanggui
