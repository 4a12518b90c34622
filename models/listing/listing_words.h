// The editable word lists of a workspace: `listing-words.json` in its folder. It says what is added to the
// lists that the program carries and what is taken from them, so that words of a newer program still arrive.
#pragma once

#include "models/listing/listing_rules.h"

#include <QHash>

namespace zhanggui {

struct WordChanges {
    QStringList added;
    QStringList removed; // of the shipped ones
    friend bool operator==(const WordChanges &, const WordChanges &) = default;
};

struct WordEdits {
    QHash<QString, WordChanges> lists; // by ListingWords::id; of editable lists only
    friend bool operator==(const WordEdits &, const WordEdits &) = default;
};

QString listingWordsFile(const QString &workspaceDirectory);
/// None when there is no such file. Corrupt, naming member and reason; Storage.
[[nodiscard]] Result<WordEdits> readWordEdits(const QString &file);
/// Whole or not at all. Storage.
[[nodiscard]] Result<void> writeWordEdits(const QString &file, const WordEdits &edits);

/// The shipped words without the removed ones, then the added ones; each once.
QStringList wordsOf(const ListingWords &shipped, const WordEdits &edits);
/// What makes `words` of the shipped ones: what a person typed, one a line. Blanks around words are dropped.
WordChanges changesTo(const ListingWords &shipped, const QStringList &words);

} // namespace zhanggui
