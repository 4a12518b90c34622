// The values that every work record has beside the fields of its kind, as fields of a form: number, currency,
// tags and note, by these ids (models/work/work_values.h).
#pragma once

#include "models/work/work_kind.h"

namespace zhanggui {

/// The section of currency, tags and note; the number stands before all sections.
inline constexpr char kOwnSection[] = "own"; // no section of the data is called so

/// In their order on a form. A kind without amounts has no currency.
QList<WorkField> ownWorkFields(const WorkKind &kind);
/// Their titles and helps in the language of now.
void sayOwnWorkFields(QList<WorkField> &fields);

} // namespace zhanggui
