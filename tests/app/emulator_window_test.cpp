// The emulator in the whole window, in its thread, against a correct seller of the test's.
#include "app/emulator/scenario_controller.h"
#include "app/window/emulator_host.h"
#include "app/window/window_session.h"
#include "net/seller/reference_seller.h"
#include "tests/support/damage.h"
#include "tests/support/results.h"
#include "tests/support/scripted_prompts.h"
#include "tests/support/test_main.h"
#include "ui/emulator/action_dialog.h"
#include "ui/emulator/calls_view.h"
#include "ui/emulator/clock_bar.h"
#include "ui/emulator/emulator_page.h"
#include "ui/emulator/log_detail.h"
#include "ui/emulator/log_view.h"
#include "ui/emulator/market_view.h"
#include "ui/emulator/order_tab.h"
#include "ui/emulator/scenarios_view.h"
#include "ui/emulator/seller_form.h"
#include "ui/emulator/state_view.h"
#include "ui/theme/theme.h"
#include "ui/widgets/action_collection.h"
#include "ui/widgets/filter_bar.h"
#include "ui/widgets/message_bar.h"
#include "ui/window/language.h"
#include "ui/window/layout_settings.h"
#include "ui/window/main_window.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace zhanggui;

namespace {

constexpr int kWaitMs = 30'000;
constexpr qint64 kDayMs = 86'400'000;
using Part = EmulatorPage::Part;

CallbackKeys keysOf(const Secret &key)
{
    CallbackKeys keys;
    for (const CallbackKey type : { CallbackKey::Basic, CallbackKey::V1, CallbackKey::JointSaas,
             CallbackKey::License, CallbackKey::Common })
        keys.keys.insert(type, key);
    return keys;
}

} // namespace

class EmulatorWindowTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void startsBesideTheWindowAndStops();
    void buysAtTheSellerAndShowsItOnEverySide();
    void letsAnInstanceExpire();
    void filtersAndClearsTheLog();
    void keepsTheStateOverARestart();
    void resetsAndBringsItBack();
    void asksBeforeCallingAPublicAddress();
    void saysWhyAnActionWasRefused();
    void keepsNothingWhereNothingMayBeWritten();
    void runsAScenarioAgainstTheSeller();
    void tellsWhereAScenarioFallsShort();
    void recordsWhatIsDoneAndRunsIt();

private:
    void open(Workspace::Mode mode = Workspace::Mode::ReadWrite);
    void start();
    /// `key`: what the seller checks with; empty: the right one.
    void connectSeller(const Secret &key = {});
    void openScenarios();
    void runScenario(const QString &id);
    QString found(); // what the steps say that fell short
    ScenariosView &scenarios() { return *m_session->window().findChild<ScenariosView *>(); }
    void buy(const QString &kind, const QString &mode);
    void goOn(qint64 ms);
    EmulatorPage &page() { return *m_session->window().findChild<EmulatorPage *>(); }
    StateView &state() { return *m_session->window().findChild<StateView *>(); }
    EmulatorHost &host() { return m_session->emulator(); }
    QAction *action(const char *id) { return m_session->actions().find(QLatin1String(id)); }
    const Message &message() { return m_session->window().messages().message(); }
    const MarketOrder *newestOrder()
    {
        const MarketRecord *record = page().market().model().at(0);
        return record == nullptr ? nullptr : std::get_if<MarketOrder>(record);
    }

    std::unique_ptr<QTemporaryDir> m_home;
    test::ScriptedPrompts m_prompts;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<Language> m_language;
    std::unique_ptr<LayoutSettings> m_layout;
    std::unique_ptr<WindowSession> m_session;
    std::unique_ptr<ReferenceSeller> m_seller;
    QUrl m_sellerUrl;
};

void EmulatorWindowTest::init()
{
    m_home = std::make_unique<QTemporaryDir>();
    m_prompts = {};
    m_theme = std::make_unique<Theme>(SchemeChoice::Light);
    m_language = std::make_unique<Language>(QStringLiteral("en"));
    m_layout = std::make_unique<LayoutSettings>(QString());
}

