#include "app/window/calendar_controller.h"

#include "models/rules/work_calendar_file.h"
#include "models/work/own_calendar.h"
#include "models/workspace/workspace.h"
#include "ui/async/when_done.h"
#include "ui/deadlines/calendar_dialog.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/progress_strip.h"
#include "ui/window/error_message.h"
#include "ui/window/main_window.h"
#include "ui/window/status_strip.h"

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

CalendarController::CalendarController(const WindowParts &parts)
    : QObject(&parts.window)
    , m_parts(parts)
    , m_cancelled(std::make_shared<std::atomic_bool>(false))
{
    connect(&parts.window.status().progress(), &ProgressStrip::cancelRequested, this, [this] {
        if (m_saving)
            m_cancelled->store(true);
    });
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
    connect(dialog, &CalendarDialog::chosen, this, &CalendarController::save);
    dialog->open();
}

void CalendarController::save(const WorkCalendar &calendar)
{
    if (std::exchange(m_saving, true))
        return;
    m_cancelled->store(false);
    ProgressStrip &progress = m_parts.window.status().progress();
    progress.begin(tr("Computing the deadlines anew"), 0);
    whenDone(saveOwnCalendar(m_parts.workspace.store(), m_parts.workspace.directory(), calendar,
                 m_parts.actor, m_parts.now(), [cancelled = m_cancelled] { return cancelled->load(); }),
        this, [this](const Result<qint64> &saved) {
            m_saving = false;
            m_parts.window.status().progress().end();
            if (!saved) {
                m_parts.window.messages().show(
                    messageFor(tr("The calendar could not be saved; the old one counts."), saved.error()));
                return;
            }
            m_parts.window.messages().show(
                { Tone::Ok, tr("The calendar was saved; %Ln due time(s) changed.", nullptr, int(*saved)), {},
                    tr("Pages that are open count by it when the workspace is opened again."), {}, {} });
            Q_EMIT changed();
        });
}

} // namespace zhanggui
