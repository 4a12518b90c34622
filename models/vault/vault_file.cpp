#include "models/vault/vault_file.h"

#include "models/core/files.h"

#include <QFile>

namespace zhanggui {

namespace {

constexpr qint64 kLargest = qint64(16) * 1024 * 1024;

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
    return writePrivateFile(file, bytes).map_error([](Error error) {
        error.what = QStringLiteral("The vault's file cannot be written");
        return error;
    });
}

} // namespace zhanggui
