#include "models/settlement/look_tables.h"
#include "models/settlement/settlement_review.h"
#include "models/store/schema.h"
#include "models/work/work_catalog.h"
#include "models/work/work_schema.h"
#include "tests/support/results.h"
#include "tests/support/settlement_rows.h"
#include "tests/support/settlement_year.h"
#include "tests/support/test_main.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QTemporaryDir>

#include <algorithm>

using namespace zhanggui;
using zhanggui::test::SettlementRows;

namespace {

constexpr int kLines = 3'000;
const QString kCny = QStringLiteral("CNY");

qint64 at(int year, int month, int day)
{
    return QDateTime(QDate(year, month, day), QTime(4, 0), Qt::UTC).toMSecsSinceEpoch();
}

LookInput inputOf(qint64 nowMs)
{
    return { test::kSettlementEnvironment, QStringLiteral("cn"), true, nowMs };
}

/// A sale of general goods that was paid and took effect on that day.
SettlementLine sale(const QString &id, qint64 ms, qint64 minor = 200'000)
{
    SettlementLine line;
    line.lineId = id;
    line.orderId = id.left(id.indexOf(u'-'));
    line.kind = QStringLiteral("sale");
    line.orderType = QStringLiteral("NEW");
    line.product = QStringLiteral("Mail");
    line.productClass = QStringLiteral("general");
    line.accessType = QStringLiteral("saas");
    line.customer = QStringLiteral("Li");
    line.payment = QStringLiteral("done");
    line.repayment = QStringLiteral("not-applicable");
    line.supervision = QStringLiteral("not-applicable");
    line.billState = QStringLiteral("waiting");
    line.orderedMs = line.paidMs = line.effectiveMs = ms;
    line.currency = kCny;
    line.salesMinor = minor;
    line.voucherMinor = 0;
    line.paidMinor = minor;
    return line;
}

qint64 netOf(qint64 salesMinor)
{
    return salesMinor * 95 / 100;
}

} // namespace

class SettlementLookTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void agreesWithTheReviewOfEveryPeriod();
    void agreesWithTheReviewAboutWhatIsLate();
    void everySumLeadsBackToItsLines();
    void namesOpenConditionsAsTheExplanationDoes();
    void whatIsNotKnownIsNeverZero();
    void agesByDaysSinceThePayment();
    void tellsWhatTheNextBillsHangOn();
    void carriesASmallClassOver();
    void foldsAndUnfoldsTheOthers();
    void rangesAndCurrenciesStayApart();
    void orderOfLinesChangesNothing();
    void readsBoundsOfAges();
    void stopsWhenItIsCancelled();

private:
    std::unique_ptr<Connection> database(const QString &name)
    {
        auto made = openDatabase(m_folder.filePath(name), Connection::Access::Create);
        if (!made || !ensureWorkTables(**made, *m_catalog))
            return {};
        return *std::move(made);
    }
    Result<SettlementLook> look(
        Connection &connection, qint64 nowMs, const QList<SettlementRatio> &ratios = {})
    {
        return lookAtSettlement(connection, *m_catalog, m_policy, ratios, inputOf(nowMs));
    }
    /// Of a database with these transactions.
    Result<SettlementLook> lookAt(const QList<SettlementLine> &lines, qint64 nowMs)
    {
        const auto connection = database(QStringLiteral("%1.db").arg(++m_count));
        if (!connection)
            return failure(ErrorKind::Storage, QStringLiteral("test"));
        if (const auto added = SettlementRows(*connection).add(lines, SettlementLayer::Transaction); !added)
            return tl::unexpected(added.error());
        return look(*connection, nowMs);
    }
    Result<SettlementReview> review(const QString &period)
    {
        ReviewInput input;
        input.environment = test::kSettlementEnvironment;
        input.site = QStringLiteral("cn");
        input.period = period;
        input.certified = true;
        return reviewSettlement(*m_connection, *m_catalog, m_policy, {}, input);
    }

    QTemporaryDir m_folder;
    int m_count = 0;
    SettlementYear m_year;
    SettlementPolicy m_policy;
    std::shared_ptr<const WorkCatalog> m_catalog;
    std::unique_ptr<Connection> m_connection; // with the whole year
};

void SettlementLookTest::initTestCase()
{
    auto policy = SettlementPolicy::load({});
    VERIFY_OK(policy);
    m_policy = *std::move(policy);
    const auto catalog = WorkCatalog::load();
    VERIFY_OK(catalog);
    m_catalog = *catalog;
    m_year = settlementYear(kLines);
    m_connection = database(QStringLiteral("year.db"));
    QVERIFY(m_connection);
    SettlementRows rows(*m_connection);
    VERIFY_OK(rows.add(m_year.transactions, SettlementLayer::Transaction));
    VERIFY_OK(rows.add(m_year.billLines, SettlementLayer::BillLine));
}

