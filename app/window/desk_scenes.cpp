#include "app/window/desk_scenes.h"

#include "app/window/window_session.h"
#include "app/window/work_scenes.h"
#include "models/store/connection.h"
#include "models/store/store.h"
#include "models/workspace/workspace.h"
#include "ui/listing/listing_panel.h"
#include "ui/listing/words_dialog.h"
#include "ui/supervision/appeal_dialog.h"
#include "ui/supervision/pack_dialog.h"
#include "ui/supervision/supervision_panel.h"
#include "ui/tickets/answers_dialog.h"
#include "ui/tickets/ticket_panel.h"
#include "ui/window/main_window.h"
#include "ui/work/work_detail.h"
#include "ui/work/work_page.h"

#include <QPushButton>
#include <QTabWidget>

namespace zhanggui {

namespace {

using Arrange = std::function<QWidget *(WindowSession &)>;

/// Of the samples; 0: there is none.
qint64 rowOf(WindowSession &session, const QString &sql)
{
    auto found =
        session.workspace().store().run([sql](Connection &connection) { return connection.value(sql); });
    found.waitForFinished();
    const Result<QVariant> id = found.result();
    return id ? id->toLongLong() : 0;
}

/// The record that the statement names, with the panel's tab in front.
template <class Panel> Arrange tabOf(const char *area, const char *sql)
{
    return [area, sql](WindowSession &session) -> QWidget * {
        WorkPage *page = calmWorkPage(session, QLatin1String(area));
        const qint64 row = rowOf(session, QLatin1String(sql));
        if (page == nullptr || row == 0)
            return nullptr;
        page->openRecord(row);
        page->detail().findChild<QTabWidget *>()->setCurrentWidget(page->detail().findChild<Panel *>());
        return nullptr;
    };
}

/// The dialog over the panel: made by `open` once the panel is filled, the same one until it is closed.
template <class Panel, class Dialog> Arrange dialogOver(std::function<void(Panel &)> open)
{
    return [open](WindowSession &session) -> QWidget * {
        for (Dialog *dialog : session.window().findChildren<Dialog *>()) {
            if (dialog->isVisible())
                return dialog;
        }
        auto *panel = session.window().findChild<Panel *>();
        if (panel != nullptr && panel->isVisible() && deskSettled(session))
            open(*panel);
        return nullptr;
    };
}

constexpr char kSupervision[] =
    "SELECT id FROM work_supervision WHERE state = 'customer-acceptance' ORDER BY id LIMIT 1";
constexpr char kTicket[] = "SELECT id FROM work_ticket WHERE number = 'GD26111601'";
constexpr char kListing[] = "SELECT min(id) FROM work_listing";

} // namespace

std::vector<Scene> deskScenes()
{
    const Arrange supervision = tabOf<SupervisionPanel>("supervision", kSupervision);
    const Arrange ticket = tabOf<TicketPanel>("tickets", kTicket);
    const Arrange listing = tabOf<ListingPanel>("listing", kListing);
    return {
        { QStringLiteral("supervision-evidence"), supervision },
        { QStringLiteral("supervision-pack"), supervision,
            dialogOver<SupervisionPanel, PackDialog>([](SupervisionPanel &panel) { panel.openPack(); }) },
        { QStringLiteral("supervision-appeal"), supervision,
            dialogOver<SupervisionPanel, AppealDialog>([](SupervisionPanel &panel) { panel.openAppeal(); }) },
        { QStringLiteral("tickets-conversation"), ticket },
        { QStringLiteral("tickets-answers"), ticket,
            dialogOver<TicketPanel, AnswersDialog>([](TicketPanel &panel) { panel.editAnswers(); }) },
        { QStringLiteral("listing-checklist"), listing },
        { QStringLiteral("listing-words"), listing,
            dialogOver<ListingPanel, WordsDialog>([](ListingPanel &panel) { panel.editWords(); }) },
    };
}

bool deskSettled(WindowSession &session)
{
    const auto *supervision = session.window().findChild<SupervisionPanel *>();
    if (supervision != nullptr && supervision->isVisible() && supervision->reading() == nullptr)
        return false;
    const auto *listing = session.window().findChild<ListingPanel *>();
    return listing == nullptr || !listing->isVisible() || !listing->lines().isEmpty();
}

} // namespace zhanggui
