// What the home page tells: due by source, money that cannot be billed and why, months, syncs.
#include "models/home/home_report.h"
#include "models/store/schema.h"
#include "models/work/work_catalog.h"
#include "models/work/work_schema.h"
#include "tests/support/results.h"
#include "tests/support/test_main.h"

#include <QDateTime>
#include <QTemporaryDir>

using namespace zhanggui;

namespace {

const QTimeZone kChina(8 * 3600);

qint64 at(const char *chinaTime)
{
    QDateTime time = QDateTime::fromString(QLatin1String(chinaTime), QStringLiteral("yyyy-MM-dd HH:mm"));
    time.setTimeZone(kChina);
    return time.toMSecsSinceEpoch();
}

} // namespace

class HomeReportTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        auto catalog = WorkCatalog::load();
        VERIFY_OK(catalog);
        m_catalog = *catalog;
        auto opened = openDatabase(m_folder->filePath(QStringLiteral("a.db")), Connection::Access::Create);
        VERIFY_OK(opened);
        m_connection = std::move(*opened);
        VERIFY_OK(ensureWorkTables(*m_connection, *m_catalog));
        VERIFY_OK(m_connection->execute(QStringLiteral(
            "INSERT INTO environments (name, site, base_url) VALUES ('emu', 'emulator', 'http://x')")));
    }

    void tellsWhyMoneyIsNotBilled()
    {
        // GIVEN orders in every state, trials and other currencies among them
        addOrder("CS-1", "待支付", 100);
        addOrder("CS-2", "待支付", 200, "USD");
        addOrder("CS-3", "处理中", 300);
        addOrder("CS-4", "已完成", 400);
        addOrder("CS-5", "", 500);
        addOrder("CS-6", "待支付", 600, "CNY", "TRIAL");
        addOrder("CS-7", "待支付", 700, "CNY", "NEW", "emu");
        addOrder("CS-8", "待支付", 0);
        addOrder("CS-9", "已退订", 900);
        addOrder("CS-10", "退款中", 1000);

        // THEN each counts once, by its reason and currency; what is done or no money does not
        const auto sums = readUnbilled(*m_connection, *m_catalog);
        VERIFY_OK(sums);
        QStringList told;
        for (const UnbilledSum &sum : *sums)
            told << QStringLiteral("%1 %2 %3 %4")
                        .arg(sum.reason, sum.currency)
                        .arg(sum.amountMinor)
                        .arg(sum.orders);
        QCOMPARE(told,
            (QStringList{ QStringLiteral("unpaid CNY 100 1"), QStringLiteral("unpaid USD 200 1"),
                QStringLiteral("refund CNY 1000 1"), QStringLiteral("processing CNY 300 1"),
                QStringLiteral("unknown CNY 500 1") }));
    }

    void tellsWhomASupervisionWaitsFor()
    {
        QVERIFY(m_catalog->kind(QStringLiteral("supervision")));
        // GIVEN a supervised order that waits for the customer, and one whose supervision is over
        addOrder("CS-1", "处理中", 100);
        addOrder("CS-2", "处理中", 200);
        addOrder("CS-3", "", 300);
        supervise("CS-1", "customer-acceptance", "customer");
        supervise("CS-2", "completed", "");
        supervise("CS-3", "deliver", "seller");

        // THEN it is the customer's turn, ours, and the finished one is only being processed
        const auto sums = readUnbilled(*m_connection, *m_catalog);
        VERIFY_OK(sums);
        QCOMPARE(sums->size(), 3);
        QCOMPARE(sums->at(0).reason, QStringLiteral("supervision-seller"));
        QCOMPARE(sums->at(0).amountMinor, 300);
        QCOMPARE(sums->at(1).reason, QStringLiteral("supervision-customer"));
        QCOMPARE(sums->at(2).reason, QStringLiteral("processing"));
    }

    void countsOrdersByMonthOfTheZone()
    {
        // GIVEN an order on the last evening of October in London, the first morning of November in China
        addOrder("CS-1", "", 1, "CNY", "NEW", "shop", at("2026-11-01 00:30"));
        addOrder("CS-2", "", 1, "CNY", "RENEW", "shop", at("2026-11-20 00:30"));
        addOrder("CS-3", "", 1, "CNY", "NEW", "emu", at("2026-11-20 00:30"));
        addOrder("CS-4", "", 1, "CNY", "NEW", "shop", at("2024-11-20 00:30"));
        const auto report = read();
        VERIFY_OK(report);
        QCOMPARE(report->ordersByMonth.size(), 1);
        const QMap<QString, int> november = report->ordersByMonth.value(QDate(2026, 11, 1));
        QCOMPARE(november.value(QStringLiteral("NEW")), 1);
        QCOMPARE(november.value(QStringLiteral("RENEW")), 1);
    }

    void countsWhatIsDueBySourceAndDay()
    {
        QVERIFY(m_catalog->kind(QStringLiteral("ticket")));
        // GIVEN tickets that are overdue, due today, within the week, and later
        const char *const times[] = { "2026-11-22 14:00", "2026-11-22 23:00", "2026-11-25 10:00",
            "2026-12-01 10:00", "2027-03-01 10:00" };
        int number = 0;
        for (const char *time : times)
            addTicket(++number, at(time));

        // WHEN it is 14:05
        const auto report = read();
        VERIFY_OK(report);

        // THEN each is counted where it belongs
        QCOMPARE(report->due.size(), 1);
        const DueCount due = report->due.constFirst();
        QCOMPARE(due.source, QStringLiteral("ticket"));
        QCOMPARE(due.overdue, 1);
        QCOMPARE(due.today, 1);
        QCOMPARE(due.week, 2);
        QCOMPARE(report->dueByDay.size(), 3);
        QCOMPARE(report->dueByDay.value(QDate(2026, 12, 1)).value(QStringLiteral("ticket")), 1);
    }

    void tellsLastFetchesAndImports()
    {
        addOrder("CS-1", "", 1);
        VERIFY_OK(m_connection->execute(QStringLiteral(
            "INSERT INTO steps (id, at_ms, actor, source, title) VALUES (1, 1, 'a', 'import', 'Import')")));
        for (int i = 1; i <= 7; ++i)
            VERIFY_OK(m_connection->execute(
                QStringLiteral("INSERT INTO imports (step_id, kind, file_name, sha256, size, modified_ms, "
                               "as_of_ms, environment, mapping, counts, totals) VALUES (1, 'orders', "
                               ":name, '', 1, 1, :as_of, 'shop', '', '', '')"),
                { { QStringLiteral("name"), QStringLiteral("%1.csv").arg(i) },
                    { QStringLiteral("as_of"), i } }));
        const auto report = read();
        VERIFY_OK(report);
        QCOMPARE(report->fetches.constFirst().environment, QStringLiteral("shop"));
        QCOMPARE(report->imports.size(), 5);
        QCOMPARE(report->imports.constFirst().fileName, QStringLiteral("7.csv"));
    }

    void anEmptyWorkspaceTellsNothing()
    {
        const auto report = read();
        VERIFY_OK(report);
        QVERIFY(report->due.isEmpty() && report->unbilled.isEmpty() && report->probes.isEmpty());
        QVERIFY(report->fetches.isEmpty() && report->imports.isEmpty() && report->ordersByMonth.isEmpty());
    }

