// Plays the seller's own software towards the emulated marketplace in a run of a scenario: real HTTP with
// real signatures, as the guides of each API say. Lives in one thread with an event loop.
#pragma once

#include "models/core/secret.h"
#include "models/core/wire_time.h"
#include "models/market/market_store.h"
#include "net/callbacks/callback_keys.h"
#include "net/emulator/scenario/expectation_judge.h"
#include "net/http/http_message.h"
#include "net/wire/wire_client.h"

#include <QObject>

#include <functional>

namespace zhanggui {

/// With what the seller's software signs, and where it calls.
struct SellerIdentity {
    QUrl market;
    QString accessKey;
    Secret secretKey;
    Secret usageKey; // of the base interface: signs usage push
};

/// The request of a "seller" step but `login`, signed. `wallMs` is for signatures, `clockMs` for times in
/// bodies. BadInput for what cannot be built.
[[nodiscard]] Result<HttpRequest> sellerRequest(const MarketAction &step, const SellerIdentity &identity,
    qint64 wallMs, qint64 clockMs, const RandomBytes &random);

class SellerSoftware : public QObject {
    Q_OBJECT

public:
    using Done = std::function<void(const SellerAnswer &answer)>;

    /// `store` is borrowed: the OAuth application of a tenant is read from it.
    SellerSoftware(SellerIdentity identity, const MarketStore &store, Now wall, RandomBytes random,
        int timeoutMs, QObject *parent = nullptr);

    /// Members of `step` are ids, not references. `done` comes once, later, not after this object's end.
    /// BadInput or NotFound when nothing was sent.
    [[nodiscard]] Result<void> play(const MarketAction &step, qint64 clockMs, Done done);

private:
    struct Login;
    using Answered = std::function<void(const WireRecord &record)>;
    void send(const HttpRequest &request, Answered answered);
    [[nodiscard]] Result<void> login(const MarketAction &step, Done done);
    [[nodiscard]] Result<Login> loginOf(const MarketAction &step, Done done) const;
    void chooseUser(const Login &login);
    void askForToken(const Login &login, const QList<QPair<QString, QString>> &grant, bool refresh);
    void askWhoItIs(const Login &login, const QByteArray &token);
    HttpRequest oauthRequest(const QByteArray &method, const QString &path) const;

    SellerIdentity m_identity;
    const MarketStore &m_store;
    Now m_wall;
    RandomBytes m_random;
    int m_timeoutMs;
    WireClient m_client;
};

} // namespace zhanggui
