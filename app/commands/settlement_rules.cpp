// zhanggui settlement rules: what the program knows of how the marketplace settles, and since when.
#include "app/commands/command_line.h"
#include "app/commands/finding_output.h"
#include "app/commands/open_workspace.h"
#include "app/commands/settlement_output.h"
#include "app/commands/settlement_subcommands.h"
#include "models/settlement/own_rules.h"
#include "models/settlement/shown_rules.h"
#include "ui/work/work_words.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace zhanggui {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("SettlementCommand", text);
}

QJsonObject ruleJson(const ShownRule &rule)
{
    QJsonObject object = { { QStringLiteral("section"), rule.section }, { QStringLiteral("id"), rule.id },
        { QStringLiteral("title"), rule.title.said() }, { QStringLiteral("value"), rule.value },
        { QStringLiteral("when"), rule.when }, { QStringLiteral("source"), sourceJson(rule.source) },
        { QStringLiteral("whose"), idOf(rule.from) } };
    if (rule.from == ShownRule::From::Changed)
        object.insert(QStringLiteral("shipped"), rule.shippedValue);
    if (rule.validity.from)
        object.insert(QStringLiteral("from"), rule.validity.from->toString(Qt::ISODate));
    if (rule.validity.to)
        object.insert(QStringLiteral("to"), rule.validity.to->toString(Qt::ISODate));
    return object;
}

void writeText(QTextStream &out, const QList<ShownRule> &rules)
{
    QString section;
    for (const ShownRule &rule : rules) {
        if (rule.section != section)
            out << (section.isEmpty() ? "" : "\n") << rule.section << '\n';
        section = rule.section;
        out << "  " << rule.id << "  " << rule.title.said();
        if (const QString days = validityText(rule.validity); !days.isEmpty())
            out << "  [" << days << ']';
        out << "\n    " << rule.value << '\n';
        if (!rule.when.isEmpty())
            out << "    " << say(QT_TRANSLATE_NOOP("SettlementCommand", "when ")) << rule.when << '\n';
        if (rule.from != ShownRule::From::Program)
            out << "    " << fromText(rule.from);
        if (rule.from == ShownRule::From::Changed)
            out << say(QT_TRANSLATE_NOOP("SettlementCommand", ", which says: ")) << rule.shippedValue << "  ["
                << validityText(rule.shippedValidity) << ']';
        if (rule.from != ShownRule::From::Program)
            out << '\n';
        out << "    " << sourceText(rule.source) << '\n';
    }
}

void writeAsked(QTextStream &out, const SettlementPolicy &policy)
{
    out << '\n'
        << say(QT_TRANSLATE_NOOP("SettlementCommand", "Told by contracts, asked for where it is missing:"))
        << '\n';
    for (const SettlementName &name : policy.names) {
        if (name.ofContract)
            out << "  " << name.id << "  " << name.title.said() << '\n';
    }
}

} // namespace

Exit runSettlementRules(CommandContext &context, const QStringList &arguments)
{
    QCommandLineParser parser;
    const QCommandLineOption at(QStringLiteral("at"),
        say(QT_TRANSLATE_NOOP("SettlementCommand", "Only what holds on this day.")), QStringLiteral("day"));
    parser.addOption(at);
    addFormatOption(parser);
    if (const auto ended = parseArguments(parser, context, arguments, QStringLiteral("settlement rules")))
        return *ended;
    const Result<bool> json = readsAsJson(parser);
    if (!json)
        return fail(context, json.error());
    const QDate day = QDate::fromString(parser.value(at), Qt::ISODate);
    if (parser.isSet(at) && !day.isValid())
        return misused(context,
            say(QT_TRANSLATE_NOOP("SettlementCommand", "--at must be a day such as 2024-03-01, not %1"))
                .arg(parser.value(at)));
    const QString workspace = workspaceDirectory(context.global);
    const auto policy = SettlementPolicy::load(workspace);
    const auto base = baseRules(workspace).and_then(&SettlementPolicy::read);
    if (!policy || !base)
        return fail(context, policy ? base.error() : policy.error());
    tellOwnFault(context.err, *policy);
    const OwnRules own =
        policy->ownFault.isEmpty() ? loadOwnRules(workspace).value_or(OwnRules()) : OwnRules();
    QList<ShownRule> rules = shownRules(*policy, *base, own);
    if (day.isValid())
        rules.removeIf([day](const ShownRule &rule) { return !rule.validity.holds(day); });
    if (*json) {
        QJsonArray array;
        for (const ShownRule &rule : rules)
            array.append(ruleJson(rule));
        context.out << QString::fromUtf8(QJsonDocument(array).toJson());
    } else {
        writeText(context.out, rules);
        writeAsked(context.out, *policy);
    }
    context.out.flush();
    return Exit::Good;
}

} // namespace zhanggui
