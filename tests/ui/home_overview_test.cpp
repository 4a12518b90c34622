// The home page's cards: counts that lead to filtered lists, reasons in words, charts.
#include "tests/support/scripted_prompts.h"
#include "tests/support/test_main.h"
#include "ui/home/home_charts.h"
#include "ui/home/home_overview.h"
#include "ui/theme/theme.h"
#include "ui/widgets/row_card.h"

#include <QApplication>
#include <QDateTime>
#include <QImage>
#include <QPushButton>
#include <QSignalSpy>

using namespace zhanggui;

namespace {

const qint64 kNow = QDateTime(QDate(2026, 11, 22), QTime(6, 5), Qt::UTC).toMSecsSinceEpoch();

HomeReport someReport()
{
    HomeReport report;
    report.due = { { QStringLiteral("ticket"), 2, 0, 5 } };
    report.unbilled = { { QStringLiteral("unpaid"), QStringLiteral("CNY"), 12'345, 3 },
        { QStringLiteral("unknown"), QStringLiteral("CNY"), 100, 1 },
        { QStringLiteral("unpaid"), QStringLiteral("USD"), 50, 1 } };
    report.ordersByMonth[QDate(2026, 9, 1)][QStringLiteral("NEW")] = 4;
    report.ordersByMonth[QDate(2026, 11, 1)][QStringLiteral("RENEW")] = 2;
    report.dueByDay[QDate(2026, 11, 23)][QStringLiteral("ticket")] = 3;
    return report;
}

const QHash<QString, BothLanguages> kSources{ { QStringLiteral("ticket"),
    { QStringLiteral("Ticket"), QString::fromUtf8("工单") } } };

} // namespace

class HomeOverviewTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void countsLeadToTheBoard()
    {
        // GIVEN two overdue tickets and five within the week
        Theme theme(SchemeChoice::Light);
        test::ScriptedPrompts prompts;
        HomeOverview overview(prompts);
        overview.setZone(QTimeZone::utc());
        overview.setReport(someReport(), kSources, kNow);
        QSignalSpy wanted(&overview, &HomeOverview::wanted);
        auto *todo = overview.findChild<RowCard *>(QStringLiteral("homeTodo"));
        QCOMPARE(todo->rows().size(), 1);
        QCOMPARE(todo->rows().constFirst().text, QStringLiteral("Ticket"));

        // WHEN a count is pressed THEN the board opens with its filter; a zero is no button
        const auto buttons = todo->findChildren<QPushButton *>();
        QCOMPARE(buttons.size(), 2);
        buttons.first()->click();
        QCOMPARE(wanted.at(0).at(0).toString(), QStringLiteral("deadlines"));
        QCOMPARE(wanted.at(0).at(1).toString(), QStringLiteral("source:ticket due<now"));
    }

    void missedAnswersLeadToTheirTickets()
    {
        // GIVEN a product with three misses in two tickets, and one with none too many
        test::ScriptedPrompts prompts;
        HomeOverview overview(prompts);
        HomeReport report = someReport();
        report.answers = { { QStringLiteral("shop"), QStringLiteral("Cloud Backup"),
                               { { QStringLiteral("T-1"), 1, {} }, { QStringLiteral("T-2"), 2, {} },
                                   { QStringLiteral("T-2"), 3, 4 } } },
            { QStringLiteral("shop"), {}, { { QStringLiteral("T-9"), 1, {} } } } };
        overview.setReport(report, kSources, kNow);
        auto *card = overview.findChild<RowCard *>(QStringLiteral("homeAnswers"));
        QCOMPARE(card->rows().size(), 2);
        QCOMPARE(card->rows().at(0).values.at(0).text, QStringLiteral("3 missed"));
        QVERIFY(card->rows().at(0).values.at(0).tone == Tone::Fail);
        QVERIFY(!card->rows().at(0).detail.isEmpty() && card->rows().at(1).detail.isEmpty());
        QCOMPARE(card->rows().at(1).text, QStringLiteral("Ticket T-9"));

        // WHEN the count is pressed THEN the list of tickets opens with those
        QSignalSpy wanted(&overview, &HomeOverview::wanted);
        card->findChildren<QPushButton *>().first()->click();
        QCOMPARE(wanted.at(0).at(0).toString(), QStringLiteral("tickets"));
        QCOMPARE(wanted.at(0).at(1).toString(), QStringLiteral("number:T-2,T-1"));
    }

