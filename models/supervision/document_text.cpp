#include "models/supervision/document_text.h"

#include "models/tables/xml_reader.h"
#include "models/tables/zip_archive.h"

#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>

namespace zhanggui {

namespace {

constexpr qint64 kMostCharacters = 4'000'000;
constexpr qsizetype kRoom = qsizetype(64) * 1024;
constexpr int kMostParts = 20; // headers and footers

/// The words of a text document: runs joined, a line for each paragraph. A word may be cut into several runs.
class Words : public XmlHandler {
public:
    void begin(std::string_view element, const XmlAttributes &) override
    {
        if (element == "t")
            m_inText = true;
        else if (element == "tab" || element == "br")
            m_text += ' ';
    }
    void end(std::string_view element) override
    {
        if (element == "t")
            m_inText = false;
        else if (element == "p" || element == "tc")
            m_text += '\n';
    }
    void text(std::string_view text) override
    {
        if (m_inText && qint64(m_text.size()) < kMostCharacters)
            m_text.append(text);
    }
    QString all() const { return QString::fromUtf8(m_text.data(), qsizetype(m_text.size())); }

private:
    bool m_inText = false;
    std::string m_text;
};

Result<QString> partText(ZipArchive &archive, const QByteArray &name)
{
    Result<ZipArchive::Entry> entry = archive.entry(name);
    if (!entry)
        return tl::unexpected(entry.error());
    Words words;
    XmlReader reader(words);
    while (true) {
        const Result<char *> room = reader.buffer(kRoom);
        if (!room)
            return tl::unexpected(room.error());
        const Result<qsizetype> got = entry->read(*room, kRoom);
        if (!got)
            return tl::unexpected(got.error());
        if (const Result<void> parsed = reader.parse(*got); !parsed)
            return tl::unexpected(parsed.error());
        if (*got == 0)
            return words.all();
    }
}

Result<std::optional<QString>> docxText(const QString &file)
{
    const auto archive = ZipArchive::open(file);
    if (!archive)
        return tl::unexpected(archive.error());
    if (!(*archive)->contains("word/document.xml"))
        return failure(ErrorKind::BadInput, QStringLiteral("This is no text document"), file);
    QList<QByteArray> parts{ "word/document.xml" };
    for (int i = 1; i <= kMostParts; ++i) {
        for (const char *kind : { "header", "footer" }) {
            const QByteArray part = QByteArray("word/") + kind + QByteArray::number(i) + ".xml";
            if ((*archive)->contains(part))
                parts.append(part);
        }
    }
    QString text;
    for (const QByteArray &part : std::as_const(parts)) {
        const Result<QString> words = partText(**archive, part);
        if (!words)
            return tl::unexpected(words.error());
        text += *words % u'\n';
    }
    return text.left(kMostCharacters);
}

Result<std::optional<QString>> plainText(const QString &file, bool markup)
{
    QFile source(file);
    if (!source.open(QIODevice::ReadOnly))
        return failure(ErrorKind::Storage, QStringLiteral("The file cannot be read"), file);
    QString text = QString::fromUtf8(source.read(kMostCharacters));
    static const QRegularExpression tags(QStringLiteral("<[^>]*>"));
    if (markup)
        text.remove(tags);
    return text;
}

} // namespace

Result<std::optional<QString>> documentText(const QString &file, const QString &name)
{
    if (!QFileInfo(file).isFile())
        return failure(ErrorKind::NotFound, QStringLiteral("The file is not there"), file);
    const QString ending = QFileInfo(name).suffix().toLower();
    if (ending == QLatin1String("docx"))
        return docxText(file);
    if (ending == QLatin1String("txt") || ending == QLatin1String("md") || ending == QLatin1String("csv"))
        return plainText(file, false);
    if (ending == QLatin1String("html") || ending == QLatin1String("htm"))
        return plainText(file, true);
    return std::nullopt;
}

} // namespace zhanggui
