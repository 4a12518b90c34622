// One table of a settlement review for a view; copied with its headers.
#pragma once

#include "models/settlement/review_tables.h"

#include <QAbstractTableModel>
#include <QLocale>

namespace zhanggui {

class ReviewTableModel : public QAbstractTableModel {
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    void setTable(const ReviewTable &table);
    void setLocale(const QLocale &locale);
    const ReviewTable &table() const { return m_table; }
    /// Titles and these rows, cells parted by tabs, amounts as "1234.50"; all rows where none is named. Of
    /// `columns` in that order; all of them where none is named.
    QString text(const QList<int> &rows, QList<int> columns = {}) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    ReviewTable m_table;
    QLocale m_locale;
};

} // namespace zhanggui
