// What `zhanggui preflight` prints.
#pragma once

#include "models/callbacks/preflight.h"
#include "net/callbacks/check_catalog.h"

#include <QJsonObject>
#include <QTextStream>

namespace zhanggui {

/// A line a case with the worst thing said of it, then the counts.
void writeCases(QTextStream &out, const RunRecord &run, const CheckCatalog &catalog);
/// Both counters with the rule that they count by.
void writeCounters(
    QTextStream &out, const PreflightCounters &counters, const CallbackLimits &limits, DayRule rule);

QJsonObject casesObject(const RunRecord &run, const CheckCatalog &catalog);
QJsonObject countersObject(const PreflightCounters &counters, DayRule rule);

} // namespace zhanggui
