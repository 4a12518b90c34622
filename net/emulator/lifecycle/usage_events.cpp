#include "net/emulator/lifecycle/usage_events.h"

#include "net/emulator/usage_check.h"

#include <QSet>

namespace zhanggui {

namespace {

constexpr qint64 kHourMs = qint64(3600) * 1000;
constexpr qint64 kDayMs = 24 * kHourMs;
constexpr qint64 kZoneMs = 8 * kHourMs;
constexpr int kAtOnce = 1000;
constexpr int kMostRecords = 1'000'000;

/// The record as checked; `instance` of an accepted one.
void check(MarketWork &work, MarketUsage record, QSet<QString> &accepted)
{
    const UsageFacts facts = work.take(usageFacts(work.store(), record));
    if (work.failed())
        return;
    record.codes = usageFindings(record, facts, work.nowMs());
    record.stage = record.codes.isEmpty() ? UsageStage::Accepted : UsageStage::Abnormal;
    if (record.stage == UsageStage::Accepted)
        accepted.insert(record.instanceId);
    work.putUsage(record);
}

void planBill(MarketWork &work, const QString &instanceId)
{
    const auto instance = work.findInstance(instanceId);
    const bool hourly = instance && work.product(instance->productId).hourly;
    work.unplan(QStringLiteral("bill-usage"), instanceId);
    work.plan(QStringLiteral("bill-usage"), instanceId, nextCollection(work.nowMs(), hourly));
}

} // namespace

qint64 nextCollection(qint64 fromMs, bool hourly)
{
    const qint64 step = hourly ? kHourMs : kDayMs;
    const qint64 offset = hourly ? kHourMs / 4 : kHourMs;
    const qint64 local = fromMs + kZoneMs;
    qint64 due = local / step * step + offset;
    if (due <= local)
        due += step;
    return due - kZoneMs;
}

void onCheckUsage(MarketWork &work)
{
    const qint64 until = work.nowMs() - work.settings().usageCheckSeconds * 1000;
    QSet<QString> accepted;
    for (;;) {
        const QList<MarketUsage> waiting =
            work.failed() ? QList<MarketUsage>() : work.take(work.store().waitingUsage(kAtOnce));
        bool any = false;
        for (const MarketUsage &record : waiting) {
            if (record.receivedMs > until)
                continue;
            any = true;
            check(work, record, accepted);
        }
        if (!any || work.failed())
            break;
    }
    QStringList instances(accepted.begin(), accepted.end());
    instances.sort();
    for (const QString &id : std::as_const(instances))
        planBill(work, id);
}

void onBillUsage(MarketWork &work, const QString &instanceId)
{
    const QList<MarketUsage> records =
        work.failed() ? QList<MarketUsage>() : work.take(work.store().usage(instanceId, kMostRecords));
    for (MarketUsage record : records) {
        if (record.stage != UsageStage::Accepted || record.billedMs)
            continue;
        record.billedMs = work.nowMs();
        work.putUsage(record);
    }
}

} // namespace zhanggui
