// What a clock says: across weekends, holidays, make-up days, pauses, zones and changes of the clocks.
#include "models/rules/clock.h"
#include "tests/support/sample_calendar.h"
#include "tests/support/test_main.h"

using namespace zhanggui;

namespace {

using State = ClockReading::State;
constexpr qint64 kHour = 3'600'000;

QString id(const char *text)
{
    return QString::fromLatin1(text);
}

ClockRule rule(ClockUnit unit, int length)
{
    ClockRule rule;
    rule.id = id("clock");
    rule.runsIn = { id("open"), id("again") };
    rule.pausedIn = { id("waiting") };
    rule.unit = unit;
    rule.length = length;
    return rule;
}

struct Entry {
    const char *state;
    const char *at;
    bool paused = false;
};

StateHistory history(const QList<Entry> &entries)
{
    StateHistory list;
    for (const Entry &entry : entries)
        list.append(
            { id(entry.state), timeIn(entry.at), entry.paused ? QStringList(id("clock")) : QStringList() });
    return list;
}

ClockReading read(
    const ClockRule &rule, const QList<Entry> &entries, const char *now, const RuleValues &values = {})
{
    return readClock(rule, history(entries), values, sampleCalendar(), timeIn(now));
}

QString due(const ClockReading &reading)
{
    return reading.dueMs ? QDateTime::fromMSecsSinceEpoch(*reading.dueMs, QTimeZone(8 * 3600))
                               .toString(QStringLiteral("yyyy-MM-dd HH:mm"))
                         : QString();
}

} // namespace

class RuleClockTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void shouldRunFromEnteringTheStateUntilItIsDue()
    {
        const ClockReading reading = read(rule(ClockUnit::Days, 7),
            { { "new", "2024-09-01 08:00" }, { "open", "2024-09-02 10:00" } }, "2024-09-08 10:00");
        QCOMPARE(reading.state, State::Running);
        QCOMPARE(reading.startedMs, timeIn("2024-09-02 10:00"));
        QCOMPARE(due(reading), id("2024-09-09 10:00"));
        QCOMPARE(reading.leftMs, 24 * kHour);
        QVERIFY(!reading.late);
    }

    void shouldCountEachUnit_data()
    {
        QTest::addColumn<int>("unit");
        QTest::addColumn<int>("length");
        QTest::addColumn<QString>("dueAt");
        const auto row = [](const char *name, ClockUnit unit, int length, const char *dueAt) {
            QTest::newRow(name) << int(unit) << length << id(dueAt);
        };
        row("hours day and night", ClockUnit::Hours, 48, "2024-09-29 15:00");
        row("days", ClockUnit::Days, 7, "2024-10-04 15:00");
        row("working days over a make-up Sunday", ClockUnit::WorkingDays, 2, "2024-09-30 23:59");
        row("working days over a holiday week", ClockUnit::WorkingDays, 7, "2024-10-12 23:59");
        row("working hours to the evening", ClockUnit::WorkingHours, 3, "2024-09-27 18:00");
        row("working hours over a weekend and a holiday week", ClockUnit::WorkingHours, 24,
            "2024-10-08 12:00");
        row("months", ClockUnit::Months, 5, "2025-02-27 15:00");
    }
    void shouldCountEachUnit()
    {
        QFETCH(int, unit);
        QFETCH(int, length);
        const ClockReading reading =
            read(rule(ClockUnit(unit), length), { { "open", "2024-09-27 15:00" } }, "2024-09-27 15:00");
        QTEST(due(reading), "dueAt");
        QCOMPARE(reading.state, State::Running);
    }

    void shouldBeLateAfterTheDueTimeAndNotAtIt()
    {
        const ClockRule days = rule(ClockUnit::Days, 1);
        QVERIFY(!read(days, { { "open", "2024-09-02 10:00" } }, "2024-09-03 10:00").late);
        const ClockReading late = read(days, { { "open", "2024-09-02 10:00" } }, "2024-09-03 13:00");
        QVERIFY(late.late);
        QCOMPARE(late.leftMs, -3 * kHour);
        const ClockReading worked =
            read(rule(ClockUnit::WorkingHours, 1), { { "open", "2024-09-30 17:00" } }, "2024-10-08 10:00");
        QVERIFY(worked.late);
        QCOMPARE(worked.leftMs, -1 * kHour);
    }

    void shouldGoOnThroughStatesOfItsOwnAndEndWhenNoneIsLeft()
    {
        const ClockRule days = rule(ClockUnit::Days, 2);
        const QList<Entry> going = { { "open", "2024-09-02 10:00" }, { "again", "2024-09-03 10:00" } };
        QCOMPARE(due(read(days, going, "2024-09-03 11:00")), id("2024-09-04 10:00"));
        const ClockReading inTime =
            read(days, going + QList<Entry>{ { "done", "2024-09-04 09:00" } }, "2024-12-01 00:00");
        QCOMPARE(inTime.state, State::Ended);
        QCOMPARE(*inTime.endedMs, timeIn("2024-09-04 09:00"));
        QCOMPARE(inTime.leftMs, kHour);
        QVERIFY(!inTime.late);
        const ClockReading tooLate =
            read(days, going + QList<Entry>{ { "done", "2024-09-04 11:00" } }, "2024-12-01 00:00");
        QVERIFY(tooLate.late);
        QCOMPARE(due(tooLate), id("2024-09-04 10:00"));
    }

    void shouldNotHaveStartedBeforeItsState()
    {
        QCOMPARE(read(rule(ClockUnit::Days, 2), { { "new", "2024-09-02 10:00" } }, "2024-09-03 10:00").state,
            State::NotStarted);
        QCOMPARE(read(rule(ClockUnit::Days, 2), {}, "2024-09-03 10:00").state, State::NotStarted);
        QCOMPARE(
            read(rule(ClockUnit::Days, 2), { { "waiting", "2024-09-02 10:00" } }, "2024-09-03 10:00").state,
            State::NotStarted);
    }

    void shouldBeginAnewWhenItsStatesAreEnteredAgain()
    {
        ClockRule days = rule(ClockUnit::Days, 7);
        const QList<Entry> twice = { { "open", "2024-09-02 10:00" }, { "done", "2024-09-03 10:00" },
            { "open", "2024-09-20 10:00" } };
        QCOMPARE(due(read(days, twice, "2024-09-21 10:00")), id("2024-09-27 10:00"));
        // and a time that was told for the first does not count for the second
        days.startsAt = id("requestedAt");
        QCOMPARE(
            due(read(days, twice, "2024-09-21 10:00", { { id("requestedAt"), timeIn("2024-09-01 10:00") } })),
            id("2024-09-27 10:00"));
        QCOMPARE(
            due(read(days, twice, "2024-09-21 10:00", { { id("requestedAt"), timeIn("2024-09-19 10:00") } })),
            id("2024-09-26 10:00"));
    }

    void shouldStartAtTheTimeThatTheRecordTells()
    {
        ClockRule days = rule(ClockUnit::Days, 7);
        days.startsAt = id("requestedAt");
        const QList<Entry> open = { { "open", "2024-09-10 10:00" } };
        QCOMPARE(
            due(read(days, open, "2024-09-10 10:00", { { id("requestedAt"), timeIn("2024-09-05 08:00") } })),
            id("2024-09-12 08:00"));
        QCOMPARE(due(read(days, open, "2024-09-10 10:00", { { id("requestedAt"), QVariant() } })),
            id("2024-09-17 10:00"));
        QCOMPARE(
            due(read(days, open, "2024-09-10 10:00", { { id("requestedAt"), timeIn("2024-09-12 08:00") } })),
            id("2024-09-19 08:00"));
    }

    void shouldNotGuessWhenItBeganOrHowLongItIs()
    {
        ClockRule hours = rule(ClockUnit::WorkingHours, 0);
        hours.lengthValue = id("settings.slaHours");
        const QList<Entry> open = { { "open", "2024-09-10 10:00" } };
        const ClockReading untold = read(hours, open, "2024-09-10 10:00");
        QCOMPARE(untold.state, State::Unknown);
        QVERIFY(!untold.dueMs);
        QCOMPARE(due(read(hours, open, "2024-09-10 10:00", { { id("settings.slaHours"), 4 } })),
            id("2024-09-10 14:00"));
        QCOMPARE(
            read(hours, open, "2024-09-10 10:00", { { id("settings.slaHours"), -4 } }).state, State::Unknown);
        QCOMPARE(
            readClock(rule(ClockUnit::Days, 7), { { id("open"), 0, {} } }, {}, sampleCalendar(), 5).state,
            State::Unknown);
    }

    void shouldStandInAStateThatPausesItAndGoOnWithWhatIsLeft()
    {
        const ClockRule hours = rule(ClockUnit::WorkingHours, 8);
        const QList<Entry> waiting = { { "open", "2024-09-02 09:00" }, { "waiting", "2024-09-02 12:00" } };
        const ClockReading paused = read(hours, waiting, "2024-09-05 12:00");
        QCOMPARE(paused.state, State::Paused);
        QCOMPARE(paused.leftMs, 5 * kHour);
        QVERIFY(!paused.dueMs);
        const ClockReading on =
            read(hours, waiting + QList<Entry>{ { "open", "2024-09-05 16:00" } }, "2024-09-05 17:00");
        QCOMPARE(on.state, State::Running);
        QCOMPARE(due(on), id("2024-09-06 12:00"));
        QCOMPARE(on.leftMs, 4 * kHour);
    }

    void shouldStandWhereATransitionPausedIt()
    {
        const ClockRule hours = rule(ClockUnit::Hours, 10);
        const QList<Entry> held = { { "open", "2024-09-02 09:00" }, { "open", "2024-09-02 12:00", true } };
        QCOMPARE(read(hours, held, "2024-09-09 12:00").state, State::Paused);
        QCOMPARE(read(hours, held, "2024-09-09 12:00").leftMs, 7 * kHour);
        QCOMPARE(due(read(hours, held + QList<Entry>{ { "open", "2024-09-09 12:00" } }, "2024-09-09 12:00")),
            id("2024-09-09 19:00"));
    }

    void shouldPutOffWorkingDaysByThoseThatAPauseTook()
    {
        const ClockRule days = rule(ClockUnit::WorkingDays, 3);
        const QList<Entry> entries = { { "open", "2024-09-02 09:00" }, { "waiting", "2024-09-03 12:00" },
            { "open", "2024-09-05 09:00" } };
        QCOMPARE(due(read(days, entries, "2024-09-05 10:00")), id("2024-09-09 23:59"));
        const QList<Entry> holiday = { { "open", "2024-09-30 09:00" }, { "waiting", "2024-09-30 12:00" },
            { "open", "2024-10-07 09:00" } };
        QCOMPARE(due(read(days, holiday, "2024-10-07 10:00")), id("2024-10-10 23:59"));
    }

    void shouldNotBeSavedByAPauseAfterTheDueTime()
    {
        for (const ClockUnit unit : { ClockUnit::Hours, ClockUnit::Days, ClockUnit::WorkingDays,
                 ClockUnit::WorkingHours, ClockUnit::Months }) {
            const QList<Entry> entries = { { "open", "2024-07-01 09:00" },
                { "waiting", "2024-09-02 12:00" } };
            const ClockReading reading = read(rule(unit, 1), entries, "2024-09-05 12:00");
            QCOMPARE(reading.state, State::Paused);
            QVERIFY(reading.late);
            QVERIFY(reading.dueMs && *reading.dueMs < timeIn("2024-09-02 12:00"));
        }
    }

    void shouldEndWhilePaused()
    {
        const ClockReading reading = read(rule(ClockUnit::Hours, 10),
            { { "open", "2024-09-02 09:00" }, { "waiting", "2024-09-02 12:00" },
                { "done", "2024-09-08 12:00" } },
            "2024-10-01 00:00");
        QCOMPARE(reading.state, State::Ended);
        QVERIFY(!reading.late);
        QCOMPARE(reading.leftMs, 7 * kHour);
    }

    void shouldCountBackFromWhatEnds()
    {
        ClockRule days = rule(ClockUnit::Days, 15);
        days.backwards = true;
        days.startsAt = id("expireAt");
        const QList<Entry> open = { { "open", "2024-03-01 10:00" } };
        const ClockReading reading =
            read(days, open, "2024-09-01 10:00", { { id("expireAt"), timeIn("2024-10-01 00:00") } });
        QCOMPARE(due(reading), id("2024-09-16 00:00"));
        QCOMPARE(reading.startedMs, timeIn("2024-03-01 10:00"));
        QCOMPARE(read(days, open, "2024-09-01 10:00").state, State::Unknown);
    }

    void shouldExistForRecordsThatItsConditionDoesNotExclude()
    {
        ClockRule days = rule(ClockUnit::Days, 7);
        days.when.kind = Condition::Kind::Is;
        days.when.value = id("medium");
        days.when.operands = { id("paper") };
        const QList<Entry> open = { { "open", "2024-09-10 10:00" } };
        QCOMPARE(
            read(days, open, "2024-09-10 10:00", { { id("medium"), id("paper") } }).state, State::Running);
        QCOMPARE(
            read(days, open, "2024-09-10 10:00", { { id("medium"), id("mail") } }).state, State::NotStarted);
        QCOMPARE(read(days, open, "2024-09-10 10:00").state, State::Running);
    }

    void shouldSayWhichYearsHolidaysAreMissing()
    {
        const QList<Entry> open = { { "open", "2025-12-30 10:00" } };
        QCOMPARE(
            read(rule(ClockUnit::WorkingDays, 7), open, "2025-12-30 10:00").missingYear, std::optional(2026));
        QCOMPARE(read(rule(ClockUnit::WorkingDays, 1), open, "2025-12-30 10:00").missingYear, std::nullopt);
        QCOMPARE(read(rule(ClockUnit::Days, 7), open, "2025-12-30 10:00").missingYear, std::nullopt);
    }

    void shouldDependOnTheZoneOfTheCalendarAlone()
    {
        WorkCalendar calendar;
        calendar.zone = QTimeZone("Europe/Berlin");
        calendar.weekdays = { 1, 2, 3, 4, 5, 6, 7 };
        const auto dueMs = [&](ClockUnit unit, int length, qint64 fromMs) {
            return readClock(rule(unit, length), { { id("open"), fromMs, {} } }, {}, calendar, fromMs)
                .dueMs.value_or(0);
        };
        // the clocks go forward at 02:00 on 31 March 2024
        const qint64 start = timeIn("2024-03-30 12:00", calendar.zone);
        QCOMPARE(dueMs(ClockUnit::Days, 1, start) - start, 23 * kHour);
        QCOMPARE(dueMs(ClockUnit::Hours, 24, start) - start, 24 * kHour);
        QCOMPARE(dueMs(ClockUnit::WorkingHours, 9, start), timeIn("2024-03-31 12:00", calendar.zone));
        QCOMPARE(dueMs(ClockUnit::WorkingDays, 1, start), timeIn("2024-04-01 00:00", calendar.zone) - 1);
    }
};

ZHANGGUI_TEST(RuleClockTest)
#include "rule_clock_test.moc"
