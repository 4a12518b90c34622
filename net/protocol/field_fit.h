// Whether a value is one that a field of a callback may carry: type, length, values, and the members of what
// is nested. The case editor says it while one types, probes mark by it what is wrong on purpose, and the
// loader says it of every sample. Pure.
#pragma once

#include "models/json/json_value.h"
#include "net/protocol/callback_protocol.h"

namespace zhanggui {

enum class FieldFault {
    None,
    NotJson, // no JSON text
    Null, // null for a mandatory field
    WrongType, // a number where a text must be, …
    TooLong, // more characters than maxLength
    TooManyItems, // more elements, or ids separated by commas, than maxItems
    NotAValue, // none of the field's closed values
    WrongTime, // no time of the field's format, or of a format that its pages name as a variant
    UnknownMember, // of an object whose members are described
    MissingMember, // mandatory, of such an object
};

struct FieldFinding {
    FieldFault fault = FieldFault::None;
    QString at; // inside the value: "[0].userName"; empty: the value itself
    CallbackField field; // that the fault is about; for UnknownMember the object
    qsizetype size = 0; // characters or elements, where there are too many
};

/// What is wrong first with a value as it will be sent. The length of what is coded at send time is not known
/// and not measured.
FieldFinding fieldFinding(const CallbackField &field, const JsonValue &value);

/// The same of JSON text that may hold places such as {{uuid}} (callback_case.h): they count with what stands
/// in them at send time; a text with a place of unknown length is not measured.
FieldFault fieldFault(const CallbackField &field, const QByteArray &json);

/// Formats that a time may have: the field's own and those of its variants. Empty: none is known.
QStringList timeFormats(const CallbackField &field);

} // namespace zhanggui
