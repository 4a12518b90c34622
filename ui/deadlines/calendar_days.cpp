#include "ui/deadlines/calendar_days.h"

#include "ui/widgets/labels.h"
#include "ui/work/work_words.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>

#include <algorithm>
#include <functional>

namespace zhanggui {

namespace {

enum Column { From, To, Kind, Name, Columns };

QPushButton *button(const char *name, const QString &text, QWidget *parent)
{
    auto *made = new QPushButton(text, parent);
    made->setObjectName(QLatin1String(name));
    made->setAutoDefault(false);
    return made;
}

QTableWidgetItem *workedItem(bool worked)
{
    auto *item = new QTableWidgetItem;
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
    item->setCheckState(worked ? Qt::Checked : Qt::Unchecked);
    return item;
}

} // namespace

RuleSource ownCalendarSource(const QDate &today)
{
    return { QStringLiteral("entered by hand"), today.toString(Qt::ISODate), QStringLiteral("N") };
}

CalendarDays::CalendarDays(const QDate &today, bool readOnly, QWidget *parent)
    : QWidget(parent)
    , m_today(today)
    , m_table(new QTableWidget(0, Columns, this))
    , m_source(mutedLabel(this))
{
    m_source->setWordWrap(true);
    m_table->setObjectName(QStringLiteral("calendarDays"));
    m_table->setAccessibleName(tr("Holidays and make-up days"));
    m_table->setHorizontalHeaderLabels({ tr("From"), tr("To"), tr("Worked"), tr("Holiday") });
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->verticalHeader()->hide();
    m_table->setTabKeyNavigation(false); // Tab leads on; arrows move inside
    if (readOnly)
        m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    connect(m_table, &QTableWidget::itemChanged, this, [this] {
        if (!m_filling)
            takeDays();
    });
    auto *add = button("calendarAddDays", tr("Add &days"), this);
    auto *remove = button("calendarRemoveDays", tr("&Remove the selected days"), this);
    add->setEnabled(!readOnly);
    remove->setEnabled(!readOnly);
    connect(add, &QPushButton::clicked, this, &CalendarDays::addDays);
    connect(remove, &QPushButton::clicked, this, &CalendarDays::removeDays);
    auto *line = new QHBoxLayout;
    line->addWidget(add);
    line->addWidget(remove);
    line->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_table, 1);
    column->addLayout(line);
    column->addWidget(m_source);
}

void CalendarDays::show(int year, const WorkCalendar::Year &days)
{
    m_filling = true;
    m_year = year;
    m_days = days;
    const QList<CalendarSpan> spans = spansOf(days);
    m_table->setRowCount(int(spans.size()));
    for (int row = 0; row < spans.size(); ++row) {
        const CalendarSpan &span = spans.at(row);
        m_table->setItem(row, From, new QTableWidgetItem(span.from.toString(Qt::ISODate)));
        m_table->setItem(row, To, new QTableWidgetItem(span.to.toString(Qt::ISODate)));
        m_table->setItem(row, Kind, workedItem(span.worked));
        auto *name = new QTableWidgetItem(span.name.said());
        name->setData(Qt::UserRole, span.name.en);
        name->setData(Qt::UserRole + 1, span.name.zh);
        m_table->setItem(row, Name, name);
    }
    m_source->setText(days.source.page.isEmpty() ? QString() : tr("Source: %1").arg(sourceText(days.source)));
    m_filling = false;
}

QList<CalendarSpan> CalendarDays::typedSpans() const
{
    QList<CalendarSpan> spans;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const auto text = [&](int column) { return m_table->item(row, column)->text().trimmed(); };
        CalendarSpan span;
        span.from = QDate::fromString(text(From), Qt::ISODate);
        span.to = text(To).isEmpty() ? span.from : QDate::fromString(text(To), Qt::ISODate);
        span.worked = m_table->item(row, Kind)->checkState() == Qt::Checked;
        const QTableWidgetItem *name = m_table->item(row, Name);
        const BothLanguages before{ name->data(Qt::UserRole).toString(),
            name->data(Qt::UserRole + 1).toString() };
        // A name that nobody touched keeps its other language.
        const QString typed = text(Name).isEmpty() ? tr("Holiday") : text(Name);
        span.name = typed == before.said() ? before : BothLanguages{ typed, typed };
        spans << span;
    }
    return spans;
}

void CalendarDays::takeDays()
{
    const auto year = yearFrom(m_year, typedSpans(), ownCalendarSource(m_today));
    if (!year) {
        Q_EMIT faulty(
            tr("Row %1: write days of %2 as yyyy-MM-dd, the end not before the beginning, no day twice.")
                .arg(year.error().detail.toInt() + 1)
                .arg(m_year));
        return;
    }
    if (!(m_days.off == year->off && m_days.on == year->on))
        m_days = *year;
    Q_EMIT edited(m_days);
}

void CalendarDays::addDays()
{
    if (m_year == 0)
        return;
    m_filling = true;
    const int row = m_table->rowCount();
    m_table->insertRow(row);
    for (const int column : { From, To, Name })
        m_table->setItem(row, column, new QTableWidgetItem);
    m_table->setItem(row, Kind, workedItem(false));
    m_filling = false;
    takeDays();
    m_table->setCurrentCell(row, From);
    m_table->editItem(m_table->item(row, From));
}

void CalendarDays::removeDays()
{
    QList<int> rows;
    for (const QModelIndex &index : m_table->selectionModel()->selectedIndexes())
        rows << index.row();
    std::sort(rows.begin(), rows.end(), std::greater<>());
    rows.resize(std::distance(rows.begin(), std::unique(rows.begin(), rows.end())));
    for (const int row : std::as_const(rows))
        m_table->removeRow(row);
    takeDays();
}

} // namespace zhanggui
