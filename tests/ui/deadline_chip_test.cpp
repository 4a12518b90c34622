// What a clock looks like: words, colour and icon, in working time where the clock counts that.
#include "models/rules/machine.h"
#include "tests/support/sample_calendar.h"
#include "tests/support/test_main.h"
#include "ui/deadlines/due_look.h"
#include "ui/theme/theme.h"
#include "ui/widgets/deadline_chip.h"
#include "ui/work/time_left.h"

#include <QApplication>

using namespace zhanggui;

namespace {

const CellStyle kStyle{ QLocale(QLocale::English), QTimeZone(8 * 3600) };

ClockRule ruleOf(ClockUnit unit, int length)
{
    ClockRule rule;
    rule.id = QStringLiteral("review");
    rule.title = { QStringLiteral("Review"), QStringLiteral("审核") };
    rule.runsIn = { QStringLiteral("open") };
    rule.unit = unit;
    rule.length = length;
    rule.source = { QStringLiteral("A page"), QStringLiteral("2024-12-20"), QStringLiteral("C") };
    return rule;
}

/// Of a record that is open since Monday, 2 September 2024, 10:00.
DeadlineLook lookAt(const ClockRule &rule, const char *now, const QStringList &paused = {})
{
    const StateHistory history{ { QStringLiteral("open"), timeIn("2024-09-02 10:00"), paused } };
    const qint64 nowMs = timeIn(now);
    return deadlineLook(rule, readClock(rule, history, {}, sampleCalendar(), nowMs), kStyle, nowMs);
}

} // namespace

class DeadlineChipTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tellsWorkingTimeOfClocksInWorkingDays_data()
    {
        QTest::addColumn<QString>("now");
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("tone");
        const auto row = [](const char *name, const char *now, const char *text, Tone tone) {
            QTest::newRow(name) << QString::fromLatin1(now) << QString::fromLatin1(text) << int(tone);
        };
        // Due on Thursday, 5 September, at midnight; service from 9 to 18.
        row("days and hours", "2024-09-02 15:00", "3 working day(s) 3 h left", Tone::Wait);
        row("whole days", "2024-09-03 09:00", "3 working day(s) left", Tone::Wait);
        row("the night before the last day", "2024-09-04 22:00", "1 working day(s) left", Tone::Warn);
        row("less than a day", "2024-09-05 14:30", "3 h 30 min of working time left", Tone::Warn);
        row("after service on the last day", "2024-09-05 20:00", "No working time left", Tone::Warn);
        row("the night after", "2024-09-06 02:00", "Overdue", Tone::Fail);
        row("over the weekend", "2024-09-09 11:00", "Overdue by 1 working day(s) 2 h", Tone::Fail);
    }
    void tellsWorkingTimeOfClocksInWorkingDays()
    {
        QFETCH(QString, now);
        const DeadlineLook look = lookAt(ruleOf(ClockUnit::WorkingDays, 3), qPrintable(now));
        QTEST(look.text, "text");
        QTEST(int(look.tone), "tone");
    }

    void tellsWorkingTimeOfClocksInWorkingHours()
    {
        // 20 working hours from Monday 10:00 are over on Wednesday at 12:00.
        const ClockRule rule = ruleOf(ClockUnit::WorkingHours, 20);
        QCOMPARE(lookAt(rule, "2024-09-02 10:00").text, QStringLiteral("2 working day(s) 2 h left"));
        QCOMPARE(lookAt(rule, "2024-09-03 20:00").text, QStringLiteral("3 h 0 min of working time left"));
        QCOMPARE(lookAt(rule, "2024-09-02 10:00").due, QStringLiteral("until 2024-09-04 12:00"));
        QCOMPARE(lookAt(rule, "2024-09-02 10:00", { rule.id }).text,
            QStringLiteral("Paused, 2 working day(s) 2 h left"));
    }

    void tellsRealTimeOfOtherClocks()
    {
        const ClockRule rule = ruleOf(ClockUnit::Days, 7);
        QCOMPARE(lookAt(rule, "2024-09-02 12:00").text, QStringLiteral("6 d 22 h left"));
        QCOMPARE(lookAt(rule, "2024-09-08 20:00").tone, Tone::Warn);
        QCOMPARE(lookAt(rule, "2024-09-09 13:00").text, QStringLiteral("Overdue by 3 h 0 min"));
    }

    void whatEndsIsLateAfterItsDayOnly_data()
    {
        QTest::addColumn<QString>("now");
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("tone");
        const auto row = [](const char *name, const char *now, const char *text, Tone tone) {
            QTest::newRow(name) << QString::fromLatin1(now) << QString::fromLatin1(text) << int(tone);
        };
        row("before the notice", "2024-09-15 12:00", "Ends on 2024-10-20", Tone::Neutral);
        row("in the notice period", "2024-10-01 12:00", "Ends on 2024-10-20, notice period runs", Tone::Warn);
        row("on its last day", "2024-10-20 23:00", "Ends on 2024-10-20, notice period runs", Tone::Warn);
        row("after it", "2024-10-22 03:00", "Overdue by 1 d 3 h", Tone::Fail);
    }
    void whatEndsIsLateAfterItsDayOnly()
    {
        // GIVEN a clock that is due 30 days before a certificate ends
        ClockRule rule = ruleOf(ClockUnit::Days, 30);
        rule.backwards = true;
        rule.startsAt = QStringLiteral("validUntil");
        const qint64 endsMs = timeIn("2024-10-20 00:00");
        const StateHistory history{ { QStringLiteral("open"), timeIn("2024-09-02 10:00"), {} } };
        QFETCH(QString, now);
        const qint64 nowMs = timeIn(qPrintable(now));
        const ClockReading reading =
            readClock(rule, history, { { rule.startsAt, endsMs } }, sampleCalendar(), nowMs);

        // THEN the detail and the lists say the same
        const DeadlineLook look = deadlineLook(rule, reading, kStyle, nowMs, endsMs);
        QTEST(look.text, "text");
        QTEST(int(look.tone), "tone");
        QVERIFY(reading.dueMs.has_value());
        QTEST(endingLook(*reading.dueMs, endsMs, nowMs, kStyle.zone).text, "text");
    }

    void hintsNameTimeAndSource()
    {
        const QString hint = lookAt(ruleOf(ClockUnit::WorkingDays, 3), "2024-09-02 15:00").hint;
        QVERIFY2(hint.contains(QStringLiteral("2024-09-05")), qPrintable(hint));
        QVERIFY2(hint.contains(QStringLiteral("A page")), qPrintable(hint));
    }

    void theChipHasWordsIconAndColour()
    {
        // GIVEN the chip of a clock that is late, in both schemes
        const ClockRule rule = ruleOf(ClockUnit::WorkingDays, 3);
        const StateHistory history{ { QStringLiteral("open"), timeIn("2024-09-02 10:00"), {} } };
        const qint64 nowMs = timeIn("2024-09-09 11:00");
        for (const SchemeChoice scheme : { SchemeChoice::Light, SchemeChoice::Dark }) {
            Theme theme(scheme);
            DeadlineChip chip;
            chip.show(rule, readClock(rule, history, {}, sampleCalendar(), nowMs), kStyle, nowMs);
            chip.resize(chip.sizeHint());

            // THEN it says so, and the ink of failures is on it
            QCOMPARE(chip.text(), QStringLiteral("Overdue by 1 working day(s) 2 h"));
            QVERIFY(!chip.accessibleDescription().isEmpty());
            const QImage image = chip.grab().toImage();
            const QRgb ink = colorsOf(chip.palette()).of(Tone::Fail).rgb();
            int inked = 0;
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x)
                    inked += image.pixel(x, y) == ink ? 1 : 0;
            }
            QVERIFY2(inked > 10, qPrintable(QString::number(inked)));
        }
    }

    void theBoardSaysTheSame()
    {
        const WorkCalendar calendar = sampleCalendar();
        const qint64 due = timeIn("2024-09-05 23:59");
        const auto look = [&](const char *now, ClockUnit unit) {
            return dueLook(due, timeIn(now), unit, calendar);
        };
        QCOMPARE(look("2024-09-02 15:00", ClockUnit::WorkingDays).text,
            QStringLiteral("3 working day(s) 3 h left"));
        QCOMPARE(look("2024-09-05 09:00", ClockUnit::WorkingDays).tone, Tone::Warn);
        QCOMPARE(look("2024-09-04 12:00", ClockUnit::WorkingDays).tone, Tone::Wait);
        QCOMPARE(look("2024-09-02 09:00", ClockUnit::WorkingDays).tone, Tone::Neutral);
        QCOMPARE(look("2024-09-09 11:00", ClockUnit::WorkingDays).text,
            QStringLiteral("Overdue by 1 working day(s) 2 h"));
        QCOMPARE(look("2024-09-09 11:00", ClockUnit::Days).text, QStringLiteral("Overdue by 3 d 11 h"));
    }
};

ZHANGGUI_GUI_TEST(DeadlineChipTest)
#include "deadline_chip_test.moc"
