// What the seller should be paid for a line, each number with its formula. Pure and repeatable: the same
// lines, policy and ratios give the same result in any order.
#pragma once

#include "models/settlement/settlement_policy.h"
#include "models/settlement/settlement_ratio.h"

#include <map>

namespace zhanggui {

/// One number and where it is from: an input of the file, a rate, ratio or tier, or a formula over parts.
struct FormulaPart {
    QString name; // "sales", "feeRate"
    BothLanguages title;
    QString value; // "1500000.00", "5%"; of a result as it was rounded; empty when it is asked for
    QString exact; // before rounding, where that differs
    enum class From { File, Policy, Ratio, Tier, Formula, Asked, Order } from = From::File;
    QString rule; // id of the rate, ratio's record, tier or formula
    BothLanguages ruleTitle;
    QString expression; // of Formula
    RuleSource source;
    /// Of tiers: the sum and the step; of Asked: what is missing and where to enter it; of Order: as of when.
    BothLanguages say;
    QList<FormulaPart> parts; // of Formula
};
/// "file", "policy", "ratio", "tier", "formula", "asked", "order-query" (stable, machine output).
QString idOf(FormulaPart::From from);

struct ExpectedLine {
    std::optional<qint64> netMinor; // unset: something is asked for
    std::optional<qint64> netWithoutTaxMinor; // where the tax rate is known
    std::optional<qint64> feeMinor; // platform fee, where there is one
    QString currency;
    FormulaPart net; // unfolds
    FormulaPart netWithoutTax;
    QStringList asked; // names without a value; SettlementPolicy::name() tells what to do
    QString formula; // SettlementFormula::id; empty: no formula is about the line, or it cannot be told which
};

/// What a line is computed as.
struct ExpectedOptions {
    /// Overrides the dates that choose formulas, rates and tiers: "what would this be under the policy of
    /// that day?"
    std::optional<QDate> at;
    /// Of a refund: the line that it takes back. Its days choose formula, rates and tier, so without it
    /// "original" is asked for wherever a day matters.
    const SettlementLine *original = nullptr;
    /// Other values for names: "what if there were no voucher, another tier?" Rates as 0.05, amounts in
    /// whole units, of refunds negative.
    QHash<QString, Exact> instead;
    bool unfolds = true; // false: numbers only, without parts; several times faster
};

/// Sums of payments by product and calendar month (UTC+8) of payment and currency, over lines that a tier
/// counts. Fill from all lines before the first expectedLine(); order does not matter.
class TierSums {
public:
    /// `policy` and `ratios` outlive it. `at` as in ExpectedOptions.
    TierSums(const SettlementPolicy &policy, const QList<SettlementRatio> &ratios, QString site,
        std::optional<QDate> at = std::nullopt);
    void add(const SettlementLine &line);
    /// Adds a sum that was made elsewhere (SQL), under the same conditions.
    void add(const QString &tier, const QString &product, const QString &month, const QString &currency,
        qint64 minor);

    struct Sum {
        qint64 minor = 0;
        qint64 open = 0; // lines of the product of which it is not known whether, when or how much they add
    };
    /// None when nothing was added.
    std::optional<Sum> sum(
        const QString &tier, const QString &product, const QString &month, const QString &currency) const;

private:
    const SettlementPolicy &m_policy;
    const QList<SettlementRatio> &m_ratios;
    QString m_site;
    std::optional<QDate> m_at;
    std::map<std::tuple<QString, QString, QString, QString>, qint64> m_sums;
    std::map<std::tuple<QString, QString>, qint64> m_open; // tier, product
};

/// Refunds are computed with the formula of what they take back and are negative.
ExpectedLine expectedLine(const SettlementPolicy &policy, const QList<SettlementRatio> &ratios,
    const TierSums &sums, const SettlementLine &line, const QString &site,
    const ExpectedOptions &options = {});

} // namespace zhanggui
