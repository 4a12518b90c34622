#include "models/listing/file_look.h"

#include "models/core/files.h"
#include "models/listing/picture_size.h"

#include <QFile>
#include <QFileInfo>
#include <QtEndian>

#include <zip.h>

#include <memory>

namespace zhanggui {

namespace {

constexpr qint64 kHead = 4096;
constexpr qint64 kTail = 1024;
constexpr qint64 kMaxDirectoryBytes = 1024LL * 1024 * 1024; // an archive's directory is not read beyond

struct Signature {
    const char *kind;
    qsizetype at;
    QByteArray bytes;
};

const QList<Signature> &signatures()
{
    static const QList<Signature> all{
        { "png", 0, QByteArrayLiteral("\x89PNG\r\n\x1a\n") },
        { "jpeg", 0, QByteArrayLiteral("\xff\xd8\xff") },
        { "gif", 0, QByteArrayLiteral("GIF87a") },
        { "gif", 0, QByteArrayLiteral("GIF89a") },
        { "rar", 0, QByteArrayLiteral("Rar!\x1a\x07") },
        { "7z", 0, QByteArrayLiteral("7z\xbc\xaf\x27\x1c") },
        { "gzip", 0, QByteArrayLiteral("\x1f\x8b") },
        { "zip", 0, QByteArrayLiteral("PK\x03\x04") },
        { "zip", 0, QByteArrayLiteral("PK\x05\x06") },
        { "ole", 0, QByteArrayLiteral("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") },
        { "tiff", 0, QByteArray("II*\0", 4) },
        { "tiff", 0, QByteArray("MM\0*", 4) },
        { "webp", 8, QByteArrayLiteral("WEBP") },
        { "mp4", 4, QByteArrayLiteral("ftyp") },
        { "bmp", 0, QByteArrayLiteral("BM") },
    };
    return all;
}

/// What an Office file of before 2007 is: its first directory sector names the stream.
QString oleKind(QFile &file, const QByteArray &head)
{
    if (head.size() < 52)
        return QStringLiteral("ole");
    const auto *bytes = reinterpret_cast<const uchar *>(head.constData());
    const quint16 shift = qFromLittleEndian<quint16>(bytes + 30);
    const quint32 sector = qFromLittleEndian<quint32>(bytes + 48);
    if (shift < 7 || shift > 16 || !file.seek((qint64(sector) + 1) << shift))
        return QStringLiteral("ole");
    const QByteArray directory = file.read(qint64(1) << shift);
    const auto names = [&directory](QStringView name) {
        return directory.contains(
            QByteArray(reinterpret_cast<const char *>(name.utf16()), name.size() * qsizetype(sizeof(QChar))));
    };
    if (names(u"WordDocument"))
        return QStringLiteral("doc");
    if (names(u"PowerPoint Document"))
        return QStringLiteral("ppt");
    return QStringLiteral("ole");
}

struct ArchiveLook {
    QString kind = QStringLiteral("zip");
    bool readable = true;
};

ArchiveLook lookIntoArchive(const QString &path, qint64 bytes)
{
    if (bytes > kMaxDirectoryBytes)
        return {};
    int code = 0;
    const std::unique_ptr<zip_t, void (*)(zip_t *)> archive(
        zip_open(QFile::encodeName(path).constData(), ZIP_RDONLY, &code), zip_discard);
    if (!archive)
        return { QStringLiteral("zip"), false };
    const auto holds = [&archive](const char *name) {
        return zip_name_locate(archive.get(), name, ZIP_FL_ENC_RAW) >= 0;
    };
    if (holds("word/document.xml"))
        return { QStringLiteral("docx"), true };
    if (holds("ppt/presentation.xml"))
        return { QStringLiteral("pptx"), true };
    if (holds("xl/workbook.xml"))
        return { QStringLiteral("xlsx"), true };
    return {};
}

bool looksLikeText(const QByteArray &head)
{
    for (const char byte : head) {
        const auto code = static_cast<unsigned char>(byte);
        if (code < 0x20 && code != '\n' && code != '\r' && code != '\t' && code != '\f')
            return false;
    }
    return true;
}

QString kindOfHead(const QByteArray &head)
{
    if (head.isEmpty())
        return QStringLiteral("empty");
    for (const Signature &signature : signatures()) {
        if (head.size() >= signature.at + signature.bytes.size()
            && QByteArrayView(head).sliced(signature.at).startsWith(signature.bytes))
            return QString::fromLatin1(signature.kind);
    }
    // Readers allow a kilobyte of something else before it.
    if (head.left(1024).contains("%PDF-"))
        return QStringLiteral("pdf");
    return looksLikeText(head) ? QStringLiteral("text") : QStringLiteral("unknown");
}

/// Whether the mark that ends a whole file of the kind is there; true for kinds that have none.
bool hasEnd(const QString &kind, const QByteArray &tail)
{
    if (kind == QLatin1String("png"))
        return tail.contains("IEND");
    if (kind == QLatin1String("jpeg"))
        return tail.contains("\xff\xd9");
    if (kind == QLatin1String("gif"))
        return tail.contains(';');
    if (kind == QLatin1String("pdf"))
        return tail.contains("%%EOF");
    return true;
}

} // namespace

Result<FileLook> lookAtFile(const QString &path)
{
    const QFileInfo info(path);
    if (!info.exists())
        return failure(ErrorKind::NotFound, QStringLiteral("There is no such file"), path);
    if (!info.isFile())
        return failure(ErrorKind::BadInput, QStringLiteral("That is no file"), path);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::Storage, QStringLiteral("The file cannot be read"), fileTrouble(file));
    FileLook look;
    look.bytes = file.size();
    look.ending = info.suffix().toLower();
    const QByteArray head = file.read(kHead);
    if (head.isEmpty() && look.bytes > 0)
        return failure(ErrorKind::Storage, QStringLiteral("The file cannot be read"), fileTrouble(file));
    look.kind = kindOfHead(head);
    file.seek(std::max<qint64>(0, look.bytes - kTail));
    look.cut = !hasEnd(look.kind, file.read(kTail));
    if (look.kind == QLatin1String("ole"))
        look.kind = oleKind(file, head);
    if (look.kind == QLatin1String("zip")) {
        const ArchiveLook archive = lookIntoArchive(path, look.bytes);
        look.kind = archive.kind;
        look.cut = !archive.readable;
    }
    look.pixels = pictureSize(look.kind, file);
    return look;
}

