// Filters that are written by a click: terms of one field, put into the text of a filter or taken out of it.
// The text stays the one truth: what a person wrote elsewhere in it is not touched. Pure.
#pragma once

#include "models/filter/filter.h"
#include "models/records/date_span.h"

#include <QVariant>

#include <optional>

namespace zhanggui {

/// The term that a value of Group::value stands for: exactly this text, this choice, this day, month or year;
/// an invalid value is what is empty.
QString termFor(
    const RecordKind &kind, const Field &field, const QVariant &value, DateSpan span = DateSpan::Day);
/// One of several values; empty for none.
QString termForAny(
    const RecordKind &kind, const Field &field, const QVariantList &values, DateSpan span = DateSpan::Day);
/// The field contains `text`; empty for an empty text.
QString termForText(const RecordKind &kind, const Field &field, const QString &text);
/// From and to as written, both included, either may be empty; empty when both are.
QString termForRange(const RecordKind &kind, const Field &field, const QString &from, const QString &to);
/// What `term` is not.
QString negatedTerm(const QString &term);

/// `filter` with every and-ed term that speaks only of the field replaced by `term`, which may be empty.
/// nullopt when `filter` cannot be read.
std::optional<QString> withFieldTerm(
    const QString &filter, const RecordKind &kind, const Field &field, const QString &term);
/// `filter` and `term`. nullopt when `filter` cannot be read.
std::optional<QString> withTerm(const QString &filter, const RecordKind &kind, const QString &term);
/// Does an and-ed term speak only of the field?
bool filtersBy(const QString &filter, const RecordKind &kind, const Field &field);

} // namespace zhanggui
