// A database file for what can be made again: no journal, no waiting for the disk. After a crash it is
// garbage and to be thrown away. For one thread at a time.
#pragma once

#include "models/store/native_query.h"

#include <functional>

namespace zhanggui {

class ScratchDatabase {
public:
    /// Makes the file (mode 0600), which must not exist yet. Storage when it cannot.
    [[nodiscard]] static Result<std::unique_ptr<ScratchDatabase>> create(const QString &file);
    /// Closes; the file stays.
    ~ScratchDatabase();
    Q_DISABLE_COPY_MOVE(ScratchDatabase)

    [[nodiscard]] Result<void> execute(const QString &sql);
    [[nodiscard]] Result<NativeQuery> prepare(const QString &sql);
    /// While a statement runs, `stop` is asked now and then; true ends the statement as Cancelled. An empty
    /// function asks nobody.
    void setStop(std::function<bool()> stop);
    QString file() const { return m_file; }

private:
    ScratchDatabase(QString file, sqlite3 *database);
    QString m_file;
    sqlite3 *m_database;
    std::function<bool()> m_stop;
};

} // namespace zhanggui
