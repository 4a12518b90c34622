#include "net/callbacks/send_words.h"

#include <algorithm>

namespace zhanggui {

QStringList bodyWords()
{
    return { QStringLiteral("official"), QStringLiteral("unsorted"), QStringLiteral("pretty"),
        QStringLiteral("ascii"), QStringLiteral("newline"), QStringLiteral("empty"), QStringLiteral("raw") };
}

QStringList signatureWords()
{
    return { QStringLiteral("right"), QStringLiteral("wrong"), QStringLiteral("missing"),
        QStringLiteral("empty"), QStringLiteral("lower-case"), QStringLiteral("other-key"),
        QStringLiteral("other-body"), QStringLiteral("plain-hash") };
}

QStringList timestampWords()
{
    return { QStringLiteral("ms"), QStringLiteral("seconds"), QStringLiteral("missing"),
        QStringLiteral("text") };
}

QStringList nonceWords()
{
    return { QStringLiteral("fresh"), QStringLiteral("reused"), QStringLiteral("missing"),
        QStringLiteral("empty") };
}

bool isMethod(QByteArrayView method)
{
    return !method.isEmpty() && method.size() <= 16
        && std::ranges::all_of(method, [](char c) { return c >= 'A' && c <= 'Z'; });
}

bool isHeaderValue(QByteArrayView value)
{
    return std::ranges::all_of(value, [](char c) { return c >= 0x20 && c < 0x7f; });
}

} // namespace zhanggui
