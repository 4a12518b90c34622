#include "models/records/record_model.h"

#include <QHash>

#include <algorithm>

namespace zhanggui {
namespace {

constexpr int kInterruptAgainMs = 20;

} // namespace

RecordModel::RecordModel(const RecordKind &kind, const QString &databaseFile, QObject *parent)
    : QAbstractTableModel(parent)
    , m_kind(kind)
    , m_window(std::make_unique<RowWindow>(kind, databaseFile))
    , m_search(kind, databaseFile)
    , m_idThread(databaseFile)
{
    m_refreshTimer.setSingleShot(true);
    connect(&m_refreshTimer, &QTimer::timeout, this, &RecordModel::refresh);
    m_interruptTimer.setInterval(kInterruptAgainMs);
    connect(&m_interruptTimer, &QTimer::timeout, this, [this] { m_idThread.interruptOlder(); });
    connect(m_window.get(), &RowWindow::rowsChanged, this,
        [this](int first, int last) { Q_EMIT dataChanged(index(first, 0), index(last, columnCount() - 1)); });
    connect(m_window.get(), &RowWindow::firstRowsRead, this, &RecordModel::takeFirstRows);
    connect(m_window.get(), &RowWindow::failed, this, &RecordModel::fail);
}

RecordModel::~RecordModel() = default;

void RecordModel::setState(State state)
{
    if (state != State::Failed)
        m_error.reset();
    if (state == m_state && state != State::Failed)
        return;
    m_state = state;
    Q_EMIT stateChanged(state);
}

void RecordModel::fail(const Error &error)
{
    m_error = error;
    setState(State::Failed);
}

void RecordModel::setQuery(const RecordQuery &query)
{
    m_query = query;
    m_window->setColors(query.colors);
    m_replacesRows = true;
    m_changedMeanwhile = false;
    setState(State::Loading);
    startIds();
    // Without an index the first page costs as much as all ids; words are found faster in memory.
    const bool searched = m_search.isReady() && !query.condition.textTerms.isEmpty();
    if (sortFieldOf(m_kind, m_query).sortIndexed && !searched)
        m_window->readFirstPage(m_query, m_run);
}

void RecordModel::setColors(const QList<RowColor> &colors)
{
    if (colors == m_query.colors)
        return;
    m_query.colors = colors;
    m_window->setColors(colors);
    m_window->expire();
}

void RecordModel::setCellStyle(const CellStyle &style)
{
    m_style = style;
    if (!m_ids->empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1), { Qt::DisplayRole });
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

void RecordModel::tableChanged(const QString &table)
{
    if (table != m_kind.table || m_state == State::Empty || m_refreshTimer.isActive())
        return;
    const qint64 wait = m_sinceRun.isValid() ? m_refreshInterval - m_sinceRun.elapsed() : 0;
    m_refreshTimer.start(int(std::max<qint64>(0, wait)));
}

void RecordModel::refresh()
{
    if (m_state == State::Empty)
        return;
    if (m_idsRunning) {
        // Not interrupted: with changes every second a slow query would never end.
        m_changedMeanwhile = true;
        return;
    }
    startIds();
}

void RecordModel::startIds()
{
    if (m_idsRunning)
        m_interruptTimer.start();
    m_idsRunning = true;
    m_sinceRun.start();
    const quint64 run = ++m_run;
    m_idThread.run([this, run, query = m_query, before = m_ids](
                       Result<Connection *> connection, const Superseded &superseded) {
        Result<IdsPointer> after =
            connection.and_then([&](Connection *open) { return m_search.readIds(*open, query, superseded); })
                .map([](Ids ids) { return std::make_shared<const Ids>(std::move(ids)); });
        const IdChange change = after ? idChange(*before, **after) : IdChange();
        QMetaObject::invokeMethod(
            this, [this, run, before, after, change] { takeIds(run, before, after, change); },
            Qt::QueuedConnection);
    });
}

void RecordModel::takeIds(
    quint64 run, const IdsPointer &before, const Result<IdsPointer> &after, const IdChange &change)
{
    if (run != m_run)
        return;
    m_idsRunning = false;
    m_interruptTimer.stop();
    if (!after) {
        fail(after.error());
        return;
    }
    if (m_replacesRows)
        resetTo(*after);
    else
        applyChange(*after, before == m_ids ? change : idChange(*m_ids, **after));
    setState(State::Ready);
    if (m_changedMeanwhile) {
        m_changedMeanwhile = false;
        tableChanged(m_kind.table);
    }
}

void RecordModel::takeFirstRows(quint64 run, const std::vector<RowPointer> &rows)
{
    if (run != m_run || !m_replacesRows)
        return;
    Ids ids(rows.size());
    std::transform(rows.begin(), rows.end(), ids.begin(), [](const RowPointer &row) { return row->id; });
    m_replacesRows = false;
    beginResetModel();
    m_ids = std::make_shared<const Ids>(std::move(ids));
    m_window->setFirstPage(m_ids, rows);
    endResetModel();
    setState(State::Counting);
}

void RecordModel::resetTo(const IdsPointer &ids)
{
    m_replacesRows = false;
    beginResetModel();
    m_ids = ids;
    m_window->setIds(ids, RowWindow::Keep::Nothing);
    endResetModel();
}

void RecordModel::setIds(const IdsPointer &ids)
{
    m_ids = ids;
    m_window->setIds(ids, RowWindow::Keep::RowsById);
}

void RecordModel::applyChange(const IdsPointer &after, const IdChange &change)
{
    const int first = int(change.first);
    if (change.isNothing()) {
        if (m_state == State::Counting)
            return;
        m_window->expire();
    } else if (change.removed == 0) {
        beginInsertRows({}, first, first + int(change.inserted) - 1);
        setIds(after);
        endInsertRows();
    } else if (change.inserted == 0) {
        beginRemoveRows({}, first, first + int(change.removed) - 1);
        setIds(after);
        endRemoveRows();
    } else {
        reorder(after);
    }
}

void RecordModel::reorder(const IdsPointer &after)
{
    // A layout change keeps the number of rows: nameless rows (id 0) at the end make up the difference.
    const size_t rowsBefore = m_ids->size();
    const size_t rowsAfter = after->size();
    if (rowsAfter > rowsBefore) {
        Ids grown(*m_ids);
        grown.resize(rowsAfter);
        beginInsertRows({}, int(rowsBefore), int(rowsAfter) - 1);
        setIds(std::make_shared<const Ids>(std::move(grown)));
        endInsertRows();
    }
    IdsPointer same = after;
    if (rowsAfter < rowsBefore) {
        Ids padded(*after);
        padded.resize(rowsBefore);
        same = std::make_shared<const Ids>(std::move(padded));
    }
    Q_EMIT layoutAboutToBeChanged();
    movePersistentIndexes(*after);
    setIds(same);
    Q_EMIT layoutChanged();
    if (rowsAfter < rowsBefore) {
        beginRemoveRows({}, int(rowsAfter), int(rowsBefore) - 1);
        setIds(after);
        endRemoveRows();
    }
}

void RecordModel::movePersistentIndexes(const Ids &after)
{
    const QModelIndexList from = persistentIndexList();
    QHash<qint64, int> rows; // id → new row
    for (const QModelIndex &index : from)
        rows.insert(rowId(index.row()), -1);
    qsizetype left = rows.size();
    for (size_t row = 0; row < after.size() && left > 0; ++row) {
        const auto wanted = rows.find(after[row]);
        if (wanted != rows.end()) {
            *wanted = int(row);
            --left;
        }
    }
    QModelIndexList to;
    to.reserve(from.size());
    for (const QModelIndex &old : from) {
        const int row = rows.value(rowId(old.row()), -1);
        to.append(row < 0 ? QModelIndex() : index(row, old.column()));
    }
    changePersistentIndexList(from, to);
}

qint64 RecordModel::rowId(int row) const
{
    return row >= 0 && size_t(row) < m_ids->size() ? (*m_ids)[size_t(row)] : 0;
}

int RecordModel::rowOf(qint64 id) const
{
    const auto found = std::find(m_ids->begin(), m_ids->end(), id);
    return id == 0 || found == m_ids->end() ? -1 : int(found - m_ids->begin());
}

int RecordModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_ids->size());
}

int RecordModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_kind.fields.size());
}

QVariant RecordModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Field &field = m_kind.fields.at(index.column());
    switch (role) {
    case RowIdRole:
        return rowId(index.row());
    case PersonalRole:
        return field.mask != nullptr;
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(
            Qt::Alignment((field.isNumeric() ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    case Qt::DisplayRole:
    case SortRole:
    case PendingRole:
    case ToneRole:
    case RowColorRole:
        return cell(index, role);
    default:
        return {};
    }
}

QVariant RecordModel::cell(const QModelIndex &index, int role) const
{
    const RowPointer row = m_window->row(index.row());
    if (role == PendingRole)
        return row == nullptr && !m_window->isRead(index.row());
    if (row == nullptr)
        return {};
    if (role == RowColorRole)
        return row->color == 0 || row->color > m_query.colors.size() ? QVariant() : QVariant(row->color - 1);
    const Field &field = m_kind.fields.at(index.column());
    const QVariant &value = row->cells.at(index.column());
    if (field.mask != nullptr)
        return role == ToneRole || value.isNull() ? QVariant() : QVariant(field.mask(value.toString()));
    if (role == SortRole)
        return value;
    if (role == ToneRole) {
        if (field.type != FieldType::Choice || value.isNull())
            return {};
        const Choice *choice = field.choice(value.toString());
        return int(choice == nullptr ? ChoiceTone::Neutral : choice->tone);
    }
    return cellText(m_kind, field, value, row->cells.constLast().toString(), m_style);
}

QVariant RecordModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return QAbstractTableModel::headerData(section, orientation, role);
    const Field &field = m_kind.fields.at(section);
    if (role == Qt::DisplayRole)
        return m_kind.labelOf(field);
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(
            Qt::Alignment((field.isNumeric() ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    return {};
}

void RecordModel::sort(int column, Qt::SortOrder order)
{
    RecordQuery query = m_query;
    const bool isColumn = column >= 0 && column < columnCount();
    query.sortField = isColumn ? m_kind.fields.at(column).id : QString();
    query.descending = isColumn && order == Qt::DescendingOrder;
    setQuery(query);
}

} // namespace zhanggui
