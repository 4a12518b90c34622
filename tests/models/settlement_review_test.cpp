#include "models/settlement/review_json.h"
#include "models/settlement/review_workbook.h"
#include "models/settlement/settlement_review.h"
#include "models/store/schema.h"
#include "models/tables/xlsx_source.h"
#include "models/work/work_catalog.h"
#include "models/work/work_schema.h"
#include "tests/support/results.h"
#include "tests/support/settlement_csv.h"
#include "tests/support/settlement_files.h"
#include "tests/support/settlement_rows.h"
#include "tests/support/settlement_year.h"
#include "tests/support/test_main.h"

#include <QDateTime>
#include <QRandomGenerator>
#include <QTemporaryDir>

#include <algorithm>

using namespace zhanggui;
using zhanggui::test::SettlementDesk;
using zhanggui::test::SettlementRows;

namespace {

constexpr int kLines = 20'000;
constexpr int kSmallYear = 1'500;

QStringList periods()
{
    QStringList all;
    for (int month = 1; month <= 12; ++month)
        all << QStringLiteral("2025%1").arg(month, 2, 10, QLatin1Char('0'));
    return all << QStringLiteral("202601");
}

ReviewInput inputOf(const SettlementYear &year, const QString &period)
{
    ReviewInput input;
    input.environment = test::kSettlementEnvironment;
    input.site = QStringLiteral("cn");
    input.period = period;
    input.tolerance = year.tolerance;
    return input;
}

/// What was found and not planted, and the other way round; empty: the same.
QString differing(const QStringList &found, const QStringList &planted)
{
    QStringList invented;
    QStringList missed;
    std::set_difference(
        found.begin(), found.end(), planted.begin(), planted.end(), std::back_inserter(invented));
    std::set_difference(
        planted.begin(), planted.end(), found.begin(), found.end(), std::back_inserter(missed));
    if (invented.isEmpty() && missed.isEmpty())
        return {};
    return QStringLiteral("invented %1:\n%2\nmissed %3:\n%4")
        .arg(QString::number(invented.size()), invented.mid(0, 6).join(u'\n'), QString::number(missed.size()),
            missed.mid(0, 12).join(u'\n'));
}

} // namespace

/// The review over a workspace's lines: the shipped rules against what the generator planted.
class SettlementReviewTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void findsAndNamesWhatWasPlanted();
    void orderAndSplitOfFilesChangeNothing();
    void tellsAmountsWithAndWithoutTax();
    void saysWhatIsDueAndInNoBill();
    void carriesASmallClassOverUntilItReachesTheMinimum();
    void computesUnderTheRulesOfAnotherDay();
    void stopsWhenItIsCancelled();
    void writesFormulasThatGiveTheSame();
    void readsAnEmptyWorkspace();

private:
    [[nodiscard]] Result<std::unique_ptr<Connection>> database(const QString &name)
    {
        auto made = openDatabase(m_folder.filePath(name), Connection::Access::Create);
        if (!made)
            return made;
        if (const auto tables = ensureWorkTables(**made, *m_catalog); !tables)
            return tl::unexpected(tables.error());
        return made;
    }
    [[nodiscard]] static Result<ImportResult> import(SettlementDesk &desk, const QList<SettlementLine> &lines)
    {
        const SettlementLayer layer = lines.constFirst().layer;
        return desk.importText(layer, csvOf(lines, layer), SettlementDesk::kNow);
    }
    [[nodiscard]] Result<SettlementReview> reviewOf(
        SettlementDesk &desk, const SettlementYear &year, const QString &period)
    {
        ReviewInput input = inputOf(year, period);
        input.environment = QStringLiteral("shop");
        return reviewSettlement(desk.connection(), *m_catalog, m_policy, {}, input);
    }
    [[nodiscard]] Result<SettlementReview> review(
        Connection &connection, const QString &period, const ReviewSinks &sinks = {})
    {
        return reviewSettlement(connection, *m_catalog, m_policy, {}, inputOf(m_year, period), sinks);
    }

    QTemporaryDir m_folder;
    SettlementYear m_year;
    SettlementPolicy m_policy;
    std::shared_ptr<const WorkCatalog> m_catalog;
    std::unique_ptr<Connection> m_connection; // with the whole year
};

