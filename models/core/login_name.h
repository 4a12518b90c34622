// Who works here, for the history of changes.
#pragma once

#include <QString>

namespace zhanggui {

/// The login name of the process's user; "unknown" when the system has none.
QString loginName();

} // namespace zhanggui
