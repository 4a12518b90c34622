// Pictures of the pages of work records: lists, a detail, the dialogs.
#pragma once

#include "app/window/scenes.h"

namespace zhanggui {

class WorkPage;

std::vector<Scene> workScenes();
/// Nothing of the page is still being read, its open record neither.
bool isSettled(WorkPage &page);

} // namespace zhanggui
