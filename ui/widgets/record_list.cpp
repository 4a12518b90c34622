#include "ui/widgets/record_list.h"

#include "models/records/record_model.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/record_delegate.h"
#include "ui/widgets/record_header.h"

#include <QAction>
#include <QHeaderView>
#include <QJsonArray>
#include <QKeyEvent>
#include <QMenu>
#include <QScrollBar>

#include <algorithm>

namespace zhanggui {

RecordList::RecordList(RecordModel &model, QWidget *parent)
    : QTableView(parent)
    , m_model(model)
    , m_header(new RecordHeader(this))
{
    setHorizontalHeader(m_header);
    setModel(&model);
    setItemDelegate(new RecordDelegate(model, this));
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setAlternatingRowColors(true);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollMode(ScrollPerPixel);
    setContextMenuPolicy(Qt::CustomContextMenu);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setMinimumSectionSize(kRowHeight);
    verticalHeader()->setDefaultSectionSize(kRowHeight);
    setUpHeader();
    for (const auto signal :
        { &QAbstractItemModel::rowsAboutToBeInserted, &QAbstractItemModel::rowsAboutToBeRemoved })
        connect(&model, signal, this, &RecordList::rememberTop);
    connect(&model, &QAbstractItemModel::layoutAboutToBeChanged, this, &RecordList::rememberTop);
    connect(&model, &QAbstractItemModel::rowsInserted, this, &RecordList::restoreTop);
    connect(&model, &QAbstractItemModel::rowsRemoved, this, &RecordList::restoreTop);
    connect(&model, &QAbstractItemModel::layoutChanged, this, &RecordList::restoreTop);
    connect(this, &QAbstractItemView::doubleClicked, this, &RecordList::opened);
}

void RecordList::setUpHeader()
{
    QHeaderView *header = horizontalHeader();
    header->setSectionsMovable(true);
    header->setSectionsClickable(true);
    header->setHighlightSections(false);
    header->setSortIndicatorShown(true);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setMinimumSectionSize(48);
    header->setFixedHeight(kRowHeight + space::xs);
    const RecordKind &kind = m_model.kind();
    for (int column = 0; column < kind.fields.size(); ++column) {
        setColumnWidth(column, kind.fields.at(column).width);
        setColumnHidden(column, !kind.fields.at(column).shown);
    }
    header->setSortIndicator(kind.indexOf(kind.defaultSortField),
        kind.defaultSortDescending ? Qt::DescendingOrder : Qt::AscendingOrder);
    connect(header, &QHeaderView::sortIndicatorChanged, this, &RecordList::sortRequested);
    connect(m_header, &RecordHeader::filterClicked, this, &RecordList::quickFilterRequested);
    // Showing and hiding a section is a change of its size.
    connect(header, &QHeaderView::sectionResized, this, &RecordList::columnsChanged);
    connect(header, &QHeaderView::sectionMoved, this, &RecordList::columnsChanged);
}

std::optional<QString> RecordList::selectedText(TextHeaders headers) const
{
    QList<int> columns;
    for (const QString &id : shownColumns())
        columns.append(m_model.kind().indexOf(id));
    QStringList lines;
    const auto addLine = [&](const auto &text) {
        QStringList cells;
        for (const int column : columns)
            cells.append(QString(text(column)).replace(u'\t', u' ').replace(u'\n', u' '));
        lines.append(cells.join(u'\t'));
    };
    if (headers == TextHeaders::With)
        addLine([this](int column) { return m_model.headerData(column, Qt::Horizontal).toString(); });
    for (const QItemSelectionRange &range : selectedRanges()) {
        for (int row = range.top(); row <= range.bottom(); ++row) {
            if (!m_model.isRead(row))
                return std::nullopt;
            addLine([&](int column) { return m_model.index(row, column).data().toString(); });
        }
    }
    return lines.join(u'\n');
}

QItemSelection RecordList::selectedRanges() const
{
    QItemSelection selection = selectionModel()->selection();
    std::sort(selection.begin(), selection.end(),
        [](const QItemSelectionRange &a, const QItemSelectionRange &b) { return a.top() < b.top(); });
    return selection;
}

void RecordList::fillColumnsMenu(QMenu &menu)
{
    const RecordKind &kind = m_model.kind();
    for (int column = 0; column < kind.fields.size(); ++column) {
        QAction *action = menu.addAction(kind.labelOf(kind.fields.at(column)));
        action->setObjectName(kind.fields.at(column).id);
        action->setCheckable(true);
        action->setChecked(!isColumnHidden(column));
        connect(action, &QAction::toggled, this, [this, column](bool on) {
            const bool isLast = horizontalHeader()->count() - horizontalHeader()->hiddenSectionCount() == 1;
            // A list without columns would have no header to bring them back with.
            if (on || !isLast)
                setColumnHidden(column, !on);
        });
    }
}

qint64 RecordList::currentRowId() const
{
    return currentIndex().isValid() ? m_model.rowId(currentIndex().row()) : 0;
}

int RecordList::currentColumn() const
{
    const bool isShown = m_column >= 0 && !isColumnHidden(m_column);
    return isShown ? m_column : std::max(0, horizontalHeader()->logicalIndexAt(0));
}

bool RecordList::selectRowId(qint64 id)
{
    const int row = m_model.rowOf(id);
    if (row < 0)
        return false;
    const int column = currentColumn();
    // Rows may have come a moment ago; without this the scroll bar still ends where it ended.
    updateGeometries();
    setCurrentIndex(m_model.index(row, column));
    scrollTo(currentIndex());
    return true;
}

void RecordList::setFilteredColumns(const QSet<int> &columns)
{
    m_header->setFiltered(columns);
}

Ids RecordList::selectedIds() const
{
    Ids ids;
    for (const QItemSelectionRange &range : selectedRanges()) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            ids.push_back(m_model.rowId(row));
    }
    return ids;
}

