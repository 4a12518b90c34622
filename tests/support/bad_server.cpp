#include "tests/support/bad_server.h"

#include <QFile>
#include <QSslKey>
#include <QSslSocket>
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

BadServer::BadServer(BadPlan plan, const QString &certificateFile, const QString &keyFile)
    : BadServer(std::move(plan))
{
    QFile key(keyFile);
    if (!key.open(QIODevice::ReadOnly))
        qFatal("no key for the server");
    m_server.tls = QSslConfiguration::defaultConfiguration();
    m_server.tls.setPeerVerifyMode(QSslSocket::VerifyNone); // a server: it asks for no certificate
    m_server.tls.setLocalCertificateChain(QSslCertificate::fromPath(certificateFile));
    m_server.tls.setPrivateKey(QSslKey(&key, QSsl::Ec));
}

void BadServer::Listener::incomingConnection(qintptr descriptor)
{
    if (tls.localCertificate().isNull())
        return QTcpServer::incomingConnection(descriptor);
    auto *const socket = new QSslSocket(this);
    socket->setSocketDescriptor(descriptor);
    socket->setSslConfiguration(tls);
    socket->startServerEncryption();
    addPendingConnection(socket);
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
            goOn(socket);
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
    if (found == m_open.end() || (found->answering && found->plan.answerAt >= 0))
        return;
    found->received += socket->readAll();
    const bool enough = found->plan.answerAt >= 0 && found->received.size() >= found->plan.answerAt;
    if (found->answering || !(enough || isComplete(found->received)))
        return;
    if (found->plan.answerAt >= 0)
        socket->setReadBufferSize(1);
    found->answering = true;
    ++found->requests;
    m_requests.append(found->received);
    const auto inHand =
        std::count_if(m_open.cbegin(), m_open.cend(), [](const Connection &open) { return open.answering; });
    m_busiest = std::max(m_busiest, int(inHand));
    Q_EMIT requestCame(m_requests.last());
    if (found->requests == found->plan.closeOnRequest)
        close(socket);
    else
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
    const bool serveMore = plan.serveMore && !closing;
    socket->write(bytes.isEmpty() ? plan.endless : bytes);
    if (closing)
        return close(socket);
    if (const auto found = m_open.find(socket); found != m_open.end() && serveMore) {
        found->received.clear();
        found->answering = false;
    }
}

void BadServer::goOn(QTcpSocket *socket)
{
    const auto found = m_open.constFind(socket);
    if (found == m_open.cend() || !found->answering || found->plan.endless.isEmpty()
        || socket->bytesToWrite() > 0)
        return;
    QTimer::singleShot(
        found->plan.endlessMs, socket, [socket, bytes = found->plan.endless] { socket->write(bytes); });
}

void BadServer::say(const QByteArray &bytes)
{
    for (auto open = m_open.keyBegin(); open != m_open.keyEnd(); ++open) {
        (*open)->write(bytes);
        (*open)->flush();
    }
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
    const BadPlan plan = m_open.value(socket).plan;
    if (!plan.reset && !plan.halfClose && !plan.withoutNotify)
        return socket->disconnectFromHost();
    const int descriptor = int(socket->socketDescriptor());
    socket->flush();
    if (plan.reset) {
        const linger hard{ 1, 0 };
        ::setsockopt(descriptor, SOL_SOCKET, SO_LINGER, &hard, sizeof hard);
        socket->abort();
    } else {
        ::shutdown(descriptor, plan.halfClose ? SHUT_WR : SHUT_RDWR);
    }
}

} // namespace zhanggui::test
