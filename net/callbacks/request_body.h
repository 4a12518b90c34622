// The filled members of a request, and the body or query made of them. Pure.
#pragma once

#include "models/json/json_value.h"
#include "net/callbacks/request_builder.h"

namespace zhanggui {

struct FilledRequest {
    JsonValue object; // the members in the case's order, places filled, fields coded
    QStringList notCaptured;
    bool testFlag = false;
};

/// Fills the step's members. Those that the signing adds are left out or added as the family needs: authToken
/// never stands here; timeStamp (UTC, yyyyMMddHHmmssSSS) is added to V1.0 calls that have none.
[[nodiscard]] Result<FilledRequest> fillRequest(
    const CallbackInterface &callback, const CaseStep &step, const RequestContext &context);

/// The body that crosses the wire, by the form.
[[nodiscard]] Result<QByteArray> bodyOf(
    const FilledRequest &filled, const SendForm &form, const RequestContext &context);

/// A value as a query holds it: text as it is, everything else as JSON text.
QByteArray plainValue(const JsonValue &value);

} // namespace zhanggui
