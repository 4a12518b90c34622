// AK/SK signing of the open API: SDK-HMAC-SHA256 in its `Access=` form (no scope in the key).
// Source: API 签名指南 (devg-apisign/api-sign-algorithm-002, 2025-06-24, C). Pure: no clock, no socket.
#pragma once

#include "models/core/result.h"
#include "models/core/secret.h"
#include "net/signing/canonical.h"

#include <optional>

namespace zhanggui {

/// What signing made of a request. Nothing in it is secret.
struct AkskSignature {
    QByteArray canonicalRequest;
    QByteArray stringToSign;
    QByteArray signedHeaders; // "content-type;host;x-sdk-date"
    QByteArray signature; // 64 hexadecimal digits
    QByteArray authorization; // value of the Authorization header
    HttpHeaders headers; // those to send: the given ones, X-Sdk-Date, Authorization
};

struct AkskSigned {
    QByteArray canonicalRequest;
    QByteArray stringToSign;
    QByteArray signedHeaders;
    QByteArray signature;
    QByteArray authorization;
    HttpRequest request; // the given one with X-Sdk-Date and Authorization
};

/// Signs exactly the headers of `request` that signableHeaderNames() covers. Adds X-Sdk-Date from `nowMs`
/// only when there is none, and nothing else: no Host, no Content-Type. An Authorization header that is
/// already there is replaced, so a request can be signed again after its date was removed. BadInput: empty
/// method, AK or SK; AK, name or value that would break a header line; X-Sdk-Date twice or not of the form
/// yyyyMMdd'T'HHmmss'Z'; a target that does not begin with "/" or holds blanks or controls.
[[nodiscard]] Result<AkskSignature> signAkskWire(
    const WireRequest &request, const QString &accessKey, const Secret &secretKey, qint64 nowMs);

/// The same for a request that QNetworkAccessManager will send. The caller adds the Host header
/// (hostHeaderValue()) when it shall be signed.
[[nodiscard]] Result<AkskSigned> signAksk(
    HttpRequest request, const QString &accessKey, const Secret &secretKey, qint64 nowMs);

/// "20260101T000000Z" for that instant.
QByteArray sdkDate(qint64 utcMs);
/// Milliseconds UTC of an X-Sdk-Date, or nullopt when it is not of that form or no real date.
std::optional<qint64> sdkDateMs(QByteArrayView text);

} // namespace zhanggui
