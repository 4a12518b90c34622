// Exact arithmetic for money: rational numbers, rounded once and by a named rule. Never a double.
#pragma once

#include "models/core/result.h"

#include <QString>

namespace zhanggui {

/// How an exact number becomes minor units.
enum class Rounding {
    HalfUp, // 0.5 away from zero, as amounts of money are rounded; the default
    HalfEven,
    Down, // towards zero
    Up, // away from zero
};
/// "half-up", "half-even", "down", "up" (data files, reports).
QString idOf(Rounding rounding);

/// A rational number of 128-bit integers, always in lowest terms, the denominator positive. What does not fit
/// any more becomes "lost": it stays lost through every operation and cannot be rounded.
class Exact {
public:
    constexpr Exact() = default;
    /// `minor` hundredths: 123456 is 1234.56.
    static Exact ofMinor(qint64 minor);
    /// `rate` 1/10,000: 600 is 0.06.
    static Exact ofRate(qint64 rate);
    static Exact ofNumber(qint64 number);
    /// "1234.56", "5%", "0.0333"; BadInput for anything else.
    [[nodiscard]] static Result<Exact> fromText(const QString &text);

    Exact operator+(const Exact &other) const;
    Exact operator-(const Exact &other) const;
    Exact operator*(const Exact &other) const;
    /// Division by zero is lost.
    Exact operator/(const Exact &other) const;
    bool isLost() const;
    bool operator==(const Exact &other) const; // a lost number equals nothing
    /// Less, equal, greater; lost numbers must not be compared.
    int compare(const Exact &other) const;

    /// Hundredths. BadInput for a lost number and for what does not fit 64 bits.
    [[nodiscard]] Result<qint64> toMinor(Rounding rounding = Rounding::HalfUp) const;
    /// "145.5", "0.97", "1/3": a decimal where it ends within 12 places, else a fraction; "?" when lost.
    QString text() const;
    /// "5%", "0.5%", "100/3%".
    QString percentText() const;

private:
    __extension__ typedef __int128 Wide;
    Exact(Wide numerator, Wide denominator);
    Wide m_numerator = 0;
    Wide m_denominator = 1; // 0: lost
};

} // namespace zhanggui
