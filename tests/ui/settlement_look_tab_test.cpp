// Settlement's figures in a real window: chart and table, choices, the lines behind a bar, and back.
#include "app/window/import_controller.h"
#include "models/records/record_model.h"
#include "tests/support/settlement_window.h"
#include "tests/support/test_main.h"
#include "ui/import/import_dialog.h"
#include "ui/settlement/line_page.h"
#include "ui/settlement/look_choices.h"
#include "ui/settlement/look_tab.h"
#include "ui/widgets/action_collection.h"
#include "ui/widgets/chart_frame.h"
#include "ui/widgets/filter_bar.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/record_list.h"

#include <QAction>
#include <QApplication>
#include <QBarSet>
#include <QChartView>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QFile>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSet>
#include <QSignalSpy>
#include <QTabBar>
#include <QTableView>
#include <QToolButton>

using namespace zhanggui;

namespace {

constexpr int kWaitMs = 20'000;

struct Desk : test::SettlementWindow {
    explicit Desk(bool withSample = true, const QByteArray &ownRules = {})
        : SettlementWindow(SettlementArea::Look, withSample, ownRules)
    {
    }
    LookTab &tab() const { return area().look(); }
    QAbstractItemModel &table() const { return *tab().table().model(); }
    bool settled() const
    {
        return QTest::qWaitFor([this] { return tab().isSettled() && tab().shown(); }, kWaitMs);
    }
    /// As a person does it in the box.
    bool choose(const char *name, int place) const
    {
        auto *box = tab().findChild<QComboBox *>(QLatin1String(name));
        box->setCurrentIndex(place);
        Q_EMIT box->activated(place);
        return settled();
    }
    bool show(LookView view, LookBy by = LookBy::Month, LookMeasure measure = LookMeasure::Net) const
    {
        return choose("lookView", int(view)) && choose("lookBy", int(by))
            && choose("lookMeasure", int(measure));
    }
    int rowWith(const QString &text) const
    {
        for (int row = 0; row < table().rowCount(); ++row) {
            if (table().index(row, 1).data().toString() == text)
                return row;
        }
        return -1;
    }
    /// Lines that the list shows once it is there; -1: it does not come.
    int listedLines() const
    {
        const auto ready = [this] {
            if (area().tab() != SettlementArea::Transactions)
                return false;
            SettlementLinePage *page = area().linePageShown();
            return page->isScoped() && page->model().state() == RecordModel::State::Ready;
        };
        return QTest::qWaitFor(ready, kWaitMs) ? area().linePageShown()->model().rowCount() : -1;
    }
    QString scope() const
    {
        return area().linePageShown()->findChild<QLabel *>(QStringLiteral("scopeText"))->text();
    }
};

} // namespace

class SettlementLookTabTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void computesWhenItIsFirstShown()
    {
        const Desk desk;
        QVERIFY(desk.settled());
        const ChartData &chart = desk.tab().chart().data();
        QCOMPARE(chart.categories.first(), QStringLiteral("2026-07"));
        QCOMPARE(chart.series.size(), 2);
        QVERIFY(!chart.about.isEmpty()); // the sample has lines without an amount
        QVERIFY(desk.rowWith(QStringLiteral("Total")) > 0);
    }

    void saysThatOwnRulesAreLeftOut()
    {
        const Desk desk(true, "{\"rules\": 1}");
        QVERIFY(desk.settled());
        const QString said = desk.tab().findChild<QLabel *>(QStringLiteral("lookNotes"))->text();
        QVERIFY2(said.contains(QStringLiteral("own rules cannot be used")), qPrintable(said));
        QVERIFY2(said.contains(QStringLiteral("rules:")), qPrintable(said));
    }

    void barsDifferWithoutColour()
    {
        const Desk desk;
        for (int view = 0; view < kLookViews; ++view) {
            QVERIFY(desk.show(LookView(view)));
            QSet<int> patterns;
            const auto sets =
                desk.tab().chart().findChild<QChartView *>()->chart()->findChildren<QBarSet *>();
            for (const QBarSet *set : sets)
                patterns.insert(int(set->brush().style()));
            QCOMPARE(patterns.size(), sets.size());
            QVERIFY(sets.size() >= 2);
        }
    }

    void aBarLeadsToExactlyItsLinesAndBack()
    {
        // GIVEN what is in no bill, by month
        const Desk desk;
        QVERIFY(desk.show(LookView::Figures, LookBy::Month));
        const LookFigures &figures = *desk.tab().shown()->bars;
        const int october = int(figures.rows.size()) - 3;
        QCOMPARE(figures.rows.at(october).key, QStringLiteral("202610"));
        // WHEN its hatched part is clicked
        Q_EMIT desk.tab().chart().activated(october, 1);
        // THEN the list shows these lines and says which
        const int lines = desk.listedLines();
        QVERIFY(lines > 0 && lines < int(figures.rows.at(october).lines));
        QVERIFY2(desk.scope().contains(QStringLiteral("2026-10")), qPrintable(desk.scope()));
        QVERIFY(desk.scope().contains(QStringLiteral("(%1)").arg(lines)));
        // AND a filter narrows them further
        SettlementLinePage &page = *desk.area().linePageShown();
        page.filterBar().setText(QStringLiteral("product:nothing-of-this-name"));
        QTRY_COMPARE_WITH_TIMEOUT(page.model().rowCount(), 0, kWaitMs);
        page.filterBar().setText({});
        QTRY_COMPARE_WITH_TIMEOUT(page.model().rowCount(), lines, kWaitMs);
        // AND one button leads back, another shows everything
        page.findChild<QPushButton *>(QStringLiteral("scopeBack"))->click();
        QCOMPARE(desk.area().tab(), SettlementArea::Look);
        desk.area().showTab(SettlementArea::Transactions);
        page.findChild<QPushButton *>(QStringLiteral("scopeAll"))->click();
        QTRY_COMPARE_WITH_TIMEOUT(page.model().rowCount(), 86, kWaitMs);
        QVERIFY(!page.isScoped());
    }

    void keysLeadToTheLinesToo()
    {
        const Desk desk;
        QVERIFY(desk.show(LookView::Ageing));
        // GIVEN the keyboard at the first age of the chart
        auto *view = desk.tab().chart().findChild<QChartView *>();
        view->setFocus();
        QTest::keyClick(view, Qt::Key_Home);
        QTest::keyClick(view, Qt::Key_Return);
        const LookAmount first = desk.tab().shown()->ageing->total.ages.first();
        QCOMPARE(desk.listedLines(), int(first.known + first.unknown));
        // WHEN it is back at the table, Return opens the lines of a reason
        QTest::keyClick(desk.area().linePageShown(), Qt::Key_Left, Qt::AltModifier);
        QTRY_COMPARE(desk.area().tab(), SettlementArea::Look);
        const AgeingRow reason = desk.tab().shown()->ageing->rows.first();
        desk.tab().table().setCurrentIndex(desk.table().index(0, 1));
        QTest::keyClick(&desk.tab().table(), Qt::Key_Return);
        const int lines = int(reason.total.known + reason.total.unknown);
        const auto shows = [&] {
            return desk.area().tab() == SettlementArea::Transactions
                && desk.area().linePageShown()->model().rowCount() == lines;
        };
        QVERIFY(QTest::qWaitFor(shows, kWaitMs));
    }

    void everyRowOfTheForecastHasItsLines()
    {
        const Desk desk;
        QVERIFY(desk.show(LookView::Forecast));
        const LookForecast &forecast = *desk.tab().shown()->forecast;
        QVERIFY(!forecast.rows.isEmpty());
        const ForecastRow row = forecast.rows.first();
        Q_EMIT desk.tab().table().activated(desk.table().index(0, 3));
        QCOMPARE(desk.listedLines(), int(row.net.known + row.net.unknown));
    }

    void othersUnfold()
    {
        const Desk desk;
        QVERIFY(desk.show(LookView::Figures, LookBy::Customer));
        const auto others = [&] {
            const QList<LookRow> &rows = desk.tab().shown()->figures->rows;
            for (int row = 0; row < rows.size(); ++row) {
                if (rows.at(row).isOthers())
                    return row;
            }
            return -1;
        };
        const int row = others();
        QVERIFY(row > 0);
        const int before = desk.table().rowCount();
        Q_EMIT desk.tab().table().activated(desk.table().index(row, 1));
        QTRY_VERIFY_WITH_TIMEOUT(desk.table().rowCount() > before, kWaitMs);
        QCOMPARE(others(), -1);
        QVERIFY(desk.tab().findChild<QCheckBox *>(QStringLiteral("lookAllGroups"))->isChecked());
    }

    void monthsNarrowTheFigures()
    {
        const Desk desk;
        QVERIFY(desk.show(LookView::Figures, LookBy::Product));
        const qint64 all = desk.tab().shown()->figures->total.lines;
        QVERIFY(desk.choose("lookFrom", 2));
        QVERIFY(desk.tab().shown()->figures->total.lines < all);
        // The end follows the beginning.
        QVERIFY(desk.choose("lookTo", 1));
        QCOMPARE(desk.tab().choices().choice().from, desk.tab().choices().choice().to);
    }

    void saysWhenItIsOutOfDate()
    {
        // GIVEN figures
        const Desk desk;
        QVERIFY(desk.settled());
        QVERIFY(!desk.tab().isOutOfDate());
        // WHEN the import of the lines is taken back
        QAction *undo = desk.session->actions().find(QStringLiteral("edit.undo"));
        QVERIFY(undo);
        for (int step = 0; step < 12 && !desk.tab().isOutOfDate(); ++step) {
            QTRY_VERIFY_WITH_TIMEOUT(undo->isEnabled() || desk.tab().isOutOfDate(), kWaitMs);
            undo->trigger();
            QCoreApplication::processEvents();
        }
        QTRY_VERIFY_WITH_TIMEOUT(desk.tab().isOutOfDate(), kWaitMs);
        // THEN the old ones stay until somebody says so
        QVERIFY(desk.tab().shown());
        const auto isFresh = [&] { // steps that were still on their way make it old once more
            if (desk.tab().isOutOfDate() && !desk.tab().isRunning())
                Q_EMIT desk.tab().messages().actionTriggered();
            return desk.tab().isSettled() && !desk.tab().isOutOfDate();
        };
        QVERIFY(QTest::qWaitFor(isFresh, kWaitMs));
    }

    void copiesAndSaves()
    {
        Desk desk;
        QVERIFY(desk.show(LookView::Figures, LookBy::Type));
        desk.tab().table().selectRow(0);
        desk.tab().table().actions().at(1)->trigger();
        QVERIFY(QApplication::clipboard()->text().contains(QStringLiteral("Access type\t")));
        const QString pdf = desk.home.filePath(QStringLiteral("a.pdf"));
        desk.prompts.files << pdf;
        desk.tab()
            .chart()
            .findChild<QToolButton *>(QStringLiteral("chartMore"))
            ->menu()
            ->actions()
            .at(3)
            ->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(pdf), kWaitMs);
        QFile file(pdf);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().startsWith("%PDF"));
        // AND the printer is asked for, by menu and by key
        QSignalSpy printed(&desk.tab(), &LookTab::printWanted);
        desk.tab()
            .chart()
            .findChild<QToolButton *>(QStringLiteral("chartMore"))
            ->menu()
            ->actions()
            .at(4)
            ->trigger();
        QCOMPARE(printed.size(), 1);
        auto *dialog = desk.session->window().findChild<QDialog *>(QStringLiteral("printDialog"));
        QVERIFY(dialog);
        dialog->reject();
    }

    void remembersWhatWasChosen()
    {
        QByteArray state;
        {
            const Desk desk;
            QVERIFY(desk.show(LookView::Figures, LookBy::Customer, LookMeasure::Unbilled));
            state = desk.area().saveState();
        }
        const Desk desk;
        desk.area().restoreState(state);
        QVERIFY(desk.settled());
        QTRY_COMPARE_WITH_TIMEOUT(desk.tab().shown()->choice.by, LookBy::Customer, kWaitMs);
        QCOMPARE(desk.tab().shown()->choice.measure, LookMeasure::Unbilled);
        QCOMPARE(desk.area().tab(), SettlementArea::Look);
        QCOMPARE(desk.tab().chart().data().series.size(), 1);
    }

    void saysWhatToDoWhereThereIsNothing()
    {
        Desk desk(false);
        const auto button = [&]() -> QPushButton * {
            for (QPushButton *one : desk.tab().findChildren<QPushButton *>()) {
                if (one->text() == QStringLiteral("Import transaction details…") && one->isVisible())
                    return one;
            }
            return nullptr;
        };
        QTRY_VERIFY_WITH_TIMEOUT(button() != nullptr, kWaitMs);
        QVERIFY(!desk.tab().shown());
        // WHEN its button is used and a file imported THEN there are figures
        const QString file = desk.home.filePath(QStringLiteral("t.csv"));
        QVERIFY(QFile::copy(QStringLiteral(":/sample/transactions.csv"), file));
        desk.prompts.files << file;
        button()->click();
        const auto dialog = [&desk] {
            return desk.session->window().findChild<ImportController *>()->dialog();
        };
        QTRY_VERIFY_WITH_TIMEOUT(
            dialog() && dialog()->session().state() == ImportSession::State::Prepared, kWaitMs);
        dialog()->findChild<QPushButton *>(QStringLiteral("importMain"))->click();
        QVERIFY(desk.settled());
        QVERIFY(desk.tab().shown()->figures->total.lines > 0);
    }
};

ZHANGGUI_GUI_TEST(SettlementLookTabTest)
#include "settlement_look_tab_test.moc"
