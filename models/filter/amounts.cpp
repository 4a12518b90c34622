#include "models/filter/amounts.h"

#include "models/core/decimal.h"
#include "models/filter/scanner.h"

#include <QRegularExpression>

namespace zhanggui {
namespace {

/// Moves the point `places` to the right: 1.5 by 4 is 15000.
QString shifted(const QString &number, int places)
{
    const qsizetype point = number.indexOf(u'.');
    const QString whole = point < 0 ? number : number.left(point);
    const QString fraction = (point < 0 ? QString() : number.mid(point + 1)).leftJustified(places, u'0');
    const QString rest = fraction.mid(places);
    return whole + fraction.left(places) + (rest.isEmpty() ? QString() : u'.' + rest);
}

/// Digits with at most one point; empty when the text is no number.
QString plainNumber(const QString &text)
{
    static const QRegularExpression form(
        QStringLiteral("\\A([+-]?)[¥$￥]? ?([0-9]{1,18}|[0-9]{1,3}(?:,[0-9]{3}){1,6})"
                       "(\\.[0-9]{1,12})? ?(万|亿)? ?元?\\z"));
    const QRegularExpressionMatch match = form.match(plainFilterText(text).trimmed());
    if (!match.hasMatch())
        return {};
    QString number = match.captured(2).remove(u',') + match.captured(3);
    const QString factor = match.captured(4);
    if (!factor.isEmpty())
        number = shifted(number, factor == QStringLiteral("万") ? 4 : 8);
    return match.captured(1) == QStringLiteral("-") ? u'-' + number : number;
}

} // namespace

std::optional<qint64> amountFromFilterText(const QString &text)
{
    const QString number = plainNumber(text);
    const Result<qint64> minor = minorUnitsFromText(number);
    return number.isEmpty() || !minor ? std::nullopt : std::optional(*minor);
}

std::optional<qint64> rateFromFilterText(const QString &text)
{
    QString percent = plainFilterText(text).trimmed();
    if (percent.endsWith(u'%') || percent.endsWith(u'％'))
        percent.chop(1);
    // A percentage with two decimals is as exact as an amount.
    return amountFromFilterText(percent);
}

std::optional<qint64> numberFromFilterText(const QString &text)
{
    bool isWhole = false;
    const qint64 number = plainNumber(text).toLongLong(&isWhole);
    return isWhole ? std::optional(number) : std::nullopt;
}

} // namespace zhanggui
