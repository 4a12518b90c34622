#include "models/callbacks/run_retention.h"

#include "models/callbacks/run_repository.h"
#include "models/store/connection.h"
#include "models/store/settings.h"

namespace zhanggui {

namespace {

constexpr QLatin1String kPrefix("callbackRuns.");
constexpr qint64 kDayMs = 86'400'000;
constexpr qint64 kMegabyte = 1'000'000;

struct Limit {
    const char *key;
    int RunRetention::*value;
};
constexpr Limit kLimits[] = { { "runs", &RunRetention::runs }, { "megabytes", &RunRetention::megabytes },
    { "days", &RunRetention::days } };

struct Kept {
    qint64 id;
    qint64 startedMs;
    qint64 bytes;
};

} // namespace

Result<RunRetention> runRetention(Connection &connection)
{
    const auto stored = Settings(connection).withPrefix(kPrefix);
    if (!stored)
        return tl::unexpected(stored.error());
    RunRetention retention;
    for (const Limit &limit : kLimits) {
        const int value = stored->value(kPrefix + QLatin1String(limit.key)).toInt();
        if (value > 0)
            retention.*limit.value = value;
    }
    return retention;
}

Result<void> setRunRetention(Connection &connection, const RunRetention &retention)
{
    for (const Limit &limit : kLimits) {
        if (retention.*limit.value < 1) {
            return failure(ErrorKind::BadInput, QStringLiteral("a limit of the runs is below 1"),
                QLatin1String(limit.key));
        }
    }
    auto transaction = Transaction::begin(connection);
    if (!transaction)
        return tl::unexpected(transaction.error());
    for (const Limit &limit : kLimits) {
        auto saved =
            Settings(connection)
                .setValue(kPrefix + QLatin1String(limit.key), QString::number(retention.*limit.value));
        if (!saved)
            return saved;
    }
    return transaction->commit();
}

Result<int> pruneRuns(Connection &connection, const RunRetention &retention, qint64 nowMs)
{
    const auto all = connection.list<Kept>(
        QStringLiteral("SELECT id, started_ms, bytes FROM callback_runs ORDER BY id DESC"), {},
        [](const QSqlQuery &row) {
            return Kept{ row.value(0).toLongLong(), row.value(1).toLongLong(), row.value(2).toLongLong() };
        });
    if (!all)
        return tl::unexpected(all.error());
    const qint64 oldest = nowMs - retention.days * kDayMs;
    int deleted = 0;
    qint64 bytes = 0;
    for (qsizetype i = 0; i < all->size(); ++i) {
        const Kept &run = all->at(i);
        bytes += run.bytes;
        const bool goes =
            i >= retention.runs || bytes > retention.megabytes * kMegabyte || run.startedMs < oldest;
        if (i == 0 || !goes)
            continue;
        if (const auto removed = RunRepository(connection).remove({ run.id }); !removed)
            return tl::unexpected(removed.error());
        ++deleted;
    }
    return deleted;
}

} // namespace zhanggui
