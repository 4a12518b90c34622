// What came of rules, for people and for machines.
#pragma once

#include "models/rules/stated_rules.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTextStream>

namespace zhanggui {

/// Whether texts of data files are said in Chinese.
bool speaksChinese();
/// One line a finding, the source below it.
void writeFindings(QTextStream &out, const QList<RuleFinding> &findings);
/// `{"rule", "level", "fields", "say", "source": {"page", "date", "mark"}}`.
QJsonObject findingJson(const RuleFinding &finding);
QJsonArray findingsJson(const QList<RuleFinding> &findings);
QJsonObject sourceJson(const RuleSource &source);

} // namespace zhanggui
