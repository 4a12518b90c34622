#include "ui/deadlines/calendar_dialog.h"

#include "models/core/files.h"
#include "models/rules/work_calendar_file.h"
#include "ui/async/when_done.h"
#include "ui/deadlines/calendar_days.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/prompts.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFile>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QTimeEdit>
#include <QtConcurrent>

namespace zhanggui {

namespace {

constexpr int kTimeWidth = 88;
constexpr qint64 kLargestFile = 1024 * 1024;

QPushButton *button(const char *name, const QString &text, QWidget *parent)
{
    auto *made = new QPushButton(text, parent);
    made->setObjectName(QLatin1String(name));
    made->setAutoDefault(false);
    return made;
}

Result<QByteArray> bytesOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::Storage, QStringLiteral("cannot be read"), fileTrouble(file));
    if (file.size() > kLargestFile)
        return failure(ErrorKind::BadInput, QStringLiteral("is too large for a calendar"));
    return file.readAll();
}

} // namespace

CalendarDialog::CalendarDialog(Content content, Prompts &prompts, QWidget *parent)
    : QDialog(parent)
    , m_content(std::move(content))
    , m_prompts(prompts)
    , m_missing(plainLabel(this))
    , m_days(new CalendarDays(m_content.today, m_content.readOnly, this))
    , m_fault(plainLabel(this))
{
    setObjectName(QStringLiteral("calendarDialog"));
    setWindowTitle(tr("Working days and holidays"));
    resize(760, 560);
    m_missing->setObjectName(QStringLiteral("calendarMissing"));
    m_missing->setWordWrap(true);
    m_fault->setObjectName(QStringLiteral("calendarFault"));
    m_fault->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_save = buttons->addButton(tr("&Save and compute the deadlines anew"), QDialogButtonBox::AcceptRole);
    m_save->setObjectName(QStringLiteral("calendarSave"));
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        Q_EMIT chosen(m_content.calendar);
        accept();
    });
    auto *middle = new QHBoxLayout;
    middle->setSpacing(space::l);
    middle->addWidget(buildYears());
    middle->addWidget(m_days, 1);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(space::m);
    column->addWidget(m_missing);
    column->addLayout(middle, 1);
    column->addWidget(buildHours());
    column->addWidget(m_fault);
    column->addWidget(buttons);
    connect(m_days, &CalendarDays::edited, this, &CalendarDialog::takeDays);
    connect(m_days, &CalendarDays::faulty, this, [this](const QString &fault) {
        m_daysFault = fault;
        check({});
    });
    listYears(m_content.today.year());
    check({});
}

QWidget *CalendarDialog::buildYears()
{
    auto *side = new QWidget(this);
    m_years = new QListWidget(side);
    m_years->setObjectName(QStringLiteral("calendarYears"));
    m_years->setAccessibleName(tr("Years"));
    m_years->setFixedWidth(168);
    auto *add = button("calendarAddYear", tr("&Add the next year"), side);
    auto *import = button("calendarImport", tr("&Import a file…"), side);
    m_reset = button("calendarReset", tr("As s&hipped"), side);
    m_reset->setToolTip(tr("Take back what was changed in this year"));
    connect(m_years, &QListWidget::currentRowChanged, this, [this] { fillDays(); });
    connect(add, &QPushButton::clicked, this, &CalendarDialog::addYear);
    connect(import, &QPushButton::clicked, this, &CalendarDialog::importYear);
    connect(m_reset, &QPushButton::clicked, this, &CalendarDialog::removeYear);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins({});
    column->addWidget(m_years, 1);
    for (QPushButton *one : { add, import, m_reset }) {
        one->setEnabled(!m_content.readOnly);
        column->addWidget(one);
    }
    return side;
}

QWidget *CalendarDialog::buildHours()
{
    auto *part = new QWidget(this);
    auto *days = new QHBoxLayout;
    for (int day = Qt::Monday; day <= Qt::Sunday; ++day) {
        auto *box = new QCheckBox(QLocale().dayName(day, QLocale::ShortFormat), part);
        box->setObjectName(QStringLiteral("calendarWeekday%1").arg(day));
        box->setChecked(m_content.calendar.weekdays.contains(day));
        box->setEnabled(!m_content.readOnly);
        connect(box, &QCheckBox::toggled, this, &CalendarDialog::takeHours);
        m_weekdays << box;
        days->addWidget(box);
    }
    days->addStretch();
    auto *hours = new QHBoxLayout;
    m_opens = new QTimeEdit(m_content.calendar.opens, part);
    m_closes = new QTimeEdit(m_content.calendar.closes, part);
    for (QTimeEdit *edit : { m_opens, m_closes }) {
        edit->setDisplayFormat(QStringLiteral("HH:mm"));
        edit->setMinimumWidth(kTimeWidth);
        edit->setReadOnly(m_content.readOnly);
        connect(edit, &QTimeEdit::timeChanged, this, &CalendarDialog::takeHours);
    }
    m_opens->setAccessibleName(tr("Service begins"));
    m_closes->setAccessibleName(tr("Service ends"));
    hours->addWidget(m_opens);
    hours->addWidget(plainLabel(part, tr("to")));
    hours->addWidget(m_closes);
    hours->addStretch();
    auto *form = new QFormLayout(part);
    form->setContentsMargins({});
    form->addRow(tr("Worked days of the week"), days);
    form->addRow(tr("Hours of service"), hours);
    return part;
}

