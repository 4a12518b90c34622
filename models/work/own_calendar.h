// The workspace's own calendar of working days: written beside its database, and every due time computed anew
// by it.
#pragma once

#include "models/core/result.h"
#include "models/rules/work_calendar.h"

#include <QFuture>
#include <QString>

#include <functional>
#include <memory>

namespace zhanggui {

class Store;
class WorkCatalog;

/// `rules/calendar.json` of the workspace; may be missing.
QString ownCalendarFile(const QString &workspaceDirectory);

/// Writes what differs from the shipped calendar – nothing: the file is removed –, lets everybody who shares
/// `catalog` count by it, and recomputes the due times of every work record, on the store's worker, in one
/// transaction: undo of earlier steps keeps working, as computed columns are no step. How many records differ
/// now. Cancelled and every failure: the old calendar and the old times are as they were. Storage, Corrupt.
[[nodiscard]] QFuture<Result<qint64>> saveOwnCalendar(Store &store, const QString &workspaceDirectory,
    std::shared_ptr<const WorkCatalog> catalog, const WorkCalendar &calendar, const QString &actor,
    qint64 nowMs, std::function<bool()> cancelled);

} // namespace zhanggui
