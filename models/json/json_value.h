// A JSON reader for answers of strangers. Unlike QJsonDocument it keeps numbers as the text they were written
// in (QJsonDocument turns 6737174442215405460123 into 6.737e21), sees repeated members, and refuses what is
// nested deeper than 64. Pure.
#pragma once

#include "models/core/result.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <utility>

namespace zhanggui {

class JsonValue {
public:
    enum class Kind { Missing, Null, Boolean, Number, Text, List, Object };
    using Member = std::pair<QString, JsonValue>;

    Kind kind = Kind::Missing;
    QString text; // Text: unescaped; Number: as written; Boolean: "true" or "false"
    QList<JsonValue> items; // List
    QList<Member> members; // Object, in order; of repeated names the last counts

    bool isMissing() const { return kind == Kind::Missing; }
    /// Missing or null: the marketplace writes both for "not known".
    bool isNothing() const { return kind == Kind::Missing || kind == Kind::Null; }
    /// The member of that name, or a Missing value.
    const JsonValue &member(QStringView name) const;
};

struct JsonText {
    JsonValue root;
    QStringList notes; // oddities that were tolerated, one English sentence each
};

constexpr int kMaxJsonDepth = 64;

/// What becomes of halves of surrogate pairs and NUL in strings, which no database and no label can keep.
enum class UnusableCharacters {
    Replace, // by U+FFFD, with a note
    Keep, // to be written again as they came
};

/// The whole text, strictly RFC 8259: UTF-8 (a byte order mark is tolerated and noted), one value, nothing
/// behind it. BadReply, naming the byte.
[[nodiscard]] Result<JsonText> readJson(
    QByteArrayView text, UnusableCharacters unusable = UnusableCharacters::Replace);

/// "an object", "text", … for messages.
QString jsonKindName(JsonValue::Kind kind);

} // namespace zhanggui