void CalendarDialog::listYears(int current)
{
    {
        const QSignalBlocker quiet(m_years);
        m_years->clear();
        int row = -1;
        const QList<int> years = m_content.calendar.years.keys();
        for (auto year = years.rbegin(); year != years.rend(); ++year) {
            const bool own = !m_content.shipped.years.contains(*year)
                || !(m_content.shipped.years.value(*year) == m_content.calendar.years.value(*year));
            auto *item =
                new QListWidgetItem(own ? tr("%1 – own").arg(*year) : QString::number(*year), m_years);
            item->setData(Qt::UserRole, *year);
            if (*year == current || (row < 0 && *year < current))
                row = m_years->count() - 1;
        }
        m_years->setCurrentRow(std::max(row, 0));
    }
    fillDays();
    showMissing();
}

void CalendarDialog::showYear(int year)
{
    listYears(year);
}

void CalendarDialog::fillDays()
{
    const QListWidgetItem *item = m_years->currentItem();
    const int year = item == nullptr ? 0 : item->data(Qt::UserRole).toInt();
    const WorkCalendar::Year days = m_content.calendar.years.value(year);
    m_days->show(year, days);
    m_reset->setEnabled(!m_content.readOnly && m_content.calendar.years.contains(year)
        && !(m_content.shipped.years.value(year) == days));
    m_daysFault.clear();
    check({});
}

void CalendarDialog::takeDays(const WorkCalendar::Year &days)
{
    m_daysFault.clear();
    m_content.calendar.years[m_days->year()] = days;
    m_reset->setEnabled(true);
    check({});
}

void CalendarDialog::takeHours()
{
    QList<int> days;
    for (int i = 0; i < m_weekdays.size(); ++i) {
        if (m_weekdays.at(i)->isChecked())
            days << Qt::Monday + i;
    }
    m_hoursFault.clear();
    if (days.isEmpty())
        m_hoursFault = tr("At least one day of the week must be worked.");
    else if (m_closes->time() <= m_opens->time())
        m_hoursFault = tr("The hours of service must end later than they begin.");
    if (m_hoursFault.isEmpty()) {
        m_content.calendar.weekdays = days;
        m_content.calendar.opens = m_opens->time();
        m_content.calendar.closes = m_closes->time();
    }
    check({});
}

void CalendarDialog::addYear()
{
    const int next =
        m_content.calendar.years.isEmpty() ? m_content.today.year() : m_content.calendar.years.lastKey() + 1;
    WorkCalendar::Year year;
    year.source = ownCalendarSource(m_content.today);
    m_content.calendar.years.insert(next, year);
    listYears(next);
}

void CalendarDialog::removeYear()
{
    const int year = m_days->year();
    if (m_content.shipped.years.contains(year))
        m_content.calendar.years.insert(year, m_content.shipped.years.value(year));
    else
        m_content.calendar.years.remove(year);
    listYears(year);
}

void CalendarDialog::importYear()
{
    FileRequest request;
    request.title = tr("Import holidays");
    request.directory = QDir::homePath();
    request.filter = tr("Calendar (*.json)");
    m_prompts.openFile(this, request, [this](const QString &file) {
        if (!file.isEmpty())
            readFile(file);
    });
}

void CalendarDialog::readFile(const QString &file)
{
    whenDone(
        QtConcurrent::run([file] { return bytesOf(file); }), this, [this](const Result<QByteArray> &bytes) {
            const auto read = bytes.and_then(
                [this](const QByteArray &json) { return workCalendarWith(m_content.calendar, json); });
            if (!read) {
                check(tr("The file cannot be used, nothing was changed: %1")
                          .arg(read.error().detail.isEmpty() ? read.error().what : read.error().detail));
                return;
            }
            m_content.calendar = *read;
            const QSignalBlocker quietOpens(m_opens);
            const QSignalBlocker quietCloses(m_closes);
            m_opens->setTime(read->opens);
            m_closes->setTime(read->closes);
            for (int i = 0; i < m_weekdays.size(); ++i) {
                const QSignalBlocker quiet(m_weekdays.at(i));
                m_weekdays.at(i)->setChecked(read->weekdays.contains(Qt::Monday + i));
            }
            m_hoursFault.clear();
            listYears(m_content.calendar.years.lastKey());
        });
}

void CalendarDialog::showMissing()
{
    QStringList missing;
    for (const int year : { m_content.today.year(), m_content.today.year() + 1 }) {
        if (!m_content.calendar.years.contains(year))
            missing << QString::number(year);
    }
    m_missing->setVisible(!missing.isEmpty());
    m_missing->setText(
        tr("The holidays of %1 are not known: only weekends are counted as days off. The State Council "
           "announces them late in the year before; add the year, or import a file.")
            .arg(missing.join(QStringLiteral(", "))));
}

QString CalendarDialog::fault() const
{
    return m_daysFault.isEmpty() ? m_hoursFault : m_daysFault;
}

void CalendarDialog::check(const QString &told)
{
    const QString text = told.isEmpty() ? fault() : told;
    m_fault->setText(text);
    m_fault->setVisible(!text.isEmpty());
    m_save->setEnabled(fault().isEmpty() && !m_content.readOnly);
}

} // namespace zhanggui
