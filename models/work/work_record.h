// One work record as stored, and what happened to it.
#pragma once

#include "models/records/facts.h"
#include "models/rules/machine_run.h"
#include "models/work/work_kind.h"

namespace zhanggui {

/// A file that belongs to a record: kept in the workspace under its digest, never changed.
struct WorkFile {
    qint64 id = 0;
    QString evidence; // EvidenceItem::id; empty: just attached
    QString name; // as it was called
    qint64 size = 0;
    QString sha256; // hex
    qint64 addedMs = 0;
    QString note; // version, what it shows
};

/// Something that happened to a record, in its own words. Field changes are in the history, not here.
struct WorkEvent {
    enum class Kind {
        Made, // by hand or by an import
        Transition,
        Correction, // the state was set without a transition: by hand, or a file said so
        Note, // somebody's words; of a ticket: the conversation
        File, // attached or removed
    };
    qint64 id = 0;
    qint64 atMs = 0;
    Kind kind = Kind::Note;
    QString actor; // login name
    Party party = Party::Seller; // who it was in the marketplace's eyes
    QString transition; // of Transition
    QString from; // states
    QString to;
    QStringList paused; // clocks
    QStringList resumed;
    QString text;
    qint64 stepId = 0;
};

struct WorkRecord {
    qint64 id = 0;
    QString kind; // WorkKind::id
    QString environment;
    QString number;
    QString state;
    QString beforeState; // before the last transition
    qint64 stateMs = 0; // since when; 0: not known
    QString machine; // Machine::id; empty: none fits
    Party waitsFor = Party::Nobody;
    std::optional<qint64> dueMs;
    QString dueClock;
    QString orderId;
    QString orderLineId;
    QString currency;
    QHash<QString, QVariant> fields; // field id → QString, qint64; missing: empty
    QStringList tags;
    QString note;
    qint64 asOfMs = 0;
    qint64 createdMs = 0;
    QList<WorkEvent> events; // oldest first
    QList<WorkFile> files; // oldest first
};

/// How its states followed each other, for clocks and stepper.
StateHistory stateHistoryOf(const WorkRecord &record);

/// A fault of a field, to stand next to it.
struct WorkFault {
    QString check; // WorkCheck::id, or "required", "too-long", "not-a-choice" …
    QStringList fields;
    BothLanguages say;
    RuleLevel level = RuleLevel::Refuse;
    const RuleSource *source = nullptr; // of a check
};
/// Every check of the kind over `values` (the fields and facts).
QList<WorkFault> checkWork(const WorkKind &kind, const RuleValues &values);

struct EvidenceState {
    const EvidenceItem *item = nullptr;
    Truth required = Truth::Unknown;
    qint64 files = 0;
    bool met() const; // enough, or not required
};
QList<EvidenceState> evidenceOf(const WorkKind &kind, const RuleValues &values);

} // namespace zhanggui
