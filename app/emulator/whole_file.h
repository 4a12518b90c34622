// A small file, written whole or not at all.
#pragma once

#include "models/core/result.h"

#include <QByteArray>

namespace zhanggui {

/// Takes the place of what stood there. As OutputFile.
[[nodiscard]] Result<void> writeWholeFile(const QString &path, const QByteArray &bytes);

} // namespace zhanggui
