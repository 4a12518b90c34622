// From an answer to the bytes that leave, and the mistakes that sellers make on the way: what a field holds,
// how the JSON is written, which headers go with it. Without a fault: HTTP 200, application/json, the JSON
// with Chinese as \uXXXX, and Body-Sign over exactly these bytes where it is asked for
// (zh-cn_topic_0070649157, C).
#pragma once

#include "models/core/secret.h"
#include "net/seller/seller_call.h"
#include "net/seller/seller_faults.h"

#include <optional>

namespace zhanggui {

struct SellerReply {
    int status = 200;
    CallbackParameters headers;
    QByteArray body;
    qint64 delayMs = 0; // is sent so much later
    bool holdsOthersUp = false; // and nobody else is answered meanwhile
    QString family;
    QString activity;
    QString code;
};

/// What a mistaken server answers before it looks at the signature; nothing when it makes none of these
/// mistakes.
std::optional<SellerAnswer> faultyRefusal(const SellerFaultSet &faults, const SellerCall &call);
/// What breaks in a mistaken server while it acts on a genuine call.
std::optional<SellerAnswer> faultyBreak(const SellerFaultSet &faults, const SellerCall &call);

/// `signing`: the key of Body-Sign, or nullptr where an answer is not signed. `fieldKey` enciphers fields of
/// the answer; nullptr where none are.
SellerReply sellerReply(const SellerFaultSet &faults, const SellerCall &call, SellerAnswer answer,
    const Secret *signing, const Secret *fieldKey);

} // namespace zhanggui
