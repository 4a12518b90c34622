#include "models/tables/xlsx_workbook.h"

#include "models/tables/xlsx_cells.h"

#include <QHash>
#include <QStringList>

#include <charconv>

namespace zhanggui {
namespace {

constexpr qsizetype kPieceBytes = qsizetype(64) * 1024;
constexpr qsizetype kMaxSheets = 255;
constexpr size_t kMaxStyles = 65'536;

QByteArray bytesOf(std::string_view text)
{
    return { text.data(), qsizetype(text.size()) };
}

int intOf(std::string_view text)
{
    int number = -1;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

/// The name of a part that another part in `folder` refers to.
QByteArray resolved(const QByteArray &folder, const QByteArray &target)
{
    QByteArrayList names = target.startsWith('/') ? QByteArrayList() : folder.split('/');
    for (const QByteArray &name : target.split('/')) {
        if (name == ".." && !names.isEmpty())
            names.removeLast();
        else if (!name.isEmpty() && name != "." && name != "..")
            names.append(name);
    }
    names.removeAll(QByteArray());
    return names.join('/');
}

struct Relation {
    QByteArray type; // its last word
    QByteArray part;
};

/// The relations of a part, by id.
struct Relations {
    QHash<QByteArray, Relation> all;

    /// The part that is related in this way; empty: none.
    QByteArray partOf(const QByteArray &type) const
    {
        for (const Relation &relation : all) {
            if (relation.type == type)
                return relation.part;
        }
        return {};
    }
};

class RelationsPart : public XmlHandler {
public:
    explicit RelationsPart(QByteArray folder)
        : m_folder(std::move(folder))
    {
    }
    void begin(std::string_view element, const XmlAttributes &attributes) override
    {
        if (element != "Relationship" || attributes.value("TargetMode") == "External")
            return;
        const QByteArray type = bytesOf(attributes.value("Type"));
        relations.all.insert(bytesOf(attributes.value("Id")),
            { type.mid(type.lastIndexOf('/') + 1), resolved(m_folder, bytesOf(attributes.value("Target"))) });
    }
    void end(std::string_view) override { }
    void text(std::string_view) override { }

    Relations relations;

private:
    QByteArray m_folder;
};

class WorkbookPart : public XmlHandler {
public:
    WorkbookPart(XlsxWorkbook &workbook, const Relations &relations)
        : m_workbook(workbook)
        , m_relations(relations)
    {
    }
    void begin(std::string_view element, const XmlAttributes &attributes) override
    {
        if (element == "workbookPr")
            m_workbook.is1904 = attributes.isTrue("date1904");
        if (element != "sheet" || m_workbook.sheets.size() >= kMaxSheets)
            return;
        const Relation relation = m_relations.all.value(bytesOf(attributes.prefixed("id")));
        if (relation.type != "worksheet") // charts and macros have sheets too
            return;
        const std::string_view state = attributes.value("state");
        const std::string_view name = attributes.value("name");
        m_workbook.sheets.append({ QString::fromUtf8(name.data(), qsizetype(name.size())), relation.part,
            state == "hidden" || state == "veryHidden" });
    }
    void end(std::string_view) override { }
    void text(std::string_view) override { }

private:
    XlsxWorkbook &m_workbook;
    const Relations &m_relations;
};

class StylesPart : public XmlHandler {
public:
    void begin(std::string_view element, const XmlAttributes &attributes) override
    {
        if (element == "numFmt") {
            m_own.insert(intOf(attributes.value("numFmtId")), isDateFormat(attributes.value("formatCode")));
        } else if (element == "cellXfs") {
            m_inCells = true;
        } else if (element == "xf" && m_inCells && dates.size() < kMaxStyles) {
            const int id = intOf(attributes.value("numFmtId"));
            dates.push_back(m_own.value(id, isDateFormat(id)));
        }
    }
    void end(std::string_view element) override { m_inCells = m_inCells && element != "cellXfs"; }
    void text(std::string_view) override { }

    std::vector<bool> dates;

private:
    QHash<int, bool> m_own;
    bool m_inCells = false;
};

class StringsPart : public XmlHandler {
public:
    explicit StringsPart(SharedStrings &strings)
        : m_strings(strings)
    {
    }
    void begin(std::string_view element, const XmlAttributes &) override
    {
        if (element == "si")
            m_text.clear();
        m_text.begin(element);
    }
    void end(std::string_view element) override
    {
        m_text.end(element);
        if (element == "si" && !full)
            full = !m_strings.append(unescaped(m_text.collected()));
    }
    void text(std::string_view text) override { m_text.text(text); }

    bool full = false;

private:
    SharedStrings &m_strings;
    RichText m_text;
};

Result<Relations> readRelations(ZipArchive &archive, const QByteArray &part)
{
    const qsizetype slash = part.lastIndexOf('/');
    const QByteArray folder = slash < 0 ? QByteArray() : part.left(slash);
    RelationsPart handler(folder);
    const QByteArray name =
        (folder.isEmpty() ? QByteArray() : folder + '/') + "_rels/" + part.mid(slash + 1) + ".rels";
    if (const Result<void> read = readXmlPart(archive, name, handler); !read)
        return tl::unexpected(read.error());
    return handler.relations;
}

} // namespace

Result<XlsxWorkbook> readWorkbook(ZipArchive &archive)
{
    if (!archive.contains("_rels/.rels"))
        return failure(ErrorKind::BadInput,
            QStringLiteral("this zip file is no XLSX workbook; save the table as XLSX or CSV"));
    const Result<Relations> root = readRelations(archive, "");
    if (!root)
        return tl::unexpected(root.error());
    const QByteArray part = root->partOf("officeDocument");
    if (part.isEmpty() || part.endsWith(".bin"))
        return failure(ErrorKind::BadInput,
            QStringLiteral("this file is no XLSX workbook; save the table as XLSX or CSV"));
    const Result<Relations> relations = readRelations(archive, part);
    if (!relations)
        return tl::unexpected(relations.error());
    XlsxWorkbook workbook;
    workbook.stylesPart = relations->partOf("styles");
    workbook.stringsPart = relations->partOf("sharedStrings");
    WorkbookPart handler(workbook, *relations);
    if (const Result<void> read = readXmlPart(archive, part, handler); !read)
        return tl::unexpected(read.error());
    if (workbook.sheets.isEmpty())
        return failure(ErrorKind::BadInput, QStringLiteral("the workbook has no sheet with cells"));
    return workbook;
}

Result<std::vector<bool>> readDateStyles(ZipArchive &archive, const XlsxWorkbook &workbook)
{
    StylesPart handler;
    if (workbook.stylesPart.isEmpty())
        return handler.dates;
    if (const Result<void> read = readXmlPart(archive, workbook.stylesPart, handler); !read)
        return tl::unexpected(read.error());
    return handler.dates;
}

Result<SharedStrings> SharedStrings::read(ZipArchive &archive, const XlsxWorkbook &workbook)
{
    SharedStrings strings;
    if (workbook.stringsPart.isEmpty())
        return strings;
    StringsPart handler(strings);
    if (const Result<void> read = readXmlPart(archive, workbook.stringsPart, handler); !read)
        return tl::unexpected(read.error());
    if (handler.full)
        return failure(ErrorKind::BadInput,
            QStringLiteral("the workbook has more than 128 MB of text; save the sheet as CSV instead"));
    strings.m_text.shrink_to_fit();
    strings.m_ends.shrink_to_fit();
    return strings;
}

std::string_view SharedStrings::at(qint64 index) const
{
    const size_t begin = index == 0 ? 0 : m_ends[size_t(index) - 1];
    return std::string_view(m_text).substr(begin, m_ends[size_t(index)] - begin);
}

bool SharedStrings::append(std::string_view text)
{
    // The numbers count too: a million empty texts are four megabytes.
    if (m_text.size() + text.size() + (m_ends.size() + 1) * sizeof(quint32) > size_t(kMaxSharedBytes))
        return false;
    m_text += text;
    m_ends.push_back(quint32(m_text.size()));
    return true;
}

void RichText::begin(std::string_view element)
{
    if (element == "rPh")
        ++m_phonetic;
    m_inText = element == "t" && m_phonetic == 0;
}

void RichText::end(std::string_view element)
{
    if (element == "rPh")
        --m_phonetic;
    m_inText = false;
}

void RichText::text(std::string_view text)
{
    if (m_inText)
        m_text += text.substr(
            0, size_t(kMaxCellTextBytes) + 1 - std::min(m_text.size(), size_t(kMaxCellTextBytes) + 1));
}

Result<bool> readXmlPiece(ZipArchive::Entry &entry, XmlReader &reader)
{
    const Result<char *> place = reader.buffer(kPieceBytes);
    if (!place)
        return tl::unexpected(place.error());
    const Result<qsizetype> got = entry.read(*place, kPieceBytes);
    if (!got)
        return tl::unexpected(got.error());
    if (const Result<void> parsed = reader.parse(*got); !parsed)
        return tl::unexpected(parsed.error());
    return *got > 0;
}

Result<void> readXmlPart(ZipArchive &archive, const QByteArray &part, XmlHandler &handler)
{
    Result<ZipArchive::Entry> entry = archive.entry(part);
    if (!entry)
        return tl::unexpected(entry.error());
    XmlReader reader(handler);
    while (true) {
        const Result<bool> more = readXmlPiece(*entry, reader);
        if (!more)
            return tl::unexpected(more.error());
        if (!*more)
            return {};
    }
}

} // namespace zhanggui
