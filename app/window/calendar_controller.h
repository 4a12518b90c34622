// Opens the calendar of working days and saves it.
#pragma once

#include "app/window/window_parts.h"
#include "models/rules/work_calendar.h"

#include <QObject>

namespace zhanggui {

class Recomputer;

class CalendarController : public QObject {
    Q_OBJECT

public:
    /// `recomputer` outlives this.
    CalendarController(const WindowParts &parts, Recomputer &recomputer);

    void ask();

private:
    void open(const WorkCalendar &calendar, const WorkCalendar &shipped);
    void save(const WorkCalendar &calendar, const WorkCalendar &before);

    WindowParts m_parts;
    Recomputer &m_recomputer;
};

} // namespace zhanggui
