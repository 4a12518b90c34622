#include "ui/callbacks/result_model.h"

#include "ui/callbacks/callback_text.h"
#include "ui/callbacks/pill_delegate.h"

namespace zhanggui {

ResultModel::ResultModel(QObject *parent)
    : QAbstractTableModel(parent)
    , m_titles([](const CaseSummary &summary) { return summary.title; })
{
}

void ResultModel::setTexts(const VerdictTexts &texts)
{
    m_texts = texts;
    retranslate();
}

void ResultModel::setTitles(TitleOf titles)
{
    m_titles = std::move(titles);
    retranslate();
}

void ResultModel::clear()
{
    showStored(0);
}

void ResultModel::append(const CaseSummary &summary)
{
    const int row = int(m_cases.size());
    beginInsertRows({}, row, row);
    m_cases.append(summary);
    m_cases.last().position = row;
    endInsertRows();
}

void ResultModel::showStored(int cases)
{
    beginResetModel();
    CaseSummary unread;
    unread.position = -1;
    m_cases = QList<CaseSummary>(cases, unread);
    m_wanted.clear();
    endResetModel();
}

void ResultModel::setPage(int first, const QList<CaseSummary> &cases)
{
    const int count = int(qMin<qsizetype>(cases.size(), m_cases.size() - first));
    if (first < 0 || count <= 0)
        return;
    for (int i = 0; i < count; ++i)
        m_cases[first + i] = cases.at(i);
    Q_EMIT dataChanged(index(first, 0), index(first + count - 1, ColumnCount - 1));
}

const CaseSummary *ResultModel::at(int row) const
{
    return row >= 0 && row < m_cases.size() && m_cases.at(row).position >= 0 ? &m_cases.at(row) : nullptr;
}

QString ResultModel::titleAt(int row) const
{
    const CaseSummary *summary = at(row);
    return summary == nullptr ? QString() : m_titles(*summary);
}

int ResultModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_cases.size());
}

int ResultModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

void ResultModel::want(int page) const
{
    if (m_wanted.contains(page))
        return;
    m_wanted.insert(page);
    // Not from within data(): the view is painting.
    auto *self = const_cast<ResultModel *>(this);
    QMetaObject::invokeMethod(
        self, [self, page] { Q_EMIT self->pageWanted(page * kPage, kPage); }, Qt::QueuedConnection);
}

QVariant ResultModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    if (role == Qt::TextAlignmentRole && index.column() == Time)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    const CaseSummary *summary = at(index.row());
    if (summary == nullptr) {
        if (role == Qt::DisplayRole)
            want(index.row() / kPage);
        return role == Qt::DisplayRole && index.column() == Case ? QVariant(QStringLiteral("…")) : QVariant();
    }
    if (role == CaseRowRole)
        return summary->id;
    if (role == PillDelegate::ToneRole && index.column() == State)
        return int(caseStateText(summary->state, summary->worst).tone);
    if (role == Qt::DisplayRole)
        return text(*summary, index.column());
    if (role == Qt::ToolTipRole)
        return hint(*summary, index.column());
    return {};
}

QString ResultModel::hint(const CaseSummary &summary, int column) const
{
    if (column == Case)
        return m_titles(summary) + u'\n' + summary.caseId;
    return column == Time ? tr("%n request(s)", nullptr, summary.sends) : text(summary, column);
}

QString ResultModel::text(const CaseSummary &summary, int column) const
{
    switch (column) {
    case State:
        return caseStateText(summary.state, summary.worst).text;
    case Case:
        return summary.round == 0
            ? m_titles(summary)
            //: %1: what a case is called, %2: how often it was sent before, and once more
            : tr("%1 (round %2)").arg(m_titles(summary)).arg(summary.round + 1);
    case Finding:
        if (!summary.reason.isEmpty())
            return reasonText(summary.reason);
        return summary.worst == Severity::Pass ? QString() : m_texts.sentence(summary.headline);
    case Time:
        return summary.sends == 0 ? QString() : durationText(summary.totalUs);
    default:
        return {};
    }
}

QVariant ResultModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == Time ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case State:
        return tr("Result");
    case Case:
        return tr("Case");
    case Finding:
        return tr("What was found");
    case Time:
        return tr("Time");
    default:
        return {};
    }
}

void ResultModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_cases.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

} // namespace zhanggui
