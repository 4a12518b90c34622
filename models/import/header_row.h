// Which row of a file is its header, and which column is which field.
#pragma once

#include "models/import/import_job.h"

namespace zhanggui {

/// Rows at the top of a file in which a header is looked for.
inline constexpr int kMostHeaderRows = 50;

struct HeadRow {
    qint64 line = 0;
    QStringList cells;
};

/// The columns of `header`, guessed by name and corrected by `mapping`, without samples. BadInput for a
/// mapping that names a field twice or one that does not exist.
[[nodiscard]] Result<QList<ImportColumn>> columnsOf(
    const QStringList &header, const ImportKind &kind, const ImportMapping &mapping);

struct FoundHeader {
    qsizetype place = 0; // in the head, of its last row
    QStringList cells; // of a header of two rows (merged cells) both together
};

/// The header: the row that `mapping` says, or else the first of those that know most names; with the row
/// above or below where the two together know more, as merged cells leave them. BadInput when the compulsory
/// column is not in it.
[[nodiscard]] Result<FoundHeader> findHeader(
    const QList<HeadRow> &head, const ImportKind &kind, const ImportMapping &mapping);

} // namespace zhanggui
