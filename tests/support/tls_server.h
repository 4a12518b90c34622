// Real HTTPS servers for tests: certificates made by the openssl command in a folder of the test's own,
// served by `openssl s_server` on a free port of 127.0.0.1. Ended by its process id when the object goes.
#pragma once

#include <QProcess>
#include <QSslCertificate>
#include <QStringList>
#include <QTemporaryDir>
#include <QUrl>

#include <memory>

namespace zhanggui::test {

/// A certificate authority of its own and leaf certificates with one fault each. Takes about a second.
class CertificateWorkshop {
public:
    /// Empty when everything went well; otherwise what openssl said.
    QString prepare();
    QList<QSslCertificate> authority() const;
    QString authorityFile() const { return certificateFile("ca"); }

    /// good, expired, notYet, wrongHost, selfSigned, cnOnly, unknownCa, weak (RSA 1024), chained (issued by
    /// an authority between the root and it, which its file lacks). Files NAME.pem and NAME.key.
    QString certificateFile(const char *name) const { return path(name) + QStringLiteral(".pem"); }
    QString keyFile(const char *name) const { return path(name) + QStringLiteral(".key"); }

private:
    QString path(const char *name) const { return m_directory.filePath(QString::fromLatin1(name)); }
    bool run(const QStringList &arguments);
    bool makeAuthority(const char *name, const char *above = nullptr);
    bool makeLeaf(const char *name, const char *authority, const QByteArray &alternativeNames,
        const QStringList &validity, bool weak = false);

    QTemporaryDir m_directory;
    QString m_complaint;
};

class TlsServer {
public:
    /// Serves the folder `root` (`-WWW`: GET /file answers the file) with the certificate NAME. Waits until
    /// the server says that it listens.
    TlsServer(const CertificateWorkshop &workshop, const char *certificate, const QString &root,
        const QStringList &moreArguments = {});
    ~TlsServer();

    bool isListening() const { return m_port != 0; }
    QUrl url(const QString &path, const QString &host = QStringLiteral("127.0.0.1")) const;
    /// What the server has written so far.
    QByteArray output();

private:
    QProcess m_process;
    QByteArray m_output;
    quint16 m_port = 0;
};

} // namespace zhanggui::test
