// What a line should be worth, and what it would be worth if one or two things were different: what names the
// cause of a difference. Pure.
#pragma once

#include "models/settlement/expected_bill.h"
#include "models/settlement/reconcile_item.h"

namespace zhanggui {

class LineWorth {
public:
    /// What is given outlives it.
    LineWorth(const SettlementPolicy &policy, const QList<SettlementRatio> &ratios, const TierSums &sums,
        QString site, std::optional<QDate> at);

    /// `original`: of a refund, the line that it takes back; may be none. Without `unfolds` the parts are
    /// missing.
    ExpectedLine expected(const SettlementLine &line, const SettlementLine *original, bool unfolds) const;
    /// Without voucher, by another step of the tier, with another rate that the policy, a ratio of the
    /// product or `billed` names, without tax; and two of them at once.
    QList<Alternative> alternatives(const SettlementLine &line, const SettlementLine *original,
        const QList<SettlementLine> &billed) const;
    /// What nobody entered, for the difference that it stands behind.
    BothLanguages askedText(const SettlementLine &line, const ExpectedLine &expected) const;
    /// "(1000.00-0.00)*(1-5%+1%) = 960.00 CNY"; empty where something is asked for.
    QString calculation(const SettlementLine &line, const SettlementLine *original) const;

private:
    struct Choice;
    QList<Choice> choicesOf(
        const SettlementLine &line, const ExpectedLine &expected, const QList<SettlementLine> &billed) const;
    void addVouchers(const SettlementLine &line, const QHash<QString, const FormulaPart *> &parts,
        const QList<SettlementLine> &billed, QList<Choice> &choices) const;
    void addTiers(const QHash<QString, const FormulaPart *> &parts, QList<Choice> &choices) const;
    void addRates(const SettlementLine &line, const QHash<QString, const FormulaPart *> &parts,
        const QList<SettlementLine> &billed, QList<Choice> &choices) const;
    ExpectedLine with(const SettlementLine &line, const SettlementLine *original,
        const QList<const Choice *> &choices) const;

    const SettlementPolicy &m_policy;
    const QList<SettlementRatio> &m_ratios;
    const TierSums &m_sums;
    QString m_site;
    std::optional<QDate> m_at;
};

} // namespace zhanggui
