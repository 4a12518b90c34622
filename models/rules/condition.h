// Conditions of rules as data: pure, three-valued. Machines, kinds, evidence lists and checks use the same
// form:
//
//   {"value": "medium", "is": "paper"}          {"value": "amount", "atLeast": 10000}
//   {"value": "kind", "in": ["a", "b"]}         {"value": "taxNumber", "matches": "[0-9A-Z]{15,20}"}
//   {"value": "order.openRefunds", "is": 0}     {"value": "reason", "set": true}
//   {"all": […]}  {"any": […]}  {"not": {…}}    {"value": "number", "length": 20}
//
// `value` names a field of the record ("medium") or a fact about what it is linked with ("order.openRefunds",
// "files.sow", see models/work/work_facts.h). `true` stands for Always. "matches" looks at the whole text;
// "length" is one number or [least, most]; a day as text ("2024-09-14") after atLeast or atMost is its first
// or last ms in UTC+8.
#pragma once

#include "models/core/result.h"

#include <QHash>
#include <QStringList>
#include <QVariant>

namespace zhanggui {

class JsonFaults;
class JsonValue;

/// Name → value: QString, qint64 (numbers, minor units, ms UTC) or bool. What is not in it is not known; an
/// invalid QVariant is known to be empty.
using RuleValues = QHash<QString, QVariant>;

enum class Truth { No, Yes, Unknown };

class Condition {
public:
    enum class Kind { Always, All, Any, Not, Is, In, Set, Matches, Length, AtLeast, AtMost };

    Kind kind = Kind::Always;
    QList<Condition> parts; // All, Any: at least one; Not: one
    QString value; // of a comparison: what is looked at
    /// Is, AtLeast, AtMost: one; In: any; Matches: a QRegularExpression of the whole text; Length: least,
    /// most; Set: bool.
    QVariantList operands;

    /// Unknown only where the answer hangs on a value that is not in `values`: an All with a No is No. What
    /// is known to be empty satisfies no comparison but {"set": false} and {"is": ""}.
    Truth holds(const RuleValues &values) const;
    /// Every name that it looks at, each once.
    QStringList values() const;

    /// Faults go to `faults` under `place`: unknown members, patterns that cannot be read, empty lists.
    static Condition read(const JsonValue &json, const QString &place, JsonFaults &faults);
    friend bool operator==(const Condition &, const Condition &) = default;
};

/// It can be told from the two alone that no record satisfies both: they ask different things of one value.
/// False where that is not plain.
bool keptApart(const Condition &a, const Condition &b);

} // namespace zhanggui
