// The page of orders: the record page over orders, with the order's detail, tags and notes.
#pragma once

#include "ui/orders/order_desk.h"
#include "ui/records/record_page.h"

namespace zhanggui {

class OrderDetail;

class OrdersPage : public RecordPage {
    Q_OBJECT

public:
    /// `store` and `actions` are borrowed and outlive the page. Adds the actions "orders.tags" and
    /// "orders.note" to those of RecordPage; takes "orders.fetch" for its button when it exists.
    OrdersPage(Store &store, ActionCollection &actions, const Setting &setting, QWidget *parent = nullptr);
    ~OrdersPage() override;

    OrderDetail &detail() { return *m_detail; }
    void setCellStyle(const CellStyle &style) override;

Q_SIGNALS:
    /// The page has something to show: somebody went to an order from elsewhere.
    void showWanted();
    /// These are not in the workspace; the person wants them fetched.
    void fetchWanted(const QList<zhanggui::OrderId> &ids);
    /// Everything that is known of the order of this row.
    void threadWanted(qint64 orderRow);
    /// Why the order of this row is not in the bill.
    void settlementWanted(qint64 orderRow);

protected:
    Words words() const override;
    QString countText(int rows, bool filtered) const override;
    void load(qint64 rowId) override;
    void enableOwnActions() override;

private:
    void addActions();
    void connectDesk();
    void goToOrder();
    void filterBy(const QList<OrderId> &ids, int unknown);
    void editSelected();
    void showTaskError(OrderDesk::Task task, const Error &error);

    const QString m_file;
    OrderDesk *m_desk;
    OrderDetail *m_detail;
};

} // namespace zhanggui
