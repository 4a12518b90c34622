// Is a call genuine? One function per way of signing; each gives the refusal to answer with, or nothing.
// Sources: zh-cn_topic_0070649476 (2025-08-06, C: signature, 60 s, nonce), zh-cn_topic_0070649066 and -135
// (C: authToken), sp_topic_0000236 (2025-11-13, C: token of the gateway); 000002 for timestamp and nonce,
// 000001 for the signature as the official sample answers (S).
#pragma once

#include "models/core/secret.h"
#include "net/callbacks/callback_keys.h"
#include "net/seller/seller_call.h"
#include "net/seller/seller_policy.h"
#include "net/seller/seller_state.h"

#include <optional>

namespace zhanggui {

using SellerRefusal = std::optional<SellerAnswer>;

class SellerVerifier {
public:
    /// `keys` and `nonces` are borrowed.
    SellerVerifier(const SellerPolicy &policy, const CallbackKeys &keys, NonceMemory &nonces);

    /// POST with signature, timestamp and nonce in the query. A call is genuine when one of `types` signed
    /// it: an address that serves products of two types cannot know which is meant.
    SellerRefusal base(const SellerCall &call, const QList<CallbackKey> &types);
    /// POST with x-sign, x-timestamp and x-nonce.
    SellerRefusal kit(const SellerCall &call);
    /// GET with authToken.
    SellerRefusal v1(const SellerCall &call) const;
    /// POST with authToken in the header.
    SellerRefusal kitV1(const SellerCall &call) const;
    /// A token of the gateway; the answer's status is 401.
    SellerRefusal gateway(const SellerCall &call) const;

private:
    struct Parts {
        QByteArray signature;
        bool isSigned = false; // a signature was sent, perhaps an empty one
        QByteArray timestamp;
        QByteArray nonce;
    };
    using Maker = QByteArray (SellerVerifier::*)(const SellerCall &, const Parts &, const Secret &) const;

    SellerRefusal dated(
        const SellerCall &call, const Parts &parts, const QList<CallbackKey> &types, Maker maker);
    SellerRefusal fresh(const Parts &parts, qint64 nowMs) const;
    QByteArray baseSignature(const SellerCall &call, const Parts &parts, const Secret &key) const;
    QByteArray kitSignature(const SellerCall &call, const Parts &parts, const Secret &key) const;
    QByteArray payload(const SellerCall &call) const;
    QByteArray tokenOf(const CallbackParameters &parameters, const QByteArray &time, const Secret &key) const;
    bool tokenFits(QByteArray token, bool isSigned, const CallbackParameters &parameters,
        const QByteArray &time, CallbackKey type) const;
    /// The keys that a signature of these types may be of; none: the seller has not been given it.
    QList<Secret> keysFor(const QList<CallbackKey> &types) const;

    const SellerPolicy &m_policy;
    const CallbackKeys &m_keys;
    NonceMemory &m_nonces;
};

} // namespace zhanggui
