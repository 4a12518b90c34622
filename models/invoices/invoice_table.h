// Small tables of people – the invoicing list, a batch of invoices – read whole, by known names of columns.
#pragma once

#include "models/import/cell_values.h"
#include "models/import/import_job.h"

namespace zhanggui {

/// What is wrong with one cell or a whole row.
struct TableFault {
    QString field; // ImportField::id; empty: the whole row
    QString column; // header
    QString raw; // as it came, at most 200 characters
    ImportReason reason = ImportReason::None;
};

struct TableRow {
    qint64 line = 0; // of the file
    QHash<QString, CellValue> cells; // field → value; what is empty or cannot be read is missing
    QStringList raw; // every cell as it came, in the file's order
    QList<TableFault> faults;

    QString text(const char *field) const;
    std::optional<qint64> number(const char *field) const;
};

struct ReadInvoiceTable {
    ImportInspection inspection;
    QList<TableRow> rows; // without totals, repeated headers and empty lines
    QList<TableRow> totals; // rows that say 合计 and their like
};

inline constexpr qint64 kMostTableRows = 20'000;

/// Errors as inspectImport(); BadInput also for more than kMostTableRows rows; Cancelled.
[[nodiscard]] Result<ReadInvoiceTable> readInvoiceTable(const QString &path, const ImportKind &kind,
    const ImportMapping &mapping, const ImportCancelled &cancelled = {});

/// Columns of 开票清单; compulsory: amount. Names from resources/import/invoicing-list.json. Corrupt.
[[nodiscard]] Result<ImportKind> invoicingListKind();
/// Columns of a batch entry; compulsory: invoiceNumber. Names from resources/import/invoice-batch.json.
[[nodiscard]] Result<ImportKind> invoiceBatchKind();

} // namespace zhanggui
