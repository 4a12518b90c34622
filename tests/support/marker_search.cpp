#include "tests/support/marker_search.h"

#include <QDirIterator>
#include <QFile>

#include <algorithm>

namespace zhanggui::test {

namespace {

QByteArray percentEncodedWhole(const QByteArray &bytes)
{
    QByteArray encoded;
    for (const QByteArray &digits : bytes.toHex(' ').split(' '))
        encoded += '%' + digits;
    return encoded;
}

QByteArray utf16(const QByteArray &bytes, qsizetype lowAt)
{
    QByteArray wide(bytes.size() * 2, '\0');
    for (qsizetype i = 0; i < bytes.size(); ++i)
        wide[i * 2 + lowAt] = bytes.at(i);
    return wide;
}

} // namespace

MarkerSearch::MarkerSearch(const QList<Marker> &markers)
{
    for (const Marker &marker : markers) {
        const QByteArray &bytes = marker.bytes;
        const auto add = [this, &marker](const char *form, const QByteArray &spelling) {
            m_spellings.append(
                { QStringLiteral("%1 as %2").arg(marker.name, QLatin1String(form)), spelling });
        };
        add("it is", bytes);
        add("its first half", bytes.first(bytes.size() / 2));
        add("hex", bytes.toHex());
        add("hex in capitals", bytes.toHex().toUpper());
        add("percent encoded", bytes.toPercentEncoding());
        add("every byte percent encoded", percentEncodedWhole(bytes));
        add("UTF-16", utf16(bytes, 0));
        add("UTF-16 big endian", utf16(bytes, 1));
        QByteArray reversed = bytes;
        std::ranges::reverse(reversed);
        add("reversed", reversed);
        // Three more bytes away from the front, the base64 of what follows is the same again; the last
        // characters depend on what comes behind.
        for (qsizetype cut = 0; cut < 3; ++cut) {
            const QByteArray whole = bytes.sliced(cut, (bytes.size() - cut) / 3 * 3);
            add("base64", whole.toBase64());
            add("base64url", whole.toBase64(QByteArray::Base64UrlEncoding));
        }
    }
}

QStringList MarkerSearch::inBytes(const QByteArray &bytes, const QString &where) const
{
    QStringList hits;
    for (const Spelling &spelling : m_spellings) {
        if (bytes.contains(spelling.bytes))
            hits.append(QStringLiteral("%1: %2").arg(where, spelling.name));
    }
    return hits;
}

QStringList MarkerSearch::inFolder(const QString &folder) const
{
    QStringList hits;
    QDirIterator entries(folder, QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
        QDirIterator::Subdirectories);
    while (entries.hasNext()) {
        const QString path = entries.next();
        hits += inBytes(QFile::encodeName(path), QStringLiteral("name of %1").arg(path));
        QFile file(path);
        if (entries.fileInfo().isFile() && file.open(QIODevice::ReadOnly))
            hits += inBytes(file.readAll(), path);
    }
    return hits;
}

} // namespace zhanggui::test
