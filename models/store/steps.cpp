#include "models/store/steps.h"

#include "models/store/connection.h"
#include "models/store/step_revert.h"

#include <QJsonDocument>

namespace zhanggui {

namespace {

// A step and how often it was undone and redone: each revert reverts the one before it, so the steps of one
// thing are a chain, and an odd length means that it is undone.
constexpr QLatin1String kStepColumns(
    "s.id, s.at_ms, s.actor, s.source, s.title, coalesce(s.reverts, 0), "
    "(WITH RECURSIVE chain (id, depth) AS (SELECT s.id, 0 UNION ALL SELECT t.id, chain.depth + 1 "
    "FROM steps t JOIN chain ON t.reverts = chain.id) SELECT max(depth) FROM chain) AS depth, s.facts");
constexpr QLatin1String kChangeColumns(
    "id, step_id, table_name, row_key, record_table, record_key, before_json, after_json");

QJsonObject factsFrom(const QString &text)
{
    return QJsonDocument::fromJson(text.toUtf8()).object();
}

QString factsText(const QJsonObject &facts)
{
    return facts.isEmpty() ? QStringLiteral("")
                           : QString::fromUtf8(QJsonDocument(facts).toJson(QJsonDocument::Compact));
}

Step stepFrom(const QSqlQuery &row)
{
    return { row.value(0).toLongLong(), row.value(1).toLongLong(), row.value(2).toString(),
        row.value(3).toString(), row.value(4).toString(), row.value(5).toLongLong(),
        row.value(6).toInt() % 2 == 1, factsFrom(row.value(7).toString()) };
}

std::optional<QJsonObject> objectFrom(const QVariant &text)
{
    if (text.isNull())
        return std::nullopt;
    return QJsonDocument::fromJson(text.toString().toUtf8()).object();
}

Change changeFrom(const QSqlQuery &row)
{
    return { row.value(0).toLongLong(), row.value(1).toLongLong(), row.value(2).toString(),
        row.value(3).toLongLong(), row.value(4).toString(), row.value(5).toLongLong(),
        objectFrom(row.value(6)), objectFrom(row.value(7)) };
}

Result<std::optional<Step>> firstStep(
    Connection &connection, const QString &sql, const QVariantMap &binds = {})
{
    const auto found = connection.list<Step>(sql, binds, stepFrom);
    if (!found)
        return tl::unexpected(found.error());
    return found->isEmpty() ? std::nullopt : std::optional(found->first());
}

} // namespace

Steps::Steps(Connection &connection)
    : m_connection(connection)
{
}

Result<qint64> Steps::begin(const NewStep &step)
{
    return m_connection.insert(QStringLiteral("INSERT INTO steps (at_ms, actor, source, title, facts) "
                                              "VALUES (:at, :actor, :source, :title, :facts)"),
        { { QStringLiteral("at"), step.atMs }, { QStringLiteral("actor"), step.actor },
            { QStringLiteral("source"), step.source }, { QStringLiteral("title"), step.title },
            { QStringLiteral("facts"), factsText(step.facts) } });
}

Result<void> Steps::setFacts(qint64 stepId, const QJsonObject &facts)
{
    return m_connection.execute(QStringLiteral("UPDATE steps SET facts = :facts WHERE id = :id"),
        { { QStringLiteral("facts"), factsText(facts) }, { QStringLiteral("id"), stepId } });
}

Result<std::optional<Step>> Steps::find(qint64 stepId)
{
    return firstStep(m_connection,
        QStringLiteral("SELECT %1 FROM steps s WHERE s.id = :id").arg(kStepColumns),
        { { QStringLiteral("id"), stepId } });
}

Result<QList<Step>> Steps::recent(int limit)
{
    return m_connection.list<Step>(
        QStringLiteral("SELECT %1 FROM steps s ORDER BY s.id DESC LIMIT :limit").arg(kStepColumns),
        { { QStringLiteral("limit"), limit } }, stepFrom);
}

Result<QList<Change>> Steps::changes(qint64 stepId)
{
    return m_connection.list<Change>(
        QStringLiteral("SELECT %1 FROM changes WHERE step_id = :step ORDER BY id").arg(kChangeColumns),
        { { QStringLiteral("step"), stepId } }, changeFrom);
}

Result<QList<Change>> Steps::changesOf(const QString &recordTable, qint64 recordKey)
{
    return m_connection.list<Change>(
        QStringLiteral("SELECT %1 FROM changes WHERE record_table = :table AND record_key = :key "
                       "ORDER BY id DESC")
            .arg(kChangeColumns),
        { { QStringLiteral("table"), recordTable }, { QStringLiteral("key"), recordKey } }, changeFrom);
}

Result<std::optional<Step>> Steps::nextToUndo()
{
    return firstStep(m_connection,
        QStringLiteral("SELECT * FROM (SELECT %1 FROM steps s WHERE s.reverts IS NULL AND (EXISTS "
                       "(SELECT 1 FROM changes c WHERE c.step_id = s.id) OR EXISTS "
                       "(SELECT 1 FROM made_rows m WHERE m.step_id = s.id)) ORDER BY s.id DESC) AS roots "
                       "WHERE roots.depth % 2 = 0 LIMIT 1")
            .arg(kStepColumns));
}

Result<qint64> Steps::newest()
{
    return m_connection
        .value(
            QStringLiteral("SELECT s.id FROM steps s WHERE s.reverts IS NULL AND (EXISTS "
                           "(SELECT 1 FROM changes c WHERE c.step_id = s.id) OR EXISTS "
                           "(SELECT 1 FROM made_rows m WHERE m.step_id = s.id)) ORDER BY s.id DESC LIMIT 1"))
        .map([](const QVariant &id) { return id.toLongLong(); });
}

Result<std::optional<Step>> Steps::nextToRedo()
{
    // The newest revert of all, if it is an undo and nobody changed anything since.
    auto last = firstStep(m_connection,
        QStringLiteral(
            "SELECT %1 FROM steps s WHERE s.reverts IS NOT NULL AND s.source = 'undo' AND NOT EXISTS "
            "(SELECT 1 FROM steps r WHERE r.reverts = s.id) AND NOT EXISTS (SELECT 1 FROM steps n "
            "WHERE n.reverts IS NULL AND n.id > s.id AND (EXISTS (SELECT 1 FROM changes c "
            "WHERE c.step_id = n.id) OR EXISTS (SELECT 1 FROM made_rows m WHERE m.step_id = n.id))) "
            "ORDER BY s.id DESC LIMIT 1")
            .arg(kStepColumns));
    if (!last || !*last)
        return last;
    return firstStep(m_connection,
        QStringLiteral(
            "WITH RECURSIVE up (id) AS (SELECT :id UNION ALL SELECT p.reverts FROM steps p JOIN up "
            "ON p.id = up.id WHERE p.reverts IS NOT NULL) SELECT %1 FROM steps s JOIN up "
            "ON up.id = s.id WHERE s.reverts IS NULL")
            .arg(kStepColumns),
        { { QStringLiteral("id"), (*last)->id } });
}

Result<qint64> Steps::undo(qint64 stepId, qint64 atMs, const QString &actor, const RevertOptions &options)
{
    return turn(stepId, Turn::Undo, { atMs, actor, QStringLiteral("undo"), {} }, options);
}

Result<qint64> Steps::redo(qint64 stepId, qint64 atMs, const QString &actor, const RevertOptions &options)
{
    return turn(stepId, Turn::Redo, { atMs, actor, QStringLiteral("redo"), {} }, options);
}

Result<qint64> Steps::turn(qint64 stepId, Turn direction, NewStep as, const RevertOptions &options)
{
    const auto detail = QStringLiteral("step %1").arg(stepId);
    auto step = find(stepId);
    if (!step)
        return tl::unexpected(step.error());
    if (!*step || (*step)->reverts != 0)
        return failure(ErrorKind::NotFound, QStringLiteral("there is no such step"), detail);
    if ((*step)->undone != (direction == Turn::Redo)) {
        return failure(ErrorKind::Conflict,
            direction == Turn::Undo ? QStringLiteral("the step is undone already")
                                    : QStringLiteral("the step is not undone"),
            detail);
    }
    as.title = (*step)->title;
    as.facts = (*step)->facts;
    const auto tip = m_connection.value(
        QStringLiteral(
            "WITH RECURSIVE chain (id) AS (SELECT :id UNION ALL SELECT t.id FROM steps t JOIN chain "
            "ON t.reverts = chain.id) SELECT max(id) FROM chain"),
        { { QStringLiteral("id"), stepId } });
    if (!tip)
        return tl::unexpected(tip.error());
    return revert(tip->toLongLong(), as, options);
}

Result<qint64> Steps::revert(qint64 stepId, const NewStep &as, const RevertOptions &options)
{
    auto transaction = Transaction::begin(m_connection);
    if (!transaction)
        return tl::unexpected(transaction.error());
    auto id = begin(as);
    if (!id)
        return id;
    StepRevert work(m_connection, stepId, *id, options);
    auto done = m_connection
                    .execute(QStringLiteral("UPDATE steps SET reverts = :step WHERE id = :id"),
                        { { QStringLiteral("step"), stepId }, { QStringLiteral("id"), *id } })
                    .and_then([&] { return work.run(); })
                    .and_then([&] {
                        QJsonObject facts = as.facts;
                        facts.insert(QStringLiteral("records"), work.records());
                        return setFacts(*id, facts);
                    })
                    .and_then([&] { return transaction->commit(); });
    if (!done)
        return tl::unexpected(done.error());
    return id;
}

} // namespace zhanggui
