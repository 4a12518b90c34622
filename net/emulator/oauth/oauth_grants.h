// What OAuth gave out: codes, tokens, signed-in browsers. The store keeps the SHA-256 of each, never the text
// itself, and what it stands for, so that a snapshot lets nobody in.
#pragma once

#include "models/core/result.h"
#include "net/callbacks/callback_keys.h"

#include <QByteArray>
#include <QString>

namespace zhanggui {

class MarketStore;

enum class GrantKind {
    Code,
    AccessToken,
    RefreshToken,
    Session, // a browser that signed in (the cookie)
};

struct OauthGrant {
    QString clientId; // empty for a session
    QString tenantId;
    QString userId;
    QString redirectUri; // of the authorize request; empty: none was given
    QByteArray companion; // of a refresh token: the key of the access token given with it
    qint64 untilMs = 0; // of the emulator's clock
    bool ended = false; // a code that was used, a token that was taken back
    friend bool operator==(const OauthGrant &, const OauthGrant &) = default;
};

class OauthGrants {
public:
    /// The store is borrowed.
    OauthGrants(MarketStore &store, RandomBytes random);

    /// A new random text that stands for the grant: letters, digits, "-" and "_".
    [[nodiscard]] Result<QByteArray> give(GrantKind kind, const OauthGrant &grant);
    /// NotFound, Conflict (it has ended), Timeout (its time is over); Storage.
    [[nodiscard]] Result<OauthGrant> find(GrantKind kind, const QByteArray &text, qint64 nowMs) const;
    /// Ends it; it is kept, so that a second use can be told from a made-up text.
    [[nodiscard]] Result<void> end(GrantKind kind, const QByteArray &text);
    [[nodiscard]] Result<void> endKey(const QByteArray &key);
    [[nodiscard]] Result<void> replace(GrantKind kind, const QByteArray &text, const OauthGrant &grant);
    /// Whether find() said no, rather than that the store failed.
    static bool refused(const Error &error);
    /// Under which name the store keeps it.
    static QByteArray keyOf(GrantKind kind, const QByteArray &text);

private:
    MarketStore &m_store;
    RandomBytes m_random;
};

} // namespace zhanggui
