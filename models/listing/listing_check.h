// Checks publishing material against the rules before somebody uploads it. Values and files in, a checklist
// out: what was looked at, what came of it, why, and how to mend it.
#pragma once

#include "models/listing/listing.h"
#include "models/listing/listing_rules.h"
#include "models/listing/listing_words.h"

#include <functional>

namespace zhanggui {

enum class ListingOutcome {
    Passed,
    Warned,
    Failed,
    Asked, // only a person can tell, and nobody has yet
    Open, // there is nothing to look at
};

/// Why a line did not pass; facts() of each are told beside it.
enum class ListingFault {
    None,
    Missing, // nothing is there
    TooFew, // files: how many there are, how many must be
    TooMany, // files: how many there are, how many may be
    Unreadable, // the reason
    WrongKind, // the kind it is, the kinds it may be
    DoubtfulKind, // a kind that older pages do not name: the kind
    OtherEnding, // the ending, the kind it is
    Cut, // the end of the file is missing
    TooBig, // bytes it has, bytes it may have
    WrongPixels, // width, height, then what is wanted: least width, most width, least height, most height
    NoPixels, // not a picture that can be read
    OtherFileName, // the text that the name lacks
    TooShort, // characters it has, characters it must have
    TooLong, // characters it has, characters it may have
    LacksItems, // the items, in the program's language
    HasWords, // the words found
    HasPhone, // how many; the numbers themselves are not repeated
    HasMail,
    HasIdentity,
    HasAmount, // what was found
    LacksPhone,
    LacksMail,
    OtherShape, // the text
    HasPattern, // what was found
    LacksText, // the text that it must hold
    Differs, // the two texts
    NoNumber,
    TooSmall, // number, least
    TooLarge, // number, most
    NoAddress, // the text
    WrongScheme, // the scheme, the ones allowed
    IpAddress, // the host
    NoDomain, // the host: one without a dot
    TooManyFiles, // files, allowed
};

struct ListingLine {
    const ListingRule *rule = nullptr; // of the rules that were given
    ListingOutcome outcome = ListingOutcome::Passed;
    QString place; // the file's name, or the line of a text that holds several; else empty
    ListingFault fault = ListingFault::None;
    QStringList facts;
};

struct ListingCounts {
    int passed = 0;
    int warned = 0;
    int failed = 0;
    int asked = 0;
    int open = 0;
};

/// One line a rule that applies, or one a file and one a line of text where the rule looks at each. In the
/// rules' order. Reads the files; not on the GUI thread. `cancelled` is asked between rules: Cancelled then.
[[nodiscard]] Result<QList<ListingLine>> checkListing(const ListingRules &rules, const WordEdits &words,
    const Listing &listing, const std::function<bool()> &cancelled = {});

ListingCounts countListing(const QList<ListingLine> &lines);

/// The role that a file probably has, by kind and size; empty when nothing speaks for one.
QString probableRole(const QString &path);

} // namespace zhanggui
