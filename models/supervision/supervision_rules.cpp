#include "models/supervision/supervision_rules.h"

#include "models/rules/rule_members.h"

#include <QFile>

#include <algorithm>

namespace zhanggui {

namespace {

void takeBase(DatedRule &rule, JsonMembers &members, const RuleSources &sources)
{
    rule.id = takeId(members);
    rule.when = takeCondition(members, "when");
    rule.from = takeDay(members, "from");
    rule.to = takeDay(members, "to");
    rule.say = takeWords(members, "say");
    rule.source = sources.take(members);
    if (rule.from && rule.to && *rule.from > *rule.to)
        members.faults().add(members.placeOf("to"), QStringLiteral("is before the first day"));
}

/// Reads each item of a list with `read(members)`.
template <class F> void eachOf(JsonMembers &file, const char *name, F read)
{
    const QList<JsonValue> &items = file.items(name);
    for (qsizetype i = 0; i < items.size(); ++i) {
        JsonMembers members(
            items.at(i), file.placeOf(name) % u'[' % QString::number(i) % u']', file.faults());
        read(members);
        members.finish();
    }
    if (items.isEmpty())
        file.faults().add(file.placeOf(name), QStringLiteral("must be a list that is not empty"));
}

AcceptanceRule readAcceptance(JsonMembers &members, const RuleSources &sources)
{
    AcceptanceRule rule;
    takeBase(rule, members, sources);
    rule.huaweiReviews = members.flag("huaweiReviews");
    return rule;
}

AppealRule readAppeal(JsonMembers &members, const RuleSources &sources)
{
    AppealRule rule;
    takeBase(rule, members, sources);
    rule.who = takeParty(members, "party", Party::Nobody);
    rule.refuses = members.flag("refuses");
    rule.afterDays = int(members.number("afterDays", 1).value_or(0));
    if (rule.who != Party::Seller && rule.who != Party::Customer)
        members.faults().add(members.placeOf("party"), QStringLiteral("must be seller or customer"));
    return rule;
}

NeededFile readNeed(JsonMembers &members, const RuleSources &sources)
{
    NeededFile need;
    need.evidence = takeId(members, "evidence");
    need.title = takeWords(members, "title");
    need.say = takeWords(members, "say");
    need.source = sources.take(members);
    return need;
}

EvidenceRule readEvidence(JsonMembers &members, const RuleSources &sources)
{
    EvidenceRule rule;
    rule.id = takeId(members);
    rule.items = members.texts("items");
    rule.when = takeCondition(members, "when");
    rule.level = takeLevel(members);
    rule.title = takeWords(members, "title");
    rule.say = takeWords(members, "say");
    rule.look = takeWords(members, "look", false);
    rule.source = sources.take(members);
    return rule;
}

void readWords(JsonMembers &file, const char *name, const QString &prefix, SupervisionRules &rules)
{
    const JsonValue &words = file.take(name);
    JsonMembers members(words, file.placeOf(name), file.faults());
    for (const JsonValue::Member &word : words.members)
        rules.words.insert(prefix % word.first, takeWords(members, word.first.toLatin1().constData()));
    members.finish();
}

} // namespace

bool DatedRule::holdsOn(const QDate &day) const
{
    return (!from || *from <= day) && (!to || day <= *to);
}

Result<SupervisionRules> SupervisionRules::read(const QByteArray &json)
{
    const Result<JsonValue> root = readOwnJson(json);
    if (!root)
        return tl::unexpected(root.error());
    JsonFaults faults;
    JsonMembers file(*root, QStringLiteral("supervision"), faults);
    SupervisionRules rules;
    (void)file.textOr("about");
    const RuleSources sources(file);
    eachOf(file, "acceptance",
        [&](JsonMembers &members) { rules.acceptance.append(readAcceptance(members, sources)); });
    eachOf(file, "remarks", [&](JsonMembers &members) {
        DatedRule remark;
        takeBase(remark, members, sources);
        rules.remarks.append(remark);
    });
    eachOf(
        file, "appeals", [&](JsonMembers &members) { rules.appeals.append(readAppeal(members, sources)); });
    eachOf(file, "appealNeeds",
        [&](JsonMembers &members) { rules.appealNeeds.append(readNeed(members, sources)); });
    eachOf(file, "evidence",
        [&](JsonMembers &members) { rules.evidence.append(readEvidence(members, sources)); });
    {
        const JsonValue &answer = file.take("appealAnswer");
        JsonMembers members(answer, file.placeOf("appealAnswer"), faults);
        rules.appealAnswerDays = int(members.number("workingDays", 1).value_or(0));
        rules.appealAnswerSource = sources.take(members);
        members.finish();
    }
    readWords(file, "words", {}, rules);
    readWords(file, "letter", QStringLiteral("letter."), rules);
    file.finish();
    if (!faults.none())
        return failure(ErrorKind::Corrupt, QStringLiteral("The rules of service supervision are malformed"),
            faults.all().join(u'\n'));
    return rules;
}

Result<SupervisionRules> SupervisionRules::load()
{
    QFile file(QStringLiteral(":/rules/supervision.json"));
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::Corrupt, QStringLiteral("The rules of service supervision are missing"));
    return read(file.readAll());
}

const EvidenceRule *SupervisionRules::evidenceRule(const QString &id) const
{
    const auto found = std::find_if(
        evidence.cbegin(), evidence.cend(), [&id](const EvidenceRule &rule) { return rule.id == id; });
    return found == evidence.cend() ? nullptr : &*found;
}

BothLanguages SupervisionRules::word(const QString &id) const
{
    return words.value(id, { id, id });
}

} // namespace zhanggui
