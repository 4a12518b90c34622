// Lengths and limits that no official page tells, as the workspace says them: facts `settings.<id>`, stored
// as settings `work/<id>`. Which there are is data (resources/rules/work_settings.json), and whatever a
// machine names as the length of a clock.
#pragma once

#include "models/core/both_languages.h"
#include "models/core/result.h"
#include "models/rules/condition.h"
#include "models/rules/rule_source.h"

#include <QFuture>
#include <QList>
#include <QMap>

#include <functional>
#include <memory>
#include <optional>

namespace zhanggui {

class Connection;
class MachineCatalog;
class Store;
class WorkCatalog;

struct WorkSetting {
    QString id; // "slaHours"
    BothLanguages title;
    BothLanguages help; // may be empty
    BothLanguages unset; // what counts while nobody says it, where it is no clock's length; may be empty
    QString unit; // as clocks have it: "working-hours", "days"; may be empty
    qint64 least = 1;
    qint64 most = 100'000;
    std::optional<qint64> fallback; // until the workspace says otherwise; nullopt: not known until then
    RuleSource source;
};

/// What the program carries. Corrupt.
[[nodiscard]] Result<QList<WorkSetting>> shippedWorkSettings();
/// The same of a text. Corrupt, naming the member.
[[nodiscard]] Result<QList<WorkSetting>> readWorkSettings(const QByteArray &json);
/// Those, and one for each length that a machine of the catalog names beside them. Errors as above.
[[nodiscard]] Result<QList<WorkSetting>> workSettings(const MachineCatalog &machines);

/// Id → what the workspace says itself; what it does not say is not in it.
[[nodiscard]] Result<QMap<QString, qint64>> ownWorkSettings(Connection &connection);
/// "settings.<id>" → what the workspace says, else the fallback; without either it is missing.
[[nodiscard]] Result<RuleValues> workSettingValues(Connection &connection);

/// nullopt: back to the fallback. BadInput: `setting` does not allow it (`detail`: the id). The clocks of
/// records are as before until WorkRepository::recompute().
[[nodiscard]] Result<void> setWorkSetting(
    Connection &connection, const WorkSetting &setting, std::optional<qint64> value);

struct WorkSettingChange {
    WorkSetting setting;
    std::optional<qint64> value; // nullopt: back to the fallback
};
/// Writes them and recomputes the due times of every record, on the store's worker, in one transaction and
/// without a step. How many records differ now. BadInput, Cancelled and every other failure: everything is as
/// it was.
[[nodiscard]] QFuture<Result<qint64>> saveWorkSettings(Store &store,
    std::shared_ptr<const WorkCatalog> catalog, const QList<WorkSettingChange> &changes, const QString &actor,
    qint64 nowMs, std::function<bool()> cancelled);

} // namespace zhanggui
