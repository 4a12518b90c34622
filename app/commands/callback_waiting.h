// Waiting for a run of the callback debugger in a program without a window: until it ends, or until the
// person stops the program, which ends the run in order.
#pragma once

#include "app/commands/termination.h"

#include <QEventLoop>
#include <QObject>

namespace zhanggui {

/// Runs the event loop until `subject` emits `finished`; gives what it said. `subject` has cancel().
template <class Subject, class Report>
Report waitForReport(Subject &subject, void (Subject::*finished)(const Report &))
{
    QEventLoop loop;
    Termination termination;
    Report report;
    QObject::connect(&subject, finished, &loop, [&loop, &report](const Report &told) {
        report = told;
        loop.quit();
    });
    QObject::connect(&termination, &Termination::requested, &loop, [&subject] { subject.cancel(); });
    loop.exec();
    return report;
}

} // namespace zhanggui
