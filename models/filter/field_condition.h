// The SQL condition of one comparison with one field.
#pragma once

#include "models/filter/compile.h"

namespace zhanggui {

/// Values that a statement binds, numbered as they come.
class FilterBinds {
public:
    explicit FilterBinds(QString prefix)
        : m_prefix(std::move(prefix))
    {
    }
    /// ":f0" for the statement.
    QString add(const QVariant &value);
    QVariantMap take() { return std::move(m_values); }

private:
    QString m_prefix;
    QVariantMap m_values;
};

/// "column contains text", ASCII letters alike in both cases.
QString containsCondition(const QString &column, const QString &text, FilterBinds &binds);

/// Any of the node's values matches, or none for the negated operators. NotADate, NotAnAmount, NotANumber and
/// EmptyRange with the place of the value.
FilterResult<QString> fieldCondition(const Field &field, const FilterNode &comparison, const RecordKind &kind,
    const FilterContext &context, FilterBinds &binds);

} // namespace zhanggui
