#include "models/store/tracked_updates.h"

#include "models/store/connection.h"
#include "models/store/row_image.h"

#include <QJsonDocument>

namespace zhanggui {

namespace {

QByteArray textOf(const QJsonObject &row)
{
    return QJsonDocument(row).toJson(QJsonDocument::Compact);
}

void bindText(NativeQuery &query, int place, const QByteArray &text)
{
    query.bindBorrowed(place, { text.constData(), size_t(text.size()) });
}

} // namespace

TrackedUpdates::TrackedUpdates(Connection &connection, qint64 stepId, QString recordTable)
    : m_connection(connection)
    , m_stepId(stepId)
    , m_recordTable(std::move(recordTable))
{
}

Result<TrackedUpdates::Statements *> TrackedUpdates::statementsFor(
    const QString &table, const QVariantMap &values)
{
    const QStringList columns = values.keys();
    const QString name = table + u' ' + columns.join(u',');
    if (const auto known = m_statements.constFind(name); known != m_statements.constEnd())
        return known->get();
    QStringList assignments;
    for (qsizetype i = 0; i < columns.size(); ++i)
        assignments.append(QStringLiteral("\"%1\" = ?%2").arg(columns.at(i)).arg(i + 2));
    auto read = NativeQuery::prepare(m_connection,
        QStringLiteral("SELECT \"%1\" FROM \"%2\" WHERE id = ?1")
            .arg(columns.join(QStringLiteral("\",\"")), table));
    if (!read)
        return tl::unexpected(read.error());
    auto write = NativeQuery::prepare(m_connection,
        QStringLiteral("UPDATE \"%1\" SET %2 WHERE id = ?1").arg(table, assignments.join(u',')));
    if (!write)
        return tl::unexpected(write.error());
    const auto made = std::make_shared<Statements>(Statements{ std::move(*read), std::move(*write) });
    m_statements.insert(name, made);
    return made.get();
}

Result<bool> TrackedUpdates::update(
    const QString &table, qint64 id, qint64 recordKey, const QVariantMap &values)
{
    const auto found = statementsFor(table, values);
    if (!found)
        return tl::unexpected(found.error());
    NativeQuery &read = (*found)->read;
    NativeQuery &write = (*found)->write;
    read.reset();
    read.bind(1, id);
    const auto row = read.next();
    if (!row)
        return tl::unexpected(row.error());
    if (!*row)
        return failure(ErrorKind::NotFound, QStringLiteral("there is no such record"),
            QStringLiteral("%1 %2").arg(table).arg(id));
    write.reset();
    write.bind(1, id);
    QJsonObject before;
    QJsonObject after;
    int column = 0;
    for (auto value = values.cbegin(); value != values.cend(); ++value, ++column) {
        const QJsonValue now = jsonFromCell(read.value(column));
        const QJsonValue then = jsonFromCell(value.value());
        write.bind(column + 2, value.value());
        if (now == then)
            continue;
        before.insert(value.key(), now);
        after.insert(value.key(), then);
    }
    read.reset();
    if (before.isEmpty())
        return false;
    if (const auto written = write.next(); !written)
        return tl::unexpected(written.error());
    if (const auto recorded = record(table, id, recordKey, before, after); !recorded)
        return tl::unexpected(recorded.error());
    return true;
}

Result<void> TrackedUpdates::record(
    const QString &table, qint64 id, qint64 recordKey, const QJsonObject &before, const QJsonObject &after)
{
    if (!m_record) {
        auto record = NativeQuery::prepare(m_connection,
            QStringLiteral("INSERT INTO changes (step_id, table_name, row_key, record_table, record_key, "
                           "before_json, after_json) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)"));
        if (!record)
            return tl::unexpected(record.error());
        m_record.emplace(std::move(*record));
    }
    const QByteArray beforeText = textOf(before);
    const QByteArray afterText = textOf(after);
    m_record->reset();
    m_record->bind(1, m_stepId);
    m_record->bind(2, table);
    m_record->bind(3, id);
    m_record->bind(4, m_recordTable);
    m_record->bind(5, recordKey);
    bindText(*m_record, 6, beforeText);
    bindText(*m_record, 7, afterText);
    const auto done = m_record->next();
    // What was borrowed ends here.
    m_record->reset();
    if (!done)
        return tl::unexpected(done.error());
    return {};
}

} // namespace zhanggui
