#include "models/records/record_sums.h"

#include "models/filter/compile.h"
#include "models/store/native_query.h"

#include <algorithm>

namespace zhanggui {

RecordSums::RecordSums(const RecordKind &kind, bool withAmounts)
    : m_kind(kind)
{
    for (const Field &field : kind.fields) {
        if (withAmounts && field.type == FieldType::Amount)
            m_fields.append(&field);
    }
}

QString RecordSums::columns() const
{
    QString sql = m_kind.currencyColumn.isEmpty() ? QStringLiteral("NULL") : m_kind.currencyColumn;
    for (const Field *field : m_fields)
        sql += QStringLiteral(", ") + field->column;
    return sql;
}

void RecordSums::add(const NativeQuery &query, int firstColumn)
{
    ++m_rows;
    OfCurrency *currency = nullptr;
    for (int i = 0; i < m_fields.size(); ++i) {
        const int column = firstColumn + 1 + i;
        if (query.isNull(column))
            continue;
        if (currency == nullptr)
            currency = &of(query.view(firstColumn));
        Sum &sum = currency->fields[size_t(i)];
        sum.sum.add(query.int64(column));
        ++sum.rows;
    }
}

RecordSums::OfCurrency &RecordSums::of(QByteArrayView currency)
{
    const auto known = std::find_if(m_currencies.begin(), m_currencies.end(),
        [currency](const OfCurrency &one) { return one.currency == currency; });
    if (known != m_currencies.end())
        return *known;
    m_currencies.push_back({ currency.toByteArray(), std::vector<Sum>(size_t(m_fields.size())) });
    return m_currencies.back();
}

QList<AmountSum> RecordSums::list() const
{
    QList<const OfCurrency *> sorted;
    for (const OfCurrency &one : m_currencies)
        sorted.append(&one);
    std::sort(sorted.begin(), sorted.end(),
        [](const OfCurrency *a, const OfCurrency *b) { return a->currency < b->currency; });
    QList<AmountSum> sums;
    for (int i = 0; i < m_fields.size(); ++i) {
        for (const OfCurrency *one : sorted) {
            const Sum &sum = one->fields[size_t(i)];
            if (sum.rows > 0)
                sums.append(
                    { m_fields.at(i)->id, QString::fromUtf8(one->currency), sum.rows, sum.sum.value() });
        }
    }
    return sums;
}

QString fromWhere(const RecordKind &kind, const SqlCondition &condition)
{
    const QString from = QStringLiteral(" FROM ") + kind.table;
    return condition.where.isEmpty() ? from : from + QStringLiteral(" WHERE ") + condition.where;
}

} // namespace zhanggui
