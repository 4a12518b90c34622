// What the store knows of the order itself: its times, fetches, imports, edits, notes.
#include "models/history/step_text.h"
#include "models/store/connection.h"
#include "models/store/made_rows.h"
#include "models/thread/thread_sources.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace zhanggui {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("OrderThread", text);
}

QString fieldsText(int fields)
{
    return fields == 0 ? say(QT_TRANSLATE_NOOP("OrderThread", "Nothing changed."))
                       : QCoreApplication::translate("OrderThread", "%n value(s) changed.", nullptr, fields);
}

ThreadEntry entryOf(qint64 atMs, ThreadSource source, const char *kind, qint64 rowId, const QString &title)
{
    ThreadEntry entry;
    entry.atMs = atMs;
    entry.source = source;
    entry.kind = QLatin1String(kind);
    entry.rowId = rowId;
    entry.title = title;
    return entry;
}

ThreadEntry stepEntry(const QSqlQuery &row)
{
    const QString source = row.value(3).toString();
    const QJsonObject facts = QJsonDocument::fromJson(row.value(5).toString().toUtf8()).object();
    const auto about = source == QLatin1String("import") ? ThreadSource::Import
        : source == QLatin1String("fetch")               ? ThreadSource::Fetch
                                                         : ThreadSource::Edit;
    ThreadEntry entry = entryOf(row.value(1).toLongLong(), about, "step", row.value(0).toLongLong(),
        stepText(source, row.value(4).toString(), facts));
    entry.actor = row.value(2).toString();
    return entry;
}

} // namespace

QList<ThreadEntry> ownEntries(const StoredOrder &order)
{
    QList<ThreadEntry> entries;
    if (const auto placed = order.order.createTime.utcMs)
        entries.append(entryOf(*placed, ThreadSource::Order, "order", order.rowId,
            say(QT_TRANSLATE_NOOP("OrderThread", "The order was placed"))));
    for (const OrderLine &line : order.order.lines) {
        if (const auto expires = line.expireTime.utcMs)
            entries.append(entryOf(*expires, ThreadSource::Order, "order", order.rowId,
                say(QT_TRANSLATE_NOOP("OrderThread", "Line %1 expires")).arg(line.id.text())));
    }
    return entries;
}

ThreadEntries fetchEntries(Connection &connection, const ThreadKey &key)
{
    // Changes that a fetch brought belong to its step; one fetch of an order is one exchange of that step.
    return connection.list<ThreadEntry>(
        QStringLiteral("SELECT e.id, e.at_ms, e.status, e.outcome, s.actor,"
                       " (SELECT count(*) FROM changes c WHERE c.step_id = e.step_id"
                       "  AND c.record_table = 'orders' AND c.record_key = :row)"
                       " FROM exchanges e LEFT JOIN steps s ON s.id = e.step_id"
                       " WHERE e.subject = :order AND e.environment = :environment"
                       " ORDER BY e.id DESC LIMIT :most"),
        { { QStringLiteral("row"), key.orderRow }, { QStringLiteral("order"), key.orderId },
            { QStringLiteral("environment"), key.environment }, { QStringLiteral("most"), key.most } },
        [](const QSqlQuery &row) {
            const int status = row.value(2).toInt();
            const QString outcome = row.value(3).toString();
            const bool good = outcome == QLatin1String("ok");
            ThreadEntry entry =
                entryOf(row.value(1).toLongLong(), ThreadSource::Fetch, "exchange", row.value(0).toLongLong(),
                    good ? say(QT_TRANSLATE_NOOP("OrderThread", "Fetched"))
                        : status == 0
                        ? say(QT_TRANSLATE_NOOP("OrderThread", "Fetch without an answer: %1")).arg(outcome)
                        : say(QT_TRANSLATE_NOOP("OrderThread", "Fetch refused: status %1, %2"))
                              .arg(QString::number(status), outcome));
            entry.actor = row.value(4).toString();
            entry.tone = good ? ChoiceTone::Ok : ChoiceTone::Fail;
            if (good)
                entry.text = fieldsText(row.value(5).toInt());
            return entry;
        });
}

ThreadEntries stepEntries(Connection &connection, const ThreadKey &key)
{
    if (key.orderRow == 0)
        return QList<ThreadEntry>();
    // Fetches have an exchange, notes are entries of their own.
    Result<QList<ThreadEntry>> entries = connection.list<ThreadEntry>(
        QStringLiteral("SELECT s.id, s.at_ms, s.actor, s.source, s.title, s.facts, count(*)"
                       " FROM changes c JOIN steps s ON s.id = c.step_id"
                       " WHERE c.record_table = 'orders' AND c.record_key = :row"
                       " AND c.table_name <> 'order_notes' AND s.source <> 'fetch'"
                       " GROUP BY s.id ORDER BY s.id DESC LIMIT :most"),
        { { QStringLiteral("row"), key.orderRow }, { QStringLiteral("most"), key.most } },
        [](const QSqlQuery &row) {
            ThreadEntry entry = stepEntry(row);
            entry.text = fieldsText(row.value(6).toInt());
            return entry;
        });
    if (!entries)
        return entries;
    const Result<QList<MadeRange>> ranges =
        MadeRows::holding(connection, QStringLiteral("orders"), key.orderRow);
    if (!ranges)
        return tl::unexpected<Error>(ranges.error());
    for (const MadeRange &range : *ranges) {
        const bool known = std::ranges::any_of(
            *entries, [&range](const ThreadEntry &entry) { return entry.rowId == range.stepId; });
        if (known)
            continue;
        Result<QList<ThreadEntry>> made = connection.list<ThreadEntry>(
            QStringLiteral("SELECT id, at_ms, actor, source, title, facts FROM steps WHERE id = :step"),
            { { QStringLiteral("step"), range.stepId } }, stepEntry);
        if (!made)
            return made;
        *entries += *made;
    }
    return entries;
}

ThreadEntries noteEntries(Connection &connection, const ThreadKey &key)
{
    return connection.list<ThreadEntry>(
        QStringLiteral("SELECT id, at_ms, actor, text FROM order_notes"
                       " WHERE environment = :environment AND order_id = :order"
                       " ORDER BY at_ms DESC, id DESC LIMIT :most"),
        { { QStringLiteral("environment"), key.environment }, { QStringLiteral("order"), key.orderId },
            { QStringLiteral("most"), key.most } },
        [](const QSqlQuery &row) {
            ThreadEntry entry = entryOf(row.value(1).toLongLong(), ThreadSource::Note, "note",
                row.value(0).toLongLong(), say(QT_TRANSLATE_NOOP("OrderThread", "Note")));
            entry.actor = row.value(2).toString();
            entry.text = row.value(3).toString();
            return entry;
        });
}

} // namespace zhanggui
