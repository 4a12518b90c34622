// Licence codes: activate and heartbeat (v1 and v2) and the use of the software (AG/zh-cn_topic_0070649244,
// …245, …0000002290055385; codes …195, C). The body of heartbeat v2 was not found (NF): license_list and a
// list of LicenseInfo are taken, as activate v2 and heartbeat v1 have them (I). Times are written
// yyyyMMddHHmmss in UTC, as real_effect_time is (the zone of the others is not printed: I).
#pragma once

#include "net/emulator/api/api_context.h"

namespace zhanggui {

/// `context`, whose store is not null, is borrowed and outlives the routes.
QList<ApiRoute> licenseApi(const ApiContext &context);

} // namespace zhanggui
