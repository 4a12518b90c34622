#include "models/callbacks/run_diff.h"

#include <QHash>

#include <algorithm>

namespace zhanggui {

namespace {

using CaseKey = QPair<QString, int>;

CaseKey keyOf(const CaseRecord &record)
{
    return { record.caseId, record.round };
}

/// One check may speak of several places, and of one place more than once.
struct VerdictKey {
    QString check;
    QString place;
    int nth = 0;
    friend bool operator==(const VerdictKey &, const VerdictKey &) = default;
};

QList<QPair<VerdictKey, Verdict>> keyed(const QList<Verdict> &verdicts)
{
    QList<QPair<VerdictKey, Verdict>> all;
    QHash<QString, int> seen;
    for (const Verdict &verdict : verdicts) {
        const int nth = seen[verdict.check + u'\n' + verdict.place]++;
        all.append({ { verdict.check, verdict.place, nth }, verdict });
    }
    return all;
}

void compareVerdicts(
    const QList<Verdict> &before, const QList<Verdict> &after, int send, QList<VerdictChange> &changes)
{
    auto old = keyed(before);
    const auto now = keyed(after);
    for (const auto &[key, verdict] : now) {
        const auto same = std::find_if(
            old.begin(), old.end(), [&wanted = key](const auto &entry) { return entry.first == wanted; });
        if (same == old.end()) {
            if (verdict.severity != Severity::Pass)
                changes.append({ send, verdict.check, verdict.place, std::nullopt, verdict });
            continue;
        }
        if (same->second.severity != verdict.severity)
            changes.append({ send, verdict.check, verdict.place, same->second, verdict });
        old.erase(same);
    }
    for (const auto &[key, verdict] : std::as_const(old)) {
        if (verdict.severity != Severity::Pass)
            changes.append({ send, verdict.check, verdict.place, verdict, std::nullopt });
    }
}

QList<VerdictChange> verdictChanges(const CaseRecord &before, const CaseRecord &after)
{
    QList<VerdictChange> changes;
    compareVerdicts(before.verdicts, after.verdicts, -1, changes);
    const qsizetype sends = qMax(before.sends.size(), after.sends.size());
    for (qsizetype i = 0; i < sends; ++i) {
        compareVerdicts(before.sends.value(i).verdicts, after.sends.value(i).verdicts, int(i), changes);
    }
    return changes;
}

double timeOf(const CaseRecord &record)
{
    double total = 0;
    for (const SendRecord &send : record.sends)
        total += double(qMax<qint64>(0, send.wire.times.totalUs));
    return total;
}

/// The higher, the worse. What was not sent says nothing, and stands beside what passed.
int weightOf(const CaseRecord &record)
{
    switch (record.state) {
    case CaseState::Passed:
        return int(worstSeverity(record));
    case CaseState::Skipped:
    case CaseState::Cancelled:
        return 0;
    case CaseState::Failed:
        return 10;
    case CaseState::Unreachable:
        return 11;
    }
    return 0;
}

CaseTrend trendOf(const CaseRecord &before, const CaseRecord &after, bool verdictsDiffer)
{
    const int change = weightOf(after) - weightOf(before);
    if (change != 0)
        return change > 0 ? CaseTrend::Worse : CaseTrend::Better;
    return before.state != after.state || verdictsDiffer ? CaseTrend::Other : CaseTrend::Same;
}

CaseDiff compareCases(const CaseRecord &before, const CaseRecord &after, int beforeAt, int afterAt)
{
    CaseDiff diff{ after.caseId, after.title, after.round, CaseTrend::Same, beforeAt, afterAt,
        verdictChanges(before, after), 0 };
    diff.trend = trendOf(before, after, !diff.verdicts.isEmpty());
    const double old = timeOf(before);
    if (old > 0 && timeOf(after) > 0)
        diff.timeFactor = timeOf(after) / old;
    return diff;
}

} // namespace

QList<CaseDiff> diffRuns(const RunRecord &before, const RunRecord &after)
{
    QHash<CaseKey, int> old;
    for (qsizetype i = 0; i < before.cases.size(); ++i)
        old.insert(keyOf(before.cases.at(i)), int(i));
    QList<CaseDiff> all;
    for (qsizetype i = 0; i < after.cases.size(); ++i) {
        const CaseRecord &record = after.cases.at(i);
        const int at = old.contains(keyOf(record)) ? old.take(keyOf(record)) : -1;
        if (at >= 0)
            all.append(compareCases(before.cases.at(at), record, at, int(i)));
        else
            all.append({ record.caseId, record.title, record.round, CaseTrend::Added, -1, int(i), {}, 0 });
    }
    for (qsizetype i = 0; i < before.cases.size(); ++i) {
        const CaseRecord &record = before.cases.at(i);
        if (old.value(keyOf(record), -1) == int(i))
            all.append({ record.caseId, record.title, record.round, CaseTrend::Gone, int(i), -1, {}, 0 });
    }
    return all;
}

} // namespace zhanggui
