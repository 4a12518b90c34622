// The parts of `zhanggui orders`. `arguments` stand behind the subcommand's name.
#pragma once

#include "app/commands/command.h"

namespace zhanggui {

/// orders fetch IDS…|--file F|--resume [--environment NAME]: Good when every order came, FellShort when some
/// did not, BadUsage when no id was usable, Unreachable when nobody answered or the workspace cannot be used.
Exit runOrdersFetch(CommandContext &context, const QStringList &arguments);
/// orders list [--filter F] --format text|json|csv
Exit runOrdersList(CommandContext &context, const QStringList &arguments);
/// orders show ID [--environment NAME]
Exit runOrdersShow(CommandContext &context, const QStringList &arguments);
/// orders thread ID [--environment NAME] [--format text|json|pdf --out FILE]
Exit runOrdersThread(CommandContext &context, const QStringList &arguments);

} // namespace zhanggui
