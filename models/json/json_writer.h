// Writes a JsonValue in the way of one library or another: what one server signs is the text that its own
// JSON library makes of a body. Pure.
#pragma once

#include "models/json/json_value.h"

namespace zhanggui {

struct JsonStyle {
    enum class Order { AsRead, Ascending, Descending };
    enum class Nulls { Keep, Drop, AsEmptyText };
    enum class Blanks { None, AfterSeparators /* ", " and ": " */, Indented };

    Order order = Order::AsRead;
    Nulls nulls = Nulls::Keep;
    Blanks blanks = Blanks::None;
    int indent = 2; // blanks a level, for Blanks::Indented
    bool deep = false; // order and nulls hold at every depth, not only in the outermost object
    bool escapeNonAscii = false; // \uXXXX, lower-case digits
    bool escapeSlash = false;
    bool escapeHtml = false; // < > & as \u003c \u003e \u0026
};

/// UTF-8. Members sort by UTF-16 code units; of repeated names the last counts, at the place of the first.
/// Numbers stay as they were read. Controls become \b \t \n \f \r or \u00XX with upper-case digits (as
/// Jackson writes them).
QByteArray writeJson(const JsonValue &value, const JsonStyle &style = {});

/// The members of an object, repeated names once: the place of the first, the value of the last.
QList<JsonValue::Member> jsonMembersOnce(const JsonValue &object);

/// `text` as a JSON string with its quotes.
QByteArray jsonQuoted(QStringView text, const JsonStyle &style = {});

} // namespace zhanggui
