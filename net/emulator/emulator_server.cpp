#include "net/emulator/emulator_server.h"

#include <QElapsedTimer>

namespace zhanggui {

namespace {

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

} // namespace

EmulatorServer::EmulatorServer(std::unique_ptr<EmulatedMarketplace> marketplace, Now now, Answered answered)
    : m_marketplace(std::move(marketplace))
    , m_now(std::move(now))
    , m_answered(std::move(answered))
{
}

bool EmulatorServer::handleRequest(const QHttpServerRequest &request, QTcpSocket *socket)
{
    const auto slot = slotOf(socket);
    const auto exchange = std::make_shared<EmulatedAnswer>();
    exchange->request = received(request);
    exchange->wallMs = m_now();
    // Qt 6.4 leaves the connection open, and such a client may wait for its end.
    slot->close =
        headerValue(exchange->request.headers, "connection").compare("close", Qt::CaseInsensitive) == 0;
    QElapsedTimer timer;
    timer.start();
    const auto reply = [this, self = QPointer<QObject>(this), connection = QPointer<QTcpSocket>(socket), slot,
                           exchange, timer](ApiAnswer answer) {
        if (!self)
            return;
        slot->text = httpAnswerText(answer, m_date.at(exchange->wallMs));
        if (connection)
            flush(connection);
        exchange->answer = std::move(answer);
        exchange->tookUs = timer.nsecsElapsed() / 1000;
        if (!exchange->request.target.startsWith("/_emulator/"))
            m_answered(*exchange);
    };
    m_marketplace->answer(exchange->request, exchange->wallMs, reply, &exchange->api);
    return true;
}

std::shared_ptr<EmulatorServer::Slot> EmulatorServer::slotOf(QTcpSocket *socket)
{
    if (!m_queues.contains(socket))
        connect(socket, &QObject::destroyed, this, [this, socket] { m_queues.erase(socket); });
    auto slot = std::make_shared<Slot>();
    m_queues[socket].push_back(slot);
    return slot;
}

void EmulatorServer::flush(QTcpSocket *socket)
{
    Queue &queue = m_queues[socket];
    while (!queue.empty() && queue.front()->text) {
        const auto slot = queue.front();
        queue.pop_front();
        socket->write(*slot->text);
        if (slot->close)
            socket->disconnectFromHost();
    }
}

} // namespace zhanggui
