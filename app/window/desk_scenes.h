// Pictures of the tabs and dialogs that only tickets, supervision and listings have.
#pragma once

#include "app/window/scenes.h"

namespace zhanggui {

std::vector<Scene> deskScenes();
/// Nothing of these tabs is still being read.
bool deskSettled(WindowSession &session);

} // namespace zhanggui
