// The table of known mistakes. A row changes one choice of a recipe; rows of one slot exclude each other.
#pragma once

#include "net/signing/explain/recipe.h"

#include <functional>
#include <span>

namespace zhanggui::explain {

enum class Slot {
    KeySource,
    KeyText,
    Time,
    Nonce,
    Source, // of the body: raw, re-serialised, nothing
    Order,
    Nulls,
    Blanks,
    Escapes,
    Numbers,
    Member,
    Ends,
    Charset,
    Values,
    Token,
    Stamp,
    KeyStamp,
    Join,
    Inner,
    InnerText,
    Parts,
    Separator,
    Outer,
    Text,
    Jwt,
};

/// Families that a row belongs to, as bits.
constexpr unsigned bit(SignatureFamily family)
{
    return 1U << unsigned(family);
}

struct MistakeRow {
    const char *id;
    Slot slot;
    unsigned families;
    bool common; // tried in chains of three
    const char *title;
    const char *advice;
    void (*apply)(Recipe &); // nullptr: candidates() makes what the row stands for
};

/// The rows about keys, times and digests; those about the text of bodies; those about "k=v" texts.
std::span<const MistakeRow> valueMistakes();
std::span<const MistakeRow> bodyMistakes();
std::span<const MistakeRow> formMistakes();

/// Something to try: a row, or one of several that a row stands for.
struct Candidate {
    const MistakeRow *row;
    QString detail;
    std::function<void(Recipe &)> apply;
};

/// All that can be tried on this input: other keys, members to leave out and orders of parts are spelled out.
QList<Candidate> candidates(const Material &material, const ExplainInput &input, const Recipe &right);

} // namespace zhanggui::explain
