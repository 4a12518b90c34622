// The log of the emulator and its callbacks: rows, filter, detail, attempts.
#include "app/sample/sample_market.h"
#include "models/market/market_log_kind.h"
#include "tests/support/test_main.h"
#include "ui/callbacks/pill_delegate.h"
#include "ui/emulator/calls_view.h"
#include "ui/emulator/log_detail.h"
#include "ui/emulator/log_view.h"
#include "ui/emulator/order_tab.h"
#include "ui/widgets/action_collection.h"
#include "ui/widgets/filter_bar.h"
#include "ui/widgets/json_view.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QToolButton>

using namespace zhanggui;

namespace {

struct Log {
    ActionCollection actions;
    LogView view{ actions, marketLogKind(), [] { return qint64(1'795'327'500'000); } };

    Log()
    {
        view.resize(1200, 600);
        view.model().setRows(sampleMarketLog(), true);
    }
};

} // namespace

class EmulatorLogTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void showsNewestFirstAndReadsOlderOnes()
    {
        MarketLogModel model; // without a model tester: that one fetches by itself
        const QList<MarketLogEntry> all = sampleMarketLog();
        model.setRows(all.mid(1, 2), true);
        QCOMPARE(model.newestId(), all.at(1).id);
        QSignalSpy older(&model, &MarketLogModel::olderWanted);
        QVERIFY(model.canFetchMore({}));
        model.fetchMore({});
        QCOMPARE(older.first().first().toLongLong(), all.at(2).id);
        QVERIFY(!model.canFetchMore({})); // asked already
        model.addOlder(all.mid(3), false);
        model.addNewer(all.mid(0, 1));
        QCOMPARE(model.rowCount(), int(all.size()));
        QCOMPARE(model.at(0)->id, all.first().id);
        QCOMPARE(model.rowOf(all.last().id), int(all.size()) - 1);
        QCOMPARE(
            model.index(0, MarketLogModel::Status).data(PillDelegate::ToneRole).toInt(), int(Tone::Warn));
        QCOMPARE(model.index(1, MarketLogModel::Status).data(PillDelegate::ToneRole).toInt(), int(Tone::Ok));
    }

    void asksForWhatTheFilterMeans()
    {
        Log log;
        QSignalSpy wanted(&log.view, &LogView::rowsWanted);
        log.view.filterBar().setText(QStringLiteral("status>=500"));
        QCOMPARE(wanted.count(), 1);
        QCOMPARE(wanted.first().first().toString(), QStringLiteral("status>=500"));
        // A text that is no filter asks for nothing.
        log.view.filterBar().setText(QStringLiteral("status>=500 and ("));
        QCOMPARE(wanted.count(), 1);
        QCOMPARE(log.view.filter(), QStringLiteral("status>=500"));
        log.view.showAbout(QStringLiteral("CS 1"));
        QCOMPARE(log.view.filter(), QStringLiteral("subject=\"CS 1\""));
    }

    void showsBothBodiesAndCopiesACommandWithoutSecrets()
    {
        Log log;
        log.view.detail().setAddresses(QUrl(QStringLiteral("http://127.0.0.1:8080")),
            QUrl(QStringLiteral("http://127.0.0.1:9000/callback")));
        log.view.select(sampleMarketLog().first().id);
        QCOMPARE(log.view.detail().entry()->id, sampleMarketLog().first().id);
        QVERIFY(log.view.detail()
                    .findChild<JsonView *>(QStringLiteral("logRequest"))
                    ->rawText()
                    .contains(QStringLiteral("newInstance")));
        log.actions.find(QStringLiteral("emulator.log.copyCurl"))->trigger();
        const QString command = QApplication::clipboard()->text();
        QVERIFY2(
            command.startsWith(QStringLiteral("curl -X POST 'http://127.0.0.1:9000/callback?signature=****")),
            qPrintable(command));
        QVERIFY(command.contains(QStringLiteral("--data-binary")));
    }

    void quotesWhatAShellWouldRead()
    {
        MarketLogEntry entry = sampleMarketLog().first();
        entry.request = "{\"name\":\"it's $(x)\"}";
        const QString command = curlText(entry, QUrl(QStringLiteral("http://127.0.0.1:9000/")));
        QVERIFY(command.contains(QStringLiteral("it'\\''s $(x)")));
    }

    void remembersColumnsAndFollowing()
    {
        Log log;
        auto *follow = log.view.findChild<QToolButton *>(QStringLiteral("logFollow"));
        QVERIFY(log.view.follows());
        follow->click();
        Log other;
        other.view.restoreState(log.view.saveState());
        QVERIFY(!other.view.follows());
    }

    void listsCallsWithTheirAttempts()
    {
        // GIVEN the callbacks, one still under way after two attempts
        ActionCollection actions;
        CallsView view(actions);
        QAbstractItemModelTester tester(
            &view.model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy wanted(&view, &CallsView::attemptsWanted);
        QSignalSpy restart(&view, &CallsView::restartRequested);
        view.select(5); // before it is there
        view.setCalls(sampleCalls());
        QCOMPARE(view.currentCall(), 5);
        QCOMPARE(wanted.last().first().toLongLong(), 5);
        // WHEN its attempts come, THEN the last is shown
        QList<MarketLogEntry> attempts;
        for (const MarketLogEntry &entry : sampleMarketLog()) {
            if (entry.callId == 5)
                attempts.prepend(entry);
        }
        view.setAttempts(5, attempts);
        QCOMPARE(view.findChild<QComboBox *>(QStringLiteral("callAttempt"))->count(), 2);
        QCOMPARE(view.detail().entry()->id, attempts.last().id);
        view.findChild<QComboBox *>(QStringLiteral("callAttempt"))->setCurrentIndex(0);
        QCOMPARE(view.detail().entry()->id, attempts.first().id);
        // AND one that is under way is not started again, one that was given up is
        auto *button = view.findChild<QPushButton *>(QStringLiteral("callRestart"));
        QVERIFY(!button->isEnabled());
        view.select(2);
        QVERIFY(button->isEnabled());
        button->click();
        QCOMPARE(restart.first().first().toLongLong(), 2);
        // Attempts of a call that is not chosen any more are dropped.
        view.setAttempts(5, attempts);
        QVERIFY(view.detail().entry() != attempts.last());
    }

    void showsAnOrderAsEachSideSeesIt()
    {
        OrderTab tab;
        tab.setNames(sampleNames());
        QSignalSpy wanted(&tab, &OrderTab::orderWanted);
        tab.setPicture(samplePicture()); // not asked for
        QVERIFY(!tab.picture());
        tab.open(samplePicture().order.id);
        QCOMPARE(wanted.count(), 1);
        tab.setPicture(samplePicture());
        QCOMPARE(tab.picture()->order.id, samplePicture().order.id);
        QCOMPARE(tab.calls().rowCount(), 1);
        QStringList seen;
        for (const char *side : { "side.buyer", "side.seller", "side.platform" }) {
            for (const QLabel *label :
                tab.findChild<QWidget *>(QLatin1String(side))->findChildren<QLabel *>())
                seen.append(label->text());
        }
        QVERIFY(seen.contains(samplePicture().views.buyer.text.en));
        QVERIFY(seen.contains(samplePicture().views.seller.text.en));
        QVERIFY(seen.contains(samplePicture().views.platform.text.en));
    }

    void longWordsOfAnOrderDoNotWidenTheWindow()
    {
        // GIVEN a failed order, whose state is told in long words
        OrderPicture picture = samplePicture();
        picture.order.stage = OrderStage::Failed;
        picture.views.platform.stateEn = QStringLiteral("Order failed, unsubscribed automatically");
        picture.views.seller.text.en =
            QStringLiteral("Failed for 3 hours: refunded. newInstance: attempt 19 of 19. ").repeated(6);
        OrderTab tab;
        tab.setNames(sampleNames());
        tab.open(picture.order.id);

        // WHEN it is shown
        tab.setPicture(picture);

        // THEN it fits into what is left of a window of 1280 pixels beside the areas
        QVERIFY(tab.minimumSizeHint().width() <= 600);
    }

    void stepsSayWhereAnOrderIs()
    {
        MarketOrder order = samplePicture().order;
        const auto states = [&order](bool supervised) {
            QList<Stage::State> all;
            for (const Stage &stage : stagesOf(order, supervised))
                all.append(stage.state);
            return all;
        };
        using State = Stage::State;
        order.stage = OrderStage::Opening;
        QCOMPARE(states(false), (QList<State>{ State::Done, State::Current, State::ToCome }));
        order.stage = OrderStage::Supervised;
        QCOMPARE(states(true), (QList<State>{ State::Done, State::Done, State::Current, State::ToCome }));
        order.stage = OrderStage::Failed;
        QCOMPARE(states(false), (QList<State>{ State::Done, State::Failed, State::ToCome, State::ToCome }));
        order.stage = OrderStage::Refunded;
        QCOMPARE(states(false), (QList<State>{ State::Done, State::Done, State::Done, State::Done }));
        order.stage = OrderStage::Cancelled;
        QCOMPARE(states(false), (QList<State>{ State::Done, State::Current }));
    }
};

ZHANGGUI_GUI_TEST(EmulatorLogTest)
#include "emulator_log_test.moc"
