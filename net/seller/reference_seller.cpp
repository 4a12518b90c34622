#include "net/seller/reference_seller.h"

#include "net/seller/seller_market.h"
#include "net/seller/seller_service.h"
#include "net/signing/canonical.h"

#include <QHttpServerRequest>
#include <QPointer>
#include <QSslConfiguration>
#include <QSslServer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>
#include <QtHttpServer/qabstracthttpserver.h>

namespace zhanggui {

namespace {

QByteArray methodOf(const QHttpServerRequest &request)
{
    switch (request.method()) {
    case QHttpServerRequest::Method::Get:
        return "GET";
    case QHttpServerRequest::Method::Post:
        return "POST";
    default:
        return "OTHER";
    }
}

SellerCall received(const QHttpServerRequest &request, qint64 nowMs)
{
    CallbackParameters headers;
    const auto pairs = request.headers();
    for (const auto &[name, value] : pairs)
        headers.emplaceBack(name, value);
    return readSellerCall(
        methodOf(request), requestTarget(request.url()), std::move(headers), request.body(), nowMs);
}

QByteArray httpText(const SellerReply &reply)
{
    QByteArray text = "HTTP/1.1 " + QByteArray::number(reply.status)
        + (reply.status == 200 ? " OK" : " Other") + "\r\nServer: zhanggui-seller/" ZHANGGUI_VERSION "\r\n";
    for (const auto &[name, value] : reply.headers)
        text += name + ": " + value + "\r\n";
    return text + "Content-Length: " + QByteArray::number(reply.body.size()) + "\r\n\r\n" + reply.body;
}

} // namespace

class ReferenceSeller::Private : public QAbstractHttpServer {
public:
    Private(Options given, ReferenceSeller &seller)
        : options(std::move(given))
        , owner(seller)
    {
    }

    Result<void> prepare()
    {
        const Result<SellerFaultSet> faults = SellerFaultSet::of(options.faults);
        if (!faults)
            return tl::unexpected<Error>(faults.error());
        SellerService::Options made{ options.keys, *faults, options.privateKey, options.licenses,
            options.international, options.fieldBits, options.openAfterMs, options.slowness, options.random,
            {}, {} };
        if (!options.market.address.isEmpty()) {
            if (Result<void> asked = prepareMarket(made); !asked)
                return asked;
        }
        service = std::make_unique<SellerService>(std::move(made));
        return {};
    }

    Result<void> prepareMarket(SellerService::Options &made)
    {
        auto client = SellerMarketClient::create(options.market, options.now);
        if (!client)
            return tl::unexpected<Error>(client.error());
        market = *std::move(client);
        connect(market.get(), &SellerMarketClient::called, &owner, &ReferenceSeller::marketCalled);
        connect(market.get(), &SellerMarketClient::orderCame, this,
            [this](const Order &order) { service->learn(order); });
        // After the answer, so that nothing keeps the marketplace waiting.
        made.orderToQuery = [this](const QString &order, const QString &line) {
            QTimer::singleShot(0, market.get(), [this, order, line] { market->queryOrder(order, line); });
        };
        made.licenseToUpload = [this](const QString &event, const QString &license) {
            QTimer::singleShot(
                0, market.get(), [this, event, license] { market->uploadLicense(event, license); });
        };
        return {};
    }

    std::unique_ptr<QTcpServer> socketServer() const
    {
        if (!options.tls)
            return std::make_unique<QTcpServer>();
        QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
        configuration.setLocalCertificateChain(options.tls->chain);
        configuration.setPrivateKey(options.tls->key);
        configuration.setPeerVerifyMode(QSslSocket::VerifyNone); // no client certificate is asked
        configuration.setProtocol(QSsl::TlsV1_2OrLater);
        auto server = std::make_unique<QSslServer>();
        server->setSslConfiguration(configuration);
        return server;
    }

    Options options;
    ReferenceSeller &owner;
    std::unique_ptr<SellerService> service;
    std::unique_ptr<SellerMarketClient> market; // null: the marketplace is not called

protected:
    bool handleRequest(const QHttpServerRequest &request, QTcpSocket *socket) override
    {
        const qint64 nowMs = options.now();
        const SellerCall call = received(request, nowMs);
        const SellerReply reply = service->answer(call);
        const bool closes = request.value("Connection").compare("close", Qt::CaseInsensitive) == 0;
        if (market && reply.family == u"license-code" && reply.code == QLatin1String(seller_code::kUnknown))
            askAboutLicense(call, socket, reply, closes);
        else
            later(socket, reply, closes, nowMs);
        return true;
    }

    void missingHandler(const QHttpServerRequest &, QTcpSocket *) override { }

private:
    /// The code may be one that was issued since; the marketplace knows.
    void askAboutLicense(const SellerCall &call, QTcpSocket *socket, const SellerReply &unknown, bool closes)
    {
        const QString code = call.field("license");
        const QPointer<QTcpSocket> alive(socket);
        market->askLicense(code, [this, call, code, alive, unknown, closes](bool issued) {
            if (issued)
                service->state().licenses().insert(code, {});
            if (alive)
                later(alive, issued ? service->answerAgain(call) : unknown, closes, options.now());
        });
    }

    void later(QTcpSocket *socket, const SellerReply &reply, bool closes, qint64 nowMs)
    {
        const qint64 waitMs = waitOf(reply, nowMs);
        if (waitMs <= 0)
            return send(socket, reply, closes);
        QTimer::singleShot(std::chrono::milliseconds(waitMs), socket,
            [this, socket, reply, closes] { send(socket, reply, closes); });
    }

    /// Behind those before it, when the server serves one at a time.
    qint64 waitOf(const SellerReply &reply, qint64 nowMs)
    {
        if (!reply.holdsOthersUp)
            return reply.delayMs;
        m_freeAtMs = std::max(m_freeAtMs, nowMs) + reply.delayMs;
        return m_freeAtMs - nowMs;
    }

    void send(QTcpSocket *socket, const SellerReply &reply, bool closes)
    {
        socket->write(httpText(reply));
        if (closes)
            socket->disconnectFromHost();
        Q_EMIT owner.answered(reply.activity, reply.status, reply.code);
    }

    qint64 m_freeAtMs = 0;
};

ReferenceSeller::ReferenceSeller(Options options, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(std::move(options), *this))
{
}

ReferenceSeller::~ReferenceSeller() = default;

Result<QUrl> ReferenceSeller::listen(quint16 port)
{
    if (const Result<void> prepared = d->prepare(); !prepared)
        return tl::unexpected<Error>(prepared.error());
    std::unique_ptr<QTcpServer> socket = d->socketServer();
    if (!socket->listen(QHostAddress::LocalHost, port))
        return failure(ErrorKind::Storage,
            QStringLiteral("The reference seller cannot listen on 127.0.0.1:%1").arg(port),
            socket->errorString());
    const quint16 taken = socket->serverPort();
    d->bind(socket.release());
    return QUrl(
        QStringLiteral("%1://127.0.0.1:%2/produce").arg(d->options.tls ? u"https" : u"http").arg(taken));
}

void ReferenceSeller::addLicense(const QString &code)
{
    if (d->service && !d->service->state().licenses().contains(code))
        d->service->state().licenses().insert(code, {});
    d->options.licenses.append(code);
}

} // namespace zhanggui
