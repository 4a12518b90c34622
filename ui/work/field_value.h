// What a person types into a field of a work record, read as the stored value. Pure.
#pragma once

#include "models/records/cell_text.h"
#include "models/work/work_kind.h"

#include <tl/expected.hpp>

namespace zhanggui {

/// The stored value of `text` (an invalid QVariant for nothing), or the sentence that stands next to the
/// field. Amounts as a filter reads them ("1.5万"), days and times too ("today", "2026-11-22 14:05"), rates
/// with or without "%". Choices: the id of one, other texts as they are.
tl::expected<QVariant, QString> fieldValue(
    const WorkField &field, const QString &text, const QTimeZone &zone, qint64 nowMs);

/// What stands in the editor for a stored value: fieldValue() reads it back to the same.
QString editText(const WorkField &field, const QVariant &value, const QTimeZone &zone);

} // namespace zhanggui
