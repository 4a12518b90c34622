// The failed orders of a product: a list, and a field that takes order numbers or pasted messages of the
// console. It stores nothing.
#pragma once

#include "models/callbacks/failed_order_text.h"

#include <QWidget>

#include <functional>

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QStandardItemModel;
class QTableView;

namespace zhanggui {

class PreflightOrders : public QWidget {
    Q_OBJECT

public:
    /// `today`: the marketplace's, for numbers that come without a day. `readOnly`: nothing can be counted.
    PreflightOrders(bool readOnly, std::function<QDate()> today, QWidget *parent);

    /// Whose orders are entered; empty: none is named yet.
    void setProduct(const QString &product);
    void setOrders(const QList<FailedOrder> &orders);

Q_SIGNALS:
    void entered(const QList<zhanggui::FailedOrder> &orders);
    void removed(const QList<qint64> &ids);

private:
    void enter();
    void remove();
    void enableFields();

    const bool m_readOnly;
    const std::function<QDate()> m_today;
    QString m_product;
    QStandardItemModel *m_orders;
    QTableView *m_table;
    QPlainTextEdit *m_paste;
    QLabel *m_hint;
    QPushButton *m_enter;
    QPushButton *m_remove;
};

} // namespace zhanggui
