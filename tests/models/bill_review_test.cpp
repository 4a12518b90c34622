// Bills against payments and against invoices to Huawei Cloud, from records as people enter them.
#include "models/settlement/bill_review.h"
#include "models/settlement/settlement_line.h"
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
const QString kJanuary = QStringLiteral("202601");
const QString kCny = QStringLiteral("CNY");

} // namespace

class BillReviewTest : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<SettlementDesk> m_desk;
    std::shared_ptr<const WorkCatalog> m_catalog;

    void enter(const char *kind, const char *number, const WorkValues &values, const char *state = "")
    {
        Connection &connection = m_desk->connection();
        const auto step = Steps(connection)
                              .begin({ SettlementDesk::kNow, QStringLiteral("li"), QStringLiteral("edit"),
                                  QStringLiteral("test") });
        VERIFY_OK(step);
        NewWork work{ QLatin1String(kind), kShop, QLatin1String(number), QLatin1String(state), 0, values };
        work.values.insert(QStringLiteral("currency"), kCny);
        WorkRepository records(connection, *m_catalog, QStringLiteral("li"), SettlementDesk::kNow);
        const auto made = records.create(work, *step);
        VERIFY_OK(made);
    }
    void bill(const char *number, const QVariant &amount, const char *state = "to-countersign",
        const char *period = "202601")
    {
        WorkValues values{ { QStringLiteral("billType"), QStringLiteral("general") },
            { QStringLiteral("period"), QString::fromUtf8(period) },
            { QStringLiteral("requisitionNumber"), QString(QStringLiteral("SF-") + QLatin1String(number)) } };
        if (amount.isValid())
            values.insert(QStringLiteral("amount"), amount);
        enter("bill", number, values, state);
    }
    void payment(const char *number, const char *field, const char *value, qint64 minor)
    {
        enter("payment", number,
            { { QLatin1String(field), QLatin1String(value) }, { QStringLiteral("amount"), minor },
                { QStringLiteral("paidOn"), SettlementDesk::kNow } });
    }
    BillComparisons compare(const Tolerance &tolerance = {})
    {
        const auto made = compareBills(m_desk->connection(), *m_catalog, kShop, kJanuary, tolerance);
        return made ? *made : BillComparisons();
    }
    static QStringList told(const ReconcileResult &result)
    {
        QStringList all;
        for (const ReconcileMatch &match : result.differences) {
            for (const CausePart &part : match.causes)
                all << match.orderId + u' ' + idOf(part.cause) + u' ' + QString::number(part.minor);
        }
        return all;
    }

private Q_SLOTS:
    void initTestCase()
    {
        const auto catalog = WorkCatalog::load();
        VERIFY_OK(catalog);
        m_catalog = *catalog;
    }
    void init()
    {
        m_desk = std::make_unique<SettlementDesk>();
        VERIFY_OK(ensureWorkTables(m_desk->connection(), *m_catalog));
    }

    void matchesABillThatIsPaidInParts()
    {
        bill("ZD1", 100'000);
        payment("P1", "billId", "ZD1", 60'000);
        payment("P2", "billId", "ZD1", 40'000);
        const BillComparisons made = compare();
        QCOMPARE(told(made.paid), QStringList());
        QCOMPARE(made.paid.totals.value(kCny).matched, 1);
        QCOMPARE(made.paid.totals.value(kCny).rightMinor, 100'000);
    }

    void findsTheBillByItsRequisition()
    {
        bill("ZD1", 100'000);
        payment("P1", "requisitionNumber", "SF-ZD1", 100'000);
        const BillComparisons made = compare();
        QCOMPARE(told(made.paid), QStringList());
        QCOMPARE(made.paid.totals.value(kCny).matched, 1);
    }

    void asksWhyABillWasPaidShort()
    {
        bill("ZD1", 100'000);
        payment("P1", "billId", "ZD1", 99'500);
        QCOMPARE(told(compare().paid), QStringList{ QStringLiteral("ZD1 unknown -500") });
        const Tolerance fee{ 500, QStringLiteral("bank fee") };
        QCOMPARE(told(compare(fee).paid), QStringList{ QStringLiteral("ZD1 tolerance -500") });
    }

    void missesOnlyPaymentsOfBillsThatAreSaidToBePaid()
    {
        bill("ZD1", 100'000, "paying");
        bill("ZD2", 30'000, "paid");
        QCOMPARE(told(compare().paid), QStringList{ QStringLiteral("ZD2 missing-there -30000") });
    }

    void tellsMoneyOfWhichNothingIsKnown()
    {
        payment("P1", "period", "2026-01", 4'200);
        const BillComparisons made = compare();
        QCOMPARE(made.paid.differences.size(), 1);
        QCOMPARE(made.paid.differences.constFirst().causes.constFirst().cause, DifferenceCause::MissingHere);
        QCOMPARE(made.paid.totals.value(kCny).causes.value(DifferenceCause::MissingHere), 4'200);
    }

    void readsPeriodsAsPeopleWriteThem()
    {
        bill("ZD1", 100'000, "paid", "2026年1月");
        bill("ZD2", 100'000, "paid", "2025-12");
        QCOMPARE(told(compare().paid), QStringList{ QStringLiteral("ZD1 missing-there -100000") });
    }

    void takesTheLinesWhereNobodyEnteredTheBill()
    {
        VERIFY_OK(m_desk->importText(SettlementLayer::BillLine,
            "账单号,账期,订单号,订单行ID,商品名称,币种,商品销售金额,结算金额\n"
            "ZD9,202601,CS1,CS1-1,云桌面,CNY,100.00,95.00\n"
            "ZD9,202601,CS2,CS2-1,云桌面,CNY,200.00,190.00\n",
            SettlementDesk::kNow));
        payment("P1", "billId", "ZD9", 28'500);
        const BillComparisons made = compare();
        QCOMPARE(told(made.paid), QStringList());
        QCOMPARE(made.paid.totals.value(kCny).leftMinor, 28'500);
    }

    void asksForTheAmountThatNobodyEntered()
    {
        bill("ZD1", {});
        payment("P1", "billId", "ZD1", 28'500);
        const BillComparisons made = compare();
        QCOMPARE(made.paid.differences.size(), 1);
        const CausePart part = made.paid.differences.constFirst().causes.constFirst();
        QCOMPARE(part.cause, DifferenceCause::Unknown);
        QVERIFY(part.say.en.contains(QStringLiteral("ZD1")));
    }

    void comparesTheInvoiceWithItsBill()
    {
        bill("ZD1", 100'000);
        bill("ZD2", 50'000);
        bill("ZD3", 70'000); // nobody asked for its invoice yet
        enter("huawei-invoice", "FP1",
            { { QStringLiteral("billId"), QStringLiteral("ZD1") }, { QStringLiteral("amount"), 100'000 } });
        enter("huawei-invoice", "FP2",
            { { QStringLiteral("requisitionNumber"), QStringLiteral("SF-ZD2") },
                { QStringLiteral("amount"), 47'170 } });
        const BillComparisons made = compare();
        QCOMPARE(made.invoiced.totals.value(kCny).matched, 1);
        QCOMPARE(told(made.invoiced), QStringList{ QStringLiteral("ZD2 unknown -2830") });
    }
};

ZHANGGUI_TEST(BillReviewTest)
#include "bill_review_test.moc"
