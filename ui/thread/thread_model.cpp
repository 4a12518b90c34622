#include "ui/thread/thread_model.h"

#include "ui/callbacks/pill_delegate.h"

#include <algorithm>

namespace zhanggui {

void ThreadModel::setThread(const OrderThread &thread)
{
    m_entries = thread.entries;
    showEntries();
}

void ThreadModel::clear()
{
    m_entries.clear();
    showEntries();
}

void ThreadModel::setFilter(const ThreadFilter &filter)
{
    m_filter = filter;
    showEntries();
}

void ThreadModel::setCellStyle(const CellStyle &style)
{
    m_style = style;
    retranslate();
}

void ThreadModel::retranslate()
{
    if (!m_shown.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

void ThreadModel::showEntries()
{
    beginResetModel();
    m_shown.clear();
    for (int i = int(m_entries.size()) - 1; i >= 0; --i) {
        if (m_filter.shows(m_entries.at(i)))
            m_shown.append(i);
    }
    endResetModel();
}

const ThreadEntry *ThreadModel::entry(int row) const
{
    return row >= 0 && row < m_shown.size() ? &m_entries.at(m_shown.at(row)) : nullptr;
}

int ThreadModel::rowOf(const ThreadEntry &wanted) const
{
    const auto same = [this, &wanted](int position) {
        const ThreadEntry &entry = m_entries.at(position);
        return entry.atMs == wanted.atMs && entry.kind == wanted.kind && entry.rowId == wanted.rowId
            && entry.title == wanted.title;
    };
    const auto found = std::ranges::find_if(m_shown, same);
    return found == m_shown.cend() ? -1 : int(found - m_shown.cbegin());
}

int ThreadModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

int ThreadModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ThreadModel::data(const QModelIndex &index, int role) const
{
    const ThreadEntry *shown = index.isValid() ? entry(index.row()) : nullptr;
    if (!shown)
        return {};
    if (role == Qt::DisplayRole)
        return text(*shown, index.column());
    if (role == Qt::ToolTipRole && (index.column() == What || index.column() == More))
        return text(*shown, index.column()).toHtmlEscaped();
    if (role == PillDelegate::ToneRole && index.column() == About)
        return int(toneOf(*shown));
    return {};
}

QVariant ThreadModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case When:
        return tr("When");
    case About:
        return tr("About");
    case What:
        return tr("What happened");
    case More:
        return tr("More");
    case Who:
        return tr("Who");
    default:
        return {};
    }
}

QString ThreadModel::text(const ThreadEntry &entry, int column) const
{
    switch (column) {
    case When:
        return instantText(entry.atMs, m_style.zone, InstantPrecision::Seconds);
    case About:
        return entry.real ? threadSourceText(entry.source)
                          : tr("%1, test").arg(threadSourceText(entry.source));
    case What:
        return entry.title;
    case More:
        return entry.text.simplified();
    case Who:
        return entry.actor;
    default:
        return {};
    }
}

Tone toneOf(const ThreadEntry &entry)
{
    switch (entry.tone) {
    case ChoiceTone::Ok:
        return Tone::Ok;
    case ChoiceTone::Wait:
        return Tone::Wait;
    case ChoiceTone::Warn:
        return Tone::Warn;
    case ChoiceTone::Fail:
        return Tone::Fail;
    case ChoiceTone::Neutral:
        break;
    }
    return Tone::Neutral;
}

} // namespace zhanggui
