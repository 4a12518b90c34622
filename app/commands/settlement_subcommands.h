// The sub-commands of settlement_command.cpp's table, a file each.
#pragma once

#include "app/commands/command.h"

namespace zhanggui {

Exit runSettlementFiles(CommandContext &context, const QStringList &arguments);
Exit runSettlementCompare(CommandContext &context, const QStringList &arguments);
Exit runSettlementLines(CommandContext &context, const QStringList &arguments);
Exit runSettlementWhy(CommandContext &context, const QStringList &arguments);
Exit runSettlementLook(CommandContext &context, const QStringList &arguments);
Exit runSettlementAgeing(CommandContext &context, const QStringList &arguments);
Exit runSettlementForecast(CommandContext &context, const QStringList &arguments);
Exit runSettlementRules(CommandContext &context, const QStringList &arguments);
Exit runSettlementExamples(CommandContext &context, const QStringList &arguments);
Exit runSettlementWhatIf(CommandContext &context, const QStringList &arguments);

} // namespace zhanggui
