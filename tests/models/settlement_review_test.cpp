#include "models/settlement/review_json.h"
#include "models/settlement/review_workbook.h"
#include "models/settlement/settlement_review.h"
#include "models/store/schema.h"
#include "models/tables/xlsx_source.h"
#include "models/work/work_catalog.h"
#include "models/work/work_schema.h"
#include "tests/support/results.h"
#include "tests/support/settlement_rows.h"
#include "tests/support/settlement_year.h"
#include "tests/support/test_main.h"

#include <QDateTime>
#include <QRandomGenerator>
#include <QSet>
#include <QTemporaryDir>

#include <algorithm>

using namespace zhanggui;
using zhanggui::test::SettlementRows;

namespace {

constexpr int kLines = 20'000;

ReviewInput inputOf(const SettlementYear &year, const QString &period)
{
    ReviewInput input;
    input.environment = test::kSettlementEnvironment;
    input.site = QStringLiteral("cn");
    input.period = period;
    input.tolerance = year.tolerance;
    input.nowMs = QDateTime(QDate(2026, 3, 1), QTime(4, 0), Qt::UTC).toMSecsSinceEpoch();
    return input;
}

} // namespace

/// The review over a workspace's lines: the shipped rules against what the generator planted.
class SettlementReviewTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void findsAndNamesWhatWasPlanted();
    void orderAndSplitOfFilesChangeNothing();
    void saysWhatIsDueAndInNoBill();
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
    for (int month = 1; month <= 13; ++month) {
        const QString period = month > 12 ? QStringLiteral("202601")
                                          : QStringLiteral("2025%1").arg(month, 2, 10, QLatin1Char('0'));
        const auto made = review(*m_connection, period);
        VERIFY_OK(made);
        found << foundTexts(made->billed);
        for (const ReconcileTotals &totals : made->billed.totals) {
            qint64 sum = 0;
            for (const qint64 minor : totals.causes)
                sum += minor;
            QCOMPARE(sum, totals.rightMinor - totals.leftMinor);
        }
        QVERIFY(!made->isExplained());
        QVERIFY(made->asked.isEmpty());
    }
    found.sort();
    const QStringList planted = plantedTexts(m_year);
    const QSet<QString> known(planted.begin(), planted.end());
    for (const QString &one : std::as_const(found))
        QVERIFY2(known.contains(one), qPrintable(QStringLiteral("invented: ") + one));
    QCOMPARE(found, planted);
}

void SettlementReviewTest::orderAndSplitOfFilesChangeNothing()
{
    // GIVEN a smaller year in one file a layer, and the same mixed up, in pieces, the bill first
    const SettlementYear year = settlementYear(1500);
    auto whole = database(QStringLiteral("whole.db"));
    VERIFY_OK(whole);
    SettlementRows wholeRows(**whole);
    VERIFY_OK(wholeRows.add(year.transactions, SettlementLayer::Transaction));
    VERIFY_OK(wholeRows.add(year.billLines, SettlementLayer::BillLine));
    auto pieces = database(QStringLiteral("pieces.db"));
    VERIFY_OK(pieces);
    SettlementRows pieceRows(**pieces);
    QList<SettlementLine> bill = year.billLines;
    std::reverse(bill.begin(), bill.end());
    VERIFY_OK(pieceRows.add(bill, SettlementLayer::BillLine));
    QList<SettlementLine> sold = year.transactions;
    QRandomGenerator random(3);
    std::shuffle(sold.begin(), sold.end(), random);
    VERIFY_OK(pieceRows.add(sold.mid(0, 400), SettlementLayer::Transaction));
    VERIFY_OK(pieceRows.add(sold.mid(400), SettlementLayer::Transaction));
    // WHEN both are reviewed THEN the bytes are the same
    for (const QString &period : { QStringLiteral("202503"), QStringLiteral("202512") }) {
        const auto first = reviewSettlement(**whole, *m_catalog, m_policy, {}, inputOf(year, period));
        const auto second = reviewSettlement(**pieces, *m_catalog, m_policy, {}, inputOf(year, period));
        VERIFY_OK(first);
        VERIFY_OK(second);
        QVERIFY(!first->billed.differences.isEmpty());
        QCOMPARE(reviewJsonText(*first), reviewJsonText(*second));
    }
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
