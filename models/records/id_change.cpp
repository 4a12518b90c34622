#include "models/records/id_change.h"

#include <algorithm>

namespace zhanggui {

IdChange idChange(const Ids &before, const Ids &after)
{
    const auto ahead = std::mismatch(before.begin(), before.end(), after.begin(), after.end());
    const auto behind = std::mismatch(before.rbegin(), std::make_reverse_iterator(ahead.first),
        after.rbegin(), std::make_reverse_iterator(ahead.second));
    return { ahead.first - before.begin(), behind.first.base() - ahead.first,
        behind.second.base() - ahead.second };
}

} // namespace zhanggui
