#include "models/store/sqlite_error.h"

#include <QSqlError>

#include <sqlite3.h>

namespace zhanggui {

namespace {

ErrorKind constraintKind(int extended)
{
    const bool taken = extended == SQLITE_CONSTRAINT_UNIQUE || extended == SQLITE_CONSTRAINT_PRIMARYKEY
        || extended == SQLITE_CONSTRAINT_ROWID;
    return taken ? ErrorKind::Conflict : ErrorKind::BadInput;
}

ErrorKind kindOf(int code)
{
    switch (code & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return ErrorKind::Locked;
    case SQLITE_READONLY:
        return ErrorKind::ReadOnly;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return ErrorKind::Corrupt;
    case SQLITE_INTERRUPT:
        return ErrorKind::Cancelled;
    case SQLITE_MISMATCH:
    case SQLITE_TOOBIG:
        return ErrorKind::BadInput;
    case SQLITE_CONSTRAINT:
        return constraintKind(code);
    default:
        return ErrorKind::Storage;
    }
}

QString sentence(ErrorKind kind, int code)
{
    switch (kind) {
    case ErrorKind::Locked:
        return QStringLiteral("the database is in use by another writer");
    case ErrorKind::ReadOnly:
        return QStringLiteral("the database cannot be written");
    case ErrorKind::Corrupt:
        return QStringLiteral("the database file is damaged or not a database");
    case ErrorKind::Cancelled:
        return QStringLiteral("the database work was interrupted");
    case ErrorKind::Conflict:
        return QStringLiteral("such a record exists already");
    case ErrorKind::BadInput:
        return QStringLiteral("the database refuses the value");
    default:
        return (code & 0xff) == SQLITE_FULL ? QStringLiteral("the disk is full")
                                            : QStringLiteral("the database cannot be used");
    }
}

} // namespace

Error sqliteError(int code, const QString &message, const QString &file)
{
    const ErrorKind kind = kindOf(code);
    return { kind, sentence(kind, code), QStringLiteral("%1: %2 (SQLite %3)").arg(file, message).arg(code) };
}

Error lastSqliteError(sqlite3 *database, const QString &file)
{
    return sqliteError(sqlite3_extended_errcode(database), QString::fromUtf8(sqlite3_errmsg(database)), file);
}

Error sqliteError(const QSqlError &error, const QString &file)
{
    return sqliteError(error.nativeErrorCode().toInt(), error.databaseText(), file);
}

} // namespace zhanggui
