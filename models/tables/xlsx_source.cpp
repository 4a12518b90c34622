#include "models/tables/xlsx_source.h"

#include "models/tables/csv_detection.h"
#include "models/tables/file_bytes.h"
#include "models/tables/xlsx_sheet.h"

#include <algorithm>

namespace zhanggui {
namespace {

constexpr int kHeaderRowsLookedAt = 50; // titles and notes may stand above the header
constexpr int kKnownHeadersEnough = 2;

tl::unexpected<Error> changed(const QString &path)
{
    return failure(ErrorKind::Conflict, QStringLiteral("the file changed after it was looked at"), path);
}

Result<QByteArray> fingerprint(const QString &path)
{
    const Result<std::unique_ptr<FileBytes>> file = FileBytes::open(path);
    if (!file)
        return tl::unexpected(file.error());
    std::vector<char> block(size_t(1024) * 1024);
    while (true) {
        const Result<qsizetype> got = (*file)->read(block.data(), qsizetype(block.size()));
        if (!got)
            return tl::unexpected(got.error());
        if (*got == 0)
            return (*file)->finish();
    }
}

/// A workbook with what the cells of all its sheets refer to.
struct OpenWorkbook {
    QString path;
    std::unique_ptr<ZipArchive> archive;
    XlsxWorkbook parts;
    SheetContext context;
};

class XlsxSource final : public RowSource {
public:
    /// `sha256`: what the file must still be at the end; empty: anything.
    XlsxSource(std::shared_ptr<const OpenWorkbook> workbook, ZipArchive::Entry sheet, qint64 statedSize,
        QByteArray sha256)
        : m_workbook(std::move(workbook))
        , m_rows(m_workbook->context)
        , m_xml(m_rows)
        , m_entry(std::move(sheet))
        , m_sha256(std::move(sha256))
        , m_statedSize(statedSize)
    {
    }

    Result<Next> next(SourceRow &row, RowFault &fault) override;
    qint64 bytesRead() const override { return m_entry.position(); }
    qint64 bytesTotal() const override { return std::max(m_statedSize, m_entry.position()); }

private:
    static void hand(const PackedRow &packed, SourceRow &row);
    static void hand(const PackedRow &packed, RowFault &fault);
    Result<Next> end() const;

