// The table of panels: who wants one adds a row.

#include "ui/supervision/supervision_panel.h"
#include "ui/tickets/ticket_panel.h"
#include "ui/work/work_panel.h"

namespace zhanggui {

namespace {

template <class Panel> WorkPanel *make(WorkDesk &desk, QWidget *parent)
{
    return new Panel(desk, parent);
}

bool isSupervision(const WorkKind &kind)
{
    return kind.id == QLatin1String("supervision");
}

bool isTicket(const WorkKind &kind)
{
    return kind.id == QLatin1String("ticket");
}

} // namespace

QList<WorkPanelEntry> workPanels()
{
    return {
        { "supervisionPanel", QT_TRANSLATE_NOOP("WorkPanel", "Supervision"), false, isSupervision,
            make<SupervisionPanel> },
        { "ticketPanel", QT_TRANSLATE_NOOP("WorkPanel", "Conversation"), false, isTicket, make<TicketPanel> },
    };
}

} // namespace zhanggui
