// The holidays and make-up days of one year, as a table that a person edits.
#pragma once

#include "ui/deadlines/calendar_spans.h"

#include <QWidget>

class QLabel;
class QTableWidget;

namespace zhanggui {

class CalendarDays : public QWidget {
    Q_OBJECT

public:
    /// `today`: what days that are entered by hand are dated with.
    CalendarDays(const QDate &today, bool readOnly, QWidget *parent = nullptr);

    /// 0: no year, and nothing can be added.
    void show(int year, const WorkCalendar::Year &days);
    int year() const { return m_year; }

Q_SIGNALS:
    /// Every row can be used.
    void edited(const zhanggui::WorkCalendar::Year &days);
    void faulty(const QString &fault);

private:
    void addDays();
    void removeDays();
    void takeDays();
    QList<CalendarSpan> typedSpans() const;

    const QDate m_today;
    int m_year = 0;
    WorkCalendar::Year m_days;
    bool m_filling = false;
    QTableWidget *m_table;
    QLabel *m_source;
};

/// Of what somebody entered here.
RuleSource ownCalendarSource(const QDate &today);

} // namespace zhanggui
