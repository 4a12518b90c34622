#include "net/tls/local_authority.h"

#include "models/core/files.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>
#include <QSslSocket>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>

namespace zhanggui {

namespace {

constexpr qint64 kHourMs = 3'600'000;
constexpr qint64 kDayMs = 24 * kHourMs;
constexpr qint64 kAuthorityDays = 3653;
constexpr qint64 kServerDays = 397; // the longest that browsers take
constexpr qint64 kLargestFile = 65'536;

QString certificateFileIn(const QString &folder)
{
    return folder + QStringLiteral("/authority.pem");
}

QString keyFileIn(const QString &folder)
{
    return folder + QStringLiteral("/authority.key");
}

Error corrupt(const QString &what, const QString &file)
{
    return { ErrorKind::Corrupt, what,
        QStringLiteral(
            "%1; nothing was replaced: put the file back, or remove the authority and trust the new "
            "one")
            .arg(file) };
}

/// One process at a time looks at or makes the files of a folder; the lock goes with the process.
class FolderLock {
public:
    explicit FolderLock(const QString &folder)
        : m_file(folder + QStringLiteral("/.lock"))
        , m_descriptor(::open(QFile::encodeName(m_file).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600))
    {
        while (m_descriptor >= 0 && ::flock(m_descriptor, LOCK_EX) != 0) {
            if (errno == EINTR)
                continue;
            ::close(m_descriptor);
            m_descriptor = -1;
        }
    }
    ~FolderLock()
    {
        if (m_descriptor >= 0)
            ::close(m_descriptor);
    }
    Q_DISABLE_COPY_MOVE(FolderLock)

    bool isHeld() const { return m_descriptor >= 0; }
    QString file() const { return m_file; }

private:
    QString m_file;
    int m_descriptor;
};

Result<QByteArray> bytesOf(const QString &name)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::Storage, QStringLiteral("a file of the local authority cannot be read"),
            QStringLiteral("%1: %2").arg(name, file.errorString()));
    return file.read(kLargestFile);
}

Result<PemPair> freshAuthority(qint64 nowMs)
{
    CertificateWish wish;
    // Stores of trusted certificates list them by this name: no two are the same.
    wish.commonName = QStringLiteral("Zhanggui local authority %1")
                          .arg(QRandomGenerator::system()->generate(), 8, 16, QLatin1Char('0'));
    wish.authority = true;
    wish.fromMs = nowMs - kHourMs;
    wish.untilMs = nowMs + kAuthorityDays * kDayMs;
    return makeCertificate(wish);
}

/// The key first: a certificate that somebody may trust already never stands without its key.
Result<void> keep(const PemPair &pair, const QString &folder)
{
    if (Result<void> written = writePrivateFile(keyFileIn(folder), pair.key); !written)
        return written;
    if (Result<void> written = writePrivateFile(certificateFileIn(folder), pair.certificate); !written) {
        QFile::remove(keyFileIn(folder));
        return written;
    }
    if (::chmod(QFile::encodeName(certificateFileIn(folder)).constData(), 0644) != 0)
        return tl::unexpected(
            fileError(QStringLiteral("the certificate cannot be made readable"), certificateFileIn(folder)));
    return {};
}

/// NotFound when there is neither file.
Result<PemPair> kept(const QString &folder, qint64 nowMs)
{
    const QString certificateFile = certificateFileIn(folder);
    const QString keyFile = keyFileIn(folder);
    const bool hasCertificate = QFileInfo::exists(certificateFile);
    const bool hasKey = QFileInfo::exists(keyFile);
    if (!hasCertificate && !hasKey)
        return failure(ErrorKind::NotFound, QStringLiteral("there is no local authority yet"), folder);
    if (!hasCertificate)
        return tl::unexpected(
            corrupt(QStringLiteral("the local authority's certificate is gone"), certificateFile));
    if (!hasKey)
        return tl::unexpected(corrupt(QStringLiteral("the local authority's key is gone"), keyFile));
    const Result<QByteArray> certificate = bytesOf(certificateFile);
    if (!certificate)
        return tl::unexpected(certificate.error());
    const Result<QByteArray> key = bytesOf(keyFile);
    if (!key)
        return tl::unexpected(key.error());
    const PemPair pair{ *certificate, *key };
    if (const Result<void> checked = checkAuthority(pair); !checked) {
        const bool ofKey = checked.error().what.contains(QLatin1String("the key"));
        return tl::unexpected(
            corrupt(QStringLiteral("the local authority cannot be used: %1").arg(checked.error().what),
                ofKey ? keyFile : certificateFile));
    }
    const QList<QSslCertificate> read = QSslCertificate::fromData(pair.certificate);
    if (read.isEmpty() || read.first().expiryDate().toMSecsSinceEpoch() <= nowMs)
        return tl::unexpected(
            corrupt(QStringLiteral("the local authority's certificate has expired"), certificateFile));
    return pair;
}

Result<void> makeFolder(const QString &folder)
{
    if (QFileInfo(folder).isDir())
        return {};
    if (!QDir().mkpath(QFileInfo(folder).absolutePath()))
        return failure(
            ErrorKind::Storage, QStringLiteral("the local authority's folder cannot be made"), folder);
    // Another process may be faster.
    if (::mkdir(QFile::encodeName(folder).constData(), 0700) != 0 && errno != EEXIST)
        return tl::unexpected(
            fileError(QStringLiteral("the local authority's folder cannot be made"), folder));
    return {};
}

} // namespace

