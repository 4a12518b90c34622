// A review on paper: pictures that are read without colour, tables cut to what paper holds, nothing as
// markup.
#include "models/settlement/difference_cause.h"
#include "tests/support/results.h"
#include "tests/support/test_main.h"
#include "ui/settlement/review_paper.h"

using namespace zhanggui;

namespace {

SettlementReview sampleReview(int differences)
{
    SettlementReview review;
    review.input.environment = QStringLiteral("shop");
    review.input.period = QStringLiteral("202601");
    const QString cny = QStringLiteral("CNY");
    review.expected.insert(cny, { 12, 1'200'000, 0, 1'140'000, 0 });
    review.bill.insert(cny, { 11, 1'100'000, 0, 1'040'000, 0 });
    ReconcileTotals &totals = review.billed.totals[cny];
    totals.causes.insert(DifferenceCause::MissingThere, -120'000);
    totals.causes.insert(DifferenceCause::Tier, 20'000);
    for (int i = 0; i < differences; ++i) {
        ReconcileMatch match;
        match.orderId = QStringLiteral("CS%1").arg(i);
        match.product = QStringLiteral("<img src=x>");
        match.currency = cny;
        match.leftMinor = 100;
        match.causes = { { DifferenceCause::MissingThere, -100, {} } };
        review.billed.differences.append(match);
    }
    return review;
}

/// Dark pixels of a row of the picture, from a column on, to another.
int inkBetween(const QImage &image, int y, int from, int to)
{
    int ink = 0;
    for (int x = from; x < to; ++x)
        ink += qGray(image.pixel(x, y)) < 160 ? 1 : 0;
    return ink;
}

} // namespace

class ReviewPaperTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void drawsABarForEachAmountByItsSize()
    {
        QVERIFY(barPicture({}).isNull());
        const QImage image = barPicture({ { {}, 100'000 }, { {}, 25'000 } });
        const int row = image.height() / 2;
        const int large = inkBetween(image, row / 2, 30, image.width() * 3 / 4);
        const int small = inkBetween(image, row + row / 2, 30, image.width() * 3 / 4);
        QVERIFY2(large > 3 * small && small > 0, qPrintable(QStringLiteral("%1 %2").arg(large).arg(small)));
    }

    void tellsWhatIsNegativeWithoutColour()
    {
        const QImage image = barPicture({ { {}, 50'000 }, { {}, -50'000 } });
        const int row = image.height() / 2;
        const int middle = image.width() / 2;
        const int solid = inkBetween(image, row / 2, middle, middle + 300);
        const int hatched = inkBetween(image, row + row / 2, 30, 330);
        QVERIFY(solid > 200);
        QVERIFY2(hatched > 0 && hatched < solid / 2, qPrintable(QString::number(hatched)));
        // To the left of the positive one.
        QCOMPARE(inkBetween(image, row / 2, 60, 260), 0);
    }

    void showsPicturesOfSumsAndCauses()
    {
        const PdfReport paper = reviewPaper(sampleReview(2));
        QCOMPARE(paper.pictures.size(), 2);
        for (auto it = paper.pictures.begin(); it != paper.pictures.end(); ++it)
            QVERIFY(paper.html.contains(QStringLiteral("<img src=\"%1\"").arg(it.key())));
        QVERIFY(!paper.html.contains(QStringLiteral("<img src=x>")));
        const auto bytes = pdfOf(paper);
        VERIFY_OK(bytes);
        QVERIFY(bytes->startsWith("%PDF"));
    }

    void saysHowMuchPaperLeavesOut()
    {
        const PdfReport whole = reviewPaper(sampleReview(300));
        QVERIFY(whole.html.contains(QStringLiteral("CS299")));
        QVERIFY(!whole.html.contains(QStringLiteral("The first")));
        const PdfReport cut = reviewPaper(sampleReview(301));
        QVERIFY(!cut.html.contains(QStringLiteral("CS300<")));
        QVERIFY(cut.html.contains(QStringLiteral("The first 300 of 301 rows")));
    }

    void hasNoPicturesOfNothing()
    {
        const PdfReport paper = reviewPaper({});
        QVERIFY(paper.pictures.isEmpty());
        VERIFY_OK(pdfOf(paper));
    }
};

ZHANGGUI_GUI_TEST(ReviewPaperTest)
#include "review_paper_test.moc"
