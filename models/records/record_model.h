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
#include "models/records/record_kind.h"
#include "models/records/record_query.h"

#include <QAbstractTableModel>
#include <QTimer>

#include <memory>
#include <optional>
#include <vector>

namespace zhanggui {

class ReadThread;
struct IdChange;

class RecordModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Role {
        SortRole = Qt::UserRole, // the raw value
        RowIdRole, // qint64
        PendingRole, // bool: the cells are still being read
        ToneRole, // int(Tone) of a Choice; invalid for others
        PersonalRole, // bool: DisplayRole is masked
    };
    enum class State {
        Empty, // no query yet
        Loading, // of a new query, no row is known yet
        Counting, // the first page is shown, the ids are on their way
        Ready,
        Failed, // error() says why; the rows of the last good run stay
    };

    /// `kind` must outlive the model. `databaseFile` is opened read-only by two worker threads.
    RecordModel(const RecordKind &kind, QString databaseFile, QObject *parent = nullptr);
    ~RecordModel() override;

    const RecordKind &kind() const { return m_kind; }
    State state() const { return m_state; }
    const std::optional<Error> &error() const { return m_error; }
    const RecordQuery &query() const { return m_query; }

    void setQuery(const RecordQuery &query);
    void setCellStyle(const CellStyle &style);
    const CellStyle &cellStyle() const { return m_style; }

    /// To be connected to Store::changed: re-runs soon when the table is this list's, at most once a second.
    void tableChanged(const QString &table);
    /// Re-runs the query now.
    void refresh();

    qint64 rowId(int row) const;
    /// -1 when the record is not in the list (or its id is not known yet).
    int rowOf(qint64 id) const;
    /// The milliseconds between two re-runs after tableChanged(); for tests.
    void setRefreshInterval(int ms);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

Q_SIGNALS:
    void stateChanged(zhanggui::RecordModel::State state);

private:
    struct Private;
    const RecordKind &m_kind;
    QString m_file;
    CellStyle m_style;
    RecordQuery m_query;
    State m_state = State::Empty;
    std::optional<Error> m_error;
    std::unique_ptr<Private> d;
};

} // namespace zhanggui
