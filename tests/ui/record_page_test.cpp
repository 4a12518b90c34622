// What stands around the list: views, quick filters, groups, totals, colours, copying, editing many, going
// to.
#include "models/orders/order_kind.h"
#include "models/records/record_model.h"
#include "models/store/steps.h"
#include "models/store/store.h"
#include "tests/support/sample_orders.h"
#include "tests/support/test_main.h"
#include "ui/orders/go_to_dialog.h"
#include "ui/orders/order_detail.h"
#include "ui/orders/orders_page.h"
#include "ui/records/bulk_edit_dialog.h"
#include "ui/records/color_rules_dialog.h"
#include "ui/records/group_pane.h"
#include "ui/records/quick_filter_popup.h"
#include "ui/records/row_report.h"
#include "ui/records/totals_strip.h"
#include "ui/records/view_control.h"
#include "ui/records/view_name_dialog.h"
#include "ui/widgets/action_collection.h"
#include "ui/widgets/filter_bar.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/record_list.h"
#include "ui/window/side_entries.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTableWidget>
#include <QTemporaryDir>

using namespace zhanggui;

namespace {

constexpr int kOrders = 500;
constexpr int kWaitMs = 20'000;
constexpr qint64 kNowMs = 1'795'330'000'000; // 2026-11-22

QString text(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

} // namespace

class RecordPageTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void savesAViewByKeyboardAndComesBackToIt();
    void marksAViewThatWasChanged();
    void countsViewsThatCanBeSeen();
    void putsADeletedViewBack();
    void sharesAViewAsText();
    void offersTheUsualViewsByOneClick();
    void remembersViewGroupsAndColours();
    void filtersByTheValuesOfAColumn();
    void filtersByARangeAndSaysWhatIsWrong();
    void filtersByACell();
    void countsWhatIsShownAndWhatIsSelected();
    void groupsAndNarrowsByAGroup();
    void coloursRowsByRules();
    void copiesRowsThatAreNotReadYet();
    void refusesToCopyTooMany();
    void printsTheListAndTheRecord();
    void changesManyOrdersInOneStep();
    void goesToAnOrderThatTheFilterHides();
    void findsAPastedNumber();
    void asksWhichEnvironmentAndOffersToFetch();

private:
    void fill(int count)
    {
        auto done =
            m_store->run([=](Connection &connection) { return test::addSampleOrders(connection, 1, count); });
        done.waitForFinished();
        QVERIFY(done.result().has_value());
    }
    void makePage()
    {
        m_page.reset();
        m_actions = std::make_unique<ActionCollection>();
        m_actions->add({ "orders.fetch", ActionGroup::Orders, "Fetch orders…", "fetch", {} });
        OrdersPage::Setting setting;
        setting.style = { QLocale::c(), QTimeZone::utc() };
        setting.now = [] { return kNowMs; };
        setting.actor = QStringLiteral("tester");
        setting.print = [this](QWidget *, const Report &report, bool across, auto) {
            m_printed = report.title + (across ? u" across" : u"");
        };
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
    RecordList &list() { return m_page->list(); }
    ViewControl &views() { return m_page->views(); }
    QString filter() { return m_page->filterBar().text(); }
    void trigger(const char *id) { m_actions->find(QLatin1String(id))->trigger(); }
    template <class Widget> Widget *open(const char *name = nullptr)
    {
        const auto all = m_page->findChildren<Widget *>(name ? QLatin1String(name) : QLatin1String());
        return all.isEmpty() ? nullptr : all.constLast();
    }
    QString label(const char *name) { return m_page->findChild<QLabel *>(QLatin1String(name))->text(); }
    int column(const char *field) { return orderKind().indexOf(QLatin1String(field)); }
    QVariant stored(const char *sql)
    {
        auto done = m_store->run(
            [sql = QString::fromUtf8(sql)](Connection &connection) { return connection.value(sql); });
        done.waitForFinished();
        return done.result().value_or(QVariant());
    }
    /// As a person does it, with the keyboard.
    void saveView(const char *name)
    {
        QApplication::setActiveWindow(m_page.get()); // a dialog may have had it
        QTest::keyClick(&list(), Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
        auto *dialog = open<ViewNameDialog>();
        QVERIFY(dialog != nullptr);
        auto *edit = dialog->findChild<QLineEdit *>(QStringLiteral("viewName"));
        edit->setText(QString::fromUtf8(name));
        QTest::keyClick(edit, Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(views().current(), QString::fromUtf8(name), kWaitMs);
    }
    QStringList viewNames()
    {
        QStringList names;
        for (const View &view : views().desk().views())
            names.append(view.name);
        return names;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<ActionCollection> m_actions;
    std::unique_ptr<OrdersPage> m_page;
    QString m_printed;
};

void RecordPageTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    auto opened = Store::open(m_folder->filePath(QStringLiteral("zhanggui.db")), Connection::Access::Create);
    QVERIFY(opened.has_value());
    m_store = std::move(*opened);
    makePage();
}

void RecordPageTest::cleanup()
{
    m_page.reset();
    m_actions.reset();
    m_store.reset();
}

void RecordPageTest::savesAViewByKeyboardAndComesBackToIt()
{
    fill(kOrders);
    showPage();
    // GIVEN a list of its own look
    m_page->filterBar().setText(text("类型:续费"));
    list().sortByColumn(column("amount"), Qt::DescendingOrder);
    list().setColumnHidden(column("customer"), true);
    list().setColumnWidth(column("orderId"), 251);
    waitForRows();
    // WHEN it is saved, and everything is changed back
    saveView("续费");
    views().choose({});
    m_page->filterBar().setText({});
    list().showColumns({}, {});
    list().setSort({}, false);
    QVERIFY(!list().isColumnHidden(column("customer")));
    QApplication::setActiveWindow(m_page.get());
    list().setFocus();
    QTest::keyClick(&list(), Qt::Key_1, Qt::AltModifier);
    // THEN the first view brings it back whole
    QCOMPARE(views().current(), text("续费"));
    QCOMPARE(filter(), text("类型:续费"));
    QCOMPARE(list().sortField(), QStringLiteral("amount"));
    QVERIFY(list().sortsDescending());
    QVERIFY(list().isColumnHidden(column("customer")));
    QCOMPARE(list().columnWidth(column("orderId")), 251);
    waitForRows();
    QVERIFY(model().rowCount() < kOrders);
    // AND leaving it brings back what was before
    views().choose({});
    QCOMPARE(filter(), QString());
    QVERIFY(!list().isColumnHidden(column("customer")));
}

void RecordPageTest::marksAViewThatWasChanged()
{
    fill(20);
    showPage();
    saveView("all");
    QTRY_VERIFY_WITH_TIMEOUT(!views().isChanged(), kWaitMs);
    auto *update = m_page->findChild<QPushButton *>(QStringLiteral("viewUpdate"));
    auto *back = m_page->findChild<QPushButton *>(QStringLiteral("viewBack"));
    QVERIFY(!update->isVisible());
    // WHEN
    list().setColumnWidth(0, 300);
    // THEN
    QTRY_VERIFY_WITH_TIMEOUT(views().isChanged(), kWaitMs);
    QVERIFY(update->isVisible());
    QVERIFY(m_page->sideEntries()->entries().constFirst().marked);
    // WHEN one goes back
    back->click();
    QVERIFY(!views().isChanged());
    QVERIFY(list().columnWidth(0) != 300);
    // WHEN one changes and keeps it
    m_page->filterBar().setText(QStringLiteral("type:NEW"));
    QTRY_VERIFY_WITH_TIMEOUT(views().isChanged(), kWaitMs);
    update->click();
    QTRY_VERIFY_WITH_TIMEOUT(!views().isChanged(), kWaitMs);
    QCOMPARE(views().desk().find(QStringLiteral("all"))->filter, QStringLiteral("type:NEW"));
}

void RecordPageTest::countsViewsThatCanBeSeen()
{
    fill(100);
    views().counter().setInterval(1);
    View renewals;
    renewals.name = QStringLiteral("renewals");
    renewals.filter = QStringLiteral("type:RENEW");
    View broken;
    broken.name = QStringLiteral("broken");
    broken.filter = QStringLiteral("amount>");
    QSignalSpy saved(&views().desk(), &ViewDesk::saved);
    views().desk().save({ renewals, broken });
    QTRY_COMPARE_WITH_TIMEOUT(saved.size(), 1, kWaitMs);
    SideEntries *entries = m_page->sideEntries();
    QCOMPARE(entries->entries().size(), 2);
    // Nobody sees them yet.
    QCOMPARE(entries->entries().at(0).note, text("…"));
    Q_EMIT entries->inSightChanged({ renewals.name, broken.name });
    const QString count = stored("SELECT count(*) FROM orders WHERE order_type = 'RENEW'").toString();
    QTRY_COMPARE_WITH_TIMEOUT(entries->entries().at(0).note, count, kWaitMs);
    QCOMPARE(entries->entries().at(1).note, QStringLiteral("!"));
    // WHEN the table changes
    stored("UPDATE orders SET order_type = 'RENEW' RETURNING 1");
    // THEN
    QTRY_COMPARE_WITH_TIMEOUT(entries->entries().at(0).note, QStringLiteral("100"), kWaitMs);
    // AND what the side bar says is chosen
    Q_EMIT entries->chosen(renewals.name);
    QCOMPARE(filter(), renewals.filter);
    Q_EMIT entries->chosen({});
    QCOMPARE(filter(), QString());
}

void RecordPageTest::putsADeletedViewBack()
{
    showPage();
    for (const char *name : { "a", "b", "c" })
        saveView(name);
    views().desk().remove(QStringLiteral("b"));
    QTRY_COMPARE_WITH_TIMEOUT(viewNames().join(u' '), QStringLiteral("a c"), kWaitMs);
    QTRY_VERIFY_WITH_TIMEOUT(m_page->messages().message().what.contains(QStringLiteral("b")), kWaitMs);
    Q_EMIT m_page->messages().actionTriggered();
    QTRY_COMPARE_WITH_TIMEOUT(viewNames().join(u' '), QStringLiteral("a b c"), kWaitMs);
    QVERIFY(m_page->messages().isHidden());
}

void RecordPageTest::sharesAViewAsText()
{
    showPage();
    m_page->filterBar().setText(text("客户~华为"));
    saveView("mine");
    views().copyText(QStringLiteral("mine"));
    QString copied = QApplication::clipboard()->text();
    QVERIFY(copied.contains(text("客户~华为")));
    // WHEN somebody whose list has other columns pastes it
    copied.replace(QStringLiteral("\"product\""), QStringLiteral("\"planet\""));
    QApplication::clipboard()->setText(copied);
    views().pasteText();
    auto *dialog = open<ViewNameDialog>();
    QVERIFY(dialog != nullptr);
    QStringList said;
    for (const QLabel *one : dialog->findChildren<QLabel *>())
        said.append(one->text());
    QVERIFY(said.join(u' ').contains(QStringLiteral("planet")));
    QTest::keyClick(dialog->findChild<QLineEdit *>(QStringLiteral("viewName")), Qt::Key_Return);
    // THEN it stands beside the one of that name
    QTRY_COMPARE_WITH_TIMEOUT(viewNames().join(u','), QStringLiteral("mine,mine 2"), kWaitMs);
    QVERIFY(!views().desk().find(QStringLiteral("mine 2"))->columns.contains(QStringLiteral("product")));
    // AND what is no view is said and changes nothing
    QApplication::clipboard()->setText(QStringLiteral("{\"a\":"));
    views().pasteText();
    QCOMPARE(m_page->messages().message().tone, Tone::Warn);
    QCOMPARE(viewNames().size(), 2);
}

void RecordPageTest::offersTheUsualViewsByOneClick()
{
    showPage();
    const std::unique_ptr<QMenu> menu(views().menu());
    auto *offered = menu->findChild<QAction *>(QStringLiteral("addSuggestedViews"));
    QVERIFY(offered != nullptr);
    offered->trigger();
    QTRY_COMPARE_WITH_TIMEOUT(viewNames().size(), 4, kWaitMs);
    // Not again, once there are views.
    const std::unique_ptr<QMenu> later(views().menu());
    QVERIFY(later->findChild<QAction *>(QStringLiteral("addSuggestedViews")) == nullptr);
}

void RecordPageTest::remembersViewGroupsAndColours()
{
    fill(20);
    showPage();
    m_page->setColors({ { QStringLiteral("type:NEW"), ChoiceTone::Ok } });
    m_page->groupBy(QStringLiteral("created"), DateSpan::Year);
    saveView("mine");
    m_page->filterBar().setText(QStringLiteral("type:NEW"));
    const QByteArray state = m_page->saveState();
    // WHEN
    makePage();
    m_page->restoreState(state);
    showPage();
    // THEN
    QTRY_COMPARE_WITH_TIMEOUT(views().desk().views().size(), 1, kWaitMs);
    QCOMPARE(views().current(), QStringLiteral("mine"));
    QTRY_VERIFY_WITH_TIMEOUT(views().isChanged(), kWaitMs);
    QCOMPARE(m_page->groups().field(), QStringLiteral("created"));
    QCOMPARE(m_page->groups().span(), DateSpan::Year);
    QVERIFY(m_page->groups().isVisible());
    QCOMPARE(m_page->colors(), (QList<ColorRule>{ { QStringLiteral("type:NEW"), ChoiceTone::Ok } }));
    views().choose({});
    QCOMPARE(filter(), QString());
}

void RecordPageTest::filtersByTheValuesOfAColumn()
{
    fill(kOrders);
    showPage();
    m_page->filterBar().setText(QStringLiteral("charging:PERIOD"));
    waitForRows();
    list().setFocus();
    list().setCurrentIndex(model().index(0, column("product")));
    // WHEN
    QTest::keyClick(&list(), Qt::Key_Down, Qt::AltModifier);
    auto *popup = open<QuickFilterPopup>();
    QVERIFY(popup != nullptr);
    auto *values = popup->findChild<QListWidget *>(QStringLiteral("quickValues"));
    QTRY_COMPARE_WITH_TIMEOUT(values->count(), 8, kWaitMs);
    // THEN each value stands with its number among what the rest of the filter shows
    const QString count =
        stored("SELECT count(*) FROM orders WHERE product = '日志审计' AND charging_mode LIKE '%PERIOD%'")
            .toString();
    QVERIFY2(
        !values->findItems(text("日志审计  (%1)").arg(count), Qt::MatchExactly).isEmpty(), qPrintable(count));
    // WHEN one searches and checks two
    auto *search = popup->findChild<QLineEdit *>(QStringLiteral("quickSearch"));
    search->setText(text("日志"));
    QCOMPARE(values->count(), 1);
    values->item(0)->setCheckState(Qt::Checked);
    search->setText(text("电子"));
    values->item(0)->setCheckState(Qt::Checked);
    QTest::keyClick(search, Qt::Key_Return);
    // THEN
    QCOMPARE(filter(), text("charging:PERIOD product=日志审计,\"电子合同 旗舰版\""));
    waitForRows();
    QCOMPARE(model().rowCount(),
        stored(
            "SELECT count(*) FROM orders WHERE product IN ('日志审计', '电子合同 旗舰版') AND charging_mode "
            "LIKE '%PERIOD%'")
            .toInt());
    // AND the other values are still offered, since the column's own term does not count
    trigger("orders.quickFilter");
    auto *again = open<QuickFilterPopup>();
    auto *offered = again->findChild<QListWidget *>(QStringLiteral("quickValues"));
    QTRY_COMPARE_WITH_TIMEOUT(offered->count(), 8, kWaitMs);
    again->findChild<QPushButton *>(QStringLiteral("quickClear"))->click();
    QCOMPARE(filter(), QStringLiteral("charging:PERIOD"));
}

void RecordPageTest::filtersByARangeAndSaysWhatIsWrong()
{
    fill(20);
    showPage();
    Q_EMIT list().quickFilterRequested(column("amount"));
    auto *popup = open<QuickFilterPopup>();
    QVERIFY(popup->findChild<QListWidget *>(QStringLiteral("quickValues")) == nullptr);
    auto *from = popup->findChild<QLineEdit *>(QStringLiteral("quickFrom"));
    from->setText(QStringLiteral("abc"));
    QTest::keyClick(from, Qt::Key_Return);
    QCOMPARE(filter(), QString());
    QVERIFY(popup->isVisible());
    from->setText(QStringLiteral("1000"));
    QTest::keyClick(from, Qt::Key_Return);
    QCOMPARE(filter(), QStringLiteral("amount:1000.."));
    // AND dates have presets
    Q_EMIT list().quickFilterRequested(column("created"));
    open<QuickFilterPopup>()->findChild<QPushButton *>(QStringLiteral("this-month"))->click();
    QCOMPARE(filter(), QStringLiteral("amount:1000.. created:this-month"));
}

void RecordPageTest::filtersByACell()
{
    fill(20);
    showPage();
    const QModelIndex cell = model().index(0, column("type"));
    const QString raw = cell.data(RecordModel::SortRole).toString();
    const auto menuAction = [&](const char *name) {
        Q_EMIT list().customContextMenuRequested(list().visualRect(cell).center());
        auto *menu = open<QMenu>("rowMenu");
        auto *action = menu->findChild<QAction *>(QLatin1String(name));
        menu->close();
        return action;
    };
    menuAction("onlyThis")->trigger();
    QCOMPARE(filter(), QStringLiteral("type:") + raw);
    waitForRows();
    menuAction("copyCell")->trigger();
    QCOMPARE(QApplication::clipboard()->text(), cell.data().toString());
    m_page->filterBar().setText(QStringLiteral("a or b"));
    m_page->filterBar().setText({});
    waitForRows();
    menuAction("withoutThis")->trigger();
    QVERIFY(filter().startsWith(QStringLiteral("-type:")));
}

void RecordPageTest::countsWhatIsShownAndWhatIsSelected()
{
    fill(100);
    showPage();
    const auto sum = [this](const char *where) {
        return amountText(
            stored(QByteArray(QByteArray("SELECT sum(amount_minor) FROM orders ") + where).constData())
                .toLongLong(),
            QStringLiteral("CNY"), QLocale::c());
    };
    QTRY_COMPARE_WITH_TIMEOUT(label("totalsAll"), QStringLiteral("Total: 100   Amount: ") + sum(""), kWaitMs);
    m_page->filterBar().setText(QStringLiteral("type:NEW"));
    const QString count = stored("SELECT count(*) FROM orders WHERE order_type = 'NEW'").toString();
    QTRY_COMPARE_WITH_TIMEOUT(label("totalsAll"),
        QStringLiteral("Total: %1   Amount: %2").arg(count, sum("WHERE order_type = 'NEW'")), kWaitMs);
    // WHEN rows are selected
    m_page->filterBar().setText({});
    waitForRows();
    QCOMPARE(label("totalsSelected"), QString());
    list().selectionModel()->select(QItemSelection(model().index(0, 0), model().index(2, 0)),
        QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    QTRY_COMPARE_WITH_TIMEOUT(label("totalsSelected"),
        QStringLiteral("Selected: 3   Amount: ") + sum("WHERE id IN (98, 99, 100)"), kWaitMs);
    // AND a change of the table is seen
    stored("UPDATE orders SET amount_minor = 1 RETURNING 1");
    QTRY_COMPARE_WITH_TIMEOUT(label("totalsAll"), QStringLiteral("Total: 100   Amount: 1.00 CNY"), kWaitMs);
    QTRY_COMPARE_WITH_TIMEOUT(
        label("totalsSelected"), QStringLiteral("Selected: 3   Amount: 0.03 CNY"), kWaitMs);
}

void RecordPageTest::groupsAndNarrowsByAGroup()
{
    fill(kOrders);
    showPage();
    trigger("orders.group");
    QVERIFY(m_page->groups().isVisible());
    m_page->groupBy(QStringLiteral("type"));
    auto *table = m_page->findChild<QTableView *>(QStringLiteral("groupTable"));
    QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), 5, kWaitMs);
    QCOMPARE(table->model()->index(0, 0).data().toString(), QStringLiteral("New purchase"));
    // WHEN
    table->setFocus();
    table->setCurrentIndex(table->model()->index(1, 0));
    QTest::keyClick(table, Qt::Key_C, Qt::ControlModifier);
    QTest::keyClick(table, Qt::Key_Return);
    // THEN
    QVERIFY(QApplication::clipboard()->text().startsWith(QStringLiteral("Order type\tNumber\tShare")));
    QCOMPARE(filter(), QStringLiteral("type:RENEW"));
    waitForRows();
    QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), 1, kWaitMs);
    QTest::keyClick(table, Qt::Key_Escape);
    QVERIFY(!m_page->groups().isVisible());
}

