#include "app/commands/replay_options.h"

#include "app/commands/callback_options.h"
#include "app/commands/command_line.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QSet>
#include <QTemporaryFile>

#include <algorithm>

namespace zhanggui {

namespace {

constexpr int kMostRepeats = 1'000'000;
constexpr int kMostParallel = 64;

QString say(const char *text)
{
    return QCoreApplication::translate("ReplayCommand", text);
}

void addHow(QCommandLineParser &parser)
{
    parser.addOptions({
        { QStringLiteral("repeat"), say(QT_TRANSLATE_NOOP("ReplayCommand", "So many rounds of all cases.")),
            QStringLiteral("n"), QStringLiteral("1") },
        { QStringLiteral("parallel"),
            say(QT_TRANSLATE_NOOP("ReplayCommand", "So many rounds at once, 1 to 64.")), QStringLiteral("n"),
            QStringLiteral("1") },
        { QStringLiteral("keep-alive"), say(QT_TRANSLATE_NOOP("ReplayCommand", "Use connections again.")) },
        { QStringLiteral("junit"), say(QT_TRANSLATE_NOOP("ReplayCommand", "Write a JUnit report.")),
            QStringLiteral("file") },
        { QStringLiteral("html"),
            say(QT_TRANSLATE_NOOP("ReplayCommand", "Write a report for people, one HTML file.")),
            QStringLiteral("file") },
        { QStringLiteral("har"),
            say(QT_TRANSLATE_NOOP("ReplayCommand", "Write the exchanges as HTTP Archive.")),
            QStringLiteral("file") },
    });
    addFormatOption(parser);
}

Result<SuiteCatalog> knownSuites(const QCommandLineParser &parser, const CallbackProtocol &protocol)
{
    const QString folder = parser.value(QStringLiteral("suite-dir"));
    if (!folder.isEmpty() && !QFileInfo(folder).isDir())
        return failure(ErrorKind::BadInput,
            say(QT_TRANSLATE_NOOP("ReplayCommand", "There is no folder %1")).arg(folder));
    return SuiteCatalog::load(protocol, folder);
}

Result<int> askedNumber(const QCommandLineParser &parser, const char *option, int most)
{
    bool good = false;
    const int number = parser.value(QString::fromLatin1(option)).toInt(&good);
    if (!good || number < 1 || number > most)
        return failure(ErrorKind::BadInput,
            say(QT_TRANSLATE_NOOP("ReplayCommand", "--%1 must be a number from 1 to %2"))
                .arg(QString::fromLatin1(option))
                .arg(most));
    return number;
}

/// A file can be made in its place now; that it can at the end is for the end to say.
Result<void> checkReport(const QString &file)
{
    const QFileInfo info(file);
    QTemporaryFile trial(info.absoluteDir().filePath(QStringLiteral(".zhanggui-XXXXXX")));
    if (info.isDir() || (info.exists() && !info.isWritable()) || !trial.open())
        return failure(ErrorKind::Storage,
            say(QT_TRANSLATE_NOOP("ReplayCommand", "The report cannot be written; nothing was sent")), file);
    return {};
}

Result<ReplayReports> askedReports(const QCommandLineParser &parser)
{
    const ReplayReports reports{ parser.value(QStringLiteral("junit")), parser.value(QStringLiteral("html")),
        parser.value(QStringLiteral("har")) };
    QSet<QString> seen;
    for (const QString &file : { reports.junit, reports.html, reports.har }) {
        if (file.isEmpty())
            continue;
        const QString path = QFileInfo(file).absoluteFilePath();
        if (seen.contains(path))
            return failure(ErrorKind::BadInput,
                say(QT_TRANSLATE_NOOP("ReplayCommand", "Two reports cannot be one file")), file);
        seen.insert(path);
        if (const Result<void> good = checkReport(file); !good)
            return tl::unexpected(good.error());
    }
    return reports;
}

/// Moves the value out, or keeps the first error.
template <class T, class Target> void take(Result<T> result, Target &target, std::optional<Error> &error)
{
    if (result)
        target = *std::move(result);
    else if (!error)
        error = result.error();
}

} // namespace

void addReplayOptions(QCommandLineParser &parser)
{
    addCaseOptions(parser);
    addTargetOptions(parser);
    parser.addOptions({
        { QStringLiteral("protocol-dir"),
            say(QT_TRANSLATE_NOOP("ReplayCommand", "Folder with more interfaces, as data files.")),
            QStringLiteral("folder") },
        { QStringLiteral("suite-dir"),
            say(QT_TRANSLATE_NOOP("ReplayCommand", "Folder with more suites, as data files.")),
            QStringLiteral("folder") },
    });
    addHow(parser);
}

Result<Replay> replayFromOptions(const QCommandLineParser &parser, const CallbackProtocol &protocol)
{
    const Result<SuiteCatalog> suites = knownSuites(parser, protocol);
    if (!suites)
        return tl::unexpected(suites.error());
    Replay replay;
    std::optional<Error> error;
    take(readsAsJson(parser), replay.json, error);
    take(targetFromOptions(parser), replay.plan, error);
    take(casesFromOptions(parser, *suites), replay.plan.suite, error);
    take(askedNumber(parser, "repeat", kMostRepeats), replay.plan.repeat, error);
    take(askedNumber(parser, "parallel", kMostParallel), replay.plan.parallel, error);
    if (!error)
        take(askedReports(parser), replay.reports, error);
    if (error)
        return tl::unexpected(*error);
    replay.plan.keepAlive = parser.isSet(QStringLiteral("keep-alive"));
    return replay;
}

} // namespace zhanggui
