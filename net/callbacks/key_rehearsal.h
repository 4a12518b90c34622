// Before a key is bound anew in the seller console (one key an interface type; goods that are sold break when
// the server does not know the new one, AG/zh-cn_topic_0070649478): every case once with the old
// and once with the new key, and what follows from the answers. The comparison is pure.
#pragma once

#include "net/callbacks/plan_runner.h"

#include <optional>

namespace zhanggui {

/// What the server made of a case that was signed with one of the keys.
enum class KeyAnswer {
    Passed,
    Refused, // 000001, or HTTP 401 or 403: it does not take this key
    FellShort, // answered, but a check failed
    Unreachable,
    NotRun, // skipped or cancelled
};
KeyAnswer keyAnswerOf(const CaseRecord &record);
/// "passed", "refused", "fell-short", "unreachable", "not-run".
QString keyAnswerWord(KeyAnswer answer);

struct RehearsedCase {
    QString caseId;
    QString title;
    KeyAnswer oldKey = KeyAnswer::NotRun;
    KeyAnswer newKey = KeyAnswer::NotRun;
    friend bool operator==(const RehearsedCase &, const RehearsedCase &) = default;
};

enum class RehearsalVerdict {
    Both, // ready for the change
    OnlyOld, // the new key is not installed
    OnlyNew, // already switched: live goods break until the key is bound anew
    Neither,
    Mixed, // some cases take a key that others refuse
    NotReached,
    NothingRun, // every case was skipped or left out
};
/// "both", "only-old", "only-new", "neither", "mixed", "not-reached", "nothing-run".
QString rehearsalVerdictWord(RehearsalVerdict verdict);

struct Rehearsal {
    QList<RehearsedCase> cases; // in the order of the suite
    RehearsalVerdict verdict = RehearsalVerdict::NothingRun;
    int failing = 0; // cases that fall short with both keys for another reason than the key
    int notRun = 0;
    int leftOut = 0; // cases whose request is wrong on purpose: no key can make them right
    /// Both keys pass in every case that was run.
    bool isReady() const { return verdict == RehearsalVerdict::Both && failing == 0; }
};

/// What the two runs of the same cases say. Of several rounds the last counts.
Rehearsal compareKeys(const RunRecord &withOld, const RunRecord &withNew);

/// The case is signed rightly and expects success: its answer says something about the key.
bool tellsAboutKey(const CallbackCase &callbackCase);

struct RehearsalReport {
    Rehearsal rehearsal;
    RunRecord withOld;
    RunRecord withNew;
    bool cancelled = false;
};

class KeyRehearsal : public QObject {
    Q_OBJECT

public:
    /// `runner` is borrowed and outlives this.
    explicit KeyRehearsal(PlanRunner &runner, QObject *parent = nullptr);

    /// `plan` carries the old keys. BadInput as CallbackRunner::start(), and when no case tells about a key.
    [[nodiscard]] Result<void> start(const RunPlan &plan, const CallbackKeys &newKeys);
    /// finished() comes.
    void cancel();
    bool isRunning() const { return m_running; }

Q_SIGNALS:
    /// The second run begins.
    void halfDone();
    void finished(const zhanggui::RehearsalReport &report);

private:
    void runNew(const RunRecord &withOld);
    void finish(const RunRecord &withNew);

    PlanRunner &m_runner;
    RunPlan m_plan; // with the new keys, for the second half
    RehearsalReport m_report;
    bool m_running = false;
    bool m_cancelled = false;
};

} // namespace zhanggui
