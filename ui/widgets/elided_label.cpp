#include "ui/widgets/elided_label.h"

#include <QPainter>
#include <QStyle>
#include <QStyleOption>

namespace zhanggui {

namespace {

constexpr int kLeastWidth = 48;

} // namespace

ElidedLabel::ElidedLabel(QWidget *parent, bool muted)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    if (muted)
        setForegroundRole(QPalette::PlaceholderText);
}

QSize ElidedLabel::minimumSizeHint() const
{
    return { std::min(kLeastWidth, sizeHint().width()), QLabel::minimumSizeHint().height() };
}

void ElidedLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QRect inside = contentsRect().marginsRemoved({ margin(), margin(), margin(), margin() });
    const Qt::Alignment place = QStyle::visualAlignment(layoutDirection(), alignment());
    style()->drawItemText(&painter, inside, int(place), palette(), isEnabled(),
        fontMetrics().elidedText(text(), Qt::ElideRight, inside.width()), foregroundRole());
}

} // namespace zhanggui
