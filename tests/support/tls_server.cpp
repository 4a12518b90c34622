#include "tests/support/tls_server.h"

#include <QDateTime>
#include <QDeadlineTimer>
#include <QFile>
#include <QRegularExpression>

namespace zhanggui::test {

namespace {

constexpr int kProcessMs = 20'000;

QStringList keyArguments(const QString &keyFile, bool weak = false)
{
    const QStringList kind = weak ? QStringList{ QStringLiteral("rsa:1024") }
                                  : QStringList{ QStringLiteral("ec"), QStringLiteral("-pkeyopt"),
                                        QStringLiteral("ec_paramgen_curve:prime256v1") };
    return QStringList{ QStringLiteral("-newkey") } + kind
        + QStringList{ QStringLiteral("-nodes"), QStringLiteral("-keyout"), keyFile };
}

} // namespace

bool CertificateWorkshop::run(const QStringList &arguments)
{
    QProcess openssl;
    openssl.setProcessChannelMode(QProcess::MergedChannels);
    openssl.start(QStringLiteral("openssl"), arguments);
    const bool good = openssl.waitForFinished(kProcessMs) && openssl.exitStatus() == QProcess::NormalExit
        && openssl.exitCode() == 0;
    if (!good)
        m_complaint = arguments.join(u' ') + u'\n' + QString::fromLocal8Bit(openssl.readAll());
    return good;
}

bool CertificateWorkshop::makeAuthority(const char *name, const char *above)
{
    const QStringList issuer = above ? QStringList{ QStringLiteral("-CA"), certificateFile(above),
        QStringLiteral("-CAkey"), keyFile(above) }
                                     : QStringList();
    return run(
        QStringList{ QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-days"),
            QStringLiteral("2"), QStringLiteral("-subj"),
            QStringLiteral("/CN=Zhanggui test authority ") + QLatin1String(name), QStringLiteral("-addext"),
            QStringLiteral("keyUsage=critical,keyCertSign"), QStringLiteral("-out"), certificateFile(name) }
        + issuer + keyArguments(keyFile(name)));
}

bool CertificateWorkshop::makeLeaf(const char *name, const char *authority,
    const QByteArray &alternativeNames, const QStringList &validity, bool weak)
{
    const QString request = path(name) + QStringLiteral(".csr");
    const QString extensions = path(name) + QStringLiteral(".ext");
    QFile file(extensions);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    file.write("basicConstraints=CA:FALSE\n");
    if (!alternativeNames.isEmpty())
        file.write("subjectAltName=" + alternativeNames + '\n');
    file.close();
    if (!run(QStringList{ QStringLiteral("req"), QStringLiteral("-subj"), QStringLiteral("/CN=127.0.0.1"),
                 QStringLiteral("-out"), request }
            + keyArguments(keyFile(name), weak)))
        return false;
    // `openssl ca` and not `x509 -req`: only it takes a begin and an end in the past.
    QFile database(path(name) + QStringLiteral(".db"));
    if (!database.open(QIODevice::WriteOnly))
        return false;
    database.close();
    QFile config(path(name) + QStringLiteral(".cnf"));
    if (!config.open(QIODevice::WriteOnly))
        return false;
    config.write("[ca]\ndefault_ca=c\n[c]\ndatabase=" + database.fileName().toLocal8Bit()
        + "\nrand_serial=yes\ndefault_md=sha256\npolicy=p\nunique_subject=no\n[p]\ncommonName=supplied\n");
    config.close();
    return run(QStringList{ QStringLiteral("ca"), QStringLiteral("-batch"), QStringLiteral("-notext"),
                   QStringLiteral("-config"), config.fileName(), QStringLiteral("-cert"),
                   certificateFile(authority), QStringLiteral("-keyfile"), keyFile(authority),
                   QStringLiteral("-in"), request, QStringLiteral("-out"), certificateFile(name),
                   QStringLiteral("-outdir"), m_directory.path(), QStringLiteral("-extfile"), extensions }
        + validity);
}

QString CertificateWorkshop::prepare()
{
    const QByteArray here = "IP:127.0.0.1,DNS:localhost";
    const QStringList valid{ QStringLiteral("-days"), QStringLiteral("2") };
    const auto between = [](qint64 fromDays, qint64 toDays) {
        const auto day = [](qint64 days) {
            return QDateTime::currentDateTimeUtc().addDays(days).toString(
                QStringLiteral("yyyyMMddHHmmss'Z'"));
        };
        return QStringList{ QStringLiteral("-startdate"), day(fromDays), QStringLiteral("-enddate"),
            day(toDays) };
    };
    const bool good = makeAuthority("ca") && makeAuthority("stranger") && makeLeaf("good", "ca", here, valid)
        && makeLeaf("expired", "ca", here, between(-20, -10))
        && makeLeaf("notYet", "ca", here, between(10, 20))
        && makeLeaf("wrongHost", "ca", "DNS:elsewhere.example", valid) && makeLeaf("cnOnly", "ca", {}, valid)
        && makeLeaf("unknownCa", "stranger", here, valid) && makeLeaf("weak", "ca", here, valid, true)
        && makeAuthority("between", "ca") && makeLeaf("chained", "between", here, valid)
        && run(QStringList{ QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-days"),
                   QStringLiteral("2"), QStringLiteral("-subj"), QStringLiteral("/CN=127.0.0.1"),
                   QStringLiteral("-addext"), QStringLiteral("subjectAltName=") + QString::fromLatin1(here),
                   QStringLiteral("-out"), certificateFile("selfSigned") }
            + keyArguments(keyFile("selfSigned")));
    return good ? QString() : u"openssl: " + m_complaint;
}

QList<QSslCertificate> CertificateWorkshop::authority() const
{
    return QSslCertificate::fromPath(authorityFile());
}

TlsServer::TlsServer(const CertificateWorkshop &workshop, const char *certificate, const QString &root,
    const QStringList &moreArguments)
{
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    m_process.setWorkingDirectory(root);
    m_process.start(QStringLiteral("openssl"),
        QStringList{ QStringLiteral("s_server"), QStringLiteral("-accept"), QStringLiteral("127.0.0.1:0"),
            QStringLiteral("-HTTP"), QStringLiteral("-cert"), workshop.certificateFile(certificate),
            QStringLiteral("-key"), workshop.keyFile(certificate) }
            + moreArguments);
    static const QRegularExpression listening(QStringLiteral("ACCEPT 127\\.0\\.0\\.1:(\\d+)"));
    const QDeadlineTimer deadline(kProcessMs);
    while (m_port == 0 && !deadline.hasExpired() && m_process.state() != QProcess::NotRunning) {
        m_process.waitForReadyRead(100);
        m_port = quint16(listening.match(QString::fromLocal8Bit(output())).captured(1).toUInt());
    }
}

TlsServer::~TlsServer()
{
    m_process.kill();
    m_process.waitForFinished(kProcessMs);
}

QUrl TlsServer::url(const QString &path, const QString &host) const
{
    return QUrl(QStringLiteral("https://%1:%2%3").arg(host).arg(m_port).arg(path));
}

QByteArray TlsServer::output()
{
    m_output += m_process.readAll();
    return m_output;
}

} // namespace zhanggui::test
