#include "ui/rules/machine_diagram_view.h"

#include "models/rules/machine_words.h"
#include "ui/theme/tokens.h"

#include <QEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPolygonF>

#include <cmath>
#include <limits>

namespace zhanggui {

namespace {

constexpr double kDot = 8; // before the initial state

Tone toneOf(ChoiceTone tone)
{
    switch (tone) {
    case ChoiceTone::Ok:
        return Tone::Ok;
    case ChoiceTone::Wait:
        return Tone::Wait;
    case ChoiceTone::Warn:
        return Tone::Warn;
    case ChoiceTone::Fail:
        return Tone::Fail;
    case ChoiceTone::Neutral:
        break;
    }
    return Tone::Neutral;
}

/// How far `to` lies from `from` in the direction of the key; none when it lies elsewhere.
double distance(const QRectF &from, const QRectF &to, int key)
{
    const QPointF way = to.center() - from.center();
    const bool upright = key == Qt::Key_Up || key == Qt::Key_Down;
    const double ahead = key == Qt::Key_Up ? -way.y()
        : key == Qt::Key_Down              ? way.y()
        : key == Qt::Key_Left              ? -way.x()
                                           : way.x();
    const double aside = std::abs(upright ? way.x() : way.y());
    return ahead < 1 ? std::numeric_limits<double>::infinity() : ahead + 2 * aside;
}

} // namespace

MachineDiagramView::MachineDiagramView(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("machineDiagram"));
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void MachineDiagramView::setMachine(const Machine &machine)
{
    m_machine = machine;
    m_current.clear();
    layOut();
}

void MachineDiagramView::layOut()
{
    QFont bold = font();
    bold.setBold(true); // titles are
    const QFontMetricsF metrics(bold, this);
    DiagramMetrics measured;
    measured.textWidth = [&metrics](const QString &text) { return metrics.horizontalAdvance(text); };
    measured.lineHeight = std::ceil(metrics.height()) + 1;
    m_diagram = layOutMachine(m_machine, measured);
    describe();
    updateGeometry();
    resize(sizeHint());
    update();
}

void MachineDiagramView::describe()
{
    const DiagramBox *box = m_current.isEmpty() ? nullptr : m_diagram.box(m_current);
    QStringList words;
    if (box) {
        for (const DiagramLine &line : box->lines)
            words.append(line.text);
        for (const DiagramArrow &arrow : m_diagram.arrows) {
            const DiagramBox *to = arrow.from == m_current ? m_diagram.box(arrow.to) : nullptr;
            if (to)
                words.append(QString(arrow.label).replace(u'\n', QStringLiteral(", ")) % QStringLiteral(" → ")
                    % to->lines.constFirst().text);
        }
    }
    setAccessibleName(words.isEmpty() ? tr("Diagram of the states") : words.join(QStringLiteral("; ")));
    setAccessibleDescription(machineText(m_machine));
}

void MachineDiagramView::setCurrent(const QString &state)
{
    if (state == m_current)
        return;
    m_current = state;
    describe();
    update();
    if (const DiagramBox *box = state.isEmpty() ? nullptr : m_diagram.box(state))
        Q_EMIT showWanted(box->place.toAlignedRect().adjusted(-space::l, -space::xl, space::l, space::xl));
}

void MachineDiagramView::choose(const DiagramBox &box)
{
    setCurrent(box.state);
    Q_EMIT currentChosen(box.state);
}

const DiagramBox *MachineDiagramView::neighbour(const DiagramBox &box, int key) const
{
    const DiagramBox *nearest = nullptr;
    double best = std::numeric_limits<double>::infinity();
    for (const DiagramBox &other : m_diagram.boxes) {
        const double far = other.state.isEmpty() ? best : distance(box.place, other.place, key);
        if (far < best) {
            best = far;
            nearest = &other;
        }
    }
    return nearest;
}

void MachineDiagramView::keyPressEvent(QKeyEvent *event)
{
    const int key = event->key();
    const bool arrow =
        key == Qt::Key_Up || key == Qt::Key_Down || key == Qt::Key_Left || key == Qt::Key_Right;
    if (m_diagram.boxes.isEmpty() || (!arrow && key != Qt::Key_Home && key != Qt::Key_End)) {
        QWidget::keyPressEvent(event);
        return;
    }
    const DiagramBox *box = m_current.isEmpty() ? nullptr : m_diagram.box(m_current);
    const DiagramBox *next = !box || key == Qt::Key_Home ? m_diagram.box(m_machine.initial)
        : key == Qt::Key_End                             ? &m_diagram.boxes.constLast()
                                                         : neighbour(*box, key);
    if (next && !next->state.isEmpty())
        choose(*next);
}

void MachineDiagramView::mousePressEvent(QMouseEvent *event)
{
    for (const DiagramBox &box : std::as_const(m_diagram.boxes)) {
        if (box.place.contains(event->position()) && !box.state.isEmpty()) {
            choose(box);
            return;
        }
    }
    QWidget::mousePressEvent(event);
}

void MachineDiagramView::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    update();
}

