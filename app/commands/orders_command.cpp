#include "app/commands/orders_command.h"

#include "app/commands/command_line.h"
#include "app/commands/orders_subcommands.h"

#include <QCoreApplication>

namespace zhanggui {

Exit runOrders(CommandContext &context)
{
    const QString what = context.arguments.value(0);
    const QStringList arguments = context.arguments.mid(1);
    if (what == QLatin1String("fetch"))
        return runOrdersFetch(context, arguments);
    if (what == QLatin1String("list"))
        return runOrdersList(context, arguments);
    if (what == QLatin1String("show"))
        return runOrdersShow(context, arguments);
    return misused(
        context, QCoreApplication::translate("OrdersCommand", "orders needs one of: fetch, list, show"));
}

} // namespace zhanggui
