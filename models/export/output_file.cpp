#include "models/export/output_file.h"

#include "models/core/files.h"

#include <QFile>
#include <QFileInfo>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <cstdio>

namespace zhanggui {
namespace {

tl::unexpected<Error> existsAlready(const QString &file)
{
    return failure(ErrorKind::Conflict, QStringLiteral("the file exists already"), file);
}

/// A new file beside the target, with the permissions that any program's new file gets; -1: errno says why.
int createBeside(const QString &target, QString &name)
{
    static std::atomic_int number = 0;
    const QString folder = QFileInfo(target).absolutePath();
    int descriptor = -1;
    do {
        name = QStringLiteral("%1/.zhanggui-%2-%3.part").arg(folder).arg(::getpid()).arg(++number);
        descriptor =
            ::open(QFile::encodeName(name).constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    } while (descriptor < 0 && errno == EEXIST);
    return descriptor;
}

/// A file that replaces another one may be read by those who could read that one.
bool keepPermissions(const QString &target, int descriptor)
{
    struct stat before { };
    return ::stat(QFile::encodeName(target).constData(), &before) != 0
        || ::fchmod(descriptor, before.st_mode & 0777) == 0;
}

} // namespace

OutputFile::OutputFile(QString target, QString temporary, int descriptor, Existing existing)
    : m_target(std::move(target))
    , m_temporary(std::move(temporary))
    , m_descriptor(descriptor)
    , m_existing(existing)
{
}

OutputFile::~OutputFile()
{
    ::close(m_descriptor);
    if (!m_committed)
        QFile::remove(m_temporary);
}

Result<std::unique_ptr<OutputFile>> OutputFile::create(const QString &wanted, Existing existing)
{
    const QFileInfo info(wanted);
    if (wanted.isEmpty() || wanted.endsWith(u'/') || info.isDir())
        return failure(
            ErrorKind::BadInput, QStringLiteral("this is a folder, not the name of a file"), wanted);
    if (info.exists() && !info.isFile())
        return failure(ErrorKind::BadInput, QStringLiteral("only regular files are written"), wanted);
    if (info.exists() && existing == Existing::Refuse)
        return existsAlready(wanted);
    const QString target = info.exists() ? info.canonicalFilePath() : info.absoluteFilePath();
    QString temporary;
    const int descriptor = createBeside(target, temporary);
    if (descriptor < 0) {
        const bool missing = errno == ENOENT || errno == ENOTDIR;
        Error error = fileError(QStringLiteral("the file cannot be made"), wanted);
        if (missing)
            error.kind = ErrorKind::NotFound;
        return tl::unexpected(std::move(error));
    }
    std::unique_ptr<OutputFile> file(new OutputFile(target, temporary, descriptor, existing));
    if (!keepPermissions(target, descriptor))
        return tl::unexpected(fileError(QStringLiteral("the file cannot be made"), wanted));
    return file;
}

Result<void> OutputFile::write(std::string_view bytes)
{
    while (!bytes.empty()) {
        const ssize_t written = ::write(m_descriptor, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return tl::unexpected(fileError(QStringLiteral("the file cannot be written"), m_target));
        bytes.remove_prefix(size_t(written));
    }
    return {};
}

Result<void> OutputFile::commit()
{
    if (m_existing == Existing::Refuse && QFileInfo::exists(m_target))
        return existsAlready(m_target);
    if (Result<void> synced = syncFile(m_temporary); !synced)
        return synced;
    if (std::rename(QFile::encodeName(m_temporary).constData(), QFile::encodeName(m_target).constData()) != 0)
        return tl::unexpected(fileError(QStringLiteral("the file cannot be put in its place"), m_target));
    m_committed = true;
    // It is there by now. Some file systems cannot sync a folder, so its failure means nothing.
    static_cast<void>(syncFile(QFileInfo(m_target).absolutePath()));
    return {};
}

} // namespace zhanggui
