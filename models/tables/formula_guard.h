// Text that a spreadsheet would take for a formula, and the apostrophe that keeps it from doing so in a CSV
// file. Pure.
#pragma once

#include <string_view>

namespace zhanggui {

/// The text begins, also behind blanks and apostrophes, with = + - @ or a full-width form of them, or at once
/// with a tab or a line break.
bool looksLikeFormula(std::string_view utf8);

/// Without the apostrophe that CsvTableWriter puts before such a text; any other text stays as it is.
std::string_view withoutFormulaGuard(std::string_view utf8);

} // namespace zhanggui
