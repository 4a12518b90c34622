// A seller's server on 127.0.0.1 that answers as a function says. One request a connection.
#pragma once

#include "tests/support/bad_server.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>

#include <functional>

namespace zhanggui::test {

class SellerServer : public QObject {
public:
    /// From a whole request to the bytes of the answer; an empty answer is none: the connection stays open.
    using Answer = std::function<QByteArray(const QByteArray &request)>;

    explicit SellerServer(Answer answer)
        : m_answer(std::move(answer))
    {
        QObject::connect(&m_server, &QTcpServer::newConnection, this, [this] {
            while (QTcpSocket *socket = m_server.nextPendingConnection())
                serve(socket);
        });
        if (!m_server.listen(QHostAddress::LocalHost, 0))
            qFatal("no port on 127.0.0.1");
    }
    ~SellerServer() override { m_server.disconnect(this); }

    QUrl url(const QString &path = QStringLiteral("/saasproduce")) const
    {
        return QUrl(QStringLiteral("http://127.0.0.1:%1%2").arg(m_server.serverPort()).arg(path));
    }
    const QList<QByteArray> &requests() const { return m_requests; }
    /// The most that were in hand at once, received and not answered.
    int busiest() const { return m_busiest; }
    /// So many requests are gathered before any of them is answered.
    void answerOnlyTogether(int count) { m_together = count; }

private:
    void serve(QTcpSocket *socket)
    {
        auto *received = new QByteArray;
        QObject::connect(socket, &QObject::destroyed, socket, [received] { delete received; });
        QObject::connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket, received] {
            *received += socket->readAll();
            const qsizetype end = received->indexOf("\r\n\r\n");
            if (end < 0 || received->size() < end + 4 + lengthOf(*received))
                return;
            m_requests.append(*received);
            m_waiting.append(socket);
            m_busiest = std::max(m_busiest, int(m_waiting.size()));
            if (m_waiting.size() >= m_together)
                answerAll();
        });
    }
    static qsizetype lengthOf(const QByteArray &request)
    {
        const qsizetype at = request.indexOf("Content-Length: ");
        return at < 0 ? 0 : request.mid(at + 16).split('\r').first().toInt();
    }
    void answerAll()
    {
        const qsizetype first = m_requests.size() - m_waiting.size();
        for (qsizetype i = 0; i < m_waiting.size(); ++i) {
            const QByteArray answer = m_answer(m_requests.at(first + i));
            if (answer.isEmpty())
                continue;
            m_waiting.at(i)->write(answer);
            m_waiting.at(i)->disconnectFromHost();
        }
        m_waiting.clear();
    }

    QTcpServer m_server;
    Answer m_answer;
    QList<QByteArray> m_requests;
    QList<QTcpSocket *> m_waiting;
    int m_busiest = 0;
    int m_together = 1;
};

inline QByteArray jsonAnswer(const QByteArray &json, int status = 200)
{
    return httpAnswer(status, { "Content-Type: application/json" }, json);
}

} // namespace zhanggui::test
