#include "net/callbacks/preflight_plan.h"

#include <algorithm>

namespace zhanggui {

ProbeCases probeCasesOf(const CallbackSuite &suite)
{
    ProbeCases result{ suite, {} };
    result.suite.cases.clear();
    for (const CallbackCase &one : suite.cases) {
        const bool strange = std::ranges::any_of(one.steps, &CaseStep::strange);
        if (strange || actsForReal(one))
            result.leftOut.append(one.id);
        else
            result.suite.cases.append(one);
    }
    return result;
}

PreflightRun preflightOf(const RunRecord &run, const QString &product, qint64 runId)
{
    return { 0, product.trimmed(), run.url, run.startedMs, runId, countRun(run) };
}

} // namespace zhanggui
