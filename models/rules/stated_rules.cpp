#include "models/rules/stated_rules.h"

#include "models/records/cell_text.h"
#include "models/rules/rule_members.h"

#include <QFile>

#include <algorithm>
#include <cmath>

namespace zhanggui {

namespace {

constexpr qint64 kLargestRuleFile = qint64(1024) * 1024;
constexpr qint64 kWhole = 10'000;

const QStringList &levelWords()
{
    static const QStringList words = { QStringLiteral("good"), QStringLiteral("hint"), QStringLiteral("warn"),
        QStringLiteral("refuse"), QStringLiteral("unknown") };
    return words;
}

/// Place in the order from harmless to bad.
int weightOf(FindingLevel level)
{
    switch (level) {
    case FindingLevel::Good:
        return 0;
    case FindingLevel::Hint:
        return 1;
    case FindingLevel::Unknown:
        return 2;
    case FindingLevel::Warn:
        return 3;
    case FindingLevel::Refuse:
        return 4;
    }
    return 0;
}

QString filled(const QString &text, const QStringList &values)
{
    // Not arg(): a value with a "%1" of its own is not filled again.
    QString out;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool place =
            text.at(i) == u'%' && i + 1 < text.size() && text.at(i + 1) >= u'1' && text.at(i + 1) <= u'9';
        const qsizetype index = place ? text.at(i + 1).unicode() - u'1' : -1;
        if (!place || index >= values.size()) {
            out += text.at(i);
            continue;
        }
        out += values.at(index);
        ++i;
    }
    return out;
}

} // namespace

QString idOf(FindingLevel level)
{
    return levelWords().at(int(level));
}

FindingLevel worstOf(const QList<RuleFinding> &findings)
{
    FindingLevel worst = FindingLevel::Good;
    for (const RuleFinding &finding : findings) {
        if (weightOf(finding.level) > weightOf(worst))
            worst = finding.level;
    }
    return worst;
}

BothLanguages filledIn(const BothLanguages &text, const SaidValues &values)
{
    QStringList english;
    QStringList chinese;
    for (const SaidValue &value : values) {
        english.append(value.en);
        chinese.append(value.zh);
    }
    return { filled(text.en, english), filled(text.zh, chinese) };
}

QString plainRate(qint64 rate)
{
    return rateText(rate, QLocale::c());
}

std::optional<qint64> rateFromText(const QString &text)
{
    QString plain = text.normalized(QString::NormalizationForm_KC).trimmed();
    const bool percent = plain.endsWith(u'%');
    if (percent)
        plain.chop(1);
    bool isNumber = false;
    const double number = plain.trimmed().toDouble(&isNumber);
    if (!isNumber || number < 0 || number > 100)
        return std::nullopt;
    const double whole = percent || number >= 1 ? number * 100 : number * kWhole;
    const qint64 rate = std::llround(whole);
    if (std::abs(whole - double(rate)) > 1e-6)
        return std::nullopt;
    return rate;
}

StatedRules StatedRules::read(JsonMembers &members, const char *name, const RuleSources &sources)
{
    StatedRules rules;
    const QList<JsonValue> &items = members.items(name);
    for (qsizetype i = 0; i < items.size(); ++i) {
        JsonMembers item(
            items.at(i), QStringLiteral("%1[%2]").arg(members.placeOf(name)).arg(i), members.faults());
        StatedRule rule;
        rule.id = item.text("id");
        rule.say = takeWords(item, "say");
        rule.level =
            FindingLevel(levelWords().indexOf(item.word("level", levelWords(), QStringLiteral("warn"))));
        rule.source = sources.take(item);
        item.finish();
        if (rules.m_rules.contains(rule.id))
            members.faults().add(item.place(), QStringLiteral("the rule %1 is there twice").arg(rule.id));
        rules.m_rules.insert(rule.id, rule);
    }
    return rules;
}

const StatedRule &StatedRules::at(const QString &id) const
{
    static const StatedRule none;
    const auto found = m_rules.constFind(id);
    return found == m_rules.constEnd() ? none : *found;
}

void StatedRules::requireAll(const QStringList &ids, const QString &place, JsonFaults &faults) const
{
    for (const QString &id : ids) {
        if (!has(id))
            faults.add(place, QStringLiteral("the rule %1 is missing").arg(id));
    }
}

RuleFinding StatedRules::found(const QString &id, const QStringList &fields, const SaidValues &values) const
{
    const StatedRule &rule = at(id);
    return { id, fields, filledIn(rule.say, values), rule.level, rule.source };
}

Result<QByteArray> readRuleFile(const QString &workspaceDirectory, const QString &name)
{
    const QString own = workspaceDirectory % QStringLiteral("/rules/") % name;
    const bool replaced = !workspaceDirectory.isEmpty() && QFile::exists(own);
    QFile file(replaced ? own : QStringLiteral(":/rules/") % name);
    if (file.size() > kLargestRuleFile)
        return failure(ErrorKind::Corrupt, QStringLiteral("The file of rules is too large"), file.fileName());
    if (!file.open(QIODevice::ReadOnly))
        return failure(replaced ? ErrorKind::Storage : ErrorKind::Corrupt,
            QStringLiteral("The file of rules cannot be read"), file.fileName());
    return file.readAll();
}

} // namespace zhanggui
