// Which addresses the marketplace cannot reach from outside.
#pragma once

#include <QHostAddress>

namespace zhanggui {

/// Loopback, link-local, unspecified, 10/8, 172.16/12, 192.168/16, 100.64/10, fc00::/7, also as IPv4 in IPv6.
bool isPrivateAddress(const QHostAddress &address);

} // namespace zhanggui
