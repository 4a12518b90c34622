// That somebody saw personal data of many orders is written down before it is shown.
#pragma once

#include "models/core/result.h"
#include "models/filter/compile.h"
#include "models/records/id_change.h"

#include <optional>

namespace zhanggui {

class Connection;

/// Logs, for every order that the condition finds (of `only`, when it is given), every personal field among
/// `fields` (Field::id; empty: all of them). One transaction. Errors of the database.
[[nodiscard]] Result<void> logReveals(Connection &connection, const SqlCondition &condition,
    const std::optional<Ids> &only, const QStringList &fields, qint64 atMs);

} // namespace zhanggui
