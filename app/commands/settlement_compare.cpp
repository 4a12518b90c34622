// zhanggui settlement compare
#include "app/commands/command_line.h"
#include "app/commands/open_workspace.h"
#include "app/commands/settlement_subcommands.h"
#include "models/core/decimal.h"
#include "models/settlement/line_columns.h"
#include "models/settlement/settlement_store.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace zhanggui {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("SettlementCommand", text);
}

/// As machine output writes it: amounts as decimals, times in UTC; null for nothing.
QJsonValue valueOf(const SettlementLine &line, const LineColumn &column)
{
    const QVariant fact = factOf(line, column);
    if (!fact.isValid())
        return QJsonValue::Null;
    if (column.isAmount())
        return textFromMinorUnits(fact.toLongLong());
    if (column.type == ImportType::Instant)
        return QDateTime::fromMSecsSinceEpoch(fact.toLongLong(), Qt::UTC).toString(Qt::ISODate);
    return QJsonValue::fromVariant(fact);
}

QString nameOf(const SettlementLine &line)
{
    return line.lineId.isEmpty() ? line.key : line.lineId;
}

QJsonObject jsonOf(const SettlementLine &line)
{
    QJsonObject object{ { QStringLiteral("key"), line.key } };
    for (const LineColumn &column : lineColumns()) {
        if (const QJsonValue value = valueOf(line, column); !value.isNull())
            object.insert(QString::fromLatin1(column.id), value);
    }
    return object;
}

QJsonArray jsonOf(const QList<SettlementLine> &lines)
{
    QJsonArray all;
    for (const SettlementLine &line : lines)
        all.append(jsonOf(line));
    return all;
}

QJsonObject jsonOf(const FileComparison::Changed &changed)
{
    QJsonObject fields;
    for (const LineColumn &column : lineColumns()) {
        if (changed.fields.contains(QString::fromLatin1(column.id)))
            fields.insert(QString::fromLatin1(column.id),
                QJsonObject{ { QStringLiteral("before"), valueOf(changed.before, column) },
                    { QStringLiteral("after"), valueOf(changed.after, column) } });
    }
    return { { QStringLiteral("key"), changed.after.key }, { QStringLiteral("fields"), fields } };
}

QJsonObject jsonOf(const FileComparison &made)
{
    QJsonArray changed;
    for (const FileComparison::Changed &one : made.changed)
        changed.append(jsonOf(one));
    return { { QStringLiteral("earlier"), made.earlier.id }, { QStringLiteral("later"), made.later.id },
        { QStringLiteral("same"), made.same }, { QStringLiteral("added"), jsonOf(made.added) },
        { QStringLiteral("changed"), changed }, { QStringLiteral("missing"), jsonOf(made.missing) } };
}

QString textOf(const QJsonValue &value)
{
    return value.isNull() ? QStringLiteral("—") : value.toVariant().toString();
}

void writeText(QTextStream &out, const FileComparison &made)
{
    out << say(QT_TRANSLATE_NOOP("SettlementCommand",
                   "%1 against %2: %3 line(s) the same, %4 added, %5 changed, %6 missing"))
               .arg(made.later.name, made.earlier.name)
               .arg(made.same)
               .arg(made.added.size())
               .arg(made.changed.size())
               .arg(made.missing.size())
        << '\n';
    for (const SettlementLine &line : made.added)
        out << "+ " << nameOf(line) << '\n';
    for (const FileComparison::Changed &changed : made.changed) {
        for (const LineColumn &column : lineColumns()) {
            if (changed.fields.contains(QString::fromLatin1(column.id)))
                out << "~ " << nameOf(changed.after) << ' '
                    << QCoreApplication::translate("SettlementLine", column.label) << ": "
                    << textOf(valueOf(changed.before, column)) << " → "
                    << textOf(valueOf(changed.after, column)) << '\n';
        }
    }
    for (const SettlementLine &line : made.missing)
        out << "- " << nameOf(line) << '\n';
    if (!made.missing.isEmpty())
        out << say(QT_TRANSLATE_NOOP(
            "SettlementCommand", "Missing lines are kept: a filter of the export may have left them out."))
            << '\n';
    out.flush();
}

} // namespace

Exit runSettlementCompare(CommandContext &context, const QStringList &arguments)
{
    QCommandLineParser parser;
    addFormatOption(parser);
    if (const auto ended = parseArguments(
            parser, context, arguments, QStringLiteral("settlement compare FILE-ID [EARLIER-FILE-ID]"), 1, 2))
        return *ended;
    const Result<bool> json = readsAsJson(parser);
    if (!json)
        return fail(context, json.error());
    QList<qint64> ids;
    for (const QString &word : parser.positionalArguments()) {
        bool ok = false;
        ids.append(word.toLongLong(&ok));
        if (!ok || ids.constLast() < 1)
            return misused(context,
                say(QT_TRANSLATE_NOOP(
                        "SettlementCommand", "%1 is no file: zhanggui settlement files lists their numbers"))
                    .arg(word));
    }
    const auto workspace = openWorkspaceToRead(context);
    if (!workspace)
        return fail(context, workspace.error());
    const auto made = waitFor((*workspace)->store().run([&ids](Connection &connection) {
        return compareFiles(connection, ids.constFirst(), ids.size() > 1 ? ids.at(1) : 0);
    }));
    if (!made)
        return fail(context, made.error());
    if (*json)
        context.out << QString::fromUtf8(QJsonDocument(jsonOf(*made)).toJson()) << Qt::flush;
    else
        writeText(context.out, *made);
    return made->changed.isEmpty() && made->missing.isEmpty() ? Exit::Good : Exit::FellShort;
}

} // namespace zhanggui
