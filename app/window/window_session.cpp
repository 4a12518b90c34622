#include "app/window/window_session.h"

#include "app/callbacks/callback_target.h"
#include "app/emulator/log_controller.h"
#include "app/emulator/market_controller.h"
#include "app/emulator/scenario_controller.h"
#include "app/emulator/seller_controller.h"
#include "app/emulator/state_controller.h"
#include "app/window/callback_controller.h"
#include "app/window/callback_tools_controller.h"
#include "app/window/case_controller.h"
#include "app/window/deadlines_controller.h"
#include "app/window/emulator_controller.h"
#include "app/window/emulator_host.h"
#include "app/window/environment_controller.h"
#include "app/window/export_controller.h"
#include "app/window/fetch_controller.h"
#include "app/window/history_controller.h"
#include "app/window/home_controller.h"
#include "app/window/import_controller.h"
#include "app/window/maintenance_controller.h"
#include "app/window/own_rules_undo.h"
#include "app/window/print_report.h"
#include "app/window/recomputer.h"
#include "app/window/rules_controller.h"
#include "app/window/settings_controller.h"
#include "app/window/settlement_controller.h"
#include "app/window/step_turner.h"
#include "app/window/thread_controller.h"
#include "app/window/undo_controller.h"
#include "app/window/vault_controller.h"
#include "app/window/window_parts.h"
#include "app/window/work_controller.h"
#include "app/window/work_refresher.h"
#include "app/window/work_settings_controller.h"
#include "models/core/login_name.h"
#include "models/market/market_log_kind.h"
#include "models/vault/vault.h"
#include "ui/callbacks/callback_area.h"
#include "ui/callbacks/callbacks_page.h"
#include "ui/deadlines/deadlines_page.h"
#include "ui/deadlines/notifier.h"
#include "ui/emulator/emulator_page.h"
#include "ui/emulator/scenarios_view.h"
#include "ui/emulator/seller_form.h"
#include "ui/emulator/state_view.h"
#include "ui/environments/environments_page.h"
#include "ui/history/history_page.h"
#include "ui/home/home_overview.h"
#include "ui/home/home_page.h"
#include "ui/orders/orders_page.h"
#include "ui/settlement/review_tab.h"
#include "ui/settlement/rules/rules_tab.h"
#include "ui/settlement/settlement_area.h"
#include "ui/thread/thread_page.h"
#include "ui/widgets/action_collection.h"
#include "ui/widgets/filter_bar.h"
#include "ui/widgets/message_bar.h"
#include "ui/window/error_message.h"
#include "ui/window/language.h"
#include "ui/window/main_window.h"
#include "ui/window/status_strip.h"
#include "ui/window/window_actions.h"

#include <QDesktopServices>
#include <QDir>
#include <QTimeZone>