void SettlementReviewTest::initTestCase()
{
    auto policy = SettlementPolicy::load({});
    VERIFY_OK(policy);
    m_policy = *std::move(policy);
    const auto catalog = WorkCatalog::load();
    VERIFY_OK(catalog);
    m_catalog = *catalog;
    m_year = settlementYear(kLines);
    auto connection = database(QStringLiteral("year.db"));
    VERIFY_OK(connection);
    m_connection = *std::move(connection);
    SettlementRows rows(*m_connection);
    VERIFY_OK(rows.add(m_year.transactions, SettlementLayer::Transaction));
    VERIFY_OK(rows.add(m_year.billLines, SettlementLayer::BillLine));
}

void SettlementReviewTest::findsAndNamesWhatWasPlanted()
{
    QStringList found;
    for (const QString &period : periods()) {
        const auto made = review(*m_connection, period);
        VERIFY_OK(made);
        found << foundTexts(made->billed);
        for (const ReconcileTotals &totals : made->billed.totals) {
            qint64 sum = 0;
            for (const qint64 minor : totals.causes)
                sum += minor;
            QCOMPARE(sum, totals.rightMinor - totals.leftMinor);
        }
        // The month after the year knows only what came later and what came twice.
        QCOMPARE(made->isExplained(), period == u"202601");
        QVERIFY(made->asked.isEmpty());
    }
    found.sort();
    const QStringList planted = plantedTexts(m_year);
    const QString wrong = differing(found, planted);
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
}

