// The saved views of one kind of record, in the workspace's settings: `view/<table>/<name>` holds a view as
// JSON, `view-order/<table>` the names in their order. Views are no records: they stand outside the history.
#pragma once

#include "models/views/view.h"

namespace zhanggui {

class Connection;

struct ViewList {
    QList<View> views; // in their order
    QStringList damaged; // names whose stored text is no view; they stay stored
};

class ViewRepository {
public:
    /// Both must outlive the repository.
    ViewRepository(Connection &connection, const RecordKind &kind);

    [[nodiscard]] Result<ViewList> list();
    /// nullopt when there is none of that name.
    [[nodiscard]] Result<std::optional<View>> find(const QString &name);
    /// Replaces the view of the same name in its place, or adds one at the end. BadInput for its name.
    [[nodiscard]] Result<void> save(const View &view);
    /// Adds at `position` (0 is the first; beyond the end is the end). Conflict when the name is taken.
    [[nodiscard]] Result<void> insert(const View &view, qsizetype position);
    /// Conflict when `to` is taken; NotFound; BadInput.
    [[nodiscard]] Result<void> rename(const QString &from, const QString &to);
    /// Gives what was removed and where it stood, for insert(). NotFound.
    struct Removed {
        View view;
        qsizetype position = 0;
    };
    [[nodiscard]] Result<Removed> remove(const QString &name);
    /// To `position`, counted as insert() does. NotFound.
    [[nodiscard]] Result<void> move(const QString &name, qsizetype position);

private:
    QString keyOf(const QString &name) const;
    QString orderKey() const;
    [[nodiscard]] Result<QStringList> order();
    [[nodiscard]] Result<void> setOrder(const QStringList &names);
    [[nodiscard]] Result<void> write(const View &view);

    Connection &m_connection;
    const RecordKind &m_kind;
};

} // namespace zhanggui