QSslConfiguration serverConfiguration(const ServerIdentity &identity)
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificateChain(identity.chain);
    configuration.setPrivateKey(identity.key);
    configuration.setProtocol(QSsl::TlsV1_2OrLater);
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone); // of servers: no client certificate is asked
    return configuration;
}

LocalAuthority::LocalAuthority(PemPair pair, const QString &file)
    : m_pair(std::move(pair))
    , m_certificate(QSslCertificate(m_pair.certificate))
    , m_file(file)
{
}

Result<LocalAuthority> LocalAuthority::open(const QString &folder, qint64 nowMs)
{
    const QString place = QDir::cleanPath(QDir().absoluteFilePath(folder));
    if (const Result<void> made = makeFolder(place); !made)
        return tl::unexpected(made.error());
    const FolderLock lock(place);
    if (!lock.isHeld())
        return tl::unexpected(
            fileError(QStringLiteral("the local authority's folder cannot be locked"), lock.file()));
    Result<PemPair> pair = kept(place, nowMs);
    if (!pair && pair.error().kind == ErrorKind::NotFound) {
        pair = freshAuthority(nowMs);
        if (!pair)
            return tl::unexpected(pair.error());
        if (const Result<void> written = keep(*pair, place); !written)
            return tl::unexpected(written.error());
    }
    if (!pair)
        return tl::unexpected(pair.error());
    return LocalAuthority(*std::move(pair), certificateFileIn(place));
}

Result<LocalAuthority> LocalAuthority::read(const QString &folder, qint64 nowMs)
{
    const QString place = QDir::cleanPath(QDir().absoluteFilePath(folder));
    if (!QFileInfo(place).isDir())
        return failure(ErrorKind::NotFound, QStringLiteral("there is no local authority yet"), place);
    // Waits for who is making it; a folder that may only be read has nobody who does.
    const FolderLock lock(place);
    Result<PemPair> pair = kept(place, nowMs);
    if (!pair)
        return tl::unexpected(pair.error());
    return LocalAuthority(*std::move(pair), certificateFileIn(place));
}

Result<LocalAuthority> LocalAuthority::inMemory(qint64 nowMs)
{
    Result<PemPair> pair = freshAuthority(nowMs);
    if (!pair)
        return tl::unexpected(pair.error());
    return LocalAuthority(*std::move(pair), {});
}

Result<void> LocalAuthority::remove(const QString &folder)
{
    const QString place = QDir::cleanPath(QDir().absoluteFilePath(folder));
    if (!QFileInfo::exists(certificateFileIn(place)) && !QFileInfo::exists(keyFileIn(place)))
        return failure(ErrorKind::NotFound, QStringLiteral("there is no local authority"), place);
    const FolderLock lock(place);
    if (!lock.isHeld())
        return tl::unexpected(
            fileError(QStringLiteral("the local authority's folder cannot be locked"), lock.file()));
    for (const QString &file : { certificateFileIn(place), keyFileIn(place) }) {
        if (::unlink(QFile::encodeName(file).constData()) != 0 && errno != ENOENT)
            return tl::unexpected(
                fileError(QStringLiteral("a file of the local authority cannot be removed"), file));
    }
    return {};
}

Result<PemPair> LocalAuthority::issuePem(const Wish &wish, qint64 nowMs) const
{
    CertificateWish made;
    made.commonName = QStringLiteral("Zhanggui loopback server");
    made.names = wish.names;
    made.addresses = wish.addresses;
    made.fromMs = wish.fromMs != 0 ? wish.fromMs : nowMs - kHourMs;
    made.untilMs = wish.untilMs != 0 ? wish.untilMs : made.fromMs + kServerDays * kDayMs;
    made.rsaBits = wish.rsaBits;
    if (wish.selfSigned)
        return makeCertificate(made);
    PemPair issuer = m_pair;
    if (wish.betweenRsaBits > 0) {
        CertificateWish between;
        between.commonName = QStringLiteral("Zhanggui authority between");
        between.authority = true;
        between.fromMs = made.fromMs;
        between.untilMs = made.untilMs;
        between.rsaBits = wish.betweenRsaBits;
        Result<PemPair> above = makeCertificate(between, &m_pair);
        if (!above)
            return above;
        issuer = *std::move(above);
        issuer.certificate += m_pair.certificate;
    }
    Result<PemPair> pair = makeCertificate(made, &issuer);
    if (pair)
        pair->certificate += issuer.certificate;
    return pair;
}

Result<ServerIdentity> LocalAuthority::issue(const Wish &wish, qint64 nowMs) const
{
    const Result<PemPair> pair = issuePem(wish, nowMs);
    if (!pair)
        return tl::unexpected(pair.error());
    return ServerIdentity{ QSslCertificate::fromData(pair->certificate),
        QSslKey(pair->key, wish.rsaBits > 0 ? QSsl::Rsa : QSsl::Ec) };
}

} // namespace zhanggui
