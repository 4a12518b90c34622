// Reads resources/rules/settlement.json strictly, for settlement_policy.h.
#pragma once

#include "models/rules/rule_members.h"
#include "models/settlement/settlement_policy.h"

namespace zhanggui {

class PolicyReader {
public:
    PolicyReader(const JsonValue &root, JsonFaults &faults);

    /// What was read; whole only when there are no faults.
    SettlementPolicy take();

private:
    template <class T> void readAll(const char *name, QList<T> &all, T (PolicyReader::*one)(JsonMembers &));
    SettlementName readName(JsonMembers &members);
    StandInDay readDay(JsonMembers &members);
    SettlementFormula readFormula(JsonMembers &members);
    SettlementRate readRate(JsonMembers &members);
    SettlementTier readTier(JsonMembers &members);
    BillCondition readCondition(JsonMembers &members);
    PeriodRule readPeriod(JsonMembers &members);
    BillRun readRun(JsonMembers &members);
    CycleStep readStep(JsonMembers &members);
    void readWords();

    Validity takeValidity(JsonMembers &members);
    QString takeDayName(JsonMembers &members, const char *name, bool needed);
    RuleSource takeSource(JsonMembers &members);

    JsonFaults &m_faults;
    JsonMembers m_root;
    RuleSources m_sources;
    SettlementPolicy m_policy;
};

/// The policy of a file, as far as each row tells by itself.
SettlementPolicy readRows(const JsonValue &root, JsonFaults &faults);
/// What only the whole shows: names that nothing gives, validities that overlap, ids there twice.
void checkPolicy(const SettlementPolicy &policy, JsonFaults &faults);
/// Two rows that can hold on one day for one line and give the same.
struct RuleClash {
    QString id;
    QString other; // that stands before it
    QString gives;
};
QList<RuleClash> clashesOf(const SettlementPolicy &policy);
/// checkPolicy() without the clashes.
void checkUse(const SettlementPolicy &policy, JsonFaults &faults);

} // namespace zhanggui
