#include "app/commands/command_line.h"
#include "app/commands/open_workspace.h"
#include "app/commands/work/work_subcommands.h"
#include "models/core/login_name.h"
#include "models/core/wire_time.h"
#include "models/store/connection.h"
#include "models/store/settings.h"
#include "ui/work/field_value.h"

#include <QCoreApplication>

#include <algorithm>

namespace zhanggui {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("WorkCommand", text);
}

tl::unexpected<Error> wrong(const QString &what, const QString &detail)
{
    return failure(ErrorKind::BadInput, what, detail);
}

QStringList environmentsOf(const QList<WorkRecord> &records)
{
    QStringList names;
    for (const WorkRecord &record : records)
        names << record.environment;
    return names;
}

/// The sentence of the guard, check or field that an error's detail names; empty: none.
QString reasonOf(const WorkCatalog &catalog, const WorkKind &kind, const QString &detail)
{
    for (const Machine *machine : catalog.machines().ofKind(kind.id)) {
        for (const MachineTransition &transition : machine->transitions) {
            for (const RuleGuard &guard : transition.guards) {
                if (guard.id == detail)
                    return guard.say.said();
            }
        }
    }
    for (const WorkCheck &check : kind.checks) {
        if (check.id == detail)
            return check.say.said();
    }
    const WorkField *field = kind.field(detail);
    return field ? field->title.said() : QString();
}

Result<WorkRecord> changeInOneStep(
    Connection &connection, const WorkCatalog &catalog, const WorkDeed &deed, const WorkChangeIn &change)
{
    const Result<QByteArray> zone = Settings(connection).timeZone();
    if (!zone)
        return tl::unexpected(zone.error());
    Result<Transaction> transaction = Transaction::begin(connection);
    if (!transaction)
        return tl::unexpected(transaction.error());
    const qint64 now = systemNowMs();
    const Result<qint64> step = Steps(connection).begin(workStep(catalog, deed, loginName(), now));
    if (!step)
        return tl::unexpected(step.error());
    WorkRepository works(connection, catalog, loginName(), now);
    Result<WorkRecord> record =
        change({ connection, catalog, *catalog.kind(deed.kind), works, QTimeZone(*zone), *step });
    if (!record)
        return record;
    return transaction->commit().map([&record] { return *record; });
}

} // namespace

void addEnvironmentOption(QCommandLineParser &parser)
{
    parser.addOption({ QStringLiteral("environment"),
        say(QT_TRANSLATE_NOOP("WorkCommand", "The environment that the record belongs to.")),
        QStringLiteral("name") });
}

Result<const WorkKind *> workKind(const Workspace &workspace, const QString &id)
{
    if (const WorkKind *kind = workspace.workCatalog()->kind(id))
        return kind;
    QStringList known;
    for (const WorkKind &kind : workspace.workCatalog()->kinds())
        known << kind.id;
    return failure(ErrorKind::NotFound,
        say(QT_TRANSLATE_NOOP("WorkCommand", "There is no such kind of record; these are there")),
        known.join(u", "));
}

Result<WorkRecord> findWork(Connection &connection, const WorkCatalog &catalog, const QString &kind,
    const QString &number, const QString &environment)
{
    QStringList names{ environment };
    if (environment.isEmpty()) {
        names.clear();
        const Result<void> read =
            connection.forEach(QStringLiteral("SELECT environment FROM %1 WHERE number = :number")
                                   .arg(catalog.kind(kind)->table()),
                { { QStringLiteral("number"), number } },
                [&names](const QSqlQuery &row) { names << row.value(0).toString(); });
        if (!read)
            return tl::unexpected(read.error());
    }
    WorkRepository works(connection, catalog, loginName(), systemNowMs());
    QList<WorkRecord> found;
    for (const QString &name : std::as_const(names)) {
        const auto record = works.find(kind, name, number);
        if (!record)
            return tl::unexpected(record.error());
        if (*record)
            found << **record;
    }
    if (found.isEmpty())
        return failure(ErrorKind::NotFound,
            say(QT_TRANSLATE_NOOP("WorkCommand", "There is no record of this number")), number);
    if (found.size() > 1)
        return wrong(say(QT_TRANSLATE_NOOP("WorkCommand",
                         "Several environments have a record of this number; name one with --environment")),
            environmentsOf(found).join(u", "));
    return found.constFirst();
}

Result<WorkValues> valuesFromWords(
    const WorkKind &kind, const QStringList &words, const QTimeZone &zone, qint64 nowMs)
{
    static const QStringList common{ QStringLiteral("number"), QStringLiteral("currency"),
        QStringLiteral("tags"), QStringLiteral("note") };
    WorkValues values;
    for (const QString &word : words) {
        const qsizetype equals = word.indexOf(u'=');
        const QString name = word.left(equals);
        if (equals <= 0)
            return wrong(say(QT_TRANSLATE_NOOP("WorkCommand", "Values are written as field=value")), word);
        const QString text = word.mid(equals + 1);
        const WorkField *field = kind.field(name);
        if (!field && !common.contains(name))
            return wrong(say(QT_TRANSLATE_NOOP("WorkCommand", "The kind has no such field")), name);
        if (!field) {
            values.insert(name, text);
            continue;
        }
        const bool yes = QStringList{ QStringLiteral("1"), QStringLiteral("yes"), QStringLiteral("true"),
            QStringLiteral("是") }
                             .contains(text, Qt::CaseInsensitive);
        const auto value = field->type == WorkFieldType::Flag && yes
            ? fieldValue(*field, QStringLiteral("1"), zone, nowMs)
            : fieldValue(*field, text, zone, nowMs);
        if (!value)
            return wrong(value.error(), name);
        values.insert(name, *value);
    }
    return values;
}

Exit changeWork(CommandContext &context, const WorkDeed &deed, const WorkChangeIn &change)
{
    const auto workspace = openWorkspace(context, Workspace::Mode::ReadWrite);
    if (!workspace)
        return fail(context, workspace.error());
    const Result<const WorkKind *> kind = workKind(**workspace, deed.kind);
    if (!kind)
        return fail(context, kind.error());
    const auto catalog = (*workspace)->workCatalog();
    const Result<WorkRecord> record =
        waitFor((*workspace)->store().run([catalog, deed, change](Connection &connection) {
            return changeInOneStep(connection, *catalog, deed, change);
        }));
    if (!record) {
        const QString reason = reasonOf(*catalog, **kind, record.error().detail);
        const Exit exit = fail(context, record.error());
        if (!reason.isEmpty())
            context.err << reason << Qt::endl;
        return exit;
    }
    context.out << record->number << '\t' << record->state << Qt::endl;
    return Exit::Good;
}

} // namespace zhanggui
