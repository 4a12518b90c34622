// GET /_emulator/orders, instances, …, each with /ID.
#pragma once

#include "net/emulator/api/control_answer.h"

namespace zhanggui {

/// `context`, whose store is not null, is borrowed and outlives the routes.
QList<ApiRoute> controlLists(const ApiContext &context);

} // namespace zhanggui
