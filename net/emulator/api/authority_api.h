// GET /_emulator/authority.pem: what a test client needs to trust the emulator's HTTPS.
#pragma once

#include "net/emulator/api/api_route.h"
#include "net/tls/local_authority.h"

#include <optional>

namespace zhanggui {

/// 404 without an authority.
QList<ApiRoute> authorityApi(const std::optional<LocalAuthority> &authority);

} // namespace zhanggui
