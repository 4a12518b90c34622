#include "ui/work/field_value.h"

#include "models/filter/amounts.h"
#include "models/filter/dates.h"
#include "models/records/cell_text.h"
#include "models/rules/stated_rules.h"

#include <QCoreApplication>
#include <QDateTime>

namespace zhanggui {

namespace {

constexpr int kLongest = 4096;

using Read = tl::expected<QVariant, QString>;

tl::unexpected<QString> wrong(const char *sentence)
{
    return tl::unexpected(QCoreApplication::translate("FieldValue", sentence));
}

Read amountOf(const QString &text)
{
    if (const auto minor = amountFromFilterText(text))
        return QVariant(*minor);
    return wrong(QT_TRANSLATE_NOOP("FieldValue", "Not an amount. Write it like 1,234.56 or 1.5万."));
}

Read numberOf(const QString &text)
{
    if (const auto number = numberFromFilterText(text))
        return QVariant(*number);
    return wrong(QT_TRANSLATE_NOOP("FieldValue", "Not a whole number."));
}

Read rateOf(QString text)
{
    text.replace(QChar(0xFF05), u'%');
    if (text.endsWith(u'%'))
        text.chop(1);
    // Hundredths of a per cent are ten-thousandths.
    if (const auto rate = amountFromFilterText(text.trimmed()))
        return QVariant(*rate);
    return wrong(QT_TRANSLATE_NOOP("FieldValue", "Not a rate. Write it like 6% or 0.35%."));
}

Read instantOf(const WorkField &field, const QString &text, const QTimeZone &zone, qint64 nowMs)
{
    const auto span = instantSpanFromText(text, zone, nowMs);
    if (!span)
        return field.type == WorkFieldType::Day
            ? wrong(QT_TRANSLATE_NOOP("FieldValue", "Not a day. Write it like 2026-11-22."))
            : wrong(QT_TRANSLATE_NOOP("FieldValue", "Not a time. Write it like 2026-11-22 14:05."));
    if (field.type != WorkFieldType::Day)
        return QVariant(span->startMs);
    const QDate day = QDateTime::fromMSecsSinceEpoch(span->startMs, zone).date();
    return QVariant(day.startOfDay(zone).toMSecsSinceEpoch());
}

Read textOf(const WorkField &field, const QString &text)
{
    const int longest = field.maxLength > 0 ? field.maxLength : kLongest;
    if (text.size() > longest)
        return tl::unexpected(
            QCoreApplication::translate("FieldValue", "%1 characters; at most %2 are allowed.")
                .arg(QString::number(text.size()), QString::number(longest)));
    return QVariant(text);
}

} // namespace

tl::expected<QVariant, QString> fieldValue(
    const WorkField &field, const QString &typed, const QTimeZone &zone, qint64 nowMs)
{
    const QString text = typed.trimmed();
    if (text.isEmpty())
        return QVariant();
    switch (field.type) {
    case WorkFieldType::Amount:
        return amountOf(text);
    case WorkFieldType::Number:
        return numberOf(text);
    case WorkFieldType::Rate:
        return rateOf(text);
    case WorkFieldType::Instant:
    case WorkFieldType::Day:
        return instantOf(field, text, zone, nowMs);
    case WorkFieldType::Flag:
        return QVariant(qint64(text == QLatin1String("1") ? 1 : 0));
    default:
        return textOf(field, text);
    }
}

QString editText(const WorkField &field, const QVariant &value, const QTimeZone &zone)
{
    if (!value.isValid() || value.isNull())
        return {};
    bool isNumber = false;
    const qint64 number = value.toLongLong(&isNumber);
    if (!isNumber)
        return value.toString();
    switch (field.type) {
    case WorkFieldType::Amount:
        return amountText(number, {}, QLocale::c());
    case WorkFieldType::Rate:
        return plainRate(number);
    case WorkFieldType::Instant:
        return instantText(
            number, zone, number % 60'000 == 0 ? InstantPrecision::Minutes : InstantPrecision::Seconds);
    case WorkFieldType::Day:
        return QDateTime::fromMSecsSinceEpoch(number, zone).date().toString(Qt::ISODate);
    default:
        return value.toString();
    }
}

} // namespace zhanggui
