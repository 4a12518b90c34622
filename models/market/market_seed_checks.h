// What no single member of a seed can tell: ids twice, and references to what is not there.
#pragma once

namespace zhanggui {

struct MarketSeed;
class JsonFaults;

/// Orders that carry a recorded answer may name products and customers that the seed does not hold.
void checkSeed(const MarketSeed &seed, JsonFaults &faults);

} // namespace zhanggui
