#include "ui/widgets/stage_stepper.h"

#include "ui/theme/icons.h"

#include <QEvent>
#include <QPainter>

namespace zhanggui {

namespace {

constexpr int kMark = 18;
constexpr int kLine = 40;

Tone toneOf(Stage::State state)
{
    switch (state) {
    case Stage::State::Done:
    case Stage::State::Final:
        return Tone::Ok;
    case Stage::State::Current:
        return Tone::Wait;
    case Stage::State::Failed:
        return Tone::Fail;
    case Stage::State::Closed:
    case Stage::State::ToCome:
        return Tone::Neutral;
    }
    return Tone::Neutral;
}

/// Where it stands: named also where the room is narrow.
bool isPresent(Stage::State state)
{
    return state != Stage::State::Done && state != Stage::State::ToCome;
}

} // namespace

StageStepper::StageStepper(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void StageStepper::setStages(const QList<Stage> &stages)
{
    if (stages == m_stages)
        return;
    m_stages = stages;
    describe();
    updateGeometry();
    update();
}

void StageStepper::describe()
{
    QStringList words;
    for (const Stage &stage : std::as_const(m_stages)) {
        switch (stage.state) {
        case Stage::State::Done:
        case Stage::State::Final:
            words.append(tr("%1: done").arg(stage.title));
            break;
        case Stage::State::Closed:
            words.append(tr("%1: closed").arg(stage.title));
            break;
        case Stage::State::Current:
            words.append(tr("%1: now").arg(stage.title));
            break;
        case Stage::State::Failed:
            words.append(tr("%1: failed").arg(stage.title));
            break;
        case Stage::State::ToCome:
            words.append(stage.title);
            break;
        }
    }
    setAccessibleName(words.join(QStringLiteral(", ")));
    setToolTip(words.join(u'\n').toHtmlEscaped());
}

QSize StageStepper::sizeHint() const
{
    int width = 0;
    for (const Stage &stage : m_stages)
        width += kMark + space::xs + fontMetrics().horizontalAdvance(stage.title) + kLine;
    return { width, qMax(kMark, fontMetrics().height()) + space::s };
}

QSize StageStepper::minimumSizeHint() const
{
    return { int(m_stages.size()) * (kMark + space::s), sizeHint().height() };
}

void StageStepper::paintEvent(QPaintEvent *)
{
    if (m_stages.isEmpty())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Colors &c = colorsOf(palette());
    const bool narrow = width() < sizeHint().width() - kLine;
    int x = 0;
    const int middle = height() / 2;
    for (qsizetype i = 0; i < m_stages.size(); ++i) {
        const Stage &stage = m_stages.at(i);
        const Tone tone = toneOf(stage.state);
        const QColor ink = c.of(tone);
        const QRect mark(x, middle - kMark / 2, kMark, kMark);
        if (stage.state == Stage::State::ToCome) {
            painter.setPen(QPen(c.muted, 1.5));
            painter.setBrush(Qt::NoBrush);
            painter.drawEllipse(mark.adjusted(4, 4, -4, -4));
        } else {
            icon(toneIcon(tone), ink).paint(&painter, mark);
        }
        x += kMark + space::xs;
        const bool named = !narrow || isPresent(stage.state);
        if (named) {
            QFont words = font();
            words.setBold(isPresent(stage.state));
            painter.setFont(words);
            painter.setPen(stage.state == Stage::State::ToCome ? c.muted : c.text);
            const int room = painter.fontMetrics().horizontalAdvance(stage.title);
            painter.drawText(QRect(x, 0, room + 2, height()), Qt::AlignLeft | Qt::AlignVCenter, stage.title);
            x += room + space::xs;
        }
        if (i + 1 < m_stages.size()) {
            painter.setPen(QPen(stage.state == Stage::State::Done ? c.ok : c.border, 1.5));
            painter.drawLine(x, middle, x + kLine - 2 * space::s, middle);
            x += kLine - space::m;
        }
    }
}

void StageStepper::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange) {
        describe();
        update();
    }
    QWidget::changeEvent(event);
}

} // namespace zhanggui
