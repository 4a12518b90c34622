// Whether a value is one that a field of a callback may carry: type, length, values. The case editor says it
// while one types, and the test of our own data says it of every sample. Pure.
#pragma once

#include "net/protocol/callback_protocol.h"

namespace zhanggui {

enum class FieldFault {
    None,
    NotJson, // `json` is no JSON text
    WrongType, // a number where a text must be, …
    TooLong, // more characters than maxLength
    TooManyItems, // more elements, or ids separated by commas, than maxItems
    NotAValue, // none of the field's closed values
    WrongTime, // no text of the field's format
};

/// What is wrong with `json` (JSON text) as the value of `field`. Places such as {{uuid}} (callback_case.h)
/// count with what stands in them at send time; a text that holds {{captured.…}} or a place of unknown length
/// is not measured. Null fits an optional field. Objects and lists: only their kind.
FieldFault fieldFault(const CallbackField &field, const QByteArray &json);

/// One sentence for a message: what is wrong, with the limit. English; empty for None.
QString fieldFaultText(const CallbackField &field, FieldFault fault);

} // namespace zhanggui
