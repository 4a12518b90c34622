// A run of the callback debugger as it is kept: where to, what was sent, what came back, what was said of it.
// Whoever stores or exports it has redacted it first (net/callbacks/redact_run.h): secrets are marks of equal
// length.
#pragma once

#include "models/callbacks/verdict.h"
#include "models/callbacks/wire_record.h"

namespace zhanggui {

/// What signing made of a request, step by step.
struct SigningRecord {
    QString kind; // "saas-v2", "kit", "saas-v1", "kit-v1", "jwt", "none"
    QByteArray payload;
    QByteArray bodyHash; // empty where the family has none
    QByteArray canonical; // the access key in it is marks of equal length
    QByteArray signature;
    friend bool operator==(const SigningRecord &, const SigningRecord &) = default;
};

/// One request of a case.
struct SendRecord {
    int step = 0; // position of the step in its case, from 0
    int number = 0; // among the sends of that step, from 0
    QString interfaceId; // "saas-v2.newInstance"
    bool testFlag = false; // it carried testFlag 1
    SigningRecord signing;
    WireRecord wire;
    QList<Verdict> verdicts;
    friend bool operator==(const SendRecord &, const SendRecord &) = default;
};

enum class CaseState {
    Passed, // notes and warnings included
    Failed,
    Skipped, // for `reason`: no kit key, for example
    Unreachable, // no connection came about
    Cancelled,
};

struct CaseRecord {
    QString caseId;
    QString title; // as the case file has it
    QString revision; // first 12 hexadecimal digits of the SHA-256 of the case's text
    int round = 0; // which repetition of the suite, from 0
    CaseState state = CaseState::Passed;
    QString reason; // stable word when skipped or cancelled: "no-kit-key", "needs-consent", …
    QList<SendRecord> sends;
    QList<Verdict> verdicts; // about the sends together: same instance, for example
    friend bool operator==(const CaseRecord &, const CaseRecord &) = default;
};

struct RunCounts {
    int passed = 0;
    int warned = 0; // passed, but with a warning; also counted in `passed`
    int failed = 0;
    int skipped = 0;
    int unreachable = 0;
    int cancelled = 0;
    int sends = 0;
    friend bool operator==(const RunCounts &, const RunCounts &) = default;
};

struct RunRecord {
    qint64 id = 0; // in the workspace; 0: not stored
    QString suite; // id; empty: loose cases
    QString title;
    QString revision; // of the suite: first 12 digits of the SHA-256 over its cases' texts
    QString environment; // name; empty: none (command line)
    QString url;
    bool privateTarget = false; // loopback or private address, or an authority of one's own: softer checks
    qint64 startedMs = 0; // UTC
    qint64 endedMs = 0;
    QList<CaseRecord> cases;
    friend bool operator==(const RunRecord &, const RunRecord &) = default;
};

RunCounts countRun(const RunRecord &run);
/// The worst of the sends' verdicts and of the case's own; Pass when there is none.
Severity worstSeverity(const CaseRecord &record);

/// Microseconds from the case's first request to its last answer; -1 when nothing was sent.
qint64 spentUs(const CaseRecord &record);

/// "passed", "failed", "skipped", "unreachable", "cancelled".
QString caseStateWord(CaseState state);
/// Failed for an unknown word.
CaseState caseStateFromWord(QStringView word);

} // namespace zhanggui
