#include "app/window/deadline_scenes.h"

#include "app/window/record_scenes.h"
#include "app/window/window_session.h"
#include "models/records/record_model.h"
#include "ui/deadlines/calendar_dialog.h"
#include "ui/deadlines/deadlines_page.h"
#include "ui/deadlines/notices_dialog.h"
#include "ui/home/home_overview.h"
#include "ui/widgets/action_collection.h"
#include "ui/widgets/message_bar.h"
#include "ui/window/main_window.h"

#include <QAction>

namespace zhanggui {

namespace {

DeadlinesPage *boardOf(WindowSession &session)
{
    session.window().messages().dismiss();
    session.window().openPage(QStringLiteral("deadlines"));
    auto *page = session.window().findChild<DeadlinesPage *>();
    if (page != nullptr) {
        page->closeDetail();
        clearList(*page);
    }
    return page;
}

Scene dialogScene(const char *name, const char *action, const char *dialog)
{
    const auto arrange = [action](WindowSession &session) -> QWidget * {
        boardOf(session);
        session.actions().find(QLatin1String(action))->trigger();
        return nullptr;
    };
    const auto shown = [dialog](WindowSession &session) -> QWidget * {
        for (QDialog *one : session.window().findChildren<QDialog *>(QLatin1String(dialog))) {
            if (one->isVisible())
                return one;
        }
        return nullptr;
    };
    return { QLatin1String(name), arrange, shown };
}

} // namespace

std::vector<Scene> deadlineScenes()
{
    const auto board = [](WindowSession &session) -> QWidget * {
        boardOf(session);
        return nullptr;
    };
    const auto detail = [](WindowSession &session) -> QWidget * {
        DeadlinesPage *page = boardOf(session);
        if (page != nullptr && page->model().rowCount() > 0)
            page->openRecord(page->model().rowId(0));
        return nullptr;
    };
    return { { QStringLiteral("deadlines"), board }, { QStringLiteral("deadlines-detail"), detail },
        dialogScene("deadlines-calendar", "deadlines.calendar", "calendarDialog"),
        dialogScene("deadlines-notices", "deadlines.notices", "noticesDialog") };
}

bool homeSettled(WindowSession &session)
{
    const auto *overview = session.window().findChild<HomeOverview *>();
    return overview == nullptr || !overview->isVisible() || overview->isRead();
}

} // namespace zhanggui
