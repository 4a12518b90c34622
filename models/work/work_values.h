// The values of a work record, between forms, columns and rules. Pure.
#pragma once

#include "models/core/result.h"
#include "models/work/work_record.h"
#include "models/work/work_repository.h"

#include <QVariantMap>

namespace zhanggui {

/// The record's own values as conditions see them: every field of the kind (an invalid value when it is
/// empty; flags as bool), and number, state, before, stateMs, createdMs, now, environment, currency, tags,
/// note.
RuleValues ownValues(const WorkKind &kind, const WorkRecord &record, qint64 nowMs);

/// Column → value to store. BadInput, naming the field: it does not exist, or the value is of another type.
[[nodiscard]] Result<QVariantMap> columnsOf(const WorkKind &kind, const WorkValues &values);

/// The record with the values in their places, as columnsOf() stores them.
void setValues(WorkRecord &record, const WorkKind &kind, const WorkValues &values);

/// Values that every record has beside its kind's fields and that can be written: "number", "currency",
/// "tags", "note".
bool isOwnWorkValue(const QString &id);

/// Never null, so that it is stored as text and not as NULL.
QString filledText(const QString &text);

/// As conditions see the value of the field.
QVariant ruleValueOf(const WorkField &field, const QVariant &value);

} // namespace zhanggui
