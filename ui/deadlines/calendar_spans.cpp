#include "ui/deadlines/calendar_spans.h"

#include <algorithm>

namespace zhanggui {

namespace {

void addSpans(QList<CalendarSpan> &spans, const QMap<QDate, BothLanguages> &days, bool worked)
{
    for (auto day = days.begin(); day != days.end(); ++day) {
        CalendarSpan *last = spans.isEmpty() ? nullptr : &spans.last();
        if (last != nullptr && last->worked == worked && last->name == day.value()
            && last->to.addDays(1) == day.key())
            last->to = day.key();
        else
            spans.append({ day.key(), day.key(), worked, day.value() });
    }
}

} // namespace

QList<CalendarSpan> spansOf(const WorkCalendar::Year &year)
{
    QList<CalendarSpan> spans;
    addSpans(spans, year.off, false);
    addSpans(spans, year.on, true);
    std::stable_sort(spans.begin(), spans.end(),
        [](const CalendarSpan &a, const CalendarSpan &b) { return a.from < b.from; });
    return spans;
}

Result<WorkCalendar::Year> yearFrom(int year, const QList<CalendarSpan> &spans, const RuleSource &source)
{
    WorkCalendar::Year made;
    made.source = source;
    for (qsizetype i = 0; i < spans.size(); ++i) {
        const CalendarSpan &span = spans.at(i);
        const QString place = QString::number(i);
        if (!span.from.isValid() || !span.to.isValid())
            return failure(ErrorKind::BadInput, QStringLiteral("not a day"), place);
        if (span.from.year() != year || span.to.year() != year)
            return failure(ErrorKind::BadInput, QStringLiteral("of another year"), place);
        if (span.to < span.from)
            return failure(ErrorKind::BadInput, QStringLiteral("ends before it begins"), place);
        for (QDate day = span.from; day <= span.to; day = day.addDays(1)) {
            if (made.off.contains(day) || made.on.contains(day))
                return failure(ErrorKind::BadInput, QStringLiteral("a day is named twice"), place);
            (span.worked ? made.on : made.off).insert(day, span.name);
        }
    }
    return made;
}

} // namespace zhanggui
