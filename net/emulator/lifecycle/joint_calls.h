// Joint operation (联营): enterprise, application, users and departments as the kit interfaces tell them
// (zh-cn_topic_0070649109 to 0070649113, V2 0070649433 to 0070649437, C).
#pragma once

#include "net/emulator/lifecycle/market_calls.h"

namespace zhanggui {

/// At most so many users in one authSync (zh-cn_topic_0070649435, C).
inline constexpr int kMostUsersPerCall = 500;

/// After a joint product was opened: an enterprise of the instance's own with one application and one
/// department is made where there is none, and enterprise, application and all departments are told.
void beginJointSync(MarketWork &work, const MarketInstance &instance);

/// One kit call about the tenant. `flag`: 0 delete, 1 add, 2 modify, 3 withdraw; Conflict where the product's
/// kit does not know it. `fill` adds what the interface is about.
qint64 queueKitCall(MarketWork &work, const MarketTenant &tenant, const char *interface, int flag,
    const std::function<void(CallFacts &)> &fill = {});

/// A new enterprise for the instance: invented id and code, the buyer's name, one application, one
/// department.
MarketTenant makeTenant(MarketWork &work, const MarketInstance &instance);
std::optional<MarketTenant> tenantOfInstance(MarketWork &work, const QString &instanceId);

} // namespace zhanggui
