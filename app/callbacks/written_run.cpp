#include "app/callbacks/written_run.h"

#include "models/callbacks/run_repository.h"

namespace zhanggui {

Result<qint64> writeRun(Connection &connection, const RunRecord &redacted)
{
    RunRepository runs(connection);
    auto id = runs.begin(redacted);
    if (!id)
        return id;
    for (const CaseRecord &record : redacted.cases) {
        if (auto added = runs.addCase(*id, record); !added)
            return added;
    }
    return runs.end(*id, redacted.endedMs).map([&id] { return *id; });
}

} // namespace zhanggui
