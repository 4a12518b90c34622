// The board: clocks of records, orders that expire, products whose probes fail, in one list.
#include "models/callbacks/preflight_reading.h"
#include "models/callbacks/preflight_repository.h"
#include "models/deadlines/deadline_ics.h"
#include "models/deadlines/deadline_words.h"
#include "models/deadlines/deadlines.h"
#include "models/filter/compile.h"
#include "models/records/row_reader.h"
#include "models/store/schema.h"
#include "models/store/settings.h"
#include "models/views/view_suggestions.h"
#include "models/work/work_catalog.h"
#include "models/work/work_schema.h"
#include "tests/support/results.h"
#include "tests/support/test_main.h"
#include "tests/support/two_kinds.h"

#include <QDateTime>
#include <QRandomGenerator>
#include <QTemporaryDir>

using namespace zhanggui;

namespace {

constexpr qint64 kDayMs = 86'400'000;
const QString kProduct = QStringLiteral("Cloud desk");

PreflightRun runOn(int day, bool failed, int hour = 3)
{
    PreflightRun run;
    run.product = kProduct;
    run.url = QStringLiteral("http://127.0.0.1/");
    run.startedMs = day * kDayMs + hour * 3'600'000LL - 8 * 3'600'000LL;
    run.counts.passed = 1;
    run.counts.failed = failed ? 1 : 0;
    return run;
}

} // namespace

class DeadlinesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        auto catalog = test::twoKinds(m_folder->path());
        VERIFY_OK(catalog);
        m_catalog = *catalog;
        auto opened = openDatabase(m_folder->filePath(QStringLiteral("a.db")), Connection::Access::Create);
        VERIFY_OK(opened);
        m_connection = std::move(*opened);
        VERIFY_OK(ensureWorkTables(*m_connection, *m_catalog));
    }

    void cleanup()
    {
        m_connection.reset();
        m_catalog.reset();
    }

    void listsEveryRunningClockTheEarliestFirst()
    {
        // GIVEN records of two kinds, one without a running clock
        add("alpha", 1, "A-1", 3000);
        add("beta", 1, "B-1", 1000);
        add("beta", 2, "B-2", std::nullopt);
        add("alpha", 2, "A-2", 2000);

        // WHEN the board is read THEN it has what is due before the time, by due time
        const auto all = readDeadlines(*m_connection, 10'000, 100);
        VERIFY_OK(all);
        QCOMPARE(numbersOf(*all),
            (QStringList{ QStringLiteral("B-1"), QStringLiteral("A-2"), QStringLiteral("A-1") }));
        QCOMPARE(numbersOf(*readDeadlines(*m_connection, 2000, 100)), QStringList{ QStringLiteral("B-1") });
        QCOMPARE(readDeadlines(*m_connection, 10'000, 1)->size(), 1);
        QCOMPARE(numbersOf(*readDeadlines(*m_connection, 10'000, 9, { QStringLiteral("beta") })),
            QStringList{ QStringLiteral("B-1") });
        const Deadline first = all->at(1);
        QCOMPARE(first.source, QStringLiteral("alpha"));
        QCOMPARE(first.rowId, 2);
        QCOMPARE(first.title, QStringLiteral("Subject of A-2"));
        QCOMPARE(first.customer, QStringLiteral("Buyer"));
        QCOMPARE(first.amountMinor, 1200);
        QCOMPARE(first.currency, QStringLiteral("CNY"));
        QCOMPARE(first.orderId, QStringLiteral("CS1"));
        QCOMPARE(first.waitsFor, QStringLiteral("seller"));
    }

    void mergesItsTablesByTheirIndexesAlsoWhereManyAreDueAtOnce()
    {
        // GIVEN records of two kinds that are due at the same time
        for (int id = 9; id > 0; --id) {
            add("alpha", id, qPrintable(QStringLiteral("A-%1").arg(id)), 5000);
            add("beta", id, qPrintable(QStringLiteral("B-%1").arg(id)), 5000);
        }
        const RecordKind kind = deadlineKind(*m_catalog);

        // WHEN the first of them are read THEN they are the first of all, and no table is sorted for it
        const auto ids = readIds(*m_connection, kind, {}, [] { return false; });
        VERIFY_OK(ids);
        const auto rows = readFirstRows(*m_connection, kind, {}, 7);
        VERIFY_OK(rows);
        for (size_t i = 0; i < rows->size(); ++i)
            QCOMPARE(rows->at(i)->id, ids->at(i));
        QStringList plan;
        VERIFY_OK(m_connection->forEach(QStringLiteral("EXPLAIN QUERY PLAN SELECT id, due_ms, row_id")
                + orderedFrom(kind, {}) + QStringLiteral(" LIMIT 7"),
            {}, [&plan](const QSqlQuery &row) { plan.append(row.value(3).toString()); }));
        QVERIFY(plan.contains(QStringLiteral("MERGE (UNION ALL)")));
        QVERIFY2(
            plan.filter(QStringLiteral("RIGHT PART OF ORDER BY")).isEmpty(), qPrintable(plan.join(u'\n')));
        // The probes alone are, which have no table of their own.
        QCOMPARE(plan.filter(QStringLiteral("FOR ORDER BY")).size(), 1);
    }

    void leavesOutWhatAKindCallsPersonal()
    {
        add("beta", 1, "B-1", 1000);
        QVERIFY(readDeadlines(*m_connection, 10'000, 9)->constFirst().customer.isEmpty());
    }

    void tellsStatesApartThatMeanDifferentThings()
    {
        // GIVEN the state "t-open" of two kinds with different words, the clock "t-answer" with the same
        add("alpha", 1, "A-1", 1000);
        add("beta", 1, "B-1", 2000);
        const auto all = readDeadlines(*m_connection, 10'000, 9);
        VERIFY_OK(all);
        const DeadlineWords words = deadlineWords(*m_catalog);

        // THEN each is said in its own words
        QCOMPARE(words.states.title(all->at(0).state).en, QStringLiteral("Open"));
        QCOMPARE(words.states.title(all->at(1).state).en, QStringLiteral("Waiting"));
        QCOMPARE(all->at(0).clock, QStringLiteral("t-answer"));
        QCOMPARE(idBehind(all->at(1).state), QStringLiteral("t-open"));
        QVERIFY(words.states.title(QStringLiteral("nobody knows it")).en.isEmpty());
    }

    void isAListWithAFilter()
    {
        add("alpha", 1, "A-1", 1000);
        add("beta", 1, "B-1", 3000);
        const RecordKind kind = deadlineKind(*m_catalog);
        const auto idsOf = [&](const char *filter) {
            const auto condition = compileFilter(QString::fromUtf8(filter), kind, { QTimeZone::utc(), 2000 });
            if (!condition)
                return Ids{ -1 };
            return readIds(*m_connection, kind, { *condition, {}, false }, [] { return false; }).value();
        };
        const Ids all = idsOf("");
        QCOMPARE(all.size(), size_t(2));
        QCOMPARE(rowIdBehind(all.at(0)), 1);
        QVERIFY(all.at(0) != all.at(1));
        QCOMPARE(idsOf("source:alpha"), Ids{ all.at(0) });
        QCOMPARE(idsOf("类别:beta"), Ids{ all.at(1) });
        QCOMPARE(idsOf("due<now"), Ids{ all.at(0) });
        QCOMPARE(idsOf("state:等待"), Ids{ all.at(1) });
        QCOMPARE(idsOf("waits-for:seller clock:\"Answer in 5 days\"").size(), size_t(2));
        QCOMPARE(readDeadline(*m_connection, all.at(1))->number, QStringLiteral("B-1"));
        VERIFY_FAILS(readDeadline(*m_connection, 77), ErrorKind::NotFound);
    }

    void listsOrdersUntilTheirTermEnds()
    {
        // GIVEN orders that expire soon, late, that have expired, that were taken back, and a trial
        const qint64 now = QDateTime::currentMSecsSinceEpoch();
        addOrder("CS-soon", now + 10 * kDayMs);
        addOrder("CS-late", now + 400 * kDayMs);
        addOrder("CS-over", now - kDayMs);
        addOrder("CS-back", now + kDayMs, "UNSUBSCRIBE");
        addOrder("CS-gone", now + kDayMs, "NEW", "已退订");
        VERIFY_OK(m_connection->execute(QStringLiteral(
            "INSERT INTO environments (name, site, base_url) VALUES ('emu', 'emulator', 'http://x')")));
        addOrder("CS-emu", now + kDayMs, "NEW", "", "emu");

        // THEN only the first is on the board
        const auto all = readDeadlines(*m_connection, now + 500 * kDayMs, 100);
        VERIFY_OK(all);
        QCOMPARE(numbersOf(*all), QStringList{ QStringLiteral("CS-soon") });
        // Another kind has a clock of that name, which says something else.
        const Deadline order = all->constFirst();
        QCOMPARE(idBehind(order.clock), QStringLiteral("expiry"));
        const RecordKind kind = deadlineKind(*m_catalog);
        QVERIFY(kind.fields.at(kind.indexOf(QStringLiteral("clock"))).choice(order.clock) != nullptr);
        QCOMPARE(deadlineWords(*m_catalog).clocks.title(order.clock).en, QStringLiteral("Term ends"));
        QCOMPARE(all->constFirst().customer, QStringLiteral("Buyer"));
    }

    void aFailingProductIsDueOnTheDayOfItsFreeze()
    {
        // GIVEN failing probes on days 101 and 102, with 5 days allowed
        PreflightRepository repository(*m_connection);
        VERIFY_OK(repository.add(runOn(100, false)));
        VERIFY_OK(repository.add(runOn(101, true)));
        VERIFY_OK(repository.add(runOn(102, true)));

        // THEN the trade is frozen on day 105, which begins at midnight of China
        const auto all = readDeadlines(*m_connection, 1000 * kDayMs, 9);
        VERIFY_OK(all);
        QCOMPARE(all->size(), 1);
        QCOMPARE(all->constFirst().number, kProduct);
        QCOMPARE(all->constFirst().dueMs, 105 * kDayMs - 8 * 3'600'000LL);

        // AND a good day takes it off the board
        VERIFY_OK(repository.add(runOn(103, false)));
        QVERIFY(readDeadlines(*m_connection, 1000 * kDayMs, 9)->isEmpty());
    }

    void countsFailingDaysAsThePreflightsDo_data()
    {
        QTest::addColumn<QString>("freeze");
        QTest::addColumn<QString>("rule");
        for (const char *freeze : { "5-days", "2-working-days" }) {
            for (const char *rule : { "any", "last" })
                QTest::addRow("%s %s", freeze, rule)
                    << QString::fromLatin1(freeze) << QString::fromLatin1(rule);
        }
    }
    void countsFailingDaysAsThePreflightsDo()
    {
        // GIVEN a workspace that reads the guides in one way, and random weeks of probes
        QFETCH(QString, freeze);
        QFETCH(QString, rule);
        VERIFY_OK(setPreflightReading(*m_connection, freeze, dayRuleFromWord(rule).value()));
        const auto reading = preflightReading(*m_connection);
        VERIFY_OK(reading);
        QCOMPARE(reading->limits.freezeLimit().id, freeze);
        QRandomGenerator random(11);
        PreflightRepository repository(*m_connection);
        for (int round = 0; round < 30; ++round) {
            VERIFY_OK(m_connection->execute(QStringLiteral("DELETE FROM callback_preflights")));
            QList<PreflightRun> runs;
            for (int day = 20'000; day < 20'014; ++day) {
                for (int n = random.bounded(3); n > 0; --n)
                    runs << runOn(day, random.bounded(3) > 0, 8 * n - random.bounded(8));
            }
            for (const PreflightRun &run : std::as_const(runs))
                VERIFY_OK(repository.add(run));

            // THEN the board says what the counters say
            const auto counters =
                countPreflights(runs, {}, kProduct, reading->limits, reading->dayRule, 20'014 * kDayMs);
            const auto all = readDeadlines(*m_connection, 30'000 * kDayMs, 9);
            VERIFY_OK(all);
            QCOMPARE(all->isEmpty(), counters.days.days == 0);
            if (all->isEmpty())
                continue;
            QCOMPARE(dayOf(all->constFirst().dueMs, 8 * 3600), freezeOf(runs, *reading, counters));
        }
    }

    void aReadingThatNobodyKnowsIsTheUsualOne()
    {
        VERIFY_OK(Settings(*m_connection).setValue(QLatin1String(kFreezeLimitKey), QStringLiteral("9-days")));
        VERIFY_OK(Settings(*m_connection).setValue(QLatin1String(kDayRuleKey), QStringLiteral("first")));
        const auto reading = preflightReading(*m_connection);
        VERIFY_OK(reading);
        QCOMPARE(reading->limits.freezeLimit().id, QStringLiteral("5-days"));
        QCOMPARE(reading->dayRule, DayRule::Any);
        VERIFY_FAILS(
            setPreflightReading(*m_connection, QStringLiteral("9-days"), DayRule::Any), ErrorKind::BadInput);
    }

    void everySuggestedViewCanBeRead()
    {
        const auto catalog = WorkCatalog::load();
        VERIFY_OK(catalog);
        const RecordKind kind = deadlineKind(**catalog);
        for (const char *language : { "en", "zh_CN" }) {
            const QList<View> views = suggestedViews(kind, QString::fromLatin1(language));
            QCOMPARE(views.size(), 10);
            for (const View &view : views) {
                QVERIFY(!view.name.isEmpty());
                const auto parsed = parseFilter(view.filter, kind);
                QVERIFY2(parsed, qPrintable(view.filter));
                for (const QString &id : namedSources(view.filter)) {
                    const Field &source = kind.fields.at(kind.indexOf(QStringLiteral("source")));
                    const bool known = std::any_of(source.choices.cbegin(), source.choices.cend(),
                        [&id](const Choice &one) { return one.value == id || one.names.contains(id); });
                    QVERIFY2(known, qPrintable(id));
                }
            }
        }
    }

    /// With very many records the board would stand still.
    void readsNoSourceWholeForWhatIsLookedAt_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::newRow("first rows") << QStringLiteral(
            "SELECT id, number, due_ms FROM deadlines ORDER BY due_ms, id LIMIT 128");
        QTest::newRow("rows of a page")
            << QStringLiteral("SELECT * FROM deadlines WHERE id IN (SELECT value FROM json_each('[258]')) "
                              "AND row_id IN (SELECT value / 256 FROM json_each('[258]'))");
        QTest::newRow("one row") << QStringLiteral("SELECT * FROM deadlines WHERE id = 258 AND row_id = 1");
    }
    void readsNoSourceWholeForWhatIsLookedAt()
    {
        QFETCH(QString, sql);
        QStringList plan;
        VERIFY_OK(m_connection->forEach(QStringLiteral("EXPLAIN QUERY PLAN ") + sql, {},
            [&plan](const QSqlQuery &row) { plan.append(row.value(3).toString()); }));
        const QString all = plan.join(u'\n');
        QVERIFY2(all.contains(QStringLiteral("SEARCH work_alpha")), qPrintable(all));
        QVERIFY2(!all.contains(QStringLiteral("SCAN work_")), qPrintable(all));
    }

    void knowsWhichTablesChangeIt()
    {
        QVERIFY(changesDeadlines(*m_catalog, QStringLiteral("orders")));
        QVERIFY(changesDeadlines(*m_catalog, QStringLiteral("work_alpha")));
        QVERIFY(!changesDeadlines(*m_catalog, QStringLiteral("settings")));
    }

    void aWorkspaceOfAnOlderVersionHasNothingDue()
    {
        VERIFY_OK(m_connection->execute(QStringLiteral("DROP VIEW deadlines")));
        QVERIFY(readDeadlines(*m_connection, 1, 1)->isEmpty());
    }

    void aCalendarFileTellsNoCustomer()
    {
        // GIVEN a deadline with a customer
        add("alpha", 1, "A-1", 1000);
        const auto all = readDeadlines(*m_connection, 10'000, 9);
        VERIFY_OK(all);
        const IcsCalendar calendar = deadlineCalendar(*all, deadlineWords(*m_catalog), false, { 60 }, 5000);

        // THEN the event tells kind, number and clock, not who
        const IcsEvent event = calendar.events.constFirst();
        QCOMPARE(event.summary, QStringLiteral("Alpha A-1: Answer in 5 days"));
        QVERIFY(event.description.contains(QStringLiteral("CS1")));
        QVERIFY(!icsText(calendar).contains("Buyer"));
        QCOMPARE(event.alarmMinutes, QList<int>{ 60 });

        // AND its UID is the same when it is due at another time, or stands in another row
        Deadline moved = all->constFirst();
        moved.dueMs += kDayMs;
        moved.rowId = 99;
        QCOMPARE(
            deadlineCalendar({ moved }, deadlineWords(*m_catalog), true, {}, 6000).events.constFirst().uid,
            event.uid);
        moved.number = QStringLiteral("A-2");
        QVERIFY(deadlineCalendar({ moved }, deadlineWords(*m_catalog), true, {}, 1).events.constFirst().uid
            != event.uid);
    }

private:
    /// The day on which the trade is frozen when every day to come fails, counted day by day.
    static QDate freezeOf(
        const QList<PreflightRun> &runs, const PreflightReading &reading, const PreflightCounters &counters)
    {
        const bool working = reading.limits.freezeLimit().workingDays;
        const auto counts = [working](
                                const QDate &day) { return !working || day.dayOfWeek() < Qt::Saturday; };
        QDate day;
        for (const PreflightDay &one : daysOf(runs, reading.dayRule, 8 * 3600)) {
            if (counts(one.day)) {
                day = one.day; // the newest that counts
                break;
            }
        }
        int left = counters.dayLimit - counters.days.days;
        const int step = left < 0 ? -1 : 1;
        while (left != 0) {
            day = day.addDays(step);
            if (counts(day))
                left -= step;
        }
        return day;
    }

    static QStringList namedSources(const QString &filter)
    {
        for (const char16_t *name : { u"source:", u"类别:" }) {
            const qsizetype at = filter.indexOf(QStringView(name));
            if (at >= 0)
                return filter.mid(at + QStringView(name).size()).split(u',');
        }
        return {};
    }

    static QStringList numbersOf(const QList<Deadline> &deadlines)
    {
        QStringList numbers;
        for (const Deadline &deadline : deadlines)
            numbers << deadline.number;
        return numbers;
    }

    void add(const char *kind, int id, const char *number, std::optional<qint64> dueMs)
    {
        VERIFY_OK(m_connection->execute(
            QStringLiteral(
                "INSERT INTO work_%1 (id, environment, number, state, waits_for, due_ms, "
                "due_clock, order_id, currency, f_product_name, f_subject, f_customer_name, "
                "f_amount, as_of_ms, created_ms) VALUES (:id, 'shop', :number, 't-open', 'seller', "
                ":due, 't-answer', 'CS1', 'CNY', 'Desk', :subject, 'Buyer', 1200, 1, 1)")
                .arg(QLatin1String(kind)),
            { { QStringLiteral("id"), id }, { QStringLiteral("number"), QLatin1String(number) },
                { QStringLiteral("due"), dueMs ? QVariant(*dueMs) : QVariant() },
                { QStringLiteral("subject"),
                    QString(QStringLiteral("Subject of ") + QLatin1String(number)) } }));
    }

    void addOrder(const char *number, qint64 expireMs, const char *type = "NEW", const char *status = "",
        const char *environment = "shop")
    {
        VERIFY_OK(m_connection->execute(
            QStringLiteral("INSERT INTO orders (environment, order_id, order_type, status, expire_ms, "
                           "product, customer_name, amount_minor, currency, answered_ms, fetched_ms, "
                           "first_seen_ms) VALUES (:environment, :number, :type, :status, :expires, 'Desk', "
                           "'Buyer', 100, 'CNY', 1, 1, 1)"),
            { { QStringLiteral("environment"), QLatin1String(environment) },
                { QStringLiteral("number"), QLatin1String(number) },
                { QStringLiteral("type"), QLatin1String(type) },
                { QStringLiteral("status"), QString::fromUtf8(status) },
                { QStringLiteral("expires"), expireMs } }));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::shared_ptr<const WorkCatalog> m_catalog;
    std::unique_ptr<Connection> m_connection;
};

ZHANGGUI_TEST(DeadlinesTest)
#include "deadlines_test.moc"
