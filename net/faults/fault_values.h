// Durations, sizes and rates of a fault plan, as a person writes them. Pure.
#pragma once

#include "models/json/json_value.h"

#include <optional>

namespace zhanggui {

/// 250, "250 ms", "1.5s", "2min" → milliseconds, at most an hour.
std::optional<int> faultDuration(const JsonValue &value);
/// 16, "16", "16 B", "1.5 KB" (1,000), "4KiB" (1,024), MB, MiB → bytes, at most 1 TB.
std::optional<qint64> faultSize(const JsonValue &value);
/// A size with or without "/s", or "256 kbit/s", "1 Mbit/s" → bytes per second, from 1.
std::optional<int> faultRate(const JsonValue &value);

} // namespace zhanggui
