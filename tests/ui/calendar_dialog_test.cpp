// The calendar of working days: years, days, hours, a file, and the sentence when a year is missing.
#include "models/rules/work_calendar_file.h"
#include "tests/support/results.h"
#include "tests/support/scripted_prompts.h"
#include "tests/support/test_main.h"
#include "tests/support/two_kinds.h"
#include "ui/deadlines/calendar_dialog.h"
#include "ui/deadlines/calendar_spans.h"

#include <QApplication>
#include <QCheckBox>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSet>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTimeEdit>

using namespace zhanggui;

namespace {

const QDate kToday(2026, 11, 22);
const RuleSource kSource{ QStringLiteral("test"), QStringLiteral("2026"), QStringLiteral("C") };
const BothLanguages kFeast{ QStringLiteral("Feast"), QString::fromUtf8("节") };

WorkCalendar small()
{
    WorkCalendar calendar;
    WorkCalendar::Year year;
    year.source = kSource;
    for (int day = 1; day <= 7; ++day)
        year.off.insert(QDate(2026, 10, day), kFeast);
    year.on.insert(QDate(2026, 10, 10), kFeast);
    calendar.years.insert(2026, year);
    return calendar;
}

} // namespace

class CalendarDialogTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void daysBecomeSpansAndBack()
    {
        const WorkCalendar::Year year = small().years.value(2026);
        const QList<CalendarSpan> spans = spansOf(year);
        QCOMPARE(spans.size(), 2);
        QCOMPARE(spans.at(0).from, QDate(2026, 10, 1));
        QCOMPARE(spans.at(0).to, QDate(2026, 10, 7));
        QVERIFY(spans.at(1).worked);
        const auto back = yearFrom(2026, spans, kSource);
        VERIFY_OK(back);
        QVERIFY(*back == year);
    }

    void refusesSpansThatCannotBe()
    {
        const auto one = [](const QDate &from, const QDate &to) {
            return CalendarSpan{ from, to, false, kFeast };
        };
        const QDate day(2026, 5, 1);
        VERIFY_FAILS(yearFrom(2026, { one({}, day) }, kSource), ErrorKind::BadInput);
        VERIFY_FAILS(yearFrom(2026, { one(day, day.addDays(-1)) }, kSource), ErrorKind::BadInput);
        VERIFY_FAILS(yearFrom(2027, { one(day, day) }, kSource), ErrorKind::BadInput);
        const auto twice = yearFrom(2026, { one(day, day.addDays(2)), one(day, day) }, kSource);
        VERIFY_FAILS(twice, ErrorKind::BadInput);
        QCOMPARE(twice.error().detail, QStringLiteral("1"));
    }

    void saysWhichYearIsMissing()
    {
        test::ScriptedPrompts prompts;
        CalendarDialog dialog({ small(), small(), kToday, false }, prompts);
        dialog.show();
        auto *missing = dialog.findChild<QLabel *>(QStringLiteral("calendarMissing"));
        QVERIFY(missing->isVisible());
        QVERIFY(missing->text().contains(QStringLiteral("2027")));
        QVERIFY(!missing->text().contains(QStringLiteral("2026")));
        dialog.findChild<QPushButton *>(QStringLiteral("calendarAddYear"))->click();
        QVERIFY(!missing->isVisible());
        QVERIFY(dialog.calendar().years.contains(2027));
    }

    void everyButtonHasALetterOfItsOwn()
    {
        // GIVEN two buttons of one letter, neither is pressed by it: the first only gets the focus
        test::ScriptedPrompts prompts;
        CalendarDialog dialog({ small(), small(), kToday, false }, prompts);
        QSet<QKeySequence> letters;
        for (const QPushButton *button : dialog.findChildren<QPushButton *>()) {
            const QKeySequence letter = QKeySequence::mnemonic(button->text());
            QVERIFY2(letter.isEmpty() || !letters.contains(letter), qPrintable(button->text()));
            letters.insert(letter);
        }
        QVERIFY(letters.contains(QKeySequence(Qt::ALT | Qt::Key_S)));
    }

    void aDayThatIsTypedCounts()
    {
        // GIVEN the year 2026
        test::ScriptedPrompts prompts;
        CalendarDialog dialog({ small(), small(), kToday, false }, prompts);
        auto *days = dialog.findChild<QTableWidget *>(QStringLiteral("calendarDays"));
        QCOMPARE(days->rowCount(), 2);

        // WHEN a day is typed wrongly THEN the row is named and nothing is taken
        days->item(0, 1)->setText(QStringLiteral("2026-09-30"));
        QVERIFY(dialog.fault().contains(u'1'));
        QVERIFY(dialog.calendar() == small());

        // WHEN it is right THEN it counts, names keep their other language, and "as shipped" takes it back
        days->item(0, 1)->setText(QStringLiteral("2026-10-08"));
        QVERIFY(dialog.fault().isEmpty());
        QVERIFY(!dialog.calendar().isWorkingDay(QDate(2026, 10, 8)));
        QCOMPARE(dialog.calendar().years.value(2026).off.value(QDate(2026, 10, 8)).zh, kFeast.zh);
        dialog.findChild<QPushButton *>(QStringLiteral("calendarReset"))->click();
        QVERIFY(dialog.calendar() == small());
    }

    void addsAndRemovesDays()
    {
        test::ScriptedPrompts prompts;
        CalendarDialog dialog({ small(), small(), kToday, false }, prompts);
        auto *days = dialog.findChild<QTableWidget *>(QStringLiteral("calendarDays"));
        dialog.findChild<QPushButton *>(QStringLiteral("calendarAddDays"))->click();
        QCOMPARE(days->rowCount(), 3);
        QVERIFY(!dialog.fault().isEmpty());
        days->item(2, 0)->setText(QStringLiteral("2026-12-31"));
        QVERIFY(dialog.fault().isEmpty());
        QVERIFY(!dialog.calendar().isWorkingDay(QDate(2026, 12, 31)));
        days->setCurrentCell(2, 0);
        dialog.findChild<QPushButton *>(QStringLiteral("calendarRemoveDays"))->click();
        QVERIFY(dialog.calendar().isWorkingDay(QDate(2026, 12, 31)));
    }

    void hoursAndWeekdays()
    {
        test::ScriptedPrompts prompts;
        CalendarDialog dialog({ small(), small(), kToday, false }, prompts);
        dialog.findChild<QCheckBox *>(QStringLiteral("calendarWeekday6"))->setChecked(true);
        QVERIFY(dialog.calendar().isWorkingDay(QDate(2026, 11, 28)));
        for (int day = 1; day <= 7; ++day)
            dialog.findChild<QCheckBox *>(QStringLiteral("calendarWeekday%1").arg(day))->setChecked(false);
        QVERIFY(!dialog.fault().isEmpty());
    }

    void importsAFileOrTellsWhyNot()
    {
        // GIVEN a good file and a bad one
        QTemporaryDir folder;
        const QString good = folder.filePath(QStringLiteral("good.json"));
        const QString bad = folder.filePath(QStringLiteral("bad.json"));
        QVERIFY(test::writeText(good,
            QStringLiteral(
                R"({"sources":{"n":{"page":"notice","date":"2026"}},"holidays":{"x":{"en":"X","zh":"X"}},
 "years":{"2027":{"off":[{"holiday":"x","from":"2027-01-01"}],"source":"n C"}}})")));
        QVERIFY(test::writeText(bad, QStringLiteral(R"({"years":{"2027":{"off":"all"}}})")));
        test::ScriptedPrompts prompts;
        CalendarDialog dialog({ small(), small(), kToday, false }, prompts);
        auto *fault = dialog.findChild<QLabel *>(QStringLiteral("calendarFault"));

        prompts.files = { bad };
        dialog.findChild<QPushButton *>(QStringLiteral("calendarImport"))->click();
        QTRY_VERIFY(!fault->text().isEmpty());
        QVERIFY(!dialog.calendar().years.contains(2027));

        prompts.files = { good };
        dialog.findChild<QPushButton *>(QStringLiteral("calendarImport"))->click();
        QTRY_VERIFY(dialog.calendar().years.contains(2027));
        QVERIFY(!dialog.calendar().isWorkingDay(QDate(2027, 1, 1)));
    }

    void aWorkspaceThatIsOnlyReadChangesNothing()
    {
        test::ScriptedPrompts prompts;
        CalendarDialog dialog({ small(), small(), kToday, true }, prompts);
        QVERIFY(!dialog.findChild<QPushButton *>(QStringLiteral("calendarAddYear"))->isEnabled());
        QVERIFY(!dialog.findChild<QCheckBox *>(QStringLiteral("calendarWeekday1"))->isEnabled());
    }
};

ZHANGGUI_GUI_TEST(CalendarDialogTest)
#include "calendar_dialog_test.moc"
