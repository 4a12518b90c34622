#include "net/emulator/api/control_snapshots.h"

#include "models/market/market_action.h"
#include "models/market/market_seed.h"
#include "net/emulator/api/market_json.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

namespace zhanggui {

namespace {

constexpr QLatin1String kSuffix(".snapshot");

QJsonObject fileJson(const QFileInfo &file)
{
    return { { QStringLiteral("name"), file.completeBaseName() }, { QStringLiteral("bytes"), file.size() },
        { QStringLiteral("time"), marketTimeText(file.lastModified().toMSecsSinceEpoch()) } };
}

} // namespace

QList<ApiRoute> ControlSnapshots::routes()
{
    return {
        controlRoute("GET", "snapshots", answering([this](const ApiRequest &) { return list(); })),
        controlRoute("POST", "snapshots/{name}",
            answering([this](const ApiRequest &request) { return take(request); })),
        controlRoute("GET", "snapshots/{name}", answering([this](const ApiRequest &request) {
            const Result<QString> file = fileOf(request, true);
            return file ? controlAnswer(fileJson(QFileInfo(*file))) : controlFailure(file.error());
        })),
        controlRoute("DELETE", "snapshots/{name}",
            answering([this](const ApiRequest &request) { return remove(request); })),
        controlRoute("POST", "snapshots/{name}/restore",
            answering([this](const ApiRequest &request) { return restore(request); })),
        controlRoute(
            "POST", "reset", answering([this](const ApiRequest &request) { return reset(request); })),
    };
}

Result<QString> ControlSnapshots::fileOf(const ApiRequest &request, bool mustBe) const
{
    static const QRegularExpression good(QStringLiteral("\\A[A-Za-z0-9_][A-Za-z0-9._-]{0,63}\\z"));
    const QString name = request.placeholders.value("name");
    if (m_folder.isEmpty())
        return failure(ErrorKind::Conflict, QStringLiteral("This emulator has no place for snapshots"));
    if (!good.match(name).hasMatch())
        return failure(ErrorKind::BadInput,
            QStringLiteral("A snapshot's name has 1 to 64 letters, digits, dots, dashes and underscores"),
            name.left(64));
    QString file = m_folder + u'/' + name + kSuffix;
    if (mustBe && !QFileInfo::exists(file))
        return failure(ErrorKind::NotFound, QStringLiteral("There is no such snapshot"), name);
    return file;
}

ApiAnswer ControlSnapshots::list() const
{
    QJsonArray rows;
    const QFileInfoList files =
        QDir(m_folder).entryInfoList({ u'*' + kSuffix }, QDir::Files, QDir::Time | QDir::Reversed);
    if (!m_folder.isEmpty()) {
        for (const QFileInfo &file : files)
            rows.append(fileJson(file));
    }
    return controlAnswer({ { QStringLiteral("rows"), rows } });
}

ApiAnswer ControlSnapshots::take(const ApiRequest &request) const
{
    const Result<QString> file = fileOf(request, false);
    if (!file)
        return controlFailure(file.error());
    if (!QDir().mkpath(m_folder))
        return controlFailure({ ErrorKind::Storage, QStringLiteral("The folder cannot be made"), m_folder });
    const Result<void> taken = m_context.store->snapshot(*file);
    return taken ? controlAnswer(fileJson(QFileInfo(*file))) : controlFailure(taken.error());
}

ApiAnswer ControlSnapshots::restore(const ApiRequest &request) const
{
    const Result<QString> file = fileOf(request, true);
    if (!file)
        return controlFailure(file.error());
    const Result<void> restored = m_context.replace([&] { return m_context.store->restore(*file); });
    return restored ? controlAnswer(fileJson(QFileInfo(*file))) : controlFailure(restored.error());
}

ApiAnswer ControlSnapshots::remove(const ApiRequest &request) const
{
    const Result<QString> file = fileOf(request, true);
    if (!file)
        return controlFailure(file.error());
    if (!QFile::remove(*file))
        return controlFailure(
            { ErrorKind::Storage, QStringLiteral("The snapshot cannot be removed"), *file });
    return controlAnswer({});
}

ApiAnswer ControlSnapshots::reset(const ApiRequest &request) const
{
    QByteArray seed = request.wire.body;
    if (seed.trimmed().isEmpty())
        seed = m_seed.isEmpty() ? builtInSeed() : m_seed;
    const Result<void> done = m_context.replace([&] { return m_context.store->reset(seed); });
    if (!done)
        return controlFailure(done.error());
    const Result<MarketCounts> counts = m_context.store->counts();
    return counts ? controlAnswer(marketJson(*counts)) : controlFailure(counts.error());
}

} // namespace zhanggui
