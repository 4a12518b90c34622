#include "models/rules/clock.h"

#include <algorithm>
#include <limits>

namespace zhanggui {

namespace {

constexpr qint64 kHourMs = qint64(3600) * 1000;
constexpr qint64 kLatestMs = 253'402'300'799'999; // of the year 9999: what is later is no time of a record
constexpr qint64 kEver = std::numeric_limits<qint64>::max();

/// From `fromMs` on, until the next one.
struct Span {
    qint64 fromMs = 0;
    qint64 toMs = kEver;
    bool paused = false;
};

/// The last time that the clock's states were entered, until they were left.
struct Run {
    QList<Span> spans; // without gaps, oldest first; empty: never entered
    bool ended = false;
    qint64 earlierEndMs = 0; // when its states were left the time before; 0: never

    qint64 endMs() const { return spans.constLast().toMs; }
};

bool runsIn(const ClockRule &rule, const StatePeriod &period)
{
    return rule.runsIn.contains(period.state);
}

bool belongs(const ClockRule &rule, const StatePeriod &period)
{
    return runsIn(rule, period) || rule.pausedIn.contains(period.state);
}

bool isPaused(const ClockRule &rule, const StatePeriod &period)
{
    return !runsIn(rule, period) || period.pausedClocks.contains(rule.id);
}

/// [first, end) of the last periods that belong together, beginning with one that it runs in.
std::pair<qsizetype, qsizetype> lastStretch(const ClockRule &rule, const StateHistory &history)
{
    qsizetype end = history.size();
    while (end > 0) {
        while (end > 0 && !belongs(rule, history[end - 1]))
            --end;
        qsizetype first = end;
        while (first > 0 && belongs(rule, history[first - 1]))
            --first;
        const auto entered = std::find_if(history.cbegin() + first, history.cbegin() + end,
            [&](const StatePeriod &period) { return runsIn(rule, period); });
        if (entered != history.cbegin() + end)
            return { entered - history.cbegin(), end };
        end = first;
    }
    return { 0, 0 };
}

Run runOf(const ClockRule &rule, const StateHistory &history)
{
    Run run;
    const auto [first, end] = lastStretch(rule, history);
    for (qsizetype i = first; i < end; ++i) {
        const bool last = i + 1 == history.size();
        run.spans.append(
            { history[i].fromMs, last ? kEver : history[i + 1].fromMs, isPaused(rule, history[i]) });
    }
    run.ended = end > first && end < history.size();
    for (qsizetype i = first; i > 0; --i) {
        if (runsIn(rule, history[i - 1])) {
            run.earlierEndMs = history[i].fromMs;
            break;
        }
    }
    return run;
}

/// The run counted from `startMs`, which may lie before its first state or in the middle.
void beginAt(Run &run, qint64 startMs)
{
    while (run.spans.size() > 1 && run.spans.constFirst().toMs <= startMs)
        run.spans.removeFirst();
    run.spans.first().fromMs = startMs;
    run.spans.first().toMs = std::max(run.spans.constFirst().toMs, startMs);
}

class DueTime {
public:
    DueTime(const ClockRule &rule, const WorkCalendar &calendar, int length)
        : m_rule(rule)
        , m_calendar(calendar)
        , m_length(length)
    {
    }

    /// When it is due, if the last pause, should it still be going on, ends at `untilMs`.
    qint64 of(const Run &run, qint64 untilMs) const
    {
        return m_rule.unit == ClockUnit::WorkingHours ? byWorkingTime(run, untilMs) : byShift(run, untilMs);
    }

    qint64 unpaused(qint64 startMs, int length) const
    {
        switch (m_rule.unit) {
        case ClockUnit::Hours:
            return startMs + length * kHourMs;
        case ClockUnit::Days:
            return m_calendar.afterDays(startMs, length);
        case ClockUnit::WorkingDays:
            return m_calendar.afterWorkingDays(startMs, length);
        case ClockUnit::WorkingHours:
            return m_calendar.afterWorkingTime(startMs, length * kHourMs);
        case ClockUnit::Months:
            return m_calendar.afterMonths(startMs, length);
        }
        return startMs;
    }

private:
    qint64 byWorkingTime(const Run &run, qint64 untilMs) const
    {
        qint64 leftMs = m_length * kHourMs;
        for (const Span &span : run.spans) {
            if (span.paused)
                continue;
            const qint64 dueMs = m_calendar.afterWorkingTime(span.fromMs, leftMs);
            if (dueMs <= span.toMs)
                return dueMs;
            leftMs -= m_calendar.workingTimeBetween(span.fromMs, span.toMs);
        }
        return m_calendar.afterWorkingTime(untilMs, leftMs); // it stands
    }

