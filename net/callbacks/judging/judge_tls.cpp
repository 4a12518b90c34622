// The secure connection and the server's certificate.
#include "net/callbacks/judging/verdicts.h"

#include <QDateTime>
#include <QSslCertificate>

#include <array>

namespace zhanggui {

namespace {

constexpr int kSoonDays = 30; // a public CA's renewal usually runs a month before

struct FaultCheck {
    const char16_t *fault;
    const char *check;
};

constexpr std::array kFaultChecks{
    FaultCheck{ u"expired", "certificate-time" },
    FaultCheck{ u"not-yet-valid", "certificate-time" },
    FaultCheck{ u"other-host", "certificate-host" },
    FaultCheck{ u"common-name-only", "certificate-host" },
    FaultCheck{ u"old-protocol", "tls-version" },
    FaultCheck{ u"handshake", "tls-handshake" },
};

QLatin1String checkOf(const QString &fault)
{
    const auto found = std::find_if(kFaultChecks.begin(), kFaultChecks.end(),
        [&fault](const FaultCheck &row) { return QStringView(fault) == QStringView(row.fault); });
    return QLatin1String(found == kFaultChecks.end() ? "certificate-chain" : found->check);
}

/// The faults that belong to the check, as words joined by ", ".
QString faultsOf(const TlsFacts &tls, QLatin1String check)
{
    QStringList mine;
    for (const QString &fault : tls.faults) {
        if (checkOf(fault) == check)
            mine.append(fault);
    }
    return mine.join(QStringLiteral(", "));
}

bool isNewEnough(const QString &protocol)
{
    return protocol == QLatin1String("TLSv1.2") || protocol == QLatin1String("TLSv1.3");
}

void judgeExpiry(const Exchange &exchange, Verdicts &verdicts)
{
    if (exchange.wire.tls.chain.isEmpty())
        return;
    const QSslCertificate own(exchange.wire.tls.chain.first(), QSsl::Der);
    if (own.isNull())
        return;
    const QDateTime now = QDateTime::fromMSecsSinceEpoch(exchange.wire.sentAtMs, Qt::UTC);
    const qint64 days = now.daysTo(own.expiryDate().toUTC());
    verdicts.say(days >= kSoonDays, "certificate-expiry",
        { { QStringLiteral("date"), own.expiryDate().toUTC().date().toString(Qt::ISODate) },
            { QStringLiteral("days"), QString::number(std::max<qint64>(0, days)) } });
}

} // namespace

void judgeTls(const Exchange &exchange, Verdicts &verdicts)
{
    const WireRecord &wire = exchange.wire;
    const bool refused = wire.outcome == WireOutcome::TlsRefused;
    if (!exchange.context.tls || (!refused && wire.tls.protocol.isEmpty()))
        return;
    TlsFacts tls = wire.tls;
    if (refused && tls.faults.isEmpty())
        tls.faults.append(QStringLiteral("handshake"));
    for (const char *check :
        { "tls-handshake", "tls-version", "certificate-chain", "certificate-host", "certificate-time" }) {
        const QString faults = faultsOf(tls, QLatin1String(check));
        if (!faults.isEmpty()) {
            verdicts.fall(check,
                { { QStringLiteral("reason"), faults },
                    { QStringLiteral("detail"),
                        shownText(tls.faultText.isEmpty() ? wire.failure : tls.faultText, 300) },
                    { QStringLiteral("host"), exchange.context.host },
                    { QStringLiteral("kind"), QStringLiteral("old-tls") } });
        } else if (!refused && QLatin1String(check) == QLatin1String("tls-version")) {
            verdicts.say(isNewEnough(tls.protocol), check, { { QStringLiteral("kind"), tls.protocol } });
        } else if (!refused) {
            verdicts.pass(check);
        }
    }
    if (refused)
        return;
    judgeExpiry(exchange, verdicts);
    verdicts.say(!tls.privateAuthority, "public-authority");
}

} // namespace zhanggui
