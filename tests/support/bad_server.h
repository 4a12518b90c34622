// A server on 127.0.0.1 that misbehaves as it is told, for tests of clients. It reads one request a
// connection (or more, when its plan says so), then acts out its plan. What it sends need not be HTTP.
#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QObject>
#include <QSslConfiguration>
#include <QTcpServer>
#include <QUrl>

namespace zhanggui::test {

struct BadPlan {
    QByteArray bytes = {}; // sent after the request came
    qsizetype cutAt = -1; // only so many of them, then the connection is closed
    int dripMs = 0; // one byte each so many ms; 0: all at once
    QByteArray endless = {}; // sent again and again after `bytes`, until the client goes
    int endlessMs = 0; // the pause before each of them
    bool closeAfter = true; // false: the connection stays open, silent
    bool closeBeforeRequest = false; // accepted, closed at once
    bool reset = false; // closed with a RST instead of a FIN
    bool halfClose = false; // closed for writing only; the client is still listened to
    bool withoutNotify = false; // closed without TLS's closing alert
    qsizetype answerAt = -1; // answers as soon as so many bytes of a request came, and reads no more
    bool serveMore = false; // further requests of the connection are answered too
    int closeOnRequest = 0; // the connection's n-th request is read, and answered by closing; 0: none
};

/// "HTTP/1.1 STATUS …" with these header lines, Content-Length (unless a line gives one or the answer is
/// chunked) and the body.
QByteArray httpAnswer(int status, const QList<QByteArray> &headerLines, const QByteArray &body);

class BadServer : public QObject {
    Q_OBJECT
public:
    explicit BadServer(BadPlan plan, QObject *parent = nullptr);
    /// Speaks TLS with this certificate and key (PEM files).
    BadServer(BadPlan plan, const QString &certificateFile, const QString &keyFile);
    ~BadServer() override;

    quint16 port() const { return m_server.serverPort(); }
    QUrl url(const QString &path = QStringLiteral("/")) const;
    /// Plans for the next connections, one each; afterwards the standing plan.
    void setPlans(QList<BadPlan> plans) { m_next = std::move(plans); }
    /// Sends the bytes to every open connection, at once and unasked.
    void say(const QByteArray &bytes);

    int connections() const { return m_connections; }
    /// Complete requests, head and body, as they came.
    const QList<QByteArray> &requests() const { return m_requests; }
    /// The most requests that were in hand at once: received and not yet answered.
    int busiest() const { return m_busiest; }
    qint64 bytesSent() const { return m_bytesSent; }

Q_SIGNALS:
    void requestCame(const QByteArray &request);
    void clientLeft();

private:
    struct Connection {
        BadPlan plan;
        QByteArray received;
        qsizetype sent = 0;
        int requests = 0;
        bool answering = false;
    };
    /// Hands out QSslSockets when there is a certificate.
    class Listener : public QTcpServer {
    public:
        QSslConfiguration tls;

    protected:
        void incomingConnection(qintptr descriptor) override;
    };
    void accept();
    void read(QTcpSocket *socket);
    void answer(QTcpSocket *socket);
    void drip(QTcpSocket *socket);
    void goOn(QTcpSocket *socket);
    void close(QTcpSocket *socket);

    Listener m_server;
    BadPlan m_plan;
    QList<BadPlan> m_next;
    QHash<QTcpSocket *, Connection> m_open;
    QList<QByteArray> m_requests;
    int m_connections = 0;
    int m_busiest = 0;
    qint64 m_bytesSent = 0;
};

} // namespace zhanggui::test
