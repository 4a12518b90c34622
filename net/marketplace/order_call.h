// One order query as a whole: build, sign, send, parse; another try where it is worth one, the fallback host
// when the first cannot be reached, the server's time when this machine's clock is wrong.
#pragma once

#include "models/store/exchange.h"
#include "net/marketplace/marketplace_access.h"
#include "net/marketplace/order_query.h"

#include <memory>

namespace zhanggui {

/// What the calls of one run share. Used on one thread.
struct MarketplaceSession {
    MarketplaceAccess access;
    OrderQueryProtocol protocol;
    MarketplaceTools tools;
    QStringList secretMembers; // of answers; replaced by marks before anything is stored
    bool useFallback = false; // set when the first host could not be reached and the other answered
    qint64 clockOffsetMs = 0; // added to this machine's time when signing
};

/// With the built-in protocol data and list of secret members.
[[nodiscard]] Result<std::shared_ptr<MarketplaceSession>> marketplaceSession(
    MarketplaceAccess access, OrderQueryProtocol protocol, MarketplaceTools tools);

struct OrderCall {
    Result<OrderAnswer> answer;
    Exchange exchange; // of the last try, redacted; status 0: no answer came
    qint64 fetchedAtMs = 0;
    qint64 answeredAtMs = 0; // the answer's Date, or fetchedAtMs
    QStringList notes; // what a person should know although it went well, one English sentence each
    int tries = 0;
};

/// Signs each try anew. Errors: those of HttpClient, of parseOrderQuery() and of signing; an Unauthorized one
/// names a wrong clock, and the first difference between our canonical request and the one the gateway
/// echoed.
[[nodiscard]] QCoro::Task<OrderCall> queryOrder(
    std::shared_ptr<MarketplaceSession> session, OrderId id, OrderLineId line, Cancellation cancellation);

} // namespace zhanggui
