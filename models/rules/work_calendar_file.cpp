#include "models/rules/work_calendar_file.h"

#include "models/core/files.h"
#include "models/json/json_writer.h"
#include "models/rules/rule_members.h"

#include <QFile>
#include <QRegularExpression>

#include <algorithm>

namespace zhanggui {

namespace {

constexpr qint64 kLargestFile = 1024 * 1024;
constexpr qsizetype kMostSpans = 366; // of days of a year
constexpr QLatin1String kShipped(":/rules/calendar/china.json");
using Days = QMap<QDate, BothLanguages>;

// ——— reading ———

QTime takeTime(JsonMembers &in, const char *name, QTime usual)
{
    const QString text = in.textOr(name);
    if (text.isEmpty())
        return usual;
    QTime time = QTime::fromString(text, QStringLiteral("HH:mm"));
    if (!time.isValid())
        in.faults().add(in.placeOf(name), QStringLiteral("\"%1\" is no time").arg(text));
    return time;
}

QList<int> takeWeekdays(JsonMembers &in, const QList<int> &usual)
{
    if (!in.has("weekdays"))
        return usual;
    QList<int> days;
    for (const JsonValue &item : in.items("weekdays")) {
        const int day = item.text.toInt();
        if (item.kind != JsonValue::Kind::Number || day < Qt::Monday || day > Qt::Sunday
            || days.contains(day))
            in.faults().add(in.placeOf("weekdays"),
                QStringLiteral("\"%1\" is no weekday from 1 to 7, each once").arg(item.text));
        days.append(day);
    }
    if (days.isEmpty())
        in.faults().add(in.placeOf("weekdays"), QStringLiteral("no day is worked"));
    return days;
}

QTimeZone takeZone(JsonMembers &in, const QTimeZone &usual)
{
    const QString id = in.textOr("zone");
    if (id.isEmpty())
        return usual;
    // The id becomes the name of a file of the system.
    static const QRegularExpression shape(
        QStringLiteral("\\A[A-Za-z0-9_+:-]{1,40}(/[A-Za-z0-9_+-]{1,40}){0,2}\\z"));
    const QTimeZone zone = shape.match(id).hasMatch() ? QTimeZone(id.toLatin1()) : QTimeZone();
    if (!zone.isValid())
        in.faults().add(in.placeOf("zone"), QStringLiteral("\"%1\" is no zone that is known here").arg(id));
    return zone.isValid() ? zone : usual;
}

class YearReader {
public:
    YearReader(JsonMembers &file, const RuleSources &sources)
        : m_file(file)
        , m_sources(sources)
    {
        for (const JsonValue::Member &holiday : file.pairs("holidays")) {
            JsonMembers words(holiday.second, file.placeOf("holidays") % u'.' % holiday.first, file.faults());
            m_names.insert(holiday.first, { words.text("en"), words.text("zh") });
            words.finish();
        }
    }

