#include "tests/support/bad_server.h"

#include <QTcpSocket>
#include <QTimer>

#include <sys/socket.h>

namespace zhanggui::test {

namespace {

/// Whether head and announced body have come.
bool isComplete(const QByteArray &request)
{
    const qsizetype headEnd = request.indexOf("\r\n\r\n");
    if (headEnd < 0)
        return false;
    const QByteArray head = request.left(headEnd).toLower();
    const qsizetype at = head.indexOf("\r\ncontent-length:");
    const qsizetype length = at < 0 ? 0 : head.mid(at + 17).split('\r').first().trimmed().toLongLong();
    return request.size() >= headEnd + 4 + length;
}

} // namespace

QByteArray httpAnswer(int status, const QList<QByteArray> &headerLines, const QByteArray &body)
{
    QByteArray answer = "HTTP/1.1 " + QByteArray::number(status) + " Scripted\r\n";
    bool framed = false;
    for (const QByteArray &line : headerLines) {
        answer += line + "\r\n";
        const QByteArray lower = line.toLower();
        framed = framed || lower.startsWith("content-length:") || lower.startsWith("transfer-encoding:");
    }
    if (!framed)
        answer += "Content-Length: " + QByteArray::number(body.size()) + "\r\n";
    return answer + "\r\n" + body;
}

BadServer::BadServer(BadPlan plan, QObject *parent)
    : QObject(parent)
    , m_plan(std::move(plan))
{
    connect(&m_server, &QTcpServer::newConnection, this, &BadServer::accept);
    if (!m_server.listen(QHostAddress::LocalHost, 0))
        qFatal("no port on 127.0.0.1");
}

BadServer::~BadServer()
{
    // The sockets die with the server, after the members that their signals would touch.
    for (auto open = m_open.keyBegin(); open != m_open.keyEnd(); ++open)
        (*open)->disconnect(this);
}

QUrl BadServer::url(const QString &path) const
{
    return QUrl(QStringLiteral("http://127.0.0.1:%1%2").arg(port()).arg(path));
}

void BadServer::accept()
{
    while (QTcpSocket *socket = m_server.nextPendingConnection()) {
        ++m_connections;
        Connection connection;
        connection.plan = m_next.isEmpty() ? m_plan : m_next.takeFirst();
        m_open.insert(socket, connection);
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
        connect(socket, &QTcpSocket::bytesWritten, this, [this, socket](qint64 count) {
            m_bytesSent += count;
            const auto found = m_open.constFind(socket);
            if (found != m_open.cend() && found->answering && !found->plan.endless.isEmpty()
                && socket->bytesToWrite() == 0)
                socket->write(found->plan.endless);
        });
        connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
            m_open.remove(socket);
            socket->deleteLater();
            Q_EMIT clientLeft();
        });
        if (connection.plan.closeBeforeRequest)
            close(socket);
    }
}

void BadServer::read(QTcpSocket *socket)
{
    const auto found = m_open.find(socket);
    if (found == m_open.end())
        return;
    found->received += socket->readAll();
    if (found->answering || !isComplete(found->received))
        return;
    found->answering = true;
    m_requests.append(found->received);
    const auto inHand =
        std::count_if(m_open.cbegin(), m_open.cend(), [](const Connection &open) { return open.answering; });
    m_busiest = std::max(m_busiest, int(inHand));
    Q_EMIT requestCame(m_requests.last());
    answer(socket);
}

void BadServer::answer(QTcpSocket *socket)
{
    const BadPlan &plan = m_open[socket].plan;
    if (plan.dripMs > 0) {
        auto *timer = new QTimer(socket);
        connect(timer, &QTimer::timeout, this, [this, socket] { drip(socket); });
        timer->start(plan.dripMs);
        return;
    }
    const QByteArray bytes = plan.cutAt < 0 ? plan.bytes : plan.bytes.left(plan.cutAt);
    const bool closing = (plan.closeAfter || plan.cutAt >= 0) && plan.endless.isEmpty();
    socket->write(bytes.isEmpty() ? plan.endless : bytes);
    if (closing)
        close(socket);
}

void BadServer::drip(QTcpSocket *socket)
{
    const auto found = m_open.find(socket);
    if (found == m_open.end())
        return;
    if (found->sent < found->plan.bytes.size())
        socket->write(found->plan.bytes.mid(found->sent++, 1));
    else if (found->plan.closeAfter)
        close(socket);
}

void BadServer::close(QTcpSocket *socket)
{
    if (!m_open.value(socket).plan.reset)
        return socket->disconnectFromHost();
    const linger hard{ 1, 0 };
    ::setsockopt(int(socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &hard, sizeof hard);
    socket->abort();
}

} // namespace zhanggui::test
