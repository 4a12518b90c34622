// 模拟器: the emulated marketplace: where it answers, its clock, what is in it, what it sent and received.
// The page shows and asks; whoever composes the program connects the questions to the emulator.
#pragma once

#include "models/core/wire_time.h"
#include "models/records/record_kind.h"
#include "ui/emulator/address_bar.h"
#include "ui/emulator/market_record.h"

#include <QWidget>

class QStackedWidget;
class QTabWidget;

namespace zhanggui {

class ActionCollection;
class CallsView;
class ClockBar;
class EmptyState;
class LogView;
class MarketView;
class OrderTab;
class PageHeader;

class EmulatorPage : public QWidget {
    Q_OBJECT

public:
    enum class Part { Market, Order, Calls, Log };

    /// Adds the actions "emulator.…". `actions` and `logKind` (the log's fields) are borrowed. `now`: the
    /// real time.
    EmulatorPage(ActionCollection &actions, const RecordKind &logKind, Now now, QWidget *parent = nullptr);

    ClockBar &clock() { return *m_clock; }
    AddressBar &addressBar() { return *m_addresses; }
    MarketView &market() { return *m_market; }
    OrderTab &order() { return *m_order; }
    CallsView &calls() { return *m_calls; }
    LogView &log() { return *m_log; }

    enum class State { Stopped, Starting, Running };
    void setState(State state);
    State state() const { return m_state; }
    void setAddresses(const EmulatorAddresses &addresses);
    void setStyle(const MarketStyle &style);
    void setNames(const MarketNames &names);
    /// Members of bodies that are shown as marks until the reader asks for them.
    void setPersonalMembers(const QStringList &members);
    /// Whether something can be done to the marketplace now: not while its clock advances.
    void setActionsEnabled(bool enabled);

    void showPart(Part part);
    Part part() const;
    /// One more tab at the end. `title` is marked with QT_TRANSLATE_NOOP for the context
    /// "zhanggui::EmulatorPage". The page takes the widget over.
    void addPart(QWidget *widget, const char *title);
    void showPart(QWidget *widget);
    void focusFilter();
    void closeDetail();

    QByteArray saveState() const;
    void restoreState(const QByteArray &state);

Q_SIGNALS:
    /// F5, or the page or a tab came into sight: what it shows should be read anew.
    void refreshRequested();

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    QWidget *buildRunning();
    void connectParts();
    void claimActions();
    void retranslate();

    ActionCollection &m_actions;
    State m_state = State::Stopped;
    PageHeader *m_header;
    QStackedWidget *m_stack;
    EmptyState *m_stopped;
    AddressBar *m_addresses;
    ClockBar *m_clock;
    QTabWidget *m_tabs;
    MarketView *m_market;
    OrderTab *m_order;
    CallsView *m_calls;
    LogView *m_log;
    QList<const char *> m_titles;
};

} // namespace zhanggui
