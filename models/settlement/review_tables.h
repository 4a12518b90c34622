// A review as tables for people: one content for terminal, CSV, HTML and workbook. In the program's language.
#pragma once

#include "models/export/table_writer.h"
#include "models/settlement/settlement_review.h"

namespace zhanggui {

struct ReviewCell {
    QString text;
    std::optional<qint64> minor; // an amount instead of the text
    std::optional<qint64> number; // a count instead of the text
    /// "1234.50", "12", the text.
    QString said() const;
};

struct ReviewTable {
    QString id; // "summary", "causes", "differences", "late", "waiting", "asked"
    QString title;
    QString empty; // said where there are no rows
    QList<TableColumn> columns;
    QList<QList<ReviewCell>> rows;
};

/// Always all of them, in this order.
QList<ReviewTable> reviewTables(const SettlementReview &review);
/// "Settlement review 202601, production", and what it was computed with.
QString reviewTitle(const SettlementReview &review);
QStringList reviewNotes(const SettlementReview &review);

/// The table as CSV with a byte order mark; text that a spreadsheet would take for a formula gets an
/// apostrophe.
[[nodiscard]] Result<QByteArray> reviewTableCsv(const ReviewTable &table);
/// One page without scripts, pictures or addresses, to be read and printed anywhere.
QByteArray reviewHtml(const SettlementReview &review);

} // namespace zhanggui
