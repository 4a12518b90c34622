// The rows that a step made in bulk: archived as images and removed, or put back from the archive.
#include "models/store/connection.h"
#include "models/store/step_revert.h"

#include <algorithm>

namespace zhanggui {

namespace {

constexpr qint64 kRowsAtOnce = 4096;

bool saysNo(const Error &error)
{
    return error.kind == ErrorKind::BadInput || error.kind == ErrorKind::Conflict;
}

QVariantMap bindsOf(const MadeRange &range)
{
    return { { QStringLiteral("first"), range.firstKey }, { QStringLiteral("last"), range.lastKey } };
}

} // namespace

Result<const BulkImages *> StepRevert::imagesOf(const MadeRange &range)
{
    if (const auto known = m_images.constFind(range.table); known != m_images.cend())
        return &*known;
    const auto made = bulkImages(m_connection, range.table, range.recordTable);
    if (!made)
        return tl::unexpected(made.error());
    return &*m_images.insert(range.table, *made);
}

Result<void> StepRevert::restoreArchived()
{
    for (const MadeRange &range : std::as_const(m_archived)) {
        if (auto done = restoreRange(range); !done)
            return done;
        if (isFull())
            break;
        if (auto again = MadeRows::record(
                m_connection, m_asStep, range.table, range.firstKey, range.lastKey, range.recordTable);
            !again)
            return again;
    }
    return conflictAsError();
}

Result<void> StepRevert::restoreRange(const MadeRange &range)
{
    const auto images = imagesOf(range);
    if (!images)
        return tl::unexpected(images.error());
    // The archive of a step is the end of its changes: the ranges in reverse, each from its newest row on.
    const qint64 last = m_changesEnd - 1;
    const qint64 first = last - range.count() + 1;
    for (const auto &[id, key] : { std::pair(first, range.lastKey), std::pair(last, range.firstKey) }) {
        const auto found = m_connection.value(
            QStringLiteral("SELECT 1 FROM changes WHERE id = :id AND step_id = :step AND table_name = :table "
                           "AND row_key = :key AND after_json IS NULL"),
            { { QStringLiteral("id"), id }, { QStringLiteral("step"), m_step },
                { QStringLiteral("table"), range.table }, { QStringLiteral("key"), key } });
        if (!found)
            return tl::unexpected(found.error());
        if (!found->isValid()) {
            return failure(ErrorKind::Corrupt, QStringLiteral("the archived rows of a step are not complete"),
                QStringLiteral("%1 %2–%3").arg(range.table).arg(range.firstKey).arg(range.lastKey));
        }
    }
    m_changesEnd = first;
    const QString sql = QStringLiteral("INSERT INTO \"%1\" (%2) SELECT %3 FROM changes c "
                                       "WHERE c.id BETWEEN ?1 AND ?2 ORDER BY c.id DESC")
                            .arg(range.table, (*images)->columns, (*images)->cells);
    for (qint64 end = last; end >= first && !isFull(); end -= kRowsAtOnce) {
        const qint64 begin = std::max(first, end - kRowsAtOnce + 1);
        const auto statement = m_rows.prepared(sql);
        if (!statement)
            return tl::unexpected(statement.error());
        (*statement)->bind(1, begin);
        (*statement)->bind(2, end);
        auto done = (*statement)->next().map([](bool) {});
        (*statement)->reset();
        if (!done && saysNo(done.error()))
            done = restoreOneByOne(**images, range, begin, end);
        if (!done)
            return done;
        if (auto more = advance(end - begin + 1); !more)
            return more;
    }
    return {};
}

Result<void> StepRevert::restoreOneByOne(
    const BulkImages &images, const MadeRange &range, qint64 first, qint64 last)
{
    const QString sql = QStringLiteral("INSERT INTO \"%1\" (%2) SELECT %3 FROM changes c WHERE c.id = ?1")
                            .arg(range.table, images.columns, images.cells);
    for (qint64 id = last; id >= first && !isFull(); --id) {
        const auto statement = m_rows.prepared(sql);
        if (!statement)
            return tl::unexpected(statement.error());
        (*statement)->bind(1, id);
        const auto done = (*statement)->next();
        (*statement)->reset();
        if (done)
            continue;
        if (!saysNo(done.error()))
            return tl::unexpected(done.error());
        const auto lines = linesBelow(id + 1);
        if (!lines)
            return tl::unexpected(lines.error());
        conflictOn(lines->first().change, done.error().detail);
    }
    return {};
}

/// A row that this step made cannot have been changed by another before it: every change counts.
Result<void> StepRevert::checkRange(const MadeRange &range)
{
    QVariantMap binds = bindsOf(range);
    binds.insert(QStringLiteral("root"), m_root);
    binds.insert(QStringLiteral("table"), range.table);
    return m_connection.forEach(
        QStringLiteral("SELECT step_id, row_key, record_table, record_key FROM changes WHERE step_id > :root "
                       "AND table_name = :table AND row_key BETWEEN :first AND :last"),
        binds, [this, &range](const QSqlQuery &row) {
            if (!isLater(row.value(0).toLongLong()))
                return;
            conflictOn({ 0, 0, range.table, row.value(1).toLongLong(), row.value(2).toString(),
                           row.value(3).toLongLong(), std::nullopt, std::nullopt },
                QStringLiteral("changed by step %1").arg(row.value(0).toLongLong()));
        });
}

/// Rows of other steps that hang on rows of the range, which would be removed from under them.
Result<void> StepRevert::checkChildren(const MadeRange &range)
{
    const auto images = imagesOf(range);
    if (!images)
        return tl::unexpected(images.error());
    using Child = std::pair<QString, QString>;
    const auto children = m_connection.list<Child>(
        QStringLiteral("SELECT m.name, f.\"from\" FROM sqlite_schema m, pragma_foreign_key_list(m.name) f "
                       "WHERE m.type = 'table' AND f.\"table\" = :table"),
        { { QStringLiteral("table"), range.table } },
        [](const QSqlQuery &row) { return Child(row.value(0).toString(), row.value(1).toString()); });
    if (!children)
        return tl::unexpected(children.error());
    for (const auto &[table, column] : *children) {
        using Hanging = std::pair<qint64, qint64>; // the child's row, the record
        const auto hanging = m_connection.list<Hanging>(
            QStringLiteral("SELECT child.id, %1 %2 JOIN \"%3\" child ON child.\"%4\" = x.id "
                           "WHERE child.\"%4\" BETWEEN :first AND :last LIMIT %5")
                .arg((*images)->recordKey, (*images)->from, table, column)
                .arg(RevertConflict::kListed + 1),
            bindsOf(range), [](const QSqlQuery &row) {
                return Hanging(row.value(0).toLongLong(), row.value(1).toLongLong());
            });
        if (!hanging)
            return tl::unexpected(hanging.error());
        for (const auto &[row, record] : *hanging) {
            conflictOn({ 0, 0, table, row, range.recordTable, record, std::nullopt, std::nullopt },
                QStringLiteral("was added later"));
            const auto makers = MadeRows::holding(m_connection, table, row);
            if (!makers)
                return tl::unexpected(makers.error());
            for (const MadeRange &maker : *makers) {
                if (isLater(maker.stepId))
                    m_laterSteps.insert(m_chains.rootOf(maker.stepId));
            }
        }
    }
    return {};
}

Result<void> StepRevert::archiveRange(const MadeRange &range)
{
    if (auto checked = checkChildren(range); !checked || !m_firstConflict.isEmpty())
        return checked;
    const auto images = imagesOf(range);
    if (!images)
        return tl::unexpected(images.error());
    const auto there = m_connection.value(
        QStringLiteral("SELECT count(*) FROM \"%1\" WHERE id BETWEEN :first AND :last").arg(range.table),
        bindsOf(range));
    if (!there)
        return tl::unexpected(there.error());
    if (there->toLongLong() != range.count()) {
        m_firstConflict = QStringLiteral("%1 %2–%3: rows do not exist any more")
                              .arg(range.table)
                              .arg(range.firstKey)
                              .arg(range.lastKey);
        return {};
    }
    const QString archive =
        QStringLiteral("INSERT INTO changes (step_id, table_name, row_key, record_table, record_key, "
                       "before_json) SELECT :step, :table, x.id, :record, %1, %2 %3 "
                       "WHERE x.id BETWEEN :first AND :last ORDER BY x.id DESC")
            .arg((*images)->recordKey, (*images)->image, (*images)->from);
    const QString remove =
        QStringLiteral("DELETE FROM \"%1\" WHERE id BETWEEN :first AND :last").arg(range.table);
    for (qint64 last = range.lastKey; last >= range.firstKey; last -= kRowsAtOnce) {
        const QVariantMap part{ { QStringLiteral("first"), std::max(range.firstKey, last - kRowsAtOnce + 1) },
            { QStringLiteral("last"), last } };
        QVariantMap binds = part;
        binds.insert(QStringLiteral("step"), m_asStep);
        binds.insert(QStringLiteral("table"), range.table);
        binds.insert(QStringLiteral("record"), range.recordTable);
        auto done = m_connection.execute(archive, binds)
                        .and_then([&] { return m_connection.execute(remove, part); })
                        .and_then([&] {
                            return advance(last - part.value(QStringLiteral("first")).toLongLong() + 1);
                        });
        if (!done)
            return done;
    }
    return {};
}

} // namespace zhanggui
