#include "app/commands/invoices_command.h"

#include "app/commands/command_line.h"
#include "app/commands/invoices_subcommands.h"
#include "app/commands/open_workspace.h"
#include "models/invoices/invoice_rules.h"
#include "models/store/schema.h"
#include "ui/work/work_words.h"

#include <QCoreApplication>

namespace zhanggui {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("InvoicesCommand", text);
}

Exit listEntries(CommandContext &context)
{
    const auto workspace = openWorkspaceToRead(context);
    if (!workspace)
        return fail(context, workspace.error());
    const auto rules = loadInvoiceRules((*workspace)->directory());
    if (!rules)
        return fail(context, rules.error());
    const auto offered = waitFor((*workspace)->store().run([&rules](Connection &connection) {
        return offeredEntries(connection, *rules);
    }));
    if (!offered)
        return fail(context, offered.error());
    for (const InvoiceEntry &entry : rules->entries)
        context.out << (offered->contains(entry.id) ? "+ " : "- ") << entry.id << '\t' << entry.title.said()
                    << '\n';
    context.out.flush();
    return Exit::Good;
}

Exit runEntries(CommandContext &context, const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.addOption({ QStringLiteral("set"),
        say(QT_TRANSLATE_NOOP("InvoicesCommand", "Offer these kinds only: ids joined by commas.")),
        QStringLiteral("ids") });
    if (const auto ended =
            parseArguments(parser, context, arguments, QStringLiteral("invoices entries [--set IDS]")))
        return *ended;
    if (!parser.isSet(QStringLiteral("set")))
        return listEntries(context);
    const auto workspace = openWorkspace(context, Workspace::Mode::ReadWrite);
    if (!workspace)
        return fail(context, workspace.error());
    const auto rules = loadInvoiceRules((*workspace)->directory());
    if (!rules)
        return fail(context, rules.error());
    const QStringList ids = parser.value(QStringLiteral("set")).split(u',', Qt::SkipEmptyParts);
    const auto written = waitFor((*workspace)->store().run([&](Connection &connection) {
        return setOfferedEntries(connection, *rules, ids);
    }));
    return written ? Exit::Good : fail(context, written.error());
}

constexpr Subcommand kSubcommands[] = {
    { "batch", runInvoicesBatch },
    { "check", runInvoicesCheck },
    { "entries", runEntries },
};

} // namespace

Exit runInvoices(CommandContext &context)
{
    return runSubcommand(context, kSubcommands,
        say(QT_TRANSLATE_NOOP("InvoicesCommand", "invoices needs one of: batch, check, entries")));
}

} // namespace zhanggui
