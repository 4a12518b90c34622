#include "models/orders/order_kind.h"
#include "models/records/record_model.h"
#include "models/store/steps.h"
#include "models/store/store.h"
#include "tests/support/sample_orders.h"
#include "tests/support/test_main.h"
#include "ui/orders/order_detail.h"
#include "ui/orders/orders_page.h"
#include "ui/widgets/action_collection.h"
#include "ui/widgets/detail_form.h"
#include "ui/widgets/filter_bar.h"
#include "ui/widgets/json_view.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/record_list.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QToolButton>
#include <QTreeWidget>

using namespace zhanggui;

namespace {

constexpr int kOrders = 500;
constexpr int kWaitMs = 20'000;
constexpr qint64 kNowMs = 1'795'330'000'000; // 2026-11-22

const QByteArray kAnswer =
    "{\"resultCode\":\"MKT.0000\",\"orderInfo\":{\"orderId\":\"CS2207261447AUY4H\",\"buyerInfo\":{"
    "\"mobilePhone\":\"13800138000\",\"email\":\"zhangsan@example.com\",\"customerName\":\"qiming_tech\"},"
    "\"orderLine\":[{\"orderLineId\":\"CS2207261447AUY4H-000001\"}]}}";

FetchedOrder wholeOrder()
{
    FetchedOrder fetched;
    fetched.environment = EnvironmentName(QStringLiteral("emulator"));
    fetched.fetchedAtMs = kNowMs;
    fetched.answeredAtMs = kNowMs;
    fetched.exchange = { kNowMs, fetched.environment, QStringLiteral("openapi.order.query"), "GET / HTTP/1.1",
        200, "HTTP/1.1 200 OK", kAnswer, QStringLiteral("ok") };
    Order &order = fetched.order;
    order.id = OrderId(QStringLiteral("CS2207261447AUY4H"));
    order.orderType = QStringLiteral("NEW");
    order.createTime = wireTimeFromCompact(QStringLiteral("20260726144700"), 8 * 3600);
    OrderLine line;
    line.id = OrderLineId(QStringLiteral("CS2207261447AUY4H-000001"));
    line.chargingMode = QStringLiteral("PERIOD");
    line.periodType = QStringLiteral("year");
    line.periodNumber = 1;
    line.expireTime = wireTimeFromCompact(QStringLiteral("20270726235959"), 8 * 3600);
    line.amount = { QStringLiteral("1200"), 120000 };
    line.amountAfterDiscount = { QStringLiteral("1000.50"), 100050 };
    line.products = { { QStringLiteral("00301-110001-0--0"), QStringLiteral("d0abcd12"),
        QString::fromUtf8("云堡垒机 专业版"), 20 } };
    line.extendParams = { { QStringLiteral("emailDomainName"), QStringLiteral("test.example.com") } };
    order.lines = { line };
    Buyer buyer;
    buyer.customerId = QStringLiteral("3736bb8ad93b43fca8012c20a4ca2c8e");
    buyer.customerName = QStringLiteral("qiming_tech");
    buyer.customerRealName = QString::fromUtf8("张三");
    buyer.mobilePhone = QStringLiteral("13800138000");
    buyer.email = QStringLiteral("zhangsan@example.com");
    order.buyer = buyer;
    return fetched;
}

/// What stands in any label below `widget` that can be seen.
QStringList labelsIn(const QWidget &widget)
{
    QStringList texts;
    for (const QLabel *label : widget.findChildren<QLabel *>()) {
        if (label->isVisible() && !label->text().isEmpty())
            texts.append(label->text());
    }
    return texts;
}

} // namespace

class OrdersPageTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void showsRowsAndTheirNumber();
    void filtersByKeyboard();
    void saysWhereAFilterIsWrongAndKeepsTheRows();
    void completesFieldsAndValues();
    void endsWhileAFilterIsTyped();
    void sortsByAClickOnTheHeader();
    void opensTheDetailByEnterAndCloses();
    void masksPersonalDataUntilAskedAndRecordsIt();
    void editsTagsAndNoteInStepsThatCanBeUndone();
    void showsHistoryAndAnswer();
    void findsInTheAnswer();
    void copiesWhatOneSees();
    void choosesColumns();
    void remembersItsState_data();
    void remembersItsState();
    void ignoresDamagedState();
    void keepsTheCurrentOrderThroughSortAndFilter();
    void keepsWhatOneLooksAtWhenRowsComeAbove();
    void showsANewOrderWithoutAsking();
    void opensAnOrderFarDown();
    void saysWhatToDoWhenThereIsNothing();
    void saysWhatFailed();
    void offersNoEditingInAReadOnlyWorkspace();
    void offersOnlyWhatCanBeDoneNow();
    void showsAndFiltersTimesInTheWorkspacesZone();

