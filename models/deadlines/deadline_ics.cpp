#include "models/deadlines/deadline_ics.h"

#include "models/deadlines/deadline_key.h"

#include <QCoreApplication>

namespace zhanggui {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("DeadlineIcs", text);
}

QString orId(const BothLanguages &title, const QString &id, bool chinese)
{
    const QString &text = title.in(chinese);
    return text.isEmpty() ? id : text;
}

IcsEvent eventOf(const Deadline &deadline, const DeadlineWords &words, bool chinese)
{
    const QString source = orId(words.sources.value(deadline.source), deadline.source, chinese);
    const QString clock = orId(words.clocks.title(deadline.clock), deadline.clock, chinese);
    IcsEvent event;
    event.uid = keyOf(deadline) % u"@zhanggui";
    event.atMs = deadline.dueMs;
    event.categories = { source };
    //: %1 is a kind of record, %2 its number, %3 a clock: "Invoice 0001: issue within 7 days"
    event.summary = say(QT_TRANSLATE_NOOP("DeadlineIcs", "%1 %2: %3")).arg(source, deadline.number, clock);
    QStringList lines;
    if (!deadline.title.isEmpty())
        lines << deadline.title;
    if (!deadline.state.isEmpty())
        lines << say(QT_TRANSLATE_NOOP("DeadlineIcs", "State: %1"))
                     .arg(orId(words.states.title(deadline.state), idBehind(deadline.state), chinese));
    if (!deadline.orderId.isEmpty() && deadline.orderId != deadline.number)
        lines << say(QT_TRANSLATE_NOOP("DeadlineIcs", "Order: %1")).arg(deadline.orderId);
    if (!deadline.environment.isEmpty())
        lines << say(QT_TRANSLATE_NOOP("DeadlineIcs", "Environment: %1")).arg(deadline.environment);
    event.description = lines.join(u'\n');
    return event;
}

} // namespace

IcsCalendar deadlineCalendar(const QList<Deadline> &deadlines, const DeadlineWords &words, bool chinese,
    const QList<int> &alarmMinutes, qint64 stampMs)
{
    IcsCalendar calendar;
    //: 截止
    calendar.name = say(QT_TRANSLATE_NOOP("DeadlineIcs", "Zhanggui deadlines"));
    calendar.stampMs = stampMs;
    for (const Deadline &deadline : deadlines) {
        calendar.events << eventOf(deadline, words, chinese);
        calendar.events.last().alarmMinutes = alarmMinutes;
    }
    return calendar;
}

} // namespace zhanggui
