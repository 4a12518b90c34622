// A widget of several lists shows the entries of whichever list is looked at as its own.
#pragma once

#include "ui/window/side_entries.h"

#include <functional>

namespace zhanggui {

/// What `from` has appears in `to`, and what is chosen there is said by `from`, while `isShown()`.
void mirrorEntries(SideEntries &from, SideEntries &to, const std::function<bool()> &isShown);

} // namespace zhanggui
