#include "net/emulator/api/api_guard.h"

#include <QUrl>

namespace zhanggui {

namespace {

Situation situationOf(AkskFault::Reason reason)
{
    switch (reason) {
    case AkskFault::Reason::Missing:
        return Situation::Unsigned;
    case AkskFault::Reason::Malformed:
        return Situation::MalformedAuthorization;
    case AkskFault::Reason::OtherAlgorithm:
        return Situation::OtherAlgorithm;
    case AkskFault::Reason::UnknownAccessKey:
        return Situation::UnknownAccessKey;
    case AkskFault::Reason::DateNotSigned:
        return Situation::DateNotSigned;
    case AkskFault::Reason::ClockSkew:
        return Situation::ClockSkew;
    case AkskFault::Reason::PayloadMismatch:
        return Situation::PayloadMismatch;
    case AkskFault::Reason::WrongSignature:
        return Situation::WrongSignature;
    }
    return Situation::WrongSignature;
}

} // namespace

bool CallRate::allows(int perSecond, qint64 nowMs)
{
    constexpr qint64 kSecond = 1000;
    while (!m_calls.empty() && (m_calls.front() <= nowMs - kSecond || m_calls.front() > nowMs))
        m_calls.pop_front();
    if (perSecond <= 0)
        return true;
    if (m_calls.size() >= size_t(perSecond))
        return false;
    m_calls.push_back(nowMs);
    return true;
}

tl::expected<const ApiAccount *, ApiGuard::Refusal> ApiGuard::verify(const WireRequest &request, qint64 nowMs)
{
    const ApiAccount *asked = nullptr;
    const auto verdict = verifyAksk(
        request,
        [&](const QString &accessKey) -> const Secret * {
            for (const ApiAccount &account : m_options.accounts) {
                if (account.accessKey == accessKey) {
                    asked = &account;
                    return &account.secretKey;
                }
            }
            return nullptr;
        },
        nowMs);
    // devg-apisign/api-sign-0001 (C) prints the text; the number of failures is not printed.
    if (asked && m_options.lockAfter > 0 && m_badSignatures.value(asked->accessKey) >= m_options.lockAfter)
        return tl::unexpected(Refusal{
            Situation::AccessKeyLocked, QStringLiteral("AK access failed to reach the limit,forbidden.") });
    if (verdict)
        return asked;
    if (asked && verdict.error().reason == AkskFault::Reason::WrongSignature)
        ++m_badSignatures[asked->accessKey];
    return tl::unexpected(Refusal{ situationOf(verdict.error().reason), verdict.error().detail });
}

bool ApiGuard::takesToken(const WireRequest &request) const
{
    const QByteArray token = headerValue(request.headers, "x-security-token");
    return m_options.securityToken.isEmpty() || token.isEmpty() || Secret(token) == m_options.securityToken;
}

bool isOwnCaller(const WireRequest &request)
{
    const auto hasOrigin = [](const HttpHeader &header) {
        return header.name.compare("origin", Qt::CaseInsensitive) == 0;
    };
    if (std::any_of(request.headers.cbegin(), request.headers.cend(), hasOrigin))
        return false;
    const QByteArray host = headerValue(request.headers, "host");
    const QUrl url(QStringLiteral("http://") + QString::fromLatin1(host) + u'/', QUrl::StrictMode);
    const QString name = url.host();
    return url.userInfo().isEmpty() && (name == u"127.0.0.1" || name == u"::1" || name == u"localhost");
}

} // namespace zhanggui
