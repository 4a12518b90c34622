// Many plausible orders, the same ones every time, straight into the table `orders`.
#pragma once

#include "models/core/result.h"

namespace zhanggui {

class Connection;

namespace test {

/// Adds `count` orders numbered from `first`. Order i has the number CS0000000i and was placed i minutes
/// after 2026-01-01 UTC; every 10th has no amount; types, customers and products repeat.
[[nodiscard]] Result<void> addSampleOrders(Connection &connection, int first, int count);
/// The same into an empty table, the indexes made afterwards: for very many.
[[nodiscard]] Result<void> fillWithSampleOrders(Connection &connection, int count);

} // namespace test
} // namespace zhanggui
