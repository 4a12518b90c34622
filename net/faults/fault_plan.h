// What a fault proxy does to the traffic it passes on: a readable JSON file of rules. Values; the format is
// told in docs/en/faults.md, a plan's own words for its members are those of fault_plan.cpp.
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
    QString path; // with * for any text; must fit the target's path, with or without its query
    QByteArray bodyHolds; // text in the request's body, chunks joined ("newInstance")
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
    int duplicates = 0; // the request is delivered so many times more, each over a connection of its own
    bool parallel = false; // all of them at once; false: one after another
    bool keepFirstAnswer = true; // that of the first delivery; false: that of the last
    int reorder = 0; // held back until so many later requests have been delivered (or holdMs passed)
    int holdMs = 2'000;
    int status = 0; // answered with this status without asking the server (a burst of 503)
    QByteArray statusBody;
    QString certificate; // of this connection: "", or a word of faultCertificates(). Such a rule counts
                         // connections instead of exchanges and does nothing else
    bool blackHole = false; // accepted, never answered
};

struct FaultPlan {
    QString titleEn; // may be empty
    QString titleZh;
    quint64 seed = 1; // the same seed and the same requests give the same faults
    QList<FaultRule> rules; // the first that fits counts
};

/// expired, not-yet, other-host, self-signed, unknown-authority, weak.
QStringList faultCertificates();
/// Some rule swaps certificates, so the proxy must speak https.
bool swapsCertificates(const FaultPlan &plan);

/// BadInput naming rule, member and reason; `detail` lists all faults, one a line.
[[nodiscard]] Result<FaultPlan> faultPlanFromJson(const QByteArray &json);

struct ShippedFaultPlan {
    QString name; // "flaky-503"
    FaultPlan plan;
};

/// The plans that come with the program, by name. Corrupt: one cannot be read.
[[nodiscard]] Result<QList<ShippedFaultPlan>> shippedFaultPlans();

} // namespace zhanggui
