// The page of settlement in a real window: its lists, a line's source, the archive, imports from here.
#include "app/window/import_controller.h"
#include "models/records/record_model.h"
#include "models/settlement/settlement_kind.h"
#include "tests/support/settlement_window.h"
#include "tests/support/test_main.h"
#include "ui/import/import_dialog.h"
#include "ui/orders/orders_page.h"
#include "ui/settlement/comparison_model.h"
#include "ui/settlement/copy_tree.h"
#include "ui/settlement/files_view.h"
#include "ui/settlement/line_detail.h"
#include "ui/settlement/line_page.h"
#include "ui/settlement/why_dialog.h"
#include "ui/settlement/why_view.h"
#include "ui/widgets/action_collection.h"
#include "ui/widgets/detail_form.h"
#include "ui/widgets/filter_bar.h"
#include "ui/widgets/record_list.h"
#include "ui/work/work_area.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QFile>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QTabBar>
#include <QTabWidget>

using namespace zhanggui;

namespace {

constexpr int kWaitMs = 10'000;

struct Desk : test::SettlementWindow {
    explicit Desk(bool withSample = true)
        : SettlementWindow(SettlementArea::Transactions, withSample)
    {
    }
    QAction *action(const char *id) const { return session->actions().find(QLatin1String(id)); }
    QString cell(SettlementLinePage &page, int row, const char *field) const
    {
        return page.model().index(row, page.kind().indexOf(QLatin1String(field))).data().toString();
    }
    bool showOnly(SettlementLinePage &page, const QString &filter, int rows) const
    {
        page.filterBar().setText(filter);
        return QTest::qWaitFor(
            [&page, rows] { return page.model().rowCount() == rows && page.model().isRead(0); }, kWaitMs);
    }
    /// The detail of the only line that the filter leaves.
    bool openDetail(SettlementLinePage &page, const QString &filter) const
    {
        if (!showOnly(page, filter, 1))
            return false;
        page.openRecord(page.model().rowId(0));
        return QTest::qWaitFor([&page] { return page.detail().history().has_value(); }, kWaitMs);
    }
    ImportDialog *dialog() const { return session->window().findChild<ImportController *>()->dialog(); }
};

} // namespace

class SettlementPageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void listsTheLinesOfBothLayers()
    {
        // GIVEN the sample's files
        const Desk desk;
        SettlementLinePage &sold = desk.area().page(SettlementLayer::Transaction);
        QTRY_COMPARE_WITH_TIMEOUT(sold.model().rowCount(), 86, kWaitMs);
        // WHEN one looks for what waits THEN the filter knows the words of both languages
        QVERIFY(desk.showOnly(sold, QStringLiteral("repayment:open"), 5));
        QVERIFY(desk.showOnly(sold, QStringLiteral("后付费客户还款状态:未还款"), 5));
        // WHEN the other tab is chosen THEN the bills' lines are there
        desk.area().showTab(SettlementArea::BillLines);
        SettlementLinePage &billed = desk.area().page(SettlementLayer::BillLine);
        QTRY_COMPARE_WITH_TIMEOUT(billed.model().rowCount(), 54, kWaitMs);
        QVERIFY(desk.showOnly(billed, QStringLiteral("bill:ZD202609-GEN"), 14)
            || desk.showOnly(billed, QStringLiteral("billId:ZD202609-GEN"), 14));
    }

    void tellsWhereALineIsFromAndWhatWasSaidBefore()
    {
        // GIVEN a line that was waiting in the first download and is billed in the second
        const Desk desk;
        SettlementLinePage &page = desk.area().page(SettlementLayer::Transaction);
        QVERIFY(desk.openDetail(page, QStringLiteral("order:CS261022160811BC")));
        // THEN its source is the newer file, what the older one said stands below, and the bill's line too
        const LineHistory &history = *page.detail().history();
        QVERIFY(history.place.file.name.contains(QStringLiteral("20261121")));
        QVERIFY(history.place.row > 1); // below the names of the columns
        QCOMPARE(history.earlier.size(), 1);
        QCOMPARE(history.earlier.constFirst().changed, QStringList{ QStringLiteral("billState") });
        QCOMPARE(history.counterparts.size(), 1);
        auto *versions = page.detail().findChild<CopyTree *>(QStringLiteral("lineVersions"));
        QVERIFY(versions->rowsText().contains(QStringLiteral("20261101")));
        QVERIFY(versions->rowsText().contains(QStringLiteral("Billed")));
        // WHEN the bill's line is opened from there THEN it is shown on its own list
        auto *others = page.detail().findChild<CopyTree *>(QStringLiteral("lineCounterparts"));
        Q_EMIT others->itemActivated(others->topLevelItem(0), 0);
        QCOMPARE(desk.area().tab(), SettlementArea::BillLines);
        SettlementLinePage &billed = desk.area().page(SettlementLayer::BillLine);
        QTRY_VERIFY(billed.detail().history().has_value());
        QCOMPARE(billed.detail().history()->line.orderId, QStringLiteral("CS261022160811BC"));
    }

    void tellsWhyALineIsNotInTheBill()
    {
        // GIVEN a supervised line of joint operation that is not billed yet
        const Desk desk;
        SettlementLinePage &page = desk.area().page(SettlementLayer::Transaction);
        const QString filter = QStringLiteral("line:CS261108140610LP-000002");
        QVERIFY(desk.showOnly(page, filter, 1));
        page.list().selectRow(0);
        // WHEN its action is used, once
        QVERIFY(desk.action("work.whyBill")->isEnabled());
        desk.action("work.whyBill")->trigger();
        WhyView &why = page.detail().why();
        QTRY_VERIFY_WITH_TIMEOUT(why.answer().has_value(), kWaitMs);
        // THEN its line stands first, with conditions, period, and an amount from the contract's ratio
        const QString text = why.tree().rowsText();
        QVERIFY2(text.startsWith(QStringLiteral("CS261108140610LP-000002")), qPrintable(text));
        QVERIFY2(text.contains(QStringLiteral("Conditions of a bill")), qPrintable(text));
        QVERIFY2(text.contains(QStringLiteral("202611")), qPrintable(text));
        QVERIFY2(text.contains(QStringLiteral("85%")), qPrintable(text));
        QVERIFY(text.contains(QStringLiteral("sales * partnerRate / (1 + taxRate) - operationFee")));
        // AND it can be copied as text
        why.findChild<QPushButton *>(QStringLiteral("whyCopy"))->click();
        QVERIFY(QApplication::clipboard()->text().contains(QStringLiteral("CS261108140610LP-000002")));
        // WHEN another line is looked at THEN the answer is about that one
        QVERIFY(desk.showOnly(page, QStringLiteral("line:CS261022160811BC-000001"), 1));
        QTRY_COMPARE(desk.cell(page, 0, "orderId"), QStringLiteral("CS261022160811BC"));
        page.list().selectRow(0);
        QTRY_VERIFY_WITH_TIMEOUT(
            why.answer() && why.answer()->question.orderId == QLatin1String("CS261022160811BC"), kWaitMs);
        const auto *head = why.findChild<QLabel *>(QStringLiteral("whyHead"));
        QVERIFY2(head->text().contains(QStringLiteral("is in the bill of 202610")), qPrintable(head->text()));
    }

    void asksFromTheOrdersPageToo()
    {
        // GIVEN an order without transaction details, and one with
        const Desk desk;
        desk.session->window().openPage(QStringLiteral("orders"));
        auto *orders = desk.session->window().findChild<OrdersPage *>();
        const auto ask = [&desk, orders](const char *order) {
            orders->filterBar().setText(QStringLiteral("id:") + QLatin1String(order));
            if (!QTest::qWaitFor(
                    [orders, order] {
                        return orders->model().rowCount() == 1
                            && orders->model().index(0, 0).data().toString() == QLatin1String(order);
                    },
                    kWaitMs))
                return static_cast<WhyDialog *>(nullptr);
            orders->list().selectRow(0);
            desk.action("orders.whyBill")->trigger();
            const auto opened = [&desk] {
                return desk.session->window().findChild<WhyDialog *>() != nullptr;
            };
            if (!QTest::qWaitFor(opened, kWaitMs))
                return static_cast<WhyDialog *>(nullptr);
            return desk.session->window().findChild<WhyDialog *>();
        };
        const QPointer<WhyDialog> known = ask("CS261022160811BC");
        QVERIFY(known);
        QTRY_VERIFY_WITH_TIMEOUT(known->view().answer().has_value(), kWaitMs);
        QCOMPARE(known->view().answer()->lines.size(), 1);
        known->close();
        QTRY_VERIFY(!known);
        // A trial is in no file of settlement: it says what is known and what to do.
        const QPointer<WhyDialog> other = ask("CS2611210846101Z");
        QVERIFY(other);
        const auto *head = other->findChild<QLabel *>(QStringLiteral("whyHead"));
        QTRY_VERIFY_WITH_TIMEOUT(
            head->text().contains(QStringLiteral("Import the transaction details of 2026-11")), kWaitMs);
        other->close();
    }

    void showsMoneyWithAndWithoutTax()
    {
        // 104,000.00 with 6% tax are 98,113.21 without.
        QCOMPARE(amountWithoutTax(10'400'000, 600), std::optional<qint64>(9'811'321));
        QCOMPARE(amountWithoutTax(-10'400'000, 600), std::optional<qint64>(-9'811'321));
        QVERIFY(!amountWithoutTax(10'400'000, std::nullopt));
        QVERIFY(!amountWithoutTax(std::nullopt, 600));
        const Desk desk;
        SettlementLinePage &page = desk.area().page(SettlementLayer::Transaction);
        QVERIFY(desk.openDetail(page, QStringLiteral("order:CS261022160811BC")));
        const QString money = page.detail().findChild<CopyTree *>(QStringLiteral("lineMoney"))->rowsText();
        QVERIFY2(money.contains(QStringLiteral("104,000.00 CNY\t98,113.21 CNY")), qPrintable(money));
        // What the file does not say is not made up.
        QVERIFY2(money.contains(QStringLiteral("Settlement amount\t—\t—")), qPrintable(money));
    }

    void comparesTwoDownloads()
    {
        // GIVEN the archive
        Desk desk;
        desk.area().showTab(SettlementArea::Files);
        SettlementFilesView &files = desk.area().files();
        QTRY_COMPARE_WITH_TIMEOUT(files.files().topLevelItemCount(), 3, kWaitMs);
        // WHEN the newest file is compared with the one before it
        files.files().setCurrentItem(files.files().topLevelItem(0));
        files.findChild<QPushButton *>(QStringLiteral("compareFiles"))->click();
        QTRY_VERIFY(files.comparison().comparison() != nullptr);
        // THEN every change stands in a row of its own
        const FileComparison &made = *files.comparison().comparison();
        QCOMPARE(made.added.size(), 19);
        QCOMPARE(made.changed.size(), 19);
        QCOMPARE(made.missing.size(), 0);
        QCOMPARE(files.comparison().rowCount(), 38);
        // AND it can be copied and exported
        files.findChild<QPushButton *>(QStringLiteral("copyComparison"))->click();
        QCOMPARE(QApplication::clipboard()->text().count(u'\n'), 37);
        const QString to = desk.home.filePath(QStringLiteral("comparison.csv"));
        desk.prompts.files << to;
        files.findChild<QPushButton *>(QStringLiteral("exportComparison"))->click();
        QTRY_VERIFY(QFile::exists(to));
        QFile written(to);
        QVERIFY(written.open(QIODevice::ReadOnly));
        QCOMPARE(written.readAll().count("\r\n"), 39);
        // WHEN it is closed THEN the archive alone is left
        desk.area().closeDetail();
        QVERIFY(files.comparison().comparison() == nullptr);
    }

    void importsTheKindOfTheListThatIsShown()
    {
        // GIVEN an empty workspace: the list says what to do
        Desk desk(false);
        SettlementLinePage &page = desk.area().page(SettlementLayer::Transaction);
        QTRY_COMPARE(page.model().state(), RecordModel::State::Ready);
        const QString file = desk.home.filePath(QStringLiteral("t.csv"));
        QVERIFY(QFile::copy(QStringLiteral(":/sample/transactions.csv"), file));
        desk.prompts.files << file;
        // WHEN its action is used
        desk.action("work.import")->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(
            desk.dialog() && desk.dialog()->session().state() == ImportSession::State::Prepared, kWaitMs);
        QCOMPARE(desk.dialog()->session().preview().counts.newRecords, 86);
        desk.dialog()->findChild<QPushButton *>(QStringLiteral("importMain"))->click();
        QTRY_VERIFY_WITH_TIMEOUT(
            desk.dialog()->session().state() == ImportSession::State::Published, kWaitMs);
        // THEN the lines are there
        QTRY_COMPARE_WITH_TIMEOUT(page.model().rowCount(), 86, kWaitMs);
        // AND "show" filters to what the file said
        Q_EMIT desk.dialog()->showRequested();
        QTRY_VERIFY(!page.filterBar().text().isEmpty());
        QTRY_COMPARE_WITH_TIMEOUT(page.model().rowCount(), 86, kWaitMs);
    }

    void billsAndRatiosStandOnTheSamePage()
    {
        const Desk desk;
        auto *records = desk.session->window().findChild<WorkArea *>(QStringLiteral("workArea_settlement"));
        QVERIFY(records != nullptr);
        QVERIFY(records->has(QStringLiteral("bill")) && records->has(QStringLiteral("settlement-ratio")));
        QVERIFY(!records->isVisible());
        desk.area().showTab(SettlementArea::Records);
        QVERIFY(records->isVisible());
        QTRY_COMPARE_WITH_TIMEOUT(records->current().model().rowCount(), 4, kWaitMs);
        // The actions of the menus act on the list that is shown.
        QVERIFY(desk.action("work.new")->isEnabled());
        desk.area().showTab(SettlementArea::Transactions);
        QVERIFY(!desk.action("work.new")->isEnabled());
        QVERIFY(desk.action("work.import")->isEnabled());
        desk.area().showTab(SettlementArea::Files);
        QVERIFY(!desk.action("work.import")->isEnabled());
    }

    void remembersWhereOneWas()
    {
        const Desk desk;
        desk.area().page(SettlementLayer::BillLine).filterBar().setText(QStringLiteral("sales>1000"));
        desk.area().showTab(SettlementArea::Files);
        const QByteArray state = desk.area().saveState();
        const Desk other;
        other.area().restoreState(state);
        QCOMPARE(other.area().tab(), SettlementArea::Files);
        QCOMPARE(
            other.area().page(SettlementLayer::BillLine).filterBar().text(), QStringLiteral("sales>1000"));
        other.area().restoreState("damaged");
        QCOMPARE(other.area().tab(), SettlementArea::Files);
    }

    void everyPartIsReachedByKeys()
    {
        // GIVEN the list of transactions
        const Desk desk;
        SettlementLinePage &page = desk.area().page(SettlementLayer::Transaction);
        QTRY_VERIFY_WITH_TIMEOUT(page.model().rowCount() == 86 && page.model().isRead(0), kWaitMs);
        // WHEN the list has the focus and Alt+Return is pressed THEN the detail opens
        page.list().setFocus();
        page.list().selectRow(0);
        QTest::keyClick(&page.list(), Qt::Key_Return, Qt::AltModifier);
        QTRY_VERIFY(page.detail().isVisible());
        QTRY_VERIFY(page.detail().history().has_value());
        // AND Escape closes it
        QTest::keyClick(&page.list(), Qt::Key_Escape);
        QTRY_VERIFY(!page.detail().isVisible());
        // AND the arrows change the part
        auto *tabs = desk.area().findChild<QTabBar *>(QStringLiteral("settlementTabs"));
        tabs->setFocus();
        QTest::keyClick(tabs, Qt::Key_Right);
        QCOMPARE(desk.area().tab(), SettlementArea::BillLines);
        QTest::keyClick(tabs, Qt::Key_Right);
        QCOMPARE(desk.area().tab(), SettlementArea::Files);
        // AND in the archive Return compares
        SettlementFilesView &files = desk.area().files();
        QTRY_COMPARE_WITH_TIMEOUT(files.files().topLevelItemCount(), 3, kWaitMs);
        desk.area().focusFilter();
        files.files().setCurrentItem(files.files().topLevelItem(0));
        QTest::keyClick(&files.files(), Qt::Key_Return);
        QTRY_VERIFY(files.comparison().comparison() != nullptr);
    }
};

ZHANGGUI_GUI_TEST(SettlementPageTest)
#include "settlement_page_test.moc"
