// Working days and hours across weekends, holidays, make-up days, zones and changes of the clocks.
#include "models/rules/work_calendar.h"
#include "tests/support/sample_calendar.h"
#include "tests/support/test_main.h"

#include <QRandomGenerator>

using namespace zhanggui;

namespace {

constexpr qint64 kHour = 3'600'000;

QString shown(qint64 ms, const QTimeZone &zone = QTimeZone(8 * 3600))
{
    return QDateTime::fromMSecsSinceEpoch(ms, zone).toString(QStringLiteral("yyyy-MM-dd HH:mm"));
}

/// The slow and plain way, minute by minute.
qint64 minutesWorked(const WorkCalendar &calendar, qint64 fromMs, qint64 toMs)
{
    qint64 minutes = 0;
    for (qint64 ms = fromMs; ms < toMs; ms += 60'000) {
        const QDateTime time = QDateTime::fromMSecsSinceEpoch(ms, calendar.zone);
        minutes += calendar.isWorkingDay(time.date()) && time.time() >= calendar.opens
                && time.time() < calendar.closes
            ? 1
            : 0;
    }
    return minutes;
}

} // namespace

class WorkCalendarTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void shouldKnowWeekendsHolidaysAndMakeUpDays()
    {
        const WorkCalendar calendar = sampleCalendar();
        QVERIFY(calendar.isWorkingDay(QDate(2024, 9, 30))); // Monday
        QVERIFY(!calendar.isWorkingDay(QDate(2024, 9, 28))); // Saturday
        QVERIFY(calendar.isWorkingDay(QDate(2024, 9, 29))); // Sunday that is worked
        QVERIFY(!calendar.isWorkingDay(QDate(2024, 10, 1))); // Tuesday off
        QVERIFY(!calendar.isWorkingDay(QDate(2026, 10, 3))); // Saturday of a year that is not known
        QVERIFY(calendar.isWorkingDay(QDate(2026, 10, 1)));
    }

    void shouldNameTheFirstYearThatIsMissing()
    {
        const WorkCalendar calendar = sampleCalendar();
        QVERIFY(!calendar.missingYear(timeIn("2024-01-01 00:00"), timeIn("2025-12-31 23:59")));
        QCOMPARE(calendar.missingYear(timeIn("2024-01-01 00:00"), timeIn("2026-01-01 00:00")),
            std::optional(2026));
        QCOMPARE(calendar.missingYear(timeIn("2024-01-01 00:00") - 1, timeIn("2024-05-01 00:00")),
            std::optional(2023));
        QCOMPARE(calendar.missingYear(timeIn("2026-05-01 00:00"), timeIn("2025-05-01 00:00")),
            std::optional(2026));
    }

    void shouldCountWorkingDaysOverAHolidayWeek()
    {
        const WorkCalendar calendar = sampleCalendar();
        const qint64 friday = timeIn("2024-09-27 15:00");
        QCOMPARE(shown(calendar.afterWorkingDays(friday, 0)), QStringLiteral("2024-09-27 23:59"));
        QCOMPARE(shown(calendar.afterWorkingDays(friday, 1)), QStringLiteral("2024-09-29 23:59"));
        QCOMPARE(shown(calendar.afterWorkingDays(friday, 2)), QStringLiteral("2024-09-30 23:59"));
        QCOMPARE(shown(calendar.afterWorkingDays(friday, 3)), QStringLiteral("2024-10-08 23:59"));
        QCOMPARE(shown(calendar.afterWorkingDays(friday, 7)), QStringLiteral("2024-10-12 23:59"));
        QCOMPARE(calendar.workingDaysBetween(friday, timeIn("2024-10-12 00:00")), 7);
        QCOMPARE(calendar.workingDaysBetween(friday, timeIn("2024-10-07 12:00")), 2);
        QCOMPARE(calendar.workingDaysBetween(friday, friday + 1), 0);
        QCOMPARE(calendar.workingDaysBetween(friday, timeIn("2024-09-01 00:00")), 0);
    }

    void shouldBeginADayAtMidnightInItsZone()
    {
        // 20:00 in UTC on Monday is Tuesday in Beijing
        const qint64 monday = timeIn("2024-07-01 20:00", QTimeZone::utc());
        WorkCalendar calendar = sampleCalendar();
        QCOMPARE(shown(calendar.afterWorkingDays(monday, 1)), QStringLiteral("2024-07-03 23:59"));
        calendar.zone = QTimeZone::utc();
        QCOMPARE(
            shown(calendar.afterWorkingDays(monday, 1), calendar.zone), QStringLiteral("2024-07-02 23:59"));
    }

    void shouldPassWorkingTimeInWorkingHoursAlone()
    {
        const WorkCalendar calendar = sampleCalendar(); // 9 to 18
        const auto after = [&](const char *from, qint64 hours) {
            return shown(calendar.afterWorkingTime(timeIn(from), hours * kHour));
        };
        QCOMPARE(after("2024-09-30 10:00", 8), QStringLiteral("2024-09-30 18:00"));
        QCOMPARE(after("2024-09-30 10:00", 9), QStringLiteral("2024-10-08 10:00"));
        QCOMPARE(after("2024-09-28 10:00", 1), QStringLiteral("2024-09-29 10:00"));
        QCOMPARE(after("2024-09-27 23:00", 1), QStringLiteral("2024-09-29 10:00"));
        QCOMPARE(after("2024-10-03 03:00", 0), QStringLiteral("2024-10-03 03:00"));
        QCOMPARE(after("2024-10-11 17:00", 10), QStringLiteral("2024-10-12 18:00"));
        QCOMPARE(
            calendar.workingTimeBetween(timeIn("2024-09-27 17:00"), timeIn("2024-10-08 10:00")), 20 * kHour);
        QCOMPARE(calendar.workingTimeBetween(timeIn("2024-10-08 10:00"), timeIn("2024-09-27 17:00")), 0);
        QCOMPARE(
            calendar.workingTimeBetween(timeIn("2024-10-08 03:00"), timeIn("2024-10-08 23:00")), 9 * kHour);
    }

    void shouldCountHoursThatTheClockSkipsOrRepeats()
    {
        WorkCalendar calendar;
        calendar.zone = QTimeZone("Europe/Berlin");
        calendar.weekdays = { 7 };
        calendar.opens = QTime(0, 0);
        calendar.closes = QTime(12, 0);
        const QTimeZone &berlin = calendar.zone;
        // Sunday 31 March 2024 has no 02:00–03:00; Sunday 27 October has it twice
        QCOMPARE(calendar.workingTimeBetween(
                     timeIn("2024-03-31 00:00", berlin), timeIn("2024-03-31 23:00", berlin)),
            11 * kHour);
        QCOMPARE(calendar.workingTimeBetween(
                     timeIn("2024-10-27 00:00", berlin), timeIn("2024-10-27 23:00", berlin)),
            13 * kHour);
        QCOMPARE(shown(calendar.afterWorkingTime(timeIn("2024-03-30 00:00", berlin), 12 * kHour), berlin),
            QStringLiteral("2024-04-07 01:00"));
        QCOMPARE(shown(calendar.afterWorkingDays(timeIn("2024-03-30 00:00", berlin), 1), berlin),
            QStringLiteral("2024-03-31 23:59"));
    }

    void shouldKeepTheTimeOfDayOverAChangeOfTheClocks()
    {
        WorkCalendar calendar;
        calendar.zone = QTimeZone("Europe/Berlin");
        const qint64 saturday = timeIn("2024-03-30 10:00", calendar.zone);
        QCOMPARE(shown(calendar.afterDays(saturday, 1), calendar.zone), QStringLiteral("2024-03-31 10:00"));
        QCOMPARE(calendar.afterDays(saturday, 1) - saturday, 23 * kHour);
        // a time that does not exist becomes one that does
        QVERIFY(calendar.afterDays(timeIn("2024-03-30 02:30", calendar.zone), 1)
            > timeIn("2024-03-31 01:59", calendar.zone));
    }

    void shouldTakeTheLastDayOfAShorterMonth()
    {
        const WorkCalendar calendar;
        QCOMPARE(
            shown(calendar.afterMonths(timeIn("2024-01-31 10:30"), 1)), QStringLiteral("2024-02-29 10:30"));
        QCOMPARE(
            shown(calendar.afterMonths(timeIn("2024-03-31 10:30"), -1)), QStringLiteral("2024-02-29 10:30"));
        QCOMPARE(
            shown(calendar.afterDays(timeIn("2024-03-01 00:10"), -1)), QStringLiteral("2024-02-29 00:10"));
    }

    void shouldNotSearchForEverWhereNoDayIsWorked()
    {
        WorkCalendar calendar;
        calendar.weekdays.clear();
        QVERIFY(calendar.afterWorkingDays(0, 1) > 0);
        QVERIFY(calendar.afterWorkingTime(0, 1) > 0);
        QCOMPARE(calendar.workingTimeBetween(0, timeIn("2024-01-01 00:00")), 0);
    }

    void shouldAgreeWithCountingMinuteByMinute()
    {
        QRandomGenerator random(20241001);
        for (const QTimeZone &zone :
            { QTimeZone(8 * 3600), QTimeZone(-9 * 3600 - 1800), QTimeZone("Europe/Berlin") }) {
            WorkCalendar calendar = sampleCalendar();
            calendar.zone = zone;
            for (int i = 0; i < 40; ++i) {
                const qint64 from =
                    timeIn("2024-09-20 00:00") + random.bounded(40 * 24 * 60) * qint64(60'000);
                const qint64 to = from + random.bounded(20 * 24 * 60) * qint64(60'000);
                const qint64 worked = calendar.workingTimeBetween(from, to);
                QCOMPARE(worked / 60'000, minutesWorked(calendar, from, to));
                // and the way back: the earliest moment at which that much has passed
                const qint64 due = calendar.afterWorkingTime(from, worked);
                QVERIFY(due <= to);
                QCOMPARE(calendar.workingTimeBetween(from, due), worked);
            }
        }
    }
};

ZHANGGUI_TEST(WorkCalendarTest)
#include "work_calendar_test.moc"
