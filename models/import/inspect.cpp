// What a file is, before anything of it is taken.
#include "models/import/header_row.h"

namespace zhanggui {

namespace {

constexpr int kMostSamples = 5;
constexpr int kSampledRows = 50;
constexpr int kMostHeadCells = 50;

QString textOf(const SourceCell &cell)
{
    return QString::fromUtf8(cell.text.data(), qsizetype(cell.text.size()));
}

QStringList textsOf(const SourceRow &row)
{
    QStringList cells;
    for (const SourceCell &cell : row.cells)
        cells.append(textOf(cell));
    return cells;
}

/// The first rows; a row that cannot be read is no header.
Result<QList<HeadRow>> readHead(RowSource &source, int count)
{
    QList<HeadRow> head;
    SourceRow row;
    RowFault fault;
    for (int i = 0; i < count; ++i) {
        const auto next = source.next(row, fault);
        if (!next)
            return tl::unexpected(next.error());
        if (*next == RowSource::Next::End)
            break;
        if (*next == RowSource::Next::Row)
            head.append({ row.line, textsOf(row) });
    }
    return head;
}

void addSamples(QList<ImportColumn> &columns, const QList<HeadRow> &rows)
{
    for (const HeadRow &row : rows) {
        for (ImportColumn &column : columns) {
            const QString text = row.cells.value(column.index);
            if (!text.trimmed().isEmpty() && column.samples.size() < kMostSamples)
                column.samples.append(text.left(kMaxRawCharacters));
        }
    }
}

} // namespace

Result<ImportInspection> inspectImport(const QString &path, const ImportKind &kind,
    const ImportMapping &mapping, const ImportCancelled &cancelled)
{
    const TableFileOptions options{ mapping.encoding, mapping.separator, mapping.sheet };
    QStringList known = kind.knownNames();
    known += mapping.fields.keys();
    auto file = inspectTableFile(path, options, known, cancelled);
    if (!file)
        return tl::unexpected(file.error());
    auto source = openTable(*file);
    if (!source)
        return tl::unexpected(source.error());
    const auto head = readHead(**source, kMostHeaderRows + kSampledRows);
    if (!head)
        return tl::unexpected(head.error());
    const auto header = findHeader(head->mid(0, kMostHeaderRows), kind, mapping);
    if (!header)
        return tl::unexpected(header.error());
    auto columns = columnsOf(header->cells, kind, mapping);
    if (!columns)
        return tl::unexpected(columns.error());
    addSamples(*columns, head->mid(header->place + 1));

    ImportInspection inspection;
    inspection.file = std::move(*file);
    inspection.headerLine = head->at(header->place).line;
    inspection.columns = std::move(*columns);
    if (inspection.file.format == TableFormat::Csv) {
        for (const QByteArray &encoding : tableEncodings())
            inspection.encodings.append(QString::fromLatin1(encoding));
    }
    for (const HeadRow &row : head->mid(0, kMostHeaderRows))
        inspection.head.append({ row.line, row.cells.mid(0, kMostHeadCells) });
    return inspection;
}

} // namespace zhanggui
