#include "net/signing/aksk_verify.h"

#include "net/signing/aksk.h"
#include "net/signing/digest.h"

#include <algorithm>
#include <array>

namespace zhanggui {

namespace {

using Reason = AkskFault::Reason;

constexpr qint64 kClockWindowMs = qint64(15) * 60 * 1000;
constexpr QByteArrayView kAlgorithm = "SDK-HMAC-SHA256";

struct Authorization {
    QByteArray accessKey;
    QByteArrayList signedNames;
    QByteArray signature;
};

tl::unexpected<AkskFault> refuse(Reason reason, QString detail, QByteArray canonicalRequest = {})
{
    return tl::unexpected<AkskFault>(AkskFault{ reason, std::move(detail), std::move(canonicalRequest) });
}

/// Values of the header in the request's order.
QByteArrayList valuesOf(const HttpHeaders &headers, QByteArrayView name)
{
    QByteArrayList values;
    for (const HttpHeader &header : headers) {
        if (header.name.compare(name, Qt::CaseInsensitive) == 0)
            values.append(header.value.trimmed());
    }
    return values;
}

/// The rest of `field` behind `name`, or nullopt when it does not begin so.
std::optional<QByteArray> fieldValue(const QByteArray &field, QByteArrayView name)
{
    const QByteArray trimmed = field.trimmed();
    if (!trimmed.startsWith(name))
        return std::nullopt;
    return trimmed.mid(name.size());
}

bool isSignature(const QByteArray &text)
{
    return text.size() == 64 && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
    });
}

bool areSignedNames(const QByteArrayList &names)
{
    const bool plain = std::all_of(names.begin(), names.end(), [](const QByteArray &name) {
        return !name.isEmpty() && name == name.toLower() && !name.contains(' ') && !name.contains('\t');
    });
    return plain && std::adjacent_find(names.begin(), names.end(), std::greater_equal<>()) == names.end();
}

tl::expected<Authorization, AkskFault> parseAuthorization(const QByteArray &text)
{
    const qsizetype blank = text.indexOf(' ');
    const QByteArray algorithm = blank < 0 ? text : text.left(blank);
    if (algorithm != kAlgorithm)
        return refuse(Reason::OtherAlgorithm,
            QStringLiteral("the algorithm %1 is not supported, use SDK-HMAC-SHA256")
                .arg(QString::fromUtf8(algorithm.left(40))));
    const QByteArrayList fields = text.mid(blank + 1).split(',');
    if (fieldValue(fields.first(), "Credential="))
        return refuse(Reason::OtherAlgorithm,
            QStringLiteral("the older form SDK-HMAC-SHA256 Credential= is not supported, use Access="));
    if (fields.size() != 3)
        return refuse(Reason::Malformed,
            QStringLiteral(
                "Authorization is not of the form SDK-HMAC-SHA256 Access=, SignedHeaders=, Signature="));
    const auto accessKey = fieldValue(fields[0], "Access=");
    const auto names = fieldValue(fields[1], "SignedHeaders=");
    const auto signature = fieldValue(fields[2], "Signature=");
    if (!accessKey || accessKey->isEmpty() || !names || !signature)
        return refuse(Reason::Malformed,
            QStringLiteral(
                "Authorization is not of the form SDK-HMAC-SHA256 Access=, SignedHeaders=, Signature="));
    Authorization read{ *accessKey, names->split(';'), *signature };
    if (!areSignedNames(read.signedNames))
        return refuse(Reason::Malformed,
            QStringLiteral("SignedHeaders is no sorted list of lower-case names joined by semicolons"));
    if (!isSignature(read.signature))
        return refuse(Reason::Malformed, QStringLiteral("Signature is not 64 lower-case hexadecimal digits"));
    return read;
}

