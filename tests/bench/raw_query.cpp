#include "tests/bench/raw_query.h"

#include "models/store/connection.h"

#include <sqlite3.h>

#include <cstdio>

namespace zhanggui::bench {

void runRaw(Connection &connection, const QString &sql)
{
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_prepare_v2(connection.native(), sql.toUtf8().constData(), -1, &statement, nullptr)
        != SQLITE_OK)
        qFatal("the reference cannot read: %s", sqlite3_errmsg(connection.native()));
    qint64 read = 0;
    const int columns = sqlite3_column_count(statement);
    while (sqlite3_step(statement) == SQLITE_ROW) {
        for (int column = 0; column < columns; ++column)
            read +=
                columns == 1 ? sqlite3_column_int64(statement, 0) : sqlite3_column_bytes(statement, column);
    }
    sqlite3_finalize(statement);
    if (read == 0)
        std::fprintf(stderr, "the reference read nothing: %s\n", qUtf8Printable(sql));
}

void executeRaw(Connection &connection, const QString &sql)
{
    if (sqlite3_exec(connection.native(), sql.toUtf8().constData(), nullptr, nullptr, nullptr) != SQLITE_OK)
        qFatal("the reference cannot write: %s", sqlite3_errmsg(connection.native()));
}

} // namespace zhanggui::bench
