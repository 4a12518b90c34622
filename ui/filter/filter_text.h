// What is wrong with a filter, in sentences for a person: for the filter bar and for the command line.
#pragma once

#include "models/filter/hints.h"

namespace zhanggui {

/// "Character 13: “abc” is not an amount such as 1234.56."
QString filterErrorText(const FilterError &error);

/// For a terminal: the sentence, the filter below it and a line of carets under the place. Chinese characters
/// count as two columns.
QString filterErrorWithPlace(const QString &text, const FilterError &error);

/// "“赠送” is no known value; known are: …"
QString filterHintText(const FilterHint &hint);

} // namespace zhanggui
