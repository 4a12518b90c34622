#include "models/filter/dates.h"
#include "models/filter/scanner.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QRegularExpression>

#include <algorithm>

namespace zhanggui {
namespace {

enum class Unit { Minute, Hour, Day, Week, Month, Quarter, Year };

constexpr qint64 kMinuteMs = 60'000;
constexpr int kMostUnits = 36'500; // a hundred years of days

/// 今天 is the Day 0 units away, 下周 the Week 1 unit away.
struct NamedUnit {
    const char *names;
    Unit unit;
    int offset;
};

constexpr NamedUnit kNamedUnits[] = {
    { "今天|今日|today", Unit::Day, 0 },
    { "昨天|昨日|yesterday", Unit::Day, -1 },
    { "前天|前日", Unit::Day, -2 },
    { "明天|明日|tomorrow", Unit::Day, 1 },
    { "后天|后日", Unit::Day, 2 },
    { "本周|这周|这星期|本星期|this-week", Unit::Week, 0 },
    { "上周|上星期|last-week", Unit::Week, -1 },
    { "下周|下星期|next-week", Unit::Week, 1 },
    { "本月|这个月|当月|this-month", Unit::Month, 0 },
    { "上月|上个月|last-month", Unit::Month, -1 },
    { "下月|下个月|next-month", Unit::Month, 1 },
    { "本季度|本季|这个季度|this-quarter", Unit::Quarter, 0 },
    { "上季度|上季|上个季度|last-quarter", Unit::Quarter, -1 },
    { "下季度|下季|下个季度|next-quarter", Unit::Quarter, 1 },
    { "本年|今年|本年度|this-year", Unit::Year, 0 },
    { "去年|上年|last-year", Unit::Year, -1 },
    { "明年|下年|next-year", Unit::Year, 1 },
    { "前年", Unit::Year, -2 },
};

QDate stepped(const QDate &date, Unit unit, int count)
{
    switch (unit) {
    case Unit::Week:
        return date.addDays(7 * qint64(count));
    case Unit::Month:
        return date.addMonths(count);
    case Unit::Quarter:
        return date.addMonths(3 * count);
    case Unit::Year:
        return date.addYears(count);
    default:
        return date.addDays(count);
    }
}

QDate firstOf(const QDate &date, Unit unit)
{
    switch (unit) {
    case Unit::Week:
        return date.addDays(1 - date.dayOfWeek());
    case Unit::Month:
        return { date.year(), date.month(), 1 };
    case Unit::Quarter:
        return { date.year(), 1 + 3 * ((date.month() - 1) / 3), 1 };
    case Unit::Year:
        return { date.year(), 1, 1 };
    default:
        return date;
    }
}

/// Digits, or a Chinese number up to 99; 0 when it is neither.
int countFromText(const QString &text)
{
    bool isNumber = false;
    const int number = text.toInt(&isNumber);
    if (isNumber)
        return number;
    static const QString digits = QStringLiteral("零一二三四五六七八九");
    int total = 0;
    int digit = 0;
    for (QChar c : text) {
        if (c == u'两')
            c = u'二';
        if (c == u'十')
            total += 10 * std::max(1, digit);
        digit = c == u'十' ? 0 : int(digits.indexOf(c));
        if (digit < 0)
            return 0;
    }
    return total + digit;
}

std::optional<Unit> unitFromText(const QString &text)
{
    static const struct {
        const char *names;
        Unit unit;
    } units[] = {
        { "分钟|分|minute|minutes|min", Unit::Minute },
        { "小时|个小时|hour|hours|h", Unit::Hour },
        { "天|日|day|days|d", Unit::Day },
        { "周|个星期|星期|week|weeks|w", Unit::Week },
        { "个月|月|month|months|m", Unit::Month },
        { "个季度|季度|quarter|quarters|q", Unit::Quarter },
        { "年|year|years|y", Unit::Year },
    };
    for (const auto &unit : units) {
        if (QString::fromUtf8(unit.names).split(u'|').contains(text))
            return unit.unit;
    }
    return std::nullopt;
}

class Present {
public:
    Present(const QTimeZone &zone, qint64 nowMs)
        : m_zone(zone)
        , m_nowMs(nowMs)
        , m_today(QDateTime::fromMSecsSinceEpoch(nowMs, zone).date())
    {
    }