void RecordPageTest::coloursRowsByRules()
{
    fill(20);
    showPage();
    trigger("orders.colors");
    auto *dialog = open<ColorRulesDialog>();
    dialog->findChild<QPushButton *>(QStringLiteral("addColorRule"))->click();
    auto *rule = dialog->findChild<QLineEdit *>(QStringLiteral("filterEdit"));
    const auto colorOfFirst = [this] { return model().index(0, 0).data(RecordModel::RowColorRole); };
    rule->setText(QStringLiteral("amount>"));
    QVERIFY(!dialog->findChild<QPushButton *>() || dialog->rules().size() == 1);
    QSignalSpy applied(dialog, &ColorRulesDialog::applied);
    QTest::keyClick(dialog, Qt::Key_Return);
    QCOMPARE(applied.size(), 0); // a wrong filter is not taken
    rule->setText(QStringLiteral("order:CS00000020"));
    QTest::keyClick(dialog, Qt::Key_Return);
    QCOMPARE(applied.size(), 1);
    QTRY_COMPARE_WITH_TIMEOUT(colorOfFirst(), QVariant(0), kWaitMs);
    QVERIFY(!model().index(1, 0).data(RecordModel::RowColorRole).isValid());
    QVERIFY(m_page->findChild<QLabel *>(QStringLiteral("totalsAll"))
                ->toolTip()
                .contains(QStringLiteral("order:CS00000020")));
}

