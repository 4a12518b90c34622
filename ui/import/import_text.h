// The sentences of importing: what a file is, what the button will do and why not, what came of it.
#pragma once

#include "models/import/import_job.h"
#include "ui/theme/tokens.h"

namespace zhanggui {

struct Message;

/// How an outcome looks.
Tone toneOf(RowOutcome outcome);

/// Whether there is something to import, and what the button and the words beside it say.
struct ImportOffer {
    bool possible = false;
    QString button;
    QString reason; // why not, or what goes with it; may be empty
};
ImportOffer offerOf(const ImportPreview &preview);

/// "12 new, 3 changed, 40 the same": only what there is.
QString countsText(const ImportCounts &counts);
/// "CSV · GB18030 · comma · 1.2 MB".
QString fileText(const TableFileFacts &file);
/// "Reading", "Comparing", … for the progress.
QString phaseText(ImportProgress::Phase phase);
/// "12,345 rows · 250,000 per second".
QString progressText(const ImportProgress &progress);
/// 0…1; negative when nobody knows.
double shareOf(const ImportProgress &progress);
/// "Order no. · 订单号": the field's name in the language of the window and in the other one.
QString fieldText(const ImportKind &kind, const ImportField &field);
/// What the note on a column means to the reader; empty for none.
QString noteText(const ImportColumn &column);

} // namespace zhanggui
