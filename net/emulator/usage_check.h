// The check in the background of a pushed usage record: codes 001 to 013 (话单级错误码, aggregated guide
// pages, C; 008 is not listed). Which rule has which code is printed by name only; where our reading goes
// further it says so (I).
#pragma once

#include "models/market/market_store.h"

namespace zhanggui {

/// What the store knows about a record.
struct UsageFacts {
    std::optional<MarketInstance> instance; // none: 001
    std::optional<MarketProduct> product; // of the instance
    std::optional<MarketInstance> package; // the one that relate_pkg_instance names; none: not there
    bool serialKnown = false; // another record has the same metering_sn
    bool periodKnown = false; // an earlier one of the instance has the same begin and end
};

/// All that is wrong with a record, in the order of the codes; none: it is accepted. `nowMs` is the
/// emulator's (virtual) time of the check.
///
/// 001 no such instance, or the package that the record is deducted from is missing or not there (I) · 002 a
/// time that is not yyyyMMdd'T'HHmmss'Z' · 003 the value is no number, not above 0, has more than 4 decimals
/// or more than 8 digits before them (Double(12,4), topic_0070649117) · 004 no metering_sn (new interface) ·
/// 005 metering_sn seen before · 006 product delisted · 007 begin more than 21 days ago · 009 instance of
/// another seller · 010 same instance, begin and end as an earlier record · 011 begin behind end, end in the
/// future, begin before the instance was opened, end after it was released · 012 not pay-per-use (a package,
/// a yearly plan) · 013 the instance is not open yet, or frozen since before the record's end (I).
///
/// An instance that is not there ends the check: nothing else can be said but about times, value and serial.
QStringList usageFindings(const MarketUsage &record, const UsageFacts &facts, qint64 nowMs);

/// Milliseconds UTC of yyyyMMdd'T'HHmmss'Z'; nullopt when the text is not of that form or no such moment.
std::optional<qint64> usageTime(const QString &text);
/// Whether the value can be billed (003).
bool isUsageValue(const QString &text);
/// Begin at the earliest so long before now: 21 days (MKT.9004).
constexpr qint64 kOldestUsageMs = qint64(21) * 24 * 3600 * 1000;

/// Looks the facts up. Storage.
[[nodiscard]] Result<UsageFacts> usageFacts(const MarketStore &store, const MarketUsage &record);

} // namespace zhanggui