private:
    template <class F> void inStore(F work)
    {
        auto future = m_store->run(work);
        future.waitForFinished();
        const auto done = future.result();
        QVERIFY2(
            done.has_value(), done.has_value() ? "" : qPrintable(done.error().what + done.error().detail));
    }
    void fill(int first, int count)
    {
        inStore([=](Connection &connection) { return test::addSampleOrders(connection, first, count); });
    }
    void saveWholeOrder()
    {
        inStore([](Connection &connection) -> Result<SaveOutcome> {
            const Result<qint64> step = Steps(connection)
                                            .begin({ kNowMs, QStringLiteral("tester"),
                                                QStringLiteral("fetch"), QStringLiteral("Fetch orders") });
            return OrderRepository(connection).save(wholeOrder(), *step);
        });
    }
    void makePage(bool readOnly = false)
    {
        m_page.reset();
        m_actions = std::make_unique<ActionCollection>();
        m_actions->add({ "orders.fetch", ActionGroup::Orders, "Fetch orders…", "fetch", {} });
        OrdersPage::Setting setting;
        setting.style = { QLocale::c(), QTimeZone("Asia/Shanghai") };
        setting.now = [] { return kNowMs; };
        setting.actor = QStringLiteral("tester");
        setting.readOnly = readOnly;
        m_page = std::make_unique<OrdersPage>(*m_store, *m_actions, setting);
        m_page->resize(1280, 800);
    }
    void showPage()
    {
        m_page->show();
        QApplication::setActiveWindow(m_page.get());
        waitForRows();
    }
    void waitForRows()
    {
        QTRY_COMPARE_WITH_TIMEOUT(model().state(), RecordModel::State::Ready, kWaitMs);
        if (model().rowCount() > 0)
            QTRY_VERIFY_WITH_TIMEOUT(!model().index(0, 0).data().toString().isEmpty(), kWaitMs);
    }
    RecordModel &model() { return m_page->model(); }
    QLineEdit &filterEdit() { return *m_page->findChild<QLineEdit *>(QStringLiteral("filterEdit")); }
    void typeFilter(const QString &text)
    {
        m_page->focusFilter();
        filterEdit().selectAll();
        QTest::keyClicks(&filterEdit(), text);
        QTest::keyClick(&filterEdit(), Qt::Key_Return);
    }
    void openFirst()
    {
        m_page->list().setFocus();
        m_page->list().setCurrentIndex(model().index(0, 0));
        QTest::keyClick(&m_page->list(), Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(!shown(QStringLiteral("Order no.")).isEmpty(), kWaitMs);
    }
    OrderDetail &detail() { return m_page->detail(); }
    QString shown(const QString &label)
    {
        for (const DetailForm *form : detail().findChildren<DetailForm *>()) {
            const QString value = form->isVisible() ? form->shownValue(label) : QString();
            if (!value.isEmpty())
                return value;
        }
        return {};
    }
    QVariant stored(const QString &sql)
    {
        auto future = m_store->run([sql](Connection &connection) { return connection.value(sql); });
        future.waitForFinished();
        return future.result().value_or(QVariant());
    }
    QString text(int row, const char *field)
    {
        return model().index(row, orderKind().indexOf(QString::fromLatin1(field))).data().toString();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<ActionCollection> m_actions;
    std::unique_ptr<OrdersPage> m_page;
};

void OrdersPageTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    Result<std::unique_ptr<Store>> opened =
        Store::open(m_folder->filePath(QStringLiteral("zhanggui.db")), Connection::Access::Create);
    QVERIFY(opened.has_value());
    m_store = std::move(*opened);
    makePage();
}

void OrdersPageTest::cleanup()
{
    m_page.reset();
    m_actions.reset();
    m_store.reset();
    m_folder.reset();
}

