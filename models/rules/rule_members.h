// What every data file of rules, kinds and calendars writes alike: words in both languages, sources,
// conditions and parties.
#pragma once

#include "models/core/both_languages.h"
#include "models/json/json_members.h"
#include "models/records/record_kind.h"
#include "models/rules/condition.h"
#include "models/rules/machine.h"
#include "models/rules/rule_source.h"

#include <QMap>

namespace zhanggui {

/// The member `sources` of a file: short names for pages, {"P1": {"page": "…", "date": "2024-12-19"}}.
class RuleSources {
public:
    RuleSources() = default;
    /// Takes the member `sources`, which must be there and name a page and a date ("undated" where the page
    /// tells none) each time.
    explicit RuleSources(JsonMembers &file);

    /// The member `source`, "P1 C": a name of `sources` and a mark (C, D, I, N or S). Missing is a fault:
    /// every rule says where it is from.
    RuleSource take(JsonMembers &members) const;

private:
    QMap<QString, RuleSource> m_sources;
};

/// Elements of a list, none when it is missing. More than `most` are a fault, and none: what a stranger wrote
/// must not make the program slow.
const QList<JsonValue> &takeItems(JsonMembers &members, const char *name, qsizetype most);
/// Names of things in files: at most 100 of at most 200 characters. Empty ones are a fault.
QStringList takeNames(JsonMembers &members, const char *name = "names");
/// A whole number from `least` to `most`; `missing` when the member is missing.
int takeCount(JsonMembers &members, const char *name, int least, int most, int missing);
/// A name of something in the program, at most 100 characters.
QString takeWord(JsonMembers &members, const char *name);

/// At most 4,000 characters each. {"en": "…", "zh": "…"}, neither of them empty. Empty when the member is
/// missing and not `needed`.
BothLanguages takeWords(JsonMembers &members, const char *name, bool needed = true);
/// Always when the member is missing.
Condition takeCondition(JsonMembers &members, const char *name);
/// An id of ours: lower-case letters, digits and hyphens, a letter first.
QString takeId(JsonMembers &members, const char *name = "id");
/// A field's id: letters and digits, a small letter first.
QString takeFieldId(JsonMembers &members, const char *name);
/// "neutral", "ok", "wait", "warn", "fail"; Neutral when missing.
ChoiceTone takeTone(JsonMembers &members, const char *name = "tone");
/// "refuse", "warn"; Refuse when missing.
RuleLevel takeLevel(JsonMembers &members, const char *name = "level");
/// "seller", "customer", "platform"; `missing` when the member is missing.
Party takeParty(JsonMembers &members, const char *name, Party missing);
/// "2024-09-14".
std::optional<QDate> takeDay(JsonMembers &members, const char *name);
/// Text, whole number or true/false.
QVariant takeScalar(JsonMembers &members, const char *name);
/// The same of a value; invalid, with a fault, when it is none of them.
QVariant scalarOf(const JsonValue &json, const QString &place, JsonFaults &faults);

} // namespace zhanggui
