// Why a line is not in the bill, and in which bill it will be. Pure.
#pragma once

#include "models/rules/work_calendar.h"
#include "models/settlement/settlement_policy.h"

namespace zhanggui {

struct ConditionAnswer {
    QString condition; // BillCondition::id
    BothLanguages title;
    Truth answer = Truth::Unknown; // Yes: met
    BothLanguages say; // with the fact filled in
    RuleSource source;
};

/// What is known beside the line itself.
struct EligibilityFacts {
    QString site; // "cn", "intl"
    std::optional<bool> certified; // 商业信息认证 done and not under change
    /// Waiting amounts of the line's product class with the other conditions met, for the minimum; unset when
    /// not computed.
    std::optional<qint64> classMinor;
    qint64 nowMs = 0;
};

struct Eligibility {
    QList<ConditionAnswer> conditions; // in the order of the data
    Truth billable = Truth::Unknown; // Yes: all met; No: at least one is not
    /// The account period in which the line is billed if nothing else happens: "202601"; its own when it is
    /// billed already; empty when the date that decides it is not known or a condition is not met that time
    /// alone does not bring.
    QString period;
    std::optional<qint64> runMs; // when that bill is made
    QString basis; // PeriodRule::id; empty when none applies, or when it cannot be told which
    BothLanguages basisTitle;
    RuleSource basisSource;
};

/// When a line is due by its own facts, whatever was billed meanwhile.
struct LineDue {
    Truth billable = Truth::Yes; // as Eligibility tells it
    bool waits = false; // a condition is not met that time alone does not bring
    bool hasLeast = false; // a minimum is about the line
    /// The month of the day that decides: "202601"; its own when it is billed already; empty when it waits or
    /// that day is not known.
    QString period;
};
/// As eligibilityOf(), without its sentences: for a million lines.
LineDue dueOf(const SettlementPolicy &policy, const SettlementLine &line, const EligibilityFacts &facts);

/// In which period it would be due if everything that it waits for came on that day; its own when it is
/// billed already; empty when it cannot be told which day decides.
QString periodIfMet(
    const SettlementPolicy &policy, const SettlementLine &line, const EligibilityFacts &facts, qint64 dayMs);

/// Places in SettlementPolicy::conditions, in that order.
struct OpenConditions {
    QList<int> notMet;
    QList<int> unknown;
};
/// The answers of eligibilityOf() other than Yes, without their sentences: for a million lines.
OpenConditions openConditions(
    const SettlementPolicy &policy, const SettlementLine &line, const EligibilityFacts &facts);

/// One answer for each condition that is about the line.
Eligibility eligibilityOf(const SettlementPolicy &policy, const SettlementLine &line,
    const EligibilityFacts &facts, const WorkCalendar &calendar);

/// The day of the bill run for a period, moved to the next working day where the rule says so: its first ms;
/// none when no rule holds or the text is no period.
std::optional<qint64> billRunMs(
    const SettlementPolicy &policy, const QString &site, const QString &period, const WorkCalendar &calendar);
/// The period of the run after `nowMs`: of the 20th of May "202604" until its run is over, else "202605".
QString openPeriod(
    const SettlementPolicy &policy, const QString &site, qint64 nowMs, const WorkCalendar &calendar);

/// One step after the run, and the last day on which it should be done.
struct CycleDay {
    QString step; // CycleStep::id
    BothLanguages title;
    qint64 dueMs = 0;
    RuleSource source;
};
/// The steps of that class of goods after the run, one after the other; the last one is the payment where the
/// pages tell it.
QList<CycleDay> cycleAfter(const SettlementPolicy &policy, const QString &site, const QString &productClass,
    qint64 runMs, const WorkCalendar &calendar);

} // namespace zhanggui
