#include "net/marketplace/retry.h"

#include <QDateTime>
#include <QLocale>

#include <array>

namespace zhanggui {

namespace {

struct RetryRule {
    ErrorKind kind;
    int tries; // in all
    qint64 baseMs;
    qint64 maxMs;
};

/// Rate limits (429 and APIGW.0308, 406 and MKT.0250) get the most patience: waiting is all they ask for.
constexpr std::array kRules{
    RetryRule{ ErrorKind::RateLimited, 6, 1000, 30'000 },
    RetryRule{ ErrorKind::ServerFault, 4, 500, 8000 },
    RetryRule{ ErrorKind::Network, 3, 300, 4000 },
    RetryRule{ ErrorKind::Timeout, 2, 300, 4000 },
};

constexpr qint64 kLongestRetryAfterMs = 60'000;

} // namespace

std::optional<qint64> retryDelayMs(
    ErrorKind kind, int triesMade, std::optional<qint64> retryAfterMs, double random)
{
    const auto *rule =
        std::find_if(kRules.begin(), kRules.end(), [kind](const RetryRule &row) { return row.kind == kind; });
    if (rule == kRules.end() || triesMade >= rule->tries)
        return {};
    const qint64 full = std::min(rule->maxMs, rule->baseMs << std::clamp(triesMade - 1, 0, 20));
    const qint64 jittered = full / 2 + qint64(double(full) / 2 * random);
    return std::max(jittered, std::min(retryAfterMs.value_or(0), kLongestRetryAfterMs));
}

std::optional<qint64> httpDateMs(QByteArrayView text)
{
    QDateTime time = QLocale::c().toDateTime(
        QString::fromLatin1(text.trimmed()), QStringLiteral("ddd, dd MMM yyyy HH:mm:ss 'GMT'"));
    if (!time.isValid())
        return {};
    time.setTimeSpec(Qt::UTC);
    return time.toMSecsSinceEpoch();
}

std::optional<qint64> retryAfterMs(const HttpHeaders &headers, qint64 nowMs)
{
    const QByteArray text = headerValue(headers, "Retry-After").trimmed();
    bool isNumber = false;
    const qint64 seconds = text.toLongLong(&isNumber);
    if (isNumber)
        return seconds < 0 ? std::nullopt : std::optional(std::min<qint64>(seconds, 1'000'000) * 1000);
    const std::optional<qint64> date = httpDateMs(text);
    return date && *date > nowMs ? std::optional(*date - nowMs) : std::nullopt;
}

} // namespace zhanggui
