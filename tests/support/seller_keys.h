// One key for each type of interface, all different, for the reference seller and those who call it.
#pragma once

#include "net/callbacks/callback_keys.h"

namespace zhanggui::test {

inline CallbackKeys sellerKeys()
{
    using Type = CallbackKey;
    CallbackKeys keys;
    for (const auto &[type, text] : { std::pair{ Type::Basic, "seller-basic-key-01" },
             std::pair{ Type::JointSaas, "seller-joint-key-02" },
             std::pair{ Type::License, "seller-license-key-03" },
             std::pair{ Type::Common, "seller-common-key-04" }, std::pair{ Type::V1, "seller-v1-key-05" },
             std::pair{ Type::Gateway, "seller-gateway-key-06" } })
        keys.keys.insert(type, Secret(QByteArrayView(text)));
    keys.gatewayApiKey = Secret(QByteArrayView("seller-api-key-07"));
    return keys;
}

} // namespace zhanggui::test
