#include "net/emulator/usage_check.h"

#include <QDateTime>
#include <QTimeZone>

namespace zhanggui {

namespace {

bool areDigits(QStringView text)
{
    return !text.isEmpty()
        && std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

struct Times {
    std::optional<qint64> record;
    std::optional<qint64> begin;
    std::optional<qint64> end;
};

bool isOutsideLife(const Times &times, const MarketInstance &instance)
{
    if (times.begin && *times.begin < instance.openedMs && instance.stage != InstanceStage::Opening)
        return true;
    return times.end && instance.releasedMs && *times.end > *instance.releasedMs;
}

/// The record's seconds against the clock's milliseconds: the second under way is no future.
bool isBadRange(const Times &times, qint64 nowMs)
{
    if (times.begin && times.end && *times.begin > *times.end)
        return true;
    return times.end && *times.end > nowMs;
}

bool isBadState(const Times &times, const MarketInstance &instance)
{
    if (instance.stage == InstanceStage::Opening)
        return true;
    return instance.stage == InstanceStage::Frozen && times.end && instance.frozenMs
        && *times.end > *instance.frozenMs;
}

void checkInstance(const MarketUsage &record, const UsageFacts &facts, const Times &times, QStringList &found)
{
    const MarketInstance &instance = *facts.instance;
    const MarketProduct product = facts.product.value_or(MarketProduct());
    if (product.delisted)
        found << QStringLiteral("006");
    if (product.ofOtherSeller)
        found << QStringLiteral("009");
    if (facts.periodKnown)
        found << QStringLiteral("010");
    if (isOutsideLife(times, instance))
        found << QStringLiteral("011");
    if (product.chargingMode != u"ON_DEMAND")
        found << QStringLiteral("012");
    if (isBadState(times, instance))
        found << QStringLiteral("013");
    const bool needsPackage = product.stopBeforeExcess || !record.packageInstance.isEmpty();
    if (needsPackage && !facts.package)
        found << QStringLiteral("001");
}

} // namespace

QStringList usageFindings(const MarketUsage &record, const UsageFacts &facts, qint64 nowMs)
{
    QStringList found;
    const Times times{ usageTime(record.recordTime), usageTime(record.beginTime), usageTime(record.endTime) };
    if (!facts.instance)
        found << QStringLiteral("001");
    if (!times.record || !times.begin || !times.end)
        found << QStringLiteral("002");
    if (!isUsageValue(record.value))
        found << QStringLiteral("003");
    if (record.serial.isEmpty() && !record.oldInterface)
        found << QStringLiteral("004");
    if (!record.serial.isEmpty() && facts.serialKnown)
        found << QStringLiteral("005");
    if (times.begin && *times.begin < record.receivedMs - kOldestUsageMs)
        found << QStringLiteral("007");
    if (isBadRange(times, nowMs))
        found << QStringLiteral("011");
    if (facts.instance)
        checkInstance(record, facts, times, found);
    found.sort();
    found.removeDuplicates();
    return found;
}

std::optional<qint64> usageTime(const QString &text)
{
    if (text.size() != 16 || text.at(8) != u'T' || text.at(15) != u'Z'
        || !areDigits(QStringView(text).first(8)) || !areDigits(QStringView(text).sliced(9, 6)))
        return std::nullopt;
    const QStringView view = text;
    const QDate date(view.mid(0, 4).toInt(), view.mid(4, 2).toInt(), view.mid(6, 2).toInt());
    const QTime time(view.mid(9, 2).toInt(), view.mid(11, 2).toInt(), view.mid(13, 2).toInt());
    if (!date.isValid() || !time.isValid())
        return std::nullopt;
    return QDateTime(date, time, Qt::UTC).toMSecsSinceEpoch();
}

bool isUsageValue(const QString &text)
{
    constexpr qsizetype kLongest = 20;
    constexpr qsizetype kWholeDigits = 8;
    constexpr qsizetype kDecimals = 4;
    const qsizetype dot = text.indexOf(u'.');
    QStringView whole = dot < 0 ? QStringView(text) : QStringView(text).first(dot);
    const QStringView decimals = dot < 0 ? QStringView() : QStringView(text).sliced(dot + 1);
    if (text.size() > kLongest || !areDigits(whole) || (dot >= 0 && !areDigits(decimals)))
        return false;
    while (whole.size() > 1 && whole.front() == u'0')
        whole = whole.sliced(1);
    const auto isNoZero = [](QChar c) { return c != u'0' && c != u'.'; };
    return whole.size() <= kWholeDigits && decimals.size() <= kDecimals
        && std::any_of(text.begin(), text.end(), isNoZero);
}

} // namespace zhanggui
