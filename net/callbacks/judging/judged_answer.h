// What the judge sees of an answer: read once, used by all checks. Pure.
#pragma once

#include "models/callbacks/run_record.h"
#include "models/json/json_value.h"
#include "net/protocol/callback_protocol.h"

namespace zhanggui {

struct JudgedAnswer {
    bool whole = false; // a whole answer came
    bool wantsCode = true; // answers of this interface carry resultCode
    bool eventStream = false; // text/event-stream, where no resultCode is wanted
    bool isJson = false;
    bool isObject = false;
    JsonValue root;
    QStringList jsonNotes;
    Error jsonError; // when it is no JSON
    QString code; // resultCode; of a number its six digits; empty when there is none
    /// The server did, or promised, what was asked: HTTP 2xx with 000000 or 000004; where no resultCode is
    /// wanted, HTTP 2xx with all mandatory fields and without a member `error`.
    bool success = false;
    bool processing = false; // success, by 000004
};

JudgedAnswer readAnswer(const CallbackInterface &callback, const WireRecord &wire);

/// "application/json" of `application/json; charset=utf-8`, in lower case.
QByteArray mediaType(const QByteArray &contentType);

/// The values at a place such as "info[].appInfo.userName", one for each list element; Missing ones where an
/// element lacks the member. Empty when a list on the way is missing or empty.
QList<const JsonValue *> valuesAt(const JsonValue &root, const QString &place);

/// Missing, null, empty text, empty list.
bool isEmptyValue(const JsonValue &value);

/// A scalar as it was written, or what kind of value it is, at most 80 characters.
QString shownValue(const JsonValue &value);
/// The first line, printable, at most `length` characters.
QString shownText(const QString &text, int length = 80);

/// What came back, for sentences: the resultCode, "HTTP 502" without one, "no answer".
QString shownOutcome(const JudgedAnswer &answer, const WireRecord &wire);

/// Index of the first byte that is not UTF-8; -1 when all is.
qsizetype firstBadByte(QByteArrayView text);

} // namespace zhanggui
