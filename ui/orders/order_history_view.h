// What happened to an order: each fetch with its raw answer, each change with the value before and after.
#pragma once

#include "models/orders/order_repository.h"
#include "models/records/cell_text.h"

#include <QWidget>

class QLabel;
class QSplitter;
class QTreeWidget;
class QTreeWidgetItem;

namespace zhanggui {

class JsonView;

class OrderHistoryView : public QWidget {
    Q_OBJECT

public:
    explicit OrderHistoryView(QWidget *parent = nullptr);

    /// Newest first.
    void show(const QList<OrderHistoryEntry> &history, const CellStyle &style);
    JsonView &answer() { return *m_answer; }

private:
    void addEntry(const OrderHistoryEntry &entry, int number, const CellStyle &style);
    void showAnswer();

    QList<OrderHistoryEntry> m_history;
    QSplitter *m_splitter;
    QTreeWidget *m_tree;
    QWidget *m_lower;
    QLabel *m_answerTitle;
    JsonView *m_answer;
};

} // namespace zhanggui
