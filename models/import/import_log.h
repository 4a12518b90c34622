// What was imported, in the tables imports and import_rejects.
#pragma once

#include "models/import/import_job.h"

namespace zhanggui {

/// The newest import of a file with the same bytes, one that is not undone before one that is.
[[nodiscard]] Result<std::optional<EarlierImport>> findEarlierImport(
    Connection &connection, const QString &kindId, const QByteArray &sha256);

/// Inside the publishing transaction. Gives the id of the row.
[[nodiscard]] Result<qint64> logImport(Connection &connection, qint64 stepId, const ImportKind &kind,
    const ImportSetup &setup, qint64 asOfMs, const ImportCounts &counts, const ImportTotals &totals);
[[nodiscard]] Result<void> logReject(Connection &connection, qint64 importId, const ImportFinding &finding);

} // namespace zhanggui
