// The page of orders: title, filter bar, list, and the detail of the current order at the right. Shows its
// frame at once and its rows as the model has them. Reads and writes through the workspace's store.
#pragma once

#include "models/core/wire_time.h"
#include "models/records/cell_text.h"
#include "ui/orders/order_desk.h"

#include <QWidget>

#include <memory>

class QSplitter;
class QStackedWidget;

namespace zhanggui {

class ActionCollection;
class EmptyState;
class FilterBar;
class MessageBar;
class OrderDetail;
class PageHeader;
class RecordList;
class RecordModel;
class Store;

class OrdersPage : public QWidget {
    Q_OBJECT

public:
    struct Setting {
        CellStyle style; // locale of the program, zone of the workspace
        Now now = systemNowMs;
        QString actor; // who edits: written into the history
        bool readOnly = false; // the workspace may not be written: tags and notes are shown only
    };

    /// `store` and `actions` are borrowed and outlive the page. Adds the actions "orders.open",
    /// "orders.copy", "orders.copyWithHeaders", "orders.columns", "orders.tags", "orders.note" and
    /// "orders.clearFilter"; takes "orders.fetch", "orders.resume" for its buttons when they exist. Follows
    /// Store::changed. The first query starts with restoreState() or when the page is first shown.
    OrdersPage(Store &store, ActionCollection &actions, const Setting &setting, QWidget *parent = nullptr);
    ~OrdersPage() override;

    RecordModel &model() { return *m_model; }
    RecordList &list() { return *m_list; }
    FilterBar &filterBar() { return *m_filter; }
    OrderDetail &detail() { return *m_detail; }
    /// For a change of language or zone.
    void setCellStyle(const CellStyle &style);

    /// What window/page.h asks for.
    void focusFilter();
    void refresh();
    void closeDetail();
    /// Columns, widths, sort, filter, splitter, current order. Unknown or damaged bytes restore nothing.
    QByteArray saveState() const;
    void restoreState(const QByteArray &state);

    /// Selects the order and opens its detail, as soon as the list has it.
    void openOrder(qint64 rowId);

protected:
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void buildActions();
    void buildLayout();
    void connectList();
    void connectDesk();
    void retranslate();

    void query();
    void showState();
    void enableActions();
    void showCount();
    void showError();
    void showTaskError(OrderDesk::Task task, const Error &error);
    void showCurrent();
    void restoreCurrent();
    void openDetail();
    void showMenu(const QPoint &position);

    Store &m_store;
    ActionCollection &m_actions;
    Setting m_setting;
    std::unique_ptr<RecordModel> m_model; // outlives the views: see the destructor
    OrderDesk *m_desk;
    PageHeader *m_header;
    FilterBar *m_filter;
    MessageBar *m_messages;
    QStackedWidget *m_stack;
    RecordList *m_list;
    EmptyState *m_empty;
    QSplitter *m_splitter;
    OrderDetail *m_detail;
    qint64 m_currentId = 0; // kept through filters and restarts
    bool m_openWhenFound = false;
    bool m_started = false;
};

} // namespace zhanggui
