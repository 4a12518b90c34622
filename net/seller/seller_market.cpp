#include "net/seller/seller_market.h"

#include "models/json/json_value.h"
#include "models/json/json_writer.h"
#include "net/http/http_client.h"
#include "net/marketplace/order_call.h"
#include "net/seller/seller_call.h"
#include "net/signing/aksk.h"

#include <QPointer>

namespace zhanggui {

namespace {

constexpr char kBoundary[] = "zhanggui-seller-7d1f3a9c5b";
constexpr char kOpenApi[] = "/api/mkp-openapi-public/global/v1/";

/// error_code of an answer; how it failed where there is none.
QString codeOf(const Result<HttpReply> &reply)
{
    if (!reply)
        return reply.error().what;
    const Result<JsonText> json = readJson(reply->body);
    const QString code = json ? json->root.member(u"error_code").text : QString();
    return code.isEmpty() ? QStringLiteral("HTTP %1").arg(reply->status) : code;
}

/// The codes of an answer about a code that exists: good, activated before, not received, not activated
/// (zh-cn_topic_0070649195, C).
bool isIssued(const QString &code)
{
    return code == u"92020000" || code == u"92020003" || code == u"92020004" || code == u"92020011";
}

// Coroutines take all they need by value: the client that began them may die while they wait.
QCoro::Task<> sendThen(HttpTransport send, HttpRequest request, QPointer<QObject> alive,
    std::function<void(const QString &code)> done)
{
    const Result<HttpReply> reply = co_await send(std::move(request), {});
    if (alive)
        done(codeOf(reply));
}

QCoro::Task<> queryThen(std::shared_ptr<MarketplaceSession> session, QString orderId, QString lineId,
    QPointer<QObject> alive, std::function<void(const OrderCall &call)> done)
{
    const OrderCall call = co_await queryOrder(session, OrderId(orderId), OrderLineId(lineId), {});
    if (alive)
        done(call);
}

} // namespace

Result<std::unique_ptr<SellerMarketClient>> SellerMarketClient::create(const SellerMarket &market, Now now)
{
    Result<OrderQueryProtocol> protocol = orderQueryProtocol();
    if (!protocol)
        return tl::unexpected<Error>(protocol.error());
    std::unique_ptr<SellerMarketClient> client(new SellerMarketClient(market, std::move(now)));
    MarketplaceTools tools = toolsOver(client->m_client.get());
    tools.now = client->m_now;
    auto session = marketplaceSession({ EnvironmentName(QStringLiteral("seller")), market.address, {},
                                          market.accessKey, market.secretKey, {} },
        *std::move(protocol), std::move(tools));
    if (!session)
        return tl::unexpected<Error>(session.error());
    client->m_session = *std::move(session);
    return client;
}

SellerMarketClient::SellerMarketClient(const SellerMarket &market, Now now)
    : m_market(market)
    , m_now(std::move(now))
    , m_client(std::make_unique<HttpClient>(HttpPolicy{ .extraCa = market.authorities }))
{
}

SellerMarketClient::~SellerMarketClient() = default;

void SellerMarketClient::queryOrder(const QString &orderId, const QString &orderLineId)
{
    queryThen(m_session, orderId, orderLineId, &m_guard, [this, orderId](const OrderCall &call) {
        Q_EMIT called(u"order query " % orderId % u": "
            % (call.answer ? QStringLiteral("good") : QString(call.answer.error().what)));
        if (call.answer)
            Q_EMIT orderCame(call.answer->order);
    });
}

void SellerMarketClient::uploadLicense(const QString &eventId, const QString &license)
{
    const JsonValue request = jsonObject({ { QStringLiteral("type"), jsonText(QStringLiteral("CHARACTERS")) },
        { QStringLiteral("characters"), jsonText(license) } });
    const QByteArray body = QByteArray("--") + kBoundary
        + "\r\nContent-Disposition: form-data; name=\"isvUpdateFileReq\"\r\nContent-Type: "
          "application/json\r\n\r\n"
        + writeJson(request) + "\r\n--" + kBoundary + "--\r\n";
    post(u"market-event/" % QString::fromLatin1(QUrl::toPercentEncoding(eventId)) % u"/file",
        QByteArray("multipart/form-data; boundary=") + kBoundary, body,
        [this, eventId](const QString &code) { Q_EMIT called(u"licence upload " % eventId % u": " % code); });
}

void SellerMarketClient::askLicense(const QString &code, std::function<void(bool issued)> done)
{
    const QByteArray body = writeJson(jsonObject({ { QStringLiteral("license"), jsonText(code) } }));
    post(QStringLiteral("license/heartbeat"), "application/json", body,
        [this, done = std::move(done)](const QString &answered) {
            Q_EMIT called(u"licence query: " % answered);
            done(isIssued(answered));
        });
}

void SellerMarketClient::post(const QString &path, const QByteArray &contentType, const QByteArray &body,
    const std::function<void(const QString &code)> &done)
{
    QUrl url = m_market.address;
    url.setPath(QLatin1String(kOpenApi) % path, QUrl::StrictMode);
    HttpRequest request{ "POST", url, { { "Host", hostHeaderValue(url) }, { "Content-Type", contentType } },
        body };
    // How a multipart body enters the hash is not documented; the official SDKs leave it out (S).
    if (contentType.startsWith("multipart"))
        request.headers.append(HttpHeader{ "X-Sdk-Content-Sha256", "UNSIGNED-PAYLOAD" });
    Result<AkskSigned> made = signAksk(std::move(request), m_market.accessKey, m_market.secretKey, m_now());
    if (!made)
        return done(made.error().what);
    sendThen(transportOver(m_client.get()), std::move(made->request), &m_guard, done);
}

} // namespace zhanggui
