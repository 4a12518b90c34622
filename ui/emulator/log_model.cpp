#include "ui/emulator/log_model.h"

#include "ui/callbacks/callback_text.h"
#include "ui/callbacks/pill_delegate.h"
#include "ui/emulator/market_text.h"
#include "ui/theme/theme.h"

#include <QDateTime>
#include <QUrl>

#include <algorithm>

namespace zhanggui {

namespace {

/// In single quotes, as a shell takes it without reading it.
QString quoted(QString text)
{
    text.replace(u'\'', QStringLiteral("'\\''"));
    return u'\'' + text + u'\'';
}

} // namespace

bool wentWell(const MarketLogEntry &entry)
{
    if (entry.status < 200 || entry.status > 299 || !entry.failure.isEmpty())
        return false;
    return entry.code.isEmpty() || entry.code.endsWith(QLatin1String("0000"))
        || entry.code == QLatin1String("200");
}

QString curlText(const MarketLogEntry &entry, const QUrl &base)
{
    const QUrl address = base.resolved(QUrl(entry.target));
    QString command =
        QStringLiteral("curl -X %1 %2").arg(entry.method, quoted(address.toString(QUrl::FullyEncoded)));
    if (!entry.request.isEmpty())
        command += QStringLiteral(" \\\n  -H 'Content-Type: application/json' \\\n  --data-binary %1")
                       .arg(quoted(QString::fromUtf8(entry.request)));
    return command;
}

void MarketLogModel::setRows(const QList<MarketLogEntry> &newestFirst, bool more)
{
    beginResetModel();
    m_rows = newestFirst;
    m_more = more;
    m_asked = false;
    endResetModel();
}

void MarketLogModel::addOlder(const QList<MarketLogEntry> &newestFirst, bool more)
{
    m_more = more;
    m_asked = false;
    if (newestFirst.isEmpty())
        return;
    beginInsertRows({}, rowCount(), rowCount() + int(newestFirst.size()) - 1);
    m_rows += newestFirst;
    endInsertRows();
}

void MarketLogModel::addNewer(const QList<MarketLogEntry> &newestFirst)
{
    if (newestFirst.isEmpty())
        return;
    beginInsertRows({}, 0, int(newestFirst.size()) - 1);
    m_rows = newestFirst + m_rows;
    endInsertRows();
}

void MarketLogModel::setZone(const QTimeZone &zone)
{
    m_zone = zone;
    retranslate();
}

const MarketLogEntry *MarketLogModel::at(int row) const
{
    return row >= 0 && row < m_rows.size() ? &m_rows.at(row) : nullptr;
}

int MarketLogModel::rowOf(qint64 id) const
{
    const auto found = std::find_if(
        m_rows.cbegin(), m_rows.cend(), [id](const MarketLogEntry &one) { return one.id == id; });
    return found == m_rows.cend() ? -1 : int(found - m_rows.cbegin());
}

void MarketLogModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int MarketLogModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int MarketLogModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

bool MarketLogModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_more && !m_asked;
}

void MarketLogModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    m_asked = true;
    Q_EMIT olderWanted(oldestId());
}

QString MarketLogModel::text(const MarketLogEntry &entry, int column) const
{
    switch (column) {
    case Time:
        return timeText(entry.clockMs, m_zone);
    case Direction:
        return entry.direction == QLatin1String("out") ? tr("sent") : tr("received");
    case What:
        return entry.api.isEmpty() ? entry.method + u' ' + entry.target : entry.api;
    case Subject:
        return entry.subject;
    case Status:
        return entry.status > 0 ? QString::number(entry.status) : tr("no answer");
    case Code:
        return entry.code.isEmpty() ? entry.failure : entry.code;
    case Took:
        return durationText(entry.tookUs);
    default:
        return {};
    }
}

QVariant MarketLogModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const MarketLogEntry &entry = m_rows.at(index.row());
    const int column = index.column();
    if (role == Qt::DisplayRole)
        return text(entry, column);
    if (role == Qt::ToolTipRole) {
        if (column == Time)
            return tr("Real time: %1").arg(timeText(entry.wallMs, m_zone));
        return column == What ? entry.method + u' ' + entry.target : text(entry, column);
    }
    if (role == PillDelegate::ToneRole && column == Status)
        return int(wentWell(entry) ? Tone::Ok : entry.status == 0 ? Tone::Fail : Tone::Warn);
    if (role == Qt::FontRole && column == Subject)
        return fixedFont();
    if (role == Qt::TextAlignmentRole && column == Took)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    return {};
}

QVariant MarketLogModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == Took ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Time:
        return tr("Time");
    case Direction:
        return tr("Direction");
    case What:
        return tr("Interface");
    case Subject:
        return tr("About");
    case Status:
        return tr("Status");
    case Code:
        return tr("Code");
    case Took:
        return tr("Took");
    default:
        return {};
    }
}

} // namespace zhanggui
