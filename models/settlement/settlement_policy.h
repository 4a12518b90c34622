// The rules of settlement as dated data: resources/rules/settlement.json, or rules/settlement.json of a
// workspace. Pure. What no page tells is missing from the data and asked for; nothing is assumed.
//
//   names       every name of formulas and conditions: what it is called, and what to do when nobody knows it
//   days        which fact of a line stands for a day where the line has none of its own
//   formulas    how the seller's share of one line follows from its facts, by site, class and date
//   rates       values with valid-from and valid-to (platform fee before and after 2019-05-01 …)
//   tiers       whole-amount steps by product and calendar month of payment (from 2024-03-01)
//   conditions  what must hold before a line is billed, with the fact each rests on
//   periods     which date decides the account period, by access type and kind of order
//   runs        day of the month of the bill run, by site
//   steps       what follows the run, in working days
#pragma once

#include "models/core/both_languages.h"
#include "models/core/marketplace_day.h"
#include "models/rules/condition.h"
#include "models/rules/rule_source.h"
#include "models/settlement/expression.h"
#include "models/settlement/settlement_line.h"

#include <QDate>

namespace zhanggui {

/// From the first day to the day before the last, in UTC+8; unset: open.
struct Validity {
    std::optional<QDate> from;
    std::optional<QDate> to;
    bool holds(QDate day) const { return (!from || day >= *from) && (!to || day < *to); }
    friend bool operator==(const Validity &, const Validity &) = default;
};

/// A name that formulas, rates, tiers or conditions use.
struct SettlementName {
    enum class Is { Amount, Rate, Fact } is = Is::Amount;
    QString id; // "sales"; days are "orderedDay", "effectiveDay", "paidDay" …
    BothLanguages title;
    BothLanguages ask; // what to do when it is not known; empty: its parts are asked for
    BothLanguages none; // of results: what to say where no formula is about the line
    bool ofContract = false; // a SettlementRatio of the product may give it
    bool fileFirst = false; // a rate of the file goes before one of the policy
    QString dateOf; // of a contract's value: the day on which it must hold
};

/// "Of usage, the day of consumption stands for the day of the order."
struct StandInDay {
    QString id;
    QString day; // "ordered", "effective", "paid"
    Condition when;
    QString by; // "start" …
    RuleSource source;
};

struct SettlementFormula {
    QString id;
    BothLanguages title;
    Condition when; // over the values of a line, see lineValues(), and over names
    QString dateOf; // "effective", "ordered", "paid": the date that `validity` is about
    Validity validity;
    QString result; // name of what it gives: "net", "fee" …
    Expression expression;
    Rounding rounding = Rounding::HalfUp; // of its result, once a line
    RuleSource source;
};

/// A value that stands for a name in formulas.
struct SettlementRate {
    QString id;
    QString name; // "feeRate"
    BothLanguages title;
    Condition when;
    QString dateOf;
    Validity validity;
    Exact value;
    QString valueText; // as the data writes it
    RuleSource source;
};

struct TierStep {
    std::optional<qint64> belowMinor; // unset: everything above
    Exact value;
    QString valueText;
};
/// The value of one step holds for the whole amount, not for the part above its border.
struct SettlementTier {
    QString id;
    QString name; // "increment"
    BothLanguages title;
    Condition when; // lines that take part
    Condition counts; // of those, the lines whose payments are summed
    QString dateOf;
    Validity validity;
    QString sumOf; // "paid": what is summed by product and calendar month of payment
    QString currency; // of the borders; lines of other currencies take no part
    QList<TierStep> steps;
    BothLanguages say; // %1 the month, %2 the sum, %3 the step, %4 its value
    RuleSource source;
};

struct BillCondition {
    QString id; // "payment"
    BothLanguages title;
    BothLanguages met; // what to say of each answer; %1 the fact
    BothLanguages notMet;
    BothLanguages unknown;
    Condition when; // lines that it is about
    Condition condition;
    Validity validity; // of the day that is asked about
    std::optional<qint64> leastMinor; // of "minimum": per product class and run
    bool comesByItself = false; // time alone makes it hold
    RuleSource source;
};

struct PeriodRule {
    QString id;
    BothLanguages title;
    Condition when;
    QString basis; // a day: "effective", "supervised", "start", "paid"
    RuleSource source;
};

struct BillRun {
    QString id;
    BothLanguages title;
    Condition when; // site
    int day = 0; // of the following month
    bool nextWorkingDay = false; // when that is a holiday
    Validity validity; // of the run
    RuleSource source;
};

/// What happens after the run of a bill, one after the other.
struct CycleStep {
    QString id;
    BothLanguages title;
    Condition when; // site, class
    int workingDays = 0;
    RuleSource source;
};

class SettlementPolicy {
public:
    /// Strict: unknown members, rules without source and date, overlapping validities of one name under
    /// conditions that are not kept apart, names in formulas that nothing gives, steps that do not rise.
    [[nodiscard]] static Result<SettlementPolicy> read(const QByteArray &json);
    /// rules/settlement.json of the workspace, else the shipped one, with the seller's own rows over it
    /// (own_rules.h). Own rows that cannot be used are left out, all of them, and `ownFault` says why.
    [[nodiscard]] static Result<SettlementPolicy> load(const QString &workspaceDirectory);

    QList<SettlementName> names;
    QList<StandInDay> days;
    QList<SettlementFormula> formulas;
    QList<SettlementRate> rates;
    QList<SettlementTier> tiers;
    QList<BillCondition> conditions;
    QList<PeriodRule> periods;
    QList<BillRun> runs;
    QList<CycleStep> steps;
    QHash<QString, QHash<QString, BothLanguages>> words; // what ids of payment, repayment … are called
    QByteArray digest; // SHA-256 of the data, for the record of a run
    QString ownFault; // row, field and reason; empty: the seller's own rows are in it

    /// Nullptr when the data does not have it.
    const SettlementName *name(const QString &id) const;
    /// What an id is called; itself in both languages when the data does not know it.
    BothLanguages wordFor(const QString &field, const QString &id) const;
};

/// The names that conditions and formulas of the policy know about a line: "site", "class", "accessType",
/// "kind", "orderType", "chargingMode", "payment", "sales", "currency", "orderedMs" …; what the line does not
/// say is not in it.
RuleValues lineValues(const SettlementLine &line, const QString &site);
/// Every name that lineValues() can have.
const QStringList &lineValueNames();

/// Days of a line that rules may ask for: "ordered", "effective", "paid", "supervised", "start", "end".
const QStringList &settlementDays();
/// The instant of that day; none when the line does not say it.
std::optional<qint64> instantOf(const SettlementLine &line, const QString &day);

} // namespace zhanggui
