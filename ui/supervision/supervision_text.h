// What the rules of supervision come to for one order line, in sentences of the program's language. The panel
// and the command line say the same.
#pragma once

#include "models/supervision/acceptance_rule.h"
#include "models/supervision/appeal.h"
#include "models/supervision/open_time.h"

#include <QTimeZone>

namespace zhanggui {

struct RuleSentence {
    QString text;
    QString source; // page, date and mark; empty: follows from the record
};

/// "P6, 2024-11-12, C".
QString ruleSourceText(const RuleSource &source);

/// Whose turn it is, since when and for how long, and how often it was rejected.
QList<RuleSentence> turnSentences(const SupervisedLine &line, const QTimeZone &zone);
/// The machine, the day that chose it, and what holds on other days.
QList<RuleSentence> machineSentences(const MachineVerdict &verdict, const QTimeZone &zone);
/// The acceptance rule, or what has to be filled in, then the remarks. `kind` names the fields.
QList<RuleSentence> acceptanceSentences(const AcceptanceVerdict &verdict, const WorkKind &kind);
/// When the term begins and ends, and what the other way would mean.
QList<RuleSentence> openTimeSentences(
    const OpenTimeEffect &effect, const OpenTimeFacts &facts, const QTimeZone &zone);
/// Who may appeal and since when; while one is open, until when it is answered; what has to be attached.
QList<RuleSentence> appealSentences(
    const SupervisionRules &rules, const AppealState &state, const QTimeZone &zone);

/// From the record and its order: completedAt is taken for the acceptance.
OpenTimeFacts openTimeFactsOf(const SupervisedLine &line);

} // namespace zhanggui
