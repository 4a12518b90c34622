// Pictures of the page of settlement.
#pragma once

#include "app/window/scenes.h"

namespace zhanggui {

std::vector<Scene> settlementScenes();
/// Nothing of the page is still being read.
bool settlementSettled(WindowSession &session);

} // namespace zhanggui
