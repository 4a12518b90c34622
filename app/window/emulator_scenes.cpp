#include "app/window/emulator_scenes.h"

#include "app/sample/sample_market.h"
#include "app/window/emulator_controller.h"
#include "app/window/window_session.h"
#include "ui/emulator/action_dialog.h"
#include "ui/emulator/calls_view.h"
#include "ui/emulator/clock_bar.h"
#include "ui/emulator/emulator_page.h"
#include "ui/emulator/log_detail.h"
#include "ui/emulator/log_view.h"
#include "ui/emulator/market_view.h"
#include "ui/emulator/planned_dialog.h"
#include "ui/emulator/scenarios_view.h"
#include "ui/emulator/seller_form.h"
#include "ui/emulator/state_view.h"
#include "ui/widgets/action_collection.h"
#include "ui/widgets/message_bar.h"
#include "ui/window/main_window.h"

#include <QAction>

#include <algorithm>

namespace zhanggui {

namespace {

using Part = EmulatorPage::Part;

/// Told, not run: a picture shall not depend on a free port.
void fill(EmulatorPage &page)
{
    EmulatorAddresses addresses;
    addresses.http = QUrl(QStringLiteral("http://127.0.0.1:8080"));
    addresses.https = QUrl(QStringLiteral("https://127.0.0.1:8443"));
    addresses.accessKey = QStringLiteral("SAMPLEAK000000000000");
    addresses.authorityFile = QStringLiteral("~/.local/share/zhanggui/authority/authority.pem");
    addresses.seller = QUrl(QStringLiteral("http://127.0.0.1:9000/callback"));
    addresses.keys = { Tone::Ok, EmulatorController::tr("%n key(s)", nullptr, 4) };
    page.setState(EmulatorPage::State::Running);
    page.setAddresses(addresses);
    page.clock().setClock(sampleClock());
    page.setNames(sampleNames());
    page.market().setCounts(sampleCounts());
    page.market().showList(MarketList::Orders);
    page.market().setRecords(MarketList::Orders, recordsOf(sampleMarketOrders()), false);
    page.order().setOrders(sampleMarketOrders());
    page.calls().setCalls(sampleCalls());
    page.log().model().setRows(sampleMarketLog(), false);
    page.market().closeDetail();
    page.calls().closeDetail();
    page.log().closeDetail();
}

Scene scene(const char *name, Part part, const std::function<void(EmulatorPage &)> &arrange)
{
    return { QLatin1String(name), [part, arrange](WindowSession &session) -> QWidget * {
                session.window().messages().dismiss();
                session.window().openPage(QStringLiteral("emulator"));
                auto *page = session.window().findChild<EmulatorPage *>();
                if (page == nullptr)
                    return nullptr;
                fill(*page);
                session.actions().find(QStringLiteral("tools.emulator.stop"))->setEnabled(true);
                page->showPart(part);
                arrange(*page);
                return nullptr;
            } };
}

QList<MarketLogEntry> attemptsOf(qint64 call)
{
    QList<MarketLogEntry> attempts;
    for (const MarketLogEntry &entry : sampleMarketLog()) {
        if (entry.callId == call)
            attempts.prepend(entry);
    }
    return attempts;
}

QWidget *purchase(WindowSession &session)
{
    session.window().messages().dismiss();
    session.window().openPage(QStringLiteral("emulator"));
    if (auto *page = session.window().findChild<EmulatorPage *>()) {
        fill(*page);
        page->showPart(Part::Market);
    }
    ActionChoices choices;
    for (const MarketProduct &one : sampleProducts())
        choices.byType[QStringLiteral("product")].append({ one.id, one.name });
    for (const MarketCustomer &one : sampleCustomers())
        choices.byType[QStringLiteral("customer")].append({ one.id, one.name });
    auto *dialog = new ActionDialog(*marketActionForm(QStringLiteral("buy")), choices,
        { { QStringLiteral("product"), sampleProducts().constFirst().id } }, &session.window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setValue(QStringLiteral("period"), QStringLiteral("1y"));
    dialog->open();
    return dialog;
}

QWidget *stateTab(WindowSession &session)
{
    session.window().messages().dismiss();
    session.window().openPage(QStringLiteral("emulator"));
    auto *page = session.window().findChild<EmulatorPage *>();
    auto *state = session.window().findChild<StateView *>();
    if (page == nullptr || state == nullptr)
        return nullptr;
    fill(*page);
    {
        const QSignalBlocker quiet(state); // what is read would take the place of what is made up
        page->showPart(state);
    }
    state->seller().setAddress(page->addressBar().addresses().seller);
    state->seller().setEnvironments({ QStringLiteral("shop") }, {});
    state->seller().setKeys(page->addressBar().addresses().keys);
    state->setSnapshots(sampleSnapshots());
    return nullptr;
}

/// A run of the first scenario that fell short at its third step.
QWidget *scenarioTab(WindowSession &session)
{
    session.window().messages().dismiss();
    session.window().openPage(QStringLiteral("emulator"));
    auto *page = session.window().findChild<EmulatorPage *>();
    auto *view = session.window().findChild<ScenariosView *>();
    const auto carried = loadScenarios();
    if (page == nullptr || view == nullptr || !carried || carried->isEmpty())
        return nullptr;
    fill(*page);
    {
        const QSignalBlocker quiet(page); // what is read would take the place of what is made up
        page->showPart(view);
    }
    QList<ListedScenario> listed;
    for (const Scenario &one : *carried)
        listed.append({ one, {} });
    view->setScenarios(listed);
    const auto yearly = std::find_if(carried->begin(), carried->end(),
        [](const Scenario &one) { return one.id == QLatin1String("saas-v2-yearly-life"); });
    const Scenario &shown = yearly == carried->end() ? carried->first() : *yearly;
    view->begin(shown);
    for (int step = 1; step <= int(shown.steps.size()); ++step)
        view->addVerdict({ step, step != 3,
            step == 3 ? BothLanguages{ QStringLiteral("expected newInstance with 000000; found 000005"),
                QStringLiteral("预期 newInstance 返回 000000，实际返回 000005") }
                      : BothLanguages{} });
    ScenarioReport report;
    report.scenario = shown.id;
    view->finish(report);
    view->setRecording(
        true, 4, { QStringLiteral("{\"do\":\"buy\",\"product\":\"00301-112233-0--0\",\"period\":\"1y\"}") });
    return nullptr;
}

QWidget *planned(WindowSession &session)
{
    session.window().messages().dismiss();
    session.window().openPage(QStringLiteral("emulator"));
    if (auto *page = session.window().findChild<EmulatorPage *>())
        fill(*page);
    const qint64 now = sampleClock().nowMs;
    const QString order = sampleMarketOrders().constFirst().id;
    constexpr qint64 hour = 3'600'000;
    auto *dialog = new PlannedDialog(
        { { 1, now + hour / 3, QStringLiteral("call"), QStringLiteral("saas-v2.newInstance · ") + order, {} },
            { 2, now + 11 * hour, QStringLiteral("bill-usage"), {}, {} },
            { 3, now + qint64(200) * 24 * hour, QStringLiteral("freeze"), QStringLiteral("i-sample-0003"),
                {} },
            { 4, now + qint64(215) * 24 * hour, QStringLiteral("release"), QStringLiteral("i-sample-0003"),
                {} } },
        now, QTimeZone::systemTimeZone(), &session.window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
    return dialog;
}

} // namespace

std::vector<Scene> emulatorScenes()
{
    const QString waiting = sampleMarketOrders().constFirst().id;
    return {
        scene("emulator", Part::Market, [waiting](EmulatorPage &page) { page.market().select(waiting); }),
        scene("emulator-instance", Part::Market,
            [](EmulatorPage &page) {
                page.market().showList(MarketList::Instances);
                page.market().setRecords(MarketList::Instances, recordsOf(sampleInstances()), false);
                page.market().select(sampleInstances().constFirst().id);
            }),
        { QStringLiteral("emulator-buy"), purchase },
        scene("emulator-order", Part::Order,
            [waiting](EmulatorPage &page) {
                page.order().open(waiting);
                page.order().setPicture(samplePicture());
            }),
        scene("emulator-calls", Part::Calls,
            [](EmulatorPage &page) {
                page.calls().select(sampleCalls().constFirst().id);
                page.calls().setAttempts(
                    sampleCalls().constFirst().id, attemptsOf(sampleCalls().constFirst().id));
            }),
        scene("emulator-log", Part::Log,
            [](EmulatorPage &page) { page.log().select(sampleMarketLog().constFirst().id); }),
        { QStringLiteral("emulator-state"), stateTab },
        { QStringLiteral("emulator-scenarios"), scenarioTab },
        { QStringLiteral("emulator-planned"), planned },
        scene("emulator-advance", Part::Market,
            [](EmulatorPage &page) {
                MarketClock clock = sampleClock();
                clock.advancing = true;
                clock.fromMs = clock.nowMs - 12 * 86'400'000LL;
                clock.untilMs = clock.fromMs + 30 * 86'400'000LL;
                page.clock().setClock(clock);
                page.setActionsEnabled(false);
            }),
    };
}

} // namespace zhanggui
