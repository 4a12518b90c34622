// Tool tips from texts that come from outside: Qt reads markup in them, and shows escapes as they are when
// it finds no markup.
#pragma once

#include <QString>

namespace zhanggui {

/// A tip that shows the text as it is, lines kept; none for an empty text.
inline QString plainTip(const QString &text)
{
    return text.isEmpty()
        ? QString()
        : QStringLiteral("<p style='white-space:pre-wrap'>%1</p>").arg(text.toHtmlEscaped());
}

} // namespace zhanggui
