// Pictures of the case editor and of the signature explainer.
#pragma once

#include "app/window/scenes.h"

namespace zhanggui {

std::vector<Scene> caseScenes();
/// True unless the area is open and waits for its data or for a search of the explainer.
bool caseScenesSettled(WindowSession &session);

} // namespace zhanggui
