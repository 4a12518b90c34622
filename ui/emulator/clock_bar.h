// The virtual clock of the emulator: what time it is there, how fast it runs, steps, and what comes next.
// Shows and asks; runs nothing.
#pragma once

#include "models/core/wire_time.h"
#include "models/market/market_entities.h"
#include "ui/widgets/card.h"

#include <QTimeZone>
#include <QTimer>

#include <optional>

class QButtonGroup;
class QComboBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QToolButton;

namespace zhanggui {

class ActionCollection;

/// The clock as it was at a moment of the real time.
struct MarketClock {
    qint64 nowMs = 0;
    double rate = 1; // 0: paused
    qint64 readAtMs = 0; // real time of this reading
    bool advancing = false;
    qint64 fromMs = 0; // of the advance under way
    qint64 untilMs = 0; // of the advance under way; 0: to the next event
    std::optional<MarketEvent> next;
    int planned = 0;

    /// At that moment of the real time. An advance moves only by its own readings.
    qint64 at(qint64 wallMs) const;
};

class ClockBar : public Card {
    Q_OBJECT

public:
    /// Adds the actions "emulator.clock.…". `actions` is borrowed. `wall`: the real time.
    ClockBar(ActionCollection &actions, Now wall, QWidget *parent = nullptr);

    void setClock(const MarketClock &clock);
    const MarketClock &clock() const { return m_clock; }
    void setZone(const QTimeZone &zone);
    /// The emulator does not run: everything is grey.
    void setRunning(bool running);
    /// The time as it is shown.
    QString shownTime() const;

Q_SIGNALS:
    void rateRequested(double rate);
    void advanceRequested(qint64 ms);
    void nextRequested();
    void stopRequested();
    /// What is planned shall be shown.
    void plannedRequested();

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void addActions();
    void build();
    void buildSteps();
    void showTime();
    void showState();
    void takeStep();
    void pauseOrGo();
    void drawIcon();
    void retranslate();

    ActionCollection &m_actions;
    Now m_wall;
    QTimeZone m_zone = QTimeZone::systemTimeZone();
    MarketClock m_clock;
    double m_lastRate = 1;
    bool m_running = false;
    QTimer m_tick;
    QLabel *m_icon;
    QLabel *m_time;
    QLabel *m_caption;
    QToolButton *m_pause;
    QComboBox *m_rate;
    QLabel *m_rateLabel;
    QList<QToolButton *> m_steps;
    QLineEdit *m_span;
    QToolButton *m_go;
    QToolButton *m_next;
    QToolButton *m_planned;
    QLabel *m_nextText;
    QProgressBar *m_progress;
    QToolButton *m_stop;
};

} // namespace zhanggui
