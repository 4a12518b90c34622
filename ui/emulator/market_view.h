// The tab Market: what there is in the emulated marketplace, kind by kind, and what can be done to it.
#pragma once

#include "models/market/market_store.h"
#include "ui/emulator/market_model.h"

#include <QWidget>

class QListWidget;
class QSplitter;
class QStackedWidget;
class QTableView;

namespace zhanggui {

class ActionCollection;
class ColumnFitter;
class EmptyState;
class RecordDetail;

class MarketView : public QWidget {
    Q_OBJECT

public:
    /// Adds the actions "emulator.market.…". Borrowed.
    explicit MarketView(ActionCollection &actions, QWidget *parent = nullptr);
    ~MarketView() override;

    MarketModel &model() { return *m_model; }
    RecordDetail &detail() { return *m_detail; }
    MarketList list() const { return m_list; }
    void showList(MarketList list);
    void setCounts(const MarketCounts &counts);
    /// Rows of a list that is not shown any more are dropped.
    void setRecords(MarketList list, const QList<MarketRecord> &records, bool more);
    void appendRecords(MarketList list, const QList<MarketRecord> &records, bool more);
    void setNames(const MarketNames &names);
    void setStyle(const MarketStyle &style);
    /// Chooses the row; when it is not there yet, as soon as it comes.
    void select(const QString &id);
    std::optional<MarketRecord> current() const;
    void setActionsEnabled(bool enabled);
    void closeDetail();

    QByteArray saveState() const;
    void restoreState(const QByteArray &state);

Q_SIGNALS:
    /// Answer with setRecords() of the first `count`.
    void recordsWanted(zhanggui::MarketList list, int count);
    /// Answer with appendRecords().
    void moreWanted(zhanggui::MarketList list, int from);
    /// Something shall be done; what it is done to is known already.
    void actionRequested(const zhanggui::MarketActionForm &form, const QHash<QString, QString> &given);
    void orderRequested(const QString &orderId);
    void logRequested(const QString &subject);

protected:
    void changeEvent(QEvent *event) override;

private:
    void addActions();
    void connectParts();
    void showCurrent();
    void fitColumns();
    void showWhich();
    void ask(const MarketActionForm &form);
    void popUp(const QPoint &at);
    void retranslate();

    ActionCollection &m_actions;
    MarketList m_list = MarketList::Orders;
    MarketCounts m_counts;
    QString m_waitingFor; // shall be chosen once it is there
    bool m_actionsEnabled = true;
    MarketModel *m_model;
    QSplitter *m_parts;
    QListWidget *m_kinds;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    QTableView *m_table;
    ColumnFitter *m_fitter;
    RecordDetail *m_detail;
};

} // namespace zhanggui
