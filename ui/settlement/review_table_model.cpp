#include "ui/settlement/review_table_model.h"

#include "models/records/cell_text.h"

#include <numeric>

namespace zhanggui {

void ReviewTableModel::setTable(const ReviewTable &table)
{
    beginResetModel();
    m_table = table;
    endResetModel();
}

void ReviewTableModel::setLocale(const QLocale &locale)
{
    beginResetModel();
    m_locale = locale;
    endResetModel();
}

QString ReviewTableModel::text(const QList<int> &rows, QList<int> columns) const
{
    if (columns.isEmpty()) {
        columns.resize(m_table.columns.size());
        std::iota(columns.begin(), columns.end(), 0);
    }
    QStringList titles;
    for (const int column : std::as_const(columns))
        titles.append(m_table.columns.at(column).title);
    QStringList lines{ titles.join(u'\t') };
    for (int row = 0; row < m_table.rows.size(); ++row) {
        if (!rows.isEmpty() && !rows.contains(row))
            continue;
        QStringList cells;
        for (const int column : std::as_const(columns))
            cells.append(m_table.rows.at(row).at(column).said().simplified());
        lines.append(cells.join(u'\t'));
    }
    return lines.join(u'\n');
}

int ReviewTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_table.rows.size());
}

int ReviewTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_table.columns.size());
}

QVariant ReviewTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const ReviewCell &cell = m_table.rows.at(index.row()).at(index.column());
    switch (role) {
    case Qt::DisplayRole:
        if (cell.minor)
            return amountText(*cell.minor, {}, m_locale);
        return cell.number ? m_locale.toString(*cell.number) : cell.text.simplified();
    case Qt::ToolTipRole:
        return cell.said().toHtmlEscaped();
    case Qt::TextAlignmentRole:
        if (cell.minor || cell.number || m_table.columns.at(index.column()).type == ColumnType::Amount)
            return int(Qt::AlignRight | Qt::AlignVCenter);
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    default:
        return {};
    }
}

QVariant ReviewTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::DisplayRole && section < m_table.columns.size())
        return m_table.columns.at(section).title;
    return QAbstractTableModel::headerData(section, orientation, role);
}

} // namespace zhanggui
