// What the commands `deadlines` and `calendar` do with a real workspace: a ticket whose clock runs in working
// time is due later when a working day becomes a holiday.
#include "app/commands/command.h"
#include "models/store/steps.h"
#include "models/work/own_calendar.h"
#include "models/work/work_repository.h"
#include "models/workspace/workspace.h"
#include "tests/support/results.h"
#include "tests/support/test_main.h"
#include "tests/support/two_kinds.h"

#include <QDateTime>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

using namespace zhanggui;

namespace {

/// A kind with a clock of five working days.
const char *const kWorkMachine =
    R"({"id":"alpha","kind":"alpha","title":{"en":"alpha","zh":"alpha"},"initial":"t-open",
 "sources":{"T":{"page":"test","date":"2026-01-01"}},"source":"T C",
 "states":[{"id":"t-open","title":{"en":"Open","zh":"待处理"},"waitsFor":"seller","stage":1,"source":"T C"},
  {"id":"t-done","title":{"en":"Done","zh":"完成"},"end":true,"stage":2,"source":"T C"}],
 "transitions":[{"id":"finish","title":{"en":"Finish","zh":"完成"},"from":["t-open"],"to":"t-done","actor":"seller","source":"T C"}],
 "clocks":[{"id":"t-answer","title":{"en":"Answer in 5 working days","zh":"5个工作日内答复"},"runsIn":["t-open"],"length":5,"unit":"working-days","source":"T C"}]})";

struct Ran {
    Exit exit = Exit::Good;
    QString out;
    QString err;
};

} // namespace

class DeadlinesCommandTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_home = std::make_unique<QTemporaryDir>();
        QVERIFY(test::twoKinds(folder()).has_value());
        QVERIFY(test::writeText(
            folder() + QStringLiteral("/rules/machines/alpha.json"), QString::fromUtf8(kWorkMachine)));
    }

    void endsWithOneWhenSomethingIsOverdue()
    {
        // GIVEN nothing due, then a record that was opened long ago
        QCOMPARE(run("deadlines", "").exit, Exit::Good);
        create("A-1", 0);
        const Ran ran = run("deadlines", "--format json");

        // THEN the exit code says so, and the list names it
        QCOMPARE(ran.exit, Exit::FellShort);
        const QJsonObject one = QJsonDocument::fromJson(ran.out.toUtf8()).array().first().toObject();
        QCOMPARE(one.value(u"number").toString(), QStringLiteral("A-1"));
        QCOMPARE(one.value(u"kind").toString(), QStringLiteral("alpha"));
        QCOMPARE(one.value(u"clock").toString(), QStringLiteral("t-answer"));
        QVERIFY(one.value(u"overdue").toBool());
        QVERIFY(ran.err.contains(u'1'));
    }

    void looksAsFarAheadAsAsked()
    {
        create("A-1", QDateTime::currentMSecsSinceEpoch());
        QVERIFY(run("deadlines", "--within 1d").out.isEmpty());
        QVERIFY(run("deadlines", "--within 3w").out.contains(QStringLiteral("A-1")));
        QVERIFY(run("deadlines", "--within 3w --kind beta").out.isEmpty());
        QCOMPARE(run("deadlines", "--within soon").exit, Exit::BadUsage);
        QCOMPARE(run("deadlines", "--kind gamma").exit, Exit::BadUsage);
        QCOMPARE(run("deadlines", "--format xml").exit, Exit::BadUsage);
    }

    void writesFilesThatAreNotOverwrittenByAccident()
    {
        create("A-1", 0);
        const QString file = m_home->filePath(QStringLiteral("a.ics"));
        QCOMPARE(run("deadlines",
                     QStringList{
                         QStringLiteral("--format"), QStringLiteral("ics"), QStringLiteral("--out"), file })
                     .exit,
            Exit::FellShort);
        QFile written(file);
        QVERIFY(written.open(QIODevice::ReadOnly));
        QVERIFY(written.readAll().startsWith("BEGIN:VCALENDAR\r\n"));
        QCOMPARE(run("deadlines",
                     QStringList{
                         QStringLiteral("--format"), QStringLiteral("ics"), QStringLiteral("--out"), file })
                     .exit,
            Exit::BadUsage);
        QCOMPARE(run("deadlines",
                     QStringList{ QStringLiteral("--format"), QStringLiteral("csv"), QStringLiteral("--out"),
                         file, QStringLiteral("--replace") })
                     .exit,
            Exit::FellShort);
        QVERIFY(run("deadlines", "--format csv").out.contains(QStringLiteral("A-1")));
    }

    void aNewHolidayMovesDueTimes()
    {
        QVERIFY(!WorkCatalog::load().value()->calendar().years.isEmpty());
        // GIVEN a record opened on Monday, 2 March 2026: due at the end of the Monday after
        create("A-1", QDateTime(QDate(2026, 3, 2), QTime(2, 0), Qt::UTC).toMSecsSinceEpoch());
        QCOMPARE(dueDay(), QDate(2026, 3, 9));

        // WHEN two of its days become holidays
        const QString file = m_home->filePath(QStringLiteral("year.json"));
        QVERIFY(test::writeText(file,
            QStringLiteral(
                R"({"sources":{"n":{"page":"notice","date":"2026"}},"holidays":{"x":{"en":"X","zh":"X"}},
 "years":{"2026":{"off":[{"holiday":"x","from":"2026-03-04","to":"2026-03-05"}],"source":"n C"}}})")));
        const Ran set =
            run("calendar", QStringList{ QStringLiteral("set"), QStringLiteral("--import"), file });
        QVERIFY2(set.exit == Exit::Good, qPrintable(set.err));

        // THEN it is due two working days later, and reset takes it back
        QCOMPARE(dueDay(), QDate(2026, 3, 11));
        QVERIFY(run("calendar", "show --year 2026").out.contains(QStringLiteral("2026-03-04\toff")));
        QCOMPARE(run("calendar", "reset").exit, Exit::Good);
        QCOMPARE(dueDay(), QDate(2026, 3, 9));
        QVERIFY(!QFile::exists(ownCalendarFile(folder())));
    }

    void aSixDayWeekCounts()
    {
        QVERIFY(!WorkCatalog::load().value()->calendar().years.isEmpty());
        create("A-1", QDateTime(QDate(2026, 3, 2), QTime(2, 0), Qt::UTC).toMSecsSinceEpoch());
        QCOMPARE(run("calendar", "set --weekdays 1,2,3,4,5,6 --hours 08:30-17:30").exit, Exit::Good);
        QCOMPARE(dueDay(), QDate(2026, 3, 7));
        const Ran shown = run("calendar", "show --year 2026 --format json");
        const QJsonObject calendar = QJsonDocument::fromJson(shown.out.toUtf8()).object();
        QCOMPARE(calendar.value(u"weekdays").toArray().size(), 6);
        QCOMPARE(calendar.value(u"hours").toString(), QStringLiteral("08:30-17:30"));
    }

    void refusesACalendarThatCannotBe_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("no day") << QStringList{ QStringLiteral("--weekdays"), QStringLiteral(",") };
        QTest::newRow("an eighth day") << QStringList{ QStringLiteral("--weekdays"), QStringLiteral("1,8") };
        QTest::newRow("hours backwards")
            << QStringList{ QStringLiteral("--hours"), QStringLiteral("18:00-09:00") };
        QTest::newRow("no file") << QStringList{ QStringLiteral("--import"),
            QStringLiteral("/no/such.json") };
        QTest::newRow("nothing to do") << QStringList();
    }

    void refusesACalendarThatCannotBe()
    {
        QFETCH(QStringList, arguments);
        QCOMPARE(run("calendar", QStringList{ QStringLiteral("set") } + arguments).exit, Exit::BadUsage);
        QVERIFY(!QFile::exists(ownCalendarFile(folder())));
    }

    void saysWhenAYearIsNotKnown()
    {
        const Ran ran = run("calendar", "show --year 2150");
        QCOMPARE(ran.exit, Exit::FellShort);
        QVERIFY(ran.err.contains(QStringLiteral("2150")));
    }