    /// Each pause puts off what was due after its beginning: by its length, or by the working days that
    /// passed.
    qint64 byShift(const Run &run, qint64 untilMs) const
    {
        const qint64 startMs = run.spans.constFirst().fromMs;
        int workingDays = m_length;
        qint64 dueMs = unpaused(startMs, m_length);
        for (const Span &span : run.spans) {
            if (!span.paused || span.fromMs > dueMs)
                continue;
            const qint64 endMs = std::max(span.fromMs, std::min(span.toMs, untilMs));
            if (m_rule.unit == ClockUnit::WorkingDays) {
                workingDays += m_calendar.workingDaysBetween(span.fromMs, endMs);
                dueMs = unpaused(startMs, workingDays);
            } else {
                dueMs += endMs - span.fromMs;
            }
        }
        return dueMs;
    }

    const ClockRule &m_rule;
    const WorkCalendar &m_calendar;
    int m_length;
};

bool isNoTime(const StatePeriod &period)
{
    return period.fromMs < 0 || period.fromMs > kLatestMs;
}

qint64 leftUntil(const ClockRule &rule, const WorkCalendar &calendar, qint64 dueMs, qint64 atMs)
{
    if (!countsWorkingTime(rule.unit))
        return dueMs - atMs;
    return dueMs >= atMs ? calendar.workingTimeBetween(atMs, dueMs)
                         : -calendar.workingTimeBetween(dueMs, atMs);
}

/// 0: not told.
int lengthOf(const ClockRule &rule, const RuleValues &values)
{
    if (rule.length > 0 || rule.lengthValue.isEmpty())
        return rule.length;
    const qint64 told = values.value(rule.lengthValue).toLongLong();
    return told > 0 && told <= kLongestClock ? int(told) : 0;
}

qint64 startOf(const ClockRule &rule, const Run &run, const RuleValues &values)
{
    const qint64 told = rule.startsAt.isEmpty() ? 0 : values.value(rule.startsAt).toLongLong();
    // What was told for an earlier time does not begin this one.
    const bool counts = told > 0 && told >= run.earlierEndMs;
    return counts || rule.backwards ? told : run.spans.constFirst().fromMs;
}

/// Nothing more to do than to look whether the time has come.
void judge(
    ClockReading &reading, const ClockRule &rule, const WorkCalendar &calendar, qint64 dueMs, qint64 nowMs)
{
    const qint64 atMs = reading.endedMs.value_or(nowMs);
    reading.leftMs = leftUntil(rule, calendar, dueMs, atMs);
    reading.late = dueMs < atMs;
    if (reading.state != ClockReading::State::Paused || reading.late)
        reading.dueMs = dueMs;
    if (countsWorkingTime(rule.unit)) {
        reading.missingYear = calendar.missingYear(reading.startedMs, dueMs);
        reading.workingDayMs = calendar.workingDayMs();
    }
}

} // namespace

ClockReading readClock(const ClockRule &rule, const StateHistory &history, const RuleValues &values,
    const WorkCalendar &calendar, qint64 nowMs)
{
    ClockReading reading;
    if (std::any_of(history.cbegin(), history.cend(), isNoTime)) {
        reading.state = ClockReading::State::Unknown;
        return reading;
    }
    Run run = runOf(rule, history);
    if (run.spans.isEmpty() || rule.when.holds(values) == Truth::No)
        return reading;
    reading.state = run.ended          ? ClockReading::State::Ended
        : run.spans.constLast().paused ? ClockReading::State::Paused
                                       : ClockReading::State::Running;
    if (run.ended)
        reading.endedMs = run.endMs();

    const qint64 startMs = startOf(rule, run, values);
    const int length = lengthOf(rule, values);
    reading.startedMs = rule.backwards ? run.spans.constFirst().fromMs : startMs;
    if (startMs <= 0 || startMs > kLatestMs || length == 0) {
        if (!run.ended)
            reading.state = ClockReading::State::Unknown;
        return reading;
    }
    const DueTime due(rule, calendar, length);
    const qint64 untilMs = reading.endedMs.value_or(nowMs);
    if (rule.backwards) {
        judge(reading, rule, calendar, due.unpaused(startMs, -length), nowMs);
    } else {
        beginAt(run, startMs);
        judge(reading, rule, calendar, due.of(run, untilMs), nowMs);
    }
    return reading;
}

} // namespace zhanggui
