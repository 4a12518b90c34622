#include "models/store/native_query.h"

#include "models/store/connection.h"
#include "models/store/sqlite_error.h"

#include <sqlite3.h>

namespace zhanggui {

void NativeQuery::Finalize::operator()(sqlite3_stmt *statement) const
{
    sqlite3_finalize(statement);
}

NativeQuery::NativeQuery(sqlite3 *database, QString file, sqlite3_stmt *statement)
    : m_database(database)
    , m_file(std::move(file))
    , m_statement(statement)
{
}

Result<NativeQuery> NativeQuery::prepare(Connection &connection, const QString &sql)
{
    return prepare(connection.native(), connection.file(), sql);
}

Result<NativeQuery> NativeQuery::prepare(sqlite3 *database, const QString &file, const QString &sql)
{
    const QByteArray text = sql.toUtf8();
    sqlite3_stmt *statement = nullptr;
    const int code = sqlite3_prepare_v3(
        database, text.constData(), int(text.size()), SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
    if (code != SQLITE_OK)
        return tl::unexpected(lastSqliteError(database, file));
    return NativeQuery(database, file, statement);
}

void NativeQuery::bind(int index, qint64 value)
{
    sqlite3_bind_int64(m_statement.get(), index, value);
}

void NativeQuery::bind(int index, const QString &value)
{
    if (value.isNull())
        return bindNull(index);
    const QByteArray text = value.toUtf8();
    sqlite3_bind_text(m_statement.get(), index, text.constData(), int(text.size()), SQLITE_TRANSIENT);
}

void NativeQuery::bind(int index, const QByteArray &value)
{
    if (value.isNull())
        return bindNull(index);
    sqlite3_bind_blob(m_statement.get(), index, value.constData(), int(value.size()), SQLITE_TRANSIENT);
}

void NativeQuery::bindBorrowed(int index, std::string_view text)
{
    // An empty view may have no address, which SQLite would take for NULL.
    sqlite3_bind_text(
        m_statement.get(), index, text.data() ? text.data() : "", int(text.size()), SQLITE_STATIC);
}

void NativeQuery::bindNull(int index)
{
    sqlite3_bind_null(m_statement.get(), index);
}

void NativeQuery::bind(int index, const QVariant &value)
{
    if (value.isNull())
        return bindNull(index);
    switch (value.typeId()) {
    case QMetaType::QByteArray:
        return bind(index, value.toByteArray());
    case QMetaType::Double:
    case QMetaType::Float:
        sqlite3_bind_double(m_statement.get(), index, value.toDouble());
        return;
    case QMetaType::Bool:
    case QMetaType::Int:
    case QMetaType::UInt:
    case QMetaType::Long:
    case QMetaType::ULong:
    case QMetaType::LongLong:
    case QMetaType::ULongLong:
        return bind(index, value.toLongLong());
    default:
        return bind(index, value.toString());
    }
}

void NativeQuery::bind(const QVariantMap &values)
{
    for (auto value = values.begin(); value != values.end(); ++value)
        bind(parameter(':' + value.key().toUtf8()), value.value());
}

int NativeQuery::parameter(const QByteArray &name) const
{
    return sqlite3_bind_parameter_index(m_statement.get(), name.constData());
}

Result<bool> NativeQuery::next()
{
    switch (sqlite3_step(m_statement.get())) {
    case SQLITE_ROW:
        return true;
    case SQLITE_DONE:
        // Reset, so that the snapshot is given back even when the object lives on.
        sqlite3_reset(m_statement.get());
        return false;
    default: {
        Error error = lastSqliteError(m_database, m_file);
        sqlite3_reset(m_statement.get());
        return tl::unexpected(std::move(error));
    }
    }
}

void NativeQuery::reset()
{
    sqlite3_reset(m_statement.get());
    sqlite3_clear_bindings(m_statement.get());
}

void NativeQuery::rewind()
{
    sqlite3_reset(m_statement.get());
}

int NativeQuery::columnCount() const
{
    return sqlite3_column_count(m_statement.get());
}

bool NativeQuery::isNull(int column) const
{
    return sqlite3_column_type(m_statement.get(), column) == SQLITE_NULL;
}

qint64 NativeQuery::int64(int column) const
{
    return sqlite3_column_int64(m_statement.get(), column);
}

double NativeQuery::real(int column) const
{
    return sqlite3_column_double(m_statement.get(), column);
}

QString NativeQuery::text(int column) const
{
    if (isNull(column))
        return {};
    const auto *text = reinterpret_cast<const char *>(sqlite3_column_text(m_statement.get(), column));
    return QString::fromUtf8(text, sqlite3_column_bytes(m_statement.get(), column));
}

std::string_view NativeQuery::utf8(int column) const
{
    const auto *text = reinterpret_cast<const char *>(sqlite3_column_text(m_statement.get(), column));
    return text ? std::string_view(text, size_t(sqlite3_column_bytes(m_statement.get(), column)))
                : std::string_view();
}

QByteArray NativeQuery::bytes(int column) const
{
    if (isNull(column))
        return {};
    const auto *data = static_cast<const char *>(sqlite3_column_blob(m_statement.get(), column));
    // An empty value has no address; it is still not NULL.
    return data ? QByteArray(data, sqlite3_column_bytes(m_statement.get(), column)) : QByteArray("");
}

QByteArrayView NativeQuery::view(int column) const
{
    const auto *data = static_cast<const char *>(sqlite3_column_blob(m_statement.get(), column));
    return data ? QByteArrayView(data, sqlite3_column_bytes(m_statement.get(), column)) : QByteArrayView();
}

QVariant NativeQuery::value(int column) const
{
    switch (sqlite3_column_type(m_statement.get(), column)) {
    case SQLITE_NULL:
        return {};
    case SQLITE_INTEGER:
        return int64(column);
    case SQLITE_FLOAT:
        return real(column);
    case SQLITE_BLOB:
        return bytes(column);
    default:
        return text(column);
    }
}

} // namespace zhanggui