void EmulatorWindowTest::cleanup()
{
    m_session.reset();
    m_seller.reset();
    m_language.reset();
    m_theme.reset();
}

void EmulatorWindowTest::open(Workspace::Mode mode)
{
    auto workspace = Workspace::open(m_home->filePath(QStringLiteral("w")), mode);
    VERIFY_OK(workspace);
    m_session = std::make_unique<WindowSession>(
        std::move(*workspace), *m_theme, *m_language, *m_layout, m_prompts, WindowSession::Options());
    QSignalSpy ready(m_session.get(), &WindowSession::ready);
    m_session->window().show();
    m_session->window().openPage(QStringLiteral("emulator"));
    QTRY_VERIFY_WITH_TIMEOUT(ready.count() > 0, kWaitMs);
}

void EmulatorWindowTest::start()
{
    action("tools.emulator.start")->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(host().isRunning(), kWaitMs);
    // A paused clock: what happens is the test's doing alone.
    Q_EMIT page().clock().rateRequested(0);
    QTRY_COMPARE_WITH_TIMEOUT(page().clock().clock().rate, 0.0, kWaitMs);
}

void EmulatorWindowTest::connectSeller(const Secret &key)
{
    ReferenceSeller::Options options;
    options.keys = keysOf(key.isEmpty() ? host().madeUpKey() : key);
    m_seller = std::make_unique<ReferenceSeller>(options);
    const auto address = m_seller->listen(0);
    VERIFY_OK(address);
    m_sellerUrl = *address;
    QSignalSpy applied(&host(), &EmulatorHost::applied);
    page().showPart(&state());
    state().findChild<QLineEdit *>(QStringLiteral("sellerAddress"))->setText(address->toString());
    state().findChild<QPushButton *>(QStringLiteral("sellerApply"))->click();
    QTRY_VERIFY_WITH_TIMEOUT(applied.count() > 0, kWaitMs);
    page().showPart(Part::Market);
}

void EmulatorWindowTest::buy(const QString &kind, const QString &mode)
{
    page().showPart(Part::Market);
    page().market().showList(MarketList::Products);
    QTRY_VERIFY_WITH_TIMEOUT(page().market().model().rowCount() > 0, kWaitMs);
    QString product;
    for (int row = 0; row < page().market().model().rowCount(); ++row) {
        const auto &one = std::get<MarketProduct>(*page().market().model().at(row));
        if (one.kind == kind && one.chargingMode == mode && one.kit.isEmpty() && !one.ofOtherSeller
            && !one.delisted)
            product = one.id;
    }
    QVERIFY(!product.isEmpty());
    page().market().select(product);
    auto *button = page().market().findChild<QPushButton *>(QStringLiteral("action.buy"));
    QVERIFY(button != nullptr);
    button->click();
    ActionDialog *dialog = nullptr;
    QTRY_VERIFY_WITH_TIMEOUT(
        (dialog = m_session->window().findChild<ActionDialog *>()) != nullptr && dialog->isVisible(),
        kWaitMs);
    if (mode == QLatin1String("PERIOD"))
        dialog->setValue(QStringLiteral("period"), QStringLiteral("1m"));
    dialog->findChild<QPushButton *>(QStringLiteral("actionPerform"))->click();
    QTRY_VERIFY_WITH_TIMEOUT(m_session->window().findChild<ActionDialog *>() == nullptr, kWaitMs);
    page().market().showList(MarketList::Orders);
    QTRY_VERIFY_WITH_TIMEOUT(newestOrder() != nullptr && newestOrder()->productId == product, kWaitMs);
}

void EmulatorWindowTest::goOn(qint64 ms)
{
    const qint64 until = page().clock().clock().nowMs + ms;
    Q_EMIT page().clock().advanceRequested(ms);
    QTRY_VERIFY_WITH_TIMEOUT(
        !page().clock().clock().advancing && page().clock().clock().nowMs >= until, kWaitMs);
}

