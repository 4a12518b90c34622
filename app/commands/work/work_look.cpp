#include "app/commands/command_line.h"
#include "app/commands/listed_rows.h"
#include "app/commands/open_workspace.h"
#include "app/commands/work/work_subcommands.h"
#include "models/core/login_name.h"
#include "models/core/wire_time.h"
#include "models/filter/compile.h"
#include "models/records/cell_text.h"
#include "models/records/reveals.h"
#include "models/store/schema.h"
#include "models/store/settings.h"
#include "models/work/work_catalog.h"
#include "models/work/work_files.h"
#include "ui/filter/filter_text.h"
#include "ui/work/field_value.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace zhanggui {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("WorkCommand", text);
}

QString utcText(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(Qt::ISODate);
}

void addRevealOption(QCommandLineParser &parser)
{
    parser.addOption({ QStringLiteral("reveal"),
        say(QT_TRANSLATE_NOOP("WorkCommand", "Show personal data in full; this is logged.")) });
}

/// A workspace with a connection of this thread, to read it.
struct Reading {
    std::unique_ptr<Workspace> workspace;
    std::unique_ptr<Connection> connection;
    const WorkKind *kind = nullptr;
    QTimeZone zone = QTimeZone::utc();
    bool reveal = false; // personal data in full: then it can be written that it was shown
    const RecordKind &records() const { return workspace->workCatalog()->records(kind->id); }
    Revealer revealer() const { return { loginName(), systemNowMs() }; }
};
Result<Reading> readingOf(const CommandContext &context, const QString &kind, bool reveal)
{
    auto workspace =
        reveal ? openWorkspace(context, Workspace::Mode::ReadWrite) : openWorkspaceToRead(context);
    if (!workspace)
        return tl::unexpected(workspace.error());
    const Result<const WorkKind *> found = workKind(**workspace, kind);
    if (!found)
        return tl::unexpected(found.error());
    auto connection = openDatabase((*workspace)->databaseFile(),
        reveal ? Connection::Access::ReadWrite : Connection::Access::ReadOnly, kWorkerBusyTimeout);
    if (!connection)
        return tl::unexpected(connection.error());
    const Result<QByteArray> zone = Settings(**connection).timeZone();
    if (!zone)
        return tl::unexpected(zone.error());
    return Reading{ *std::move(workspace), *std::move(connection), *found, QTimeZone(*zone), reveal };
}

QJsonObject kindObject(const WorkCatalog &catalog, const WorkKind &kind)
{
    QJsonArray fields;
    for (const WorkField &field : kind.fields)
        fields.append(
            QJsonObject{ { QStringLiteral("id"), field.id }, { QStringLiteral("title"), field.title.said() },
                { QStringLiteral("personal"), field.personal } });
    QJsonArray evidence;
    for (const EvidenceItem &item : kind.evidence)
        evidence.append(item.id);
    QJsonArray machines;
    for (const Machine *machine : catalog.machines().ofKind(kind.id))
        machines.append(machine->id);
    return { { QStringLiteral("id"), kind.id }, { QStringLiteral("title"), kind.title.said() },
        { QStringLiteral("area"), kind.area }, { QStringLiteral("fields"), fields },
        { QStringLiteral("evidence"), evidence }, { QStringLiteral("machines"), machines } };
}

/// Personal data as the window shows it before it is asked for, unless it was.
QString shownValue(const Reading &reading, const WorkField &field, const QVariant &value)
{
    const QString text = editText(field, value, reading.zone);
    const int column = reading.records().indexOf(field.id);
    const Mask mask = column < 0 || reading.reveal ? nullptr : reading.records().fields[column].mask;
    return mask && !text.isEmpty() ? mask(text) : text;
}

QJsonObject fieldsObject(const Reading &reading, const WorkRecord &record)
{
    QJsonObject fields;
    for (const WorkField &field : reading.kind->fields) {
        if (const QVariant value = record.fields.value(field.id); value.isValid())
            fields.insert(field.id, shownValue(reading, field, value));
    }
    return fields;
}

