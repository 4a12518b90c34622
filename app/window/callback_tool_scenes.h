// The pictures of outage replay, preflight and key rehearsal.
#pragma once

#include "app/window/scenes.h"

namespace zhanggui {

std::vector<Scene> callbackToolScenes();

} // namespace zhanggui