void EmulatorWindowTest::startsBesideTheWindowAndStops()
{
    open();
    QCOMPARE(page().state(), EmulatorPage::State::Stopped);
    // WHEN the emulator is started, THEN the window goes on before it runs
    action("tools.emulator.start")->trigger();
    QVERIFY(!host().isRunning());
    QCOMPARE(page().state(), EmulatorPage::State::Starting);
    QTRY_VERIFY_WITH_TIMEOUT(host().isRunning(), kWaitMs);
    QCOMPARE(page().state(), EmulatorPage::State::Running);
    QVERIFY(page().addressBar().addresses().http.toString().startsWith(QStringLiteral("http://127.0.0.1:")));
    QVERIFY2(
        page().addressBar().addresses().https.toString().startsWith(QStringLiteral("https://127.0.0.1:")),
        qPrintable(page().addressBar().addresses().httpsProblem));
    QCOMPARE(host().credentials().accessKey.size(), 20);
    // AND the built-in seed is there
    QTRY_VERIFY_WITH_TIMEOUT(page().clock().clock().nowMs > 0, kWaitMs);
    page().market().showList(MarketList::Products);
    QTRY_VERIFY_WITH_TIMEOUT(page().market().model().rowCount() > 3, kWaitMs);
    // WHEN it is stopped, THEN its keys are gone, and the next ones are others
    const QString key = host().credentials().accessKey;
    action("tools.emulator.stop")->trigger();
    QVERIFY(host().credentials().secretKey.isEmpty());
    QCOMPARE(page().state(), EmulatorPage::State::Stopped);
    start();
    QVERIFY(host().credentials().accessKey != key);
}

void EmulatorWindowTest::buysAtTheSellerAndShowsItOnEverySide()
{
    // GIVEN a seller's server that knows the made-up key
    open();
    start();
    connectSeller();
    QSignalSpy answered(m_seller.get(), &ReferenceSeller::answered);
    // WHEN a customer buys
    buy(QStringLiteral("saas-v2"), QStringLiteral("PERIOD"));
    // THEN the seller was asked to open it, and the order is done
    QTRY_VERIFY_WITH_TIMEOUT(newestOrder()->stage == OrderStage::Done, kWaitMs);
    QVERIFY(answered.count() > 0);
    QCOMPARE(answered.first().at(2).toString(), QStringLiteral("000000"));
    // AND it can be looked at from every side, with the calls about it
    const QString order = newestOrder()->id;
    Q_EMIT page().market().orderRequested(order);
    QCOMPARE(page().part(), Part::Order);
    QTRY_VERIFY_WITH_TIMEOUT(page().order().picture().has_value(), kWaitMs);
    QCOMPARE(page().order().picture()->order.id, order);
    QVERIFY(!page().order().picture()->views.buyer.stateZh.isEmpty());
    QVERIFY(page().order().picture()->info.contains(order.toUtf8()));
    QVERIFY(!page().order().picture()->calls.isEmpty());
    // AND the call's exchange is kept, without the key or the signature
    Q_EMIT page().order().callRequested(page().order().picture()->calls.last().id);
    QCOMPARE(page().part(), Part::Calls);
    QTRY_VERIFY_WITH_TIMEOUT(page().calls().detail().entry().has_value(), kWaitMs);
    QCOMPARE(page().calls().detail().entry()->status, 200);
    const QByteArray key = host().madeUpKey().bytes().toByteArray();
    m_session.reset();
    const QByteArray store = test::readFile(m_home->filePath(QStringLiteral("w/emulator.db")));
    QVERIFY(store.contains("newInstance"));
    QVERIFY(!store.contains(key));
}

