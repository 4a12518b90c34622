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
    QString value; // exact, as text: "1500000.00", "5%"
    enum class From { File, Policy, Ratio, Tier, Formula, Asked } from = From::File;
    QString rule; // id of the rate, ratio, tier or formula
    RuleSource source;
    BothLanguages say; // of tiers: the sum and the step; of Asked: what is missing and where to enter it
    QList<FormulaPart> parts; // of Formula
};

struct ExpectedLine {
    std::optional<qint64> netMinor; // unset: something is asked for
    std::optional<qint64> netWithoutTaxMinor; // where the tax rate is known
    QString currency;
    FormulaPart net; // unfolds
    QStringList asked; // names without a value
    QString formula; // SettlementFormula::id; empty: no formula is about the line
};

/// Sums of payments by product and calendar month (UTC+8) of payment and currency, over lines that a tier
/// counts. Fill from all lines before the first expectedLine(); order does not matter.
class TierSums {
public:
    explicit TierSums(const SettlementPolicy &policy, QString site);
    void add(const SettlementLine &line);
    /// Adds a sum that was made elsewhere (SQL), under the same conditions.
    void add(const QString &tier, const QString &product, const QString &month, const QString &currency,
        qint64 minor);
    std::optional<qint64> sum(const QString &tier, const SettlementLine &line) const;

private:
    const SettlementPolicy &m_policy;
    QString m_site;
    std::map<std::tuple<QString, QString, QString, QString>, qint64> m_sums;
};

/// `at` overrides the dates that choose formulas and rates: "what would this be under the policy of that
/// day?" Refunds are computed with the formula of what they take back and are negative.
ExpectedLine expectedLine(const SettlementPolicy &policy, const QList<SettlementRatio> &ratios,
    const TierSums &sums, const SettlementLine &line, const QString &site,
    std::optional<QDate> at = std::nullopt);

} // namespace zhanggui
