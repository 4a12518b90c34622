// Whom a record waits for and until when. Pure.
#pragma once

#include "models/work/work_record.h"

namespace zhanggui {

class WorkCatalog;

struct WorkDue {
    QString machine; // Machine::id; empty: none fits
    Party waitsFor = Party::Nobody;
    std::optional<qint64> dueMs; // of the earliest running clock
    QString clock;
};

/// `record` with its events; `values`: its own and the facts.
WorkDue dueOf(const WorkCatalog &catalog, const WorkRecord &record, const RuleValues &values, qint64 nowMs);
/// The same where the machine is known; nullptr: none fits.
WorkDue dueOf(const WorkCatalog &catalog, const Machine *machine, const WorkRecord &record,
    const RuleValues &values, qint64 nowMs);
/// Puts it into the record.
void setDue(WorkRecord &record, const WorkDue &due);

/// The kind's machines or clocks look at something that is not in the record itself and not the same
/// for all of its environment: its order, its files.
bool dueNeedsFacts(const WorkCatalog &catalog, const WorkKind &kind);
/// The kind with those of its fields only that its machines and clocks look at: all that dueOf() needs of
/// very many records.
WorkKind kindOfDue(const WorkCatalog &catalog, const WorkKind &kind);

} // namespace zhanggui
