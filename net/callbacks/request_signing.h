// What the signing adds to a request, by the family of its interface and by the form of the probe. Pure.
#pragma once

#include "net/callbacks/request_body.h"
#include "net/signing/callback_signature.h"

namespace zhanggui {

struct SignedParts {
    CallbackParameters query; // added to the address's, decoded
    QList<QPair<QByteArray, QByteArray>> headers;
    SigningRecord record;
    QByteArray nonce;
};

/// `ownQuery`: what the production address carries, decoded; V1.0 signs it too. NotFound without the key.
[[nodiscard]] Result<SignedParts> signRequest(const CallbackInterface &callback, const SendForm &form,
    const FilledRequest &filled, const QByteArray &body, const CallbackParameters &ownQuery,
    const RequestContext &context);

} // namespace zhanggui
