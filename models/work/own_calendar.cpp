#include "models/work/own_calendar.h"

#include "models/core/files.h"
#include "models/rules/work_calendar_file.h"
#include "models/store/store.h"
#include "models/work/work_catalog.h"
#include "models/work/work_repository.h"

#include <QDir>
#include <QFile>

#include <optional>

namespace zhanggui {

namespace {

/// What stood in the file; nullopt: there was none.
Result<std::optional<QByteArray>> present(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return std::nullopt;
    if (!file.open(QIODevice::ReadOnly))
        return tl::unexpected<Error>(fileError(QStringLiteral("The calendar cannot be read"), path));
    return file.readAll();
}

Result<void> put(const QString &path, const std::optional<QByteArray> &bytes)
{
    if (bytes) {
        if (!QDir().mkpath(QFileInfo(path).absolutePath()))
            return tl::unexpected<Error>(fileError(QStringLiteral("The folder cannot be made"), path));
        return writePrivateFile(path, *bytes);
    }
    if (QFile::exists(path) && !QFile::remove(path))
        return tl::unexpected<Error>(fileError(QStringLiteral("The calendar cannot be removed"), path));
    return {};
}

Result<std::optional<QByteArray>> fileOf(const WorkCalendar &calendar)
{
    const auto shipped = loadWorkCalendar();
    if (!shipped)
        return tl::unexpected<Error>(shipped.error());
    if (calendar == *shipped)
        return std::nullopt;
    return workCalendarJson(calendar, *shipped);
}

} // namespace

QString ownCalendarFile(const QString &workspaceDirectory)
{
    return QDir(workspaceDirectory).filePath(QStringLiteral("rules/calendar.json"));
}

QFuture<Result<qint64>> saveOwnCalendar(Store &store, const QString &workspaceDirectory,
    std::shared_ptr<const WorkCatalog> catalog, const WorkCalendar &calendar, const QString &actor,
    qint64 nowMs, std::function<bool()> cancelled)
{
    return store.run([workspaceDirectory, catalog = std::move(catalog), calendar, actor, nowMs,
                         cancelled = std::move(cancelled)](Connection &connection) -> Result<qint64> {
        const QString path = ownCalendarFile(workspaceDirectory);
        const auto before = present(path);
        if (!before)
            return tl::unexpected<Error>(before.error());
        const auto bytes = fileOf(calendar);
        if (!bytes)
            return tl::unexpected<Error>(bytes.error());
        if (const auto written = put(path, *bytes); !written)
            return tl::unexpected<Error>(written.error());
        const WorkCalendar old = catalog->calendar();
        catalog->useCalendar(calendar);
        auto changed = WorkRepository(connection, *catalog, actor, nowMs).recompute(cancelled);
        if (!changed) {
            // The times are as they were, so the calendar must be, too.
            catalog->useCalendar(old);
            if (const auto restored = put(path, *before); !restored)
                return tl::unexpected<Error>(restored.error());
        }
        return changed;
    });
}

} // namespace zhanggui
