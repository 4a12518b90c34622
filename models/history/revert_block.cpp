#include "models/history/revert_block.h"

#include "models/history/record_names.h"

namespace zhanggui {

Result<RevertBlock> revertBlock(Connection &connection, const RevertConflict &conflict)
{
    RevertBlock block;
    block.more = conflict.more;
    for (const RevertConflict::Record &record : conflict.records) {
        const auto names = recordNames(connection, record.table, { record.key });
        if (!names)
            return tl::unexpected(names.error());
        block.records.append(names->value(record.key));
    }
    Steps steps(connection);
    for (const qint64 id : conflict.laterSteps) {
        const auto step = steps.find(id);
        if (!step)
            return tl::unexpected(step.error());
        if (*step)
            block.later.append(**step);
    }
    return block;
}

Result<qint64> revertStep(Connection &connection, RevertWay way, qint64 stepId, qint64 atMs,
    const QString &actor, RevertOptions options, RevertBlock &block)
{
    RevertConflict conflict;
    options.conflict = [&conflict](const RevertConflict &found) { conflict = found; };
    Steps steps(connection);
    auto done = way == RevertWay::Undo ? steps.undo(stepId, atMs, actor, options)
                                       : steps.redo(stepId, atMs, actor, options);
    if (!done && done.error().kind == ErrorKind::Conflict) {
        // Without the names the error itself still says that there is a conflict.
        block = revertBlock(connection, conflict).value_or(RevertBlock());
    }
    return done;
}

} // namespace zhanggui
