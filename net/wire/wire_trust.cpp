#include "net/wire/wire_trust.h"

#include "net/http/tls_fault.h"

#include <QFutureWatcher>
#include <QSslCipher>
#include <QtConcurrent>

#include <openssl/evp.h>
#include <openssl/x509.h>
#include <openssl/x509_vfy.h>
#include <openssl/x509v3.h>

#include <algorithm>
#include <array>

namespace zhanggui {

namespace {

struct CertificateDeleter {
    void operator()(X509 *certificate) const { X509_free(certificate); }
};
using Certificate = std::unique_ptr<X509, CertificateDeleter>;

Certificate certificateOf(const QByteArray &der)
{
    const auto *at = reinterpret_cast<const unsigned char *>(der.constData());
    return Certificate(d2i_X509(nullptr, &at, long(der.size())));
}

/// 112 bits are RSA 2048 and SHA-256: what OpenSSL's security level 2 (Debian's default) asks for.
constexpr int kLeastBits = 112;

bool isWeak(const QByteArray &der)
{
    const Certificate certificate = certificateOf(der);
    if (!certificate)
        return false;
    const EVP_PKEY *const key = X509_get0_pubkey(certificate.get());
    int signatureBits = 0;
    const bool known =
        X509_get_signature_info(certificate.get(), nullptr, nullptr, &signatureBits, nullptr) == 1;
    // A root's own signature proves nothing, so its digest does not matter.
    const bool ownSignature = (X509_get_extension_flags(certificate.get()) & EXFLAG_SS) != 0;
    return (key && EVP_PKEY_get_security_bits(key) < kLeastBits)
        || (known && !ownSignature && signatureBits < kLeastBits);
}

struct FaultWord {
    QSslError::SslError error;
    const char *word;
};

/// The weightiest first, as in tls_fault.cpp.
constexpr std::array kWords{
    FaultWord{ QSslError::CertificateExpired, "expired" },
    FaultWord{ QSslError::CertificateNotYetValid, "not-yet-valid" },
    FaultWord{ QSslError::HostNameMismatch, "other-host" },
    FaultWord{ QSslError::SelfSignedCertificate, "self-signed" },
    FaultWord{ QSslError::SelfSignedCertificateInChain, "unknown-authority" },
    FaultWord{ QSslError::UnableToGetLocalIssuerCertificate, "unknown-authority" },
    FaultWord{ QSslError::UnableToGetIssuerCertificate, "unknown-authority" },
    FaultWord{ QSslError::CertificateUntrusted, "unknown-authority" },
    FaultWord{ QSslError::UnableToVerifyFirstCertificate, "incomplete-chain" },
};

void addWord(TlsFacts &facts, const char *word)
{
    const QString text = QString::fromLatin1(word);
    if (!facts.faults.contains(text))
        facts.faults.append(text);
}

QString protocolName(QSsl::SslProtocol protocol)
{
    switch (protocol) {
    case QSsl::TlsV1_2:
        return QStringLiteral("TLSv1.2");
    case QSsl::TlsV1_3:
        return QStringLiteral("TLSv1.3");
    default:
        return {};
    }
}

QSslCertificate leafOf(const TlsFacts &facts)
{
    return facts.chain.isEmpty() ? QSslCertificate() : QSslCertificate(facts.chain.first(), QSsl::Der);
}

QString withFacts(const Error &error, const QSslCertificate &leaf)
{
    return QStringLiteral("%1 (%2)").arg(error.what, certificateFacts(leaf));
}

} // namespace

struct WireTrust::System {
    QList<QSslCertificate> certificates;
    std::unique_ptr<X509_STORE, decltype(&X509_STORE_free)> store{ nullptr, &X509_STORE_free };
};

WireTrust::WireTrust(QObject *parent)
    : QObject(parent)
{
}

WireTrust::~WireTrust() = default;

std::shared_ptr<WireTrust::System> WireTrust::load(bool certificates)
{
    auto system = std::make_shared<System>();
    if (!QSslSocket::supportsSsl() || !certificates)
        return system;
    system->certificates = QSslConfiguration::systemCaCertificates();
    system->store.reset(X509_STORE_new());
    if (system->store)
        X509_STORE_set_default_paths(system->store.get());
    return system;
}

bool WireTrust::isAtHand(const QList<QSslCertificate> &authorities) const
{
    return m_system || (m_libraryLoaded && authorities.isEmpty());
}

void WireTrust::prepare(const QList<QSslCertificate> &authorities, QObject *context,
    std::function<void(const QSslConfiguration &)> ready)
{
    if (isAtHand(authorities))
        return ready(configuration(authorities));
    m_waiting.push_back({ authorities, context, std::move(ready) });
    startLoading();
}

void WireTrust::startLoading()
{
    if (m_loading || m_waiting.empty())
        return;
    m_loading = true;
    const bool certificates = std::any_of(m_waiting.begin(), m_waiting.end(),
        [](const Waiting &waiting) { return !waiting.authorities.isEmpty(); });
    using Watcher = QFutureWatcher<std::shared_ptr<System>>;
    auto *const watcher = new Watcher(this);
    connect(watcher, &Watcher::finished, this, [this, watcher, certificates] {
        m_loading = false;
        m_libraryLoaded = true;
        if (certificates)
            m_system = watcher->result();
        watcher->deleteLater();
        serve();
        startLoading();
    });
    watcher->setFuture(QtConcurrent::run([certificates] { return load(certificates); }));
}

void WireTrust::serve()
{
    std::list<Waiting> now;
    for (auto at = m_waiting.begin(); at != m_waiting.end();) {
        const auto next = std::next(at);
        if (isAtHand(at->authorities))
            now.splice(now.end(), m_waiting, at);
        at = next;
    }
    for (Waiting &waiting : now) {
        if (waiting.context)
            waiting.ready(configuration(waiting.authorities));
    }
}

const QSslConfiguration &WireTrust::configuration(const QList<QSslCertificate> &authorities)
{
    if (m_lastAuthorities && *m_lastAuthorities == authorities)
        return *m_last;
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setProtocol(QSsl::TlsV1_2OrLater);
    tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
    // Without added ones Qt looks the system's up on demand, which is quicker than handing over all of them.
    if (!authorities.isEmpty())
        tls.setCaCertificates(m_system->certificates + authorities);
    m_lastAuthorities = authorities;
    m_last = std::make_unique<QSslConfiguration>(tls);
    return *m_last;
}

bool WireTrust::verifiesWithSystem(const QList<QByteArray> &chain) const
{
    if (!m_system || !m_system->store || chain.isEmpty())
        return false;
    const Certificate leaf = certificateOf(chain.first());
    const std::unique_ptr<X509_STORE_CTX, decltype(&X509_STORE_CTX_free)> context(
        X509_STORE_CTX_new(), &X509_STORE_CTX_free);
    const auto freeStack = [](STACK_OF(X509) * stack) { sk_X509_pop_free(stack, X509_free); };
    const std::unique_ptr<STACK_OF(X509), decltype(freeStack)> others(sk_X509_new_null(), freeStack);
    if (!leaf || !context || !others)
        return false;
    for (const QByteArray &der : chain.sliced(1)) {
        if (Certificate other = certificateOf(der); other && sk_X509_push(others.get(), other.get()) > 0)
            other.release(); // NOLINT(bugprone-unused-return-value): the stack owns it now
    }
    if (X509_STORE_CTX_init(context.get(), m_system->store.get(), leaf.get(), others.get()) != 1)
        return false;
    X509_STORE_CTX_set_default(context.get(), "ssl_server");
    return X509_verify_cert(context.get()) == 1;
}

TlsFacts tlsFactsOf(const QSslSocket &socket)
{
    TlsFacts facts;
    facts.protocol = protocolName(socket.sessionProtocol());
    facts.cipher = socket.sessionCipher().name();
    const QList<QSslCertificate> chain = socket.peerCertificateChain();
    for (const QSslCertificate &certificate : chain)
        facts.chain.append(certificate.toDer());
    return facts;
}

void addCertificateFaults(TlsFacts &facts, const QList<QSslError> &errors, const QString &host)
{
    const auto has = [&errors](QSslError::SslError error) {
        return std::any_of(
            errors.begin(), errors.end(), [error](const QSslError &found) { return found.error() == error; });
    };
    for (const FaultWord &entry : kWords) {
        if (has(entry.error))
            addWord(facts, entry.word);
    }
    const bool weak = std::any_of(facts.chain.begin(), facts.chain.end(), isWeak);
    const bool named = namesHost(leafOf(facts), host);
    if (weak)
        addWord(facts, "weak-key");
    facts.faultText = withFacts(tlsError(errors, leafOf(facts), host), leafOf(facts));
    if (facts.faults == QStringList{ QStringLiteral("weak-key") }) {
        const Error error{ ErrorKind::Tls,
            QStringLiteral(
                "The certificate of %1, or one it leads to, has a key or signature that is too weak.")
                .arg(host),
            {} };
        facts.faultText = withFacts(error, leafOf(facts));
    }
    if (!named && !facts.faults.contains(QStringLiteral("other-host")))
        addNameFault(facts, host);
    if (facts.faults.isEmpty())
        addWord(facts, "other");
}

bool addNameFault(TlsFacts &facts, const QString &host)
{
    const QSslCertificate leaf = leafOf(facts);
    if (namesHost(leaf, host))
        return false;
    addWord(facts, leaf.subjectAlternativeNames().isEmpty() ? "common-name-only" : "other-host");
    if (facts.faultText.isEmpty())
        facts.faultText = withFacts(otherHostError(leaf, host), leaf);
    return true;
}

void addHandshakeFault(TlsFacts &facts, const QString &text, const QString &alert, const QString &host)
{
    const QString said = alert.isEmpty() ? text : text % u"; the server's alert: " % alert;
    const Error error = handshakeError(said, host);
    const bool old = said.contains(QLatin1String("protocol version"), Qt::CaseInsensitive)
        || said.contains(QLatin1String("unsupported protocol"), Qt::CaseInsensitive);
    addWord(facts, old ? "old-protocol" : "handshake");
    facts.faultText = QStringLiteral("%1 (%2)").arg(error.what, error.detail);
}

} // namespace zhanggui
