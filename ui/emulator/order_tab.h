// The tab Order: one order as its buyer, its seller and the platform see it, the calls about it, and what
// order query answers.
#pragma once

#include "net/emulator/lifecycle/order_views.h"
#include "ui/emulator/market_record.h"
#include "ui/widgets/stage_stepper.h"

#include <QWidget>

#include <array>

class QComboBox;
class QLabel;
class QSplitter;
class QStackedWidget;
class QTableView;
class QToolButton;

namespace zhanggui {

class CallModel;
class Card;
class EmptyState;
class JsonView;
class StatusPill;

/// All that the tab shows of an order.
struct OrderPicture {
    MarketOrder order;
    OrderViews views;
    QList<MarketCall> calls; // newest first
    QByteArray info; // orderInfo, JSON
};

/// The steps of an order's life and where it is.
QList<Stage> stagesOf(const MarketOrder &order, bool supervised);

class OrderTab : public QWidget {
    Q_OBJECT

public:
    explicit OrderTab(QWidget *parent = nullptr);
    ~OrderTab() override;

    /// Asks for the order: orderWanted() follows.
    void open(const QString &orderId);
    QString orderId() const { return m_orderId; }
    /// Dropped when another order is asked for meanwhile.
    void setPicture(const OrderPicture &picture);
    const std::optional<OrderPicture> &picture() const { return m_picture; }
    void setNames(const MarketNames &names);
    void setStyle(const MarketStyle &style);
    /// Orders to pick from, newest first.
    void setOrders(const QList<MarketOrder> &orders);
    CallModel &calls() { return *m_calls; }

    QByteArray saveState() const;
    void restoreState(const QByteArray &state);

Q_SIGNALS:
    /// Answer with setPicture().
    void orderWanted(const QString &orderId);
    void callRequested(qint64 callId);

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Side {
        Card *card = nullptr;
        QLabel *who = nullptr;
        StatusPill *state = nullptr;
        QLabel *text = nullptr;
        QLabel *since = nullptr;
    };
    QWidget *buildHead();
    QWidget *buildSides();
    void fill();
    void fillSide(Side &side, const QString &who, const OrderView *view);
    void retranslate();

    QString m_orderId;
    std::optional<OrderPicture> m_picture;
    MarketNames m_names;
    MarketStyle m_style;
    QComboBox *m_orders;
    QLabel *m_ordersLabel;
    QLabel *m_about;
    StageStepper *m_steps;
    std::array<Side, 3> m_sides;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    QSplitter *m_parts;
    CallModel *m_calls;
    QLabel *m_callsTitle;
    QTableView *m_table;
    QLabel *m_infoTitle;
    QToolButton *m_copy;
    JsonView *m_info;
};

} // namespace zhanggui
