#include "models/settlement/exact.h"

#include <QStringView>

#include <numeric>

namespace zhanggui {

namespace {

__extension__ typedef __int128 Wide;
__extension__ typedef unsigned __int128 UnsignedWide;

constexpr int kMostPlaces = 12; // that text() writes as a decimal
constexpr int kMostDigits = 36; // of a number in a text: every one of them fits
constexpr qint64 kMinorPerUnit = 100;
constexpr qint64 kRatePerUnit = 10'000;

constexpr Wide kLargest = Wide(~UnsignedWide(0) >> 1);

bool isSmall(Wide number)
{
    return number == Wide(qint64(number));
}

Wide magnitude(Wide number)
{
    return number < 0 ? -number : number;
}

/// False where the product does not fit. By division, since clang without its own runtime has no overflow
/// check of 128 bits.
bool multiply(Wide a, Wide b, Wide &product)
{
    if (!(isSmall(a) && isSmall(b)) && a != 0 && magnitude(b) > kLargest / magnitude(a))
        return false;
    product = a * b;
    return true;
}

bool add(Wide a, Wide b, Wide &sum)
{
    if (b > 0 ? a > kLargest - b : a < -kLargest - b)
        return false;
    sum = a + b;
    return true;
}

Wide greatestDivisor(Wide a, Wide b)
{
    a = magnitude(a);
    b = magnitude(b);
    while (b != 0) {
        if (isSmall(a) && isSmall(b))
            return Wide(std::gcd(qint64(a), qint64(b)));
        const Wide rest = a % b;
        a = b;
        b = rest;
    }
    return a;
}

QString digitsOf(Wide number)
{
    QString digits;
    for (Wide rest = magnitude(number); rest != 0 || digits.isEmpty(); rest /= 10)
        digits.prepend(QChar(u'0' + int(rest % 10)));
    return number < 0 ? u'-' % digits : digits;
}

/// Tens that `denominator` must be multiplied to, or -1 where the decimal does not end in time.
int placesOf(Wide denominator)
{
    Wide power = 1;
    for (int places = 0; places <= kMostPlaces; ++places, power *= 10) {
        if (power % denominator == 0)
            return places;
    }
    return -1;
}

Wide powerOfTen(int exponent)
{
    Wide power = 1;
    while (exponent-- > 0)
        power *= 10;
    return power;
}

} // namespace

QString idOf(Rounding rounding)
{
    switch (rounding) {
    case Rounding::HalfUp:
        return QStringLiteral("half-up");
    case Rounding::HalfEven:
        return QStringLiteral("half-even");
    case Rounding::Down:
        return QStringLiteral("down");
    case Rounding::Up:
        return QStringLiteral("up");
    }
    return {};
}

Exact::Exact(Wide numerator, Wide denominator)
{
    if (denominator < 0) {
        numerator = -numerator;
        denominator = -denominator;
    }
    const Wide divisor = denominator == 0 ? 1 : greatestDivisor(numerator, denominator);
    m_numerator = denominator == 0 ? 0 : numerator / divisor;
    m_denominator = denominator / divisor;
}

Exact Exact::ofMinor(qint64 minor)
{
    return { minor, kMinorPerUnit };
}

Exact Exact::ofRate(qint64 rate)
{
    return { rate, kRatePerUnit };
}

Exact Exact::ofNumber(qint64 number)
{
    return { number, 1 };
}

Result<Exact> Exact::fromText(const QString &text)
{
    QStringView rest = QStringView(text).trimmed();
    const bool percent = rest.endsWith(u'%');
    if (percent)
        rest = rest.chopped(1).trimmed();
    const bool negative = rest.startsWith(u'-');
    if (negative)
        rest = rest.mid(1);
    Wide digits = 0;
    int count = 0;
    int places = -1; // behind the point; -1: no point yet
    bool good = !rest.isEmpty() && rest.back().isDigit() && rest.front() != u'.';
    for (const QChar c : rest) {
        if (c == u'.' && places < 0) {
            places = 0;
            continue;
        }
        good = good && c >= u'0' && c <= u'9' && ++count <= kMostDigits - 2;
        if (!good)
            return failure(ErrorKind::BadInput, QStringLiteral("not an exact number"), text);
        digits = digits * 10 + (c.unicode() - u'0');
        if (places >= 0)
            ++places;
    }
    if (!good)
        return failure(ErrorKind::BadInput, QStringLiteral("not an exact number"), text);
    return Exact(negative ? -digits : digits, powerOfTen(std::max(places, 0) + (percent ? 2 : 0)));
}

Exact Exact::operator+(const Exact &other) const
{
    Wide left = m_numerator;
    Wide right = other.m_numerator;
    Wide denominator = m_denominator;
    if (m_denominator != other.m_denominator
        && !(multiply(m_numerator, other.m_denominator, left)
            && multiply(other.m_numerator, m_denominator, right)
            && multiply(m_denominator, other.m_denominator, denominator)))
        return { 0, 0 };
    Wide sum = 0;
    if (!add(left, right, sum))
        return { 0, 0 };
    return { sum, denominator };
}

Exact Exact::operator-(const Exact &other) const
{
    return *this + Exact(-other.m_numerator, other.m_denominator);
}

Exact Exact::operator*(const Exact &other) const
{
    Wide numerator = 0;
    Wide denominator = 0;
    if (!multiply(m_numerator, other.m_numerator, numerator)
        || !multiply(m_denominator, other.m_denominator, denominator))
        return { 0, 0 };
    return { numerator, denominator };
}

Exact Exact::operator/(const Exact &other) const
{
    // A lost divisor must stay lost, although its turned fraction would be 0.
    if (other.isLost())
        return { 0, 0 };
    return *this * Exact(other.m_denominator, other.m_numerator);
}

bool Exact::isLost() const
{
    return m_denominator == 0;
}

bool Exact::operator==(const Exact &other) const
{
    return !isLost() && m_numerator == other.m_numerator && m_denominator == other.m_denominator;
}

int Exact::compare(const Exact &other) const
{
    const Exact difference = *this - other;
    if (!difference.isLost())
        return (difference.m_numerator > 0) - (difference.m_numerator < 0);
    // Too far apart or too fine to subtract: whole parts first, then the turned rests.
    const Wide whole = m_numerator / m_denominator;
    const Wide otherWhole = other.m_numerator / other.m_denominator;
    if (whole != otherWhole)
        return whole < otherWhole ? -1 : 1;
    const Wide rest = m_numerator % m_denominator;
    const Wide otherRest = other.m_numerator % other.m_denominator;
    if (rest == 0 || otherRest == 0 || (rest < 0) != (otherRest < 0))
        return (rest > otherRest) - (rest < otherRest);
    return Exact(other.m_denominator, otherRest).compare(Exact(m_denominator, rest));
}

Result<qint64> Exact::toMinor(Rounding rounding) const
{
    Wide hundredths = 0;
    if (isLost() || !multiply(m_numerator, kMinorPerUnit, hundredths))
        return failure(ErrorKind::BadInput, QStringLiteral("the number is too large or too fine"), text());
    Wide whole = hundredths / m_denominator;
    const Wide rest = magnitude(hundredths % m_denominator);
    const Wide other = m_denominator - rest; // compared, because twice the rest may not fit
    bool away = false;
    switch (rounding) {
    case Rounding::HalfUp:
        away = rest >= other;
        break;
    case Rounding::HalfEven:
        away = rest > other || (rest == other && whole % 2 != 0);
        break;
    case Rounding::Down:
        break;
    case Rounding::Up:
        away = rest != 0;
        break;
    }
    if (away)
        whole += hundredths < 0 ? -1 : 1;
    if (!isSmall(whole))
        return failure(ErrorKind::BadInput, QStringLiteral("the amount is too large"), text());
    return qint64(whole);
}

QString Exact::text() const
{
    if (isLost())
        return QStringLiteral("?");
    const int places = placesOf(m_denominator);
    Wide scaled = 0;
    if (places < 0 || !multiply(m_numerator, powerOfTen(places) / m_denominator, scaled))
        return digitsOf(m_numerator) % u'/' % digitsOf(m_denominator);
    QString digits = digitsOf(magnitude(scaled));
    if (places > 0) {
        digits = digits.rightJustified(places + 1, u'0');
        digits.insert(digits.size() - places, u'.');
    }
    return scaled < 0 ? u'-' % digits : digits;
}

QString Exact::percentText() const
{
    return (*this * ofNumber(100)).text() % u'%';
}

} // namespace zhanggui
