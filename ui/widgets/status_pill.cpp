#include "ui/widgets/status_pill.h"

#include "ui/theme/icons.h"

#include <QFontMetrics>
#include <QPainter>

namespace zhanggui {

namespace {
constexpr int kIcon = 14;
constexpr int kGap = 5;
} // namespace

QSize statusPillSize(const QFontMetrics &metrics, const QString &text)
{
    return { space::s * 2 + kIcon + kGap + metrics.horizontalAdvance(text),
        qMax(20, metrics.height() + space::xs) };
}

void paintStatusPill(
    QPainter &painter, const QRect &rect, Tone tone, const QString &text, const QPalette &palette)
{
    const Colors &c = colorsOf(palette);
    const QColor ink = c.of(tone);
    const QSize size = statusPillSize(painter.fontMetrics(), text).boundedTo(rect.size());
    const QRect plate(
        rect.left(), rect.top() + (rect.height() - size.height()) / 2, size.width(), size.height());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(pillGround(c, tone));
    painter.drawRoundedRect(plate, kRadius, kRadius);
    const QRect mark(plate.left() + space::s - 2, plate.center().y() - kIcon / 2 + 1, kIcon, kIcon);
    icon(toneIcon(tone), ink).paint(&painter, mark);
    painter.setPen(ink);
    const QRect words(
        mark.right() + kGap, plate.top(), plate.right() - space::xs - mark.right() - kGap, plate.height());
    painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeft,
        painter.fontMetrics().elidedText(text, Qt::ElideRight, words.width()));
    painter.restore();
}

StatusPill::StatusPill(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void StatusPill::setStatus(Tone tone, const QString &text)
{
    m_tone = tone;
    m_text = text;
    setAccessibleName(text);
    updateGeometry();
    update();
}

QSize StatusPill::sizeHint() const
{
    return statusPillSize(fontMetrics(), m_text);
}

QSize StatusPill::minimumSizeHint() const
{
    return { 48, sizeHint().height() };
}

void StatusPill::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintStatusPill(painter, rect(), m_tone, m_text, palette());
}

} // namespace zhanggui
