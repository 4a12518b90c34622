// Pictures of the case editor and of the signature explainer.
#pragma once

#include "app/window/scenes.h"

namespace zhanggui {

std::vector<Scene> caseScenes();
/// True when no search of the explainer runs.
bool caseScenesSettled(WindowSession &session);

} // namespace zhanggui
