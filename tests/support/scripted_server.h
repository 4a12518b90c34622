// A server on 127.0.0.1 whose answers are a function of the request, byte for byte, for tests of what stands
// between a client and a server. Reads requests with Content-Length or none, one after another on a
// connection.
#pragma once

#include "net/wire/wire_link.h"

#include <QHash>
#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>
#include <QUrl>

#include <functional>

namespace zhanggui::test {

struct Scripted {
    QByteArray bytes = {};
    bool close = false; // the connection is closed behind them
    int afterMs = 0;
    QList<qsizetype> pieces = {}; // written apart: sizes; the rest at the end
};

class ScriptedServer : public QObject {
    Q_OBJECT
public:
    using Script = std::function<Scripted(const QByteArray &request)>;

    explicit ScriptedServer(Script script)
        : m_script(std::move(script))
    {
        m_server.setListenBacklogSize(1024);
        if (!m_server.listen(QHostAddress::LocalHost))
            qFatal("no port");
        connect(&m_server, &QTcpServer::newConnection, this, [this] {
            while (QTcpSocket *socket = m_server.nextPendingConnection()) {
                ++m_connections;
                ++m_alive;
                const auto hold = std::make_shared<SocketHold>(socket->socketDescriptor());
                connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
                connect(socket, &QTcpSocket::disconnected, this, [this, socket, hold] {
                    m_resets += hold->wasReset() ? 1 : 0;
                    m_open.remove(socket);
                    --m_alive;
                    socket->deleteLater();
                    Q_EMIT clientLeft();
                });
            }
        });
    }
    ~ScriptedServer() override
    {
        for (QObject *child : m_server.children())
            child->disconnect(this);
    }

    quint16 port() const { return m_server.serverPort(); }
    QUrl url() const { return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(port())); }
    /// Whole requests, in the order in which they came.
    const QList<QByteArray> &requests() const { return m_requests; }
    int connections() const { return m_connections; }
    int openConnections() const { return m_alive; }
    /// Connections that the other side ended with a RST.
    int resets() const { return m_resets; }
    /// What came of requests that are not whole, on connections that are open.
    QByteArray unfinished() const
    {
        QByteArray all;
        for (const QByteArray &bytes : m_open)
            all += bytes;
        return all;
    }

Q_SIGNALS:
    void requestCame(const QByteArray &request);
    void bytesCame();
    void clientLeft();

private:
    static qsizetype sizeOf(const QByteArray &bytes)
    {
        const qsizetype end = bytes.indexOf("\r\n\r\n");
        if (end < 0)
            return -1;
        const QByteArray head = bytes.left(end + 2).toLower();
        const qsizetype at = head.indexOf("\r\ncontent-length:");
        if (head.contains("\r\ntransfer-encoding: chunked\r\n")) {
            const qsizetype last = bytes.indexOf("\r\n0\r\n", end + 2);
            const qsizetype blank = last < 0 ? -1 : bytes.indexOf("\r\n\r\n", last + 3);
            return blank < 0 ? -1 : blank + 4;
        }
        const qsizetype length =
            at < 0 ? 0 : head.mid(at + 17, head.indexOf('\r', at + 17) - at - 17).trimmed().toLongLong();
        return bytes.size() >= end + 4 + length ? end + 4 + length : -1;
    }
    void read(QTcpSocket *socket)
    {
        m_open[socket] += socket->readAll();
        Q_EMIT bytesCame();
        for (qsizetype size = sizeOf(m_open[socket]); size > 0 && m_open.contains(socket);
             size = sizeOf(m_open[socket])) {
            const QByteArray request = m_open[socket].left(size);
            m_open[socket].remove(0, size);
            m_requests.append(request);
            Q_EMIT requestCame(request);
            const Scripted answer = m_script(request);
            const QPointer<QTcpSocket> to(socket);
            const auto write = [to, answer] {
                if (!to)
                    return;
                QByteArray rest = answer.bytes;
                for (const qsizetype piece : answer.pieces) {
                    if (to->state() == QAbstractSocket::ConnectedState)
                        to->write(rest.left(piece));
                    to->flush();
                    rest.remove(0, piece);
                }
                if (to->state() == QAbstractSocket::ConnectedState)
                    to->write(rest);
                if (answer.close)
                    to->disconnectFromHost();
            };
            if (answer.afterMs > 0)
                QTimer::singleShot(answer.afterMs, socket, write);
            else
                write();
        }
    }

    Script m_script;
    QTcpServer m_server;
    QHash<QTcpSocket *, QByteArray> m_open;
    QList<QByteArray> m_requests;
    int m_connections = 0;
    int m_alive = 0;
    int m_resets = 0;
};

} // namespace zhanggui::test
