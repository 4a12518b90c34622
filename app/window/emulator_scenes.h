// The scenes of the emulator's page: every tab and dialog, with a made-up marketplace.
#pragma once

#include "app/window/scenes.h"

namespace zhanggui {

std::vector<Scene> emulatorScenes();

} // namespace zhanggui
