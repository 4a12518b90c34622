#include "ui/widgets/record_header.h"

#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"

#include <QMouseEvent>
#include <QPainter>

namespace zhanggui {

namespace {

constexpr int kSign = 12;
constexpr int kArrow = 18; // what the sort indicator takes
constexpr int kNarrowest = 64; // narrower columns keep their room for the name

} // namespace

RecordHeader::RecordHeader(QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent)
{
    setMouseTracking(true);
}

void RecordHeader::setFiltered(const QSet<int> &columns)
{
    if (columns == m_filtered)
        return;
    m_filtered = columns;
    viewport()->update();
}

QRect RecordHeader::signOf(int column) const
{
    if (column < 0 || sectionSize(column) < kNarrowest)
        return {};
    const int arrow = isSortIndicatorShown() && sortIndicatorSection() == column ? kArrow : 0;
    const int right = sectionViewportPosition(column) + sectionSize(column) - space::s - arrow;
    return { right - kSign, (height() - kSign) / 2, kSign, kSign };
}

int RecordHeader::signAt(const QPoint &position) const
{
    const int column = logicalIndexAt(position);
    return signOf(column).adjusted(-2, -6, 2, 6).contains(position) ? column : -1;
}

void RecordHeader::paintSection(QPainter *painter, const QRect &rect, int column) const
{
    painter->save();
    QHeaderView::paintSection(painter, rect, column);
    painter->restore();
    const bool filtered = m_filtered.contains(column);
    if (!filtered && column != m_hovered)
        return;
    const Colors &c = colorsOf(palette());
    const QRect sign = signOf(column);
    if (sign.isEmpty())
        return;
    // Over a name that reaches this far.
    painter->fillRect(sign.adjusted(-3, -2, 1, 2), palette().color(QPalette::Button));
    icon(QStringLiteral("filter"), filtered ? c.accent : c.muted).paint(painter, sign);
}

bool RecordHeader::viewportEvent(QEvent *event)
{
    int hovered = m_hovered;
    if (event->type() == QEvent::MouseMove || event->type() == QEvent::HoverMove)
        hovered = logicalIndexAt(static_cast<QMouseEvent *>(event)->position().toPoint());
    else if (event->type() == QEvent::Leave || event->type() == QEvent::HoverLeave)
        hovered = -1;
    if (hovered != m_hovered) {
        m_hovered = hovered;
        viewport()->update();
    }
    return QHeaderView::viewportEvent(event);
}

void RecordHeader::mousePressEvent(QMouseEvent *event)
{
    m_pressed = event->button() == Qt::LeftButton ? signAt(event->position().toPoint()) : -1;
    if (m_pressed < 0)
        QHeaderView::mousePressEvent(event);
}

void RecordHeader::mouseReleaseEvent(QMouseEvent *event)
{
    if (m_pressed < 0) {
        QHeaderView::mouseReleaseEvent(event);
        return;
    }
    const int column = std::exchange(m_pressed, -1);
    if (signAt(event->position().toPoint()) == column)
        Q_EMIT filterClicked(column);
}

} // namespace zhanggui
