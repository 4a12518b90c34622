#include "net/faults/fault_certificates.h"

namespace zhanggui {

namespace {

constexpr qint64 kDayMs = 86'400'000;
constexpr int kWeakBits = 1024;

Result<ServerIdentity> identity(const LocalAuthority &authority, const QString &word, qint64 nowMs)
{
    LocalAuthority::Wish wish;
    if (word == QLatin1String("expired")) {
        wish.fromMs = nowMs - 30 * kDayMs;
        wish.untilMs = nowMs - kDayMs;
    } else if (word == QLatin1String("not-yet")) {
        wish.fromMs = nowMs + kDayMs;
    } else if (word == QLatin1String("other-host")) {
        wish.names = { QStringLiteral("elsewhere.localhost") };
        wish.addresses = {};
    } else if (word == QLatin1String("self-signed")) {
        wish.selfSigned = true;
    } else if (word == QLatin1String("weak")) {
        // OpenSSL serves no weak certificate, but sends one along that stands between it and the root.
        wish.betweenRsaBits = kWeakBits;
    } else if (word == QLatin1String("unknown-authority")) {
        const Result<LocalAuthority> stranger = LocalAuthority::inMemory(nowMs);
        return stranger ? stranger->issue(wish, nowMs) : tl::unexpected(stranger.error());
    }
    return authority.issue(wish, nowMs);
}

} // namespace

Result<FaultCertificates> FaultCertificates::make(
    const LocalAuthority &authority, const FaultPlan &plan, qint64 nowMs)
{
    FaultCertificates certificates;
    QStringList words{ QString() };
    for (const FaultRule &rule : plan.rules) {
        if (!rule.certificate.isEmpty() && !words.contains(rule.certificate))
            words << rule.certificate;
    }
    for (const QString &word : std::as_const(words)) {
        const Result<ServerIdentity> made = identity(authority, word, nowMs);
        if (!made)
            return tl::unexpected(made.error());
        QSslConfiguration configuration = serverConfiguration(*made);
        // So that OpenSSL sends the weak one; this side verifies nobody.
        if (word == QLatin1String("weak"))
            configuration.setBackendConfigurationOption("CipherString", QByteArray("DEFAULT@SECLEVEL=0"));
        certificates.m_configurations.insert(word, configuration);
    }
    return certificates;
}

} // namespace zhanggui
