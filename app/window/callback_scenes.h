// Pictures of the callback debugger.
#pragma once

#include "app/window/scenes.h"

namespace zhanggui {

/// For a session with the sample orders and runs.
std::vector<Scene> callbackScenes();
/// True when the page, if it is open, shows what it was asked for.
bool callbacksSettled(WindowSession &session);

} // namespace zhanggui