QJsonArray stepsArray(const WorkRepository::Offer &offer)
{
    QJsonArray steps;
    for (const OfferedTransition &one : offer.transitions) {
        QJsonArray against;
        for (const GuardVerdict &verdict : one.against)
            against.append(verdict.guard->say.said());
        QJsonArray inputs;
        for (const TransitionInput &input : one.transition->inputs)
            inputs.append(input.field);
        steps.append(QJsonObject{ { QStringLiteral("id"), one.transition->id },
            { QStringLiteral("title"), one.transition->title.said() },
            { QStringLiteral("possible"), one.possible() }, { QStringLiteral("inputs"), inputs },
            { QStringLiteral("against"), against } });
    }
    return steps;
}

QJsonArray eventsArray(const WorkRecord &record)
{
    QJsonArray events;
    for (const WorkEvent &event : record.events)
        events.append(QJsonObject{ { QStringLiteral("at"), utcText(event.atMs) },
            { QStringLiteral("who"), event.actor }, { QStringLiteral("party"), idOf(event.party) },
            { QStringLiteral("step"), event.transition }, { QStringLiteral("from"), event.from },
            { QStringLiteral("to"), event.to }, { QStringLiteral("text"), event.text } });
    return events;
}

/// What is not as it was attached is told, on stderr too.
QJsonArray filesArray(CommandContext &context, const Reading &reading, const WorkRecord &record)
{
    QJsonArray files;
    for (const WorkFile &file : record.files) {
        const FileState state = fileStateOf(reading.workspace->attachmentsDirectory(), file);
        if (state != FileState::Whole)
            context.err << "zhanggui: " << file.name << ": " << fileStateText(state) << Qt::endl;
        files.append(QJsonObject{ { QStringLiteral("name"), file.name },
            { QStringLiteral("evidence"), file.evidence }, { QStringLiteral("size"), file.size },
            { QStringLiteral("sha256"), file.sha256 }, { QStringLiteral("state"), idOf(state) } });
    }
    return files;
}

QJsonObject recordObject(CommandContext &context, const Reading &reading, const WorkRecord &record,
    const WorkRepository::Offer &offer)
{
    const WorkCatalog &catalog = *reading.workspace->workCatalog();
    const Machine *machine = catalog.machines().find(record.machine);
    const MachineState *state = machine ? machine->state(record.state) : nullptr;
    return { { QStringLiteral("number"), record.number },
        { QStringLiteral("environment"), record.environment }, { QStringLiteral("state"), record.state },
        { QStringLiteral("stateTitle"), state ? state->title.said() : record.state },
        { QStringLiteral("machine"), record.machine }, { QStringLiteral("waitsFor"), idOf(record.waitsFor) },
        { QStringLiteral("due"), record.dueMs ? QJsonValue(utcText(*record.dueMs)) : QJsonValue::Null },
        { QStringLiteral("clock"), record.dueClock }, { QStringLiteral("currency"), record.currency },
        { QStringLiteral("fields"), fieldsObject(reading, record) },
        { QStringLiteral("tags"), QJsonArray::fromStringList(record.tags) },
        { QStringLiteral("note"), record.note }, { QStringLiteral("steps"), stepsArray(offer) },
        { QStringLiteral("events"), eventsArray(record) },
        { QStringLiteral("files"), filesArray(context, reading, record) } };
}

/// "steps[0].id: issue", one a line; empty values are left out.
void writeText(QTextStream &out, const QJsonValue &value, const QString &path)
{
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (auto member = object.begin(); member != object.end(); ++member)
            writeText(out, member.value(), path.isEmpty() ? member.key() : path + u'.' + member.key());
    } else if (value.isArray()) {
        const QJsonArray array = value.toArray();
        for (int i = 0; i < array.size(); ++i)
            writeText(out, array.at(i), QStringLiteral("%1[%2]").arg(path).arg(i));
    } else if (const QString text = value.toVariant().toString().simplified(); !text.isEmpty()) {
        out << path << ": " << text << '\n';
    }
}

} // namespace

