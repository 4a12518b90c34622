// Work records in the store. Every write is a part of a step of the history (store/steps.h), which can be
// undone; each call is one transaction, so nothing is half written. Give it the connection of the store's
// worker.
#pragma once

#include "models/core/result.h"
#include "models/work/work_record.h"

#include <optional>

namespace zhanggui {

class Connection;
class WorkCatalog;

/// Values to write: field id → value; also "number", "orderId", "orderLineId" by the ids of their fields,
/// "currency", "tags" (joined by blanks), "note". An invalid QVariant empties the field.
using WorkValues = QHash<QString, QVariant>;

struct NewWork {
    QString kind;
    QString environment;
    QString number; // empty: one is proposed (WorkKind::numberPrefix)
    QString state; // empty: the machine's initial one
    qint64 stateMs = 0; // 0: now
    WorkValues values;
};

struct MadeTransition {
    QString transition;
    WorkValues inputs;
    QString comment; // kept with the event
    Party party = Party::Seller;
    qint64 atMs = 0; // when it was made in the official console; 0: now
};

class WorkRepository {
public:
    /// `actor`: loginName(). `nowMs` is the time of everything that this object writes.
    WorkRepository(Connection &connection, const WorkCatalog &catalog, QString actor, qint64 nowMs);

    [[nodiscard]] Result<std::optional<WorkRecord>> find(const QString &kind, qint64 id);
    [[nodiscard]] Result<std::optional<WorkRecord>> find(
        const QString &kind, const QString &environment, const QString &number);
    /// Of every kind, those that name the order; without events and files.
    [[nodiscard]] Result<QList<WorkRecord>> ofOrder(const QString &environment, const QString &orderId);
    [[nodiscard]] Result<QString> proposedNumber(const QString &kind, const QString &environment);

    /// Conflict: the number exists. BadInput: a value does not fit its field (`detail`: the field), or a
    /// check of level Refuse fails.
    [[nodiscard]] Result<qint64> create(const NewWork &work, qint64 stepId);
    /// Errors as create(); NotFound.
    [[nodiscard]] Result<void> edit(const QString &kind, qint64 id, const WorkValues &values, qint64 stepId);
    /// What the program found out about a record: as edit(), also of fields that nobody types.
    [[nodiscard]] Result<void> keep(const QString &kind, qint64 id, const WorkValues &values, qint64 stepId);
    /// One change of many records; what does not fit one of them stops all. How many differ.
    [[nodiscard]] Result<qint64> editAll(
        const QString &kind, const QList<qint64> &ids, const WorkValues &values, qint64 stepId);
    /// Errors as machine_run.h's makeTransition(), and create()'s for the inputs.
    [[nodiscard]] Result<void> transition(
        const QString &kind, qint64 id, const MadeTransition &made, qint64 stepId);
    /// Says what the official console shows, without a transition. Any text.
    [[nodiscard]] Result<void> correct(
        const QString &kind, qint64 id, const QString &state, const QString &why, qint64 stepId);
    [[nodiscard]] Result<void> addNote(
        const QString &kind, qint64 id, const QString &text, Party party, qint64 stepId);
    /// With its events; files stay in the workspace, as undo may want them.
    [[nodiscard]] Result<void> remove(const QString &kind, qint64 id, qint64 stepId);

    /// `file` was copied with keepFile() (work_files.h).
    [[nodiscard]] Result<qint64> attach(const QString &kind, qint64 id, const WorkFile &file, qint64 stepId);
    [[nodiscard]] Result<void> detach(const QString &kind, qint64 id, qint64 fileId, qint64 stepId);

    /// Transitions of the record now, with the facts that they were judged by.
    struct Offer {
        RuleValues values;
        QList<OfferedTransition> transitions;
    };
    [[nodiscard]] Result<Offer> offered(const WorkRecord &record);

    /// Writes waits_for, due_ms and due_clock of every record anew: the calendar or a length has changed, or
    /// the machines of a newer version differ. Not a step. How many differed. Cancelled.
    [[nodiscard]] Result<qint64> recompute(const std::function<bool()> &cancelled = {});

private:
    [[nodiscard]] Result<qint64> writeAll(
        const WorkKind &kind, const QList<qint64> &ids, const WorkValues &values, qint64 stepId);

    Connection &m_connection;
    const WorkCatalog &m_catalog;
    QString m_actor;
    qint64 m_nowMs;
};

} // namespace zhanggui
