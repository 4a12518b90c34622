// What stands in the way of an undo or redo, in words that people know.
#pragma once

#include "models/store/steps.h"

#include <QStringList>

namespace zhanggui {

class Connection;

struct RevertBlock {
    QStringList records; // by their names (recordNames()), at most RevertConflict::kListed
    bool more = false; // there are others
    QList<Step> later; // steps that changed them and are in effect, newest first: to be undone before
    bool isEmpty() const { return records.isEmpty() && later.isEmpty(); }
};

[[nodiscard]] Result<RevertBlock> revertBlock(Connection &connection, const RevertConflict &conflict);

enum class RevertWay { Undo, Redo };
/// Undoes or redoes a step as Steps does; `block` tells more when that is a Conflict. `options.conflict` is
/// not called.
[[nodiscard]] Result<qint64> revertStep(Connection &connection, RevertWay way, qint64 stepId, qint64 atMs,
    const QString &actor, RevertOptions options, RevertBlock &block);

} // namespace zhanggui
