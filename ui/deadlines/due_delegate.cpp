#include "ui/deadlines/due_delegate.h"

#include "models/records/record_model.h"
#include "models/work/work_catalog.h"
#include "ui/widgets/status_pill.h"

#include <QPainter>

namespace zhanggui {

DueDelegate::DueDelegate(
    const RecordModel &model, const WorkCatalog &catalog, ClockOf clockOf, Now now, QObject *parent)
    : RecordDelegate(model, parent)
    , m_catalog(catalog)
    , m_clockOf(std::move(clockOf))
    , m_now(std::move(now))
{
}

DueLook DueDelegate::lookOf(const QModelIndex &index) const
{
    const Clock clock = m_clockOf(index);
    const qint64 dueMs = index.data(RecordModel::SortRole).toLongLong();
    const WorkCalendar calendar = m_catalog.calendar();
    return clock.backwards ? endingLook(dueMs, clock.endsMs, m_now(), calendar.zone)
                           : dueLook(dueMs, m_now(), clock.unit, calendar);
}

void DueDelegate::paintText(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
    const QString &text) const
{
    const QVariant due = index.data(RecordModel::SortRole);
    if (!due.isValid())
        return RecordDelegate::paintText(painter, option, index, text);
    const DueLook look = lookOf(index);
    const int taken = option.fontMetrics.horizontalAdvance(text) + 3 * space::s;
    const QRect rest = option.rect.adjusted(taken, 0, -space::xs, 0);
    const bool fits = rest.width() >= statusPillSize(option.fontMetrics, look.text).width();
    const bool presses = look.tone == Tone::Fail || look.tone == Tone::Warn;
    painter->setFont(option.font);
    if (!fits && presses) {
        // In a narrow column what presses is told; the tool tip has the time.
        const QRect whole = option.rect.adjusted(space::xs, 0, -space::xs, 0);
        paintStatusPill(*painter, whole, look.tone, look.text, option.palette);
        return;
    }
    RecordDelegate::paintText(painter, option, index, text);
    painter->setFont(option.font);
    if (fits)
        paintStatusPill(*painter, rest, look.tone, look.text, option.palette);
}

QSize DueDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QSize time = RecordDelegate::sizeHint(option, index);
    const QVariant due = index.data(RecordModel::SortRole);
    const QString text = due.isValid() ? lookOf(index).text : QString();
    return { time.width() + statusPillSize(option.fontMetrics, text).width() + space::s, time.height() };
}

} // namespace zhanggui
