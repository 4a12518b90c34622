#include "app/commands/supervision_command.h"

#include "app/commands/command_line.h"
#include "app/commands/open_workspace.h"
#include "app/commands/share_progress.h"
#include "models/core/wire_time.h"
#include "models/environments/environment_repository.h"
#include "models/store/settings.h"
#include "models/work/work_facts.h"
#include "models/work/work_repository.h"
#include "ui/supervision/pack_writer.h"
#include "ui/supervision/supervision_text.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace zhanggui {

namespace {

struct Found {
    SupervisionReading reading;
    QTimeZone zone = QTimeZone::utc();
};

QString say(const char *text)
{
    return QCoreApplication::translate("SupervisionCommand", text);
}

constexpr QLatin1String kKind("supervision");

/// The record of that order line; BadInput when several environments have one, NotFound when none has.
Result<WorkRecord> findLine(
    Connection &connection, const WorkCatalog &catalog, const QString &line, const QString &wanted)
{
    QStringList names{ wanted };
    if (wanted.isEmpty()) {
        const auto environments = EnvironmentRepository(connection).list();
        if (!environments)
            return tl::unexpected(environments.error());
        names.clear();
        for (const Environment &environment : *environments)
            names.append(environment.name.text());
    }
    WorkRepository works(connection, catalog, {}, systemNowMs());
    std::optional<WorkRecord> found;
    for (const QString &name : std::as_const(names)) {
        const auto record = works.find(kKind, name, line);
        if (!record)
            return tl::unexpected(record.error());
        if (*record && found)
            return failure(ErrorKind::BadInput,
                say(QT_TRANSLATE_NOOP("SupervisionCommand",
                    "Several environments have this order line; name one with --environment")),
                line);
        if (*record)
            found = **record;
    }
    if (!found)
        return failure(ErrorKind::NotFound,
            say(QT_TRANSLATE_NOOP("SupervisionCommand", "No supervised order line has this number")), line);
    return *found;
}

Result<Found> readLine(
    Connection &connection, const WorkCatalog &catalog, const QString &line, const QString &environment)
{
    const Result<WorkRecord> record = findLine(connection, catalog, line, environment);
    if (!record)
        return tl::unexpected(record.error());
    const qint64 nowMs = systemNowMs();
    const Result<RuleValues> values = workFacts(connection, catalog, *record, nowMs);
    if (!values)
        return tl::unexpected(values.error());
    Result<SupervisionReading> reading = readSupervision(connection, catalog, *record, *values, nowMs);
    if (!reading)
        return tl::unexpected(reading.error());
    const Result<QByteArray> zone = Settings(connection).timeZone();
    if (!zone)
        return tl::unexpected(zone.error());
    return Found{ std::move(*reading), QTimeZone(*zone) };
}

/// Opens the workspace, finds the line and reads its documents.
Result<Found> readFor(Workspace &workspace, const QString &line, const QString &environment)
{
    const auto catalog = workspace.workCatalog();
    Result<Found> found = waitFor(workspace.store().run([catalog, line, environment](Connection &connection) {
        return readLine(connection, *catalog, line, environment);
    }));
    if (found)
        found->reading = readDocuments(std::move(found->reading), workspace.attachmentsDirectory());
    return found;
}

struct Section {
    const char *id;
    QString title;
    QList<RuleSentence> sentences;
};

QList<Section> sectionsOf(const Found &found, const WorkCatalog &catalog)
{
    const SupervisionRules &rules = *found.reading.rules;
    const SupervisedLine &line = found.reading.line;
    const OpenTimeFacts facts = openTimeFactsOf(line);
    QList<RuleSentence> evidence;
    const bool chinese = QLocale().language() == QLocale::Chinese;
    for (const EvidenceFinding &finding : found.reading.findings) {
        const QString mark = finding.state == EvidenceFinding::State::Good ? QStringLiteral("ok")
            : finding.state == EvidenceFinding::State::Look                ? QStringLiteral("??")
                                                                           : QStringLiteral("!!");
        evidence.append({ mark % u' ' % sentenceOf(finding, chinese), ruleSourceText(finding.rule->source) });
    }
    return {
        { "now", say(QT_TRANSLATE_NOOP("SupervisionCommand", "Now")), turnSentences(line, found.zone) },
        { "evidence", say(QT_TRANSLATE_NOOP("SupervisionCommand", "Evidence")), evidence },
        { "acceptance", say(QT_TRANSLATE_NOOP("SupervisionCommand", "Acceptance rule")),
            acceptanceSentences(acceptanceOf(rules, line), *catalog.kind(kKind)) },
        { "term", say(QT_TRANSLATE_NOOP("SupervisionCommand", "Term")),
            openTimeSentences(openTimeEffect(facts, found.zone), facts, found.zone) },
        { "appeal", say(QT_TRANSLATE_NOOP("SupervisionCommand", "Appeal")),
            appealSentences(rules, appealStateOf(rules, line, catalog.calendar()), found.zone) },
        { "flow", say(QT_TRANSLATE_NOOP("SupervisionCommand", "Flow")),
            machineSentences(machineOf(catalog.machines(), line), found.zone) },
    };
}

void writeText(QTextStream &out, const QList<Section> &sections)
{
    for (const Section &section : sections) {
        out << section.title << '\n';
        for (const RuleSentence &sentence : section.sentences) {
            out << "  " << sentence.text;
            if (!sentence.source.isEmpty())
                out << " [" << sentence.source << ']';
            out << '\n';
        }
    }
    out.flush();
}

void writeJson(QTextStream &out, const Found &found, const QList<Section> &sections)
{
    QJsonObject object{ { QStringLiteral("line"), found.reading.line.record.number },
        { QStringLiteral("state"), found.reading.line.record.state } };
    for (const Section &section : sections) {
        QJsonArray array;
        for (const RuleSentence &sentence : section.sentences)
            array.append(QJsonObject{
                { QStringLiteral("text"), sentence.text }, { QStringLiteral("source"), sentence.source } });
        object.insert(QLatin1String(section.id), array);
    }
    out << QString::fromUtf8(QJsonDocument(object).toJson()) << Qt::flush;
}

bool fallsShort(const Found &found)
{
    return std::any_of(found.reading.findings.cbegin(), found.reading.findings.cend(),
        [](const EvidenceFinding &finding) { return finding.hinders(); });
}

void addEnvironmentOption(QCommandLineParser &parser)
{
    parser.addOption({ QStringLiteral("environment"),
        say(QT_TRANSLATE_NOOP("SupervisionCommand", "The environment, where several have this order line.")),
        QStringLiteral("NAME") });
}

Exit runExplain(CommandContext &context, const QStringList &arguments)
{
    QCommandLineParser parser;
    addEnvironmentOption(parser);
    addFormatOption(parser);
    if (const auto ended =
            parseArguments(parser, context, arguments, QStringLiteral("supervision explain LINE"), 1, 1))
        return *ended;
    const Result<bool> json = readsAsJson(parser);
    if (!json)
        return fail(context, json.error());
    const auto workspace = openWorkspaceToRead(context);
    if (!workspace)
        return fail(context, workspace.error());
    const Result<Found> found = readFor(
        **workspace, parser.positionalArguments().constFirst(), parser.value(QStringLiteral("environment")));
    if (!found)
        return fail(context, found.error());
    const QList<Section> sections = sectionsOf(*found, *(*workspace)->workCatalog());
    if (*json)
        writeJson(context.out, *found, sections);
    else
        writeText(context.out, sections);
    for (const QString &file : found->reading.unreadable)
        context.err << say(QT_TRANSLATE_NOOP("SupervisionCommand", "Could not be read: %1")).arg(file)
                    << Qt::endl;
    return fallsShort(*found) ? Exit::FellShort : Exit::Good;
}

Exit runPack(CommandContext &context, const QStringList &arguments)
{
    QCommandLineParser parser;
    addEnvironmentOption(parser);
    parser.addOption({ QStringLiteral("out"),
        say(QT_TRANSLATE_NOOP("SupervisionCommand", "The file to write: .zip or .pdf.")),
        QStringLiteral("FILE") });
    parser.addOption({ QStringLiteral("force"),
        say(QT_TRANSLATE_NOOP("SupervisionCommand", "Replace a file of that name.")) });
    if (const auto ended = parseArguments(
            parser, context, arguments, QStringLiteral("supervision pack LINE --out FILE"), 1, 1))
        return *ended;
    PackOrder order;
    order.target = parser.value(QStringLiteral("out"));
    order.replace = parser.isSet(QStringLiteral("force"));
    const auto format = packFormatOf(order.target);
    if (!format)
        return misused(context,
            say(QT_TRANSLATE_NOOP(
                "SupervisionCommand", "supervision pack needs --out with a file that ends in .zip or .pdf")));
    order.format = *format;
    ShareProgress progress(context.err, say(QT_TRANSLATE_NOOP("SupervisionCommand", "Packing…")));
    const auto workspace = openWorkspaceToRead(context);
    if (!workspace)
        return fail(context, workspace.error());
    Result<Found> found = readFor(
        **workspace, parser.positionalArguments().constFirst(), parser.value(QStringLiteral("environment")));
    if (!found)
        return fail(context, found.error());
    const auto catalog = (*workspace)->workCatalog();
    order.kind = catalog->kind(kKind);
    order.attachments = (*workspace)->attachmentsDirectory();
    order.zone = found->zone;
    order.reading = std::move(found->reading);
    const PackCounts counts = countsOf(packOf(order));
    if (const Result<void> written = writePack(order, progress.callback()); !written)
        return fail(context, written.error());
    context.out << QFileInfo(order.target).absoluteFilePath() << Qt::endl;
    if (counts.shortOf > 0)
        context.err << say(QT_TRANSLATE_NOOP("SupervisionCommand",
                               "Items of the checklist that fall short: %1; the pack says which."))
                           .arg(counts.shortOf)
                    << Qt::endl;
    return counts.shortOf > 0 ? Exit::FellShort : Exit::Good;
}

constexpr Subcommand kSubcommands[] = {
    { "explain", runExplain },
    { "pack", runPack },
};

} // namespace

Exit runSupervision(CommandContext &context)
{
    return runSubcommand(context, kSubcommands,
        say(QT_TRANSLATE_NOOP("SupervisionCommand", "supervision needs one of: explain, pack")));
}

} // namespace zhanggui
