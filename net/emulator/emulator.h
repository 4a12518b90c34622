// The marketplace on loopback: its APIs over a store of orders, instances, licences and usage, with
// signatures that are really verified, and every documented error on demand. Any SDK of that cloud can call
// it.
//
// It stands on Qt's HTTP server. That one hides the raw request target, but what it offers is the target
// recoded, and signing decodes and encodes it anyway: both come to the same canonical request (tests with
// Chinese, "+", "%2B", "%20", empty values, either case of escapes). Known limits: a malformed escape ("%zz")
// makes Qt encode every "%" of that part, and a path that begins with "//" loses its first segment; such
// requests, which no SDK sends, are refused. There are no limits on time and size, so it listens on 127.0.0.1
// only.
#pragma once

#include "models/core/result.h"
#include "models/core/secret.h"
#include "models/core/wire_time.h"
#include "net/emulator/api/api_guard.h"
#include "net/emulator/api/control_api.h"
#include "net/emulator/api_failures.h"
#include "net/emulator/order_book.h"
#include "net/tls/local_authority.h"

#include <QObject>
#include <QUrl>

#include <deque>
#include <memory>
#include <optional>

class QTcpServer;

namespace zhanggui {

class EmulatorServer;
class MarketEngine;
class MarketStore;
struct EmulatedAnswer;

/// One request as it was answered. Holds no header, and marks in the place of tokens.
struct EmulatedExchange {
    qint64 atMs = 0;
    QByteArray method;
    QByteArray target;
    int status = 0;
    QByteArray code; // MKT.0000, APIGW.0301 …
};

class Emulator : public QObject {
    Q_OBJECT
public:
    struct Options {
        QString accessKey;
        Secret secretKey;
        Now now = &systemNowMs;
        OrderBook orders = {}; // served byte for byte, besides those of the store
        QList<ProvokedFailure> failures = {}; // used up in this order
        MarketStore *store = nullptr; // borrowed, outlives this; null: only the book's orders are known
        MarketEngine *engine = nullptr; // borrowed, outlives this; null: no actions, the real clock
        Secret usageKey = {}; // signs the new usage push: the key bound to the base interface
        QList<ApiAccount> others = {}; // more access keys
        Secret securityToken = {}; // what X-Security-Token must be where it is sent; empty: anything
        int lockAfter = 0; // bad signatures until an access key is locked; 0: never
        int gatewayPerSecond = 0; // calls of one API in a second until APIGW.0308; 0: no limit
        std::optional<LocalAuthority> authority = {}; // vouches for the server of listenTls()
        UsageErrors usageErrors = UsageErrors::AsDocumented;
        ControlApi::Options control = {};
    };

    explicit Emulator(Options options, QObject *parent = nullptr);
    ~Emulator() override;
    Q_DISABLE_COPY_MOVE(Emulator)

    /// Listens on 127.0.0.1:`port` (0: a free one) and returns http://127.0.0.1:PORT. Storage when the port
    /// cannot be had; Corrupt when the program's own protocol data cannot be read.
    [[nodiscard]] Result<QUrl> listen(quint16 port);
    /// The same over TLS 1.2 or later, beside listen() or alone: https://127.0.0.1:PORT. BadInput without
    /// Options::authority.
    [[nodiscard]] Result<QUrl> listenTls(quint16 port);

    /// The last thousand requests, oldest first; the store's log has them with their bodies.
    const std::deque<EmulatedExchange> &exchanges() const;

Q_SIGNALS:
    /// After each answer.
    void answered(const zhanggui::EmulatedExchange &exchange);

private:
    [[nodiscard]] Result<void> prepare();
    [[nodiscard]] Result<QUrl> take(std::unique_ptr<QTcpServer> socket, const QString &scheme, quint16 port);
    void keep(const EmulatedAnswer &answer);
    void provoke(const QString &code, int times);

    Options m_options;
    std::unique_ptr<EmulatorServer> m_server;
    std::deque<EmulatedExchange> m_exchanges;
};

} // namespace zhanggui
