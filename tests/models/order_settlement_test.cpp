// What `settlement why` tells of an order, from imported files and work records.
#include "models/core/marketplace_day.h"
#include "models/settlement/order_settlement.h"
#include "models/settlement/review_json.h"
#include "models/settlement/settlement_records.h"
#include "models/settlement/settlement_review.h"
#include "models/store/steps.h"
#include "models/work/work_catalog.h"
#include "models/work/work_repository.h"
#include "models/work/work_schema.h"
#include "tests/support/results.h"
#include "tests/support/sample_order.h"
#include "tests/support/settlement_files.h"
#include "tests/support/test_main.h"

using namespace zhanggui;
using test::SettlementDesk;

namespace {

constexpr qint64 kNow = SettlementDesk::kNow;
const QString kShop = QStringLiteral("shop");

const QByteArray kHeader(
    "订单行ID,订单号,原始订单行ID,订单类型,商品名称,商品类别,接入类型,付费状态,"
    "后付费客户还款状态,服务监管状态,下单时间,支付时间,订单生效时间,币种,商品销售金额,代金券扣款\n");

/// A line of January; `type`: 新购 or 退订.
QByteArray trade(const char *line, const char *original, const char *type, const char *product,
    const char *productClass, const char *payment, const char *sales)
{
    return QByteArray(line) + "," + QByteArray(line).left(3) + "," + original + "," + type + "," + product
        + "," + productClass + ",SaaS," + payment
        + ",不涉及,不涉及,2026-02-05 09:00:00,2026-02-05 09:00:00,"
          "2026-02-06 09:00:00,CNY,"
        + sales + ",0.00\n";
}

/// The same row, but its file does not tell the day of the order.
QByteArray withoutDay(QByteArray row)
{
    return row.replace("不涉及,2026-02-05 09:00:00,", "不涉及,,");
}

QList<FormulaPart> orderParts(const ExpectedLine &expected)
{
    QList<FormulaPart> found;
    for (const FormulaPart &part : expected.net.parts) {
        if (part.from == FormulaPart::From::Order)
            found.append(part);
    }
    return found;
}

} // namespace

class OrderSettlementTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        auto catalog = WorkCatalog::load();
        VERIFY_OK(catalog);
        m_catalog = *catalog;
        auto policy = SettlementPolicy::load({});
        VERIFY_OK(policy);
        m_policy = *policy;
    }

    void init()
    {
        m_desk = std::make_unique<SettlementDesk>();
        VERIFY_OK(ensureWorkTables(m_desk->connection(), *m_catalog));
    }

    void tellsConditionsPeriodAndAmountOfEachLine()
    {
        // GIVEN a small order, another that lifts the product over the first border, and the certification
        import(trade("CS1-000001", "", "新购", "云桌面", "通用商品", "已完成", "1000.00")
            + trade("CS2-000001", "", "新购", "云桌面", "通用商品", "已完成", "600000.00"));
        record("commercial-certification", {}, "done");
        // WHEN it is asked why
        const auto found = explain("CS1");
        VERIFY_OK(found);
        const ExplainedLine &line = found->lines.constFirst();
        // THEN every condition is met, the minimum by both orders, and the period is told with its steps
        QCOMPARE(line.eligibility.billable, Truth::Yes);
        QCOMPARE(line.eligibility.period, QStringLiteral("202602"));
        QCOMPARE(line.after.size(), 4);
        QVERIFY(line.eligibility.conditions.constLast().say.en.contains(QStringLiteral("601000.00 CNY")));
        // AND the tier of the month counts for it
        QCOMPARE(line.expected.netMinor, std::optional<qint64>(960'00));
    }

    void aLargeMonthBeforeDoesNotLiftASmallOne()
    {
        // GIVEN 5000 in January, which is enough for January's bill, and 600 in February
        import(trade("CS1-000001", "", "新购", "云桌面", "通用商品", "已完成", "5000.00")
                   .replace("2026-02", "2026-01")
            + trade("CS2-000001", "", "新购", "云桌面", "通用商品", "已完成", "600.00"));
        record("commercial-certification", {}, "done");
        const auto found = explain("CS2");
        VERIFY_OK(found);
        // THEN the 600 wait
        const Eligibility &eligibility = found->lines.constFirst().eligibility;
        QCOMPARE(eligibility.billable, Truth::No);
        QVERIFY(eligibility.period.isEmpty());
        QVERIFY(eligibility.conditions.constLast().say.en.contains(QStringLiteral(" 600.00 CNY")));
    }

    void tellsWhichConditionIsNotMet()
    {
        import(trade("CS1-000001", "", "新购", "云桌面", "通用商品", "未完成", "1000.00"));
        const auto found = explain("CS1");
        VERIFY_OK(found);
        QCOMPARE(answers(found->lines.constFirst()),
            QStringLiteral(
                "certification=?,payment=no,repayment=yes,supervision=yes,effective=yes,minimum=?"));
        QVERIFY(found->lines.constFirst().eligibility.period.isEmpty());
    }

    void takesRatiosOfContractsFromRecords()
    {
        import(trade("CS1-000001", "", "新购", "联营品", "联营商品", "已完成", "1060.00"));
        QCOMPARE(explain("CS1")->lines.constFirst().expected.asked,
            (QStringList{
                QStringLiteral("partnerRate"), QStringLiteral("taxRate"), QStringLiteral("operationRate") }));
        // AND what a contract tells can be entered for the product, from the day of the order
        const auto asked = explain("CS1");
        QCOMPARE(asked->lines.constFirst().missing.size(), 3);
        const MissingRatio &first = asked->lines.constFirst().missing.constFirst();
        QCOMPARE(first.product, QStringLiteral("联营品"));
        QCOMPARE(first.name, QStringLiteral("partnerRate"));
        QCOMPARE(first.environment, QStringLiteral("shop"));
        QCOMPARE(first.from, marketplaceDay(*asked->lines.constFirst().line.orderedMs));
        const auto made = review();
        VERIFY_OK(made);
        QCOMPARE(
            made->askedFrom.value({ QStringLiteral("联营品"), QStringLiteral("partnerRate") }), first.from);
        ratio("联营品", "partnerRate", "70%");
        ratio("联营品", "taxRate", "0.06");
        ratio("联营品", "operationRate", "0%");
        const auto found = explain("CS1");
        QCOMPARE(found->lines.constFirst().expected.netMinor, std::optional<qint64>(700'00));
    }

    void findsTheLineThatARefundTakesBack()
    {
        import(trade("CS1-000001", "", "新购", "云桌面", "通用商品", "已完成", "600000.00"));
        import(trade("CS3-000001", "CS1-000001", "退订", "云桌面", "通用商品", "已完成", "-600000.00"));
        const auto found = explain("CS3");
        VERIFY_OK(found);
        QCOMPARE(found->lines.constFirst().expected.netMinor, std::optional<qint64>(-576'000'00));
    }

    void computesByTheRulesOfAnotherDay()
    {
        import(trade("CS1-000001", "", "新购", "云桌面", "通用商品", "已完成", "600000.00"));
        const auto found = explain("CS1", QDate(2024, 2, 29));
        QCOMPARE(found->lines.constFirst().expected.netMinor, std::optional<qint64>(570'000'00));
    }

    void tellsWhatTheBillSays()
    {
        import(trade("CS1-000001", "", "新购", "云桌面", "通用商品", "已完成", "1000.00"));
        VERIFY_OK(m_desk->importText(SettlementLayer::BillLine,
            "订单行ID,订单号,账期,账单编号,商品名称,币种,商品销售金额,结算金额\n"
            "CS1-000001,CS1,202602,B1,云桌面,CNY,1000.00,950.00\n"
            "CS1-000009,CS1,202602,B1,云桌面,CNY,10.00,9.50\n",
            kNow));
        const auto found = explain("CS1");
        VERIFY_OK(found);
        QCOMPARE(found->lines.size(), 1);
        QCOMPARE(found->lines.constFirst().billed.constFirst().netMinor, std::optional<qint64>(950'00));
        QCOMPARE(found->lines.constFirst().eligibility.period, QStringLiteral("202602"));
        QCOMPARE(found->onlyBilled.size(), 1);
    }

    void takesTheDayOfTheOrderFromTheOrderQuery()
    {
        // GIVEN a line whose file does not tell the day of its order, and an order of another environment
        import(withoutDay(trade("CS1-000001", "", "新购", "云桌面", "通用商品", "已完成", "600000.00")));
        record("commercial-certification", {}, "done");
        order("CS1", "20240220100000", "other");
        order("CS2", "20240220100000");
        // THEN it is asked for by both
        QVERIFY(explain("CS1")->lines.constFirst().expected.asked.contains(QStringLiteral("orderedDay")));
        const auto before = review();
        VERIFY_OK(before);
        QVERIFY(before->asked.contains({ QStringLiteral("云桌面"), QStringLiteral("orderedDay") }));
        QCOMPARE(before->orderDays, 0);
        // WHEN the order query knows the order
        order("CS1", "20240220100000");
        const auto found = explain("CS1");
        VERIFY_OK(found);
        const auto after = review();
        VERIFY_OK(after);
        // THEN both compute by the rules of that day and say where it is from
        const ExplainedLine &line = found->lines.constFirst();
        QCOMPARE(line.expected.formula, QStringLiteral("general-flat"));
        QCOMPARE(line.expected.netMinor, std::optional<qint64>(570'000'00));
        const QList<FormulaPart> parts = orderParts(line.expected);
        QCOMPARE(parts.size(), 1);
        QCOMPARE(parts.constFirst().value, QStringLiteral("2024-02-20"));
        QVERIFY(parts.constFirst().say.en.contains(QStringLiteral("2026-03-02")));
        QCOMPARE(after->expected.value(QStringLiteral("CNY")).netMinor, *line.expected.netMinor);
        QVERIFY(after->asked.isEmpty());
        QCOMPARE(after->orderDays, 1);
        QCOMPARE(after->orderDaysAsOfMs, kNow);
        QVERIFY(after->linesDigest != before->linesDigest);
        QCOMPARE(reviewJsonText(*review()), reviewJsonText(*after));
        // AND the line stays as the file said it
        QVERIFY(!line.line.orderedMs);
        QVERIFY(!m_desk->lines(SettlementLayer::Transaction).constFirst().orderedMs);
    }

    void aDayThatTheFileTellsWins()
    {
        import(trade("CS1-000001", "", "新购", "云桌面", "通用商品", "已完成", "600000.00"));
        record("commercial-certification", {}, "done");
        order("CS1", "20240220100000");
        const auto found = explain("CS1");
        const auto reviewed = review();
        VERIFY_OK(found);
        VERIFY_OK(reviewed);
        const ExpectedLine &expected = found->lines.constFirst().expected;
        QCOMPARE(expected.formula, QStringLiteral("general-tiered"));
        QVERIFY(orderParts(expected).isEmpty());
        QCOMPARE(reviewed->expected.value(QStringLiteral("CNY")).netMinor, *expected.netMinor);
        QCOMPARE(reviewed->orderDays, 0);
    }

    void aRefundTakesTheOrderDayOfWhatItTakesBack()
    {
        import(withoutDay(trade("CS1-000001", "", "新购", "云桌面", "通用商品", "已完成", "600000.00")));
        import(withoutDay(
            trade("CS3-000001", "CS1-000001", "退订", "云桌面", "通用商品", "已完成", "-600000.00")));
        record("commercial-certification", {}, "done");
        order("CS1", "20240220100000");
        order("CS3", "20260205090000");
        const ExpectedLine expected = explain("CS3")->lines.constFirst().expected;
        QCOMPARE(expected.netMinor, std::optional<qint64>(-570'000'00));
        QCOMPARE(orderParts(expected).constFirst().value, QStringLiteral("2024-02-20"));
        const auto reviewed = review();
        VERIFY_OK(reviewed);
        QCOMPARE(reviewed->expected.value(QStringLiteral("CNY")).withoutNet, 0);
        QCOMPARE(reviewed->expected.value(QStringLiteral("CNY")).netMinor, 0);
        QCOMPARE(reviewed->orderDays, 2);
    }

    void usageKeepsItsOwnDays()
    {
        order("CS1", "20240220100000");
        auto orders = OrderDays::prepare(m_desk->connection(), m_policy, kShop, QStringLiteral("cn"));
        VERIFY_OK(orders);
        SettlementLine line;
        line.orderId = QStringLiteral("CS1");
        line.startMs = kNow;
        // GIVEN usage, for whose day of order a rule takes its start
        line.kind = QStringLiteral("usage");
        // THEN the order query is not asked; of a sale it is
        QVERIFY(!orders->lacksDay(line));
        QVERIFY(!orders->complete(line).value());
        QVERIFY(!line.orderedMs);
        line.kind = QStringLiteral("sale");
        QVERIFY(orders->complete(line).value());
        QCOMPARE(marketplaceDay(*line.orderedMs), QDate(2024, 2, 20));
    }

    void tellsOfAnOrderWithoutLinesWhatTheOrderQueryKnows()
    {
        record("commercial-certification", {}, "done");
        order("CS7", "20260205090000");
        order("CS8", "20260205090000", "other");
        const auto found = explain("CS7");
        VERIFY_OK(found);
        QVERIFY(found->lines.isEmpty());
        QVERIFY(found->alone);
        QCOMPARE(found->alone->facts.orderType, QStringLiteral("NEW"));
        QCOMPARE(found->alone->facts.asOfMs, kNow);
        QCOMPARE(answers(found->alone->eligibility),
            QStringLiteral("certification=yes,payment=?,repayment=?,supervision=?,effective=?,minimum=?"));
        VERIFY_FAILS(explain("CS8"), ErrorKind::NotFound);
    }

    void knowsNothingOfOtherOrders() { VERIFY_FAILS(explain("CS9"), ErrorKind::NotFound); }

    void isNotCertifiedWhileAChangeIsReviewed()
    {
        const auto certified = [this] {
            return readCertified(m_desk->connection(), *m_catalog, kShop).value();
        };
        QVERIFY(!certified());
        record("commercial-certification", {}, "rejected");
        QVERIFY(!certified());
        record("commercial-certification", {}, "done");
        QCOMPARE(certified(), std::optional(true));
        record("commercial-certification", {}, "certifying");
        QCOMPARE(certified(), std::optional(false));
    }

    void readsRatiosWithTheirDays()
    {
        const qint64 from =
            QDateTime(QDate(2026, 1, 1), QTime(0, 0), QTimeZone(8 * 3600)).toMSecsSinceEpoch();
        record("settlement-ratio",
            { { QStringLiteral("product"), QStringLiteral("*") },
                { QStringLiteral("name"), QStringLiteral("taxRate") },
                { QStringLiteral("value"), QStringLiteral("6%") }, { QStringLiteral("validFrom"), from },
                { QStringLiteral("contract"), QStringLiteral("HT-1") } });
        const auto ratios = readSettlementRatios(m_desk->connection(), *m_catalog, kShop);
        VERIFY_OK(ratios);
        QCOMPARE(ratios->size(), 1);
        QVERIFY(ratios->constFirst().product.isEmpty());
        QCOMPARE(ratios->constFirst().validity.from, std::optional(QDate(2026, 1, 1)));
        QVERIFY(!ratios->constFirst().validity.to);
        QCOMPARE(ratios->constFirst().value.text(), QStringLiteral("0.06"));
        QCOMPARE(ratios->constFirst().contract, QStringLiteral("HT-1"));
        QVERIFY(readSettlementRatios(m_desk->connection(), *m_catalog, QStringLiteral("other"))->isEmpty());
    }

private:
    void import(const QByteArray &rows)
    {
        VERIFY_OK(m_desk->importText(SettlementLayer::Transaction, kHeader + rows, kNow));
    }
    void record(const char *kind, const WorkValues &values, const char *state = "")
    {
        const auto step =
            Steps(m_desk->connection())
                .begin({ kNow, QStringLiteral("li"), QStringLiteral("edit"), QStringLiteral("test") });
        VERIFY_OK(step);
        WorkRepository repository(m_desk->connection(), *m_catalog, QStringLiteral("li"), kNow);
        VERIFY_OK(
            repository.create({ QLatin1String(kind), kShop, {}, QLatin1String(state), 0, values }, *step));
    }
    void ratio(const char *product, const char *name, const char *value)
    {
        record("settlement-ratio",
            { { QStringLiteral("product"), QString::fromUtf8(product) },
                { QStringLiteral("name"), QLatin1String(name) },
                { QStringLiteral("value"), QLatin1String(value) } });
    }
    Result<OrderSettlement> explain(const char *order, std::optional<QDate> at = {})
    {
        const OrderQuestion question{ kShop, QStringLiteral("cn"), QLatin1String(order), at, kNow };
        return explainOrder(m_desk->connection(), *m_catalog, m_policy, question);
    }
    Result<SettlementReview> review()
    {
        const auto input = reviewInputOf(m_desk->connection(), *m_catalog, kShop, QStringLiteral("202602"));
        if (!input)
            return tl::unexpected(input.error());
        return reviewSettlement(m_desk->connection(), *m_catalog, m_policy, {}, *input);
    }
    void order(const char *number, const char *placed, const char *environment = "shop")
    {
        Order known = test::sampleOrder(QLatin1String(number));
        known.createTime = wireTimeFromCompact(QLatin1String(placed), 8 * 3600);
        FetchedOrder fetched = test::fetchedAt(kNow, known);
        fetched.environment = EnvironmentName(QLatin1String(environment));
        const auto step =
            Steps(m_desk->connection())
                .begin({ kNow, QStringLiteral("li"), QStringLiteral("fetch"), QStringLiteral("test") });
        VERIFY_OK(step);
        VERIFY_OK(OrderRepository(m_desk->connection()).save(fetched, *step));
    }
    static QString answers(const ExplainedLine &line) { return answers(line.eligibility); }
    static QString answers(const Eligibility &eligibility)
    {
        QStringList all;
        for (const ConditionAnswer &one : eligibility.conditions)
            all.append(one.condition
                + (one.answer == Truth::Yes       ? QStringLiteral("=yes")
                        : one.answer == Truth::No ? QStringLiteral("=no")
                                                  : QStringLiteral("=?")));
        return all.join(u',');
    }

    std::shared_ptr<const WorkCatalog> m_catalog;
    SettlementPolicy m_policy;
    std::unique_ptr<SettlementDesk> m_desk;
};

ZHANGGUI_TEST(OrderSettlementTest)
#include "order_settlement_test.moc"
