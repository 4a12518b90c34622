// Records of any kind into a CSV file or a workbook: what a list shows, or all of it, streamed in the
// caller's thread.
#pragma once

#include "models/export/csv_table_writer.h"
#include "models/export/output_file.h"
#include "models/records/id_change.h"
#include "models/records/record_kind.h"
#include "models/records/record_query.h"

#include <QStringList>

#include <functional>
#include <optional>

namespace zhanggui {

class Connection;
class TableWriter;

enum class ExportFormat { Csv, Xlsx };
/// By the ending of the name: .csv, .xlsx, without regard to case; nullopt for any other.
std::optional<ExportFormat> exportFormatOf(const QString &file);

enum class ExportHeader {
    Names, // in the program's language; choices too are written as the list shows them
    FieldIds, // Field::id; choices as they are stored
};

/// Which records and which of their fields.
struct ExportSelection {
    RecordQuery query;
    std::optional<Ids> only; // of the query's records, those with these row ids
    QStringList columns; // Field::id in their order; empty: every field of the kind
};

struct ExportOptions {
    ExportFormat format = ExportFormat::Csv;
    CsvStyle csv;
    ExportHeader header = ExportHeader::Names;
    bool reveal = false; // personal data in full; that it was shown is the caller's to log, before
    Existing existing = Existing::Refuse;
    QTimeZone zone = QTimeZone::utc(); // of written times
    QString title; // the name of a workbook's sheet
    qint64 nowMs = 0; // UTC
};

struct ExportReport {
    QString file; // the file that was written, symbolic links followed
    qint64 rows = 0; // without the header
    qint64 bytes = 0;
    int sheets = 1;
    qint64 cutTexts = 0; // longer than a workbook's cell can be
};

/// The columns that `selection` writes, with the currency behind the last amount when the kind has one.
/// BadInput: a field is unknown (`detail`: its id).
[[nodiscard]] Result<QStringList> exportColumns(const RecordKind &kind, const QStringList &columns);

/// One snapshot of the database into one file that appears when it is whole. `progressed` gets the rows
/// written, about ten times a second; `cancelled` is asked often. Both may be empty and are called in this
/// thread. Personal fields are masked unless `reveal`.
/// Errors: BadInput (unknown column, bad name of a file), NotFound (no such folder), Conflict (the file
/// exists), Cancelled, Storage, and those of the database. Whatever fails, the target is as it was.
[[nodiscard]] Result<ExportReport> exportRecords(Connection &connection, const RecordKind &kind,
    const ExportSelection &selection, const QString &target, const ExportOptions &options,
    const std::function<void(qint64 rows)> &progressed = {}, const std::function<bool()> &cancelled = {});

/// The same rows into any writer; the caller's part is begin, finish and the file. The number of rows.
[[nodiscard]] Result<qint64> writeRecords(Connection &connection, const RecordKind &kind,
    const ExportSelection &selection, const ExportOptions &options, TableWriter &writer,
    const std::function<void(qint64 rows)> &progressed = {}, const std::function<bool()> &cancelled = {});

} // namespace zhanggui
