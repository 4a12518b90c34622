// What the detail of a thing of the emulated marketplace says about it, line by line.
#pragma once

#include "ui/emulator/market_record.h"

namespace zhanggui {

class DetailForm;

/// Adds the lines of the record to the form.
void addFacts(
    DetailForm &form, const MarketRecord &record, const MarketNames &names, const MarketStyle &style);
/// Its state as a pill; an empty text: it has none.
ToneText stateOf(const MarketRecord &record);
/// JSON that belongs to it: what queryInstance gave of an instance. Empty: none.
QByteArray jsonOf(const MarketRecord &record);

} // namespace zhanggui
