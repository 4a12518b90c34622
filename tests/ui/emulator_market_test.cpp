// Lists of the emulated marketplace, what can be done to what they show, and the forms that ask for it.
#include "app/sample/sample_market.h"
#include "tests/support/results.h"
#include "tests/support/test_main.h"
#include "ui/callbacks/pill_delegate.h"
#include "ui/emulator/action_dialog.h"
#include "ui/emulator/market_view.h"
#include "ui/emulator/record_detail.h"
#include "ui/widgets/action_collection.h"
#include "ui/widgets/detail_form.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>

using namespace zhanggui;

namespace {

QStringList wordsFor(const MarketRecord &record)
{
    QStringList words;
    for (const MarketActionForm *form : actionsFor(record))
        words.append(QLatin1String(form->word));
    return words;
}

const MarketActionForm &formOf(const char *word)
{
    return *marketActionForm(QString(QLatin1String(word)));
}

MarketInstance instance(InstanceStage stage, bool trial = false)
{
    MarketInstance made = sampleInstances().first();
    made.stage = stage;
    made.trial = trial;
    return made;
}

struct View {
    ActionCollection actions;
    MarketView view{ actions };

    View()
    {
        view.resize(1200, 600);
        view.setNames(sampleNames());
        view.setCounts(sampleCounts());
    }
    void orders() { view.setRecords(MarketList::Orders, recordsOf(sampleMarketOrders()), false); }
    QTableView *table() { return view.findChild<QTableView *>(QStringLiteral("marketTable")); }
};

} // namespace

class EmulatorMarketTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void listsEveryKind()
    {
        MarketModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setNames(sampleNames());
        model.setRecords(MarketList::Orders, recordsOf(sampleMarketOrders()), false);
        QCOMPARE(model.rowCount(), int(sampleMarketOrders().size()));
        QCOMPARE(model.index(0, 1).data().toString(), sampleMarketOrders().first().id);
        QCOMPARE(model.index(0, 0).data(PillDelegate::ToneRole).toInt(), int(Tone::Wait));
        model.setRecords(MarketList::Customers, recordsOf(sampleCustomers()), false);
        // Personal data is masked.
        QVERIFY(!model.index(0, 2).data().toString().contains(QStringLiteral("18600000000")));
        model.setRecords(MarketList::Usage, recordsOf(sampleUsage()), false);
        QCOMPARE(model.index(1, 1).data().toString(), QStringLiteral("003, 012"));
        model.setRecords(MarketList::Products, recordsOf(sampleProducts()), false);
        model.setRecords(MarketList::Instances, recordsOf(sampleInstances()), false);
    }

    void putsNewOnesOnTopAndAsksForMoreOnce()
    {
        MarketModel model; // without a model tester: that one fetches by itself
        const QList<MarketRecord> all = recordsOf(sampleMarketOrders());
        model.setRecords(MarketList::Orders, all.mid(1), true);
        QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        model.setRecords(MarketList::Orders, all, true);
        QCOMPARE(inserted.count(), 1);
        QCOMPARE(reset.count(), 0);
        QSignalSpy more(&model, &MarketModel::moreWanted);
        model.fetchMore({});
        model.fetchMore({});
        QCOMPARE(more.count(), 1);
        QCOMPARE(more.first().at(1).toInt(), int(all.size()));
        model.append(all.mid(0, 0), false);
        QVERIFY(!model.canFetchMore({}));
    }

    void offersOnlyWhatIsPossible()
    {
        MarketOrder order = sampleMarketOrders().first();
        order.stage = OrderStage::Unpaid;
        QVERIFY(wordsFor(order).contains(QStringLiteral("pay")));
        QVERIFY(!wordsFor(order).contains(QStringLiteral("unsubscribe")));
        order.stage = OrderStage::Done;
        QVERIFY(!wordsFor(order).contains(QStringLiteral("pay")));
        QVERIFY(wordsFor(order).contains(QStringLiteral("unsubscribe")));
        QVERIFY(wordsFor(instance(InstanceStage::Running)).contains(QStringLiteral("upgrade")));
        QVERIFY(!wordsFor(instance(InstanceStage::Running)).contains(QStringLiteral("unfreeze")));
        QVERIFY(!wordsFor(instance(InstanceStage::Running)).contains(QStringLiteral("tryToFormal")));
        QVERIFY(wordsFor(instance(InstanceStage::Running, true)).contains(QStringLiteral("tryToFormal")));
        QVERIFY(wordsFor(instance(InstanceStage::Frozen)).contains(QStringLiteral("unfreeze")));
        QVERIFY(wordsFor(instance(InstanceStage::Released)).isEmpty());
        MarketProduct product = sampleProducts().first();
        product.trialDays = 0;
        QVERIFY(!wordsFor(product).contains(QStringLiteral("try")));
        QVERIFY(wordsFor(product).contains(QStringLiteral("buy")));
        QVERIFY(wordsFor(sampleUsage().first()).isEmpty());
    }

    void showsWhatIsChosenWithItsActions()
    {
        // GIVEN the orders, the second of which is not paid
        View view;
        view.orders();
        QSignalSpy asked(&view.view, &MarketView::actionRequested);
        // WHEN it is chosen
        const MarketOrder order = sampleMarketOrders().at(1);
        view.view.select(order.id);
        // THEN its detail offers to pay it, with the order filled in
        auto *pay = view.view.detail().findChild<QPushButton *>(QStringLiteral("action.pay"));
        QVERIFY(pay != nullptr);
        pay->click();
        QCOMPARE(asked.count(), 1);
        const auto given = asked.first().at(1).value<QHash<QString, QString>>();
        QCOMPARE(given.value(QStringLiteral("order")), order.id);
        // AND nothing while the clock advances
        view.view.setActionsEnabled(false);
        QVERIFY(!view.view.detail()
                     .findChild<QPushButton *>(QStringLiteral("action.pay"))
                     ->isEnabledTo(&view.view));
    }

    void keepsTheChosenRowWhenNewOnesCome()
    {
        View view;
        const QList<MarketRecord> all = recordsOf(sampleMarketOrders());
        view.view.setRecords(MarketList::Orders, all.mid(1), false);
        view.view.select(sampleMarketOrders().at(2).id);
        view.view.setRecords(MarketList::Orders, all, false);
        QCOMPARE(idOf(*view.view.current()), sampleMarketOrders().at(2).id);
        // What is not there yet is chosen when it comes.
        view.view.setRecords(MarketList::Orders, all.mid(1), false);
        view.view.select(sampleMarketOrders().first().id);
        view.view.setRecords(MarketList::Orders, all, false);
        QCOMPARE(idOf(*view.view.current()), sampleMarketOrders().first().id);
    }

    void asksForTheListThatIsChosen()
    {
        View view;
        QSignalSpy wanted(&view.view, &MarketView::recordsWanted);
        auto *kinds = view.view.findChild<QListWidget *>(QStringLiteral("marketKinds"));
        QVERIFY(kinds->item(int(MarketList::Orders))->text().contains(QStringLiteral("7")));
        kinds->setCurrentRow(int(MarketList::Instances));
        QCOMPARE(wanted.count(), 1);
        QCOMPARE(view.view.list(), MarketList::Instances);
        // An answer to the former question comes too late.
        view.orders();
        QCOMPARE(view.view.model().rowCount(), 0);
        // WHEN the state is put back, THEN the list is the same
        View other;
        other.view.restoreState(view.view.saveState());
        QCOMPARE(other.view.list(), MarketList::Instances);
    }

    void masksPersonalDataUntilAskedFor()
    {
        View view;
        view.view.showList(MarketList::Customers);
        view.view.setRecords(MarketList::Customers, recordsOf(sampleCustomers()), false);
        view.view.select(sampleCustomers().first().id);
        auto *form = view.view.detail().findChild<DetailForm *>();
        QVERIFY(!form->shownValue(QStringLiteral("Phone")).contains(QStringLiteral("18600000000")));
        QTest::mouseClick(
            form->findChild<QAbstractButton *>(QStringLiteral("reveal_mobile")), Qt::LeftButton);
        QCOMPARE(form->shownValue(QStringLiteral("Phone")), QStringLiteral("18600000000"));
    }

    void makesAFormOfAnActionsMembers()
    {
        // GIVEN the form of a purchase, the product known
        ActionChoices choices;
        choices.byType[QStringLiteral("product")] = { { QStringLiteral("p-1"), QStringLiteral("Desk") },
            { QStringLiteral("p-2"), QStringLiteral("Other") } };
        choices.byType[QStringLiteral("customer")] = { { QStringLiteral("c-1"), QStringLiteral("Company") } };
        ActionDialog dialog(formOf("buy"), choices, { { QStringLiteral("product"), QStringLiteral("p-2") } });
        // WHEN the rest is filled in
        dialog.setValue(QStringLiteral("customer"), QStringLiteral("c-1"));
        dialog.setValue(QStringLiteral("period"), QStringLiteral("1y"));
        dialog.setValue(QStringLiteral("amount"), QStringLiteral("3"));
        dialog.setValue(QStringLiteral("paid"), QStringLiteral("false"));
        // THEN the action holds it, with the right types
        const Result<MarketAction> action = dialog.action();
        VERIFY_OK(action);
        QCOMPARE(action->text(u"product"), QStringLiteral("p-2"));
        QCOMPARE(action->text(u"customer"), QStringLiteral("c-1"));
        QCOMPARE(action->members,
            (QList<QPair<QString, QByteArray>>{ { QStringLiteral("product"), "\"p-2\"" },
                { QStringLiteral("customer"), "\"c-1\"" }, { QStringLiteral("period"), "\"1y\"" },
                { QStringLiteral("amount"), "3" }, { QStringLiteral("paid"), "false" } }));
        // AND what cannot be is not offered
        dialog.setValue(QStringLiteral("period"), QStringLiteral("a while"));
        QVERIFY(!dialog.findChild<QPushButton *>(QStringLiteral("actionPerform"))->isEnabled());
    }

    void staysOpenAndSaysWhyItWasRefused()
    {
        ActionDialog dialog(formOf("renew"), {}, { { QStringLiteral("instance"), QStringLiteral("i-1") } });
        // Of the instance and the licence only the given one is asked for.
        QVERIFY(dialog.findChild<QWidget *>(QStringLiteral("member.license")) == nullptr);
        QSignalSpy wanted(&dialog, &ActionDialog::performRequested);
        dialog.findChild<QPushButton *>(QStringLiteral("actionPerform"))->click();
        QCOMPARE(wanted.count(), 1);
        dialog.refuse(Error{ ErrorKind::Conflict, QStringLiteral("The instance is released."), {} });
        QVERIFY(dialog.findChild<QLabel *>(QStringLiteral("actionFault"))
                    ->text()
                    .contains(QStringLiteral("The instance is released.")));
        QVERIFY(dialog.findChild<QPushButton *>(QStringLiteral("actionPerform"))->isEnabled());
    }

    void asksNothingWhereAllIsKnown()
    {
        QVERIFY(
            ActionDialog::isComplete(formOf("pay"), { { QStringLiteral("order"), QStringLiteral("o") } }));
        QVERIFY(ActionDialog::isComplete(
            formOf("freeze"), { { QStringLiteral("instance"), QStringLiteral("i") } }));
        QVERIFY(
            !ActionDialog::isComplete(formOf("buy"), { { QStringLiteral("product"), QStringLiteral("p") } }));
        QVERIFY(!ActionDialog::isComplete(
            formOf("renew"), { { QStringLiteral("instance"), QStringLiteral("i") } }));
    }
};

ZHANGGUI_GUI_TEST(EmulatorMarketTest)
#include "emulator_market_test.moc"
