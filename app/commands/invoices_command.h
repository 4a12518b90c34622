// zhanggui invoices check [LIST] [--period P] [--waiting] | batch FILE [--dry-run] | entries [--set IDS]
#pragma once

#include "app/commands/command.h"

namespace zhanggui {

Exit runInvoices(CommandContext &context);

} // namespace zhanggui
