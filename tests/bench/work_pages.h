// Pages over very many work records in a window: how long nothing else could have happened.
#pragma once

#include "models/work/work_catalog.h"

namespace zhanggui::bench {

/// Opens, filters, searches and sorts the page of each of some kinds and the board of deadlines, and prints
/// the longest time that the GUI thread was away from its event loop. `file`: a database filled before.
void measurePages(const QString &file, const std::shared_ptr<const WorkCatalog> &catalog);

} // namespace zhanggui::bench
