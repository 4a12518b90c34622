#include "ui/theme/house_style.h"

#include "ui/theme/tokens.h"

#include <QPainter>
#include <QPlainTextEdit>
#include <QStyleOption>
#include <QTextEdit>

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

// Fusion's outline of what is not checked is lost on the dark scheme's grounds; ink of `muted` is not.
// Checked indicators are filled with the accent, so their outline tells the focus by the ink of text.
QColor indicatorOutline(const QStyleOption *option, bool filled)
{
    const Colors &c = colorsOf(option->palette);
    if (!(option->state & QStyle::State_Enabled))
        return mixed(c.window, c.muted, 0.4);
    if (option->state & QStyle::State_HasFocus)
        return filled ? c.text : c.accent;
    return filled || option->state & QStyle::State_MouseOver ? c.accent : c.muted;
}

// The largest square of whole pixels in the middle of `rect`, for a line of one pixel around it.
QRectF indicatorSquare(const QRect &rect)
{
    const int side = qMin(rect.width(), rect.height());
    const QPoint corner(rect.left() + (rect.width() - side) / 2, rect.top() + (rect.height() - side) / 2);
    return QRectF(corner, QSizeF(side, side)).adjusted(0.5, 0.5, -0.5, -0.5);
}

QColor indicatorFill(const QStyleOption *option, bool filled)
{
    const Colors &c = colorsOf(option->palette);
    if (!(option->state & QStyle::State_Enabled))
        return filled ? mixed(c.window, c.muted, 0.4) : c.window;
    const QColor ground = filled ? c.accent : c.base;
    return option->state & QStyle::State_Sunken ? mixed(ground, c.text, 0.16) : ground;
}

