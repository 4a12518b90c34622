#include "models/records/group_model.h"

#include <QPartialOrdering>

#include <algorithm>
#include <cmath>
#include <limits>

namespace zhanggui {

GroupModel::GroupModel(const RecordKind &kind, QObject *parent)
    : QAbstractTableModel(parent)
    , m_kind(kind)
{
}

void GroupModel::setGroups(const GroupBy &by, const Groups &groups)
{
    beginResetModel();
    m_by = by;
    m_groups = groups;
    m_sums.clear();
    for (const Group &group : groups.groups) {
        for (const AmountSum &sum : group.sums) {
            const SumColumn column{ sum.fieldId, sum.currency };
            if (!m_sums.contains(column))
                m_sums.append(column);
        }
    }
    std::sort(m_sums.begin(), m_sums.end(), [this](const SumColumn &a, const SumColumn &b) {
        return std::pair(m_kind.indexOf(a.fieldId), a.currency)
            < std::pair(m_kind.indexOf(b.fieldId), b.currency);
    });
    m_sortColumn = std::min(m_sortColumn, columnCount() - 1);
    order();
    endResetModel();
}

void GroupModel::setCellStyle(const CellStyle &style)
{
    beginResetModel();
    m_style = style;
    endResetModel();
}

int GroupModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_groups.groups.size());
}

int GroupModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : FirstSumColumn + int(m_sums.size());
}

const AmountSum *GroupModel::sumAt(const Group &group, int column) const
{
    const SumColumn &wanted = m_sums.at(column - FirstSumColumn);
    const auto found = std::find_if(group.sums.begin(), group.sums.end(), [&wanted](const AmountSum &sum) {
        return sum.fieldId == wanted.fieldId && sum.currency == wanted.currency;
    });
    return found == group.sums.end() ? nullptr : &*found;
}

QString GroupModel::text(const Group &group, int column) const
{
    switch (column) {
    case ValueColumn: {
        if (!group.value.isValid())
            return tr("(empty)");
        const Field &field = m_kind.fields.at(std::max(0, m_kind.indexOf(m_by.fieldId)));
        return groupText(m_kind, field, m_by.span, group.value, m_style);
    }
    case RowsColumn:
        return m_style.locale.toString(group.rows);
    case ShareColumn:
        return m_style.locale.toString(
                   100.0 * double(group.rows) / double(std::max<qint64>(1, m_groups.rows)), 'f', 1)
            + u'%';
    default:
        break;
    }
    const AmountSum *sum = sumAt(group, column);
    if (sum == nullptr)
        return {};
    return sum->minor ? amountText(*sum->minor, {}, m_style.locale) : tr("too large");
}

QVariant GroupModel::sortValue(const Group &group, int column) const
{
    if (column == ValueColumn)
        return group.value;
    if (column == RowsColumn || column == ShareColumn)
        return group.rows;
    const AmountSum *sum = sumAt(group, column);
    if (sum == nullptr)
        return {};
    return sum->minor ? *sum->minor : std::numeric_limits<qint64>::max();
}

QVariant GroupModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Group &group = m_groups.groups.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(group, index.column());
    case ValueRole:
        return group.value;
    case SortRole:
        return sortValue(group, index.column());
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::Alignment(
            (index.column() == ValueColumn ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter));
    default:
        return {};
    }
}

QVariant GroupModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return QAbstractTableModel::headerData(section, orientation, role);
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(
            Qt::Alignment((section == ValueColumn ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter));
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case ValueColumn: {
        const int field = m_kind.indexOf(m_by.fieldId);
        return field < 0 ? QString() : m_kind.labelOf(m_kind.fields.at(field));
    }
    case RowsColumn:
        //: How many records a group has
        return tr("Number");
    case ShareColumn:
        return tr("Share");
    default:
        break;
    }
    const SumColumn &sum = m_sums.at(section - FirstSumColumn);
    const QString label = m_kind.labelOf(m_kind.fields.at(m_kind.indexOf(sum.fieldId)));
    return sum.currency.isEmpty() ? label : QString(label + u' ' + sum.currency);
}

void GroupModel::order()
{
    const bool descending = m_sortOrder == Qt::DescendingOrder;
    std::stable_sort(
        m_groups.groups.begin(), m_groups.groups.end(), [this, descending](const Group &a, const Group &b) {
            const QVariant left = sortValue(a, m_sortColumn);
            const QVariant right = sortValue(b, m_sortColumn);
            if (!left.isValid() || !right.isValid())
                return left.isValid() && !right.isValid();
            if (left.typeId() == QMetaType::QString) {
                const int order = left.toString().localeAwareCompare(right.toString());
                return descending ? order > 0 : order < 0;
            }
            const QPartialOrdering order = QVariant::compare(left, right);
            return descending ? order > 0 : order < 0;
        });
}

void GroupModel::sort(int column, Qt::SortOrder sortOrder)
{
    if (column < 0 || column >= columnCount())
        return;
    beginResetModel();
    m_sortColumn = column;
    m_sortOrder = sortOrder;
    order();
    endResetModel();
}

QString GroupModel::asTable() const
{
    QStringList lines;
    const auto add = [&](const auto &cellOf) {
        QStringList cells;
        for (int column = 0; column < columnCount(); ++column)
            cells.append(QString(cellOf(column)).replace(u'\t', u' ').replace(u'\n', u' '));
        lines.append(cells.join(u'\t'));
    };
    add([this](int column) { return headerData(column, Qt::Horizontal).toString(); });
    for (const Group &group : m_groups.groups)
        add([&](int column) { return text(group, column); });
    return lines.join(u'\n');
}

} // namespace zhanggui
