#include "ui/emulator/clock_bar.h"

#include "ui/emulator/market_text.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/action_collection.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/labels.h"

#include <QAction>
#include <QComboBox>
#include <QCoreApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QProgressBar>
#include <QToolButton>
#include <QVBoxLayout>

#include <cmath>

namespace zhanggui {

namespace {

constexpr double kRates[] = { 1, 60, 3600, 86'400 };
constexpr int kTickMs = 200;
constexpr int kIcon = 20;
constexpr int kProgressWidth = 160;
constexpr int kSpanWidth = 84;

struct Step {
    const char *action;
    const char *text;
    const char *shown;
    qint64 ms;
    QKeySequence keys;
};

const Step kSteps[] = {
    { "emulator.clock.hour", QT_TRANSLATE_NOOP("Action", "One &hour on"),
        QT_TRANSLATE_NOOP("Emulator", "+1 h"), 3'600'000, Qt::CTRL | Qt::ALT | Qt::Key_6 },
    { "emulator.clock.day", QT_TRANSLATE_NOOP("Action", "One &day on"), QT_TRANSLATE_NOOP("Emulator", "+1 d"),
        86'400'000, Qt::CTRL | Qt::ALT | Qt::Key_7 },
    { "emulator.clock.month", QT_TRANSLATE_NOOP("Action", "&30 days on"),
        QT_TRANSLATE_NOOP("Emulator", "+30 d"), 30 * 86'400'000LL, Qt::CTRL | Qt::ALT | Qt::Key_8 },
};

} // namespace

qint64 MarketClock::at(qint64 wallMs) const
{
    if (advancing || rate <= 0)
        return nowMs;
    return nowMs + qint64(std::llround(double(qMax<qint64>(0, wallMs - readAtMs)) * rate));
}

ClockBar::ClockBar(ActionCollection &actions, Now wall, QWidget *parent)
    : Card(parent)
    , m_actions(actions)
    , m_wall(std::move(wall))
    , m_icon(plainLabel(this))
    , m_time(headingLabel(this))
    , m_caption(mutedLabel(this))
    , m_pause(new QToolButton(this))
    , m_rate(new QComboBox(this))
    , m_rateLabel(mutedLabel(this))
    , m_span(new QLineEdit(this))
    , m_go(new QToolButton(this))
    , m_next(new QToolButton(this))
    , m_planned(new QToolButton(this))
    , m_nextText(new ElidedLabel(this, true))
    , m_progress(new QProgressBar(this))
    , m_stop(new QToolButton(this))
{
    setObjectName(QStringLiteral("clockBar"));
    m_time->setObjectName(QStringLiteral("clockTime"));
    m_pause->setObjectName(QStringLiteral("clockPause"));
    m_rate->setObjectName(QStringLiteral("clockRate"));
    m_span->setObjectName(QStringLiteral("clockSpan"));
    m_go->setObjectName(QStringLiteral("clockGo"));
    m_next->setObjectName(QStringLiteral("clockNext"));
    m_planned->setObjectName(QStringLiteral("clockPlanned"));
    m_nextText->setObjectName(QStringLiteral("clockNextText"));
    m_progress->setObjectName(QStringLiteral("clockProgress"));
    m_stop->setObjectName(QStringLiteral("clockStop"));
    addActions();
    build();
    m_tick.setInterval(kTickMs);
    connect(&m_tick, &QTimer::timeout, this, &ClockBar::showTime);
    connect(m_pause, &QToolButton::clicked, this, &ClockBar::pauseOrGo);
    connect(m_rate, &QComboBox::activated, this,
        [this](int row) { Q_EMIT rateRequested(m_rate->itemData(row).toDouble()); });
    connect(m_span, &QLineEdit::textChanged, this, [this] { showState(); });
    connect(m_span, &QLineEdit::returnPressed, this, &ClockBar::takeStep);
    connect(m_go, &QToolButton::clicked, this, &ClockBar::takeStep);
    connect(m_planned, &QToolButton::clicked, this, &ClockBar::plannedRequested);
    retranslate();
}

void ClockBar::addActions()
{
    const auto add = [this](const char *id, const char *text, const char *iconName, const QKeySequence &keys,
                         const std::function<void()> &use) {
        QAction *action = m_actions.add({ id, ActionGroup::Emulator, text, iconName, { keys } });
        connect(action, &QAction::triggered, this, use);
    };
    add("emulator.clock.pause", QT_TRANSLATE_NOOP("Action", "&Pause or run the clock"), "pause", Qt::Key_F6,
        [this] { pauseOrGo(); });
    for (const Step &step : kSteps)
        add(step.action, step.text, "forward", step.keys,
            [this, ms = step.ms] { Q_EMIT advanceRequested(ms); });
    add("emulator.clock.next", QT_TRANSLATE_NOOP("Action", "Run to the &next event"), "forward", Qt::Key_F10,
        [this] { Q_EMIT nextRequested(); });
    add("emulator.clock.stop", QT_TRANSLATE_NOOP("Action", "&Stop the clock's run"), "stop",
        Qt::CTRL | Qt::Key_F10, [this] { Q_EMIT stopRequested(); });
}

void ClockBar::build()
{
    m_time->setFont(fixedFont());
    QFont large = m_time->font();
    large.setPointSizeF(large.pointSizeF() * 1.25);
    large.setBold(true);
    m_time->setFont(large);
    m_time->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_pause->setAutoRaise(true);
    for (const double rate : kRates)
        m_rate->addItem(QString(), rate);
    m_rateLabel->setBuddy(m_rate);
    m_span->setFixedWidth(kSpanWidth);
    m_span->setFont(fixedFont());
    m_go->setIcon(icon(QStringLiteral("forward")));
    m_go->setAutoRaise(true);
    m_planned->setAutoRaise(true);
    m_progress->setFixedWidth(kProgressWidth);
    m_progress->setTextVisible(false);
    buildSteps();
    auto *first = new QHBoxLayout;
    first->setSpacing(space::s);
    first->addWidget(m_icon);
    first->addWidget(m_time);
    first->addWidget(m_caption);
    first->addStretch(1);
    first->addWidget(m_pause);
    first->addWidget(m_rateLabel);
    first->addWidget(m_rate);
    auto *second = new QHBoxLayout;
    second->setSpacing(space::s);
    for (QToolButton *step : std::as_const(m_steps))
        second->addWidget(step);
    second->addWidget(m_span);
    second->addWidget(m_go);
    second->addSpacing(space::s);
    second->addWidget(m_next);
    second->addWidget(m_nextText, 1);
    second->addWidget(m_progress);
    second->addWidget(m_stop);
    second->addWidget(m_planned);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::m, space::s, space::m, space::s);
    column->setSpacing(space::xs);
    column->addLayout(first);
    column->addLayout(second);
}

void ClockBar::buildSteps()
{
    for (const Step &step : kSteps) {
        auto *button = new QToolButton(this);
        button->setObjectName(QLatin1String(step.action));
        connect(button, &QToolButton::clicked, m_actions.find(QLatin1String(step.action)), &QAction::trigger);
        m_steps.append(button);
    }
    connect(m_next, &QToolButton::clicked, m_actions.find(QStringLiteral("emulator.clock.next")),
        &QAction::trigger);
    connect(m_stop, &QToolButton::clicked, m_actions.find(QStringLiteral("emulator.clock.stop")),
        &QAction::trigger);
    m_next->setIcon(icon(QStringLiteral("forward")));
    m_next->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_stop->setIcon(icon(QStringLiteral("stop")));
    m_stop->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
}

void ClockBar::setClock(const MarketClock &clock)
{
    m_clock = clock;
    if (clock.rate > 0)
        m_lastRate = clock.rate;
    showState();
    showTime();
}

void ClockBar::setZone(const QTimeZone &zone)
{
    m_zone = zone;
    showTime();
}

void ClockBar::setRunning(bool running)
{
    m_running = running;
    showState();
    showTime();
}

QString ClockBar::shownTime() const
{
    return m_time->text();
}

void ClockBar::showTime()
{
    const qint64 now = m_clock.at(m_wall());
    m_time->setText(m_running ? timeText(now, m_zone) : QStringLiteral("—"));
    if (!m_running)
        m_nextText->clear();
    else if (m_clock.advancing)
        m_nextText->setText(m_clock.untilMs > 0
                ? tr("On the way to %1").arg(timeText(m_clock.untilMs, m_zone))
                : tr("On the way to the next event"));
    else if (!m_clock.next)
        m_nextText->setText(tr("Nothing is planned"));
    else if (m_clock.next->dueMs <= now)
        m_nextText->setText(tr("Now: %1").arg(eventText(*m_clock.next)));
    else
        //: %1: what happens next, %2: how long until then, %3: at which time
        m_nextText->setText(tr("%1 in %2, at %3")
                                .arg(eventText(*m_clock.next), spanText(m_clock.next->dueMs - now),
                                    timeText(m_clock.next->dueMs, m_zone)));
    m_nextText->setToolTip(m_nextText->text().toHtmlEscaped());
    const bool moves = m_running && isVisible() && !m_clock.advancing && m_clock.rate > 0;
    if (moves != m_tick.isActive()) {
        if (moves)
            m_tick.start();
        else
            m_tick.stop();
    }
}

void ClockBar::showState()
{
    const bool still = m_running && !m_clock.advancing;
    const auto enable = [this](const char *id, bool possible) {
        m_actions.find(QLatin1String(id))->setEnabled(possible);
    };
    for (qsizetype i = 0; i < m_steps.size(); ++i) {
        m_steps.at(i)->setEnabled(still);
        enable(kSteps[i].action, still);
    }
    enable("emulator.clock.next", still && m_clock.next.has_value());
    enable("emulator.clock.stop", m_running && m_clock.advancing);
    enable("emulator.clock.pause", still);
    m_span->setEnabled(still);
    m_go->setEnabled(still && spanFromText(m_span->text()).has_value());
    m_next->setEnabled(still && m_clock.next.has_value());
    m_pause->setEnabled(still);
    m_rate->setEnabled(still);
    m_planned->setEnabled(m_running);
    m_stop->setVisible(m_clock.advancing);
    m_progress->setVisible(m_clock.advancing);
    if (m_clock.untilMs > m_clock.fromMs) {
        m_progress->setRange(0, 1000);
        m_progress->setValue(
            int(1000 * (m_clock.nowMs - m_clock.fromMs) / (m_clock.untilMs - m_clock.fromMs)));
    } else {
        m_progress->setRange(0, 0);
    }
    const bool paused = m_clock.rate <= 0;
    m_pause->setIcon(icon(paused ? QStringLiteral("play") : QStringLiteral("pause")));
    m_pause->setToolTip(paused ? tr("Let the clock run (F6)") : tr("Pause the clock (F6)"));
    m_pause->setAccessibleName(m_pause->toolTip());
    const int row = m_rate->findData(paused ? m_lastRate : m_clock.rate);
    m_rate->setCurrentIndex(row);
    m_caption->setText(!m_running ? QString()
            : m_clock.advancing   ? tr("advancing")
            : paused              ? tr("paused")
                                  : tr("runs at %1×").arg(QLocale().toString(m_clock.rate, 'g', 8)));
    m_planned->setText(tr("%n planned", nullptr, m_clock.planned));
}

void ClockBar::pauseOrGo()
{
    Q_EMIT rateRequested(m_clock.rate > 0 ? 0 : m_lastRate);
}

void ClockBar::takeStep()
{
    if (const auto ms = spanFromText(m_span->text()); ms && m_go->isEnabled())
        Q_EMIT advanceRequested(*ms);
}

void ClockBar::showEvent(QShowEvent *event)
{
    Card::showEvent(event);
    showTime();
}

void ClockBar::hideEvent(QHideEvent *event)
{
    Card::hideEvent(event);
    m_tick.stop();
}

void ClockBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange)
        drawIcon();
    Card::changeEvent(event);
}