    void readInto(QMap<int, WorkCalendar::Year> &years)
    {
        for (const JsonValue::Member &member : m_file.pairs("years")) {
            JsonMembers in(member.second, m_file.placeOf("years") % u'.' % member.first, m_file.faults());
            bool isNumber = false;
            const int number = member.first.toInt(&isNumber);
            if (!isNumber || number < 1900 || number > 9999)
                m_file.faults().add(in.place(), QStringLiteral("is no year"));
            WorkCalendar::Year year;
            year.off = days(in, "off", number);
            year.on = days(in, "on", number);
            year.source = m_sources.take(in);
            in.finish();
            for (auto on = year.on.cbegin(); on != year.on.cend(); ++on) {
                if (year.off.contains(on.key()))
                    m_file.faults().add(in.place(),
                        QStringLiteral("%1 is both off and worked").arg(on.key().toString(Qt::ISODate)));
            }
            years.insert(number, year);
        }
    }

private:
    Days days(JsonMembers &in, const char *name, int year)
    {
        Days days;
        const QList<JsonValue> &items = takeItems(in, name, kMostSpans);
        for (qsizetype i = 0; i < items.size(); ++i) {
            JsonMembers span(
                items[i], QStringLiteral("%1[%2]").arg(in.placeOf(name)).arg(i), m_file.faults());
            const QString holiday = span.text("holiday");
            if (!holiday.isEmpty() && !m_names.contains(holiday))
                m_file.faults().add(
                    span.placeOf("holiday"), QStringLiteral("\"%1\" is none of holidays").arg(holiday));
            const std::optional<QDate> first = takeDay(span, "from");
            const QDate last = takeDay(span, "to").value_or(first.value_or(QDate()));
            span.finish();
            if (!first || first->year() != year || last.year() != year || last < *first)
                m_file.faults().add(span.place(), QStringLiteral("is no span of days of %1").arg(year));
            else
                for (QDate day = *first; day <= last; day = day.addDays(1))
                    days.insert(day, m_names.value(holiday));
        }
        return days;
    }

    JsonMembers &m_file;
    const RuleSources &m_sources;
    QHash<QString, BothLanguages> m_names;
};

// ——— writing ———

JsonValue textValue(const QString &text)
{
    JsonValue value;
    value.kind = JsonValue::Kind::Text;
    value.text = text;
    return value;
}

JsonValue object(QList<JsonValue::Member> members)
{
    JsonValue value;
    value.kind = JsonValue::Kind::Object;
    value.members = std::move(members);
    return value;
}

class CalendarWriter {
public:
    JsonValue write(const WorkCalendar &calendar, const WorkCalendar &shipped)
    {
        QList<JsonValue::Member> file;
        if (calendar.zone != shipped.zone)
            file.append({ QStringLiteral("zone"), textValue(QString::fromLatin1(calendar.zone.id())) });
        if (calendar.weekdays != shipped.weekdays)
            file.append({ QStringLiteral("weekdays"), weekdays(calendar.weekdays) });
        if (calendar.opens != shipped.opens || calendar.closes != shipped.closes) {
            file.append(
                { QStringLiteral("opens"), textValue(calendar.opens.toString(QStringLiteral("HH:mm"))) });
            file.append(
                { QStringLiteral("closes"), textValue(calendar.closes.toString(QStringLiteral("HH:mm"))) });
        }
        QList<JsonValue::Member> years;
        for (auto year = calendar.years.cbegin(); year != calendar.years.cend(); ++year) {
            if (!shipped.years.contains(year.key()) || shipped.years[year.key()] != *year)
                years.append({ QString::number(year.key()), yearValue(*year) });
        }
        file.append({ QStringLiteral("sources"), object(m_sources) });
        file.append({ QStringLiteral("holidays"), object(m_holidays) });
        file.append({ QStringLiteral("years"), object(years) });
        return object(file);
    }

private:
    static JsonValue weekdays(const QList<int> &days)
    {
        JsonValue list;
        list.kind = JsonValue::Kind::List;
        for (const int day : days) {
            JsonValue number;
            number.kind = JsonValue::Kind::Number;
            number.text = QString::number(day);
            list.items.append(number);
        }
        return list;
    }

    JsonValue yearValue(const WorkCalendar::Year &year)
    {
        return object({ { QStringLiteral("off"), days(year.off) }, { QStringLiteral("on"), days(year.on) },
            { QStringLiteral("source"), textValue(sourceKey(year.source)) } });
    }

    /// Neighbouring days of one holiday as one span.
    JsonValue days(const Days &days)
    {
        JsonValue list;
        list.kind = JsonValue::Kind::List;
        for (auto first = days.cbegin(); first != days.cend();) {
            auto last = first;
            auto next = std::next(first);
            while (next != days.cend() && *next == *first && next.key() == last.key().addDays(1))
                last = next++;
            QList<JsonValue::Member> span = { { QStringLiteral("holiday"), textValue(holidayKey(*first)) },
                { QStringLiteral("from"), textValue(first.key().toString(Qt::ISODate)) } };
            if (last != first)
                span.append({ QStringLiteral("to"), textValue(last.key().toString(Qt::ISODate)) });
            list.items.append(object(span));
            first = next;
        }
        return list;
    }

