// What holds for every machine and every course of events: random walks through the shipped machines, random
// histories of clocks. The seed is fixed; a failure names the walk.
#include "models/rules/machine_catalog.h"
#include "models/rules/machine_run.h"
#include "models/rules/work_calendar_file.h"
#include "tests/support/results.h"
#include "tests/support/sample_calendar.h"
#include "tests/support/sample_machine.h"
#include "tests/support/test_main.h"

#include <QRandomGenerator>

using namespace zhanggui;

namespace {

constexpr qint64 kHour = 3'600'000;
constexpr qint64 kDay = 24 * kHour;

/// One course of events through one machine.
class Walk {
public:
    Walk(const Machine &machine, QRandomGenerator &random)
        : m_machine(machine)
        , m_random(random)
        , m_state(machine.initial)
    {
    }

    /// Empty, or what went wrong.
    QString step(qint64 nowMs)
    {
        const auto offered = offeredTransitions(m_machine, m_state, m_values);
        const MachineState *present = m_machine.state(m_state);
        if (!present)
            return QStringLiteral("the state is not known");
        if (present->end && !offered.isEmpty())
            return QStringLiteral("something is offered at an end");
        if (m_machine.transitions.isEmpty())
            return {};
        // Any transition, offered or not.
        const MachineTransition &next =
            m_machine.transitions[m_random.bounded(int(m_machine.transitions.size()))];
        const bool leads = std::any_of(offered.cbegin(), offered.cend(),
            [&](const OfferedTransition &one) { return one.transition == &next; });
        const auto made =
            makeTransition(m_machine, next.id, m_state, m_before, m_values, inputsOf(next), nowMs);
        m_course.append(m_state % u'/' % next.id);
        if (made && !leads)
            return QStringLiteral("what was not offered was made");
        if (!made)
            return made.error().kind == ErrorKind::BadInput ? QString() : made.error().what;
        return take(*made, next);
    }

    QString course() const { return m_machine.id % u": " % m_course.join(u' ') % u" → " % m_state; }
    const QSet<QString> &seen() const { return m_seen; }

private:
    QString take(const TransitionOutcome &outcome, const MachineTransition &made)
    {
        if (!m_machine.state(outcome.state))
            return QStringLiteral("a state was reached that the data does not know");
        if (made.to.isEmpty() && (outcome.state != m_state || outcome.before != m_before))
            return QStringLiteral("a transition that stays moved the record");
        if (made.to == QLatin1String("@before") && outcome.state != m_before)
            return QStringLiteral("it did not return to where it was");
        m_state = outcome.state;
        m_before = outcome.before;
        m_seen.insert(m_state);
        for (auto value = outcome.set.cbegin(); value != outcome.set.cend(); ++value)
            m_values.insert(value.key(), *value);
        return {};
    }

    /// Some of what is asked for, of any kind.
    RuleValues inputsOf(const MachineTransition &transition)
    {
        const QVariantList any = { QVariant(), QStringLiteral("x"), QStringLiteral("01234567890123456789"),
            qint64(1), qint64(0), true };
        RuleValues inputs;
        for (const TransitionInput &input : transition.inputs) {
            if (m_random.bounded(8) > 0)
                inputs.insert(input.field, any[m_random.bounded(int(any.size()))]);
        }
        return inputs;
    }

