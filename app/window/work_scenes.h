// Pictures of the pages of work records: lists, a detail, the dialogs.
#pragma once

#include "app/window/scenes.h"

namespace zhanggui {

class WorkPage;

std::vector<Scene> workScenes();
/// The page of the area's first kind, or of that one, alone and as it is before anybody changed it; nullptr:
/// there is none.
WorkPage *calmWorkPage(WindowSession &session, const QString &area, const QString &kind = {});
/// Nothing of the page is still being read, its open record neither.
bool isSettled(WorkPage &page);

} // namespace zhanggui
