#include "models/callbacks/preflight_reading.h"

#include "models/store/connection.h"
#include "models/store/settings.h"

#include <algorithm>

namespace zhanggui {

Result<PreflightReading> preflightReading(Connection &connection)
{
    auto limits = callbackLimits();
    if (!limits)
        return tl::unexpected<Error>(limits.error());
    Settings settings(connection);
    const auto freeze = settings.value(QLatin1String(kFreezeLimitKey));
    if (!freeze)
        return tl::unexpected<Error>(freeze.error());
    const auto rule = settings.value(QLatin1String(kDayRuleKey));
    if (!rule)
        return tl::unexpected<Error>(rule.error());
    PreflightReading reading{ *std::move(limits), DayRule::Any };
    const auto usual = std::find_if(reading.limits.dayRules.cbegin(), reading.limits.dayRules.cend(),
        [](const DayRuleText &one) { return one.isDefault; });
    if (usual != reading.limits.dayRules.cend())
        reading.dayRule = usual->rule;
    if (const auto chosen = withFreezeLimit(reading.limits, freeze->value_or(QString())))
        reading.limits = *chosen;
    if (const auto chosen = dayRuleFromWord(rule->value_or(QString())))
        reading.dayRule = *chosen;
    return reading;
}

Result<void> setPreflightReading(Connection &connection, const QString &freezeLimit, DayRule dayRule)
{
    const auto known = callbackLimits().and_then(
        [&](const CallbackLimits &all) { return withFreezeLimit(all, freezeLimit); });
    if (!known)
        return tl::unexpected<Error>(known.error());
    auto transaction = Transaction::begin(connection);
    if (!transaction)
        return tl::unexpected<Error>(transaction.error());
    Settings settings(connection);
    return settings.setValue(QLatin1String(kFreezeLimitKey), freezeLimit)
        .and_then([&] { return settings.setValue(QLatin1String(kDayRuleKey), dayRuleWord(dayRule)); })
        .and_then([&] { return transaction->commit(); });
}

} // namespace zhanggui