void SettlementLookTest::agreesWithTheReviewOfEveryPeriod()
{
    // GIVEN a year, looked at after its last bill
    const auto made = look(*m_connection, at(2026, 2, 20));
    VERIFY_OK(made);
    const LookFigures figures = figuresOf(*made, { LookBy::Period, kCny, {}, {}, LookMeasure::Net, 0 });
    int compared = 0;
    for (const LookRow &row : figures.rows) {
        if (row.key.isEmpty())
            continue;
        // WHEN the same period is reviewed
        const auto reviewed = review(row.key);
        VERIFY_OK(reviewed);
        // THEN both say the same
        const ReviewSums expected = reviewed->expected.value(kCny);
        QCOMPARE(row.lines, expected.lines);
        QCOMPARE(row.of(LookMeasure::Sales).minor, expected.salesMinor);
        QCOMPARE(row.of(LookMeasure::Net).minor, expected.netMinor);
        QCOMPARE(row.of(LookMeasure::Net).unknown, expected.withoutNet);
        ++compared;
    }
    QCOMPARE(compared, 12);
}

void SettlementLookTest::agreesWithTheReviewAboutWhatIsLate()
{
    const auto made = look(*m_connection, at(2026, 2, 20));
    const auto reviewed = review(QStringLiteral("202601"));
    VERIFY_OK(made);
    VERIFY_OK(reviewed);
    // THEN what was due and is in no bill is the same money
    const LookAgeing ageing = ageingOf(*made, { kCny });
    qint64 lateMinor = 0;
    qint64 lateLines = 0;
    for (const AgeingRow &row : ageing.rows) {
        if (row.reason == LookReason::Late) {
            lateMinor += row.total.minor;
            lateLines += row.total.known + row.total.unknown;
        }
    }
    QVERIFY(lateLines > 0);
    QCOMPARE(lateLines, reviewed->lateSums.value(kCny).lines);
    QCOMPARE(lateMinor, reviewed->lateSums.value(kCny).netMinor);
    // AND with what waits it is everything that no bill has
    QCOMPARE(
        ageing.total.total.known + ageing.total.total.unknown, lateLines + qint64(reviewed->unbilled.size()));
}

void SettlementLookTest::everySumLeadsBackToItsLines()
{
    const auto made = look(*m_connection, at(2025, 11, 20));
    VERIFY_OK(made);
    const LookFigures months = figuresOf(*made, { LookBy::Month, kCny, {}, {}, LookMeasure::Net, 0 });
    const LookAmount unbilled = months.total.of(LookMeasure::Unbilled);
    QVERIFY(unbilled.known > 0);
    for (int by = 0; by < kLookGroupings; ++by) {
        const LookQuestion question{ LookBy(by), kCny, {}, {}, LookMeasure::Sales, 3 };
        const LookFigures figures = figuresOf(*made, question);
        for (int measure = 0; measure < kLookMeasures; ++measure) {
            qint64 minor = 0;
            for (const LookRow &row : figures.rows) {
                const LookAmount &amount = row.amounts[measure];
                minor += amount.minor;
                const auto count = [&](LookPart part) {
                    return qint64(lineIdsOf(*made, question, row, LookMeasure(measure), part).size());
                };
                QCOMPARE(count(LookPart::All), amount.known);
                QCOMPARE(count(LookPart::Billed) + count(LookPart::Unbilled), amount.known);
                QCOMPARE(count(LookPart::NotKnown), amount.unknown);
            }
            QCOMPARE(minor, months.total.amounts[measure].minor);
        }
    }
    // AND ageing and forecast are about the same money
    const LookAgeing ageing = ageingOf(*made, { kCny });
    QCOMPARE(ageing.total.total.minor, unbilled.minor);
    for (const AgeingRow &row : ageing.rows) {
        for (int age = 0; age < row.ages.size(); ++age)
            QCOMPARE(qint64(lineIdsOf(*made, ageing.question, &row, age).size()),
                row.ages.at(age).known + row.ages.at(age).unknown);
    }
    const LookForecast forecast = forecastOf(*made, kCny);
    LookAmount sum;
    for (const ForecastRow &row : forecast.rows) {
        sum.minor += row.net.minor;
        sum.known += row.net.known;
        const ForecastCell cell{ row.bill, row.chance, row.awaits, row.isLate };
        QCOMPARE(qint64(lineIdsOf(*made, kCny, cell).size()), row.net.known + row.net.unknown);
    }
    QCOMPARE(sum.minor, unbilled.minor);
    QCOMPARE(sum.known, unbilled.known);
}

