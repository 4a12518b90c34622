// A source in the reader's language: what the data says in English beside a page's own name.
#pragma once

#include "models/rules/rule_source.h"

namespace zhanggui {

/// The page; what our data says of it ("read as fragments on …", "this program") is translated, a page's name
/// is left as it is printed.
QString pageText(const RuleSource &source);
/// The date, or "undated".
QString dateText(const RuleSource &source);

} // namespace zhanggui
