// Reads ids and cells of a RecordQuery over one connection, in that connection's thread.
#pragma once

#include "models/core/result.h"
#include "models/records/id_change.h"
#include "models/records/page_cache.h"
#include "models/records/record_kind.h"
#include "models/records/record_query.h"

#include <functional>

namespace zhanggui {

class Connection;

/// Of views (RecordKind::isView) each row has a `row_id`, the id of the row behind it, and the id of its own
/// is row_id * kViewSources + the place of its source. Looked for by both, a row is found by the keys of its
/// source's table instead of reading the whole view.
inline constexpr int kViewSources = 256;

/// True: the answer is not wanted any more. Asked now and then.
using Superseded = std::function<bool()>;

/// Every id of the query in its order. Cancelled when superseded.
[[nodiscard]] Result<Ids> readIds(
    Connection &connection, const RecordKind &kind, const RecordQuery &query, const Superseded &superseded);

/// The first `limit` rows of the query, with their cells.
[[nodiscard]] Result<std::vector<RowPointer>> readFirstRows(
    Connection &connection, const RecordKind &kind, const RecordQuery &query, int limit);

/// The rows with these ids, in this order; nullptr for an id that is gone.
[[nodiscard]] Result<std::vector<RowPointer>> readRows(Connection &connection, const RecordKind &kind,
    const Ids &ids, const QList<RowColor> &colors, const Superseded &superseded);

/// " FROM … WHERE … ORDER BY …" of the query; its binds are those of its condition.
QString orderedFrom(const RecordKind &kind, const RecordQuery &query);

/// The condition, and that the row is one of these. `bind`: the parameter that holds them, another one for
/// each such condition of the same statement.
SqlCondition amongRows(const SqlCondition &condition, const RecordKind &kind, const Ids &ids,
    const QString &bind = QStringLiteral("amongRows"));

/// The field that the query sorts by: its own, or the kind's default.
const Field &sortFieldOf(const RecordKind &kind, const RecordQuery &query);

} // namespace zhanggui
