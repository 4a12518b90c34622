// `zhanggui work …`: invoices, tickets, service supervision, refunds and every other kind of record.
#pragma once

#include "app/commands/command.h"

namespace zhanggui {

Exit runWork(CommandContext &context);

} // namespace zhanggui
