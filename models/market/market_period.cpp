#include "models/market/market_action.h"

#include <QDateTime>

namespace zhanggui {

namespace {

constexpr int kMarketOffsetSeconds = 8 * 3600; // UTC+8, without summer time
constexpr int kMostPeriods = 999;
constexpr qint64 kMostDays = 36'500;

struct PeriodUnit {
    char16_t letter;
    const char *type; // order query's periodType
};
constexpr PeriodUnit kPeriodUnits[] = { { u'd', "day" }, { u'm', "month" }, { u'y', "year" } };

struct DurationUnit {
    char16_t letter;
    qint64 ms;
};
constexpr DurationUnit kDurationUnits[] = { { u's', 1000 }, { u'm', 60'000 }, { u'h', 3'600'000 },
    { u'd', 86'400'000 } };

/// Digits only: no sign, no blank, none of the world's other digits.
std::optional<int> plainNumber(QStringView digits)
{
    if (digits.isEmpty() || digits.size() > 9)
        return std::nullopt;
    int number = 0;
    for (const QChar c : digits) {
        if (c < u'0' || c > u'9')
            return std::nullopt;
        number = number * 10 + (c.unicode() - u'0');
    }
    return number;
}

template <class Unit, size_t count> const Unit *unitOf(const Unit (&units)[count], QChar letter)
{
    for (const Unit &unit : units) {
        if (letter == unit.letter)
            return &unit;
    }
    return nullptr;
}

} // namespace

Result<MarketPeriod> marketPeriodFromText(const QString &text)
{
    const PeriodUnit *unit = text.isEmpty() ? nullptr : unitOf(kPeriodUnits, text.back());
    const auto number = plainNumber(QStringView(text).chopped(unit ? 1 : 0));
    if (!unit || !number || *number < 1 || *number > kMostPeriods) {
        return failure(ErrorKind::BadInput,
            QStringLiteral("a period is a number from 1 to %1 and d, m or y, like 1y").arg(kMostPeriods),
            text);
    }
    return MarketPeriod{ QString::fromLatin1(unit->type), *number };
}

QString marketPeriodText(const MarketPeriod &period)
{
    for (const PeriodUnit &unit : kPeriodUnits) {
        if (period.type == QLatin1String(unit.type))
            return QString::number(period.number) + QChar(unit.letter);
    }
    return {};
}

qint64 afterPeriod(qint64 fromMs, const MarketPeriod &period)
{
    const QDateTime from = QDateTime::fromMSecsSinceEpoch(fromMs, Qt::OffsetFromUTC, kMarketOffsetSeconds);
    if (period.type == QLatin1String("year"))
        return from.addYears(period.number).toMSecsSinceEpoch();
    if (period.type == QLatin1String("month"))
        return from.addMonths(period.number).toMSecsSinceEpoch();
    return from.addDays(period.number).toMSecsSinceEpoch();
}

Result<qint64> marketDurationFromText(const QString &text)
{
    qint64 total = 0;
    const QStringList parts = text.split(u' ', Qt::SkipEmptyParts);
    bool good = !parts.isEmpty();
    for (const QString &part : parts) {
        const DurationUnit *unit = unitOf(kDurationUnits, part.back());
        const auto number = plainNumber(QStringView(part).chopped(1));
        good = good && unit && number && *number <= kMostDays * kDurationUnits[3].ms / unit->ms;
        if (!good)
            break;
        total += *number * unit->ms;
    }
    if (!good || total > kMostDays * kDurationUnits[3].ms) {
        return failure(ErrorKind::BadInput,
            QStringLiteral("a duration is numbers with s, m, h or d, like 40m or 1d 12h"), text);
    }
    return total;
}

Result<qint64> marketTimeFromText(const QString &text, qint64 nowMs)
{
    if (text.startsWith(u'+')) {
        const QString rest = text.mid(1);
        // A year is one of the calendar; "m" is minutes, as in every other duration.
        if (rest.endsWith(u'y')) {
            return marketPeriodFromText(rest).transform(
                [nowMs](const MarketPeriod &period) { return afterPeriod(nowMs, period); });
        }
        return marketDurationFromText(rest).transform([nowMs](qint64 ms) { return nowMs + ms; });
    }
    const QDateTime time = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (!time.isValid() || time.timeSpec() == Qt::LocalTime) {
        return failure(ErrorKind::BadInput,
            QStringLiteral("a time is written like 2026-10-05T08:30:00+08:00, or +30d from now"), text);
    }
    return time.toMSecsSinceEpoch();
}

QString marketTimeText(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::OffsetFromUTC, kMarketOffsetSeconds)
        .toString(ms % 1000 == 0 ? Qt::ISODate : Qt::ISODateWithMs);
}

} // namespace zhanggui
