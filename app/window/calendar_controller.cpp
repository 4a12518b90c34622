#include "app/window/calendar_controller.h"

#include "app/window/recomputer.h"
#include "models/rules/work_calendar_file.h"
#include "models/work/own_calendar.h"
#include "models/workspace/workspace.h"
#include "ui/async/when_done.h"
#include "ui/deadlines/calendar_dialog.h"
#include "ui/widgets/message_bar.h"
#include "ui/window/error_message.h"
#include "ui/window/main_window.h"

#include <QDateTime>
#include <QtConcurrent>

#include <utility>

namespace zhanggui {

namespace {

using Both = std::pair<WorkCalendar, WorkCalendar>; // the workspace's, the shipped one

Result<Both> readBoth(const QString &file)
{
    const auto shipped = loadWorkCalendar();
    if (!shipped)
        return tl::unexpected<Error>(shipped.error());
    return loadWorkCalendar(file).map([&](const WorkCalendar &own) { return Both{ own, *shipped }; });
}

} // namespace

CalendarController::CalendarController(const WindowParts &parts, Recomputer &recomputer)
    : QObject(&parts.window)
    , m_parts(parts)
    , m_recomputer(recomputer)
{
}

void CalendarController::ask()
{
    const QString file = ownCalendarFile(m_parts.workspace.directory());
    whenDone(QtConcurrent::run([file] { return readBoth(file); }), this, [this](const Result<Both> &read) {
        if (read)
            open(read->first, read->second);
        else
            m_parts.window.messages().show(messageFor(tr("The calendar could not be read."), read.error()));
    });
}

void CalendarController::open(const WorkCalendar &calendar, const WorkCalendar &shipped)
{
    const QDate today = QDateTime::fromMSecsSinceEpoch(m_parts.now(), calendar.zone).date();
    auto *dialog = new CalendarDialog(
        { calendar, shipped, today, m_parts.workspace.isReadOnly() }, m_parts.prompts, &m_parts.window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &CalendarDialog::chosen, this,
        [this, calendar](const WorkCalendar &chosen) { save(chosen, calendar); });
    dialog->open();
}

void CalendarController::save(const WorkCalendar &calendar, const WorkCalendar &before)
{
    const auto saving = [this](const WorkCalendar &wanted) {
        return [this, wanted](std::function<bool()> cancelled) {
            Workspace &workspace = m_parts.workspace;
            return saveOwnCalendar(workspace.store(), workspace.directory(), workspace.workCatalog(), wanted,
                m_parts.actor, m_parts.now(), std::move(cancelled));
        };
    };
    m_recomputer.start({ saving(calendar), saving(before), tr("Change the calendar"),
        tr("The calendar was saved."), tr("The calendar could not be saved; the old one counts.") });
}

} // namespace zhanggui
