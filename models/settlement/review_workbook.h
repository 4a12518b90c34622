// A review as a workbook: summary, lines with their formulas as real ones, differences. Written in constant
// memory while the review runs.
#pragma once

#include "models/settlement/review_tables.h"

#include <string>

struct lxw_workbook;
struct lxw_worksheet;
struct lxw_format;

namespace zhanggui {

class ReviewWorkbook {
public:
    /// `file` is made or replaced; temporary parts without a name stand in its folder meanwhile. Storage.
    [[nodiscard]] static Result<std::unique_ptr<ReviewWorkbook>> create(
        const QString &file, const SettlementPolicy &policy);
    ~ReviewWorkbook();
    Q_DISABLE_COPY_MOVE(ReviewWorkbook)

    /// A row of the sheet of lines: the inputs as numbers, what is expected as a formula over their cells,
    /// the difference as a formula too. Storage.
    [[nodiscard]] Result<void> addLine(const ReviewedLine &line);
    /// The other sheets, and the end. Storage.
    [[nodiscard]] Result<void> finish(const SettlementReview &review);

private:
    ReviewWorkbook(QString file, const SettlementPolicy &policy);
    [[nodiscard]] Result<void> begin();
    void beginLines();
    void writeTable(lxw_worksheet *sheet, const ReviewTable &table, int row);
    void writeFacts(const SettlementLine &line);
    void writeParts(const FormulaPart &part);
    void writeExpected(const ExpectedLine &expected, int column);
    void writeText(
        lxw_worksheet *sheet, int row, int column, const QString &text, lxw_format *format = nullptr);
    void writeFormula(int column, const QString &formula, double result, lxw_format *format);
    void writeNumber(int column, const FormulaPart &part);
    QString cellOf(int column) const;
    QHash<QString, QString> cellsOf(const FormulaPart &part) const;
    void note(int code);
    Error writeError(int code) const;

    QString m_file;
    const SettlementPolicy &m_policy;
    lxw_workbook *m_workbook = nullptr;
    lxw_worksheet *m_summary = nullptr;
    lxw_worksheet *m_lines = nullptr;
    lxw_format *m_bold = nullptr;
    lxw_format *m_amount = nullptr;
    lxw_format *m_rate = nullptr;
    QStringList m_names; // of inputs, one a column
    int m_row = 0; // of the lines
    int m_sheets = 0;
    int m_error = 0; // the first one
};

} // namespace zhanggui
