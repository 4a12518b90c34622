// The rules of settlement as dated data: resources/rules/settlement.json, or rules/settlement.json of a
// workspace. Pure. What no page tells is missing from the data and asked for; nothing is assumed.
//
//   formulas    how the seller's share of one line follows from its facts, by site, class and date
//   rates       values with valid-from and valid-to (platform fee before and after 2019-05-01 …)
//   tiers       whole-amount steps by product and calendar month of payment (from 2024-03-01)
//   conditions  what must hold before a line is billed, with the fact each rests on
//   periods     which date decides the account period, by access type and kind of order
//   runs        day of the month of the bill run, by site
#pragma once

#include "models/core/both_languages.h"
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
};

struct SettlementFormula {
    QString id;
    BothLanguages title;
    Condition when; // over the values of a line, see lineValues()
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
    Condition when; // lines that count and take part
    QString dateOf;
    Validity validity;
    QString sumOf; // "paid": what is summed by product and calendar month of payment
    QString currency; // of the borders; lines of other currencies take no part
    QList<TierStep> steps;
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
    Validity validity;
    std::optional<qint64> leastMinor; // of "minimum": per product class and run
    RuleSource source;
};

struct PeriodRule {
    QString id;
    BothLanguages title;
    Condition when;
    QString basis; // "effective", "supervised", "consumed"
    RuleSource source;
};

struct BillRun {
    QString id;
    Condition when; // site
    int day = 0; // of the following month
    bool nextWorkingDay = false; // when that is a holiday
    Validity validity;
    RuleSource source;
};

class SettlementPolicy {
public:
    /// Strict: unknown members, rules without source and date, overlapping validities of one name under
    /// conditions that are not kept apart, names in formulas that nothing gives, steps that do not rise.
    [[nodiscard]] static Result<SettlementPolicy> read(const QByteArray &json);
    /// rules/settlement.json of the workspace, else the shipped one.
    [[nodiscard]] static Result<SettlementPolicy> load(const QString &workspaceDirectory);

    QList<SettlementFormula> formulas;
    QList<SettlementRate> rates;
    QList<SettlementTier> tiers;
    QList<BillCondition> conditions;
    QList<PeriodRule> periods;
    QList<BillRun> runs;
    /// Words of files for our ids: payment, repayment, supervision, billState, productClass, accessType,
    /// kind.
    QHash<QString, QHash<QString, QString>> words;
    QByteArray digest; // SHA-256 of the data, for the record of a run
};

/// The names that conditions and formulas of the policy know about a line: "site", "class", "accessType",
/// "kind", "orderType", "chargingMode", "payment", "sales", "currency" …; what the line does not say is not
/// in it.
RuleValues lineValues(const SettlementLine &line, const QString &site);

} // namespace zhanggui
