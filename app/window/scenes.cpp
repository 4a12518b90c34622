#include "app/window/scenes.h"

#include "app/sample/sample_import.h"
#include "app/sample/sample_orders.h"
#include "app/window/callback_scenes.h"
#include "app/window/callback_tool_scenes.h"
#include "app/window/case_scenes.h"
#include "app/window/deadline_scenes.h"
#include "app/window/desk_scenes.h"
#include "app/window/emulator_scenes.h"
#include "app/window/import_controller.h"
#include "app/window/record_scenes.h"
#include "app/window/settlement_scenes.h"
#include "app/window/thread_controller.h"
#include "app/window/window_session.h"
#include "app/window/work_scenes.h"
#include "models/records/record_model.h"
#include "models/store/connection.h"
#include "models/store/store.h"
#include "models/workspace/workspace.h"
#include "ui/history/history_page.h"
#include "ui/history/step_detail_view.h"
#include "ui/import/import_dialog.h"
#include "ui/orders/orders_page.h"
#include "ui/rules/rules_dialog.h"
#include "ui/thread/thread_page.h"
#include "ui/widgets/action_collection.h"
#include "ui/widgets/command_palette.h"
#include "ui/widgets/filter_bar.h"
#include "ui/widgets/message_bar.h"
#include "ui/window/main_window.h"
#include "ui/work/work_page.h"

#include <QAbstractButton>
#include <QAction>
#include <QDialog>
#include <QFileInfo>
#include <QListWidget>

#include <algorithm>

