// Values as rules compare them. Pure.
#pragma once

#include <QRegularExpression>
#include <QString>
#include <QVariant>

namespace zhanggui {

/// Known to be empty: nothing, or a text without characters.
inline bool isEmptyRuleValue(const QVariant &value)
{
    return !value.isValid() || value.isNull()
        || (value.typeId() == QMetaType::QString && value.toString().isEmpty());
}

/// Flags are stored as 0 and 1 and written as true and false.
inline bool sameRuleValue(const QVariant &a, const QVariant &b)
{
    if (a.typeId() == QMetaType::QString || b.typeId() == QMetaType::QString)
        return a.toString() == b.toString();
    return a.toLongLong() == b.toLongLong();
}

/// For the whole of a text. A pattern of a stranger that would try very many ways through a text gives up
/// instead: then its match is not valid.
QRegularExpression rulePattern(const QString &pattern);
/// As it was given to rulePattern().
QString writtenPattern(const QRegularExpression &pattern);

} // namespace zhanggui
