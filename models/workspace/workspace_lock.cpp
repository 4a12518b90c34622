#include "models/workspace/workspace_lock.h"

#include "models/core/files.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSysInfo>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <utility>

namespace zhanggui {

namespace {

QByteArray aboutUs()
{
    const QString name = QCoreApplication::applicationName();
    return QJsonDocument(QJsonObject{ { QStringLiteral("pid"), QCoreApplication::applicationPid() },
                             { QStringLiteral("host"), QSysInfo::machineHostName() },
                             { QStringLiteral("application"), name } })
        .toJson(QJsonDocument::Compact);
}

Error heldBy(int descriptor)
{
    char text[512] = {};
    const ssize_t length = ::pread(descriptor, text, sizeof text - 1, 0);
    const QJsonObject who =
        QJsonDocument::fromJson(QByteArray(text, std::max<qsizetype>(length, 0))).object();
    return { ErrorKind::Locked, QStringLiteral("another program writes this workspace"),
        who.isEmpty() ? QString()
                      : QStringLiteral("%1, process %2 on %3")
                            .arg(who.value(QStringLiteral("application")).toString())
                            .arg(who.value(QStringLiteral("pid")).toInteger())
                            .arg(who.value(QStringLiteral("host")).toString()) };
}

} // namespace

WorkspaceLock::WorkspaceLock(int descriptor)
    : m_descriptor(descriptor)
{
}

WorkspaceLock::WorkspaceLock(WorkspaceLock &&other) noexcept
    : m_descriptor(std::exchange(other.m_descriptor, -1))
    , m_afterUncleanExit(other.m_afterUncleanExit)
{
}

WorkspaceLock::~WorkspaceLock()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

Result<WorkspaceLock> WorkspaceLock::acquire(const QString &file)
{
    const int descriptor = ::open(QFile::encodeName(file).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (descriptor < 0)
        return tl::unexpected(fileError(QStringLiteral("the workspace cannot be locked"), file));
    WorkspaceLock lock(descriptor);
    if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
        if (errno == EWOULDBLOCK)
            return tl::unexpected(heldBy(descriptor));
        return tl::unexpected(fileError(QStringLiteral("the workspace cannot be locked"), file));
    }
    // Text is only left over when its writer did not empty the file: it never got to leave.
    struct stat before = {};
    lock.m_afterUncleanExit = ::fstat(descriptor, &before) == 0 && before.st_size > 0;
    const QByteArray us = aboutUs();
    if (::ftruncate(descriptor, 0) != 0
        || ::pwrite(descriptor, us.constData(), size_t(us.size()), 0) != us.size())
        return tl::unexpected(fileError(QStringLiteral("the workspace cannot be locked"), file));
    return lock;
}

void WorkspaceLock::leaveCleanly()
{
    // If it fails, the next holder checks once too often: no harm.
    if (::ftruncate(m_descriptor, 0) != 0)
        return;
    ::fsync(m_descriptor);
}

} // namespace zhanggui
