#include "ui/callbacks/run_list_model.h"

#include "models/records/cell_text.h"
#include "ui/callbacks/callback_text.h"
#include "ui/callbacks/pill_delegate.h"

namespace zhanggui {

RunListModel::RunListModel(QObject *parent)
    : QAbstractTableModel(parent)
    , m_titles([](const RunSummary &run) { return run.title; })
{
}

void RunListModel::setTitles(TitleOf titles)
{
    m_titles = std::move(titles);
    retranslate();
}

void RunListModel::setZone(const QTimeZone &zone)
{
    m_zone = zone;
    retranslate();
}

void RunListModel::setRuns(const QList<RunSummary> &newest)
{
    beginResetModel();
    m_runs = newest;
    m_more = newest.size() >= kPage;
    m_asked = false;
    endResetModel();
}

void RunListModel::addOlder(const QList<RunSummary> &older)
{
    m_asked = false;
    m_more = older.size() >= kPage;
    if (older.isEmpty())
        return;
    const int first = int(m_runs.size());
    beginInsertRows({}, first, first + int(older.size()) - 1);
    m_runs += older;
    endInsertRows();
}

const RunSummary *RunListModel::at(int row) const
{
    return row >= 0 && row < m_runs.size() ? &m_runs.at(row) : nullptr;
}

int RunListModel::rowOf(qint64 runId) const
{
    const auto found = std::find_if(
        m_runs.begin(), m_runs.end(), [runId](const RunSummary &run) { return run.id == runId; });
    return found == m_runs.end() ? -1 : int(found - m_runs.begin());
}

QString RunListModel::titleAt(int row) const
{
    const RunSummary *run = at(row);
    return run == nullptr ? QString() : m_titles(*run);
}

QString RunListModel::timeText(const RunSummary &run) const
{
    return instantText(run.startedMs, m_zone, InstantPrecision::Seconds);
}

int RunListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_runs.size());
}

int RunListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant RunListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const RunSummary &run = m_runs.at(index.row());
    if (role == PillDelegate::ToneRole && index.column() == Result)
        return int(runResultText(run).tone);
    if (role == Qt::TextAlignmentRole && index.column() == Took)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    return role == Qt::DisplayRole || role == Qt::ToolTipRole ? QVariant(text(run, index.column()))
                                                              : QVariant();
}

QString RunListModel::text(const RunSummary &run, int column) const
{
    switch (column) {
    case Result:
        return runResultText(run).text;
    case When:
        return timeText(run);
    case What:
        return m_titles(run);
    case Counts:
        return countsText(run.counts);
    case Address:
        return run.url;
    case Took:
        return run.endedMs == 0 ? QString() : durationText((run.endedMs - run.startedMs) * 1000);
    default:
        return {};
    }
}

QVariant RunListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == Took ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Result:
        return tr("Result");
    case When:
        return tr("When");
    case What:
        return tr("Suite");
    case Counts:
        return tr("Cases");
    case Address:
        return tr("Address");
    case Took:
        return tr("Took");
    default:
        return {};
    }
}

bool RunListModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_more && !m_asked;
}

void RunListModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    m_asked = true;
    Q_EMIT olderWanted(m_runs.constLast().id, kPage);
}

void RunListModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_runs.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

} // namespace zhanggui
