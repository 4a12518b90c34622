// From a case's step to the bytes that cross the wire, signed. Pure: time, randomness and keys are passed in.
// What the marketplace sends is the ordinary form (SaaS V2.0: zh-cn_topic_0070649427, 2025-12-30; signature:
// zh-cn_topic_0070649476, 2025-08-06; V1.0: zh-cn_topic_0070649066; kit: zh-cn_topic_0070649433); SendForm
// says how a probe departs from it.
#pragma once

#include "models/callbacks/run_record.h"
#include "net/callbacks/callback_case.h"
#include "net/callbacks/callback_keys.h"
#include "net/callbacks/placeholders.h"

#include <QUrl>

namespace zhanggui {

/// Where the gateway puts its token: no guide names the header, so it is an option.
struct GatewayHeader {
    QByteArray name = "Authorization";
    QByteArray prefix = "Bearer ";
};

struct RequestContext {
    PlaceholderValues values; // the time too
    const CallbackKeys *keys = nullptr; // never null
    QUrl url; // production address; a query of its own is kept
    QByteArray previousNonce; // of the send before, for a reused one
    bool keepAlive = false;
    int fieldBits = 256; // AES strength of enciphered fields: 256 or 128
    GatewayHeader gateway;
};

struct BuiltRequest {
    QByteArray bytes; // head and body
    SigningRecord signing; // without the key
    QByteArray nonce;
    bool testFlag = false;
    QStringList notCaptured;
};

/// BadInput for a place that nobody knows, a value that is no JSON, a header that would break the request;
/// NotFound when the key is missing.
[[nodiscard]] Result<BuiltRequest> buildRequest(
    const CallbackInterface &callback, const CaseStep &step, const RequestContext &context);

} // namespace zhanggui
