// Pictures of the board and the dialogs around it.
#pragma once

#include "app/window/scenes.h"

namespace zhanggui {

std::vector<Scene> deadlineScenes();
/// What the home page tells has been read.
bool homeSettled(WindowSession &session);

} // namespace zhanggui
