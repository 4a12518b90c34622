// The review of a period in a real window: run, stop, look, copy, save, queue, undo; by mouse words and by
// keys.
#include "app/window/import_controller.h"
#include "tests/support/settlement_window.h"
#include "tests/support/test_main.h"
#include "ui/import/import_dialog.h"
#include "ui/settlement/line_detail.h"
#include "ui/settlement/line_page.h"
#include "ui/settlement/review_tab.h"
#include "ui/widgets/action_collection.h"
#include "ui/widgets/message_bar.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QHeaderView>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QTabBar>
#include <QTableView>

using namespace zhanggui;

namespace {

constexpr int kWaitMs = 20'000;

struct Desk : test::SettlementWindow {
    explicit Desk(bool withSample = true)
        : SettlementWindow(SettlementArea::Review, withSample)
    {
    }
    ReviewTab &tab() const { return area().review(); }
    QPushButton &button(const char *name) const
    {
        return *tab().findChild<QPushButton *>(QLatin1String(name));
    }
    QString said() const { return tab().messages().isHidden() ? QString() : tab().messages().message().what; }
    bool periodsRead() const
    {
        return QTest::qWaitFor([this] { return tab().hasPeriods(); }, kWaitMs);
    }
    bool reviewPeriod(const char *period) const
    {
        if (!periodsRead())
            return false;
        auto *chooser = tab().findChild<QComboBox *>(QStringLiteral("reviewPeriod"));
        chooser->setCurrentIndex(chooser->findText(QLatin1String(period)));
        button("runReview").click();
        return QTest::qWaitFor(
            [this, period] {
                return !tab().isRunning() && tab().review()
                    && tab().review()->input.period == QLatin1String(period);
            },
            kWaitMs);
    }
    /// Row of the table shown that has the text in a cell; -1: none.
    int rowWith(const char *text) const
    {
        const QAbstractItemModel &model = *tab().view().model();
        for (int row = 0; row < model.rowCount(); ++row) {
            for (int column = 0; column < model.columnCount(); ++column) {
                if (model.index(row, column).data().toString() == QLatin1String(text))
                    return row;
            }
        }
        return -1;
    }
};

} // namespace

class SettlementReviewTabTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void offersTheBilledPeriodsNewestFirst()
    {
        const Desk desk;
        QVERIFY(!desk.button("runReview").isEnabled());
        QVERIFY(desk.periodsRead());
        const auto *chooser = desk.tab().findChild<QComboBox *>(QStringLiteral("reviewPeriod"));
        QCOMPARE(chooser->count(), 3);
        QCOMPARE(chooser->itemText(0), QStringLiteral("202610"));
        QCOMPARE(chooser->itemText(2), QStringLiteral("202608"));
        QVERIFY(desk.button("runReview").isEnabled());
        QVERIFY(!desk.button("saveReview").isEnabled());
        QVERIFY(!desk.tab().review());
    }

    void showsTheDifferencesAndWhatToDoWithOne()
    {
        // GIVEN the period in which the sample's bill takes 12.50 too much
        const Desk desk;
        QVERIFY(desk.reviewPeriod("202609"));
        auto *tables = desk.tab().findChild<QListWidget *>(QStringLiteral("reviewTables"));
        QCOMPARE(tables->count(), 7);
        QVERIFY(desk.tab()
                    .findChild<QLabel *>(QStringLiteral("reviewNotes"))
                    ->text()
                    .contains(QStringLiteral("202609")));
        QVERIFY(!desk.button("copyTicketText").isEnabled());
        // WHEN the differences are looked at
        desk.tab().showTable(QStringLiteral("differences"));
        const int row = desk.rowWith("CS2609071013138D-000001");
        QVERIFY(row >= 0);
        QVERIFY2(desk.rowWith("-12.50") >= 0, qPrintable(QString::number(row)));
        desk.tab().view().selectRow(row);
        // THEN it is copied with its headers, and as a text for a ticket
        desk.tab().view().actions().constFirst()->trigger();
        const QStringList lines = QApplication::clipboard()->text().split(u'\n');
        QCOMPARE(lines.size(), 2);
        QVERIFY(lines.at(0).contains(QStringLiteral("Order line\t")));
        QVERIFY2(lines.at(1).contains(QStringLiteral("\t-12.50\t")), qPrintable(lines.at(1)));
        QVERIFY(desk.button("copyTicketText").isEnabled());
        desk.button("copyTicketText").click();
        QVERIFY(QApplication::clipboard()->text().contains(QStringLiteral("CS2609071013138D-000001")));
        QVERIFY(!QApplication::clipboard()->text().contains(u'\t'));
        // AND Return opens its line
        QTest::keyClick(&desk.tab().view(), Qt::Key_Return);
        QCOMPARE(desk.area().tab(), SettlementArea::Transactions);
        SettlementLinePage &page = desk.area().page(SettlementLayer::Transaction);
        QTRY_VERIFY_WITH_TIMEOUT(page.detail().history().has_value(), kWaitMs);
        QCOMPARE(page.detail().history()->line.lineId, QStringLiteral("CS2609071013138D-000001"));
    }

    void stopsAndKeepsWhatWasShown()
    {
        // GIVEN a review on the screen
        const Desk desk;
        QVERIFY(desk.reviewPeriod("202608"));
        const ReviewPointer before = desk.tab().review();
        // WHEN another one is begun and stopped
        desk.button("runReview").click();
        QVERIFY(desk.tab().isRunning());
        QVERIFY(!desk.button("runReview").isEnabled());
        desk.area().closeDetail();
        // THEN it is said, the one before stands, and one can begin again
        QVERIFY(!desk.tab().isRunning());
        QCOMPARE(desk.said(), QStringLiteral("It was stopped."));
        QCOMPARE(desk.tab().review(), before);
        QVERIFY(desk.reviewPeriod("202609"));
        QCOMPARE(desk.said(), QString());
    }

    void queuesTheDifferencesAndTakesItBack()
    {
        const Desk desk;
        QVERIFY(desk.reviewPeriod("202609"));
        // WHEN they are put into the queue
        desk.button("queueDifferences").click();
        QTRY_VERIFY_WITH_TIMEOUT(desk.said().startsWith(QStringLiteral("Work queue: ")), kWaitMs);
        const QString first = desk.said();
        QVERIFY2(!first.contains(QStringLiteral(" 0 new")), qPrintable(first));
        QCOMPARE(desk.tab().messages().message().action, QStringLiteral("Undo"));
        // THEN a second time changes nothing
        desk.button("queueDifferences").click();
        QTRY_COMPARE_WITH_TIMEOUT(
            desk.said(), QStringLiteral("Every difference is in the queue already."), kWaitMs);
        // AND what was done can be undone, and done again
        QVERIFY(desk.reviewPeriod("202610"));
        desk.button("queueDifferences").click();
        QTRY_VERIFY_WITH_TIMEOUT(desk.said().startsWith(QStringLiteral("Work queue: ")), kWaitMs);
        const QString other = desk.said();
        Q_EMIT desk.tab().messages().actionTriggered();
        QTRY_COMPARE_WITH_TIMEOUT(desk.said(), QStringLiteral("The queue is as it was before."), kWaitMs);
        desk.button("queueDifferences").click();
        QTRY_COMPARE_WITH_TIMEOUT(desk.said(), other, kWaitMs);
        // WHEN it is undone from elsewhere THEN nothing is offered any more
        desk.tab().forgetUndo();
        QCOMPARE(desk.said(), QString());
    }

    void amountsAndCausesStandBeforeNames()
    {
        const Desk desk;
        QVERIFY(desk.reviewPeriod("202609"));
        const QHeaderView &header = *desk.tab().view().horizontalHeader();
        const auto placeOf = [&](const char *title) {
            for (int column = 0; column < header.count(); ++column) {
                if (header.model()->headerData(column, Qt::Horizontal).toString() == QLatin1String(title))
                    return header.visualIndex(column);
            }
            return -1;
        };
        desk.tab().showTable(QStringLiteral("differences"));
        QVERIFY(placeOf("Difference") >= 0 && placeOf("Difference") < placeOf("Product"));
        QVERIFY(placeOf("Causes") < placeOf("Customer"));
        // Other tables keep their own order.
        desk.tab().showTable(QStringLiteral("late"));
        for (int column = 0; column < header.count(); ++column)
            QCOMPARE(header.visualIndex(column), column);
    }

    void remembersThePeriod()
    {
        QByteArray state;
        {
            const Desk desk;
            QVERIFY(desk.periodsRead());
            desk.tab().findChild<QComboBox *>(QStringLiteral("reviewPeriod"))->setCurrentIndex(2);
            state = desk.area().saveState();
        }
        const Desk desk;
        desk.area().restoreState(state);
        QVERIFY(desk.periodsRead());
        const auto *chooser = desk.tab().findChild<QComboBox *>(QStringLiteral("reviewPeriod"));
        QCOMPARE(chooser->currentText(), QStringLiteral("202608"));
    }

    void saysWhenItIsOutOfDate()
    {
        // GIVEN a review
        const Desk desk;
        QVERIFY(desk.reviewPeriod("202609"));
        QVERIFY(!desk.tab().isOutOfDate());
        // WHEN the import of its lines is taken back THEN it says so and stays
        QAction *undo = desk.session->actions().find(QStringLiteral("edit.undo"));
        for (int step = 0; step < 12 && !desk.tab().isOutOfDate(); ++step) {
            QTRY_VERIFY_WITH_TIMEOUT(undo->isEnabled() || desk.tab().isOutOfDate(), kWaitMs);
            undo->trigger();
            QCoreApplication::processEvents();
        }
        QTRY_VERIFY_WITH_TIMEOUT(desk.tab().isOutOfDate(), kWaitMs);
        QVERIFY(desk.tab().review());
        QVERIFY(desk.said().startsWith(QStringLiteral("The review is out of date")));
    }

    void savesByTheEndingOfTheName()
    {
        Desk desk;
        QVERIFY(desk.reviewPeriod("202609"));
        const QPair<const char *, QByteArray> files[] = { { "r.xlsx", "PK" }, { "r.pdf", "%PDF" },
            { "r.html", "<!DOCTYPE" }, { "r.csv", "\xEF\xBB\xBF" }, { "r.json", "{" } };
        for (const auto &[name, begins] : files) {
            const QString to = desk.home.filePath(QLatin1String(name));
            desk.prompts.files << to;
            desk.button("saveReview").click();
            QTRY_COMPARE_WITH_TIMEOUT(desk.tab().messages().message().kept, to, kWaitMs);
            QFile written(to);
            QVERIFY(written.open(QIODevice::ReadOnly));
            const QByteArray bytes = written.readAll();
            QVERIFY2(bytes.toUpper().startsWith(begins.toUpper()), name);
        }
        QCOMPARE(
            desk.prompts.filesAsked.constFirst().suggestion, QStringLiteral("settlement-review-202609.xlsx"));
        // WHEN the ending is none of these THEN it is said and nothing is written
        const QString odd = desk.home.filePath(QStringLiteral("r.doc"));
        desk.prompts.files << odd;
        desk.button("saveReview").click();
        QTRY_COMPARE_WITH_TIMEOUT(desk.said(), QStringLiteral("The review could not be saved."), kWaitMs);
        QVERIFY(!QFile::exists(odd));
    }

    void saysWhatToImportFirst()
    {
        // GIVEN an empty workspace
        Desk desk(false);
        const auto action = [&desk]() -> QPushButton * {
            for (QPushButton *one : desk.tab().findChildren<QPushButton *>()) {
                if (one->text().startsWith(QStringLiteral("Import bill lines")))
                    return one;
            }
            return nullptr;
        };
        QTRY_VERIFY_WITH_TIMEOUT(action() != nullptr && action()->isVisible(), kWaitMs);
        QVERIFY(!desk.button("runReview").isEnabled());
        QVERIFY(!desk.button("queueDifferences").isEnabled());
        // WHEN its button is used and a file is chosen THEN it is read as bill lines
        const QString file = desk.home.filePath(QStringLiteral("b.csv"));
        QVERIFY(QFile::copy(QStringLiteral(":/sample/bill-lines.csv"), file));
        desk.prompts.files << file;
        action()->click();
        const auto dialog = [&desk] {
            return desk.session->window().findChild<ImportController *>()->dialog();
        };
        QTRY_VERIFY_WITH_TIMEOUT(
            dialog() && dialog()->session().state() == ImportSession::State::Prepared, kWaitMs);
        dialog()->findChild<QPushButton *>(QStringLiteral("importMain"))->click();
        // AND its periods can be reviewed
        QTRY_VERIFY_WITH_TIMEOUT(desk.tab().hasPeriods(), kWaitMs);
    }

    void worksByKeysAlone()
    {
        const Desk desk;
        QVERIFY(desk.periodsRead());
        // WHEN the filter's key is pressed the chooser has the focus; the refresh key runs
        desk.area().focusFilter();
        auto *chooser = desk.tab().findChild<QComboBox *>(QStringLiteral("reviewPeriod"));
        QTest::keyClick(chooser, Qt::Key_Down);
        QCOMPARE(chooser->currentText(), QStringLiteral("202609"));
        desk.area().refresh();
        QTRY_VERIFY_WITH_TIMEOUT(desk.tab().review() && !desk.tab().isRunning(), kWaitMs);
        // THEN Tab leads through every part of the review
        chooser->setFocus();
        QSet<QString> reached;
        for (int step = 0; step < 60; ++step) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
            if (QApplication::focusWidget() == nullptr)
                break;
            reached.insert(QApplication::focusWidget()->objectName());
        }
        for (const char *name :
            { "runReview", "queueDifferences", "saveReview", "reviewTables", "reviewTable" })
            QVERIFY2(reached.contains(QLatin1String(name)), name);
        // AND the arrows choose the table
        auto *tables = desk.tab().findChild<QListWidget *>(QStringLiteral("reviewTables"));
        tables->setFocus();
        QTest::keyClick(tables, Qt::Key_Down);
        QTest::keyClick(tables, Qt::Key_Down);
        QVERIFY(desk.rowWith("CS2609071013138D-000001") >= 0);
    }
};

ZHANGGUI_GUI_TEST(SettlementReviewTabTest)
#include "settlement_review_tab_test.moc"
