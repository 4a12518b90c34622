// Ways in which a file gets damaged.
#pragma once

#include <QByteArray>
#include <QFile>

namespace zhanggui::test {

/// Writes `bytes` over the file from `offset`; false when that fails.
inline bool overwrite(const QString &file, qint64 offset, const QByteArray &bytes)
{
    QFile target(file);
    return target.open(QIODevice::ReadWrite) && target.seek(offset) && target.write(bytes) == bytes.size();
}

/// Bytes that look like nothing; the same ones every time.
inline QByteArray garbage(qsizetype size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    quint32 state = 0x2545F491;
    for (char &byte : bytes) {
        state = state * 1664525 + 1013904223;
        byte = char(state >> 24);
    }
    return bytes;
}

inline bool writeFile(const QString &file, const QByteArray &bytes)
{
    QFile target(file);
    return target.open(QIODevice::WriteOnly) && target.write(bytes) == bytes.size();
}

inline QByteArray readFile(const QString &file)
{
    QFile source(file);
    return source.open(QIODevice::ReadOnly) ? source.readAll() : QByteArray();
}

} // namespace zhanggui::test
