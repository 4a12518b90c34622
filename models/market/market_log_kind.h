// The log of the emulator as the house's lists and filters see it: the fields of MarketLogEntry under their
// names in both languages.
#pragma once

#include "models/records/record_kind.h"

namespace zhanggui {

/// Fields: time, clock, direction, api, method, target, status, code, subject, failure, took (µs), call,
/// request, answer, body (both). Words without a field are looked for in interface, target, code, subject and
/// failure; bodies only by their fields, as reading them all takes long.
const RecordKind &marketLogKind();

} // namespace zhanggui
