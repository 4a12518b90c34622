#include "models/core/files.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>

namespace zhanggui {

namespace {

struct Trouble {
    int code;
    const char *text;
};

constexpr Trouble kTroubles[] = {
    { ENOENT, QT_TRANSLATE_NOOP("Files", "There is no such file or folder.") },
    { EACCES, QT_TRANSLATE_NOOP("Files", "You have no right to it.") },
    { EPERM, QT_TRANSLATE_NOOP("Files", "The system does not allow it.") },
    { ENOSPC, QT_TRANSLATE_NOOP("Files", "The disk is full.") },
    { EDQUOT, QT_TRANSLATE_NOOP("Files", "Your share of the disk is full.") },
    { EROFS, QT_TRANSLATE_NOOP("Files", "The disk can only be read.") },
    { EISDIR, QT_TRANSLATE_NOOP("Files", "It is a folder.") },
    { ENOTDIR, QT_TRANSLATE_NOOP("Files", "A part of the path is no folder.") },
    { EEXIST, QT_TRANSLATE_NOOP("Files", "There is a file of this name already.") },
    { ENOTEMPTY, QT_TRANSLATE_NOOP("Files", "The folder is not empty.") },
    { ENAMETOOLONG, QT_TRANSLATE_NOOP("Files", "The name is too long.") },
    { EFBIG, QT_TRANSLATE_NOOP("Files", "The file is too large for this disk.") },
    { EMFILE, QT_TRANSLATE_NOOP("Files", "Too many files are open.") },
    { ENFILE, QT_TRANSLATE_NOOP("Files", "Too many files are open.") },
    { EBUSY, QT_TRANSLATE_NOOP("Files", "Another program uses it.") },
    { EIO, QT_TRANSLATE_NOOP("Files", "The disk could not be read or written.") },
};

QString wordsOf(int code)
{
    return QString::fromLocal8Bit(std::strerror(code));
}

} // namespace

QString systemTrouble(int code)
{
    for (const Trouble &known : kTroubles) {
        if (known.code == code)
            return QCoreApplication::translate("Files", known.text);
    }
    return wordsOf(code);
}

QString fileTrouble(const QFileDevice &file)
{
    // Qt keeps the system's words, not its number.
    QString words = file.errorString();
    for (const Trouble &known : kTroubles) {
        if (words == wordsOf(known.code))
            return systemTrouble(known.code);
    }
    return words;
}

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
    return { kind, what, QStringLiteral("%1: %2").arg(file, systemTrouble(code)) };
}

Result<QByteArray> readSmallFile(const QString &file, qint64 mostBytes)
{
    const QFileInfo info(file);
    if (!info.exists())
        return failure(ErrorKind::NotFound, QStringLiteral("there is no such file"), file);
    if (!info.isFile())
        return failure(ErrorKind::BadInput, QStringLiteral("it is no regular file"), file);
    QFile source(file);
    if (!source.open(QIODevice::ReadOnly))
        return failure(ErrorKind::Storage, QStringLiteral("the file cannot be read"),
            QStringLiteral("%1: %2").arg(file, fileTrouble(source)));
    QByteArray bytes = source.read(mostBytes + 1);
    if (bytes.size() > mostBytes)
        return failure(
            ErrorKind::BadInput, QStringLiteral("the file is larger than %1 bytes").arg(mostBytes), file);
    return bytes;
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

Result<void> writePrivateFile(const QString &file, const QByteArray &bytes)
{
    QSaveFile target(file);
    // On Qt 6.4 commit() says yes even when the last buffer did not reach a full disk, and ignores a failing
    // fsync: both are done and looked at here.
    const bool good = target.open(QIODevice::WriteOnly)
        && target.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner)
        && target.write(bytes) == bytes.size() && target.flush() && ::fsync(target.handle()) == 0
        && target.commit();
    if (!good)
        return failure(ErrorKind::Storage, QStringLiteral("the file cannot be written"),
            QStringLiteral("%1: %2").arg(file, fileTrouble(target)));
    // The file is replaced by now. Some file systems cannot sync a folder, so its failure means nothing.
    static_cast<void>(syncFile(QFileInfo(file).absolutePath()));
    return {};
}

} // namespace zhanggui