namespace zhanggui {

namespace {

using Arrange = std::function<QWidget *(WindowSession &)>;

void calm(WindowSession &session)
{
    session.window().messages().dismiss();
    session.window().palettePopup().hide();
    const auto pages = session.window().findChildren<RecordPage *>();
    for (RecordPage *page : pages) {
        page->closeDetail();
        clearList(*page);
    }
}

Arrange pageOnly(const char *id)
{
    return [page = QString::fromLatin1(id)](WindowSession &session) -> QWidget * {
        calm(session);
        session.window().openPage(page);
        return nullptr;
    };
}

// The dialog that the action opens, over the orders.
Arrange dialogOf(const char *action, const char *name)
{
    return [action, name](WindowSession &session) -> QWidget * {
        calm(session);
        session.window().openPage(QStringLiteral("orders"));
        session.actions().find(QLatin1String(action))->trigger();
        // The last one: that of the picture before may be closed and still there, in another language.
        const auto dialogs = session.window().findChildren<QDialog *>(QLatin1String(name));
        return dialogs.isEmpty() ? nullptr : dialogs.constLast();
    };
}

// The same for a dialog that the store is asked for first.
Scene dialogLater(const char *scene, const char *action, const char *name)
{
    const auto shown = [name](WindowSession &session) -> QWidget * {
        for (QDialog *one : session.window().findChildren<QDialog *>(QLatin1String(name))) {
            if (one->isVisible())
                return one;
        }
        return nullptr;
    };
    return { QLatin1String(scene), dialogOf(action, name), shown };
}

/// Once the rules are read: the machine that shows most.
QWidget *filledRules(WindowSession &session)
{
    const auto dialogs = session.window().findChildren<RulesDialog *>();
    if (dialogs.isEmpty() || !dialogs.constLast()->isFilled())
        return nullptr;
    dialogs.constLast()->showMachine(QStringLiteral("refund-return"));
    return dialogs.constLast();
}

QWidget *ordersWithDetail(WindowSession &session)
{
    calm(session);
    session.window().openPage(QStringLiteral("orders"));
    if (auto *orders = session.window().findChild<OrdersPage *>())
        orders->openRecord(2);
    return nullptr;
}

/// The order of the ticket that came by phone.
QString sampleThreadOrder(WindowSession &session)
{
    auto found = session.workspace().store().run([](Connection &connection) {
        return connection.value(
            QStringLiteral("SELECT order_id FROM work_ticket WHERE number = 'GD26111601'"));
    });
    found.waitForFinished();
    return found.result().value_or(QVariant()).toString();
}

// An order that was invoiced, supervised, asked about and refunded.
QWidget *orderThread(WindowSession &session)
{
    calm(session);
    session.window().openPage(QStringLiteral("thread"));
    session.window().findChild<ThreadController *>()->open({}, sampleThreadOrder(session));
    return nullptr;
}

QWidget *historyWithDetail(WindowSession &session)
{
    calm(session);
    session.window().openPage(QStringLiteral("history"));
    auto *history = session.window().findChild<HistoryPage *>();
    if (history && history->model().rowCount() > 0)
        history->openRecord(history->model().rowId(0)); // the newest: the edit of tags and notes
    return nullptr;
}

QWidget *ordersWithAFaultyFilter(WindowSession &session)
{
    calm(session);
    session.window().openPage(QStringLiteral("orders"));
    if (auto *orders = session.window().findChild<OrdersPage *>()) {
        orders->filterBar().setText(QStringLiteral("type:RENEW or (created:last-90-days amount>10k)"));
        orders->focusFilter();
    }
    return nullptr;
}

QWidget *ordersAfterFetch(WindowSession &session)
{
    calm(session);
    session.window().openPage(QStringLiteral("orders"));
    session.window().messages().show({ Tone::Warn, MessageBar::tr("2 orders could not be fetched."),
        MessageBar::tr("298 new, 0 changed, 0 the same."), MessageBar::tr("Wait a while, then try again."),
        QStringLiteral("APIGW.0308"), {} });
    return nullptr;
}

QWidget *sampleEnvironment(WindowSession &session)
{
    calm(session);
    session.window().openPage(QStringLiteral("environments"));
    if (auto *list = session.window().findChild<QListWidget *>(QStringLiteral("environmentList"))) {
        list->setCurrentRow(0);
        list->setCurrentRow(list->count() - 1);
    }
    return nullptr;
}

QWidget *newEnvironment(WindowSession &session)
{
    calm(session);
    session.actions().find(QStringLiteral("file.newEnvironment"))->trigger();
    return nullptr;
}

// The import window over the orders, with a file that was just read.
Scene importing(const char *name, SampleImport file, const std::function<void(ImportDialog &)> &turn = {})
{
    const auto arrange = [file](WindowSession &session) -> QWidget * {
        calm(session);
        session.window().openPage(QStringLiteral("orders"));
        const QString folder = QFileInfo(session.workspace().directory()).absolutePath();
        if (const Result<QString> path = writeSampleImport(folder, file))
            session.window().findChild<ImportController *>()->open(*path);
        return nullptr;
    };
    const auto ready = [turn](WindowSession &session) -> QWidget * {
        ImportDialog *dialog = session.window().findChild<ImportController *>()->dialog();
        using State = ImportSession::State;
        if (!dialog || !dialog->isSettled()
            || (dialog->session().state() != State::Prepared && dialog->session().state() != State::Unclear))
            return nullptr;
        if (turn)
            turn(*dialog);
        return dialog;
    };
    return { QLatin1String(name), arrange, ready };
}

std::vector<Scene> importScenes()
{
    const auto only = [](const char *pill) {
        return [pill](ImportDialog &dialog) {
            auto *button = dialog.findChild<QAbstractButton *>(QLatin1String(pill));
            if (button && !button->isChecked())
                button->click();
        };
    };
    return { importing("import-preview", SampleImport::Mixed),
        importing("import-columns", SampleImport::Mixed,
            [](ImportDialog &dialog) { dialog.showPage(QStringLiteral("columns")); }),
        importing("import-bad", SampleImport::Mixed, only("outcome.bad")),
        importing("import-conflicts", SampleImport::Conflicts, only("outcome.conflict")),
        importing("import-unknown", SampleImport::Unknown) };
}

} // namespace

std::vector<Scene> sampleScenes()
{
    std::vector<Scene> scenes{
        { QStringLiteral("home"), pageOnly("home") },
        { QStringLiteral("orders"), pageOnly("orders") },
        { QStringLiteral("orders-detail"), ordersWithDetail },
        { QStringLiteral("orders-filter"), ordersWithAFaultyFilter },
        { QStringLiteral("orders-message"), ordersAfterFetch },
        { QStringLiteral("orders-fetch"), dialogOf("orders.fetch", "fetchDialog") },
        { QStringLiteral("order-thread"), orderThread },
        { QStringLiteral("history"), pageOnly("history") },
        { QStringLiteral("history-detail"), historyWithDetail },
        { QStringLiteral("environments"), sampleEnvironment },
        { QStringLiteral("environments-new"), newEnvironment },
        { QStringLiteral("palette"),
            [](WindowSession &session) -> QWidget * {
                calm(session);
                session.window().openPage(QStringLiteral("orders"));
                session.actions().find(QStringLiteral("tools.palette"))->trigger();
                return nullptr;
            } },
        { QStringLiteral("orders-export"), dialogOf("file.export", "exportDialog") },
        { QStringLiteral("settings"), dialogOf("file.settings", "workspaceDialog") },
        dialogLater("work-settings", "file.workSettings", "workSettingsDialog"),
        { QStringLiteral("shortcuts"), dialogOf("help.shortcuts", "shortcutsDialog") },
        { QStringLiteral("rules"), dialogOf("help.rules", "rulesDialog"), filledRules },
    };
    for (Scene &scene : importScenes())
        scenes.push_back(std::move(scene));
    const std::vector<Scene> records = recordScenes();
    scenes.insert(scenes.end(), records.begin(), records.end());
    const std::vector<Scene> deadlines = deadlineScenes();
    scenes.insert(scenes.end(), deadlines.begin(), deadlines.end());
    const std::vector<Scene> callbacks = callbackScenes();
    scenes.insert(scenes.end(), callbacks.begin(), callbacks.end());
    const std::vector<Scene> tools = callbackToolScenes();
    scenes.insert(scenes.end(), tools.begin(), tools.end());
    const std::vector<Scene> cases = caseScenes();
    scenes.insert(scenes.end(), cases.begin(), cases.end());
    const std::vector<Scene> emulator = emulatorScenes();
    scenes.insert(scenes.end(), emulator.begin(), emulator.end());
    const std::vector<Scene> work = workScenes();
    scenes.insert(scenes.end(), work.begin(), work.end());
    const std::vector<Scene> settlement = settlementScenes();
    scenes.insert(scenes.end(), settlement.begin(), settlement.end());
    const std::vector<Scene> desks = deskScenes();
    scenes.insert(scenes.end(), desks.begin(), desks.end());
    return scenes;
}

std::vector<Scene> firstStartScenes()
{
    return { { QStringLiteral("first-start"), pageOnly("home") },
        { QStringLiteral("orders-empty"), pageOnly("orders") },
        { QStringLiteral("invoices-empty"), pageOnly("invoices") },
        { QStringLiteral("settlement-empty"), pageOnly("settlement") },
        { QStringLiteral("callbacks-empty"), pageOnly("callbacks") },
        { QStringLiteral("emulator-stopped"), pageOnly("emulator") } };
}

bool isSettled(WindowSession &session)
{
    if (!homeSettled(session) || !callbacksSettled(session) || !caseScenesSettled(session)
        || !deskSettled(session) || !settlementSettled(session))
        return false;
    const auto *thread = session.window().findChild<ThreadPage *>();
    if (thread != nullptr && thread->isVisible() && !thread->thread())
        return false;
    const auto pages = session.window().findChildren<RecordPage *>();
    const auto open =
        std::find_if(pages.begin(), pages.end(), [](const RecordPage *page) { return page->isVisible(); });
    if (open == pages.end())
        return true;
    if (auto *history = qobject_cast<HistoryPage *>(*open)) {
        const StepDetailView &detail = history->detail();
        if (detail.isVisible() && !detail.record())
            return false;
    }
    if (auto *work = qobject_cast<WorkPage *>(*open))
        return isSettled(*work);
    return isSettled(**open);
}

} // namespace zhanggui
