#include "models/listing/kept_checklist.h"

#include "models/listing/listing_record.h"

#include <algorithm>
#include <array>
#include <set>

namespace zhanggui {

namespace {

struct Word {
    ListingOutcome outcome;
    const char *id;
};
// The worst first.
constexpr std::array kWords = { Word{ ListingOutcome::Failed, "failed" },
    Word{ ListingOutcome::Warned, "warned" }, Word{ ListingOutcome::Asked, "asked" },
    Word{ ListingOutcome::Passed, "passed" }, Word{ ListingOutcome::Open, "open" } };

std::optional<ListingOutcome> outcomeOf(const QString &id)
{
    const auto word = std::ranges::find(kWords, id, [](const Word &one) { return QLatin1String(one.id); });
    return word == kWords.end() ? std::nullopt : std::optional(word->outcome);
}

bool isWrong(ListingOutcome outcome)
{
    return outcome == ListingOutcome::Failed || outcome == ListingOutcome::Warned;
}

using Key = std::pair<QString, QString>; // rule and place

} // namespace

QString idOf(ListingOutcome outcome)
{
    return QLatin1String(std::ranges::find(kWords, outcome, &Word::outcome)->id);
}

ListingOutcome worstOf(const QList<ListingLine> &lines)
{
    for (const Word &word : kWords) {
        if (std::ranges::any_of(
                lines, [&word](const ListingLine &line) { return line.outcome == word.outcome; }))
            return word.outcome;
    }
    return ListingOutcome::Open;
}

WorkValues keptValues(const QList<ListingLine> &lines, qint64 atMs)
{
    QStringList kept;
    for (const ListingLine &line : lines) {
        if (isWrong(line.outcome) || line.outcome == ListingOutcome::Asked)
            kept.append(idOf(line.outcome) % u' ' % line.rule->id
                % (line.place.isEmpty() ? QString() : u' ' % line.place.simplified()));
    }
    return { { QStringLiteral("checkedAt"), atMs }, { QStringLiteral("checkResult"), idOf(worstOf(lines)) },
        { QStringLiteral("checkLines"), kept.join(u'\n') } };
}

Result<void> keepListing(
    WorkRepository &works, const ProductListing &product, const WorkValues &values, qint64 stepId)
{
    const QString kind = QString::fromUtf16(kListingKind);
    if (product.record != 0)
        return works.keep(kind, product.record, values, stepId);
    NewWork work;
    work.kind = kind;
    work.environment = product.environment;
    work.values = values;
    const Listing &listing = product.listing;
    work.values.insert(QStringLiteral("name"), product.name);
    work.values.insert(QStringLiteral("targetSite"), listing.site);
    for (const auto &[field, value] : { std::pair("productType", listing.productType),
             std::pair("productClass", listing.productClass), std::pair("version", listing.text("version")),
             std::pair("specNames", listing.text("specNames")) }) {
        if (!value.isEmpty())
            work.values.insert(QLatin1String(field), value);
    }
    return works.create(work, stepId).map([](qint64) {});
}

KeptChecklist keptChecklist(const WorkRecord &record)
{
    KeptChecklist kept;
    const QVariant at = record.fields.value(QStringLiteral("checkedAt"));
    if (at.isValid() && !at.isNull())
        kept.atMs = at.toLongLong();
    const QString text = record.fields.value(QStringLiteral("checkLines")).toString();
    for (const QString &line : text.split(u'\n', Qt::SkipEmptyParts)) {
        const auto outcome = outcomeOf(line.section(u' ', 0, 0));
        const QString rule = line.section(u' ', 1, 1);
        if (outcome && !rule.isEmpty())
            kept.lines.append({ rule, line.section(u' ', 2), *outcome });
    }
    return kept;
}

ChecklistChange changeSince(const KeptChecklist &kept, const QList<ListingLine> &lines)
{
    std::set<Key> before;
    for (const KeptLine &line : kept.lines) {
        if (isWrong(line.outcome))
            before.insert({ line.rule, line.place });
    }
    std::set<Key> now;
    for (const ListingLine &line : lines) {
        if (isWrong(line.outcome))
            now.insert({ line.rule->id, line.place.simplified() });
    }
    ChecklistChange change;
    change.still =
        int(std::ranges::count_if(now, [&before](const Key &key) { return before.contains(key); }));
    change.fresh = int(now.size()) - change.still;
    change.mended = int(before.size()) - change.still;
    return change;
}

} // namespace zhanggui
