// What may stand where the cursor is in a filter: names of fields, operators, values, dates and keywords.
// Pure.
#pragma once

#include "models/filter/filter.h"

#include <QLocale>

#include <functional>
#include <optional>

namespace zhanggui {

struct FilterCompletion {
    enum class Kind { Field, Operator, Value, Date, Keyword };
    Kind kind = Kind::Field;
    QString insert; // replaces `span`
    QString label; // how a list shows it
    QString description; // what it means, in the program's language; may be empty
    FilterSpan span; // of the text that it replaces; empty at the cursor when nothing is typed yet
    bool goesOn = false; // something has to follow: completion should be offered again behind it
    friend bool operator==(const FilterCompletion &, const FilterCompletion &) = default;
};

/// Values of a field that the store knows, for fields without an enumeration of their own.
struct KnownValuesRequest {
    QString fieldId;
    QString prefix; // what is typed of the value
    friend bool operator==(const KnownValuesRequest &, const KnownValuesRequest &) = default;
};
/// What is known of it now; empty when nothing is.
using KnownValues = std::function<QStringList(const KnownValuesRequest &)>;

/// Best first, at most kMaxFilterCompletions. `cursor` is a place in `text` in UTF-16 code units. Names in
/// the language of `locale` stand first (Chinese, or English for every other).
QList<FilterCompletion> completeFilter(const QString &text, int cursor, const RecordKind &kind,
    const QLocale &locale, const KnownValues &values = {});

/// Which values of the store would help at the cursor; nothing for fields that have an enumeration, amounts,
/// dates and personal data.
std::optional<KnownValuesRequest> wantedValues(const QString &text, int cursor, const RecordKind &kind);

constexpr int kMaxFilterCompletions = 40;
constexpr int kMaxKnownValues = 20;

} // namespace zhanggui
