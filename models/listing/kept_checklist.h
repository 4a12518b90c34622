// A checklist as it was kept with its listing, so that a later one can be compared with it. The record holds
// it as text: the history shows it, and undo takes it back.
#pragma once

#include "models/listing/listing_check.h"
#include "models/listing/product_listing.h"
#include "models/work/work_repository.h"

namespace zhanggui {

struct KeptLine {
    QString rule;
    QString place; // a file's name or a line of text
    ListingOutcome outcome = ListingOutcome::Passed;
    friend bool operator==(const KeptLine &, const KeptLine &) = default;
};

struct KeptChecklist {
    std::optional<qint64> atMs; // nullopt: none was kept
    QList<KeptLine> lines;
};

/// "passed", "warned", "failed", "asked", "open": stored, and in JSON.
QString idOf(ListingOutcome outcome);
/// Of the whole list: the worst of it, "asked" behind "warned".
ListingOutcome worstOf(const QList<ListingLine> &lines);

/// Values of the kind "listing" that keep the lines: checkedAt, checkResult, checkLines. What passed and what
/// has nothing to look at stands in none of the lines.
WorkValues keptValues(const QList<ListingLine> &lines, qint64 atMs);
/// Writes them into the product's listing; one that has none gets one with what is known of it. Errors as
/// WorkRepository::create() and edit().
[[nodiscard]] Result<void> keepListing(
    WorkRepository &works, const ProductListing &product, const WorkValues &values, qint64 stepId);
/// Of a record of that kind. Lines that nobody can read are left out.
KeptChecklist keptChecklist(const WorkRecord &record);

/// What differs from the kept one, as far as it failed or had to be looked at.
struct ChecklistChange {
    int mended = 0; // was wrong, is right or gone now
    int fresh = 0; // was right or not there, is wrong now
    int still = 0; // wrong then and now
};
ChecklistChange changeSince(const KeptChecklist &kept, const QList<ListingLine> &lines);

} // namespace zhanggui
