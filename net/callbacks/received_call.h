// Reads what somebody pasted as "what my server got": a raw HTTP request, a cURL command, an address or its
// query, header lines, a body. Pure.
#pragma once

#include "net/signing/callback_signature.h"

namespace zhanggui {

struct ReceivedCall {
    QByteArray target; // address or path with query, as written; empty: none was found
    QByteArray query; // without "?"
    QList<QPair<QByteArray, QByteArray>> headers;
    QByteArray body; // every byte that stood there
};

/// Never fails: what cannot be told apart is taken for the body.
ReceivedCall readReceivedCall(const QByteArray &text);

/// The first header of that name, without regard to case.
QByteArray headerOf(const ReceivedCall &call, QByteArrayView name);

/// What its signing is of, by what it carries; nothing when it carries none that is known.
std::optional<SignatureFamily> familyOf(const ReceivedCall &call);

/// What a signature is explained with, as the family sends it. What is not there is empty.
struct SignedParts {
    QByteArray timestamp;
    QByteArray nonce;
    QByteArray signature;
    QByteArray body; // GatewayJwt: the payload's JSON
    QByteArray query;
};
SignedParts partsOf(const ReceivedCall &call, SignatureFamily family);

} // namespace zhanggui
