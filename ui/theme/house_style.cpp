#include "ui/theme/house_style.h"

#include "ui/theme/tokens.h"

#include <QPainter>
#include <QStyleOption>

namespace zhanggui {

namespace {

void drawPlate(QPainter *painter, const QRect &rect, const QColor &fill, const QColor &outline)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(outline);
    painter->setBrush(fill);
    painter->drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), kRadius, kRadius);
    painter->restore();
}

// A button that the Return key presses is filled with the accent; the others are flat plates.
void drawButton(const QStyleOption *option, QPainter *painter)
{
    const Colors &c = colorsOf(option->palette);
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
    const bool enabled = option->state & QStyle::State_Enabled;
    const bool main = enabled && button && (button->features & QStyleOptionButton::DefaultButton);
    const bool down = option->state & (QStyle::State_Sunken | QStyle::State_On);
    const bool hover = enabled && (option->state & QStyle::State_MouseOver);
    const bool focus = option->state & QStyle::State_HasFocus;
    QColor fill = main ? mixed(c.base, c.accent, kTint) : option->palette.color(QPalette::Button);
    if (down)
        fill = mixed(fill, c.accent, 0.16);
    else if (hover)
        fill = mixed(fill, c.accent, 0.06);
    drawPlate(painter, option->rect, fill, main || focus ? c.accent : c.border);
}

void drawProgress(const QStyleOptionProgressBar &option, QPainter *painter)
{
    const Colors &c = colorsOf(option.palette);
    const QRect track(option.rect.left(), option.rect.center().y() - 2, option.rect.width(), 5);
    drawPlate(painter, track, c.base, c.border);
    QRect done = track;
    if (option.maximum > option.minimum) {
        const double share =
            double(option.progress - option.minimum) / double(option.maximum - option.minimum);
        done.setWidth(int(track.width() * qBound(0.0, share, 1.0)));
    }
    if (done.width() > 2)
        drawPlate(painter, done, c.accent, c.accent);
}

} // namespace

HouseStyle::HouseStyle()
    : QProxyStyle(QStringLiteral("Fusion"))
{
}

int HouseStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return space::s;
    case PM_LayoutLeftMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutBottomMargin:
        return space::m;
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_ListViewIconSize:
        return 16;
    case PM_HeaderMargin:
        return space::s;
    case PM_SplitterWidth:
        return 1 + space::xs;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int HouseStyle::styleHint(
    StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *returned) const
{
    switch (hint) {
    case SH_DialogButtonBox_ButtonsHaveIcons:
        return 0;
    case SH_UnderlineShortcut:
        return 1;
    default:
        return QProxyStyle::styleHint(hint, option, widget, returned);
    }
}

void HouseStyle::drawPrimitive(
    PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    switch (element) {
    case PE_PanelButtonCommand:
        drawButton(option, painter);
        return;
    case PE_FrameFocusRect:
        // Fusion's dotted box over tinted rows is noise: rows and buttons show focus themselves.
        return;
    case PE_FrameStatusBarItem:
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void HouseStyle::drawControl(
    ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    if (element == CE_ProgressBar) {
        if (const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option)) {
            drawProgress(*bar, painter);
            return;
        }
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

QSize HouseStyle::sizeFromContents(
    ContentsType type, const QStyleOption *option, const QSize &size, const QWidget *widget) const
{
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    if (type == CT_PushButton || type == CT_LineEdit || type == CT_ComboBox)
        result.setHeight(qMax(result.height(), kRowHeight));
    if (type == CT_PushButton)
        result.setWidth(result.width() + space::s);
    return result;
}

} // namespace zhanggui