void EmulatorWindowTest::letsAnInstanceExpire()
{
    open();
    start();
    connectSeller();
    buy(QStringLiteral("saas-v2"), QStringLiteral("PERIOD"));
    QTRY_VERIFY_WITH_TIMEOUT(newestOrder()->stage == OrderStage::Done, kWaitMs);
    // WHEN the month passes, THEN the instance is frozen
    page().market().showList(MarketList::Instances);
    QTRY_VERIFY_WITH_TIMEOUT(page().market().model().rowCount() > 0, kWaitMs);
    const auto newest = [this] { return std::get<MarketInstance>(*page().market().model().at(0)); };
    const QString instance = newest().id;
    QCOMPARE(newest().stage, InstanceStage::Running);
    // News come as signals: the expiry is told a moment after the order.
    const auto next = [this] { return page().clock().clock().next.value_or(MarketEvent()).kind; };
    QTRY_COMPARE_WITH_TIMEOUT(next(), QStringLiteral("freeze"), kWaitMs);
    goOn(32 * kDayMs);
    QTRY_COMPARE_WITH_TIMEOUT(newest().stage, InstanceStage::Frozen, kWaitMs);
    // AND after the days of grace released, each time with a callback
    goOn(20 * kDayMs);
    QTRY_COMPARE_WITH_TIMEOUT(newest().stage, InstanceStage::Released, kWaitMs);
    QCOMPARE(newest().id, instance);
    page().showPart(Part::Calls);
    const auto called = [this](const char *interface) {
        for (int row = 0; row < page().calls().model().rowCount(); ++row) {
            if (page().calls().model().at(row)->interfaceId == QLatin1String(interface))
                return true;
        }
        return false;
    };
    QTRY_VERIFY_WITH_TIMEOUT(called("saas-v2.releaseInstance"), kWaitMs);
    QVERIFY(called("saas-v2.updateInstanceStatus"));
}

void EmulatorWindowTest::filtersAndClearsTheLog()
{
    open();
    start();
    connectSeller();
    buy(QStringLiteral("saas-v2"), QStringLiteral("PERIOD"));
    QTRY_VERIFY_WITH_TIMEOUT(newestOrder()->stage == OrderStage::Done, kWaitMs);
    page().showPart(Part::Log);
    MarketLogModel &rows = page().log().model();
    QTRY_VERIFY_WITH_TIMEOUT(rows.rowCount() > 0, kWaitMs);
    const int all = rows.rowCount();
    // WHEN nothing passes the filter
    page().log().filterBar().setText(QStringLiteral("status=599"));
    QTRY_COMPARE_WITH_TIMEOUT(rows.rowCount(), 0, kWaitMs);
    page().log().filterBar().setText(QStringLiteral("direction:out"));
    QTRY_COMPARE_WITH_TIMEOUT(rows.rowCount(), all, kWaitMs);
    // WHEN the log is cleared, THEN it is empty and can be brought back
    action("emulator.log.clear")->trigger();
    QTRY_COMPARE_WITH_TIMEOUT(rows.rowCount(), 0, kWaitMs);
    QTRY_COMPARE_WITH_TIMEOUT(message().action, QStringLiteral("Undo"), kWaitMs);
    Q_EMIT m_session->window().messages().actionTriggered();
    QTRY_COMPARE_WITH_TIMEOUT(rows.rowCount(), all, kWaitMs);
    // AND it can be exported
    const QString file = m_home->filePath(QStringLiteral("log.csv"));
    m_prompts.files << file;
    action("emulator.log.export")->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(file), kWaitMs);
    QVERIFY(test::readFile(file).contains("newInstance"));
}

void EmulatorWindowTest::keepsTheStateOverARestart()
{
    open();
    start();
    buy(QStringLiteral("saas-v2"), QStringLiteral("PERIOD"));
    const QString order = newestOrder()->id;
    // WHEN the window is closed and opened anew
    m_session.reset();
    open();
    start();
    // THEN the order is there
    page().market().showList(MarketList::Orders);
    QTRY_VERIFY_WITH_TIMEOUT(newestOrder() != nullptr && newestOrder()->id == order, kWaitMs);
}

