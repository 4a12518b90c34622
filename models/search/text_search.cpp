#include "models/search/text_search.h"

#include "models/store/connection.h"

namespace zhanggui {
namespace {

constexpr size_t kRowsBetweenQuestions = 65'536;

Result<qint64> dataVersionOf(Connection &connection)
{
    return connection.value(QStringLiteral("PRAGMA data_version")).map([](const QVariant &value) {
        return value.toLongLong();
    });
}

/// The query's condition without its words, and only the values that it needs.
RecordQuery withoutText(const RecordQuery &query)
{
    RecordQuery rest{ {}, query.sortField, query.descending };
    rest.condition.where = query.condition.remainder;
    const QString &where = rest.condition.where;
    for (auto bind = query.condition.binds.begin(); bind != query.condition.binds.end(); ++bind) {
        const QString name = u':' + bind.key();
        for (qsizetype at = where.indexOf(name); at >= 0; at = where.indexOf(name, at + 1)) {
            const qsizetype end = at + name.size();
            if (end == where.size() || !where.at(end).isLetterOrNumber())
                rest.condition.binds.insert(bind.key(), bind.value());
        }
    }
    return rest;
}

} // namespace

TextSearch::TextSearch(const RecordKind &kind, const QString &databaseFile)
    : m_kind(kind)
    , m_builder(databaseFile)
{
}

Result<Ids> TextSearch::readIds(
    Connection &connection, const RecordQuery &query, const Superseded &superseded)
{
    if (query.condition.textTerms.isEmpty() || m_given || !m_kind.tracked)
        return zhanggui::readIds(connection, m_kind, query, superseded);
    takeBuilt();
    if (m_read && m_read->index.knows(query.condition.textTerms)) {
        Result<Ids> found = search(connection, query, superseded);
        if (found || m_read)
            return found;
    }
    if (!m_read)
        prepare();
    return zhanggui::readIds(connection, m_kind, query, superseded);
}

void TextSearch::prepare()
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_isBuilding || !m_kind.tracked)
            return;
        m_isBuilding = true;
    }
    m_builder.run([this](Result<Connection *> connection, const Superseded &superseded) {
        Result<ReadIndex> read =
            connection.and_then([&](Connection *open) { return readTextIndex(*open, m_kind, superseded); });
        const std::lock_guard lock(m_mutex);
        m_isReady = read.has_value();
        m_built = std::move(read);
    });
}

void TextSearch::takeBuilt()
{
    const std::lock_guard lock(m_mutex);
    if (!m_built)
        return;
    m_dataVersion = -1;
    if (*m_built)
        m_read = std::move(**m_built);
    else
        m_given = true;
    m_built.reset();
}

void TextSearch::forget()
{
    m_read.reset();
    m_others = {};
    const std::lock_guard lock(m_mutex);
    m_isReady = false;
    m_isBuilding = false;
}

Result<bool> TextSearch::isUpToDate(Connection &connection, const Superseded &superseded)
{
    // Also begins the snapshot that all of this reads from.
    const Result<qint64> tables = connection.value(QStringLiteral("SELECT count(*) FROM sqlite_schema"))
                                      .and_then([&](const QVariant &) { return dataVersionOf(connection); });
    if (!tables)
        return tl::unexpected<Error>(tables.error());
    if (*tables == m_dataVersion)
        return true;
    Result<bool> caught = catchUp(*m_read, connection, m_kind, superseded);
    if (caught && *caught)
        m_dataVersion = *tables;
    return caught;
}

Result<IdsPointer> TextSearch::idsWithoutText(
    Connection &connection, const RecordQuery &query, const Superseded &superseded)
{
    const RecordQuery rest = withoutText(query);
    if (!m_others.ids || m_others.dataVersion != m_dataVersion || m_others.query != rest) {
        m_others.ids.reset();
        Result<Ids> ids = zhanggui::readIds(connection, m_kind, rest, superseded);
        if (!ids)
            return tl::unexpected<Error>(ids.error());
        m_others = { std::make_shared<const Ids>(std::move(*ids)), rest, m_dataVersion };
    }
    return m_others.ids;
}

Result<Ids> TextSearch::search(Connection &connection, const RecordQuery &query, const Superseded &superseded)
{
    const Result<ReadSnapshot> snapshot = ReadSnapshot::begin(connection);
    if (!snapshot)
        return tl::unexpected<Error>(snapshot.error());
    const Result<bool> upToDate = isUpToDate(connection, superseded);
    if (!upToDate || !*upToDate) {
        // What was interrupted is read again the next time.
        if (upToDate || upToDate.error().kind != ErrorKind::Cancelled) {
            forget();
        }
        return upToDate ? failure(ErrorKind::NotFound, QStringLiteral("the text index is too old"))
                        : tl::unexpected<Error>(upToDate.error());
    }
    const Result<IdsPointer> ids = idsWithoutText(connection, query, superseded);
    if (!ids)
        return tl::unexpected<Error>(ids.error());
    const RowBits hits = m_read->index.find(query.condition.textTerms);
    Ids found;
    for (size_t i = 0; i < (*ids)->size(); ++i) {
        const qint64 id = (**ids)[i];
        if (hits.test(id))
            found.push_back(id);
        if (i % kRowsBetweenQuestions == 0 && superseded())
            return failure(ErrorKind::Cancelled, QStringLiteral("a newer query replaced this one"));
    }
    found.shrink_to_fit();
    return found;
}

} // namespace zhanggui
