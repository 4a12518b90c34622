// What an import did, for people and for programs.
#pragma once

#include "models/import/import_job.h"

#include <QTextStream>

namespace zhanggui {

struct ImportOutcome {
    ImportInspection inspection;
    QString environment;
    qint64 asOfMs = 0;
    bool dryRun = false;
    ImportCounts counts;
    ImportTotals totals;
    std::optional<EarlierImport> earlier;
    qint64 stepId = 0; // 0: nothing was written
    qint64 importId = 0;
    QList<ImportFinding> findings; // rejected and conflicting values; when dry also changed and older ones
};

/// How many findings of each outcome a report has.
inline constexpr qint64 kReportedFindings = 10'000;

void writeImportJson(QTextStream &out, const ImportOutcome &outcome, const ImportKind &kind);
void writeImportText(QTextStream &out, const ImportOutcome &outcome, const ImportKind &kind);

} // namespace zhanggui
