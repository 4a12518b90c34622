#include "ui/work/work_head.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/deadline_chip.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/plain_tip.h"
#include "ui/widgets/record_delegate.h"
#include "ui/widgets/stage_stepper.h"
#include "ui/work/work_words.h"

#include <QAction>
#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

namespace zhanggui {

namespace {

constexpr int kButtons = 2; // the other steps are in the menu

void empty(QLayout *layout)
{
    while (QLayoutItem *item = layout->takeAt(0)) {
        // Later: a button of the line may be the one that asked for this.
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
}

Stage stageOf(const MachineStage &stage)
{
    // Some states lead on and yet are the end of it, unless somebody begins anew.
    const bool settled = stage.state->end || stage.state->waitsFor == Party::Nobody;
    const bool good = stage.state->tone == ChoiceTone::Ok || stage.state->tone == ChoiceTone::Neutral;
    Stage shown;
    shown.title = stage.state->title.said();
    switch (stage.when) {
    case MachineStage::When::Past:
        shown.state = Stage::State::Done;
        break;
    case MachineStage::When::Present:
        shown.state = !settled ? Stage::State::Current : good ? Stage::State::Final : Stage::State::Closed;
        break;
    case MachineStage::When::Next:
        shown.state = Stage::State::ToCome;
        break;
    case MachineStage::When::Aside:
        shown.state = stage.state->tone == ChoiceTone::Fail ? Stage::State::Failed
            : settled                                       ? Stage::State::Closed
                                                            : Stage::State::Current;
        break;
    }
    return shown;
}

QString againstText(const OfferedTransition &offered)
{
    QStringList sentences{ offered.transition->where.said() };
    for (const GuardVerdict &verdict : offered.against)
        sentences << verdict.guard->say.said();
    sentences.removeAll(QString());
    return sentences.join(u'\n');
}

/// Leads on along the line of states.
bool leadsOn(const WorkView &view, const OfferedTransition &offered)
{
    const MachineState *from = view.machine->state(view.record.state);
    const MachineState *to = view.machine->state(offered.transition->to);
    return from != nullptr && to != nullptr && from->stage > 0 && to->stage > from->stage;
}

/// The seller's own steps first, those that can be made before those that cannot; what leads on is no less
/// likely while something is missing for it, which its dialog says.
QList<OfferedTransition> inOrderOfUse(const WorkView &view)
{
    QList<OfferedTransition> steps = view.transitions;
    std::stable_sort(steps.begin(), steps.end(), [&view](const auto &a, const auto &b) {
        const auto rank = [&view](const OfferedTransition &one) {
            const bool likely = one.possible() || leadsOn(view, one);
            return (likely ? 0 : 2) + (one.transition->actor == Party::Seller ? 0 : 1);
        };
        return rank(a) < rank(b);
    });
    return steps;
}

} // namespace

WorkHead::WorkHead(QWidget *parent)
    : QWidget(parent)
    , m_number(plainLabel(this))
    , m_state(new StatusPill(this))
    , m_turn(mutedLabel(this))
    , m_order(new QToolButton(this))
    , m_close(new QToolButton(this))
    , m_clocks(new QWidget(this))
    , m_clockRows(new QGridLayout(m_clocks))
    , m_stepper(new StageStepper(this))
    , m_steps(new QWidget(this))
    , m_stepLine(new QHBoxLayout(m_steps))
    , m_more(new QToolButton(this))
    , m_hint(mutedLabel(this))
{
    QFont font = fixedFont();
    font.setWeight(QFont::DemiBold);
    m_number->setFont(font);
    m_number->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_number->setMinimumWidth(80);
    m_order->setObjectName(QStringLiteral("openOrder"));
    m_order->setIcon(icon(QStringLiteral("orders")));
    m_order->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_order->setAutoRaise(true);
    m_close->setIcon(icon(QStringLiteral("close")));
    m_close->setAutoRaise(true);
    m_more->setObjectName(QStringLiteral("moreSteps"));
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setFocusPolicy(Qt::TabFocus);
    m_more->setMenu(new QMenu(m_more));
    m_more->menu()->installEventFilter(this);
    m_hint->setWordWrap(true);
    m_clockRows->setContentsMargins({});
    m_clockRows->setHorizontalSpacing(space::s);
    m_clockRows->setVerticalSpacing(space::xs);
    m_clockRows->setColumnStretch(3, 1);
    m_stepLine->setContentsMargins({});
    m_stepLine->setSpacing(space::s);
    auto *first = new QHBoxLayout;
    first->setSpacing(space::s);
    first->addWidget(m_number);
    first->addStretch(1);
    first->addWidget(m_order);
    first->addWidget(m_close);
    // A line of its own: state and turn are read first, and must not be cut by a long number.
    auto *second = new QHBoxLayout;
    second->setSpacing(space::s);
    second->addWidget(m_state);
    second->addWidget(m_turn, 1);
    auto *last = new QHBoxLayout;
    last->setSpacing(space::s);
    last->addWidget(m_steps);
    last->addWidget(m_more);
    last->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::m, space::s, space::s, space::s);
    layout->setSpacing(space::s);
    layout->addLayout(first);
    layout->addLayout(second);
    layout->addWidget(m_clocks);
    layout->addWidget(m_stepper);
    layout->addLayout(last);
    layout->addWidget(m_hint);
    connect(m_close, &QToolButton::clicked, this, &WorkHead::closeRequested);
    connect(m_order, &QToolButton::clicked, this, &WorkHead::orderRequested);
    retranslate();
}

void WorkHead::show(const WorkView &view, const CellStyle &style, bool editable)
{
    const WorkRecord &record = view.record;
    m_number->setText(record.number);
    m_number->setToolTip(plainTip(record.number));
    const MachineState *state = view.machine == nullptr ? nullptr : view.machine->state(record.state);
    m_state->setStatus(state == nullptr ? Tone::Neutral : toneOf(state->tone),
        state == nullptr ? record.state : state->title.said());
    m_state->setVisible(!record.state.isEmpty());
    m_turn->setText(turnText(record.waitsFor));
    m_turn->setVisible(view.hasStates);
    m_order->setVisible(!record.orderId.isEmpty());
    m_order->setText(tr("Order"));
    m_order->setToolTip(tr("Open the order %1").arg(record.orderId));
    showTimes(view, style);
    showSteps(view, editable);
    const bool unknown = view.machine != nullptr && state == nullptr;
    m_hint->setVisible(view.hasStates && (unknown || view.machine == nullptr));
    m_hint->setText(!view.hasStates ? QString()
            : unknown
            ? tr("The rules do not know this state: it is kept as it came. Correct it by hand when the "
                 "official console shows another one.")
            : tr("No rules fit this record: its state can only be corrected by hand."));
}

void WorkHead::showTimes(const WorkView &view, const CellStyle &style)
{
    QList<Stage> stages;
    for (const MachineStage &stage : view.stages)
        stages << stageOf(stage);
    m_stepper->setStages(stages);
    m_stepper->setVisible(!stages.isEmpty());
    showClocks(view, style);
}

void WorkHead::clear()
{
    m_number->clear();
    m_steps->hide();
    m_more->hide();
}

void WorkHead::showClocks(const WorkView &view, const CellStyle &style)
{
    empty(m_clockRows);
    int shown = 0;
    for (const WorkView::Clock &clock : view.clocks) {
        const bool open = clock.reading.state == ClockReading::State::Running
            || clock.reading.state == ClockReading::State::Paused;
        if (!open && !clock.reading.late)
            continue;
        // In a narrow panel the words give way, not what is left.
        auto *title = new ElidedLabel(m_clocks, true);
        title->setText(clock.rule->title.said());
        title->setToolTip(plainTip(title->text()));
        auto *chip = new DeadlineChip(m_clocks);
        chip->setObjectName(QStringLiteral("clock_") + clock.rule->id);
        const qint64 endsMs = view.values.value(clock.rule->startsAt).toLongLong();
        chip->show(*clock.rule, clock.reading, style, view.atMs, endsMs);
        chip->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
        const QString due = deadlineLook(*clock.rule, clock.reading, style, view.atMs, endsMs).due;
        m_clockRows->addWidget(title, shown, 0);
        m_clockRows->addWidget(chip, shown, 1);
        m_clockRows->addWidget(mutedLabel(m_clocks, due), shown, 2);
        ++shown;
    }
    m_clocks->setVisible(shown > 0);
}

QPushButton *WorkHead::stepButton(const OfferedTransition &offered)
{
    auto *button = new QPushButton(offered.transition->title.said() + u'…', m_steps);
    button->setObjectName(QStringLiteral("step_") + offered.transition->id);
    button->setAutoDefault(false);
    // It goes with its step: a click must not take the keys from the list along.
    button->setFocusPolicy(Qt::TabFocus);
    button->setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Fixed);
    const QString against = againstText(offered);
    button->setToolTip(plainTip(against));
    button->setAccessibleDescription(against);
    // What stands against a step is told in its dialog; a dead button could not say it.
    if (!offered.possible())
        button->setIcon(statusIcon(Tone::Fail));
    else if (!offered.against.isEmpty())
        button->setIcon(statusIcon(Tone::Warn));
    connect(button, &QPushButton::clicked, this,
        [this, id = offered.transition->id] { Q_EMIT stepRequested(id); });
    return button;
}

