// What a fault proxy does to the traffic it passes on: a readable JSON file of rules. Values; see
// docs/en/faults.md for the format.
#pragma once

#include "models/core/result.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace zhanggui {

struct FaultRule {
    QString name; // for the log; made up when empty
    // Which exchanges; all that is set must hold.
    QByteArray method;
    QString path; // with * for any text
    QByteArray bodyHolds; // text in the request's body ("newInstance")
    int first = 1; // from the n-th that fits on
    int times = 0; // so many of them; 0: all
    int every = 1; // each n-th of them
    double chance = 1; // 0 to 1, by the plan's seed

    // What happens to them; nothing set: passed on as they are.
    int latencyMs = 0; // before the request is passed on
    int jitterMs = 0; // at most so much more, by the seed
    int answerLatencyMs = 0; // before the answer is passed back
    int bytesPerSecond = 0; // both ways; 0: no limit
    std::optional<qint64> resetAfter; // RST after so many bytes of the answer (0: before any)
    std::optional<qint64> resetRequestAfter; // RST towards the server after so many bytes of the request
    std::optional<qint64> truncateBody; // the answer's body is cut after so many bytes, the connection closed
    std::optional<qint64> contentLength; // written instead of the true one
    qint64 lengthOff = 0; // added to the true one
    QByteArray garbage; // "before": bytes in front of the answer; see garbageAt
    QString garbageAt; // "", "before", "head", "body", "after"
    int duplicates = 0; // the request is delivered so many times more
    bool keepFirstAnswer = true; // of a duplicated one; false: the last one's
    int reorder = 0; // held back until so many later requests have been delivered (or holdMs passed)
    int holdMs = 2'000;
    int status = 0; // answered with this status without asking the server (a burst of 503)
    QByteArray statusBody;
    QString certificate; // of this connection: "", "expired", "not-yet", "other-host", "self-signed",
                         // "unknown-authority", "weak"
    bool blackHole = false; // accepted, never answered
};

struct FaultPlan {
    quint64 seed = 1; // the same seed and the same requests give the same faults
    QList<FaultRule> rules; // the first that fits counts
};

/// BadInput naming rule, member and reason, all faults at once.
[[nodiscard]] Result<FaultPlan> faultPlanFromJson(const QByteArray &json);

} // namespace zhanggui
