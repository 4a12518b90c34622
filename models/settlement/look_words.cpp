#include "models/settlement/look_words.h"

#include "models/core/marketplace_day.h"
#include "models/settlement/settlement_import.h"

#include <QCoreApplication>

namespace zhanggui {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("SettlementLook", text);
}

QString word(const QString &field, const QString &id)
{
    static const auto words = settlementWords().value_or(QHash<QString, QList<Choice>>());
    const QList<Choice> choices = words.value(field);
    for (const Choice &choice : choices) {
        if (choice.value == id)
            return choice.title.said();
    }
    return id;
}

QString unknownTitle(LookBy by)
{
    switch (by) {
    case LookBy::Month:
        return say(QT_TRANSLATE_NOOP("SettlementLook", "Month of payment not known"));
    case LookBy::Period:
        return say(QT_TRANSLATE_NOOP("SettlementLook", "In no period yet"));
    case LookBy::Product:
        return say(QT_TRANSLATE_NOOP("SettlementLook", "Product not known"));
    case LookBy::Type:
        return say(QT_TRANSLATE_NOOP("SettlementLook", "Access type not known"));
    case LookBy::Class:
        return say(QT_TRANSLATE_NOOP("SettlementLook", "Product class not known"));
    case LookBy::Customer:
        return say(QT_TRANSLATE_NOOP("SettlementLook", "Customer not known"));
    }
    return {};
}

QString conditionTitle(const SettlementLook &look, int condition)
{
    return condition >= 0 && condition < look.conditions.size() ? look.conditions.at(condition).title.said()
                                                                : QString();
}

} // namespace

QString titleOf(LookMeasure measure)
{
    switch (measure) {
    case LookMeasure::Sales:
        //: 商品销售金额
        return say(QT_TRANSLATE_NOOP("SettlementLook", "Sales amount"));
    case LookMeasure::Fee:
        //: 平台费
        return say(QT_TRANSLATE_NOOP("SettlementLook", "Platform fee"));
    case LookMeasure::Net:
        //: 结算金额
        return say(QT_TRANSLATE_NOOP("SettlementLook", "Settlement amount"));
    case LookMeasure::Unbilled:
        //: 待出账
        return say(QT_TRANSLATE_NOOP("SettlementLook", "In no bill yet"));
    }
    return {};
}

QString titleOf(LookBy by)
{
    switch (by) {
    case LookBy::Month:
        return say(QT_TRANSLATE_NOOP("SettlementLook", "Month of payment"));
    case LookBy::Period:
        //: 账期
        return say(QT_TRANSLATE_NOOP("SettlementLook", "Period"));
    case LookBy::Product:
        return say(QT_TRANSLATE_NOOP("SettlementLook", "Product"));
    case LookBy::Type:
        //: 接入类型
        return say(QT_TRANSLATE_NOOP("SettlementLook", "Access type"));
    case LookBy::Class:
        //: 商品类别
        return say(QT_TRANSLATE_NOOP("SettlementLook", "Product class"));
    case LookBy::Customer:
        return say(QT_TRANSLATE_NOOP("SettlementLook", "Customer"));
    }
    return {};
}

QString titleOf(LookChance chance)
{
    switch (chance) {
    case LookChance::Certain:
        return say(QT_TRANSLATE_NOOP("SettlementLook", "All conditions are met"));
    case LookChance::IfMet:
        return say(QT_TRANSLATE_NOOP("SettlementLook", "Once an open condition is met"));
    case LookChance::IfKnown:
        return say(QT_TRANSLATE_NOOP("SettlementLook", "A condition is not known"));
    }
    return {};
}

QString rowTitle(LookBy by, const LookRow &row)
{
    if (row.isOthers())
        return QCoreApplication::translate("SettlementLook", "%n other(s)", nullptr, int(row.places.size()));
    if (row.key.isEmpty())
        return unknownTitle(by);
    if (by == LookBy::Month)
        return row.key.left(4) + u'-' + row.key.mid(4);
    if (by == LookBy::Type)
        return word(QStringLiteral("accessType"), row.key);
    return by == LookBy::Class ? word(QStringLiteral("productClass"), row.key) : row.key;
}

QString reasonTitle(const SettlementLook &look, LookReason reason, int condition)
{
    switch (reason) {
    case LookReason::Billed:
        return say(QT_TRANSLATE_NOOP("SettlementLook", "In a bill"));
    case LookReason::NotMet:
        //: %1 is a condition: "Payment is complete"
        return say(QT_TRANSLATE_NOOP("SettlementLook", "Not met: %1")).arg(conditionTitle(look, condition));
    case LookReason::Late:
        return say(QT_TRANSLATE_NOOP("SettlementLook", "Was due in an earlier bill"));
    case LookReason::NotKnown:
        //: %1 is a condition: "Payment is complete"
        return say(QT_TRANSLATE_NOOP("SettlementLook", "Not known: %1")).arg(conditionTitle(look, condition));
    case LookReason::Next:
        return say(QT_TRANSLATE_NOOP("SettlementLook", "Its bill is still to be made"));
    case LookReason::Undated:
        return say(QT_TRANSLATE_NOOP("SettlementLook", "The day that decides its bill is not known"));
    }
    return {};
}

QString ageTitle(const AgeingQuestion &question, int age)
{
    const int bounds = int(question.bounds.size());
    if (age < bounds)
        return say(QT_TRANSLATE_NOOP("SettlementLook", "%1–%2 days"))
            .arg(age == 0 ? 0 : question.bounds.at(age - 1) + 1)
            .arg(question.bounds.at(age));
    if (age == bounds)
        return say(QT_TRANSLATE_NOOP("SettlementLook", "more than %1 days"))
            .arg(bounds == 0 ? 0 : question.bounds.constLast());
    return age == bounds + 1 + int(NoAge::NotPaid)
        ? say(QT_TRANSLATE_NOOP("SettlementLook", "not paid yet"))
        : say(QT_TRANSLATE_NOOP("SettlementLook", "day of payment not known"));
}

QString billTitle(const SettlementLook &look, int bill)
{
    if (bill == kLaterBill)
        return say(QT_TRANSLATE_NOOP("SettlementLook", "Later bills"));
    if (bill < 0 || bill >= look.bills.size())
        return say(QT_TRANSLATE_NOOP("SettlementLook", "Which bill is not known"));
    const LookBill &known = look.bills.at(bill);
    if (!known.runMs)
        return known.period;
    //: %1 is a period such as 202611, %2 the day on which its bill is made
    return say(QT_TRANSLATE_NOOP("SettlementLook", "%1 (bill of %2)"))
        .arg(known.period, marketplaceDay(*known.runMs).toString(Qt::ISODate));
}

QString forecastTitle(const SettlementLook &look, const ForecastRow &row)
{
    QString title = titleOf(row.chance);
    if (row.chance == LookChance::IfMet)
        //: %1 is a condition: "Payment is complete"
        title =
            say(QT_TRANSLATE_NOOP("SettlementLook", "Once met: %1")).arg(conditionTitle(look, row.awaits));
    else if (row.chance == LookChance::IfKnown)
        title =
            say(QT_TRANSLATE_NOOP("SettlementLook", "Not known: %1")).arg(conditionTitle(look, row.awaits));
    //: %1 is what it hangs on; the line was due in an earlier bill
    return row.isLate ? say(QT_TRANSLATE_NOOP("SettlementLook", "%1 (late)")).arg(title) : title;
}

} // namespace zhanggui
