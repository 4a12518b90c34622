// isPrivateTarget()
#include "net/callbacks/callback_runner.h"
#include "net/callbacks/judging/private_address.h"

#include <algorithm>
#include <array>

namespace zhanggui {

bool isPrivateTarget(const QUrl &url)
{
    QString host = url.host().toLower();
    QHostAddress address;
    if (address.setAddress(host))
        return isPrivateAddress(address);
    if (host.endsWith(u'.'))
        host.chop(1);
    // Reserved names of RFC 6761, 6762 and 8375, and ICANN's .internal.
    static const std::array kEnds{ QLatin1String(".localhost"), QLatin1String(".local"),
        QLatin1String(".internal"), QLatin1String(".home.arpa"), QLatin1String(".test") };
    return !host.isEmpty() && (!host.contains(u'.') || std::ranges::any_of(kEnds, [&host](QLatin1String end) {
        return host.endsWith(end);
    }));
}

} // namespace zhanggui
