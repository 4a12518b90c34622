// Callbacks about the order: what the debugger sent (test data), what the emulator knows (test data), and
// what the person copied from the official console (real).
#include "models/market/market_store.h"
#include "models/store/connection.h"
#include "models/thread/thread_sources.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFile>

namespace zhanggui {

namespace {

/// Requests are searched for the number as bytes; older ones than this are not read.
constexpr int kSearchedSends = 20'000;
constexpr int kZoneOffsetSeconds = 8 * 3600; // days of the marketplace (resources/rules/callback_limits.json)

QString say(const char *text)
{
    return QCoreApplication::translate("OrderThread", text);
}

ThreadEntry testEntry(qint64 atMs, ThreadSource source, const char *kind, qint64 rowId, const QString &title)
{
    ThreadEntry entry;
    entry.atMs = atMs;
    entry.source = source;
    entry.real = false;
    entry.kind = QLatin1String(kind);
    entry.rowId = rowId;
    entry.title = title;
    return entry;
}

ThreadEntry sendEntry(const QSqlQuery &row)
{
    ThreadEntry entry =
        testEntry(row.value(0).toLongLong(), ThreadSource::Callback, "run", row.value(1).toLongLong(),
            say(QT_TRANSLATE_NOOP("OrderThread", "Debugger sent %1: status %2"))
                .arg(row.value(2).toString(), row.value(3).toString()));
    entry.place = row.value(6).toInt();
    entry.text = row.value(4).toString();
    const QString worst = row.value(5).toString();
    entry.tone = worst == QLatin1String("fail") ? ChoiceTone::Fail
        : worst == QLatin1String("warning")     ? ChoiceTone::Warn
                                                : ChoiceTone::Ok;
    return entry;
}

/// Of something that is found by its name there.
ThreadEntry thingEntry(qint64 atMs, const char *kind, const QString &subject, const QString &title)
{
    ThreadEntry entry = testEntry(atMs, ThreadSource::Emulator, kind, 0, title);
    entry.subject = subject;
    return entry;
}

QList<ThreadEntry> instanceTimes(const MarketInstance &instance)
{
    QList<ThreadEntry> entries;
    const auto add = [&](std::optional<qint64> at, const char *title) {
        if (at && *at != 0)
            entries.append(thingEntry(*at, "emulator-instance", instance.id, say(title).arg(instance.id)));
    };
    add(instance.openedMs, QT_TRANSLATE_NOOP("OrderThread", "Emulator: instance %1 opened"));
    add(instance.frozenMs, QT_TRANSLATE_NOOP("OrderThread", "Emulator: instance %1 frozen"));
    add(instance.releasedMs, QT_TRANSLATE_NOOP("OrderThread", "Emulator: instance %1 released"));
    return entries;
}

ThreadEntry callEntry(const MarketCall &call)
{
    ThreadEntry entry = testEntry(call.firstMs, ThreadSource::Emulator, "emulator-call", call.id,
        QCoreApplication::translate(
            "OrderThread", "Emulator called %1, %n attempt(s)", nullptr, call.attempts)
            .arg(call.interfaceId));
    entry.text = call.resultCode % (call.exception.isEmpty() ? QString() : u' ' % call.exception);
    entry.tone = call.stage == CallStage::Succeeded ? ChoiceTone::Ok
        : call.stage == CallStage::Waiting          ? ChoiceTone::Wait
                                                    : ChoiceTone::Fail;
    return entry;
}

ThreadEntry logEntry(const MarketLogEntry &log)
{
    ThreadEntry entry = testEntry(log.clockMs, ThreadSource::Emulator, "emulator-log", log.id,
        (log.direction == QLatin1String("in")
                ? say(QT_TRANSLATE_NOOP("OrderThread", "Emulator was asked %1: status %2"))
                : say(QT_TRANSLATE_NOOP("OrderThread", "Emulator sent %1: status %2")))
            .arg(log.api, QString::number(log.status)));
    entry.text = log.code % (log.failure.isEmpty() ? QString() : u' ' % log.failure);
    entry.tone = log.failure.isEmpty() ? ChoiceTone::Ok : ChoiceTone::Fail;
    return entry;
}

Result<void> addLifecycle(const MarketStore &store, const ThreadKey &key, QList<ThreadEntry> &entries)
{
    const Result<QList<MarketInstance>> instances = store.instancesOf(key.orderId);
    if (!instances)
        return tl::unexpected<Error>(instances.error());
    for (const MarketInstance &instance : *instances)
        entries += instanceTimes(instance);
    const Result<QList<MarketLicense>> licenses = store.licensesOf(key.orderId);
    if (!licenses)
        return tl::unexpected<Error>(licenses.error());
    for (const MarketLicense &license : *licenses) {
        if (license.activatedMs)
            entries.append(thingEntry(*license.activatedMs, "emulator-license", license.code,
                say(QT_TRANSLATE_NOOP("OrderThread", "Emulator: a licence was activated"))));
    }
    for (const MarketInstance &instance : *instances) {
        const Result<QList<MarketUsage>> usage = store.usage(instance.id, key.most);
        if (!usage)
            return tl::unexpected<Error>(usage.error());
        for (const MarketUsage &record : *usage)
            entries.append(thingEntry(record.receivedMs, "emulator-usage", QString::number(record.id),
                say(QT_TRANSLATE_NOOP("OrderThread", "Emulator: usage of %1 received")).arg(instance.id)));
    }
    return {};
}

} // namespace

ThreadEntries callbackEntries(Connection &connection, const ThreadKey &key)
{
    Result<QList<ThreadEntry>> entries = connection.list<ThreadEntry>(
        QStringLiteral("SELECT s.sent_at_ms, c.run_id, s.interface_id, s.status, c.title, s.worst, c.position"
                       " FROM (SELECT * FROM callback_sends ORDER BY id DESC LIMIT :searched) s"
                       " JOIN callback_cases c ON c.id = s.case_row"
                       " WHERE instr(s.request, CAST(:order AS BLOB)) > 0 ORDER BY s.id DESC LIMIT :most"),
        { { QStringLiteral("searched"), kSearchedSends }, { QStringLiteral("order"), key.orderId },
            { QStringLiteral("most"), key.most } },
        sendEntry);
    if (!entries)
        return entries;
    Result<QList<ThreadEntry>> failed = connection.list<ThreadEntry>(
        QStringLiteral("SELECT id, product, day FROM callback_failed_orders WHERE order_id = :order"
                       " ORDER BY day DESC LIMIT :most"),
        { { QStringLiteral("order"), key.orderId }, { QStringLiteral("most"), key.most } },
        [](const QSqlQuery &row) {
            const QDate day = QDate::fromString(row.value(2).toString(), Qt::ISODate);
            const QDateTime begins(day, QTime(0, 0), Qt::OffsetFromUTC, kZoneOffsetSeconds);
            ThreadEntry entry = testEntry(begins.toMSecsSinceEpoch(), ThreadSource::Callback, "failed-order",
                row.value(0).toLongLong(),
                //: 生产接口消息
                say(QT_TRANSLATE_NOOP(
                    "OrderThread", "The production interface failed, as the console said")));
            entry.real = true;
            entry.text = row.value(1).toString();
            entry.tone = ChoiceTone::Fail;
            return entry;
        });
    if (!failed)
        return failed;
    return *entries + *failed;
}

ThreadEntries emulatorEntries(const QString &file, const ThreadKey &key)
{
    if (!QFile::exists(file))
        return QList<ThreadEntry>();
    const Result<std::unique_ptr<MarketStore>> opened = MarketStore::openReadOnly(file);
    if (!opened)
        return tl::unexpected<Error>(opened.error());
    const MarketStore &store = **opened;
    QList<ThreadEntry> entries;
    if (const Result<MarketOrder> order = store.order(key.orderId))
        entries.append(thingEntry(order->createdMs, "emulator-order", key.orderId,
            say(QT_TRANSLATE_NOOP("OrderThread", "Emulator: the order was placed"))));
    else if (order.error().kind != ErrorKind::NotFound)
        return tl::unexpected<Error>(order.error());
    if (const Result<void> added = addLifecycle(store, key, entries); !added)
        return tl::unexpected<Error>(added.error());
    const Result<QList<MarketCall>> calls = store.callsAbout(key.orderId);
    if (!calls)
        return tl::unexpected<Error>(calls.error());
    for (const MarketCall &call : *calls)
        entries.append(callEntry(call));
    MarketLogQuery query;
    query.filter = QStringLiteral("subject=\"%1\"").arg(QString(key.orderId).remove(u'"').remove(u'\\'));
    query.limit = std::min(key.most, 10'000);
    const Result<QList<MarketLogEntry>> log = store.findLog(query);
    if (!log)
        return tl::unexpected<Error>(log.error());
    for (const MarketLogEntry &entry : *log) {
        if (entry.callId == 0) // attempts of a call are counted by its own entry
            entries.append(logEntry(entry));
    }
    return entries;
}

} // namespace zhanggui
