#include "models/environments/environment_repository.h"

#include "models/history/step_text.h"
#include "models/store/connection.h"
#include "models/store/steps.h"
#include "models/store/tracked_rows.h"

#include <algorithm>
#include <array>
#include <utility>

namespace zhanggui {

namespace {

constexpr QLatin1String kTable("environments");
constexpr QLatin1String kSelect(
    "SELECT name, site, base_url, fallback_host, access_key, ca_file, proxy, currency"
    " FROM environments ");

/// The words of the table, which are not those of the command line.
constexpr std::array kStoredSites{
    std::pair{ Site::China, "china" },
    std::pair{ Site::KooGallery, "koogallery" },
    std::pair{ Site::Europe, "europe" },
    std::pair{ Site::Emulator, "emulator" },
    std::pair{ Site::Custom, "custom" },
};

QString storedSite(Site site)
{
    const auto *row = std::ranges::find(kStoredSites, site, &std::pair<Site, const char *>::first);
    return QLatin1String(row->second);
}

Site siteFromStored(const QString &text)
{
    const auto *row = std::ranges::find_if(
        kStoredSites, [&text](const auto &candidate) { return text == QLatin1String(candidate.second); });
    return row == kStoredSites.end() ? Site::Custom : row->first;
}

/// The columns are NOT NULL, and a null QString would be stored as NULL.
QVariant text(const QString &value)
{
    return value.isNull() ? QStringLiteral("") : value;
}

QVariantMap columnsOf(const Environment &environment)
{
    return {
        { QStringLiteral("name"), text(environment.name.text()) },
        { QStringLiteral("site"), storedSite(environment.site) },
        { QStringLiteral("base_url"), text(environment.baseUrl.toString(QUrl::FullyEncoded)) },
        { QStringLiteral("fallback_host"), text(environment.fallbackHost) },
        { QStringLiteral("access_key"), text(environment.accessKey) },
        { QStringLiteral("ca_file"), text(environment.caFile) },
        { QStringLiteral("proxy"), text(environment.proxy) },
        { QStringLiteral("currency"), text(environment.currency) },
    };
}

Environment fromRow(const QSqlQuery &row)
{
    Environment environment;
    environment.name = EnvironmentName(row.value(0).toString());
    environment.site = siteFromStored(row.value(1).toString());
    environment.baseUrl = QUrl(row.value(2).toString(), QUrl::StrictMode);
    environment.fallbackHost = row.value(3).toString();
    environment.accessKey = row.value(4).toString();
    environment.caFile = row.value(5).toString();
    environment.proxy = row.value(6).toString();
    environment.currency = row.value(7).toString();
    return environment;
}

tl::unexpected<Error> unknown(const EnvironmentName &name)
{
    return failure(ErrorKind::NotFound, QStringLiteral("There is no environment of that name"), name.text());
}

/// A transaction with one step of the history around `work(stepId)`.
template <class Work> Result<void> inStep(Connection &connection, const NewStep &step, Work work)
{
    Result<Transaction> transaction = Transaction::begin(connection);
    if (!transaction)
        return tl::unexpected(transaction.error());
    return Steps(connection).begin(step).and_then(work).and_then([&] { return transaction->commit(); });
}

NewStep stepOf(qint64 atMs, const QString &actor, const QString &title, const QJsonObject &facts)
{
    return { atMs, actor, QStringLiteral("edit"), title, facts };
}

} // namespace

EnvironmentRepository::EnvironmentRepository(Connection &connection)
    : m_connection(connection)
{
}

Result<QList<Environment>> EnvironmentRepository::list() const
{
    return m_connection.list<Environment>(kSelect + QStringLiteral("ORDER BY name"), {}, fromRow);
}

Result<Environment> EnvironmentRepository::find(const EnvironmentName &name) const
{
    return m_connection
        .list<Environment>(kSelect + QStringLiteral("WHERE name = :name"),
            { { QStringLiteral("name"), name.text() } }, fromRow)
        .and_then([&name](const QList<Environment> &found) -> Result<Environment> {
            if (found.isEmpty())
                return unknown(name);
            return found.first();
        });
}

Result<void> EnvironmentRepository::save(const Environment &environment, qint64 atMs, const QString &actor)
{
    const Result<Environment> checked = validated(environment);
    if (!checked)
        return tl::unexpected(checked.error());
    const auto write = [&](qint64 stepId) -> Result<void> {
        const Result<qint64> row = rowOf(checked->name);
        if (!row)
            return tl::unexpected(row.error());
        TrackedRows rows(m_connection, stepId);
        if (*row == 0)
            return rows.insert(kTable, columnsOf(*checked)).map([](qint64) {});
        rows.setRecord(kTable, *row);
        return rows.update(kTable, *row, columnsOf(*checked)).map([](bool) {});
    };
    const NewStep step = stepOf(
        atMs, actor, QStringLiteral("Save an environment"), environmentFacts(checked->name.text(), false));
    return inStep(m_connection, step, write);
}

Result<void> EnvironmentRepository::remove(const EnvironmentName &name, qint64 atMs, const QString &actor)
{
    const auto write = [&](qint64 stepId) -> Result<void> {
        const Result<qint64> row = rowOf(name);
        if (!row)
            return tl::unexpected(row.error());
        if (*row == 0)
            return unknown(name);
        TrackedRows rows(m_connection, stepId);
        rows.setRecord(kTable, *row);
        return rows.remove(kTable, *row);
    };
    const NewStep step =
        stepOf(atMs, actor, QStringLiteral("Remove an environment"), environmentFacts(name.text(), true));
    return inStep(m_connection, step, write);
}

Result<qint64> EnvironmentRepository::rowOf(const EnvironmentName &name) const
{
    return m_connection
        .value(QStringLiteral("SELECT id FROM environments WHERE name = :name"),
            { { QStringLiteral("name"), name.text() } })
        .map([](const QVariant &id) { return id.toLongLong(); });
}

} // namespace zhanggui
