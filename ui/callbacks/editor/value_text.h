// Between the JSON of a case's field and what a person types for it. Pure.
#pragma once

#include "net/callbacks/callback_case.h"
#include "net/protocol/callback_protocol.h"

namespace zhanggui {

/// How a field is given.
enum class FieldState {
    Sent, // with the text of its row
    LeftOut, // not in the request
    Null,
    Empty, // "" or [] or {}, as its type has it
    Json, // as JSON text that its type would not give
};

/// True for types whose value is typed as JSON text: object, list.
bool isJsonType(QStringView type);

/// What a row shows of a value: the content of a JSON string, other JSON as it is written.
QString shownValue(const QByteArray &json);
/// The state that a value has by itself; `type` of the field, empty when the protocol does not know it.
FieldState stateOfValue(const QByteArray &json, const QString &type);
/// JSON for what was typed; `before` decides whether a number was a string and stays one. Nothing when the
/// text has to be JSON and is not.
std::optional<QByteArray> jsonOfTyped(
    const QString &text, const QString &type, FieldState state, const QByteArray &before);
/// JSON with one member or element a line, two blanks a level.
QString laidOutJson(const QByteArray &json);
/// "" or [] or {}.
QByteArray emptyValue(const QString &type);

/// Characters that the protocol counts of a value: of the text, not of its JSON. -1 when it holds places,
/// whose length is not known, or is no text.
int countedLength(const QByteArray &json);

/// Names of the request's fields and of the interface's others, in the order in which a form shows them:
/// those of the request as they stand, the missing ones behind the field that the protocol has before them.
QStringList shownFields(const QList<CaseField> &request, const CallbackInterface &callback);
/// Where a field that is not in the request belongs.
int positionFor(const QString &name, const QList<CaseField> &request, const CallbackInterface &callback);

} // namespace zhanggui
