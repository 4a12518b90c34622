// Pictures of what stands around a list: views, groups, colours, quick filters.
#pragma once

#include "app/window/scenes.h"

namespace zhanggui {

class RecordPage;

std::vector<Scene> recordScenes();
/// The list as it is before anybody changed it: no view, no groups, no colours, no filter.
void clearList(RecordPage &page);
/// Nothing of the page is still being read.
bool isSettled(RecordPage &page);

} // namespace zhanggui
