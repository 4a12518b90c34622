// zhanggui settlement rules: what the program knows of how the marketplace settles, and since when.
#include "app/commands/command_line.h"
#include "app/commands/finding_output.h"
#include "app/commands/open_workspace.h"
#include "app/commands/settlement_output.h"
#include "app/commands/settlement_subcommands.h"
#include "models/core/decimal.h"
#include "models/rules/machine_words.h"
#include "ui/work/work_words.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace zhanggui {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("SettlementCommand", text);
}

/// One rule of any section, as it is shown.
struct ShownRule {
    QString section; // "formulas" … as the data calls them
    QString id;
    BothLanguages title;
    QString value; // what it says: a formula, a rate, steps, a day
    QString when;
    Validity validity;
    RuleSource source;
};

QString stepsText(const SettlementTier &tier)
{
    QStringList steps;
    for (const TierStep &step : tier.steps) {
        const QString below = step.belowMinor ? QStringLiteral("< ") % textFromMinorUnits(*step.belowMinor)
                                              : QStringLiteral("…");
        steps.append(below % QLatin1String(": ") % step.valueText);
    }
    return tier.name % QLatin1String(" = ") % steps.join(QLatin1String("; "));
}

QString runText(const BillRun &run)
{
    return run.nextWorkingDay
        ? say(QT_TRANSLATE_NOOP(
                  "SettlementCommand", "day %1 of the following month, else the next working day"))
              .arg(run.day)
        : say(QT_TRANSLATE_NOOP("SettlementCommand", "day %1 of the following month")).arg(run.day);
}

QList<ShownRule> shownRules(const SettlementPolicy &policy)
{
    QList<ShownRule> all;
    for (const SettlementFormula &one : policy.formulas)
        all.append({ QStringLiteral("formulas"), one.id, one.title,
            QString(one.result % QLatin1String(" = ") % one.expression.text()), conditionText(one.when),
            one.validity, one.source });
    for (const SettlementRate &one : policy.rates)
        all.append({ QStringLiteral("rates"), one.id, one.title,
            QString(one.name % QLatin1String(" = ") % one.valueText), conditionText(one.when), one.validity,
            one.source });
    for (const SettlementTier &one : policy.tiers)
        all.append({ QStringLiteral("tiers"), one.id, one.title, stepsText(one), conditionText(one.when),
            one.validity, one.source });
    for (const BillCondition &one : policy.conditions)
        all.append({ QStringLiteral("conditions"), one.id, one.title, conditionText(one.condition),
            conditionText(one.when), one.validity, one.source });
    for (const PeriodRule &one : policy.periods)
        all.append({ QStringLiteral("periods"), one.id, one.title, one.basis, conditionText(one.when), {},
            one.source });
    for (const BillRun &one : policy.runs)
        all.append({ QStringLiteral("runs"), one.id, one.title, runText(one), conditionText(one.when),
            one.validity, one.source });
    for (const CycleStep &one : policy.steps)
        all.append({ QStringLiteral("steps"), one.id, one.title,
            say(QT_TRANSLATE_NOOP("SettlementCommand", "%1 working day(s)")).arg(one.workingDays),
            conditionText(one.when), {}, one.source });
    return all;
}

QJsonObject ruleJson(const ShownRule &rule)
{
    QJsonObject object = { { QStringLiteral("section"), rule.section }, { QStringLiteral("id"), rule.id },
        { QStringLiteral("title"), rule.title.said() }, { QStringLiteral("value"), rule.value },
        { QStringLiteral("when"), rule.when }, { QStringLiteral("source"), sourceJson(rule.source) } };
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
    const auto policy = SettlementPolicy::load(workspaceDirectory(context.global));
    if (!policy)
        return fail(context, policy.error());
    QList<ShownRule> rules = shownRules(*policy);
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