    std::shared_ptr<const OpenWorkbook> m_workbook; // first: the entry must go before its archive
    SheetRows m_rows;
    XmlReader m_xml;
    ZipArchive::Entry m_entry;
    QByteArray m_sha256;
    qint64 m_statedSize;
    bool m_atEnd = false;
};

Result<RowSource::Next> XlsxSource::next(SourceRow &row, RowFault &fault)
{
    while (!m_rows.hasRow()) {
        if (m_atEnd)
            return end();
        const Result<bool> more = readXmlPiece(m_entry, m_xml);
        if (!more)
            return tl::unexpected<Error>({ more.error().kind, more.error().what,
                more.error().detail.isEmpty() ? m_workbook->path : more.error().detail });
        m_atEnd = !*more;
    }
    const PackedRow &packed = m_rows.takeRow();
    if (packed.fault) {
        hand(packed, fault);
        return Next::Fault;
    }
    hand(packed, row);
    return Next::Row;
}

void XlsxSource::hand(const PackedRow &packed, SourceRow &row)
{
    const std::string_view text(packed.text);
    row.line = packed.line;
    row.cells.resize(packed.cells.size());
    for (size_t i = 0; i < packed.cells.size(); ++i) {
        const PackedRow::Cell &cell = packed.cells[i];
        row.cells[i] = { cell.kind, text.substr(cell.begin, cell.length) };
    }
}

void XlsxSource::hand(const PackedRow &packed, RowFault &fault)
{
    fault.line = packed.line;
    fault.kind = *packed.fault;
    fault.column = packed.faultColumn;
    QStringList cells;
    for (const PackedRow::Cell &cell : packed.cells) {
        const qsizetype shown = std::min<qsizetype>(cell.length, kMaxRawCharacters * 4);
        cells << QString::fromUtf8(packed.text.data() + cell.begin, shown);
    }
    fault.raw = cells.join(u'\t').left(kMaxRawCharacters);
}

Result<RowSource::Next> XlsxSource::end() const
{
    if (m_sha256.isEmpty())
        return Next::End;
    const Result<QByteArray> sum = fingerprint(m_workbook->path);
    if (!sum)
        return tl::unexpected(sum.error());
    if (*sum != m_sha256)
        return changed(m_workbook->path);
    return Next::End;
}

Result<std::shared_ptr<OpenWorkbook>> openWorkbook(const QString &path)
{
    Result<std::unique_ptr<ZipArchive>> archive = ZipArchive::open(path);
    if (!archive)
        return tl::unexpected(archive.error());
    Result<XlsxWorkbook> parts = readWorkbook(**archive);
    if (!parts) {
        if (parts.error().detail.isEmpty())
            parts.error().detail = path;
        return tl::unexpected(parts.error());
    }
    return std::make_shared<OpenWorkbook>(
        OpenWorkbook{ path, std::move(*archive), std::move(*parts), SheetContext() });
}

Result<void> readContext(OpenWorkbook &workbook)
{
    Result<std::vector<bool>> styles = readDateStyles(*workbook.archive, workbook.parts);
    if (!styles)
        return tl::unexpected(styles.error());
    Result<SharedStrings> strings = SharedStrings::read(*workbook.archive, workbook.parts);
    if (!strings)
        return tl::unexpected(strings.error());
    workbook.context = { workbook.parts.is1904, std::move(*styles), std::move(*strings) };
    return {};
}

Result<std::unique_ptr<XlsxSource>> openSheet(
    const std::shared_ptr<const OpenWorkbook> &workbook, const QString &name, const QByteArray &sha256)
{
    const QList<XlsxSheet> &sheets = workbook->parts.sheets;
    const auto found = std::find_if(
        sheets.begin(), sheets.end(), [&name](const XlsxSheet &sheet) { return sheet.name == name; });
    if (found == sheets.end())
        return failure(ErrorKind::BadInput, QStringLiteral("the workbook has no sheet of this name"), name);
    Result<ZipArchive::Entry> entry = workbook->archive->entry(found->part);
    if (!entry)
        return tl::unexpected(entry.error());
    return std::make_unique<XlsxSource>(
        workbook, std::move(*entry), workbook->archive->statedSize(found->part), sha256);
}

Result<bool> hasKnownHeaders(
    const std::shared_ptr<const OpenWorkbook> &workbook, const QString &sheet, const KnownHeaders &known)
{
    const Result<std::unique_ptr<XlsxSource>> source = openSheet(workbook, sheet, {});
    if (!source)
        return tl::unexpected(source.error());
    SourceRow row;
    RowFault fault;
    for (int i = 0; i < kHeaderRowsLookedAt; ++i) {
        const Result<RowSource::Next> next = (*source)->next(row, fault);
        if (!next)
            return tl::unexpected(next.error());
        if (*next == RowSource::Next::End)
            return false;
        if (*next == RowSource::Next::Fault)
            continue;
        const auto hits = std::count_if(row.cells.begin(), row.cells.end(),
            [&known](const SourceCell &cell) { return known.contains(cell.text); });
        if (hits >= kKnownHeadersEnough)
            return true;
    }
    return false;
}

} // namespace

Result<std::unique_ptr<RowSource>> openXlsx(const TableFileFacts &facts)
{
    // The content is compared at the end as well; here it saves the reading of another file.
    const Result<QByteArray> sum = fingerprint(facts.path);
    if (!sum)
        return tl::unexpected(sum.error());
    if (*sum != facts.sha256)
        return changed(facts.path);
    const Result<std::shared_ptr<OpenWorkbook>> workbook = openWorkbook(facts.path);
    if (!workbook)
        return tl::unexpected(workbook.error());
    if (const Result<void> read = readContext(**workbook); !read)
        return tl::unexpected(read.error());
    Result<std::unique_ptr<XlsxSource>> source = openSheet(*workbook, facts.sheet, facts.sha256);
    if (!source)
        return tl::unexpected(source.error());
    return std::unique_ptr<RowSource>(std::move(*source));
}

Result<void> inspectXlsx(TableFileFacts &facts, const QString &wanted, const KnownHeaders &known)
{
    const Result<std::shared_ptr<OpenWorkbook>> workbook = openWorkbook(facts.path);
    if (!workbook)
        return tl::unexpected(workbook.error());
    QList<XlsxSheet> sheets = (*workbook)->parts.sheets;
    std::stable_partition(sheets.begin(), sheets.end(), [](const XlsxSheet &sheet) { return !sheet.hidden; });
    for (const XlsxSheet &sheet : std::as_const(sheets))
        facts.sheets << sheet.name;
    if (!wanted.isEmpty() && !facts.sheets.contains(wanted))
        return failure(ErrorKind::BadInput, QStringLiteral("the workbook has no sheet of this name"),
            QStringLiteral("%1; it has: %2").arg(wanted, facts.sheets.join(QStringLiteral(", "))));
    facts.sheet = wanted.isEmpty() ? facts.sheets.first() : wanted;
    if (!wanted.isEmpty() || facts.sheets.size() == 1 || known.isEmpty())
        return {};
    if (Result<void> read = readContext(**workbook); !read)
        return read;
    for (const QString &sheet : std::as_const(facts.sheets)) {
        const Result<bool> found = hasKnownHeaders(*workbook, sheet, known);
        if (!found)
            return tl::unexpected(found.error());
        if (*found) {
            facts.sheet = sheet;
            break;
        }
    }
    return {};
}

} // namespace zhanggui
