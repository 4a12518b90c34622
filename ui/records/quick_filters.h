// Filters by a click on a list: the popup of a column (its header's menu, Alt+Down), and what the menu of a
// cell offers. Writes the text of the filter bar.
#pragma once

#include "models/core/wire_time.h"
#include "models/records/cell_text.h"

#include <QObject>
#include <QPersistentModelIndex>

class QMenu;

namespace zhanggui {

class FilterBar;
class RecordList;
class RecordModel;

class QuickFilters : public QObject {
    Q_OBJECT

public:
    /// All must outlive this.
    QuickFilters(RecordModel &model, RecordList &list, FilterBar &filter, QString databaseFile, Now now,
        QObject *parent);

    /// Opens the popup of the column below its header.
    void openFor(int column);
    /// Of the current column, or the first one.
    void openForCurrent();
    /// "Only this value", "Without this value", "Copy the cell": for the cell at `index`, if it is one.
    void addCellActions(QMenu &menu, const QModelIndex &index);

    /// Marks the headers of the columns that the filter speaks of.
    void markColumns();

    /// Replaces the field's terms by `term` in the filter, or goes to the filter when it cannot be read.
    void setTerm(const Field &field, const QString &term);

Q_SIGNALS:
    /// From the menu of a header.
    void groupRequested(const QString &fieldId);

private:
    void showHeaderMenu(const QPoint &position);

    RecordModel &m_model;
    RecordList &m_list;
    FilterBar &m_filter;
    const QString m_file;
    const Now m_now;
};

} // namespace zhanggui
