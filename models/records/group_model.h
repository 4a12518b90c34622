// Groups as a table: value, number of records, share, and one column for each sum there is. Sorted by any of
// them. Lives on the GUI thread; holds at most kMaxGroups rows, so it is a plain model.
#pragma once

#include "models/records/groups.h"

#include <QAbstractTableModel>

namespace zhanggui {

class GroupModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { ValueColumn, RowsColumn, ShareColumn, FirstSumColumn };
    enum Role {
        ValueRole = Qt::UserRole, // Group::value
        SortRole,
    };

    /// `kind` must outlive the model.
    explicit GroupModel(const RecordKind &kind, QObject *parent = nullptr);

    void setGroups(const GroupBy &by, const Groups &groups);
    void setCellStyle(const CellStyle &style);
    const Groups &groups() const { return m_groups; }
    const GroupBy &by() const { return m_by; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    /// Empty values stand last, whatever the order.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

    /// Every row with the headers, tab-separated.
    QString asTable() const;

private:
    struct SumColumn {
        QString fieldId;
        QString currency;
        friend bool operator==(const SumColumn &, const SumColumn &) = default;
    };
    const AmountSum *sumAt(const Group &group, int column) const;
    QString text(const Group &group, int column) const;
    QVariant sortValue(const Group &group, int column) const;
    void order();

    const RecordKind &m_kind;
    CellStyle m_style;
    GroupBy m_by;
    Groups m_groups;
    QList<SumColumn> m_sums;
    int m_sortColumn = RowsColumn;
    Qt::SortOrder m_sortOrder = Qt::DescendingOrder;
};

} // namespace zhanggui
