#include "app/commands/calendar_command.h"

#include "app/commands/command_line.h"
#include "app/commands/input_bytes.h"
#include "app/commands/open_workspace.h"
#include "models/core/files.h"
#include "models/core/login_name.h"
#include "models/core/wire_time.h"
#include "models/rules/work_calendar_file.h"
#include "models/work/own_calendar.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace zhanggui {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("CalendarCommand", text);
}

QString spanOf(const WorkCalendar &calendar)
{
    return calendar.opens.toString(QStringLiteral("HH:mm")) % u'-'
        % calendar.closes.toString(QStringLiteral("HH:mm"));
}

QJsonObject daysObject(const QMap<QDate, BothLanguages> &days)
{
    QJsonObject object;
    for (auto day = days.begin(); day != days.end(); ++day)
        object.insert(day.key().toString(Qt::ISODate), day.value().in(false));
    return object;
}

QJsonObject jsonOf(const WorkCalendar &calendar, const QList<int> &years)
{
    QJsonArray weekdays;
    for (const int day : calendar.weekdays)
        weekdays.append(day);
    QJsonObject known;
    for (const int year : years) {
        const WorkCalendar::Year days = calendar.years.value(year);
        known.insert(QString::number(year),
            QJsonObject{ { QStringLiteral("off"), daysObject(days.off) },
                { QStringLiteral("on"), daysObject(days.on) },
                { QStringLiteral("source"), days.source.page } });
    }
    return { { QStringLiteral("zone"), QString::fromLatin1(calendar.zone.id()) },
        { QStringLiteral("weekdays"), weekdays }, { QStringLiteral("hours"), spanOf(calendar) },
        { QStringLiteral("years"), known } };
}

void writeText(QTextStream &out, const WorkCalendar &calendar, const QList<int> &years)
{
    QStringList weekdays;
    for (const int day : calendar.weekdays)
        weekdays << QString::number(day);
    out << say(QT_TRANSLATE_NOOP("CalendarCommand", "Worked days of the week (Monday is 1): %1"))
               .arg(weekdays.join(QStringLiteral(", ")))
        << '\n'
        << say(QT_TRANSLATE_NOOP("CalendarCommand", "Hours of service: %1")).arg(spanOf(calendar)) << '\n';
    for (const int year : years) {
        const WorkCalendar::Year days = calendar.years.value(year);
        for (auto day = days.off.begin(); day != days.off.end(); ++day)
            out << day.key().toString(Qt::ISODate) << "\toff\t" << day.value().said() << '\n';
        for (auto day = days.on.begin(); day != days.on.end(); ++day)
            out << day.key().toString(Qt::ISODate) << "\ton\t" << day.value().said() << '\n';
    }
}

Exit runShow(CommandContext &context, const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.addOption({ QStringLiteral("year"),
        say(QT_TRANSLATE_NOOP("CalendarCommand", "Which year; without it this one.")),
        QStringLiteral("yyyy") });
    addFormatOption(parser);
    if (const auto ended = parseArguments(parser, context, arguments, QStringLiteral("calendar show")))
        return *ended;
    const auto json = readsAsJson(parser);
    if (!json)
        return fail(context, json.error());
    const auto workspace = openWorkspaceToRead(context);
    if (!workspace)
        return fail(context, workspace.error());
    auto calendar = loadWorkCalendar(ownCalendarFile((*workspace)->directory()));
    if (!calendar)
        calendar = loadWorkCalendar(); // what counts then; opening the workspace said why
    if (!calendar)
        return fail(context, calendar.error());
    int year = QDateTime::fromMSecsSinceEpoch(systemNowMs(), calendar->zone).date().year();
    if (parser.isSet(QStringLiteral("year"))) {
        bool isNumber = false;
        year = parser.value(QStringLiteral("year")).toInt(&isNumber);
        if (!isNumber || year < 1900 || year > 9999)
            return misused(
                context, say(QT_TRANSLATE_NOOP("CalendarCommand", "--year needs a year, such as 2026")));
    }
    if (*json)
        context.out << QString::fromUtf8(QJsonDocument(jsonOf(*calendar, { year })).toJson());
    else
        writeText(context.out, *calendar, { year });
    context.out.flush();
    if (calendar->years.contains(year))
        return Exit::Good;
    context.err << say(QT_TRANSLATE_NOOP("CalendarCommand",
                           "The holidays of %1 are not known: only weekends are counted as days off."))
                       .arg(year)
                << Qt::endl;
    return Exit::FellShort;
}

