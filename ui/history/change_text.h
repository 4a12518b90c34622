// Changed columns and their values as a person reads them: what the list calls the field, formatted as the
// list does, personal data masked.
#pragma once

#include "models/history/field_change.h"
#include "models/records/cell_text.h"

#include <QStringList>

namespace zhanggui {

/// Members of an answer, and columns of the store, that hold personal data of the buyer.
QStringList personalOrderMembers();

/// Columns that follow from others, or say what stands beside the change already.
bool isNoise(const FieldChange &change);
QString changedFieldText(const FieldChange &change);
/// `value` is the change's before or after; a dash for nothing.
QString changedValueText(const FieldChange &change, const QJsonValue &value, const CellStyle &style);

} // namespace zhanggui
