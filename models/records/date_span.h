// How wide a bucket of dates is.
#pragma once

namespace zhanggui {

enum class DateSpan { Day, Month, Year };

} // namespace zhanggui
