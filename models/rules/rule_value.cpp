#include "models/rules/rule_value.h"

namespace zhanggui {

namespace {

constexpr QLatin1String kBefore("(*LIMIT_MATCH=100000)\\A(?:");
constexpr QLatin1String kBehind(")\\z");

} // namespace

QRegularExpression rulePattern(const QString &pattern)
{
    return QRegularExpression(kBefore % pattern % kBehind);
}

QString writtenPattern(const QRegularExpression &pattern)
{
    return pattern.pattern().mid(kBefore.size()).chopped(kBehind.size());
}

} // namespace zhanggui
