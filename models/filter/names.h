// Names in a filter: of fields and of the values of enumerations, in both languages.
#pragma once

#include "models/records/record_kind.h"

namespace zhanggui {

/// As RecordKind::findByName(); '-' and '_' may stand for the blanks of a name. nullptr when there is none.
const Field *fieldNamed(const RecordKind &kind, const QString &name);
/// < > and ranges make sense.
bool isOrderedField(const Field &field);
/// By stored value, official name or label, case-insensitive; nullptr when no guide names it.
const Choice *choiceNamed(const RecordKind &kind, const Field &field, const QString &written);
/// Stored values of the choices that have `part` in a name.
QStringList choicesContaining(const RecordKind &kind, const Field &field, const QString &part);
/// Every way to write it, the present language's label first.
QStringList namesOf(const RecordKind &kind, const Choice &choice);

} // namespace zhanggui
