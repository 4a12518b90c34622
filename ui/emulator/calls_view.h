// The tab Calls (生产接口消息): each callback over all its attempts, the exchange of each attempt, and a way
// to start a call again.
#pragma once

#include "ui/emulator/call_model.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;
class QSplitter;
class QStackedWidget;
class QTableView;

namespace zhanggui {

class ActionCollection;
class EmptyState;
class LogDetail;

class CallsView : public QWidget {
    Q_OBJECT

public:
    /// Adds the actions "emulator.calls.…". Borrowed.
    explicit CallsView(ActionCollection &actions, QWidget *parent = nullptr);
    ~CallsView() override;

    CallModel &model() { return *m_model; }
    LogDetail &detail() { return *m_detail; }
    void setCalls(const QList<MarketCall> &newestFirst);
    /// The attempts of a call, oldest first; dropped when another one is chosen meanwhile.
    void setAttempts(qint64 callId, const QList<MarketLogEntry> &attempts);
    void setZone(const QTimeZone &zone);
    /// Chooses it; when it is not there yet, as soon as it comes.
    void select(qint64 callId);
    qint64 currentCall() const;
    void setActionsEnabled(bool enabled);
    void closeDetail();

    QByteArray saveState() const;
    void restoreState(const QByteArray &state);

Q_SIGNALS:
    /// Answer with setAttempts().
    void attemptsWanted(qint64 callId);
    void restartRequested(qint64 callId);

protected:
    void changeEvent(QEvent *event) override;

private:
    void addActions();
    void connectParts();
    void showCurrent();
    void showAttempt();
    void showWhich();
    void popUp(const QPoint &at);
    void retranslate();

    ActionCollection &m_actions;
    CallModel *m_model;
    QList<MarketLogEntry> m_attempts;
    qint64 m_waitingFor = 0;
    bool m_actionsEnabled = true;
    QSplitter *m_parts;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    QTableView *m_table;
    QWidget *m_side;
    QLabel *m_attemptLabel;
    QComboBox *m_attempt;
    QPushButton *m_restart;
    LogDetail *m_detail;
};

} // namespace zhanggui
