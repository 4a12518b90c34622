#include "models/settlement/condition_titles.h"

#include "models/records/cell_text.h"
#include "models/rules/machine_words.h"
#include "models/settlement/line_columns.h"
#include "models/settlement/settlement_import.h"

#include <QCoreApplication>

#include <algorithm>

namespace zhanggui {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("ConditionTitles", text);
}

/// What is looked at beside the names of the policy: the site, facts of the seller, columns of the files.
QString otherTitle(const QString &name)
{
    if (name == u"site")
        return say(QT_TRANSLATE_NOOP("ConditionTitles", "Site"));
    if (name == u"certified")
        return say(QT_TRANSLATE_NOOP("ConditionTitles", "Commercial information certified"));
    if (name == u"isEffective")
        return say(QT_TRANSLATE_NOOP("ConditionTitles", "Order in effect"));
    const int place = linePlaceOf(name.toLatin1().constData());
    return place < 0 ? name
                     : QCoreApplication::translate("SettlementLine", lineColumns()[std::size_t(place)].label);
}

QString siteTitle(const QString &site)
{
    if (site == u"cn") //: 中国站
        return say(QT_TRANSLATE_NOOP("ConditionTitles", "Chinese site"));
    return site == u"intl" ? QStringLiteral("KooGallery") : site;
}

} // namespace

ConditionTitles::ConditionTitles(const SettlementPolicy &policy)
    : m_policy(policy)
    , m_words(settlementWords().value_or(QHash<QString, QList<Choice>>()))
{
}

QString ConditionTitles::text(const Condition &condition) const
{
    Condition named = condition;
    name(named);
    return conditionText(named);
}

void ConditionTitles::name(Condition &condition) const
{
    for (Condition &part : condition.parts)
        name(part);
    if (condition.value.isEmpty())
        return;
    if (condition.kind == Condition::Kind::Is || condition.kind == Condition::Kind::In) {
        for (QVariant &operand : condition.operands)
            operand = operandTitle(condition.value, operand);
    }
    condition.value = ofName(condition.value);
}

QString ConditionTitles::ofName(const QString &id) const
{
    const SettlementName *known = nameOf(id);
    return known ? known->title.said() : otherTitle(id);
}

QString ConditionTitles::ofWord(const QString &name, const QString &word) const
{
    if (name == u"site")
        return siteTitle(word);
    // The column of the product class is "productClass", the rules say "class".
    const auto choices = m_words.value(name == u"class" ? QStringLiteral("productClass") : name);
    const auto choice = std::find_if(
        choices.cbegin(), choices.cend(), [&word](const Choice &one) { return one.value == word; });
    return choice == choices.cend() ? word : choice->title.said();
}

QVariant ConditionTitles::operandTitle(const QString &of, const QVariant &operand) const
{
    if (const SettlementName *known = nameOf(of); known && known->is == SettlementName::Is::Rate)
        return rateText(operand.toLongLong(), QLocale());
    const QString word = operand.toString();
    const QString title = ofWord(of, word);
    return title == word ? operand : QVariant(title);
}

const SettlementName *ConditionTitles::nameOf(const QString &id) const
{
    const auto found = std::find_if(m_policy.names.cbegin(), m_policy.names.cend(),
        [&id](const SettlementName &one) { return one.id == id; });
    return found == m_policy.names.cend() ? nullptr : &*found;
}

} // namespace zhanggui
