#include "ui/emulator/market_model.h"

#include "ui/callbacks/pill_delegate.h"
#include "ui/theme/theme.h"

#include <QCoreApplication>

#include <algorithm>

namespace zhanggui {

void MarketModel::setRecords(MarketList list, const QList<MarketRecord> &records, bool more)
{
    const qsizetype added = records.size() - m_records.size();
    bool sameTail = list == m_list && added >= 0 && !m_records.isEmpty();
    for (qsizetype i = 0; sameTail && i < m_records.size(); ++i)
        sameTail = idOf(records.at(i + added)) == idOf(m_records.at(i));
    m_asked = false;
    m_more = more;
    if (!sameTail) {
        beginResetModel();
        m_list = list;
        m_records = records;
        endResetModel();
        return;
    }
    if (added > 0)
        beginInsertRows({}, 0, int(added) - 1);
    m_records = records;
    if (added > 0)
        endInsertRows();
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

void MarketModel::append(const QList<MarketRecord> &records, bool more)
{
    m_asked = false;
    m_more = more;
    if (records.isEmpty())
        return;
    beginInsertRows({}, rowCount(), rowCount() + int(records.size()) - 1);
    m_records += records;
    endInsertRows();
}

void MarketModel::setNames(const MarketNames &names)
{
    m_names = names;
    retranslate();
}

void MarketModel::setStyle(const MarketStyle &style)
{
    m_style = style;
    retranslate();
}

const MarketRecord *MarketModel::at(int row) const
{
    return row >= 0 && row < m_records.size() ? &m_records.at(row) : nullptr;
}

int MarketModel::rowOf(const QString &id) const
{
    const auto found = std::find_if(
        m_records.cbegin(), m_records.cend(), [&id](const MarketRecord &one) { return idOf(one) == id; });
    return found == m_records.cend() ? -1 : int(found - m_records.cbegin());
}

void MarketModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    if (!m_records.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

int MarketModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_records.size());
}

int MarketModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(marketColumns(m_list).size());
}

bool MarketModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_more && !m_asked;
}

void MarketModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    m_asked = true;
    Q_EMIT moreWanted(m_list, rowCount());
}

QVariant MarketModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const MarketColumn &column = marketColumns(m_list)[size_t(index.column())];
    const MarketRecord &record = m_records.at(index.row());
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return column.text(record, m_names, m_style);
    if (role == PillDelegate::ToneRole && column.pill != nullptr)
        return int(column.pill(record).tone);
    if (role == Qt::FontRole && column.identifier)
        return fixedFont();
    if (role == Qt::TextAlignmentRole && column.right)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    return {};
}

QVariant MarketModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    const auto columns = marketColumns(m_list);
    if (orientation != Qt::Horizontal || section < 0 || size_t(section) >= columns.size())
        return {};
    const MarketColumn &column = columns[size_t(section)];
    if (role == Qt::TextAlignmentRole)
        return int((column.right ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    return role == Qt::DisplayRole ? QVariant(QCoreApplication::translate("Emulator", column.title))
                                   : QVariant();
}

} // namespace zhanggui
