// Finds the values of names for one line, each once, each with where it is from: what expected_bill.h says,
// for a single line. Pure.
#pragma once

#include "models/settlement/expected_bill.h"

#include <map>

namespace zhanggui {

/// What is known of one line.
struct FormulaInput {
    QString site;
    QString product;
    QString currency;
    RuleValues facts; // without names of amounts and rates
    QHash<QString, Exact> numbers; // of names: amounts in whole units, of refunds negative; rates as 0.05
    QHash<QString, QDate> days; // of a refund those of what it takes back
    bool needsOriginal = false; // a refund whose line is not here: its days are not known
};
FormulaInput formulaInput(const SettlementPolicy &policy, const SettlementLine &line, const QString &site,
    const SettlementLine *original = nullptr);

class FormulaRun {
public:
    struct Found {
        enum class State { Known, Nowhere, Open } state = State::Open; // Nowhere: nobody has entered it
        Exact value;
        QString rule;
        Rounding rounding = Rounding::HalfUp;
        QStringList asked;
        FormulaPart part; // where the run unfolds
    };

    /// Everything given outlives it. Without `sums` no tier is known.
    FormulaRun(const SettlementPolicy &policy, const QList<SettlementRatio> &ratios, const TierSums *sums,
        FormulaInput input, const ExpectedOptions &options);

    const Found &find(const QString &name);
    /// Names whose values decide it go to `asked` when it is Unknown.
    Truth holds(const Condition &condition, QStringList &asked);
    Truth holdsOn(const QString &dateOf, const Validity &validity, QStringList &asked) const;
    Truth holds(const Condition &when, const QString &dateOf, const Validity &validity, QStringList &asked);
    const FormulaInput &input() const { return m_input; }
    /// "2026-01" of a day, none when it is not known.
    std::optional<QString> monthOf(const QString &day) const;

private:
    bool findInstead(const QString &name, Found &found) const;
    bool findInFile(const QString &name, Found &found) const;
    bool findRatio(const SettlementName &name, Found &found) const;
    bool findRate(const QString &name, Found &found);
    bool findTier(const QString &name, Found &found);
    bool findStep(const SettlementTier &tier, Found &found) const;
    bool findByFormula(const QString &name, Found &found);
    void compute(const SettlementFormula &formula, Found &found);
    Found search(const SettlementName &name);
    void describe(const SettlementName &name, Found &found) const;
    void setKnown(Found &found, FormulaPart::From from, const Exact &value, const QString &rule,
        const BothLanguages &title = {}, const RuleSource &source = {}) const;
    QString dayName(const QString &day) const;

    const SettlementPolicy &m_policy;
    const QList<SettlementRatio> &m_ratios;
    const TierSums *m_sums;
    FormulaInput m_input;
    const ExpectedOptions &m_options;
    std::map<QString, Found> m_found;
    QStringList m_open; // being looked for, so that a name is not given by itself
};

/// What the run finds for the settlement amount.
ExpectedLine expectedFrom(FormulaRun &run);

/// "1500000.00" of amounts, "5%" of rates.
QString formulaValueText(SettlementName::Is is, const Exact &value);

} // namespace zhanggui
