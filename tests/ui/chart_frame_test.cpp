// The chart frame: table behind it, keyboard, export, patterns instead of colour.
#include "tests/support/await.h"
#include "tests/support/scripted_prompts.h"
#include "tests/support/test_main.h"
#include "ui/report/pdf_report.h"
#include "ui/theme/theme.h"
#include "ui/widgets/chart_frame.h"

#include <QApplication>
#include <QBarCategoryAxis>
#include <QBarSet>
#include <QChartView>
#include <QClipboard>
#include <QFile>
#include <QGraphicsTextItem>
#include <QLabel>
#include <QMenu>
#include <QSet>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QToolButton>
#include <QValueAxis>

using namespace zhanggui;

namespace {

ChartData twoMonths()
{
    ChartData data;
    data.title = QStringLiteral("Orders by month");
    data.categoryTitle = QStringLiteral("Month");
    data.categories = { QStringLiteral("2026-10"), QStringLiteral("=2026-11") };
    data.series = { { QStringLiteral("New"), { 3, 5 } }, { QStringLiteral("Renewal"), { 0, 2 } } };
    data.fileName = QStringLiteral("orders");
    data.nothing = QStringLiteral("No orders yet.");
    return data;
}

QAction *moreAction(ChartFrame &frame, int place)
{
    return frame.findChild<QToolButton *>(QStringLiteral("chartMore"))->menu()->actions().at(place);
}

} // namespace

class ChartFrameTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void hasTheTableBehindTheChart()
    {
        test::ScriptedPrompts prompts;
        ChartFrame frame(prompts);
        frame.setData(twoMonths());
        QVERIFY(!frame.showsTable());
        const auto *table = frame.findChild<QTableWidget *>();
        QCOMPARE(table->rowCount(), 2);
        QCOMPARE(table->horizontalHeaderItem(2)->text(), QStringLiteral("Renewal"));
        QCOMPARE(table->item(1, 2)->text(), QStringLiteral("2"));
    }

    void whatIsBelowNothingIsDrawnBelowIt()
    {
        Theme theme(SchemeChoice::Light);
        test::ScriptedPrompts prompts;
        ChartFrame frame(prompts);
        ChartData data = twoMonths();
        data.series = { { QStringLiteral("Sales"), { 30, -20 } }, { QStringLiteral("Fee"), { 10, -40 } } };
        frame.setData(data);
        const auto *axis = frame.findChild<QChartView *>()->chart()->findChild<QValueAxis *>();
        QVERIFY(axis->min() <= -60);
        QVERIFY(axis->max() >= 40);
    }

    void namesThatAreShortenedAlikeStayApart()
    {
        Theme theme(SchemeChoice::Light);
        test::ScriptedPrompts prompts;
        ChartFrame frame(prompts);
        ChartData data;
        data.lying = true;
        const QString name = QString(60, u'a');
        data.categories = { name + u'1' + name, name + u'2' + name };
        data.series = { { QStringLiteral("CNY"), { 1, 2 } } };
        frame.setData(data);
        auto *axis = frame.findChild<QChartView *>()->chart()->findChild<QBarCategoryAxis *>();
        QCOMPARE(axis->categories().size(), 2);
    }

    void aRowOfTheTableIsActivatedToo()
    {
        Theme theme(SchemeChoice::Light);
        test::ScriptedPrompts prompts;
        ChartFrame frame(prompts);
        frame.setData(twoMonths());
        frame.showTable(true);
        QSignalSpy activated(&frame, &ChartFrame::activated);
        auto *table = frame.findChild<QTableWidget *>();
        table->setCurrentCell(1, 2);
        Q_EMIT table->cellActivated(1, 2);
        QCOMPARE(activated.size(), 1);
        QCOMPARE(activated.first(), (QVariantList{ 1, 1 }));
    }

    void paperIsLightInADarkScheme()
    {
        Theme theme(SchemeChoice::Dark);
        test::ScriptedPrompts prompts;
        ChartFrame frame(prompts);
        frame.setData(twoMonths());
        const PdfReport paper = frame.paper();
        QVERIFY(paper.html.contains(QStringLiteral("picture:chart")));
        QVERIFY(paper.html.contains(QStringLiteral("2026-10")));
        const QImage picture = paper.pictures.value(QStringLiteral("picture:chart"));
        QVERIFY(picture.pixelColor(2, 2).lightness() > 200);
        QVERIFY(frame.picture().pixelColor(2, 2).lightness() < 100);
    }

    void seriesDifferWithoutColour()
    {
        Theme theme(SchemeChoice::Light);
        test::ScriptedPrompts prompts;
        ChartFrame frame(prompts);
        frame.setData(twoMonths());
        QSet<int> patterns;
        for (const QBarSet *set : frame.findChild<QChartView *>()->chart()->findChildren<QBarSet *>())
            patterns.insert(int(set->brush().style()));
        QCOMPARE(patterns.size(), 2);
    }

    void lyingBarsHaveTheFirstCategoryOnTop()
    {
        // GIVEN bars from left to right, the first of them the longest
        Theme theme(SchemeChoice::Light);
        test::ScriptedPrompts prompts;
        ChartData data;
        data.categories = { QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c") };
        data.series = { { QStringLiteral("CNY"), { 90, 10, 20 } } };
        data.lying = true;
        ChartFrame frame(prompts);
        frame.setData(data);
        QSignalSpy activated(&frame, &ChartFrame::activated);

        // THEN its ink fills the upper third of the picture most
        const QImage image = frame.picture();
        const QRgb ink = colorsOf(frame.palette()).accent.rgb();
        int inked[3] = {};
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                inked[3 * y / image.height()] += image.pixel(x, y) == ink ? 1 : 0;
        }
        QVERIFY2(inked[0] > inked[1] && inked[0] > inked[2],
            qPrintable(QStringLiteral("%1 %2 %3").arg(inked[0]).arg(inked[1]).arg(inked[2])));

        // AND a click on the bar that is drawn last is one on the first category
        auto *set = frame.findChild<QChartView *>()->chart()->findChildren<QBarSet *>().constFirst();
        Q_EMIT set->clicked(2);
        QCOMPARE(activated.value(0).value(0).toInt(), 0);
    }

    void theValueAxisHasNumbers()
    {
        // GIVEN columns of which the highest is 7
        Theme theme(SchemeChoice::Light);
        test::ScriptedPrompts prompts;
        ChartFrame frame(prompts);
        frame.setData(twoMonths());
        frame.resize(480, 360);
        frame.show();
        QCoreApplication::processEvents();

        // THEN numbers stand beside the axis, up to that height at least
        double most = 0;
        int numbers = 0;
        for (const QGraphicsItem *item : frame.findChild<QChartView *>()->scene()->items()) {
            const auto *text = qgraphicsitem_cast<const QGraphicsTextItem *>(item);
            bool isNumber = false;
            const double value = text ? text->toPlainText().toDouble(&isNumber) : 0;
            numbers += isNumber ? 1 : 0;
            most = std::max(most, value);
        }
        QVERIFY2(numbers >= 3, qPrintable(QString::number(numbers)));
        QVERIFY2(most >= 7, qPrintable(QString::number(most)));
    }

    void isReadByTheKeyboard()
    {
        // GIVEN a chart with the focus
        test::ScriptedPrompts prompts;
        ChartFrame frame(prompts);
        frame.setData(twoMonths());
        QSignalSpy activated(&frame, &ChartFrame::activated);
        auto *view = frame.findChild<QChartView *>();

        // WHEN the arrow keys go through it THEN it says what is there
        QTest::keyClick(view, Qt::Key_Right);
        QVERIFY(frame.spoken().contains(QStringLiteral("2026-10")));
        QVERIFY(frame.spoken().contains(QStringLiteral("New: 3")));
        QVERIFY(!frame.spoken().contains(QStringLiteral("Renewal")));
        QTest::keyClick(view, Qt::Key_End);
        QVERIFY(frame.spoken().contains(QStringLiteral("Renewal: 2")));
        QTest::keyClick(view, Qt::Key_Return);
        QCOMPARE(activated.value(0).value(0).toInt(), 1);
        QTest::keyClick(view, Qt::Key_T);
        QVERIFY(frame.showsTable());
    }

    void savesTableAndPicture()
    {
        // GIVEN a folder to save into
        QTemporaryDir folder;
        test::ScriptedPrompts prompts;
        ChartFrame frame(prompts);
        frame.setData(twoMonths());
        QSignalSpy saved(&frame, &ChartFrame::saved);

        // WHEN both are saved
        const QString csv = folder.filePath(QStringLiteral("a.csv"));
        const QString png = folder.filePath(QStringLiteral("a.png"));
        prompts.files = { csv };
        moreAction(frame, 1)->trigger();
        QTRY_COMPARE(saved.count(), 1);
        prompts.files = { png };
        moreAction(frame, 0)->trigger();
        QTRY_COMPARE(saved.count(), 2);

        // THEN the table is whole and guarded, the picture a picture
        QFile table(csv);
        QVERIFY(table.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(table.readAll());
        QVERIFY(text.contains(QStringLiteral("Month,New,Renewal\r\n2026-10,3,0\r\n\"'=2026-11\",5,2\r\n")));
        const QImage image(png);
        QVERIFY(image.width() > 400 && image.height() > 200);
    }

    void tellsWhenAFileCannotBeWritten()
    {
        test::ScriptedPrompts prompts;
        ChartFrame frame(prompts);
        frame.setData(twoMonths());
        QSignalSpy failed(&frame, &ChartFrame::failed);
        prompts.files = { QStringLiteral("/no/such/folder/a.csv") };
        moreAction(frame, 1)->trigger();
        QTRY_COMPARE(failed.count(), 1);
    }

    void copiesTheTable()
    {
        test::ScriptedPrompts prompts;
        ChartFrame frame(prompts);
        frame.setData(twoMonths());
        moreAction(frame, 2)->trigger();
        QVERIFY(QApplication::clipboard()->text().contains(QStringLiteral("2026-10\t3\t0")));
    }

    void saysWhatAnEmptyChartWouldShow()
    {
        test::ScriptedPrompts prompts;
        ChartFrame frame(prompts);
        ChartData data = twoMonths();
        for (ChartSeries &series : data.series)
            series.values = { 0, 0 };
        frame.setData(data);
        frame.show();
        const auto labels = frame.findChildren<QLabel *>();
        QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
            return label->isVisible() && label->text() == QStringLiteral("No orders yet.");
        }));
        QVERIFY(!frame.findChild<QToolButton *>(QStringLiteral("chartMore"))->isEnabled());
    }

    void writesMoneyWithTwoDecimals()
    {
        ChartData data = twoMonths();
        data.decimals = 2;
        data.series = { { QStringLiteral("CNY"), { 0.1 + 0.2, 1234.5 } } };
        QVERIFY(csvOf(data).contains("2026-10,0.30\r\n"));
        QVERIFY(csvOf(data).contains(",1234.50\r\n"));
    }
};

ZHANGGUI_GUI_TEST(ChartFrameTest)
#include "chart_frame_test.moc"
