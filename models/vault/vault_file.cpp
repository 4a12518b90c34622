#include "models/vault/vault_file.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <fcntl.h>
#include <unistd.h>

namespace zhanggui {

namespace {

constexpr qint64 kLargest = qint64(16) * 1024 * 1024;

/// A rename lasts only when its folder has reached the disk as well.
void flushFolder(const QString &folder)
{
    const int descriptor = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor >= 0) {
        ::fsync(descriptor);
        ::close(descriptor);
    }
}

} // namespace

Result<QByteArray> readVaultFile(const QString &file)
{
    QFile source(file);
    if (!source.exists())
        return failure(ErrorKind::NotFound, QStringLiteral("There is no vault"), file);
    if (!source.open(QIODevice::ReadOnly))
        return failure(ErrorKind::Storage, QStringLiteral("The vault's file cannot be read"), file);
    if (source.size() > kLargest)
        return failure(ErrorKind::Corrupt, QStringLiteral("The vault's file is too large"), file);
    return source.readAll();
}

Result<void> writeVaultFile(const QString &file, const QByteArray &bytes)
{
    QSaveFile target(file);
    // The permissions come before the first byte. On Qt 6.4 commit() says yes even when the last buffer did
    // not reach a full disk, and ignores a failing fsync: both are done and looked at here.
    const bool good = target.open(QIODevice::WriteOnly)
        && target.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner)
        && target.write(bytes) == bytes.size() && target.flush() && ::fsync(target.handle()) == 0
        && target.commit();
    if (!good)
        return failure(ErrorKind::Storage, QStringLiteral("The vault's file cannot be written"),
            QStringLiteral("%1: %2").arg(file, target.errorString()));
    flushFolder(QFileInfo(file).absolutePath());
    return {};
}

} // namespace zhanggui