    void tellsMoneyByReasonAndCurrency()
    {
        test::ScriptedPrompts prompts;
        HomeOverview overview(prompts);
        overview.setReport(someReport(), kSources, kNow);
        const auto rows = overview.findChild<RowCard *>(QStringLiteral("homeUnbilled"))->rows();
        QCOMPARE(rows.size(), 3);
        QCOMPARE(rows.at(0).values.at(0).text, QStringLiteral("123.45 CNY"));
        QVERIFY(!rows.at(0).detail.isEmpty());
        QVERIFY(rows.at(1).values.at(1).target.isEmpty());
    }

    void saysWhenNobodyToldTheCurrency()
    {
        test::ScriptedPrompts prompts;
        HomeOverview overview(prompts);
        HomeReport report;
        report.unbilled = { { QStringLiteral("unpaid"), QString(), 12'345, 3 } };
        overview.setReport(report, kSources, kNow);
        const auto rows = overview.findChild<RowCard *>(QStringLiteral("homeUnbilled"))->rows();
        QCOMPARE(rows.at(0).values.at(0).text, QStringLiteral("123.45, currency not told"));
        QVERIFY(unbilledChart(someReport()).title.contains(QStringLiteral("CNY")));
    }

    void aChangeOfTheSchemeRecoloursTheButtonsThatAreShown()
    {
        // GIVEN a count of overdue records, drawn in the light scheme
        Theme theme(SchemeChoice::Light);
        test::ScriptedPrompts prompts;
        HomeOverview overview(prompts);
        overview.setReport(someReport(), kSources, kNow);
        const auto *button =
            overview.findChild<RowCard *>(QStringLiteral("homeTodo"))->findChild<QPushButton *>();
        const auto has = [button](const QColor &ink) {
            const QImage image = button->icon().pixmap(16, 16).toImage();
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x) {
                    if (image.pixel(x, y) == ink.rgb())
                        return true;
                }
            }
            return false;
        };
        QVERIFY(has(colors(Scheme::Light).of(Tone::Fail)));

        // WHEN the scheme changes while the page is open THEN its icon has the ink of the other one
        theme.setChoice(SchemeChoice::Dark);
        QVERIFY(has(colors(Scheme::Dark).of(Tone::Fail)));
        QVERIFY(!has(colors(Scheme::Light).of(Tone::Fail)));
    }

    void chartsCountWhatTheReportSays()
    {
        const auto name = [](const QString &source) { return source; };
        const ChartData due = dueChart(someReport(), name, QDate(2026, 11, 22));
        QCOMPARE(due.categories.size(), 14);
        QCOMPARE(due.series.size(), 1);
        QCOMPARE(due.series.constFirst().values.at(1), 3.0);

        // Months without an order are there too.
        const ChartData months = monthsChart(someReport());
        QCOMPARE(months.categories.size(), 3);
        QCOMPARE(months.series.constFirst().values, (QList<double>{ 4, 0, 0 }));

        // The currency with the largest sum.
        const ChartData money = unbilledChart(someReport());
        QCOMPARE(money.series.constFirst().name, QStringLiteral("CNY"));
        QCOMPARE(money.series.constFirst().values, (QList<double>{ 123.45, 1.0 }));
        QVERIFY(unbilledChart({}).isEmpty());
    }

    void manySourcesBecomeOthers()
    {
        HomeReport report;
        for (int i = 0; i < 9; ++i)
            report.dueByDay[QDate(2026, 11, 22)][QString::number(i)] = 10 - i;
        const ChartData due = dueChart(
            report, [](const QString &source) { return source; }, QDate(2026, 11, 22));
        QCOMPARE(due.series.size(), 6);
        QCOMPARE(due.series.constFirst().name, QStringLiteral("0"));
        QCOMPARE(due.series.constLast().values.constFirst(), 5 + 4 + 3 + 2.0);
    }

    void keepsTheFocusWhenTheNumbersChange()
    {
        test::ScriptedPrompts prompts;
        RowCard card;
        const auto rows = [](int count) {
            return QList<CardRow>{ { QStringLiteral("a"), {},
                { { QString::number(count), Tone::Fail, QStringLiteral("x?y"), {} } } } };
        };
        card.setRows(rows(1), {});
        card.show();
        QVERIFY(QTest::qWaitForWindowExposed(&card));
        card.activateWindow();
        card.findChild<QPushButton *>()->setFocus();
        card.setRows(rows(2), {});
        QCOMPARE(card.findChild<QPushButton *>()->text(), QStringLiteral("2"));
    }
};

ZHANGGUI_GUI_TEST(HomeOverviewTest)
#include "home_overview_test.moc"
