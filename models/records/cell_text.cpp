#include "models/records/cell_text.h"

#include <QDateTime>

namespace zhanggui {
namespace {

QString choiceText(const RecordKind &kind, const Field &field, const QString &value)
{
    const Choice *choice = field.choice(value);
    return choice == nullptr ? value : kind.labelOf(*choice);
}

QString choiceListText(const RecordKind &kind, const Field &field, const QString &values)
{
    QStringList texts;
    for (const QString &value : values.split(u',', Qt::SkipEmptyParts))
        texts.append(choiceText(kind, field, value));
    return texts.join(QStringLiteral(", "));
}

} // namespace

QString instantText(qint64 utcMs, const QTimeZone &zone, InstantPrecision precision)
{
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(utcMs, zone);
    return time.toString(precision == InstantPrecision::Seconds ? QStringLiteral("yyyy-MM-dd HH:mm:ss")
                                                                : QStringLiteral("yyyy-MM-dd HH:mm"));
}

QString dayText(qint64 utcMs, const QTimeZone &zone)
{
    return QDateTime::fromMSecsSinceEpoch(utcMs, zone).toString(QStringLiteral("yyyy-MM-dd"));
}

QString rateText(qint64 rate, const QLocale &locale)
{
    QString text = amountText(rate, {}, locale);
    while (text.endsWith(locale.zeroDigit()))
        text.chop(1);
    if (text.endsWith(locale.decimalPoint()))
        text.chop(1);
    return text + u'%';
}

QString amountText(qint64 minor, const QString &currency, const QLocale &locale)
{
    // Through unsigned, so that the smallest amount has a magnitude.
    const quint64 magnitude = minor < 0 ? ~quint64(minor) + 1 : quint64(minor);
    QString text = minor < 0 ? locale.negativeSign() : QString();
    text += locale.toString(qulonglong(magnitude / 100)) + locale.decimalPoint();
    text += locale.toString(qulonglong(magnitude % 100)).rightJustified(2, locale.zeroDigit().at(0));
    if (!currency.isEmpty())
        text += u' ' + currency;
    return text;
}

QString cellText(const RecordKind &kind, const Field &field, const QVariant &value, const QString &currency,
    const CellStyle &style)
{
    if (value.isNull())
        return {};
    switch (field.type) {
    case FieldType::Text:
        return field.words != nullptr ? field.words(value.toString()) : value.toString();
    case FieldType::Identifier:
    case FieldType::Tags:
        return value.toString();
    case FieldType::Amount:
        return amountText(value.toLongLong(), currency, style.locale);
    case FieldType::Instant:
        return instantText(value.toLongLong(), style.zone);
    case FieldType::Day:
        return dayText(value.toLongLong(), style.zone);
    case FieldType::Rate:
        return rateText(value.toLongLong(), style.locale);
    case FieldType::Number:
        return style.locale.toString(value.toLongLong());
    case FieldType::Choice:
        return choiceText(kind, field, value.toString());
    case FieldType::ChoiceList:
        return choiceListText(kind, field, value.toString());
    }
    return {};
}

} // namespace zhanggui
