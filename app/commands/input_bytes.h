// The exact bytes that an option names: of a file, or of stdin when it is "-".
#pragma once

#include "models/core/result.h"

#include <QByteArray>
#include <QCommandLineParser>

namespace zhanggui {

/// All bytes of the file, or of stdin for "-". BadInput when it cannot be read.
[[nodiscard]] Result<QByteArray> inputBytes(const QString &file);
/// The same for the option's value; nothing when the option was not given.
[[nodiscard]] Result<QByteArray> inputBytes(const QCommandLineParser &parser, const QString &option);

} // namespace zhanggui
