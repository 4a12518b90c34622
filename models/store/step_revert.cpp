// The single changes of a step; its bulk rows are in step_revert_bulk.cpp.
#include "models/store/step_revert.h"

#include "models/store/connection.h"
#include "models/store/row_image.h"

#include <QJsonDocument>

#include <algorithm>
#include <functional>

namespace zhanggui {

namespace {

constexpr int kLinesAtOnce = 512;

/// Every fetch and import moves the first of these, also one that changed nothing and recorded nothing; the
/// others are computed anew when the calendar changes. That does not stand in the way of undoing.
bool isBookkeeping(const QString &column)
{
    return column == QLatin1String("fetched_ms") || column == QLatin1String("answered_ms")
        || column == QLatin1String("as_of_ms") || column == QLatin1String("ages")
        || column == QLatin1String("due_ms") || column == QLatin1String("due_clock")
        || column == QLatin1String("waits_for") || column == QLatin1String("machine");
}

bool sameCell(const QJsonValue &a, const QJsonValue &b)
{
    return a == b || (a.isObject() && b.isObject() && cellFromJson(a) == cellFromJson(b));
}

QString textOf(const QJsonObject &row)
{
    return QString::fromUtf8(QJsonDocument(row).toJson(QJsonDocument::Compact));
}

std::optional<QJsonObject> objectFrom(const QString &text)
{
    if (text.isNull())
        return std::nullopt;
    return QJsonDocument::fromJson(text.toUtf8()).object();
}

bool saysNo(const Error &error)
{
    // A constraint: something newer hangs on the row, or took its place.
    return error.kind == ErrorKind::BadInput || error.kind == ErrorKind::Conflict;
}

} // namespace

StepRevert::StepRevert(Connection &connection, qint64 step, qint64 asStep, const RevertOptions &options)
    : m_connection(connection)
    , m_options(options)
    , m_step(step)
    , m_asStep(asStep)
    , m_rows(connection)
{
}

Result<void> StepRevert::run()
{
    using Phase = Result<void> (StepRevert::*)();
    const auto eachRange = [this](Result<void> (StepRevert::*work)(const MadeRange &)) -> Result<void> {
        for (auto range = m_made.crbegin(); range != m_made.crend() && !isFull(); ++range) {
            if (auto done = (this->*work)(*range); !done)
                return done;
        }
        return conflictAsError();
    };
    for (const Phase phase : { &StepRevert::prepare, &StepRevert::restoreArchived }) {
        if (auto done = (this->*phase)(); !done)
            return done;
    }
    if (auto untouched = eachRange(&StepRevert::checkRange); !untouched)
        return untouched;
    if (auto reverted = revertChanges(); !reverted)
        return reverted;
    return eachRange(&StepRevert::archiveRange);
}

Result<void> StepRevert::prepare()
{
    auto chains = StepChains::read(m_connection);
    if (!chains)
        return tl::unexpected(chains.error());
    m_chains = std::move(*chains);
    m_root = m_chains.rootOf(m_step);
    auto made = MadeRows::of(m_connection, m_step);
    if (!made)
        return tl::unexpected(made.error());
    m_made = std::move(*made);
    const QVariantMap step{ { QStringLiteral("step"), m_step } };
    const auto reverted =
        m_connection.value(QStringLiteral("SELECT coalesce(reverts, 0) FROM steps WHERE id = :step"), step);
    if (!reverted)
        return tl::unexpected(reverted.error());
    auto archived = MadeRows::of(m_connection, reverted->toLongLong());
    if (!archived)
        return tl::unexpected(archived.error());
    m_archived = std::move(*archived);
    const auto changes =
        m_connection.value(QStringLiteral("SELECT count(*) FROM changes WHERE step_id = :step"), step);
    if (!changes)
        return tl::unexpected(changes.error());
    const auto newest = m_connection.value(
        QStringLiteral("SELECT coalesce(max(id), 0) FROM changes WHERE step_id = :step"), step);
    if (!newest)
        return tl::unexpected(newest.error());
    m_changesEnd = newest->toLongLong() + 1;
    m_total = changes->toLongLong();
    for (const MadeRange &range : std::as_const(m_made))
        m_total += range.count();
    for (const QList<MadeRange> &bulk : { m_made, m_archived }) {
        for (const MadeRange &range : bulk)
            m_bulkRecords += range.table == range.recordTable ? range.count() : 0;
    }
    return advance(0);
}

Result<void> StepRevert::revertChanges()
{
    for (qint64 end = m_changesEnd; !isFull();) {
        const auto lines = linesBelow(end);
        if (!lines)
            return tl::unexpected(lines.error());
        if (lines->isEmpty())
            break;
        for (const Line &line : *lines) {
            if (auto done = revertLine(line); !done)
                return done;
            if (isFull())
                break;
        }
        end = lines->last().change.id;
        if (auto done = advance(lines->size()); !done)
            return done;
    }
    return conflictAsError();
}

Result<QList<StepRevert::Line>> StepRevert::linesBelow(qint64 id)
{
    const auto statement = m_rows.prepared(QStringLiteral(
        "SELECT id, table_name, row_key, record_table, record_key, before_json, after_json FROM changes "
        "WHERE step_id = ?1 AND id < ?2 ORDER BY id DESC LIMIT ?3"));
    if (!statement)
        return tl::unexpected(statement.error());
    NativeQuery &row = **statement;
    row.bind(1, m_step);
    row.bind(2, id);
    row.bind(3, qint64(kLinesAtOnce));
    QList<Line> lines;
    for (;;) {
        const auto more = row.next();
        if (!more)
            return tl::unexpected(more.error());
        if (!*more)
            break;
        Line line;
        line.before = row.text(5);
        line.after = row.text(6);
        line.change = { row.int64(0), m_step, row.text(1), row.int64(2), row.text(3), row.int64(4),
            objectFrom(line.before), objectFrom(line.after) };
        lines.append(line);
    }
    row.reset();
    return lines;
}

Result<void> StepRevert::revertLine(const Line &line)
{
    const Change &change = line.change;
    const bool isUpdate = change.before && change.after;
    const auto row = isUpdate ? m_rows.read(change.table, change.rowKey, change.after->keys())
                              : m_rows.read(change.table, change.rowKey);
    if (!row)
        return tl::unexpected(row.error());
    if (change.after.has_value() != row->has_value()) {
        conflictOn(change, *row ? QStringLiteral("exists again") : QStringLiteral("does not exist any more"));
        return {};
    }
    if (*row) {
        const auto column = differing(change, **row);
        if (!column)
            return tl::unexpected(column.error());
        if (!column->isEmpty()) {
            conflictOn(change, QStringLiteral("%1 differs").arg(*column));
            return {};
        }
    }
    auto done = writeBefore(line, *row);
    if (!done && saysNo(done.error())) {
        conflictOn(change, done.error().detail);
        return {};
    }
    return done;
}

Result<QString> StepRevert::differing(const Change &change, const QJsonObject &row)
{
    for (auto cell = change.after->begin(); cell != change.after->end(); ++cell) {
        if (sameCell(row.value(cell.key()), cell.value()))
            continue;
        if (!isBookkeeping(cell.key()))
            return cell.key();
        const auto later = changedLater(change, cell.key());
        if (!later)
            return tl::unexpected(later.error());
        if (*later)
            return cell.key();
    }
    return QString();
}

bool StepRevert::isLater(qint64 step) const
{
    const qint64 root = m_chains.rootOf(step);
    return root != m_root && m_chains.inEffect(root) && m_chains.tipOf(root) > m_step;
}

Result<bool> StepRevert::changedLater(const Change &change, const QString &column)
{
    const auto statement = m_rows.prepared(QStringLiteral(
        "SELECT step_id, coalesce(after_json, before_json) FROM changes WHERE record_table = ?1 "
        "AND record_key = ?2 AND id > ?3 AND table_name = ?4 AND row_key = ?5"));
    if (!statement)
        return tl::unexpected(statement.error());
    NativeQuery &row = **statement;
    row.bind(1, change.recordTable);
    row.bind(2, change.recordKey);
    row.bind(3, change.id);
    row.bind(4, change.table);
    row.bind(5, change.rowKey);
    for (;;) {
        const auto more = row.next();
        if (!more)
            return tl::unexpected(more.error());
        if (!*more)
            return false;
        if (isLater(row.int64(0)) && objectFrom(row.text(1)).value_or(QJsonObject()).contains(column)) {
            row.reset();
            return true;
        }
    }
}

Result<void> StepRevert::writeBefore(const Line &line, const std::optional<QJsonObject> &row)
{
    const Change &change = line.change;
    if (!change.before) {
        return m_rows.remove(change.table, change.rowKey).and_then([&] {
            return record(change, textOf(*row), {});
        });
    }
    if (change.after)
        return updateBack(line, *row);
    if (auto inserted = m_rows.insert(change.table, *change.before); !inserted)
        return inserted;
    const auto now = m_rows.read(change.table, change.rowKey); // columns that are newer than the image too
    if (!now)
        return tl::unexpected(now.error());
    return record(change, {}, textOf(**now));
}

Result<void> StepRevert::updateBack(const Line &line, const QJsonObject &row)
{
    QJsonObject from;
    QJsonObject to;
    for (auto cell = line.change.before->begin(); cell != line.change.before->end(); ++cell) {
        const QJsonValue now = row.value(cell.key());
        if (sameCell(now, cell.value()))
            continue;
        from.insert(cell.key(), now);
        to.insert(cell.key(), cell.value());
    }
    if (to.isEmpty())
        return {};
    if (auto written = m_rows.update(line.change.table, line.change.rowKey, to); !written)
        return written;
    const bool all = to.size() == line.change.before->size();
    const bool asLeft = all && from == *line.change.after;
    return record(line.change, asLeft ? line.after : textOf(from), all ? line.before : textOf(to));
}

Result<void> StepRevert::record(const Change &of, const QString &before, const QString &after)
{
    const auto statement = m_rows.prepared(
        QStringLiteral("INSERT INTO changes (step_id, table_name, row_key, record_table, record_key, "
                       "before_json, after_json) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)"));
    if (!statement)
        return tl::unexpected(statement.error());
    NativeQuery &row = **statement;
    row.bind(1, m_asStep);
    row.bind(2, of.table);
    row.bind(3, of.rowKey);
    row.bind(4, of.recordTable);
    row.bind(5, of.recordKey);
    row.bind(6, before);
    row.bind(7, after);
    m_touched.insert({ of.recordTable, of.recordKey });
    auto done = row.next();
    row.reset();
    return done.map([](bool) {});
}

void StepRevert::conflictOn(const Change &change, const QString &why)
{
    if (m_firstConflict.isEmpty())
        m_firstConflict = QStringLiteral("%1 %2: %3").arg(change.table).arg(change.rowKey).arg(why);
    if (isFull() || m_conflicting.contains({ change.recordTable, change.recordKey }))
        return;
    if (m_conflict.records.size() == RevertConflict::kListed) {
        m_conflict.more = true;
        return;
    }
    m_conflicting.insert({ change.recordTable, change.recordKey });
    m_conflict.records.append({ change.recordTable, change.recordKey });
}

Result<void> StepRevert::conflictAsError()
{
    if (m_firstConflict.isEmpty())
        return {};
    if (auto found = findLaterSteps(); !found)
        return found;
    if (m_options.conflict)
        m_options.conflict(m_conflict);
    return failure(ErrorKind::Conflict, QStringLiteral("the record was changed later"), m_firstConflict);
}

Result<void> StepRevert::findLaterSteps()
{
    for (const RevertConflict::Record &record : std::as_const(m_conflict.records)) {
        auto read = m_connection.forEach(
            QStringLiteral("SELECT DISTINCT step_id FROM changes WHERE record_table = :table "
                           "AND record_key = :key"),
            { { QStringLiteral("table"), record.table }, { QStringLiteral("key"), record.key } },
            [this](const QSqlQuery &row) {
                if (isLater(row.value(0).toLongLong()))
                    m_laterSteps.insert(m_chains.rootOf(row.value(0).toLongLong()));
            });
        if (!read)
            return read;
    }
    QList<qint64> later = m_laterSteps.values();
    std::sort(later.begin(), later.end(), std::greater<>());
    m_conflict.laterSteps = std::move(later);
    return {};
}

Result<void> StepRevert::advance(qint64 rows)
{
    m_done += rows;
    if (m_options.progress)
        m_options.progress(m_done, m_total);
    if (m_options.cancelled && m_options.cancelled())
        return failure(ErrorKind::Cancelled, QStringLiteral("stopped; nothing was changed"));
    return {};
}

} // namespace zhanggui