QStringList endingsOf(const QString &kind)
{
    if (kind == QLatin1String("jpeg"))
        return { QStringLiteral("jpg"), QStringLiteral("jpeg") };
    if (kind == QLatin1String("tiff"))
        return { QStringLiteral("tif"), QStringLiteral("tiff") };
    if (kind == QLatin1String("gzip"))
        return { QStringLiteral("gz"), QStringLiteral("tgz") };
    static const QStringList plain{ QStringLiteral("png"), QStringLiteral("gif"), QStringLiteral("bmp"),
        QStringLiteral("webp"), QStringLiteral("pdf"), QStringLiteral("zip"), QStringLiteral("docx"),
        QStringLiteral("pptx"), QStringLiteral("xlsx"), QStringLiteral("doc"), QStringLiteral("ppt"),
        QStringLiteral("rar"), QStringLiteral("7z"), QStringLiteral("mp4") };
    return plain.contains(kind) ? QStringList{ kind } : QStringList();
}

bool isPicture(const QString &kind)
{
    static const QStringList pictures{ QStringLiteral("png"), QStringLiteral("jpeg"), QStringLiteral("gif"),
        QStringLiteral("bmp"), QStringLiteral("webp"), QStringLiteral("tiff") };
    return pictures.contains(kind);
}

} // namespace zhanggui
