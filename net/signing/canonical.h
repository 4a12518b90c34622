// The canonical request of SDK-HMAC-SHA256, built from the bytes that cross the wire.
// Rules: API 签名指南 (devg-apisign/api-sign-algorithm-002, 2025-06-24, C) and the official SDKs' sources.
// Everything here is pure.
#pragma once

#include "net/http/http_message.h"

namespace zhanggui {

/// A request as the wire carries it. `target` is the request target byte for byte ("/path?query", no
/// fragment): nothing may normalise it between signing and sending.
struct WireRequest {
    QByteArray method;
    QByteArray target;
    HttpHeaders headers;
    QByteArray body;
};

/// The target that QNetworkAccessManager sends for `url`: encoded path ("/" when empty), "?" and query.
QByteArray requestTarget(const QUrl &url);
/// The Host value that belongs to `url`: host, and the port only when it is not the scheme's default.
QByteArray hostHeaderValue(const QUrl &url);
/// The wire form of `request`.
WireRequest wireRequest(const HttpRequest &request);

/// Where the official SDKs read the same rules differently. The default is what we sign;
/// a verifier that serves any SDK tries the others too.
struct CanonicalReading {
    enum class Path {
        SegmentBySegment, // the guide: split at "/", then decode each segment and encode it
        DecodedFirst, // Python: decode the whole path, then split: an encoded slash becomes a real one
        NotDecoded, // C++: encode what is there, "%" included
    };
    Path path = Path::SegmentBySegment;
    // Sort the encoded text: the guide names encoding before sorting; Python and Go sort the decoded text.
    bool sortEncoded = false;
};

/// Each segment percent-decoded, then encoded again (A-Z a-z 0-9 - _ . ~ stay, upper-case hexadecimal). Ends
/// with "/". Dot segments and empty segments stay; an encoded slash stays inside its segment; a malformed
/// escape is text, so its "%" becomes "%25".
QByteArray canonicalUri(QByteArrayView rawPath, const CanonicalReading &reading = {});

/// Parameters decoded, encoded, sorted by name and then value in byte order of the decoded text (as Python
/// and Go do), joined by "&"; a parameter without a value is "name=". A "+" is a plus sign ("%2B"): the rules
/// write a space as "%20" only. Empty pieces ("a&&b") are skipped.
QByteArray canonicalQuery(QByteArrayView rawQuery, const CanonicalReading &reading = {});

/// Lower-case names that a signer covers: every header but Authorization and those with "_" in the name
/// (Python, Java and Go SDKs skip them; gateways drop them). Sorted, each once.
QByteArrayList signableHeaderNames(const HttpHeaders &headers);

/// One line "name:value\n" per header of `names`, values without the blanks around them. A repeated header
/// has one line per value, values sorted, as in the Go SDK (the others cannot send one).
QByteArray canonicalHeaders(const HttpHeaders &headers, const QByteArrayList &names);

/// The value of X-Sdk-Content-Sha256 when that header is there (UNSIGNED-PAYLOAD, for example), otherwise
/// the SHA-256 of the body.
QByteArray payloadHash(const WireRequest &request);

/// The six parts, without a newline at the end.
QByteArray canonicalRequest(
    const WireRequest &request, const QByteArrayList &signedNames, const CanonicalReading &reading = {});

} // namespace zhanggui
