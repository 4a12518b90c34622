#include "net/faults/fault_values.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <span>

namespace zhanggui {

namespace {

struct Unit {
    const char *name;
    double factor;
};

constexpr Unit kDurations[] = { { "", 1 }, { "ms", 1 }, { "s", 1000 }, { "min", 60'000 } };
constexpr Unit kSizes[] = { { "", 1 }, { "B", 1 }, { "KB", 1e3 }, { "KiB", 1024 }, { "MB", 1e6 },
    { "MiB", 1048576 } };
constexpr Unit kRates[] = { { "", 1 }, { "B", 1 }, { "KB", 1e3 }, { "KiB", 1024 }, { "MB", 1e6 },
    { "MiB", 1048576 }, { "B/s", 1 }, { "KB/s", 1e3 }, { "KiB/s", 1024 }, { "MB/s", 1e6 },
    { "MiB/s", 1048576 }, { "kbit/s", 125 }, { "Mbit/s", 125'000 } };

constexpr double kLongestMs = 3'600'000;
constexpr double kLargest = 1e12;

bool isDigit(QChar c)
{
    return (c >= u'0' && c <= u'9') || c == u'.';
}

/// Digits and an unit, nothing else: no sign, no exponent. `least` to `most`, a whole number at the end.
std::optional<qint64> read(const JsonValue &value, std::span<const Unit> units, double least, double most)
{
    if (value.kind != JsonValue::Kind::Number && value.kind != JsonValue::Kind::Text)
        return std::nullopt;
    const QStringView text = QStringView(value.text).trimmed();
    const auto *const end = std::find_if_not(text.begin(), text.end(), isDigit);
    const qsizetype digits = end - text.begin();
    const QStringView name = text.sliced(digits).trimmed();
    const auto unit = std::find_if(
        units.begin(), units.end(), [name](const Unit &one) { return name == QLatin1String(one.name); });
    bool number = false;
    const double written = text.first(digits).toDouble(&number);
    if (!number || unit == units.end())
        return std::nullopt;
    const double scaled = written * unit->factor;
    if (scaled < least || scaled > most || scaled != std::floor(scaled))
        return std::nullopt;
    return qint64(scaled);
}

} // namespace

std::optional<int> faultDuration(const JsonValue &value)
{
    const std::optional<qint64> ms = read(value, kDurations, 0, kLongestMs);
    return ms ? std::optional<int>(int(*ms)) : std::nullopt;
}

std::optional<qint64> faultSize(const JsonValue &value)
{
    return read(value, kSizes, 0, kLargest);
}

std::optional<int> faultRate(const JsonValue &value)
{
    const std::optional<qint64> rate = read(value, kRates, 1, std::numeric_limits<int>::max());
    return rate ? std::optional<int>(int(*rate)) : std::nullopt;
}

} // namespace zhanggui
