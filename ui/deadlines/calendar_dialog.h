// 工作日与节假日: the working days and hours that deadlines count by. Holidays and make-up days year by year,
// weekdays, hours of service; a year can be imported from a file.
#pragma once

#include "models/rules/work_calendar.h"

#include <QDialog>

class QCheckBox;
class QLabel;
class QListWidget;
class QPushButton;
class QTimeEdit;

namespace zhanggui {

class CalendarDays;
class Prompts;

class CalendarDialog : public QDialog {
    Q_OBJECT

public:
    struct Content {
        WorkCalendar calendar; // as the workspace has it
        WorkCalendar shipped; // what the program carries
        QDate today;
        bool readOnly = false;
    };
    /// `prompts` is borrowed and outlives the dialog.
    CalendarDialog(Content content, Prompts &prompts, QWidget *parent = nullptr);

    /// What the dialog holds now; the year that is open only while it has no fault.
    const WorkCalendar &calendar() const { return m_content.calendar; }
    /// What is wrong with what was typed; empty: nothing.
    QString fault() const;
    void showYear(int year);

Q_SIGNALS:
    void chosen(const zhanggui::WorkCalendar &calendar);

private:
    QWidget *buildYears();
    QWidget *buildHours();
    void addYear();
    void removeYear();
    void importYear();
    void readFile(const QString &file);
    void listYears(int current);
    void fillDays();
    void takeDays(const WorkCalendar::Year &days);
    void takeHours();
    void check(const QString &fault);
    void showMissing();

    Content m_content;
    Prompts &m_prompts;
    QString m_daysFault;
    QString m_hoursFault;
    QLabel *m_missing;
    CalendarDays *m_days;
    QListWidget *m_years = nullptr;
    QList<QCheckBox *> m_weekdays;
    QTimeEdit *m_opens = nullptr;
    QTimeEdit *m_closes = nullptr;
    QLabel *m_fault;
    QPushButton *m_reset = nullptr;
    QPushButton *m_save = nullptr;
};

} // namespace zhanggui
