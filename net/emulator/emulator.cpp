#include "net/emulator/emulator.h"

#include "net/emulator/emulated_marketplace.h"

#include <QDateTime>
#include <QHttpServerRequest>
#include <QLocale>
#include <QTcpServer>
#include <QTcpSocket>
#include <QtHttpServer/qabstracthttpserver.h>

namespace zhanggui {

namespace {

constexpr size_t kMostExchanges = 1000;

QByteArray methodName(QHttpServerRequest::Method method)
{
    switch (method) {
    case QHttpServerRequest::Method::Get:
        return "GET";
    case QHttpServerRequest::Method::Put:
        return "PUT";
    case QHttpServerRequest::Method::Delete:
        return "DELETE";
    case QHttpServerRequest::Method::Post:
        return "POST";
    case QHttpServerRequest::Method::Head:
        return "HEAD";
    case QHttpServerRequest::Method::Options:
        return "OPTIONS";
    case QHttpServerRequest::Method::Patch:
        return "PATCH";
    default:
        return "OTHER";
    }
}

WireRequest received(const QHttpServerRequest &request)
{
    WireRequest wire{ methodName(request.method()), requestTarget(request.url()), {}, request.body() };
    const auto headers = request.headers();
    wire.headers.reserve(headers.size());
    for (const auto &[name, value] : headers)
        wire.headers.append({ name, value });
    return wire;
}

QByteArray reasonPhrase(int status)
{
    switch (status) {
    case 200:
        return "OK";
    case 400:
        return "Bad Request";
    case 401:
        return "Unauthorized";
    case 403:
        return "Forbidden";
    case 404:
        return "Not Found";
    case 406:
        return "Not Acceptable";
    case 429:
        return "Too Many Requests";
    case 500:
        return "Internal Server Error";
    case 502:
        return "Bad Gateway";
    case 504:
        return "Gateway Timeout";
    default:
        return "Other";
    }
}

QByteArray httpText(const EmulatedAnswer &answer, const QByteArray &date)
{
    return "HTTP/1.1 " + QByteArray::number(answer.status) + ' ' + reasonPhrase(answer.status)
        + "\r\nDate: " + date
        + "\r\nContent-Type: application/json\r\nContent-Length: " + QByteArray::number(answer.body.size())
        + "\r\nServer: zhanggui-emulator/" ZHANGGUI_VERSION "\r\n\r\n" + answer.body;
}

/// The Date header's form (RFC 9110); the same second is written once.
class DateHeader {
public:
    QByteArray at(qint64 utcMs)
    {
        if (utcMs / 1000 != m_second) {
            m_second = utcMs / 1000;
            m_text = QLocale::c()
                         .toString(QDateTime::fromMSecsSinceEpoch(utcMs, Qt::UTC),
                             QStringLiteral("ddd, dd MMM yyyy HH:mm:ss 'GMT'"))
                         .toLatin1();
        }
        return m_text;
    }

private:
    qint64 m_second = -1;
    QByteArray m_text;
};

} // namespace

/// Qt's server without its router: there is one path.
class EmulatorServer : public QAbstractHttpServer {
public:
    EmulatorServer(Emulator::Options options, Emulator &owner)
        : m_options(std::move(options))
        , m_owner(owner)
    {
    }

    Result<void> prepare()
    {
        Result<EmulatedMarketplace> made = EmulatedMarketplace::create(
            { m_options.accessKey, m_options.secretKey, m_options.orders, m_options.failures });
        if (!made)
            return tl::unexpected<Error>(made.error());
        m_marketplace = std::make_unique<EmulatedMarketplace>(*std::move(made));
        return {};
    }

    const std::deque<EmulatedExchange> &exchanges() const { return m_exchanges; }

protected:
    bool handleRequest(const QHttpServerRequest &request, QTcpSocket *socket) override
    {
        const WireRequest wire = received(request);
        const qint64 nowMs = m_options.now();
        const EmulatedAnswer answer = m_marketplace->answer(wire, nowMs);
        // Qt's responder writes no status line for a status it has no name for, such as the gateway's 494.
        socket->write(httpText(answer, m_date.at(nowMs)));
        // Qt 6.4 leaves the connection open, and such a client may wait for its end.
        if (headerValue(wire.headers, "connection").compare("close", Qt::CaseInsensitive) == 0)
            socket->disconnectFromHost();
        keep({ nowMs, wire.method, wire.target, answer.status, answer.code });
        return true;
    }

    void missingHandler(const QHttpServerRequest &, QTcpSocket *) override { }

private:
    void keep(EmulatedExchange exchange)
    {
        if (m_exchanges.size() == kMostExchanges)
            m_exchanges.pop_front();
        m_exchanges.push_back(std::move(exchange));
        Q_EMIT m_owner.answered(m_exchanges.back());
    }

    Emulator::Options m_options;
    Emulator &m_owner;
    std::unique_ptr<EmulatedMarketplace> m_marketplace;
    std::deque<EmulatedExchange> m_exchanges;
    DateHeader m_date;
};

Emulator::Emulator(Options options, QObject *parent)
    : QObject(parent)
    , m_server(std::make_unique<EmulatorServer>(std::move(options), *this))
{
}

Emulator::~Emulator() = default;

Result<QUrl> Emulator::listen(quint16 port)
{
    if (const Result<void> prepared = m_server->prepare(); !prepared)
        return tl::unexpected<Error>(prepared.error());
    auto socket = std::make_unique<QTcpServer>();
    if (!socket->listen(QHostAddress::LocalHost, port))
        return failure(ErrorKind::Storage,
            QStringLiteral("The emulator cannot listen on 127.0.0.1:%1").arg(port), socket->errorString());
    const quint16 taken = socket->serverPort();
    m_server->bind(socket.release());
    return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(taken));
}

const std::deque<EmulatedExchange> &Emulator::exchanges() const
{
    return m_server->exchanges();
}

} // namespace zhanggui
