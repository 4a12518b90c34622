// CSV and XLSX files: found out what they are, then read row by row.
#pragma once

#include "models/tables/row_source.h"

#include <QByteArray>
#include <QStringList>

#include <functional>
#include <memory>

namespace zhanggui {

enum class TableFormat { Csv, Xlsx };

/// What somebody knows about the file; empty: find out.
struct TableFileOptions {
    QByteArray encoding; // one of tableEncodings(), or another name of it
    char separator = 0; // ',', ';' or '\t'
    QString sheet;
};

struct TableFileFacts {
    QString path;
    TableFormat format = TableFormat::Csv;
    QByteArray encoding; // one of tableEncodings(); empty for XLSX
    bool hasBom = false;
    char separator = 0; // 0 for XLSX
    QStringList sheets; // visible ones first; empty for CSV
    QString sheet; // the one that is read
    QByteArray sha256; // 32 bytes
    bool cleanUtf8 = false; // all of a CSV file is UTF-8 without U+FFFD: no row needs to be looked at again
    quint64 checksum = 0; // of the bytes too, quicker; tells openTable()'s source that nothing changed
    qint64 size = 0; // bytes
    qint64 modifiedMs = 0; // UTC
};

/// Encodings that can be given for a CSV file: "UTF-8", "UTF-16LE", "UTF-16BE", "GB18030", "Big5".
QList<QByteArray> tableEncodings();
/// The name as tableEncodings() has it ("gbk" is GB18030); empty when it is none of them.
QByteArray tableEncoding(const QByteArray &name);

/// Reads the whole file once: fingerprint and encoding; then its head: separator, sheet. `knownHeaders` are
/// names that a header row may hold; they decide between encodings, separators and sheets.
/// The format is told by the content, not by the name. Encoding: a byte order mark; otherwise UTF-8 when all
/// of it is; otherwise the encoding in which a known header can be read.
/// Errors: NotFound; BadInput (no regular file; empty; XLS, encrypted or damaged workbook; an encoding nobody
/// can tell: `detail` names those that can be given; no such sheet); Storage (cannot be read); Conflict (it
/// changed while it was read); Cancelled.
[[nodiscard]] Result<TableFileFacts> inspectTableFile(const QString &path, const TableFileOptions &options,
    const QStringList &knownHeaders, const std::function<bool()> &cancelled = {});

/// From the first row, titles and headers included. Conflict when the file is another one by now (size, time
/// of change); that its content is still the same is checked at the end of the reading.
[[nodiscard]] Result<std::unique_ptr<RowSource>> openTable(const TableFileFacts &facts);

} // namespace zhanggui
