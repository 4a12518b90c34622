#include "models/listing/picture_size.h"

#include <QIODevice>
#include <QtEndian>

#include <cstdlib>

namespace zhanggui {

namespace {

constexpr int kMostSegments = 4096; // of a JPEG before its frame

template <class Number> Number big(const QByteArray &bytes, qsizetype at)
{
    return qFromBigEndian<Number>(bytes.constData() + at);
}

template <class Number> Number little(const QByteArray &bytes, qsizetype at)
{
    return qFromLittleEndian<Number>(bytes.constData() + at);
}

QSize sized(qint64 width, qint64 height)
{
    constexpr qint64 most = std::numeric_limits<int>::max();
    return width > 0 && height > 0 && width <= most && height <= most ? QSize(int(width), int(height))
                                                                      : QSize();
}

QSize pngSize(const QByteArray &head)
{
    if (head.size() < 24 || head.mid(12, 4) != "IHDR")
        return {};
    return sized(big<quint32>(head, 16), big<quint32>(head, 20));
}

QSize gifSize(const QByteArray &head)
{
    return head.size() < 10 ? QSize() : sized(little<quint16>(head, 6), little<quint16>(head, 8));
}

/// Heights may be negative: rows from the top.
QSize bmpSize(const QByteArray &head)
{
    if (head.size() < 26)
        return {};
    if (little<quint32>(head, 14) == 12) // of OS/2
        return sized(little<quint16>(head, 18), little<quint16>(head, 20));
    return sized(little<qint32>(head, 18), std::llabs(qint64(little<qint32>(head, 22))));
}

bool isFrame(uchar marker)
{
    return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
}

/// Walks over the segments until the one that describes the frame; their content is skipped, not read.
QSize jpegSize(QIODevice &device)
{
    qint64 at = 2;
    for (int segments = 0; segments < kMostSegments; ++segments) {
        if (!device.seek(at))
            return {};
        const QByteArray head = device.read(9);
        if (head.size() < 4 || uchar(head.at(0)) != 0xff)
            return {};
        const auto marker = uchar(head.at(1));
        if (marker == 0xff) { // a fill byte
            ++at;
            continue;
        }
        if (isFrame(marker))
            return head.size() < 9 ? QSize() : sized(big<quint16>(head, 7), big<quint16>(head, 5));
        const quint16 length = big<quint16>(head, 2);
        if (length < 2 || marker == 0xd9 || marker == 0xda)
            return {};
        at += 2 + length;
    }
    return {};
}

} // namespace

QSize pictureSize(const QString &kind, QIODevice &device)
{
    if (kind == QLatin1String("jpeg"))
        return jpegSize(device);
    if (!device.seek(0))
        return {};
    const QByteArray head = device.read(32);
    if (kind == QLatin1String("png"))
        return pngSize(head);
    if (kind == QLatin1String("gif"))
        return gifSize(head);
    return kind == QLatin1String("bmp") ? bmpSize(head) : QSize();
}

} // namespace zhanggui
