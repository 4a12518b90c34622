#include "ui/emulator/call_model.h"

#include "ui/callbacks/pill_delegate.h"
#include "ui/emulator/market_text.h"
#include "ui/theme/theme.h"

#include <algorithm>

namespace zhanggui {

void CallModel::setCalls(const QList<MarketCall> &newestFirst)
{
    const qsizetype added = newestFirst.size() - m_calls.size();
    bool sameTail = added >= 0 && !m_calls.isEmpty();
    for (qsizetype i = 0; sameTail && i < m_calls.size(); ++i)
        sameTail = newestFirst.at(i + added).id == m_calls.at(i).id;
    if (!sameTail) {
        beginResetModel();
        m_calls = newestFirst;
        endResetModel();
        return;
    }
    if (added > 0)
        beginInsertRows({}, 0, int(added) - 1);
    m_calls = newestFirst;
    if (added > 0)
        endInsertRows();
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

void CallModel::setZone(const QTimeZone &zone)
{
    m_zone = zone;
    retranslate();
}

const MarketCall *CallModel::at(int row) const
{
    return row >= 0 && row < m_calls.size() ? &m_calls.at(row) : nullptr;
}

int CallModel::rowOf(qint64 id) const
{
    const auto found =
        std::find_if(m_calls.cbegin(), m_calls.cend(), [id](const MarketCall &one) { return one.id == id; });
    return found == m_calls.cend() ? -1 : int(found - m_calls.cbegin());
}

void CallModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_calls.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int CallModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_calls.size());
}

int CallModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QString CallModel::text(const MarketCall &call, int column) const
{
    switch (column) {
    case State:
        return callStageText(call.stage).text;
    case Interface:
        return call.scene.isEmpty() ? call.interfaceId
                                    : call.interfaceId + QStringLiteral(" · ") + call.scene;
    case Subject:
        return call.orderId.isEmpty() ? call.instanceId : call.orderId;
    case Attempts:
        return QString::number(call.attempts);
    case Next:
        return call.nextMs ? timeText(call.nextMs, m_zone) : QString();
    case Exception:
        return call.exception.isEmpty() ? call.resultCode : call.exception;
    case First:
        return timeText(call.firstMs, m_zone);
    default:
        return {};
    }
}

QVariant CallModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const MarketCall &call = m_calls.at(index.row());
    const int column = index.column();
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return text(call, column);
    if (role == PillDelegate::ToneRole && column == State)
        return int(callStageText(call.stage).tone);
    if (role == Qt::FontRole && column == Subject)
        return fixedFont();
    if (role == Qt::TextAlignmentRole && column == Attempts)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    return {};
}

QVariant CallModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == Attempts ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case State:
        return tr("State");
    case Interface:
        return tr("Interface");
    case Subject:
        return tr("Order or instance");
    case Attempts:
        return tr("Attempts");
    case Next:
        return tr("Next attempt");
    case Exception:
        //: 异常信息
        return tr("Exception");
    case First:
        return tr("First sent");
    default:
        return {};
    }
}

} // namespace zhanggui
