// The checks themselves, pure: from what was sent and what came back to verdicts, all of them and not only
// the first. Every check that was made gives a verdict, Pass too, so that a report can show what was looked
// at.
#pragma once

#include "models/callbacks/run_record.h"
#include "models/core/secret.h"
#include "net/callbacks/callback_case.h"
#include "net/callbacks/check_catalog.h"

namespace zhanggui {

/// Limits of one exchange, milliseconds.
struct JudgeLimits {
    int failMs = 20'000; // the console's time-out (V2 FAQ, 2025-07-03, C)
    int warnMs = 5'000; // older pages: 5 s (2023–2024, D)
};

struct JudgeContext {
    const CallbackInterface *interfaceOf = nullptr; // never null
    const InterfaceFamily *family = nullptr; // its result codes; null: not known
    const CaseStep *step = nullptr; // never null
    const Secret *key = nullptr; // that signs answers (Body-Sign) and deciphers fields; null: not known
    bool tls = false; // the address is https
    QString host; // of the address
    int port = 0;
    bool privateTarget = false;
    JudgeLimits limits;
};

/// Standing checks and the step's expectations of one exchange.
QList<Verdict> judgeExchange(
    const CheckCatalog &catalog, const JudgeContext &context, const SendRecord &send);

/// The case's `together` expectations and those of steps over their repetitions, over all sends of a case.
/// `contexts` holds one per step.
QList<Verdict> judgeCase(const CheckCatalog &catalog, const QList<JudgeContext> &contexts,
    const CallbackCase &callbackCase, const QList<SendRecord> &sends);

} // namespace zhanggui
