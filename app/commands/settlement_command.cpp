#include "app/commands/settlement_command.h"

#include "app/commands/command_line.h"
#include "app/commands/settlement_subcommands.h"

#include <QCoreApplication>

namespace zhanggui {

namespace {

constexpr Subcommand kSubcommands[] = {
    { "files", runSettlementFiles },
    { "compare", runSettlementCompare },
    { "lines", runSettlementLines },
    { "why", runSettlementWhy },
    { "look", runSettlementLook },
    { "ageing", runSettlementAgeing },
    { "forecast", runSettlementForecast },
    { "rules", runSettlementRules },
    { "examples", runSettlementExamples },
    { "what-if", runSettlementWhatIf },
};

} // namespace

Exit runSettlement(CommandContext &context)
{
    QStringList names;
    for (const Subcommand &one : kSubcommands)
        names.append(QString::fromLatin1(one.name));
    return runSubcommand(context, kSubcommands,
        QCoreApplication::translate("SettlementCommand", "settlement needs one of: %1")
            .arg(names.join(QStringLiteral(", "))));
}

} // namespace zhanggui