void EmulatorWindowTest::resetsAndBringsItBack()
{
    open();
    start();
    buy(QStringLiteral("saas-v2"), QStringLiteral("PERIOD"));
    const QString order = newestOrder()->id;
    page().showPart(&state());
    // WHEN the marketplace is reset, after asking
    m_prompts.confirmations << true;
    state().findChild<QPushButton *>(QStringLiteral("stateReset"))->click();
    QTRY_COMPARE_WITH_TIMEOUT(message().action, QStringLiteral("Undo the reset"), kWaitMs);
    QCOMPARE(m_prompts.asked.size(), 1);
    page().showPart(Part::Market);
    page().market().showList(MarketList::Orders);
    QTRY_VERIFY_WITH_TIMEOUT(newestOrder() == nullptr || newestOrder()->id != order, kWaitMs);
    // THEN the snapshot that was made first brings it back
    Q_EMIT m_session->window().messages().actionTriggered();
    QTRY_VERIFY_WITH_TIMEOUT(newestOrder() != nullptr && newestOrder()->id == order, kWaitMs);
    QCOMPARE(
        QDir(m_home->filePath(QStringLiteral("w/emulator.db.snapshots"))).entryList(QDir::Files).size(), 1);
}

void EmulatorWindowTest::asksBeforeCallingAPublicAddress()
{
    open();
    start();
    page().showPart(&state());
    auto *address = state().findChild<QLineEdit *>(QStringLiteral("sellerAddress"));
    auto *apply = state().findChild<QPushButton *>(QStringLiteral("sellerApply"));
    // WHEN the person changes their mind, THEN the address is not taken
    address->setText(QStringLiteral("https://203.0.113.1/callback"));
    apply->click();
    QCOMPARE(m_prompts.asked.size(), 1);
    QVERIFY(m_prompts.asked.first().text.contains(QStringLiteral("203.0.113.1")));
    QVERIFY(host().seller().address.isEmpty());
    // WHEN they agree, THEN it is, and they are not asked again
    m_prompts.confirmations << true;
    apply->click();
    QTRY_COMPARE_WITH_TIMEOUT(
        host().seller().address, QUrl(QStringLiteral("https://203.0.113.1/callback")), kWaitMs);
    apply->click();
    QCOMPARE(m_prompts.asked.size(), 2);
    // A text that is no address is named.
    address->setText(QStringLiteral("ftp://example.com"));
    apply->click();
    QVERIFY(!state().findChild<QLabel *>(QStringLiteral("sellerFault"))->text().isEmpty());
}

void EmulatorWindowTest::saysWhyAnActionWasRefused()
{
    open();
    start();
    Q_EMIT page().market().actionRequested(*marketActionForm(QStringLiteral("pay")),
        { { QStringLiteral("order"), QStringLiteral("NOSUCHORDER") } });
    QTRY_VERIFY_WITH_TIMEOUT(message().what.startsWith(QStringLiteral("This was refused:")), kWaitMs);
    QCOMPARE(message().tone, Tone::Fail);
}

void EmulatorWindowTest::keepsNothingWhereNothingMayBeWritten()
{
    {
        VERIFY_OK(Workspace::open(m_home->filePath(QStringLiteral("w")), Workspace::Mode::ReadWrite));
    }
    open(Workspace::Mode::ReadOnly);
    start();
    buy(QStringLiteral("saas-v2"), QStringLiteral("PERIOD"));
    m_session.reset();
    QVERIFY(!QFile::exists(m_home->filePath(QStringLiteral("w/emulator.db"))));
}

void EmulatorWindowTest::openScenarios()
{
    page().showPart(&scenarios());
    QTRY_VERIFY_WITH_TIMEOUT(scenarios().scenarios().rowCount() > 0, kWaitMs);
}

