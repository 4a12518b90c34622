#include "app/commands/orders_command.h"

#include "app/commands/command_line.h"
#include "app/commands/orders_subcommands.h"

#include <QCoreApplication>

namespace zhanggui {

namespace {

constexpr Subcommand kSubcommands[] = {
    { "fetch", runOrdersFetch },
    { "list", runOrdersList },
    { "show", runOrdersShow },
    { "thread", runOrdersThread },
};

} // namespace

Exit runOrders(CommandContext &context)
{
    return runSubcommand(context, kSubcommands,
        QCoreApplication::translate("OrdersCommand", "orders needs one of: fetch, list, show, thread"));
}

} // namespace zhanggui
