#include "net/marketplace/order_call.h"

#include "models/core/redact.h"
#include "models/core/secret_members.h"
#include "net/marketplace/retry.h"
#include "net/signing/aksk.h"
#include "net/signing/canonical_diff.h"

#include <qcoro/qcorofuture.h>

namespace zhanggui {

namespace {

/// The gateway refuses a difference of more than 15 minutes (devg-apisign, C); the Date header has whole
/// seconds and the way takes time, so a minute less counts as suspicious.
constexpr qint64 kSuspiciousSkewMs = qint64(14) * 60 * 1000;

/// One try: what was sent and what came of it.
struct Try {
    AkskSigned sent;
    Result<HttpReply> reply;
    qint64 sentAtMs = 0;
    qint64 endedAtMs = 0;
};

QUrl baseOf(const MarketplaceSession &session)
{
    QUrl base = session.access.baseUrl;
    if (!session.useFallback || session.access.fallbackHost.isEmpty())
        return base;
    const QUrl authority(u"//" % session.access.fallbackHost);
    base.setHost(authority.host());
    base.setPort(authority.port());
    return base;
}

Result<AkskSigned> signedRequest(
    const MarketplaceSession &session, const OrderId &id, const OrderLineId &line)
{
    HttpRequest request = buildOrderQuery(session.protocol, baseOf(session), id, line);
    if (!session.access.securityToken.isEmpty())
        request.headers.append({ "X-Security-Token", session.access.securityToken.bytes().toByteArray() });
    return signAksk(std::move(request), session.access.accessKey, session.access.secretKey,
        session.tools.now() + session.clockOffsetMs);
}

QByteArray headOf(const QByteArray &firstLine, const HttpHeaders &headers, const QList<Secret> &secrets)
{
    QByteArray head = firstLine + "\r\n";
    for (const HttpHeader &header : headers)
        head += header.name + ": " + redactHeaderValue(header.name, header.value) + "\r\n";
    return redactSecrets(head, secrets);
}

QList<Secret> knownSecrets(const MarketplaceSession &session)
{
    return { session.access.secretKey, session.access.securityToken };
}

Exchange exchangeOf(const MarketplaceSession &session, const Try &made, const QString &outcome)
{
    const QList<Secret> secrets = knownSecrets(session);
    const HttpRequest &request = made.sent.request;
    Exchange exchange;
    exchange.atMs = made.sentAtMs;
    exchange.environment = session.access.environment;
    exchange.interfaceId = session.protocol.interface.id;
    exchange.requestHead =
        headOf(request.method + ' ' + requestTarget(request.url) + " HTTP/1.1", request.headers, secrets);
    exchange.outcome = outcome;
    if (made.reply) {
        exchange.status = made.reply->status;
        exchange.responseHead =
            headOf("HTTP/1.1 " + QByteArray::number(made.reply->status), made.reply->headers, secrets);
        exchange.body = redactJsonMembers(made.reply->body, session.secretMembers);
    }
    return exchange;
}

/// How far this machine's clock is behind the server's; nullopt without a Date.
std::optional<qint64> skewMs(const Try &made)
{
    if (!made.reply)
        return {};
    const std::optional<qint64> date = httpDateMs(headerValue(made.reply->headers, "Date"));
    return date ? std::optional(*date - made.endedAtMs) : std::nullopt;
}

QString skewSentence(qint64 skew)
{
    const qint64 minutes = (std::abs(skew) + 30'000) / 60'000;
    return skew > 0
        ? QStringLiteral("This computer's clock is %1 minutes behind the server's.").arg(minutes)
        : QStringLiteral("This computer's clock is %1 minutes ahead of the server's.").arg(minutes);
}

QString partName(const CanonicalDifference &difference)
{
    switch (difference.part) {
    case CanonicalDifference::Part::Method:
        return QStringLiteral("the method");
    case CanonicalDifference::Part::Uri:
        return QStringLiteral("the path");
    case CanonicalDifference::Part::Query:
        return QStringLiteral("the query");
    case CanonicalDifference::Part::Header:
        return u"the header " % QString::fromLatin1(difference.header);
    case CanonicalDifference::Part::SignedHeaders:
        return QStringLiteral("the list of signed headers");
    case CanonicalDifference::Part::PayloadHash:
        return QStringLiteral("the hash of the body");
    }
    return {};
}

/// What the gateway's echo of the canonical request says about the refusal; empty without an echo.
QString echoSentence(const MarketplaceSession &session, const Try &made)
{
    const std::optional<ApiFault> fault = apiFaultOf(*made.reply);
    const QByteArray echoed = fault ? echoedCanonicalRequest(fault->message.toUtf8()) : QByteArray();
    if (echoed.isEmpty())
        return {};
    const std::optional<CanonicalDifference> difference =
        firstDifference(redactSecrets(made.sent.canonicalRequest, knownSecrets(session)), echoed);
    if (!difference) {
        return QStringLiteral(
            "The gateway saw the same canonical request, so the SK is not the one of this AK.");
    }
    return QStringLiteral("The canonical requests differ first in %1: ours \"%2\", the gateway's \"%3\".")
        .arg(partName(*difference), QString::fromUtf8(difference->ours.left(200)),
            QString::fromUtf8(difference->theirs.left(200)));
}

/// Adds to an Unauthorized error what the answer tells about its cause.
Error explained(const MarketplaceSession &session, Error error, const Try &made)
{
    if (error.kind != ErrorKind::Unauthorized || !made.reply)
        return error;
    const std::optional<qint64> skew = skewMs(made);
    if (skew && std::abs(*skew) >= kSuspiciousSkewMs)
        error.what = skewSentence(*skew) % u' ' % error.what;
    const QString echo = echoSentence(session, made);
    if (!echo.isEmpty())
        error.detail += u". " % echo;
    return error;
}

QString outcomeOf(const Result<OrderAnswer> &answer)
{
    if (answer)
        return QStringLiteral("ok");
    const QString code = apiCodeOf(answer.error());
    return code.isEmpty() ? answer.error().what : code;
}

bool isUnreachable(ErrorKind kind)
{
    return kind == ErrorKind::Network || kind == ErrorKind::Timeout;
}

/// Decides on another try: how long to wait before it, or nothing. Changes the session when the next try
/// shall go to the other host or carry the server's time.
std::optional<qint64> nextTry(
    MarketplaceSession &session, OrderCall &call, const Try &made, bool &clockCorrected)
{
    const ErrorKind kind = call.answer.error().kind;
    const std::optional<qint64> skew = skewMs(made);
    if (kind == ErrorKind::Unauthorized && skew && std::abs(*skew) >= kSuspiciousSkewMs && !clockCorrected) {
        clockCorrected = true;
        session.clockOffsetMs = *skew;
        call.notes.append(skewSentence(*skew) % u" The calls are signed with the server's time.");
        return 0;
    }
    const std::optional<qint64> after =
        made.reply ? retryAfterMs(made.reply->headers, made.endedAtMs) : std::nullopt;
    const std::optional<qint64> delay = retryDelayMs(kind, call.tries, after, session.tools.random());
    if (delay && isUnreachable(kind) && !session.access.fallbackHost.isEmpty()) {
        const QString from = baseOf(session).host();
        // Another call may have turned to the other host while this one was under way.
        if (made.sent.request.url.host() == from)
            session.useFallback = !session.useFallback;
        call.notes.append(QStringLiteral("%1 could not be reached; %2 was tried instead.")
                              .arg(made.sent.request.url.host(), baseOf(session).host()));
    }
    return delay;
}

} // namespace

Result<std::shared_ptr<MarketplaceSession>> marketplaceSession(
    MarketplaceAccess access, OrderQueryProtocol protocol, MarketplaceTools tools)
{
    const Result<SecretMembers> members = SecretMembers::load();
    if (!members)
        return tl::unexpected<Error>(members.error());
    auto session = std::make_shared<MarketplaceSession>();
    session->access = std::move(access);
    session->protocol = std::move(protocol);
    session->tools = std::move(tools);
    session->secretMembers = members->forInterface(session->protocol.interface.id);
    return session;
}

QCoro::Task<OrderCall> queryOrder(
    std::shared_ptr<MarketplaceSession> session, OrderId id, OrderLineId line, Cancellation cancellation)
{
    OrderCall call;
    bool clockCorrected = session->clockOffsetMs != 0;
    while (true) {
        Try made;
        made.sentAtMs = session->tools.now();
        Result<AkskSigned> request = signedRequest(*session, id, line);
        if (!request) {
            call.answer = tl::unexpected<Error>(request.error());
            co_return call;
        }
        made.sent = std::move(*request);
        ++call.tries;
        made.reply = co_await session->tools.send(made.sent.request, cancellation);
        // A gateway that refuses the signature echoes what was signed, the security token included.
        if (made.reply)
            made.reply->body = redactSecrets(made.reply->body, knownSecrets(*session));
        made.endedAtMs = session->tools.now();
        call.answer = made.reply ? parseOrderQuery(*made.reply, session->protocol, id)
                                 : Result<OrderAnswer>(tl::unexpected<Error>(made.reply.error()));
        if (!call.answer)
            call.answer = tl::unexpected<Error>(explained(*session, call.answer.error(), made));
        call.exchange = exchangeOf(*session, made, outcomeOf(call.answer));
        call.fetchedAtMs = made.endedAtMs;
        call.answeredAtMs = made.endedAtMs + skewMs(made).value_or(0);
        if (call.answer)
            co_return call;
        const std::optional<qint64> delay = nextTry(*session, call, made, clockCorrected);
        if (!delay)
            co_return call;
        co_await session->tools.wait(*delay, cancellation);
        if (cancellation.isCancelled()) {
            call.answer = failure(ErrorKind::Cancelled, QStringLiteral("The call was cancelled."));
            co_return call;
        }
    }
}

} // namespace zhanggui
