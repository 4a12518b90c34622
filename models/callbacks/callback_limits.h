// Limits of the marketplace that a seller's callbacks can run into, as data: resources/rules/
// callback_limits.json. Each reading has its source; where the guides disagree or say nothing, several stand
// side by side and one of them is the default.
#pragma once

#include "models/core/result.h"
#include "models/rules/rule_source.h"

#include <QList>
#include <QString>

namespace zhanggui {

struct RuleText {
    QString en;
    QString zh;
    RuleSource source;
};

/// So many failing days in a row freeze the trade.
struct FreezeLimit {
    QString id;
    int days = 0;
    bool workingDays = false;
    bool isDefault = false;
    RuleText text;
};

/// Which of the runs of a day make it a failing one: the guides do not say.
enum class DayRule { Any, Last };
struct DayRuleText {
    DayRule rule = DayRule::Any;
    bool isDefault = false;
    RuleText text;
};

/// More failed orders of one product in one month than allowed take it off the market.
struct FailedOrderLimit {
    QString id;
    int allowed = 0;
    bool isDefault = false;
    RuleText text;
};

struct CallbackLimits {
    int zoneOffsetSeconds = 0; // where a day and a month begin
    RuleText zone;
    QList<FreezeLimit> freeze; // never empty; the first one counts: the default unless another was chosen
    QList<DayRuleText> dayRules;
    QList<FailedOrderLimit> failedOrders; // never empty, the default first
    const FreezeLimit &freezeLimit() const { return freeze.constFirst(); }
    const FailedOrderLimit &failedOrderLimit() const { return failedOrders.constFirst(); }
};

/// What the program carries; Corrupt when it is damaged.
[[nodiscard]] Result<CallbackLimits> callbackLimits();
/// Corrupt, naming the member; every datum needs source, date and mark.
[[nodiscard]] Result<CallbackLimits> callbackLimitsFromJson(const QByteArray &json);

/// The limits with that reading of the freeze as the one that counts. BadInput, naming those there are.
[[nodiscard]] Result<CallbackLimits> withFreezeLimit(CallbackLimits limits, const QString &id);

/// "any", "last".
QString dayRuleWord(DayRule rule);
/// BadInput for another word.
[[nodiscard]] Result<DayRule> dayRuleFromWord(const QString &word);

} // namespace zhanggui
