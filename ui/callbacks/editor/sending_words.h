// The words of SendForm as a person reads them.
#pragma once

#include <QString>

#include <optional>

namespace zhanggui {

/// "sorted and compact, as official" for "official" of `member` ("body", "signature", "timestamp", "nonce");
/// an unknown word as it is.
QString sendingWord(const char *member, const QString &word);

/// "-61 s", "2 h", "0": milliseconds as a person writes them. Reads a number with s, min, h, d or ms behind
/// it; nothing when it cannot be read.
QString shiftText(qint64 shiftMs);
std::optional<qint64> shiftFromText(const QString &text);

} // namespace zhanggui
