// The append-only history. A step is one thing a person did or a fetch brought (a row of `steps`); each row
// of `changes` is one changed row of a table with the columns before and after. Undoing a step is a new step
// that writes `before` again; redoing is undoing that one. Nothing is ever removed from the history.
#pragma once

#include "models/core/result.h"

#include <QJsonObject>
#include <QList>
#include <QVariantMap>

#include <functional>
#include <optional>

namespace zhanggui {

class Connection;

struct NewStep {
    qint64 atMs = 0; // UTC
    QString actor; // who: the user's login name
    QString source; // where it came from: "fetch", "edit", "import", …
    QString title; // one line, English, without personal data
    QJsonObject facts = {}; // kind, numbers and names, to say the step in any language
};

struct Step {
    qint64 id = 0;
    qint64 atMs = 0;
    QString actor;
    QString source; // "undo" and "redo" for the steps that revert others
    QString title;
    qint64 reverts = 0; // the step that this one reverted, or 0
    bool undone = false;
    QJsonObject facts = {};
};

struct Change {
    qint64 id = 0;
    qint64 stepId = 0;
    QString table;
    qint64 rowKey = 0;
    QString recordTable; // the record that a person sees the row as a part of
    qint64 recordKey = 0;
    std::optional<QJsonObject> before; // nullopt: the row was made
    std::optional<QJsonObject> after; // nullopt: the row was removed
};

/// What stands in the way of an undo or redo.
struct RevertConflict {
    struct Record {
        QString table;
        qint64 key = 0;
    };
    static constexpr qsizetype kListed = 20;
    QList<Record> records; // the first kListed that were changed later
    bool more = false; // there are others
    QList<qint64> laterSteps; // that changed them and are in effect, newest first: undo these before
};

/// How an undo or redo runs. Everything may be left out.
struct RevertOptions {
    /// Rows done of rows in all; called in the thread of the connection, every few hundred rows.
    std::function<void(qint64 done, qint64 total)> progress = {};
    /// True: stop; everything is rolled back and the result is Cancelled.
    std::function<bool()> cancelled = {};
    /// Called, in the thread of the connection, before Conflict is returned because records were changed
    /// later.
    std::function<void(const RevertConflict &)> conflict = {};
};

class Steps {
public:
    explicit Steps(Connection &connection);

    [[nodiscard]] Result<qint64> begin(const NewStep &step);
    [[nodiscard]] Result<std::optional<Step>> find(qint64 stepId);
    /// Replaces the facts of a step that is still being done: how many there were is known at its end.
    [[nodiscard]] Result<void> setFacts(qint64 stepId, const QJsonObject &facts);
    /// Newest first.
    [[nodiscard]] Result<QList<Step>> recent(int limit);
    /// Without the rows that it made in bulk: those are MadeRows::of().
    [[nodiscard]] Result<QList<Change>> changes(qint64 stepId);
    /// Every change of a record and its parts, newest first.
    [[nodiscard]] Result<QList<Change>> changesOf(const QString &recordTable, qint64 recordKey);

    /// The newest step that changed something and is not undone; the step that redo() would bring back.
    [[nodiscard]] Result<std::optional<Step>> nextToUndo();
    [[nodiscard]] Result<std::optional<Step>> nextToRedo();
    /// The newest step that changed something, undone or not; 0: there is none.
    [[nodiscard]] Result<qint64> newest();
    /// Any step, not only the newest. Gives the id of the new step. All or nothing, in one transaction:
    /// Conflict, naming the first record, when a row does not look any more as the step left it; Conflict
    /// also for a step that is undone (not undone) already; NotFound. Steps that revert are not undone
    /// themselves: undo and redo the step that they reverted.
    [[nodiscard]] Result<qint64> undo(
        qint64 stepId, qint64 atMs, const QString &actor, const RevertOptions &options = {});
    [[nodiscard]] Result<qint64> redo(
        qint64 stepId, qint64 atMs, const QString &actor, const RevertOptions &options = {});

private:
    enum class Turn { Undo, Redo };
    [[nodiscard]] Result<qint64> turn(
        qint64 stepId, Turn direction, NewStep as, const RevertOptions &options);
    [[nodiscard]] Result<qint64> revert(qint64 stepId, const NewStep &as, const RevertOptions &options);

    Connection &m_connection;
};

} // namespace zhanggui
