// Exact sums of amounts, per currency.
#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace zhanggui {

/// Adds 64-bit numbers without losing any: as many as a list can have.
class ExactSum {
public:
    void add(qint64 value)
    {
        m_low += quint64(value) & 0xffffffffu;
        m_high += value >> 32;
    }
    /// nullopt when the sum does not fit into 64 bits.
    std::optional<qint64> value() const
    {
        const qint64 high = m_high + qint64(m_low >> 32);
        if (high < -(qint64(1) << 31) || high >= (qint64(1) << 31))
            return std::nullopt;
        return qint64(quint64(high) << 32 | (m_low & 0xffffffffu));
    }

private:
    qint64 m_high = 0;
    quint64 m_low = 0;
};

/// The sum of one field over the rows of one currency.
struct AmountSum {
    QString fieldId;
    QString currency; // empty: not known
    qint64 rows = 0; // that have an amount
    std::optional<qint64> minor; // nullopt: more than 64 bits hold
    friend bool operator==(const AmountSum &, const AmountSum &) = default;
};

} // namespace zhanggui
