// The shipped calendar, and a workspace's own over it.
#include "models/rules/work_calendar_file.h"
#include "tests/support/results.h"
#include "tests/support/sample_calendar.h"
#include "tests/support/test_main.h"

#include <QFile>
#include <QTemporaryDir>

using namespace zhanggui;

namespace {

WorkCalendar shipped()
{
    return loadWorkCalendar().value_or(WorkCalendar());
}

} // namespace

class CalendarFileTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void shouldShipEveryYearWithSourceDateAndLicence()
    {
        const auto calendar = loadWorkCalendar();
        VERIFY_OK(calendar);
        QCOMPARE(calendar->years.firstKey(), 2004);
        QCOMPARE(calendar->years.size(), calendar->years.lastKey() - 2004 + 1);
        QVERIFY(calendar->years.contains(2026));
        for (const WorkCalendar::Year &year : calendar->years) {
            QVERIFY(year.source.page.contains(QStringLiteral("MIT")));
            QVERIFY(QDate::fromString(year.source.date, Qt::ISODate).isValid());
            QCOMPARE(year.source.mark, QStringLiteral("C"));
        }
    }

    void shouldHoldPlausibleYears()
    {
        const WorkCalendar calendar = shipped();
        for (auto year = calendar.years.cbegin(); year != calendar.years.cend(); ++year) {
            int free = 0; // weekdays off without the weekends that are worked for them
            for (auto off = year->off.cbegin(); off != year->off.cend(); ++off) {
                QVERIFY(!off->en.isEmpty() && !off->zh.isEmpty());
                free += calendar.weekdays.contains(off.key().dayOfWeek()) ? 1 : 0;
            }
            for (auto on = year->on.cbegin(); on != year->on.cend(); ++on)
                QVERIFY2(!calendar.weekdays.contains(on.key().dayOfWeek()), qPrintable(on.key().toString()));
            free -= int(year->on.size());
            QVERIFY2(free >= 9 && free <= 13, qPrintable(QStringLiteral("%1: %2").arg(year.key()).arg(free)));
        }
    }

    void shouldKnowDaysThatTheNoticesName()
    {
        const WorkCalendar calendar = shipped();
        for (const QDate &off : { QDate(2024, 2, 12), QDate(2024, 5, 3), QDate(2025, 1, 28),
                 QDate(2025, 10, 8), QDate(2026, 2, 23) })
            QVERIFY2(!calendar.isWorkingDay(off), qPrintable(off.toString()));
        for (const QDate &on : { QDate(2024, 2, 4), QDate(2024, 5, 11), QDate(2025, 1, 26),
                 QDate(2025, 10, 11), QDate(2026, 2, 14) })
            QVERIFY2(calendar.isWorkingDay(on), qPrintable(on.toString()));
        QCOMPARE(calendar.years[2024].off.value(QDate(2024, 2, 12)).zh, QStringLiteral("春节"));
        // 7 working days from Friday 27 September 2024
        QCOMPARE(calendar.afterWorkingDays(timeIn("2024-09-27 15:00"), 7), timeIn("2024-10-13 00:00") - 1);
    }

    void shouldReadAFileOfTheWorkspaceOverTheShippedOne()
    {
        // GIVEN
        QTemporaryDir directory;
        const QString path = directory.filePath(QStringLiteral("calendar.json"));
        QCOMPARE(loadWorkCalendar(path).value(), shipped());
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(R"({"opens": "08:30", "sources": {"n": {"page": "notice", "date": "2026-11"}},
            "holidays": {"ny": {"en": "New Year", "zh": "元旦"}},
            "years": {"2027": {"off": [{"holiday": "ny", "from": "2027-01-01", "to": "2027-01-03"}],
                               "on": [{"holiday": "ny", "from": "2027-01-09"}], "source": "n I"}}})");
        file.close();
        // WHEN
        const auto calendar = loadWorkCalendar(path);
        // THEN
        VERIFY_OK(calendar);
        QCOMPARE(calendar->opens, QTime(8, 30));
        QCOMPARE(calendar->closes, QTime(18, 0));
        QVERIFY(!calendar->isWorkingDay(QDate(2027, 1, 1)));
        QVERIFY(calendar->isWorkingDay(QDate(2027, 1, 9)));
        QVERIFY(!calendar->missingYear(timeIn("2026-12-01 00:00"), timeIn("2027-12-01 00:00")));
        QCOMPARE(calendar->years[2026], shipped().years[2026]);
    }

    void shouldWriteWhatDiffersAndReadItAgain()
    {
        WorkCalendar own = shipped();
        own.zone = QTimeZone("Europe/Berlin");
        own.weekdays = { 1, 2, 3, 4, 5, 6 };
        own.closes = QTime(17, 30);
        own.years[2027] = sampleCalendar().years[2025];
        own.years[2027].on.insert(QDate(2027, 1, 9), { QStringLiteral("a"), QStringLiteral("b") });
        own.years[2027].off.insert(QDate(2027, 1, 1), { QStringLiteral("a"), QStringLiteral("b") });
        own.years[2027].off.insert(QDate(2027, 1, 2), { QStringLiteral("c"), QStringLiteral("d") });
        own.years[2027].source = { QStringLiteral("my notice"), QStringLiteral("2026"), QStringLiteral("I") };
        own.years[2026].off.remove(QDate(2026, 1, 2));
        const QByteArray json = workCalendarJson(own, shipped());
        const auto again = workCalendarWith(shipped(), json);
        VERIFY_OK(again);
        QCOMPARE(*again, own);
        QVERIFY(!json.contains("2025"));
        QCOMPARE(workCalendarWith(shipped(), workCalendarJson(shipped(), shipped())).value(), shipped());
    }

    void shouldNameWhatCannotBeUsed_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("fault");
        const auto row = [](const char *json, const char *fault) {
            QTest::newRow(fault) << QByteArray(json) << QString::fromLatin1(fault);
        };
        row("[]", "It holds no object");
        row(R"({"zone": "Moon/Base"})", "calendar.zone: \"Moon/Base\" is no zone");
        row(R"({"weekdays": []})", "calendar.weekdays: no day is worked");
        row(R"({"weekdays": [1, 8]})", "calendar.weekdays: \"8\"");
        row(R"({"weekdays": [1, 1]})", "calendar.weekdays: \"1\"");
        row(R"({"opens": "9"})", "calendar.opens: \"9\" is no time");
        row(R"({"opens": "19:00"})", "calendar.closes: is not later than opens");
        row(R"({"colour": 1})", "calendar.colour: unknown member");
        row(R"({"years": {"2027": {}}})", "calendar.sources: the pages");
        row(R"({"sources": {}, "years": {"2027": {}}})", "calendar.years.2027.source: a text is missing");
        row(R"({"sources": {}, "years": {"soon": {"source": "a C"}}})", "calendar.years.soon: is no year");
        row(R"({"sources": {}, "holidays": {"a": {"en": "a", "zh": "a"}}, "years": {"2027": {"off": [{"holiday": "a", "from": "2026-01-01"}]}}})",
            "calendar.years.2027.off[0]: is no span of days of 2027");
        row(R"({"sources": {}, "holidays": {"a": {"en": "a", "zh": "a"}}, "years": {"2027": {"off": [{"holiday": "a", "from": "2027-01-05", "to": "2027-01-04"}]}}})",
            "calendar.years.2027.off[0]: is no span");
        row(R"({"sources": {}, "years": {"2027": {"off": [{"holiday": "a", "from": "2027-01-05"}]}}})",
            "off[0].holiday: \"a\" is none of holidays");
        row(R"({"sources": {}, "holidays": {"a": {"en": "a", "zh": "a"}}, "years": {"2027": {"off": [{"holiday": "a", "from": "2027-01-09"}], "on": [{"holiday": "a", "from": "2027-01-09"}]}}})",
            "2027-01-09 is both off and worked");
    }
    void shouldNameWhatCannotBeUsed()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, fault);
        const auto calendar = workCalendarWith(shipped(), json);
        QVERIFY(!calendar);
        QCOMPARE(calendar.error().kind, ErrorKind::Corrupt);
        QVERIFY2(calendar.error().detail.contains(fault), qPrintable(calendar.error().detail));
    }

    void shouldNameTheFileOfTheWorkspaceThatIsDamaged()
    {
        QTemporaryDir directory;
        QFile file(directory.filePath(QStringLiteral("calendar.json")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{");
        file.close();
        QVERIFY(loadWorkCalendar(file.fileName()).error().detail.startsWith(file.fileName()));
    }
};

ZHANGGUI_TEST(CalendarFileTest)
#include "calendar_file_test.moc"
