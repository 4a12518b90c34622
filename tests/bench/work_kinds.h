// What is done with the records of one kind, for every kind.
#pragma once

#include "models/work/work_catalog.h"

namespace zhanggui::bench {

/// Lists, filters, sorts, edits, steps and undo against SQLite's own interface; prints the middle kind and
/// the worst one. `file`: a database filled before with so many rows of each.
void measureKinds(const QString &file, const WorkCatalog &catalog, int rows);

} // namespace zhanggui::bench