void SettlementReviewTest::tellsAmountsWithAndWithoutTax()
{
    // GIVEN some bill lines and what they come from; one tells no tax rate
    const QString period = QStringLiteral("202505");
    QList<SettlementLine> billed;
    QList<SettlementLine> sold;
    for (const SettlementLine &line : m_year.billLines) {
        if (line.period == period && line.kind == u"sale" && billed.size() < 12)
            billed.append(line);
    }
    for (const SettlementLine &line : m_year.transactions) {
        const auto isIts = [&](const SettlementLine &one) { return one.lineId == line.lineId; };
        if (m_year.periodOf.value(line.lineId) == period
            && std::any_of(billed.cbegin(), billed.cend(), isIts))
            sold.append(line);
    }
    QVERIFY(sold.size() > 5);
    billed.front().taxRate.reset();
    sold.front().taxRate.reset();
    auto connection = database(QStringLiteral("tax.db"));
    VERIFY_OK(connection);
    SettlementRows rows(**connection);
    VERIFY_OK(rows.add(sold, SettlementLayer::Transaction));
    VERIFY_OK(rows.add(billed, SettlementLayer::BillLine));
    // WHEN the period is reviewed
    const auto made = review(**connection, period);
    VERIFY_OK(made);
    // THEN each side tells the sum without tax of the lines whose rate is known, and counts the others
    const auto sales = [](const QList<SettlementLine> &lines) {
        qint64 sum = 0;
        for (const SettlementLine &line : lines) {
            const qint64 whole = 10'000 + line.taxRate.value_or(0);
            sum += line.taxRate ? (*line.salesMinor * 20'000 + whole) / (2 * whole) : 0;
        }
        return sum;
    };
    const ReviewSums right = made->bill.value(QStringLiteral("CNY"));
    QCOMPARE(right.salesWithoutTaxMinor, sales(billed));
    QCOMPARE(right.salesTaxUnknown, 1);
    QCOMPARE(right.netTaxUnknown, right.lines); // a bill does not tell whether its amount has tax in it
    const ReviewSums left = made->expected.value(QStringLiteral("CNY"));
    QCOMPARE(left.lines, sold.size());
    QCOMPARE(left.salesWithoutTaxMinor, sales(sold));
    QCOMPARE(left.netTaxUnknown, 1);
    QVERIFY(left.netWithoutTaxMinor > 0 && left.netWithoutTaxMinor < left.netMinor);
    // AND the tables show it
    const auto tables = reviewTables(*made);
    const auto tax = std::find_if(
        tables.cbegin(), tables.cend(), [](const ReviewTable &table) { return table.id == u"tax"; });
    QVERIFY(tax != tables.cend());
    QCOMPARE(tax->rows.first().at(3).said(), textFromMinorUnits(left.salesWithoutTaxMinor));
}

void SettlementReviewTest::orderAndSplitOfFilesChangeNothing()
{
    // GIVEN a smaller year in one file a layer
    const SettlementYear year = settlementYear(kSmallYear);
    SettlementDesk whole;
    VERIFY_OK(ensureWorkTables(whole.connection(), *m_catalog));
    VERIFY_OK(import(whole, year.transactions));
    VERIFY_OK(import(whole, year.billLines));
    // AND the same with the bills first, a file for each period, and the rows mixed up
    SettlementDesk pieces;
    VERIFY_OK(ensureWorkTables(pieces.connection(), *m_catalog));
    QMap<QString, QList<SettlementLine>> bills;
    for (const SettlementLine &line : year.billLines)
        bills[line.period].prepend(line);
    for (auto bill = bills.end(); bill != bills.begin();)
        VERIFY_OK(import(pieces, *--bill));
    QList<SettlementLine> sold = year.transactions;
    QRandomGenerator random(3);
    std::shuffle(sold.begin(), sold.end(), random);
    VERIFY_OK(import(pieces, sold.mid(400)));
    VERIFY_OK(import(pieces, sold.mid(0, 400)));
    QStringList found;
    for (const QString &period : periods()) {
        // WHEN both are reviewed
        const auto first = reviewOf(whole, year, period);
        const auto second = reviewOf(pieces, year, period);
        VERIFY_OK(first);
        VERIFY_OK(second);
        // THEN the bytes are the same
        QVERIFY(!first->billed.differences.isEmpty());
        QCOMPARE(reviewJsonText(*first), reviewJsonText(*second));
        found << foundTexts(first->billed);
    }
    // AND what came through files is what was planted
    found.sort();
    const QString wrong = differing(found, plantedTexts(year));
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
    // WHEN a file comes again, and a part of one
    const auto before = reviewOf(whole, year, QStringLiteral("202503"));
    VERIFY_OK(before);
    VERIFY_OK(import(whole, year.transactions));
    VERIFY_OK(import(whole, bills.value(QStringLiteral("202503"))));
    // THEN nothing changes
    const auto after = reviewOf(whole, year, QStringLiteral("202503"));
    VERIFY_OK(after);
    QCOMPARE(reviewJsonText(*after), reviewJsonText(*before));
}

void SettlementReviewTest::saysWhatIsDueAndInNoBill()
{
    // GIVEN a line that waits for supervision, one that waits for its repayment, and one that was left out
    auto connection = database(QStringLiteral("late.db"));
    VERIFY_OK(connection);
    QList<SettlementLine> lines = m_year.transactions.mid(0, 3);
    lines[0].supervision = QStringLiteral("open");
    lines[1].repayment = QStringLiteral("open");
    SettlementRows rows(**connection);
    VERIFY_OK(rows.add(lines, SettlementLayer::Transaction));
    // WHEN the month after theirs is reviewed
    const auto made = review(**connection, QStringLiteral("202502"));
    VERIFY_OK(made);
    // THEN each is told with its condition
    QCOMPARE(made->late.size(), 1);
    QCOMPARE(made->late.constFirst().line.lineId, lines.at(2).lineId);
    QCOMPARE(made->unbilled.size(), 2);
    QVERIFY(made->unbilledByCondition.contains({ QStringLiteral("supervision"), QStringLiteral("CNY") }));
    QVERIFY(made->billed.differences.isEmpty());
}

void SettlementReviewTest::carriesASmallClassOverUntilItReachesTheMinimum()
{
    // GIVEN 600 in January, 700 in February, 600 in March; 1000 are needed
    auto connection = database(QStringLiteral("small.db"));
    VERIFY_OK(connection);
    QList<SettlementLine> lines;
    for (int month = 1; month <= 3; ++month) {
        SettlementLine line = m_year.transactions.constFirst();
        line.lineId = QStringLiteral("CS%1-000001").arg(month);
        line.paidMs = QDateTime(QDate(2025, month, 9), QTime(4, 0), Qt::UTC).toMSecsSinceEpoch();
        line.effectiveMs = line.paidMs;
        line.salesMinor = month == 2 ? 70'000 : 60'000;
        line.voucherMinor = 0;
        lines.append(line);
    }
    SettlementRows rows(**connection);
    VERIFY_OK(rows.add(lines, SettlementLayer::Transaction));
    const QPair<QString, QString> minimum{ QStringLiteral("minimum"), QStringLiteral("CNY") };
    // WHEN each month is reviewed
    const auto january = review(**connection, QStringLiteral("202501"));
    const auto february = review(**connection, QStringLiteral("202502"));
    const auto march = review(**connection, QStringLiteral("202503"));
    VERIFY_OK(january);
    VERIFY_OK(february);
    VERIFY_OK(march);
    // THEN January waits and is due with February; March waits
    QVERIFY(january->expected.isEmpty() && january->late.isEmpty());
    QCOMPARE(february->expected.value(QStringLiteral("CNY")).lines, 2);
    QCOMPARE(february->expected.value(QStringLiteral("CNY")).salesMinor, 130'000);
    QVERIFY(march->expected.isEmpty());
    QCOMPARE(march->unbilledByCondition.value(minimum).salesMinor, 60'000);
    QCOMPARE(march->lateSums.value(QStringLiteral("CNY")).lines, 2);
}

void SettlementReviewTest::computesUnderTheRulesOfAnotherDay()
{
    ReviewInput input = inputOf(m_year, QStringLiteral("202505"));
    const auto now = reviewSettlement(*m_connection, *m_catalog, m_policy, {}, input);
    input.policyDay = QDate(2024, 2, 1);
    const auto then = reviewSettlement(*m_connection, *m_catalog, m_policy, {}, input);
    VERIFY_OK(now);
    VERIFY_OK(then);
    // Before 2024-03-01 there were no increments.
    QVERIFY(then->expected.first().netMinor < now->expected.first().netMinor);
    QCOMPARE(then->expected.first().salesMinor, now->expected.first().salesMinor);
}

void SettlementReviewTest::stopsWhenItIsCancelled()
{
    ReviewSinks sinks;
    sinks.cancelled = [] { return true; };
    VERIFY_FAILS(review(*m_connection, QStringLiteral("202505"), sinks), ErrorKind::Cancelled);
    QVERIFY(!m_connection->inTransaction());
}

void SettlementReviewTest::writesFormulasThatGiveTheSame()
{
    const QString file = m_folder.filePath(QStringLiteral("review.xlsx"));
    auto book = ReviewWorkbook::create(file, m_policy);
    VERIFY_OK(book);
    qint64 lines = 0;
    ReviewSinks sinks;
    sinks.line = [&](const ReviewedLine &line) {
        ++lines;
        return (*book)->addLine(line);
    };
    const auto made = review(*m_connection, QStringLiteral("202505"), sinks);
    VERIFY_OK(made);
    VERIFY_OK((*book)->finish(*made));
    QVERIFY(lines >= made->expected.first().lines);
    QVERIFY(QFileInfo(file).size() > 10'000);
}

void SettlementReviewTest::readsAnEmptyWorkspace()
{
    auto connection = database(QStringLiteral("empty.db"));
    VERIFY_OK(connection);
    const auto made = review(**connection, QStringLiteral("202505"));
    VERIFY_OK(made);
    QVERIFY(made->isExplained());
    QVERIFY(made->expected.isEmpty());
    const auto period = newestBilledPeriod(**connection, test::kSettlementEnvironment);
    VERIFY_OK(period);
    QVERIFY(period->isEmpty());
}

ZHANGGUI_TEST(SettlementReviewTest)
#include "settlement_review_test.moc"
