#include "tests/support/settlement_year.h"
#include "tests/support/test_main.h"

#include <QRandomGenerator>
#include <QSet>

#include <algorithm>

using namespace zhanggui;

namespace {

constexpr int kLines = 20'000;

QStringList periods()
{
    QStringList all;
    for (int month = 1; month <= 12; ++month)
        all << QStringLiteral("2025%1").arg(month, 2, 10, QLatin1Char('0'));
    return all << QStringLiteral("202601");
}

} // namespace

/// Every difference that was planted into a year is found and named, and none is invented.
class SettlementYearTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void plantsEveryCause();
    void findsAndNamesWhatWasPlanted();
    void orderOfItemsChangesNothing();

private:
    ReconcileResult compare(const QString &period) const
    {
        return reconcile({ { period, m_year.tolerance, {} }, m_expected, m_billed });
    }

    SettlementYear m_year;
    QList<ReconcileItem> m_expected;
    QList<ReconcileItem> m_billed;
};

void SettlementYearTest::initTestCase()
{
    m_year = settlementYear(kLines);
    m_expected = expectedItems(m_year);
    m_billed = billedItems(m_year);
    QVERIFY(m_expected.size() >= kLines);
}

void SettlementYearTest::plantsEveryCause()
{
    QMap<DifferenceCause, int> counts;
    for (const PlantedDifference &one : m_year.planted)
        ++counts[one.cause];
    for (const DifferenceCause cause : differenceCauses())
        QVERIFY2(counts.value(cause) >= 12, qPrintable(idOf(cause)));
}

void SettlementYearTest::findsAndNamesWhatWasPlanted()
{
    QStringList found;
    QMap<QString, qint64> matchedBy;
    for (const QString &period : periods()) {
        const ReconcileResult result = compare(period);
        found << foundTexts(result);
        for (auto it = result.matchedBy.begin(); it != result.matchedBy.end(); ++it)
            matchedBy[it.key()] += it.value();
        for (const ReconcileTotals &totals : result.totals) {
            qint64 sum = 0;
            for (const qint64 minor : totals.causes)
                sum += minor;
            QCOMPARE(sum, totals.rightMinor - totals.leftMinor);
        }
    }
    found.sort();
    const QStringList planted = plantedTexts(m_year);
    const QSet<QString> known(planted.begin(), planted.end());
    for (const QString &one : std::as_const(found))
        QVERIFY2(known.contains(one), qPrintable(QStringLiteral("invented: ") + one));
    QCOMPARE(found, planted);
    QCOMPARE(matchedBy.value(QStringLiteral("order-product")), 24);
    QCOMPARE(matchedBy.value(QStringLiteral("original-line")), 24);
}

void SettlementYearTest::orderOfItemsChangesNothing()
{
    const QString june = QStringLiteral("202506");
    const QStringList before = foundTexts(compare(june));
    QRandomGenerator random(6);
    std::shuffle(m_expected.begin(), m_expected.end(), random);
    std::shuffle(m_billed.begin(), m_billed.end(), random);
    QCOMPARE(foundTexts(compare(june)), before);
}

ZHANGGUI_TEST(SettlementYearTest)
#include "settlement_year_test.moc"
