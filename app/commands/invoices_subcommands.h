// The parts of `zhanggui invoices`.
#pragma once

#include "app/commands/command.h"

namespace zhanggui {

/// Compares invoices to Huawei Cloud with the invoicing list, or checks requests that wait; 1 when something
/// is wrong.
Exit runInvoicesCheck(CommandContext &context, const QStringList &arguments);
/// Issues many invoices from a spreadsheet; 1 when a row is bad.
Exit runInvoicesBatch(CommandContext &context, const QStringList &arguments);

} // namespace zhanggui
