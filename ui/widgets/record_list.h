// The table view of every list: row height, delegate, copy, columns chooser; keeps what the reader looks at
// in place when rows come and go above it.
#pragma once

#include "models/records/id_change.h"
#include "models/records/row_text.h"

#include <QItemSelection>
#include <QJsonObject>
#include <QMap>
#include <QPersistentModelIndex>
#include <QTableView>

#include <optional>

class QMenu;

namespace zhanggui {

class RecordHeader;
class RecordModel;

class RecordList : public QTableView {
    Q_OBJECT

public:
    /// `model` must outlive the view.
    explicit RecordList(RecordModel &model, QWidget *parent = nullptr);

    /// The selected rows' visible columns in their visible order, as tab-separated text; what one sees,
    /// personal data masked. nullopt while the cells of a row are not read yet.
    std::optional<QString> selectedText(TextHeaders headers) const;

    /// Marks the columns that the filter speaks of.
    void setFilteredColumns(const QSet<int> &columns);

    /// One checkable action per column.
    void fillColumnsMenu(QMenu &menu);

    /// 0 when there is none.
    qint64 currentRowId() const;
    /// The column that was current last, also while no row is; the first one shown when none was.
    int currentColumn() const;
    /// False when the record is not in the list.
    bool selectRowId(qint64 id);

    /// Every selected row, from the top; cheap also when all of very many are.
    Ids selectedIds() const;

    /// Ids of the fields that are shown, in their order, and how wide their columns are.
    QStringList shownColumns() const;
    QMap<QString, int> columnWidths() const;
    /// Empty `ids`: as the kind has them. Fields without a width get their own. Emits no columnsChanged().
    void showColumns(const QStringList &ids, const QMap<QString, int> &widths);
    /// Empty `field`: the kind's default. Emits nothing.
    void setSort(const QString &field, bool descending);

    /// Order, widths and visibility of the columns, by field id, and the sort.
    QJsonObject layoutState() const;
    void restoreLayout(const QJsonObject &state);
    QString sortField() const;
    bool sortsDescending() const;

Q_SIGNALS:
    void currentRowChanged();
    /// Enter or a double click.
    void opened();
    void sortRequested(int column, Qt::SortOrder order);
    /// The person moved, resized, showed or hid a column.
    void columnsChanged();
    /// Alt+Down, or the sign in the column's header.
    void quickFilterRequested(int column);
    /// Ctrl+C.
    void copyRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    QItemSelection selectedRanges() const;
    void setUpHeader();
    void rememberTop();
    void restoreTop();

    RecordModel &m_model;
    RecordHeader *m_header;
    int m_column = -1; // kept when the rows are replaced
    QPersistentModelIndex m_top; // the first row in sight, while rows change
};

} // namespace zhanggui
