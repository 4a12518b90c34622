#include "app/commands/selfcheck_command.h"

#include "app/callbacks/callback_data.h"
#include "app/commands/callback_waiting.h"
#include "app/commands/command_line.h"
#include "app/commands/selfcheck_output.h"
#include "ui/callbacks/callback_text.h"

#include <QCoreApplication>

namespace zhanggui {

namespace {

constexpr QLatin1String kFamily("family");
constexpr QLatin1String kFault("fault");
constexpr QLatin1String kFormat("format");

QString say(const char *text)
{
    return QCoreApplication::translate("SelfCheckCommand", text);
}

void addOptions(QCommandLineParser &parser)
{
    parser.setApplicationDescription(say(QT_TRANSLATE_NOOP("SelfCheckCommand",
        "Runs the suites of the callback debugger against the reference seller, as it should be and with "
        "each "
        "of its faults alone, and tells which check caught each fault.")));
    parser.addOption({ kFamily,
        say(QT_TRANSLATE_NOOP("SelfCheckCommand", "Only this family of callbacks. May be repeated.")),
        QStringLiteral("id") });
    parser.addOption(
        { kFault, say(QT_TRANSLATE_NOOP("SelfCheckCommand", "Only this fault. May be repeated.")),
            QStringLiteral("id") });
    parser.addOption({ kFormat, say(QT_TRANSLATE_NOOP("SelfCheckCommand", "text, json or markdown.")),
        QStringLiteral("format"), QStringLiteral("text") });
}

void tellProgress(const SelfCheck &check, QTextStream &err)
{
    QObject::connect(&check, &SelfCheck::trying, &check,
        [&err](const QString &fault, const QString &family, int done, int total) {
            err << '[' << done + 1 << '/' << total << "] " << family << ' '
                << (fault.isEmpty() ? say(QT_TRANSLATE_NOOP("SelfCheckCommand", "correct seller")) : fault)
                << Qt::endl;
        });
}

Exit exitOf(const SelfCheckReport &report)
{
    return report.passed() ? Exit::Good : Exit::FellShort;
}

} // namespace

Exit runSelfCheck(CommandContext &context)
{
    QCommandLineParser parser;
    addOptions(parser);
    if (const auto ended = parseArguments(parser, context, context.arguments, QStringLiteral("selfcheck")))
        return *ended;
    const QString format = parser.value(kFormat);
    if (!QStringList{ QStringLiteral("text"), QStringLiteral("json"), QStringLiteral("markdown") }.contains(
            format))
        return misused(
            context, say(QT_TRANSLATE_NOOP("SelfCheckCommand", "--format is text, json or markdown")));
    const auto protocol = CallbackProtocol::load();
    const auto checks = CheckCatalog::load();
    const auto faults = sellerFaults();
    if (!protocol || !checks || !faults)
        return fail(context, !protocol ? protocol.error() : !checks ? checks.error() : faults.error());
    const auto suites = SuiteCatalog::load(*protocol);
    if (!suites)
        return fail(context, suites.error());

    SelfCheck check({ &*protocol, &*suites, &*checks }, &systemNowMs, &systemRandomBytes);
    tellProgress(check, context.err);
    if (const auto started = check.start({ parser.values(kFamily), parser.values(kFault) }); !started)
        return fail(context, started.error());
    const auto report = waitForReport(check, &SelfCheck::finished);
    if (!report.failure.isEmpty())
        return fail(
            context, { ErrorKind::Storage, QStringLiteral("The self-check stopped"), report.failure });
    if (format == QLatin1String("json"))
        writeSelfCheckJson(context.out, report);
    else if (format == QLatin1String("markdown"))
        writeSelfCheckMarkdown(context.out, report, *faults, readsChinese());
    else
        writeSelfCheckText(context.out, report, *faults, readsChinese());
    return exitOf(report);
}

} // namespace zhanggui