    std::optional<InstantSpan> named(Unit unit, int offset) const
    {
        const QDate first = stepped(firstOf(m_today, unit), unit, offset);
        return days(first, stepped(first, unit, 1));
    }

    /// The last `count` units, or the next ones when it is negative.
    std::optional<InstantSpan> counted(Unit unit, int count) const
    {
        if (unit <= Unit::Hour) {
            const qint64 length = qint64(count) * (unit == Unit::Hour ? 60 : 1) * kMinuteMs;
            return InstantSpan{ std::min(m_nowMs - length, m_nowMs),
                std::max(m_nowMs - length, m_nowMs) + 1 };
        }
        const bool byDays = unit == Unit::Day || unit == Unit::Week;
        const QDate far = stepped(m_today, unit, -count);
        if (count > 0)
            return days(byDays ? far.addDays(1) : far, m_today.addDays(1));
        return days(m_today, byDays ? far : far.addDays(1));
    }

    /// The day, or the moment, that far away.
    std::optional<InstantSpan> away(Unit unit, int count) const
    {
        if (unit <= Unit::Hour) {
            const qint64 at = m_nowMs + qint64(count) * (unit == Unit::Hour ? 60 : 1) * kMinuteMs;
            return InstantSpan{ at, at + 1 };
        }
        const QDate day = stepped(m_today, unit, count);
        return days(day, day.addDays(1));
    }

private:
    std::optional<InstantSpan> days(const QDate &first, const QDate &next) const
    {
        if (!first.isValid() || !next.isValid())
            return std::nullopt;
        return InstantSpan{ QDateTime(first, QTime(0, 0), m_zone).toMSecsSinceEpoch(),
            QDateTime(next, QTime(0, 0), m_zone).toMSecsSinceEpoch() };
    }