    QString holidayKey(const BothLanguages &name)
    {
        if (!m_names.contains(name)) {
            m_names.append(name);
            m_holidays.append({ QStringLiteral("h%1").arg(m_names.size()),
                object({ { QStringLiteral("en"), textValue(name.en) },
                    { QStringLiteral("zh"), textValue(name.zh) } }) });
        }
        return QStringLiteral("h%1").arg(m_names.indexOf(name) + 1);
    }

    QString sourceKey(RuleSource source)
    {
        const QString mark = source.mark;
        source.mark.clear();
        if (!m_pages.contains(source)) {
            m_pages.append(source);
            m_sources.append({ QStringLiteral("s%1").arg(m_pages.size()),
                object({ { QStringLiteral("page"), textValue(source.page) },
                    { QStringLiteral("date"), textValue(source.date) } }) });
        }
        return QStringLiteral("s%1 %2").arg(m_pages.indexOf(source) + 1).arg(mark);
    }

    QList<BothLanguages> m_names;
    QList<RuleSource> m_pages;
    QList<JsonValue::Member> m_holidays;
    QList<JsonValue::Member> m_sources;
};

Result<WorkCalendar> fromFile(const WorkCalendar &base, const QString &path)
{
    const Result<QByteArray> bytes = readSmallFile(path, kLargestFile);
    if (!bytes)
        return failure(ErrorKind::Corrupt, QStringLiteral("The calendar cannot be read."),
            path % u": " % bytes.error().what);
    Result<WorkCalendar> calendar = workCalendarWith(base, *bytes);
    if (!calendar)
        return failure(calendar.error().kind, calendar.error().what, path % u": " % calendar.error().detail);
    return calendar;
}

} // namespace

Result<WorkCalendar> loadWorkCalendar(const QString &ownFile)
{
    Result<WorkCalendar> shipped = fromFile({}, kShipped);
    if (!shipped || ownFile.isEmpty() || !QFile::exists(ownFile))
        return shipped;
    return fromFile(*shipped, ownFile);
}

Result<WorkCalendar> workCalendarWith(const WorkCalendar &base, const QByteArray &json)
{
    const Result<JsonValue> root = readOwnJson(json);
    if (!root)
        return tl::unexpected(root.error());
    JsonFaults faults;
    JsonMembers in(*root, QStringLiteral("calendar"), faults);
    WorkCalendar calendar = base;
    calendar.zone = takeZone(in, base.zone);
    calendar.weekdays = takeWeekdays(in, base.weekdays);
    calendar.opens = takeTime(in, "opens", base.opens);
    calendar.closes = takeTime(in, "closes", base.closes);
    if (calendar.opens.isValid() && calendar.closes.isValid() && calendar.closes <= calendar.opens)
        faults.add(in.placeOf("closes"), QStringLiteral("is not later than opens"));
    const RuleSources sources = in.has("sources") || in.has("years") ? RuleSources(in) : RuleSources();
    YearReader(in, sources).readInto(calendar.years);
    in.finish();
    if (!faults.none())
        return failure(
            ErrorKind::Corrupt, QStringLiteral("The calendar cannot be used."), faults.all().join(u'\n'));
    return calendar;
}

QByteArray workCalendarJson(const WorkCalendar &calendar, const WorkCalendar &shipped)
{
    JsonStyle style;
    style.blanks = JsonStyle::Blanks::Indented;
    return writeJson(CalendarWriter().write(calendar, shipped), style) + '\n';
}

} // namespace zhanggui
