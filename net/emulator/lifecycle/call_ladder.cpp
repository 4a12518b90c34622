#include "net/emulator/lifecycle/call_ladder.h"

#include <algorithm>

namespace zhanggui {

namespace {

/// Nothing is published: neither spacing nor window nor a ladder.
RetryLadder unknownLadder()
{
    RetryLadder ladder;
    ladder.id = QStringLiteral("not-found");
    return ladder;
}

const CallbackInterface *createOf(const CallbackProtocol &protocol, const QString &familyId)
{
    const InterfaceFamily *family = protocol.family(familyId);
    if (!family)
        return nullptr;
    const auto found =
        std::ranges::find_if(family->interfaces, [](const CallbackInterface &one) { return one.creates; });
    return found == family->interfaces.end() ? nullptr : &*found;
}

} // namespace

Result<RetrySchedule> callSchedule(const CallbackProtocol &protocol, const CallbackInterface &callback,
    const QString &site, const MarketSettings &settings)
{
    RetryAssumption assumption{ settings.retrySpacingSeconds, settings.retryWindowSeconds };
    if (callback.activity == u"queryInstance") {
        const CallbackInterface *create = createOf(protocol, callback.family);
        auto window =
            create ? callSchedule(protocol, *create, site, settings) : Result<RetrySchedule>(RetrySchedule());
        if (!window)
            return window;
        const qint64 lasts = std::max(window->lastsSeconds(), settings.pollSpacingSeconds);
        assumption.windowSeconds = lasts;
        // More attempts than a schedule may have: the spacing gives way, the window stays.
        assumption.spacingSeconds = std::max(settings.pollSpacingSeconds, lasts / (kMostAttempts - 1) + 1);
        return retrySchedule(unknownLadder(), assumption);
    }
    Result<RetryLadder> ladder = ladderOf(callback, site, settings.ladders.value(callback.id));
    if (!ladder && ladder.error().kind != ErrorKind::NotFound)
        return tl::unexpected(ladder.error());
    return retrySchedule(ladder ? *ladder : unknownLadder(), assumption);
}

} // namespace zhanggui
