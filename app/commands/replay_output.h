// What `zhanggui replay` says of a run. The run is redacted for a report before it comes here.
#pragma once

#include "models/callbacks/run_record.h"
#include "net/callbacks/check_catalog.h"

#include <QTextStream>

namespace zhanggui {

/// For people: one line a case, below it what fell short, with the console's message and what to do; a
/// summary. Of several rounds only the cases that did not simply pass.
void writeReplayText(QTextStream &out, const RunRecord &run, const CheckCatalog &catalog, bool chinese);
/// For programs: one object on one line.
void writeReplayJson(QTextStream &out, const RunRecord &run, const CheckCatalog &catalog, bool chinese);

/// In words why a case was not run; the word itself when it is not known.
QString skipReasonText(const QString &reason);

} // namespace zhanggui
