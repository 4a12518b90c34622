// Where a rule is from.
#pragma once

#include <QString>

namespace zhanggui {

struct RuleSource {
    QString page; // address, or its short name with the prefixes that the file explains
    QString date; // yyyy-MM-dd or less; "undated"
    /// C printed in an official page, D the pages disagree, I inferred, N not found, S the seller's own.
    QString mark;
    friend bool operator==(const RuleSource &, const RuleSource &) = default;
};

} // namespace zhanggui
