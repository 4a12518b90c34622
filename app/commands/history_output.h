// Steps as the command `history` writes them. Personal data is masked.
#pragma once

#include "models/history/step_detail.h"
#include "models/records/cell_text.h"

#include <QJsonObject>
#include <QTextStream>

namespace zhanggui {

/// {"step", "at", "actor", "kind", "title", "what", "facts", "state"}: `what` in the language of the program.
QJsonObject stepObject(const Step &step);
/// The same with "tables", "records", "recordCount", "import" and "rejects".
QJsonObject stepDetailObject(const StepDetail &detail, const QList<ImportReject> &rejects);
void writeStepDetail(
    QTextStream &out, const StepDetail &detail, const QList<ImportReject> &rejects, const CellStyle &style);

} // namespace zhanggui
