// The table view of every list: row height, delegate, copy, columns chooser; keeps what the reader looks at
// in place when rows come and go above it.
#pragma once

#include <QJsonObject>
#include <QPersistentModelIndex>
#include <QTableView>

class QMenu;

namespace zhanggui {

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

    /// One checkable action per column.
    void fillColumnsMenu(QMenu &menu);

    /// 0 when there is none.
    qint64 currentRowId() const;
    /// False when the record is not in the list.
    bool selectRowId(qint64 id);

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
    QPersistentModelIndex m_top; // the first row in sight, while rows change
};

} // namespace zhanggui