namespace zhanggui {

namespace {

Page recordPage(const char *id, const char *title, RecordPage *page)
{
    Page entry;
    entry.id = QLatin1String(id);
    entry.title = title;
    entry.icon = id;
    entry.widget = page;
    entry.focusFilter = [page] { page->focusFilter(); };
    entry.refresh = [page] { page->refresh(); };
    entry.closeDetail = [page] { page->closeDetail(); };
    entry.saveState = [page] { return page->saveState(); };
    entry.restoreState = [page](const QByteArray &state) { page->restoreState(state); };
    entry.entries = page->sideEntries();
    return entry;
}

Page callbacksPage(CallbackArea *area, CallbackController *controller)
{
    CallbacksPage *page = &area->cases();
    Page entry;
    entry.id = QStringLiteral("callbacks");
    //: 回调调试
    entry.title = QT_TRANSLATE_NOOP("Page", "Callbacks");
    entry.icon = "callbacks";
    entry.widget = area;
    entry.focusFilter = [area, page] {
        area->setCurrentIndex(CallbackArea::Cases);
        page->tree().focusFilter();
    };
    entry.refresh = [page, controller] {
        page->refresh();
        controller->reload();
    };
    entry.closeDetail = [page] { page->closeExchange(); };
    entry.saveState = [area] { return area->saveState(); };
    entry.restoreState = [area](const QByteArray &state) { area->restoreState(state); };
    return entry;
}

Page emulatorPage(EmulatorPage *page)
{
    Page entry;
    entry.id = QStringLiteral("emulator");
    //: 模拟器
    entry.title = QT_TRANSLATE_NOOP("Page", "Emulator");
    entry.icon = "emulator";
    entry.widget = page;
    entry.focusFilter = [page] { page->focusFilter(); };
    entry.refresh = [page] { Q_EMIT page->refreshRequested(); };
    entry.closeDetail = [page] { page->closeDetail(); };
    entry.saveState = [page] { return page->saveState(); };
    entry.restoreState = [page](const QByteArray &state) { page->restoreState(state); };
    return entry;
}

} // namespace

WindowSession::WindowSession(std::unique_ptr<Workspace> workspace, Theme &theme, Language &language,
    LayoutSettings &layout, Prompts &prompts, Options options)
    : m_workspace(std::move(workspace))
{
    Vault::Options vaultOptions;
    vaultOptions.readOnly = m_workspace->isReadOnly();
    vaultOptions.keyring = options.keyring;
    m_vault = std::make_unique<Vault>(m_workspace->vaultFile(), options.now, vaultOptions);
    m_emulator = std::make_unique<EmulatorHost>(
        options.now, m_workspace->isReadOnly() ? QString() : m_workspace->directory());
    m_board = std::make_unique<DeadlineBoard>(m_workspace->workCatalog(),
        options.notifier ? options.notifier : std::shared_ptr<Notifier>(trayNotifier()));
    m_actions = std::make_unique<ActionCollection>();
    addWindowActions(*m_actions);
    m_window = std::make_unique<MainWindow>(*m_actions, theme, language, layout);
    const WindowParts parts{ *m_workspace, *m_vault, *m_actions, *m_window, layout, prompts, options.now,
        options.folder.isEmpty() ? QDir::toNativeSeparators(m_workspace->directory()) : options.folder,
        options.actor.isEmpty() ? loginName() : options.actor };
    m_window->status().setReadOnly(m_workspace->isReadOnly());
    buildPages(parts, language, options);
}

WindowSession::~WindowSession() = default;

void WindowSession::buildPages(const WindowParts &parts, Language &language, const Options &options)
{
    auto *home = new HomePage(*m_actions, parts.prompts);
    auto *orders = new OrdersPage(m_workspace->store(), *m_actions,
        { { QLocale(), QTimeZone::systemTimeZone() }, parts.now, parts.actor, m_workspace->isReadOnly(),
            printReport });
    auto *deadlines = new DeadlinesPage(m_workspace->store(), *m_actions,
        { { QLocale(), QTimeZone::systemTimeZone() }, parts.now, parts.actor, m_workspace->isReadOnly(),
            printReport },
        m_board->kind, *m_board->catalog);
    auto *history = new HistoryPage(m_workspace->store(), *m_actions,
        { { QLocale(), QTimeZone::systemTimeZone() }, parts.now, parts.actor, m_workspace->isReadOnly(),
            printReport });
    auto *callbacks = new CallbacksPage(*m_actions);
    auto *emulator = new EmulatorPage(*m_actions, marketLogKind(), parts.now);
    auto *environments = new EnvironmentsPage(*m_actions, parts.prompts);

    auto *vaultController = new VaultController(parts, options.keyring != nullptr);
    auto *environmentController = new EnvironmentController(parts, *vaultController, *environments);
    auto *emulatorController = new EmulatorController(parts, *m_emulator, *environmentController, *emulator);
    auto *market = new MarketController(parts, m_emulator->service(), *emulator);
    auto *scenarios = new ScenariosView(*m_actions);
    emulator->addPart(scenarios, QT_TRANSLATE_NOOP("zhanggui::EmulatorPage", "Scenarios"));
    auto *state = new StateView;
    emulator->addPart(state, QT_TRANSLATE_NOOP("zhanggui::EmulatorPage", "State"));
    new StateController(parts, { m_emulator->service(), *market }, *state);
    auto *seller = new SellerController(
        parts, { *environmentController, *vaultController, *m_emulator }, state->seller());
    const auto openFolder = options.openFolder
        ? options.openFolder
        : ExportController::OpenFolder([](const QUrl &folder) { QDesktopServices::openUrl(folder); });
    auto *scenarioController =
        new ScenarioController(parts, { *m_emulator, *seller, openFolder }, *scenarios);
    connect(emulator, &EmulatorPage::refreshRequested, scenarioController, [scenarios, scenarioController] {
        if (scenarios->isVisible())
            scenarioController->reload();
    });
    connect(&emulator->addressBar(), &AddressBar::sellerRequested, emulator, [emulator, state] {
        emulator->showPart(state);
        state->seller().focusAddress();
    });
    new LogController(parts, m_emulator->service(), *emulator);
    auto *fetchController = new FetchController(
        parts, { *environmentController, *vaultController, *emulatorController, *m_emulator });
    auto *callbackTarget =
        new CallbackTarget(parts, { *environmentController, *vaultController }, *callbacks);
    auto *callbackController = new CallbackController(parts, *callbackTarget, *callbacks);
    auto *callbackTools = new CallbackToolsController(parts, *callbackTarget, *callbacks);
    connect(callbackController, &CallbackController::ready, emulator, [emulator, callbackController] {
        emulator->setPersonalMembers(callbackController->data()->personalMembers());
    });
    connect(callbackTools, &CallbackToolsController::stored, callbackController, &CallbackController::reload);
    auto *area = new CallbackArea(callbacks, new CaseEditor(*m_actions, parts.prompts),
        new ExplainerView(*m_actions, CaseController::keysFrom(parts, *vaultController)));
    new CaseController(parts, { *callbackController, *environmentController, *vaultController }, *area);
    auto *homeController = new HomeController(parts, *environmentController, m_board->catalog, *home);
    auto *recomputer = new Recomputer(parts);
    new WorkSettingsController(parts, *recomputer);
    auto *deadlinesController = new DeadlinesController(parts, *m_board, *deadlines, *orders, *recomputer);
    connect(&home->overview(), &HomeOverview::wanted, this,
        [this, deadlines, orders](const QString &page, const QString &filter) {
            m_window->openPage(page);
            if (page == u"deadlines")
                deadlines->showFiltered(filter);
            else if (page == u"orders")
                orders->filterBar().setText(filter);
        });
    connect(&home->overview(), &HomeOverview::chartSaved, this, [this](const QString &file) {
        m_window->messages().show(
            { Tone::Ok, tr("The file was saved."), QDir::toNativeSeparators(file), {}, {}, {} });
    });
    connect(&home->overview(), &HomeOverview::chartFailed, this, [this](const Error &error) {
        m_window->messages().show(messageFor(tr("The file could not be saved."), error));
    });
    auto *exporter = new ExportController(parts, *orders, openFolder);
    auto *maintenance = new MaintenanceController(parts);
    auto *turner = new StepTurner(parts);
    new UndoController(parts, *turner, *recomputer);
    auto *historyController = new HistoryController(parts, *turner, *history, *orders);
    auto *thread =
        new ThreadController(parts, m_workspace->workCatalog(), { *orders, *history, *callbacks, *emulator });
    auto *import = new ImportController(parts, *environmentController, *turner);
    auto *work = new WorkController(parts, m_workspace->workCatalog(),
        { *environmentController, *orders, *import, *exporter, openFolder });
    auto *settlement = new SettlementController(parts, { *import, *exporter, *work, *orders });
    new OwnRulesUndo(parts, settlement->area().rules(), *recomputer);
    connect(thread->page(), &ThreadPage::settlementWanted, settlement, &SettlementController::explain);
    exporter->setPageShown([deadlines, work, settlement]() -> RecordPage * {
        if (deadlines->isVisible())
            return deadlines;
        RecordPage *lines = settlement->pageShown();
        return lines == nullptr ? work->pageShown() : lines;
    });
    new RulesController(parts);
    const auto showTickets = [work](const QString &filter) {
        work->showFiltered(QStringLiteral("ticket"), filter);
    };
    connect(deadlines, &DeadlinesPage::ticketsWanted, work, showTickets);
    connect(homeController, &HomeController::reported, deadlines,
        [deadlines](const HomeReport &report) { deadlines->showMisses(report.answers); });
    connect(&home->overview(), &HomeOverview::wanted, work,
        [showTickets](const QString &page, const QString &filter) {
            if (page == u"tickets")
                showTickets(filter);
        });
    connect(
        &settlement->area().rules(), &RulesTab::calendarWanted, deadlines, &DeadlinesPage::calendarWanted);
    connect(deadlinesController, &DeadlinesController::recordWanted, work, &WorkController::openRecord);
    connect(
        callbackTools, &CallbackToolsController::readingChanged, this, [deadlinesController, homeController] {
            deadlinesController->refresh();
            homeController->refresh();
        });
    connect(recomputer, &Recomputer::changed, this, [deadlinesController, work, homeController] {
        deadlinesController->refresh();
        work->refresh();
        homeController->refresh();
    });
    auto *settings = new SettingsController(parts, *vaultController);
    connect(maintenance, &MaintenanceController::restoreRequested, this, &WindowSession::restoreRequested);
    connect(orders, &OrdersPage::fetchWanted, fetchController, &FetchController::ask);
    connect(orders, &OrdersPage::showWanted, m_window.get(),
        [this] { m_window->openPage(QStringLiteral("orders")); });
    // From every page: who is told a number looks it up at once.
    m_window->addAction(m_actions->find(QStringLiteral("orders.goTo")));
    connect(fetchController, &FetchController::finished, homeController, &HomeController::refresh);
    thread->setRecordOpener([work](const QString &kind, qint64 id) { work->openRecord(kind, id); });
    thread->setRecordOrder([work] { return work->shownOrder(); });
    const auto showTimes = [this, settings, homeController, deadlines, deadlinesController, orders, callbacks,
                               history, emulator, state, scenarios, import, work, settlement, thread] {
        orders->setCellStyle({ QLocale(), settings->zone() });
        history->setCellStyle({ QLocale(), settings->zone() });
        import->setCellStyle({ QLocale(), settings->zone() });
        work->setCellStyle({ QLocale(), settings->zone() });
        settlement->setCellStyle({ QLocale(), settings->zone() });
        callbacks->setZone(settings->zone());
        thread->setCellStyle({ QLocale(), settings->zone() });
        homeController->setZone(settings->zone());
        deadlines->setCellStyle({ QLocale(), settings->zone() });
        deadlinesController->setZone(settings->zone());
        emulator->setStyle({ QLocale(), settings->zone() });
        state->setZone(settings->zone());
        scenarios->setZone(settings->zone());
        m_window->status().setZone(settings->zone());
    };
    connect(historyController, &HistoryController::recordWanted, work, &WorkController::openRow);
    connect(settings, &SettingsController::zoneChanged, this, showTimes);
    connect(&language, &Language::changed, this, showTimes);
    connect(turner, &StepTurner::reverted, environmentController, &EnvironmentController::reload);
    connect(turner, &StepTurner::reverted, this, [this, settlement, thread] {
        for (RecordPage *page : window().findChildren<RecordPage *>())
            page->forgetUndo();
        settlement->area().review().forgetUndo();
        thread->page()->forgetUndo();
        thread->page()->refresh();
    });
    connect(environmentController, &EnvironmentController::listed, this, &WindowSession::ready,
        Qt::SingleShotConnection);

    m_window->addPage({ QStringLiteral("home"), QT_TRANSLATE_NOOP("Page", "Home"), "home", home });
    //: 订单
    m_window->addPage(recordPage("orders", QT_TRANSLATE_NOOP("Page", "Orders"), orders));
    //: 截止
    m_window->addPage(recordPage("deadlines", QT_TRANSLATE_NOOP("Page", "Deadlines"), deadlines));
    m_window->addPage(callbacksPage(area, callbackController));
    m_window->addPage(emulatorPage(emulator));
    const Page settlementPage = settlement->entry();
    for (const Page &page : work->pages())
        m_window->addPage(page.id == settlementPage.id ? settlementPage : page);
    m_window->addPage({ QStringLiteral("environments"), QT_TRANSLATE_NOOP("Page", "Environments"),
        "environments", environments });
    //: 撤销历史
    m_window->addPage(recordPage("history", QT_TRANSLATE_NOOP("Page", "History"), history));
    m_window->addPage(thread->entry());
    m_window->openPage(QStringLiteral("home"));
    m_window->restoreLayout();
    settings->load();
    environmentController->reload();
    maintenance->checkAfterUncleanExit();
    (new WorkRefresher(parts))->start();
}

QString layoutFile(const QString &workspaceDirectory)
{
    return QDir(workspaceDirectory).filePath(QStringLiteral("window.ini"));
}

} // namespace zhanggui
