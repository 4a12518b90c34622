#include "ui/import/loose_inspection.h"

#include "models/import/header_row.h"

#include <algorithm>

namespace zhanggui {

namespace {

constexpr int kHeadRows = 50;
constexpr qsizetype kHeadCells = 50;
constexpr int kSamples = 5;

using Head = QList<std::pair<qint64, QStringList>>;

Result<Head> headOf(const TableFileFacts &file)
{
    const Result<std::unique_ptr<RowSource>> source = openTable(file);
    if (!source)
        return tl::unexpected(source.error());
    Head head;
    SourceRow row;
    RowFault fault;
    while (head.size() < kHeadRows) {
        const Result<RowSource::Next> next = (*source)->next(row, fault);
        // What was read so far is enough to choose from.
        if (!next || *next == RowSource::Next::End)
            break;
        if (*next == RowSource::Next::Fault)
            continue;
        QStringList cells;
        for (const SourceCell &cell : row.cells) {
            if (cells.size() == kHeadCells)
                break;
            const std::string_view text = plainText(cell.text);
            cells << QString::fromUtf8(text.data(), qsizetype(text.size()));
        }
        head.append({ row.line, cells });
    }
    return head;
}

qsizetype wordsIn(const QStringList &cells)
{
    return std::count_if(cells.begin(), cells.end(), [](const QString &cell) {
        bool number = false;
        QString(cell).remove(u',').toDouble(&number);
        return !cell.isEmpty() && !number;
    });
}

qsizetype headerRow(const Head &head, qint64 wanted)
{
    for (qsizetype i = 0; i < head.size(); ++i) {
        if (head.at(i).first == wanted)
            return i;
    }
    const auto best = std::max_element(head.begin(), head.end(),
        [](const auto &a, const auto &b) { return wordsIn(a.second) < wordsIn(b.second); });
    return best - head.begin();
}

} // namespace

Result<ImportInspection> inspectLoosely(const QString &path, const ImportKind &kind,
    const ImportMapping &mapping, const ImportCancelled &cancelled)
{
    const TableFileOptions options{ mapping.encoding, mapping.separator, mapping.sheet };
    Result<TableFileFacts> file = inspectTableFile(path, options, kind.knownNames(), cancelled);
    if (!file)
        return tl::unexpected(file.error());
    const Result<Head> head = headOf(*file);
    if (!head)
        return tl::unexpected(head.error());
    if (head->isEmpty())
        return failure(ErrorKind::BadInput, QStringLiteral("the file has no rows"), path);
    ImportInspection found;
    const qsizetype at = headerRow(*head, mapping.headerLine);
    found.headerLine = head->at(at).first;
    Result<QList<ImportColumn>> columns = columnsOf(head->at(at).second, kind, mapping);
    if (!columns)
        return tl::unexpected(columns.error());
    for (ImportColumn &column : *columns) {
        for (qsizetype row = at + 1; row < head->size() && column.samples.size() < kSamples; ++row)
            column.samples << head->at(row).second.value(column.index);
    }
    found.columns = std::move(*columns);
    if (file->format == TableFormat::Csv) {
        for (const QByteArray &encoding : tableEncodings())
            found.encodings << QString::fromLatin1(encoding);
    }
    found.file = std::move(*file);
    found.head = *head;
    return found;
}

} // namespace zhanggui
