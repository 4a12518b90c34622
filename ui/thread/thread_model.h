// The time line as a table, newest first: when, about what, what, more, who.
#pragma once

#include "ui/theme/tokens.h"
#include "ui/thread/thread_report.h"

#include <QAbstractTableModel>

namespace zhanggui {

class ThreadModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { When, About, What, More, Who, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setThread(const OrderThread &thread);
    void clear();
    void setFilter(const ThreadFilter &filter);
    void setCellStyle(const CellStyle &style);
    void retranslate();
    /// nullptr for a row that is not there.
    const ThreadEntry *entry(int row) const;
    /// Of the same entry, -1 when it is not shown.
    int rowOf(const ThreadEntry &wanted) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void showEntries();
    QString text(const ThreadEntry &entry, int column) const;

    QList<ThreadEntry> m_entries;
    QList<int> m_shown; // rows → positions in m_entries
    ThreadFilter m_filter;
    CellStyle m_style;
};

Tone toneOf(const ThreadEntry &entry);

} // namespace zhanggui
