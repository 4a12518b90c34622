// The server of the benches of the wire: one plain and one TLS port of 127.0.0.1, always the same answer of
// 1 KB, connections kept. nginx when it is installed, else a program of Qt's sockets; a process of its own,
// ended by its id.
#pragma once

#include <QProcess>
#include <QTemporaryDir>

namespace zhanggui::bench {

class LocalServer {
public:
    LocalServer(const QString &certificateFile, const QString &keyFile);
    ~LocalServer();

    bool isListening() const { return m_answerSize > 0; }
    QString name() const { return m_name; }
    quint16 plainPort() const { return m_plainPort; }
    quint16 tlsPort() const { return m_tlsPort; }
    /// Bytes of the answer to GET /callback, head and body.
    qsizetype answerSize() const { return m_answerSize; }

private:
    void startNginx(const QString &program, const QString &certificateFile, const QString &keyFile);
    void startOwn(const QString &certificateFile, const QString &keyFile);
    qsizetype measureAnswer() const;

    QTemporaryDir m_folder;
    QProcess m_process;
    QString m_name;
    quint16 m_plainPort = 0;
    quint16 m_tlsPort = 0;
    qsizetype m_answerSize = 0;
};

/// What the program does when it was started as the server: writes both ports as a line to stdout and serves
/// until it is ended.
int serveForBench(const QString &certificateFile, const QString &keyFile);

} // namespace zhanggui::bench
