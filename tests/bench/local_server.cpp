#include "tests/bench/local_server.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QFile>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslSocket>
#include <QStandardPaths>
#include <QTcpServer>

#include <cstdio>

namespace zhanggui::bench {

namespace {

constexpr int kStartMs = 10'000;

QByteArray body()
{
    return "{\"resultCode\":\"000000\",\"resultMsg\":\"" + QByteArray(980, 'x') + "\"}";
}

class Server : public QTcpServer {
public:
    QSslConfiguration tls;

protected:
    void incomingConnection(qintptr descriptor) override
    {
        const bool secure = !tls.localCertificate().isNull();
        QTcpSocket *const socket = secure ? new QSslSocket(this) : new QTcpSocket(this);
        socket->setSocketDescriptor(descriptor);
        socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
        static const QByteArray answer =
            "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: "
            + QByteArray::number(body().size()) + "\r\n\r\n" + body();
        connect(socket, &QTcpSocket::readyRead, socket, [socket] {
            if (!socket->readAll().endsWith("\r\n\r\n"))
                return;
            socket->write(answer);
            socket->flush();
        });
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        if (!secure)
            return;
        auto *const tlsSocket = qobject_cast<QSslSocket *>(socket);
        tlsSocket->setSslConfiguration(tls);
        tlsSocket->startServerEncryption();
    }
};

/// A port that was free a moment ago: nginx cannot choose one itself.
quint16 freePort()
{
    QTcpServer probe;
    probe.listen(QHostAddress::LocalHost, 0);
    return probe.serverPort();
}

} // namespace

LocalServer::LocalServer(const QString &certificateFile, const QString &keyFile)
{
    const QString nginx = QStandardPaths::findExecutable(QStringLiteral("nginx"),
        QString::fromLocal8Bit(qgetenv("PATH")).split(u':') + QStringList{ QStringLiteral("/usr/sbin") });
    if (nginx.isEmpty())
        startOwn(certificateFile, keyFile);
    else
        startNginx(nginx, certificateFile, keyFile);
    const QDeadlineTimer deadline(kStartMs);
    while (m_answerSize <= 0 && m_plainPort > 0 && !deadline.hasExpired()
        && m_process.state() == QProcess::Running)
        m_answerSize = measureAnswer();
}

LocalServer::~LocalServer()
{
    m_process.terminate();
    m_process.waitForFinished(kStartMs);
}

void LocalServer::startNginx(const QString &program, const QString &certificateFile, const QString &keyFile)
{
    m_name = QStringLiteral("nginx");
    m_plainPort = freePort();
    m_tlsPort = freePort();
    QFile file(m_folder.filePath(QStringLiteral("nginx.conf")));
    if (!file.open(QIODevice::WriteOnly))
        return;
    const QByteArray folder = m_folder.path().toLocal8Bit();
    QByteArray temporary;
    for (const char *kind : { "client_body", "proxy", "fastcgi", "uwsgi", "scgi" })
        temporary += QByteArray(kind) + "_temp_path " + folder + '/' + kind + ";\n";
    file.write("daemon off;\nmaster_process off;\npid " + folder + "/pid;\nerror_log stderr crit;\n"
        + "events { worker_connections 256; }\nhttp {\naccess_log off;\n" + temporary
        + "keepalive_requests 1000000000;\ndefault_type application/json;\nserver {\nlisten 127.0.0.1:"
        + QByteArray::number(m_plainPort) + ";\nlisten 127.0.0.1:" + QByteArray::number(m_tlsPort)
        + " ssl;\nssl_certificate " + certificateFile.toLocal8Bit() + ";\nssl_certificate_key "
        + keyFile.toLocal8Bit() + ";\nlocation / { return 200 '" + body() + "'; }\n}\n}\n");
    file.close();
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(
        program, { QStringLiteral("-p"), m_folder.path(), QStringLiteral("-c"), file.fileName() });
    m_process.waitForStarted(kStartMs);
}

void LocalServer::startOwn(const QString &certificateFile, const QString &keyFile)
{
    m_name = QStringLiteral("Qt's sockets (nginx is not installed)");
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(
        QCoreApplication::applicationFilePath(), { QStringLiteral("--serve"), certificateFile, keyFile });
    if (!m_process.waitForReadyRead(kStartMs))
        return;
    const QList<QByteArray> ports = m_process.readLine().simplified().split(' ');
    m_plainPort = ports.value(0).toUShort();
    m_tlsPort = ports.value(1).toUShort();
}

qsizetype LocalServer::measureAnswer() const
{
    QTcpSocket socket;
    socket.connectToHost(QStringLiteral("127.0.0.1"), m_plainPort);
    if (!socket.waitForConnected(kStartMs))
        return 0;
    socket.write("GET /callback HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");
    QByteArray answer;
    while (!answer.endsWith("\"}") && socket.waitForReadyRead(kStartMs))
        answer += socket.readAll();
    return answer.size();
}

int serveForBench(const QString &certificateFile, const QString &keyFile)
{
    QFile key(keyFile);
    Server plain;
    Server secure;
    if (!key.open(QIODevice::ReadOnly) || !plain.listen(QHostAddress::LocalHost, 0)
        || !secure.listen(QHostAddress::LocalHost, 0))
        return 1;
    secure.tls = QSslConfiguration::defaultConfiguration();
    secure.tls.setPeerVerifyMode(QSslSocket::VerifyNone); // a server: it asks for no certificate
    secure.tls.setLocalCertificateChain(QSslCertificate::fromPath(certificateFile));
    secure.tls.setPrivateKey(QSslKey(&key, QSsl::Ec));
    std::printf("%d %d\n", plain.serverPort(), secure.serverPort());
    std::fflush(stdout);
    return QCoreApplication::exec();
}

} // namespace zhanggui::bench
