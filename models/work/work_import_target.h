// Rows of files as work records.
#pragma once

#include "models/import/import_target.h"

#include <memory>

namespace zhanggui {

class WorkCatalog;

/// What a file says goes by mergeFacts(): newer wins, older and equally old is kept as stored. New records
/// are written in bulk; a state that changes is an event of the record. A state that the file does not time
/// began, as far as anybody knows, when the record was opened (an initial state) or at the file's own time (a
/// state that changed); else it is not known. Deadlines are computed with each record.
std::unique_ptr<ImportTarget> makeWorkImportTarget(
    const WorkCatalog &catalog, const QString &kindId, const ImportContext &context);

} // namespace zhanggui
