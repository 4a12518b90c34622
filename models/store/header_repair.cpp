#include "models/store/header_repair.h"

#include "models/core/files.h"
#include "models/store/migrations.h"

#include <QFile>
#include <QtEndian>

#include <sqlite3.h>

namespace zhanggui {

namespace {

constexpr qint64 kPageSize = 4096;

/// The layout is documented at https://www.sqlite.org/fileformat2.html#the_database_header.
QByteArray soundHeader(qint64 fileSize, int schemaVersion)
{
    QByteArray header(100, '\0');
    header.replace(0, 16, QByteArray("SQLite format 3\0", 16));
    const auto put32 = [&header](qsizetype at, qint64 value) {
        qToBigEndian<quint32>(quint32(value), header.data() + at);
    };
    qToBigEndian<quint16>(kPageSize, header.data() + 16);
    header[18] = 1; // written and
    header[19] = 1; // read without a write-ahead log
    header[21] = 64; // fixed by the format
    header[22] = 32;
    header[23] = 32;
    put32(24, 1); // change counter
    put32(28, fileSize / kPageSize);
    put32(40, 1); // schema cookie
    put32(44, 4); // schema format
    put32(56, 1); // UTF-8
    put32(60, schemaVersion);
    put32(68, kApplicationId);
    put32(92, 1); // the change counter for which the next is right
    put32(96, SQLITE_VERSION_NUMBER);
    return header;
}

} // namespace

Result<void> copyWithSoundHeader(const QString &damaged, const QString &copy, int schemaVersion)
{
    const auto failed = [&copy](const QFile &file) {
        return failure(ErrorKind::Storage, QStringLiteral("the damaged file cannot be copied"),
            QStringLiteral("%1: %2").arg(copy, fileTrouble(file)));
    };
    QFile source(damaged);
    if (!source.copy(copy))
        return failed(source);
    QFile target(copy);
    if (!target.setPermissions(QFile::ReadOwner | QFile::WriteOwner) || !target.open(QIODevice::ReadWrite)
        || target.write(soundHeader(target.size(), schemaVersion)) < 0 || !target.flush())
        return failed(target);
    return {};
}

} // namespace zhanggui