QStringList RecordList::shownColumns() const
{
    QStringList ids;
    for (int visual = 0; visual < horizontalHeader()->count(); ++visual) {
        const int column = horizontalHeader()->logicalIndex(visual);
        if (!isColumnHidden(column))
            ids.append(m_model.kind().fields.at(column).id);
    }
    return ids;
}

QMap<QString, int> RecordList::columnWidths() const
{
    QMap<QString, int> widths;
    for (const QString &id : shownColumns())
        widths.insert(id, columnWidth(m_model.kind().indexOf(id)));
    return widths;
}

void RecordList::showColumns(const QStringList &ids, const QMap<QString, int> &widths)
{
    const QSignalBlocker quiet(this);
    QHeaderView *header = horizontalHeader();
    const QList<Field> &fields = m_model.kind().fields;
    QStringList ordered = ids;
    for (const Field &field : fields) {
        if (!ids.contains(field.id))
            ordered.append(field.id);
    }
    int visual = 0;
    for (const QString &id : std::as_const(ordered)) {
        const int column = m_model.kind().indexOf(id);
        if (column < 0)
            continue;
        const Field &field = fields.at(column);
        header->moveSection(header->visualIndex(column), visual++);
        setColumnHidden(column, false);
        setColumnWidth(column, std::max(header->minimumSectionSize(), widths.value(id, field.width)));
        setColumnHidden(column, ids.isEmpty() ? !field.shown : !ids.contains(id));
    }
}

void RecordList::setSort(const QString &field, bool descending)
{
    const RecordKind &kind = m_model.kind();
    const int wanted = kind.indexOf(field);
    const int column = wanted >= 0 ? wanted : kind.indexOf(kind.defaultSortField);
    const bool down = wanted >= 0 ? descending : kind.defaultSortDescending;
    const QSignalBlocker quiet(horizontalHeader());
    horizontalHeader()->setSortIndicator(column, down ? Qt::DescendingOrder : Qt::AscendingOrder);
}

QJsonObject RecordList::layoutState() const
{
    QJsonArray columns;
    for (int visual = 0; visual < horizontalHeader()->count(); ++visual) {
        const int column = horizontalHeader()->logicalIndex(visual);
        const bool hidden = isColumnHidden(column);
        // A hidden section says that it has no width.
        const int width = hidden ? m_model.kind().fields.at(column).width : columnWidth(column);
        columns.append(QJsonObject{ { QStringLiteral("id"), m_model.kind().fields.at(column).id },
            { QStringLiteral("width"), width }, { QStringLiteral("hidden"), hidden } });
    }
    return { { QStringLiteral("columns"), columns }, { QStringLiteral("sort"), sortField() },
        { QStringLiteral("descending"), sortsDescending() } };
}

void RecordList::restoreLayout(const QJsonObject &state)
{
    QHeaderView *header = horizontalHeader();
    int visual = 0;
    const QJsonArray columns = state.value(QStringLiteral("columns")).toArray();
    for (const auto &entry : columns) {
        const int column = m_model.kind().indexOf(entry[QStringLiteral("id")].toString());
        if (column < 0)
            continue;
        header->moveSection(header->visualIndex(column), visual++);
        setColumnHidden(column, false);
        setColumnWidth(
            column, std::clamp(entry[QStringLiteral("width")].toInt(), header->minimumSectionSize(), 2000));
        setColumnHidden(column, entry[QStringLiteral("hidden")].toBool());
    }
    const int sorted = m_model.kind().indexOf(state.value(QStringLiteral("sort")).toString());
    if (sorted >= 0) {
        const bool descending = state.value(QStringLiteral("descending")).toBool();
        const QSignalBlocker quiet(header);
        header->setSortIndicator(sorted, descending ? Qt::DescendingOrder : Qt::AscendingOrder);
    }
}

QString RecordList::sortField() const
{
    const int section = horizontalHeader()->sortIndicatorSection();
    return section < 0 || section >= m_model.kind().fields.size() ? QString()
                                                                  : m_model.kind().fields.at(section).id;
}

bool RecordList::sortsDescending() const
{
    return horizontalHeader()->sortIndicatorOrder() == Qt::DescendingOrder;
}

void RecordList::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && event->modifiers() == Qt::NoModifier && currentIndex().isValid()) {
        Q_EMIT opened();
        return;
    }
    if (event->key() == Qt::Key_Down && event->modifiers() == Qt::AltModifier && currentIndex().isValid()) {
        Q_EMIT quickFilterRequested(currentIndex().column());
        return;
    }
    // The table would copy the current cell only; copying is the page's action.
    if (event->matches(QKeySequence::Copy)) {
        Q_EMIT copyRequested();
        return;
    }
    QTableView::keyPressEvent(event);
}

void RecordList::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    if (current.isValid())
        m_column = current.column();
    if (current.row() != previous.row() || !current.isValid())
        Q_EMIT currentRowChanged();
}

void RecordList::rememberTop()
{
    // At the very top one wants to see what is new.
    if (!m_top.isValid() && verticalScrollBar()->value() > 0)
        m_top = indexAt(QPoint(1, 1));
}

void RecordList::restoreTop()
{
    if (m_top.isValid()) {
        updateGeometries();
        scrollTo(m_top, PositionAtTop);
    }
    m_top = QPersistentModelIndex();
}

} // namespace zhanggui
