// Colour rules as a list needs them, and as a person reads them.
#pragma once

#include "models/records/record_query.h"
#include "models/views/view.h"

namespace zhanggui {

/// Rules whose filter cannot be read are left out.
QList<RowColor> compiledColors(
    const QList<ColorRule> &rules, const RecordKind &kind, const FilterContext &context);
/// "Wait": the word of a tone.
QString toneName(ChoiceTone tone);
/// One line a rule.
QStringList legendOf(const QList<ColorRule> &rules);

} // namespace zhanggui
