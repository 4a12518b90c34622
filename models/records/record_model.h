// The one list model of the house: a table over a windowed source.
//
// A worker makes the vector of row ids of the current filter and order; cells are read page by page (128
// rows) when somebody asks for them, and the least used pages are forgotten. The GUI thread does no I/O: a
// cell that is not there yet is empty (PendingRole is true) and announced by one dataChanged per page. A new
// query replaces the rows by a reset, its first page before all ids are known. A change of the store re-runs
// the query at most once a second and announces the smallest true change; identity is the row id, so
// selection and current row survive. Lives on the GUI thread; destruction stops and joins its workers.
#pragma once

#include "models/core/result.h"
#include "models/records/cell_text.h"
#include "models/records/row_window.h"
#include "models/search/text_search.h"

#include <QAbstractTableModel>
#include <QElapsedTimer>
#include <QTimer>

#include <memory>
#include <optional>

namespace zhanggui {

class RecordModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Role {
        SortRole = Qt::UserRole, // the raw value; masked like the text when the field is personal
        RowIdRole, // qint64; 0 while unknown
        PendingRole, // bool: the cells are still being read
        ToneRole, // int(ChoiceTone) of a Choice; invalid for others
        PersonalRole, // bool: the text is masked
        RowColorRole, // int: place of the first of the query's colours that matches the row; invalid: none
    };
    enum class State {
        Empty, // no query yet
        Loading, // of a new query no row is known yet; the rows of the last one are still there
        Counting, // the first page is shown, the ids are on their way
        Ready,
        Failed, // error() says why; the rows of the last good run stay
    };
    Q_ENUM(State)

    /// `kind` must outlive the model. `databaseFile` is opened read-only by two worker threads.
    RecordModel(const RecordKind &kind, const QString &databaseFile, QObject *parent = nullptr);
    ~RecordModel() override;
    Q_DISABLE_COPY_MOVE(RecordModel)

    const RecordKind &kind() const { return m_kind; }
    State state() const { return m_state; }
    /// Set while the state is Failed.
    const std::optional<Error> &error() const { return m_error; }
    const RecordQuery &query() const { return m_query; }

    /// Starts the query even when it equals the current one.
    void setQuery(const RecordQuery &query);
    /// Changes only the query's colours: rows and order stay, cells are read again.
    void setColors(const QList<RowColor> &colors);
    void setCellStyle(const CellStyle &style);
    const CellStyle &cellStyle() const { return m_style; }

    /// To be connected to Store::changed: re-runs soon when the table is this list's, at most once a second.
    void tableChanged(const QString &table);
    /// Re-runs the current query, keeping rows that stay.
    void refresh();
    /// Milliseconds between two re-runs after tableChanged().
    void setRefreshInterval(int ms) { m_refreshInterval = ms; }

    /// The ids are being read, for a new query or again.
    bool isRefreshing() const { return m_idsRunning; }
    /// Somebody is about to look for words: begins to read the texts into memory.
    void prepareSearch() { m_search.prepare(); }
    /// Words of the filter are answered by the index in memory.
    bool searchesInMemory() const { return m_search.isReady(); }
    /// Pages that are being read or wait for it.
    int pendingReads() const { return m_window->pendingReads(); }

    /// The row's cells are there; unlike data() this does not ask for them.
    bool isRead(int row) const { return m_window->isRead(row); }
    /// 0 when the row's id is not known.
    qint64 rowId(int row) const;
    /// -1 when the record is not in the list, or not yet.
    int rowOf(qint64 id) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    /// A new query by that column; -1 is the kind's default order.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

Q_SIGNALS:
    void stateChanged(zhanggui::RecordModel::State state);

private:
    void setState(State state);
    void startIds();
    void takeIds(
        quint64 run, const IdsPointer &before, const Result<IdsPointer> &after, const IdChange &change);
    void takeFirstRows(quint64 run, const std::vector<RowPointer> &rows);
    void fail(const Error &error);

    void resetTo(const IdsPointer &ids);
    void applyChange(const IdsPointer &after, const IdChange &change);
    void reorder(const IdsPointer &after);
    void movePersistentIndexes(const Ids &after);
    void setIds(const IdsPointer &ids);

    QVariant cell(const QModelIndex &index, int role) const;

    const RecordKind &m_kind;
    CellStyle m_style;
    RecordQuery m_query;
    State m_state = State::Empty;
    std::optional<Error> m_error;

    IdsPointer m_ids = std::make_shared<const Ids>();
    quint64 m_run = 0; // number of the newest id query
    bool m_idsRunning = false;
    bool m_replacesRows = false; // that query is a new one and none of its rows is shown yet
    bool m_changedMeanwhile = false; // the table changed while the ids were read

    int m_refreshInterval = 1000;
    QTimer m_refreshTimer;
    QTimer m_interruptTimer;
    QElapsedTimer m_sinceRun;
    std::unique_ptr<RowWindow> m_window; // a pointer, because data() is const and asks for pages
    TextSearch m_search; // used by m_idThread's jobs
    ReadThread m_idThread; // last: joined before anything its jobs report to goes away
};

} // namespace zhanggui
