#include "ui/widgets/deadline_chip.h"

#include "ui/deadlines/due_look.h"
#include "ui/work/time_left.h"
#include "ui/work/work_words.h"

#include <QCoreApplication>

namespace zhanggui {

namespace {

constexpr qint64 kSoonMs = 24 * 3600 * 1000LL;

QString say(const char *text)
{
    return QCoreApplication::translate("DeadlineChip", text);
}

/// Less than a day is left: of working time where the clock counts that.
bool isSoon(const ClockReading &reading, qint64 nowMs)
{
    if (reading.workingDayMs > 0)
        return reading.leftMs <= reading.workingDayMs;
    return reading.dueMs && *reading.dueMs - nowMs <= kSoonMs;
}

std::pair<Tone, QString> wordsOf(const ClockReading &reading, qint64 nowMs)
{
    const bool late = reading.late || reading.leftMs < 0;
    const QString left = timeLeftText(reading.leftMs, reading.workingDayMs, late);
    switch (reading.state) {
    case ClockReading::State::NotStarted:
        return { Tone::Neutral, say(QT_TRANSLATE_NOOP("DeadlineChip", "Not started")) };
    case ClockReading::State::Paused:
        return { Tone::Neutral, say(QT_TRANSLATE_NOOP("DeadlineChip", "Paused, %1")).arg(left) };
    case ClockReading::State::Ended:
        return reading.late ? std::pair(Tone::Warn, say(QT_TRANSLATE_NOOP("DeadlineChip", "Done, but late")))
                            : std::pair(Tone::Ok, say(QT_TRANSLATE_NOOP("DeadlineChip", "Done in time")));
    case ClockReading::State::Unknown:
        return { Tone::Neutral, say(QT_TRANSLATE_NOOP("DeadlineChip", "Length not set")) };
    case ClockReading::State::Running:
        break;
    }
    if (late)
        return { Tone::Fail, left };
    return { isSoon(reading, nowMs) ? Tone::Warn : Tone::Wait, left };
}

QStringList hintsOf(const ClockRule &rule, const ClockReading &reading, const CellStyle &style)
{
    QStringList lines{ rule.title.said() };
    if (reading.dueMs)
        lines << (rule.backwards ? say(QT_TRANSLATE_NOOP("DeadlineChip", "Notice from %1 on"))
                                 : say(QT_TRANSLATE_NOOP("DeadlineChip", "Due %1")))
                     .arg(instantText(*reading.dueMs, style.zone));
    if (reading.endedMs)
        lines << say(QT_TRANSLATE_NOOP("DeadlineChip", "Ended %1"))
                     .arg(instantText(*reading.endedMs, style.zone));
    if (reading.state == ClockReading::State::Unknown)
        lines << say(QT_TRANSLATE_NOOP("DeadlineChip",
            "No official page tells how long this may take. Set it in the workspace's settings."));
    if (!rule.overdue.en.isEmpty())
        lines << rule.overdue.said();
    if (reading.missingYear)
        lines << say(
            QT_TRANSLATE_NOOP("DeadlineChip",
                "The calendar does not know the holidays of %1: only weekends are counted as days off."))
                     .arg(*reading.missingYear);
    lines << sourceText(rule.source);
    return lines;
}

} // namespace

DeadlineLook deadlineLook(
    const ClockRule &rule, const ClockReading &reading, const CellStyle &style, qint64 nowMs, qint64 endsMs)
{
    if (rule.backwards && reading.state == ClockReading::State::Running && reading.dueMs) {
        const DueLook look = endingLook(*reading.dueMs, endsMs, nowMs, style.zone);
        return { look.tone, look.text, {}, hintsOf(rule, reading, style).join(u'\n') };
    }
    const auto [tone, text] = wordsOf(reading, nowMs);
    const bool open =
        reading.state == ClockReading::State::Running || reading.state == ClockReading::State::Paused;
    //: %1 is a point in time: "until 2026-11-25 18:00"
    const QString due = open && reading.dueMs
        ? say(QT_TRANSLATE_NOOP("DeadlineChip", "until %1")).arg(instantText(*reading.dueMs, style.zone))
        : QString();
    return { tone, text, due, hintsOf(rule, reading, style).join(u'\n') };
}

void DeadlineChip::show(
    const ClockRule &rule, const ClockReading &reading, const CellStyle &style, qint64 nowMs, qint64 endsMs)
{
    const DeadlineLook look = deadlineLook(rule, reading, style, nowMs, endsMs);
    setStatus(look.tone, look.text);
    setAccessibleDescription(look.hint);
    setToolTip(look.hint.toHtmlEscaped().replace(u'\n', QStringLiteral("<br>")));
}

} // namespace zhanggui
