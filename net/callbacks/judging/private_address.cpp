#include "net/callbacks/judging/private_address.h"

#include <algorithm>
#include <array>

namespace zhanggui {

bool isPrivateAddress(const QHostAddress &address)
{
    struct Network {
        const char *base;
        int bits;
    };
    static constexpr std::array kPrivate{ Network{ "0.0.0.0", 8 }, Network{ "10.0.0.0", 8 },
        Network{ "100.64.0.0", 10 }, Network{ "127.0.0.0", 8 }, Network{ "169.254.0.0", 16 },
        Network{ "172.16.0.0", 12 }, Network{ "192.168.0.0", 16 }, Network{ "::", 128 },
        Network{ "::1", 128 }, Network{ "fe80::", 10 }, Network{ "fc00::", 7 } };
    bool isV4 = false;
    const quint32 v4 = address.toIPv4Address(&isV4);
    const QHostAddress plain = isV4 ? QHostAddress(v4) : address;
    return std::any_of(kPrivate.begin(), kPrivate.end(), [&plain](const Network &network) {
        return plain.isInSubnet(QHostAddress(QString::fromLatin1(network.base)), network.bits);
    });
}

} // namespace zhanggui
