// The table view of every list: row height, delegate, copy, columns chooser; keeps what the reader looks at
// in place when rows come and go above it.
#pragma once

#include "models/records/id_change.h"

#include <QJsonObject>
#include <QMap>
#include <QPersistentModelIndex>
#include <QTableView>

class QMenu;

namespace zhanggui {

class RecordHeader;
class RecordModel;

class RecordList : public QTableView {
    Q_OBJECT

public:
    /// `model` must outlive the view.
    explicit RecordList(RecordModel &model, QWidget *parent = nullptr);

    enum class Headers { Without, With };
    /// The selected rows' visible columns in their visible order, as tab-separated text; what one sees,
    /// personal data masked. Rows whose cells are not read yet are left out and counted.
    struct Copied {
        QString text;
        int rows = 0;
        int unread = 0;
    };
    Copied selectedText(Headers headers) const;
    void copySelection(Headers headers);

    /// Marks the columns that the filter speaks of.
    void setFilteredColumns(const QSet<int> &columns);

    /// One checkable action per column.
    void fillColumnsMenu(QMenu &menu);

    /// 0 when there is none.
    qint64 currentRowId() const;
    /// False when the record is not in the list.
    bool selectRowId(qint64 id);

    /// Every selected row; cheap also when all of very many are.
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
    /// Rows were left out of a copy because they are not read yet.
    void copiedInPart(int rows, int unread);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    void setUpHeader();
    void rememberTop();
    void restoreTop();

    RecordModel &m_model;
    RecordHeader *m_header;
    QPersistentModelIndex m_top; // the first row in sight, while rows change
};

} // namespace zhanggui