private:
    Result<HomeReport> read()
    {
        return readHome(*m_connection, *m_catalog,
            { at("2026-11-22 14:05"), kChina, preflightReading(*m_connection).value() });
    }

    void addOrder(const char *number, const char *status, qint64 amount, const char *currency = "CNY",
        const char *type = "NEW", const char *environment = "shop", qint64 createdMs = 1)
    {
        VERIFY_OK(m_connection->execute(
            QStringLiteral("INSERT INTO orders (environment, order_id, order_type, status, create_ms, "
                           "amount_minor, currency, answered_ms, fetched_ms, first_seen_ms) VALUES "
                           "(:environment, :number, :type, :status, :created, :amount, :currency, 1, 1, 1)"),
            { { QStringLiteral("environment"), QLatin1String(environment) },
                { QStringLiteral("number"), QLatin1String(number) },
                { QStringLiteral("type"), QLatin1String(type) },
                { QStringLiteral("status"), QString::fromUtf8(status) },
                { QStringLiteral("created"), createdMs }, { QStringLiteral("amount"), amount },
                { QStringLiteral("currency"), QLatin1String(currency) } }));
    }

    void supervise(const char *order, const char *state, const char *waitsFor)
    {
        VERIFY_OK(m_connection->execute(
            QStringLiteral("INSERT INTO work_supervision (environment, number, state, waits_for, order_id, "
                           "as_of_ms, created_ms) VALUES ('shop', :order || '-1', :state, :waits, :order, 1, "
                           "1)"),
            { { QStringLiteral("order"), QLatin1String(order) },
                { QStringLiteral("state"), QLatin1String(state) },
                { QStringLiteral("waits"), QLatin1String(waitsFor) } }));
    }

    void addTicket(int number, qint64 dueMs)
    {
        VERIFY_OK(m_connection->execute(
            QStringLiteral("INSERT INTO work_ticket (environment, number, state, waits_for, due_ms, "
                           "due_clock, as_of_ms, created_ms) VALUES ('shop', :number, 'in-progress', "
                           "'seller', :due, 'sla', 1, 1)"),
            { { QStringLiteral("number"), QString::number(number) }, { QStringLiteral("due"), dueMs } }));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::shared_ptr<const WorkCatalog> m_catalog;
    std::unique_ptr<Connection> m_connection;
};

ZHANGGUI_TEST(HomeReportTest)
#include "home_report_test.moc"
