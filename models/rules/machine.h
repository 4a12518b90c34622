// State machines as dated data (resources/rules/machines): one file a machine. Which machine a record follows
// is decided by its kind, by `when`, and by the date of the record; the engine knows no invoice and no
// ticket.
#pragma once

#include "models/core/both_languages.h"
#include "models/records/record_kind.h"
#include "models/rules/clock_rule.h"
#include "models/rules/condition.h"
#include "models/rules/rule_source.h"

#include <QDate>

#include <optional>

namespace zhanggui {

/// Who can make a transition, and whom a state waits for.
enum class Party { Nobody, Seller, Customer, Platform };
/// "seller", "customer", "platform", "" (stable, stored).
QString idOf(Party party);
std::optional<Party> partyFromId(const QString &id);

struct MachineState {
    QString id; // stored
    BothLanguages title; // zh exactly as the official console writes it
    QStringList names; // further names that files and older pages give it
    ChoiceTone tone = ChoiceTone::Neutral;
    Party waitsFor = Party::Nobody;
    bool end = false; // no transition leads away
    int stage = 0; // place in the stepper from 1; 0: beside the line (rejected, frozen)
    RuleSource source;
};

enum class RuleLevel {
    Refuse, // the transition is not offered to be made
    Warn, // it can be made; the sentence is shown and kept with it
};

/// Something that must hold, and the sentence for when it does not.
struct RuleGuard {
    QString id;
    Condition condition;
    BothLanguages say;
    RuleLevel level = RuleLevel::Refuse;
    RuleSource source;
};

/// A field of the record's kind that is asked for.
struct TransitionInput {
    QString field;
    Condition required; // Always: required; a condition over the other inputs and the record
    bool optional = false; // asked for, never required
};

struct TransitionEffect {
    enum class Kind { SetNow, SetValue, Clear, Increment };
    Kind kind = Kind::SetNow;
    QString field;
    QVariant value; // SetValue
};

struct MachineTransition {
    QString id;
    BothLanguages title; // the button: zh exactly as the official console writes it
    QStringList from; // state ids; never empty. "*": every state that is no end, other than `to`
    QString
        to; // a state id; "" : stays (a message, a pause); "@before": the state before the last transition
    Party actor = Party::Seller;
    QList<TransitionInput> inputs;
    QList<RuleGuard> guards;
    QList<TransitionEffect> effects;
    QStringList pauses; // clocks that stop with it
    QStringList resumes; // clocks that go on with it
    BothLanguages where; // where the step is really made in the official console
    RuleSource source;
};

struct Machine {
    QString id; // of the file
    QString kind; // WorkKind::id
    BothLanguages title;
    BothLanguages about; // what is different from its siblings; may be empty
    Condition when; // over the record's values
    QString dateOf; // the value whose day (UTC+8) chooses among versions; empty: when the record was made
    std::optional<QDate> validFrom; // first day
    std::optional<QDate> validTo; // last day
    QString initial; // state id
    QList<MachineState> states;
    QList<MachineTransition> transitions;
    QList<ClockRule> clocks;
    RuleSource source;

    bool leadsFrom(const MachineTransition &transition, const QString &state) const;
    const MachineState *state(const QString &id) const;
    /// By id, title or name, as files write it; nullptr: the data does not know it.
    const MachineState *stateNamed(const QString &text) const;
    const MachineTransition *transition(const QString &id) const;
    const ClockRule *clock(const QString &id) const;
};

} // namespace zhanggui
