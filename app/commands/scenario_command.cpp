#include "app/commands/scenario_command.h"

#include "app/commands/command_line.h"
#include "app/commands/scenario_subcommands.h"
#include "ui/callbacks/callback_text.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace zhanggui {

namespace {

constexpr qsizetype kMostFiles = 10'000;

QString say(const char *text)
{
    return QCoreApplication::translate("ScenarioCommand", text);
}

Exit runList(CommandContext &context, const QStringList &arguments)
{
    QCommandLineParser parser;
    addFormatOption(parser);
    if (const auto ended = parseArguments(parser, context, arguments, QStringLiteral("scenario list")))
        return *ended;
    const Result<bool> json = readsAsJson(parser);
    if (!json)
        return fail(context, json.error());
    const Result<QList<Scenario>> all = loadScenarios();
    if (!all)
        return fail(context, all.error());
    const bool chinese = readsChinese();
    QJsonArray objects;
    for (const Scenario &scenario : *all) {
        if (!*json)
            context.out << QStringLiteral("%1 %2\n").arg(scenario.id, -32).arg(scenario.title.in(chinese));
        objects.append(QJsonObject{ { QStringLiteral("id"), scenario.id },
            { QStringLiteral("title"), scenario.title.in(chinese) },
            { QStringLiteral("about"), scenario.about.in(chinese) },
            { QStringLiteral("product"), scenario.product },
            { QStringLiteral("steps"), scenario.steps.size() } });
    }
    if (*json)
        context.out << QJsonDocument(objects).toJson(QJsonDocument::Compact) << '\n';
    context.out.flush();
    return Exit::Good;
}

Exit runShow(CommandContext &context, const QStringList &arguments)
{
    QCommandLineParser parser;
    if (const auto ended =
            parseArguments(parser, context, arguments, QStringLiteral("scenario show NAME|FILE"), 1, 1))
        return *ended;
    const Result<Scenario> scenario = scenarioNamed(parser.positionalArguments().constFirst());
    if (!scenario)
        return fail(context, scenario.error());
    context.out << QString::fromUtf8(scenarioToJson(*scenario)) << Qt::flush;
    return Exit::Good;
}

Exit runCheck(CommandContext &context, const QStringList &arguments)
{
    QCommandLineParser parser;
    if (const auto ended =
            parseArguments(parser, context, arguments, QStringLiteral("scenario check FILE…"), 1, kMostFiles))
        return *ended;
    Exit exit = Exit::Good;
    for (const QString &file : parser.positionalArguments()) {
        const Result<Scenario> scenario = loadScenarioFile(file);
        if (scenario) {
            //: %1 file, %2 number of steps
            context.out << say(QT_TRANSLATE_NOOP("ScenarioCommand", "%1: good, steps: %2"))
                               .arg(file)
                               .arg(scenario->steps.size())
                        << Qt::endl;
            continue;
        }
        if (scenario.error().kind != ErrorKind::BadInput)
            return fail(context, scenario.error());
        exit = Exit::FellShort;
        context.out << scenario.error().what << '\n';
        const QStringList faults = scenario.error().detail.split(u'\n');
        for (const QString &fault : faults)
            context.out << "  " << fault << '\n';
        context.out.flush();
    }
    return exit;
}

constexpr Subcommand kSubcommands[] = {
    { "check", runCheck },
    { "list", runList },
    { "run", runScenarioRun },
    { "show", runShow },
};

} // namespace

Result<Scenario> scenarioNamed(const QString &nameOrFile)
{
    if (nameOrFile.contains(u'/') || nameOrFile.endsWith(u".json") || QFileInfo::exists(nameOrFile))
        return loadScenarioFile(nameOrFile);
    const Result<QList<Scenario>> all = loadScenarios();
    if (!all)
        return tl::unexpected(all.error());
    QStringList alike;
    for (const Scenario &scenario : *all) {
        if (scenario.id == nameOrFile)
            return scenario;
        if (scenario.id.contains(nameOrFile.section(u'-', 0, 0)))
            alike.append(scenario.id);
    }
    return failure(ErrorKind::NotFound, QStringLiteral("There is no such scenario"),
        alike.isEmpty() ? nameOrFile
                        : QString(nameOrFile % u"; alike: " % alike.mid(0, 5).join(QStringLiteral(", "))));
}

Exit runScenario(CommandContext &context)
{
    return runSubcommand(
        context, kSubcommands, QStringLiteral("usage: zhanggui scenario check|list|run|show"));
}

} // namespace zhanggui
