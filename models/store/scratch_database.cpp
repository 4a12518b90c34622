#include "models/store/scratch_database.h"

#include "models/core/files.h"
#include "models/store/sqlite_error.h"

#include <QFile>

#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

namespace zhanggui {

namespace {

constexpr int kStepsBetweenQuestions = 10'000;

Result<void> makePrivateFile(const QString &file)
{
    const int descriptor =
        ::open(QFile::encodeName(file).constData(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (descriptor < 0)
        return tl::unexpected(fileError(QStringLiteral("the scratch file cannot be made"), file));
    ::close(descriptor);
    return {};
}

int askStop(void *stop)
{
    return (*static_cast<std::function<bool()> *>(stop))() ? 1 : 0;
}

} // namespace

ScratchDatabase::ScratchDatabase(QString file, sqlite3 *database)
    : m_file(std::move(file))
    , m_database(database)
{
}

Result<std::unique_ptr<ScratchDatabase>> ScratchDatabase::create(const QString &file)
{
    if (const auto made = makePrivateFile(file); !made)
        return tl::unexpected(made.error());
    sqlite3 *database = nullptr;
    const int code = sqlite3_open_v2(
        QFile::encodeName(file).constData(), &database, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, nullptr);
    std::unique_ptr<ScratchDatabase> scratch(new ScratchDatabase(file, database));
    if (code != SQLITE_OK)
        return tl::unexpected(lastSqliteError(database, file));
    for (const char *pragma : { "PRAGMA page_size = 16384", "PRAGMA journal_mode = OFF",
             "PRAGMA synchronous = OFF", "PRAGMA locking_mode = EXCLUSIVE", "PRAGMA cache_size = -8192",
             "PRAGMA mmap_size = 1073741824" }) {
        if (const auto done = scratch->execute(QString::fromLatin1(pragma)); !done)
            return tl::unexpected(done.error());
    }
    return scratch;
}

ScratchDatabase::~ScratchDatabase()
{
    sqlite3_close_v2(m_database);
}

Result<void> ScratchDatabase::execute(const QString &sql)
{
    if (sqlite3_exec(m_database, sql.toUtf8().constData(), nullptr, nullptr, nullptr) != SQLITE_OK)
        return tl::unexpected(lastSqliteError(m_database, m_file));
    return {};
}

Result<NativeQuery> ScratchDatabase::prepare(const QString &sql)
{
    return NativeQuery::prepare(m_database, m_file, sql);
}

void ScratchDatabase::setStop(std::function<bool()> stop)
{
    m_stop = std::move(stop);
    sqlite3_progress_handler(
        m_database, m_stop ? kStepsBetweenQuestions : 0, m_stop ? &askStop : nullptr, &m_stop);
}

} // namespace zhanggui
