#include "net/signing/aksk.h"

#include "net/signing/digest.h"

#include <QDateTime>

namespace zhanggui {

namespace {

bool isTokenCharacter(char c)
{
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')
        || QByteArrayView("!#$%&'*+-.^_`|~").contains(c);
}

bool isToken(QByteArrayView text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), &isTokenCharacter);
}

bool hasControls(QByteArrayView text)
{
    return std::any_of(text.begin(), text.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return (byte < 0x20 && c != '\t') || byte == 0x7f;
    });
}

bool hasBlanks(QByteArrayView text)
{
    return text.contains(' ') || text.contains('\t') || hasControls(text);
}

Result<void> checkHeaders(const HttpHeaders &headers)
{
    int dates = 0;
    for (const HttpHeader &header : headers) {
        if (!isToken(header.name))
            return failure(ErrorKind::BadInput, QStringLiteral("A header's name is no token"),
                QString::fromUtf8(header.name));
        if (hasControls(header.value))
            return failure(ErrorKind::BadInput,
                QStringLiteral("A header's value holds a line break or another control character"),
                QString::fromUtf8(header.name));
        if (header.name.compare("x-sdk-date", Qt::CaseInsensitive) != 0)
            continue;
        if (++dates > 1)
            return failure(ErrorKind::BadInput, QStringLiteral("X-Sdk-Date is given twice"));
        if (!sdkDateMs(header.value.trimmed()))
            return failure(ErrorKind::BadInput,
                QStringLiteral("X-Sdk-Date is not of the form 20260101T000000Z"),
                QString::fromUtf8(header.value));
    }
    return {};
}

Result<void> checkInput(const WireRequest &request, const QString &accessKey, const Secret &secretKey)
{
    if (!isToken(request.method))
        return failure(ErrorKind::BadInput, QStringLiteral("The method is no HTTP method"));
    if (!request.target.startsWith('/') || hasBlanks(request.target) || request.target.contains('#'))
        return failure(ErrorKind::BadInput, QStringLiteral("The address is no request target"),
            QString::fromUtf8(request.target));
    const QByteArray ak = accessKey.toUtf8();
    if (ak.isEmpty() || hasBlanks(ak) || ak.contains(','))
        return failure(ErrorKind::BadInput, QStringLiteral("The access key is empty or no access key"));
    if (secretKey.isEmpty())
        return failure(ErrorKind::BadInput, QStringLiteral("The secret key is empty"));
    return checkHeaders(request.headers);
}

bool isAuthorization(const HttpHeader &header)
{
    return header.name.compare("authorization", Qt::CaseInsensitive) == 0;
}

} // namespace

QByteArray sdkDate(qint64 utcMs)
{
    return QDateTime::fromMSecsSinceEpoch(utcMs, Qt::UTC)
        .toString(QStringLiteral("yyyyMMdd'T'HHmmss'Z'"))
        .toLatin1();
}

std::optional<qint64> sdkDateMs(QByteArrayView text)
{
    if (text.size() != 16 || text[8] != 'T' || text[15] != 'Z')
        return std::nullopt;
    const auto number = [&](qsizetype from, qsizetype count) {
        int value = 0;
        for (const char c : text.sliced(from, count)) {
            if (c < '0' || c > '9')
                return -1;
            value = value * 10 + (c - '0');
        }
        return value;
    };
    const QDate date(number(0, 4), number(4, 2), number(6, 2));
    const QTime time(number(9, 2), number(11, 2), number(13, 2));
    if (!date.isValid() || !time.isValid())
        return std::nullopt;
    return QDateTime(date, time, Qt::UTC).toMSecsSinceEpoch();
}

Result<AkskSignature> signAkskWire(
    const WireRequest &request, const QString &accessKey, const Secret &secretKey, qint64 nowMs)
{
    if (const Result<void> usable = checkInput(request, accessKey, secretKey); !usable)
        return tl::unexpected<Error>(usable.error());
    WireRequest stamped = request;
    stamped.headers.removeIf(&isAuthorization);
    QByteArray date = headerValue(stamped.headers, "x-sdk-date").trimmed();
    if (date.isEmpty()) {
        date = sdkDate(nowMs);
        stamped.headers.append({ "X-Sdk-Date", date });
    }
    const QByteArrayList names = signableHeaderNames(stamped.headers);
    AkskSignature signature;
    signature.canonicalRequest = canonicalRequest(stamped, names);
    signature.stringToSign = "SDK-HMAC-SHA256\n" + date + '\n' + sha256Hex(signature.canonicalRequest);
    signature.signedHeaders = names.join(';');
    signature.signature = hmacSha256(secretKey.bytes(), signature.stringToSign).toHex();
    signature.authorization = "SDK-HMAC-SHA256 Access=" + accessKey.toUtf8()
        + ", SignedHeaders=" + signature.signedHeaders + ", Signature=" + signature.signature;
    signature.headers = stamped.headers;
    signature.headers.append({ "Authorization", signature.authorization });
    return signature;
}

Result<AkskSigned> signAksk(
    HttpRequest request, const QString &accessKey, const Secret &secretKey, qint64 nowMs)
{
    Result<AkskSignature> made = signAkskWire(wireRequest(request), accessKey, secretKey, nowMs);
    if (!made)
        return tl::unexpected<Error>(made.error());
    request.headers = made->headers;
    return AkskSigned{ made->canonicalRequest, made->stringToSign, made->signedHeaders, made->signature,
        made->authorization, std::move(request) };
}

} // namespace zhanggui
