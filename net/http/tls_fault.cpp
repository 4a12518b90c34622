#include "net/http/tls_fault.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QHostAddress>
#include <QMultiMap>

#include <array>

namespace zhanggui {

namespace {

struct FaultSentence {
    QSslError::SslError fault;
    const char *sentence; // %1: the host
};

/// The weightiest first: it becomes the error's sentence.
constexpr std::array kSentences{
    FaultSentence{ QSslError::CertificateExpired, "The certificate of %1 has expired." },
    FaultSentence{ QSslError::CertificateNotYetValid,
        "The certificate of %1 is not valid yet; is this machine's clock right?" },
    FaultSentence{ QSslError::HostNameMismatch, "The certificate of %1 was issued for another host." },
    FaultSentence{ QSslError::SelfSignedCertificate,
        "The certificate of %1 is signed by itself and not among the trusted ones." },
    FaultSentence{ QSslError::SelfSignedCertificateInChain,
        "The certificate of %1 leads to an authority that is not trusted." },
    FaultSentence{ QSslError::UnableToGetLocalIssuerCertificate,
        "The certificate of %1 was issued by an authority that is not known here." },
    FaultSentence{ QSslError::UnableToVerifyFirstCertificate,
        "The certificate of %1 cannot be verified: its chain is incomplete." },
    FaultSentence{ QSslError::CertificateRevoked, "The certificate of %1 was revoked." },
    FaultSentence{
        QSslError::CertificateSignatureFailed, "The signature on the certificate of %1 is wrong." },
    FaultSentence{ QSslError::NoPeerCertificate, "%1 showed no certificate." },
};

QString sentence(const char *text, const QString &host)
{
    return QString::fromLatin1(text).arg(host);
}

/// What a stranger's certificate says must not steer a terminal or a label.
QString printable(QString text)
{
    for (QChar &c : text) {
        if (!c.isPrint())
            c = u'?';
    }
    return text.left(200);
}

} // namespace

bool namesHost(const QSslCertificate &certificate, const QString &host)
{
    const QMultiMap<QSsl::AlternativeNameEntryType, QString> names = certificate.subjectAlternativeNames();
    QHostAddress address;
    if (address.setAddress(host)) {
        const QStringList addresses = names.values(QSsl::IpAddressEntry);
        return std::any_of(addresses.begin(), addresses.end(),
            [&address](const QString &name) { return QHostAddress(name) == address; });
    }
    const QStringList patterns = names.values(QSsl::DnsEntry);
    return std::any_of(patterns.begin(), patterns.end(), [&host](const QString &pattern) {
        if (!pattern.startsWith(QLatin1String("*.")))
            return pattern.compare(host, Qt::CaseInsensitive) == 0;
        const QString parent = host.section(u'.', 1);
        // "*.com" would cover the whole world.
        return parent.contains(u'.') && parent.compare(QStringView(pattern).mid(2), Qt::CaseInsensitive) == 0;
    });
}

QString certificateFacts(const QSslCertificate &certificate)
{
    if (certificate.isNull())
        return QStringLiteral("no certificate");
    const auto joined = [](const QStringList &parts) { return printable(parts.join(u", ")); };
    const auto date = [](const QDateTime &time) { return time.toUTC().toString(Qt::ISODate); };
    const QString names = joined(certificate.subjectAlternativeNames().values());
    return QStringLiteral(
        "certificate of %1, for the names %2, issued by %3, valid from %4 to %5, SHA-256 %6")
        .arg(joined(certificate.subjectInfo(QSslCertificate::CommonName)),
            names.isEmpty() ? QStringLiteral("(none)") : names,
            joined(certificate.issuerInfo(QSslCertificate::CommonName)), date(certificate.effectiveDate()),
            date(certificate.expiryDate()),
            QString::fromLatin1(certificate.digest(QCryptographicHash::Sha256).toHex()));
}

Error tlsError(const QList<QSslError> &faults, const QSslCertificate &certificate, const QString &host)
{
    const auto has = [&faults](const FaultSentence &entry) {
        return std::any_of(faults.begin(), faults.end(),
            [&entry](const QSslError &fault) { return fault.error() == entry.fault; });
    };
    const auto *known = std::find_if(kSentences.begin(), kSentences.end(), has);
    QStringList details;
    for (const QSslError &fault : faults)
        details << fault.errorString();
    details.removeDuplicates();
    details << certificateFacts(certificate);
    return { ErrorKind::Tls,
        sentence(known == kSentences.end() ? "The certificate of %1 was refused." : known->sentence, host),
        details.join(u"; ") };
}

Error otherHostError(const QSslCertificate &certificate, const QString &host)
{
    const bool namesNone = certificate.subjectAlternativeNames().isEmpty();
    return { ErrorKind::Tls,
        sentence(namesNone
                ? "The certificate of %1 names no host: it has a common name but no alternative names."
                : "The certificate of %1 was issued for another host.",
            host),
        certificateFacts(certificate) };
}

Error handshakeError(const QString &text, const QString &host)
{
    const auto mentions = [&text](QLatin1String part) { return text.contains(part, Qt::CaseInsensitive); };
    const char *what = "The secure connection to %1 could not be made.";
    if (mentions(QLatin1String("protocol version")) || mentions(QLatin1String("unsupported protocol")))
        what = "%1 offers no TLS version from 1.2 on.";
    else if (mentions(QLatin1String("wrong version number")) || mentions(QLatin1String("http request")))
        what = "%1 does not speak TLS on this port.";
    return { ErrorKind::Tls, sentence(what, host), printable(text) };
}

} // namespace zhanggui
