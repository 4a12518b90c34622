// Hides columns of a table that has too little room for all, the least important first, and shows them again
// when there is room.
#pragma once

#include <QList>
#include <QObject>

class QTableView;

namespace zhanggui {

class ColumnFitter : public QObject {
    Q_OBJECT

public:
    /// Watches `table`, and lives as long as it. `least`: what the column that stretches keeps.
    ColumnFitter(QTableView *table, int stretching, int least);

    /// The columns that may be hidden, the least important first.
    void setExpendable(const QList<int> &columns, int stretching);
    void fit();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QTableView *m_table;
    int m_stretching;
    int m_least;
    QList<int> m_expendable;
};

} // namespace zhanggui