void RecordPageTest::copiesRowsThatAreNotReadYet()
{
    fill(kOrders);
    showPage();
    list().setFocus();
    list().selectAll();
    QVERIFY(!model().isRead(kOrders - 1));
    QTest::keyClick(&list(), Qt::Key_C, Qt::ControlModifier);
    const auto lines = [] { return QApplication::clipboard()->text().split(u'\n'); };
    QTRY_COMPARE_WITH_TIMEOUT(lines().size(), kOrders, kWaitMs);
    QVERIFY(lines().constFirst().startsWith(QStringLiteral("CS00000500\t")));
    QVERIFY(lines().constLast().startsWith(QStringLiteral("CS00000001\t")));
    QTest::keyClick(&list(), Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE_WITH_TIMEOUT(lines().size(), kOrders + 1, kWaitMs);
    QVERIFY(lines().constFirst().startsWith(QStringLiteral("Order no.\t")));
}

void RecordPageTest::printsTheListAndTheRecord()
{
    fill(3);
    showPage();
    // GIVEN rows of the list WHEN they are made a document THEN it has a row each, of the columns shown
    PrintedRows rows;
    rows.title = QStringLiteral("Orders");
    for (int row = 0; row < 3; ++row)
        rows.ids.push_back(m_page->model().rowId(row));
    rows.columns = { orderKind().indexOf(QStringLiteral("orderId")),
        orderKind().indexOf(QStringLiteral("amount")) };
    const auto made = [this, &rows] {
        auto done = m_store->run([&rows](Connection &connection) {
            return rowReport(connection, orderKind(), rows, [] { return false; });
        });
        done.waitForFinished();
        return done.result();
    };
    auto report = made();
    QVERIFY(report.has_value());
    QCOMPARE(report->sections.size(), 1);
    QCOMPARE(report->sections.constFirst().heads.size(), 2);
    QCOMPARE(report->sections.constFirst().rows.size(), 3);
    QVERIFY(report->subtitle.isEmpty());

    // AND one record is a sheet of what it has
    rows.ids.erase(rows.ids.begin() + 1, rows.ids.end());
    rows.single = true;
    report = made();
    QVERIFY(report->sections.constFirst().heads.isEmpty());
    QVERIFY(report->sections.constFirst().facts.size() > 2);

    // AND the action prints the list, or the row that is selected
    m_page->list().setFocus();
    trigger("orders.print");
    QTRY_COMPARE_WITH_TIMEOUT(m_printed, m_page->title() + u" across", kWaitMs);
    list().selectRowId(model().rowId(1));
    m_printed.clear();
    trigger("orders.print");
    QTRY_COMPARE_WITH_TIMEOUT(m_printed, m_page->title(), kWaitMs);
}

void RecordPageTest::refusesToCopyTooMany()
{
    QApplication::clipboard()->setText(QStringLiteral("before"));
    stored(
        "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100001) INSERT INTO orders"
        " (environment, order_id, answered_ms, fetched_ms, first_seen_ms) SELECT 'e', i, 1, 1, 1 FROM n"
        " RETURNING 1");
    stored("SELECT 1");
    showPage();
    QCOMPARE(model().rowCount(), 100'001);
    list().selectAll();
    trigger("orders.copy");
    QVERIFY(m_page->messages().message().what.contains(QStringLiteral("100,001")));
    QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("before"));
}

void RecordPageTest::changesManyOrdersInOneStep()
{
    fill(kOrders);
    showPage();
    list().setFocus();
    list().selectAll();
    QTest::keyClick(&list(), Qt::Key_T, Qt::ControlModifier); // as for one order
    auto *dialog = open<BulkEditDialog>();
    QVERIFY(dialog != nullptr);
    auto *tags = dialog->findChild<QLineEdit *>(QStringLiteral("bulkTags"));
    auto *apply = dialog->findChild<QPushButton *>(QStringLiteral("bulkApply"));
    QVERIFY(!apply->isEnabled());
    tags->setText(text("重要"));
    QTRY_VERIFY_WITH_TIMEOUT(apply->isEnabled(), kWaitMs);
    const QString summary = dialog->findChild<QLabel *>(QStringLiteral("bulkSummary"))->text();
    QVERIFY2(summary.contains(QStringLiteral("490")) && summary.contains(QStringLiteral("10 ")),
        qPrintable(summary));
    auto *preview = dialog->findChild<QTableWidget *>(QStringLiteral("bulkPreview"));
    QCOMPARE(preview->rowCount(), int(kEditSamples));
    QCOMPARE(preview->item(0, 2)->text(), text("重要"));
    // WHEN
    QTest::keyClick(tags, Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(m_page->messages().isVisible(), kWaitMs);
    // THEN
    QCOMPARE(stored("SELECT count(*) FROM orders WHERE tags = '重要'").toInt(), kOrders);
    QCOMPARE(stored("SELECT count(*) FROM steps").toInt(), 1);
    QVERIFY(stored("SELECT facts FROM steps").toString().contains(QStringLiteral("490")));
    Q_EMIT m_page->messages().actionTriggered();
    QTRY_COMPARE_WITH_TIMEOUT(stored("SELECT count(*) FROM orders WHERE tags = '重要'").toInt(), 10, kWaitMs);
}

void RecordPageTest::goesToAnOrderThatTheFilterHides()
{
    fill(kOrders);
    showPage();
    m_page->filterBar().setText(QStringLiteral("order:CS00000001"));
    waitForRows();
    QTRY_COMPARE_WITH_TIMEOUT(model().rowCount(), 1, kWaitMs);
    m_page->goTo(250);
    QVERIFY(m_page->detail().isVisible());
    QVERIFY(m_page->messages().isVisible());
    QCOMPARE(filter(), QStringLiteral("order:CS00000001"));
    Q_EMIT m_page->messages().actionTriggered();
    QTRY_COMPARE_WITH_TIMEOUT(list().currentRowId(), 250, kWaitMs);
}

void RecordPageTest::findsAPastedNumber()
{
    fill(kOrders);
    showPage();
    const auto paste = [this](const char *pasted) {
        trigger("orders.goTo");
        auto *edit = open<GoToDialog>()->findChild<QLineEdit *>(QStringLiteral("goToEdit"));
        edit->setText(text(pasted));
        QTest::keyClick(edit, Qt::Key_Return);
    };
    QSignalSpy wanted(m_page.get(), &OrdersPage::showWanted);
    // A number in another case and in quotes, and the number of a line.
    paste(" “cs00000321” ");
    QTRY_COMPARE_WITH_TIMEOUT(list().currentRowId(), 321, kWaitMs);
    QTRY_VERIFY_WITH_TIMEOUT(m_page->detail().isVisible(), kWaitMs);
    QCOMPARE(wanted.size(), 1);
    paste("CS00000007-000001");
    QTRY_COMPARE_WITH_TIMEOUT(list().currentRowId(), 7, kWaitMs);
    // Several: the list shows them.
    paste("CS00000001，CS00000002 CS77777777");
    QTRY_COMPARE_WITH_TIMEOUT(filter(), QStringLiteral("orderId=CS00000001,CS00000002"), kWaitMs);
    QTRY_COMPARE_WITH_TIMEOUT(model().rowCount(), 2, kWaitMs);
    QVERIFY(m_page->messages().message().what.contains(QStringLiteral("1 of these")));
}

void RecordPageTest::asksWhichEnvironmentAndOffersToFetch()
{
    fill(3);
    stored("INSERT INTO orders (environment, order_id, answered_ms, fetched_ms, first_seen_ms)"
           " VALUES ('other', 'CS00000002', 1, 1, 1) RETURNING 1");
    showPage();
    trigger("orders.goTo");
    auto *dialog = open<GoToDialog>();
    auto *edit = dialog->findChild<QLineEdit *>(QStringLiteral("goToEdit"));
    auto *fetch = dialog->findChild<QPushButton *>(QStringLiteral("goToFetch"));
    edit->setText(QStringLiteral("CS9999-000001"));
    QVERIFY(!fetch->isVisible());
    QTest::keyClick(edit, Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(fetch->isVisible(), kWaitMs);
    // WHEN it is an order of two environments
    edit->setText(QStringLiteral("CS00000002"));
    QVERIFY(!fetch->isVisible());
    QTest::keyClick(edit, Qt::Key_Return);
    auto *choices = dialog->findChild<QListWidget *>(QStringLiteral("goToChoices"));
    QTRY_COMPARE_WITH_TIMEOUT(choices->count(), 2, kWaitMs);
    choices->setCurrentRow(1);
    QTest::keyClick(choices, Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(list().currentRowId(), 4, kWaitMs);
    // WHEN the unknown one is fetched
    QSignalSpy wanted(m_page.get(), &OrdersPage::fetchWanted);
    trigger("orders.goTo");
    auto *again = open<GoToDialog>();
    again->findChild<QLineEdit *>(QStringLiteral("goToEdit"))->setText(QStringLiteral("CS9999-000001"));
    QTest::keyClick(again->findChild<QLineEdit *>(QStringLiteral("goToEdit")), Qt::Key_Return);
    auto *offer = again->findChild<QPushButton *>(QStringLiteral("goToFetch"));
    QTRY_VERIFY_WITH_TIMEOUT(offer->isVisible(), kWaitMs);
    offer->click();
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(
        wanted.first().first().value<QList<OrderId>>(), QList<OrderId>{ OrderId(QStringLiteral("CS9999")) });
}

ZHANGGUI_GUI_TEST(RecordPageTest)
#include "record_page_test.moc"
