#include "models/rules/rule_value.h"

namespace zhanggui {

namespace {

const QString kBefore = QStringLiteral("(*LIMIT_MATCH=100000)\\A(?:");
const QString kBehind = QStringLiteral(")\\z");

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
