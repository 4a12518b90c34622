// The rules of settlement as rows for people: for `zhanggui settlement rules` and the page Settlement.
#pragma once

#include "models/settlement/settlement_policy.h"

namespace zhanggui {

class OwnRules;

struct ShownRule {
    enum class From {
        Program, // as shipped, or as rules/settlement.json of the workspace has it
        Changed, // the seller's own, in the place of a shipped one
        Added, // the seller's own
        Removed, // shipped, and taken out by the seller
    };
    QString section; // "formulas" … as the data calls them
    QString id;
    BothLanguages title;
    QString value; // what it says: a formula, a rate, steps, a day
    QString when;
    Validity validity;
    RuleSource source;
    From from = From::Program;
    QString shippedValue; // of Changed: what the shipped row says
    Validity shippedValidity;
    friend bool operator==(const ShownRule &, const ShownRule &) = default;
};

/// In the order of the data. In the program's language.
QList<ShownRule> shownRules(const SettlementPolicy &policy);
/// Those of `policy` = `base` with `own`; what was taken out stands at the end of its section.
QList<ShownRule> shownRules(
    const SettlementPolicy &policy, const SettlementPolicy &base, const OwnRules &own);
/// "program", "changed", "added", "removed" (stable, machine output).
QString idOf(ShownRule::From from);
/// "own, in place of the shipped row" …
QString fromText(ShownRule::From from);
/// "Tiers", for a section.
QString sectionText(const QString &section);
/// "2024-03-01 –", "– 2024-02-29", empty when it always holds: the last day, not the one after it.
QString validityText(const Validity &validity);

} // namespace zhanggui
