// zhanggui settlement examples: the worked examples, against the rules that are in force here.
#include "app/commands/command_line.h"
#include "app/commands/finding_output.h"
#include "app/commands/open_workspace.h"
#include "app/commands/settlement_output.h"
#include "app/commands/settlement_subcommands.h"
#include "models/settlement/settlement_examples.h"
#include "ui/work/work_words.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace zhanggui {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("SettlementCommand", text);
}

QString orAsked(const QString &value)
{
    return value.isEmpty() ? say(QT_TRANSLATE_NOOP("SettlementCommand", "asked for")) : value;
}

void writeText(QTextStream &out, const SettlementExample &example, const ExampleOutcome &outcome)
{
    out << (outcome.good ? say(QT_TRANSLATE_NOOP("SettlementCommand", "right  "))
                         : say(QT_TRANSLATE_NOOP("SettlementCommand", "WRONG  ")))
        << example.id << "  " << example.title.said() << '\n'
        << "       " << sourceText(example.source) << '\n';
    for (const ExampleOutcome::Value &value : outcome.values) {
        out << "       " << value.name << " = " << orAsked(value.found);
        if (value.found != value.wanted)
            out << "  "
                << say(QT_TRANSLATE_NOOP("SettlementCommand", "but should be %1")).arg(orAsked(value.wanted));
        out << '\n';
    }
}

QJsonObject exampleJson(const SettlementExample &example, const ExampleOutcome &outcome)
{
    QJsonArray values;
    for (const ExampleOutcome::Value &value : outcome.values)
        values.append(QJsonObject{ { QStringLiteral("name"), value.name },
            { QStringLiteral("wanted"), value.wanted }, { QStringLiteral("found"), value.found } });
    return { { QStringLiteral("id"), example.id }, { QStringLiteral("title"), example.title.said() },
        { QStringLiteral("own"), example.own }, { QStringLiteral("good"), outcome.good },
        { QStringLiteral("values"), values }, { QStringLiteral("source"), sourceJson(example.source) },
        { QStringLiteral("unfolded"), partJson(outcome.line.net) } };
}

} // namespace

Exit runSettlementExamples(CommandContext &context, const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(say(QT_TRANSLATE_NOOP("SettlementCommand",
        "Computes worked examples, among them those that official pages print, by the rules of the "
        "workspace. Ends with 1 when one comes out differently.")));
    addFormatOption(parser);
    if (const auto ended = parseArguments(parser, context, arguments, QStringLiteral("settlement examples")))
        return *ended;
    const Result<bool> json = readsAsJson(parser);
    if (!json)
        return fail(context, json.error());
    const QString workspace = workspaceDirectory(context.global);
    const auto policy = SettlementPolicy::load(workspace);
    if (!policy)
        return fail(context, policy.error());
    tellOwnFault(context.err, *policy);
    const auto examples = loadSettlementExamples(workspace);
    if (!examples)
        return fail(context, examples.error());
    QJsonArray array;
    qsizetype wrong = 0;
    if (!examples->ownFault.isEmpty())
        context.err << say(QT_TRANSLATE_NOOP("SettlementCommand",
                               "The seller's own examples cannot be used and are left out: %1"))
                           .arg(examples->ownFault)
                    << Qt::endl;
    for (const SettlementExample &example : examples->examples) {
        const ExampleOutcome outcome = runExample(*policy, example);
        wrong += outcome.good ? 0 : 1;
        if (*json)
            array.append(exampleJson(example, outcome));
        else
            writeText(context.out, example, outcome);
    }
    if (*json)
        context.out << QString::fromUtf8(QJsonDocument(array).toJson());
    else
        context.out << say(QT_TRANSLATE_NOOP("SettlementCommand", "%1 example(s), %2 wrong"))
                           .arg(examples->examples.size())
                           .arg(wrong)
                    << '\n';
    context.out.flush();
    return wrong == 0 && examples->ownFault.isEmpty() ? Exit::Good : Exit::FellShort;
}

} // namespace zhanggui