void WorkHead::showSteps(const WorkView &view, bool editable)
{
    empty(m_stepLine);
    // The record may be read again while its menu is open: what is chosen in it stays.
    const qsizetype chosen = m_more->menu()->actions().indexOf(m_more->menu()->activeAction());
    m_more->menu()->clear();
    const QList<OfferedTransition> steps = inOrderOfUse(view);
    int buttons = 0;
    for (const OfferedTransition &offered : steps) {
        if (buttons < kButtons && editable) {
            m_stepLine->addWidget(stepButton(offered));
            ++buttons;
        }
        QAction *action = m_more->menu()->addAction(offered.transition->title.said() + u'…');
        action->setEnabled(editable);
        connect(action, &QAction::triggered, this,
            [this, id = offered.transition->id] { Q_EMIT stepRequested(id); });
    }
    if (chosen >= 0 && chosen < m_more->menu()->actions().size() && m_more->menu()->isVisible())
        m_more->menu()->setActiveAction(m_more->menu()->actions().at(chosen));
    m_steps->setVisible(buttons > 0);
    m_more->setVisible(editable && steps.size() > kButtons);
}

void WorkHead::showStepMenu()
{
    QMenu *menu = m_more->menu();
    if (menu->isEmpty())
        return;
    menu->popup(m_stepper->mapToGlobal(QPoint(0, m_stepper->height())));
    // It was opened by key: Return takes the first.
    menu->setActiveAction(menu->actions().constFirst());
}

bool WorkHead::eventFilter(QObject *watched, QEvent *event)
{
    // A mouse that rests beside the menu takes its choice away as soon as it pops up.
    QMenu *menu = m_more->menu();
    if (watched == menu && event->type() == QEvent::KeyPress && menu->activeAction() == nullptr
        && !menu->isEmpty()) {
        const int key = static_cast<const QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter)
            menu->setActiveAction(menu->actions().constFirst());
    }
    return QWidget::eventFilter(watched, event);
}

void WorkHead::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void WorkHead::retranslate()
{
    m_close->setToolTip(tr("Close the detail (Esc)"));
    m_close->setAccessibleName(tr("Close the detail"));
    m_order->setAccessibleName(tr("Open the order"));
    m_more->setText(tr("More steps"));
}

} // namespace zhanggui
