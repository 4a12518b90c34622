// A seller's server on 127.0.0.1 that answers every callback in the same way, one request a connection. No
// check of signatures: what is tested with it is who asks, not what is right.
#pragma once

#include <QHash>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>

namespace zhanggui::test {

class PlainSeller {
public:
    PlainSeller()
    {
        m_server.listen(QHostAddress::LocalHost);
        QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this] {
            while (QTcpSocket *socket = m_server.nextPendingConnection()) {
                QObject::connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
                QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket] { read(*socket); });
            }
        });
    }

    QUrl url() const
    {
        return QUrl(QStringLiteral("http://127.0.0.1:%1/callback").arg(m_server.serverPort()));
    }

    QByteArray body = R"({"resultCode":"000000","resultMsg":"success.","instanceId":"i-1"})";
    bool silent = false; // takes requests and never answers
    int requests = 0;

private:
    void read(QTcpSocket &socket)
    {
        QByteArray &bytes = m_bytes[&socket];
        bytes += socket.readAll();
        const qsizetype head = bytes.indexOf("\r\n\r\n");
        if (head < 0 || bytes.size() < head + 4 + lengthIn(bytes.first(head)))
            return;
        m_bytes.remove(&socket);
        ++requests;
        if (silent)
            return;
        socket.write(
            "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: "
            + QByteArray::number(body.size()) + "\r\n\r\n" + body);
        socket.disconnectFromHost();
    }
    static qsizetype lengthIn(const QByteArray &head)
    {
        const QByteArray name("content-length:");
        const qsizetype at = head.toLower().indexOf(name);
        return at < 0 ? 0 : head.mid(at + name.size()).split('\r').first().trimmed().toLongLong();
    }

    QTcpServer m_server;
    QHash<QTcpSocket *, QByteArray> m_bytes;
};

} // namespace zhanggui::test
