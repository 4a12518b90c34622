// Differences as records: found again, decided on, undone, settled, carried over; and what is handed out.
#include "models/settlement/review_json.h"
#include "models/settlement/review_tables.h"
#include "models/settlement/settlement_queue.h"
#include "models/store/steps.h"
#include "models/work/work_catalog.h"
#include "models/work/work_repository.h"
#include "models/work/work_schema.h"
#include "tests/support/results.h"
#include "tests/support/settlement_files.h"
#include "tests/support/test_main.h"

using namespace zhanggui;
using test::SettlementDesk;

namespace {

const QString kShop = QStringLiteral("shop");
const QString kKind = QStringLiteral("settlement-difference");
const QString kJanuary = QStringLiteral("202601");
constexpr qint64 kNow = SettlementDesk::kNow;
constexpr qint64 kDay = SettlementDesk::kDay;

const QByteArray kTrades(
    "订单号,订单行ID,订单类型,商品名称,商品类别,接入类型,客户名称,付费状态,后付费客户还款状态,"
    "服务监管状态,下单时间,支付时间,订单生效时间,币种,商品销售金额,代金券扣款,税率\n");
const QByteArray kBills("账单号,账期,订单号,订单行ID,商品名称,币种,商品销售金额,结算金额\n");

QByteArray trade(int number, const char *amount, int month = 1)
{
    const QString day = QStringLiteral("2026-0%1-05 10:00:00").arg(month);
    return QStringLiteral(
        "CS%1,CS%1-1,NEW,%4,通用商品,SaaS,甲公司,已完成,不涉及,不涉及,%2,%2,%2,CNY,%3,0.00,6%\n")
        .arg(number)
        .arg(day, QLatin1String(amount),
            number == 7 ? QStringLiteral("=HYPERLINK(1)<b>") : QStringLiteral("云桌面"))
        .toUtf8();
}

QByteArray billed(int number, const char *net, const char *period = "202601")
{
    return QStringLiteral("ZD%2,%2,CS%1,CS%1-1,云桌面,CNY,,%3\n")
        .arg(number)
        .arg(QLatin1String(period), QLatin1String(net))
        .toUtf8();
}

} // namespace

class SettlementQueueTest : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<SettlementDesk> m_desk;
    std::shared_ptr<const WorkCatalog> m_catalog;
    SettlementPolicy m_policy;

    SettlementReview review(const QString &period = kJanuary)
    {
        const auto input = reviewInputOf(m_desk->connection(), *m_catalog, kShop, period);
        if (!input)
            return {};
        const auto made = reviewSettlement(m_desk->connection(), *m_catalog, m_policy, {}, *input);
        return made ? *made : SettlementReview();
    }
    QueueOutcome queue(const QString &period = kJanuary)
    {
        const auto done =
            writeQueue(m_desk->connection(), *m_catalog, review(period), QStringLiteral("li"), kNow);
        return done ? *done : QueueOutcome{ -1, -1, -1, -1 };
    }
    WorkRepository records()
    {
        return WorkRepository(m_desk->connection(), *m_catalog, QStringLiteral("li"), kNow);
    }
    WorkRecord record(const QString &number)
    {
        return records().find(kKind, kShop, number).value().value_or(WorkRecord());
    }
    /// Of the only difference of the period.
    QString number(const QString &period = kJanuary)
    {
        const SettlementReview made = review(period);
        return made.billed.differences.isEmpty()
            ? QString()
            : differenceNumber(QStringLiteral("billed"), made.billed.differences.constFirst());
    }
    void explain(const QString &which)
    {
        const auto step =
            Steps(m_desk->connection())
                .begin({ kNow, QStringLiteral("li"), QStringLiteral("edit"), QStringLiteral("t") });
        VERIFY_OK(step);
        VERIFY_OK(records().transition(kKind, record(which).id,
            { QStringLiteral("explain"), { { QStringLiteral("reason"), QStringLiteral("ticket 12") } }, {},
                Party::Seller, 0 },
            *step));
    }
    qint64 stored() { return m_desk->count("SELECT count(*) FROM work_settlement_difference"); }