    const Machine &m_machine;
    QRandomGenerator &m_random;
    QString m_state;
    QString m_before;
    RuleValues m_values;
    QStringList m_course;
    QSet<QString> m_seen;
};

QList<Machine> everyMachine()
{
    QList<Machine> machines = { readMachine(sampleMachineJson()).value() };
    if (const auto catalog = MachineCatalog::load())
        machines += catalog->machines();
    return machines;
}

// ——— clocks ———

ClockRule randomRule(QRandomGenerator &random)
{
    ClockRule rule;
    rule.id = QStringLiteral("clock");
    rule.runsIn = { QStringLiteral("open"), QStringLiteral("again") };
    rule.pausedIn = { QStringLiteral("waiting") };
    rule.unit = static_cast<ClockUnit>(random.bounded(5));
    rule.length = 1 + random.bounded(rule.unit == ClockUnit::Months ? 3 : 20);
    return rule;
}

/// Always of its own states, so that it has begun and not ended.
StateHistory randomHistory(QRandomGenerator &random, qint64 fromMs)
{
    static const QStringList states = { QStringLiteral("open"), QStringLiteral("again"),
        QStringLiteral("waiting") };
    StateHistory history = { { states[0], fromMs, {} } };
    const int more = random.bounded(6);
    for (int i = 0; i < more; ++i) {
        fromMs += random.bounded(4 * 24 * 60) * qint64(60'000);
        const bool held = random.bounded(4) == 0;
        history.append({ states[random.bounded(3)], fromMs,
            held ? QStringList(QStringLiteral("clock")) : QStringList() });
    }
    return history;
}

struct Case {
    ClockRule rule;
    StateHistory history;
    WorkCalendar calendar;
    qint64 nowMs = 0; // after the last period began

    ClockReading read(const StateHistory &of, qint64 atMs) const
    {
        return readClock(rule, of, {}, calendar, atMs);
    }
    ClockReading read() const { return read(history, nowMs); }
    QString text() const
    {
        QString text = QStringLiteral("unit %1 length %2 now %3 zone %4:")
                           .arg(int(rule.unit))
                           .arg(rule.length)
                           .arg(nowMs)
                           .arg(QString::fromLatin1(calendar.zone.id()));
        for (const StatePeriod &period : history)
            text += u' ' % period.state % (period.pausedClocks.isEmpty() ? u"@" : u"(held)@")
                % QString::number(period.fromMs);
        return text;
    }
};

Case randomCase(QRandomGenerator &random, const WorkCalendar &calendar)
{
    static const QList<QTimeZone> zones = { QTimeZone(8 * 3600), QTimeZone("Europe/Berlin"),
        QTimeZone("America/New_York") };
    Case made{ randomRule(random), {}, calendar, 0 };
    made.calendar.zone = zones[random.bounded(3)];
    made.history =
        randomHistory(random, timeIn("2024-01-01 00:00") + random.bounded(700 * 24 * 60) * qint64(60'000));
    made.nowMs = made.history.constLast().fromMs + random.bounded(10 * 24 * 60) * qint64(60'000);
    return made;
}

} // namespace

class RulePropertiesTest : public QObject {
    Q_OBJECT

    /// `check` says what does not hold; nothing when all is well.
    void forManyCases(const std::function<QString(const Case &, QRandomGenerator &)> &check)
    {
        QRandomGenerator random(20261122);
        const WorkCalendar calendar = loadWorkCalendar().value_or(sampleCalendar());
        for (int i = 0; i < 3000; ++i) {
            const Case one = randomCase(random, calendar);
            const QString wrong = check(one, random);
            QVERIFY2(wrong.isEmpty(), qPrintable(wrong % u": " % one.text()));
        }
    }

private Q_SLOTS:
    void shouldNeverReachAStateThatTheDataDoesNotKnow()
    {
        QRandomGenerator random(6);
        for (const Machine &machine : everyMachine()) {
            for (int walks = 0; walks < 200; ++walks) {
                Walk walk(machine, random);
                for (int steps = 0; steps < 60; ++steps) {
                    const QString wrong = walk.step(steps);
                    QVERIFY2(wrong.isEmpty(), qPrintable(wrong % u" – " % walk.course()));
                }
            }
        }
    }

    void shouldLetWalksReachMoreThanTheirFirstState()
    {
        QRandomGenerator random(7);
        QSet<QString> seen;
        const Machine machine = readMachine(sampleMachineJson()).value();
        for (int walks = 0; walks < 200; ++walks) {
            Walk walk(machine, random);
            for (int steps = 0; steps < 60; ++steps)
                walk.step(steps);
            seen += walk.seen();
        }
        QCOMPARE(seen.size(), machine.states.size());
    }

    void shouldShowEachStageOnceWhateverHappened()
    {
        QRandomGenerator random(8);
        for (const Machine &machine : everyMachine()) {
            for (int i = 0; i < 50; ++i) {
                StateHistory history;
                for (int entries = random.bounded(8); entries > 0; --entries)
                    history.append({ machine.states[random.bounded(int(machine.states.size()))].id,
                        1000 - entries * 10, {} });
                const QString state = history.isEmpty() ? machine.initial : history.constLast().state;
                const QList<MachineStage> line = stagesOf(machine, state, history, 1000);
                QSet<int> stages;
                int present = 0;
                for (const MachineStage &stage : line) {
                    QVERIFY(stage.state->stage == 0 || !stages.contains(stage.state->stage));
                    stages.insert(stage.state->stage);
                    present += stage.state->id == state ? 1 : 0;
                }
                QCOMPARE(present, 1);
            }
        }
    }

    void shouldNeverLeaveLessAfterAPause()
    {
        forManyCases([](const Case &one, QRandomGenerator &random) {
            // GIVEN the same course with a pause inside one of its periods
            const qsizetype at = random.bounded(int(one.history.size()));
            const StatePeriod period = one.history[at];
            const qint64 endMs = at + 1 < one.history.size() ? one.history[at + 1].fromMs : one.nowMs;
            const qint64 length = endMs - period.fromMs;
            if (length < 2)
                return QString();
            const qint64 beginMs = period.fromMs + qint64(random.bounded(double(length)));
            const qint64 goesOnMs = beginMs + qint64(random.bounded(double(endMs - beginMs)));
            StateHistory paused = one.history;
            StatePeriod held = period;
            held.fromMs = beginMs;
            held.pausedClocks.append(QStringLiteral("clock"));
            StatePeriod again = period;
            again.fromMs = goesOnMs;
            paused.insert(at + 1, held);
            paused.insert(at + 2, again);
            // THEN
            const ClockReading without = one.read();
            const ClockReading with = one.read(paused, one.nowMs);
            if (with.leftMs < without.leftMs)
                return QStringLiteral("a pause from %1 to %2 took time: %3 instead of %4")
                    .arg(beginMs)
                    .arg(goesOnMs)
                    .arg(with.leftMs)
                    .arg(without.leftMs);
            return with.late && !without.late ? QStringLiteral("a pause made it late") : QString();
        });
    }

    void shouldNotDependOnWhereAPeriodIsSplit()
    {
        forManyCases([](const Case &one, QRandomGenerator &random) {
            const qsizetype at = random.bounded(int(one.history.size()));
            StateHistory split = one.history;
            StatePeriod second = split[at];
            const qint64 endMs = at + 1 < split.size() ? split[at + 1].fromMs : one.nowMs;
            second.fromMs += qint64(random.bounded(double(endMs - second.fromMs + 1)));
            split.insert(at + 1, second);
            const ClockReading whole = one.read();
            const ClockReading parts = one.read(split, one.nowMs);
            // Pauses put off in whole working days: two within a day are not one over midnight.
            const bool coarse = one.rule.unit == ClockUnit::WorkingDays;
            return parts.state != whole.state || (!coarse && parts.leftMs != whole.leftMs)
                    || parts.startedMs != whole.startedMs
                ? QStringLiteral("split at %1: %2 instead of %3")
                      .arg(second.fromMs)
                      .arg(parts.leftMs)
                      .arg(whole.leftMs)
                : QString();
        });
    }

    void shouldLoseTimeWhileItRunsAndBeLateExactlyAfterTheDueTime()
    {
        forManyCases([](const Case &one, QRandomGenerator &random) {
            const ClockReading now = one.read();
            const qint64 laterMs = one.nowMs + random.bounded(5 * 24 * 60) * qint64(60'000);
            const ClockReading later = one.read(one.history, laterMs);
            if (now.state != later.state)
                return QStringLiteral("the state changed by itself");
            if (now.state != ClockReading::State::Running)
                return QString();
            if (!now.dueMs || now.dueMs != later.dueMs || *now.dueMs < now.startedMs)
                return QStringLiteral("the due time moved");
            if (later.leftMs > now.leftMs)
                return QStringLiteral("time came back");
            if (now.late != (one.nowMs > *now.dueMs))
                return QStringLiteral("late is not after the due time");
            return !now.late && now.leftMs < 0 ? QStringLiteral("less than nothing is left in time")
                                               : QString();
        });
    }

    void shouldStandWhilePaused()
    {
        forManyCases([](const Case &one, QRandomGenerator &random) {
            const ClockReading now = one.read();
            const bool stands = one.rule.unit != ClockUnit::WorkingDays; // those end with a day
            if (now.state != ClockReading::State::Paused || !stands || now.late)
                return QString();
            const ClockReading later =
                one.read(one.history, one.nowMs + random.bounded(90 * 24 * 60) * qint64(60'000));
            return later.leftMs != now.leftMs || later.late || later.dueMs
                ? QStringLiteral("%1 is left instead of %2").arg(later.leftMs).arg(now.leftMs)
                : QString();
        });
    }

    void shouldEndWithWhatWasLeft()
    {
        forManyCases([](const Case &one, QRandomGenerator &) {
            const ClockReading now = one.read();
            StateHistory ended = one.history;
            ended.append({ QStringLiteral("done"), one.nowMs, {} });
            const ClockReading reading = one.read(ended, one.nowMs + 90 * kDay);
            if (reading.state != ClockReading::State::Ended || reading.endedMs != one.nowMs)
                return QStringLiteral("it did not end");
            return reading.leftMs != now.leftMs || reading.late != now.late
                ? QStringLiteral("%1 was left instead of %2").arg(reading.leftMs).arg(now.leftMs)
                : QString();
        });
    }
};

ZHANGGUI_TEST(RulePropertiesTest)
#include "rule_properties_test.moc"