void OrdersPageTest::showsRowsAndTheirNumber()
{
    fill(1, kOrders);
    showPage();
    QCOMPARE(model().rowCount(), kOrders);
    QCOMPARE(text(0, "orderId"), QStringLiteral("CS00000500"));
    QVERIFY(labelsIn(*m_page).contains(QStringLiteral("500 order(s)")));
    QVERIFY(detail().isHidden());
}

void OrdersPageTest::filtersByKeyboard()
{
    fill(1, kOrders);
    showPage();
    typeFilter(QStringLiteral("order:CS0000012"));
    QTRY_COMPARE_WITH_TIMEOUT(model().rowCount(), 10, kWaitMs);
    // The first page comes before the number of all rows.
    QTRY_VERIFY_WITH_TIMEOUT(labelsIn(*m_page).contains(QStringLiteral("10 matching order(s)")), kWaitMs);
    m_actions->find(QStringLiteral("orders.clearFilter"))->trigger();
    QTRY_COMPARE_WITH_TIMEOUT(model().rowCount(), kOrders, kWaitMs);
}

void OrdersPageTest::saysWhereAFilterIsWrongAndKeepsTheRows()
{
    fill(1, kOrders);
    showPage();
    typeFilter(QStringLiteral("mail amount>abc"));
    const QLabel *fault = m_page->findChild<QLabel *>(QStringLiteral("filterFault"));
    QVERIFY(fault->isVisible());
    QVERIFY(fault->text().contains(QStringLiteral("13")));
    QVERIFY(fault->text().contains(QStringLiteral("abc")));
    QCOMPARE(m_page->filterBar().error()->span, (FilterSpan{ 12, 3 }));
    QCOMPARE(model().rowCount(), kOrders);
    // WHEN the fault is mended, the sentence goes
    typeFilter(QStringLiteral("amount>1"));
    QVERIFY(!fault->isVisible());
}

