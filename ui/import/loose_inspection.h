// Columns of a file in which nothing is recognised, so that a person can say which one is which.
#pragma once

#include "models/import/import_job.h"

namespace zhanggui {

/// Like inspectImport(), without asking for the compulsory column. The header row is the mapping's, or the
/// first of the rows with most words. Errors: those of inspectTableFile() and openTable(); BadInput when the
/// first rows hold nothing.
[[nodiscard]] Result<ImportInspection> inspectLoosely(const QString &path, const ImportKind &kind,
    const ImportMapping &mapping, const ImportCancelled &cancelled = {});

} // namespace zhanggui
