// `--view NAME` of the commands that list or write records.
#pragma once

#include "models/views/view.h"

namespace zhanggui {

class Connection;

/// The saved view of this kind of record with that name. NotFound: there is none; the error names those there
/// are.
[[nodiscard]] Result<View> savedView(Connection &connection, const RecordKind &kind, const QString &name);

/// A filter that says both; brackets only where they are needed.
QString bothFilters(const QString &view, const QString &given);

} // namespace zhanggui