void ClockBar::drawIcon()
{
    m_icon->setPixmap(icon(QStringLiteral("wait"), colorsOf(palette()).text).pixmap(kIcon, kIcon));
}

void ClockBar::retranslate()
{
    setAccessibleName(tr("Virtual clock"));
    drawIcon();
    m_time->setAccessibleName(tr("Time of the emulated marketplace"));
    m_time->setToolTip(tr("The marketplace's own time: expiry, retries and bills go by it."));
    m_rateLabel->setText(tr("Speed"));
    m_rate->setAccessibleName(tr("Speed of the clock"));
    const QStringList rates{ tr("1× (real time)"), tr("60× (a minute a second)"),
        tr("3600× (an hour a second)"), tr("86400× (a day a second)") };
    for (int i = 0; i < rates.size(); ++i)
        m_rate->setItemText(i, rates.at(i));
    for (qsizetype i = 0; i < m_steps.size(); ++i) {
        m_steps.at(i)->setText(QCoreApplication::translate("Emulator", kSteps[i].shown));
        const QAction *action = m_actions.find(QLatin1String(kSteps[i].action));
        m_steps.at(i)->setToolTip(action->toolTip());
        m_steps.at(i)->setAccessibleName(plainText(*action));
    }
    m_span->setPlaceholderText(QStringLiteral("90d"));
    m_span->setToolTip(tr("A span of time: 90s, 40m, 3h, 15d, 2w, 1y"));
    m_span->setAccessibleName(tr("How far the clock shall go"));
    m_go->setToolTip(tr("Go on by this span"));
    m_go->setAccessibleName(m_go->toolTip());
    m_next->setText(tr("Next event"));
    m_next->setToolTip(m_actions.find(QStringLiteral("emulator.clock.next"))->toolTip());
    m_stop->setText(tr("Stop"));
    m_stop->setAccessibleName(tr("Stop the clock's run"));
    m_planned->setToolTip(tr("Show what is planned"));
    m_progress->setAccessibleName(tr("How far the clock has come"));
    showState();
    showTime();
}

} // namespace zhanggui