Exit runWorkKinds(CommandContext &context, const QStringList &arguments)
{
    QCommandLineParser parser;
    addFormatOption(parser);
    if (const auto ended = parseArguments(parser, context, arguments, QStringLiteral("work kinds")))
        return *ended;
    const Result<bool> json = readsAsJson(parser);
    if (!json)
        return fail(context, json.error());
    const auto workspace = openWorkspaceToRead(context);
    if (!workspace)
        return fail(context, workspace.error());
    QJsonArray all;
    for (const WorkKind &kind : (*workspace)->workCatalog()->kinds()) {
        if (*json)
            all.append(kindObject(*(*workspace)->workCatalog(), kind));
        else
            context.out << kind.id << '\t' << kind.title.said() << '\n';
    }
    if (*json)
        context.out << QString::fromUtf8(QJsonDocument(all).toJson());
    context.out.flush();
    return Exit::Good;
}

Exit runWorkList(CommandContext &context, const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.addOptions({
        { QStringLiteral("filter"),
            say(QT_TRANSLATE_NOOP(
                "WorkCommand", "Only records that match, for example: waits-for:seller due<+7d")),
            QStringLiteral("filter") },
        { QStringLiteral("format"),
            say(QT_TRANSLATE_NOOP("WorkCommand", "How to write the list: text, json or csv.")),
            QStringLiteral("format"), QStringLiteral("text") },
    });
    addRevealOption(parser);
    if (const auto ended =
            parseArguments(parser, context, arguments, QStringLiteral("work list KIND [--filter F]"), 1, 1))
        return *ended;
    const QString format = parser.value(QStringLiteral("format"));
    if (!rowFormats().contains(format))
        return misused(context, say(QT_TRANSLATE_NOOP("WorkCommand", "--format must be text, json or csv")));
    const Result<Reading> reading =
        readingOf(context, parser.positionalArguments().constFirst(), parser.isSet(QStringLiteral("reveal")));
    if (!reading)
        return fail(context, reading.error());
    const RecordKind &kind = reading->records();
    const QString filter = parser.value(QStringLiteral("filter"));
    const FilterResult<SqlCondition> condition =
        compileFilter(filter, kind, { reading->zone, systemNowMs() });
    if (!condition)
        return misused(context, filterErrorWithPlace(filter, condition.error()));
    if (reading->reveal) {
        const Result<void> logged =
            logReveals(*reading->connection, kind, *condition, {}, {}, reading->revealer());
        if (!logged)
            return fail(context, logged.error());
    }
    RowListing listing{ &kind, kind, {} };
    listing.query.condition = *condition;
    if (const Result<void> written = writeRows(*reading->connection, listing,
            { format, { QLocale(), reading->zone }, reading->reveal }, context.out);
        !written)
        return fail(context, written.error());
    return Exit::Good;
}

Exit runWorkShow(CommandContext &context, const QStringList &arguments)
{
    QCommandLineParser parser;
    addEnvironmentOption(parser);
    addRevealOption(parser);
    addFormatOption(parser);
    if (const auto ended =
            parseArguments(parser, context, arguments, QStringLiteral("work show KIND NUMBER"), 2, 2))
        return *ended;
    const Result<bool> json = readsAsJson(parser);
    if (!json)
        return fail(context, json.error());
    const Result<Reading> reading =
        readingOf(context, parser.positionalArguments().constFirst(), parser.isSet(QStringLiteral("reveal")));
    if (!reading)
        return fail(context, reading.error());
    const WorkCatalog &catalog = *reading->workspace->workCatalog();
    const Result<WorkRecord> record = findWork(*reading->connection, catalog, reading->kind->id,
        parser.positionalArguments().at(1), parser.value(QStringLiteral("environment")));
    if (!record)
        return fail(context, record.error());
    WorkRepository works(*reading->connection, catalog, {}, systemNowMs());
    const Result<WorkRepository::Offer> offer = works.offered(*record);
    if (!offer)
        return fail(context, offer.error());
    if (reading->reveal) {
        const Result<void> logged = logReveal(*reading->connection, reading->records(), record->id,
            personalFieldsOf(reading->records()), reading->revealer());
        if (!logged)
            return fail(context, logged.error());
    }
    const QJsonObject object = recordObject(context, *reading, *record, *offer);
    if (*json)
        context.out << QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact)) << Qt::endl;
    else
        writeText(context.out, object, QString());
    context.out.flush();
    return Exit::Good;
}

} // namespace zhanggui
