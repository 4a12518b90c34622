// The other side of AK/SK signing: what the gateway does with a signed request. For the emulator and for
// showing why a request would be refused.
#pragma once

#include "models/core/secret.h"
#include "net/signing/canonical.h"

#include <QString>

#include <tl/expected.hpp>

#include <functional>

namespace zhanggui {

/// Why a request is refused. Which code and status answer a reason is data
/// (resources/protocol/emulator.json).
struct AkskFault {
    enum class Reason {
        Missing, // no Authorization, or no X-Sdk-Date
        Malformed, // not "SDK-HMAC-SHA256 Access=…, SignedHeaders=…, Signature=…"
        OtherAlgorithm, // another algorithm, or the older Credential= form
        UnknownAccessKey,
        DateNotSigned,
        ClockSkew, // more than 15 minutes
        PayloadMismatch, // X-Sdk-Content-Sha256 names another body
        WrongSignature,
    };
    Reason reason = Reason::Malformed;
    /// What the gateway adds to its general message, in its words where they are known (C: devg-apisign
    /// api-sign-0001 and -0003): "verify aksk signature fail, canonicalRequest:GET|/…".
    QString detail;
    QByteArray canonicalRequest; // the verifier's own; empty when it came to none
};

/// The SK of an AK, or nullptr when nobody has it.
using SecretOfAccessKey = std::function<const Secret *(const QString &accessKey)>;

/// The AK that signed `request`, or why the gateway refuses it at `nowMs`. Compares in constant time. The
/// canonical request is rebuilt as every official SDK builds it: where they differ (CanonicalReading), each
/// reading is tried; the echo shows the guide's.
[[nodiscard]] tl::expected<QString, AkskFault> verifyAksk(
    const WireRequest &request, const SecretOfAccessKey &secretOf, qint64 nowMs);

/// A canonical request on one line, newlines as "|", as the gateway echoes it in APIGW.0301.
QByteArray canonicalEcho(QByteArrayView canonicalRequest);

} // namespace zhanggui
