// A run without what must not be kept or shown. Every replacement keeps its length, so that offsets into raw
// bytes stay true. Pure.
#pragma once

#include "models/callbacks/run_record.h"
#include "models/core/secret.h"
#include "models/core/secret_members.h"
#include "net/protocol/callback_protocol.h"

namespace zhanggui {

enum class RedactFor {
    Workspace, // signatures become marks
    Report, // signatures are shortened (first 8, last 4), personal fields become marks
};

struct RedactRules {
    QList<Secret> known; // keys; wherever they stand, in any coding
    SecretMembers members;
    const CallbackProtocol *protocol = nullptr; // personal and secret fields; never null
    RedactFor target = RedactFor::Workspace;
};

RunRecord redactRun(const RunRecord &run, const RedactRules &rules);
CaseRecord redactCase(const CaseRecord &record, const RedactRules &rules);

} // namespace zhanggui