void SettlementLookTest::namesOpenConditionsAsTheExplanationDoes()
{
    SettlementLine odd = sale(QStringLiteral("CS1-000001"), at(2026, 1, 9));
    odd.supervision = QStringLiteral("open");
    odd.repayment.clear();
    QList<SettlementLine> lines = m_year.transactions.mid(0, 400);
    lines << odd;
    const auto calendar = m_catalog->calendar();
    for (const SettlementLine &line : std::as_const(lines)) {
        const EligibilityFacts facts{ QStringLiteral("cn"), {}, {}, at(2025, 3, 1) };
        const OpenConditions open = openConditions(m_policy, line, facts);
        QStringList short_;
        for (const int place : open.notMet + open.unknown)
            short_ << m_policy.conditions.at(place).id;
        QStringList long_;
        const Eligibility told = eligibilityOf(m_policy, line, facts, calendar);
        for (const ConditionAnswer &answer : told.conditions) {
            if (answer.answer != Truth::Yes)
                long_ << answer.condition;
        }
        short_.sort();
        long_.sort();
        QCOMPARE(short_, long_);
    }
}

void SettlementLookTest::whatIsNotKnownIsNeverZero()
{
    // GIVEN a product of joint operation whose ratio nobody entered, and a line that names nothing
    SettlementLine joint = sale(QStringLiteral("CS1-000001"), at(2026, 1, 9));
    joint.productClass = QStringLiteral("joint");
    joint.product = QStringLiteral("Joint");
    SettlementLine bare = sale(QStringLiteral("CS2-000001"), at(2026, 1, 9));
    bare.product.clear();
    bare.accessType.clear();
    bare.customer.clear();
    bare.salesMinor.reset();
    const auto made =
        lookAt({ joint, bare, sale(QStringLiteral("CS3-000001"), at(2026, 1, 9)) }, at(2026, 1, 20));
    VERIFY_OK(made);
    const LookFigures figures = figuresOf(*made, { LookBy::Product, kCny, {}, {}, LookMeasure::Net, 0 });
    QCOMPARE(figures.rows.size(), 3);
    QCOMPARE(figures.rows.at(0).key, QStringLiteral("Mail"));
    const LookRow &unknown = figures.rows.at(1);
    QCOMPARE(unknown.key, QStringLiteral("Joint"));
    QCOMPARE(unknown.of(LookMeasure::Net), (LookAmount{ 0, 0, 0, 1 }));
    QCOMPARE(unknown.of(LookMeasure::Sales).minor, 200'000);
    QVERIFY(figures.rows.at(2).key.isEmpty());
    QCOMPARE(figures.rows.at(2).of(LookMeasure::Sales), (LookAmount{ 0, 0, 0, 1 }));
    // THEN the table says so instead of 0.00, and how many lines the sums leave out
    const ReviewTable table = figuresTable({ figures });
    QCOMPARE(table.rows.at(1).at(5).said(), QStringLiteral("not known"));
    QCOMPARE(table.rows.constLast().at(3).said(), QStringLiteral("1 line(s)"));
    QCOMPARE(table.rows.constLast().at(5).said(), QStringLiteral("2 line(s)"));
    // AND what is missing is named
    QVERIFY(std::any_of(made->asked.keyBegin(), made->asked.keyEnd(),
        [](const QPair<QString, QString> &asked) { return asked.first == u"Joint"; }));
}

void SettlementLookTest::agesByDaysSinceThePayment()
{
    QList<SettlementLine> lines;
    const QList<int> days{ 0, 30, 31, 60, 61, 90, 91, 400 };
    const qint64 now = at(2026, 2, 20);
    for (const int age : days) {
        lines << sale(QStringLiteral("CS%1-000001").arg(lines.size() + 1), now - age * 86'400'000LL);
        lines.last().supervision = QStringLiteral("open");
    }
    lines << lines.constFirst() << lines.constFirst();
    lines[8].lineId = QStringLiteral("CS9-000001");
    lines[8].paidMs.reset();
    lines[8].payment = QStringLiteral("open");
    lines[9].lineId = QStringLiteral("CS10-000001");
    lines[9].paidMs.reset();
    const auto made = lookAt(lines, now);
    VERIFY_OK(made);
    const LookAgeing ageing = ageingOf(*made, { kCny });
    QList<qint64> counts;
    for (const LookAmount &amount : ageing.total.ages)
        counts << amount.known + amount.unknown;
    QCOMPARE(counts, (QList<qint64>{ 2, 2, 2, 2, 1, 1 }));
    // The first open condition gives the reason.
    QCOMPARE(ageing.rows.size(), 2);
    QCOMPARE(made->conditions.at(ageing.rows.at(0).condition).id, QStringLiteral("payment"));
    QCOMPARE(made->conditions.at(ageing.rows.at(1).condition).id, QStringLiteral("supervision"));
}

void SettlementLookTest::tellsWhatTheNextBillsHangOn()
{
    // GIVEN the 20th of February: the bills of 202602, 202603 and 202604 come next
    const qint64 now = at(2026, 2, 20);
    SettlementLine late = sale(QStringLiteral("CS1-000001"), at(2026, 1, 9), 210'000);
    SettlementLine next = sale(QStringLiteral("CS2-000001"), at(2026, 2, 9), 220'000);
    SettlementLine renewal = sale(QStringLiteral("CS3-000001"), at(2026, 2, 9), 230'000);
    renewal.orderType = QStringLiteral("RENEW");
    renewal.effectiveMs = at(2026, 3, 15);
    SettlementLine far = renewal;
    far.lineId = QStringLiteral("CS4-000001");
    far.effectiveMs = at(2026, 9, 15);
    SettlementLine open = sale(QStringLiteral("CS5-000001"), at(2026, 1, 9), 240'000);
    open.accessType = QStringLiteral("license");
    open.supervision = QStringLiteral("open");
    SettlementLine unsure = sale(QStringLiteral("CS6-000001"), at(2026, 2, 9), 250'000);
    unsure.repayment.clear();
    const auto made = lookAt({ late, next, renewal, far, open, unsure }, now);
    VERIFY_OK(made);
    QCOMPARE(made->bills.at(0).period, QStringLiteral("202602"));
    QCOMPARE(made->bills.at(2).period, QStringLiteral("202604"));
    // WHEN the next bills are forecast
    const LookForecast forecast = forecastOf(*made, kCny);
    // THEN each line stands in its bill, with what it hangs on
    QCOMPARE(forecast.sumOf(0, LookChance::Certain).minor, netOf(210'000) + netOf(220'000));
    QCOMPARE(forecast.sumOf(1, LookChance::Certain).minor, netOf(230'000));
    QCOMPARE(forecast.sumOf(2, LookChance::Certain).known, 0);
    QCOMPARE(forecast.sumOf(kLaterBill, LookChance::IfMet).known
            + forecast.sumOf(kLaterBill, LookChance::Certain).known,
        1);
    QCOMPARE(forecast.sumOf(0, LookChance::IfMet).minor, netOf(240'000));
    QCOMPARE(forecast.sumOf(0, LookChance::IfKnown).minor, netOf(250'000));
    QVERIFY(forecast.rows.at(0).isLate);
    QCOMPARE(forecast.rows.at(0).net.minor, netOf(210'000));
    for (const ForecastRow &row : forecast.rows) {
        if (row.chance == LookChance::IfMet && row.bill == 0)
            QCOMPARE(made->conditions.at(row.awaits).id, QStringLiteral("supervision"));
        if (row.chance == LookChance::IfKnown)
            QCOMPARE(made->conditions.at(row.awaits).id, QStringLiteral("repayment"));
    }
}

void SettlementLookTest::carriesASmallClassOver()
{
    // GIVEN 600 that took effect in February and 600 that will in March; 1000 are needed
    SettlementLine february = sale(QStringLiteral("CS1-000001"), at(2026, 2, 9), 60'000);
    SettlementLine march = sale(QStringLiteral("CS2-000001"), at(2026, 2, 9), 60'000);
    march.orderType = QStringLiteral("RENEW");
    march.effectiveMs = at(2026, 3, 9);
    const auto made = lookAt({ february, march }, at(2026, 2, 20));
    VERIFY_OK(made);
    // THEN both are in the bill of March, and today the minimum is what keeps the first one out
    const LookForecast forecast = forecastOf(*made, kCny);
    QCOMPARE(forecast.sumOf(0, LookChance::Certain).known, 0);
    QCOMPARE(forecast.sumOf(1, LookChance::Certain).known, 2);
    const LookAgeing ageing = ageingOf(*made, { kCny });
    QStringList reasons;
    for (const AgeingRow &row : ageing.rows)
        reasons << idOf(row.reason) + u' ' + made->conditions.value(row.condition).id;
    QVERIFY2(reasons.contains(QStringLiteral("not-met minimum")), qPrintable(reasons.join(u',')));
}

void SettlementLookTest::foldsAndUnfoldsTheOthers()
{
    QList<SettlementLine> lines;
    for (int i = 1; i <= 5; ++i) {
        lines << sale(QStringLiteral("CS%1-000001").arg(i), at(2026, 1, 9), i * 100'000);
        lines.last().customer = QStringLiteral("C%1").arg(i);
    }
    const auto made = lookAt(lines, at(2026, 1, 20));
    VERIFY_OK(made);
    const LookQuestion top{ LookBy::Customer, kCny, {}, {}, LookMeasure::Sales, 2 };
    const LookFigures folded = figuresOf(*made, top);
    QCOMPARE(folded.rows.size(), 3);
    QCOMPARE(folded.rows.at(0).key, QStringLiteral("C5"));
    QVERIFY(folded.rows.at(2).isOthers());
    QCOMPARE(folded.rows.at(2).of(LookMeasure::Sales).minor, 600'000);
    QCOMPARE(lineIdsOf(*made, top, folded.rows.at(2), LookMeasure::Sales, LookPart::All).size(), size_t(3));
    LookQuestion all = top;
    all.top = 0;
    QCOMPARE(figuresOf(*made, all).rows.size(), 5);
    all.top = 4; // one alone is not folded
    QCOMPARE(figuresOf(*made, all).rows.size(), 5);
}

void SettlementLookTest::rangesAndCurrenciesStayApart()
{
    SettlementLine dollars = sale(QStringLiteral("CS1-000001"), at(2026, 1, 9));
    dollars.currency = QStringLiteral("USD");
    SettlementLine unpaid = sale(QStringLiteral("CS2-000001"), at(2026, 1, 9));
    unpaid.paidMs.reset();
    const auto made = lookAt({ dollars, unpaid, sale(QStringLiteral("CS3-000001"), at(2026, 1, 9)),
                                 sale(QStringLiteral("CS4-000001"), at(2026, 2, 9)) },
        at(2026, 2, 20));
    VERIFY_OK(made);
    QCOMPARE(made->currencies, (QStringList{ kCny, QStringLiteral("USD") }));
    QCOMPARE(made->months, (QStringList{ QStringLiteral("202601"), QStringLiteral("202602") }));
    LookQuestion question{ LookBy::Product, kCny, {}, {}, LookMeasure::Sales, 0 };
    QCOMPARE(figuresOf(*made, question).total.lines, 3);
    question.from = QStringLiteral("202602");
    QCOMPARE(figuresOf(*made, question).total.lines, 1);
    question = { LookBy::Product, QStringLiteral("USD"), {}, QStringLiteral("202601"), LookMeasure::Sales,
        0 };
    QCOMPARE(figuresOf(*made, question).total.lines, 1);
}

void SettlementLookTest::orderOfLinesChangesNothing()
{
    const auto jsonOf = [this](QList<SettlementLine> lines) {
        const auto made = lookAt(lines, at(2025, 11, 20));
        if (!made)
            return QByteArray();
        const LookQuestion question{ LookBy::Product, kCny, {}, {}, LookMeasure::Net, 3 };
        return QByteArray(QJsonDocument(figuresJson(*made, { figuresOf(*made, question) })).toJson()
            + QJsonDocument(ageingJson(*made, { ageingOf(*made, { kCny }) })).toJson()
            + QJsonDocument(forecastJson(*made, { forecastOf(*made, kCny) })).toJson());
    };
    QList<SettlementLine> lines = m_year.transactions.mid(0, 500);
    const QByteArray forward = jsonOf(lines);
    std::reverse(lines.begin(), lines.end());
    QVERIFY(forward.size() > 1'000);
    QCOMPARE(jsonOf(lines), forward);
}

void SettlementLookTest::readsBoundsOfAges()
{
    QCOMPARE(*ageingBounds(QStringLiteral("30, 60,90")), (QList<int>{ 30, 60, 90 }));
    for (const QString &bad : { QStringLiteral("30,30"), QStringLiteral("60,30"), QStringLiteral("x"),
             QString(), QStringLiteral("-1"), QStringLiteral("1,2,3,4,5,6,7,8,9"), QStringLiteral("99999") })
        VERIFY_FAILS(ageingBounds(bad), ErrorKind::BadInput);
}

void SettlementLookTest::stopsWhenItIsCancelled()
{
    LookSinks sinks;
    sinks.cancelled = [] { return true; };
    VERIFY_FAILS(lookAtSettlement(*m_connection, *m_catalog, m_policy, {}, inputOf(at(2026, 2, 20)), sinks),
        ErrorKind::Cancelled);
    QVERIFY(!m_connection->inTransaction());
}

ZHANGGUI_TEST(SettlementLookTest)
#include "settlement_look_test.moc"
