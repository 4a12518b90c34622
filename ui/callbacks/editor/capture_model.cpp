#include "ui/callbacks/editor/capture_model.h"

#include "ui/callbacks/editor/case_document.h"

#include <algorithm>

namespace zhanggui {

CaptureModel::CaptureModel(CaseDocument &document, QObject *parent)
    : QAbstractTableModel(parent)
    , m_document(document)
{
}

void CaptureModel::refresh()
{
    const QList<Capture> &now = m_document.step().capture;
    if (now == m_shown)
        return;
    beginResetModel();
    m_shown = now;
    endResetModel();
}

void CaptureModel::add()
{
    const auto taken = [this](const QString &name) {
        return std::any_of(
            m_shown.cbegin(), m_shown.cend(), [&name](const Capture &one) { return one.name == name; });
    };
    QString name = QStringLiteral("instance");
    for (int number = 2; taken(name); ++number)
        name = QStringLiteral("value%1").arg(number);
    m_document.editStep({}, [&name](CaseStep &step) {
        step.capture.append({ name, QStringLiteral("instanceId") });
    });
}

void CaptureModel::remove(int row)
{
    if (row >= 0 && row < m_shown.size())
        m_document.editStep({}, [row](CaseStep &step) { step.capture.removeAt(row); });
}

int CaptureModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

int CaptureModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant CaptureModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)
        || (role != Qt::DisplayRole && role != Qt::EditRole && role != Qt::ToolTipRole))
        return {};
    const Capture &row = m_shown[index.row()];
    return index.column() == Name ? row.name : row.place;
}

bool CaptureModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || m_readOnly
        || !checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return false;
    const QString text = value.toString().trimmed();
    const bool repeated = std::any_of(m_shown.cbegin(), m_shown.cend(), [&](const Capture &one) {
        return index.column() == Name && one.name == text && &one != &m_shown[index.row()];
    });
    if (text.isEmpty() || repeated)
        return false;
    m_document.editStep({}, [&index, &text](CaseStep &step) {
        Capture &row = step.capture[index.row()];
        (index.column() == Name ? row.name : row.place) = text;
    });
    return true;
}

QVariant CaptureModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == Name ? tr("Name") : tr("Place in the answer");
}

Qt::ItemFlags CaptureModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return m_readOnly ? flags : flags | Qt::ItemIsEditable;
}

} // namespace zhanggui
