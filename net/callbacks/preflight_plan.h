// Which cases a preflight runs: the marketplace's daily probe replays the saved cases unchanged, and they all
// carry testFlag 1 (AG/zh-cn_topic_0070649478; callbacks of a product, one case an interface). Pure.
#pragma once

#include "models/callbacks/preflight.h"
#include "net/callbacks/callback_case.h"

namespace zhanggui {

struct ProbeCases {
    CallbackSuite suite; // what the probe would send
    QStringList leftOut; // ids of cases that carry no testFlag 1 or are wrong on purpose
};
ProbeCases probeCasesOf(const CallbackSuite &suite);

/// What is kept of the run. `runId` 0: its exchanges were not kept.
PreflightRun preflightOf(const RunRecord &run, const QString &product, qint64 runId = 0);

} // namespace zhanggui
