#include "models/store/files.h"

#include <QFile>
#include <QFileInfo>

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>

namespace zhanggui {

QString freeFileName(const QString &wanted)
{
    QString name = wanted;
    for (int i = 2; QFile::exists(name); ++i)
        name = QStringLiteral("%1-%2").arg(wanted).arg(i);
    return name;
}

Error fileError(const QString &what, const QString &file)
{
    const int code = errno;
    const ErrorKind kind = code == EROFS ? ErrorKind::ReadOnly : ErrorKind::Storage;
    return { kind, what, QStringLiteral("%1: %2").arg(file, QString::fromLocal8Bit(std::strerror(code))) };
}

Result<void> syncFile(const QString &file)
{
    const int descriptor = ::open(QFile::encodeName(file).constData(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        return tl::unexpected(fileError(QStringLiteral("the file cannot be opened"), file));
    Result<void> done;
    if (::fsync(descriptor) != 0)
        done = tl::unexpected(fileError(QStringLiteral("the file cannot be written to the disk"), file));
    ::close(descriptor);
    return done;
}

Result<void> replaceFile(const QString &from, const QString &to)
{
    if (std::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) != 0)
        return tl::unexpected(fileError(QStringLiteral("the file cannot be put in its place"), to));
    return syncFile(QFileInfo(to).absolutePath());
}

} // namespace zhanggui
