#include "models/work/work_files.h"

#include "models/core/files.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryFile>

namespace zhanggui {

namespace {

constexpr qint64 kChunk = 256 * 1024;

tl::unexpected<Error> unreadable(const QString &path)
{
    return tl::unexpected(fileError(QStringLiteral("the file cannot be read"), path));
}

/// Hands every chunk to `take`; gives the digest.
template <class Take> Result<QString> readThrough(QFile &file, Take take)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (;;) {
        const QByteArray chunk = file.read(kChunk);
        if (chunk.isEmpty() && !file.atEnd())
            return unreadable(file.fileName());
        if (chunk.isEmpty())
            return QString::fromLatin1(hash.result().toHex());
        hash.addData(chunk);
        if (auto taken = take(chunk); !taken)
            return tl::unexpected(taken.error());
    }
}

Result<void> putAway(QTemporaryFile &copy, const QString &target)
{
    const QString name = copy.fileName();
    if (!copy.flush() || copy.error() != QFile::NoError)
        return tl::unexpected(fileError(QStringLiteral("the copy cannot be written"), name));
    copy.close();
    if (auto synced = syncFile(name); !synced)
        return synced;
    WorkFile kept;
    kept.sha256 = QFileInfo(target).fileName();
    if (verifyFile(QFileInfo(target).path(), kept))
        return {}; // the same bytes, kept before; the copy goes
    QFile::setPermissions(name, QFile::ReadOwner);
    copy.setAutoRemove(false);
    return replaceFile(name, target);
}

} // namespace

Result<WorkFile> keepFile(const QString &attachmentsDirectory, const QString &source,
    const std::function<bool(qint64, qint64)> &progressed)
{
    const QFileInfo info(source);
    if (!info.exists())
        return failure(ErrorKind::NotFound, QStringLiteral("there is no such file"), source);
    if (!info.isFile())
        return failure(ErrorKind::BadInput, QStringLiteral("this is not a file"), source);
    QFile file(source);
    if (!file.open(QIODevice::ReadOnly))
        return unreadable(source);
    QTemporaryFile copy(attachmentsDirectory + QStringLiteral("/.copy-XXXXXX"));
    if (!copy.open())
        return tl::unexpected(fileError(QStringLiteral("the copy cannot be written"), attachmentsDirectory));
    WorkFile kept;
    const qint64 total = file.size();
    const auto digest = readThrough(file, [&](const QByteArray &chunk) -> Result<void> {
        if (copy.write(chunk) != chunk.size())
            return tl::unexpected(fileError(QStringLiteral("the copy cannot be written"), copy.fileName()));
        kept.size += chunk.size();
        if (progressed && !progressed(kept.size, std::max(total, kept.size)))
            return failure(ErrorKind::Cancelled, QStringLiteral("the copy was stopped"), source);
        return {};
    });
    if (!digest)
        return tl::unexpected(digest.error());
    kept.sha256 = *digest;
    kept.name = info.fileName();
    if (auto put = putAway(copy, pathOf(attachmentsDirectory, kept)); !put)
        return tl::unexpected(put.error());
    return kept;
}

QString pathOf(const QString &attachmentsDirectory, const WorkFile &file)
{
    return attachmentsDirectory + u'/' + file.sha256;
}

Result<void> verifyFile(const QString &attachmentsDirectory, const WorkFile &file)
{
    QFile kept(pathOf(attachmentsDirectory, file));
    if (!kept.exists())
        return failure(ErrorKind::NotFound, QStringLiteral("the attached file is gone"), file.name);
    if (!kept.open(QIODevice::ReadOnly))
        return unreadable(kept.fileName());
    const auto digest = readThrough(kept, [](const QByteArray &) { return Result<void>(); });
    if (!digest)
        return tl::unexpected(digest.error());
    if (*digest != file.sha256)
        return failure(ErrorKind::Corrupt, QStringLiteral("the attached file was changed"), file.name);
    return {};
}

FileState fileStateOf(const QString &attachmentsDirectory, const WorkFile &file)
{
    const Result<void> whole = verifyFile(attachmentsDirectory, file);
    if (whole)
        return FileState::Whole;
    if (whole.error().kind == ErrorKind::NotFound)
        return FileState::Gone;
    return whole.error().kind == ErrorKind::Corrupt ? FileState::Changed : FileState::Unreadable;
}

QString idOf(FileState state)
{
    switch (state) {
    case FileState::Whole:
        break;
    case FileState::Gone:
        return QStringLiteral("gone");
    case FileState::Changed:
        return QStringLiteral("changed");
    case FileState::Unreadable:
        return QStringLiteral("unreadable");
    }
    return QStringLiteral("whole");
}

QString fileStateText(FileState state)
{
    switch (state) {
    case FileState::Whole:
        break;
    case FileState::Gone:
        return QCoreApplication::translate("WorkFiles",
            "The copy is gone from the workspace's folder of attachments. Attach the file again, or put the "
            "folder back from a copy of yours.");
    case FileState::Changed:
        return QCoreApplication::translate("WorkFiles",
            "The copy is not what was attached: its SHA-256 differs. Attach the file again, or put the "
            "folder "
            "of attachments back from a copy of yours.");
    case FileState::Unreadable:
        return QCoreApplication::translate("WorkFiles",
            "The copy cannot be read. Look at the permissions of the workspace's folder of attachments.");
    }
    return {};
}

} // namespace zhanggui
