#include "app/commands/settlement_output.h"

#include "app/commands/finding_output.h"
#include "models/core/decimal.h"
#include "ui/work/work_words.h"

#include <QCoreApplication>
#include <QDateTime>

namespace zhanggui {

namespace {

QString key(const char *name)
{
    return QString::fromLatin1(name);
}

void insertUnlessEmpty(QJsonObject &object, const char *name, const QString &text)
{
    if (!text.isEmpty())
        object.insert(key(name), text);
}

void insertAmount(QJsonObject &object, const char *name, std::optional<qint64> minor)
{
    if (minor)
        object.insert(key(name), textFromMinorUnits(*minor));
}

} // namespace

QJsonObject partJson(const FormulaPart &part)
{
    QJsonObject object = { { key("name"), part.name }, { key("from"), idOf(part.from) } };
    object.insert(key("value"), part.value.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(part.value));
    insertUnlessEmpty(object, "exact", part.exact);
    insertUnlessEmpty(object, "rule", part.rule);
    insertUnlessEmpty(object, "expression", part.expression);
    insertUnlessEmpty(object, "say", part.say.said());
    if (!part.source.page.isEmpty())
        object.insert(key("source"), sourceJson(part.source));
    QJsonArray parts;
    for (const FormulaPart &one : part.parts)
        parts.append(partJson(one));
    if (!parts.isEmpty())
        object.insert(key("parts"), parts);
    return object;
}

QJsonObject expectedJson(const ExpectedLine &line)
{
    QJsonObject object = { { key("currency"), line.currency }, { key("formula"), line.formula },
        { key("asked"), QJsonArray::fromStringList(line.asked) }, { key("unfolded"), partJson(line.net) } };
    insertAmount(object, "net", line.netMinor);
    insertAmount(object, "netWithoutTax", line.netWithoutTaxMinor);
    insertAmount(object, "fee", line.feeMinor);
    return object;
}

QString truthId(Truth truth)
{
    return truth == Truth::Yes ? key("met") : truth == Truth::No ? key("not-met") : key("unknown");
}

QJsonObject eligibilityJson(const Eligibility &eligibility)
{
    QJsonArray conditions;
    for (const ConditionAnswer &answer : eligibility.conditions)
        conditions.append(
            QJsonObject{ { key("id"), answer.condition }, { key("answer"), truthId(answer.answer) },
                { key("say"), answer.say.said() }, { key("source"), sourceJson(answer.source) } });
    QJsonObject object = { { key("billable"), truthId(eligibility.billable) },
        { key("conditions"), conditions }, { key("period"), eligibility.period } };
    if (eligibility.runMs)
        object.insert(key("run"), marketplaceDay(*eligibility.runMs).toString(Qt::ISODate));
    insertUnlessEmpty(object, "basis", eligibility.basis);
    if (!eligibility.basisSource.page.isEmpty())
        object.insert(key("basisSource"), sourceJson(eligibility.basisSource));
    return object;
}

void tellOwnFault(QTextStream &err, const SettlementPolicy &policy)
{
    if (!policy.ownFault.isEmpty())
        err << QCoreApplication::translate("SettlementCommand",
            "The seller's own rules cannot be used and are left out; the shipped ones go on: %1")
                   .arg(policy.ownFault)
            << Qt::endl;
}

} // namespace zhanggui
