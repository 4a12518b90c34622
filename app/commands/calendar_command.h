// zhanggui calendar: the working days and hours that deadlines count by.
#pragma once

#include "app/commands/command.h"

namespace zhanggui {

Exit runCalendar(CommandContext &context);

} // namespace zhanggui
