// The actions that the window itself has, whatever pages it holds: one table of ids, texts, icons and keys.
#pragma once

namespace zhanggui {

class ActionCollection;

/// Adds every row of the table. Callers find() an action by its id and connect to it.
void addWindowActions(ActionCollection &actions);

} // namespace zhanggui
