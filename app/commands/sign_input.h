// What `zhanggui sign` of a callback family is given, read and completed: body or query, timestamp, nonce.
#pragma once

#include "models/core/result.h"
#include "models/core/wire_time.h"
#include "net/signing/callback_signature.h"

#include <QCommandLineParser>
#include <QStringList>

namespace zhanggui {

/// What a family reads; what is given beyond it is only warned of.
struct SignNeeds {
    bool body = false;
    bool query = false; // instead of a body
    bool timestamp = false;
    bool nonce = false;
    bool stamped = false; // the timestamp is a member timeStamp of body or query
    bool apiKey = false; // instead of a body
};
SignNeeds signNeeds(SignatureFamily family);

struct SignInput {
    QByteArray body; // exact bytes
    bool hasBody = false;
    CallbackParameters parameters; // SaasV1, with timeStamp
    QByteArray timestamp;
    QByteArray nonce;
    QByteArray apiKey;
    QStringList warnings; // English sentences for people
};

/// Adds --body-file, --query, --timestamp, --nonce, --api-key (also --ak).
void addSignInputOptions(QCommandLineParser &parser);

/// Reads the options. A missing timestamp is `now` in the family's form and zone (V1.0: UTC, kit V1: UTC+8,
/// added to query or body); a missing nonce is 64 random hexadecimal digits. BadInput: neither body nor query
/// where one is needed, both, a timestamp with anything but digits, a query with a broken percent escape, a
/// body that is no flat JSON object where its members are the parameters.
[[nodiscard]] Result<SignInput> signInput(
    const QCommandLineParser &parser, SignatureFamily family, const Now &now);

} // namespace zhanggui