void OrdersPageTest::completesFieldsAndValues()
{
    fill(1, kOrders);
    showPage();
    m_page->focusFilter();
    QTest::keyClicks(&filterEdit(), QStringLiteral("-charg"));
    QTest::keyClick(&filterEdit(), Qt::Key_Down);
    QTest::keyClick(&filterEdit(), Qt::Key_Return);
    QCOMPARE(filterEdit().text(), QStringLiteral("-charging:"));
    // The values are offered at once.
    QTest::keyClicks(&filterEdit(), QStringLiteral("per"));
    QTest::keyClick(&filterEdit(), Qt::Key_Tab);
    QCOMPARE(filterEdit().text(), QStringLiteral("-charging:PERIOD"));
    QTest::keyClick(&filterEdit(), Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(model().rowCount() > 0 && model().rowCount() < kOrders, kWaitMs);
}

void OrdersPageTest::endsWhileAFilterIsTyped()
{
    // The line applies its text when it loses the focus, here because the page goes.
    showPage();
    m_page->focusFilter();
    QTest::keyClicks(&filterEdit(), QStringLiteral("typ"));
    m_page.reset();
}

void OrdersPageTest::sortsByAClickOnTheHeader()
{
    fill(1, kOrders);
    showPage();
    QHeaderView *header = m_page->list().horizontalHeader();
    const QPoint first(header->sectionViewportPosition(0) + 20, header->height() / 2);
    QTest::mouseClick(header->viewport(), Qt::LeftButton, Qt::NoModifier, first);
    QTRY_COMPARE_WITH_TIMEOUT(text(0, "orderId"), QStringLiteral("CS00000001"), kWaitMs);
    QTest::mouseClick(header->viewport(), Qt::LeftButton, Qt::NoModifier, first);
    QTRY_COMPARE_WITH_TIMEOUT(text(0, "orderId"), QStringLiteral("CS00000500"), kWaitMs);
}

void OrdersPageTest::opensTheDetailByEnterAndCloses()
{
    saveWholeOrder();
    showPage();
    openFirst();
    QVERIFY(detail().isVisible());
    QCOMPARE(shown(QStringLiteral("Order no.")), QStringLiteral("CS2207261447AUY4H"));
    QCOMPARE(shown(QStringLiteral("Created")), QStringLiteral("2026-07-26 14:47:00"));
    QVERIFY(labelsIn(detail()).contains(QStringLiteral("received as 20260726144700")));
    QCOMPARE(shown(QStringLiteral("Product")), QString::fromUtf8("云堡垒机 专业版"));
    QCOMPARE(shown(QStringLiteral("Period")), QStringLiteral("1 year(s)"));
    QCOMPARE(shown(QStringLiteral("After discount")).left(7), QStringLiteral("1000.50"));
    QCOMPARE(shown(QStringLiteral("emailDomainName")), QStringLiteral("test.example.com"));
    m_page->closeDetail();
    QVERIFY(detail().isHidden());
    QVERIFY(m_page->list().hasFocus());
}

void OrdersPageTest::masksPersonalDataUntilAskedAndRecordsIt()
{
    saveWholeOrder();
    showPage();
    openFirst();
    QCOMPARE(shown(QStringLiteral("Phone")), QStringLiteral("138****8000"));
    QVERIFY(!shown(QStringLiteral("Email")).contains(QStringLiteral("zhangsan")));
    for (const QPlainTextEdit *edit : detail().findChildren<QPlainTextEdit *>())
        QVERIFY(!edit->toPlainText().contains(QStringLiteral("13800138000")));
    QCOMPARE(stored(QStringLiteral("SELECT count(*) FROM reveals")).toInt(), 0);
    // WHEN
    auto *show = detail().findChild<QToolButton *>(QStringLiteral("reveal_phone"));
    show->setFocus();
    QTest::keyClick(show, Qt::Key_Space);
    // THEN only that value is shown, and the log knows
    QCOMPARE(shown(QStringLiteral("Phone")), QStringLiteral("13800138000"));
    QVERIFY(!shown(QStringLiteral("Email")).contains(QStringLiteral("zhangsan")));
    QCOMPARE(stored(QStringLiteral("SELECT field FROM reveals")).toString(), QStringLiteral("phone"));
}

void OrdersPageTest::editsTagsAndNoteInStepsThatCanBeUndone()
{
    saveWholeOrder();
    showPage();
    openFirst();
    // WHEN
    m_actions->find(QStringLiteral("orders.tags"))->trigger();
    auto *tags = detail().findChild<QLineEdit *>(QStringLiteral("orderTags"));
    QVERIFY(tags->hasFocus());
    QTest::keyClicks(tags, QStringLiteral("vip late"));
    QTest::keyClick(tags, Qt::Key_Return);
    // THEN the list shows them
    QTRY_COMPARE_WITH_TIMEOUT(text(0, "tags"), QStringLiteral("late vip"), kWaitMs);
    // WHEN
    m_actions->find(QStringLiteral("orders.note"))->trigger();
    auto *note = detail().findChild<QPlainTextEdit *>(QStringLiteral("orderNote"));
    QTest::keyClicks(note, QStringLiteral("call on Monday"));
    QTest::keyClick(note, Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(text(0, "note"), QStringLiteral("call on Monday"), kWaitMs);
    // WHEN the last step is undone
    inStore([](Connection &connection) {
        const std::optional<Step> last = *Steps(connection).nextToUndo();
        return Steps(connection).undo(last->id, kNowMs, QStringLiteral("tester"));
    });
    // THEN list and detail follow; the tags stay
    QTRY_COMPARE_WITH_TIMEOUT(text(0, "note"), QString(), kWaitMs);
    m_page->list().setFocus();
    QTRY_COMPARE_WITH_TIMEOUT(note->toPlainText(), QString(), kWaitMs);
    QCOMPARE(text(0, "tags"), QStringLiteral("late vip"));
}

void OrdersPageTest::showsHistoryAndAnswer()
{
    saveWholeOrder();
    showPage();
    openFirst();
    auto *history = detail().findChild<QTreeWidget *>(QStringLiteral("orderHistory"));
    QCOMPARE(history->topLevelItemCount(), 1);
    QVERIFY(history->topLevelItem(0)->text(0).contains(QStringLiteral("tester")));
    for (int i = 0; i < history->topLevelItem(0)->childCount(); ++i) {
        for (int column = 0; column < 3; ++column)
            QVERIFY(
                !history->topLevelItem(0)->child(i)->text(column).contains(QStringLiteral("13800138000")));
    }
    const QList<JsonView *> views = detail().findChildren<JsonView *>();
    QCOMPARE(views.size(), 2);
    for (JsonView *view : views) {
        QVERIFY(view->rawText().contains(QStringLiteral("CS2207261447AUY4H")));
        QVERIFY(!view->rawText().contains(QStringLiteral("13800138000")));
        QVERIFY(!view->rawText().contains(QStringLiteral("zhangsan")));
        // WHEN asked for
        view->findChild<QToolButton *>(QStringLiteral("jsonReveal"))->click();
        QCOMPARE(view->rawText(), QString::fromUtf8(kAnswer));
    }
    QCOMPARE(stored(QStringLiteral("SELECT count(*) FROM reveals WHERE field = 'answer'")).toInt(), 2);
}

void OrdersPageTest::findsInTheAnswer()
{
    JsonView view;
    view.setBytes(kAnswer);
    auto *tree = view.findChild<QTreeWidget *>(QStringLiteral("jsonTree"));
    tree->collapseAll();
    QVERIFY(view.findNext(QStringLiteral("ORDERLINEID")));
    QCOMPARE(tree->currentItem()->text(1), QStringLiteral("CS2207261447AUY4H-000001"));
    QVERIFY(tree->currentItem()->parent()->isExpanded());
    QVERIFY(view.findNext(QStringLiteral("auy4h")));
    const QTreeWidgetItem *second = tree->currentItem();
    QVERIFY(view.findNext(QStringLiteral("auy4h")));
    QVERIFY(tree->currentItem() != second);
    QVERIFY(!view.findNext(QStringLiteral("nowhere")));
    view.setBytes("<html>gateway</html>");
    QCOMPARE(view.rawText(), QStringLiteral("<html>gateway</html>"));
}

void OrdersPageTest::copiesWhatOneSees()
{
    fill(1, 3);
    showPage();
    RecordList &list = m_page->list();
    for (int column = 2; column < orderKind().fields.size(); ++column)
        list.setColumnHidden(column, true);
    list.setColumnHidden(orderKind().indexOf(QStringLiteral("phone")), false);
    list.setFocus();
    list.selectAll();
    QTest::keyClick(&list, Qt::Key_C, Qt::ControlModifier);
    const QStringList rows = QApplication::clipboard()->text().split(u'\n');
    QCOMPARE(rows.size(), 3);
    QCOMPARE(rows.at(0).split(u'\t').size(), 3);
    QVERIFY(rows.at(0).startsWith(QStringLiteral("CS00000003\t")));
    QVERIFY(rows.at(0).contains(u'*')); // the phone stays masked
    QTest::keyClick(&list, Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(QApplication::clipboard()->text().split(u'\n').constFirst(),
        QStringLiteral("Order no.\tProduct\tPhone"));
}

void OrdersPageTest::choosesColumns()
{
    showPage();
    QMenu menu;
    m_page->list().fillColumnsMenu(menu);
    QCOMPARE(menu.actions().size(), orderKind().fields.size());
    auto *note = menu.findChild<QAction *>(QStringLiteral("note"));
    const int column = orderKind().indexOf(QStringLiteral("note"));
    QVERIFY(note->isChecked());
    note->trigger();
    QVERIFY(m_page->list().isColumnHidden(column));
    note->trigger();
    QVERIFY(!m_page->list().isColumnHidden(column));
    // The last one stays.
    for (QAction *action : menu.actions())
        action->setChecked(false);
    QCOMPARE(m_page->list().horizontalHeader()->hiddenSectionCount(), int(orderKind().fields.size()) - 1);
}

void OrdersPageTest::remembersItsState_data()
{
    QTest::addColumn<bool>("detailOpen");
    QTest::newRow("detail open") << true;
    QTest::newRow("detail closed") << false;
}

void OrdersPageTest::remembersItsState()
{
    QFETCH(bool, detailOpen);
    fill(1, kOrders);
    showPage();
    RecordList &list = m_page->list();
    list.horizontalHeader()->moveSection(0, 2);
    list.setColumnWidth(1, 333);
    list.setColumnHidden(orderKind().indexOf(QStringLiteral("note")), true);
    list.horizontalHeader()->setSortIndicator(0, Qt::AscendingOrder);
    typeFilter(QStringLiteral("CS000001"));
    QTRY_COMPARE_WITH_TIMEOUT(model().rowCount(), 100, kWaitMs);
    waitForRows();
    list.setCurrentIndex(model().index(7, 0));
    const qint64 current = list.currentRowId();
    if (detailOpen)
        QTest::keyClick(&list, Qt::Key_Return);
    const QByteArray state = m_page->saveState();
    // WHEN the program starts again
    makePage();
    m_page->restoreState(state);
    showPage();
    // THEN
    RecordList &again = m_page->list();
    QCOMPARE(filterEdit().text(), QStringLiteral("CS000001"));
    QTRY_COMPARE_WITH_TIMEOUT(model().rowCount(), 100, kWaitMs);
    QCOMPARE(text(0, "orderId"), QStringLiteral("CS00000100"));
    QCOMPARE(again.horizontalHeader()->visualIndex(0), 2);
    QCOMPARE(again.columnWidth(1), 333);
    QVERIFY(again.isColumnHidden(orderKind().indexOf(QStringLiteral("note"))));
    QTRY_COMPARE_WITH_TIMEOUT(again.currentRowId(), current, kWaitMs);
    QCOMPARE(detail().isVisible(), detailOpen);
    QCOMPARE(m_page->saveState(), state);
}

void OrdersPageTest::ignoresDamagedState()
{
    fill(1, 3);
    m_page->restoreState("not json {");
    showPage();
    QCOMPARE(model().rowCount(), 3);
    QCOMPARE(text(0, "orderId"), QStringLiteral("CS00000003"));
}

void OrdersPageTest::keepsTheCurrentOrderThroughSortAndFilter()
{
    fill(1, kOrders);
    showPage();
    m_page->list().setCurrentIndex(model().index(100, 0));
    const qint64 id = m_page->list().currentRowId();
    m_page->list().horizontalHeader()->setSortIndicator(0, Qt::AscendingOrder);
    waitForRows();
    QTRY_COMPARE_WITH_TIMEOUT(m_page->list().currentRowId(), id, kWaitMs);
    typeFilter(QStringLiteral("nothing-like-this"));
    QTRY_COMPARE_WITH_TIMEOUT(model().rowCount(), 0, kWaitMs);
    m_actions->find(QStringLiteral("orders.clearFilter"))->trigger();
    QTRY_COMPARE_WITH_TIMEOUT(m_page->list().currentRowId(), id, kWaitMs);
}

void OrdersPageTest::keepsWhatOneLooksAtWhenRowsComeAbove()
{
    fill(1, kOrders);
    model().setRefreshInterval(0);
    showPage();
    RecordList &list = m_page->list();
    list.scrollTo(model().index(200, 0), QAbstractItemView::PositionAtTop);
    const qint64 top = model().rowId(list.rowAt(1));
    fill(kOrders + 1, 10);
    QTRY_COMPARE_WITH_TIMEOUT(model().rowCount(), kOrders + 10, kWaitMs);
    QCOMPARE(model().rowId(list.rowAt(1)), top);
}

void OrdersPageTest::showsANewOrderWithoutAsking()
{
    model().setRefreshInterval(0);
    showPage();
    QCOMPARE(model().rowCount(), 0);
    saveWholeOrder();
    QTRY_COMPARE_WITH_TIMEOUT(model().rowCount(), 1, kWaitMs);
    QVERIFY(m_page->list().isVisible());
}

void OrdersPageTest::opensAnOrderFarDown()
{
    fill(1, kOrders);
    m_page->show();
    m_page->openRecord(20); // the list begins with 500
    waitForRows();
    QTRY_VERIFY_WITH_TIMEOUT(detail().isVisible(), kWaitMs);
    const RecordList &list = m_page->list();
    QCOMPARE(list.currentRowId(), qint64(20));
    QVERIFY(list.viewport()->rect().contains(list.visualRect(list.currentIndex()).center()));
}

void OrdersPageTest::saysWhatToDoWhenThereIsNothing()
{
    showPage();
    QVERIFY(labelsIn(*m_page).contains(QStringLiteral("No orders yet")));
    QSignalSpy fetch(m_actions->find(QStringLiteral("orders.fetch")), &QAction::triggered);
    QPushButton *button = nullptr;
    for (QPushButton *candidate : m_page->findChildren<QPushButton *>()) {
        if (candidate->isVisible() && candidate->text().startsWith(QStringLiteral("Fetch orders")))
            button = candidate;
    }
    QVERIFY(button != nullptr);
    button->setFocus();
    QTest::keyClick(button, Qt::Key_Space);
    QCOMPARE(fetch.size(), 1);
}

void OrdersPageTest::saysWhatFailed()
{
    fill(1, 3);
    showPage();
    inStore([](Connection &connection) {
        return connection.execute(QStringLiteral("ALTER TABLE orders RENAME COLUMN note TO memo"));
    });
    m_page->refresh();
    QTRY_COMPARE_WITH_TIMEOUT(model().state(), RecordModel::State::Failed, kWaitMs);
    const auto *bar = m_page->findChild<MessageBar *>();
    QVERIFY(bar->isVisible());
    QCOMPARE(bar->message().tone, Tone::Fail);
    QCOMPARE(model().rowCount(), 3);
}

void OrdersPageTest::offersNoEditingInAReadOnlyWorkspace()
{
    saveWholeOrder();
    makePage(true);
    showPage();
    openFirst();
    QVERIFY(!m_actions->find(QStringLiteral("orders.tags"))->isEnabled());
    QVERIFY(detail().findChild<QLineEdit *>(QStringLiteral("orderTags"))->isReadOnly());
    QVERIFY(detail().findChild<QPlainTextEdit *>(QStringLiteral("orderNote"))->isReadOnly());
}

void OrdersPageTest::offersOnlyWhatCanBeDoneNow()
{
    fill(1, kOrders);
    showPage();
    const auto possible = [this](const char *id) {
        return m_actions->find(QString::fromLatin1(id))->isEnabled();
    };
    // GIVEN no selection and no filter
    for (const char *id : { "orders.open", "orders.copy", "orders.copyWithHeaders", "orders.tags",
             "orders.note", "orders.clearFilter" })
        QVERIFY2(!possible(id), id);
    // WHEN there is one of each
    typeFilter(QStringLiteral("order:CS0000012"));
    QTRY_COMPARE_WITH_TIMEOUT(model().rowCount(), 10, kWaitMs);
    m_page->list().setCurrentIndex(model().index(0, 0));
    for (const char *id : { "orders.open", "orders.copy", "orders.copyWithHeaders", "orders.tags",
             "orders.note", "orders.clearFilter" })
        QVERIFY2(possible(id), id);
    // AND the rows go away
    typeFilter(QStringLiteral("order:CS0000013"));
    QTRY_COMPARE_WITH_TIMEOUT(text(0, "orderId"), QStringLiteral("CS00000139"), kWaitMs);
    QVERIFY(!possible("orders.copy"));
    QVERIFY(!possible("orders.open"));
}

void OrdersPageTest::showsAndFiltersTimesInTheWorkspacesZone()
{
    // GIVEN an order of 2026-07-26 14:47 in China
    saveWholeOrder();
    showPage();
    openFirst();
    QCOMPARE(text(0, "created"), QStringLiteral("2026-07-26 14:47"));
    typeFilter(QStringLiteral("created>=\"2026-07-26 20:00\""));
    QTRY_COMPARE_WITH_TIMEOUT(model().rowCount(), 0, kWaitMs);
    // WHEN the zone is one where it is later
    m_page->setCellStyle({ QLocale::c(), QTimeZone("Pacific/Kiritimati") });
    // THEN the same filter finds it, and list and detail say so; what came stays
    QTRY_COMPARE_WITH_TIMEOUT(model().rowCount(), 1, kWaitMs);
    QTRY_COMPARE_WITH_TIMEOUT(text(0, "created"), QStringLiteral("2026-07-26 20:47"), kWaitMs);
    QTRY_COMPARE_WITH_TIMEOUT(
        shown(QStringLiteral("Created")), QStringLiteral("2026-07-26 20:47:00"), kWaitMs);
    QVERIFY(labelsIn(detail()).contains(QStringLiteral("received as 20260726144700")));
}

ZHANGGUI_GUI_TEST(OrdersPageTest)
#include "orders_page_test.moc"
