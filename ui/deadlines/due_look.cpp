#include "ui/deadlines/due_look.h"

#include "ui/work/work_words.h"

#include <QCoreApplication>

namespace zhanggui {

namespace {

constexpr qint64 kDayMs = 86'400'000;

} // namespace

DueLook dueLook(qint64 dueMs, qint64 nowMs)
{
    const qint64 left = dueMs - nowMs;
    if (left <= 0)
        return { Tone::Fail,
            QCoreApplication::translate("DeadlineChip", "Overdue by %1").arg(lastingText(left)) };
    const QString text = QCoreApplication::translate("DeadlineChip", "%1 left").arg(lastingText(left));
    if (left < kDayMs)
        return { Tone::Warn, text };
    return { left < 3 * kDayMs ? Tone::Wait : Tone::Neutral, text };
}

} // namespace zhanggui
