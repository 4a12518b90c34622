// Writes one record with its history: what every change of a record does beside the change itself. Inside the
// caller's transaction.
#pragma once

#include "models/store/tracked_rows.h"
#include "models/work/work_record.h"
#include "models/work/work_repository.h"

namespace zhanggui {

class WorkCatalog;

class WorkWriter {
public:
    WorkWriter(Connection &connection, const WorkCatalog &catalog, const WorkKind &kind, QString actor,
        qint64 nowMs, qint64 stepId);

    /// Puts a new record into its first state; empty: the machine's initial one.
    [[nodiscard]] Result<void> begin(WorkRecord &record, const QString &state, qint64 stateMs);
    [[nodiscard]] Result<qint64> insert(WorkRecord &record, QVariantMap columns);
    /// `columns` and what follows from them. True: something differed.
    [[nodiscard]] Result<bool> update(WorkRecord &record, QVariantMap columns, const RuleValues &facts);
    /// `facts` are those of the record before it moves.
    [[nodiscard]] Result<void> move(WorkRecord &record, const Machine &machine, const MadeTransition &made,
        qint64 atMs, const TransitionOutcome &outcome, QVariantMap columns, RuleValues facts);
    [[nodiscard]] Result<void> correct(WorkRecord &record, const QString &state, const QString &why);
    /// Notes that a file said so; the columns are the caller's to write. `record` has the state afterwards.
    [[nodiscard]] Result<void> stateFromFile(WorkRecord &record, const QString &state, qint64 sinceMs);
    [[nodiscard]] Result<void> remove(const WorkRecord &record);
    [[nodiscard]] Result<qint64> attach(WorkRecord &record, const WorkFile &file);
    [[nodiscard]] Result<void> detach(WorkRecord &record, qint64 fileId);
    /// At its own time, else now.
    [[nodiscard]] Result<qint64> addEvent(qint64 recordId, WorkEvent event);

private:
    TrackedRows tracked(qint64 recordId);
    /// The state that a record had before its first event would be forgotten with the next one.
    [[nodiscard]] Result<void> rememberBeginning(WorkRecord &record);
    /// Writes the event and what follows from it to `columns`; the record's own row is the caller's.
    [[nodiscard]] Result<void> changeState(
        WorkRecord &record, const QString &state, qint64 atMs, WorkEvent event, QVariantMap &columns);
    [[nodiscard]] Result<void> updateDue(WorkRecord &record);

    Connection &m_connection;
    const WorkCatalog &m_catalog;
    const WorkKind &m_kind;
    QString m_actor;
    qint64 m_nowMs;
    qint64 m_stepId;
};

/// The columns of machine, waits_for, due_ms and due_clock.
QVariantMap dueColumns(const WorkRecord &record);

} // namespace zhanggui
