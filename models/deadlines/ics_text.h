// A calendar file (RFC 5545): events with alarms, as text. Pure; the time comes in.
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

namespace zhanggui {

struct IcsEvent {
    QString uid; // the same event has the same one in every file
    qint64 atMs = 0; // UTC
    QString summary;
    QString description;
    QStringList categories;
    QList<int> alarmMinutes; // before the event; 0: at it
};

struct IcsCalendar {
    QString name;
    qint64 stampMs = 0; // DTSTAMP of every event: when the file was written
    QList<IcsEvent> events;
};

/// UTF-8 with CRLF; lines folded at 75 octets, never inside a character; texts escaped, controls left out.
QByteArray icsText(const IcsCalendar &calendar);

} // namespace zhanggui
