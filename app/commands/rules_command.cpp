#include "app/commands/rules_command.h"

#include "app/commands/command_line.h"
#include "app/commands/help_page.h"
#include "app/commands/open_workspace.h"
#include "app/commands/rules_json.h"
#include "models/core/files.h"
#include "models/rules/machine_catalog.h"
#include "models/rules/machine_diagram.h"
#include "models/rules/machine_words.h"
#include "models/rules/work_calendar_file.h"
#include "models/work/machine_titles.h"
#include "models/work/work_catalog.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>

#include <algorithm>

namespace zhanggui {

namespace {

constexpr qint64 kLargestFile = qint64(4) * 1024 * 1024;

QString say(const char *text)
{
    return QCoreApplication::translate("RulesCommand", text);
}

const QString &said(const BothLanguages &words)
{
    return words.in(QLocale().language() == QLocale::Chinese);
}

/// The shipped machines and those of the workspace, which need not exist. Where those are broken, it says so
/// and takes the shipped ones alone, as the workspace itself does.
Result<MachineCatalog> catalogOf(const CommandContext &context)
{
    Result<MachineCatalog> all =
        MachineCatalog::load(workspaceDirectory(context.global) % QStringLiteral("/rules/machines"));
    if (all)
        return all;
    Result<MachineCatalog> shipped = MachineCatalog::load();
    if (shipped)
        context.err << "zhanggui: "
                    << say(QT_TRANSLATE_NOOP("RulesCommand",
                               "The workspace's own rules are not used; the program's own stand in: %1"))
                           .arg(all.error().detail)
                    << Qt::endl;
    return shipped;
}

/// What its rules look at is called as the kind's form calls it; by ids where nobody knows the kind.
Machine withTitles(const CommandContext &context, const Machine &machine)
{
    auto catalog = WorkCatalog::load(workspaceDirectory(context.global));
    if (!catalog)
        catalog = WorkCatalog::load();
    const WorkKind *kind = catalog ? (*catalog)->kind(machine.kind) : nullptr;
    return kind == nullptr ? machine : titled(machine, *kind);
}

Exit print(CommandContext &context, const QJsonDocument &document)
{
    context.out << QString::fromUtf8(document.toJson()) << Qt::flush;
    return Exit::Good;
}

Exit listMachines(CommandContext &context, const QStringList &arguments)
{
    QCommandLineParser parser;
    const QCommandLineOption kind(QStringLiteral("kind"),
        say(QT_TRANSLATE_NOOP("RulesCommand", "Only the machines of this kind of record.")),
        QStringLiteral("kind"));
    parser.addOption(kind);
    addFormatOption(parser);
    if (const auto ended = parseArguments(parser, context, arguments, QStringLiteral("rules list")))
        return *ended;
    const Result<bool> json = readsAsJson(parser);
    if (!json)
        return fail(context, json.error());
    const Result<MachineCatalog> catalog = catalogOf(context);
    if (!catalog)
        return fail(context, catalog.error());
    QJsonArray array;
    QList<QStringList> rows;
    for (const Machine &machine : catalog->machines()) {
        if (parser.isSet(kind) && machine.kind != parser.value(kind))
            continue;
        array.append(machineSummary(machine));
        rows.append({ machine.id, machine.kind, said(machine.title), validityText(machine) });
    }
    if (*json)
        return print(context, QJsonDocument(array));
    context.out << alignedRows(rows) << Qt::flush;
    return Exit::Good;
}

/// Ids that hold the text or begin with its first word.
QStringList idsLike(const MachineCatalog &catalog, const QString &text)
{
    QStringList ids;
    const QString first = text.section(u'-', 0, 0);
    for (const Machine &machine : catalog.machines()) {
        const bool alike = machine.id.contains(text, Qt::CaseInsensitive)
            || (!first.isEmpty() && machine.id.startsWith(first, Qt::CaseInsensitive));
        if (alike)
            ids.append(machine.id);
    }
    return ids;
}

Exit noMachine(CommandContext &context, const MachineCatalog &catalog, const QString &id)
{
    const QStringList alike = idsLike(catalog, id);
    if (alike.isEmpty())
        return misused(context,
            say(QT_TRANSLATE_NOOP("RulesCommand", "There is no machine %1; \"rules list\" tells them"))
                .arg(id));
    return misused(context,
        say(QT_TRANSLATE_NOOP("RulesCommand", "There is no machine %1. The most like it: %2"))
            .arg(id, alike.join(QLatin1String(", "))));
}

Exit showMachine(CommandContext &context, const QStringList &arguments)
{
    static const QStringList formats = { QStringLiteral("text"), QStringLiteral("json"),
        QStringLiteral("svg") };
    QCommandLineParser parser;
    const QCommandLineOption formatOption(QStringLiteral("format"),
        say(QT_TRANSLATE_NOOP("RulesCommand", "text, json, or svg for the diagram.")),
        QStringLiteral("format"), formats.constFirst());
    parser.addOption(formatOption);
    if (const auto ended = parseArguments(parser, context, arguments, QStringLiteral("rules show ID"), 1, 1))
        return *ended;
    const QString format = parser.value(formatOption);
    if (!formats.contains(format))
        return misused(context,
            say(QT_TRANSLATE_NOOP("RulesCommand", "--format must be text, json or svg, not %1")).arg(format));
    const Result<MachineCatalog> catalog = catalogOf(context);
    if (!catalog)
        return fail(context, catalog.error());
    const QString id = parser.positionalArguments().constFirst();
    const Machine *machine = catalog->find(id);
    if (!machine)
        return noMachine(context, *catalog, id);
    if (format == QLatin1String("json"))
        return print(context, QJsonDocument(machineObject(*machine)));
    const Machine inWords = withTitles(context, *machine);
    const bool picture = format == QLatin1String("svg");
    context.out << (picture ? QString::fromUtf8(machineSvg(inWords)) : machineText(inWords)) << Qt::flush;
    return Exit::Good;
}

/// What it is, in a few words; Corrupt: what stands against it, also beside the machines that are there.
Result<QString> checkMachine(const CommandContext &context, const QByteArray &json)
{
    const Result<Machine> machine = readMachine(json);
    if (!machine)
        return tl::unexpected(machine.error());
    const Result<MachineCatalog> catalog = catalogOf(context);
    if (!catalog)
        return tl::unexpected(catalog.error());
    QList<Machine> all = catalog->machines();
    const auto same =
        std::find_if(all.begin(), all.end(), [&](const Machine &other) { return other.id == machine->id; });
    if (same != all.end())
        *same = *machine;
    else
        all.append(*machine);
    if (const Result<MachineCatalog> together = MachineCatalog::fromMachines(std::move(all)); !together)
        return tl::unexpected(together.error());
    return say(QT_TRANSLATE_NOOP("RulesCommand", "the machine %1: %2 states, %3 transitions, %4 clocks"))
        .arg(machine->id)
        .arg(machine->states.size())
        .arg(machine->transitions.size())
        .arg(machine->clocks.size());
}

Result<QString> checkCalendar(const QByteArray &json)
{
    const Result<WorkCalendar> shipped = loadWorkCalendar();
    const Result<WorkCalendar> calendar = shipped ? workCalendarWith(*shipped, json) : shipped;
    if (!calendar)
        return tl::unexpected(calendar.error());
    return say(QT_TRANSLATE_NOOP("RulesCommand", "a calendar; holidays are known from %1 to %2"))
        .arg(calendar->years.firstKey())
        .arg(calendar->years.lastKey());
}

Result<QByteArray> bytesOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::NotFound, say(QT_TRANSLATE_NOOP("RulesCommand", "The file cannot be read")),
            path % u": " % fileTrouble(file));
    QByteArray bytes = file.read(kLargestFile + 1);
    if (bytes.size() > kLargestFile)
        return failure(ErrorKind::BadInput,
            say(QT_TRANSLATE_NOOP("RulesCommand", "The file is larger than 4 MB")), path);
    return bytes;
}

