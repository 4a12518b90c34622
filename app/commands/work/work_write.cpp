#include "app/commands/command_line.h"
#include "app/commands/open_workspace.h"
#include "app/commands/work/work_subcommands.h"
#include "models/core/wire_time.h"
#include "models/environments/environment_repository.h"
#include "models/work/work_catalog.h"
#include "models/work/work_files.h"

#include <QCoreApplication>

#include <algorithm>

namespace zhanggui {

namespace {

constexpr int kManyWords = 1000;

QString say(const char *text)
{
    return QCoreApplication::translate("WorkCommand", text);
}

/// The one that is named, else the only one of the workspace.
Result<QString> environmentFor(Connection &connection, const QString &named)
{
    if (!named.isEmpty())
        return named;
    const auto all = EnvironmentRepository(connection).list();
    if (!all)
        return tl::unexpected(all.error());
    if (all->size() != 1)
        return failure(ErrorKind::BadInput,
            say(QT_TRANSLATE_NOOP("WorkCommand", "Say which environment it belongs to")),
            QStringLiteral("--environment"));
    return all->constFirst().name.text();
}

/// KIND NUMBER and the words behind them.
struct Words {
    QString kind;
    QString number;
    QString environment;
    QStringList rest;
};
Words wordsOf(const QCommandLineParser &parser)
{
    const QStringList all = parser.positionalArguments();
    return { all.value(0), all.value(1), parser.value(QStringLiteral("environment")), all.mid(2) };
}

/// Finds the record, changes it and reads it again.
template <class Change>
Exit changeFound(CommandContext &context, const WorkDeed &deed, const Words &words, const Change &change)
{
    return changeWork(context, deed, [words, change](const WorkPlace &place) -> Result<WorkRecord> {
        const QString &kind = place.kind.id;
        Result<WorkRecord> found =
            findWork(place.connection, place.catalog, kind, words.number, words.environment);
        if (!found)
            return found;
        const Result<WorkValues> values = valuesFromWords(place.kind, words.rest, place.zone, systemNowMs());
        if (!values)
            return tl::unexpected(values.error());
        const Result<void> changed = change(place.works, *found, *values, place.step);
        if (!changed)
            return tl::unexpected(changed.error());
        return place.works.find(kind, found->id).map([](const std::optional<WorkRecord> &record) {
            return record.value_or(WorkRecord());
        });
    });
}

} // namespace

Exit runWorkAdd(CommandContext &context, const QStringList &arguments)
{
    QCommandLineParser parser;
    addEnvironmentOption(parser);
    parser.addOption({ QStringLiteral("state"),
        say(QT_TRANSLATE_NOOP("WorkCommand", "The state it is in, when that is not the first one.")),
        QStringLiteral("state") });
    if (const auto ended = parseArguments(
            parser, context, arguments, QStringLiteral("work add KIND [field=value…]"), 1, kManyWords))
        return *ended;
    const QStringList words = parser.positionalArguments();
    const QString environment = parser.value(QStringLiteral("environment"));
    const QString state = parser.value(QStringLiteral("state"));
    const auto given = std::find_if(words.cbegin(), words.cend(),
        [](const QString &word) { return word.startsWith(QLatin1String("number=")); });
    const QString named = given == words.cend() ? QString() : given->section(u'=', 1);
    return changeWork(context, { WorkTask::Create, words.constFirst(), 1, named },
        [words, environment, state](const WorkPlace &place) -> Result<WorkRecord> {
            Result<WorkValues> values = valuesFromWords(place.kind, words.mid(1), place.zone, systemNowMs());
            if (!values)
                return tl::unexpected(values.error());
            const Result<QString> owner = environmentFor(place.connection, environment);
            if (!owner)
                return tl::unexpected(owner.error());
            const QString number = values->take(QStringLiteral("number")).toString();
            const Result<qint64> made =
                place.works.create({ place.kind.id, *owner, number, state, 0, *values }, place.step);
            if (!made)
                return tl::unexpected(made.error());
            return place.works.find(place.kind.id, *made).map([](const std::optional<WorkRecord> &record) {
                return record.value_or(WorkRecord());
            });
        });
}

Exit runWorkSet(CommandContext &context, const QStringList &arguments)
{
    QCommandLineParser parser;
    addEnvironmentOption(parser);
    if (const auto ended = parseArguments(
            parser, context, arguments, QStringLiteral("work set KIND NUMBER field=value…"), 3, kManyWords))
        return *ended;
    const Words words = wordsOf(parser);
    return changeFound(context, { WorkTask::Edit, words.kind, 1, words.number }, words,
        [](WorkRepository &works, const WorkRecord &record, const WorkValues &values, qint64 step) {
            return works.edit(record.kind, record.id, values, step);
        });
}

Exit runWorkDo(CommandContext &context, const QStringList &arguments)
{
    QCommandLineParser parser;
    addEnvironmentOption(parser);
    parser.addOption({ QStringLiteral("comment"),
        say(QT_TRANSLATE_NOOP("WorkCommand", "Words that are kept with the step.")),
        QStringLiteral("text") });
    if (const auto ended = parseArguments(parser, context, arguments,
            QStringLiteral("work do KIND NUMBER STEP [field=value…]"), 3, kManyWords))
        return *ended;
    Words words = wordsOf(parser);
    const QString transition = words.rest.takeFirst();
    const QString comment = parser.value(QStringLiteral("comment"));
    return changeFound(context, { WorkTask::Transition, words.kind, 1, words.number, transition }, words,
        [transition, comment](
            WorkRepository &works, const WorkRecord &record, const WorkValues &values, qint64 step) {
            MadeTransition made;
            made.transition = transition;
            made.inputs = values;
            made.comment = comment;
            return works.transition(record.kind, record.id, made, step);
        });
}

Exit runWorkCorrect(CommandContext &context, const QStringList &arguments)
{
    QCommandLineParser parser;
    addEnvironmentOption(parser);
    parser.addOption({ QStringLiteral("why"),
        say(QT_TRANSLATE_NOOP("WorkCommand", "Why; it stands in the record's history.")),
        QStringLiteral("text") });
    if (const auto ended = parseArguments(
            parser, context, arguments, QStringLiteral("work correct KIND NUMBER STATE"), 3, 3))
        return *ended;
    Words words = wordsOf(parser);
    const QString state = words.rest.takeFirst();
    const QString why = parser.value(QStringLiteral("why"));
    return changeFound(context, { WorkTask::Correct, words.kind, 1, words.number }, words,
        [state, why](WorkRepository &works, const WorkRecord &record, const WorkValues &, qint64 step) {
            return works.correct(record.kind, record.id, state, why, step);
        });
}

Exit runWorkNote(CommandContext &context, const QStringList &arguments)
{
    QCommandLineParser parser;
    addEnvironmentOption(parser);
    parser.addOption({ QStringLiteral("from"),
        say(QT_TRANSLATE_NOOP("WorkCommand", "Whose words they are: seller, customer or platform.")),
        QStringLiteral("who"), QStringLiteral("seller") });
    if (const auto ended =
            parseArguments(parser, context, arguments, QStringLiteral("work note KIND NUMBER TEXT"), 3, 3))
        return *ended;
    const std::optional<Party> party = partyFromId(parser.value(QStringLiteral("from")));
    if (!party || *party == Party::Nobody)
        return misused(
            context, say(QT_TRANSLATE_NOOP("WorkCommand", "--from must be seller, customer or platform")));
    Words words = wordsOf(parser);
    const QString text = words.rest.takeFirst();
    return changeFound(context, { WorkTask::Note, words.kind, 1, words.number }, words,
        [text, party](WorkRepository &works, const WorkRecord &record, const WorkValues &, qint64 step) {
            return works.addNote(record.kind, record.id, text, *party, step);
        });
}

Exit runWorkAttach(CommandContext &context, const QStringList &arguments)
{
    QCommandLineParser parser;
    addEnvironmentOption(parser);
    parser.addOption({ QStringLiteral("evidence"),
        say(QT_TRANSLATE_NOOP("WorkCommand", "What it is evidence of, by its id in the kind.")),
        QStringLiteral("id") });
    if (const auto ended =
            parseArguments(parser, context, arguments, QStringLiteral("work attach KIND NUMBER FILE"), 3, 3))
        return *ended;
    Words words = wordsOf(parser);
    const QString source = words.rest.takeFirst();
    const QString evidence = parser.value(QStringLiteral("evidence"));
    const QString folder = Workspace::pathsIn(workspaceDirectory(context.global)).attachments();
    return changeWork(context, { WorkTask::Attach, words.kind, 1, words.number },
        [words, source, evidence, folder](const WorkPlace &place) -> Result<WorkRecord> {
            const WorkKind &kind = place.kind;
            const bool known = evidence.isEmpty()
                || std::any_of(kind.evidence.cbegin(), kind.evidence.cend(),
                    [&evidence](const EvidenceItem &item) { return item.id == evidence; });
            if (!known)
                return failure(ErrorKind::BadInput,
                    say(QT_TRANSLATE_NOOP("WorkCommand", "The kind asks for no such evidence")), evidence);
            Result<WorkRecord> found =
                findWork(place.connection, place.catalog, kind.id, words.number, words.environment);
            if (!found)
                return found;
            Result<WorkFile> file = keepFile(folder, source);
            if (!file)
                return tl::unexpected(file.error());
            file->evidence = evidence;
            if (const Result<qint64> attached = place.works.attach(kind.id, found->id, *file, place.step);
                !attached)
                return tl::unexpected(attached.error());
            return *found;
        });
}

} // namespace zhanggui
