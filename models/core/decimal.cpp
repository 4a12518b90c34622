#include "models/core/decimal.h"

namespace zhanggui {

Result<qint64> minorUnitsFromText(QStringView text)
{
    const auto bad = [&] {
        return failure(ErrorKind::BadInput, QStringLiteral("not an exact amount"), text.toString());
    };
    const QStringView trimmed = text.trimmed();
    const bool negative = trimmed.startsWith(u'-');
    const QStringView digits = negative || trimmed.startsWith(u'+') ? trimmed.mid(1) : trimmed;
    const qsizetype point = digits.indexOf(u'.');
    const QStringView whole = point < 0 ? digits : digits.left(point);
    const QStringView fraction = point < 0 ? QStringView() : digits.mid(point + 1);
    if (whole.isEmpty() || (point >= 0 && fraction.isEmpty()))
        return bad();

    qint64 minor = 0;
    const auto push = [&minor](QChar c) {
        const int digit = c.unicode() - u'0';
        return digit >= 0 && digit <= 9 && !__builtin_mul_overflow(minor, 10, &minor)
            && !__builtin_add_overflow(minor, digit, &minor);
    };
    for (const QChar c : whole) {
        if (!push(c))
            return bad();
    }
    for (qsizetype i = 0; i < std::max<qsizetype>(2, fraction.size()); ++i) {
        const QChar c = i < fraction.size() ? fraction[i] : QChar(u'0');
        if (i < 2 ? !push(c) : c != u'0')
            return bad();
    }
    return negative ? -minor : minor;
}

QString textFromMinorUnits(qint64 minor)
{
    const bool negative = minor < 0;
    // Negated as unsigned, because the smallest qint64 has no positive twin.
    const quint64 magnitude = negative ? 0 - quint64(minor) : quint64(minor);
    return QStringLiteral("%1%2.%3")
        .arg(negative ? QStringLiteral("-") : QString())
        .arg(magnitude / 100)
        .arg(magnitude % 100, 2, 10, QLatin1Char('0'));
}

} // namespace zhanggui
