// Spans of time as people type them: "30m", "12h", "3d", "2w". Pure.
#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace zhanggui {

/// In minutes; nullopt for anything else. "0" is no time at all.
std::optional<int> spanMinutes(const QString &text);
/// The shortest way to write it: 1440 is "1d", 90 is "90m", 0 is "0".
QString spanText(int minutes);

} // namespace zhanggui
