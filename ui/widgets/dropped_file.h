// Files that are dropped on a window.
#pragma once

#include <QString>

class QMimeData;

namespace zhanggui {

/// The path; empty unless it is exactly one file of this machine.
QString droppedFile(const QMimeData &data);

} // namespace zhanggui
