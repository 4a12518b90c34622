// What checks say, for the screen. Functions rather than the catalogue itself, so that views need none to be
// tested; verdictTexts() makes them from the program's.
#pragma once

#include "models/callbacks/verdict.h"

#include <functional>

namespace zhanggui {

/// All in the language of the screen at the time of the call; empty where there is nothing to say.
struct VerdictTexts {
    std::function<QString(const Verdict &)> sentence = [](const Verdict &verdict) { return verdict.check; };
    std::function<QString(const Verdict &)> official = [](const Verdict &) { return QString(); };
    std::function<QString(const Verdict &)> advice = [](const Verdict &) { return QString(); };
    std::function<QString(const Verdict &)> source = [](const Verdict &) { return QString(); };
};

} // namespace zhanggui
