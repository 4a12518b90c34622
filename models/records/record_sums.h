// Adds up the amounts of rows of a native query, per currency. For totals and groups.
#pragma once

#include "models/records/record_kind.h"
#include "models/records/sums.h"

#include <QByteArray>
#include <QByteArrayView>

#include <vector>

namespace zhanggui {

class NativeQuery;
struct SqlCondition;

class RecordSums {
public:
    /// `kind` must outlive this. Without amounts it only counts.
    explicit RecordSums(const RecordKind &kind, bool withAmounts = true);

    /// What to select: the currency, then every amount, as they stand from the column given to add() on.
    QString columns() const;
    void add(const NativeQuery &query, int firstColumn);
    qint64 rows() const { return m_rows; }
    /// By field, then by currency; only where a row has an amount.
    QList<AmountSum> list() const;

private:
    struct Sum {
        ExactSum sum;
        qint64 rows = 0;
    };
    struct OfCurrency {
        QByteArray currency;
        std::vector<Sum> fields; // as m_fields
    };
    OfCurrency &of(QByteArrayView currency);

    const RecordKind &m_kind;
    QList<const Field *> m_fields;
    std::vector<OfCurrency> m_currencies; // few
    qint64 m_rows = 0;
};

/// " FROM table WHERE …", with nothing after the table for an empty condition.
QString fromWhere(const RecordKind &kind, const SqlCondition &condition);

} // namespace zhanggui