    const QTimeZone &m_zone;
    const qint64 m_nowMs;
    const QDate m_today;
};

struct Counted {
    int count = 0;
    Unit unit = Unit::Day;
};

std::optional<Counted> countedUnit(const QRegularExpressionMatch &match)
{
    const std::optional<Unit> unit = unitFromText(match.captured(QStringLiteral("unit")));
    const int count = countFromText(match.captured(QStringLiteral("count")));
    if (!unit || count <= 0 || count > kMostUnits)
        return std::nullopt;
    return Counted{ count, *unit };
}

/// Words that stand around a number and a unit.
struct Phrase {
    enum class Meaning { Last, Next, Ago, In } meaning;
    QRegularExpression form;
};

Phrase phrase(Phrase::Meaning meaning, const char *around)
{
    const QString unit =
        QStringLiteral("(?<count>[0-9]{1,6}|[零一二两三四五六七八九十]{1,3})-?(?<unit>[^0-9-]+?)");
    return { meaning,
        QRegularExpression(
            QStringLiteral("\\A") + QString::fromUtf8(around).arg(unit) + QStringLiteral("\\z")) };
}

const QList<Phrase> &phrases()
{
    static const QList<Phrase> list = {
        phrase(Phrase::Meaning::Last, "(?:近|最近|过去)%1(?:内|以内|来)?"),
        phrase(Phrase::Meaning::Last, "(?:last-|past-|-)?%1"),
        phrase(Phrase::Meaning::Next, "(?:未来|今后|接下来|将来)%1(?:内|以内)?"),
        phrase(Phrase::Meaning::Next, "(?:next-|\\+)%1"),
        phrase(Phrase::Meaning::Ago, "%1(?:前|之前|以前|-ago)"),
        phrase(Phrase::Meaning::In, "%1(?:后|之后|以后)"),
        phrase(Phrase::Meaning::In, "in-%1"),
    };
    return list;
}

std::optional<InstantSpan> phraseSpan(const QString &word, const Present &present)
{
    for (const Phrase &phrase : phrases()) {
        const QRegularExpressionMatch match = phrase.form.match(word);
        const std::optional<Counted> counted = match.hasMatch() ? countedUnit(match) : std::nullopt;
        if (!counted)
            continue;
        switch (phrase.meaning) {
        case Phrase::Meaning::Last:
            return present.counted(counted->unit, counted->count);
        case Phrase::Meaning::Next:
            return present.counted(counted->unit, -counted->count);
        case Phrase::Meaning::Ago:
            return present.away(counted->unit, -counted->count);
        case Phrase::Meaning::In:
            return present.away(counted->unit, counted->count);
        }
    }
    return std::nullopt;
}

/// Lower case, ASCII signs, '-' between English words, no blanks between Chinese ones.
QString normalized(const QString &text)
{
    QString word = plainFilterText(text).trimmed().toLower();
    static const QRegularExpression blanks(QStringLiteral("[\\s_]+"));
    word.replace(blanks, QStringLiteral("-"));
    static const QRegularExpression beforeChinese(QStringLiteral("-(?=[\\x{4e00}-\\x{9fff}])"));
    static const QRegularExpression behindChinese(QStringLiteral("(?<=[\\x{4e00}-\\x{9fff}])-"));
    word.remove(beforeChinese).remove(behindChinese);
    return word.replace(QStringLiteral("半年"), QStringLiteral("6个月"));
}

} // namespace

std::optional<InstantSpan> relativeSpan(const QString &text, const QTimeZone &zone, qint64 nowMs)
{
    const QString word = normalized(text);
    if (word.size() > 24)
        return std::nullopt;
    if (word == QStringLiteral("now") || word == QStringLiteral("现在") || word == QStringLiteral("此刻"))
        return InstantSpan{ nowMs, nowMs + 1 };
    const Present present(zone, nowMs);
    for (const NamedUnit &named : kNamedUnits) {
        if (QString::fromUtf8(named.names).split(u'|').contains(word))
            return present.named(named.unit, named.offset);
    }
    return phraseSpan(word, present);
}

QList<RelativeDate> offeredRelativeDates()
{
    return {
        { "今天", "today", QT_TRANSLATE_NOOP("FilterDates", "The present day") },
        { "昨天", "yesterday", QT_TRANSLATE_NOOP("FilterDates", "The day before") },
        { "近7天", "last-7-days", QT_TRANSLATE_NOOP("FilterDates", "Seven days, today counted") },
        { "近30天", "last-30-days", QT_TRANSLATE_NOOP("FilterDates", "Thirty days, today counted") },
        { "本周", "this-week", QT_TRANSLATE_NOOP("FilterDates", "Monday to Sunday of this week") },
        { "上周", "last-week", QT_TRANSLATE_NOOP("FilterDates", "Monday to Sunday of the week before") },
        { "本月", "this-month", QT_TRANSLATE_NOOP("FilterDates", "The present month") },
        { "上月", "last-month", QT_TRANSLATE_NOOP("FilterDates", "The month before") },
        { "近3个月", "last-3-months",
            QT_TRANSLATE_NOOP("FilterDates", "From this day three months ago to today") },
        { "本季度", "this-quarter", QT_TRANSLATE_NOOP("FilterDates", "The present quarter") },
        { "本年", "this-year", QT_TRANSLATE_NOOP("FilterDates", "The present year") },
        { "去年", "last-year", QT_TRANSLATE_NOOP("FilterDates", "The year before") },
        { "近24小时", "last-24-hours", QT_TRANSLATE_NOOP("FilterDates", "Until now") },
        { "明天", "tomorrow", QT_TRANSLATE_NOOP("FilterDates", "The day after today") },
        { "下周", "next-week", QT_TRANSLATE_NOOP("FilterDates", "Monday to Sunday of the week after this") },
        { "下月", "next-month", QT_TRANSLATE_NOOP("FilterDates", "The month after this") },
        { "未来7天", "next-7-days", QT_TRANSLATE_NOOP("FilterDates", "Seven days ahead, today counted") },
        { "未来30天", "next-30-days", QT_TRANSLATE_NOOP("FilterDates", "Thirty days ahead, today counted") },
        { "现在", "now", QT_TRANSLATE_NOOP("FilterDates", "This moment; of use with < and >") },
    };
}

} // namespace zhanggui