/// nullopt when the request's date and signed headers are in order.
std::optional<AkskFault> faultOfHeaders(
    const WireRequest &request, const Authorization &authorization, qint64 nowMs)
{
    const auto fault = [](Reason reason, QString detail) {
        return AkskFault{ reason, std::move(detail), {} };
    };
    const QByteArrayList dates = valuesOf(request.headers, "x-sdk-date");
    const std::optional<qint64> dateMs = dates.size() == 1 ? sdkDateMs(dates.first()) : std::nullopt;
    if (dates.isEmpty())
        return fault(Reason::Missing, QStringLiteral("the header X-Sdk-Date is missing"));
    if (!dateMs)
        return fault(Reason::Malformed, QStringLiteral("X-Sdk-Date is not of the form 20260101T000000Z"));
    if (!authorization.signedNames.contains("x-sdk-date"))
        return fault(Reason::DateNotSigned, QStringLiteral("X-Sdk-Date is not among the signed headers"));
    for (const QByteArray &name : authorization.signedNames) {
        if (valuesOf(request.headers, name).isEmpty())
            return fault(Reason::Malformed,
                QStringLiteral("the signed header %1 is not in the request").arg(QString::fromUtf8(name)));
    }
    if (qAbs(nowMs - *dateMs) > kClockWindowMs)
        return fault(Reason::ClockSkew,
            QStringLiteral("signature expired, signature time:%1,server time:%2")
                .arg(QString::fromLatin1(dates.first()), QString::fromLatin1(sdkDate(nowMs))));
    return std::nullopt;
}

/// A hash that is named must be the body's, otherwise a changed body would pass.
bool namesAnotherBody(const WireRequest &request)
{
    const QByteArray named = headerValue(request.headers, "x-sdk-content-sha256").trimmed();
    return !named.isEmpty() && named != "UNSIGNED-PAYLOAD" && named.toLower() != sha256Hex(request.body);
}

constexpr std::array kReadings{
    CanonicalReading{ CanonicalReading::Path::SegmentBySegment, false },
    CanonicalReading{ CanonicalReading::Path::SegmentBySegment, true },
    CanonicalReading{ CanonicalReading::Path::DecodedFirst, false },
    CanonicalReading{ CanonicalReading::Path::DecodedFirst, true },
    CanonicalReading{ CanonicalReading::Path::NotDecoded, false },
    CanonicalReading{ CanonicalReading::Path::NotDecoded, true },
};

bool matchesAnyReading(const WireRequest &request, const Authorization &authorization, const Secret &key)
{
    const QByteArray date = valuesOf(request.headers, "x-sdk-date").constFirst();
    return std::any_of(kReadings.begin(), kReadings.end(), [&](const CanonicalReading &reading) {
        const QByteArray canonical = canonicalRequest(request, authorization.signedNames, reading);
        const QByteArray toSign =
            QByteArray(kAlgorithm.data(), kAlgorithm.size()) + '\n' + date + '\n' + sha256Hex(canonical);
        return equalInConstantTime(hmacSha256(key.bytes(), toSign).toHex(), authorization.signature);
    });
}

} // namespace

tl::expected<QString, AkskFault> verifyAksk(
    const WireRequest &request, const SecretOfAccessKey &secretOf, qint64 nowMs)
{
    const QByteArrayList given = valuesOf(request.headers, "authorization");
    if (given.isEmpty() || given.first().isEmpty())
        return refuse(Reason::Missing, QStringLiteral("the header Authorization is missing"));
    if (given.size() > 1)
        return refuse(Reason::Malformed, QStringLiteral("the header Authorization is there more than once"));
    const auto authorization = parseAuthorization(given.first());
    if (!authorization)
        return tl::unexpected<AkskFault>(authorization.error());
    const QString accessKey = QString::fromUtf8(authorization->accessKey);
    const Secret *key = secretOf(accessKey);
    if (!key || key->isEmpty())
        return refuse(Reason::UnknownAccessKey,
            QStringLiteral("Get secretKey failed,ak:%1,err:ak not exist").arg(accessKey.left(64)));
    if (std::optional<AkskFault> fault = faultOfHeaders(request, *authorization, nowMs))
        return tl::unexpected<AkskFault>(*std::move(fault));
    if (namesAnotherBody(request))
        return refuse(
            Reason::PayloadMismatch, QStringLiteral("X-Sdk-Content-Sha256 is not the hash of the body"));
    if (matchesAnyReading(request, *authorization, *key))
        return accessKey;
    const QByteArray canonical = canonicalRequest(request, authorization->signedNames);
    return refuse(Reason::WrongSignature,
        QStringLiteral("verify aksk signature fail, canonicalRequest:%1")
            .arg(QString::fromUtf8(canonicalEcho(canonical))),
        canonical);
}

QByteArray canonicalEcho(QByteArrayView canonicalRequest)
{
    return canonicalRequest.toByteArray().replace('\n', '|');
}

} // namespace zhanggui
