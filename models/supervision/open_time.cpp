#include "models/supervision/open_time.h"

#include <QDateTime>

#include <algorithm>

namespace zhanggui {

std::optional<Term> termOf(const QString &periodType, std::optional<qint64> number)
{
    const QString word = periodType.trimmed().toLower();
    if (!number || *number <= 0 || *number > 10'000)
        return std::nullopt;
    if (word == QLatin1String("day") || word == QString::fromUtf8("天"))
        return Term{ *number, Term::Unit::Days };
    if (word == QLatin1String("month") || word == QString::fromUtf8("月"))
        return Term{ *number, Term::Unit::Months };
    if (word == QLatin1String("year") || word == QString::fromUtf8("年"))
        return Term{ *number, Term::Unit::Years };
    return std::nullopt;
}

qint64 endOfTerm(qint64 ms, const Term &term, const QTimeZone &zone)
{
    const QDateTime start = QDateTime::fromMSecsSinceEpoch(ms, zone);
    const int number = int(term.number);
    switch (term.unit) {
    case Term::Unit::Days:
        return start.addDays(number).toMSecsSinceEpoch();
    case Term::Unit::Months:
        return start.addMonths(number).toMSecsSinceEpoch();
    case Term::Unit::Years:
        return start.addYears(number).toMSecsSinceEpoch();
    }
    return ms;
}

OpenTimeEffect openTimeEffect(const OpenTimeFacts &facts, const QTimeZone &zone)
{
    OpenTimeEffect effect;
    const auto endOf = [&](std::optional<qint64> start) -> std::optional<qint64> {
        if (!start || !facts.term)
            return std::nullopt;
        return endOfTerm(*start, *facts.term, zone);
    };
    if (!facts.openedMs) {
        effect.cause = facts.acceptedMs ? OpenTimeEffect::Cause::Acceptance : OpenTimeEffect::Cause::NotYet;
        effect.startsMs = facts.acceptedMs;
        effect.endsMs = endOf(effect.startsMs);
        return effect;
    }
    const qint64 used = facts.acceptedMs.value_or(facts.nowMs);
    effect.cause = OpenTimeEffect::Cause::OpenTime;
    effect.startsMs = facts.openedMs;
    effect.endsMs = endOf(effect.startsMs);
    effect.otherStartMs = used;
    effect.otherEndMs = endOf(effect.otherStartMs);
    effect.passedMs = std::max<qint64>(0, used - *facts.openedMs);
    if (effect.endsMs)
        effect.passedMs = std::min(effect.passedMs, *effect.endsMs - *facts.openedMs);
    if (facts.acceptedMs && *facts.openedMs > *facts.acceptedMs)
        effect.oddity = OpenTimeEffect::Oddity::AfterAcceptance;
    else if (*facts.openedMs > facts.nowMs)
        effect.oddity = OpenTimeEffect::Oddity::InFuture;
    return effect;
}

} // namespace zhanggui
