#include "net/emulator/api/control_api.h"

#include "net/emulator/api/control_clock.h"
#include "net/emulator/api/control_lists.h"
#include "net/emulator/api/control_log.h"
#include "net/emulator/api/control_snapshots.h"
#include "net/emulator/api/market_json.h"

namespace zhanggui {

ControlApi::ControlApi(const ApiContext &context, Options options)
    : m_log(std::make_unique<ControlLog>(context))
    , m_clock(std::make_unique<ControlClock>(context))
    , m_snapshots(std::make_unique<ControlSnapshots>(context, options.snapshotFolder, options.seed))
    , m_context(context)
{
    if (context.engine)
        connect(context.engine, &MarketEngine::called, this, &ControlApi::logGrew);
}

ControlApi::~ControlApi() = default;

QList<ApiRoute> ControlApi::routes()
{
    const auto health = answering([](const ApiRequest &) {
        return controlAnswer({ { QStringLiteral("ok"), true },
            { QStringLiteral("version"), QStringLiteral(ZHANGGUI_VERSION) } });
    });
    const auto state = answering([this](const ApiRequest &) {
        const Result<MarketCounts> counts = m_context.store->counts();
        if (!counts)
            return controlFailure(counts.error());
        const MarketEngine::ApiLimits limits = m_context.limits();
        return controlAnswer({ { QStringLiteral("clock"), m_clock->state() },
            { QStringLiteral("counts"), marketJson(*counts) },
            { QStringLiteral("limits"),
                QJsonObject{ { QStringLiteral("perSecond"), limits.perSecond },
                    { QStringLiteral("skewMs"), limits.skewMs },
                    { QStringLiteral("usageQuota"), limits.usageQuota },
                    { QStringLiteral("licenseQuota"), limits.licenseQuota } } } });
    });
    QList<ApiRoute> routes{ controlRoute("GET", "health", health), controlRoute("GET", "state", state) };
    routes += m_log->routes();
    routes += m_clock->routes();
    routes += m_snapshots->routes();
    routes += controlLists(m_context);
    routes.append(controlRoute("*", "{name}", answering([](const ApiRequest &) {
        return controlFailure(
            { ErrorKind::NotFound, QStringLiteral("There is no such address below /_emulator/"), {} });
    })));
    return routes;
}

void ControlApi::logGrew()
{
    m_log->grew();
}

} // namespace zhanggui
