#include "models/settlement/own_rules.h"
#include "models/settlement/what_if.h"
#include "models/store/schema.h"
#include "models/work/work_catalog.h"
#include "models/work/work_schema.h"
#include "tests/support/results.h"
#include "tests/support/sample_settlement.h"
#include "tests/support/settlement_rows.h"
#include "tests/support/test_main.h"

#include <QTemporaryDir>

using namespace zhanggui;
using namespace zhanggui::test;

namespace {

QString q(const char *text)
{
    return QString::fromUtf8(text);
}

SettlementLine sale(int number, qint64 salesMinor, const char *product = "云桌面")
{
    SettlementLine line = generalSale();
    line.environment = kSettlementEnvironment;
    line.orderId = QStringLiteral("CS%1").arg(number);
    line.lineId = line.orderId % u"-1";
    line.product = q(product);
    line.salesMinor = salesMinor;
    return line;
}

} // namespace

class WhatIfTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void putsTwoRulesSideBySide();
    void namesTheLinesThatChangeMostFirst();
    void givesNoDifferenceUnderTheSameRules();
    void computesRulesThatAreNotSaved();
    void tellsWhatIsDueByOneOfThemOnly();
    void countsWhatIsAskedFor();
    void neverTakesForNothingWhatIsNotKnown();
    void givesTheSameBytesAgain();
    void stopsWhenItIsCancelled();
    void writesNothing();

private:
    [[nodiscard]] Result<WhatIf> ask(std::optional<QDate> day,
        const std::optional<SettlementPolicy> &then = {}, const ReviewSinks &sinks = {})
    {
        ReviewInput input;
        input.environment = kSettlementEnvironment;
        input.site = q("cn");
        input.period = q("202601");
        return computeWhatIf(*m_connection, *m_catalog, {},
            { input, { m_policy, {} }, { then.value_or(m_policy), day } }, sinks);
    }
    void add(const QList<SettlementLine> &lines)
    {
        SettlementRows rows(*m_connection);
        VERIFY_OK(rows.add(lines, SettlementLayer::Transaction));
    }

    SettlementPolicy m_policy;
    std::shared_ptr<const WorkCatalog> m_catalog;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Connection> m_connection;
};

void WhatIfTest::initTestCase()
{
    auto policy = SettlementPolicy::load({});
    VERIFY_OK(policy);
    m_policy = *policy;
    const auto catalog = WorkCatalog::load();
    VERIFY_OK(catalog);
    m_catalog = *catalog;
}

void WhatIfTest::init()
{
    m_connection.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    auto made = openDatabase(m_folder->filePath(q("a.db")), Connection::Access::Create);
    VERIFY_OK(made);
    m_connection = *std::move(made);
    VERIFY_OK(ensureWorkTables(*m_connection, *m_catalog));
}

