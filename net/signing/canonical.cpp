#include "net/signing/canonical.h"

#include "net/signing/digest.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace zhanggui {

namespace {

bool isUnreserved(char c)
{
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_'
        || c == '.' || c == '~';
}

QByteArray encoded(QByteArrayView text)
{
    static constexpr char digits[] = "0123456789ABCDEF";
    QByteArray out;
    out.reserve(text.size() * 3);
    for (const char c : text) {
        if (isUnreserved(c)) {
            out += c;
        } else {
            const auto byte = static_cast<unsigned char>(c);
            out += '%';
            out += digits[byte >> 4];
            out += digits[byte & 15];
        }
    }
    return out;
}

int hexValue(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

QByteArray decoded(QByteArrayView text)
{
    QByteArray out;
    out.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char c = text[i];
        const int high = c == '%' && i + 2 < text.size() ? hexValue(text[i + 1]) : -1;
        const int low = high >= 0 ? hexValue(text[i + 2]) : -1;
        if (low >= 0) {
            out += char(high * 16 + low);
            i += 2;
        } else {
            out += c;
        }
    }
    return out;
}

QByteArray encodedSegment(QByteArrayView segment, CanonicalReading::Path reading)
{
    return encoded(
        reading == CanonicalReading::Path::SegmentBySegment ? decoded(segment) : segment.toByteArray());
}

template <class Use> void forEachPiece(QByteArrayView text, char separator, Use use)
{
    for (qsizetype from = 0; from <= text.size();) {
        const qsizetype found = text.indexOf(separator, from);
        const qsizetype end = found < 0 ? text.size() : found;
        use(text.sliced(from, end - from));
        from = end + 1;
    }
}

} // namespace

QByteArray requestTarget(const QUrl &url)
{
    QByteArray target = url.path(QUrl::FullyEncoded).toLatin1();
    if (target.isEmpty())
        target = "/";
    if (url.hasQuery())
        target += '?' + url.query(QUrl::FullyEncoded).toLatin1();
    return target;
}

QByteArray hostHeaderValue(const QUrl &url)
{
    QByteArray host = url.host(QUrl::FullyEncoded).toLatin1();
    if (host.contains(':'))
        host = '[' + host + ']';
    const int usual = url.scheme() == QLatin1String("https") ? 443 : 80;
    if (url.port(usual) != usual)
        host += ':' + QByteArray::number(url.port());
    return host;
}

WireRequest wireRequest(const HttpRequest &request)
{
    return { request.method, requestTarget(request.url), request.headers, request.body };
}

QByteArray canonicalUri(QByteArrayView rawPath, const CanonicalReading &reading)
{
    const QByteArray path =
        reading.path == CanonicalReading::Path::DecodedFirst ? decoded(rawPath) : rawPath.toByteArray();
    QByteArray uri;
    forEachPiece(path, '/', [&](QByteArrayView segment) {
        uri += encodedSegment(segment, reading.path);
        uri += '/';
    });
    if (path.endsWith('/'))
        uri.chop(1);
    return uri;
}

QByteArray canonicalQuery(QByteArrayView rawQuery, const CanonicalReading &reading)
{
    std::vector<std::pair<QByteArray, QByteArray>> parameters;
    forEachPiece(rawQuery, '&', [&](QByteArrayView piece) {
        if (piece.isEmpty())
            return;
        const qsizetype equals = piece.indexOf('=');
        const QByteArrayView name = equals < 0 ? piece : piece.first(equals);
        const QByteArrayView value = equals < 0 ? QByteArrayView() : piece.sliced(equals + 1);
        parameters.emplace_back(decoded(name), decoded(value));
    });
    const auto encodeAll = [&] {
        for (auto &[name, value] : parameters) {
            name = encoded(name);
            value = encoded(value);
        }
    };
    if (reading.sortEncoded)
        encodeAll();
    std::sort(parameters.begin(), parameters.end());
    if (!reading.sortEncoded)
        encodeAll();
    QByteArray query;
    for (const auto &[name, value] : parameters) {
        if (!query.isEmpty())
            query += '&';
        query += name + '=' + value;
    }
    return query;
}

QByteArrayList signableHeaderNames(const HttpHeaders &headers)
{
    QByteArrayList names;
    for (const HttpHeader &header : headers) {
        const QByteArray name = header.name.toLower();
        if (name != "authorization" && !name.contains('_'))
            names.append(name);
    }
    std::sort(names.begin(), names.end());
    names.resize(std::unique(names.begin(), names.end()) - names.begin());
    return names;
}

QByteArray canonicalHeaders(const HttpHeaders &headers, const QByteArrayList &names)
{
    QByteArray block;
    for (const QByteArray &name : names) {
        QByteArrayList values;
        for (const HttpHeader &header : headers) {
            if (header.name.compare(name, Qt::CaseInsensitive) == 0)
                values.append(header.value.trimmed());
        }
        std::sort(values.begin(), values.end());
        for (const QByteArray &value : values)
            block += name + ':' + value + '\n';
    }
    return block;
}

QByteArray payloadHash(const WireRequest &request)
{
    const QByteArray given = headerValue(request.headers, "x-sdk-content-sha256").trimmed();
    return given.isEmpty() ? sha256Hex(request.body) : given;
}

QByteArray canonicalRequest(
    const WireRequest &request, const QByteArrayList &signedNames, const CanonicalReading &reading)
{
    const qsizetype mark = request.target.indexOf('?');
    const QByteArrayView target = request.target;
    const QByteArrayView path = mark < 0 ? target : target.first(mark);
    const QByteArrayView query = mark < 0 ? QByteArrayView() : target.sliced(mark + 1);
    return request.method.toUpper() + '\n' + canonicalUri(path, reading) + '\n'
        + canonicalQuery(query, reading) + '\n' + canonicalHeaders(request.headers, signedNames) + '\n'
        + signedNames.join(';') + '\n' + payloadHash(request);
}

} // namespace zhanggui
