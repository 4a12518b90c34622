#include "models/callbacks/run_record.h"

#include <algorithm>
#include <array>

namespace zhanggui {

namespace {

template <class Value> struct Word {
    Value value;
    const char16_t *word;
};

constexpr std::array kOutcomes{
    Word<WireOutcome>{ WireOutcome::Answered, u"answered" },
    Word<WireOutcome>{ WireOutcome::NameNotFound, u"name-not-found" },
    Word<WireOutcome>{ WireOutcome::Unreachable, u"unreachable" },
    Word<WireOutcome>{ WireOutcome::TlsRefused, u"tls-refused" },
    Word<WireOutcome>{ WireOutcome::NoAnswer, u"no-answer" },
    Word<WireOutcome>{ WireOutcome::BrokenAnswer, u"broken-answer" },
    Word<WireOutcome>{ WireOutcome::TooLarge, u"too-large" },
    Word<WireOutcome>{ WireOutcome::TimedOut, u"timed-out" },
    Word<WireOutcome>{ WireOutcome::Abandoned, u"abandoned" },
    Word<WireOutcome>{ WireOutcome::Cancelled, u"cancelled" },
};

constexpr std::array kSeverities{
    Word<Severity>{ Severity::Pass, u"pass" },
    Word<Severity>{ Severity::Note, u"note" },
    Word<Severity>{ Severity::Warning, u"warning" },
    Word<Severity>{ Severity::Fail, u"fail" },
};

constexpr std::array kStates{
    Word<CaseState>{ CaseState::Passed, u"passed" },
    Word<CaseState>{ CaseState::Failed, u"failed" },
    Word<CaseState>{ CaseState::Skipped, u"skipped" },
    Word<CaseState>{ CaseState::Unreachable, u"unreachable" },
    Word<CaseState>{ CaseState::Cancelled, u"cancelled" },
};

template <class Table, class Value> QString wordOf(const Table &table, Value value)
{
    const auto found =
        std::find_if(table.begin(), table.end(), [value](const auto &row) { return row.value == value; });
    return found == table.end() ? QString() : QString::fromUtf16(found->word);
}

template <class Table, class Value> Value valueOf(const Table &table, QStringView word, Value otherwise)
{
    const auto found = std::find_if(
        table.begin(), table.end(), [word](const auto &row) { return word == QStringView(row.word); });
    return found == table.end() ? otherwise : found->value;
}

Severity worstOf(const QList<Verdict> &verdicts, Severity worst)
{
    for (const Verdict &verdict : verdicts)
        worst = std::max(worst, verdict.severity);
    return worst;
}

} // namespace

QByteArray headerOf(const WireRecord &record, QByteArrayView name)
{
    for (const auto &[header, value] : record.headers) {
        if (header.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

QString wireOutcomeWord(WireOutcome outcome)
{
    return wordOf(kOutcomes, outcome);
}

WireOutcome wireOutcomeFromWord(QStringView word)
{
    return valueOf(kOutcomes, word, WireOutcome::Unreachable);
}

QString severityWord(Severity severity)
{
    return wordOf(kSeverities, severity);
}

Severity severityFromWord(QStringView word)
{
    return valueOf(kSeverities, word, Severity::Fail);
}

QString caseStateWord(CaseState state)
{
    return wordOf(kStates, state);
}

CaseState caseStateFromWord(QStringView word)
{
    return valueOf(kStates, word, CaseState::Failed);
}

Severity worstSeverity(const CaseRecord &record)
{
    Severity worst = worstOf(record.verdicts, Severity::Pass);
    for (const SendRecord &send : record.sends)
        worst = worstOf(send.verdicts, worst);
    return worst;
}

qint64 spentUs(const CaseRecord &record)
{
    qint64 first = -1;
    qint64 last = -1;
    qint64 longest = -1; // moments are known to the millisecond only
    for (const SendRecord &send : record.sends) {
        const qint64 took = std::max<qint64>(0, send.wire.times.totalUs);
        longest = std::max(longest, took);
        if (send.wire.sentAtMs == 0)
            continue;
        const qint64 began = send.wire.sentAtMs * 1000;
        first = first < 0 ? began : std::min(first, began);
        last = std::max(last, began + took);
    }
    return first < 0 ? longest : std::max(longest, last - first);
}

RunCounts countRun(const RunRecord &run)
{
    RunCounts counts;
    for (const CaseRecord &record : run.cases) {
        counts.sends += int(record.sends.size());
        switch (record.state) {
        case CaseState::Passed:
            ++counts.passed;
            counts.warned += worstSeverity(record) == Severity::Warning ? 1 : 0;
            break;
        case CaseState::Failed:
            ++counts.failed;
            break;
        case CaseState::Skipped:
            ++counts.skipped;
            break;
        case CaseState::Unreachable:
            ++counts.unreachable;
            break;
        case CaseState::Cancelled:
            ++counts.cancelled;
            break;
        }
    }
    return counts;
}

} // namespace zhanggui
