#include "models/refunds/refund_rules.h"

#include "models/rules/rule_members.h"

namespace zhanggui {

namespace {

const QStringList &verdictWords()
{
    static const QStringList words = { QStringLiteral("negotiated"), QStringLiteral("full"),
        QStringLiteral("automatic"), QStringLiteral("usage-deducted"), QStringLiteral("return-flow"),
        QStringLiteral("refused"), QStringLiteral("not-told") };
    return words;
}

RefundRule readRule(JsonMembers &members, const RuleSources &sources)
{
    RefundRule rule;
    rule.id = members.text("id");
    rule.title = takeWords(members, "title");
    rule.say = takeWords(members, "say");
    rule.when = takeCondition(members, "when");
    rule.verdict = RefundVerdict(verdictWords().indexOf(members.word("verdict", verdictWords())));
    rule.vouchersReturned = members.flag("vouchersReturned", true);
    rule.validFrom = takeDay(members, "from");
    rule.validTo = takeDay(members, "to");
    rule.source = sources.take(members);
    members.finish();
    return rule;
}

void readWindows(JsonMembers &root, const RuleSources &sources, RefundRules &rules)
{
    JsonMembers noReason(root.take("noReason"), root.placeOf("noReason"), root.faults());
    rules.noReasonDays = int(noReason.number("days", 1).value_or(0));
    rules.noReasonPerYear = int(noReason.number("perYear", 1).value_or(0));
    rules.noReasonSource = sources.take(noReason);
    noReason.finish();
    JsonMembers review(root.take("review"), root.placeOf("review"), root.faults());
    rules.reviewWorkingDays = int(review.number("workingDays", 1).value_or(0));
    rules.syncHours = int(review.number("syncHours", 1).value_or(0));
    rules.reviewSource = sources.take(review);
    review.finish();
    JsonMembers back(root.take("return"), root.placeOf("return"), root.faults());
    rules.sendBackDays = int(back.number("sendBackDays", 1).value_or(0));
    rules.acceptDays = int(back.number("acceptDays", 1).value_or(0));
    rules.returnSource = sources.take(back);
    back.finish();
}

void checkNames(const RefundRules &rules, JsonFaults &faults)
{
    QStringList seen;
    for (const RefundRule &rule : rules.rules) {
        const QString place = QStringLiteral("refunds.rules.") % rule.id;
        if (seen.contains(rule.id))
            faults.add(place, QStringLiteral("is there twice"));
        seen.append(rule.id);
        for (const QString &name : rule.when.values()) {
            if (refundValueTitle(name).en.isEmpty())
                faults.add(place, QStringLiteral("looks at the unknown value %1").arg(name));
        }
    }
    if (rules.rules.isEmpty())
        faults.add(QStringLiteral("refunds.rules"), QStringLiteral("must not be empty"));
}

} // namespace

QString idOf(RefundVerdict verdict)
{
    return verdictWords().at(int(verdict));
}

Result<RefundRules> readRefundRules(const QByteArray &json)
{
    const Result<JsonValue> root = readOwnJson(json);
    if (!root)
        return tl::unexpected(root.error());
    JsonFaults faults;
    JsonMembers members(*root, QStringLiteral("refunds"), faults);
    members.textOr("about");
    const RuleSources sources(members);
    RefundRules rules;
    rules.supervised = members.texts("supervised");
    rules.unsupervised = members.texts("unsupervised");
    readWindows(members, sources, rules);
    const QList<JsonValue> &items = members.items("rules");
    for (qsizetype i = 0; i < items.size(); ++i) {
        JsonMembers item(items.at(i), QStringLiteral("refunds.rules[%1]").arg(i), faults);
        rules.rules.append(readRule(item, sources));
    }
    rules.effects = StatedRules::read(members, "effects", sources);
    rules.effects.requireAll(appliedRefundEffects(), QStringLiteral("refunds.effects"), faults);
    checkNames(rules, faults);
    members.finish();
    if (!faults.none())
        return failure(
            ErrorKind::Corrupt, QStringLiteral("The rules of refunds are damaged"), faults.first());
    return rules;
}

Result<RefundRules> loadRefundRules(const QString &workspaceDirectory)
{
    return readRuleFile(workspaceDirectory, QStringLiteral("refunds.json")).and_then(readRefundRules);
}

} // namespace zhanggui
