#include "models/deadlines/ics_text.h"

#include <QDateTime>

namespace zhanggui {

namespace {

constexpr qsizetype kFoldAt = 75; // octets of a line, without its end (RFC 5545, 3.1)

QString escaped(const QString &text)
{
    QString out;
    out.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (c == u'\r' && i + 1 < text.size() && text.at(i + 1) == u'\n')
            continue;
        if (c == u'\n' || c == u'\r')
            out += QStringLiteral("\\n");
        else if (c == u'\\' || c == u';' || c == u',')
            out += u'\\' % QString(c);
        else if (c.unicode() >= 0x20 && c.unicode() != 0x7f)
            out += c;
        else if (c == u'\t')
            out += u' ';
    }
    return out;
}

void addLine(QByteArray &out, const QString &line)
{
    QByteArray rest = line.toUtf8();
    qsizetype room = kFoldAt;
    while (rest.size() > room) {
        qsizetype cut = room;
        while (cut > 0 && (uchar(rest.at(cut)) & 0xc0) == 0x80)
            --cut;
        out += rest.left(cut) + "\r\n ";
        rest.remove(0, cut);
        room = kFoldAt - 1; // the blank counts
    }
    out += rest + "\r\n";
}

QString utcText(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(QStringLiteral("yyyyMMdd'T'HHmmss'Z'"));
}

/// "-P1DT2H30M"; zero: "PT0S".
QString beforeText(int minutes)
{
    if (minutes <= 0)
        return QStringLiteral("PT0S");
    const int days = minutes / 1440;
    const int hours = minutes % 1440 / 60;
    const int rest = minutes % 60;
    QString text = QStringLiteral("-P");
    if (days > 0)
        text += QString::number(days) % u'D';
    if (hours > 0 || rest > 0)
        text += u'T';
    if (hours > 0)
        text += QString::number(hours) % u'H';
    if (rest > 0)
        text += QString::number(rest) % u'M';
    return text;
}

void addEvent(QByteArray &out, const IcsEvent &event, qint64 stampMs)
{
    addLine(out, QStringLiteral("BEGIN:VEVENT"));
    addLine(out, QStringLiteral("UID:") + escaped(event.uid));
    addLine(out, QStringLiteral("DTSTAMP:") + utcText(stampMs));
    addLine(out, QStringLiteral("DTSTART:") + utcText(event.atMs));
    addLine(out, QStringLiteral("SUMMARY:") + escaped(event.summary));
    if (!event.description.isEmpty())
        addLine(out, QStringLiteral("DESCRIPTION:") + escaped(event.description));
    QStringList categories;
    for (const QString &category : event.categories)
        categories << escaped(category);
    if (!categories.isEmpty())
        addLine(out, QStringLiteral("CATEGORIES:") + categories.join(u','));
    // A deadline takes nobody's time.
    addLine(out, QStringLiteral("TRANSP:TRANSPARENT"));
    for (const int minutes : event.alarmMinutes) {
        addLine(out, QStringLiteral("BEGIN:VALARM"));
        addLine(out, QStringLiteral("ACTION:DISPLAY"));
        addLine(out, QStringLiteral("DESCRIPTION:") + escaped(event.summary));
        addLine(out, QStringLiteral("TRIGGER:") + beforeText(minutes));
        addLine(out, QStringLiteral("END:VALARM"));
    }
    addLine(out, QStringLiteral("END:VEVENT"));
}

} // namespace

QByteArray icsText(const IcsCalendar &calendar)
{
    QByteArray out;
    addLine(out, QStringLiteral("BEGIN:VCALENDAR"));
    addLine(out, QStringLiteral("VERSION:2.0"));
    addLine(out, QStringLiteral("PRODID:-//Zhanggui//Zhanggui " ZHANGGUI_VERSION "//EN"));
    addLine(out, QStringLiteral("CALSCALE:GREGORIAN"));
    addLine(out, QStringLiteral("METHOD:PUBLISH"));
    addLine(out, QStringLiteral("X-WR-CALNAME:") + escaped(calendar.name));
    for (const IcsEvent &event : calendar.events)
        addEvent(out, event, calendar.stampMs);
    addLine(out, QStringLiteral("END:VCALENDAR"));
    return out;
}

} // namespace zhanggui
