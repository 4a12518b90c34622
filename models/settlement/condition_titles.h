// Conditions of settlement's rules as a person reads them.
#pragma once

#include "models/records/record_kind.h"
#include "models/settlement/settlement_policy.h"

namespace zhanggui {

class ConditionTitles {
public:
    /// Borrows the policy.
    explicit ConditionTitles(const SettlementPolicy &policy);

    /// As conditionText() writes it, but names are the titles that the policy gives them, the words of
    /// product class, access type, charging mode and the like those of settlementWords(), rates percentages.
    /// What neither knows stays as it is.
    QString text(const Condition &condition) const;
    /// "Platform fee rate" for "feeRate".
    QString ofName(const QString &id) const;
    /// "General" for "general" of "class", "Chinese site" for "cn" of "site"; rates and others as they are.
    QString ofWord(const QString &name, const QString &word) const;

private:
    void name(Condition &condition) const;
    QVariant operandTitle(const QString &of, const QVariant &operand) const;
    const SettlementName *nameOf(const QString &id) const;

    const SettlementPolicy &m_policy;
    QHash<QString, QList<Choice>> m_words;
};

} // namespace zhanggui