void WhatIfTest::putsTwoRulesSideBySide()
{
    // GIVEN a product that reaches the step of 2% in its month, and one that reaches none
    add({ sale(1, 1'000'000'00), sale(2, 500'000'00), sale(3, 2000'00, "审计") });

    // WHEN the period is asked for under the policy before the tiers
    const auto found = ask(QDate(2024, 2, 29));
    VERIFY_OK(found);

    // THEN both sums stand beside each other: 97% and 95% of 1,500,000; 95% of 2,000 either way
    const WhatIfSum total = found->totals.value(q("CNY"));
    QCOMPARE(total.now, (WhatIfAmounts{ 3, 1'455'000'00 + 1900'00, 45'000'00 + 100'00, 0 }));
    QCOMPARE(total.then, (WhatIfAmounts{ 3, 1'425'000'00 + 1900'00, 75'000'00 + 100'00, 0 }));
    QCOMPARE(total.difference(), -30'000'00);
    QCOMPARE(found->byProduct.size(), 2);
    QCOMPARE(found->byProduct.at(0).product, q("云桌面"));
    QCOMPARE(found->byProduct.at(0).difference(), -30'000'00);
    QCOMPARE(found->byProduct.at(1).difference(), 0);
}

void WhatIfTest::namesTheLinesThatChangeMostFirst()
{
    add({ sale(1, 500'000'00), sale(2, 1'000'000'00), sale(3, 2000'00, "审计") });
    const auto found = ask(QDate(2024, 2, 29));
    VERIFY_OK(found);
    QCOMPARE(found->changedCount, 2);
    QCOMPARE(found->changed.at(0).orderLine, q("CS2-1"));
    QCOMPARE(found->changed.at(0).difference(), std::optional<qint64>(-20'000'00));
    QCOMPARE(found->changed.at(1).orderLine, q("CS1-1"));
    QVERIFY(found->changed.at(0).lineId > 0);
    qint64 sum = 0;
    for (const WhatIfLine &line : found->changed)
        sum += line.difference().value_or(0);
    QCOMPARE(sum, found->totals.value(q("CNY")).difference());
}

void WhatIfTest::givesNoDifferenceUnderTheSameRules()
{
    add({ sale(1, 1'500'000'00), sale(2, 33'33) });
    const auto found = ask({});
    VERIFY_OK(found);
    QCOMPARE(found->changedCount, 0);
    QCOMPARE(found->totals.value(q("CNY")).now, found->totals.value(q("CNY")).then);
    QCOMPARE(found->nowRules, found->thenRules);
}

void WhatIfTest::computesRulesThatAreNotSaved()
{
    // GIVEN a fee of 4% instead of 5%, saved nowhere
    QByteArray json = *baseRules({});
    json.replace(R"("value": "5%", "dateOf": "effective", "from": "2019-05-01")",
        R"("value": "4%", "dateOf": "effective", "from": "2019-05-01")");
    const auto edited = SettlementPolicy::read(json);
    VERIFY_OK(edited);
    add({ sale(1, 2000'00) });
    const auto found = ask({}, *edited);
    VERIFY_OK(found);
    const WhatIfSum total = found->totals.value(q("CNY"));
    QCOMPARE(total.now.netMinor, 1900'00);
    QCOMPARE(total.then.netMinor, 1920'00);
    QVERIFY(found->nowRules != found->thenRules);
}

void WhatIfTest::tellsWhatIsDueByOneOfThemOnly()
{
    // GIVEN a class that does not reach 1000.00, and rules without the minimum
    OwnRules own;
    own.change(q("li"), q("test"), 0, { { q("conditions"), q("minimum"), {}, {}, {}, 0 } });
    const auto without = policyWith(*baseRules({}), own);
    VERIFY_OK(without);
    add({ sale(1, 500'00) });
    const auto found = ask({}, *without);
    VERIFY_OK(found);
    QCOMPARE(found->totals.value(q("CNY")).now.lines, 0);
    QCOMPARE(found->totals.value(q("CNY")).then, (WhatIfAmounts{ 1, 475'00, 25'00, 0 }));
    QCOMPARE(found->changed.size(), 1);
    QVERIFY(!found->changed.at(0).nowDue);
    // AND the table says so in words
    const QList<ReviewTable> tables = whatIfTables(*found);
    QCOMPARE(tables.at(2).rows.at(0).at(3).said(), q("not due"));
    QCOMPARE(tables.at(2).rows.at(0).at(4).said(), q("475.00"));
}

void WhatIfTest::countsWhatIsAskedFor()
{
    SettlementLine joint = sale(1, 2000'00);
    joint.productClass = q("joint");
    add({ joint, sale(2, 2000'00) });
    const auto found = ask(QDate(2024, 2, 29));
    VERIFY_OK(found);
    QCOMPARE(found->totals.value(q("CNY")).now.unknown, 1);
    QCOMPARE(found->totals.value(q("CNY")).now.netMinor, 1900'00);
    QCOMPARE(found->totals.value(q("CNY")).uncompared, 1);
    QVERIFY(whatIfTitle(*found).contains(q("1 line(s) are left out")));
}

void WhatIfTest::neverTakesForNothingWhatIsNotKnown()
{
    // GIVEN a rate that is known today and asked for under rules without it
    OwnRules own;
    own.change(q("li"), q("test"), 0, { { q("rates"), q("fee-2019"), {}, {}, {}, 0 } });
    const auto without = policyWith(*baseRules({}), own);
    VERIFY_OK(without);
    add({ sale(1, 2000'00) });
    const auto found = ask({}, *without);
    VERIFY_OK(found);
    const WhatIfSum total = found->totals.value(q("CNY"));
    QCOMPARE(total.now.netMinor, 1900'00);
    QCOMPARE(total.then.unknown, 1);
    // THEN there is no difference of 1900.00, but a line that cannot be compared
    QCOMPARE(total.difference(), 0);
    QCOMPARE(total.uncompared, 1);
    QCOMPARE(found->changed.size(), 1);
    QVERIFY(!found->changed.at(0).difference());
    QCOMPARE(whatIfTables(*found).at(2).rows.at(0).at(4).said(), q("asked for"));
}

void WhatIfTest::givesTheSameBytesAgain()
{
    add({ sale(1, 500'000'00), sale(2, 1'000'000'00) });
    const auto first = ask(QDate(2024, 2, 29));
    VERIFY_OK(first);
    QCOMPARE(whatIfJson(*ask(QDate(2024, 2, 29))), whatIfJson(*first));
}

void WhatIfTest::stopsWhenItIsCancelled()
{
    QList<SettlementLine> lines;
    for (int i = 0; i < 1200; ++i)
        lines.append(sale(i, 1000'00));
    add(lines);
    ReviewSinks sinks;
    sinks.cancelled = [] { return true; };
    VERIFY_FAILS(ask(QDate(2024, 2, 29), {}, sinks), ErrorKind::Cancelled);
    QVERIFY(!m_connection->inTransaction());
}

void WhatIfTest::writesNothing()
{
    add({ sale(1, 2000'00) });
    static_cast<void>(m_connection->takeChangedTables());
    VERIFY_OK(ask(QDate(2024, 2, 29)));
    QVERIFY(m_connection->takeChangedTables().isEmpty());
}

ZHANGGUI_TEST(WhatIfTest)
#include "what_if_test.moc"
