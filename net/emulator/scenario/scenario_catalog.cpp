// loadScenarios() and loadScenarioFile().
#include "net/emulator/scenario/scenario.h"

#include <QDir>
#include <QFile>
#include <QSet>
#include <QStringBuilder>

#include <algorithm>

namespace zhanggui {

namespace {

constexpr qint64 kLargestFile = qint64(16) * 1024 * 1024;

} // namespace

Result<Scenario> loadScenarioFile(const QString &name)
{
    QFile file(name);
    if (!file.exists())
        return failure(ErrorKind::NotFound, QStringLiteral("There is no such file"), name);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::Storage, QStringLiteral("The scenario's file cannot be read"),
            QString(name % u": " % file.errorString()));
    const QByteArray text = file.read(kLargestFile + 1);
    if (file.error() != QFileDevice::NoError || text.size() > kLargestFile)
        return failure(ErrorKind::Storage,
            QStringLiteral("The scenario's file cannot be read or is larger than 16 MB"), name);
    Result<Scenario> scenario = scenarioFromJson(text);
    if (scenario)
        return scenario;
    Error error = scenario.error();
    error.what = name % u": " % error.what;
    return tl::unexpected(error);
}

Result<QList<Scenario>> loadScenarios(const QString &moreFolder)
{
    QList<Scenario> all;
    QSet<QString> ids;
    QStringList folders{ QStringLiteral(":/scenarios") };
    if (!moreFolder.isEmpty())
        folders.append(moreFolder);
    for (const QString &name : std::as_const(folders)) {
        const QDir folder(name);
        if (!folder.exists())
            return failure(ErrorKind::NotFound, QStringLiteral("There is no such folder"), name);
        const QStringList files = folder.entryList({ QStringLiteral("*.json") }, QDir::Files, QDir::Name);
        for (const QString &file : files) {
            Result<Scenario> scenario = loadScenarioFile(folder.filePath(file));
            if (!scenario)
                return tl::unexpected(scenario.error());
            if (ids.contains(scenario->id))
                return failure(ErrorKind::Conflict, QStringLiteral("Two scenarios have the same id"),
                    QString(folder.filePath(file) % u": " % scenario->id));
            ids.insert(scenario->id);
            all.append(*std::move(scenario));
        }
    }
    std::ranges::sort(all, {}, &Scenario::id);
    return all;
}

} // namespace zhanggui