void EmulatorWindowTest::runScenario(const QString &id)
{
    QSignalSpy finished(m_session->window().findChild<ScenarioController *>(), &ScenarioController::finished);
    scenarios().select(id);
    QCOMPARE(scenarios().current()->scenario.id, id);
    action("emulator.scenario.run")->trigger();
    QVERIFY(scenarios().isRunning());
    QTRY_VERIFY_WITH_TIMEOUT(finished.count() == 1, kWaitMs);
}

void EmulatorWindowTest::runsAScenarioAgainstTheSeller()
{
    open();
    start();
    connectSeller();
    openScenarios();
    const auto state = [this] { return scenarios().scenarios().stateOf(QStringLiteral("saas-v2-one-time")); };
    runScenario(QStringLiteral("saas-v2-one-time"));
    QVERIFY2(state() == ScenarioOutcomeState::Passed, qPrintable(found()));
    QCOMPARE(message().tone, Tone::Ok);
    // AND its result can be saved for a build server
    const QString file = m_home->filePath(QStringLiteral("result.xml"));
    m_prompts.files << file;
    action("emulator.scenario.junit")->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(file), kWaitMs);
    QVERIFY(test::readFile(file).contains("saas-v2-one-time"));
}

void EmulatorWindowTest::tellsWhereAScenarioFallsShort()
{
    // GIVEN no address, THEN nothing is run
    open();
    start();
    openScenarios();
    scenarios().select(QStringLiteral("saas-v2-one-time"));
    action("emulator.scenario.run")->trigger();
    QVERIFY(!scenarios().isRunning());
    QCOMPARE(message().kept, QStringLiteral("Nothing was sent."));
    // GIVEN a seller that knows another key
    connectSeller(Secret(QByteArray("another key of the test's")));
    openScenarios();
    runScenario(QStringLiteral("saas-v2-one-time"));
    QCOMPARE(
        scenarios().scenarios().stateOf(QStringLiteral("saas-v2-one-time")), ScenarioOutcomeState::Failed);
    QCOMPARE(message().tone, Tone::Fail);
    QVERIFY(!found().isEmpty());
}

void EmulatorWindowTest::recordsWhatIsDoneAndRunsIt()
{
    open();
    start();
    connectSeller();
    // WHEN a purchase and a month are recorded
    QSignalSpy recorded(&host().service(), &EmulatorService::recorded);
    action("emulator.scenario.record")->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(recorded.count() == 1, kWaitMs);
    buy(QStringLiteral("saas-v2"), QStringLiteral("PERIOD"));
    QTRY_VERIFY_WITH_TIMEOUT(newestOrder()->stage == OrderStage::Done, kWaitMs);
    goOn(32 * kDayMs);
    // AND saved
    const QString folder = ScenarioController::folderIn(m_home->filePath(QStringLiteral("w")));
    m_prompts.files << QDir(folder).filePath(QStringLiteral("mine.json"));
    openScenarios();
    action("emulator.scenario.record")->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(scenarios().scenarios().rowOf(QStringLiteral("mine")) >= 0, kWaitMs);
    // THEN it is in the list, is chosen, and passes against the same seller
    QTRY_COMPARE_WITH_TIMEOUT(scenarios().current()->scenario.id, QStringLiteral("mine"), kWaitMs);
    QVERIFY(scenarios().current()->scenario.steps.size() >= 3);
    runScenario(QStringLiteral("mine"));
    QVERIFY2(scenarios().scenarios().stateOf(QStringLiteral("mine")) == ScenarioOutcomeState::Passed,
        qPrintable(found()));
}

QString EmulatorWindowTest::found()
{
    QStringList lines;
    for (int row = 0; row < scenarios().steps().rowCount(); ++row) {
        const ScenarioVerdict *verdict = scenarios().steps().verdictAt(row);
        if (verdict != nullptr && !verdict->passed)
            lines.append(QString::number(row + 1) + QStringLiteral(": ") + verdict->text.en);
    }
    return lines.join(u'\n');
}

ZHANGGUI_GUI_TEST(EmulatorWindowTest)
#include "emulator_window_test.moc"
