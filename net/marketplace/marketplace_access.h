// What a call to the marketplace needs to know and what it is given from outside.
#pragma once

#include "models/core/ids.h"
#include "models/core/secret.h"
#include "models/core/wire_time.h"
#include "net/http/http_client.h"

#include <QFuture>
#include <QUrl>

#include <functional>

namespace zhanggui {

/// One environment with its credentials, ready for calls.
struct MarketplaceAccess {
    EnvironmentName environment;
    QUrl baseUrl;
    QString fallbackHost; // host, or host:port; empty: none
    QString accessKey;
    Secret secretKey;
    Secret securityToken; // empty unless the keys are temporary
};

/// Ends after `ms`, or at once when cancelled.
using Delay = std::function<QFuture<void>(qint64 ms, Cancellation)>;
Delay timerWait();

/// Everything that is not a value: tests put their own in.
struct MarketplaceTools {
    HttpTransport send;
    Now now = systemNowMs;
    std::function<double()> random; // in [0, 1), for the jitter of back-off
    Delay wait;
};

/// Over the client, with the system's clock, randomness and timers.
MarketplaceTools toolsOver(HttpClient *client);

} // namespace zhanggui
