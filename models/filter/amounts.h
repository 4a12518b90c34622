// Amounts as people write them in a filter.
#pragma once

#include <QString>

#include <optional>

namespace zhanggui {

/// Hundredths. `1234.56`, `1,234.56`, `-5`, `￥100`, `100元`, `1.5万` (15000), `2亿`, full-width digits.
/// Nothing is rounded: a third decimal that is no zero is no amount.
std::optional<qint64> amountFromFilterText(const QString &text);
/// Whole numbers, with thousands and 万 too.
/// "6%", "6", "0.5 %": in 1/10,000, so that 6 % is 600.
std::optional<qint64> rateFromFilterText(const QString &text);
std::optional<qint64> numberFromFilterText(const QString &text);

} // namespace zhanggui
