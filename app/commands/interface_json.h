// Callback interfaces as JSON for scripts.
#pragma once

#include "net/protocol/callback_protocol.h"

#include <QJsonObject>

namespace zhanggui {

/// {"id","family","title","titleZh","sites","method","path","signing","key"}: one row of the list.
QJsonObject interfaceRow(const CallbackInterface &one);
/// The row, and "about", "request", "response", "scenes", "idempotency", "retry", "resultCodes", "variants",
/// "needed", "sources". Every datum has {"page","date","mark"} under "source".
QJsonObject interfaceObject(const InterfaceFamily &family, const CallbackInterface &one);

} // namespace zhanggui
