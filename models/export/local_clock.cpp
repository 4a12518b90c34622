#include "models/export/local_clock.h"

#include <QDateTime>

#include <cstdlib>

namespace zhanggui {
namespace {

constexpr qint64 kMsOfDay = 24LL * 3600 * 1000;
constexpr qint64 kDaysTo1970 = 719'468; // from 0000-03-01

void appendDigits(qint64 number, int digits, std::string &text)
{
    const size_t begin = text.size();
    text.append(size_t(digits), '0');
    for (size_t at = begin + size_t(digits); at > begin && number > 0; number /= 10)
        text[--at] = char('0' + number % 10);
}

QDateTime yearBegin(int year)
{
    return { QDate(year, 1, 1), QTime(0, 0), Qt::UTC };
}

} // namespace

QString zoneName(const QTimeZone &zone)
{
    const QDateTime begin = yearBegin(2010);
    if (zone.hasTransitions() && !zone.transitions(begin, yearBegin(2040)).isEmpty())
        return QString::fromLatin1(zone.id());
    const int minutes = zone.offsetFromUtc(begin) / 60;
    if (minutes == 0)
        return QStringLiteral("UTC");
    return QStringLiteral("UTC%1%2:%3")
        .arg(minutes < 0 ? u'-' : u'+')
        .arg(std::abs(minutes) / 60, 2, 10, QLatin1Char('0'))
        .arg(std::abs(minutes) % 60, 2, 10, QLatin1Char('0'));
}

qint64 LocalClock::localMs(qint64 utcMs)
{
    if (utcMs < m_from || utcMs >= m_to)
        findOffset(utcMs);
    return utcMs + m_offsetMs;
}

void LocalClock::findOffset(qint64 utcMs)
{
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(utcMs, Qt::UTC);
    m_offsetMs = qint64(m_zone.offsetFromUtc(at)) * 1000;
    m_from = std::numeric_limits<qint64>::min();
    m_to = std::numeric_limits<qint64>::max();
    if (!m_zone.hasTransitions())
        return;
    // previousTransition() is the one strictly before: a millisecond later it may be the instant itself.
    const QTimeZone::OffsetData before = m_zone.previousTransition(at.addMSecs(1));
    const QTimeZone::OffsetData after = m_zone.nextTransition(at);
    if (before.atUtc.isValid())
        m_from = before.atUtc.toMSecsSinceEpoch();
    if (after.atUtc.isValid())
        m_to = after.atUtc.toMSecsSinceEpoch();
}

void LocalClock::append(qint64 utcMs, std::string &text)
{
    const qint64 ms = localMs(utcMs);
    qint64 day = ms / kMsOfDay;
    qint64 msOfDay = ms % kMsOfDay;
    if (msOfDay < 0) {
        msOfDay += kMsOfDay;
        --day;
    }
    // Howard Hinnant's civil_from_days: years begin in March, so that a leap day is the last one.
    const qint64 shifted = day + kDaysTo1970;
    const qint64 era = (shifted >= 0 ? shifted : shifted - 146'096) / 146'097;
    const qint64 dayOfEra = shifted - era * 146'097;
    const qint64 yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36'524 - dayOfEra / 146'096) / 365;
    const qint64 dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    const qint64 monthFromMarch = (5 * dayOfYear + 2) / 153;
    const qint64 month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
    const qint64 year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
    if (year < 0)
        text += '-';
    appendDigits(std::llabs(year), std::llabs(year) > 9999 ? 5 : 4, text);
    text += '-';
    appendDigits(month, 2, text);
    text += '-';
    appendDigits(dayOfYear - (153 * monthFromMarch + 2) / 5 + 1, 2, text);
    text += ' ';
    appendDigits(msOfDay / 3'600'000, 2, text);
    text += ':';
    appendDigits(msOfDay / 60'000 % 60, 2, text);
    text += ':';
    appendDigits(msOfDay / 1000 % 60, 2, text);
}

} // namespace zhanggui
