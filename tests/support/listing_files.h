// Real files for the checks of publishing material: pictures drawn by Qt, archives made by libzip, and heads
// of formats that nothing here writes.
#pragma once

#include <QFile>
#include <QImage>
#include <QString>

#include <zip.h>

namespace zhanggui::test {

inline QString writeBytes(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? path : QString();
}

/// `format` as QImage names it; the path's ending may say something else.
inline QString writePicture(const QString &path, const QSize &pixels, const char *format)
{
    QImage image(pixels, QImage::Format_RGB32);
    image.fill(Qt::white);
    return image.save(path, format) ? path : QString();
}

/// One picture of one colour; Qt reads GIF but does not write it.
inline QString writeGif(const QString &path, const QSize &pixels)
{
    QByteArray bytes = QByteArrayLiteral("GIF89a");
    const auto word = [&bytes](int value) { bytes.append(char(value & 0xff)).append(char(value >> 8)); };
    word(pixels.width());
    word(pixels.height());
    bytes += QByteArray("\x80\0\0\xff\xff\xff\0\0\0,\0\0\0\0", 14);
    word(pixels.width());
    word(pixels.height());
    bytes += QByteArray("\0\x02\x02\x44\x01\0;", 7);
    return writeBytes(path, bytes);
}

inline QString writeArchive(const QString &path, const QList<QByteArray> &entries)
{
    zip_t *archive = zip_open(QFile::encodeName(path).constData(), ZIP_CREATE | ZIP_TRUNCATE, nullptr);
    if (archive == nullptr)
        return {};
    static const char content[] = "content";
    for (const QByteArray &entry : entries) {
        zip_source_t *source = zip_source_buffer(archive, content, sizeof content - 1, 0);
        zip_file_add(archive, entry.constData(), source, ZIP_FL_ENC_UTF_8);
    }
    return zip_close(archive) == 0 ? path : QString();
}

inline QByteArray pdfBytes()
{
    return QByteArrayLiteral("%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n");
}

/// An Office file of before 2007, as far as it is looked at: the head and the first directory sector.
inline QByteArray oldOfficeBytes(QStringView stream)
{
    QByteArray bytes(1024, '\0');
    bytes.replace(0, 8, QByteArrayLiteral("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"));
    bytes[30] = 9; // sectors of 512 bytes; the directory is sector 0
    bytes.replace(512 + 128, stream.size() * 2,
        QByteArray(reinterpret_cast<const char *>(stream.utf16()), stream.size() * 2));
    return bytes;
}

} // namespace zhanggui::test
