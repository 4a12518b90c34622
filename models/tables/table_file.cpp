#include "models/tables/table_file.h"

#include "models/tables/csv_detection.h"
#include "models/tables/csv_source.h"
#include "models/tables/file_bytes.h"
#include "models/tables/xlsx_source.h"

#include <algorithm>

namespace zhanggui {
namespace {

constexpr qsizetype kBlockBytes = qsizetype(1024) * 1024;
constexpr size_t kHeadBytes = size_t(64) * 1024; // even, so that no unit of UTF-16 is cut
constexpr TextEncoding kEncodings[] = { TextEncoding::Utf8, TextEncoding::Utf16Le, TextEncoding::Utf16Be,
    TextEncoding::Gb18030, TextEncoding::Big5 };

/// What one pass over the file finds.
struct WholeFile {
    std::vector<char> firstBlock;
    EncodingEvidence evidence;
    TableFileFacts facts;

    std::string_view first() const { return { firstBlock.data(), firstBlock.size() }; }
};

Result<WholeFile> readWhole(const QString &path, const std::function<bool()> &cancelled)
{
    const Result<std::unique_ptr<FileBytes>> file = FileBytes::open(path);
    if (!file)
        return tl::unexpected(file.error());
    WholeFile whole;
    std::vector<char> block(kBlockBytes);
    while (true) {
        if (cancelled && cancelled())
            return failure(ErrorKind::Cancelled, QStringLiteral("the file was not read to its end"), path);
        const Result<qsizetype> got = (*file)->read(block.data(), kBlockBytes);
        if (!got)
            return tl::unexpected(got.error());
        if (*got == 0)
            break;
        whole.evidence.add({ block.data(), size_t(*got) });
        if (whole.firstBlock.empty())
            whole.firstBlock.assign(block.begin(), block.begin() + *got);
    }
    whole.evidence.finish();
    const Result<QByteArray> sum = (*file)->finish();
    if (!sum)
        return tl::unexpected(sum.error());
    whole.facts.path = path;
    whole.facts.sha256 = *sum;
    whole.facts.checksum = (*file)->checksum();
    whole.facts.size = (*file)->size();
    whole.facts.modifiedMs = (*file)->modifiedMs();
    return whole;
}

bool begins(std::string_view text, std::string_view with)
{
    return text.substr(0, with.size()) == with;
}

/// What is neither text nor a workbook of our kind, in words that help.
Result<void> refuseOthers(std::string_view first, const QString &path)
{
    const auto refuse = [&path](const QString &what) { return failure(ErrorKind::BadInput, what, path); };
    if (first.empty())
        return refuse(QStringLiteral("the file is empty"));
    if (begins(first, "\xD0\xCF\x11\xE0")) {
        const std::string_view package("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0", 20);
        if (first.find(package) != std::string_view::npos)
            return refuse(QStringLiteral("the workbook is encrypted; save it without a password"));
        return refuse(QStringLiteral("this is a workbook of the old kind (XLS); save it as XLSX or CSV"));
    }
    const size_t letter = first.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
    const std::string_view start =
        letter == std::string_view::npos ? std::string_view() : first.substr(letter);
    for (const char *page : { "<html", "<HTML", "<!DOCTYPE", "<!doctype", "<table", "<TABLE", "<?xml" }) {
        if (begins(start, page))
            return refuse(
                QStringLiteral("this is a web page or XML, whatever its name says; save it as XLSX or CSV"));
    }
    if (begins(first, "%PDF") || begins(first, "\x89PNG") || begins(first, "\x1F\x8B")
        || begins(first, "SQLite format 3"))
        return refuse(QStringLiteral("this is no table file; CSV and XLSX are read"));
    return {};
}

Result<void> inspectCsv(WholeFile &whole, const TableFileOptions &options, const KnownHeaders &known)
{
    const std::string_view head = whole.first().substr(0, kHeadBytes);
    const bool headIsAll = qint64(head.size()) == whole.facts.size;
    Result<TextEncoding> encoding = TextEncoding::Utf8;
    if (options.encoding.isEmpty()) {
        encoding = detectEncoding(head, headIsAll, whole.evidence, known);
        if (!encoding)
            return tl::unexpected(encoding.error());
    } else {
        const std::optional<TextEncoding> given = encodingNamed(options.encoding);
        if (!given)
            return failure(ErrorKind::BadInput, QStringLiteral("there is no such encoding"),
                QString::fromLatin1(options.encoding + "; known: " + tableEncodings().join(", ")));
        encoding = *given;
    }
    const ByteOrderMark mark = byteOrderMark(head);
    whole.facts.format = TableFormat::Csv;
    whole.facts.encoding = encodingName(*encoding);
    whole.facts.cleanUtf8 = *encoding == TextEncoding::Utf8 && whole.evidence.isCleanUtf8();
    whole.facts.hasBom = mark.length > 0 && mark.encoding == *encoding;
    whole.facts.separator = options.separator != 0
        ? options.separator
        : detectSeparator(decodedHead(head, headIsAll, *encoding), known);
    return {};
}

} // namespace

QList<QByteArray> tableEncodings()
{
    QList<QByteArray> names;
    for (const TextEncoding encoding : kEncodings)
        names << encodingName(encoding);
    return names;
}

QByteArray tableEncoding(const QByteArray &name)
{
    const std::optional<TextEncoding> encoding = encodingNamed(name);
    return encoding ? encodingName(*encoding) : QByteArray();
}

Result<TableFileFacts> inspectTableFile(const QString &path, const TableFileOptions &options,
    const QStringList &knownHeaders, const std::function<bool()> &cancelled)
{
    Result<WholeFile> whole = readWhole(path, cancelled);
    if (!whole)
        return tl::unexpected(whole.error());
    if (const Result<void> fit = refuseOthers(whole->first(), path); !fit)
        return tl::unexpected(fit.error());
    const KnownHeaders known(knownHeaders);
    Result<void> inspected;
    if (begins(whole->first(), "PK\x03\x04") || begins(whole->first(), "PK\x05\x06")) {
        whole->facts.format = TableFormat::Xlsx;
        inspected = inspectXlsx(whole->facts, options.sheet, known);
    } else {
        inspected = inspectCsv(*whole, options, known);
    }
    if (!inspected)
        return tl::unexpected(inspected.error());
    return whole->facts;
}

Result<std::unique_ptr<RowSource>> openTable(const TableFileFacts &facts)
{
    return facts.format == TableFormat::Csv ? openCsv(facts) : openXlsx(facts);
}

} // namespace zhanggui