void drawCheckBox(const QStyleOption *option, QPainter *painter)
{
    const bool half = option->state & QStyle::State_NoChange;
    const bool filled = half || option->state & QStyle::State_On;
    const QRectF box = indicatorSquare(option->rect);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(indicatorOutline(option, filled));
    painter->setBrush(indicatorFill(option, filled));
    painter->drawRoundedRect(box, kRadius / 2.0, kRadius / 2.0);
    if (filled) {
        const auto at = [&box](double x, double y) {
            return box.topLeft() + QPointF(box.width() * x, box.height() * y);
        };
        painter->setPen(QPen(
            colorsOf(option->palette).base, box.width() / 7, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter->setBrush(Qt::NoBrush);
        painter->drawPolyline(half ? QPolygonF{ at(0.25, 0.5), at(0.75, 0.5) }
                                   : QPolygonF{ at(0.22, 0.52), at(0.43, 0.72), at(0.78, 0.3) });
    }
    painter->restore();
}

void drawRadioButton(const QStyleOption *option, QPainter *painter)
{
    const bool filled = option->state & QStyle::State_On;
    const QRectF box = indicatorSquare(option->rect);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(indicatorOutline(option, filled));
    painter->setBrush(indicatorFill(option, filled));
    painter->drawEllipse(box);
    if (filled) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(colorsOf(option->palette).base);
        painter->drawEllipse(box.center(), box.width() / 5, box.height() / 5);
    }
    painter->restore();
}

// A field without a frame (inside a combo box or a spin box) is only filled.
void drawField(const QStyleOption *option, QPainter *painter)
{
    const Colors &c = colorsOf(option->palette);
    const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
    if (!frame || frame->lineWidth <= 0) {
        painter->fillRect(option->rect, option->palette.brush(QPalette::Base));
        return;
    }
    const bool enabled = option->state & QStyle::State_Enabled;
    const bool focus = option->state & QStyle::State_HasFocus;
    drawPlate(painter, option->rect, enabled ? c.base : c.window, focus ? c.accent : c.border);
}

// Text of several lines tells the focus as a line of it does.
void drawFrame(const QStyleOption *option, QPainter *painter, const QWidget *widget)
{
    const Colors &c = colorsOf(option->palette);
    const bool text = qobject_cast<const QPlainTextEdit *>(widget) || qobject_cast<const QTextEdit *>(widget);
    painter->save();
    painter->setPen(text && option->state & QStyle::State_HasFocus ? c.accent : c.border);
    painter->setBrush(Qt::NoBrush);
    painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
    painter->restore();
}

void drawHeader(const QStyleOption *option, QPainter *painter)
{
    const Colors &c = colorsOf(option->palette);
    const QRect rect = option->rect;
    painter->fillRect(rect, c.window);
    painter->save();
    painter->setPen(c.border);
    painter->drawLine(rect.bottomLeft(), rect.bottomRight());
    painter->drawLine(rect.right(), rect.top() + space::s, rect.right(), rect.bottom() - space::s);
    painter->restore();
}

// A scroll bar is its groove and a slider; the arrows that nobody presses are left out.
QRect scrollBarPart(const QStyleOptionSlider &bar, QStyle::SubControl part)
{
    const bool upright = bar.orientation == Qt::Vertical;
    const int length = upright ? bar.rect.height() : bar.rect.width();
    const qint64 range = qint64(bar.maximum) - bar.minimum;
    const int wanted = range > 0 ? int(qint64(length) * bar.pageStep / (range + bar.pageStep)) : length;
    const int slider = qBound(qMin(kRowHeight, length), wanted, length);
    const int at = QStyle::sliderPositionFromValue(
        bar.minimum, bar.maximum, bar.sliderPosition, length - slider, bar.upsideDown);
    const auto stretch = [&bar, upright](int from, int size) {
        return upright ? QRect(bar.rect.left(), bar.rect.top() + from, bar.rect.width(), size)
                       : QRect(bar.rect.left() + from, bar.rect.top(), size, bar.rect.height());
    };
    switch (part) {
    case QStyle::SC_ScrollBarGroove:
        return bar.rect;
    case QStyle::SC_ScrollBarSlider:
        return stretch(at, slider);
    case QStyle::SC_ScrollBarSubPage:
        return stretch(0, at);
    case QStyle::SC_ScrollBarAddPage:
        return stretch(at + slider, length - at - slider);
    default:
        return {};
    }
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
    case PM_FocusFrameHMargin: // Qt adds one pixel: words stand under the words of the header
        return space::s - 1;
    case PM_ScrollBarExtent:
        return space::m;
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_ListViewIconSize:
        return 16;
    case PM_HeaderMargin:
        return space::s;
    case PM_TabBarTabHSpace:
        return space::l;
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
    case SH_FormLayoutLabelAlignment:
        return int(Qt::AlignLeft | Qt::AlignVCenter);
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
    case PE_PanelScrollAreaCorner: // the edge around nothing between two scroll bars
        return;
    case PE_IndicatorCheckBox:
        drawCheckBox(option, painter);
        return;
    case PE_IndicatorRadioButton:
        drawRadioButton(option, painter);
        return;
    case PE_PanelLineEdit:
        drawField(option, painter);
        return;
    case PE_Frame:
        drawFrame(option, painter, widget);
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void HouseStyle::drawControl(
    ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    if (element == CE_HeaderSection || element == CE_HeaderEmptyArea) {
        drawHeader(option, painter);
        return;
    }
    if (element == CE_ProgressBar) {
        if (const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option)) {
            drawProgress(*bar, painter);
            return;
        }
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void HouseStyle::drawComplexControl(
    ComplexControl control, const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    if (const auto *box = qstyleoption_cast<const QStyleOptionSpinBox *>(option);
        box && control == CC_SpinBox) {
        drawSpinBox(*box, painter, widget);
        return;
    }
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (control != CC_ScrollBar || !bar) {
        QProxyStyle::drawComplexControl(control, option, painter, widget);
        return;
    }
    const Colors &c = colorsOf(bar->palette);
    painter->fillRect(bar->rect, c.window);
    if (bar->maximum <= bar->minimum)
        return;
    const bool held = bar->activeSubControls & SC_ScrollBarSlider;
    const QRect slider = proxy()->subControlRect(CC_ScrollBar, bar, SC_ScrollBarSlider, widget);
    const QColor fill = mixed(c.window, c.muted,
        held && (bar->state & State_Sunken) ? 0.7
            : held                          ? 0.55
                                            : 0.4);
    drawPlate(painter, slider.adjusted(3, 3, -3, -3), fill, fill);
}

// A field with two arrows in it; Fusion's are light plates in the dark scheme too.
void HouseStyle::drawSpinBox(const QStyleOptionSpinBox &box, QPainter *painter, const QWidget *widget) const
{
    const Colors &c = colorsOf(box.palette);
    const bool enabled = box.state & State_Enabled;
    drawPlate(
        painter, box.rect, enabled ? c.base : c.window, box.state & State_HasFocus ? c.accent : c.border);
    const auto arrow = [&](SubControl part, QAbstractSpinBox::StepEnabledFlag step, PrimitiveElement shape) {
        QStyleOption one = box;
        one.rect = proxy()->subControlRect(CC_SpinBox, &box, part, widget);
        one.state.setFlag(State_Enabled, enabled && box.stepEnabled.testFlag(step));
        proxy()->drawPrimitive(shape, &one, painter, widget);
    };
    arrow(SC_SpinBoxUp, QAbstractSpinBox::StepUpEnabled, PE_IndicatorArrowUp);
    arrow(SC_SpinBoxDown, QAbstractSpinBox::StepDownEnabled, PE_IndicatorArrowDown);
}

QRect HouseStyle::subControlRect(
    ComplexControl control, const QStyleOptionComplex *option, SubControl part, const QWidget *widget) const
{
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (control != CC_ScrollBar || !bar)
        return QProxyStyle::subControlRect(control, option, part, widget);
    return scrollBarPart(*bar, part);
}

QRect HouseStyle::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    const QRect rect = QProxyStyle::subElementRect(element, option, widget);
    return element == SE_LineEditContents ? rect.adjusted(space::xs, 0, -space::xs, 0) : rect;
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
