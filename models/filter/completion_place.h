// Where the cursor stands in a filter that may be unfinished.
#pragma once

#include "models/filter/filter.h"

namespace zhanggui {

struct CompletionPlace {
    enum class Kind {
        Nothing, // where nothing sensible can be completed
        Term, // a name or a word begins or is being typed
        Value, // of `field`
    };
    Kind kind = Kind::Term;
    FilterSpan span = {}; // of the piece that a completion replaces; empty when nothing is typed yet
    QString typed = {}; // what stands of it before the cursor, without an opening quote
    const Field *field = nullptr; // Value
    FilterOperator op = FilterOperator::Matches; // Value
    bool afterTerm = false; // Term: something stands before it that "and" and "or" could join
};

CompletionPlace completionPlace(const QString &text, int cursor, const RecordKind &kind);

} // namespace zhanggui