private:
    QString folder() const { return m_home->filePath(QStringLiteral("w")); }

    Ran run(const char *command, const QStringList &arguments)
    {
        Ran ran;
        QTextStream out(&ran.out);
        QTextStream err(&ran.err);
        GlobalOptions global;
        global.workspace = folder();
        CommandContext context{ global, arguments, out, err };
        ran.exit = findCommand(QLatin1String(command))->run(context);
        out.flush();
        err.flush();
        return ran;
    }
    /// `line`: arguments apart by blanks.
    Ran run(const char *command, const char *line)
    {
        return run(command, QString::fromUtf8(line).split(u' ', Qt::SkipEmptyParts));
    }

    void create(const char *number, qint64 sinceMs)
    {
        auto workspace = Workspace::open(folder(), Workspace::Mode::ReadWrite);
        VERIFY_OK(workspace);
        NewWork work;
        work.kind = QStringLiteral("alpha");
        work.environment = QStringLiteral("shop");
        work.number = QLatin1String(number);
        work.stateMs = sinceMs == 0 ? 1 : sinceMs;
        const auto made =
            (*workspace)
                ->store()
                .run([work, catalog = (*workspace)->workCatalog()](Connection &connection) -> Result<qint64> {
                    const auto step =
                        Steps(connection)
                            .begin({ 1, QStringLiteral("t"), QStringLiteral("edit"), QStringLiteral("New") });
                    if (!step)
                        return tl::unexpected<Error>(step.error());
                    return WorkRepository(connection, *catalog, QStringLiteral("t"), 1).create(work, *step);
                });
        VERIFY_OK(made.result());
    }

    QDate dueDay()
    {
        const Ran ran = run("deadlines", "--format json");
        const QJsonObject one = QJsonDocument::fromJson(ran.out.toUtf8()).array().first().toObject();
        return QDateTime::fromString(one.value(u"due").toString(), Qt::ISODate).addSecs(8 * 3600).date();
    }

    std::unique_ptr<QTemporaryDir> m_home;
};

ZHANGGUI_TEST(DeadlinesCommandTest)
#include "deadlines_command_test.moc"