void MachineDiagramView::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    update();
}

void MachineDiagramView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    const bool again = event->type() == QEvent::FontChange || event->type() == QEvent::LanguageChange;
    if (again && !m_machine.states.isEmpty())
        layOut();
}

void MachineDiagramView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    for (const DiagramArrow &arrow : std::as_const(m_diagram.arrows))
        drawArrow(painter, arrow);
    for (const DiagramBox &box : std::as_const(m_diagram.boxes))
        drawBox(painter, box);
}

void MachineDiagramView::drawArrow(QPainter &painter, const DiagramArrow &arrow) const
{
    const Colors &c = colorsOf(palette());
    const bool marked = !m_current.isEmpty() && (arrow.from == m_current || arrow.to == m_current);
    const QColor ink = marked ? c.accent : c.muted;
    painter.setPen(QPen(ink, marked ? 1.6 : 1.0));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(QPolygonF(arrow.points));
    painter.setBrush(ink);
    painter.drawPolygon(QPolygonF(arrowHead(arrow)));
    painter.setFont(font());
    painter.setPen(marked ? c.accent : c.text);
    painter.drawText(arrow.labelPlace, Qt::AlignLeft | Qt::AlignVCenter, arrow.label);
}

void MachineDiagramView::drawBox(QPainter &painter, const DiagramBox &box) const
{
    const Colors &c = colorsOf(palette());
    const Tone tone = toneOf(box.tone);
    const bool marked = !box.state.isEmpty() && box.state == m_current;
    const QColor edge = marked ? c.accent : c.of(tone);
    if (box.initial) {
        const QPointF top(box.place.center().x(), box.place.top());
        painter.setPen(c.muted);
        painter.drawLine(top - QPointF(0, 2 * kDot), top);
        painter.setBrush(c.text);
        painter.setPen(Qt::NoPen);
        painter.drawEllipse(top - QPointF(0, 2 * kDot), kDot / 2, kDot / 2);
    }
    painter.setBrush(pillGround(c, tone));
    painter.setPen(QPen(edge,
        marked && hasFocus() ? 2.5
            : marked         ? 1.8
                             : 1.0,
        box.state.isEmpty() ? Qt::DashLine : Qt::SolidLine));
    painter.drawRoundedRect(box.place, kRadius, kRadius);
    if (box.end) {
        painter.setPen(QPen(edge, 1.0));
        painter.drawRoundedRect(box.place.adjusted(3, 3, -3, -3), kRadius - 1, kRadius - 1);
    }
    QFont bold = font();
    bold.setBold(true);
    for (const DiagramLine &line : box.lines) {
        const bool title = line.kind == DiagramLine::Kind::Title;
        painter.setFont(title ? bold : font());
        painter.setPen(title ? c.text : c.muted);
        painter.drawText(line.place, Qt::AlignLeft | Qt::AlignVCenter, line.text);
    }
}

} // namespace zhanggui