private Q_SLOTS:
    void initTestCase()
    {
        const auto catalog = WorkCatalog::load();
        VERIFY_OK(catalog);
        m_catalog = *catalog;
        auto policy = SettlementPolicy::load({});
        VERIFY_OK(policy);
        m_policy = *std::move(policy);
    }
    /// One line that agrees, and one that is billed 123.45 short of 1900.00.
    void init()
    {
        m_desk = std::make_unique<SettlementDesk>();
        VERIFY_OK(ensureWorkTables(m_desk->connection(), *m_catalog));
        VERIFY_OK(m_desk->importText(
            SettlementLayer::Transaction, kTrades + trade(1, "1000.00") + trade(2, "2000.00"), kNow));
        VERIFY_OK(m_desk->importText(
            SettlementLayer::BillLine, kBills + billed(1, "950.00") + billed(2, "1776.55"), kNow));
    }

    void putsADifferenceIntoTheQueueOnce()
    {
        QVERIFY(!review().isExplained());
        const QueueOutcome first = queue();
        QCOMPARE(first.made, 1);
        const WorkRecord made = record(number());
        QCOMPARE(made.state, QStringLiteral("open"));
        QCOMPARE(made.fields.value(QStringLiteral("amount")).toLongLong(), -12'345);
        QCOMPARE(made.fields.value(QStringLiteral("cause")).toString(), QStringLiteral("unknown"));
        const QString ticket = made.fields.value(QStringLiteral("ticketText")).toString();
        for (const char *part : { "202601", "CS2", "CS2-1", "1900.00 CNY", "1776.55 CNY", "-123.45 CNY",
                 "(2000.00-0.00)*(1-5%+0%) = 1900.00 CNY" })
            QVERIFY2(ticket.contains(QLatin1String(part)), qPrintable(ticket));
        const QueueOutcome second = queue();
        QCOMPARE(second.made + second.updated + second.settled, 0);
        QCOMPARE(second.same, 1);
        QCOMPARE(stored(), 1);
    }

    void isUndoneAsOneStep()
    {
        QCOMPARE(queue().made, 1);
        const auto step = Steps(m_desk->connection()).nextToUndo();
        VERIFY_OK(step);
        VERIFY_OK(Steps(m_desk->connection()).undo((*step)->id, kNow, QStringLiteral("li")));
        QCOMPARE(stored(), 0);
        QCOMPARE(queue().made, 1);
    }

    void countsWhatAPersonDecided()
    {
        queue();
        const QString which = number();
        const QByteArray before = reviewJsonText(review());
        explain(which);
        const SettlementReview made = review();
        QVERIFY(made.isExplained());
        QCOMPARE(made.billed.differences.constFirst().decision, which);
        // Undone, it is open again.
        const auto step = Steps(m_desk->connection()).nextToUndo();
        VERIFY_OK(step);
        VERIFY_OK(Steps(m_desk->connection()).undo((*step)->id, kNow, QStringLiteral("li")));
        QCOMPARE(reviewJsonText(review()), before);
    }

    void opensAgainWhenTheAmountChanges()
    {
        queue();
        const QString which = number();
        explain(which);
        VERIFY_OK(m_desk->importText(SettlementLayer::BillLine, kBills + billed(2, "1700.00"), kNow + kDay));
        QVERIFY(!review().isExplained());
        QCOMPARE(queue().updated, 1);
        const WorkRecord made = record(which);
        QCOMPARE(made.state, QStringLiteral("open"));
        QCOMPARE(made.fields.value(QStringLiteral("amount")).toLongLong(), -20'000);
        QCOMPARE(stored(), 1);
    }

    void settlesWhatIsNotFoundAnyMore()
    {
        queue();
        const QString which = number();
        VERIFY_OK(m_desk->importText(SettlementLayer::BillLine, kBills + billed(2, "1900.00"), kNow + kDay));
        const QueueOutcome done = queue();
        QCOMPARE(done.settled, 1);
        QCOMPARE(record(which).state, QStringLiteral("settled"));
        QVERIFY(review().isExplained());
        // It differs again: the same record, open.
        VERIFY_OK(
            m_desk->importText(SettlementLayer::BillLine, kBills + billed(2, "1776.55"), kNow + 2 * kDay));
        QCOMPARE(queue().updated, 1);
        QCOMPARE(record(which).state, QStringLiteral("open"));
    }

    void carriesLateLinesOverAndSettlesThemWhenTheyAreBilled()
    {
        // GIVEN a line of January that no bill has; nobody put January into the queue
        VERIFY_OK(m_desk->importText(SettlementLayer::Transaction, kTrades + trade(3, "3000.00"), kNow));
        VERIFY_OK(m_desk->importText(SettlementLayer::BillLine, kBills + billed(2, "1900.00"), kNow + kDay));
        // WHEN February is put into the queue
        const QString february = QStringLiteral("202602");
        const SettlementReview made = review(february);
        QCOMPARE(made.late.size(), 1);
        QCOMPARE(made.late.constFirst().period, kJanuary);
        QCOMPARE(made.late.constFirst().netMinor, 285'000);
        QCOMPARE(queue(february).made, 1);
        // THEN the line has the record of its own period
        const QString which = number();
        QCOMPARE(record(which).fields.value(QStringLiteral("period")).toString(), kJanuary);
        QCOMPARE(record(which).fields.value(QStringLiteral("amount")).toLongLong(), -285'000);
        QCOMPARE(
            record(which).fields.value(QStringLiteral("cause")).toString(), QStringLiteral("missing-there"));
        QCOMPARE(queue().made, 0);
        // WHEN February's bill has it THEN February settles it
        VERIFY_OK(m_desk->importText(
            SettlementLayer::BillLine, kBills + billed(3, "2850.00", "202602"), kNow + kDay));
        QVERIFY(review(february).late.isEmpty());
        QCOMPARE(queue(february).settled, 1);
        QCOMPARE(record(which).state, QStringLiteral("settled"));
        QCOMPARE(record(which).fields.value(QStringLiteral("settledPeriod")).toString(), february);
        QCOMPARE(stored(), 1);
    }

    void escapesWhatStrangersWrote()
    {
        VERIFY_OK(m_desk->importText(SettlementLayer::Transaction, kTrades + trade(7, "3000.00"), kNow));
        const SettlementReview made = review();
        const QByteArray page = reviewHtml(made);
        QVERIFY(page.contains("=HYPERLINK(1)&lt;b&gt;"));
        QVERIFY(!page.contains("<b>"));
        for (const ReviewTable &table : reviewTables(made)) {
            if (table.id != u"differences")
                continue;
            const auto csv = reviewTableCsv(table);
            VERIFY_OK(csv);
            QVERIFY(csv->contains("'=HYPERLINK(1)<b>"));
            QVERIFY(csv->contains("-2850.00"));
        }
    }
};

ZHANGGUI_TEST(SettlementQueueTest)
#include "settlement_queue_test.moc"
