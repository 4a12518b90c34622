// What the families of the reference seller share while they act on a call that is known to be genuine.
#pragma once

#include "net/callbacks/callback_keys.h"
#include "net/seller/call_fields.h"
#include "net/seller/seller_call.h"
#include "net/seller/seller_faults.h"
#include "net/seller/seller_state.h"

#include <functional>

namespace zhanggui {

struct SellerDesk {
    SellerState &state;
    const SellerFaultSet &faults;
    const CallbackKeys &keys;
    const Secret &privateKey; // opens clientSecret; empty: only its form is looked at
    bool international = false; // KooGallery: customerName of V1.0 may be missing there
    int fieldBits = 256; // AES strength of the enciphered fields of V1.0
    qint64 openAfterMs = 0; // > 0: a new instance is answered with 000004 and opens so much later
    // After the answer, where the seller calls the marketplace; empty: it does not.
    std::function<void(const QString &orderId, const QString &orderLineId)> orderToQuery = {};
    std::function<void(const QString &eventId, const QString &license)> licenseToUpload = {};
};

} // namespace zhanggui
