// What the emulated marketplace answers, without a socket: the gateway (route, provoked errors, signature,
// limits), then the handler of the API.
#pragma once

#include "models/core/result.h"
#include "net/emulator/api/api_context.h"
#include "net/emulator/api/api_guard.h"
#include "net/emulator/api/control_api.h"
#include "net/emulator/order_book.h"

#include <deque>
#include <memory>

namespace zhanggui {

class EmulatedMarketplace {
public:
    struct Options {
        ApiGuard::Options guard;
        OrderBook orders;
        QList<ProvokedFailure> failures; // used up in this order
        MarketStore *store = nullptr; // null: only the book's orders are known
        MarketEngine *engine = nullptr;
        Now now = &systemNowMs;
        Secret usageKey;
        UsageErrors usageErrors = UsageErrors::AsDocumented;
        int gatewayPerSecond = 0; // calls of one API in a second until APIGW.0308; 0: no limit
        ControlApi::Options control;
    };

    /// Reads the rules (resources/protocol/emulator.json) and the error table. Corrupt, naming the member.
    [[nodiscard]] static Result<std::unique_ptr<EmulatedMarketplace>> create(Options options);
    Q_DISABLE_COPY_MOVE(EmulatedMarketplace)

    const ApiContext &context() const { return m_context; }
    /// More APIs. Before the first request.
    void add(const QList<ApiRoute> &routes) { m_routes.add(routes); }
    /// One more error that the next requests get.
    void provoke(const ProvokedFailure &failure) { m_failures.push_back(failure); }
    /// The store's log has a new row.
    void logGrew();

    /// Answers one request through `reply`, now or later. A provoked failure of the gateway comes before the
    /// signature is looked at, one of the marketplace after it; a request that is refused for its signature
    /// uses none up. `api`: set at once to the route's name, empty when there is none.
    void answer(const WireRequest &request, qint64 nowMs, const ApiReply &reply, QString *api = nullptr);

private:
    explicit EmulatedMarketplace(Options options);
    void addRoutes();
    /// Sets the account that signed.
    std::optional<ApiAnswer> refusedByGateway(ApiRequest &request, const ApiAccount *&account);
    std::optional<ApiAnswer> refusedByMarketplace(const ApiRequest &request, const ApiAccount *account);
    std::optional<ApiFailure> provoked(bool ofGateway);

    Options m_options;
    ApiContext m_context;
    std::unique_ptr<ControlApi> m_control; // null without a store
    ApiGuard m_guard;
    ApiRoutes m_routes;
    std::deque<ProvokedFailure> m_failures;
    QHash<QString, CallRate> m_gatewayRates; // by API
    CallRate m_rate;
    quint64 m_requests = 0;
};

} // namespace zhanggui
