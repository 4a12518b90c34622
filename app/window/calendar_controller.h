// Opens the calendar of working days, saves it, and has every due time computed anew.
#pragma once

#include "app/window/window_parts.h"
#include "models/rules/work_calendar.h"

#include <QObject>

#include <atomic>
#include <memory>

namespace zhanggui {

class CalendarController : public QObject {
    Q_OBJECT

public:
    explicit CalendarController(const WindowParts &parts);

    void ask();

Q_SIGNALS:
    /// Another calendar counts now.
    void changed();

private:
    void open(const WorkCalendar &calendar, const WorkCalendar &shipped);
    void save(const WorkCalendar &calendar);

    WindowParts m_parts;
    std::shared_ptr<std::atomic_bool> m_cancelled;
    bool m_saving = false;
};

} // namespace zhanggui
