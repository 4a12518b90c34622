#include "models/market/market_store.h"

#include "models/market/market_schema.h"
#include "models/market/market_store_private.h"
#include "models/store/integrity.h"

namespace zhanggui {

namespace {

/// A power cut may cost a state on disk the last moments, never more; killing the program costs nothing.
/// Every callback and every row of the log is a transaction of its own: with FULL each waits for the disk. A
/// temporary store is garbage after a power cut anyway.
const char *synchronousOf(bool temporary)
{
    return temporary ? "PRAGMA synchronous = OFF" : "PRAGMA synchronous = NORMAL";
}

Result<WorkspaceLock> lockOf(const QString &file)
{
    auto lock = WorkspaceLock::acquire(file + QStringLiteral(".lock"));
    if (!lock) {
        lock.error().what = lock.error().kind == ErrorKind::Locked
            ? QStringLiteral("another emulator writes this file")
            : QStringLiteral("the state cannot be locked");
    }
    return lock;
}

/// Damage is told of now rather than in the middle of a test, perhaps hours later.
Result<void> checkWhole(Connection &connection)
{
    const auto report = checkIntegrity(connection, CheckDepth::Quick);
    if (!report)
        return tl::unexpected(report.error());
    if (!report->isWhole()) {
        return failure(ErrorKind::Corrupt, QStringLiteral("the state is damaged"),
            QStringLiteral("%1: %2").arg(connection.file(), report->problems.first()));
    }
    return {};
}

Result<void> makeReady(Connection &connection, bool temporary)
{
    return migrate(connection, marketMigrations(), kMarketApplicationId)
        .and_then([&] { return temporary ? Result<void>() : checkWhole(connection); })
        .and_then([&] { return connection.execute(QString::fromLatin1(synchronousOf(temporary))); });
}

} // namespace

MarketStore::MarketStore(std::unique_ptr<Private> made)
    : d(std::move(made))
{
}

MarketStore::~MarketStore() = default;

Result<std::unique_ptr<MarketStore>> MarketStore::open(const QString &file)
{
    auto made = std::make_unique<Private>();
    QString path = file;
    if (file.isEmpty()) {
        made->folder = std::make_unique<QTemporaryDir>();
        if (!made->folder->isValid()) {
            return failure(ErrorKind::Storage, QStringLiteral("the temporary folder cannot be made"),
                made->folder->errorString());
        }
        path = made->folder->filePath(QStringLiteral("market.zgm"));
    } else {
        auto lock = lockOf(file);
        if (!lock)
            return tl::unexpected(lock.error());
        made->lock.emplace(std::move(*lock));
    }
    auto connection = Connection::open(path, Connection::Access::Create, kWorkerBusyTimeout);
    if (!connection)
        return tl::unexpected(connection.error());
    if (const auto ready = makeReady(**connection, file.isEmpty()); !ready)
        return tl::unexpected(ready.error());
    made->connection = std::move(*connection);
    made->rows.emplace(*made->connection);
    return std::unique_ptr<MarketStore>(new MarketStore(std::move(made)));
}

Result<std::unique_ptr<MarketStore>> MarketStore::openReadOnly(const QString &file)
{
    auto made = std::make_unique<Private>();
    auto connection = Connection::open(file, Connection::Access::ReadOnly, kWorkerBusyTimeout);
    if (!connection)
        return tl::unexpected(connection.error());
    const auto version = schemaVersion(**connection);
    if (!version)
        return tl::unexpected(version.error());
    if (const auto ours = checkOurs(*version, kMarketVersion, kMarketApplicationId); !ours)
        return tl::unexpected(ours.error());
    if (version->empty)
        return failure(ErrorKind::Rejected, QStringLiteral("the file holds no state of an emulator"), file);
    made->connection = std::move(*connection);
    made->rows.emplace(*made->connection);
    return std::unique_ptr<MarketStore>(new MarketStore(std::move(made)));
}

QString MarketStore::file() const
{
    return d->connection->file();
}

Connection &MarketStore::connection()
{
    return *d->connection;
}

MarketRows &MarketStore::rows() const
{
    return *d->rows;
}

Result<Transaction> MarketStore::begin()
{
    return Transaction::begin(*d->connection);
}

Result<QByteArray> MarketStore::value(const QString &name) const
{
    return rows()
        .cell<QByteArray>("SELECT value FROM facts WHERE name = ?1", name)
        .transform([](const std::optional<QByteArray> &found) { return found.value_or(QByteArray()); });
}

Result<void> MarketStore::setValue(const QString &name, const QByteArray &value)
{
    if (value.isEmpty())
        return rows().run("DELETE FROM facts WHERE name = ?1", name);
    return rows().run("INSERT INTO facts (name, value) VALUES (?1, ?2) "
                      "ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        name, value);
}

Result<MarketCounts> MarketStore::counts() const
{
    MarketCounts counts;
    const std::pair<const char *, qint64 MarketCounts::*> all[] = {
        { "SELECT count(*) FROM products", &MarketCounts::products },
        { "SELECT count(*) FROM customers", &MarketCounts::customers },
        { "SELECT count(*) FROM orders", &MarketCounts::orders },
        { "SELECT count(*) FROM instances", &MarketCounts::instances },
        { "SELECT count(*) FROM licenses", &MarketCounts::licenses },
        { "SELECT count(*) FROM usage", &MarketCounts::usage },
        { "SELECT count(*) FROM tenants", &MarketCounts::tenants },
        { "SELECT count(*) FROM users", &MarketCounts::users },
        { "SELECT count(*) FROM license_events", &MarketCounts::licenseEvents },
        { "SELECT count(*) FROM events", &MarketCounts::events },
        { "SELECT count(*) FROM calls", &MarketCounts::calls },
        { "SELECT count(*) FROM log", &MarketCounts::log },
    };
    for (const auto &[sql, member] : all) {
        const auto count = rows().cell<qint64>(sql);
        if (!count)
            return tl::unexpected(count.error());
        counts.*member = count->value_or(0);
    }
    return counts;
}

} // namespace zhanggui