/// Calendars have neither a kind nor states; what is no JSON is told as a machine.
bool isCalendar(const QByteArray &json)
{
    const QJsonObject file = QJsonDocument::fromJson(json).object();
    return !file.isEmpty() && !file.contains(QStringLiteral("states"))
        && !file.contains(QStringLiteral("kind"));
}

Exit checkFile(CommandContext &context, const QStringList &arguments)
{
    QCommandLineParser parser;
    addFormatOption(parser);
    if (const auto ended =
            parseArguments(parser, context, arguments, QStringLiteral("rules check FILE"), 1, 1))
        return *ended;
    const Result<bool> json = readsAsJson(parser);
    if (!json)
        return fail(context, json.error());
    const Result<QByteArray> bytes = bytesOf(parser.positionalArguments().constFirst());
    if (!bytes)
        return fail(context, bytes.error());
    const Result<QString> checked =
        isCalendar(*bytes) ? checkCalendar(*bytes) : checkMachine(context, *bytes);
    const QStringList faults = checked ? QStringList() : checked.error().detail.split(u'\n');
    if (*json)
        print(context,
            QJsonDocument(QJsonObject{ { QStringLiteral("good"), checked.has_value() },
                { QStringLiteral("faults"), QJsonArray::fromStringList(faults) } }));
    else if (checked)
        context.out << say(QT_TRANSLATE_NOOP("RulesCommand", "Good: %1")).arg(*checked) << '\n' << Qt::flush;
    else
        context.out << faults.join(u'\n') << '\n' << Qt::flush;
    return checked ? Exit::Good : Exit::FellShort;
}

} // namespace

Exit runRules(CommandContext &context)
{
    static constexpr Subcommand kSubcommands[] = { { "list", listMachines }, { "show", showMachine },
        { "check", checkFile } };
    return runSubcommand(context, kSubcommands, QStringLiteral("rules list|show ID|check FILE"));
}

} // namespace zhanggui
