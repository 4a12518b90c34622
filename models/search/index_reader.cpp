#include "models/search/index_reader.h"

#include "models/store/connection.h"
#include "models/store/native_query.h"

namespace zhanggui {
namespace {

constexpr size_t kMostBytes = size_t(1) << 30;
constexpr int kRowsBetweenQuestions = 4096;
constexpr size_t kFewRows = 2'000; // never a reason to make the index anew
constexpr size_t kFewestRowsAPart = 50; // of all rows that changed

QString selected(const RecordKind &kind, const QString &rest)
{
    return QStringLiteral("SELECT %1, %2 FROM %3 ")
               .arg(kind.idColumn, kind.freeTextColumns.join(QStringLiteral(", ")), kind.table)
        + rest;
}

void viewTexts(const NativeQuery &row, std::vector<std::string_view> &texts)
{
    for (size_t i = 0; i < texts.size(); ++i) {
        const QByteArrayView text = row.view(int(i) + 1);
        texts[i] = { text.data(), size_t(text.size()) };
    }
}

Result<qint64> number(Connection &connection, const QString &sql)
{
    return connection.value(sql).map([](const QVariant &value) { return value.toLongLong(); });
}

Result<IndexMarks> readMarks(Connection &connection)
{
    const Result<qint64> change = number(connection, QStringLiteral("SELECT max(id) FROM changes"));
    if (!change)
        return tl::unexpected<Error>(change.error());
    const Result<qint64> made = number(connection, QStringLiteral("SELECT max(id) FROM made_rows"));
    if (!made)
        return tl::unexpected<Error>(made.error());
    return IndexMarks{ *change, *made };
}

/// Appends the rows behind `after`.
Result<void> appendRows(TextIndex &index, Connection &connection, const RecordKind &kind, qint64 after,
    const Superseded &superseded)
{
    Result<NativeQuery> rows = NativeQuery::prepare(
        connection, selected(kind, QStringLiteral("WHERE %1 > ?1 ORDER BY %1").arg(kind.idColumn)));
    if (!rows)
        return tl::unexpected<Error>(rows.error());
    rows->bind(1, after);
    std::vector<std::string_view> texts(size_t(kind.freeTextColumns.size()));
    for (int count = 1;; ++count) {
        const Result<bool> more = rows->next();
        if (!more)
            return tl::unexpected<Error>(more.error());
        if (!*more)
            return {};
        viewTexts(*rows, texts);
        index.append(rows->int64(0), texts);
        if (count % kRowsBetweenQuestions != 0)
            continue;
        if (superseded())
            return failure(ErrorKind::Cancelled, QStringLiteral("the text index is not wanted any more"));
        if (index.bytes() > kMostBytes)
            return failure(ErrorKind::Storage, QStringLiteral("the texts are too long to be kept in memory"));
    }
}

/// Rows that the history names since; nothing when there are more than `most`.
Result<std::optional<Ids>> changedSince(
    Connection &connection, const RecordKind &kind, const IndexMarks &marks, size_t most)
{
    Ids ids;
    Result<NativeQuery> changes = NativeQuery::prepare(connection,
        QStringLiteral("SELECT DISTINCT row_key FROM changes WHERE id > ?1 AND table_name = ?2 LIMIT ?3"));
    if (!changes)
        return tl::unexpected<Error>(changes.error());
    changes->bind(1, marks.change);
    changes->bind(2, kind.table);
    changes->bind(3, qint64(most) + 1);
    Result<bool> more = changes->next();
    for (; more && *more && ids.size() <= most; more = changes->next())
        ids.push_back(changes->int64(0));
    if (!more)
        return tl::unexpected<Error>(more.error());
    Result<NativeQuery> made = NativeQuery::prepare(connection,
        QStringLiteral("SELECT first_key, last_key FROM made_rows WHERE id > ?1 AND table_name = ?2"));
    if (!made)
        return tl::unexpected<Error>(made.error());
    made->bind(1, marks.madeRows);
    made->bind(2, kind.table);
    for (more = made->next(); more && *more && ids.size() <= most; more = made->next()) {
        for (qint64 id = made->int64(0); id <= made->int64(1) && ids.size() <= most; ++id)
            ids.push_back(id);
    }
    if (!more)
        return tl::unexpected<Error>(more.error());
    return ids.size() > most ? std::nullopt : std::optional(std::move(ids));
}

} // namespace

Result<ReadSnapshot> ReadSnapshot::begin(Connection &connection)
{
    return connection.execute(QStringLiteral("BEGIN")).map([&] { return ReadSnapshot(connection); });
}

ReadSnapshot::ReadSnapshot(ReadSnapshot &&other) noexcept
    : m_connection(std::exchange(other.m_connection, nullptr))
{
}

ReadSnapshot::~ReadSnapshot()
{
    // An interrupt may come just now; nothing was written that could be lost.
    for (int attempt = 0; m_connection != nullptr && m_connection->inTransaction() && attempt < 5; ++attempt)
        static_cast<void>(m_connection->execute(QStringLiteral("ROLLBACK")));
}

Result<ReadIndex> readTextIndex(Connection &connection, const RecordKind &kind, const Superseded &superseded)
{
    const Result<ReadSnapshot> snapshot = ReadSnapshot::begin(connection);
    if (!snapshot)
        return tl::unexpected<Error>(snapshot.error());
    const Result<IndexMarks> marks = readMarks(connection);
    if (!marks)
        return tl::unexpected<Error>(marks.error());
    ReadIndex read{ TextIndex(kind.freeTextColumns), *marks };
    if (const Result<void> filled = appendRows(read.index, connection, kind, 0, superseded); !filled)
        return tl::unexpected<Error>(filled.error());
    read.index.shrink();
    return read;
}

Result<void> readAgain(TextIndex &index, Connection &connection, const RecordKind &kind, const Ids &ids)
{
    Result<NativeQuery> row =
        NativeQuery::prepare(connection, selected(kind, QStringLiteral("WHERE %1 = ?1").arg(kind.idColumn)));
    if (!row)
        return tl::unexpected<Error>(row.error());
    std::vector<std::string_view> texts(size_t(kind.freeTextColumns.size()));
    for (const qint64 id : ids) {
        row->bind(1, id);
        const Result<bool> found = row->next();
        if (!found)
            return tl::unexpected<Error>(found.error());
        if (*found) {
            viewTexts(*row, texts);
            index.set(id, texts);
        } else {
            index.remove(id);
        }
        row->reset();
    }
    return {};
}

Result<bool> catchUp(
    ReadIndex &read, Connection &connection, const RecordKind &kind, const Superseded &superseded)
{
    const Result<IndexMarks> marks = readMarks(connection);
    if (!marks)
        return tl::unexpected<Error>(marks.error());
    const size_t most = std::max(kFewRows, read.index.rows() / kFewestRowsAPart);
    const Result<std::optional<Ids>> changed = changedSince(connection, kind, read.marks, most);
    if (!changed)
        return tl::unexpected<Error>(changed.error());
    if (!*changed || read.index.changedRows() > most)
        return false;
    // New rows first: behind the last row they are appended, whoever made them.
    const Result<void> done =
        appendRows(read.index, connection, kind, read.index.lastId(), superseded).and_then([&] {
            return readAgain(read.index, connection, kind, **changed);
        });
    if (!done)
        return tl::unexpected<Error>(done.error());
    read.marks = *marks;
    return true;
}

} // namespace zhanggui
