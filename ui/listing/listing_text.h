// The checklist in words, for the page, the command line and exports.
#pragma once

#include "models/listing/kept_checklist.h"
#include "ui/theme/tokens.h"

#include <QTimeZone>

namespace zhanggui {

struct Report;

/// "Failed", "To look at" …
QString listingOutcomeText(ListingOutcome outcome);
Tone listingTone(ListingOutcome outcome);
/// Why, as one sentence; empty when it passed.
QString listingReason(const ListingLine &line);
/// What to do; empty when it passed.
QString listingMend(const ListingLine &line);
/// What the rule is about, in the program's language.
QString listingTitle(const ListingRule &rule);
/// Of the text or the file's purpose; empty for rules of all.
QString listingSubject(const ListingRules &rules, const ListingRule &rule);
/// "3 failed, 1 to look at, 20 passed."
QString listingSummary(const ListingCounts &counts);
/// What became of the checklist that was kept; empty when none was.
QString keptText(const KeptChecklist &kept, const QList<ListingLine> &lines, const QTimeZone &zone);
/// Page, date and mark, as the help shows a source.
QString listingSource(const RuleSource &source);

/// The checklist on paper, with the notes that fit the listing. `name`: the product's.
Report listingReport(const QString &name, const QString &madeAt, const ListingRules &rules,
    const Listing &listing, const QList<ListingLine> &lines);
/// One row a line, with a header; UTF-8 with byte order mark, safe for spreadsheets.
[[nodiscard]] Result<QByteArray> listingCsv(const ListingRules &rules, const QList<ListingLine> &lines);

} // namespace zhanggui
