#include "net/emulator/emulated_marketplace.h"

#include "net/emulator/api/license_api.h"
#include "net/emulator/api/order_api.h"
#include "net/emulator/api/upload_api.h"
#include "net/emulator/api/usage_api.h"

namespace zhanggui {

namespace {

// devg-apisign/api-sign-errorcode (C): APIGW.0201 with 413.
constexpr qsizetype kLargestBody = qsizetype(12) * 1024 * 1024;

ApiRequest asked(const WireRequest &wire)
{
    ApiRequest request;
    request.wire = wire;
    const qsizetype mark = wire.target.indexOf('?');
    request.path = mark < 0 ? wire.target : wire.target.first(mark);
    if (mark >= 0)
        request.query = wire.target.sliced(mark + 1);
    // The signed path ends with a slash, and a client may send it so.
    if (request.path.size() > 1 && request.path.endsWith('/'))
        request.path.chop(1);
    return request;
}

} // namespace

EmulatedMarketplace::EmulatedMarketplace(Options options)
    : m_options(std::move(options))
    , m_guard(m_options.guard)
    , m_failures(m_options.failures.cbegin(), m_options.failures.cend())
{
}

Result<std::unique_ptr<EmulatedMarketplace>> EmulatedMarketplace::create(Options options)
{
    Result<ApiRules> rules = ApiRules::builtIn();
    if (!rules)
        return tl::unexpected<Error>(rules.error());
    std::unique_ptr<EmulatedMarketplace> marketplace(new EmulatedMarketplace(std::move(options)));
    ApiContext &context = marketplace->m_context;
    context.rules = *std::move(rules);
    context.store = marketplace->m_options.store;
    context.engine = marketplace->m_options.engine;
    context.usageErrors = marketplace->m_options.usageErrors;
    context.clock = marketplace->m_options.now;
    if (context.engine)
        context.clock = [engine = context.engine] { return engine->nowMs(); };
    marketplace->addRoutes();
    return marketplace;
}

void EmulatedMarketplace::addRoutes()
{
    m_routes.add(orderApi(m_context, m_options.orders));
    if (!m_context.store)
        return;
    m_routes.add(usageApi(m_context, m_options.usageKey));
    m_routes.add(licenseApi(m_context));
    m_routes.add(uploadApi(m_context));
    m_control = std::make_unique<ControlApi>(m_context, m_options.control);
    m_routes.add(m_control->routes());
}

void EmulatedMarketplace::logGrew()
{
    if (m_control)
        m_control->logGrew();
}

void EmulatedMarketplace::answer(const WireRequest &wire, qint64 nowMs, const ApiReply &reply, QString *api)
{
    ApiRequest request = asked(wire);
    request.number = ++m_requests;
    request.wallMs = nowMs;
    request.clockMs = m_context.clock();
    ApiRoutes::Match match = m_routes.find(wire.method, request.path);
    request.route = match.route;
    request.placeholders = std::move(match.placeholders);
    if (api)
        *api = match.route ? match.route->api : QString();
    const ApiAccount *account = nullptr;
    if (auto refused = refusedByGateway(request, account))
        return reply(*std::move(refused));
    if (request.route->auth != ApiAuth::Control && request.route->auth != ApiAuth::None) {
        if (auto refused = refusedByMarketplace(request, account))
            return reply(*std::move(refused));
    }
    request.route->handler(request, reply);
}

std::optional<ApiAnswer> EmulatedMarketplace::refusedByGateway(
    ApiRequest &request, const ApiAccount *&account)
{
    const ApiRules &rules = m_context.rules;
    if (request.route && request.route->auth == ApiAuth::Control) {
        if (isOwnCaller(request.wire))
            return std::nullopt;
        return ApiAnswer{ 403, "forbidden",
            R"({"error":"forbidden","error_description":"Host must be loopback, and Origin must not be sent"})",
            {}, {}, {} };
    }
    // OAuth stands on a host of its own, behind no gateway.
    if (request.route && request.route->auth == ApiAuth::None)
        return std::nullopt;
    if (const auto failure = provoked(true))
        return rules.refusal(request, *failure);
    if (!request.route)
        return rules.refusal(request, Situation::UnknownApi);
    if (request.wire.body.size() > kLargestBody)
        return rules.refusal(request, Situation::BodyTooLarge);
    if (!m_gatewayRates[request.route->api].allows(m_options.gatewayPerSecond, request.wallMs))
        return rules.refusal(request, Situation::TooManyAtGateway);
    if (request.route->auth != ApiAuth::AkSk)
        return std::nullopt;
    const auto verdict = m_guard.verify(request.wire, request.wallMs + m_context.limits().skewMs);
    if (!verdict)
        return rules.refusal(request, verdict.error().situation, verdict.error().detail);
    account = *verdict;
    request.accessKey = account->accessKey;
    return std::nullopt;
}

std::optional<ApiAnswer> EmulatedMarketplace::refusedByMarketplace(
    const ApiRequest &request, const ApiAccount *account)
{
    const ApiRules &rules = m_context.rules;
    if (const auto failure = provoked(false))
        return rules.refusal(request, *failure);
    if (!m_rate.allows(m_context.limits().perSecond, request.wallMs))
        return rules.refusal(request, Situation::TooMany);
    if (account && !m_guard.takesToken(request.wire))
        return rules.refusal(request, Situation::IllegalToken);
    if (account && !account->seller)
        return rules.refusal(request, rules.notASeller(request.route->api));
    return std::nullopt;
}

std::optional<ApiFailure> EmulatedMarketplace::provoked(bool ofGateway)
{
    if (m_failures.empty())
        return std::nullopt;
    ProvokedFailure &next = m_failures.front();
    if ((next.failure.family == ApiFailure::Family::Gateway) != ofGateway)
        return std::nullopt;
    const ApiFailure failure = next.failure;
    if (next.requests > 0 && --next.requests == 0)
        m_failures.pop_front();
    return failure;
}

} // namespace zhanggui