Result<WorkCalendar> changed(const QCommandLineParser &parser, WorkCalendar calendar)
{
    if (parser.isSet(QStringLiteral("weekdays"))) {
        QList<int> days;
        for (const QString &part : parser.value(QStringLiteral("weekdays")).split(u',', Qt::SkipEmptyParts)) {
            const int day = part.trimmed().toInt();
            if (day < Qt::Monday || day > Qt::Sunday || days.contains(day))
                return failure(ErrorKind::BadInput,
                    QStringLiteral("--weekdays needs numbers from 1 (Monday) to 7, each once"), part);
            days << day;
        }
        if (days.isEmpty())
            return failure(
                ErrorKind::BadInput, QStringLiteral("At least one day of the week must be worked"));
        std::sort(days.begin(), days.end());
        calendar.weekdays = days;
    }
    if (parser.isSet(QStringLiteral("hours"))) {
        const QString hours = parser.value(QStringLiteral("hours"));
        const QTime opens = QTime::fromString(hours.section(u'-', 0, 0), QStringLiteral("HH:mm"));
        const QTime closes = QTime::fromString(hours.section(u'-', 1), QStringLiteral("HH:mm"));
        if (!opens.isValid() || !closes.isValid() || closes <= opens)
            return failure(
                ErrorKind::BadInput, QStringLiteral("--hours needs a span such as 09:00-18:00"), hours);
        calendar.opens = opens;
        calendar.closes = closes;
    }
    return calendar;
}

Exit writeAndRecompute(CommandContext &context, Workspace &workspace, const WorkCalendar &calendar)
{
    const auto saved = waitFor(saveOwnCalendar(workspace.store(), workspace.directory(),
        workspace.workCatalog(), calendar, loginName(), systemNowMs(), [] { return false; }));
    if (!saved)
        return fail(context, saved.error());
    context.err << QCoreApplication::translate(
        "CalendarCommand", "%n due time(s) changed.", nullptr, int(*saved))
                << Qt::endl;
    return Exit::Good;
}

Exit runSet(CommandContext &context, const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.addOptions({
        { QStringLiteral("weekdays"),
            say(QT_TRANSLATE_NOOP("CalendarCommand", "Worked days of the week, Monday is 1: 1,2,3,4,5.")),
            QStringLiteral("list") },
        { QStringLiteral("hours"),
            say(QT_TRANSLATE_NOOP("CalendarCommand", "Hours of service: 09:00-18:00.")),
            QStringLiteral("span") },
        { QStringLiteral("import"),
            say(QT_TRANSLATE_NOOP("CalendarCommand",
                "Take the years of this file, in the form of the workspace's calendar.json; - reads stdin.")),
            QStringLiteral("file") },
    });
    if (const auto ended = parseArguments(parser, context, arguments, QStringLiteral("calendar set")))
        return *ended;
    if (parser.optionNames().isEmpty())
        return misused(context,
            say(QT_TRANSLATE_NOOP("CalendarCommand", "calendar set needs --weekdays, --hours or --import")));
    const auto workspace = openWorkspace(context, Workspace::Mode::ReadWrite);
    if (!workspace)
        return fail(context, workspace.error());
    auto calendar = loadWorkCalendar(ownCalendarFile((*workspace)->directory()));
    if (calendar && parser.isSet(QStringLiteral("import"))) {
        const auto bytes = inputBytes(parser.value(QStringLiteral("import")));
        if (!bytes)
            return fail(context, bytes.error());
        calendar = workCalendarWith(*calendar, *bytes);
        if (!calendar)
            return fail(
                context, Error{ ErrorKind::BadInput, calendar.error().what, calendar.error().detail });
    }
    if (!calendar)
        return fail(context, calendar.error());
    const auto wanted = changed(parser, *calendar);
    return wanted ? writeAndRecompute(context, **workspace, *wanted) : fail(context, wanted.error());
}

Exit runReset(CommandContext &context, const QStringList &arguments)
{
    QCommandLineParser parser;
    if (const auto ended = parseArguments(parser, context, arguments, QStringLiteral("calendar reset")))
        return *ended;
    const auto workspace = openWorkspace(context, Workspace::Mode::ReadWrite);
    if (!workspace)
        return fail(context, workspace.error());
    const auto shipped = loadWorkCalendar();
    return shipped ? writeAndRecompute(context, **workspace, *shipped) : fail(context, shipped.error());
}

constexpr Subcommand kSubcommands[] = {
    { "reset", runReset },
    { "set", runSet },
    { "show", runShow },
};

} // namespace

Exit runCalendar(CommandContext &context)
{
    return runSubcommand(context, kSubcommands,
        say(QT_TRANSLATE_NOOP("CalendarCommand", "calendar needs one of: reset, set, show")));
}

} // namespace zhanggui
