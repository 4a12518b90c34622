#include "models/work/work_refresh.h"

#include "models/store/connection.h"
#include "models/store/settings.h"
#include "models/work/own_calendar.h"
#include "models/work/work_catalog.h"
#include "models/work/work_repository.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>

#include <algorithm>

namespace zhanggui {

namespace {

/// Raised when the same rules give other times: the code that counts has changed.
constexpr char kCounting[] = "1";
constexpr qint64 kRecordsATick = 1000; // recompute() asks before each page of them

QString digestKey()
{
    return QStringLiteral("work-rules-digest");
}

void add(QCryptographicHash &hash, const QString &name, const QByteArray &bytes)
{
    hash.addData(QStringLiteral("%1 %2\n").arg(name).arg(bytes.size()).toUtf8());
    hash.addData(bytes);
}

/// What cannot be read counts as empty: it is not used either.
void addFile(QCryptographicHash &hash, const QString &path)
{
    QFile file(path);
    if (file.open(QIODevice::ReadOnly))
        add(hash, QFileInfo(path).fileName(), file.readAll());
}

void addFolder(QCryptographicHash &hash, const QString &path)
{
    const QDir folder(path);
    for (const QString &name : folder.entryList({ QStringLiteral("*.json") }, QDir::Files, QDir::Name))
        addFile(hash, folder.filePath(name));
}

Result<qint64> countOf(Connection &connection, const WorkCatalog &catalog)
{
    qint64 total = 0;
    for (const WorkKind &kind : catalog.kinds()) {
        const auto count = connection.value(QStringLiteral("SELECT count(*) FROM ") + kind.table());
        if (!count)
            return tl::unexpected(count.error());
        total += count->toLongLong();
    }
    return total;
}

Result<qint64> recompute(Connection &connection, const WorkRules &rules, const QString &actor, qint64 nowMs,
    const std::function<bool(qint64, qint64)> &go)
{
    Result<qint64> total = countOf(connection, rules.catalog);
    if (!total)
        return total;
    qint64 done = 0;
    const auto cancelled = [&go, &done, total = *total] {
        const bool on = go(std::min(done, total), total);
        done += kRecordsATick;
        return !on;
    };
    WorkRepository works(connection, rules.catalog, actor, nowMs);
    return go ? works.recompute(cancelled) : works.recompute();
}

} // namespace

Result<QString> workRulesDigest(Connection &connection, const QString &directory)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    add(hash, QStringLiteral("counting"), kCounting);
    for (const char *folder : { ":/work", ":/rules/machines", ":/rules/calendar" })
        addFolder(hash, QLatin1String(folder));
    addFile(hash, QStringLiteral(":/rules/work_settings.json"));
    if (!directory.isEmpty()) {
        addFolder(hash, directory + QStringLiteral("/work"));
        addFolder(hash, directory + QStringLiteral("/rules/machines"));
        addFile(hash, ownCalendarFile(directory));
    }
    const auto lengths = Settings(connection).withPrefix(QStringLiteral("work/"));
    if (!lengths)
        return tl::unexpected(lengths.error());
    for (auto length = lengths->cbegin(); length != lengths->cend(); ++length)
        add(hash, length.key(), length.value().toUtf8());
    return QString::fromLatin1(hash.result().toHex());
}

Result<std::optional<qint64>> refreshWork(Connection &connection, const WorkRules &rules,
    const QString &actor, qint64 nowMs, const std::function<bool(qint64, qint64)> &go)
{
    auto transaction = Transaction::begin(connection);
    if (!transaction)
        return tl::unexpected(transaction.error());
    const Result<QString> digest = workRulesDigest(connection, rules.directory);
    if (!digest)
        return tl::unexpected(digest.error());
    Settings settings(connection);
    const auto kept = settings.value(digestKey());
    if (!kept)
        return tl::unexpected(kept.error());
    if (*kept == *digest)
        return std::nullopt;
    const Result<qint64> changed = recompute(connection, rules, actor, nowMs, go);
    if (!changed)
        return tl::unexpected(changed.error());
    if (const Result<void> set = settings.setValue(digestKey(), *digest); !set)
        return tl::unexpected(set.error());
    return transaction->commit().map([&changed] { return std::optional(*changed); });
}

} // namespace zhanggui
