// Runs of the callback debugger in the workspace. They are test data: kept apart from orders, outside the
// undo history, and pruned by age, number and size (run_retention.h). A run is written as it goes, a case
// with all its exchanges at once, so that a crash loses at most the case that was under way.
#pragma once

#include "models/callbacks/run_record.h"
#include "models/core/result.h"

#include <optional>

class QSqlQuery;

namespace zhanggui {

class Connection;

/// A run without its cases.
struct RunSummary {
    qint64 id = 0;
    QString suite; // id; empty: loose cases
    QString title;
    QString revision;
    QString environment;
    QString url;
    bool privateTarget = false;
    qint64 startedMs = 0; // UTC
    qint64 endedMs = 0; // 0: it never came to its end
    int cases = 0;
    RunCounts counts;
    qint64 bytes = 0; // of its exchanges, about
    friend bool operator==(const RunSummary &, const RunSummary &) = default;
};

/// A case without its exchanges: what a line of the results shows.
struct CaseSummary {
    qint64 id = 0; // row of the store
    int position = 0; // in the run, from 0
    QString caseId;
    QString title;
    QString revision;
    int round = 0;
    CaseState state = CaseState::Passed;
    QString reason;
    Severity worst = Severity::Pass;
    Verdict headline; // the first of the worst verdicts; no check when nothing was looked at
    int sends = 0;
    qint64 totalUs = 0; // of its exchanges together
    friend bool operator==(const CaseSummary &, const CaseSummary &) = default;
};

/// `id` and `position` are left 0.
CaseSummary summaryOf(const CaseRecord &record);
/// Without the cases' number and the bytes, which the store counts.
RunSummary summaryOf(const RunRecord &run);

class RunRepository {
public:
    explicit RunRepository(Connection &connection);

    /// Writes the run without its cases, as one that has not ended. Gives its id. Storage, Locked.
    [[nodiscard]] Result<qint64> begin(const RunRecord &run);
    /// Appends the case with its exchanges in one transaction and counts it. Gives its row. NotFound: no such
    /// run (it was deleted meanwhile).
    [[nodiscard]] Result<qint64> addCase(qint64 runId, const CaseRecord &record);
    /// NotFound: no such run.
    [[nodiscard]] Result<void> end(qint64 runId, qint64 endedMs);

    [[nodiscard]] Result<int> count();
    /// Newest first, at most `limit`; `before` ≠ 0: only those older than that run. No exchange is read.
    [[nodiscard]] Result<QList<RunSummary>> runs(int limit, qint64 before = 0);
    [[nodiscard]] Result<std::optional<RunSummary>> run(qint64 runId);

    /// Cases of a run from `first` on, at most `limit`, in the order in which they ended.
    [[nodiscard]] Result<QList<CaseSummary>> cases(qint64 runId, int first, int limit);
    /// The last known state of each of the cases, from runs against `url`; what never ran is missing.
    [[nodiscard]] Result<QHash<QString, CaseSummary>> lastStates(const QString &url);
    /// The case with all its exchanges.
    [[nodiscard]] Result<std::optional<CaseRecord>> caseRecord(qint64 caseRow);
    /// The run with everything, for export and comparison.
    [[nodiscard]] Result<std::optional<RunRecord>> record(qint64 runId);

    /// What is not there counts as deleted.
    [[nodiscard]] Result<void> remove(const QList<qint64> &runIds);

private:
    [[nodiscard]] Result<qint64> insertCase(qint64 runId, int position, const CaseRecord &record);
    [[nodiscard]] Result<qint64> insertSend(qint64 caseRow, int position, const SendRecord &send);
    [[nodiscard]] Result<QList<SendRecord>> sends(qint64 caseRow);

    Connection &m_connection;
};

} // namespace zhanggui
