// The pre-checks of publishing material as data: resources/rules/listing.json. Each rule says what it looks
// at, what must be so, how to mend it, and where it is from; a rule without source is refused.
#pragma once

#include "models/core/both_languages.h"
#include "models/core/result.h"
#include "models/rules/rule_source.h"

#include <QList>
#include <QSize>
#include <QStringList>

#include <memory>
#include <optional>

namespace zhanggui {

/// A purpose that a file has: also the evidence items of the record kind "listing".
struct ListingRole {
    QString id;
    BothLanguages title;
    BothLanguages help;
};

/// A text of the material: also the fields of the record kind "listing".
struct ListingText {
    QString id;
    BothLanguages title;
    bool lines = false; // several, one a line
};

/// A list of words; `editable`: people add to it and take from it (listing_words.h).
struct ListingWords {
    QString id;
    BothLanguages title;
    QStringList words;
    bool editable = false;
    RuleSource source;
};

enum class ListingTest {
    Present, // a text is there, or `least` to `most` files are
    Kind, // of a file, by content: `kinds`; `warned` only earn a warning
    Bytes, // of a file: at most `most`
    Pixels, // of a picture: each side from `leastPixels` to `mostPixels`, 0: no limit
    FileName, // holds the text of the field `other`
    Length, // of a text in characters, `least` to `most`
    Items, // a text names each of `items`
    NoWords, // a text holds none of the list `words`
    NoPhone,
    NoPersonalData, // phone numbers, mail addresses, identity card numbers
    NoAmount, // no sum of money
    HasPhone,
    HasMail,
    Matches, // a text is `pattern` as a whole; only where it has `when`, if that is given
    NoMatch, // nowhere in a text is `pattern`
    Holds, // a text holds the text of the field `other`
    Same, // a text is that of the field `other`
    Number, // least to most, decimals allowed
    Address, // http(s), a domain; `schemes` narrows
    Quota, // all files together: at most `files` and `most` bytes
    Person, // only a person can tell
};

enum class ListingLevel { Fail, Warn };

struct ListingItem {
    BothLanguages title;
    QStringList names; // any of them
};

struct ListingRule {
    QString id;
    BothLanguages title; // what must be so
    BothLanguages mend; // what to do when it is not
    QString subject; // a ListingText or a ListingRole; empty for Quota and Person
    bool ofFile = false; // the subject is a role
    ListingTest test = ListingTest::Present;
    ListingLevel level = ListingLevel::Fail;
    QStringList sites; // "cn", "intl"; empty: both
    QStringList types; // product types; empty: all
    QStringList notTypes;
    QStringList classes; // "general", "joint"; empty: all
    QString unlessRole; // not asked when there is a file of this role

    QStringList kinds;
    QStringList warned;
    std::optional<qint64> least;
    std::optional<qint64> most;
    qint64 files = 0;
    QSize leastPixels{ 0, 0 };
    QSize mostPixels{ 0, 0 };
    QString words;
    QList<ListingItem> items;
    QString pattern; // a regular expression
    QString when;
    QString other;
    QStringList schemes;
    RuleSource source;
};

/// Something worth knowing that is no check: delisting, joint certification.
struct ListingNote {
    QString id;
    BothLanguages title;
    BothLanguages text;
    QStringList classes; // empty: all
    RuleSource source;
};

struct ListingRules {
    QList<ListingRole> roles;
    QList<ListingText> texts;
    QList<ListingWords> words;
    QList<ListingRule> rules;
    QList<ListingNote> notes;

    const ListingRole *role(const QString &id) const;
    const ListingText *text(const QString &id) const;
    const ListingWords *wordList(const QString &id) const;
};

/// Those that hold for a class of products; all of them where the class is not said.
QList<const ListingNote *> notesFor(const ListingRules &rules, const QString &productClass);

/// Corrupt, naming place and reason: an unknown member, a name that is not defined, a rule without source,
/// page, date or mark.
[[nodiscard]] Result<ListingRules> listingRulesFromJson(const QByteArray &json);
/// What the program carries.
[[nodiscard]] Result<std::shared_ptr<const ListingRules>> listingRules();

} // namespace zhanggui
