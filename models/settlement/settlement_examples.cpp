#include "models/settlement/settlement_examples.h"

#include "models/core/decimal.h"
#include "models/rules/rule_members.h"
#include "models/settlement/formula_run.h"

namespace zhanggui {

namespace {

QMap<QString, QString> takeTexts(JsonMembers &members, const char *name)
{
    QMap<QString, QString> texts;
    for (const JsonValue::Member &member : members.pairs(name)) {
        if (member.second.kind != JsonValue::Kind::Text)
            members.faults().add(
                members.placeOf(name) % u'.' % member.first, QStringLiteral("must be a text"));
        texts.insert(member.first, member.second.text);
    }
    return texts;
}

QMap<QString, QString> takeNumbers(JsonMembers &members, const char *name, bool orEmpty = false)
{
    QMap<QString, QString> texts = takeTexts(members, name);
    for (auto it = texts.cbegin(); it != texts.cend(); ++it) {
        if (!(orEmpty && it->isEmpty()) && !Exact::fromText(*it))
            members.faults().add(members.placeOf(name) % u'.' % it.key(),
                QStringLiteral("\"%1\" is no exact number").arg(*it));
    }
    return texts;
}

std::optional<qint64> takeMinor(JsonMembers &members, const char *name)
{
    const QString text = members.text(name);
    const auto minor = minorUnitsFromText(text);
    if (!minor)
        members.faults().add(members.placeOf(name), QStringLiteral("\"%1\" is no amount").arg(text));
    return minor ? std::optional(*minor) : std::nullopt;
}

SettlementExample readExample(JsonMembers &members, const RuleSources &sources)
{
    SettlementExample example;
    example.id = takeId(members);
    example.title = takeWords(members, "title");
    example.site = members.text("site");
    example.product = members.textOr("product", QStringLiteral("A"));
    const QMap<QString, QString> facts = takeTexts(members, "facts");
    for (auto it = facts.cbegin(); it != facts.cend(); ++it)
        example.facts.insert(it.key(), *it);
    static const JsonValue none{ JsonValue::Kind::Object, {}, {}, {} };
    const JsonValue &given = members.take("days");
    JsonMembers days(given.isMissing() ? none : given, members.placeOf("days"), members.faults());
    for (const QString &day : settlementDays()) {
        if (const auto known = takeDay(days, day.toLatin1().constData()))
            example.days.insert(day, *known);
    }
    days.finish();
    example.numbers = takeNumbers(members, "numbers");
    example.ratios = takeNumbers(members, "ratios");
    if (members.has("month"))
        example.monthMinor = takeMinor(members, "month");
    example.results = takeNumbers(members, "results", true);
    if (example.results.isEmpty())
        members.faults().add(members.placeOf("results"), QStringLiteral("must not be empty"));
    example.source = sources.take(members);
    members.finish();
    return example;
}

FormulaInput inputOf(const SettlementPolicy &policy, const SettlementExample &example)
{
    FormulaInput input;
    input.site = example.site;
    input.product = example.product;
    input.facts = example.facts;
    input.currency = example.facts.value(QStringLiteral("currency")).toString();
    input.facts.insert(QStringLiteral("site"), example.site);
    for (auto it = example.days.cbegin(); it != example.days.cend(); ++it)
        input.days.insert(it.key(), *it);
    for (auto it = example.numbers.cbegin(); it != example.numbers.cend(); ++it) {
        if (policy.name(it.key()))
            input.numbers.insert(it.key(), Exact::fromText(*it).value_or(Exact()));
    }
    return input;
}

QList<SettlementRatio> ratiosOf(const SettlementExample &example)
{
    QList<SettlementRatio> ratios;
    for (auto it = example.ratios.cbegin(); it != example.ratios.cend(); ++it) {
        SettlementRatio ratio;
        ratio.recordId = ratios.size() + 1;
        ratio.product = example.product;
        ratio.name = it.key();
        ratio.value = Exact::fromText(*it).value_or(Exact());
        ratio.valueText = *it;
        ratio.contract = example.id;
        ratios.append(ratio);
    }
    return ratios;
}

QString foundFor(const SettlementPolicy &policy, FormulaRun &run, const QString &name)
{
    const SettlementName *known = policy.name(name);
    const FormulaRun::Found &found = run.find(name);
    if (!known || found.state != FormulaRun::Found::State::Known)
        return {};
    const Result<qint64> minor = found.value.toMinor(found.rounding);
    if (known->is == SettlementName::Is::Amount && minor)
        return textFromMinorUnits(*minor);
    return formulaValueText(known->is, found.value);
}

} // namespace

Result<QList<SettlementExample>> readSettlementExamples(const QByteArray &json)
{
    const Result<JsonValue> root = readOwnJson(json);
    if (!root)
        return tl::unexpected(root.error());
    JsonFaults faults;
    JsonMembers members(*root, QStringLiteral("examples"), faults);
    members.textOr("about");
    const RuleSources sources(members);
    QList<SettlementExample> examples;
    const QList<JsonValue> &items = members.items("examples");
    for (qsizetype i = 0; i < items.size(); ++i) {
        JsonMembers item(items.at(i), QStringLiteral("examples[%1]").arg(i), faults);
        examples.append(readExample(item, sources));
    }
    members.finish();
    if (!faults.none())
        return failure(ErrorKind::Corrupt, QStringLiteral("The worked examples are damaged"), faults.first());
    return examples;
}

ExampleOutcome runExample(const SettlementPolicy &policy, const SettlementExample &example)
{
    const QList<SettlementRatio> ratios = ratiosOf(example);
    TierSums sums(policy, ratios, example.site);
    const QString month = example.days.value(QStringLiteral("paid")).toString(QStringLiteral("yyyy-MM"));
    for (const SettlementTier &tier : policy.tiers) {
        if (example.monthMinor)
            sums.add(tier.id, example.product, month, tier.currency, *example.monthMinor);
    }
    const ExpectedOptions options;
    FormulaRun run(policy, ratios, &sums, inputOf(policy, example), options);
    ExampleOutcome outcome;
    outcome.line = expectedFrom(run);
    outcome.good = true;
    for (auto it = example.results.cbegin(); it != example.results.cend(); ++it) {
        const QString found = foundFor(policy, run, it.key());
        outcome.good = outcome.good && found == *it;
        outcome.values.append({ it.key(), *it, found });
    }
    return outcome;
}

} // namespace zhanggui
