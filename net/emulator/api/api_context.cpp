#include "net/emulator/api/api_context.h"

namespace zhanggui {

MarketEngine::ApiLimits ApiContext::limits() const
{
    return engine ? engine->limits() : MarketEngine::ApiLimits();
}

MarketSettings ApiContext::settings() const
{
    return engine ? engine->options().settings : MarketSettings();
}

Result<void> ApiContext::plan(const MarketEvent &event) const
{
    if (engine)
        return engine->schedule(event);
    const Result<qint64> id = store->schedule(event);
    if (!id)
        return tl::unexpected<Error>(id.error());
    return {};
}

Result<void> ApiContext::replace(const std::function<Result<void>()> &change) const
{
    if (engine && !engine->isIdle())
        return failure(
            ErrorKind::Conflict, QStringLiteral("The emulator is at work; ask again when it is idle"));
    Result<void> done = change();
    // Also when it failed: the store has then what it had, and its clock is read again.
    if (engine)
        engine->reload();
    return done;
}

} // namespace zhanggui
