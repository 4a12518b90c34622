// A seller's server in a few lines: answers each POST as it is told and keeps what came. It can be down: then
// nobody listens at its port.
#pragma once

#include "net/signing/digest.h"

#include <QHostAddress>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>
#include <QUrlQuery>

#include <functional>

namespace zhanggui::test {

struct SellerRequest {
    QUrlQuery query;
    QJsonObject body;
};

/// What the seller's server computes for that key (zh-cn_topic_0070649476): written here once more.
inline bool isSignedWith(const SellerRequest &request, const QByteArray &key)
{
    const auto value = [&request](const char *name) {
        return request.query.queryItemValue(QLatin1String(name)).toUtf8();
    };
    const QByteArray bodyHash =
        hmacSha256(key, QJsonDocument(request.body).toJson(QJsonDocument::Compact)).toHex();
    const QByteArray canonical = key + value("nonce") + value("timestamp") + bodyHash;
    return hmacSha256(key, canonical).toHex() == value("signature").toLower();
}

class SmallSeller : public QObject {
public:
    using Answer = std::function<QByteArray(const SellerRequest &request)>;

    explicit SmallSeller(Answer answer)
        : m_answer(std::move(answer))
    {
        connect(&m_server, &QTcpServer::newConnection, this, [this] {
            while (QTcpSocket *socket = m_server.nextPendingConnection()) {
                connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
                connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
            }
        });
        // Known before it is up.
        m_server.listen(QHostAddress::LocalHost);
        m_port = m_server.serverPort();
        m_server.close();
    }

    bool comeUp() { return m_server.isListening() || m_server.listen(QHostAddress::LocalHost, m_port); }
    void goDown() { m_server.close(); }
    QUrl url() const { return QUrl(QStringLiteral("http://127.0.0.1:%1/callback").arg(m_port)); }

    QList<SellerRequest> requests;

private:
    void read(QTcpSocket *socket)
    {
        QByteArray bytes = socket->property("bytes").toByteArray() + socket->readAll();
        socket->setProperty("bytes", bytes);
        const qsizetype end = bytes.indexOf("\r\n\r\n");
        if (end < 0)
            return;
        const QByteArray head = bytes.first(end).toLower();
        const qsizetype at = head.indexOf("content-length:");
        const qsizetype length =
            at < 0 ? 0 : head.mid(at + 15, head.indexOf("\r\n", at) - at - 15).trimmed().toInt();
        if (bytes.size() < end + 4 + length)
            return;
        const QByteArray target = bytes.first(bytes.indexOf("\r\n")).split(' ').value(1);
        SellerRequest request{ QUrlQuery(QUrl(QString::fromUtf8(target))),
            QJsonDocument::fromJson(bytes.mid(end + 4, length)).object() };
        requests.append(request);
        const QByteArray body = m_answer(request);
        socket->write(
            "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: "
            + QByteArray::number(body.size()) + "\r\n\r\n" + body);
        socket->disconnectFromHost();
    }

    QTcpServer m_server;
    Answer m_answer;
    quint16 m_port = 0;
};

} // namespace zhanggui::test
