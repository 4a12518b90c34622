// Due times follow from kinds, machines, calendar and lengths. When those are not what they were when the
// times were last computed – the program is newer, somebody changed a file –, all of them are computed anew.
#pragma once

#include "models/core/result.h"

#include <QString>

#include <functional>
#include <optional>

namespace zhanggui {

class Connection;
class WorkCatalog;

/// What is computed by: `directory` is the one that the catalog was loaded from, empty when only what the
/// program carries is used.
struct WorkRules {
    const WorkCatalog &catalog;
    QString directory;
};

/// SHA-256 over the files and the workspace's lengths, in hex.
[[nodiscard]] Result<QString> workRulesDigest(Connection &connection, const QString &directory);

/// Nothing (nullopt) when the digest is the one that is kept with the workspace; else recompute(), and the
/// digest is kept, in one transaction. How many records differ. `go` is told how many records are done of how
/// many, roughly, and stops it with false: Cancelled, everything is as it was and the next opening tries
/// again.
[[nodiscard]] Result<std::optional<qint64>> refreshWork(Connection &connection, const WorkRules &rules,
    const QString &actor, qint64 nowMs, const std::function<bool(qint64 done, qint64 total)> &go = {});

} // namespace zhanggui
