#include "ui/work/work_words.h"

#include "models/core/redact.h"
#include "models/rules/source_words.h"
#include "models/rules/stated_rules.h"

#include <QCoreApplication>
#include <QDateTime>

namespace zhanggui {

namespace {

constexpr qint64 kMinute = 60'000;
constexpr qint64 kHour = 60 * kMinute;
constexpr qint64 kDay = 24 * kHour;

QString say(const char *text)
{
    return QCoreApplication::translate("WorkWords", text);
}

QString markText(const QString &mark)
{
    if (mark == QLatin1String("C"))
        return say(QT_TRANSLATE_NOOP("WorkWords", "printed in an official page"));
    if (mark == QLatin1String("D"))
        return say(QT_TRANSLATE_NOOP("WorkWords", "the official pages disagree"));
    if (mark == QLatin1String("I"))
        return say(QT_TRANSLATE_NOOP("WorkWords", "inferred"));
    if (mark == QLatin1String("S"))
        return say(QT_TRANSLATE_NOOP("WorkWords", "the seller's own rule"));
    if (mark == QLatin1String("N"))
        return say(QT_TRANSLATE_NOOP("WorkWords", "no page tells it; it can be changed"));
    return mark;
}

} // namespace

QString partyText(Party party)
{
    switch (party) {
    case Party::Seller:
        //: 商家
        return QCoreApplication::translate("WorkWords", "Seller");
    case Party::Customer:
        //: 用户
        return QCoreApplication::translate("WorkWords", "Customer");
    case Party::Platform:
        //: 华为云
        return QCoreApplication::translate("WorkWords", "Platform");
    case Party::Nobody:
        break;
    }
    return {};
}

QString turnText(Party party)
{
    switch (party) {
    case Party::Seller:
        return say(QT_TRANSLATE_NOOP("WorkWords", "Your turn"));
    case Party::Customer:
        return say(QT_TRANSLATE_NOOP("WorkWords", "Waits for the customer"));
    case Party::Platform:
        return say(QT_TRANSLATE_NOOP("WorkWords", "Waits for the platform"));
    case Party::Nobody:
        break;
    }
    return {};
}

QString sourceText(const RuleSource &source)
{
    QStringList parts{ pageText(source), dateText(source), markText(source.mark) };
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

QString lastingText(qint64 ms)
{
    const qint64 span = qAbs(ms);
    const auto number = [](qint64 value) { return QString::number(value); };
    if (span >= kDay)
        return say(QT_TRANSLATE_NOOP("WorkWords", "%1 d %2 h"))
            .arg(number(span / kDay), number(span % kDay / kHour));
    if (span >= kHour)
        return say(QT_TRANSLATE_NOOP("WorkWords", "%1 h %2 min"))
            .arg(number(span / kHour), number(span % kHour / kMinute));
    if (span >= kMinute)
        return say(QT_TRANSLATE_NOOP("WorkWords", "%1 min")).arg(number(span / kMinute));
    return say(QT_TRANSLATE_NOOP("WorkWords", "%1 s")).arg(number(span / 1000));
}

QString workValueText(
    const WorkField &field, const QVariant &value, const QString &currency, const CellStyle &style)
{
    if (!value.isValid() || value.isNull() || value.toString().isEmpty())
        return QStringLiteral("—");
    bool isNumber = false;
    const qint64 number = value.toLongLong(&isNumber);
    switch (field.type) {
    case WorkFieldType::Amount:
        return isNumber ? amountText(number, currency, style.locale) : value.toString();
    case WorkFieldType::Instant:
        return isNumber ? instantText(number, style.zone) : value.toString();
    case WorkFieldType::Day:
        return isNumber ? QDateTime::fromMSecsSinceEpoch(number, style.zone).date().toString(Qt::ISODate)
                        : value.toString();
    case WorkFieldType::Number:
        return isNumber ? style.locale.toString(number) : value.toString();
    case WorkFieldType::Rate:
        return isNumber ? plainRate(number) : value.toString();
    case WorkFieldType::Flag:
        return number != 0 ? say(QT_TRANSLATE_NOOP("WorkWords", "Yes"))
                           : say(QT_TRANSLATE_NOOP("WorkWords", "No"));
    case WorkFieldType::Choice:
        for (const WorkChoice &choice : field.choices) {
            if (choice.id == value.toString())
                return choice.title.said();
        }
        return value.toString();
    case WorkFieldType::Text:
    case WorkFieldType::LongText:
    case WorkFieldType::Identifier:
    case WorkFieldType::Mail:
    case WorkFieldType::Phone:
    case WorkFieldType::Url:
        break;
    }
    return value.toString();
}

QString maskedWorkValue(
    const WorkField &field, const QVariant &value, const QString &currency, const CellStyle &style)
{
    QString whole = workValueText(field, value, currency, style);
    if (!field.personal || whole == QStringLiteral("—"))
        return whole;
    switch (field.type) {
    case WorkFieldType::Mail:
        return maskedMail(whole);
    case WorkFieldType::Phone:
        return maskedPhone(whole);
    default:
        return maskedName(whole);
    }
}

} // namespace zhanggui
